"""Compares the command `jeugdregels` with the reference implementation on generated dossiers.

Cases with the same peildatum, choices and parts go to the command in one stream. What the reference does not know
(`ontbreekt`, `houdbaar_tot_en_met`, `uitleg`, `bronnen`, `regelset`) is left out before comparing; the order of keys
and findings counts. It changes nothing and keeps nothing.

Usage: python3 compare.py --binary PATH --seed S --count N [--cases norms|woonplaats|statutory] [--show K]
       [--only PREFIX,...]   compares the findings of some rules alone
Exit: 0 all the same, 1 something differs.
"""

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import generate
import generate_statutory
import generate_woonplaats
from evaluate import assess

GENERATORS = {"norms": generate.cases, "woonplaats": generate_woonplaats.cases, "statutory": generate_statutory.cases}
LEFT_OUT = ("ontbreekt", "houdbaar_tot_en_met", "uitleg", "bronnen")


def grouped(cases: Iterable[dict]) -> dict[tuple, list[dict]]:
    """The dossiers of some cases by peildatum, choices and parts switched on."""
    groups = defaultdict(list)
    for case in cases:
        choices, parts = tuple(sorted(case["keuzes"].items())), tuple(case.get("delen", ()))
        groups[case["peildatum"], choices, parts].append(case["dossier"])
    return groups


def run(binary: str, as_of: str, options: Iterable[str], dossiers: list[dict]) -> list[str]:
    """The lines the command prints for some dossiers."""
    command = [binary, "assess", "-", "--input", "ndjson", "--format", "ndjson", "--as-of", as_of, *options]
    stream = "".join(json.dumps(dossier) + "\n" for dossier in dossiers)
    done = subprocess.run(command, input=stream, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0 or done.stderr:
        print(f"{' '.join(command)}\nexit {done.returncode}\n{done.stderr}")
    return done.stdout.splitlines()


def comparable(line: str | None) -> dict:
    """An assessment as the command printed it, without what the reference does not know."""
    if line is None:
        return {"fout": "no line printed"}
    try:
        assessment = json.loads(line)
    except json.JSONDecodeError as error:
        return {"fout": f"not JSON: {error}: {line[:200]}"}
    assessment.pop("regelset", None)
    for finding in assessment.get("bevindingen", []):
        for key in LEFT_OUT:
            finding.pop(key, None)
    return assessment


def differences(expected: dict, got: dict) -> list[str]:
    """What differs, finding by finding, as lines to read."""
    if json.dumps(expected) == json.dumps(got):
        return []
    if "bevindingen" not in got:
        return [f"  got      {json.dumps(got, ensure_ascii=False)}"]
    found = _top_differences(expected, got)
    wanted = {_place(one): one for one in expected["bevindingen"]}
    given = {_place(one): one for one in got["bevindingen"]}
    for place in [*wanted, *(place for place in given if place not in wanted)]:
        found += _pair(wanted.get(place), given.get(place))
    return found or ["  the order of findings differs"]


def _top_differences(expected: dict, got: dict) -> list[str]:
    if list(expected) != list(got):
        return [f"  expected keys {list(expected)}", f"  got keys      {list(got)}"]
    return [line for key in expected if key != "bevindingen" for line in _pair(expected[key], got[key])]


def _place(finding: dict) -> tuple:
    return finding.get("regel"), finding.get("onderwerp")


def _pair(expected, got) -> list[str]:
    texts = [json.dumps(one, ensure_ascii=False) for one in (expected, got)]
    return [] if texts[0] == texts[1] else [f"  expected {texts[0]}", f"  got      {texts[1]}"]


def restricted(assessment: dict, prefixes: list[str]) -> dict:
    """An assessment as `--only` leaves it; no prefixes are no restriction."""
    if not prefixes:
        return assessment
    del assessment["samenvatting"]
    asked = tuple(f"{prefix}." for prefix in prefixes)
    kept = [one for one in assessment["bevindingen"] if f"{one['regel']}.".startswith(asked)]
    return {**assessment, "bevindingen": kept}


def compare(binary: str, cases: Iterable[dict], show: int, only: list[str]) -> int:
    """Compares all cases, prints the first differences, and returns how many cases differ."""
    compared = different = 0
    for (as_of, choices, parts), dossiers in grouped(cases).items():
        given = [("--choice", f"{key}={value}") for key, value in choices]
        given += [("--with", part) for part in parts] + [("--only", prefix) for prefix in only]
        options = [word for pair in given for word in pair]
        lines = run(binary, as_of, options, dossiers)
        lines += [None] * (len(dossiers) - len(lines))
        for dossier, line in zip(dossiers, lines):
            expected = restricted(assess(dossier, date.fromisoformat(as_of), dict(choices), parts), only)
            found = differences(expected, comparable(line))
            compared += 1
            different += bool(found)
            if found and different <= show:
                print(f"{as_of} {' '.join(options)}\n  dossier  {json.dumps(dossier, ensure_ascii=False)}")
                print("\n".join(found) + "\n")
    print(f"{compared} compared, {different} different")
    return different


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare the command with the reference on generated dossiers.")
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--cases", choices=GENERATORS, default="norms", help="what the dossiers are about")
    parser.add_argument("--show", type=int, default=5, help="how many differing dossiers to print")
    parser.add_argument("--only", action="append", default=[], help="rules to compare, by prefix")
    options = parser.parse_args()
    cases = GENERATORS[options.cases](options.seed, options.count)
    only = [prefix for given in options.only for prefix in given.split(",")]
    return 1 if compare(options.binary, cases, options.show, only) else 0


if __name__ == "__main__":
    sys.exit(main())
