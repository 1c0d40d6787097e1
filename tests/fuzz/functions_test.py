"""Every function of the C face is called by a fuzz target: functions.txt says which one, and its source does it.

  functions_test.py --functions capi/functions.txt [--write]

With --write functions.txt is made anew from the sources.
"""
import argparse
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
TARGETS = ["fuzz_builder", "fuzz_assess_json", "fuzz_ruleset", "fuzz_ndjson"]
# What the targets share, by the functions that they call of it.
HEADER = """# Which fuzz target calls which function of the C face; held against capi/functions.txt and against the sources by
# functions_test.py.
#
# name | target
"""


def body(file):
    """The source without its comments and strings."""
    text = (HERE / file).read_text()
    return re.sub(r'//[^\n]*|"(?:\\.|[^"\\\n])*"', "", text)


def called_by():
    """For each target the functions that stand in its own sources."""
    shared = {name: body(name) for name in ("fuzz.cpp", "fuzz.hpp", "reads.cpp", "elements.cpp", "model.cpp")}
    out = {}
    for target in TARGETS:
        own = body(target + ".cpp")
        text = own + shared["fuzz.cpp"] + shared["fuzz.hpp"]
        if re.search(r"\bread_(names|ruleset|result|agenda)\(", own):
            text += shared["reads.cpp"]
        if "model" in own:
            text += shared["model.cpp"] + shared["elements.cpp"]
        out[target] = set(re.findall(r"\b(jr_[a-z0-9_]+)\b", text))
    return out


def names(file):
    return [line.split("|")[0].strip() for line in file.read_text().splitlines() if line.startswith("jr_")]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--functions", type=pathlib.Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    calls = called_by()
    table = HERE / "functions.txt"
    if args.write:
        lines = [f"{name} | {next((t for t in TARGETS if name in calls[t]), '-')}" for name in names(args.functions)]
        table.write_text(HEADER + "\n".join(lines) + "\n")
    faults = []
    if names(table) != names(args.functions):
        faults.append("functions.txt does not list the functions of " + str(args.functions))
    for line in table.read_text().splitlines():
        if line.startswith("jr_"):
            name, target = (word.strip() for word in line.split("|"))
            if name not in calls.get(target, ()):
                faults.append(f"{name} is not called by {target}")
    sys.exit("\n".join(faults) if faults else 0)


if __name__ == "__main__":
    main()
