"""Seeded random generator of valid dossiers for the years around 18, the tables, the statutory terms and Flevoland.

The peildatum is one of some days on which rules change or working days are few; the birth is mostly such that an age
that matters is reached within days of it. Dates cluster where outcomes turn: around the peildatum, the birthdays, the
terms counted back from them, and the due dates of dates already drawn. It knows no rules and no outcomes. The cases
have the shape of those of generate.py, with `delen`: the parts that are switched on.

Usage: python3 generate_statutory.py --seed S --count N > cases.ndjson
"""

import functools
import random
from datetime import date, timedelta

import generate
from generate import add_working_days_back, cases_of, print_cases
from terms import DECREED_DAYS, FIRST_DAY, LAST_DAY, ONE_DAY, add_months, add_weeks, add_working_days, birthday, easter
from vocabulary import DOSSIER, Shape

PEILDATA = tuple(
    date.fromisoformat(text)
    for text in (
        "2014-12-31", "2018-06-30", "2018-07-01", "2020-01-31", "2020-02-01", "2020-02-29", "2021-01-31", "2021-02-01",
        "2021-02-02", "2021-12-31", "2022-01-01", "2024-02-28", "2024-02-29", "2024-12-30", "2025-02-28", "2025-03-01",
        "2025-08-31", "2025-09-01", "2025-12-31", "2026-01-01", "2026-01-02", "2026-02-28", "2026-03-01", "2026-04-07",
        "2026-04-13", "2026-05-19", "2026-05-20", "2026-11-19", "2027-01-04", "2028-05-30", "2029-03-01", "2031-08-30",
    )
)  # fmt: skip
MONTHS_OF_AGE = tuple(12 * years for years in (12, 16, 17, 18, 18, 18, 19, 19, 21, 23, 27)) + (17 * 12 + 6, 18 * 12 + 6)
LEAP_DAYS = tuple(date(year, 2, 29) for year in (1996, 2000, 2004, 2008, 2012))
CHOICES = ({}, {"werkdagen": "ma_vr"})
PARTS = ([], ["flevoland"])
PLACES = ("0153", "0164", "0141", "1774", "0193", "0150", "0034", "0363")
RESIDENCE_KEYS = "moeder_brp_bij_geboorte hulpvraag buiten_nederland gezag woonplaats werkelijk_verblijf".split()
OWN_KEYS = ("maatregelen", "jeugdhulp", "overgang", "tafels", "keten", "koploper", "brp", "verblijf")
OFTEN_NULL = {"beeindigd": 0.55, "gehouden": 0.2, "wmo_melding": 0.5, "toekomstplan": 0.4, "verzoek_ingediend": 0.1}
USUAL = {"ots": 4, "vast": 4, "pleegzorg": 3, "gezinshuis": 3, "gesloten": 3, "civiel": 3, "raad": 3, "woonadres": 5}
SELDOM_TRUE = ("wil_pleegzorg_beeindigen", "wil_gezinshuis_verlaten", "verzoeker_lid_van_team", "startkwalificatie")


class Dates(generate.Dates):
    """Draws days near days that matter for a child; what is drawn matters from then on."""

    def __init__(self, rng: random.Random, as_of: date, born: date):
        self.rng = rng
        self.as_of = as_of
        ages = [birthday(born, age) for age in (12, 16, 17, 18, 19, 21, 23, 27)]
        adult = birthday(born, 18)
        halves = [add_months(birthday(born, 17), 6), add_months(adult, 6), add_months(adult, -6)]
        back = [add_weeks(as_of, -6), add_weeks(as_of, -10), add_working_days_back(as_of, 5), add_months(as_of, -30)]
        back += [as_of - timedelta(days=10), *(add_months(as_of, months) for months in (-3, -6, -12, 2, 3))]
        feasts = days_before_feasts(as_of)
        near = [one for one in [*ages, *halves] if abs((one - as_of).days) < 500]
        self.anchors = [*[as_of] * 4, *[adult, *near] * 2, *back, *rng.sample(feasts, min(4, len(feasts)))]

    def draw(self) -> date:
        if self.rng.random() < 0.92:
            drawn = self.rng.choice(self.anchors) + self.rng.choice((-1, 0, 0, 0, 1)) * ONE_DAY
        else:
            drawn = self.as_of + timedelta(days=self.rng.randint(-900, 400))
        after = (add_months(drawn, 12), add_months(drawn, 3), add_weeks(drawn, self.rng.choice((6, 10))))
        self.anchors += [drawn, self.rng.choice((*after, add_working_days(drawn, 5, "atw"), add_months(drawn, 6)))]
        return min(max(drawn, FIRST_DAY), LAST_DAY)


