"""Outcomes that no unknown fact can change, found by trying out completions.

Only for `norm.koers.aanwezig`, `norm.hulp.tijdig` and `norm.hulp.passend`. Every absent fact those rules read is given,
in turn, each of a few values that together stand for all: for a date "none", the ends of the calendar, and every day on
which a comparison in the formulas can turn, with the days around it. Nothing is reasoned away; the formulas themselves
are those of norms.py. Facts that have a value when absent (`noodzakelijk`, `nodig_voor`, `toelichting`) are not unknown
and stay.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import reduce
from itertools import product

import norms
from facts import Case, UNKNOWN, day, entries, fact, happened, latest_end
from terms import FIRST_DAY, LAST_DAY, ONE_DAY, add_months, add_weeks, birthday

TRUTHS = (True, False)
HELP_TERM_DAYS = range(88, 94)  # three months are 89 to 92 days
COURSE_TERM_DAYS = range(41, 44)


def settled_course_present(case: Case, born: date) -> str:
    """norm.koers.aanwezig, also where every completion agrees."""
    outcome = norms.course_present(case)
    return _settle(outcome, _course_outcomes(case, born))


def settled_help_in_time(case: Case, born: date) -> norms.Term:
    """norm.hulp.tijdig, also where every completion agrees on the outcome and the due date.

    The dates are then those of the first entry that has the outcome in every completion.
    """
    term = norms.help_in_time(case)[0]
    if term.outcome != "onbekend":
        return term
    answer = _agreed(_timely_answers(case, born))
    if answer is None:
        return term
    outcome = answer[0]
    return replace(norms.entry_in_time(case, _lasting_entry(case, born, outcome)), outcome=outcome)


def settled_help_fits(case: Case, born: date) -> str:
    """norm.hulp.passend, also where every completion agrees."""
    outcome = norms.help_fits(case)[0]
    return _settle(outcome, _help_outcomes(case, born))


def _settle(outcome: str, possible: Iterator[str]) -> str:
    """The formula's outcome, or what all completions share where the formula says `onbekend`."""
    if outcome != "onbekend":
        return outcome
    return _agreed(possible) or "onbekend"


def _agreed(possible: Iterator):
    """What all completions share, or None."""
    first = next(possible)
    return first if all(other == first for other in possible) else None


# Days ----------------------------------------------------------------------------------------------------------------


def around(days) -> list[date]:
    """Some days, the days around them, and the ends of the calendar; only days that may stand in a dossier."""
    near = {one + shift * ONE_DAY for one in days for shift in (-1, 0, 1)} | {FIRST_DAY, LAST_DAY}
    return sorted(one for one in near if FIRST_DAY <= one <= LAST_DAY)


def texts(days) -> list[str]:
    return [one.isoformat() for one in days]


def _happened_or_not(as_of: date) -> list:
    """A date of which only matters whether it has happened."""
    return [None, *texts([as_of, as_of + ONE_DAY])]


def _turning_days(case: Case, born: date, *needed_by) -> set[date]:
    """The known days with which a due date or an end is compared."""
    known = (day(case.measure, "beeindigd"), day(case.measure, "einde"), *needed_by)
    return {case.as_of, birthday(born, 18) - ONE_DAY} | {one for one in known if isinstance(one, date)}


def _starts(case: Case, key: str, days: set, term_days: range) -> list:
    """The start of a term: as known, else none or any day that puts a due date on either side of a day that matters."""
    known = fact(case.measure, key)
    if known is not UNKNOWN:
        return [known]
    shifted = {one - timedelta(days=length) for one in days for length in term_days}
    return [None, *texts(around(shifted | days))]


def _due_day(start: str | None, add, length: int) -> set[date]:
    return set() if start is None else {add(date.fromisoformat(start), length)}


# Filling in ----------------------------------------------------------------------------------------------------------


def completed(block: dict, candidates: dict) -> Iterator[dict]:
    """A block with each unknown fact among the candidates given each of its values; a null boolean is unknown."""
    unknown = [key for key in candidates if key not in block or (block[key] is None and candidates[key] is TRUTHS)]
    for chosen in product(*(candidates[key] for key in unknown)):
        yield {**block, **dict(zip(unknown, chosen))}


