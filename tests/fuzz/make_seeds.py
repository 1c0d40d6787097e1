"""Makes the seed corpus of the fuzz targets in a folder, from the examples, the published cases and rules/.

  make_seeds.py --source REPOSITORY --builder-seeds PROGRAM OUT

Makes OUT/fuzz_assess_json, fuzz_ruleset, fuzz_ndjson and fuzz_builder; and OUT/whole with the rule set of rules/ as
one packed file, which is too large to fuzz but is replayed.
"""
import argparse
import json
import pathlib
import subprocess

DAY = b"\x29\x1b"  # 2024-01-15, by day_from() of fuzz.cpp
# Of rules/algemeen, what the small rule sets do without.
MUNICIPALITIES = 3


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def dossiers(source):
    """Every dossier of the examples and of the published cases, by name."""
    found = {}
    for file in sorted((source / "examples/dossiers").glob("*.json")):
        found[file.stem] = json.loads(file.read_text())
    for file in sorted((source / "examples/dossiers").glob("*.ndjson")):
        for number, line in enumerate(file.read_text().splitlines()):
            found[f"{file.stem}-{number}"] = json.loads(line)
    for file in sorted((source / "tests/data/published").glob("*.json")):
        case = json.loads(file.read_text())
        if "dossier" in case:
            found[file.stem] = case["dossier"]
    return found


# ---- packed rule sets ------------------------------------------------------------------------------------

def packed(source):
    """rules/ as one packed rule set."""
    out = json.loads((source / "rules/regelset.json").read_text())
    out["inhoud"] = {}
    for part in out["delen"]:
        joined = out["inhoud"].setdefault(part["deel"], {})
        for file in sorted((source / "rules" / part["deel"]).glob("*.json")):
            for key, value in json.loads(file.read_text()).items():
                if isinstance(value, list):
                    joined.setdefault(key, []).extend(value)
                else:
                    joined[key] = value
    return out


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)


def needed(rules, first):
    """A rule, all its versions, and every rule that it refers to, near or far."""
    wanted, todo = set(), [first]
    while todo:
        rule = todo.pop()
        if rule in wanted:
            continue
        wanted.add(rule)
        for version in rules[rule]:
            todo += [text for text in strings(version) if text in rules]
    return wanted


def small_sets(whole):
    """For each rule the smallest rule set it can stand in."""
    parts = whole["inhoud"].values()
    rules = {}
    for part in parts:
        for rule in part.get("regels", []):
            rules.setdefault(rule["regel"], []).append({k: v for k, v in rule.items() if k != "voorbeeld"})
    rest = {}
    for part in parts:
        for key, value in part.items():
            if key not in ("regels", "kalender"):
                rest.setdefault(key, []).extend(value)
    calendar = next(part["kalender"] for part in parts if "kalender" in part)
    for rule in rules:
        content = {"regels": [v for wanted in sorted(needed(rules, rule)) for v in rules[wanted]]}
        used = set(strings(content))
        if any(r["soort"] == "indeling" or "beslistabel" in r for r in content["regels"]):
            content["gemeenten"] = rest["gemeenten"][:MUNICIPALITIES]
            content["regios"] = rest["regios"]
        if "plaats_tafel" in used:
            content["subregios"] = rest["subregios"][:1]
        content["keuzes"] = rest["keuzes"]
        content["kalender"] = calendar if "werkdagen" in used else {}
        used = set(strings(content))
        content["bronnen"] = [s for s in rest["bronnen"] if s["bron"] in used]
        yield rule, {"formaat": whole["formaat"], "naam": "klein", "versie": "1",
                     "delen": [{"deel": "a", "titel": "A", "standaard": True}], "inhoud": {"a": content}}


# ---- the corpus ------------------------------------------------------------------------------------------

class Corpus:
    def __init__(self, out):
        self.out = out

    def add(self, target, name, content):
        folder = self.out / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def json_door(corpus, cases):
    for index, (name, dossier) in enumerate(cases.items()):
        corpus.add("fuzz_assess_json", name, DAY + bytes([index % 12, 32]) + compact(dossier))
    first = compact(next(iter(cases.values())))
    corpus.add("fuzz_assess_json", "own-options", DAY + b"\x0f\x20" + b'{"alleen":["norm.koers"],"taal":"en"}\n' + first)
    corpus.add("fuzz_assess_json", "marked", DAY + b"\x00\x00\xef\xbb\xbf" + first)
    corpus.add("fuzz_assess_json", "nothing", b"")
    corpus.add("fuzz_assess_json", "least", DAY + b"\x00\x01" + compact(
        {"formaat": "jeugdregels/dossier/1", "kenmerk": "k", "geboortedatum": "2010-01-01"}))


def streams(corpus, cases):
    lines = [compact(dossier) for dossier in cases.values()]
    for at in range(0, len(lines), 4):
        ends = (b"\n", b"\r\n", b"\n\n \t\n", b"\nx\n")[at // 4 % 4]
        corpus.add("fuzz_ndjson", f"lines-{at}", bytes([at * 3 % 256, 40]) + ends.join(lines[at:at + 4]))
    corpus.add("fuzz_ndjson", "marked", b"\x00\x10\xef\xbb\xbf\n\xef\xbb\xbf\n{}\n")
    corpus.add("fuzz_ndjson", "ends", b"\x06\x02\r\n\n\r\r\n \nab\r\nabc\n\r")


def rule_sets(corpus, source):
    whole = packed(source)
    corpus.add("whole", "standaard.json", compact(whole))
    for name, small in small_sets(whole):
        corpus.add("fuzz_ruleset", name, compact(small))
    corpus.add("fuzz_ruleset", "empty", compact(
        {"formaat": whole["formaat"], "naam": "leeg", "versie": "1", "delen": [{"deel": "a", "titel": "A"}],
         "inhoud": {"a": {}}}))


def builder(out, program, source):
    (out / "fuzz_builder").mkdir(parents=True, exist_ok=True)
    examples = sorted((source / "examples/dossiers").glob("*json"))
    subprocess.run([program, out / "fuzz_builder", *examples], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--builder-seeds", type=pathlib.Path, required=True)
    parser.add_argument("out", type=pathlib.Path)
    args = parser.parse_args()
    corpus = Corpus(args.out)
    cases = dossiers(args.source)
    json_door(corpus, cases)
    streams(corpus, cases)
    rule_sets(corpus, args.source)
    builder(args.out, args.builder_seeds, args.source)


if __name__ == "__main__":
    main()
