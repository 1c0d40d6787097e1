"""Holds the reader and the JSON Schema of the dossier against each other, with an independent validator.

The schema accepts whatever the reader accepts. What only the reader refuses is a closed list, the one in the schema's
$comment. Everything the command prints as an assessment or as an agenda must in turn fit the schema of those, and the
rule set must fit its own.

Usage: python3 schema_test.py --binary PATH --rules FOLDER [--count N]
"""

import argparse
import copy
import json
import pathlib
import subprocess
import sys
import unittest
from itertools import islice

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "reference"))

import generate_woonplaats  # noqa: E402
from broken import broken  # noqa: E402
from generate import cases  # noqa: E402
from jsonschema import Draft202012Validator  # noqa: E402

OPTIONS = argparse.Namespace()

# The kinds of fault (as broken.py calls them) that no schema sees.
ONLY_THE_READER = {"dubbele_sleutel", "omgekeerd_interval", "overlap", "kenmerk_met_bsn", "te_lange_lijst", "te_diep",
                   "afgebroken"}


def command(*arguments: str, stdin: str = "") -> str:
    done = subprocess.run([OPTIONS.binary, *arguments], input=stdin.encode("utf-8", "surrogatepass"),
                          capture_output=True, check=False)
    return done.stdout.decode()


def validator(name: str) -> Draft202012Validator:
    schema = json.loads(command("schema", name))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def read_all(texts: list[str], as_of: str = "2021-03-31") -> list[dict]:
    """What the command prints for each dossier."""
    out = command("assess", "-", "--format", "ndjson", "--as-of", as_of, stdin="".join(t + "\n" for t in texts))
    lines = [json.loads(line) for line in out.splitlines()]
    assert len(lines) == len(texts), f"{len(texts)} lines in, {len(lines)} out"
    return lines


def without(finding: dict, key: str) -> dict:
    return {other: value for other, value in finding.items() if other != key}


