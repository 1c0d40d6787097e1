"""Checks of the generators: generated dossiers keep to the format, the same seed gives the same cases, and
the expected place of a fault is right where it can be computed by hand. Run: python3 -m unittest test_generators
"""

import json
import random
import unittest
from collections.abc import Iterator
from itertools import combinations

import broken
from generate import cases
from terms import FIRST_DAY, LAST_DAY
from vocabulary import DOSSIER, Shape


def faults(block: dict, shape: Shape, base: str = "") -> Iterator[str]:
    """The places where a block breaks the contract."""
    fields = dict(shape.fields)
    yield from (f"{base}/{key} missing" for key, field in fields.items() if field.required and key not in block)
    for key, value in block.items():
        yield from value_faults(value, fields[key], f"{base}/{key}")
    if "tot_en_met" in block and block["tot_en_met"] is not None and block["tot_en_met"] < block["van"]:
        yield f"{base}/tot_en_met reversed"
    if "adres" in block and (block["adres"] == "geen") != (block["gemeente"] is None):
        yield f"{base}/gemeente"


def value_faults(value, shape: Shape, place: str) -> Iterator[str]:
    if value is None:
        yield from [] if shape.nullable else [f"{place} null"]
    elif shape.kind == "block":
        yield from faults(value, shape, place)
    elif shape.kind == "list":
        for index, entry in enumerate(value):
            yield from faults(entry, shape, f"{place}/{index}")
        if shape.disjoint and any(overlap(*pair) for pair in combinations(value, 2)):
            yield f"{place} overlap"
    elif not is_valid(value, shape):
        yield f"{place} {value!r}"


def is_valid(value, shape: Shape) -> bool:
    checks = {
        "date": lambda: str(FIRST_DAY) <= value <= str(LAST_DAY) and len(value) == 10,
        "truth": lambda: isinstance(value, bool),
        "code": lambda: value in shape.codes,
        "set": lambda: len(set(value)) == len(value) and set(value) <= set(shape.codes),
        "municipality": lambda: value == "buitenland" or (len(value) == 4 and value.isdigit() and value != "0000"),
        "network": lambda: value in (True, False, "nvt"),
        "moment": lambda: value in (1, 2),
        "format": lambda: value == "jeugdregels/dossier/1",
        "label": lambda: value.startswith("D-"),
    }
    return checks[shape.kind]()


def overlap(one: dict, other: dict) -> bool:
    last = str(LAST_DAY)
    return one["van"] <= (other["tot_en_met"] or last) and other["van"] <= (one["tot_en_met"] or last)


class Generated(unittest.TestCase):
    def test_dossiers_are_valid(self):
        for case in cases(11, 400):
            self.assertEqual([], list(faults(case["dossier"], DOSSIER)), case["dossier"])

    def test_same_seed_same_cases(self):
        self.assertEqual(list(cases(5, 20)), list(cases(5, 20)))


class Broken(unittest.TestCase):
    def test_every_kind_is_made(self):
        made = list(broken.broken(7, 100))
        self.assertEqual({*broken.KINDS, "afgebroken"}, {one["soort"] for one in made})
        self.assertTrue(all(one["plaats"].startswith("/") for one in made))

    def test_innermost(self):
        places = {
            "{": "",
            '{"a': "",
            '{"a":': "",
            '{"a":"x': "/a",
            '{"a":"x"': "",
            '{"a":nu': "/a",
            '{"a":null': "",
            '{"a":[': "/a",
            '{"a":["x","': "/a/1",
            '{"a":[{"b":1},': "/a",
            '{"a":[{"b":1},{': "/a/1",
            '{"a":[{"b":1},{"c":{"d":"20': "/a/1/c/d",
        }
        for text, place in places.items():
            self.assertEqual(place, broken.innermost(text), text)

    def test_doubled_key(self):
        self.assertEqual('{"a":[1],"a":[1]}', broken.dump({"a": broken.Doubled([1])}))

    def test_eleven_test(self):
        digits = [int(digit) for digit in broken.bsn(random.Random(1))]
        self.assertEqual(0, sum(w * d for w, d in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits)) % 11)

    def test_other_kinds_of_text_are_json(self):
        for one in broken.broken(8, 60):
            if one["soort"] != "afgebroken":
                json.loads(one["tekst"])


if __name__ == "__main__":
    unittest.main()
