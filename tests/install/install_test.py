"""Installs into a temporary folder and uses what is there as other projects would, from there and after a move.

Two programs in C (examples/c) through CMake and through pkg-config, each shared and static, two in C++ through CMake;
that each fails without the flags; and what the libraries export, need and weigh. Offline; needs no rights.

Usage: python3 install_test.py --build FOLDER --source FOLDER --prefix FOLDER
All work is done in a new folder inside that of --prefix, which is made when it is not there, and removed at the end.
"""

import argparse
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

OPTIONS = argparse.Namespace()
HERE = pathlib.Path(__file__).resolve().parent
LARGEST = 1_500_000  # bytes of the shared library, stripped
MAY_NEED = r"(libstdc\+\+|libm|libgcc_s|libc|ld-linux[-a-z0-9_]*)\.so\.\d+"
DOSSIER, DAY = "wachtlijst-na-intake.json", "2025-07-01"

# The dossier that examples/c/assess_fast.c fills, for the command to say what is to come out.
FAST_DAYS = ("2025-03-01", "2025-06-01")
FAST = {
    "formaat": "jeugdregels/dossier/1", "kenmerk": "VB-C-voorbeeld", "geboortedatum": "2012-05-17",
    "maatregelen": [{
        "soort": "ots", "uitgesproken": "2025-02-10", "gi_in_kennis": "2025-02-11", "koers": {"bepaald": "2025-03-20"},
        "jeugdbeschermers": [{"van": "2025-02-13", "tot_en_met": None, "rol": "vast"}],
        "hulp": [{"voor": "jeugdige", "aangemeld": "2025-03-24", "gestart": None}]}]}

# What could lead a compiler, linker or CMake to this library, or to another, without being asked to.
STRAY = ("CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "LIBRARY_PATH", "LD_LIBRARY_PATH", "LD_PRELOAD", "DESTDIR",
         "CFLAGS", "CXXFLAGS", "CPPFLAGS", "LDFLAGS", "CMAKE_PREFIX_PATH", "CMAKE_GENERATOR", "CMAKE_BUILD_TYPE",
         "PKG_CONFIG_PATH", "PKG_CONFIG_LIBDIR", "PKG_CONFIG_SYSROOT_DIR", "MAKEFLAGS")


def environment(**more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in STRAY}
    return {**kept, "LC_ALL": "C", **more}


def run(*command, **more: str) -> subprocess.CompletedProcess:
    """Runs a command without anything in its environment but what is said here; does not look how it ended."""
    words = [str(word) for word in command]
    try:
        return subprocess.run(words, capture_output=True, text=True, check=False, env=environment(**more))
    except FileNotFoundError as missing:
        raise AssertionError(f"{words[0]} is not there; scripts/install-dependencies installs it") from missing


def must(*command, **more: str) -> str:
    """What a command prints, which must end well."""
    done = run(*command, **more)
    if done.returncode != 0:
        raise AssertionError(f"failed ({done.returncode}): {shlex.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def cached(name: str) -> str:
    """What the build was configured with."""
    text = (OPTIONS.build / "CMakeCache.txt").read_text(encoding="utf-8")
    found = re.search(rf"^{name}:\w+=(.*)$", text, re.MULTILINE)
    return found[1] if found else ""


def functions() -> set[str]:
    text = (OPTIONS.source / "capi/functions.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^jr_\w+", text, re.MULTILINE))


def symbols(*arguments) -> list[tuple[str, str]]:
    """The kind and the name of each symbol that nm lists."""
    lines = must("nm", "--format=posix", *arguments).splitlines()
    return [(line.split()[1], line.split()[0]) for line in lines if len(line.split()) > 1]


