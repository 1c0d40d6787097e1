"""Seeded random generator of valid dossiers about who is responsible, each with a peildatum.

A dossier is made around a focus: one of the days on which the rules change, or any day. Entries follow each other with
gaps of no, one or several days, or overlap; few municipalities occur, so that they meet. A dossier leaves out none,
some or many facts. The peildatum is mostly a day of the dossier, or a day on which the rules change, give or take one.
It knows no rules and no outcomes. The cases have the shape of those of generate.py.

Usage: python3 generate_woonplaats.py --seed S --count N > cases.ndjson
"""

import functools
import random
from datetime import date, timedelta

from facts import dates_in
from generate import cases_of, print_cases
from terms import FIRST_DAY, LAST_DAY, ONE_DAY, birthday

TURNS = tuple(
    date.fromisoformat(text)
    for text in (
        "2014-12-31", "2015-01-01", "2021-12-31", "2022-01-01", "2022-01-02", "2022-12-31", "2023-01-01",
        "2024-12-31", "2025-01-01", "2025-01-02",
    )
)  # fmt: skip
FOCUSES = (
    date(2015, 1, 1), date(2017, 5, 1), *[date(2019, 7, 1)] * 2, *[date(2022, 1, 1)] * 4, *[date(2023, 3, 1)] * 2,
    *[date(2025, 1, 1)] * 2,
)  # fmt: skip
MUNICIPALITIES = ("0153", "0141", "0164", "0193", "0363", "0034", "0145")  # the last one is dissolved
KINDS = (
    ("jeugdhulpaanbieder", 4), ("gezinshuis", 2), ("gesloten", 2), ("crisis", 2), ("pleegzorg", 5), ("opvang_wmo", 1),
    ("beschermd_wonen", 1), ("jji", 4), ("wlz", 4), ("logeer", 4), ("moeder_kindhuis", 3), ("netwerk_informeel", 1),
    ("ziekenhuis", 1), ("coa", 1), ("nidos", 1), ("internaat", 1), ("pi", 1), ("andere_regeling", 4),
)  # fmt: skip
REASONS = ("naar_huis", "tijdelijk", "overgang", None)
CUSTODIES = (["moeder"], ["vader"], ["moeder", "vader"], ["voogd"], ["gi"], ["voogd", "moeder"], ["gi", "vader"], [])
CUSTODY_WEIGHTS = (4, 2, 8, 2, 2, 1, 1, 2)
LENGTHS = (1, 1, 2, 3, 10, 40, 200, 364, 365, 366, 500, 1500)
TOP = (
    "brp verblijf jeugdreclassering_na_jji moeder_brp_bij_geboorte hulpvraag buiten_nederland gezag woonplaats "
    "feitelijk_bij werkelijk_verblijf"
).split()


