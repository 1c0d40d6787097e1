"""Holds the rule book and the script that makes it, scripts/rule-book, to what they promise.

Whether the pages in docs/rules are current is a test of its own: scripts/rule-book --check.

Usage: python3 rule_book_test.py --binary PATH --book PATH (of scripts/rule-book)
"""

import argparse
import importlib.machinery
import importlib.util
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

OPTIONS = argparse.Namespace()


def make(folder: pathlib.Path, *more: str, binary: str = "") -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-B", OPTIONS.book, "--binary", binary or OPTIONS.binary, "--into", str(folder),
                           *more], capture_output=True, encoding="utf-8", check=False)


def ask(*arguments: str):
    done = subprocess.run([OPTIONS.binary, *arguments], capture_output=True, encoding="utf-8", check=True)
    return json.loads(done.stdout)


def outside_code(page: str) -> str:
    """What a reader sees as text: without comments, code, anchors and the targets of links."""
    return re.sub(r"<!--.*?-->|`[^`]*`|<a [^>]*>|\]\([^)]*\)|https?://\S+", " ", page, flags=re.S)


def codes_of(schema) -> set:
    """Every code in the schema of the dossier."""
    if isinstance(schema, list):
        return set().union(*map(codes_of, schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    own = {code for code in schema.get("enum", []) if not isinstance(code, bool) and code is not None}
    return own.union(*(codes_of(inner) for inner in schema.values()))


class BookTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.into = self.folder / "rules"

    def made(self) -> dict:
        done = make(self.into)
        self.assertEqual(done.returncode, 0, done.stderr)
        return {file.name: file.read_text(encoding="utf-8") for file in self.into.iterdir()}

    def test_a_book_just_made_is_current_and_is_made_the_same_again(self):
        pages = self.made()
        done = make(self.into, "--check")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(self.made(), pages)

    def test_check_names_pages_that_are_changed_missing_or_too_many_and_writes_nothing(self):
        self.made()
        (self.into / "normen.md").write_text("anders\n", encoding="utf-8")
        (self.into / "woonplaats.md").unlink()
        (self.into / "eigen.md").write_text("eigen\n", encoding="utf-8")
        done = make(self.into, "--check")
        self.assertEqual(done.returncode, 1)
        for fault in ("normen.md is not current", "woonplaats.md is missing", "eigen.md should not be there"):
            self.assertIn(fault, done.stderr)
        self.assertNotIn("opschaling.md", done.stderr)
        self.assertEqual((self.into / "normen.md").read_text(encoding="utf-8"), "anders\n")

    def test_only_pages_of_the_book_are_taken_away(self):
        pages = self.made()
        (self.into / "oud.md").write_text(pages["normen.md"], encoding="utf-8")
        (self.into / "eigen.md").write_text("eigen\n", encoding="utf-8")
        self.assertEqual(set(self.made()), {*pages, "eigen.md"})

    def test_every_rule_is_a_heading_once_and_stands_in_the_index_once(self):
        pages = self.made()
        rules = {rule["regel"] for rule in ask("rules", "list", "--format", "json")}
        headings = [line for page in pages.values() for line in page.splitlines() if line.startswith("#")]
        for rule in rules:
            self.assertEqual(sum(f"`{rule}`" in heading for heading in headings), 1, rule)
            self.assertEqual(sum(f'<a id="{rule}"></a>' in page for page in pages.values()), 1, rule)
            self.assertEqual(len(re.findall(rf"#{re.escape(rule)}\)", pages["README.md"])), 1, rule)

    def test_links_lead_somewhere(self):
        pages = self.made()
        for name, page in pages.items():
            for file, anchor in re.findall(r"\]\(([\w.]*)(?:#([\w.]+))?\)", page):
                self.assertIn(file or name, pages)
                if anchor:
                    self.assertIn(f'<a id="{anchor}"></a>', pages[file or name])

    def test_pages_hold_words_and_no_json(self):
        for name, page in self.made().items():
            text = outside_code(page)
            for unwanted in (r"\bnull\b", r"[{}]", r"\w_\w", r"\b(?:true|false|None)\b", r"\d{4}-\d\d-\d\d"):
                self.assertIsNone(re.search(unwanted, text), f"{name}: {unwanted}")

    def test_pages_are_laid_out_plainly(self):
        for name, page in self.made().items():
            self.assertTrue(page.startswith("<!-- Gemaakt uit de regelset door scripts/rule-book."), name)
            self.assertTrue(page.endswith("\n") and not page.endswith("\n\n"), name)
            self.assertNotRegex(page, r"[ \t]\n", name)
            self.assertNotIn("\n\n\n", page, name)

    def test_a_wording_that_was_not_held_against_the_law_of_today_is_marked(self):
        other = self.folder / "command"
        other.write_text(f"""#!{sys.executable}
import json, subprocess, sys
done = subprocess.run([{OPTIONS.binary!r}, *sys.argv[1:]], capture_output=True, encoding="utf-8")
if sys.argv[1] == "explain" and "json" in sys.argv:
    card = json.loads(done.stdout)
    card["geverifieerd"]["geldend_recht"] = card["regel"] != "norm.koers.tijdig"
    done.stdout = json.dumps(card)
sys.stdout.write(done.stdout)
sys.exit(done.returncode)
""", encoding="utf-8")
        other.chmod(0o755)
        done = make(self.into, binary=str(other))
        self.assertEqual(done.returncode, 0, done.stderr)
        marked = "> **⚠ Niet nagegaan voor het recht van vandaag.**"
        page = (self.into / "normen.md").read_text(encoding="utf-8")
        self.assertEqual(page.count(marked), 1)
        self.assertLess(page.index("## Koers op tijd"), page.index(marked))
        self.assertIn("- ⚠ [Koers op tijd]", page)
        self.assertIn("| ⚠ [Koers op tijd]", (self.into / "README.md").read_text(encoding="utf-8"))

    def test_a_command_that_is_not_there_is_said_so(self):
        done = make(self.into, binary=str(self.folder / "none"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("does not run", done.stderr)
        self.assertFalse(self.into.exists())


class WordsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        loader = importlib.machinery.SourceFileLoader("rule_book", OPTIONS.book)
        cls.book = importlib.util.module_from_spec(importlib.util.spec_from_loader("rule_book", loader))
        loader.exec_module(cls.book)

    def facts(self, **dossier) -> list:
        return self.book.Facts(self.book.Command(OPTIONS.binary)).lines(dossier)

    def test_every_code_of_the_dossier_has_words(self):
        self.assertEqual(codes_of(ask("schema", "dossier")) - set(self.book.CODES), set())

    def test_every_list_of_the_dossier_has_a_name_for_its_entries(self):
        def lists(node, path=()):
            for key, inner in node.get("properties", {}).items():
                plain = self.book.Facts.plain(inner)
                if "properties" in plain.get("items", {}):
                    yield ".".join((*path, key))
                yield from lists(plain.get("items", plain), (*path, key))
        self.assertEqual(set(lists(ask("schema", "dossier"))) - set(self.book.ENTRIES), set())

    def test_facts_in_words(self):
        lines = self.facts(formaat="x", kenmerk="y", geboortedatum="2010-06-01", moeder_brp_bij_geboorte=None,
                           hulpvraag={"datum": "2024-01-02", "werkelijk_verblijf": "0363"},
                           gezag=[{"van": "2010-06-01", "tot_en_met": None, "bij": ["moeder", "vader"]}],
                           verblijf=[{"van": "2020-01-01", "tot_en_met": "2020-02-29", "soort": "pleegzorg"}],
                           maatregelen=[{"soort": "ots", "einde": None, "beeindigd": None, "verlengingen": [],
                                         "hulp": [{"voor": "gezin", "nodig_voor": None, "sluit_aan": False}]}])
        self.assertEqual(lines, [
            "- Geboortedatum: 1 juni 2010",
            "- BRP-gemeente van de moeder bij de geboorte: niet vast te stellen",
            "- De eerste hulpvraag en waar de jeugdige toen werkelijk verbleef:",
            "  - Datum van de hulpvraag: 2 januari 2024",
            "  - Gemeente van werkelijk verblijf bij de hulpvraag: de gemeente met code 0363",
            "- Verblijf buiten het eigen gezin: pleegzorg, van 1 januari 2020 tot en met 29 februari 2020",
            "- Gezag: de moeder en de vader, sinds 1 juni 2010",
            "- Maatregel: ondertoezichtstelling",
            "  - Laatste dag volgens de beschikking: geen",
            "  - Dag waarop de maatregel werkelijk eindigde: nog niet",
            "  - Verlengingen van de maatregel: geen",
            "  - Hulp bij de maatregel: voor het gezin (sluit aan bij jeugdige en ouders: nee)",
        ])

    def test_prose_lets_what_one_types_stand_out(self):
        self.assertEqual(self.book.prose("de keuze koers_start (bij koers_start=gi_in_kennis), zie a | b."),
                         "de keuze `koers_start` (bij keuze `koers_start`: `gi_in_kennis`), zie a \\| b.")
        self.assertEqual(self.book.prose("zie https://example.org/a_b"), "zie https://example.org/a_b")

    def test_the_first_sentence_of_several(self):
        self.assertEqual(self.book.first_sentence("Zie Stb. 2020, 78. Dat is de wet."), "Zie Stb. 2020, 78.")


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--binary", required=True)
    options.add_argument("--book", required=True)
    OPTIONS, rest = options.parse_known_args()
    sys.dont_write_bytecode = True
    unittest.main(argv=[sys.argv[0], *rest])