class Prefix:
    """An installed library, and ways to build and run programs against it."""

    def __init__(self, folder: pathlib.Path, work: pathlib.Path):
        self.folder = folder
        self.work = work
        found = list(folder.rglob("libjeugdregels.so"))
        assert len(found) == 1, f"libjeugdregels.so stands {len(found)} times under {folder}"
        self.libraries = found[0].parent

    def flags(self, *arguments: str) -> list[str]:
        return shlex.split(must("pkg-config", *arguments, "jeugdregels",
                                PKG_CONFIG_PATH=str(self.libraries / "pkgconfig")))

    def configure(self, project: str, build: pathlib.Path, *settings: str) -> subprocess.CompletedProcess:
        compilers = [f"-D{name}={cached(name)}" for name in ("CMAKE_C_COMPILER", "CMAKE_CXX_COMPILER")]
        return run("cmake", "-S", HERE / project, "-B", build, "-G", cached("CMAKE_GENERATOR"), "--no-warn-unused-cli",
                   *compilers, f"-DCMAKE_PREFIX_PATH={self.folder}", f"-DEXAMPLES={OPTIONS.source / 'examples/c'}",
                   "-DCMAKE_BUILD_TYPE=Debug", *settings)

    def cmake(self, project: str, *settings: str) -> pathlib.Path:
        """Builds one of the projects beside this file, and gives the folder with its programs."""
        build = pathlib.Path(tempfile.mkdtemp(dir=self.work))
        done = self.configure(project, build, *settings)
        assert done.returncode == 0, f"CMake does not find what is installed:\n{done.stdout}{done.stderr}"
        must("cmake", "--build", build)
        return build

    def compile(self, example: str, *flags: str) -> tuple[subprocess.CompletedProcess, pathlib.Path]:
        program = pathlib.Path(tempfile.mkdtemp(dir=self.work)) / example
        source = OPTIONS.source / "examples/c" / f"{example}.c"
        return run(cached("CMAKE_C_COMPILER"), "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", source,
                   "-o", program, *flags), program

    def compiled(self, example: str, *flags: str) -> pathlib.Path:
        done, program = self.compile(example, *flags)
        assert done.returncode == 0, f"{example} is not built with {shlex.join(flags)}:\n{done.stderr}"
        return program

    def command(self, *arguments) -> str:
        return must(self.folder / "bin/jeugdregels", *arguments)


def findings_in_words(prefix: Prefix) -> str:
    """What assess_fast has to print, from what the command says of the same dossier."""
    file = prefix.work / "fast.json"
    file.write_text(json.dumps(FAST), encoding="utf-8")
    text = ""
    for day in FAST_DAYS:
        found = json.loads(prefix.command("assess", file, "--as-of", day, "--format", "json"))["bevindingen"]
        text += f"{day}\n"
        for one in found:
            if one.get("uiterlijk"):
                text += f"  {one['regel']:<28} {one['uitkomst']:<14} {one['uiterlijk']}\n"
        not_met = sum(one["uitkomst"] == "niet_voldaan" for one in found)
        text += f"  {not_met} of {len(found)} findings: niet_voldaan\n"
    return text


class Consumers:
    """The tests that hold for a prefix wherever it stands; `prefix` is set by the two classes below."""

    prefix: Prefix

    def check_json(self, program: pathlib.Path, **more: str):
        dossier = OPTIONS.source / "examples/dossiers" / DOSSIER
        expected = self.prefix.command("assess", dossier, "--as-of", DAY, "--format", "ndjson")
        self.assertEqual(must(program, dossier, DAY, **more), expected, f"{program.name} prints something else")

    def check_examples(self, folder: pathlib.Path, **more: str):
        self.check_json(folder / "assess_json", **more)
        fast = must(folder / "assess_fast", **more)
        self.assertIn("2 of", fast)
        self.assertEqual(fast, findings_in_words(self.prefix), "assess_fast prints something else")
        broken = run(folder / "assess_json", HERE / "install_test.py", DAY, **more)
        self.assertEqual(broken.returncode, 1, "a file that is no JSON is not refused")
        self.assertRegex(broken.stderr, r"install_test\.py:1: /: \w", "it is not said where the fault is")
        self.assertEqual(run(folder / "assess_json", HERE / "install_test.py", "2025-02-29", **more).returncode, 2)

    def check_loaded(self, program: pathlib.Path, **more: str):
        found = re.findall(r"libjeugdregels\S* => (.*) \(0x", must("ldd", program, **more))
        self.assertEqual(len(found), 1, f"{program} does not load the shared library once")
        self.assertTrue(os.path.samefile(found[0], self.prefix.libraries / "libjeugdregels.so.0"),
                        f"{program} loads another library, {found[0]}")

    def check_not_loaded(self, program: pathlib.Path):
        done = run("ldd", program)
        self.assertNotIn("jeugdregels", done.stdout.replace(str(program), ""), f"{program} loads the shared library")

    def check_by_hand(self, name: str, cflags: list[str], libs: list[str], **more: str) -> pathlib.Path:
        folder = self.prefix.work / name
        folder.mkdir()
        for example in ("assess_json", "assess_fast"):
            self.prefix.compiled(example, *cflags, *libs).rename(folder / example)
        self.check_examples(folder, **more)
        return folder / "assess_json"

    def test_cmake_shared(self):
        folder = self.prefix.cmake("c", "-DLINKED=capi")
        self.check_examples(folder)
        self.check_loaded(folder / "assess_fast")

    def test_cmake_static(self):
        folder = self.prefix.cmake("c", "-DLINKED=capi_static")
        self.check_examples(folder)
        self.check_not_loaded(folder / "assess_fast")

    def test_cmake_cpp(self):
        folder = self.prefix.cmake("cpp")
        self.check_json(folder / "cpp_face")
        self.check_not_loaded(folder / "cpp_face")
        dossier = OPTIONS.source / "examples/dossiers" / DOSSIER
        self.assertEqual(must(folder / "both_faces", dossier, DAY), "the same\n")

    def test_pkg_config_shared(self):
        path = {"LD_LIBRARY_PATH": str(self.prefix.libraries)}
        program = self.check_by_hand("shared", self.prefix.flags("--cflags"), self.prefix.flags("--libs"), **path)
        self.check_loaded(program, **path)

    def test_pkg_config_static(self):
        cflags, libs = self.prefix.flags("--static", "--cflags"), self.prefix.flags("--static", "--libs")
        self.check_not_loaded(self.check_by_hand("static", cflags, ["-static", *libs]))
        # Only this library static, as most would have it: the linker is told which of the two files is meant.
        archive = ["-l:libjeugdregels.a" if flag == "-ljeugdregels" else flag for flag in libs]
        self.check_not_loaded(self.check_by_hand("archive", cflags, archive))


