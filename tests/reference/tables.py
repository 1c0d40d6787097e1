"""The rules about the Jeugdbeschermingstafel (tafel.*), each per table of a dossier as of one day.

RULES gives per rule its kind and a function that yields the subjects with what is decided. Tested in test_tables.py
and test_statutory_properties.py.
"""

from collections.abc import Callable, Iterator
from datetime import date

import municipalities
from facts import Situation, UNKNOWN, all_of, any_of, dates_in, day, entries, fact, happened, truth
from findings import Value
from norms import verdict
from regimes import NEW_REGIME, NOT_APPLICABLE, WLZ_FROM
from terms import ONE_DAY
from woonplaats import START, possible_municipalities
from worlds import ANY

FIRST_TABLES = date(2021, 2, 1)
HALF_DAYS = {"enschede": 2, "almelo": 3, "hengelo": 2, "noord_oost_twente": 1}
NONE = "niet_van_toepassing"


def _table_day(situation: Situation, table: dict) -> date:
    """The day on which a table was held, else the peildatum."""
    held = day(table, "gehouden")
    return held if happened(held, situation.as_of) else situation.as_of


def within_purpose(situation: Situation, table: dict) -> str:
    """tafel.binnen_doel"""
    kind = fact(table, "soort_onderzoek")
    if kind is UNKNOWN:
        return "onbekend"
    return "aan" if kind == "civiel" else "uit"


def invite_youth(situation: Situation, table: dict) -> str:
    """tafel.jongere_uitnodigen"""
    return "aan" if _table_day(situation, table) >= situation.reached(12) else "uit"


# Where ---------------------------------------------------------------------------------------------------------------


def place(situation: Situation, table: dict) -> Value | str:
    """tafel.plaats"""
    placed = _placed(possible_municipalities(situation.dossier, _table_day(situation, table)))
    if placed == NONE and day(table, "gehouden") is UNKNOWN and not _one_answer(situation):
        return "onbekend"
    return placed


def _one_answer(situation: Situation) -> bool:
    """Whether the formula answers as of the peildatum, or else every day a table can have been held gives the same."""
    possible = possible_municipalities(situation.dossier, situation.as_of)
    if len(possible) == 1 or NOT_APPLICABLE not in possible:
        return True
    days = {START, NEW_REGIME, WLZ_FROM, situation.born, situation.reached(18)} | dates_in(situation.dossier)
    days |= {when + ONE_DAY for when in days}
    held = [when for when in days if when <= situation.as_of]
    return all(_placed(possible_municipalities(situation.dossier, when)) == NONE for when in held)


def _placed(possible: set[str]) -> Value | str:
    """Where a table is held, given the municipalities that can be responsible on its day."""
    rows = [_row(code) for code in sorted(possible - {NOT_APPLICABLE, ANY})]
    inside = ANY in possible or any(row["subregio"] for row in rows)
    if not inside:
        return NONE
    if possible & {NOT_APPLICABLE, ANY}:
        return "onbekend"
    agreed = {key: one if all(row[key] == one for row in rows) else None for key, one in rows[0].items()}
    return Value("bepaald" if len(rows) == 1 else "meerdere_mogelijk", agreed)


def _row(code: str) -> dict:
    subregion = municipalities.division(code)["subregio"]
    return {"subregio": subregion, "gemeente": code, "dagdelen": HALF_DAYS.get(subregion)}


# Norms when held -----------------------------------------------------------------------------------------------------


def _when_held(test: Callable) -> Callable:
    """A norm about a table that has been held."""

    def decide(situation: Situation, table: dict) -> str:
        held = day(table, "gehouden")
        if held is UNKNOWN:
            return "onbekend"
        return verdict(test(situation, table)) if happened(held, situation.as_of) else NONE

    return decide


@_when_held
def staffing(situation: Situation, table: dict):
    """tafel.bezetting"""
    present = fact(table, "aanwezig")
    return all_of(*(truth(present, who) for who in ("raad", "voorzitter", "gemeente")))


@_when_held
def absence_explained(situation: Situation, table: dict):
    """tafel.afwezigheid_verantwoord"""
    invited = ["ouders"]
    if _table_day(situation, table) >= situation.reached(12):
        invited.append("jeugdige")
    present, reasons = fact(table, "aanwezig"), fact(table, "reden_afwezig")
    return all_of(*(any_of(truth(present, who), _given(fact(reasons, who))) for who in invited))


def _given(reason):
    return UNKNOWN if reason is UNKNOWN else reason is not None


def second_moment(situation: Situation, table: dict) -> str:
    """tafel.moment_2; a table of the first moment never comes here."""
    held, session = day(table, "gehouden"), day(table, "zitting")
    if fact(table, "moment") is UNKNOWN or held is UNKNOWN:
        return "onbekend"
    if not happened(held, situation.as_of):
        return "lopend"
    if session is UNKNOWN:
        return "onbekend"
    return verdict(happened(session, situation.as_of) and held >= session)


def _per_table(rule: Callable) -> Callable:
    def found(situation: Situation) -> Iterator[tuple]:
        too_early = situation.as_of < FIRST_TABLES
        listed = entries(situation.dossier, "tafels")
        if listed is UNKNOWN:
            yield "/tafels", NONE if too_early else "onbekend"
            return
        for index, table in enumerate(listed):
            if rule is second_moment and fact(table, "moment") == 1:
                continue
            reported = day(table, "aangemeld")
            later = isinstance(reported, date) and reported > situation.as_of
            yield f"/tafels/{index}", NONE if too_early or later else rule(situation, table)

    return found


RULES = {
    "tafel.binnen_doel": ("vlag", _per_table(within_purpose)),
    "tafel.plaats": ("bepaling", _per_table(place)),
    "tafel.jongere_uitnodigen": ("vlag", _per_table(invite_youth)),
    "tafel.bezetting": ("norm", _per_table(staffing)),
    "tafel.afwezigheid_verantwoord": ("norm", _per_table(absence_explained)),
    "tafel.moment_2": ("norm", _per_table(second_moment)),
}
