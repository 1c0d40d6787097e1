"""What must hold for overgang.*, tafel.*, wet.* and koploper.* in every dossier, checked on generated ones.

Completions are drawn at random: what is decided holds in all of them, and what is `onbekend` differs in some two. Run:
python3 -m unittest test_statutory_properties
"""

import copy
import json
import random
import unittest
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

import flevoland
import generate_statutory
import statutory
import tables
import transition
import woonplaats
from evaluate import DEFAULT_CHOICES, assess
from facts import Situation, dates_in
from findings import finding
from terms import FIRST_DAY, LAST_DAY, ONE_DAY, add_months, birthday
from test_generators import faults
from vocabulary import DOSSIER, Shape

RULES = {**transition.RULES, **tables.RULES, **statutory.RULES, **flevoland.RULES}
NOT_UNKNOWN = {"toelichting", "nodig_voor", "wacht_sinds", "noodzakelijk", "aantekening_2_26", "buiten_nederland"}
NOT_READ = {"hulp", "redenen"}
NOT_VISIBLE = ("ernst", "soort", "keuzes", "start", "gerealiseerd", "dagen_over", "kalender_volledig")
# Decided by a formula in which an absent fact counts as something, or what is absent is not yet needed.
TAKEN_AS = {"wet.gi.eerste_contact", "wet.gi.plan", "wet.vt.triage", "wet.vt.onderzoek", "wet.raad.start"}
TAKEN_AS |= {"overgang.toekomstplan"}
LISTS = ("/maatregelen", "/tafels")
BY_MUNICIPALITY = ("tafel.plaats", "overgang.wmo_gat")


class Completer:
    """Gives every unknown fact of a dossier a value."""

    def __init__(self, rng: random.Random, dossier: dict, as_of: date):
        born = date.fromisoformat(dossier["geboortedatum"])
        self.rng = rng
        ages = [birthday(born, age) for age in (12, 16, 18)]
        near = {as_of, *ages, *dates_in(dossier)}
        shifted = {add_months(when, months) for when in near for months in (-12, -6, -3, 6)}
        days = {when + shift * ONE_DAY for when in near for shift in (-1, 0, 1)} | shifted
        days |= {as_of - timedelta(days=length) for length in (1, 7, 42, 70)} | {FIRST_DAY, LAST_DAY}
        self.days = sorted(when.isoformat() for when in days if FIRST_DAY <= when <= LAST_DAY)
        self.often = [as_of.isoformat(), (as_of + ONE_DAY).isoformat(), *dates_of(ages)]
        self.born = born.isoformat()

    def block(self, known: dict | None, shape: Shape) -> dict:
        """A block with all that is unknown filled in; of a null block only the booleans are unknown."""
        made = dict(known or {})
        extended = any(key == "hervatting" for key, _ in shape.fields)  # of that help nothing has a value of its own
        usual = NOT_UNKNOWN - {"noodzakelijk"} if extended else NOT_UNKNOWN
        for key, inner in shape.fields:
            if known is None and inner.kind != "truth":
                made[key] = None
            elif key not in made:
                if key not in usual and key not in NOT_READ:
                    made[key] = self.some(inner)
            elif inner.kind == "truth" and made[key] is None:
                made[key] = None if key in usual else self.rng.random() < 0.5
            elif inner.kind == "block":
                made[key] = self.block(made[key], inner)
            elif inner.kind == "list" and key not in NOT_READ:
                made[key] = [self.block(entry, inner) for entry in made[key] or []]
        return made

    def some(self, shape: Shape):
        """Some value of an unknown fact."""
        rng = self.rng
        if shape.kind == "truth":
            return rng.random() < 0.5
        if shape.kind == "list":
            count = rng.choice((0, 1, 1, 2)) if not shape.disjoint else rng.choice((0, 1))
            return [self.block({**self.needed(shape)}, shape) for _ in range(count)]
        if shape.kind == "block":
            return self.block(None if rng.random() < 0.05 else {}, shape)
        if shape.nullable and rng.random() < 0.25:
            return None
        if shape.kind == "set":
            return rng.sample(shape.codes, rng.choice((len(shape.codes), rng.randint(0, len(shape.codes)))))
        plain = {"date": self.day, "moment": lambda: rng.choice((1, 2)), "municipality": self.municipality}
        plain["network"] = lambda: rng.choice((True, False, "nvt"))
        return plain[shape.kind]() if shape.kind in plain else rng.choice(shape.codes)

    def needed(self, shape: Shape) -> dict:
        """What belongs together in an entry that has an interval."""
        keys = dict(shape.fields)
        made = {"van": self.rng.choice((self.born, self.day())), "tot_en_met": None} if "van" in keys else {}
        if "adres" in keys:
            made |= {"adres": "woonadres", "gemeente": self.municipality()}
        return made

    def day(self) -> str:
        return self.rng.choice(self.often if self.rng.random() < 0.35 else self.days)

    def municipality(self) -> str:
        return self.rng.choice((*generate_statutory.PLACES, "0034", "buitenland"))


def dates_of(days: list[date]) -> list[str]:
    return [when.isoformat() for when in days if when <= LAST_DAY]


def generated(seed: int, count: int) -> Iterator[tuple[dict, date]]:
    for case in generate_statutory.cases(seed, count):
        yield case["dossier"], date.fromisoformat(case["peildatum"])


