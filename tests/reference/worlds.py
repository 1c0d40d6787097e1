"""Possible worlds of a dossier: what is unknown or disputed is given every value that matters, one world for each.

A world answers questions about one dossier. What is known it reads; what is unknown or disputed it chooses, and keeps
to that choice, so that a world never contradicts itself. `explore` asks a question in every world: it makes the first
choice at each point where one is asked for, and comes back for the others. Only what is asked for is chosen, so the
choices of a world (`World.chosen`, by JSON pointer or by the name of a dispute) are the facts that its answer rests on.

A municipality that is unknown can be each one that the dossier names, or ANY other; no municipality is compared with
ANY but itself, so ANY stands for all the rest. Tested in test_woonplaats.py.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from facts import FOREVER, UNKNOWN, day, entries, fact, truth

ANY = "any other municipality"
ABROAD = "buitenland"
PERSONS = ("moeder", "vader", "voogd", "jeugdige")


@dataclass(frozen=True)
class Span:
    """One entry of a list of intervals; both days are inside, an end of null is FOREVER."""

    first: date
    last: date
    entry: dict = field(repr=False, compare=False)
    pointer: str

    def covers(self, when: date) -> bool:
        return self.first <= when <= self.last


def spans(holder, key: str, pointer: str):
    """A list of intervals: UNKNOWN or the spans."""
    listed = entries(holder, key)
    if listed is UNKNOWN:
        return UNKNOWN
    return [
        Span(day(entry, "van"), day(entry, "tot_en_met") or FOREVER, entry, f"{pointer}/{index}")
        for index, entry in enumerate(listed)
    ]


def on_day(listed: list[Span], when: date) -> dict | None:
    """The entry of a list without overlaps that covers a day, or None."""
    return next((span.entry for span in listed if span.covers(when)), None)


class Facts:
    """The facts that say who is responsible, read once."""

    def __init__(self, dossier: dict):
        self.born = day(dossier, "geboortedatum")
        self.registrations = spans(dossier, "brp", "/brp")
        self.stays = spans(dossier, "verblijf", "/verblijf")
        self.youth_probation = truth(dossier, "jeugdreclassering_na_jji")
        self.mother = fact(dossier, "moeder_brp_bij_geboorte")
        self.request = fact(dossier, "hulpvraag")
        self.abroad = spans({"buiten_nederland": None, **dossier}, "buiten_nederland", "/buiten_nederland")
        self.custody = spans(dossier, "gezag", "/gezag")
        residence = fact(dossier, "woonplaats")
        self.homes = {person: spans(residence, person, f"/woonplaats/{person}") for person in PERSONS}
        self.lives_with = spans(dossier, "feitelijk_bij", "/feitelijk_bij")
        self.whereabouts = spans(dossier, "werkelijk_verblijf", "/werkelijk_verblijf")
        self.named = self._named()

    def _named(self) -> list[str]:
        """Every Dutch municipality that the facts name."""
        lists = (self.registrations, self.whereabouts, *self.homes.values())
        codes = {span.entry["gemeente"] for listed in lists if listed is not UNKNOWN for span in listed}
        codes |= {self.mother, fact(self.request, "werkelijk_verblijf")}
        return sorted(code for code in codes if isinstance(code, str) and code != ABROAD)

    def municipalities(self) -> list:
        """Every value of an unknown municipality; None is none."""
        return [ANY, *self.named, ABROAD, None]


class World:
    """One way in which the facts of a dossier can be complete."""

    def __init__(self, facts: Facts, script: list):
        self.facts = facts
        self.chosen = {}
        self.untried = []
        self._script = script

    def choose(self, name: str, options):
        """The value of something unknown or disputed in this world."""
        if name not in self.chosen:
            made = list(self.chosen.values())
            if len(made) < len(self._script):
                self.chosen[name] = self._script[len(made)]
            else:
                first, *others = options
                self.chosen[name] = first
                self.untried += [[*made, other] for other in others]
        return self.chosen[name]


def explore(facts: Facts, question: Callable) -> Iterator[tuple[World, object]]:
    """Every world that a question tells apart, with the answer in it."""
    scripts = [[]]
    while scripts:
        world = World(facts, scripts.pop())
        answer = question(world)
        scripts += world.untried
        yield world, answer
