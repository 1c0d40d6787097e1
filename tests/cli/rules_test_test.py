"""Drives `jeugdregels rules test` as people and their CI do: folders, packed files, report formats, exit codes.

Which fault has which code is tested in tests/changes; this is about the contract of the command line. The reports are
held against tests/data/schemas, which are written for this purpose.

Usage: python3 rules_test_test.py --binary PATH --rules FOLDER
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

import jsonschema

OPTIONS = argparse.Namespace()
SCHEMAS = pathlib.Path(__file__).resolve().parent.parent / "data" / "schemas"

GOOD = {
    "titel": "Precies zes weken is op tijd",
    "regels": ["norm.koers.tijdig"],
    "peildatum": "2025-04-01",
    "keuzes": {"koers_start": "uitgesproken"},
    "dossier": {"geboortedatum": "2010-06-01",
                "maatregelen": [{"soort": "ots", "uitgesproken": "2025-02-03", "koers": {"bepaald": "2025-03-17"}}]},
    "verwacht": [{"regel": "norm.koers.tijdig", "onderwerp": "/maatregelen/0", "uitkomst": "voldaan",
                  "uiterlijk": "2025-03-17"}],
}


def scenario(**other) -> dict:
    return {**json.loads(json.dumps(GOOD)), **other}


def wrong(title: str = "Een dag later ook") -> dict:
    """A scenario that expects what the rules do not say."""
    out = scenario(titel=title)
    out["verwacht"][0]["uitkomst"] = "niet_voldaan"
    out["dossier"]["kenmerk"] = "F-1"
    out["peildatum"] = "2025-04-02"
    return out


def file_of(*scenarios: object) -> str:
    return json.dumps({"formaat": "jeugdregels/scenarios/1", "scenarios": list(scenarios)}, indent=2)


def run(*arguments: str, **more) -> subprocess.CompletedProcess:
    return subprocess.run([OPTIONS.binary, "rules", "test", *arguments], capture_output=True, check=False, text=True,
                          encoding="utf-8", **more)


def schema(name: str) -> dict:
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


class RulesTest(unittest.TestCase):
    def setUp(self):
        self.top = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.top)
        self.rules = self.top / "rules"
        shutil.copytree(OPTIONS.rules, self.rules, ignore=shutil.ignore_patterns("scenarios"))

    def write(self, name: str, content: str | bytes) -> str:
        path = self.rules / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def packed(self) -> str:
        out = json.loads((self.rules / "regelset.json").read_text(encoding="utf-8"))
        out["inhoud"] = {}
        for file in sorted(self.rules.glob("*/*.json")):
            part = out["inhoud"].setdefault(file.parent.name, {})
            for key, value in json.loads(file.read_text(encoding="utf-8")).items():
                part[key] = part[key] + value if isinstance(value, list) and key in part else value
        path = self.top / "rules.json"
        path.write_text(json.dumps(out), encoding="utf-8")
        return str(path)

    def report(self, *arguments: str, code: int) -> dict:
        done = run(*arguments, "--format", "json")
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(done.stderr, "")
        out = json.loads(done.stdout)
        self.assertEqual(done.stdout, json.dumps(out, indent=2, ensure_ascii=False) + "\n")
        jsonschema.validate(out, schema("notices"), cls=jsonschema.Draft202012Validator)
        return out


class WhatIsTested(RulesTest):
    def test_warnings_alone_are_fine(self):
        self.write("twente/scenarios/koers.json", file_of(scenario()))
        report = self.report(str(self.rules), code=0)
        self.assertEqual(list(report), ["formaat", "scenarios", "geslaagd", "meldingen"])
        self.assertEqual((report["formaat"], report["scenarios"], report["geslaagd"]), ("jeugdregels/scenariotoets/1", 1, 1))
        self.assertEqual({(n["code"], n["ernst"]) for n in report["meldingen"]}, {("JR1009", "waarschuwing")})
        for notice in report["meldingen"]:
            lines = pathlib.Path(notice["bestand"]).read_text(encoding="utf-8").splitlines()
            rule = "\n".join(lines[notice["regel"] - 1:notice["regel"] + 3])
            self.assertIn(notice["bericht"].split()[2], rule)

    def test_files_are_read_in_order_and_named_as_they_are_found(self):
        faulty = scenario(titel="Zonder dag")
        del faulty["peildatum"]
        names = [self.write("twente/scenarios/a.json", file_of(wrong())),
                 self.write("twente/scenarios/b/c.json", "{"),
                 self.write("wettelijk/scenarios/a.json", file_of(faulty, scenario()))]
        self.write("twente/scenarios/leesmij.md", "geen scenario")
        report = self.report(str(self.rules), code=1)
        found = [(n["code"], n["bestand"], n["plaats"]) for n in report["meldingen"] if n["ernst"] == "fout"]
        self.assertEqual(found, [("JR1002", names[0], "/scenarios/0/verwacht/0/uitkomst"), ("JR1001", names[1], "/"),
                                 ("JR1001", names[2], "/scenarios/0")])
        self.assertEqual((report["scenarios"], report["geslaagd"]), (3, 1))

    def test_the_example_of_a_failure_can_be_assessed(self):
        self.write("twente/scenarios/a.json", file_of(wrong()))
        example = next(n["voorbeeld"] for n in self.report(str(self.rules), code=1)["meldingen"] if n["voorbeeld"])
        done = subprocess.run([OPTIONS.binary, "assess", "--input", "json", "--as-of", example["peildatum"]],
                              input=json.dumps(example["dossier"]).encode(), capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_scenarios_from_elsewhere_also_for_a_packed_file(self):
        elsewhere = self.top / "anders"
        elsewhere.mkdir()
        (elsewhere / "a.json").write_text(file_of(scenario()), encoding="utf-8")
        (elsewhere / "b.json").write_text(file_of(wrong()), encoding="utf-8")
        for rules in (str(self.rules), self.packed()):
            self.assertEqual(self.report(rules, "--scenarios", str(elsewhere), code=1)["scenarios"], 2)
            self.assertEqual(self.report(rules, "--scenarios", str(elsewhere / "a.json"), code=0)["scenarios"], 1)
        self.write("twente/scenarios/a.json", file_of(scenario()))
        report = self.report(self.packed(), "--scenarios", str(self.rules), code=0)
        self.assertEqual(report["scenarios"], 1)
        self.assertEqual({n["bestand"] for n in report["meldingen"]}, {str(self.top / "rules.json")})

    def test_a_changed_rule_is_noticed(self):
        self.write("twente/scenarios/a.json", file_of(scenario()))
        norms = self.rules / "twente" / "normen.json"
        norms.write_text(norms.read_text(encoding="utf-8").replace('"lengte": 6', '"lengte": 5'), encoding="utf-8")
        notices = [n for n in self.report(str(self.rules), code=1)["meldingen"] if n["ernst"] == "fout"]
        self.assertEqual([n["code"] for n in notices], ["JR1002"])
        self.assertIn("uiterlijk: verwacht 2025-03-17, gekregen 2025-03-10", notices[0]["bericht"])


class Formats(RulesTest):
    def setUp(self):
        super().setUp()
        title = "Titel met <b>&\"`|` \u0007 en \u202e"
        self.file = self.write("twente/scenarios/a b#.json", file_of(scenario(), wrong(title)))

    def test_text_is_a_line_each_and_a_last_line(self):
        done = run(str(self.rules))
        self.assertEqual(done.returncode, 1)
        lines = done.stdout.splitlines()
        at = next(i for i, line in enumerate(lines) if line.startswith(self.file))
        self.assertRegex(lines[at][len(self.file):],
                         r"^:\d+: /scenarios/1/verwacht/0/uitkomst: fout JR1002: norm\.koers\.tijdig: uitkomst: verwacht")
        self.assertEqual(json.loads(lines[at + 1])["dossier"]["kenmerk"], "F-1")
        self.assertRegex(lines[-1], r"^rules test: 2 scenarios, 1 geslaagd; 1 fout, \d+ waarschuwingen$")

    def test_junit_has_a_case_for_every_scenario(self):
        done = run(str(self.rules), "--format", "junit")
        self.assertEqual(done.returncode, 1)
        root = ElementTree.fromstring(done.stdout.encode())
        self.assertEqual([root.tag, [suite.tag for suite in root]], ["testsuites", ["testsuite"]])
        suite = root[0]
        self.assertEqual(int(suite.get("tests")), len(suite.findall("testcase")))
        self.assertEqual(suite.get("failures"), "1")
        names = [case.get("name") for case in suite]
        self.assertEqual(names[0], "twente: " + GOOD["titel"])
        self.assertTrue(names[1].startswith('twente: Titel met <b>&"`|` '))
        self.assertEqual(list(suite[0]), [])
        failure = suite[1].find("failure")
        self.assertEqual(failure.get("type"), "JR1002")
        self.assertIn("/scenarios/1/verwacht/0/uitkomst", failure.text)
        for case in suite[2:]:
            self.assertTrue(case.get("name").startswith("JR1009 "))
            self.assertTrue(case.find("system-out").text.startswith("waarschuwing "))
            self.assertIsNone(case.find("failure"))

    def test_sarif_is_what_forges_read(self):
        done = run(str(self.rules), "--format", "sarif")
        self.assertEqual(done.returncode, 1)
        out = json.loads(done.stdout)
        jsonschema.validate(out, schema("sarif"), cls=jsonschema.Draft202012Validator)
        (sarif,) = out["runs"]
        codes = [rule["id"] for rule in sarif["tool"]["driver"]["rules"]]
        self.assertEqual(codes, ["JR1002", "JR1009"])
        for result in sarif["results"]:
            self.assertEqual(codes[result["ruleIndex"]], result["ruleId"])
            self.assertEqual(result["level"], "error" if result["ruleId"] == "JR1002" else "warning")
        (failure,) = [result for result in sarif["results"] if result["level"] == "error"]
        place = failure["locations"][0]
        uri = urllib.parse.urlsplit(place["physicalLocation"]["artifactLocation"]["uri"])
        self.assertEqual((uri.scheme, urllib.parse.unquote(uri.path)), ("file", self.file))
        lines = pathlib.Path(self.file).read_text(encoding="utf-8").splitlines()
        self.assertIn('"uitkomst"', lines[place["physicalLocation"]["region"]["startLine"] - 1])
        self.assertEqual(failure["properties"]["voorbeeld"]["peildatum"], "2025-04-02")

    def test_markdown_is_a_table_with_examples_under_it(self):
        done = run(str(self.rules), "--format", "markdown")
        self.assertEqual(done.returncode, 1)
        rows = [line for line in done.stdout.splitlines() if line.startswith("|")]
        for row in rows:
            self.assertEqual(row.replace("\\|", "").count("|"), 6, row)
        self.assertEqual(done.stdout.count("<details>"), 1)
        self.assertEqual(done.stdout.count("</details>"), 1)

    def test_relative_names_stay_relative(self):
        done = run("rules", "--format", "sarif", cwd=self.top)
        uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                for result in json.loads(done.stdout)["runs"][0]["results"]}
        self.assertIn("rules/twente/scenarios/a%20b%23.json", uris)
        self.assertIn("rules/flevoland/koploper.json", uris)


class Usage(RulesTest):
    def test_wrong_usage(self):
        packed = self.packed()
        for arguments in ((), (packed,), (str(self.rules), "--format", "xml"), (str(self.rules), "extra")):
            with self.subTest(arguments):
                done = run(*arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertNotEqual(done.stderr, "")

    def test_a_rule_set_that_does_not_load(self):
        norms = self.rules / "twente" / "normen.json"
        norms.write_text(norms.read_text(encoding="utf-8").replace('"soort"', '"sort"', 1), encoding="utf-8")
        done = run(str(self.rules))
        self.assertEqual((done.returncode, done.stdout), (3, ""))
        self.assertRegex(done.stderr, r"normen\.json:\d+: /regels/0/sort: ")

    def test_what_cannot_be_read(self):
        nowhere = str(self.top / "nergens")
        for arguments in ((nowhere,), (str(self.rules), "--scenarios", nowhere)):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (4, ""))
            self.assertIn(nowhere, done.stderr)
        if os.path.exists("/dev/full"):
            with open("/dev/full", "w", encoding="utf-8") as full:
                done = subprocess.run([OPTIONS.binary, "rules", "test", str(self.rules)], stdout=full,
                                      stderr=subprocess.DEVNULL, check=False)
            self.assertEqual(done.returncode, 4)

    def test_help_is_dutch(self):
        done = run("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("--scenarios", done.stdout)


class OurOwn(unittest.TestCase):
    def test_the_rules_of_this_repository_pass_their_scenarios(self):
        done = run(OPTIONS.rules)
        self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--rules", required=True)
    OPTIONS = parser.parse_args()
    unittest.main(argv=[sys.argv[0]])
