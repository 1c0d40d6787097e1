"""The formulas of the inspection norms (norm.*), each for one measure, and nothing else.

No reasoning about what an unknown fact could still be: that is completions.py. No findings are made here: that is
evaluate.py.
"""

from dataclasses import dataclass
from datetime import date

from facts import Case, UNKNOWN, all_of, any_of, day, entries, fact, happened, negate, truth
from terms import ONE_DAY, add_months, add_weeks, add_working_days, calendar_complete, is_working_day

WORST_FIRST = (
    "niet_voldaan",
    "onbekend",
    "lopend",
    "toegelicht",
    "voldaan_doorbraak",
    "voldaan",
    "niet_van_toepassing",
)
COUNTED = {"verloop", "ziekte"}


@dataclass(frozen=True)
class Term:
    """What a term norm decides, with its dates."""

    outcome: str
    start: date | None = None
    due: date | None = None
    realised: date | None = None
    days_left: int | None = None
    complete: bool | None = None


def worst(outcomes) -> str:
    """The worst of some outcomes."""
    return min(outcomes, key=WORST_FIRST.index)


def verdict(value) -> str:
    """The outcome of a three-valued test."""
    if value is UNKNOWN:
        return "onbekend"
    return "voldaan" if value else "niet_voldaan"


# Term norms ----------------------------------------------------------------------------------------------------------


def term(case: Case, start, stop, due_after, *, needed_by=None, explanation=None, breakthrough=False) -> Term:
    """A term norm with one stop; `due_after` maps the start to the due date."""
    realised = stop if happened(stop, case.as_of) else None
    if start is UNKNOWN:
        return Term("onbekend", realised=realised)
    if not happened(start, case.as_of):
        return Term("lopend", realised=realised)
    due = due_after(start)
    if isinstance(needed_by, date) and needed_by < due:
        due = needed_by
    outcome = _term_outcome(case, stop, due, explanation, breakthrough)
    days_left = (due - (realised or case.as_of)).days
    return Term(outcome, start, due, realised, days_left, calendar_complete(start, due))


def _term_outcome(case: Case, stop, due: date, explanation, breakthrough) -> str:
    as_of = case.as_of
    if happened(stop, as_of):
        return "voldaan" if stop <= due else _late(as_of, True, explanation, breakthrough)
    if stop is not UNKNOWN and case.latest_end < due and case.latest_end < as_of:
        return "niet_van_toepassing"
    if as_of <= due:
        return "lopend"
    return "onbekend" if stop is UNKNOWN else _late(as_of, False, explanation, breakthrough)


def _late(as_of: date, stopped: bool, explanation, breakthrough) -> str:
    if stopped and breakthrough is UNKNOWN:
        return "onbekend"
    if stopped and breakthrough:
        return "voldaan_doorbraak"
    if explanation is None or explanation is UNKNOWN:  # an absent `toelichting` counts as none recorded
        return "niet_voldaan"
    recorded = day(explanation, "vastgelegd")
    if recorded is UNKNOWN:
        return "onbekend"
    return "toegelicht" if happened(recorded, as_of) else "niet_voldaan"


# The fixed worker ----------------------------------------------------------------------------------------------------


def worker_in_time(case: Case) -> Term:
    """norm.jeugdbeschermer.tijdig"""
    workers = entries(case.measure, "jeugdbeschermers")
    stop = UNKNOWN
    if workers is not UNKNOWN:
        stop = min((day(worker, "van") for worker in workers if worker["rol"] == "vast"), default=None)
    start = day(case.measure, "gi_in_kennis")
    return term(case, start, stop, lambda start: add_working_days(start, 5, case.choices["werkdagen"]))


def worker_stays(case: Case) -> str:
    """norm.jeugdbeschermer.vast"""
    workers = entries(case.measure, "jeugdbeschermers")
    if workers is UNKNOWN:
        return "onbekend"
    workers = [worker for worker in workers if happened(day(worker, "van"), case.as_of)]
    fixed = [worker for worker in workers if worker["rol"] == "vast"]
    if not fixed:
        return "lopend"
    changes = [worker for worker in fixed if _is_change(worker, fixed, case.as_of)]
    reasons = [fact(worker, "reden_einde") for worker in changes]
    unknown = reasons.count(UNKNOWN)
    counted = sum(reason in COUNTED for reason in reasons)
    if counted >= 2 or _to_desk(workers, fixed):
        return "niet_voldaan"
    if (unknown and counted + unknown >= 2) or any(_gap_after(change, workers, case) for change in changes):
        return "onbekend"
    return "voldaan"


def _covers(worker: dict, when: date) -> bool:
    last = day(worker, "tot_en_met")
    return day(worker, "van") <= when and (last is None or when <= last)


def _is_change(worker: dict, fixed: list, as_of: date) -> bool:
    last = day(worker, "tot_en_met")
    if last is None or last >= as_of or fact(worker, "reden_einde") in (None, "einde_maatregel"):
        return False
    others = [other for other in fixed if other is not worker]
    return not any(_covers(other, last) and _covers(other, last + ONE_DAY) for other in others)


def _to_desk(workers: list, fixed: list) -> bool:
    first = min(day(worker, "van") for worker in fixed)
    return any(worker["rol"] == "bureaudienst" and day(worker, "van") > first for worker in workers)


def _gap_after(change: dict, workers: list, case: Case) -> bool:
    """Whether after a change a working day without any worker precedes the next fixed worker."""
    when = day(change, "tot_en_met") + ONE_DAY
    while when <= case.as_of and when <= case.latest_end:
        if any(worker["rol"] == "vast" and day(worker, "van") == when for worker in workers):
            return False
        uncovered = not any(_covers(worker, when) for worker in workers)
        if uncovered and is_working_day(when, case.choices["werkdagen"]):
            return True
        when += ONE_DAY
    return False


