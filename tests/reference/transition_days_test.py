"""Holds the command against the table of transition_table.py as children grow from 11 to 28 years old.

All births go to the command together, on every fifth day and on all days within two of one on which something begins or
ends. The reference is held against the same table in test_transition_table.py.

Usage: python3 transition_days_test.py --binary PATH
"""

import argparse
import json
import subprocess
import sys
import unittest
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import transition_table

OPTIONS = argparse.Namespace()
BIRTHS = tuple(transition_table.TABLE)


def assessed(as_of: date) -> subprocess.CompletedProcess:
    """What the command prints for all births on one day."""
    stream = "".join(json.dumps(transition_table.dossier(born)) + "\n" for born in BIRTHS)
    command = [OPTIONS.binary, "assess", "-", "--input", "ndjson", "--format", "ndjson", "--as-of", str(as_of)]
    command += ["--only", "overgang", "--brief"]
    return subprocess.run(command, input=stream.encode(), capture_output=True, check=False)


class TransitionDays(unittest.TestCase):
    def test_the_command_gives_the_table(self):
        days = transition_table.days_to_try()
        with ThreadPoolExecutor(2) as pool:
            for as_of, done in zip(days, pool.map(assessed, days)):
                self.assertEqual((0, b""), (done.returncode, done.stderr), as_of)
                lines = done.stdout.decode().splitlines()
                self.assertEqual(len(BIRTHS), len(lines), as_of)
                for born, line in zip(BIRTHS, lines):
                    given = transition_table.shown(json.loads(line))
                    self.assertEqual(transition_table.expected(born, as_of), given, (born, as_of))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    OPTIONS = parser.parse_args()
    unittest.main(argv=[sys.argv[0]])
