"""Holds the gate of the binary interface, scripts/abi-check and scripts/c-numbers, to what it must let through and not.

A small likeness of the C library (tests/abi/fixture) is compiled, written down as the baseline, changed, compiled again
and held to the baseline. Needs gcc and abigail-tools.

Usage: python3 gate_test.py --scripts PATH (the folder scripts)
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

OPTIONS = argparse.Namespace()
FIXTURE = pathlib.Path(__file__).resolve().parent / "fixture"
ABI = pathlib.Path(__file__).resolve().parents[2] / "abi"
SONAME = "libjeugdregels.so.0"
PAGE = "# Page\n\n<!-- begin of the functions: made by scripts/c-numbers -->\n<!-- end of the functions -->\n"
OPTION_END = "  size_t choice_count;    /* how many */\n"


def run(*command) -> subprocess.CompletedProcess:
    return subprocess.run([str(one) for one in command], capture_output=True, encoding="utf-8", check=False)


class GateTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """The baseline, made once: every test changes a copy of it."""
        cls.made = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.made)
        for folder in ("capi", "abi", "docs"):
            (cls.made / folder).mkdir()
        for file in ("jeugdregels.h", "jeugdregels.c"):
            shutil.copy(FIXTURE / file, cls.made / "capi")
        for file in ("suppressions.ini", "opaque.ini"):
            shutil.copy(ABI / file, cls.made / "abi")
        (cls.made / "docs/c-api.md").write_text(PAGE, encoding="utf-8")
        header = (FIXTURE / "jeugdregels.h").read_text(encoding="utf-8")
        names = re.findall(r"^JR_API .*?\b(jr_\w+)\(", header, re.M)
        (cls.made / "capi/functions.txt").write_text(
            "# The list.\n" + "".join(f"{name} | 0 | none | any\n" for name in names), encoding="utf-8")
        cls.compile(cls.made)
        done = cls.gate(cls.made, "--accept")
        if done.returncode:
            raise AssertionError(done.stdout + done.stderr)

    @staticmethod
    def gate(root: pathlib.Path, *more: str) -> subprocess.CompletedProcess:
        return run(sys.executable, "-B", pathlib.Path(OPTIONS.scripts) / "abi-check", root / "libjeugdregels.so",
                   root / "abi", "--root", root, *more)

    @staticmethod
    def compile(root: pathlib.Path, soname: str = SONAME, *more: str) -> None:
        listed = re.findall(r"^jr_\w+", (root / "capi/functions.txt").read_text(encoding="utf-8"), re.M)
        exports = "".join(f"    {name};\n" for name in listed) + ("    jr_extra;\n" if "-DEXTRA" in more else "")
        (root / "map").write_text(f"{{\n  global:\n{exports}  local:\n    *;\n}};\n", encoding="utf-8")
        done = run("gcc", "-std=c11", "-shared", "-fPIC", "-fvisibility=hidden", "-g", "-Og",
                   f"-ffile-prefix-map={root}/=", *more, f"-Wl,-soname,{soname}", f"-Wl,--version-script={root}/map", "-I", root / "capi",
                   "-o", root / "libjeugdregels.so", root / "capi/jeugdregels.c")
        if done.returncode:
            raise AssertionError(done.stderr)

    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp()) / "copy"
        self.addCleanup(shutil.rmtree, self.root.parent)
        shutil.copytree(self.made, self.root)

    def change(self, file: str, old: str, new: str) -> None:
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        self.assertEqual(text.count(old), 1, f"{file}: {old}")
        path.write_text(text.replace(old, new), encoding="utf-8")

    def change_both(self, old: str, new: str) -> None:
        """A function, as it is declared and as it is defined."""
        self.change("capi/jeugdregels.h", f"JR_API {old} JR_NOEXCEPT;", f"JR_API {new} JR_NOEXCEPT;")
        self.change("capi/jeugdregels.c", f"{old} {{", f"{new} {{")

    def steps(self, *more: str) -> set:
        """The steps of the gate that are red; the gate must say so by its exit status too."""
        done = self.gate(self.root, *more)
        red = set(re.findall(r"^abi-check: (\w+) DIFFERS", done.stdout, re.M))
        self.assertEqual(done.returncode, 1 if red else 0, done.stdout + done.stderr)
        self.assertEqual("--accept" in done.stdout, bool(red))
        self.said = done.stdout
        return red

    def refused(self) -> str:
        """What --accept says; it must refuse, and leave the baseline as it is."""
        before = {path: path.read_text(encoding="utf-8") for path in (self.root / "abi").iterdir()}
        done = self.gate(self.root, "--accept")
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertEqual({path: path.read_text(encoding="utf-8") for path in (self.root / "abi").iterdir()}, before)
        return done.stdout

    def test_no_change_is_green(self):
        self.compile(self.root)
        self.assertEqual(self.steps(), set())

    def test_a_changed_body_is_green(self):
        self.change("capi/jeugdregels.c", "struct jr_ruleset {\n  int nothing;\n", "struct jr_ruleset {\n  long nothing, more;\n")
        self.compile(self.root)
        self.assertEqual(self.steps(), set())

    def test_a_removed_function_is_red(self):
        declaration = "/* The last day.\n * Memory: none. Threads: shared. Since: 0. */\n" \
                      "JR_API jr_date jr_rule_until(const jr_ruleset *rules, int32_t rule) JR_NOEXCEPT;\n"
        self.change("capi/jeugdregels.h", declaration, "")
        self.change("capi/jeugdregels.c", "jr_date jr_rule_until(", "jr_date jr_other(const jr_ruleset *, int32_t);\njr_date jr_other(")
        self.change("capi/functions.txt", "jr_rule_until | 0 | none | any\n", "")
        self.compile(self.root)
        self.assertLessEqual({"symbols", "types"}, self.steps())
        self.assertIn("jr_rule_until is gone", self.said)
        self.assertIn("jr_rule_until is gone", self.refused())

    def test_a_function_that_is_hidden_but_listed_is_red(self):
        self.change("capi/functions.txt", "jr_rule_until | 0 | none | any\n", "")
        self.compile(self.root)
        self.change("capi/functions.txt", "# The list.\n", "# The list.\njr_rule_until | 0 | none | any\n")
        self.assertLessEqual({"symbols", "types"}, self.steps())
        self.assertIn("jr_rule_until is in capi/functions.txt, but not exported", self.said)

    def test_a_changed_parameter_is_red(self):
        for function, old, new in (("int32_t jr_field_at", "int32_t place", "int64_t place"),
                                   ("int32_t jr_field_at", "int32_t place", "uint32_t place"),
                                   ("int32_t jr_rule_count", "const jr_ruleset *rules", "const jr_options *rules"),
                                   ("int32_t jr_rule_count", "const jr_ruleset *rules", "jr_ruleset *rules"),
                                   ("const char *jr_code_name", "int32_t fact, int32_t code", "int32_t fact, size_t code")):
            with self.subTest(function=function, new=new):
                for file in ("jeugdregels.h", "jeugdregels.c"):
                    shutil.copy(self.made / "capi" / file, self.root / "capi")
                self.change_both(f"{function}({old})", f"{function}({new})")
                self.compile(self.root)
                self.assertIn("numbers", self.steps())
                self.assertIn(function.split()[-1].lstrip("*"), self.refused())

    def test_the_binary_tells_what_the_header_does_not(self):
        """A library that was compiled with another header than the one beside it."""
        for function, old, new in (("int32_t jr_field_at", "int32_t place", "int64_t place"),
                                   ("int32_t jr_rule_count", "const jr_ruleset *rules", "const jr_options *rules"),
                                   ("const char *jr_code_name", "int32_t fact, int32_t code", "int32_t fact, size_t code")):
            with self.subTest(function=function, new=new):
                for file in ("jeugdregels.h", "jeugdregels.c"):
                    shutil.copy(self.made / "capi" / file, self.root / "capi")
                self.change_both(f"{function}({old})", f"{function}({new})")
                self.compile(self.root)
                shutil.copy(self.made / "capi/jeugdregels.h", self.root / "capi")
                self.assertEqual(self.steps(), {"types"})

    def test_a_typedef_of_another_width_is_red(self):
        self.change("capi/jeugdregels.h", "typedef int32_t jr_date; ", "typedef int64_t jr_date; ")
        self.compile(self.root)
        self.assertEqual(self.steps(), {"types", "numbers"})

    def test_a_parameter_more_is_red(self):
        self.change_both("int32_t jr_fact_count(void)", "int32_t jr_fact_count(int32_t kind)")
        self.change("capi/jeugdregels.c", "element <= jr_fact_count()", "element <= jr_fact_count(0)")
        self.compile(self.root)
        self.assertEqual(self.steps(), {"types", "numbers"})

    def test_a_changed_result_is_red(self):
        self.change_both("int32_t jr_list_count(void)", "int64_t jr_list_count(void)")
        self.compile(self.root)
        self.assertEqual(self.steps(), {"types", "numbers"})

    def test_a_changed_status_is_red(self):
        self.change("capi/jeugdregels.h", "#define JR_ERR_ARGUMENT (-2)", "#define JR_ERR_ARGUMENT (-3)")
        self.compile(self.root)
        self.assertEqual(self.steps(), {"numbers"})
        self.assertIn("-status -2 JR_ERR_ARGUMENT", self.said)
        self.assertIn("status -2 JR_ERR_ARGUMENT", self.refused())

    def test_renumbered_codes_fields_facts_and_outcomes_are_red(self):
        for old, new, line in (
                ('{"ots", "vots"}', '{"vots", "ots"}', "code 2.0 maatregelen.soort ots"),
                ("{1, 2}", "{1, 3}", "field 2 andere_versie.stap text"),
                ('{"geboortedatum", "maatregelen.soort"', '{"maatregelen.soort", "geboortedatum"', "fact 1 geboortedatum date required"),
                ('{"voldaan", "niet_voldaan"}', '{"niet_voldaan", "voldaan"}', "outcome 0 voldaan")):
            with self.subTest(line):
                shutil.copy(FIXTURE / "jeugdregels.c", self.root / "capi")
                self.change("capi/jeugdregels.c", old, new)
                self.compile(self.root)
                self.assertEqual(self.steps(), {"numbers"})
                self.assertIn(f"\n    {line}\n", self.said)
                self.assertIn(line, self.refused())

    def test_a_code_more_is_red_until_it_is_accepted(self):
        self.change("capi/jeugdregels.c", '{"ots", "vots"}', '{"ots", "vots", "voogdij"}')
        self.compile(self.root)
        self.assertEqual(self.steps(), {"numbers"})
        self.assertIn("nothing changed that was there", self.said)
        self.assertEqual(self.steps("--accept"), set())
        self.assertIn("#define JR_MAATREGELEN_SOORT_VOOGDIJ 2\n",
                      (self.root / "capi/jeugdregels.h").read_text(encoding="utf-8"))

    def test_an_inserted_option_is_red(self):
        self.change("capi/jeugdregels.h", OPTION_END, "  int32_t extra;\n" + OPTION_END)
        self.compile(self.root)
        self.assertLessEqual({"types", "numbers"}, self.steps())
        self.assertIn("jr_options", self.refused())

    def test_options_that_go_away_or_become_another_type_are_red(self):
        for old, new in ((OPTION_END, ""), ("  int32_t language; ", "  int64_t language; "),
                         ("  int32_t language; ", "  uint32_t language; "),
                         ("  const int32_t *choices; ", "  const char *choices; "),
                         ("  uint32_t struct_size;   /* sizeof(jr_options) */\n  int32_t language;       /* of messages */\n",
                          "  int32_t language;\n  uint32_t struct_size;\n")):
            with self.subTest(new):
                shutil.copy(self.made / "capi/jeugdregels.h", self.root / "capi")
                self.change("capi/jeugdregels.h", old, new)
                self.compile(self.root)
                self.assertLessEqual({"types", "numbers"}, self.steps())
                self.assertIn("jr_options", self.refused())

    def test_an_appended_option_breaks_nobody(self):
        """The comparison of types lets it pass; that it is not written down yet, is what the numbers say."""
        self.change("capi/jeugdregels.h", OPTION_END, OPTION_END + "  const int32_t *extra;\n")
        self.compile(self.root)
        self.assertEqual(self.steps(), {"numbers"})
        self.assertIn("nothing changed that was there", self.said)
        self.assertEqual(self.steps("--accept"), set())
        self.assertIn("jr_options.extra", (self.root / "abi/constants.txt").read_text(encoding="utf-8"))

    def test_an_appended_option_that_was_not_written_down_hides_no_inserted_one(self):
        self.change("capi/jeugdregels.h", OPTION_END, OPTION_END + "  const int32_t *one;\n")
        self.compile(self.root)
        self.assertEqual(self.steps("--accept"), set())
        self.change("capi/jeugdregels.h", "  const int32_t *one;\n", "  size_t between;\n  const int32_t *one;\n")
        self.compile(self.root)
        self.assertLessEqual({"types", "numbers"}, self.steps())

    def test_a_changed_soname_is_red(self):
        self.compile(self.root, "libjeugdregels.so.1")
        self.assertIn("soname", self.steps())
        self.assertIn("soname", self.refused())

    def test_a_changed_number_of_the_interface_is_red(self):
        self.change("capi/jeugdregels.h", "#define JR_ABI_VERSION 0", "#define JR_ABI_VERSION 1")
        self.compile(self.root, "libjeugdregels.so.1")
        self.assertLessEqual({"soname", "numbers"}, self.steps())

    def test_an_extra_exported_symbol_is_red(self):
        with (self.root / "capi/jeugdregels.c").open("a", encoding="utf-8") as file:
            file.write("JR_API int jr_extra(void);\nint jr_extra(void) { return 0; }\n")
        self.compile(self.root, SONAME, "-DEXTRA")
        self.assertLessEqual({"symbols"}, self.steps())
        self.assertIn("jr_extra is exported, but not in capi/functions.txt", self.said)

    def test_a_new_function_is_red_until_it_is_accepted(self):
        self.change("capi/jeugdregels.h", "/* begin of the numbers */", "/* A new one.\n * Memory: none. Threads: any. Since: 0. */\n"
                    "JR_API int32_t jr_new_one(void) JR_NOEXCEPT;\n\n/* begin of the numbers */")
        with (self.root / "capi/jeugdregels.c").open("a", encoding="utf-8") as file:
            file.write("int32_t jr_new_one(void) { return 0; }\n")
        with (self.root / "capi/functions.txt").open("a", encoding="utf-8") as file:
            file.write("jr_new_one | 0 | none | any\n")
        self.compile(self.root)
        self.assertLessEqual({"symbols", "types", "numbers"}, self.steps())
        self.assertEqual(self.steps("--accept"), set())
        self.assertIn("| `jr_new_one` | A new one |", (self.root / "docs/c-api.md").read_text(encoding="utf-8"))

    def test_what_breaks_is_written_down_only_when_that_is_said(self):
        self.change_both("int32_t jr_list_count(void)", "int64_t jr_list_count(void)")
        self.change("capi/jeugdregels.c", '{"ots", "vots"}', '{"vots", "ots"}')
        self.compile(self.root)
        self.refused()
        self.assertEqual(self.steps("--accept", "--breaking"), set())

    def test_a_library_without_debug_information_does_not_pass(self):
        self.compile(self.root, SONAME, "-g0")
        self.assertIn("size", self.steps())

    def test_two_macros_of_one_name_are_refused(self):
        self.change("capi/jeugdregels.c", '"geboortedatum", "maatregelen.soort", "woonplaats.*.van"',
                    '"geboortedatum", "maatregelen.soort", "maatregelen.soort.ots"')
        self.compile(self.root)
        done = self.gate(self.root)
        self.assertEqual(done.returncode, 1)
        self.assertIn("macro names that occur twice: JR_MAATREGELEN_SOORT_OTS", done.stdout)

    def test_the_numbers_in_the_header_are_plain(self):
        header = (self.root / "capi/jeugdregels.h").read_text(encoding="utf-8")
        for line in ("#define JR_GEBOORTEDATUM 1 /* date, required */", "#define JR_WOONPLAATS_VAN 3 /* date */",
                     "#define JR_MAATREGELEN 1001 /* Maatregelen, voor alles. */", "#define JR_HULPVRAAG 2001",
                     "#define JR_MAATREGELEN_SOORT_VOTS 1", "#define JR_OUTCOME_NIET_VOLDAAN 1",
                     "#define JR_FIELD_ANDERE_VERSIE_STAP 2 /* text */"):
            self.assertIn(line + "\n", header)
        self.assertTrue(header.isascii())

    def test_the_constants_are_written_down(self):
        text = (self.root / "abi/constants.txt").read_text(encoding="utf-8")
        for line in ("constant -2147483648 JR_NONE", "status 0 JR_OK", "type 3 JR_TYPE_CODE", "list 1001 maatregelen",
                     "rule 0 norm.een 2026-01-01 -", "sizeof 24 jr_options", "offset 8 jr_options.choices"):
            self.assertIn(line + "\n", text)


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--scripts", required=True)
    OPTIONS, rest = options.parse_known_args()
    sys.dont_write_bytecode = True
    unittest.main(argv=[sys.argv[0], *rest])