class InstalledTest(Consumers, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(tempfile.mkdtemp(dir=OPTIONS.work))
        must("cmake", "--install", OPTIONS.build, "--prefix", folder / "installed")
        cls.prefix = Prefix(folder / "installed", folder)

    def test_files(self):
        folder = self.prefix.folder
        for name in ("bin/jeugdregels", "include/jeugdregels.h", "include/jeugdregels/jeugdregels.hpp",
                     "share/doc/jeugdregels/LICENSE"):
            self.assertTrue((folder / name).is_file(), f"{name} is not installed")
        for name in ("libjeugdregels.so.0", "libjeugdregels.a", "libjeugdregels_cpp.a", "pkgconfig/jeugdregels.pc",
                     "cmake/jeugdregels/jeugdregelsConfig.cmake", "cmake/jeugdregels/jeugdregelsConfigVersion.cmake"):
            self.assertTrue((self.prefix.libraries / name).is_file(), f"{name} is not installed with the libraries")
        ours = {file.name for file in (OPTIONS.source / "include/jeugdregels").glob("*.hpp")}
        self.assertEqual({file.name for file in (folder / "include/jeugdregels").iterdir()}, ours)

    def test_no_file_names_where_it_was_made(self):
        for file in self.prefix.folder.rglob("*"):
            if file.suffix in (".cmake", ".pc", ".h", ".hpp"):
                text = file.read_text(encoding="utf-8")
                for place in (OPTIONS.build, OPTIONS.source, self.prefix.folder):
                    self.assertNotIn(str(place), text, f"{file} cannot be moved")

    def test_shared_library(self):
        library = self.prefix.libraries / "libjeugdregels.so.0"
        names = {name.split("@")[0] for kind, name in symbols("-D", "--defined-only", library) if kind != "A"}
        self.assertEqual(names, functions(), "what is exported is not what capi/functions.txt lists")
        described = must("readelf", "--dynamic", "--wide", library)
        self.assertRegex(described, r"SONAME.*\[libjeugdregels\.so\.0\]")
        self.assertNotRegex(described, r"\((RPATH|RUNPATH|TEXTREL)\)")
        for needed in re.findall(r"NEEDED.*\[(.*)\]", described):
            self.assertRegex(needed, rf"^{MAY_NEED}$", f"{needed} is one more library to need")

    def test_shared_library_is_small(self):
        if cached("CMAKE_BUILD_TYPE") != "Release":
            self.skipTest("not optimised")
        stripped = self.prefix.work / "stripped.so"
        must("strip", "-o", stripped, self.prefix.libraries / "libjeugdregels.so.0")
        size = stripped.stat().st_size
        self.assertLessEqual(size, LARGEST, f"the shared library takes {size} bytes, stripped")

    def test_sealed_library(self):
        library = self.prefix.libraries / "libjeugdregels.a"
        named = symbols("--extern-only", "--defined-only", library)
        self.assertEqual({name for _, name in named}, functions(), "it does not define what functions.txt lists")
        self.assertEqual({kind for kind, _ in named}, {"T"}, "not all of them are plain functions")
        for kind, name in symbols("--undefined-only", library):
            self.assertNotIn("jeugdregels", name, f"{name} is not in the library ({kind})")
        self.assertNotIn("GROUP", must("readelf", "--sections", "--wide", library), "a linker may take parts away")

    def test_pkg_config(self):
        path = {"PKG_CONFIG_PATH": str(self.prefix.libraries / "pkgconfig")}
        must("pkg-config", "--validate", "jeugdregels", **path)
        self.assertEqual(must("pkg-config", "--modversion", "jeugdregels", **path).strip(),
                         cached("CMAKE_PROJECT_VERSION"))
        self.assertEqual(self.prefix.flags("--libs-only-l"), ["-ljeugdregels"])
        self.assertNotIn("-DJR_STATIC", self.prefix.flags("--cflags"))
        self.assertIn("-DJR_STATIC", self.prefix.flags("--static", "--cflags"))

    def test_pkg_config_without_flags(self):
        cflags, libs = self.prefix.flags("--cflags"), self.prefix.flags("--libs")
        self.prefix.compiled("assess_fast", *cflags, *libs)
        without, _ = self.prefix.compile("assess_fast", *libs)
        self.assertNotEqual(without.returncode, 0, "jeugdregels.h is found without flags: is it installed here?")
        self.assertIn("jeugdregels.h", without.stderr)
        without, _ = self.prefix.compile("assess_fast", *cflags)
        self.assertNotEqual(without.returncode, 0, "it links without the library")
        self.assertRegex(without.stderr, r"undefined reference to .jr_")
        without, _ = self.prefix.compile("assess_fast", *cflags, *libs[:-1], "-l:libjeugdregels.a")
        self.assertNotEqual(without.returncode, 0, "the static library links without what C++ needs")

    def test_cmake_without_flags(self):
        build = pathlib.Path(tempfile.mkdtemp(dir=self.prefix.work))
        without = self.prefix.configure("c", build, "-DLINKED=capi", "-DCMAKE_PREFIX_PATH=")
        self.assertNotEqual(without.returncode, 0, "it is found without CMAKE_PREFIX_PATH: is it installed here?")
        build = pathlib.Path(tempfile.mkdtemp(dir=self.prefix.work))
        self.assertEqual(self.prefix.configure("c", build, "-DLINKED=").returncode, 0)
        without = run("cmake", "--build", build)
        self.assertNotEqual(without.returncode, 0, "it is built without the target")
        self.assertIn("jeugdregels.h", without.stdout + without.stderr)

    def test_cmake_refuses_other_versions_and_components(self):
        major, minor = cached("CMAKE_PROJECT_VERSION").split(".")[:2]
        for right, *settings in ((True, f"-DWANTED={major}.{minor}", "-DLINKED=capi"),
                                 (False, f"-DWANTED={major}.{int(minor) + 1}", "-DLINKED=capi"),
                                 (False, "-DLINKED=python")):
            build = pathlib.Path(tempfile.mkdtemp(dir=self.prefix.work))
            done = self.prefix.configure("c", build, *settings)
            self.assertEqual(done.returncode == 0, right, f"{settings}:\n{done.stdout}{done.stderr}")

    def test_as_a_subfolder(self):
        build = pathlib.Path(tempfile.mkdtemp(dir=self.prefix.work))
        done = self.prefix.configure("subfolder", build, f"-DJEUGDREGELS={OPTIONS.source}")
        self.assertEqual(done.returncode, 0, f"it is no good as a subdirectory:\n{done.stdout}{done.stderr}")


class MovedTest(Consumers, unittest.TestCase):
    """The same when everything was moved to another folder after it was installed, one with a space in its name."""

    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(tempfile.mkdtemp(dir=OPTIONS.work))
        must("cmake", "--install", OPTIONS.build, "--prefix", folder / "before")
        (folder / "before").rename(folder / "moved here")
        cls.prefix = Prefix(folder / "moved here", folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for option in ("--build", "--source", "--prefix"):
        parser.add_argument(option, required=True, type=pathlib.Path)
    OPTIONS, rest = parser.parse_known_args()
    for option in ("build", "source", "prefix"):
        setattr(OPTIONS, option, getattr(OPTIONS, option).resolve())
    OPTIONS.prefix.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=OPTIONS.prefix) as work:
        OPTIONS.work = pathlib.Path(work)
        program = unittest.main(argv=[sys.argv[0], *rest], exit=False)
    sys.exit(not program.result.wasSuccessful())
