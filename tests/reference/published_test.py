"""Holds the command against published cases: who is responsible according to a ruling, a letter or a manual.

Each case names its source and tells it in our own words. `verwacht` is compared key by key with what the command
determines. `volgens` says whether the publication gives that answer too, or only our rules do; `opmerking` says why.

Usage: python3 published_test.py --binary PATH --cases FOLDER
"""

import argparse
import json
import pathlib
import subprocess
import sys
import unittest
from datetime import date

from compare import comparable, differences
from evaluate import assess

OPTIONS = argparse.Namespace()
RULE = "woonplaats.verantwoordelijke_gemeente"
KEYS = ["bron", "samengevat", "peildatum", "dossier", "verwacht", "volgens", "opmerking"]
EXPECTED_KEYS = ["uitkomst", "gemeente", "rij", "onderdeel", "referentiedatum", "mogelijk"]


def cases() -> list[tuple[str, dict]]:
    """Every case with the name of its file."""
    paths = sorted(pathlib.Path(OPTIONS.cases).glob("*.json"))
    return [(path.name, json.loads(path.read_text(encoding="utf-8"))) for path in paths]


def printed(case: dict) -> str:
    """The assessment of a case as the command prints it."""
    command = [OPTIONS.binary, "assess", "-", "--format", "ndjson", "--as-of", case["peildatum"]]
    stream = json.dumps(case["dossier"]).encode()
    return subprocess.run(command, input=stream, capture_output=True, check=True).stdout.decode()


class PublishedTest(unittest.TestCase):
    def test_the_command_gives_what_is_expected(self):
        for name, case in cases():
            findings = json.loads(printed(case))["bevindingen"]
            found = next(one for one in findings if one["regel"] == RULE)
            given = {"uitkomst": found["uitkomst"], **(found["waarde"] or {})}
            for key, value in case["verwacht"].items():
                with self.subTest(name, key=key):
                    self.assertEqual(value, given.get(key))

    def test_the_reference_gives_the_same(self):
        for name, case in cases():
            with self.subTest(name):
                expected = assess(case["dossier"], date.fromisoformat(case["peildatum"]), {})
                self.assertEqual([], differences(expected, comparable(printed(case))))


class FilesTest(unittest.TestCase):
    def test_there_are_cases(self):
        self.assertGreaterEqual(len(cases()), 25)

    def test_every_file_has_its_keys(self):
        for name, case in cases():
            with self.subTest(name):
                self.assertEqual(KEYS, list(case))
                self.assertEqual(EXPECTED_KEYS, list(case["verwacht"]))
                self.assertIn(case["volgens"], ("publicatie", "regels"))
                self.assertTrue(case["samengevat"] and case["opmerking"])

    def test_every_file_names_its_source(self):
        for name, case in cases():
            with self.subTest(name):
                self.assertRegex(case["bron"], r"^\w.*[ ,;](https://\S+\.\w+/\S+|ECLI:NL:\w+:\d{4}:\d+|paragraaf \d)")

    def test_every_file_has_its_own_label(self):
        labels = [case["dossier"]["kenmerk"] for _, case in cases()]
        self.assertEqual(len(labels), len(set(labels)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--cases", required=True)
    OPTIONS = parser.parse_args()
    unittest.main(argv=[sys.argv[0]])
