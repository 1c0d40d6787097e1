"""Seeded random generator of valid dossiers, with a peildatum and choices for each.

Dates cluster where outcomes turn: around the peildatum, the terms and steps counted back from it, and the due dates of
dates already drawn. Every fact may be absent, null or a value. It knows no rules and no outcomes.

Usage: python3 generate.py --seed S --count N > cases.ndjson
"""

import argparse
import functools
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta

import municipalities
from terms import FIRST_DAY, LAST_DAY, ONE_DAY, add_months, add_weeks, add_working_days, birthday, easter
from vocabulary import DOSSIER, Shape

PEILDATA = (
    "2019-01-02",
    "2021-03-15",
    "2022-01-03",
    "2024-02-29",
    "2025-05-06",
    "2026-01-06",
    "2026-04-13",
    "2029-01-02",
)
CHOICES = (
    {},
    {"werkdagen": "ma_vr"},
    {"koers_start": "uitgesproken"},
    {"werkdagen": "ma_vr", "koers_start": "uitgesproken", "ladder": "praktijk"},
)
OTHER_MUNICIPALITIES = ("0363", "0599", "0001", "9999")
CHILD_OF_THE_NORMS = {"maatregelen", "brp"}
LADDER_DAYS = (21, 42, 84, 168)
OFTEN_NULL = {"beeindigd": 0.6, "gestart": 0.35, "einde": 0.35, "wacht_sinds": 0.4, "nodig_voor": 0.5}
SELDOM_TRUE = {"ouder_met_gezag_oneens", "wachtlijst_na_intake", "doorbraakaanpak"}
USUAL = {"ots": 5, "vast": 4, "jbov": 5, "jeugdige": 3, "woonadres": 5}


class Dates:
    """Draws days near days that matter; what is drawn matters from then on."""

    def __init__(self, rng: random.Random, as_of: date):
        self.rng = rng
        self.as_of = as_of
        back = [as_of - timedelta(days=length) for length in LADDER_DAYS]
        back += [add_working_days_back(as_of, 5), add_months(as_of, -3), add_weeks(as_of, -6)]
        self.anchors = [as_of, as_of, *back, *back, *holidays_before(as_of)]

    def draw(self) -> date:
        roll = self.rng.random()
        if roll < 0.9:
            drawn = self.rng.choice(self.anchors) + self.rng.choice((-1, 0, 0, 1)) * ONE_DAY
        else:
            drawn = self.as_of + timedelta(days=self.rng.randint(-700, 120))
        self.anchors += [drawn, add_working_days(drawn, 5, "atw"), add_weeks(drawn, 6), add_months(drawn, 3)]
        return min(max(drawn, FIRST_DAY), LAST_DAY)

    def draw_from(self, first: date) -> date:
        """A day not before `first`."""
        for _ in range(6):
            drawn = self.draw()
            if drawn >= first:
                return drawn
        return first + timedelta(days=self.rng.choice((0, 1, 7, 60)))


def add_working_days_back(day: date, count: int) -> date:
    """A day from which `count` working days lead to about `day`."""
    start = day
    while add_working_days(start, count, "atw") > day:
        start -= ONE_DAY
    return start


def holidays_before(as_of: date) -> list[date]:
    """Days just before Easter and Christmas, when they lie in the year before the peildatum."""
    days = [easter(as_of.year) - timedelta(days=4), date(as_of.year - 1, 12, 23)]
    return [day for day in days if day <= as_of]


