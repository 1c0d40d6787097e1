"""The statutory terms (wet.*), each for a whole dossier as of one day.

RULES gives per rule its kind and a function that yields the subjects with what is decided. Tested in test_statutory.py
and test_statutory_properties.py.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from completions import around, ordered_ends, texts
from facts import Case, FOREVER, Situation, UNKNOWN, day, entries, fact, happened
from findings import Flag
from norms import Term, term
from running import measure_ran_itself
from terms import LAST_DAY, add_months, add_weeks, add_working_days, add_years, calendar_complete, shifted_by_law

PLAN_AFTER_WAIVER = {"ots", "vots", "voorlopige_voogdij"}
NONE = "niet_van_toepassing"


# Terms of a measure --------------------------------------------------------------------------------------------------


def first_contact(situation: Situation, measure: dict) -> Term:
    """wet.gi.eerste_contact"""
    case = situation.case(measure)
    workers = entries(measure, "jeugdbeschermers")
    coupled = UNKNOWN
    if workers is not UNKNOWN:
        coupled = min((day(worker, "van") for worker in workers if worker["rol"] == "vast"), default=None)
    contact = fact(measure, "eerste_contact")
    stops = (coupled, day(contact, "jeugdige"), day(contact, "gezag"))
    return _several(case, day(measure, "gi_in_kennis"), stops)


def _several(case: Case, start, stops: tuple) -> Term:
    """A term of five working days that ends when all of several things have happened."""
    realised = max(stops) if all(happened(stop, case.as_of) for stop in stops) else None
    if not happened(start, case.as_of):
        return Term("onbekend" if start is UNKNOWN else "lopend", realised=realised)
    due = add_working_days(start, 5, case.choices["werkdagen"])
    days_left = (due - (realised or case.as_of)).days
    outcome = _several_outcome(case, stops, due)
    return Term(outcome, start, due, realised, days_left, calendar_complete(start, due))


def _several_outcome(case: Case, stops: tuple, due: date) -> str:
    known = [stop for stop in stops if stop is not UNKNOWN]
    lacking = any(not happened(stop, case.as_of) for stop in known)
    unknown = len(known) < len(stops)
    ended = case.latest_end < min(due, case.as_of)
    late = case.as_of > due and lacking and not ended
    if late or any(happened(stop, case.as_of) and stop > due for stop in known):
        return "niet_voldaan"
    if unknown and case.as_of > due:
        return "onbekend"
    if lacking and ended:
        return NONE
    return "lopend" if lacking or unknown else "voldaan"


def plan(situation: Situation, measure: dict) -> Term | str:
    """wet.gi.plan"""
    case = situation.case(measure)
    after_waiver = measure["soort"] in PLAN_AFTER_WAIVER
    start = day(measure, "familiegroepsplan_afgezien" if after_waiver else "gi_in_kennis")
    if after_waiver and start is not UNKNOWN and not happened(start, case.as_of):
        return NONE
    return term(case, start, day(fact(measure, "koers"), "bepaald"), _weeks_by_law(6))


def _weeks_by_law(weeks: int) -> Callable:
    return lambda start: shifted_by_law(start, add_weeks(start, weeks))


# How long a measure may last -----------------------------------------------------------------------------------------


def ots_length(situation: Situation, measure: dict) -> str:
    """wet.ots.duur"""
    pronounced = day(measure, "uitgesproken")
    if not happened(pronounced, situation.as_of):
        return "onbekend" if pronounced is UNKNOWN else NONE
    extensions = entries(measure, "verlengingen")
    listed = [] if extensions is UNKNOWN else extensions
    befores, failing = _step({pronounced}, measure)
    for extension in listed:
        ordered = day(extension, "uitgesproken")
        if ordered is not UNKNOWN and not happened(ordered, situation.as_of):
            continue
        ends, fails = _step(befores, extension)
        befores = ends | befores if ordered is UNKNOWN else ends
        failing = failing or fails
    if not befores:
        return "niet_voldaan"
    return "onbekend" if failing or extensions is UNKNOWN else "voldaan"


def _step(befores: set[date], holder: dict) -> tuple[set[date], bool]:
    """The ends within a year after some possible ends before, and whether an end there can be too late or lacking.

    Of an unknown end the last one allowed stands for all: it leaves most room for what follows.
    """
    end = day(holder, "einde")
    limits = [min(add_years(before, 1), LAST_DAY) for before in befores]
    if end is UNKNOWN:
        return set(limits), True
    within = [end is not None and end <= limit for limit in limits]
    return ({end} if any(within) else set()), not all(within)


def vots_length(situation: Situation, measure: dict) -> str:
    """wet.vots.duur"""
    pronounced, end = day(measure, "uitgesproken"), day(measure, "einde")
    if not happened(pronounced, situation.as_of):
        return "onbekend" if pronounced is UNKNOWN else NONE
    if end is UNKNOWN:
        return "onbekend"
    return "voldaan" if end is not None and end <= add_months(pronounced, 3) else "niet_voldaan"


def report_no_extension(situation: Situation, measure: dict) -> Flag | str:
    """wet.ots.niet_verlengen_melden"""
    days = {situation.as_of, day(measure, "einde")} - {None, UNKNOWN}
    lasts = sorted(ordered_ends(measure, situation.as_of, [None, *texts(around(days))]), key=str)
    found = {flag for last in lasts for flag in _reports(situation, measure, last)}
    if len(found) == 1:
        return found.pop()
    first, until = _to_report(lasts[0]) if len(lasts) == 1 else (None, None)
    return Flag("onbekend", first, until)


def _reports(situation: Situation, measure: dict, last: str | None) -> set[Flag]:
    """Every flag there can be with one last ordered end; None is no end."""
    if last is None:
        return {Flag(NONE)}
    ordered = {**measure, "einde": last, "verlengingen": []}
    runs = measure_ran_itself(situation, ordered, situation.as_of)
    first, until = _to_report(last)
    found = {Flag("aan" if first <= situation.as_of <= until else "uit", first, until)}
    if runs is UNKNOWN:
        return found | {Flag(NONE)}
    return found if runs else {Flag(NONE)}


def _to_report(last: str) -> tuple[date, date]:
    """The days on which to report that a measure is not extended."""
    return add_months(date.fromisoformat(last), -3), add_months(date.fromisoformat(last), -2)


# The chain -----------------------------------------------------------------------------------------------------------


def _in_chain(start: str, stop: str, due_after: Callable) -> Callable:
    """A term between two links of the chain; `due_after` takes the start and the choice `werkdagen`."""

    def decide(situation: Situation) -> list[tuple]:
        chain = fact(situation.dossier, "keten")
        begun = day(chain, start)
        if begun is not UNKNOWN and not happened(begun, situation.as_of):
            return [("", NONE)]
        case = Case({}, situation.as_of, situation.choices, FOREVER)
        working_days = situation.choices["werkdagen"]
        return [("", term(case, begun, day(chain, stop), lambda first: due_after(first, working_days)))]

    return decide


def _five_working_days(start: date, working_days: str) -> date:
    return add_working_days(start, 5, working_days)


def _ten_weeks(start: date, _: str) -> date:
    return shifted_by_law(start, add_weeks(start, 10))


def _ten_days(start: date, _: str) -> date:
    return start + timedelta(days=10)


def _per_measure(rule: Callable, *kinds: str) -> Callable:
    """A rule about each measure, or each of some kinds."""

    def found(situation: Situation) -> Iterator[tuple]:
        measures = entries(situation.dossier, "maatregelen")
        if measures is UNKNOWN:
            yield "/maatregelen", "onbekend"
            return
        for index, measure in enumerate(measures):
            if not kinds or measure["soort"] in kinds:
                yield f"/maatregelen/{index}", rule(situation, measure)

    return found


RULES = {
    "wet.gi.eerste_contact": ("norm", _per_measure(first_contact)),
    "wet.gi.plan": ("norm", _per_measure(plan)),
    "wet.ots.duur": ("norm", _per_measure(ots_length, "ots")),
    "wet.vots.duur": ("norm", _per_measure(vots_length, "vots")),
    "wet.ots.niet_verlengen_melden": ("vlag", _per_measure(report_no_extension, "ots")),
    "wet.vt.triage": ("norm", _in_chain("melding_vt", "triage_vt", _five_working_days)),
    "wet.vt.onderzoek": ("norm", _in_chain("besluit_onderzoek_vt", "einde_onderzoek_vt", _ten_weeks)),
    "wet.raad.start": ("norm", _in_chain("verzoek_raad", "start_raad", _ten_days)),
}
