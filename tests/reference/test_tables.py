"""Checks of tafel.* in the reference by cases computed by hand. It does not test the library.

Run: python3 -m unittest test_tables
"""

import unittest

from by_hand import NONE, dossier, findings_of, first_of, home


class Tables(unittest.TestCase):
    TABLE = {"aangemeld": "2021-02-01", "soort_onderzoek": "civiel", "moment": 2, "gehouden": "2021-03-01"}
    TABLE |= {"zitting": "2021-02-28", "aanwezig": {}, "reden_afwezig": {}}

    def one(self, rule, as_of="2021-04-01", facts=None, **table):
        kept = {key: value for key, value in {**self.TABLE, **table}.items() if value != "absent"}
        found = findings_of(f"tafel.{rule}", dossier(tafels=[kept], **(facts or {})), as_of)
        return found[0] if found else None

    def outcome(self, rule, as_of="2021-04-01", facts=None, **table):
        found = self.one(rule, as_of, facts, **table)
        return found and found["uitkomst"]

    def test_validity_and_report(self):
        for rule in ("binnen_doel", "plaats", "jongere_uitnodigen", "bezetting", "afwezigheid_verantwoord", "moment_2"):
            self.assertEqual(NONE, self.outcome(rule, "2021-01-31", gehouden="2021-01-30"), rule)
            self.assertEqual(NONE, self.outcome(rule, aangemeld="2021-04-02", moment="absent"), rule)
            early = first_of(f"tafel.{rule}", dossier(), "2021-01-31")
            self.assertEqual((NONE, "/tafels"), (early["uitkomst"], early["onderwerp"]))
            self.assertEqual("onbekend", first_of(f"tafel.{rule}", dossier(), "2021-02-01")["uitkomst"])
        for reported in (None, "absent", "2021-04-01"):
            self.assertEqual("aan", self.outcome("binnen_doel", aangemeld=reported))

    def test_purpose(self):
        kinds = {"civiel": "aan", "straf": "uit", None: "uit", "absent": "onbekend"}
        for kind, outcome in kinds.items():
            self.assertEqual(outcome, self.outcome("binnen_doel", soort_onderzoek=kind))
        flag = self.one("binnen_doel")
        self.assertEqual((None, None), (flag["vanaf"], flag["tot_en_met"]))

    def test_youth(self):
        self.assertEqual("aan", self.outcome("jongere_uitnodigen", "2021-04-01", gehouden="2020-05-20"))
        self.assertEqual("uit", self.outcome("jongere_uitnodigen", "2021-04-01", gehouden="2020-05-19"))
        self.assertEqual("aan", self.outcome("jongere_uitnodigen", gehouden="absent"))
        unborn = {"geboortedatum": "2021-05-01"}
        self.assertEqual("uit", self.outcome("jongere_uitnodigen", facts=unborn))

    def test_staffing(self):
        present = dict.fromkeys(("raad", "voorzitter", "gemeente"), True)
        self.assertEqual("voldaan", self.outcome("bezetting", aanwezig=present))
        self.assertEqual("niet_voldaan", self.outcome("bezetting", aanwezig={"raad": False}))
        self.assertEqual("onbekend", self.outcome("bezetting", aanwezig={**present, "raad": None}))
        self.assertEqual("onbekend", self.outcome("bezetting", aanwezig=None))
        self.assertEqual(NONE, self.outcome("bezetting", gehouden=None, aanwezig=present))
        self.assertEqual(NONE, self.outcome("bezetting", gehouden="2021-04-02", aanwezig=present))
        self.assertEqual("onbekend", self.outcome("bezetting", gehouden="absent", aanwezig=present))

    def absence(self, parents, youth, reasons, facts=None):
        present = {"ouders": parents, "jeugdige": youth}
        return self.outcome("afwezigheid_verantwoord", facts=facts, aanwezig=present, reden_afwezig=reasons)

    def test_absence(self):
        self.assertEqual("voldaan", self.absence(True, True, {}))
        self.assertEqual("niet_voldaan", self.absence(False, True, {"ouders": None}))
        self.assertEqual("niet_voldaan", self.absence(False, True, None))
        self.assertEqual("voldaan", self.absence(False, True, {"ouders": "onbekend"}))
        self.assertEqual("voldaan", self.absence(None, True, {"ouders": "verhinderd"}))
        self.assertEqual("onbekend", self.absence(None, True, {"ouders": None}))
        self.assertEqual("onbekend", self.absence(False, True, {}))
        self.assertEqual("niet_voldaan", self.absence(True, False, {"jeugdige": None}))
        self.assertEqual("voldaan", self.absence(True, False, {}, {"geboortedatum": "2009-03-02"}))
        self.assertEqual("onbekend", self.absence(True, False, {}, {"geboortedatum": "2009-03-01"}))

    def test_second_moment(self):
        self.assertIsNone(self.one("moment_2", moment=1))
        self.assertIsNone(self.one("moment_2", "2021-01-31", moment=1))
        cases = (
            ({}, "voldaan"),
            ({"zitting": "2021-03-01"}, "voldaan"),
            ({"zitting": "2021-03-02"}, "niet_voldaan"),
            ({"zitting": None}, "niet_voldaan"),
            ({"zitting": "2021-04-02"}, "niet_voldaan"),
            ({"zitting": "absent"}, "onbekend"),
            ({"gehouden": None, "zitting": "absent"}, "lopend"),
            ({"gehouden": "2021-04-02"}, "lopend"),
            ({"gehouden": "absent"}, "onbekend"),
            ({"moment": "absent", "gehouden": None}, "onbekend"),
        )
        for table, outcome in cases:
            self.assertEqual(outcome, self.outcome("moment_2", **table), table)

    def place(self, homes, as_of="2023-04-01", held="2023-03-01", stays=(), **facts):
        residence = {"brp": homes, "verblijf": list(stays), **facts}
        one = self.one("plaats", as_of, residence, gehouden=held)
        return one["uitkomst"], one["waarde"] and tuple(one["waarde"].values())

    def test_place(self):
        for code, subregion, half_days in (
            ("0153", "enschede", 2), ("1742", "almelo", 3), ("0164", "hengelo", 2), ("0168", "noord_oost_twente", 1)
        ):  # fmt: skip
            self.assertEqual(("bepaald", (subregion, code, half_days)), self.place([home(code)]))
        self.assertEqual((NONE, None), self.place([home("0193")]))
        moved = [home("0153", last="2023-03-01"), home("0193", "2023-03-02")]
        self.assertEqual(("bepaald", ("enschede", "0153", 2)), self.place(moved))
        self.assertEqual((NONE, None), self.place(moved, held=None))
        self.assertEqual((NONE, None), self.place(moved, held="absent"))

    def test_several_places(self):
        stays = [{"van": "2023-01-01", "tot_en_met": None, "soort": "logeer", "einde": None}]

        def moved(before, after):
            return self.place([home(before, last="2022-12-31"), home(after, "2023-01-01")], stays=stays)

        self.assertEqual(("meerdere_mogelijk", ("almelo", None, 3)), moved("1742", "0141"))
        self.assertEqual(("meerdere_mogelijk", (None, None, 2)), moved("0153", "0164"))
        self.assertEqual(("meerdere_mogelijk", (None, None, None)), moved("0153", "0193"))
        self.assertEqual((NONE, None), moved("0363", "0193"))

    def test_nobody_or_anybody(self):
        nobody = {"hulpvraag": None, "moeder_brp_bij_geboorte": None}
        self.assertEqual((NONE, None), self.place([], **nobody))
        self.assertEqual(("onbekend", None), self.place([], moeder_brp_bij_geboorte=None))
        stays = [{"van": "2023-01-01", "tot_en_met": None, "soort": "logeer", "einde": None}]
        for code, outcome in (("0153", "onbekend"), ("0193", NONE)):
            self.assertEqual(outcome, self.place([home(code, "2023-01-01")], stays=stays, **nobody)[0])
        earlier = [home("0153", "2022-01-01", "2022-06-30"), home("0193", "2023-01-01")]
        self.assertEqual(NONE, self.place(earlier, held=None, stays=stays, **nobody)[0])
        self.assertEqual("onbekend", self.place(earlier, held="absent", stays=stays, **nobody)[0])


if __name__ == "__main__":
    unittest.main()
