"""The 31 municipalities with their regions, as one plain table.

Only what `regio.indeling` and the partner of the ladder need; no aliases, places or lookup by name.
Checked in test_evaluate.py.
"""

_TWENTE = {
    "0141": ("Almelo", "almelo"),
    "0147": ("Borne", "hengelo"),
    "1774": ("Dinkelland", "noord_oost_twente"),
    "0153": ("Enschede", "enschede"),
    "0158": ("Haaksbergen", "hengelo"),
    "0163": ("Hellendoorn", "almelo"),
    "0164": ("Hengelo", "hengelo"),
    "1735": ("Hof van Twente", "hengelo"),
    "0168": ("Losser", "noord_oost_twente"),
    "0173": ("Oldenzaal", "noord_oost_twente"),
    "1742": ("Rijssen-Holten", "almelo"),
    "0183": ("Tubbergen", "noord_oost_twente"),
    "1700": ("Twenterand", "almelo"),
    "0189": ("Wierden", "almelo"),
}
_IJSSELLAND = {
    "0148": "Dalfsen",
    "0150": "Deventer",
    "0160": "Hardenberg",
    "0166": "Kampen",
    "1773": "Olst-Wijhe",
    "0175": "Ommen",
    "0177": "Raalte",
    "0180": "Staphorst",
    "1708": "Steenwijkerland",
    "1896": "Zwartewaterland",
    "0193": "Zwolle",
}
_FLEVOLAND = {
    "0034": "Almere",
    "0303": "Dronten",
    "0995": "Lelystad",
    "0171": "Noordoostpolder",
    "0184": "Urk",
    "0050": "Zeewolde",
}

CODES = sorted([*_TWENTE, *_IJSSELLAND, *_FLEVOLAND])


def division(code: str) -> dict:
    """The `waarde` of `regio.indeling` for one municipality; nulls outside our regions."""
    if code in _TWENTE:
        name, subregion = _TWENTE[code]
        return _row(code, name, "twente", "overijssel", subregion, "ozjt")
    if code in _IJSSELLAND:
        return _row(code, _IJSSELLAND[code], "ijsselland", "overijssel", None, "rsj_ijsselland")
    if code in _FLEVOLAND:
        return _row(code, _FLEVOLAND[code], "flevoland", "utrecht_flevoland", None, None)
    return _row(code, None, None, None, None, None)


def _row(code, name, help_region, protection_region, subregion, partner) -> dict:
    return {
        "gemeente": code,
        "naam": name,
        "jeugdhulpregio": help_region,
        "jeugdbeschermingsregio": protection_region,
        "subregio": subregion,
        "regionale_partner": partner,
    }
