"""The rules for the years around the 18th birthday (overgang.*), each for a whole dossier as of one day.

RULES gives per rule its kind and a function that yields the subjects with what is decided. Where facts are unknown, a
rule is decided over everything they can be. Tested in test_transition.py, test_statutory_properties.py and
test_transition_table.py.
"""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import product

import municipalities
from completions import around, completed, ordered_ends, texts
from facts import Case, ENDS_AT_18, FOREVER, Situation, UNKNOWN, all_of, day, entries, fact, happened, negate, truth
from findings import Flag, Value
from norms import Term, term
from regimes import NOT_APPLICABLE
from running import help_ran, help_runs, kind_runs
from terms import ONE_DAY, add_months, add_weeks
from woonplaats import possible_municipalities
from worlds import ANY

FOSTER_CARE_AGREEMENT = date(2018, 7, 1)
FAMILY_HOME_AGREEMENT = date(2020, 2, 1)
OLDER_DROPOUTS = date(2026, 1, 1)
EXTENDABLE = {"ambulant", "pleegzorg", "gezinshuis", "verblijf", "gesloten"}
EITHER = (True, False)
NONE = "niet_van_toepassing"


def _overgang(situation: Situation):
    return fact(situation.dossier, "overgang")


def _flag(situation: Situation, first: date, following: date, condition) -> Flag:
    """A flag that is on when a condition holds, from `first` to the day before `following`."""
    last = following - ONE_DAY
    inside = first <= situation.as_of <= last
    if inside and condition is UNKNOWN:
        return Flag("onbekend", first, last)
    return Flag("aan" if inside and condition else "uit", first, last)


def _determined(possible: list[dict]) -> Value | str:
    """A value when all possible ones are the same."""
    return "onbekend" if any(one != possible[0] for one in possible) else Value("bepaald", possible[0])


# Ages ----------------------------------------------------------------------------------------------------------------


def hearing(situation: Situation) -> Flag:
    """overgang.hoorrecht"""
    return _flag(situation, situation.reached(12), situation.reached(18), True)


def target_group(situation: Situation) -> Flag:
    """overgang.doelgroep"""
    first, following = situation.reached(16), situation.reached(27)
    inside = first <= situation.as_of < following
    return _flag(situation, first, following, inside and help_ran(situation, first))


def plan_for_later(situation: Situation) -> Term | str:
    """overgang.toekomstplan"""
    start, due = situation.reached(16), situation.reached(17) - ONE_DAY
    runs = situation.as_of >= start and help_runs(situation)
    if runs is not True:
        return "onbekend" if runs is UNKNOWN else NONE
    case = Case({}, situation.as_of, situation.choices, FOREVER)
    return term(case, start, day(_overgang(situation), "toekomstplan"), lambda start: due)


def urgent(situation: Situation) -> Flag:
    """overgang.urgent"""
    planned = day(_overgang(situation), "toekomstplan")
    lacking = UNKNOWN if planned is UNKNOWN else not happened(planned, situation.as_of)
    first = add_months(situation.reached(17), 6)
    return _flag(situation, first, situation.reached(18), all_of(lacking, help_runs(situation)))


def health_premium(situation: Situation) -> Value:
    """overgang.zvw_premie"""
    first = add_months(situation.reached(18).replace(day=1), 1)
    return Value("bepaald", {"vanaf": first.isoformat()})


def dropout(situation: Situation) -> Flag:
    """overgang.doorstroompunt"""
    age = 27 if situation.as_of >= OLDER_DROPOUTS else 23
    unqualified = negate(truth(_overgang(situation), "startkwalificatie"))
    return _flag(situation, situation.reached(12), situation.reached(age), unqualified)


# Help that ends or goes on -------------------------------------------------------------------------------------------


def measure_ends(situation: Situation) -> Iterator[tuple]:
    """overgang.maatregel_eindigt: per measure of a kind that ends at 18."""
    measures = entries(situation.dossier, "maatregelen")
    if measures is UNKNOWN:
        yield "/maatregelen", "onbekend"
        return
    for index, measure in enumerate(measures):
        if measure["soort"] in ENDS_AT_18:
            yield f"/maatregelen/{index}", _determined(list(_endings(situation, measure)))


