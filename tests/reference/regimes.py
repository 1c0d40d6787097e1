"""Which municipality is responsible in one fully known world: both regimes, and the chain of stays.

Everything is read with the knowledge of the day asked about: an interval that starts later does not exist yet, one
that ends later still runs. What is unknown or disputed is chosen by the world (worlds.py). Tested in
test_woonplaats.py.
"""

from dataclasses import dataclass
from datetime import date

from facts import UNKNOWN, day, fact, truth
from terms import FIRST_DAY, ONE_DAY, birthday
from worlds import ABROAD, ANY, Facts, Span, World, on_day

NEW_REGIME = date(2022, 1, 1)
WLZ_FROM = date(2025, 1, 1)
QUALIFYING = frozenset("jeugdhulpaanbieder gezinshuis gesloten crisis pleegzorg opvang_wmo beschermd_wonen jji".split())
DISPUTED = frozenset(("logeer", "moeder_kindhuis"))
CONTINUING = frozenset(("tijdelijk", "overgang"))
CUSTODIES = (("gi",), ("voogd",), ("moeder",), ("vader",), ("moeder", "vader"))
NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True)
class Answer:
    """What one world says: a municipality or NOT_APPLICABLE, and how it was found."""

    municipality: str
    row: str
    part: str | None = None
    reference: date | None = None


def decide(world: World, as_of: date) -> Answer:
    """The answer in one world as of one day from 2015-01-01 on, on or after birth."""
    return _decide_2022(world, as_of) if as_of >= NEW_REGIME else _decide_2015(world, as_of)


def _actual_stay(world: World, as_of: date) -> str | None:
    """Where the child really stayed when help was asked for; None: abroad, nowhere, or nothing asked."""
    request = world.facts.request
    asked = day(request, "datum")
    if asked is None or (asked is not UNKNOWN and asked > as_of):
        return None
    place = fact(request, "werkelijk_verblijf")
    if place is UNKNOWN:
        place = world.choose("/hulpvraag/werkelijk_verblijf", world.facts.municipalities())
    return _dutch(place)


def _dutch(place: str | None) -> str | None:
    return None if place == ABROAD else place


# Regime 2022 ---------------------------------------------------------------------------------------------------------


def _decide_2022(world: World, as_of: date) -> Answer:
    in_chain, when = reference_day(world, as_of)
    if not in_chain and left_for_good(world, as_of):
        return Answer(NOT_APPLICABLE, "N0")
    entry = registration(world, when)
    if home(entry) is not None:
        return Answer(home(entry), "N4", "2" if in_chain else "1", when)
    if _lived_abroad(world, entry, when):
        return _from_abroad(world, as_of, when)
    mother = _mother(world)
    if mother is not None:
        return Answer(mother, "N6", "3", when)
    return _by_actual_stay(world, as_of, "N7", "3", when)


def left_for_good(world: World, as_of: date) -> bool:
    return any(span.covers(as_of) and span.entry["tijdelijk"] is False for span in world.facts.abroad)


def registration(world: World, when: date) -> dict | None:
    """The registration on a day; None is not registered."""
    if world.facts.registrations is not UNKNOWN:
        return on_day(world.facts.registrations, when)
    homes = [{"adres": "woonadres", "gemeente": code} for code in (ANY, *world.facts.named)]
    return world.choose("/brp", [*homes, None])


def home(entry: dict | None) -> str | None:
    """The Dutch municipality where someone is registered with a woonadres that is not in doubt, or None."""
    if entry is None or entry["adres"] != "woonadres" or truth(entry, "aantekening_2_26") is True:
        return None
    return _dutch(entry["gemeente"])


def _lived_abroad(world: World, entry: dict | None, when: date) -> bool:
    if entry is not None:
        return entry["gemeente"] == ABROAD
    return any(span.covers(when) for span in world.facts.abroad)


def _mother(world: World) -> str | None:
    """The Dutch municipality where the mother was registered at birth, or None."""
    mother = world.facts.mother
    if mother is UNKNOWN:
        mother = world.choose("/moeder_brp_bij_geboorte", world.facts.municipalities())
    return _dutch(mother)


def _from_abroad(world: World, as_of: date, when: date) -> Answer:
    mother = _mother(world)
    stay = _actual_stay(world, as_of)
    if mother is None or stay is None:
        return _by_actual_stay(world, as_of, "N5", "4", when)
    if world.choose("disputed: N5x", ("mother", "actual stay")) == "mother":
        return Answer(mother, "N5x", "3", when)
    return Answer(stay, "N5x", "4", when)