def _fill_explanation(block: dict, as_of: date) -> list:
    """The explanations a block may have: only a missing date of recording is open."""
    explanation = block.get("toelichting")
    if explanation is None:
        return [None]
    return list(completed(explanation, {"vastgelegd": _happened_or_not(as_of)}))


def ends_of(measure: dict, born: date, as_of: date, days) -> list[date]:
    """Every last day a measure can have had."""
    options = [None, *texts(around(days))]
    found = set()
    for ordered in ordered_ends(measure, as_of, options):
        settled = {**measure, "einde": ordered, "verlengingen": []}
        found |= {latest_end(one, born, as_of) for one in completed(settled, {"beeindigd": options})}
    return sorted(found)


def ordered_ends(measure: dict, as_of: date, options: list) -> set[str | None]:
    """Every end by order, extensions counted in; None is no end."""
    found = {filled["einde"] for filled in completed(measure, {"einde": options})}
    for ends in _extension_ends(measure, as_of, options):
        found = {_later(one, other) for one, other in product(found, ends)}
    return found


def _extension_ends(measure: dict, as_of: date, options: list) -> list[set]:
    """Per extension every end it can add; FIRST_DAY when it adds none, which no end lies before."""
    nothing = FIRST_DAY.isoformat()
    known = entries(measure, "verlengingen")
    if known is UNKNOWN:
        return [{nothing, *options}]
    candidates = {"uitgesproken": [None, as_of.isoformat()], "einde": options}
    filled = [list(completed(extension, candidates)) for extension in known]
    return [{one["einde"] if happened(day(one, "uitgesproken"), as_of) else nothing for one in each} for each in filled]


def _later(one: str | None, other: str | None) -> str | None:
    return None if one is None or other is None else max(one, other)


# The course ----------------------------------------------------------------------------------------------------------


def _course_outcomes(case: Case, born: date) -> Iterator[str]:
    key = case.choices["koers_start"]
    days = _turning_days(case, born, day(fact(case.measure, "koers"), "nodig_voor"))
    starts = _starts(case, key, days, COURSE_TERM_DAYS)
    courses = list(_courses_present(case))
    for start in starts:
        ends = ends_of(case.measure, born, case.as_of, days | _due_day(start, add_weeks, 6))
        for course, end in product(courses, ends):
            measure = {**case.measure, key: start, "koers": course}
            yield norms.course_present(replace(case, measure=measure, latest_end=end))


def _courses_present(case: Case) -> Iterator[dict]:
    """Every course a measure can have, as far as its presence goes; an unknown block can hold any of these."""
    course = _course_block(case)
    candidates = {"bepaald": _happened_or_not(case.as_of), "doelen_bepaald": TRUTHS, "hulp_bepaald": TRUTHS}
    explanations = _fill_explanation(course, case.as_of)
    for filled, explanation in product(completed(course, candidates), explanations):
        yield {**filled, "toelichting": explanation}


def _courses_supported(case: Case) -> Iterator[dict]:
    """Every course a measure can have, as far as its support goes."""
    course = _course_block(case)
    candidates = {"bepaald": _happened_or_not(case.as_of), "ouder_met_gezag_oneens": TRUTHS}
    partners = dict.fromkeys(("gezin", "netwerk", "professionals"), TRUTHS)
    talks = list(completed(course.get("samenspraak") or {}, partners))
    for filled, talk in product(completed(course, candidates), talks):
        yield {**filled, "samenspraak": talk}


def _course_block(case: Case) -> dict:
    course = fact(case.measure, "koers")
    if course is None:
        return {"bepaald": None}
    return {} if course is UNKNOWN else course


# Help ----------------------------------------------------------------------------------------------------------------


def _help_outcomes(case: Case, born: date) -> Iterator[str]:
    """Every outcome of norm.hulp.passend over the completions.

    Entries share only the start, the end of the measure and norm.koers.gedragen; given those, what is unknown in one
    entry is independent of the others, so their possible outcomes are combined instead of multiplied out.
    """
    supports = {norms.course_supported(replace(case, measure={"koers": one})) for one in _courses_supported(case)}
    for shared in _help_cases(case, born):
        for supported in sorted(supports):
            yield from _combined(shared, supported)


