"""Seeded generator of broken dossiers: a valid one with exactly one fault planted in it.

Prints NDJSON `{"tekst": the raw text of the dossier, "plaats": the JSON pointer of the error, "soort": kind of fault}`.
It reads no dossiers: that the reader finds the fault there, and nothing before it, is for the caller to check.

Usage: python3 broken.py --seed S --count N
"""

import argparse
import copy
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generate import cases
from terms import FIRST_DAY
from vocabulary import DOSSIER, Shape

IMPOSSIBLE_DATES = (
    "2021-02-29", "2021-02-30", "2021-13-01", "2021-00-10", "2021-04-31", "2021-4-01", "20210401",
    "2021-04-01T00:00:00", "1899-12-31", "2200-01-01", "01-04-2021", "2021/04/01", " 2021-04-01", "",
)  # fmt: skip
BAD_MUNICIPALITIES = ("0000", "153", "00153", "GM0153", "Enschede", "01a3", "Buitenland", "")
BAD_LABELS = ("", "a" * 65, "D 1", "D/1", "dossiér", "D-1\n", "#1")
WRONG_VALUES = (True, 5, 1.5, [], {}, "ja")
DEPTH_LIMIT = 32
LIST_LIMIT = 1000


@dataclass(frozen=True)
class Spot:
    """A value in a dossier: its pointer, its shape, the block it stands in and its key there."""

    pointer: str
    shape: Shape
    holder: dict
    key: str

    @property
    def value(self):
        return self.holder[self.key]


@dataclass(frozen=True)
class Doubled:
    """A value that is written twice, each time with its key."""

    value: object


class NoPlace(Exception):
    """The dossier has no place for this kind of fault."""


def spots(dossier: dict) -> list[Spot]:
    """Every value of a dossier that stands under a key, in order."""
    return list(_spots(dossier, DOSSIER, ""))


def _spots(holder: dict, shape: Shape, base: str) -> Iterator[Spot]:
    fields = dict(shape.fields)
    for key in holder:
        spot = Spot(f"{base}/{key}", fields[key], holder, key)
        yield spot
        for inner, pointer in _inner_blocks(spot):
            yield from _spots(inner, spot.shape, pointer)


def _inner_blocks(spot: Spot) -> list[tuple[dict, str]]:
    if spot.value is None:
        return []
    if spot.shape.kind == "block":
        return [(spot.value, spot.pointer)]
    if spot.shape.kind == "list":
        return [(entry, f"{spot.pointer}/{index}") for index, entry in enumerate(spot.value)]
    return []


