"""Findings as the command prints them: keys in order, severity, declared choices.

A rule decides a plain outcome, or an outcome with what its kind carries: a Term (norms.py), a Flag or a Value. Left
out are `ontbreekt`, `houdbaar_tot_en_met`, `uitleg` and `bronnen`. Tested in test_evaluate.py and test_transition.py.
"""

from dataclasses import dataclass
from datetime import date

from norms import Term

DECLARED_CHOICES = {
    "norm.jeugdbeschermer.tijdig": "werkdagen",
    "norm.jeugdbeschermer.vast": "werkdagen",
    "norm.koers.aanwezig": "koers_start",
    "norm.koers.tijdig": "koers_start",
    "opschaling.wachttijd": "ladder",
    "wet.gi.eerste_contact": "werkdagen",
    "wet.vt.triage": "werkdagen",
}
# Of the first name in the list that a rule has or begins with.
SEVERITIES = {
    "overgang.toekomstplan": "afspraak",
    "overgang.urgent": "afspraak",
    "overgang.doelgroep": "afspraak",
    "overgang.pleegzorg_21": "afspraak",
    "overgang.gezinshuis_21": "afspraak",
    "overgang.wmo_gat": "afspraak",
    "wet.raad.start": "intern",
    "norm.": "norm",
    "opschaling.": "afspraak",
    "regio.": "afspraak",
    "woonplaats.": "wet",
    "overgang.": "wet",
    "tafel.": "afspraak",
    "wet.": "wet",
    "koploper.": "advies",
}


@dataclass(frozen=True)
class Flag:
    """What a `vlag` carries."""

    outcome: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Value:
    """What a `bepaling` carries."""

    outcome: str
    value: dict | None = None


KINDS = {"norm": Term, "vlag": Flag, "bepaling": Value}


def finding(rule: str, kind: str, subject: str, result, choices: dict) -> dict:
    """The finding of a rule about a subject; a plain outcome carries nothing."""
    decided = KINDS[kind](result) if isinstance(result, str) else result
    declared = DECLARED_CHOICES.get(rule)
    return {
        "regel": rule,
        "soort": kind,
        "ernst": next(severity for name, severity in SEVERITIES.items() if rule.startswith(name)),
        "onderwerp": subject,
        "uitkomst": decided.outcome,
        **_carried(decided),
        "keuzes": {declared: choices[declared]} if declared else {},
    }


def _carried(decided: Term | Flag | Value) -> dict:
    if isinstance(decided, Value):
        return {"waarde": decided.value}
    if isinstance(decided, Flag):
        return {"vanaf": text(decided.first), "tot_en_met": text(decided.last)}
    return {
        "start": text(decided.start),
        "uiterlijk": text(decided.due),
        "gerealiseerd": text(decided.realised),
        "dagen_over": decided.days_left,
        "kalender_volledig": decided.complete,
    }


def text(when: date | None) -> str | None:
    return None if when is None else when.isoformat()
