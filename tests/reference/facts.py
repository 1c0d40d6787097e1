"""Reading facts from a dossier: the three kinds of "nothing", and what follows from them.

A fact is UNKNOWN (absent), None (known not to exist) or a value. Here are also Kleene's logic and the last day of a
measure. This is not a reader that checks a dossier: it trusts that the dossier is valid.
"""

from dataclasses import dataclass, field
from datetime import date

from terms import ONE_DAY, birthday


class _Unknown:
    """The one value that says a fact is absent."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = _Unknown()
FOREVER = date.max
ENDS_AT_18 = {"ots", "vots", "voogdij", "voorlopige_voogdij"}


@dataclass(frozen=True)
class Case:
    """One measure as of one day; `latest_end` is the last day it can possibly have run on."""

    measure: dict = field(repr=False)
    as_of: date
    choices: dict
    latest_end: date


@dataclass(frozen=True)
class Situation:
    """A whole dossier as of one day."""

    dossier: dict = field(repr=False)
    as_of: date
    choices: dict

    @property
    def born(self) -> date:
        return date.fromisoformat(self.dossier["geboortedatum"])

    @property
    def unborn(self) -> bool:
        return self.as_of < self.born

    def reached(self, age: int) -> date:
        """The day on which an age is reached."""
        return birthday(self.born, age)

    def case(self, measure: dict) -> Case:
        """One of its measures."""
        return Case(measure, self.as_of, self.choices, latest_end(measure, self.born, self.as_of))


def fact(holder, key: str):
    """A code or a block: UNKNOWN, None or the value. All keys of a null block are null."""
    if holder is UNKNOWN or holder is None:
        return holder
    return holder.get(key, UNKNOWN)


def day(holder, key: str):
    """A date fact: UNKNOWN, None or a date."""
    value = fact(holder, key)
    return date.fromisoformat(value) if isinstance(value, str) else value


def truth(holder, key: str):
    """A boolean fact: True, False or UNKNOWN (null counts as absent); the code `nvt` counts as true."""
    value = fact(holder, key)
    if value is None:
        return UNKNOWN
    return True if value == "nvt" else value


def entries(holder, key: str):
    """A list: UNKNOWN or the entries; a null list is empty."""
    value = fact(holder, key)
    return [] if value is None else value


def dates_in(value) -> set[date]:
    """All days that stand anywhere in a dossier."""
    if isinstance(value, dict):
        return {when for one in value.values() for when in dates_in(one)}
    if isinstance(value, list):
        return {when for one in value for when in dates_in(one)}
    is_date = isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-"
    return {date.fromisoformat(value)} if is_date else set()


def happened(when, as_of: date) -> bool:
    """Whether a date is known and not after the peildatum."""
    return isinstance(when, date) and when <= as_of


def all_of(*values):
    """Kleene's and."""
    if any(value is False for value in values):
        return False
    return UNKNOWN if any(value is UNKNOWN for value in values) else True


def any_of(*values):
    """Kleene's or."""
    if any(value is True for value in values):
        return True
    return UNKNOWN if any(value is UNKNOWN for value in values) else False


def negate(value):
    """Kleene's not."""
    return UNKNOWN if value is UNKNOWN else not value


def latest_end(measure: dict, born: date, as_of: date) -> date:
    """The last day of a measure; where facts are unknown, the latest day they leave possible."""
    limit = birthday(born, 18) - ONE_DAY if measure["soort"] in ENDS_AT_18 else FOREVER
    ended = day(measure, "beeindigd")
    if happened(ended, as_of):
        return min(ended, limit)
    ordered = _latest_ordered_end(measure, as_of)
    if ended is UNKNOWN:
        ordered = max(ordered, as_of)
    return min(ordered, limit)


def _latest_ordered_end(measure: dict, as_of: date) -> date:
    extensions = entries(measure, "verlengingen")
    if extensions is UNKNOWN:
        return FOREVER
    ends = [_end_or_forever(measure)]
    for extension in extensions:
        pronounced = day(extension, "uitgesproken")
        if pronounced is UNKNOWN or happened(pronounced, as_of):
            ends.append(_end_or_forever(extension))
    return max(ends)


def _end_or_forever(holder: dict) -> date:
    end = day(holder, "einde")
    return end if isinstance(end, date) else FOREVER
