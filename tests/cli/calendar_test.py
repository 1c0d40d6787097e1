"""Reads the calendars that the command writes with an independent reader (icalendar), as a calendar program would.

Usage: python3 calendar_test.py --binary PATH --examples FOLDER
"""

import argparse
import datetime
import json
import pathlib
import subprocess
import sys
import unittest

import icalendar

OPTIONS = argparse.Namespace()
ALL_DAYS = ("2015-01-01", "2040-12-31")


def command(*arguments: str) -> bytes:
    done = subprocess.run([OPTIONS.binary, "agenda", *arguments], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def calendar(file: pathlib.Path, days: tuple[str, str], *more: str) -> bytes:
    return command(str(file), "--from", days[0], "--until", days[1], "--format", "ics", *more)


def moments(file: pathlib.Path, days: tuple[str, str]) -> list[dict]:
    return json.loads(command(str(file), "--from", days[0], "--until", days[1], "--format", "json"))["momenten"]


def events(text: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def imported(*calendars: bytes) -> dict[str, icalendar.Event]:
    """What a program holds that has imported these, one after the other: an event replaces the one of its UID."""
    held = {}
    for text in calendars:
        for event in events(text):
            held[str(event["UID"])] = event
    return held


class CalendarTest(unittest.TestCase):
    def dossiers(self) -> list[pathlib.Path]:
        files = sorted(pathlib.Path(OPTIONS.examples).glob("*.json"))
        self.assertGreater(len(files), 30)
        return files

    def test_an_event_for_each_moment_of_the_json(self):
        for file in self.dossiers():
            expected = moments(file, ALL_DAYS)
            found = events(calendar(file, ALL_DAYS))
            self.assertEqual(len(found), len(expected), file)
            label = json.loads(file.read_text(encoding="utf-8"))["kenmerk"]
            for event, moment in zip(found, expected):
                day = datetime.date.fromisoformat(moment["datum"])
                self.assertEqual(event.decoded("DTSTART"), day)
                self.assertEqual(event.decoded("DTEND"), day + datetime.timedelta(days=1))
                self.assertEqual(str(event["UID"]),
                                 f"{label}/{moment['regel']}{moment['onderwerp']}/{moment['datum']}@jeugdregels")
                self.assertTrue(str(event["SUMMARY"]).startswith(f"{label}: "))
                self.assertIn(" Bron: ", str(event["DESCRIPTION"]))
                self.assertEqual(str(event["TRANSP"]), "TRANSPARENT")
                self.assertIn(event["CATEGORIES"].to_ical().decode(), ("wet", "norm", "intern", "afspraak", "advies"))
                self.assertEqual(event.decoded("DTSTAMP").date(), datetime.date(2015, 1, 1))

    def test_what_the_format_asks(self):
        for file in self.dossiers():
            text = calendar(file, ALL_DAYS)
            read = icalendar.Calendar.from_ical(text)
            self.assertEqual((str(read["VERSION"]), read.errors), ("2.0", []), file)
            self.assertIn("jeugdregels", str(read["PRODID"]))
            for event in read.walk("VEVENT"):
                self.assertEqual(event.errors, [])
            self.assertTrue(text.endswith(b"\r\n"))
            self.assertNotRegex(text.replace(b"\r\n", b""), rb"[\r\n]")
            for line in text.split(b"\r\n"):
                self.assertLessEqual(len(line), 75)
                line.decode("utf-8")  # a character that is cut is none

    def test_texts_come_back_as_they_were(self):
        file = pathlib.Path(OPTIONS.examples) / "wachtlijst-na-intake.json"
        days = ("2025-05-10", "2025-05-11")
        first = events(calendar(file, days))[0]
        self.assertEqual(str(first["SUMMARY"]), "VB-02-wachtlijst-na-intake: Hulp op tijd, maatregel 1: loopt nog → niet voldaan")
        self.assertIn("nog niet begonnen; de termijn", str(first["DESCRIPTION"]))
        english = events(calendar(file, days, "--lang", "en"))[0]
        self.assertIn("Help in time, measure 1: still running → not met", str(english["SUMMARY"]))
        self.assertEqual(english["UID"], first["UID"])

    def test_importing_again_brings_nothing_twice(self):
        for file in self.dossiers():
            text = calendar(file, ALL_DAYS)
            uids = [str(event["UID"]) for event in events(text)]
            self.assertEqual(len(set(uids)), len(uids), file)
            self.assertEqual(set(imported(text, text)), set(uids))

    def test_other_days_give_the_same_events(self):
        for file in self.dossiers():
            whole = imported(calendar(file, ALL_DAYS))
            pieces = imported(calendar(file, ("2015-01-01", "2021-07-15")), calendar(file, ("2021-03-01", "2026-01-01")),
                              calendar(file, ("2026-01-01", "2040-12-31")))
            self.assertEqual(set(whole), set(pieces), file)
            for uid, event in whole.items():
                for key in ("SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "CATEGORIES"):
                    self.assertEqual(event[key].to_ical(), pieces[uid][key].to_ical(), uid)

    def test_nothing_is_a_calendar_too(self):
        file = pathlib.Path(OPTIONS.examples) / "pasen.json"
        read = icalendar.Calendar.from_ical(calendar(file, ("2026-05-01", "2026-05-01")))
        self.assertEqual(read.walk("VEVENT"), [])
        self.assertEqual(len(read.subcomponents), 1)  # RFC 5545 asks for one at least


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--examples", required=True)
    OPTIONS = parser.parse_args()
    unittest.main(argv=[sys.argv[0]])
