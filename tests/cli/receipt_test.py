"""Drives `rules pack` and `rules verify` as scripts do: files, streams, exit codes, and what is printed.

What counts as a difference is tested by tests/changes/receipt_test.cpp as well.

Usage: python3 receipt_test.py --binary PATH --examples FOLDER --rules FOLDER
"""

import argparse
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

OPTIONS = argparse.Namespace()
BARE = '{"formaat":"jeugdregels/dossier/1","kenmerk":"%s","geboortedatum":"2008-05-17"}'
AS_OF = ("--as-of", "2025-06-02")


class ReceiptTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def run_it(self, *arguments: str, code: int = 0, stdin: str = "") -> tuple[str, str]:
        done = subprocess.run([OPTIONS.binary, *arguments], input=stdin.encode(), capture_output=True, check=False)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode(), done.stderr.decode()

    def write(self, name: str, content: str) -> str:
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return str(path)

    def answer(self, dossiers: str, *wishes: str, form: str = "json", code: int = 0) -> str:
        return self.write("antwoord", self.run_it("assess", dossiers, *AS_OF, "--format", form, *wishes, code=code)[0])

    def differences(self, *arguments: str, code: int = 1) -> list:
        out = self.run_it("rules", "verify", *arguments, "--format", "json", code=code)[0]
        parsed = json.loads(out)
        self.assertEqual(out, json.dumps(parsed, indent=2, ensure_ascii=False) + "\n")
        self.assertEqual(list(parsed), ["formaat", "antwoorden", "vingerafdruk", "verschillen"])
        self.assertEqual(parsed["formaat"], "jeugdregels/controle/1")
        for one in parsed["verschillen"]:
            self.assertEqual(list(one), ["kenmerk", "plaats", "antwoord", "opnieuw", "bericht"])
        return parsed["verschillen"]


class PackTest(ReceiptTest):
    def test_the_same_bytes_from_a_folder_and_from_what_was_packed(self):
        once, twice = self.folder / "een.json", self.folder / "twee.json"
        said = self.run_it("rules", "pack", OPTIONS.rules, "-o", str(once))[0].splitlines()
        self.run_it("rules", "pack", str(once), "-o", str(twice))
        self.assertEqual(once.read_bytes(), twice.read_bytes())
        content = json.loads(once.read_text(encoding="utf-8"))
        self.assertEqual(once.read_text(encoding="utf-8"), json.dumps(content, separators=(",", ":"), ensure_ascii=False, sort_keys=True))
        self.assertNotIn("scenarios", content["inhoud"])
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["een.json", "twee.json"], "nothing is left beside it")
        version = json.loads(self.run_it("version", "--format", "json")[0])["regelset"]
        self.assertEqual(said[0], "%s %s (%s)" % (version["naam"], version["versie"], ", ".join(version["delen"])))
        self.assertEqual(said[1], version["vingerafdruk"])
        self.assertRegex(said[2], r"^--with flevoland: sha256:[0-9a-f]{64}$")
        self.assertEqual(self.run_it("rules", "pack", str(once), "-o", "-"), (once.read_text(encoding="utf-8"), ""))

    def test_the_active_parts_have_the_fingerprint_of_an_assessment(self):
        dossier = self.write("d.json", BARE % "D-1")
        for wishes in ((), ("--with", "flevoland")):
            out = self.folder / "actief.json"
            said = self.run_it("rules", "pack", OPTIONS.rules, "-o", str(out), "--active", *wishes)[0]
            digest = "sha256:" + hashlib.sha256(out.read_bytes()).hexdigest()
            answer = self.answer(dossier, *wishes)
            self.assertEqual(json.loads(pathlib.Path(answer).read_text(encoding="utf-8"))["regelset"]["vingerafdruk"], digest)
            self.assertEqual(said.splitlines()[1:], [digest])
            self.assertEqual(self.differences(answer, "--rules", str(out), "--dossier", dossier, code=0), [])

    def test_a_failure_leaves_what_there_was(self):
        kept = self.write("uit.json", "was")
        broken = self.folder / "rules"
        shutil.copytree(OPTIONS.rules, broken)
        norms = broken / "twente" / "normen.json"
        norms.write_text(norms.read_text(encoding="utf-8").replace('"ernst": "norm"', '"ernst": "zwaar"', 1), encoding="utf-8")
        self.assertRegex(self.run_it("rules", "pack", str(broken), "-o", kept, code=3)[1], r"normen\.json:\d+: /regels/0/ernst: .*zwaar")
        self.assertEqual(pathlib.Path(kept).read_text(encoding="utf-8"), "was")
        nowhere = str(self.folder / "nergens" / "uit.json")
        self.assertIn(nowhere, self.run_it("rules", "pack", OPTIONS.rules, "-o", nowhere, code=4)[1])
        self.run_it("rules", "pack", OPTIONS.rules, "-o", str(self.folder), code=4)
        self.run_it("rules", "pack", nowhere, "-o", kept, code=4)
        self.run_it("rules", "pack", OPTIONS.rules, "-o", "/dev/null")
        self.assertFalse(os.path.isfile("/dev/null"))

    def test_a_link_stays_one_and_wrong_usage_is_said(self):
        kept = self.write("uit.json", "was")
        link = self.folder / "link.json"
        link.symlink_to(kept)
        self.run_it("rules", "pack", OPTIONS.rules, "-o", str(link))
        self.assertTrue(link.is_symlink())
        self.assertNotEqual(pathlib.Path(kept).read_text(encoding="utf-8"), "was")
        self.run_it("rules", "pack", OPTIONS.rules, code=2)
        self.run_it("rules", "pack", "-o", kept, code=2)
        self.run_it("rules", "pack", OPTIONS.rules, "-o", kept, "--with", "flevoland", code=2)
        self.assertIn("flevoland", self.run_it("rules", "pack", OPTIONS.rules, "-o", kept, "--active", "--with", "flevolant", code=2)[1])