# The course ----------------------------------------------------------------------------------------------------------


def course_in_time(case: Case) -> Term:
    """norm.koers.tijdig"""
    course = fact(case.measure, "koers")
    return term(
        case,
        day(case.measure, case.choices["koers_start"]),
        day(course, "bepaald"),
        lambda start: add_weeks(start, 6),
        needed_by=day(course, "nodig_voor"),
        explanation=fact(course, "toelichting"),
    )


def course_present(case: Case) -> str:
    """norm.koers.aanwezig"""
    course = fact(case.measure, "koers")
    set_on = day(course, "bepaald")
    if happened(set_on, case.as_of):
        return verdict(all_of(truth(course, "doelen_bepaald"), truth(course, "hulp_bepaald")))
    outcome = course_in_time(case).outcome
    if set_on is not UNKNOWN and outcome == "toegelicht":
        return "niet_voldaan"
    return outcome


def course_supported(case: Case) -> str:
    """norm.koers.gedragen"""
    course = fact(case.measure, "koers")
    set_on = day(course, "bepaald")
    if set_on is UNKNOWN:
        return "onbekend"
    if not happened(set_on, case.as_of):
        return "niet_van_toepassing"
    together = fact(course, "samenspraak")
    agreed = negate(truth(course, "ouder_met_gezag_oneens"))
    return verdict(all_of(agreed, *(truth(together, who) for who in ("gezin", "netwerk", "professionals"))))


# Help ----------------------------------------------------------------------------------------------------------------


def necessary(help_entries: list) -> list[tuple[int, dict]]:
    """The necessary entries with their index; absent counts as necessary."""
    return [(index, entry) for index, entry in enumerate(help_entries) if truth(entry, "noodzakelijk") is not False]


def help_stop(entry: dict, as_of: date):
    """The day on which help really started: UNKNOWN, None or a date."""
    started = day(entry, "gestart")
    if started is not UNKNOWN:
        return started
    intake = day(entry, "intake")
    if happened(intake, as_of) and truth(entry, "wachtlijst_na_intake") is False:
        return intake
    return UNKNOWN


def entry_in_time(case: Case, entry: dict) -> Term:
    """norm.hulp.tijdig for one entry."""
    return term(
        case,
        day(case.measure, "uitgesproken"),
        help_stop(entry, case.as_of),
        lambda start: add_months(start, 3),
        needed_by=day(entry, "nodig_voor"),
        explanation=fact(entry, "toelichting"),
        breakthrough=truth(entry, "doorbraakaanpak"),
    )


def help_in_time(case: Case) -> tuple[Term, list[tuple[int, Term]]]:
    """norm.hulp.tijdig: the term of the finding, and the terms of the necessary entries."""
    help_entries = entries(case.measure, "hulp")
    if help_entries is UNKNOWN:
        return entry_in_time(case, {}), []
    if not help_entries:
        return entry_in_time(case, {"gestart": None}), []
    terms = [(index, entry_in_time(case, entry)) for index, entry in necessary(help_entries)]
    if not terms:
        return Term("niet_van_toepassing"), []
    worst_outcome = worst(one.outcome for _, one in terms)
    return next(one for _, one in terms if one.outcome == worst_outcome), terms


def entry_fits(case: Case, entry: dict, supported: str) -> str:
    """norm.hulp.passend for one entry, given the outcome of norm.koers.gedragen."""
    if not happened(help_stop(entry, case.as_of), case.as_of):
        return entry_in_time(case, entry).outcome
    carried = UNKNOWN if supported == "onbekend" else supported == "voldaan"
    by_plan = all_of(truth(entry, "conform_plan"), carried)
    return verdict(
        all_of(
            truth(entry, "sluit_aan"),
            any_of(by_plan, truth(entry, "alternatief_passend")),
            truth(entry, "professional_licht_toe"),
            truth(entry, "gezin_ervaart_bijdrage"),
        )
    )


def only_for_parents(help_entries: list) -> bool:
    """Whether there is necessary help and all of it is for the parents."""
    needed = necessary(help_entries)
    return bool(needed) and all(entry["voor"] == "ouders" for _, entry in needed)


def help_fits(case: Case) -> tuple[str, list[tuple[int, str]]]:
    """norm.hulp.passend: the outcome, and those of the necessary entries."""
    help_entries = entries(case.measure, "hulp")
    if help_entries is UNKNOWN or not necessary(help_entries):
        return help_in_time(case)[0].outcome, []
    supported = course_supported(case)
    parts = [(index, entry_fits(case, entry, supported)) for index, entry in necessary(help_entries)]
    if only_for_parents(help_entries):
        return "niet_voldaan", parts
    return worst(outcome for _, outcome in parts), parts


# Extensions ----------------------------------------------------------------------------------------------------------


def extension(case: Case, entry: dict, help_outcome: str) -> str:
    """norm.ots.verlenging for one extension, given the outcome of norm.hulp.tijdig."""
    pronounced = day(entry, "uitgesproken")
    if pronounced is UNKNOWN:
        return "onbekend"
    if not happened(pronounced, case.as_of):
        return "niet_van_toepassing"
    reasons = entries(entry, "redenen")
    if reasons is UNKNOWN:
        late_help = help_outcome in ("niet_voldaan", "toegelicht", "onbekend")
        return "onbekend" if late_help else "voldaan"
    return "niet_voldaan" if "hulp_niet_tijdig" in reasons else "voldaan"