def _endings(situation: Situation, measure: dict) -> Iterator[dict]:
    """Every end a measure can have; of what ends it on the same day the first named counts."""
    adult = situation.reached(18) - ONE_DAY
    days = {adult, situation.as_of, day(measure, "einde")} - {None, UNKNOWN}
    options = [None, *texts(around(days))]
    for one in completed(measure, {"beeindigd": options}):
        ended = day(one, "beeindigd")
        if happened(ended, situation.as_of):
            yield _ending(ended, "beeindigd", adult)
        else:
            for ordered in ordered_ends(measure, situation.as_of, options):
                yield _ending(date.fromisoformat(ordered) if ordered else FOREVER, "beschikking", adult)


def _ending(last: date, reason: str, adult: date) -> dict:
    if last > adult:
        last, reason = adult, "meerderjarigheid"
    return {"laatste_dag": last.isoformat(), "begrensd_door": reason}


def closed_until(situation: Situation) -> Value | str:
    """overgang.gesloten_tot"""
    runs = kind_runs(situation, "gesloten")
    if runs is not True:
        return "onbekend" if runs is UNKNOWN else NONE
    last = add_months(situation.reached(18), 6) - ONE_DAY
    return Value("bepaald", {"laatste_dag": last.isoformat()})


def foster_care(situation: Situation) -> Flag | str:
    """overgang.pleegzorg_21"""
    return _until_21(situation, "pleegzorg", FOSTER_CARE_AGREEMENT, "wil_pleegzorg_beeindigen")


def family_home(situation: Situation) -> Flag | str:
    """overgang.gezinshuis_21"""
    return _until_21(situation, "gezinshuis", FAMILY_HOME_AGREEMENT, "wil_gezinshuis_verlaten")


def _until_21(situation: Situation, kind: str, since: date, wish: str) -> Flag | str:
    runs = situation.as_of >= since and kind_runs(situation, kind)
    if runs is False:
        return NONE
    first, following = situation.reached(18), situation.reached(21)
    if runs is UNKNOWN:
        return Flag("onbekend", first, following - ONE_DAY)
    return _flag(situation, first, following, negate(truth(_overgang(situation), wish)))


# Extended help -------------------------------------------------------------------------------------------------------


def extended_help(situation: Situation) -> Value | str:
    """overgang.verlengde_jeugdhulp"""
    if not situation.reached(18) <= situation.as_of < situation.reached(23):
        return NONE
    decision = fact(_overgang(situation), "verlengde_jeugdhulp")
    return _determined([{"grond": ground} for ground in _grounds(situation, decision)])


def _grounds(situation: Situation, decision) -> Iterator[str]:
    """Every ground there can be; the decision shares no unknown fact with the help."""
    necessary = truth(decision, "noodzakelijk")
    needed = EITHER if necessary is UNKNOWN else (necessary,)
    resumed = truth(decision, "hervatting")
    for decided in _decided(situation, decision):
        in_time = happened(decided, situation.as_of) and True in needed
        if not in_time or False in needed:
            yield "geen"
        if in_time and decided < situation.reached(18):
            yield "voor_18_bepaald"
        elif in_time:
            for continues, paused in _help_before(situation, decided):
                for again in EITHER if resumed is UNKNOWN else (resumed,):
                    yield "voortzetting" if continues else "hervatting" if paused and again else "geen"


def _decided(situation: Situation, decision) -> list:
    """The days on which it can have been decided that help goes on; None is on no day."""
    known = day(decision, "bepaald")
    if known is not UNKNOWN:
        return [known]
    listed = entries(situation.dossier, "jeugdhulp")
    ends = [day(entry, "beeindigd") for entry in ([] if listed is UNKNOWN else listed)]
    days = {situation.as_of, situation.reached(18)}
    for end in ends:
        days |= {end, add_months(end, 6)} if isinstance(end, date) else set()
    return [None, *around(days)]