class Generator:
    """Makes dossiers one after the other."""

    def __init__(self, rng: random.Random):
        self.rng = rng

    def case(self, number: int) -> dict:
        dossier = self.dossier(number)
        return {"peildatum": self.as_of(dossier).isoformat(), "keuzes": {}, "dossier": dossier}

    def dossier(self, number: int) -> dict:
        rng = self.rng
        self.focus = rng.choice(FOCUSES) + rng.choice((0, 0, 0, rng.randint(-500, 700))) * ONE_DAY
        self.near = [self.focus, self.focus, *TURNS]
        self.places = rng.sample(MUNICIPALITIES, rng.randint(2, 4))
        self.absent = rng.choice((0.0, 0.0, 0.04, 0.12, 0.3, 0.7))
        self.abroad = rng.choice((0.0, 0.0, 0.08, 0.25))
        self.steady = rng.choice((0.0, 0.5, 0.9))
        self.born = self.birth()
        self.near += [self.born, birthday(self.born, 18)]
        facts = {key: getattr(self, key)() for key in TOP}
        kept = {key: value for key, value in facts.items() if rng.random() >= self.absent}
        head = {"formaat": "jeugdregels/dossier/1", "kenmerk": f"W-{number:07d}"}
        return {**head, "geboortedatum": self.born.isoformat(), **kept}

    def birth(self) -> date:
        """Just born, about to turn 18, born on 29 February, or of any age up to 22."""
        roll = self.rng.random()
        if roll < 0.3:
            return self.day()
        if roll < 0.45:
            return birthday(self.focus, -18) + self.rng.choice((-1, 0, 1)) * ONE_DAY
        if roll < 0.5:
            return date(2004, 2, 29)
        return self.focus - timedelta(days=self.rng.randint(1, 22 * 365))

    def as_of(self, dossier: dict) -> date:
        """A day near one that matters."""
        rng = self.rng
        roll = rng.random()
        if roll < 0.52:
            drawn = rng.choice(sorted(dates_in(dossier))) + rng.choice((-1, 0, 0, 1, 1)) * ONE_DAY
        elif roll < 0.7:
            drawn = self.after_move(dossier) + rng.choice((0, 0, 1, 30, 200, 364, 365, 366)) * ONE_DAY
        elif roll < 0.85:
            drawn = rng.choice(TURNS) + rng.choice((-1, 0, 0, 1)) * ONE_DAY
        elif roll < 0.92:
            drawn = birthday(self.born, 18) + rng.choice((-1, 0, 1)) * ONE_DAY
        else:
            drawn = self.focus + timedelta(days=rng.randint(-300, 1200))
        if drawn < date(2014, 12, 31) and rng.random() < 0.8:
            drawn = rng.choice(TURNS)
        return clamped(drawn)

    def after_move(self, dossier: dict) -> date:
        """The first day of a registration of 2022 or later, or of one after a registration, else a day that matters."""
        starts = sorted(date.fromisoformat(entry["van"]) for entry in dossier.get("brp") or [])
        late = [start for start in starts if start.year >= 2022]
        return self.rng.choice(late or starts[1:] or self.near)

    # Days and intervals -----------------------------------------------------------------------------------------------

    def day(self) -> date:
        """A day near one that matters; what is drawn matters from then on."""
        rng = self.rng
        if rng.random() < 0.75:
            drawn = rng.choice(self.near) + rng.choice((-1, 0, 0, 1)) * ONE_DAY
        else:
            drawn = self.focus + timedelta(days=rng.randint(-900, 900))
        self.near.append(drawn)
        return clamped(drawn)

    def first_day(self) -> date:
        """Where a list begins: often at birth, so that it covers everything."""
        roll = self.rng.random()
        if roll < max(0.5, self.steady):
            return self.born
        return self.born - ONE_DAY if roll < 0.6 else self.day()

    def gap(self) -> int:
        return self.rng.choice((0, 0, 0, 1, 1, 2, self.rng.randint(3, 60), self.rng.randint(3, 500)))

    def end(self, first: date) -> date:
        """A last day not before the first: a day that matters, or after a length that does."""
        if self.rng.random() < 0.6:
            drawn = self.day()
            if drawn >= first:
                return drawn
        drawn = clamped(first + timedelta(days=self.rng.choice(LENGTHS) - 1))
        self.near.append(drawn)
        return drawn

    def intervals(self, first: date, count: int, overlaps: bool = False) -> list[dict]:
        """Intervals in order of their first day, without overlap unless asked for."""
        steady = not overlaps and self.rng.random() < self.steady
        made = []
        for index in range(count):
            last = self.end(first)
            ends = index + 1 < count or self.rng.random() < (0.1 if steady else 0.4)
            made.append({"van": first.isoformat(), "tot_en_met": last.isoformat() if ends else None})
            step = 0 if steady else self.gap()
            if overlaps and self.rng.random() < 0.25:
                step = self.rng.choice((-1, -5, -40, -300))
            following = last + timedelta(days=step + 1)
            if following > LAST_DAY:
                break
            first = following if overlaps else max(following, last + ONE_DAY)
        return made

    def count(self) -> int:
        return self.rng.choices((0, 1, 2, 3, 4), (1, 5, 5, 3, 2))[0]

    def shuffled(self, listed: list):
        """A list in some order; seldom null, which is the same as empty."""
        if self.rng.random() < 0.3:
            self.rng.shuffle(listed)
        return None if not listed and self.rng.random() < 0.3 else listed

    def place(self) -> str:
        return "buitenland" if self.rng.random() < self.abroad else self.rng.choice(self.places)

    # The facts --------------------------------------------------------------------------------------------------------

    def brp(self):
        made = self.intervals(self.first_day(), self.count())
        for entry in made:
            address = self.rng.choices(("woonadres", "briefadres", "geen"), (12, 1, 1))[0]
            entry |= {"adres": address, "gemeente": None if address == "geen" else self.place()}
            if self.rng.random() < 0.15:
                entry["aantekening_2_26"] = self.rng.choice((True, True, False, None))
        return self.shuffled(made)

    def verblijf(self):
        first = self.born if self.rng.random() < 0.2 else self.day()
        made = self.intervals(first, self.rng.choices((0, 1, 2, 3, 4, 6, 9), (4, 8, 10, 8, 4, 2, 1))[0], overlaps=True)
        mostly = self.rng.choice([None, None, "jeugdhulpaanbieder", "pleegzorg", "logeer", "wlz"])
        silent = self.rng.choice((0.0, 0.1, self.absent, 0.6))
        for entry in made:
            kind = self.rng.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])[0]
            entry["soort"] = mostly if mostly and self.rng.random() < 0.5 else kind
            if self.rng.random() >= silent:
                entry["einde"] = self.rng.choice(REASONS)
        if made and self.rng.random() < 0.3:
            made.append(self.other_scheme(self.rng.choice(made)))
        return self.shuffled(made)

    def other_scheme(self, stay: dict) -> dict:
        """A stay under another scheme that ends about when another stay begins."""
        last = clamped(date.fromisoformat(stay["van"]) + self.rng.choice((-2, -1, -1, -1, 0, 5)) * ONE_DAY)
        first = clamped(last - timedelta(days=self.rng.choice(LENGTHS) - 1))
        return {"van": first.isoformat(), "tot_en_met": last.isoformat(), "soort": "andere_regeling", "einde": None}

    def jeugdreclassering_na_jji(self):
        return self.rng.choice((True, False, False, None))

    def moeder_brp_bij_geboorte(self):
        return None if self.rng.random() < 0.3 else self.place()

    def hulpvraag(self):
        roll = self.rng.random()
        if roll < 0.07:
            return None
        asked = self.day() if self.rng.random() < 0.4 else min(self.born, date(2014, 6, 1))
        made = {
            "datum": None if self.rng.random() < 0.08 else clamped(asked).isoformat(),
            "werkelijk_verblijf": None if self.rng.random() < 0.1 else self.place(),
        }
        return {key: value for key, value in made.items() if self.rng.random() >= self.absent / 2}

    def buiten_nederland(self):
        made = self.intervals(self.day(), self.rng.choices((0, 1, 2), (4, 3, 2))[0], overlaps=True)
        return self.shuffled([{**entry, "tijdelijk": self.rng.random() < 0.4} for entry in made])

    def gezag(self):
        made = self.intervals(self.first_day(), self.count())
        for entry in made:
            holders = self.rng.choices(CUSTODIES, CUSTODY_WEIGHTS)[0]
            entry["bij"] = self.rng.sample(holders, len(holders)) or self.rng.choice(([], None))
        return self.shuffled(made)

    def woonplaats(self):
        if self.rng.random() < 0.03:
            return None
        made = {person: self.residence() for person in ("moeder", "vader", "voogd", "jeugdige")}
        return {person: listed for person, listed in made.items() if self.rng.random() >= self.absent}

    def residence(self):
        made = self.intervals(self.first_day(), self.count())
        return self.shuffled([{**entry, "gemeente": self.place()} for entry in made])

    werkelijk_verblijf = residence

    def feitelijk_bij(self):
        made = self.intervals(self.first_day(), self.count())
        return self.shuffled([{**entry, "bij": self.rng.choice(("moeder", "vader", "elders"))} for entry in made])


def clamped(when: date) -> date:
    """The nearest day that may stand in a dossier."""
    return min(max(when, FIRST_DAY), LAST_DAY)


cases = functools.partial(cases_of, Generator)

if __name__ == "__main__":
    print_cases(Generator, "Print random valid dossiers about who is responsible as NDJSON.")
