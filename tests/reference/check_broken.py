"""Holds the command against broken dossiers: each planted fault must be reported at its place, and nothing else lost.

All dossiers go through the command in one stream: a bad one may not stop the next. Tests examples/cli and src/facts.

Usage: python3 check_broken.py --binary PATH --seed S --count N
Exit: 0 every fault is found where it is, 1 some is not.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter

import broken


def assess_all(binary: str, texts: list[str]) -> list[dict]:
    """What the command prints for each text, one a line."""
    stream = "".join(text + "\n" for text in texts).encode("utf-8", "surrogatepass")
    command = [binary, "assess", "-", "--input", "ndjson", "--format", "ndjson", "--as-of", "2021-03-31", "--brief"]
    done = subprocess.run(command, input=stream, capture_output=True, check=False)
    if done.returncode != 3 or done.stderr:
        sys.exit(f"exit {done.returncode}, expected 3; standard error: {done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def check(binary: str, seed: int, count: int) -> int:
    faults = [fault for fault in broken.broken(seed, count) if "\n" not in fault["tekst"]]
    answers = assess_all(binary, [fault["tekst"] for fault in faults])
    if len(answers) != len(faults):
        sys.exit(f"{len(faults)} lines in, {len(answers)} lines out")
    wrong = 0
    for number, (fault, answer) in enumerate(zip(faults, answers), start=1):
        place = answer.get("fout", {}).get("plaats")
        if place == fault["plaats"] and answer["regelnummer"] == number and answer["fout"]["bericht"]:
            continue
        wrong += 1
        if wrong <= 5:
            print(f"{fault['soort']}: expected {fault['plaats']}, got {answer}\n  {fault['tekst'][:2000]}")
    kinds = Counter(fault["soort"] for fault in faults)
    print(f"{len(faults)} broken dossiers of {len(kinds)} kinds, {wrong} wrong")
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Hold the command against broken dossiers.")
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    options = parser.parse_args()
    return check(options.binary, options.seed, options.count)


if __name__ == "__main__":
    sys.exit(main())
