"""Whether help runs: entries of `jeugdhulp` and measures, on a day or in a period, as far as is known on the peildatum.

An unknown fact is given every value that matters, so an answer is UNKNOWN exactly when completions differ in it. Tested
in test_transition.py and test_statutory_properties.py.
"""

from collections.abc import Iterable
from datetime import date

from completions import around, completed, ends_of, texts
from facts import FOREVER, Situation, UNKNOWN, any_of, day, entries


def settled(values: Iterable):
    """What all values agree on, or UNKNOWN."""
    found = set(values)
    return found.pop() if len(found) == 1 else UNKNOWN


def help_ran(situation: Situation, first: date):
    """Whether a `jeugdhulp` entry or a measure runs on a day from `first` to the peildatum."""
    return any_of(entry_ran(situation, first), measure_ran(situation, first))


def help_runs(situation: Situation):
    """Whether a `jeugdhulp` entry or a measure runs on the peildatum."""
    return help_ran(situation, situation.as_of)


def measure_ran(situation: Situation, first: date, but_not: str | None = None):
    """Whether a measure runs on a day from `first` to the peildatum; those of one kind may be left out."""
    measures = entries(situation.dossier, "maatregelen")
    if measures is UNKNOWN:
        return UNKNOWN
    return any_of(*(measure_ran_itself(situation, one, first) for one in measures if one["soort"] != but_not))


def measure_ran_itself(situation: Situation, measure: dict, first: date):
    """Whether one measure runs on a day from `first` to the peildatum."""
    days = {first, situation.as_of, day(measure, "uitgesproken")} - {None, UNKNOWN}
    begun = {day(one, "uitgesproken") for one in completed(measure, {"uitgesproken": [None, *texts(around(days))]})}
    lasts = ends_of(measure, situation.born, situation.as_of, days)
    return settled(_ran(start, last, first, situation.as_of) for start in begun for last in lasts)


def entry_ran(situation: Situation, first: date):
    """Whether a `jeugdhulp` entry runs on a day from `first` to the peildatum."""
    listed = entries(situation.dossier, "jeugdhulp")
    if listed is UNKNOWN:
        return UNKNOWN
    return any_of(*(_entry_ran_itself(entry, first, situation.as_of, FOREVER) for entry in listed))


def kind_runs(situation: Situation, kind: str):
    """Whether a `jeugdhulp` entry of a kind that started before 18 runs on the peildatum."""
    listed = entries(situation.dossier, "jeugdhulp")
    if listed is UNKNOWN:
        return UNKNOWN
    as_of, adult = situation.as_of, situation.reached(18)
    return any_of(*(_entry_ran_itself(entry, as_of, as_of, adult) for entry in listed if entry["soort"] == kind))


def _entry_ran_itself(entry: dict, first: date, as_of: date, before: date):
    """Whether one entry that started before a day runs on a day from `first` to the peildatum."""
    days = {first, as_of, before, day(entry, "gestart"), day(entry, "beeindigd")} - {FOREVER, None, UNKNOWN}
    options = [None, *texts(around(days))]
    results = set()
    for one in completed(entry, {"gestart": options, "beeindigd": options}):
        start, last = day(one, "gestart"), day(one, "beeindigd") or FOREVER
        results.add(start is not None and start < before and _ran(start, last, first, as_of))
    return settled(results)


def _ran(start: date | None, last: date, first: date, as_of: date) -> bool:
    return start is not None and max(start, first) <= min(last, as_of)