def visible(rule: str, dossier: dict, as_of: date) -> dict[str, str]:
    """The visible answers of a rule by subject."""
    kind, decide = RULES[rule]
    made = [finding(rule, kind, *one, DEFAULT_CHOICES) for one in decide(Situation(dossier, as_of, DEFAULT_CHOICES))]
    return {
        one["onderwerp"]: json.dumps({key: value for key, value in one.items() if key not in NOT_VISIBLE})
        for one in made
    }


def is_unknown(answer: str) -> bool:
    return json.loads(answer)["uitkomst"] == "onbekend"


def in_dispute(whole: dict, as_of: date) -> bool:
    """Whether, without unknown facts, more than one municipality is possible on a day that a rule asks for."""
    held = [date.fromisoformat(table["gehouden"]) for table in whole["tafels"] if table["gehouden"]]
    days = {as_of, *(when for when in held if when <= as_of)}
    return any(len(woonplaats.possible_municipalities(whole, when)) > 1 for when in days)


def taken_as(rule: str, subject: str, dossier: dict) -> bool:
    """Whether a decided answer may differ between completions."""
    if rule in TAKEN_AS or subject in LISTS:
        return True
    if rule in BY_MUNICIPALITY and "brp" not in dossier:
        return True  # the completions drawn here do not reach every municipality
    if not rule.startswith("tafel."):
        return False
    table = dossier["tafels"][int(subject.split("/")[2])]
    return not {"gehouden", "aangemeld", "moment"} <= set(table)


class Generated(unittest.TestCase):
    def test_dossiers_are_valid(self):
        for dossier, _ in generated(41, 500):
            own_label = f"/kenmerk {dossier['kenmerk']!r}"
            self.assertEqual([own_label], list(faults(dossier, DOSSIER)), dossier)

    def test_same_seed_same_cases(self):
        self.assertEqual(list(generated(5, 50)), list(generated(5, 50)))

    def test_completions_are_valid(self):
        rng = random.Random(3)
        for dossier, as_of in generated(42, 200):
            whole = Completer(rng, dossier, as_of).block(dossier, DOSSIER)
            own_label = f"/kenmerk {dossier['kenmerk']!r}"
            self.assertEqual([own_label], list(faults(whole, DOSSIER)), whole)


class Completions(unittest.TestCase):
    ROUNDS = 30

    def completed(self, seed: int, dossier: dict, as_of: date) -> Iterator[dict]:
        completer = Completer(random.Random(seed), dossier, as_of)
        while True:
            yield completer.block(dossier, DOSSIER)

    def test_what_is_decided_holds_in_every_completion(self):
        for dossier, as_of in generated(43, 150):
            wholes = list(islice(self.completed(1, dossier, as_of), self.ROUNDS))
            for rule in RULES:
                for subject, answer in visible(rule, dossier, as_of).items():
                    if is_unknown(answer) or taken_as(rule, subject, dossier):
                        continue
                    for whole in wholes:
                        given = visible(rule, whole, as_of).get(subject)
                        self.assertEqual(answer, given, (rule, as_of, dossier, whole))

    def test_what_is_unknown_differs_in_two_completions(self):
        for dossier, as_of in generated(44, 300):
            for rule in RULES:
                for subject, answer in visible(rule, dossier, as_of).items():
                    if is_unknown(answer) and subject not in LISTS:
                        self.assertTrue(self.differs(rule, subject, dossier, as_of), (rule, subject, as_of, dossier))

    def differs(self, rule: str, subject: str, dossier: dict, as_of: date) -> bool:
        """Whether two completions give another answer, or one of them is in dispute."""
        seen = set()
        for whole in islice(self.completed(2, dossier, as_of), 600):
            given = visible(rule, whole, as_of).get(subject)
            seen.add(given)
            if len(seen) > 1 or (given and is_unknown(given)):
                return True
        return False

    def test_a_complete_dossier_leaves_nothing_unknown(self):
        rng = random.Random(4)
        for dossier, as_of in generated(45, 250):
            whole = Completer(rng, dossier, as_of).block(dossier, DOSSIER)
            for rule in RULES:
                for answer in visible(rule, whole, as_of).values():
                    allowed = rule in BY_MUNICIPALITY and in_dispute(whole, as_of)
                    self.assertFalse(is_unknown(answer) and not allowed, (rule, as_of, whole))


class SameFacts(unittest.TestCase):
    def test_order_of_entries_does_not_matter_to_the_whole(self):
        rng = random.Random(5)
        for dossier, as_of in generated(46, 300):
            mixed = copy.deepcopy(dossier)
            for key in ("jeugdhulp", "maatregelen"):
                rng.shuffle(mixed.get(key) or [])
            for rule in ("overgang.doelgroep", "overgang.urgent", "overgang.verlengde_jeugdhulp", "koploper.betrokken"):
                self.assertEqual(visible(rule, dossier, as_of), visible(rule, mixed, as_of), (rule, as_of, dossier))

    def test_parts_only_add(self):
        for dossier, as_of in generated(47, 40):
            without = assess(dossier, as_of, {})["bevindingen"]
            found = assess(dossier, as_of, {}, ("flevoland",))["bevindingen"]
            self.assertEqual(without, found[:-6])
            self.assertEqual(list(flevoland.RULES), [one["regel"] for one in found[-6:]])


if __name__ == "__main__":
    unittest.main()
