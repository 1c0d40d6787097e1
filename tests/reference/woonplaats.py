"""The woonplaatsbeginsel: which municipality is responsible, and the rules that follow from it.

`possibilities` gathers the answers of all worlds (worlds.py, regimes.py) as of one day, and `responsible` turns these
into the outcome. Slow and plain on purpose, so that it can be compared with the library. It trusts that a dossier is
valid and does not know `ontbreekt`. Tested in test_woonplaats.py.
"""

from datetime import date, timedelta

from facts import UNKNOWN
from regimes import NEW_REGIME, NOT_APPLICABLE, WLZ_FROM, Answer, chain_start, decide, home, left_for_good, registration
from terms import ONE_DAY, add_months
from worlds import ANY, Facts, Span, World, explore

START = date(2015, 1, 1)
LAST_OLD_DAY = date(2021, 12, 31)
TRANSITION_END = date(2022, 12, 31)
OFF = ("uit", None, None)
OPEN = ("onbekend", None, None)


# Outcomes ------------------------------------------------------------------------------------------------------------


def responsible(dossier: dict, as_of: date) -> dict:
    """woonplaats.verantwoordelijke_gemeente: `uitkomst` and `waarde`."""
    facts = Facts(dossier)
    if as_of < START or as_of < facts.born:
        return {"uitkomst": "niet_van_toepassing", "waarde": None}
    return _outcome(_possible(facts, as_of), "2022" if as_of >= NEW_REGIME else "2015")


def worlds(dossier: dict, as_of: date) -> list[tuple[dict, Answer]]:
    """Every world that can be told apart on a day, as what was chosen in it and its answer; none without a rule."""
    facts = Facts(dossier)
    if as_of < START or as_of < facts.born:
        return []
    return [(world.chosen, answer) for world, answer in explore(facts, lambda world: decide(world, as_of))]


def possibilities(dossier: dict, as_of: date) -> set[Answer]:
    """The answers of all worlds; empty when there is no rule for the day."""
    return {answer for _, answer in worlds(dossier, as_of)}


def possible_municipalities(dossier: dict, as_of: date) -> set[str]:
    """Every municipality that can be responsible on a day, NOT_APPLICABLE and ANY among them; ANY may hide others."""
    facts = Facts(dossier)
    if as_of < START or as_of < facts.born:
        return {NOT_APPLICABLE}
    return {answer.municipality for answer in _possible(facts, as_of)}


def _possible(facts: Facts, as_of: date) -> set[Answer]:
    """The answers of all worlds, or of those tried until any municipality is possible: then no other matters."""
    found = set()
    for _, answer in explore(facts, lambda world: decide(world, as_of)):
        found.add(answer)
        if answer.municipality == ANY:
            break
    return found


def _outcome(found: set[Answer], regime: str) -> dict:
    named = {answer.municipality for answer in found}
    if ANY in named or (NOT_APPLICABLE in named and len(named) > 1):
        return {"uitkomst": "onbekend", "waarde": _value(regime)}
    if named == {NOT_APPLICABLE}:
        return {"uitkomst": "niet_van_toepassing", "waarde": _value(regime, rij=_agreed(found, "row"))}
    reference = _agreed(found, "reference")
    value = _value(
        regime,
        gemeente=_agreed(found, "municipality"),
        rij=_agreed(found, "row"),
        onderdeel=_agreed(found, "part"),
        referentiedatum=reference and reference.isoformat(),
        mogelijk=sorted(named),
    )
    return {"uitkomst": "bepaald" if len(named) == 1 else "meerdere_mogelijk", "waarde": value}


def _value(regime: str, **known) -> dict:
    value = {"gemeente": None, "regime": regime, "rij": None, "onderdeel": None, "referentiedatum": None}
    return {**value, "mogelijk": [], **known}


def _agreed(found: set[Answer], attribute: str):
    """What all answers share, or None."""
    values = {getattr(answer, attribute) for answer in found}
    return values.pop() if len(values) == 1 else None


# The transition ------------------------------------------------------------------------------------------------------


def overgang_2022(dossier: dict, as_of: date) -> dict:
    """woonplaats.overgang_2022: `uitkomst` and `waarde`."""
    nothing = {"uitkomst": "niet_van_toepassing", "waarde": None}
    if not NEW_REGIME <= as_of <= TRANSITION_END:
        return nothing
    old, new = responsible(dossier, LAST_OLD_DAY), responsible(dossier, NEW_REGIME)
    outcomes = {old["uitkomst"], new["uitkomst"]}
    if "niet_van_toepassing" in outcomes:
        return nothing
    if outcomes != {"bepaald"}:
        return {"uitkomst": "onbekend", "waarde": None}
    before, after = old["waarde"]["gemeente"], new["waarde"]["gemeente"]
    stays = Facts(dossier).stays
    if before != after and stays is UNKNOWN:
        return {"uitkomst": "onbekend", "waarde": None}
    bounded = before != after and not _in_foster_care(stays, NEW_REGIME)
    value = {
        "gemeente_oud": before,
        "gemeente_nieuw": after,
        "verhuisd": before != after,
        "voortzetting_tot_en_met": TRANSITION_END.isoformat() if bounded else None,
    }
    return {"uitkomst": "bepaald", "waarde": value}


