"""Makes the dictionary of the fuzz targets: every key and code of dossiers, rule sets and options.

  make_dictionary.py --binary jeugdregels [--check] jeugdregels.dict

With --check nothing is written; it fails when the file is another.
"""
import argparse
import json
import pathlib
import subprocess
import sys

OPTIONS = ["keuzes", "delen", "alleen", "beknopt", "taal", "nl", "en", "true", "false", "null", "nvt"]
DATES = ["2021-12-31", "2022-01-01", "2024-02-29", "1900-01-01", "2199-12-31"]
PIECES = ['{"', '":"', '","', '":null', '":[{"', '"}]', "[]", "{}", "\\u0000", "\ufeff", "\r\n", "0153", "buitenland"]


def words(schema):
    """The keys of all objects and the texts of all lists of codes."""
    if isinstance(schema, list):
        for item in schema:
            yield from words(item)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key == "properties":
                yield from value
            if key in ("enum", "const"):
                yield from (v for v in (value if key == "enum" else [value]) if isinstance(v, str))
            yield from words(value)


def entry(text):
    return '"' + "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\' else f"\\x{b:02X}" for b in text.encode()) + '"'


def dictionary(binary):
    out = ["# Keys, codes and pieces of text for libFuzzer; made by make_dictionary.py."]
    found = set(OPTIONS + DATES + PIECES)
    for name in ("dossier", "regelset"):
        text = subprocess.run([binary, "schema", name], check=True, capture_output=True, text=True).stdout
        found.update(words(json.loads(text)))
    listed = subprocess.run([binary, "rules", "list", "--format", "json"], check=True, capture_output=True, text=True)
    found.update(rule["regel"] for rule in json.loads(listed.stdout))
    return "\n".join(out + sorted(entry(text) for text in found if text)) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("file", type=pathlib.Path)
    args = parser.parse_args()
    text = dictionary(args.binary)
    if not args.check:
        args.file.write_text(text)
    elif args.file.read_text() != text:
        sys.exit(f"{args.file} is not what make_dictionary.py makes")


if __name__ == "__main__":
    main()
