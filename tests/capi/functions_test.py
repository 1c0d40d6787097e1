"""Holds the C header, the list of functions, the built library, the page and the tests to each other.

capi/functions.txt is the one list. What is declared, exported, documented, fuzzed and called with nonsense must be
those functions, and no other; and the header must be written as a C89 manual: see the tests below.

Usage: python3 functions_test.py --root PATH (of the project) --library PATH (libjeugdregels.so)
"""

import argparse
import pathlib
import re
import subprocess
import sys
import unittest

OPTIONS = argparse.Namespace()
VALUES = {"int32_t", "size_t", "jr_status", "jr_date", "uint32_t"}
CLOSED = {"jr_ruleset", "jr_dossier", "jr_result", "jr_agenda", "jr_error"}
POINTERS = ({f"const {name} *" for name in CLOSED} | {f"{name} *" for name in CLOSED} | {f"{name} **" for name in CLOSED}
            | {"const char *", "char *", "int32_t *", "size_t *", "jr_date *", "const jr_options *", "jr_options *"})
RESULTS = {"void", "jr_status", "jr_date", "int32_t", "const char *", "const jr_ruleset *"}
ERRORS = {"ARGUMENT", "BUFFER", "JSON", "DOSSIER", "RULESET", "RANGE", "OPTION", "LIMIT", "NOMEM", "INTERNAL"}
NO_VERDICT = {"jr_error_code"}  # gives a status as an answer, and never fails itself


def read(path: str) -> str:
    return (OPTIONS.root / path).read_text(encoding="utf-8")


class FunctionsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.header = read("capi/jeugdregels.h")
        cls.functions = OPTIONS.c_header.functions(cls.header)
        cls.listed = OPTIONS.c_header.listed(OPTIONS.root / "capi/functions.txt")
        cls.names = [row.name for row in cls.listed]

    def test_the_list_is_in_order(self):
        self.assertEqual(len(set(self.names)), len(self.names))
        for row in self.listed:
            self.assertRegex(row.name, r"^jr_[a-z]+(?:_[a-z]+)*$")
            self.assertRegex(row.since, r"^\d+$")

    def test_the_header_declares_the_list_in_its_order(self):
        self.assertEqual([function.name for function in self.functions], self.names)
        without_comments = re.sub(r"/\*.*?\*/", "", self.header, flags=re.S)
        self.assertEqual(len(re.findall(r"^JR_API\b", without_comments, re.M)), len(self.names))
        self.assertEqual(sorted(re.findall(r"\b(jr_\w+)\s*\(", without_comments)), sorted(self.names))

    def test_the_library_exports_the_list(self):
        done = subprocess.run(["nm", "-D", "--defined-only", OPTIONS.library], capture_output=True, encoding="utf-8",
                              check=True)
        rows = [line.split() for line in done.stdout.splitlines()]
        self.assertEqual(sorted((row[1], row[2]) for row in rows), sorted(("T", name) for name in self.names))

    def test_what_stays_closed_is_left_out_of_the_baseline(self):
        closed = re.search(r"name_regexp = \^jr_\((.*)\)\$", read("abi/opaque.ini")).group(1).split("|")
        self.assertEqual({f"jr_{word}" for word in closed}, CLOSED)
        self.assertEqual({name for name, kind in OPTIONS.c_header.typedefs(self.header).items() if kind == "struct"}, CLOSED)

    def test_the_page_has_a_row_for_each_of_the_list(self):
        rows = re.findall(r"^\| `(jr_\w+)` \| (.+?) \| (.+?) \| (.+?) \| (\d+) \|$", read("docs/c-api.md"), re.M)
        self.assertEqual([(name, since, memory, threads) for name, _, memory, threads, since in rows],
                         [(row.name, row.since, row.memory, row.threads) for row in self.listed])

    def test_each_comment_says_what_the_list_says(self):
        for function, row in zip(self.functions, self.listed):
            with self.subTest(function.name):
                self.assertEqual((function.since, function.memory, function.threads),
                                 (row.since, row.memory, row.threads))
                self.assertRegex(function.doc, r"^[A-Z\"1`]")
                self.assertRegex(function.doc, r"[.)]$")

    def test_since_is_no_version_that_is_yet_to_come(self):
        newest = int(OPTIONS.c_header.defines(self.header)["JR_ABI_VERSION"])
        self.assertLessEqual({int(row.since) for row in self.listed}, set(range(newest + 1)))

    def test_each_function_that_can_fail_says_how(self):
        for function in self.functions:
            with self.subTest(function.name):
                said = re.search(r"\bErrors(?: \(negative\))?: (.*)", function.doc)
                if function.result == "jr_status" and function.name not in NO_VERDICT:
                    self.assertIsNotNone(said, "no line Errors")
                if said:
                    words = set(re.findall(r"\b[A-Z]{4,}\b", said.group(1))) - {"NULL"}
                    self.assertLessEqual(words, ERRORS)
                    self.assertTrue(words or "as jr_" in said.group(1))

    def test_each_error_that_is_named_is_a_status(self):
        for word in ERRORS:
            self.assertIn(f"JR_ERR_{word}", OPTIONS.c_header.defines(self.header))

    def test_who_takes_a_buffer_can_run_out_of_it_and_says_so(self):
        for function in self.functions:
            with self.subTest(function.name):
                if any(parameter.endswith("cap") for parameter in function.parameters):
                    at = [re.sub(r".*\W", "", parameter) for parameter in function.parameters]
                    self.assertEqual(at[at.index("buf"):][:3], ["buf", "cap", "needed"])
                    self.assertTrue("BUFFER" in function.doc or "Errors: as jr_" in function.doc)

    def test_what_is_given_has_a_function_that_frees_it(self):
        for function in self.functions:
            with self.subTest(function.name):
                outward = [one for one in function.parameters if "**" in one and not one.startswith("jr_error")]
                frees = re.findall(r"gives \*out, for (jr_\w+)\(\)", function.memory)
                self.assertEqual(len(outward), len(frees))
                for name in frees:
                    self.assertIn(name, self.names)
        for function in self.functions:
            with self.subTest(function.name):
                self.assertEqual(function.memory == "frees", function.name.endswith("_free"))
                if function.result == "const char *":
                    self.assertTrue(function.memory.startswith("borrowed, "))

    def test_signatures_hold_plain_types_only(self):
        for function in self.functions:
            with self.subTest(function.name):
                self.assertIn(function.result, RESULTS)
                for parameter in function.parameters if function.parameters != ("void",) else ():
                    kind = re.sub(r"(?<=[ *])\w+$", "", parameter).strip()
                    self.assertTrue(kind in VALUES or kind in POINTERS, parameter)

    def test_nothing_else_is_in_the_code_of_the_header(self):
        code = re.sub(r"/\*.*?\*/", "", self.header, flags=re.S)
        for word in ("enum", "bool", "long", "short", "float", "double", "unsigned", "union", "inline", "restrict", "void *",
                     "...", "//", "_Bool", "_Static_assert"):
            self.assertNotRegex(code, rf"(?<!\w){re.escape(word)}(?!\w)", word)
        self.assertEqual(re.findall(r"^\s*#\s*include\s*(\S+)", code, re.M), ["<stddef.h>", "<stdint.h>"])
        self.assertEqual(re.findall(r"^typedef struct (\w+) \{", code, re.M), ["jr_options"])

    def test_every_name_begins_with_ours(self):
        code = re.sub(r"/\*.*?\*/", "", self.header, flags=re.S)
        for name in re.findall(r"^\s*#\s*define\s+(\w+)", code, re.M):
            self.assertRegex(name, r"^(?:JR_[A-Z0-9_]+|JEUGDREGELS_H)$")
        for name in re.findall(r"^typedef .*?(\w+);$", code, re.M):
            self.assertRegex(name, r"^jr_")

    def test_numbers_are_plain_ints(self):
        for name, value in OPTIONS.c_header.defines(self.header).items():
            if name != "JR_OPTIONS_INIT":
                self.assertRegex(value, r"^(?:\d{1,9}|\(-\d{1,9}\)|INT32_MIN)$", name)

    def test_the_header_is_plain_text_of_a_width(self):
        self.assertTrue(self.header.isascii())
        self.assertTrue(self.header.endswith("\n"))
        for number, line in enumerate(self.header.splitlines(), 1):
            self.assertLessEqual(len(line), 120, f"line {number}")
            self.assertEqual(line, line.rstrip(), f"line {number}")
            self.assertNotIn("\t", line, f"line {number}")

    def test_functions_that_comments_name_are_there(self):
        for name in re.findall(r"\b(jr_[a-z_]+)\(\)", self.header):
            self.assertIn(name, self.names)

    def test_macros_that_comments_name_are_there(self):
        there = OPTIONS.c_header.defines(self.header)
        for comment in re.findall(r"/\*.*?\*/", self.header, flags=re.S):
            for name in re.findall(r"\bJR_[A-Z0-9_]*[A-Z0-9]\b(?!_?\.\.\.)", comment):
                self.assertTrue(name in there or name == "JR_ERR_UNKNOWN", name)

    def test_every_function_is_fuzzed(self):
        rows = [line.split(" | ") for line in read("tests/fuzz/functions.txt").splitlines()
                if line.strip() and not line.startswith("#")]
        self.assertEqual(sorted({row[0].strip() for row in rows}), sorted(self.names))
        for row in rows:
            self.assertEqual(len(row), 2, row)
            self.assertTrue(row[1].strip(), row)

    def test_every_function_is_called_with_nonsense(self):
        called = set(re.findall(r"\bjr_[a-z_]+\b", read("tests/capi/nonsense_test.cpp")))
        self.assertEqual(set(self.names) - called, set())


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--root", type=pathlib.Path, required=True)
    options.add_argument("--library", required=True)
    OPTIONS, rest = options.parse_known_args()
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(OPTIONS.root / "scripts"))
    import c_header
    OPTIONS.c_header = c_header
    unittest.main(argv=[sys.argv[0], *rest])