def days_before_feasts(as_of: date) -> list[date]:
    """Days from which a term ends on or about Easter, Christmas or a decreed day of the last years."""
    found = []
    for year in range(as_of.year - 1, as_of.year + 1):
        ends = [easter(year) - 2 * ONE_DAY, easter(year) + ONE_DAY, date(year, 12, 25), date(year, 12, 26)]
        ends += [when for when in sorted(DECREED_DAYS) if when.year == year]
        found += [end - timedelta(days=length) for end in ends for length in (42, 70, 7, 10)]
    return [when for when in found if when <= as_of]


class Generator(generate.Generator):
    """Makes dossiers from the table of shapes, with births and dates of its own."""

    def case(self, number: int) -> dict:
        as_of = self.rng.choice(PEILDATA)
        return {
            "peildatum": as_of.isoformat(),
            "keuzes": self.rng.choice(CHOICES),
            "delen": self.rng.choice(PARTS),
            "dossier": self.dossier(as_of, number),
        }

    def dossier(self, as_of: date, number: int) -> dict:
        born = self.birth(as_of)
        self.born = born
        self.dates = Dates(self.rng, as_of, born)
        self.absent = self.rng.choice((0.0, 0.0, 0.03, 0.1, 0.3))
        self.null = self.rng.choice((0.03, 0.1, 0.25))
        self.mostly_true = self.rng.choice((0.5, 0.8, 0.95))
        self.kept_apart = self.rng.random() < 0.85
        head = {"formaat": "jeugdregels/dossier/1", "kenmerk": f"S-{number:07d}", "geboortedatum": born.isoformat()}
        shapes = dict(DOSSIER.fields)
        keys = [*OWN_KEYS, *(RESIDENCE_KEYS if self.rng.random() < 0.3 else [])]
        made = {**head, **self.optional_fields([(key, shapes[key]) for key in keys])}
        if self.rng.random() < 0.75:
            made |= self.residence(born, as_of)
        self.liven(made)
        return self.shuffled(made) if self.rng.random() < 0.1 else made

    def birth(self, as_of: date) -> date:
        """About to reach an age that matters, born on 29 February, unborn, or of any age."""
        roll = self.rng.random()
        if roll < 0.7:
            months = self.rng.choice(MONTHS_OF_AGE)
            born = add_months(as_of, -months) + self.rng.choice((-2, -1, 0, 0, 1, 1, 2)) * ONE_DAY
        elif roll < 0.8:
            born = self.rng.choice([when for when in LEAP_DAYS if when.year > as_of.year - 29])
        elif roll < 0.84:
            born = as_of + timedelta(days=self.rng.choice((-1, 0, 1, 1, 40)))
        else:
            born = as_of - timedelta(days=self.rng.randint(10 * 365, 28 * 365))
        return born

    def is_null(self, key: str, shape: Shape) -> bool:
        chance = self.null / 4 if shape.kind in ("list", "block") else OFTEN_NULL.get(key, self.null)
        return self.rng.random() < chance

    def optional_fields(self, fields, top: bool = False) -> dict:
        """The facts of a block; those that generate.py tries are mostly left empty."""
        made = super().optional_fields(fields)
        if self.kept_apart and made.get("hulp"):
            made["hulp"] = []
        for key in SELDOM_TRUE:
            self.sometimes(made, 0.6, **{key: False})
        return made

    def make_code(self, shape: Shape) -> str:
        return self.rng.choices(shape.codes, [USUAL.get(code, 1) for code in shape.codes])[0]

    # What random dates seldom give ----------------------------------------------------------------------------------

    def liven(self, made: dict) -> None:
        """Makes much help and many measures run on the peildatum, and some advice be followed."""
        for entry in made.get("jeugdhulp") or []:
            self.sometimes(entry, 0.35, gestart=self.earlier(), beeindigd=None)
        for measure in made.get("maatregelen") or []:
            ends = [add_months(self.dates.as_of, months) for months in (1, 2, 2, 3, 3, 8)]
            self.sometimes(measure, 0.35, uitgesproken=self.earlier(), beeindigd=None, einde=self.near(ends))
            self.sometimes(measure, 0.4, familiegroepsplan_afgezien=self.near(self.dates.anchors))
        if self.rng.random() < 0.12:
            self.resume(made)
        advice = made.get("koploper") or {}
        before, after = sorted((self.earlier(), self.earlier()))
        parents = [{"datum": before}] * self.rng.choice((1, 2))
        self.sometimes(advice, 0.3, verzoek_ingediend=after, contact_jeugdige=before, contact_ouders=parents)

    def resume(self, made: dict) -> None:
        """Lets help have ended before 18, and be resumed about half a year later."""
        adult, as_of = birthday(self.born, 18), self.dates.as_of
        ended = self.near([add_months(adult, -1), add_months(adult, -5), adult - ONE_DAY, add_months(as_of, -6)])
        days = [as_of, add_months(date.fromisoformat(ended), 6), add_months(adult, 1)]
        for entry in made.get("jeugdhulp") or []:
            self.sometimes(entry, 0.9, gestart=self.earlier(), beeindigd=ended)
        decision = (made.get("overgang") or {}).get("verlengde_jeugdhulp") or {}
        self.sometimes(decision, 0.9, bepaald=self.near(days), hervatting=True)
        self.sometimes(decision, 0.9, noodzakelijk=True)

    def sometimes(self, block: dict, chance: float, **facts) -> None:
        """Gives the facts that a block has other values."""
        if self.rng.random() < chance:
            block |= {key: value for key, value in facts.items() if key in block}

    def near(self, days: list[date]) -> str:
        drawn = self.rng.choice(days) + self.rng.choice((-1, 0, 0, 1)) * ONE_DAY
        return min(max(drawn, FIRST_DAY), LAST_DAY).isoformat()

    def earlier(self) -> str:
        as_of, adult = self.dates.as_of, birthday(self.born, 18)
        days = [as_of, add_months(as_of, -3), add_months(as_of, -12), add_months(as_of, -40), adult - ONE_DAY]
        return self.near([min(when, as_of) for when in days])

    # Who is responsible ---------------------------------------------------------------------------------------------

    def residence(self, born: date, as_of: date) -> dict:
        """One home, a move, or a move during a disputed stay: then both municipalities are possible, or one or none."""
        first, second = self.rng.sample(PLACES, 2)
        roll = self.rng.random()
        if roll < 0.5:
            return {"brp": [home(born, first)], "verblijf": []}
        moved = max(born + ONE_DAY, self.dates.draw())
        homes = [{**home(born, first), "tot_en_met": (moved - ONE_DAY).isoformat()}, home(moved, second)]
        if roll < 0.65 or moved >= LAST_DAY:
            return {"brp": homes, "verblijf": []}
        weekends = [{"van": moved.isoformat(), "tot_en_met": None, "soort": "logeer", "einde": None}]
        if roll < 0.82:
            return {"brp": homes, "verblijf": weekends}
        return {"brp": homes[1:], "verblijf": weekends, "hulpvraag": None, "moeder_brp_bij_geboorte": None}


def home(first: date, municipality: str) -> dict:
    return {"van": first.isoformat(), "tot_en_met": None, "adres": "woonadres", "gemeente": municipality}


cases = functools.partial(cases_of, Generator)

if __name__ == "__main__":
    print_cases(Generator, "Print random valid dossiers about ages, tables and terms as NDJSON.")