def _help_before(situation: Situation, decided: date) -> set[tuple[bool, bool]]:
    """Whether help from before 18 goes on after it, and whether some ended at most half a year before a decision."""
    listed = entries(situation.dossier, "jeugdhulp")
    if listed is UNKNOWN:
        return {(False, False)} | _entry_before(situation, {"soort": "ambulant"}, decided)
    possible = {(False, False)}
    for entry in listed:
        if entry["soort"] in EXTENDABLE:
            other = _entry_before(situation, entry, decided)
            possible = {(a or c, b or d) for (a, b), (c, d) in product(possible, other)}
    return possible


def _entry_before(situation: Situation, entry: dict, decided: date) -> set[tuple[bool, bool]]:
    """The same for one entry, over its completions."""
    adult = situation.reached(18)
    options = [None, *texts(around({adult, adult - ONE_DAY, decided}))]
    found = set()
    for one in completed(entry, {"gestart": options, "beeindigd": options}):
        start, end = day(one, "gestart"), day(one, "beeindigd")
        before = start is not None and start < adult
        paused = happened(end, situation.as_of) and end <= decided <= add_months(end, 6)
        found.add((before and (end is None or end >= adult - ONE_DAY), before and paused))
    return found


# Adult help ----------------------------------------------------------------------------------------------------------


def adult_help_gap(situation: Situation) -> Value | str:
    """overgang.wmo_gat"""
    adult = situation.reached(18)
    if not situation.reached(17) <= situation.as_of < situation.reached(19):
        return NONE
    runs = help_runs(situation)
    if runs is False:
        return NONE
    bound = _reports_from_18(situation)
    reported = day(_overgang(situation), "wmo_melding")
    if UNKNOWN in (runs, bound, reported):
        return "onbekend"
    since = adult if bound else None
    start = reported if happened(reported, situation.as_of) else since
    decision = start and add_weeks(start, 8)
    value = {
        "melden_vanaf": since and since.isoformat(),
        "besluit_uiterlijk": decision and decision.isoformat(),
        "dagen_gat": decision and max(0, (decision - adult).days),
    }
    return Value("bepaald", value)


def _reports_from_18(situation: Situation):
    """Whether the responsible municipality takes reports from the 18th birthday on; the region's own agreement."""
    possible = possible_municipalities(situation.dossier, situation.as_of)
    if ANY in possible:
        return UNKNOWN
    inside = {_in_region(code) for code in possible}
    return inside.pop() if len(inside) == 1 else UNKNOWN


def _in_region(code: str) -> bool:
    return code != NOT_APPLICABLE and municipalities.division(code)["jeugdhulpregio"] == "ijsselland"


def _whole(rule: Callable) -> Callable:
    """A rule about the dossier as a whole."""
    return lambda situation: [("", rule(situation))]


def _born(rule: Callable) -> Callable:
    """A rule that does not apply before birth; its subjects are those it would have."""
    return lambda situation: [(subject, NONE if situation.unborn else one) for subject, one in rule(situation)]


RULES = {
    "overgang.hoorrecht": ("vlag", _born(_whole(hearing))),
    "overgang.doelgroep": ("vlag", _born(_whole(target_group))),
    "overgang.toekomstplan": ("norm", _born(_whole(plan_for_later))),
    "overgang.urgent": ("vlag", _born(_whole(urgent))),
    "overgang.maatregel_eindigt": ("bepaling", _born(measure_ends)),
    "overgang.gesloten_tot": ("bepaling", _born(_whole(closed_until))),
    "overgang.pleegzorg_21": ("vlag", _born(_whole(foster_care))),
    "overgang.gezinshuis_21": ("vlag", _born(_whole(family_home))),
    "overgang.verlengde_jeugdhulp": ("bepaling", _born(_whole(extended_help))),
    "overgang.zvw_premie": ("bepaling", _born(_whole(health_premium))),
    "overgang.wmo_gat": ("bepaling", _born(_whole(adult_help_gap))),
    "overgang.doorstroompunt": ("vlag", _born(_whole(dropout))),
}