class SchemaTest(unittest.TestCase):
    def test_reader_and_schema_accept_the_same_valid_dossiers(self):
        schema = validator("dossier")
        dossiers = [case["dossier"] for case in cases(101, OPTIONS.count)]
        for dossier, answer in zip(dossiers, read_all([json.dumps(d) for d in dossiers])):
            self.assertNotIn("fout", answer, dossier)
            self.assertTrue(schema.is_valid(dossier), dossier)

    def test_what_the_reader_refuses_the_schema_refuses_but_for_a_closed_list(self):
        schema = validator("dossier")
        faults = [f for f in broken(102, OPTIONS.count) if "\n" not in f["tekst"]]
        refused_by_schema = 0
        for fault, answer in zip(faults, read_all([f["tekst"] for f in faults])):
            self.assertIn("fout", answer, fault)
            if fault["soort"] in ONLY_THE_READER:
                continue
            refused_by_schema += 1
            self.assertFalse(schema.is_valid(json.loads(fault["tekst"])), fault)
        self.assertGreater(refused_by_schema, OPTIONS.count // 3)

    def test_faults_for_the_reader_alone_are_accepted_by_the_schema(self):
        schema = validator("dossier")
        visible = {"omgekeerd_interval", "overlap", "kenmerk_met_bsn", "te_lange_lijst"}
        for fault in broken(103, OPTIONS.count // 4):
            if fault["soort"] in visible:
                self.assertTrue(schema.is_valid(json.loads(fault["tekst"])), fault["tekst"][:500])

    def test_values_on_the_edge_are_judged_alike(self):
        schema = validator("dossier")
        base = {"formaat": "jeugdregels/dossier/1", "kenmerk": "D-1", "geboortedatum": "2008-02-29"}
        edges = [{"geboortedatum": text} for text in (
            "1900-01-01", "2199-12-31", "1899-12-31", "2200-01-01", "1900-02-29", "2000-02-29", "2100-02-29",
            "2096-02-29", "2021-02-29", "2021-04-31", "2021-1-01", "2021-01-01\n", "2021-13-01", "2021-00-01")]
        edges += [{"kenmerk": text} for text in ("a", "a" * 64, "a" * 65, "", "a b", "a\n", "é")]
        edges += [{"tafels": [{"moment": n}]} for n in (1, 2, 1.0, 2.0, 0, 3, 1.5, True, "1", None)]
        edges += [{"moeder_brp_bij_geboorte": text} for text in (
            "0001", "9999", "0000", "buitenland", "Buitenland", "015", "01533", "0153\n", None)]
        edges += [{"brp": [{"van": "2020-01-01", "tot_en_met": None, "adres": a, "gemeente": g}]}
                  for a in ("woonadres", "briefadres", "geen") for g in ("0153", "buitenland", None)]
        edges += [{"koploper": {"team": team}} for team in ([], None, ["vt"], ["vt", "vt"], "vt", [None], {})]
        edges += [{"maatregelen": [{"soort": "ots", "koers": {"samenspraak": {"netwerk": v}}}]}
                  for v in (True, False, "nvt", "true", None, 1)]
        edges += [{key: None} for key in ("formaat", "kenmerk", "geboortedatum", "brp", "hulpvraag", "maatregelen", "x")]
        answers = read_all([json.dumps({**base, **edge}) for edge in edges])
        for edge, answer in zip(edges, answers):
            self.assertEqual("fout" not in answer, schema.is_valid({**base, **edge}), edge)

    def test_assessments_fit_their_schema(self):
        schema = validator("beoordeling")
        for answer in read_all([json.dumps(case["dossier"]) for case in cases(104, OPTIONS.count // 4)]):
            for error in schema.iter_errors(answer):
                self.fail(f"{error.json_path}: {error.message}")

    def test_who_is_responsible_fits_both_schemas(self):
        schema, assessed = validator("dossier"), validator("beoordeling")
        generated = ({**case["dossier"], "maatregelen": []} for case in generate_woonplaats.cases(105, OPTIONS.count))
        seen = set()
        for as_of in ("2014-12-31", "2021-12-31", "2022-03-01", "2025-01-01"):
            dossiers = list(islice(generated, OPTIONS.count // 20))
            for dossier, answer in zip(dossiers, read_all([json.dumps(d) for d in dossiers], as_of)):
                self.assertTrue(schema.is_valid(dossier), dossier)
                for error in assessed.iter_errors(answer):
                    self.fail(f"{error.json_path}: {error.message}")
                seen |= {(finding["regel"], finding["uitkomst"]) for finding in answer["bevindingen"]}
        for rule in ("woonplaats.verantwoordelijke_gemeente", "regio.indeling"):
            for outcome in ("bepaald", "meerdere_mogelijk", "onbekend", "niet_van_toepassing"):
                self.assertIn((rule, outcome), seen)
        for outcome in ("aan", "uit", "onbekend", "niet_van_toepassing"):
            self.assertIn(("woonplaats.voortzetting_na_verhuizing", outcome), seen)

    def test_a_finding_carries_what_its_kind_carries_and_nothing_else(self):
        schema = validator("beoordeling")
        dossier = {"formaat": "jeugdregels/dossier/1", "kenmerk": "D-1", "geboortedatum": "2008-05-17", "maatregelen": []}
        answer = read_all([json.dumps(dossier)], "2022-06-01")[0]
        self.assertTrue(schema.is_valid(answer))
        every = {"norm": ("start", "uiterlijk", "gerealiseerd", "dagen_over", "kalender_volledig"),
                 "bepaling": ("waarde",), "vlag": ("vanaf", "tot_en_met")}
        wrong = {"norm": "aan", "bepaling": "voldaan", "vlag": "bepaald"}
        self.assertEqual(set(every), {finding["soort"] for finding in answer["bevindingen"]})
        for finding in answer["bevindingen"]:
            carried = every[finding["soort"]]
            others = [key for kind, keys in every.items() if kind != finding["soort"] for key in keys]
            faults = [{"uitkomst": wrong[finding["soort"]]}, {"uitkomst": None}, {"ernst": "hoog"}]
            faults += [{"soort": kind} for kind in every if kind != finding["soort"]]
            faults += [{key: None} for key in others] + [{key: "2021-02"} for key in carried]
            for broken_finding in [*({**finding, **fault} for fault in faults), *(without(finding, key) for key in carried)]:
                changed = copy.deepcopy(answer)
                changed["bevindingen"][answer["bevindingen"].index(finding)] = broken_finding
                self.assertFalse(schema.is_valid(changed), broken_finding)

    def test_what_every_finding_carries(self):
        schema = validator("beoordeling")
        dossier = {"formaat": "jeugdregels/dossier/1", "kenmerk": "D-1", "geboortedatum": "2008-05-17", "maatregelen": []}
        answer = read_all([json.dumps(dossier)], "2022-06-01")[0]
        for index, finding in enumerate(answer["bevindingen"]):
            wrong = [{"ontbreekt": None}, {"ontbreekt": ["maatregelen"]}, {"houdbaar_tot_en_met": "2021-02"}]
            for broken_finding in [*({**finding, **fault} for fault in wrong), without(finding, "ontbreekt"),
                                   without(finding, "houdbaar_tot_en_met")]:
                changed = copy.deepcopy(answer)
                changed["bevindingen"][index] = broken_finding
                self.assertFalse(schema.is_valid(changed), broken_finding)

    def test_agendas_fit_their_schema(self):
        schema = validator("agenda")
        with_value = without_value = 0
        for case in cases(106, OPTIONS.count // 40):
            agenda = json.loads(command("agenda", "--from", "2019-01-01", "--until", "2027-12-31", "--format", "json", "--with",
                                        "flevoland", stdin=json.dumps(case["dossier"])))
            for error in schema.iter_errors(agenda):
                self.fail(f"{error.json_path}: {error.message}")
            for moment in agenda["momenten"]:
                with_value += "waarde_van" in moment
                without_value += "waarde_van" not in moment
        self.assertGreater(min(with_value, without_value), 20)

    def test_a_moment_carries_what_it_carries_and_nothing_else(self):
        schema = validator("agenda")
        plain = {"datum": "2021-04-13", "regel": "norm.koers.tijdig", "onderwerp": "/maatregelen/0", "van": "lopend",
                 "naar": "niet_voldaan"}
        value = {**plain, "van": None, "naar": "bepaald", "waarde_van": None, "waarde_naar": {}}

        def fits(moment: dict) -> bool:
            return schema.is_valid({"formaat": "jeugdregels/agenda/1", "kenmerk": "D-1", "vanaf": "2021-01-01",
                                    "tot_en_met": "2021-12-31", "momenten": [moment]})
        for good in (plain, value, {**plain, "van": None}, {**plain, "naar": None}, {**plain, "onderwerp": ""}):
            self.assertTrue(fits(good), good)
            self.assertFalse(fits({**good, "uitleg": ""}), good)
            for key in good:
                self.assertFalse(fits(without(good, key)), key)
        for fault in ({"van": "laat"}, {"datum": "2021-4-13"}, {"onderwerp": "maatregelen"}, {"waarde_van": None}):
            self.assertFalse(fits({**plain, **fault}), fault)
        self.assertFalse(fits({**value, "naar": "voldaan"}))

    def test_the_rule_set_fits_its_schema(self):
        schema = validator("regelset")
        folder = pathlib.Path(OPTIONS.rules)
        packed = json.loads((folder / "regelset.json").read_text(encoding="utf-8"))
        packed["inhoud"] = {}
        for path in sorted(folder.glob("*/*.json")):
            content = packed["inhoud"].setdefault(path.parent.name, {})
            for key, value in json.loads(path.read_text(encoding="utf-8")).items():
                content[key] = content.get(key, []) + value if isinstance(value, list) else value
        for error in schema.iter_errors(packed):
            self.fail(f"{error.json_path}: {error.message}")
        for part in ("twente", "wettelijk"):
            damaged = copy.deepcopy(packed)
            del damaged["inhoud"][part]["regels"][0]["titel"]
            self.assertFalse(schema.is_valid(damaged), part)

    def test_the_comment_names_what_only_the_reader_sees(self):
        comment = json.loads(command("schema", "dossier"))["$comment"]
        for word in ("overlappen", "tot_en_met voor van", "elfproef", "herhaald", "1 MiB"):
            self.assertIn(word, comment)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--count", type=int, default=2000)
    OPTIONS = parser.parse_args()
    unittest.main(argv=[sys.argv[0]])
