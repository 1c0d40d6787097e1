"""Assesses examples and published cases on days all through 2014 to 2030, as time goes by without any new fact.

No day may stop the command, and who is responsible may change only on a day on which something can change: a date in
the dossier, the day after it, the 18th birthday, or a day on which the rules change. All these days are assessed, each
with the days around it, and besides every seventh day; so a change on another day shows, unless it is undone in a week.

Usage: python3 sweep_test.py --binary PATH --examples FOLDER --published FOLDER
"""

import argparse
import json
import pathlib
import subprocess
import sys
import unittest
from datetime import date, timedelta

from facts import dates_in
from terms import ONE_DAY, birthday

OPTIONS = argparse.Namespace()
RULE = "woonplaats.verantwoordelijke_gemeente"
FIRST, LAST = date(2014, 1, 1), date(2030, 12, 31)
TURNS = {date(2015, 1, 1), date(2022, 1, 1), date(2025, 1, 1)}


def dossiers() -> dict[str, dict]:
    """Every example and every published case, by name of its file."""
    found = {}
    for folder in (OPTIONS.examples, OPTIONS.published):
        for path in sorted(pathlib.Path(folder).glob("*.json")):
            content = json.loads(path.read_text(encoding="utf-8"))
            found[path.name] = content.get("dossier", content)
    return found


def changing_days(dossier: dict) -> set[date]:
    """The days on which the answer for a dossier may become another."""
    own = dates_in(dossier)
    born = date.fromisoformat(dossier["geboortedatum"])
    return own | {when + ONE_DAY for when in own} | {birthday(born, 18)} | TURNS


def assessed_days(listed: list[dict]) -> list[date]:
    """Every seventh day, and the days on which the answer for one of the dossiers may change, with those around."""
    weekly = {FIRST + timedelta(days=shift) for shift in range(0, (LAST - FIRST).days + 1, 7)}
    near = {when + shift * ONE_DAY for one in listed for when in changing_days(one) for shift in (-1, 0, 1)}
    return sorted(when for when in weekly | near if FIRST <= when <= LAST)


def visible(assessment: dict) -> tuple:
    """What the rule says, without the day that counts: that one may be the peildatum itself."""
    found = next(one for one in assessment["bevindingen"] if one["regel"] == RULE)
    value = {**(found["waarde"] or {}), "referentiedatum": None}
    return found["uitkomst"], json.dumps(value)


class SweepTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dossiers = dossiers()
        cls.stream = "".join(json.dumps(one) + "\n" for one in cls.dossiers.values()).encode()

    def assessed(self, as_of: date) -> list[dict]:
        """The assessments of all dossiers on one day."""
        command = [OPTIONS.binary, "assess", "-", "--input", "ndjson", "--format", "ndjson", "--as-of", str(as_of)]
        done = subprocess.run(command, input=self.stream, capture_output=True, check=False)
        self.assertIn(done.returncode, (0, 1), as_of)
        self.assertEqual(b"", done.stderr, as_of)
        lines = done.stdout.decode().splitlines()
        self.assertEqual(len(self.dossiers), len(lines), as_of)
        return [json.loads(line) for line in lines]

    def test_the_municipality_changes_only_when_something_can(self):
        listed = list(self.dossiers.values())
        allowed = {name: changing_days(one) for name, one in self.dossiers.items()}
        before, changes = {}, 0
        for as_of in assessed_days(listed):
            for name, assessment in zip(self.dossiers, self.assessed(as_of)):
                now = visible(assessment)
                if now != before.setdefault(name, now):
                    changes += 1
                    self.assertIn(as_of, allowed[name], (name, before[name], now))
                before[name] = now
        self.assertGreater(changes, len(listed))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--examples", required=True)
    parser.add_argument("--published", required=True)
    OPTIONS = parser.parse_args()
    unittest.main(argv=[sys.argv[0]])