class VerifyTest(ReceiptTest):
    def test_every_example_in_every_form(self):
        for name in sorted(os.listdir(OPTIONS.examples)):
            file = os.path.join(OPTIONS.examples, name)
            if not name.endswith("json"):
                continue
            for form, wishes in (("json", ()), ("ndjson", ("--brief",)), ("ndjson", ("--lang", "en", "--with", "flevoland")),
                                 ("json", ("--only", "norm,wet", "--choice", "werkdagen=ma_vr"))):
                answer = self.answer(file, *wishes, form=form)
                self.assertEqual(self.differences(answer, "--rules", OPTIONS.rules, "--dossier", file, code=0), [], (name, wishes))

    def test_what_is_said_to_people(self):
        dossier = self.write("d.json", BARE % "D-1")
        answer = self.answer(dossier, "--only", "norm")
        self.assertIn("niet het antwoord zelf", self.run_it("rules", "verify", answer)[0])
        self.assertIn("(--only)", self.run_it("rules", "verify", answer, "--dossier", dossier)[0])
        changed = self.write("b", pathlib.Path(answer).read_text(encoding="utf-8").replace('"onbekend"', '"vol\\u001bdaan"', 1))
        said = self.run_it("rules", "verify", changed, "--dossier", dossier, code=1)[0]
        self.assertIn('D-1 /bevindingen/0/uitkomst: ', said)
        self.assertIn('antwoord: "vol\\u001bdaan"\n  opnieuw:  "onbekend"\n\n1 verschil.', said)

    def test_another_rule_set_is_found(self):
        other = self.folder / "rules"
        shutil.copytree(OPTIONS.rules, other)
        norms = other / "twente" / "normen.json"
        norms.write_text(norms.read_text(encoding="utf-8").replace('"lengte": 6', '"lengte": 3'), encoding="utf-8")
        file = os.path.join(OPTIONS.examples, "pasen.json")
        answer = self.answer(file)
        self.assertEqual([d["plaats"] for d in self.differences(answer, "--rules", str(other))], ["/regelset/vingerafdruk"])
        places = [d["plaats"] for d in self.differences(answer, "--rules", str(other), "--dossier", file)]
        self.assertIn("/regelset/vingerafdruk", places)
        self.assertGreater(len(places), 1)

    def test_streams(self):
        dossiers = self.write("d.ndjson", "\n".join((BARE % "D-1", "{", "", BARE % "D-2", BARE % "D-3")))
        answer = self.answer(dossiers, form="ndjson", code=3)
        fewer = self.write("e.ndjson", "\n".join((BARE % "D-1", BARE % "D-2", BARE % "D-1")) + "\r\n")
        found = self.differences(answer, "--dossier", fewer)
        self.assertEqual([(d["kenmerk"], d["plaats"]) for d in found], [("D-1", "/kenmerk"), (None, "/fout"), ("D-3", "/kenmerk")])
        self.assertEqual([d["bericht"].split("(")[1] for d in found], ["regel 1)", "regel 2)", "regel 4)"])
        self.assertEqual(found[1]["antwoord"]["plaats"], "/")
        out, errors = self.run_it("rules", "verify", answer, "--dossier", dossiers, code=3)
        self.assertRegex(errors, r"d\.ndjson:2: /: ")
        self.assertIn("1 verschil.", out)
        answers = pathlib.Path(answer).read_text(encoding="utf-8").splitlines()
        self.run_it("rules", "verify", "-", "--dossier", fewer, stdin="\ufeff\n" + answers[2] + "\r\n\n")

    def test_what_is_no_answer_is_refused_with_its_place(self):
        good = self.run_it("assess", "-", *AS_OF, "--format", "json", stdin=BARE % "D-1")[0]
        line = self.run_it("assess", "-", *AS_OF, "--format", "ndjson", stdin=BARE % "D-1")[0]
        for text, place in (("", "1: /: "), ("[]", "1: /: "), ("42", "1: /: "), ('{\n"formaat": "jeugdregels/agenda/1"}', "2: /formaat: "),
                            ("[" + line + ",\n7]", "3: /1: "), (line + "\n" + BARE % "D-1", "3: /formaat: "), (line + "\n\n{", "4: /: "),
                            (good.replace('"kenmerk"', '"peildatum"', 1), "4: /peildatum: "), ("[" * 5000, "1: /0/0/"), (line + "\0", "2: /: "),
                            (line.replace("{", '{"x":1e999,', 1), "1: /x: ")):
            with self.subTest(text[:60]):
                self.assertIn("fout.json:" + place, self.run_it("rules", "verify", self.write("fout.json", text), code=3)[1])
        self.run_it("rules", "verify", str(self.folder / "weg"), code=4)
        kept = self.write("goed.json", good)
        self.run_it("rules", "verify", kept, "--dossier", str(self.folder / "weg"), code=4)
        self.run_it("rules", "verify", kept, "--rules", str(self.folder / "weg"), code=4)
        self.run_it("rules", "verify", kept, "--rules", kept, code=3)
        self.run_it("rules", "verify", kept, "--format", "xml", code=2)
        self.run_it("rules", "verify", code=2)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--examples", required=True)
    parser.add_argument("--rules", required=True)
    OPTIONS = parser.parse_args()
    unittest.main(argv=[sys.argv[0]])
