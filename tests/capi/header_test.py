"""Compiles the C header with every compiler and every C and C++ that its users may have, with all warnings as errors.

What is compiled is tests/capi/header/all.c, with every number, function and field of the header in it. With some of
them it is linked with the library too and run. A compiler that is not installed is told of, and passed over; with
--all-compilers that is a fault.

Usage: python3 header_test.py --root PATH (of the project) [--library PATH] [--all-compilers]
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
C = ("c89", "c90", "c99", "c11", "c17", "c2x")
CXX = ("c++98", "c++03", "c++11", "c++14", "c++17", "c++20", "c++2b")
WARNINGS = ("-pedantic-errors", "-Wall", "-Wextra", "-Werror")
MORE = ("-Wconversion", "-Wundef", "-Wshadow")
COMPILERS = {
    "gcc": (C, "c", (*WARNINGS, *MORE, "-Wstrict-prototypes", "-Wmissing-prototypes")),
    "clang": (C, "c", (*WARNINGS, *MORE, "-Wstrict-prototypes", "-Wmissing-prototypes")),
    "g++": (CXX, "c++", (*WARNINGS, *MORE)),
    "clang++": (CXX, "c++", (*WARNINGS, *MORE)),
    "tcc": (("c99", "c11"), None, ("-Wall", "-Werror")),
}
LINKED = {"gcc": "c89", "clang": "c2x", "g++": "c++98", "clang++": "c++2b", "tcc": "c99"}


def program() -> str:
    """all.c with everything the header has."""
    header = (OPTIONS.root / "capi/jeugdregels.h").read_text(encoding="utf-8")
    numbers = [name for name, value in OPTIONS.c_header.defines(header).items()
               if value and not value.startswith("{")]
    functions = [function.name for function in OPTIONS.c_header.functions(header)]
    fields = [field for _, field in OPTIONS.c_header.structs(header)["jr_options"]]
    lists = {"numbers": [f"{name}," for name in numbers],
             "functions": [f"(any_function){name}," for name in functions],
             "fields": [f"options.{field} = every_option.{field};" for field in fields]}
    text = (OPTIONS.root / "tests/capi/header/all.c").read_text(encoding="utf-8")
    for place, lines in lists.items():
        if text.count(f"/* {place} */") != 1 or not lines:
            raise AssertionError(place)
        text = text.replace(f"/* {place} */", "\n".join(lines))
    return text


class HeaderTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        (cls.folder / "all.c").write_text(program(), encoding="utf-8")

    def compile(self, compiler: str, standard: str, *more: str) -> None:
        _, language, flags = COMPILERS[compiler]
        if shutil.which(compiler) is None:
            if OPTIONS.all_compilers:
                self.fail(f"{compiler} is not installed")
            self.skipTest(f"{compiler} is not installed")
        command = [compiler, f"-std={standard}", *flags, "-I", str(OPTIONS.root / "capi")]
        command += ["-x", language] if language else []
        self.command(*command, self.folder / "all.c", *(["-x", "none"] if language else []), *more)

    def command(self, *command) -> None:
        """Runs a compiler, which must have nothing to say."""
        words = [str(word) for word in command]
        done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""), " ".join(words))

    def every_standard(self, compiler: str) -> None:
        for standard in COMPILERS[compiler][0]:
            for static in ((), ("-DJR_STATIC",)):
                with self.subTest(compiler=compiler, standard=standard, static=bool(static)):
                    self.compile(compiler, standard, "-c", "-o", str(self.folder / "all.o"), *static)

    def test_gcc(self):
        self.every_standard("gcc")

    def test_clang(self):
        self.every_standard("clang")

    def test_gxx(self):
        self.every_standard("g++")

    def test_clangxx(self):
        self.every_standard("clang++")

    def test_tcc(self):
        self.every_standard("tcc")

    def test_linked_and_run(self):
        if not OPTIONS.library:
            self.skipTest("no --library")
        library = pathlib.Path(OPTIONS.library).resolve()
        for compiler, standard in LINKED.items():
            with self.subTest(compiler=compiler):
                made = self.folder / "all"
                self.compile(compiler, standard, "-DJR_LINKED", "-o", str(made), str(library),
                             f"-Wl,-rpath,{library.parent}")
                self.assertEqual(subprocess.run([str(made)], check=False).returncode, 0)

    def test_the_examples_of_the_page_run(self):
        if not OPTIONS.library:
            self.skipTest("no --library")
        library = pathlib.Path(OPTIONS.library).resolve()
        examples = re.findall(r"^```c\n(.*?)^```$", (OPTIONS.root / "docs/c-api.md").read_text(encoding="utf-8"), re.M | re.S)
        self.assertGreater(len(examples), 5)
        for example in examples:
            with self.subTest(example.split("\n", 1)[0]):
                (self.folder / "example.c").write_text(
                    "#include <jeugdregels.h>\n#include <stdlib.h>\n#include <string.h>\n\n"
                    f"int main(void) {{\n{example}return 0;\n}}\n", encoding="utf-8")
                self.command("gcc", "-std=c99", *WARNINGS, "-Wno-stringop-truncation", "-I", OPTIONS.root / "capi", "-o",
                             self.folder / "example", self.folder / "example.c", library, f"-Wl,-rpath,{library.parent}")
                self.assertEqual(subprocess.run([str(self.folder / "example")], check=False).returncode, 0)

    def test_the_program_uses_every_type(self):
        header = (OPTIONS.root / "capi/jeugdregels.h").read_text(encoding="utf-8")
        text = (self.folder / "all.c").read_text(encoding="utf-8")
        for name in [*OPTIONS.c_header.typedefs(header), *OPTIONS.c_header.structs(header)]:
            self.assertRegex(text, rf"\b{name}\b")
        for name in re.findall(r"^#define (JR_\w+) ", header, re.M):
            self.assertTrue(name in OPTIONS.c_header.KEYWORDS or re.search(rf"\b{name}\b", text), name)


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--root", type=pathlib.Path, required=True)
    options.add_argument("--library")
    options.add_argument("--all-compilers", action="store_true")
    OPTIONS, rest = options.parse_known_args()
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(OPTIONS.root / "scripts"))
    import c_header
    OPTIONS.c_header = c_header
    unittest.main(argv=[sys.argv[0], *rest])