def _in_foster_care(stays: list[Span], when: date) -> bool:
    return any(stay.entry["soort"] == "pleegzorg" and stay.covers(when) for stay in stays)


# After a move --------------------------------------------------------------------------------------------------------


def voortzetting(dossier: dict, as_of: date) -> dict:
    """woonplaats.voortzetting_na_verhuizing: `uitkomst`, `vanaf` and `tot_en_met`."""
    facts = Facts(dossier)
    if as_of < NEW_REGIME or as_of < facts.born:
        return _flag(("niet_van_toepassing", None, None))
    found = {answer for _, answer in explore(facts, lambda world: _after_move(world, as_of))}
    return _flag(found.pop() if len(found) == 1 else OPEN)


def _flag(answer: tuple) -> dict:
    outcome, first, last = answer
    return {"uitkomst": outcome, "vanaf": first and first.isoformat(), "tot_en_met": last and last.isoformat()}


def _after_move(world: World, as_of: date) -> tuple:
    """The flag in one world, but OPEN when an unknown list can make it either.

    An unknown `brp` can put a move on any day that counts, or none; an unknown `verblijf` can take any days away.
    """
    days = days_by_n4(world, as_of)
    if not days or days[-1][0] != as_of:
        return OFF
    if world.facts.registrations is UNKNOWN:
        pairs = [(earlier, later) for (earlier, _), (later, _) in zip(days, days[1:])]
    elif world.facts.stays is UNKNOWN:
        pairs = _pairs_within_reach(days)
    else:
        return _flag_of(days)
    return OPEN if any(_continues(left, moved, as_of) for left, moved in pairs) else OFF


def _continues(left: date, moved: date, as_of: date) -> bool:
    """Whether help goes on under the old conditions, with the last day before and the first day after a move."""
    return moved < add_months(left, 12) and as_of <= add_months(moved, 12) - ONE_DAY


def _pairs_within_reach(days: list[tuple]) -> list[tuple[date, date]]:
    """Every day with the municipality of P, each with the last day before it that has another."""
    here = days[-1][1]
    pairs, left = [], None
    for when, municipality in days:
        if municipality != here:
            left = when
        elif left is not None:
            pairs.append((left, when))
    return pairs


def _flag_of(days: list[tuple]) -> tuple:
    """The flag with all days known; the last of them is P."""
    as_of, here = days[-1]
    moved = as_of
    for when, municipality in reversed(days):
        if municipality != here:
            on = _continues(when, moved, as_of)
            return ("aan", moved, add_months(moved, 12) - ONE_DAY) if on else OFF
        moved = when
    return OFF


def days_by_n4(world: World, as_of: date) -> list[tuple[date, str]]:
    """The days from 2022-01-01 to P that N4 decides with onderdeel 1, with the municipality.

    An unknown `brp` gives ANY on every day that it can decide, an unknown `verblijf` no stays.
    """
    facts = world.facts
    first = max(NEW_REGIME, facts.born)
    found = []
    starts = [*_series_starts(facts, first, as_of), as_of + ONE_DAY]
    for begin, following in zip(starts, starts[1:]):
        municipality = _ambulant_municipality(world, begin)
        if municipality is not None:
            found += [(begin + timedelta(days=shift), municipality) for shift in range((following - begin).days)]
    return found


def _ambulant_municipality(world: World, when: date) -> str | None:
    """The municipality that N4 gives with onderdeel 1 on a day, or None."""
    stays = [] if world.facts.stays is UNKNOWN else world.facts.stays
    if chain_start(world, stays, when) is not None or left_for_good(world, when):
        return None
    return ANY if world.facts.registrations is UNKNOWN else home(registration(world, when))


def _series_starts(facts: Facts, first: date, last: date) -> list[date]:
    """The first day of each series of days in which the answer of a world cannot change."""
    found = {first, WLZ_FROM}
    for listed in (facts.registrations, facts.stays, facts.abroad):
        for span in [] if listed is UNKNOWN else listed:
            found.add(span.first)
            found |= {span.last + ONE_DAY} if span.last < last else set()
    return sorted(when for when in found if first <= when <= last)


# Users of the municipality -------------------------------------------------------------------------------------------


def regio_indeling(dossier: dict, as_of: date, municipalities) -> dict:
    """regio.indeling: `uitkomst` and `waarde`; `municipalities` is the module with the table."""
    found = responsible(dossier, as_of)
    if found["uitkomst"] not in ("bepaald", "meerdere_mogelijk"):
        return {"uitkomst": found["uitkomst"], "waarde": None}
    rows = [municipalities.division(code) for code in found["waarde"]["mogelijk"]]
    value = {key: one if all(row[key] == one for row in rows) else None for key, one in rows[0].items()}
    return {"uitkomst": found["uitkomst"], "waarde": value}


def regionale_partner(dossier: dict, as_of: date, municipalities) -> str | None:
    """The partner in the ladder: that of all municipalities possible, or None."""
    division = regio_indeling(dossier, as_of, municipalities)["waarde"]
    return division and division["regionale_partner"]
