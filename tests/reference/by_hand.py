"""What the checks by hand of overgang.*, tafel.*, wet.* and koploper.* share: small dossiers, and findings by rule."""

from datetime import date

from evaluate import assess

BORN = "2008-05-20"  # 18 on 2026-05-20
HELP = {"soort": "ambulant", "gestart": "2020-01-01", "beeindigd": None}
OTS = {"soort": "ots", "uitgesproken": "2026-03-10", "einde": "2027-03-10", "beeindigd": None, "verlengingen": []}
NONE = "niet_van_toepassing"
WINDOW = ("uitkomst", "vanaf", "tot_en_met")


def dossier(**facts) -> dict:
    """A dossier in which no help ever ran, unless said otherwise."""
    base = {"formaat": "jeugdregels/dossier/1", "kenmerk": "T-1", "geboortedatum": BORN}
    return {**base, "jeugdhulp": [], "maatregelen": [], **facts}


def without(*keys, **facts) -> dict:
    return {key: value for key, value in dossier(**facts).items() if key not in keys}


def findings_of(rule: str, facts: dict, as_of: str, choices: dict | None = None) -> list[dict]:
    found = assess(facts, date.fromisoformat(as_of), choices or {}, ("flevoland",))["bevindingen"]
    return [one for one in found if one["regel"] == rule]


def first_of(rule: str, facts: dict, as_of: str, choices: dict | None = None) -> dict:
    return findings_of(rule, facts, as_of, choices)[0]


def home(municipality: str, first: str = BORN, last: str | None = None) -> dict:
    return {"van": first, "tot_en_met": last, "adres": "woonadres", "gemeente": municipality}
