"""Drives `jeugdregels rules check` and `rules coverage` as people and their CI do: folders, packed files, report
formats, exit codes; and holds docs/rule-checks.md to the codes that there are.

Which fault has which code is tested in tests/changes; this is about the contract of the command line. The reports are
held against tests/data/schemas, which are written for this purpose.

Usage: python3 rules_check_test.py --binary PATH --rules FOLDER
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

import jsonschema

OPTIONS = argparse.Namespace()
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "tests" / "data" / "schemas"
DAY = "2026-11-22"

COVERAGE_SCHEMA = {
    "type": "object",
    "required": ["formaat", "doelen", "geraakt", "gemist"],
    "additionalProperties": False,
    "properties": {
        "formaat": {"const": "jeugdregels/dekking/1"},
        "doelen": {"type": "integer", "minimum": 0},
        "geraakt": {"type": "integer", "minimum": 0},
        "gemist": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["regel", "doel"],
                "additionalProperties": False,
                "properties": {"regel": {"type": "string", "minLength": 1}, "doel": {"type": "string", "minLength": 1}},
            },
        },
    },
}

SCENARIO = {
    "titel": "Precies zes weken is op tijd",
    "regels": ["norm.koers.tijdig"],
    "peildatum": "2025-04-01",
    "keuzes": {"koers_start": "uitgesproken"},
    "dossier": {"geboortedatum": "2010-06-01",
                "maatregelen": [{"soort": "ots", "uitgesproken": "2025-02-03", "koers": {"bepaald": "2025-03-17"}}]},
    "verwacht": [],
}

OWN_CASE = {"formaat": "jeugdregels/dossier/1", "kenmerk": "Z-1", "geboortedatum": "2010-06-01", "maatregelen": []}


def run(command: str, *arguments: str, **more) -> subprocess.CompletedProcess:
    return subprocess.run([OPTIONS.binary, "rules", command, *arguments], capture_output=True, check=False, text=True,
                          encoding="utf-8", **more)


def check(*arguments: str, **more) -> subprocess.CompletedProcess:
    return run("check", *arguments, "--as-of", DAY, **more)


def schema(name: str) -> dict:
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


def scenarios(*all_of_them: dict) -> str:
    return json.dumps({"formaat": "jeugdregels/scenarios/1", "scenarios": list(all_of_them)}, indent=2)


class RulesFolder(unittest.TestCase):
    def setUp(self):
        self.top = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.top)
        self.rules = self.top / "rules"
        shutil.copytree(OPTIONS.rules, self.rules, ignore=shutil.ignore_patterns("scenarios"))

    def path(self, name: str) -> pathlib.Path:
        return self.rules / name

    def change(self, name: str, rule: str, change) -> str:
        """Changes the first version of a rule; returns its pointer."""
        path = self.path(name)
        content = json.loads(path.read_text(encoding="utf-8"))
        at = next(i for i, r in enumerate(content["regels"]) if r["regel"] == rule)
        change(content["regels"][at])
        path.write_text(json.dumps(content, indent=2, ensure_ascii=False), encoding="utf-8")
        return f"/regels/{at}"

    def write(self, name: str, content: str) -> str:
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return str(path)

    def packed(self) -> pathlib.Path:
        path = self.top / "rules.json"
        out = json.loads(self.path("regelset.json").read_text(encoding="utf-8"))
        out["inhoud"] = {}
        for file in sorted(self.rules.glob("*/*.json")):
            part = out["inhoud"].setdefault(file.parent.name, {})
            for key, value in json.loads(file.read_text(encoding="utf-8")).items():
                part[key] = part[key] + value if isinstance(value, list) and key in part else value
        path.write_text(json.dumps(out, indent=2), encoding="utf-8")
        return path


class Check(RulesFolder):
    def report(self, rules: str, *arguments: str, code: int) -> dict:
        done = check(rules, "--format", "json", *arguments)
        self.assertEqual((done.returncode, done.stderr), (code, ""))
        out = json.loads(done.stdout)
        self.assertEqual(done.stdout, json.dumps(out, indent=2, ensure_ascii=False) + "\n")
        jsonschema.validate(out, schema("notices"), cls=jsonschema.Draft202012Validator)
        self.assertEqual(out["formaat"], "jeugdregels/toets/1")
        return out

    def plant(self) -> str:
        """A table without its last row, and a misspelled fact."""
        rows = [{"wanneer": {"feit": "maatregelen.koers.doelen_bepaald"}, "uitkomst": "voldaan"}]
        self.change("twente/normen.json", "norm.koers.aanwezig", lambda r: r.update(tabel={"rijen": rows}, keuzes=[]))
        self.change("twente/normen.json", "norm.hulp.tijdig", lambda r: r["termijn"].update(stop="maatregelen.hulp.gestrat"))
        return str(self.path("twente/normen.json"))

    def test_own_rules_are_clean_as_a_folder_and_packed(self):
        for rules in (str(self.rules), str(self.packed())):
            self.assertEqual(self.report(rules, code=0)["meldingen"], [])

    def test_each_fault_has_its_file_line_and_place(self):
        file = self.plant()
        notices = self.report(str(self.rules), code=1)["meldingen"]
        self.assertEqual(sorted((n["code"], n["bestand"]) for n in notices), [("JR0003", file), ("JR0201", file)])
        lines = pathlib.Path(file).read_text(encoding="utf-8").splitlines()
        content = json.loads("\n".join(lines))
        for notice in notices:
            here = content
            for token in notice["plaats"].split("/")[1:]:
                here = here[int(token)] if isinstance(here, list) else here[token]
            self.assertIn(notice["plaats"].rsplit("/", 1)[1], lines[notice["regel"] - 1])

    def test_the_example_can_be_assessed(self):
        self.plant()
        notices = self.report(str(self.rules), code=1)["meldingen"]
        example = next(n["voorbeeld"] for n in notices if n["code"] == "JR0201")
        done = subprocess.run([OPTIONS.binary, "assess", "--input", "json", "--as-of", example["peildatum"]],
                              input=json.dumps(example["dossier"]).encode(), capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_old_wording_is_a_warning_and_no_failure(self):
        self.change("twente/normen.json", "norm.koers.tijdig", lambda r: r["geverifieerd"].update(op="2024-11-21"))
        (notice,) = self.report(str(self.rules), code=0)["meldingen"]
        self.assertEqual((notice["code"], notice["ernst"]), ("JR0503", "waarschuwing"))
        self.assertEqual(self.report(str(self.rules), "--years", "3", code=0)["meldingen"], [])

    def test_places_in_a_packed_file(self):
        self.change("twente/normen.json", "norm.koers.tijdig", lambda r: r["termijn"].update(lengte=0))
        packed = self.packed()
        (notice,) = self.report(str(packed), code=1)["meldingen"]
        self.assertEqual((notice["code"], notice["bestand"]), ("JR0304", str(packed)))
        self.assertRegex(notice["plaats"], r"^/inhoud/twente/regels/\d+/termijn/lengte$")
        self.assertIn('"lengte": 0', packed.read_text(encoding="utf-8").splitlines()[notice["regel"] - 1])

    def test_text_that_is_no_json(self):
        file = self.write("twente/normen.json", "{\n  \"regels\": [\n")
        codes = {n["code"] for n in self.report(str(self.rules), code=1)["meldingen"] if n["bestand"] == file}
        self.assertIn("JR0001", codes)

    def test_text_is_a_line_each_and_a_last_line(self):
        file = self.plant()
        done = check(str(self.rules))
        self.assertEqual(done.returncode, 1)
        lines = done.stdout.splitlines()
        (line,) = [line for line in lines if "JR0003" in line]
        self.assertRegex(line[len(file):], r"^:\d+: /regels/\d+/termijn/stop: fout JR0003: ")
        self.assertRegex(lines[-1], r"^rules check: \d+ bekeken; 2 fouten, 0 waarschuwingen$")

    def test_junit_has_a_case_for_every_rule(self):
        self.plant()
        root = ElementTree.fromstring(check(str(self.rules), "--format", "junit").stdout.encode())
        self.assertEqual(root.tag, "testsuites")
        cases = root[0].findall("testcase")
        self.assertEqual(int(root[0].get("tests")), len(cases))
        self.assertEqual(int(root[0].get("failures")), 2)
        self.assertIn("norm.koers.aanwezig", {c.get("name") for c in cases})
        types = {f.get("type") for c in cases for f in c.findall("failure")}
        self.assertEqual(types, {"JR0003", "JR0201"})

    def test_sarif_is_what_forges_read(self):
        file = self.plant()
        out = json.loads(check(str(self.rules), "--format", "sarif").stdout)
        jsonschema.validate(out, schema("sarif"), cls=jsonschema.Draft202012Validator)
        results = out["runs"][0]["results"]
        self.assertEqual({r["ruleId"] for r in results}, {"JR0003", "JR0201"})
        for result in results:
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            self.assertEqual(urllib.parse.unquote(urllib.parse.urlsplit(uri).path), file)

    def test_markdown_is_a_table_with_examples_under_it(self):
        self.plant()
        done = check(str(self.rules), "--format", "markdown")
        rows = [line for line in done.stdout.splitlines() if line.startswith("|")]
        self.assertEqual(len(rows), 4)
        for row in rows:
            self.assertEqual(row.replace("\\|", "").count("|"), 6, row)
        self.assertEqual(done.stdout.count("<details>"), 1)

    def test_wrong_usage_and_what_cannot_be_read(self):
        for arguments in ((), (str(self.rules), "--format", "xml"), (str(self.rules), "--years", "-1"),
                          (str(self.rules), "--years", "twee"), (str(self.rules), "--as-of", "gisteren")):
            with self.subTest(arguments):
                done = run("check", *arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertNotEqual(done.stderr, "")
        done = check(str(self.top / "nergens"))
        self.assertEqual((done.returncode, done.stdout), (4, ""))


class Coverage(RulesFolder):
    def report(self, *arguments: str, code: int = 0) -> dict:
        done = run("coverage", str(self.rules), *arguments, "--format", "json")
        self.assertEqual((done.returncode, done.stderr), (code, ""))
        out = json.loads(done.stdout)
        self.assertEqual(done.stdout, json.dumps(out, indent=2, ensure_ascii=False) + "\n")
        jsonschema.validate(out, COVERAGE_SCHEMA, cls=jsonschema.Draft202012Validator)
        self.assertEqual(out["doelen"] - out["geraakt"], len(out["gemist"]))
        return out

    def test_scenarios_count_for_the_rules_that_they_test(self):
        before = self.report()
        self.assertEqual(before["geraakt"], 0)
        self.write("twente/scenarios/a.json", scenarios(SCENARIO))
        after = self.report()
        self.assertEqual(after["doelen"], before["doelen"])
        reached = [m for m in before["gemist"] if m not in after["gemist"]]
        self.assertEqual({m["regel"] for m in reached}, {"norm.koers.tijdig"})
        self.assertIn("einde op de uiterste dag, precies", {m["doel"] for m in reached})
        self.assertEqual(self.report("--scenarios", str(self.path("twente/scenarios/a.json"))), after)

    def test_own_dossiers_count_for_every_rule_and_bad_ones_are_skipped(self):
        one = self.write("../one.json", json.dumps(OWN_CASE))
        many = self.write("../many.ndjson", json.dumps(OWN_CASE) + "\n\n{}\nnee\n" + json.dumps(OWN_CASE) + "\n")
        alone = self.report("--cases", one, "--as-of", DAY)
        self.assertGreater(alone["geraakt"], 0)
        self.assertEqual(self.report("--cases", many, "--as-of", DAY), alone)
        missed = {m["regel"] for m in alone["gemist"]}
        self.assertGreater(len(missed), 1)

    def test_fail_under_is_never_rounded_up(self):
        self.write("twente/scenarios/a.json", scenarios(SCENARIO))
        out = self.report()
        part = 100 * out["geraakt"] / out["doelen"]
        self.report("--fail-under", f"{part - 0.001:.3f}", code=0)
        self.report("--fail-under", f"{part + 0.001:.3f}", code=1)
        self.report("--fail-under", "100", code=1)
        self.report("--fail-under", "0", code=0)

    def test_text_ends_with_the_counts(self):
        out = self.report()
        lines = run("coverage", str(self.rules)).stdout.splitlines()
        self.assertEqual(len(lines), len(out["gemist"]) + 1)
        self.assertEqual(lines[0], f"{out['gemist'][0]['regel']}: {out['gemist'][0]['doel']}")
        self.assertEqual(lines[-1], f"rules coverage: 0 van {out['doelen']} doelen geraakt, 0,00%")

    def test_junit_and_sarif_name_what_is_missed_at_its_rule(self):
        out = self.report()
        root = ElementTree.fromstring(run("coverage", str(self.rules), "--format", "junit").stdout.encode())
        failures = list(root.iter("failure"))
        self.assertEqual({f.get("type") for f in failures}, {"JR1101"})
        self.assertEqual(int(root[0].get("tests")), len(root[0].findall("testcase")))
        sarif = json.loads(run("coverage", str(self.rules), "--format", "sarif").stdout)
        jsonschema.validate(sarif, schema("sarif"), cls=jsonschema.Draft202012Validator)
        results = sarif["runs"][0]["results"]
        self.assertEqual(len(results), len(out["gemist"]))
        for result in results:
            place = result["locations"][0]["physicalLocation"]
            file = pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(place["artifactLocation"]["uri"]).path))
            self.assertTrue(file.is_relative_to(self.rules), file)
            self.assertLessEqual(place["region"]["startLine"], len(file.read_text(encoding="utf-8").splitlines()))

    def test_markdown_is_a_table(self):
        done = run("coverage", str(self.rules), "--format", "markdown")
        rows = [line.replace("\\|", "") for line in done.stdout.splitlines() if line.startswith("|")]
        self.assertGreater(len(rows), len(self.report()["gemist"]))
        self.assertEqual(len({row.count("|") for row in rows}), 1)

    def test_a_scenario_that_cannot_be_read_is_an_error(self):
        file = self.write("twente/scenarios/a.json", "{")
        done = run("coverage", str(self.rules))
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr.startswith(f"{file}:1: /: ") or f"{file}:1: /: " in done.stderr, done.stderr)

    def test_wrong_usage_and_what_cannot_be_read(self):
        rules = str(self.rules)
        for arguments in ((), (rules, "--fail-under", "101"), (rules, "--fail-under", "-1"), (rules, "--format", "xml"),
                          (rules, "--as-of", "gisteren")):
            with self.subTest(arguments):
                done = run("coverage", *arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
        nowhere = str(self.top / "nergens")
        for arguments in ((nowhere,), (rules, "--scenarios", nowhere), (rules, "--cases", nowhere)):
            with self.subTest(arguments):
                self.assertEqual(run("coverage", *arguments).returncode, 4)

    def test_a_rule_set_that_does_not_load(self):
        self.change("twente/normen.json", "norm.koers.tijdig", lambda r: r.update(ernst="streng"))
        done = run("coverage", str(self.rules))
        self.assertEqual((done.returncode, done.stdout), (3, ""))


class OurOwn(unittest.TestCase):
    def test_the_rules_of_this_repository_are_clean_and_covered(self):
        done = check(OPTIONS.rules)
        self.assertEqual(done.returncode, 0, done.stdout)
        done = run("coverage", OPTIONS.rules, "--fail-under", "100")
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_every_code_has_a_section_and_every_section_a_code(self):
        code = re.compile(r"\bJR\d{4}\b")
        in_source = {c for folder in ("src", "examples") for kind in ("*.cpp", "*.hpp")
                     for file in (ROOT / folder).rglob(kind) for c in code.findall(file.read_text(encoding="utf-8"))}
        text = (ROOT / "docs" / "rule-checks.md").read_text(encoding="utf-8")
        sections = re.findall(r"^### (JR\d{4})$", text, re.MULTILINE)
        self.assertEqual(sorted(in_source), sections, "each once, in order")
        for section in re.split(r"^### ", text, flags=re.MULTILINE)[1:]:
            if code.match(section):
                (example, *_) = re.findall(r"```json\n(.*?)```", section, re.DOTALL)
                json.loads(example)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--rules", required=True)
    OPTIONS = parser.parse_args()
    unittest.main(argv=[sys.argv[0]])
