"""Checks of koploper.* in the reference by cases computed by hand. It does not test the library.

Run: python3 -m unittest test_flevoland
"""

import unittest

from by_hand import NONE, OTS, dossier, first_of


class Flevoland(unittest.TestCase):
    def outcome(self, rule, advice, as_of="2026-06-01", **facts):
        known = {} if advice == "absent" else {"koploper": advice}
        return first_of(f"koploper.{rule}", dossier(**known, **facts), as_of)["uitkomst"]

    def test_requester(self):
        good = {"verzoek_ingediend": "2026-06-01", "verzoeker_lid_van_team": False, "verzoeker_organisatie": "om"}
        cases = (
            ({}, "voldaan"),
            ({"verzoeker_lid_van_team": True}, "niet_voldaan"),
            ({"verzoeker_lid_van_team": None}, "onbekend"),
            ({"verzoeker_organisatie": "andere"}, "niet_voldaan"),
            ({"verzoeker_organisatie": None, "verzoeker_lid_van_team": None}, "niet_voldaan"),
            ({"verzoek_ingediend": "2026-06-02"}, NONE),
        )
        for change, outcome in cases:
            self.assertEqual(outcome, self.outcome("verzoeker", {**good, **change}), change)
        self.assertEqual("onbekend", self.outcome("verzoeker", {"verzoeker_lid_van_team": True}))
        self.assertEqual("onbekend", self.outcome("verzoeker", "absent"))
        self.assertEqual(NONE, self.outcome("verzoeker", None))

    def test_contact(self):
        def contact(youth, *parents, **facts):
            asked = {"verzoek_ingediend": "2026-05-01", "contact_jeugdige": youth}
            return self.outcome("contact", {**asked, "contact_ouders": [{"datum": one} for one in parents], **facts})

        self.assertEqual("voldaan", contact("2026-05-01", "2026-04-01", "2026-05-01"))
        self.assertEqual("niet_voldaan", contact("2026-05-02", "2026-04-01"))
        self.assertEqual("niet_voldaan", contact("2026-05-01", "2026-04-01", None))
        self.assertEqual("niet_voldaan", contact("2026-05-01"))
        self.assertEqual("niet_voldaan", contact("2026-05-01", contact_ouders=None))
        self.assertEqual("onbekend", contact("2026-05-01", contact_ouders=[{}]))
        self.assertEqual(NONE, contact("2026-05-01", "2026-04-01", verzoek_ingediend=None))

    def test_direction(self):
        def direction(advice, ordered):
            return self.outcome("regie", advice, keten={"uitspraak": ordered})

        self.assertEqual("voldaan", direction({"regie_gi_vanaf": "2026-05-01"}, "2026-05-01"))
        self.assertEqual("niet_voldaan", direction({"regie_gi_vanaf": "2026-05-02"}, "2026-05-01"))
        self.assertEqual("niet_voldaan", direction({"regie_gi_vanaf": None}, "2026-05-01"))
        self.assertEqual("onbekend", direction("absent", "2026-05-01"))
        self.assertEqual(NONE, direction("absent", None))
        self.assertEqual(NONE, direction({"regie_gi_vanaf": "2026-05-01"}, "2026-06-02"))
        self.assertEqual("onbekend", self.outcome("regie", {"regie_gi_vanaf": None}))

    def test_involved(self):
        def involved(advice, *kinds):
            measures = [{**OTS, "soort": kind} for kind in kinds]
            return self.outcome("betrokken", advice, "2026-05-01", maatregelen=measures)

        self.assertEqual("voldaan", involved({"lokale_toegang_betrokken": True}, "voogdij", "ots"))
        self.assertEqual("niet_voldaan", involved({"lokale_toegang_betrokken": False}, "voorlopige_voogdij"))
        self.assertEqual(NONE, involved({"lokale_toegang_betrokken": False}, "voogdij"))
        self.assertEqual(NONE, involved("absent"))
        self.assertEqual("onbekend", involved("absent", "ots"))

    def test_team_and_table(self):
        self.assertEqual("voldaan", self.outcome("team", {"team": ["gi", "vt", "andere", "raad"]}))
        for team in (["gi", "vt"], [], None):
            self.assertEqual("niet_voldaan", self.outcome("team", {"team": team}))
        self.assertEqual("onbekend", self.outcome("team", {}))
        for when, outcome in (("2026-06-01", "aan"), ("2026-06-02", "uit"), (None, "uit")):
            self.assertEqual(outcome, self.outcome("tafel", {"tafel_door_lokale_toegang": when}))
        self.assertEqual("onbekend", self.outcome("tafel", "absent"))


if __name__ == "__main__":
    unittest.main()
