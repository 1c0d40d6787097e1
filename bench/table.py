#!/usr/bin/env python3
"""Runs the benchmarks of one build and prints one table: measure, value, baseline, ratio, aim, met or missed.

    bench/table.py BUILD [--quick]

What each measure is stands in docs/performance.md. A missed aim is no failure: the exit code is 0 as long as
everything ran.
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import subprocess
import sys


def output_of(*command):
    return subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE, text=True).stdout


def library_measures(build, quick):
    """Nanoseconds and allocations of each benchmark of the library: the best of some repetitions."""
    text = output_of(build / "bench/bench_library", "--benchmark_format=json", "--benchmark_enable_random_interleaving=true",
                     f"--benchmark_repetitions={3 if quick else 9}", f"--benchmark_min_time={0.05 if quick else 0.2}")
    scale = {"ns": 1, "us": 1e3, "ms": 1e6}
    times, allocations = {}, {}
    for run in json.loads(text)["benchmarks"]:
        if run["run_type"] == "iteration":
            name, took = run["run_name"], run["cpu_time"] * scale[run["time_unit"]]
            times[name] = min(took, times.get(name, took))
            allocations[name] = max(run.get("allocations", 0), allocations.get(name, 0))
    return times, allocations


def named_values(text):
    """The lines "name value" of a program's output."""
    out = {}
    for line in text.splitlines():
        words = line.split(" ")
        if len(words) == 2 and "_" in words[0]:
            out[words[0]] = float(words[1])
    return out


def shown_time(nanoseconds):
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.2f} {unit}"
    return f"{nanoseconds:.0f} ns"


class Table:
    HEAD = ("measure", "value", "baseline", "ratio", "aim", "")

    def __init__(self):
        self.rows = []

    def compare(self, name, value, baseline, most=None):
        """A time next to the least it could take."""
        ratio = value / baseline
        aim = "" if most is None else f"≤ {most:g} ×"
        verdict = "" if most is None else "met" if ratio <= most else "missed"
        self.rows.append((name, shown_time(value), shown_time(baseline), f"{ratio:.2f} ×", aim, verdict))

    def plain(self, name, value, aim="", met=None):
        self.rows.append((name, value, "", "", aim, "" if met is None else "met" if met else "missed"))

    def faster(self, name, value, baseline, least):
        ratio = baseline / value
        self.rows.append((name, shown_time(value), shown_time(baseline), f"{ratio:.2f} × as fast", f"≥ {least:g} ×",
                          "met" if ratio >= least else "missed"))

    def print(self):
        widths = [max(len(row[i]) for row in [self.HEAD, *self.rows]) for i in range(len(self.HEAD))]
        rule = tuple("-" * width for width in widths)
        for row in (self.HEAD, rule, *self.rows):
            print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")


ASSESSING = ("assess_one", "assess_many", "assess_all")


def add_library(table, times, allocations):
    table.compare("assess norms and ladder, one case", times["assess_one"], times["floor_one"], 3)
    table.compare("assess norms and ladder, many cases", times["assess_many"], times["floor_many"], 3)
    table.compare("assess all rules, beside norms and ladder", times["assess_all"], times["assess_one"], 5)
    table.compare("with lacking facts and expiry, complete facts", times["both_complete"], times["assess_complete"], 3)
    table.compare("with lacking facts and expiry, five facts absent", times["both_open"], times["assess_open"], 20)
    table.compare("agenda of five years, in assessments", times["agenda_of_five_years"], times["assess_complete"], 50)
    most = max(allocations[name] for name in (*ASSESSING, "both_complete", "both_open", "agenda_of_five_years"))
    table.plain("allocations per assessment, warm", f"{most:.0f}", "0", most == 0)
    table.compare("read a dossier", times["read_dossier"], times["bare_sax"], 1.5)
    table.plain("allocations per reading, warm", f"{allocations['read_dossier']:.0f}")
    table.plain("write brief JSON", shown_time(times["json_brief"]))
    table.plain("write full JSON", shown_time(times["json_full"]))
    table.plain("write text", shown_time(times["text"]))
    table.plain("load the rule set from its files", shown_time(times["load_rules"]))


def add_processes(table, found):
    one, two, bare = (found[f"stream_{name}"] * 1e9 for name in ("one", "two", "bare"))
    lines = found["stream_lines"]
    table.compare(f"stream of {lines:.0f} dossiers, 1 job", one, bare, 2.5)
    table.faster(f"stream of {lines:.0f} dossiers, 2 jobs", two, one, 1.7)
    table.plain("dossiers a second, 1 job and 2 jobs", f"{lines / one * 1e9:.0f}, {lines / two * 1e9:.0f}")
    table.compare("start: version", found["start_version"] * 1e9, found["start_empty"] * 1e9, 3)
    table.compare("start: assess one document", found["start_assess"] * 1e9, found["start_empty"] * 1e9, 3)


def add_workload(table, found):
    table.plain("seven answers, cases a second with reading", f"{found['seven_cases_a_second']:.0f}")
    table.plain("seven answers, facts bound without dossier JSON", f"{found['seven_bound_a_second']:.0f}")
    table.plain("seven answers, a case without reading", shown_time(found["seven_ns_a_case"]))


def add_doors(table, found):
    table.compare("fill in and assess through the C face", found["door_ns"], found["door_core_ns"], 1.5)
    table.plain("allocations of that, warm", f"{found['door_allocations']:.0f}", "0", found["door_allocations"] == 0)
    two = found["door_two_threads"]
    table.plain("the same in two threads, beside one", f"{two:.2f} ×", "≥ 1.9 ×", two >= 1.9)


def processor():
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true", help="shorter and less exact")
    asked = parser.parse_args()
    lines, rounds, starts, cases = (10_000, 2, 50, 20_000) if asked.quick else (50_000, 5, 300, 100_000)

    table = Table()
    add_library(table, *library_measures(asked.build, asked.quick))
    add_processes(table, named_values(output_of(
        asked.build / "bench/bench_processes", "--jeugdregels", asked.build / "jeugdregels", "--empty",
        asked.build / "bench/empty_program", "--lines", lines, "--rounds", rounds, "--starts", starts)))
    add_doors(table, named_values(output_of(asked.build / "bench/bench_doors", *(["--quick"] if asked.quick else []))))
    add_workload(table, named_values(output_of(asked.build / "bench/seven_answers", "--cases", cases)))
    compiler = output_of(os.environ.get("CXX", "c++"), "--version").splitlines()[0]
    print(f"{datetime.date.today()}, {processor()}, {os.cpu_count()} cores, {compiler}\n")
    table.print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