class Generator:
    """Makes dossiers from the table of shapes."""

    def __init__(self, rng: random.Random):
        self.rng = rng

    def case(self, number: int) -> dict:
        as_of = date.fromisoformat(self.rng.choice(PEILDATA))
        return {
            "peildatum": as_of.isoformat(),
            "keuzes": self.rng.choice(CHOICES),
            "dossier": self.dossier(as_of, number),
        }

    def dossier(self, as_of: date, number: int) -> dict:
        self.dates = Dates(self.rng, as_of)
        self.absent = self.rng.choice((0.0, 0.03, 0.1, 0.35))
        self.null = self.rng.choice((0.03, 0.1, 0.25))
        self.mostly_true = self.rng.choice((0.5, 0.8, 0.95))
        self.many_blocks = self.rng.random() < 0.2
        dossier = {
            "formaat": "jeugdregels/dossier/1",
            "kenmerk": f"D-{number:07d}",
            "geboortedatum": self.birth(as_of).isoformat(),
        }
        dossier |= self.optional_fields([pair for pair in DOSSIER.fields if pair[0] not in dossier], top=True)
        return self.shuffled(dossier) if self.rng.random() < 0.2 else dossier

    def birth(self, as_of: date) -> date:
        """Any age; often about to turn 18, sometimes unborn or born on 29 February."""
        roll = self.rng.random()
        if roll < 0.25:
            near = self.dates.draw()
            born = birthday(near, -18) + self.rng.choice((-1, 0, 1)) * ONE_DAY
        elif roll < 0.3:
            born = date(2008, 2, 29)
        else:
            born = as_of - timedelta(days=self.rng.randint(-60, 19 * 365))
        return born

    def shuffled(self, block: dict) -> dict:
        keys = list(block)
        self.rng.shuffle(keys)
        return {key: block[key] for key in keys}

    # By shape -------------------------------------------------------------------------------------------------------

    def optional_fields(self, fields, top: bool = False) -> dict:
        made = {}
        for key, shape in fields:
            skip = top and key not in CHILD_OF_THE_NORMS and not (self.many_blocks or self.rng.random() < 0.15)
            if skip or (not shape.required and self.rng.random() < self.absent):
                continue
            made[key] = None if shape.nullable and self.is_null(key, shape) else self.value(shape)
            if key in SELDOM_TRUE and made[key] is not None:
                made[key] = not made[key]
        return made

    def is_null(self, key: str, shape: Shape) -> bool:
        """Whether a fact that may be null is null; lists and blocks seldom are."""
        chance = self.null / 4 if shape.kind in ("list", "block") else OFTEN_NULL.get(key, self.null)
        return self.rng.random() < chance

    def value(self, shape: Shape):
        return getattr(self, f"make_{shape.kind}")(shape)

    def make_date(self, shape: Shape) -> str:
        return self.dates.draw().isoformat()

    def make_truth(self, shape: Shape) -> bool:
        return self.rng.random() < self.mostly_true

    def make_code(self, shape: Shape) -> str:
        return self.rng.choices(shape.codes, [USUAL.get(code, 1) for code in shape.codes])[0]

    def make_set(self, shape: Shape) -> list[str]:
        return self.rng.sample(shape.codes, self.rng.randint(0, len(shape.codes)))

    def make_municipality(self, shape: Shape) -> str:
        roll = self.rng.random()
        if roll < 0.8:
            return self.rng.choice(municipalities.CODES)
        return self.rng.choice(OTHER_MUNICIPALITIES) if roll < 0.9 else "buitenland"

    def make_network(self, shape: Shape):
        return "nvt" if self.rng.random() < 0.25 else self.make_truth(shape)

    def make_moment(self, shape: Shape) -> int:
        return self.rng.choice((1, 2))

    def make_block(self, shape: Shape) -> dict:
        return self.optional_fields(shape.fields)

    def make_list(self, shape: Shape) -> list[dict]:
        count = self.rng.choices((0, 1, 2, 3, 4), (1, 5, 4, 2, 1))[0]
        made = [self.entry(shape) for _ in range(count)]
        if shape.disjoint:
            made = self.without_overlap(made)
        return made

    def entry(self, shape: Shape) -> dict:
        made = self.optional_fields(shape.fields)
        if "van" in made:
            first = date.fromisoformat(made["van"])
            made["tot_en_met"] = None if self.rng.random() < 0.4 else self.dates.draw_from(first).isoformat()
        if "adres" in made:
            nowhere = made["adres"] == "geen"
            made["gemeente"] = None if nowhere else made["gemeente"] or self.make_municipality(shape)
        return self.shuffled(made) if self.rng.random() < 0.1 else made

    def without_overlap(self, made: list[dict]) -> list[dict]:
        """The entries in a random order, each cut off before the next one; of two that start together one stays."""
        by_start = sorted({entry["van"]: entry for entry in made}.values(), key=lambda entry: entry["van"])
        for entry, following in zip(by_start, by_start[1:]):
            last = (date.fromisoformat(following["van"]) - ONE_DAY).isoformat()
            if entry["tot_en_met"] is None or entry["tot_en_met"] > last:
                entry["tot_en_met"] = last
        if self.rng.random() < 0.2:
            self.rng.shuffle(by_start)
        return by_start


def cases_of(kind: type, seed: int, count: int) -> Iterator[dict]:
    """The cases that a kind of generator draws from a seed, one after the other."""
    generator = kind(random.Random(seed))
    for number in range(count):
        yield generator.case(number)


def print_cases(kind: type, description: str) -> None:
    """What the generators do when they are run: print cases as NDJSON."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    options = parser.parse_args()
    for case in cases_of(kind, options.seed, options.count):
        print(json.dumps(case, ensure_ascii=False))


cases = functools.partial(cases_of, Generator)

if __name__ == "__main__":
    print_cases(Generator, "Print random valid dossiers as NDJSON.")
