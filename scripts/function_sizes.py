#!/usr/bin/env python3
"""Holds every C++ function to a complexity under 15 and fewer than 60 lines, by pmccabe.

pmccabe knows an older C++. What it cannot read and what does not count (nested namespaces, digit separators, raw
strings) is written in an older way in a copy, line for line, so that the places it names stay right.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

MAX_COMPLEXITY = 14  # a switch counts once
MAX_LINES = 59
ALLOWED = pathlib.Path(__file__).with_name("lint-allow.txt")


def in_older_words(text):
    text = re.sub(r'R"(\w*)\((.*?)\)\1"', lambda m: '""' + "\n" * m.group(0).count("\n"), text, flags=re.S)
    text = re.sub(r"(?<=[0-9A-Fa-f])'(?=[0-9A-Fa-f])", "", text)
    return re.sub(r"^namespace \w+(?:::\w+)+ \{", "namespace inner {", text, flags=re.M)


def measure(file):
    """Yields (function, line, complexity, lines) of one file."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, file.name)
        copy.write_text(in_older_words(file.read_text()))
        done = subprocess.run(["pmccabe", str(copy)], capture_output=True, text=True, check=False)
    for row in done.stdout.splitlines():
        complexity, _, _, first, lines, name = row.split("\t", 5)
        yield name.rsplit("): ", 1)[1], int(first), int(complexity), int(lines)


def main(files):
    allowed = set(ALLOWED.read_text().splitlines())
    functions, bad = 0, 0
    for file in map(pathlib.Path, files):
        for name, line, complexity, lines in measure(file):
            functions += 1
            if (complexity > MAX_COMPLEXITY or lines > MAX_LINES) and f"{file} {name}" not in allowed:
                bad += 1
                print(f"{file}:{line}: {name}: complexity {complexity}, {lines} lines", file=sys.stderr)
    if functions < len(files):
        bad += 1
        print(f"only {functions} functions seen in {len(files)} files: pmccabe does not read this code", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