def dump(value) -> str:
    """Compact JSON, in which a Doubled value stands twice."""
    if isinstance(value, dict):
        return "{" + ",".join(_dump_pair(key, one) for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(dump(one) for one in value) + "]"
    return json.dumps(value)


def _dump_pair(key: str, value) -> str:
    if isinstance(value, Doubled):
        return ",".join([_dump_pair(key, value.value)] * 2)
    return f"{json.dumps(key)}:{dump(value)}"


class Breaker:
    """Plants one fault in a copy of a valid dossier; each method is a kind of fault and gives the expected pointer."""

    def __init__(self, rng: random.Random):
        self.rng = rng

    def pick(self, dossier: dict, test) -> Spot:
        found = [spot for spot in spots(dossier) if test(spot)]
        if not found:
            raise NoPlace
        return self.rng.choice(found)

    def replace(self, spot: Spot, value) -> str:
        spot.holder[spot.key] = value
        return spot.pointer

    def blocks(self, dossier: dict) -> list[tuple[dict, str]]:
        return [(dossier, "")] + [pair for spot in spots(dossier) for pair in _inner_blocks(spot)]

    def onbekende_sleutel(self, dossier: dict) -> str:
        holder, base = self.rng.choice(self.blocks(dossier))
        key = self.rng.choice(("naam", "bsn", "Formaat", "geboortedatums", "extra", "van_af", "uitkomst_", ""))
        pairs = list(holder.items())
        pairs.insert(self.rng.randint(0, len(pairs)), (key, self.rng.choice((None, 1, "x", [], {}))))
        holder.clear()
        holder.update(pairs)
        return f"{base}/{key}"

    def dubbele_sleutel(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: True)
        return self.replace(spot, Doubled(spot.value))

    def verkeerd_type(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: True)
        wrong = [value for value in WRONG_VALUES if _is_wrong_type(value, spot.shape.kind)]
        return self.replace(spot, self.rng.choice(wrong))

    def onmogelijke_datum(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.shape.kind == "date")
        return self.replace(spot, self.rng.choice(IMPOSSIBLE_DATES))

    def onbekende_code(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.shape.kind in ("code", "format", "network"))
        text = spot.value if isinstance(spot.value, str) else "nvt"
        return self.replace(spot, self.rng.choice((text + "x", text.upper(), text[:-1], "")))

    def onbekende_gemeente(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.shape.kind == "municipality" and spot.value is not None)
        return self.replace(spot, self.rng.choice(BAD_MUNICIPALITIES))

    def onbekend_moment(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.shape.kind == "moment")
        return self.replace(spot, self.rng.choice((0, 3, -1, 12)))

    def omgekeerd_interval(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.key == "tot_en_met" and spot.holder["van"] > FIRST_DAY.isoformat())
        first = date.fromisoformat(spot.holder["van"])
        return self.replace(spot, (first - timedelta(days=1)).isoformat())

    def overlap(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.shape.disjoint and spot.value)
        copied = dict(self.rng.choice(spot.value))
        copied["tot_en_met"] = self.rng.choice((copied["van"], copied["tot_en_met"]))
        spot.value.append(copied)
        return f"{spot.pointer}/{len(spot.value) - 1}"

    def ontbrekende_sleutel(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.shape.required)
        del spot.holder[spot.key]
        return spot.pointer

    def null_niet_toegestaan(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: not spot.shape.nullable)
        return self.replace(spot, None)

    def geen_met_gemeente(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: "adres" in spot.holder and spot.key == "gemeente")
        return self.replace(spot, "0153" if spot.value is None else None)

    def dubbele_code(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.shape.kind == "set" and spot.value)
        spot.value.append(self.rng.choice(spot.value))
        return f"{spot.pointer}/{len(spot.value) - 1}"

    def onbekende_code_in_verzameling(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.shape.kind == "set" and spot.value is not None)
        spot.value.append("onbekende_code")
        return f"{spot.pointer}/{len(spot.value) - 1}"

    def nul_teken(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: isinstance(spot.value, str))
        return self.replace(spot, self.rng.choice((spot.value + "\0", "\0", spot.value[:3] + "\0" + spot.value[3:])))

    def kenmerk_met_bsn(self, dossier: dict) -> str:
        digits = self.rng.choice((bsn(self.rng), bsn(self.rng, leading_zero=True)[1:]))
        pattern = self.rng.choice(("{}", "D-{}", "{}.a", "x{}y", "12-{}-1", "1234567890-{}"))
        dossier["kenmerk"] = pattern.format(digits)
        return "/kenmerk"

    def verkeerd_kenmerk(self, dossier: dict) -> str:
        dossier["kenmerk"] = self.rng.choice(BAD_LABELS)
        return "/kenmerk"

    def te_lange_lijst(self, dossier: dict) -> str:
        lists = (("jeugdhulp", {"soort": "ggz"}), ("tafels", {}), ("maatregelen", {"soort": "ots"}))
        key, entry = self.rng.choice(lists)
        dossier[key] = [dict(entry) for _ in range(LIST_LIMIT + 1)]
        return f"/{key}"

    def te_diep(self, dossier: dict) -> str:
        spot = self.pick(dossier, lambda spot: spot.shape.kind not in ("list", "set", "block"))
        nested = []
        for _ in range(DEPTH_LIMIT):
            nested = [nested]
        return self.replace(spot, nested)


KINDS = tuple(name for name in vars(Breaker) if not name.startswith("_") and name not in ("pick", "replace", "blocks"))


def _is_wrong_type(value, kind: str) -> bool:
    if kind == "network":
        return not isinstance(value, (str, bool))
    if kind == "moment":
        return value != 5
    allowed = {"truth": bool, "set": list, "list": list, "block": dict}
    return not isinstance(value, allowed.get(kind, str))


def bsn(rng: random.Random, leading_zero: bool = False) -> str:
    """Nine digits that pass the eleven-test of a BSN."""
    while True:
        digits = [0 if leading_zero else rng.randint(1, 9), *(rng.randint(0, 9) for _ in range(8))]
        if leading_zero and digits[1] == 0:
            continue
        total = sum(weight * digit for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits))
        if total % 11 == 0:
            return "".join(map(str, digits))


