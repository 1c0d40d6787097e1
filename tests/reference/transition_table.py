"""What overgang.* must give for some births on every day, as one table worked out by hand.

The dossier of a birth is one in which all kinds of help and a guardianship run from the 10th birthday on, nothing is
planned or reported, and help after 18 was decided at 15: so only age and calendar change an answer. Per rule the table
gives the first and last day of its window; for a rule that determines something, also what. The dates in it are not
computed. Used by test_transition_table.py and transition_days_test.py.
"""

from datetime import date, timedelta

from terms import ONE_DAY

FOSTER_CARE, FAMILY_HOME, DROPOUTS = date(2018, 7, 1), date(2020, 2, 1), date(2026, 1, 1)
NONE = "niet_van_toepassing"

# Per birth, in this order: hoorrecht, doelgroep, toekomstplan (start and due day), urgent, pleegzorg_21 and
# gezinshuis_21, verlengde_jeugdhulp, wmo_gat, doorstroompunt until 2025 and from 2026 on; then the last day of a
# measure that ends at 18 and of closed help, the first day with a premium, and when adult help is reported and decided.
TABLE = {
    "2008-02-29": (
        ("2020-02-29", "2026-02-28"),
        ("2024-02-29", "2035-02-28"),
        ("2024-02-29", "2025-02-28"),
        ("2025-09-01", "2026-02-28"),
        ("2026-03-01", "2029-02-28"),
        ("2026-03-01", "2031-02-28"),
        ("2025-03-01", "2027-02-28"),
        ("2020-02-29", "2031-02-28"),
        ("2020-02-29", "2035-02-28"),
        "2026-02-28",
        "2026-08-31",
        "2026-04-01",
        ("2026-03-01", "2026-04-26"),
    ),
    "2008-08-31": (
        ("2020-08-31", "2026-08-30"),
        ("2024-08-31", "2035-08-30"),
        ("2024-08-31", "2025-08-30"),
        ("2026-02-28", "2026-08-30"),
        ("2026-08-31", "2029-08-30"),
        ("2026-08-31", "2031-08-30"),
        ("2025-08-31", "2027-08-30"),
        ("2020-08-31", "2031-08-30"),
        ("2020-08-31", "2035-08-30"),
        "2026-08-30",
        "2027-02-27",
        "2026-09-01",
        ("2026-08-31", "2026-10-26"),
    ),
    "2008-01-01": (
        ("2020-01-01", "2025-12-31"),
        ("2024-01-01", "2034-12-31"),
        ("2024-01-01", "2024-12-31"),
        ("2025-07-01", "2025-12-31"),
        ("2026-01-01", "2028-12-31"),
        ("2026-01-01", "2030-12-31"),
        ("2025-01-01", "2026-12-31"),
        ("2020-01-01", "2030-12-31"),
        ("2020-01-01", "2034-12-31"),
        "2025-12-31",
        "2026-06-30",
        "2026-02-01",
        ("2026-01-01", "2026-02-26"),
    ),
    "2007-12-31": (
        ("2019-12-31", "2025-12-30"),
        ("2023-12-31", "2034-12-30"),
        ("2023-12-31", "2024-12-30"),
        ("2025-06-30", "2025-12-30"),
        ("2025-12-31", "2028-12-30"),
        ("2025-12-31", "2030-12-30"),
        ("2024-12-31", "2026-12-30"),
        ("2019-12-31", "2030-12-30"),
        ("2019-12-31", "2034-12-30"),
        "2025-12-30",
        "2026-06-29",
        "2026-01-01",
        ("2025-12-31", "2026-02-25"),
    ),
    "2008-05-20": (
        ("2020-05-20", "2026-05-19"),
        ("2024-05-20", "2035-05-19"),
        ("2024-05-20", "2025-05-19"),
        ("2025-11-20", "2026-05-19"),
        ("2026-05-20", "2029-05-19"),
        ("2026-05-20", "2031-05-19"),
        ("2025-05-20", "2027-05-19"),
        ("2020-05-20", "2031-05-19"),
        ("2020-05-20", "2035-05-19"),
        "2026-05-19",
        "2026-11-19",
        "2026-06-01",
        ("2026-05-20", "2026-07-15"),
    ),
}


