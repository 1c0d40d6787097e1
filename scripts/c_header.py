"""Reads capi/jeugdregels.h and capi/functions.txt, for what is made from them and what holds them to their word.

No C parser: the header is written in one way only (tests/capi/functions_test.py checks that), and that way is read here.
Used by scripts/c-numbers, scripts/abi-check and the tests in tests/capi.
"""
import dataclasses
import pathlib
import re

BEGIN = "/* begin of the numbers */"
END = "/* end of the numbers */"

SECTION = re.compile(r"^/\* -{4} (.*?) -{4,} \*/$", re.M)
DECLARATION = re.compile(r"(?:/\*((?:(?!\*/).)*)\*/\n)?^JR_API ([^;{}]*?)\b(jr_[a-z0-9_]+)\(([^;{}]*)\) JR_NOEXCEPT;",
                         re.M | re.S)
KEYWORDS = {"JR_API", "JR_NOEXCEPT"}  # macros that stand for no value
DEFINE = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)(\([^)]*\))?[ \t]*(.*?)[ \t]*(?:/\*.*)?$", re.M)
LAST_LINE = re.compile(r"Memory: (?P<memory>.*?)\. Threads: (?P<threads>.*?)\. Since: (?P<since>\d+)\.$", re.S)


@dataclasses.dataclass(frozen=True)
class Function:
    """A function as the header declares it."""

    name: str
    result: str
    parameters: tuple  # as written, each on one line
    doc: str  # the comment above it, on one line, without its last line
    memory: str
    threads: str
    since: str
    section: str


@dataclasses.dataclass(frozen=True)
class Listed:
    """A function as capi/functions.txt lists it."""

    name: str
    since: str
    memory: str
    threads: str


def plain(comment: str) -> str:
    """The text of a comment on one line."""
    return " ".join(re.sub(r"^[ \t]*\*(?: |$)", "", comment, flags=re.M).split())


def functions(header: str) -> list:
    """Every function the header declares, in its order."""
    sections = [(match.start(), match.group(1)) for match in SECTION.finditer(header)]
    found = []
    for match in DECLARATION.finditer(header):
        doc = plain(match.group(1) or "")
        last = LAST_LINE.search(doc)
        parts = last.groupdict() if last else {"memory": "", "threads": "", "since": ""}
        found.append(Function(
            name=match.group(3), result=" ".join(match.group(2).split()),
            parameters=tuple(" ".join(one.split()) for one in match.group(4).split(",")),
            doc=(doc[:last.start()] if last else doc).strip(),
            section=next((name for start, name in reversed(sections) if start < match.start()), ""), **parts))
    return found


def defines(header: str) -> dict:
    """Every macro JR_... that has a value without arguments: name to value, in the order of the header.

    Not those that stand for a keyword; nor does the header define what a user may (JR_STATIC, JR_BUILDING).
    """
    return {match.group(1): match.group(3) for match in DEFINE.finditer(header)
            if match.group(1).startswith("JR_") and match.group(1) not in KEYWORDS and not match.group(2)}


def structs(header: str) -> dict:
    """Each struct that is written out, with its fields as (type, name)."""
    found = re.findall(r"^typedef struct (\w+) \{\n(.*?)^\} \1;", header, re.M | re.S)
    return {name: [(" ".join(kind.replace("*", " * ").split()), field) for kind, field in
                   re.findall(r"([\w *]+?[ *])(\w+);", re.sub(r"/\*.*?\*/", "", body, flags=re.S))]
            for name, body in found}


def typedefs(header: str) -> dict:
    """Each name for a number, and each type that stays closed ("struct"), with what it is."""
    names = dict((name, kind) for kind, name in re.findall(r"^typedef (u?int\d+_t) (\w+);", header, re.M))
    return names | {name: "struct" for name in re.findall(r"^typedef struct (\w+) \1;", header, re.M)}


def declarations(header: str) -> list:
    """What a caller is compiled with, one thing a line: the names of parameters and all comments left out."""
    lines = [f"typedef {name} {kind}" for name, kind in typedefs(header).items()]
    lines += [f"member {place} of {name}: {kind} {field}" for name, fields in structs(header).items()
              for place, (kind, field) in enumerate(fields)]
    for function in functions(header):
        kinds = [re.sub(r"(?<=[ *])\w+$", "", one).strip() if one != "void" else one for one in function.parameters]
        lines.append(f"function {function.name}: {function.result} ({', '.join(kinds)})")
    return lines


def without_numbers(header: str) -> str:
    """The header without the part that is made by scripts/c-numbers."""
    before, after = split_at_numbers(header)
    return before + after


def split_at_numbers(header: str) -> tuple:
    """What stands before and after the numbers, the marking lines included."""
    if header.count(BEGIN) != 1 or header.count(END) != 1 or header.index(BEGIN) > header.index(END):
        raise ValueError(f"the header needs the lines {BEGIN} and {END}, once each and in this order")
    return header[:header.index(BEGIN) + len(BEGIN)] + "\n", header[header.index(END):]


def listed(path: pathlib.Path) -> list:
    """Every function of the list of functions, in its order."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split(" | ")]
            if len(cells) != 4:
                raise ValueError(f"{path}: not four cells: {line}")
            rows.append(Listed(*cells))
    return rows