def _help_cases(case: Case, born: date) -> Iterator[Case]:
    """Every completion of what the entries of help share, without norm.koers.gedragen; in them nothing is filled in."""
    for help_entries in _help_lists(case):
        days = _turning_days(case, born, *(day(entry, "nodig_voor") for entry in help_entries))
        starts = _starts(case, "uitgesproken", days, HELP_TERM_DAYS)
        for start in starts:
            measure = {**case.measure, "uitgesproken": start, "hulp": help_entries}
            ends = ends_of(measure, born, case.as_of, days | _due_day(start, add_months, 3))
            for end in ends:
                yield replace(case, measure=measure, latest_end=end)


def _help_lists(case: Case) -> list[list]:
    """The help a measure can have had: as known, else samples that already differ."""
    help_entries = entries(case.measure, "hulp")
    if help_entries is not UNKNOWN:
        return [help_entries]
    return [[], [{"voor": "jeugdige", "noodzakelijk": False}], [{"voor": "jeugdige"}], [{"voor": "ouders"}]]


def _combined(case: Case, supported: str) -> set[str]:
    help_entries = entries(case.measure, "hulp")
    needed = norms.necessary(help_entries)
    if not needed:
        return {norms.help_in_time(case)[0].outcome}
    if norms.only_for_parents(help_entries):
        return {"niet_voldaan"}
    possible = {"niet_van_toepassing"}
    for _, entry in needed:
        outcomes = {norms.entry_fits(case, one, supported) for one in _help_entries(entry, case.as_of)}
        possible = {norms.worst(pair) for pair in product(possible, outcomes)}
    return possible


def _help_entries(entry: dict, as_of: date) -> Iterator[dict]:
    """Every completion of one entry, as far as its fitting goes; with `gestart` filled in, the intake is not read."""
    candidates = {"gestart": _happened_or_not(as_of), **dict.fromkeys(_FITTING, TRUTHS)}
    explanations = _fill_explanation(entry, as_of)
    for filled, explanation in product(completed(entry, candidates), explanations):
        yield {**filled, "toelichting": explanation}


_FITTING = ("sluit_aan", "conform_plan", "alternatief_passend", "professional_licht_toe", "gezin_ervaart_bijdrage")


# Help in time --------------------------------------------------------------------------------------------------------


def _timely_answers(case: Case, born: date) -> Iterator[tuple]:
    """Every visible answer (outcome and due date) of norm.hulp.tijdig over the completions."""
    for shared in _help_cases(case, born):
        yield from _timely_combined(shared)


def _timely_combined(case: Case) -> set[tuple]:
    """The answers with the start and the end of the measure settled; entries are combined as for the fitting."""
    needed = norms.necessary(entries(case.measure, "hulp"))
    if not needed:
        return {_answer(norms.help_in_time(case)[0])}
    per_entry = [_entry_answers(case, entry) for _, entry in needed]
    return reduce(lambda before, after: {_first_worst(pair) for pair in product(before, after)}, per_entry)


def _entry_answers(case: Case, entry: dict) -> set[tuple]:
    return {_answer(norms.entry_in_time(case, one)) for one in _timely_entries(entry, case.as_of)}


def _timely_entries(entry: dict, as_of: date) -> Iterator[dict]:
    """Every completion of one entry, as far as its being in time goes; a start on FIRST_DAY is never late."""
    starts = [FIRST_DAY.isoformat(), *_happened_or_not(as_of)]
    candidates = {"gestart": starts, "doorbraakaanpak": TRUTHS}
    explanations = _fill_explanation(entry, as_of)
    for filled, explanation in product(completed(entry, candidates), explanations):
        yield {**filled, "toelichting": explanation}


def _lasting_entry(case: Case, born: date, outcome: str) -> dict:
    """The first necessary entry that has this outcome in every completion."""
    for _, entry in norms.necessary(entries(case.measure, "hulp")):
        alone = replace(case, measure={**case.measure, "hulp": [entry]})
        if all(other == outcome for other, _ in _timely_answers(alone, born)):
            return entry
    raise AssertionError(f"every completion gives {outcome}, but no entry always does")


def _answer(term: norms.Term) -> tuple:
    return term.outcome, term.due


def _first_worst(answers: tuple) -> tuple:
    """The answer with the worst outcome, the first of several."""
    return min(answers, key=lambda answer: norms.WORST_FIRST.index(answer[0]))