def _by_actual_stay(world: World, as_of: date, row: str, part: str, when: date) -> Answer:
    stay = _actual_stay(world, as_of)
    return Answer(NOT_APPLICABLE, "N0") if stay is None else Answer(stay, row, part, when)


# The chain of stays --------------------------------------------------------------------------------------------------


def reference_day(world: World, as_of: date) -> tuple[bool, date]:
    """Whether a chain runs on a day, and the day t on which the registration counts."""
    stays = _stays(world, as_of)
    start = chain_start(world, stays, as_of)
    if start is None:
        return False, as_of
    born = world.facts.born
    when = max(start - ONE_DAY, born)
    while when > born and (before := _before_other_scheme(stays, when)) is not None:
        when = max(before, born)
    return True, when


def _before_other_scheme(stays: list[Span], when: date) -> date | None:
    """The day before a stay under another scheme began that covers a day, or None."""
    for stay in stays:
        if stay.entry["soort"] == "andere_regeling" and stay.covers(when):
            return stay.first - ONE_DAY
    return None


def chain_start(world: World, stays: list[Span], as_of: date) -> date | None:
    """The first day of the chain that runs on a day, or None.

    What lies after the day is not known, so a stay that ends later ends, as far as is known, on the day itself.
    """
    joined = sorted((stay for stay in stays if _is_joined(world, stay, as_of)), key=lambda stay: stay.first)
    held_open = _held_open(world, joined)
    start = until = None
    ended_last = []
    for stay in joined:
        gap = until is None or stay.first > until + ONE_DAY
        if gap and not (ended_last and _goes_on(world, ended_last)):
            start, until, ended_last = stay.first, None, []
        last = as_of if stay in held_open else min(stay.last, as_of)
        if until is None or last > until:
            until, ended_last = last, [stay]
        elif last == until:
            ended_last.append(stay)
    if start is None or until == as_of or _goes_on(world, ended_last):
        return start
    return None


def _is_joined(world: World, stay: Span, as_of: date) -> bool:
    """Whether a stay has begun and is of a kind that qualifies."""
    kind = stay.entry["soort"]
    if stay.first > as_of:
        return False
    if kind in QUALIFYING or (kind == "wlz" and as_of >= WLZ_FROM):
        return True
    return (kind in DISPUTED or kind == "wlz") and world.choose(f"disputed: {kind}", (True, False))


def _held_open(world: World, joined: list[Span]) -> list[Span]:
    """The stay in a JJI that still counts because of what followed it."""
    detained = [stay for stay in joined if stay.entry["soort"] == "jji"]
    follows = world.facts.youth_probation
    if detained and follows is UNKNOWN:
        follows = world.choose("/jeugdreclassering_na_jji", (True, False))
    return [max(detained, key=lambda stay: stay.first)] if detained and follows else []


def _goes_on(world: World, ended: list[Span]) -> bool:
    """Whether a chain goes on after stays that ended on the same day, the last so far."""
    reasons = [(stay.pointer, fact(stay.entry, "einde")) for stay in ended]
    if any(reason in CONTINUING for _, reason in reasons):
        return True
    unknown = [f"{pointer}/einde" for pointer, reason in reasons if reason is UNKNOWN]
    return any(world.choose(name, ("tijdelijk", "naar_huis")) in CONTINUING for name in unknown)


def _stays(world: World, as_of: date) -> list[Span]:
    """The stays; of an unknown list only matters whether a chain runs and which day t it gives."""
    if world.facts.stays is not UNKNOWN:
        return world.facts.stays
    starts = sorted({min(when + ONE_DAY, as_of) for when in _distinct_days(world.facts, as_of)})
    return world.choose("/verblijf", [[], *([_some_stay(start)] for start in starts)])


def _some_stay(start: date) -> Span:
    return Span(start, date.max, {"soort": "jeugdhulpaanbieder"}, "/verblijf/0")


def _distinct_days(facts: Facts, as_of: date) -> list[date]:
    """The days from birth to the day before P (or birth) of which registration and stay abroad can tell two apart.

    Of a series of days on which both are the same, the first and the last are kept: so the day itself still varies.
    """
    registrations = [] if facts.registrations is UNKNOWN else facts.registrations
    last = max(as_of - ONE_DAY, facts.born)
    return _ends_of_series([*registrations, *facts.abroad], facts.born, last)