# Truncation ----------------------------------------------------------------------------------------------------------


def truncated(text: str, rng: random.Random) -> tuple[str, str]:
    """A text cut short, and the pointer of the innermost value that had begun and not ended."""
    while True:
        cut = text[: rng.randint(1, len(text) - 1)]
        if not cut[-1].isdigit() or _in_string(cut):  # a number at the very end may be complete or not
            return cut, innermost(cut) or "/"


def _in_string(text: str) -> bool:
    return text.count('"') % 2 == 1  # valid dossiers hold no escaped quotes


def innermost(text: str) -> str:
    """The pointer of the innermost value begun in a compact text that was cut short; "" for the root."""
    open_values = []  # per open block or list its pointer and, for a list, the number of the entry at hand
    key, position = "", 0
    while position < len(text):
        char = text[position]
        if char in "{[":
            open_values.append([_pointer(open_values, key), None if char == "{" else 0])
        elif char in "}]":
            open_values.pop()
        elif char == ",":
            if open_values[-1][1] is not None:
                open_values[-1][1] += 1
        elif char != ":":
            token, position = _token(text, position)
            if position < len(text) and text[position] == ":":
                key = json.loads(token)
            elif position >= len(text) and not _complete(token):
                is_key = token[0] == '"' and text[: len(text) - len(token)][-1] in "{," and open_values[-1][1] is None
                return open_values[-1][0] if is_key else _pointer(open_values, key)
            continue
        position += 1
    return open_values[-1][0]


def _pointer(open_values: list, key: str) -> str:
    if not open_values:
        return ""
    base, index = open_values[-1]
    return f"{base}/{key if index is None else index}"


def _token(text: str, start: int) -> tuple[str, int]:
    """The string or literal that begins at `start`, and the position after it."""
    if text[start] == '"':
        end = text.find('"', start + 1)
        end = len(text) if end < 0 else end + 1
    else:
        end = start
        while end < len(text) and text[end] not in ",:]}":
            end += 1
    return text[start:end], end


def _complete(token: str) -> bool:
    if token[0] == '"':
        return len(token) > 1 and token[-1] == '"'
    return token in ("null", "true", "false")


# All together --------------------------------------------------------------------------------------------------------


def broken(seed: int, count: int) -> Iterator[dict]:
    """Broken dossiers of a seed; kinds take turns, dossiers without a place for one are passed over."""
    rng = random.Random(seed)
    kinds = (*KINDS, "afgebroken")
    made = 0
    for case in cases(seed, 1000 * count):
        if made == count:
            return
        fault = plant(case["dossier"], kinds[made % len(kinds)], rng)
        if fault is not None:
            made += 1
            yield fault


def plant(dossier: dict, kind: str, rng: random.Random) -> dict | None:
    """The dossier with one fault of a kind, or None when it has no place for it."""
    if kind == "afgebroken":
        text, pointer = truncated(dump(dossier), rng)
        return {"tekst": text, "plaats": pointer, "soort": kind}
    damaged = copy.deepcopy(dossier)
    try:
        pointer = getattr(Breaker(rng), kind)(damaged)
    except NoPlace:
        return None
    return {"tekst": dump(damaged), "plaats": pointer, "soort": kind}


def main() -> None:
    parser = argparse.ArgumentParser(description="Print dossiers with one planted fault as NDJSON.")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    options = parser.parse_args()
    for fault in broken(options.seed, options.count):
        print(json.dumps(fault, ensure_ascii=False))


if __name__ == "__main__":
    main()