def dossier(born: str) -> dict:
    """The dossier of a birth."""
    tenth, fifteenth = (_in_year(born, age) for age in (10, 15))
    kinds = ("ambulant", "pleegzorg", "gezinshuis", "gesloten")
    measure = {"soort": "voogdij", "uitgesproken": tenth, "einde": None, "beeindigd": None, "verlengingen": []}
    home = {"van": born, "tot_en_met": None, "adres": "woonadres", "gemeente": "0193"}
    return {
        "formaat": "jeugdregels/dossier/1",
        "kenmerk": f"B-{born}",
        "geboortedatum": born,
        "brp": [home],
        "verblijf": [],
        "maatregelen": [measure],
        "jeugdhulp": [{"soort": kind, "gestart": tenth, "beeindigd": None} for kind in kinds],
        "overgang": {
            "toekomstplan": None,
            "verlengde_jeugdhulp": {"bepaald": fifteenth, "noodzakelijk": True, "hervatting": False},
            "wil_pleegzorg_beeindigen": False,
            "wil_gezinshuis_verlaten": False,
            "startkwalificatie": False,
            "wmo_melding": None,
        },
    }


def _in_year(born: str, age: int) -> str:
    return f"{int(born[:4]) + age}-{born[5:].replace('02-29', '03-01')}"


def expected(born: str, as_of: date) -> dict[str, tuple]:
    """Per rule what the table says for a day: the outcome, and what shows of its window, dates or value."""
    hearing, target, plan, urgent, until_21, extended, adult_help, dropout, later_dropout, *days = TABLE[born]
    last_day, closed, premium, decision = days
    value = dict(zip(("melden_vanaf", "besluit_uiterlijk", "dagen_gat"), (*decision, 56)))
    return {
        "overgang.hoorrecht": _flag(hearing, as_of),
        "overgang.doelgroep": _flag(target, as_of),
        "overgang.toekomstplan": _plan(plan, as_of),
        "overgang.urgent": _flag(urgent, as_of),
        "overgang.maatregel_eindigt": _value(laatste_dag=last_day, begrensd_door="meerderjarigheid"),
        "overgang.gesloten_tot": _value(laatste_dag=closed),
        "overgang.pleegzorg_21": _flag(until_21, as_of) if as_of >= FOSTER_CARE else (NONE, None, None),
        "overgang.gezinshuis_21": _flag(until_21, as_of) if as_of >= FAMILY_HOME else (NONE, None, None),
        "overgang.verlengde_jeugdhulp": _value(grond="voor_18_bepaald") if _on(extended, as_of) else (NONE, None),
        "overgang.zvw_premie": _value(vanaf=premium),
        "overgang.wmo_gat": _value(**value) if _on(adult_help, as_of) else (NONE, None),
        "overgang.doorstroompunt": _flag(later_dropout if as_of >= DROPOUTS else dropout, as_of),
    }


def _on(window: tuple, as_of: date) -> bool:
    return window[0] <= as_of.isoformat() <= window[1]


def _flag(window: tuple, as_of: date) -> tuple:
    return "aan" if _on(window, as_of) else "uit", *window


def _value(**value) -> tuple:
    return "bepaald", value


def _plan(window: tuple, as_of: date) -> tuple:
    if as_of.isoformat() < window[0]:
        return NONE, None, None
    return "lopend" if _on(window, as_of) else "niet_voldaan", *window


def shown(assessment: dict) -> dict[str, tuple]:
    """The same of an assessment."""
    keys = {"norm": ("start", "uiterlijk"), "vlag": ("vanaf", "tot_en_met"), "bepaling": ("waarde",)}
    return {
        one["regel"]: (one["uitkomst"], *(one[key] for key in keys[one["soort"]]))
        for one in assessment["bevindingen"]
        if one["regel"].startswith("overgang.")
    }


def days(born: str) -> list[date]:
    """Every day from the 11th to the 28th birthday."""
    first, last = (date.fromisoformat(_in_year(born, age)) for age in (11, 28))
    return [first + timedelta(days=shift) for shift in range((last - first).days + 1)]


def boundaries(born: str) -> set[date]:
    """The days on which something begins or ends according to the table, or a rule changes."""
    texts = {text for one in TABLE[born] for text in ([one] if isinstance(one, str) else one)}
    return {date.fromisoformat(text) for text in texts} | {FOSTER_CARE, FAMILY_HOME, DROPOUTS}


def days_to_try() -> list[date]:
    """Every fifth day, and all days within two of a boundary, for all births together."""
    every = sorted({when for born in TABLE for when in days(born)})
    near = {when + shift * ONE_DAY for born in TABLE for when in boundaries(born) for shift in range(-2, 3)}
    return sorted(set(every[::5]) | (near & set(every)))
