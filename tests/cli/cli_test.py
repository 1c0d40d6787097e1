"""Drives the command as scripts and people do: arguments, files, streams, exit codes.

What the answers are is tested elsewhere; this is about the contract of the command line.

Usage: python3 cli_test.py --binary PATH --examples FOLDER --rules FOLDER
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

OPTIONS = argparse.Namespace()
MIB = 1 << 20
BARE = {"formaat": "jeugdregels/dossier/1", "kenmerk": "D-1", "geboortedatum": "2008-05-17"}


def run(*arguments: str, stdin: str | bytes = b"", **more) -> subprocess.CompletedProcess:
    if isinstance(stdin, str):
        stdin = stdin.encode()
    return subprocess.run([OPTIONS.binary, *arguments], input=stdin, capture_output=True, check=False, **more)


def text(done: subprocess.CompletedProcess) -> str:
    return done.stdout.decode()


def errors(done: subprocess.CompletedProcess) -> str:
    return done.stderr.decode()


class CommandTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name: str, content: str | bytes | dict) -> str:
        if isinstance(content, dict):
            content = json.dumps(content)
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)


class TermTest(CommandTest):
    def term(self, *arguments: str) -> dict:
        done = run("term", *arguments, "--format", "json")
        self.assertEqual(done.returncode, 0, errors(done))
        return json.loads(text(done))

    def test_five_working_days_over_easter_name_both_holidays(self):
        answer = self.term("2026-04-02", "5", "werkdagen")
        self.assertEqual(list(answer), ["start", "uiterlijk", "overgeslagen", "kalender_volledig"])
        self.assertEqual(answer["uiterlijk"], "2026-04-13")
        reasons = {day["reden"] for day in answer["overgeslagen"]}
        self.assertEqual(reasons, {"goede_vrijdag", "zaterdag", "zondag", "tweede_paasdag"})
        self.assertTrue(answer["kalender_volledig"])
        self.assertIn("goede_vrijdag", text(run("term", "2026-04-02", "5", "werkdagen")))

    def test_over_christmas_and_months(self):
        self.assertEqual(self.term("2025-12-24", "5", "werkdagen")["uiterlijk"], "2026-01-06")
        self.assertEqual(self.term("2025-12-24", "5", "werkdagen", "--choice", "werkdagen=ma_vr")["uiterlijk"], "2025-12-31")
        self.assertEqual(self.term("2025-11-30", "3", "maanden")["uiterlijk"], "2026-02-28")
        self.assertEqual(self.term("2025-11-30", "3", "maanden")["overgeslagen"], [])

    def test_atw_shifts_and_names_the_day(self):
        answer = self.term("2026-02-23", "6", "weken", "--atw")
        self.assertEqual(answer["uiterlijk"], "2026-04-07")
        self.assertEqual(answer["overgeslagen"], [{"datum": "2026-04-06", "reden": "tweede_paasdag"}])

    def test_numbers_are_decimal(self):
        self.assertEqual(self.term("2026-01-01", "010", "dagen")["uiterlijk"], "2026-01-11")

    def test_unknown_decree_years_are_said(self):
        self.assertFalse(self.term("2021-03-01", "5", "werkdagen")["kalender_volledig"])
        self.assertFalse(self.term("2021-03-01", "5", "werkdagen", "--choice", "werkdagen=ma_vr")["kalender_volledig"])
        self.assertTrue(self.term("2021-03-01", "0", "dagen")["kalender_volledig"])

    def test_wrong_usage(self):
        for arguments in (("2026-02-30", "1", "dagen"), ("2026-01-01", "10001", "dagen"), ("2026-01-01", "-1", "dagen"),
                          ("2026-01-01", "1", "eeuwen"), ("2026-01-01", "0x10", "dagen"), ("2026-01-01", "1.5", "dagen"), ("2199-12-31", "101", "jaren"), ("2026-01-01",),
                          ("2026-01-01", "1", "dagen", "--choice", "werkdagen=zeven")):
            with self.subTest(arguments):
                done = run("term", *arguments)
                self.assertEqual(done.returncode, 2)
                self.assertNotEqual(errors(done), "")
        self.assertEqual(run("term", "2199-12-31", "100", "jaren").returncode, 0)

    def test_workdays_names_what_is_none(self):
        done = run("workdays", "2026-04-02", "2026-04-07", "--format", "json")
        self.assertEqual(json.loads(text(done)), [{"datum": "2026-04-03", "reden": "goede_vrijdag"},
                                                  {"datum": "2026-04-04", "reden": "zaterdag"},
                                                  {"datum": "2026-04-05", "reden": "zondag"},
                                                  {"datum": "2026-04-06", "reden": "tweede_paasdag"}])
        self.assertEqual(json.loads(text(run("workdays", "2026-04-07", "2026-04-10", "--format", "json"))), [])
        self.assertEqual(run("workdays", "2026-04-07", "2026-04-06").returncode, 2)


class MunicipalityTest(CommandTest):
    def lookup(self, name: str) -> tuple[int, object]:
        done = run("municipality", name, "--format", "json")
        return done.returncode, json.loads(text(done))

    def test_names_codes_and_aliases_that_settle_it(self):
        wanted = {"gemeente": "1742", "naam": "Rijssen-Holten", "jeugdhulpregio": "twente",
                  "jeugdbeschermingsregio": "overijssel", "subregio": "almelo", "regionale_partner": "ozjt"}
        for name in ("1742", "Rijssen/Holten", "Rijssen-Holtten", "rijssen – holten", "RIJSSEN HOLTEN", "Holten"):
            self.assertEqual(self.lookup(name), (0, wanted), name)
        self.assertEqual(self.lookup("Hengelo (O.)")[1]["gemeente"], "0164")
        self.assertEqual(self.lookup("Lelystad")[1]["subregio"], None)

    def test_what_it_does_not_pretend_to_know(self):
        for name in ("Hengelo (Gld)", "Hengleo", "Rijsen-Holten", "Amsterdam", "0363", "0000", "", "buitenland"):
            self.assertEqual(self.lookup(name), (1, []), name)
        code, both = self.lookup("Deurningen")
        self.assertEqual((code, [m["gemeente"] for m in both]), (1, ["0173", "1774"]))
        self.assertNotIn("ook_elders", both[0])
        code, elsewhere = self.lookup("Beuningen")
        self.assertEqual((code, [m["gemeente"] for m in elsewhere], elsewhere[0]["ook_elders"]), (1, ["0168"], True))


class AssessTest(CommandTest):
    def test_one_document_is_an_object_several_are_an_array(self):
        file = self.write("a.json", BARE)
        one = json.loads(text(run("assess", file, "--as-of", "2021-03-31", "--format", "json")))
        self.assertEqual(one["kenmerk"], "D-1")
        many = json.loads(text(run("assess", file, file, "--as-of", "2021-03-31", "--format", "json")))
        self.assertEqual(many, [one, one])
        stream = self.write("a.ndjson", json.dumps(BARE) + "\n")
        self.assertEqual(json.loads(text(run("assess", stream, "--as-of", "2021-03-31", "--format", "json"))), [one])
        empty = self.write("leeg.jsonl", "\n \n")
        self.assertEqual(text(run("assess", empty, "--as-of", "2021-03-31", "--format", "json")), "[]\n")

    def test_json_is_indented_as_usual_and_ndjson_is_compact(self):
        file = os.path.join(OPTIONS.examples, "pasen.json")
        pretty = text(run("assess", file, "--as-of", "2026-05-01", "--format", "json"))
        self.assertEqual(pretty, json.dumps(json.loads(pretty), indent=2, ensure_ascii=False) + "\n")
        compact = text(run("assess", file, "--as-of", "2026-05-01", "--format", "ndjson"))
        self.assertEqual(compact, json.dumps(json.loads(pretty), separators=(",", ":"), ensure_ascii=False) + "\n")
        several = text(run("assess", file, file, "--as-of", "2026-05-01", "--format", "json"))
        self.assertEqual(several, json.dumps(json.loads(several), indent=2, ensure_ascii=False) + "\n")

    def test_brief_and_only(self):
        file = os.path.join(OPTIONS.examples, "pasen.json")
        brief = json.loads(text(run("assess", file, "--as-of", "2026-05-01", "--format", "json", "--brief")))
        for finding in brief["bevindingen"]:
            self.assertFalse({"uitleg", "bronnen", "onderdelen"} & set(finding))
        only = json.loads(text(run("assess", file, "--as-of", "2026-05-01", "--format", "json", "--only", "norm.koers,regio",
                                   "--only", "norm.hulp.tijdig")))
        self.assertEqual([f["regel"] for f in only["bevindingen"]],
                         ["norm.koers.aanwezig", "norm.koers.tijdig", "norm.koers.gedragen", "norm.hulp.tijdig",
                          "regio.indeling"])
        self.assertNotIn("samenvatting", only)

    def test_who_is_responsible(self):
        home = {"van": "2008-05-17", "tot_en_met": "2024-06-30", "adres": "woonadres", "gemeente": "0153"}
        moved = {"van": "2024-07-01", "tot_en_met": None, "adres": "woonadres", "gemeente": "0164"}
        file = self.write("v.json", {**BARE, "brp": [home, moved], "verblijf": []})
        out = json.loads(text(run("assess", file, "--as-of", "2024-07-01", "--format", "json", "--only", "woonplaats")))
        self.assertEqual(out["regelset"]["delen"], ["twente", "wettelijk"])
        municipality, transition, flag = out["bevindingen"]
        self.assertEqual([f["regel"] for f in out["bevindingen"]],
                         ["woonplaats.verantwoordelijke_gemeente", "woonplaats.overgang_2022",
                          "woonplaats.voortzetting_na_verhuizing"])
        self.assertEqual(municipality["waarde"], {"gemeente": "0164", "regime": "2022", "rij": "N4", "onderdeel": "1",
                                                  "referentiedatum": "2024-07-01", "mogelijk": ["0164"]})
        self.assertEqual((transition["uitkomst"], transition["waarde"]), ("niet_van_toepassing", None))
        self.assertEqual(list(flag)[:7], ["regel", "soort", "ernst", "onderwerp", "uitkomst", "vanaf", "tot_en_met"])
        self.assertEqual(list(flag.values())[1:7], ["vlag", "wet", "", "aan", "2024-07-01", "2025-06-30"])
        on = ("--only", "woonplaats", "--fail-on", "aan")
        self.assertEqual(run("assess", file, "--as-of", "2024-07-01", *on).returncode, 1)
        self.assertEqual(run("assess", file, "--as-of", "2025-07-01", *on).returncode, 0)

    def test_where_a_child_is_registered_alone_decides_nothing_after_a_move(self):
        home = {"van": "2008-05-17", "tot_en_met": "2024-06-30", "adres": "woonadres", "gemeente": "0153"}
        moved = {"van": "2024-07-01", "tot_en_met": None, "adres": "woonadres", "gemeente": "0164"}
        for more, outcome, possible in (({}, "meerdere_mogelijk", ["0153", "0164"]), ({"verblijf": []}, "bepaald", ["0164"])):
            out = json.loads(text(run("assess", "--as-of", "2024-07-01", "--format", "json", "--input", "json",
                                      stdin=json.dumps({**BARE, "brp": [home, moved], **more}))))
            found = {f["regel"]: f for f in out["bevindingen"]}
            municipality = found["woonplaats.verantwoordelijke_gemeente"]
            self.assertEqual((municipality["uitkomst"], municipality["waarde"]["mogelijk"]), (outcome, possible))
            self.assertEqual(found["regio.indeling"]["uitkomst"], outcome)
            self.assertEqual(found["regio.indeling"]["waarde"]["jeugdhulpregio"], "twente")

    def test_input_by_name_and_by_option(self):
        line = json.dumps(BARE)
        self.assertEqual(run("assess", "--as-of", "2021-03-31", stdin=line).returncode, 0)
        self.assertEqual(text(run("assess", "--as-of", "2021-03-31", "--format", "ndjson", stdin=f"{line}\n{line}\n")).count("\n"), 2)
        odd = self.write("odd.txt", f"{line}\n{line}")
        self.assertEqual(run("assess", odd, "--as-of", "2021-03-31").returncode, 3)
        both = run("assess", odd, "--as-of", "2021-03-31", "--input", "ndjson", "--format", "ndjson")
        self.assertEqual((both.returncode, text(both).count("\n")), (0, 2))

    def test_choices_are_printed_where_they_are_declared(self):
        file = os.path.join(OPTIONS.examples, "pasen.json")
        out = json.loads(text(run("assess", "--choice", "werkdagen=ma_vr,ladder=praktijk", file, "--as-of", "2026-05-01",
                                  "--format", "json")))
        keuzes = {f["regel"]: f["keuzes"] for f in out["bevindingen"]}
        self.assertEqual(keuzes["norm.jeugdbeschermer.tijdig"], {"werkdagen": "ma_vr"})
        self.assertEqual(keuzes["norm.koers.tijdig"], {"koers_start": "gi_in_kennis"})
        self.assertEqual(keuzes["opschaling.wachttijd"], {"ladder": "praktijk"})
        self.assertEqual(keuzes["regio.indeling"], {})

    def test_fail_on(self):
        file = os.path.join(OPTIONS.examples, "pasen.json")
        base = ("assess", file, "--as-of", "2026-05-01")
        self.assertEqual(run(*base, "--fail-on", "toegelicht,lopend").returncode, 1)
        self.assertEqual(run(*base, "--fail-on", "toegelicht").returncode, 0)
        broken = self.write("b.json", "{}")
        self.assertEqual(run(*base, broken, "--fail-on", "lopend").returncode, 3)

    def test_wrong_usage_names_the_nearest(self):
        for arguments, near in ((("--only", "norm.koerz"), "norm.koers"), (("--choice", "laddre=rapport"), "ladder"),
                                (("--choice", "ladder=praktik"), "praktijk"), (("--with", "twent"), "twente"),
                                (("--fail-on", "niet_voldan"), "niet_voldaan")):
            done = run("assess", "--as-of", "2021-03-31", *arguments, stdin=json.dumps(BARE))
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(near, errors(done))
            self.assertEqual(text(done), "")
        for arguments in (("--only", "norm.koer"), ("--choice", "ladder"), ("--as-of", "2021-02-30"), ("--jobs", "0"),
                          ("--format", "xml"), ("--input", "csv"), ("--nope",)):
            self.assertEqual(run("assess", *arguments, stdin=json.dumps(BARE)).returncode, 2, arguments)
        self.assertEqual(run().returncode, 2)
        self.assertEqual(run("assess", "--help").returncode, 0)

    def test_options_without_a_value_are_no_wish(self):
        for arguments in (("--as-of", ""), ("--as-of", "2021-03-31", "--only", "norm,,regio"), ("--as-of", "2021-03-31", "--jobs", "0x2"),
                          ("--as-of", "2021-03-31", "--with", ""), ("--as-of", "2021-03-31", "--choice", "")):
            self.assertEqual(run("assess", *arguments, stdin=json.dumps(BARE)).returncode, 2, arguments)
        self.assertEqual(run("assess", "--as-of", "2021-03-31", "--rules", "", stdin=json.dumps(BARE)).returncode, 4)
        self.assertEqual(run("assess", "--as-of", "2021-03-31", "--rules", "x" * 5000, stdin=json.dumps(BARE)).returncode, 4)

    def test_nothing_from_the_input_steers_the_terminal(self):
        done = run("assess", "--as-of", "2021-03-31", stdin='{"a\\u001b[31m\\nregel\\u202e":1}')
        self.assertEqual(done.returncode, 3)
        self.assertEqual(errors(done).count("\n"), 1)
        self.assertNotIn("\x1b", errors(done))
        self.assertIn("/a\\u001b[31m\\u000aregel\\u202e: ", errors(done))

    def test_input_that_cannot_be_read_stops_no_other(self):
        good = self.write("a.json", BARE)
        folder = os.open("/", os.O_RDONLY)
        self.addCleanup(os.close, folder)
        done = subprocess.run([OPTIONS.binary, "assess", "-", good, "--as-of", "2021-03-31", "--format", "json"], stdin=folder,
                              capture_output=True, check=False)
        self.assertEqual(done.returncode, 4)
        self.assertEqual(len(json.loads(text(done))), 1)

    def test_files_that_cannot_be_read_stop_no_other(self):
        good = self.write("a.json", BARE)
        done = run("assess", str(self.folder / "nergens.json"), good, "--as-of", "2021-03-31", "--format", "json")
        self.assertEqual(done.returncode, 4)
        self.assertEqual(len(json.loads(text(done))), 1)
        self.assertIn("nergens.json", errors(done))
        with open("/dev/full", "wb") as full:
            done = subprocess.run([OPTIONS.binary, "assess", good, "--as-of", "2021-03-31"], stdout=full,
                                  stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 4)

    def test_without_a_date_it_is_today(self):
        out = json.loads(text(run("assess", "--format", "json", "--input", "json", stdin=json.dumps(BARE))))
        self.assertRegex(out["peildatum"], r"^20\d\d-\d\d-\d\d$")


class BadInputTest(CommandTest):
    def complaint(self, content: str | bytes, *arguments: str) -> str:
        done = run("assess", self.write("d.json", content), "--as-of", "2021-03-31", *arguments)
        self.assertEqual(done.returncode, 3, text(done))
        self.assertEqual(text(done), "")
        return errors(done).removeprefix(str(self.folder) + "/")

    def test_place_line_and_nearest_name(self):
        self.assertEqual(
            self.complaint('{\n  "formaat": "jeugdregels/dossier/1",\n  "kenmerk": "D-1",\n  "gebortedatum": "2008-05-17"\n}'),
            'd.json:4: /gebortedatum: onbekende sleutel "gebortedatum"; bedoeld is misschien "geboortedatum"\n')
        self.assertEqual(
            self.complaint('{"formaat":"jeugdregels/dossier/1","kenmerk":"D-1","geboortedatum":"2021-02-29"}', "--lang", "en"),
            'd.json:1: /geboortedatum: "2021-02-29" is not an existing date (YYYY-MM-DD, 1900 to 2199)\n')

    def test_faults_that_are_planted(self):
        entry = {"van": "2020-01-01", "tot_en_met": "2020-12-31", "adres": "woonadres", "gemeente": "0153"}
        for change, place in (
                ({"brp": [{**entry, "tot_en_met": "2019-12-31"}]}, "/brp/0/tot_en_met"),
                ({"brp": [entry, {**entry, "van": "2020-12-31", "tot_en_met": None}]}, "/brp/1"),
                ({"kenmerk": "zaak-111222333"}, "/kenmerk"),
                ({"geboortedatum": None}, "/geboortedatum")):
            self.assertIn(f": {place}: ", self.complaint({**BARE, **change}), change)
        self.assertIn(": /kenmerk: ", self.complaint('{"formaat":"jeugdregels/dossier/1","kenmerk":"A","kenmerk":"B"}'))
        whole = json.dumps({**BARE, "brp": [entry]})
        for cut in range(1, len(whole), 7):
            self.assertTrue(self.complaint(whole[:cut]).startswith("d.json:1: /"), cut)
        self.assertIn(": /brp/0: ", self.complaint(whole[:whole.index("woonadres") - 10]))

    def test_nesting_and_size(self):
        self.assertIn(": /", self.complaint("[" * 100_000))
        deep = json.dumps(BARE)[:-1] + ',"brp":[' + '{"x":' * 40
        self.assertIn(": /brp/0/x: ", self.complaint(deep))
        self.assertIn("1 MiB", self.complaint(json.dumps(BARE) + " " * MIB))
        fits = json.dumps(BARE)
        self.assertEqual(run("assess", self.write("e.json", fits + " " * (MIB - len(fits))), "--as-of", "2021-03-31").returncode, 0)

    def test_a_byte_order_mark_is_for_the_start_of_a_file(self):
        bom = b"\xef\xbb\xbf"
        line = json.dumps(BARE).encode()
        self.assertEqual(run("assess", self.write("b.json", bom + line), "--as-of", "2021-03-31").returncode, 0)
        done = run("assess", self.write("b.ndjson", bom + line + b"\n" + bom + line), "--as-of", "2021-03-31", "--format", "ndjson")
        self.assertEqual(done.returncode, 3)
        first, second = (json.loads(part) for part in text(done).splitlines())
        self.assertEqual((first["kenmerk"], second["regelnummer"], second["fout"]["plaats"]), ("D-1", 2, "/"))


class StreamTest(CommandTest):
    def stream(self) -> bytes:
        return (pathlib.Path(OPTIONS.examples) / "overijssel-2021.ndjson").read_bytes()

    def test_one_bad_line_costs_one_line(self):
        line = json.dumps(BARE)
        content = f'\n{line}\r\n\n{{"kenmerk":1}}\n   \r\n{line}'
        done = run("assess", "--format", "ndjson", "--as-of", "2021-03-31", stdin=content)
        self.assertEqual((done.returncode, errors(done)), (3, ""))
        lines = [json.loads(part) for part in text(done).splitlines()]
        self.assertEqual([part.get("regelnummer") for part in lines], [None, 4, None])
        self.assertEqual(lines[1]["fout"]["plaats"], "/kenmerk")
        self.assertNotIn("bestand", lines[1])
        file = self.write("s.ndjson", content)
        several = run("assess", file, file, "--format", "ndjson", "--as-of", "2021-03-31")
        self.assertEqual(json.loads(text(several).splitlines()[1])["bestand"], file)
        other = run("assess", file, "--format", "json", "--as-of", "2021-03-31")
        self.assertEqual(len(json.loads(text(other))), 2)
        self.assertIn(f"{file}:4: /kenmerk: ", errors(other))

    def test_long_stretches_of_blank_lines_hide_nothing(self):
        line = json.dumps(BARE)
        for blanks in (65535, 65536, 65537, 200_000):
            done = run("assess", "--format", "ndjson", "--as-of", "2021-03-31", stdin="\n" * blanks + line + "\n{}\n")
            first, second = (json.loads(part) for part in text(done).splitlines())
            self.assertEqual((first["kenmerk"], second["regelnummer"]), ("D-1", blanks + 2))

    def test_the_same_bytes_with_any_number_of_jobs(self):
        content = (self.stream() + b'{"x":1}\n') * 40
        for form in ("ndjson", "json", "text"):
            outputs = {(done.stdout, done.stderr, done.returncode) for done in (
                run("assess", "-", "--input", "ndjson", "--format", form, "--as-of", "2021-03-31", "--jobs", jobs, stdin=content)
                for jobs in ("1", "2", "7"))}
            self.assertEqual(len(outputs), 1, form)

    def test_a_dossier_full_to_its_limits_costs_no_more_than_one(self):
        measure = {"soort": "ots", "verlengingen": [{"uitgesproken": "2020-01-01", "einde": "2020-12-31"}] * 1000, "hulp": [{"voor": "gezin"}] * 1000,
                   "jeugdbeschermers": [{"van": f"{1900 + n // 4}-0{n % 4 * 2 + 1}-02", "tot_en_met": f"{1900 + n // 4}-0{n % 4 * 2 + 1}-03",
                                         "rol": "vast", "reden_einde": "vast_moment"} for n in reversed(range(400))]}
        line = json.dumps({**BARE, "maatregelen": [measure] * 2}, separators=(",", ":"))
        self.assertLess(len(line), MIB)
        # With room for a few of the largest lines, and not for what grows faster than they do.
        limit = [] if OPTIONS.sanitized else ["prlimit", "--as=400000000"]
        done = subprocess.run([*limit, OPTIONS.binary, "assess", "--format", "ndjson", "--as-of", "2021-03-31", "--brief"],
                              input=f"{line}\n{json.dumps(BARE)}\n".encode(), capture_output=True, check=False)
        self.assertEqual((done.returncode, errors(done)), (0, ""))
        self.assertEqual(len(text(done).splitlines()), 2)

    def test_an_answer_comes_before_the_next_question_is_asked(self):
        with subprocess.Popen([OPTIONS.binary, "assess", "--format", "ndjson", "--as-of", "2021-03-31"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
            for _ in range(3):
                child.stdin.write(json.dumps(BARE).encode() + b"\n")
                child.stdin.flush()
                self.assertEqual(json.loads(child.stdout.readline())["kenmerk"], "D-1")
            child.stdin.close()
            self.assertEqual(child.wait(), 0)

    def test_more_jobs_than_threads_to_be_had(self):
        if OPTIONS.sanitized:
            self.skipTest("a sanitizer needs more room than this leaves")
        done = subprocess.run(["prlimit", "--as=300000000", OPTIONS.binary, "assess", "--format", "ndjson", "--as-of", "2021-03-31",
                               "--jobs", "256"], input=self.stream() * 20, capture_output=True, check=False)
        self.assertIn(done.returncode, (0, 5), errors(done))

    def test_a_line_of_200_mb_is_passed_over(self):
        path = self.folder / "big.ndjson"
        line = json.dumps(BARE).encode()
        with open(path, "wb") as out:
            out.write(line + b"\n")
            for _ in range(200):
                out.write(b"x" * 1_000_000)
            out.write(b"\n" + line + b"\n")
        done = run("assess", str(path), "--format", "ndjson", "--as-of", "2021-03-31")
        lines = [json.loads(part) for part in text(done).splitlines()]
        self.assertEqual((done.returncode, len(lines), lines[1]["regelnummer"]), (3, 3, 2))
        self.assertIn("1 MiB", lines[1]["fout"]["bericht"])

    def test_memory_does_not_grow_with_the_stream(self):
        if OPTIONS.sanitized:
            self.skipTest("a sanitizer keeps memory of its own")
        peaks = []
        content = self.stream()
        for times in (10, 400):
            with subprocess.Popen([OPTIONS.binary, "assess", "--format", "ndjson", "--as-of", "2021-03-31"],
                                  stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as child:
                for _ in range(times):
                    child.stdin.write(content)
                child.stdin.flush()
                status = pathlib.Path(f"/proc/{child.pid}/status").read_text(encoding="ascii")
                peaks.append(int(status.split("VmHWM:")[1].split()[0]))
                child.stdin.close()
                self.assertEqual(child.wait(), 0)
        self.assertLess(peaks[1], peaks[0] * 1.5)


class AgendaTest(CommandTest):
    DAYS = ("--from", "2025-03-01", "--until", "2025-12-31")

    def example(self, name: str = "wachtlijst-na-intake.json") -> str:
        return os.path.join(OPTIONS.examples, name)

    def agenda(self, *arguments: str) -> dict:
        done = run("agenda", *arguments, "--format", "json")
        self.assertEqual((done.returncode, errors(done)), (0, ""))
        return json.loads(text(done))

    def test_json_has_its_keys_in_order(self):
        done = run("agenda", self.example(), *self.DAYS, "--format", "json")
        out = json.loads(text(done))
        self.assertEqual(text(done), json.dumps(out, indent=2, ensure_ascii=False) + "\n")
        self.assertEqual(list(out), ["formaat", "kenmerk", "vanaf", "tot_en_met", "momenten"])
        self.assertEqual(list(out.values())[:4], ["jeugdregels/agenda/1", "VB-02-wachtlijst-na-intake", "2025-03-01", "2025-12-31"])
        determinations = {r["regel"] for r in json.loads(text(run("rules", "list", "--format", "json"))) if r["soort"] == "bepaling"}
        keys = ["datum", "regel", "onderwerp", "van", "naar"]
        for moment in out["momenten"]:
            self.assertEqual(list(moment), keys + ["waarde_van", "waarde_naar"] * (moment["regel"] in determinations))
            self.assertTrue("2025-03-01" < moment["datum"] <= "2025-12-31")
        dates = [moment["datum"] for moment in out["momenten"]]
        self.assertEqual(dates, sorted(dates))
        self.assertIn({"datum": "2025-05-11", "regel": "norm.hulp.tijdig", "onderwerp": "/maatregelen/0", "van": "lopend",
                       "naar": "niet_voldaan"}, out["momenten"])

    def test_it_agrees_with_assessing_the_day_before_and_on_the_day(self):
        found = self.agenda(self.example(), *self.DAYS)["momenten"]
        for day in sorted({moment["datum"] for moment in found}):
            for moment in (m for m in found if m["datum"] == day):
                answer = json.loads(text(run("assess", self.example(), "--as-of", day, "--only", moment["regel"], "--brief",
                                             "--format", "json")))
                now = [f for f in answer["bevindingen"] if f["onderwerp"] == moment["onderwerp"]]
                self.assertEqual([f["uitkomst"] for f in now], [moment["naar"]] if moment["naar"] else [])
                if "waarde_naar" in moment:
                    self.assertEqual([f["waarde"] for f in now], [moment["waarde_naar"]])

    def test_text_in_both_languages(self):
        dutch, english = (run("agenda", self.example(), *self.DAYS, "--lang", lang) for lang in ("nl", "en"))
        self.assertEqual((dutch.returncode, errors(dutch), english.returncode, errors(english)), (0, "", 0, ""))
        self.assertEqual(text(dutch), text(run("agenda", self.example(), *self.DAYS)))
        self.assertIn("11 mei 2025\n  Maatregel 1: ", text(dutch))
        self.assertIn("\n  - Hulp op tijd: loopt nog → niet voldaan. ", text(dutch))
        self.assertIn("\n  - Help in time: still running → not met. ", text(english))
        self.assertNotIn("\x1b", text(dutch))

    def test_no_change_is_said(self):
        done = run("agenda", self.example(), "--from", "2025-05-11", "--until", "2025-05-12")
        self.assertEqual(done.returncode, 0)
        self.assertIn("Er verandert in deze dagen niets", text(done))
        self.assertEqual(self.agenda(self.example(), "--from", "2025-05-11", "--until", "2025-05-11")["momenten"], [])

    def test_without_a_file_it_is_standard_input(self):
        dossier = pathlib.Path(self.example()).read_bytes()
        given = self.agenda(self.example(), *self.DAYS)
        for arguments in ((), ("-",)):
            self.assertEqual(json.loads(text(run("agenda", *arguments, *self.DAYS, "--format", "json", stdin=dossier))), given)

    def test_it_knows_rules_parts_and_choices(self):
        given = self.agenda(self.example(), *self.DAYS)
        self.assertEqual(self.agenda(self.example(), *self.DAYS, "--rules", OPTIONS.rules), given)
        other = self.agenda(self.example(), *self.DAYS, "--choice", "ladder=praktijk")
        self.assertNotEqual(other, given)
        chain = self.write("k.json", {**BARE, "koploper": {"verzoek_ingediend": "2025-06-01", "verzoeker_lid_van_team": False}})
        self.assertFalse(any(m["regel"].startswith("koploper.") for m in self.agenda(chain, *self.DAYS)["momenten"]))
        self.assertTrue(any(m["regel"].startswith("koploper.") for m in self.agenda(chain, *self.DAYS, "--with", "flevoland")["momenten"]))

    def test_wrong_usage(self):
        file = self.example()
        for lang, words in (("nl", "--until 2025-01-01: ligt voor --from 2025-01-02"),
                            ("en", "--until 2025-01-01: lies before --from 2025-01-02")):
            done = run("agenda", file, "--from", "2025-01-02", "--until", "2025-01-01", "--lang", lang)
            self.assertEqual((done.returncode, text(done), errors(done)), (2, "", words + "\n"))
        for arguments in ((file,), (file, "--from", "2025-01-01"), (file, "--until", "2025-01-01"), (file, file, *self.DAYS),
                          (file, "--from", "1899-12-31", "--until", "2025-01-01"), (file, "--from", "2025-01-01", "--until", "2200-01-01"),
                          (file, "--from", "2025-02-29", "--until", "2025-03-01"), (file, *self.DAYS, "--format", "ndjson"),
                          (file, *self.DAYS, "--choice", "ladder=trap"), (file, *self.DAYS, "--with", "twent"), (file, *self.DAYS, "--brief")):
            done = run("agenda", *arguments)
            self.assertEqual((done.returncode, text(done)), (2, ""), arguments)
            self.assertNotEqual(errors(done), "", arguments)
        self.assertEqual(run("agenda", file, "--from", "1900-01-01", "--until", "2199-12-31").returncode, 0)
        self.assertEqual(run("agenda", "--help").returncode, 0)

    def test_bad_input_and_files_that_cannot_be_read(self):
        done = run("agenda", *self.DAYS, stdin='{\n"kenmerk":1}')
        self.assertEqual((done.returncode, text(done)), (3, ""))
        self.assertTrue(errors(done).startswith("-:2: /kenmerk: "), errors(done))
        self.assertEqual(run("agenda", str(self.folder / "weg.json"), *self.DAYS).returncode, 4)
        self.assertEqual(run("agenda", self.example(), *self.DAYS, "--rules", str(self.folder / "weg")).returncode, 4)
        self.assertIn("1 MiB", errors(run("agenda", *self.DAYS, stdin=json.dumps(BARE) + " " * MIB)))


class ExplainTest(CommandTest):
    def packed(self) -> str:
        """The rule set as one file: the lists of each part joined in the order of its files."""
        rules = pathlib.Path(OPTIONS.rules)
        whole = {**json.loads((rules / "regelset.json").read_text(encoding="utf-8")), "inhoud": {}}
        for path in sorted(rules.glob("*/*.json")):
            content = whole["inhoud"].setdefault(path.parent.name, {})
            for key, value in json.loads(path.read_text(encoding="utf-8")).items():
                content[key] = content.get(key, []) + value if isinstance(value, list) else value
        return self.write("ingepakt.json", whole)

    def test_text_in_both_languages(self):
        dutch, english = (run("explain", "norm.koers.tijdig", "--lang", lang) for lang in ("nl", "en"))
        self.assertEqual((dutch.returncode, errors(dutch), english.returncode, errors(english)), (0, "", 0, ""))
        self.assertEqual(text(dutch), text(run("explain", "norm.koers.tijdig")))
        for done, words in ((dutch, ("Koers op tijd", "6 weken", "Voorbeeld", "te laat, met uitleg")),
                            (english, ("Course in time", "6 weeks", "Example", "late, explained"))):
            for word in words:
                self.assertIn(word, text(done))

    def test_json_has_its_keys_and_the_example_can_be_assessed(self):
        done = run("explain", "norm.koers.tijdig", "--format", "json")
        card = json.loads(text(done))
        self.assertEqual(list(card), ["regel", "titel", "zegt", "soort", "ernst", "deel", "deel_titel", "deel_standaard",
                                      "over", "versies", "keuzes", "bronnen", "geverifieerd", "kanttekening", "besloten_in",
                                      "voorbeeld"])
        self.assertEqual(text(done), json.dumps(card, indent=2, ensure_ascii=False) + "\n")
        english = json.loads(text(run("explain", "norm.koers.tijdig", "--format", "json", "--lang", "en")))
        self.assertEqual((english["titel"], english["voorbeeld"]["uitkomst"]), ("Course in time", "toegelicht"))
        example = card["voorbeeld"]
        answer = json.loads(text(run("assess", "--as-of", example["peildatum"], "--only", card["regel"], "--format", "json",
                                     stdin=json.dumps(example["dossier"]))))["bevindingen"][0]
        self.assertEqual(answer["uitkomst"], example["uitkomst"])
        self.assertTrue(answer["uitleg"].startswith(example["uitleg"]))

    def test_every_rule_of_a_folder_and_of_a_packed_file(self):
        packed = self.packed()
        for rule in json.loads(text(run("rules", "list", "--format", "json"))):
            base = ("explain", rule["regel"], "--format", "json")
            built_in, folder, file = (json.loads(text(run(*base, *more))) for more in
                                      ((), ("--rules", OPTIONS.rules), ("--rules", packed)))
            self.assertEqual(built_in, folder)
            self.assertTrue(file.pop("besloten_in")["plaats"].startswith("#/inhoud/"))
            self.assertIn(rule["deel"], ("twente", "wettelijk", "flevoland"))
            self.assertEqual(folder["deel"], rule["deel"])
            self.assertTrue(folder.pop("besloten_in")["plaats"].startswith(f"{rule['deel']}/"))
            self.assertEqual(folder, file)
            self.assertEqual(run("explain", rule["regel"], "--rules", packed).returncode, 0)

    def test_an_unknown_rule_is_wrong_usage_and_names_the_nearest(self):
        for rule, nearest in (("norm.koers.tijdg", "norm.koers.tijdig"), ("norm.hulp", "norm.hulp.tijdig")):
            done = run("explain", rule)
            self.assertEqual((done.returncode, text(done)), (2, ""))
            self.assertEqual(errors(done), f'er is geen regel "{rule}"; bedoeld is misschien "{nearest}"\n')
        done = run("explain", "\x1b[31m", "--lang", "en")
        self.assertEqual((done.returncode, errors(done)), (2, 'there is no rule "\\u001b[31m"\n'))
        for arguments in ((), ("norm.koers.tijdig", "norm.hulp.tijdig"), ("norm.koers.tijdig", "--format", "xml"),
                          ("norm.koers.tijdig", "--lang", "de"), ("",)):
            self.assertEqual(run("explain", *arguments).returncode, 2, arguments)
        self.assertEqual(run("explain", "norm.koers.tijdig", "--rules", self.write("leeg.json", {})).returncode, 3)
        self.assertEqual(run("explain", "norm.koers.tijdig", "--rules", str(self.folder / "weg")).returncode, 4)


class RulesTest(CommandTest):
    def test_list_and_version(self):
        rules = json.loads(text(run("rules", "list", "--format", "json")))
        self.assertEqual(list(rules[0]), ["regel", "deel", "soort", "ernst", "geldig", "bronnen", "geverifieerd"])
        self.assertEqual([r["regel"] for r in rules][0], "norm.jeugdbeschermer.tijdig")
        version = json.loads(text(run("version", "--format", "json")))
        self.assertEqual(list(version), ["versie", "abi", "regelset"])
        self.assertEqual(list(version["regelset"]), ["naam", "versie", "vingerafdruk", "delen"])
        self.assertEqual(version["regelset"]["delen"], ["twente", "wettelijk"])
        self.assertEqual({r["deel"] for r in rules}, {"twente", "wettelijk", "flevoland"})
        responsible = [r["geldig"] for r in rules if r["regel"] == "woonplaats.verantwoordelijke_gemeente"]
        self.assertEqual(responsible, [{"van": "2015-01-01", "tot_en_met": "2021-12-31"},
                                       {"van": "2022-01-01", "tot_en_met": None}])

    def test_a_folder_gives_the_same_answers_as_what_is_built_in(self):
        file = os.path.join(OPTIONS.examples, "pasen.json")
        base = ("assess", file, "--as-of", "2026-05-01", "--format", "json")
        self.assertEqual(text(run(*base)), text(run(*base, "--rules", OPTIONS.rules)))
        self.assertEqual(text(run("rules", "list")), text(run("rules", "list", OPTIONS.rules)))

    def test_no_rule_file_is_passed_over(self):
        folder = self.folder / "rules"
        shutil.copytree(OPTIONS.rules, folder)
        elsewhere = self.folder / "normen.json"
        shutil.move(folder / "twente" / "normen.json", elsewhere)
        (folder / "twente" / "normen.json").symlink_to(elsewhere)
        self.assertEqual(text(run("rules", "list", str(folder))), text(run("rules", "list")))
        (folder / "twente" / "scenarios").mkdir(exist_ok=True)
        (folder / "twente" / "scenarios" / "een.json").write_text("{}", encoding="utf-8")
        self.assertEqual(run("rules", "list", str(folder)).returncode, 0)
        (folder / "twente" / "dieper").mkdir()
        shutil.move(elsewhere, folder / "twente" / "dieper" / "normen.json")
        self.assertEqual(run("rules", "list", str(folder)).returncode, 3)

    def test_a_changed_rule_changes_the_answer_and_the_fingerprint(self):
        folder = self.folder / "rules"
        shutil.copytree(OPTIONS.rules, folder)
        norms = folder / "twente" / "normen.json"
        norms.write_text(norms.read_text(encoding="utf-8").replace('"lengte": 6', '"lengte": 3'), encoding="utf-8")
        file = os.path.join(OPTIONS.examples, "pasen.json")
        base = ("assess", file, "--as-of", "2026-05-01", "--format", "json", "--only", "norm.koers.tijdig")
        before = json.loads(text(run(*base)))
        after = json.loads(text(run(*base, "--rules", str(folder))))
        self.assertNotEqual(before["bevindingen"][0]["uiterlijk"], after["bevindingen"][0]["uiterlijk"])
        self.assertNotEqual(before["regelset"]["vingerafdruk"], after["regelset"]["vingerafdruk"])

    def test_a_faulty_rule_set_is_refused_with_its_place(self):
        folder = self.folder / "rules"
        shutil.copytree(OPTIONS.rules, folder)
        norms = folder / "twente" / "normen.json"
        norms.write_text(norms.read_text(encoding="utf-8").replace('"maatregelen.gi_in_kennis"', '"maatregelen.gi_in_kenis"', 1),
                         encoding="utf-8")
        done = run("assess", "--rules", str(folder), "--as-of", "2021-03-31", stdin=json.dumps(BARE))
        self.assertEqual(done.returncode, 3)
        self.assertRegex(errors(done), r"normen\.json:\d+: /regels/0/termijn/start: .*maatregelen\.gi_in_kennis")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--examples", required=True)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--sanitized", action="store_true", help="the binary was built with sanitizers")
    OPTIONS = parser.parse_args()
    unittest.main(argv=[sys.argv[0]])