def _ends_of_series(listed: list[Span], first: date, last: date) -> list[date]:
    """The first and last day of each series of days, from `first` to `last`, in which no span begins or ends."""
    found = {first, last}
    for span in listed:
        found |= {span.first, span.last}
        found |= {span.first - ONE_DAY} if span.first > first else set()
        found |= {span.last + ONE_DAY} if span.last < last else set()
    return sorted(when for when in found if first <= when <= last)


# Regime 2015 ---------------------------------------------------------------------------------------------------------


def _decide_2015(world: World, as_of: date) -> Answer:
    facts = world.facts
    if as_of >= birthday(facts.born, 18):
        row, part, when = "O1", "4", as_of
        place = _place(world, facts.homes["jeugdige"], "/woonplaats/jeugdige", as_of)
        if place is None:
            place = _whereabouts(world, as_of)
    else:
        holders, when = _custody(world, as_of)
        row, part, place = _by_custody(world, holders, when)
        if when != as_of:
            row, part = "O7", "1"
    if _dutch(place) is not None:
        return Answer(place, row, part, when)
    stay = _actual_stay(world, as_of)
    return Answer(NOT_APPLICABLE, "O8") if stay is None else Answer(stay, "O8", "3", as_of)


def _place(world: World, listed, pointer: str, when: date) -> str | None:
    """The municipality in a list on a day; None when the list does not cover it."""
    if listed is UNKNOWN:
        return world.choose(pointer, world.facts.municipalities())
    entry = on_day(listed, when)
    return entry and entry["gemeente"]


def _whereabouts(world: World, when: date) -> str | None:
    return _place(world, world.facts.whereabouts, "/werkelijk_verblijf", when)


def _custody(world: World, as_of: date) -> tuple[tuple, date]:
    """Who had gezag last, on or before a day, and the last day they had it; nobody, and the day itself, if never."""
    nobody = ((), as_of)
    listed = world.facts.custody
    if listed is UNKNOWN:
        moments = [as_of, *_custody_days(world.facts, as_of)]
        return world.choose("/gezag", [nobody, *((holders, when) for when in moments for holders in CUSTODIES)])
    held = [(min(span.last, as_of), span.entry["bij"]) for span in listed if span.first <= as_of and span.entry["bij"]]
    if not held:
        return nobody
    when, holders = max(held)
    return tuple(holders), when


def _custody_days(facts: Facts, as_of: date) -> list[date]:
    """The days before P that the facts read by the rules can tell apart, as possible last days with gezag."""
    lists = (*facts.homes.values(), facts.lives_with, facts.whereabouts)
    listed = [span for one in lists if one is not UNKNOWN for span in one]
    return _ends_of_series(listed, FIRST_DAY, as_of - ONE_DAY)


def _by_custody(world: World, holders: tuple, when: date) -> tuple[str, str, str | None]:
    """Rows O2 to O6 on a day: the row, the onderdeel, and the derived municipality (None when there is none)."""
    if "gi" in holders:
        return "O2", "2", _whereabouts(world, when)
    if "voogd" in holders:
        return "O3", "1", _home_of(world, "voogd", when)
    if "moeder" in holders and "vader" in holders:
        return _by_two_parents(world, when)
    if holders:
        return "O4", "1", _home_of(world, holders[0], when)
    return "O8", "3", None


def _home_of(world: World, person: str, when: date) -> str | None:
    """Someone's Dutch municipality on a day, or None."""
    return _dutch(_place(world, world.facts.homes[person], f"/woonplaats/{person}", when))


def _by_two_parents(world: World, when: date) -> tuple[str, str, str | None]:
    homes = {parent: _home_of(world, parent, when) for parent in ("moeder", "vader")}
    if homes["moeder"] == homes["vader"]:
        return "O5", "1", homes["moeder"]
    parent = _lives_with(world, when)
    if parent is None and None not in homes.values():
        parent = world.choose("disputed: O6", ("moeder", "vader"))
    return "O6", "1", homes.get(parent)


def _lives_with(world: World, when: date) -> str | None:
    """The parent with whom the child lives on a day or lived last before it; None when there was none."""
    listed = world.facts.lives_with
    if listed is UNKNOWN:
        return world.choose("/feitelijk_bij", ("moeder", "vader", None))
    with_parent = [span for span in listed if span.first <= when and span.entry["bij"] != "elders"]
    return max(with_parent, key=lambda span: span.first).entry["bij"] if with_parent else None


