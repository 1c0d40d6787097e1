"""Checks of wet.* in the reference by cases computed by hand. It does not test the library.

Run: python3 -m unittest test_statutory
"""

import unittest
from datetime import date

import terms
from by_hand import NONE, OTS, WINDOW, dossier, findings_of, first_of


class FirstContact(unittest.TestCase):
    """The GI knew on Thursday 2026-04-02; five working days later is Monday 13 April, after Easter."""

    def one(self, worker, youth, parents, as_of="2026-06-01", choices=None, **more):
        workers = [] if worker is None else [{"van": worker, "tot_en_met": None, "rol": "vast"}]
        contact = {key: when for key, when in (("jeugdige", youth), ("gezag", parents)) if when != "absent"}
        measure = {**OTS, "gi_in_kennis": "2026-04-02", "jeugdbeschermers": workers, "eerste_contact": contact, **more}
        known = {key: value for key, value in measure.items() if value != "absent"}
        born = {"geboortedatum": "2015-01-01"}
        return first_of("wet.gi.eerste_contact", dossier(maatregelen=[known], **born), as_of, choices)

    def short(self, *facts, **more):
        one = self.one(*facts, **more)
        return one["uitkomst"], one["uiterlijk"], one["gerealiseerd"], one["dagen_over"]

    def test_all_three(self):
        due = "2026-04-13"
        self.assertEqual(("voldaan", due, due, 0), self.short("2026-04-03", due, "2026-04-07"))
        self.assertEqual(("niet_voldaan", due, "2026-04-14", -1), self.short("2026-04-03", "2026-04-14", "2026-04-07"))
        self.assertEqual(("niet_voldaan", due, None, -49), self.short("2026-04-03", "2026-04-07", None))
        self.assertEqual(("niet_voldaan", due, None, -49), self.short("2026-04-14", "absent", "absent"))
        self.assertEqual(("onbekend", due, None, -49), self.short("2026-04-03", "absent", "2026-04-07"))
        self.assertEqual(("lopend", due, None, 0), self.short("2026-04-03", "absent", None, as_of=due))
        self.assertEqual(("lopend", due, None, 1), self.short(None, "2026-04-13", None, as_of="2026-04-12"))

    def test_start(self):
        self.assertEqual(("lopend", None, None, None), self.short(None, None, None, gi_in_kennis=None))
        day = "2026-04-07"
        self.assertEqual(("onbekend", None, day, None), self.short(day, day, day, gi_in_kennis="absent"))

    def test_weekdays(self):
        weekdays = self.one("2026-04-10", "2026-04-10", "2026-04-10", choices={"werkdagen": "ma_vr"})
        self.assertEqual(("2026-04-09", "niet_voldaan"), (weekdays["uiterlijk"], weekdays["uitkomst"]))

    def test_ended_before_the_due_day(self):
        ended = {"beeindigd": "2026-04-08"}
        self.assertEqual(NONE, self.short("2026-04-03", None, None, **ended)[0])
        self.assertEqual(NONE, self.short("2026-04-03", None, "absent", as_of="2026-04-10", **ended)[0])
        self.assertEqual("onbekend", self.short("2026-04-03", None, "absent", **ended)[0])
        self.assertEqual("niet_voldaan", self.short("2026-04-14", None, "absent", **ended)[0])
        self.assertEqual("lopend", self.short("2026-04-03", "2026-04-03", "absent", as_of="2026-04-10", **ended)[0])
        self.assertEqual("lopend", self.short("2026-04-03", None, None, as_of="2026-04-08", **ended)[0])
        self.assertEqual("niet_voldaan", self.short("2026-04-03", None, None, beeindigd="2026-04-13")[0])
        self.assertEqual("niet_voldaan", self.short("2026-04-03", None, None, beeindigd="absent")[0])
        self.assertEqual("voldaan", self.short("2026-04-03", "2026-04-03", "2026-04-03", **ended)[0])


class GiPlan(unittest.TestCase):
    def one(self, measure, as_of="2026-06-01"):
        found = first_of("wet.gi.plan", dossier(maatregelen=[{**OTS, **measure}], geboortedatum="2015-01-01"), as_of)
        return tuple(found[key] for key in ("uitkomst", "start", "uiterlijk", "gerealiseerd"))

    def test_g12(self):
        course = {"bepaald": "2026-04-07"}
        for waived, due, outcome in (("2026-03-02", "2026-04-13", "voldaan"), ("2026-02-23", "2026-04-07", "voldaan")):
            measure = {"familiegroepsplan_afgezien": waived, "koers": course}
            self.assertEqual((outcome, waived, due, "2026-04-07"), self.one(measure))
        late = {"familiegroepsplan_afgezien": "2026-02-23", "koers": {"bepaald": "2026-04-08", "toelichting": {}}}
        self.assertEqual("niet_voldaan", self.one(late)[0])

    def test_start_by_kind(self):
        known = {"gi_in_kennis": "2026-03-02", "koers": None}
        waived = {**known, "familiegroepsplan_afgezien": "2026-03-03"}
        for kind in ("ots", "vots", "voorlopige_voogdij"):
            self.assertEqual(("onbekend", None, None, None), self.one({**known, "soort": kind}))
            self.assertEqual("2026-03-03", self.one({**waived, "soort": kind})[1])
            for when in (None, "2026-06-02"):
                measure = {**waived, "soort": kind, "familiegroepsplan_afgezien": when}
                measure["koers"] = {"bepaald": "2026-04-01"}
                self.assertEqual((NONE, None, None, None), self.one(measure))
        for kind in ("voogdij", "jeugdreclassering"):
            self.assertEqual("2026-03-02", self.one({**waived, "soort": kind})[1])
            self.assertEqual("lopend", self.one({**waived, "soort": kind, "gi_in_kennis": None})[0])

    def test_needed_by_is_not_read(self):
        course = {"bepaald": None, "nodig_voor": "2026-03-10"}
        measure = {"familiegroepsplan_afgezien": "2026-03-02", "koers": course}
        self.assertEqual(("lopend", "2026-03-02", "2026-04-13", None), self.one(measure, "2026-03-11"))

    def test_by_law(self):
        for start, due, moved in (
            (date(2026, 2, 23), date(2026, 4, 6), date(2026, 4, 7)),
            (date(2025, 11, 13), date(2025, 12, 25), date(2025, 12, 29)),
            (date(2026, 4, 3), date(2026, 5, 15), date(2026, 5, 18)),
            (date(2026, 4, 2), date(2026, 4, 6), date(2026, 4, 8)),
            (date(2026, 4, 4), date(2026, 4, 6), date(2026, 4, 7)),
        ):
            self.assertEqual(moved, terms.shifted_by_law(start, due))


class Length(unittest.TestCase):
    def ots(self, as_of="2026-06-01", **facts):
        kept = {key: value for key, value in {**OTS, **facts}.items() if value != "absent"}
        return first_of("wet.ots.duur", dossier(maatregelen=[kept]), as_of)["uitkomst"]

    def test_g11(self):
        self.assertEqual("voldaan", self.ots())
        self.assertEqual("niet_voldaan", self.ots(einde="2027-03-11"))
        self.assertEqual("niet_voldaan", self.ots(einde=None))
        self.assertEqual("onbekend", self.ots(einde="absent"))
        self.assertEqual("onbekend", self.ots(uitgesproken="absent"))
        self.assertEqual(NONE, self.ots("2026-03-09"))
        self.assertEqual(NONE, self.ots(uitgesproken=None))
        self.assertEqual("voldaan", self.ots(uitgesproken="2024-02-29", einde="2025-02-28"))
        self.assertEqual("niet_voldaan", self.ots(uitgesproken="2024-02-29", einde="2025-03-01"))

    def test_extensions(self):
        def extended(*pairs, as_of="2029-01-01", **facts):
            return self.ots(as_of, verlengingen=[{"uitgesproken": one, "einde": end} for one, end in pairs], **facts)

        good, bad = ("2027-03-01", "2028-03-10"), ("2027-03-01", "2028-03-11")
        self.assertEqual("voldaan", extended(good))
        self.assertEqual("niet_voldaan", extended(bad))
        self.assertEqual("voldaan", extended(bad, as_of="2027-02-28"))
        self.assertEqual("voldaan", extended((None, "2030-01-01"), good))
        self.assertEqual("niet_voldaan", extended(("2027-03-01", "2028-03-11"), ("2028-03-01", "2028-04-01")))
        self.assertEqual("niet_voldaan", extended(good, ("2028-03-01", None)))
        self.assertEqual("onbekend", extended(good, einde="absent"))
        self.assertEqual("niet_voldaan", extended(bad, einde="absent"))  # more than two years in all

    def test_unknown_extensions(self):
        self.assertEqual("onbekend", self.ots(verlengingen="absent"))
        self.assertEqual("niet_voldaan", self.ots(verlengingen="absent", einde=None))
        self.assertEqual("voldaan", self.ots(verlengingen=[{"einde": "2027-06-01"}]))
        self.assertEqual("onbekend", self.ots(verlengingen=[{"einde": "2028-06-01"}]))

    def test_provisional(self):
        def vots(**facts):
            measure = {**OTS, "soort": "vots", "einde": "2026-06-10", **facts}
            return first_of("wet.vots.duur", dossier(maatregelen=[measure]), "2026-06-01")["uitkomst"]

        self.assertEqual("voldaan", vots())
        self.assertEqual("niet_voldaan", vots(einde="2026-06-11"))
        self.assertEqual("niet_voldaan", vots(einde=None))
        self.assertEqual(NONE, vots(uitgesproken=None))
        self.assertEqual("voldaan", vots(verlengingen=[{"uitgesproken": "2026-05-01", "einde": "2026-12-31"}]))
        self.assertEqual("voldaan", vots(uitgesproken="2025-11-30", einde="2026-02-28"))
        self.assertEqual("niet_voldaan", vots(uitgesproken="2025-11-30", einde="2026-03-01"))
        self.assertEqual([], findings_of("wet.vots.duur", dossier(maatregelen=[OTS]), "2026-06-01"))


class NoExtension(unittest.TestCase):
    def flag(self, as_of, **facts):
        kept = {key: value for key, value in {**OTS, **facts}.items() if value != "absent"}
        one = first_of("wet.ots.niet_verlengen_melden", dossier(maatregelen=[kept], geboortedatum="2015-01-01"), as_of)
        return tuple(one[key] for key in WINDOW)

    def test_window(self):
        window = ("2026-12-10", "2027-01-10")
        for as_of, outcome in (
            ("2026-03-10", "uit"), ("2026-12-09", "uit"), ("2026-12-10", "aan"), ("2027-01-10", "aan"),
            ("2027-01-11", "uit"), ("2027-03-10", "uit"),
        ):  # fmt: skip
            self.assertEqual((outcome, *window), self.flag(as_of))
        for as_of in ("2026-03-09", "2027-03-11"):
            self.assertEqual((NONE, None, None), self.flag(as_of))
        self.assertEqual((NONE, None, None), self.flag("2026-12-10", einde=None))
        self.assertEqual((NONE, None, None), self.flag("2026-12-10", beeindigd="2026-12-09"))
        self.assertEqual(("aan", *window), self.flag("2026-12-10", beeindigd="2026-12-10"))

    def test_extensions(self):
        extension = {"uitgesproken": "2027-01-05", "einde": "2028-03-10"}
        self.assertEqual("2027-12-10", self.flag("2027-01-05", verlengingen=[extension])[1])
        self.assertEqual("2026-12-10", self.flag("2027-01-04", verlengingen=[extension])[1])
        self.assertEqual(NONE, self.flag("2027-01-05", verlengingen=[{**extension, "einde": None}])[0])

    def test_not_capped_at_18(self):
        facts = dossier(maatregelen=[OTS], geboortedatum="2008-05-20")
        one = first_of("wet.ots.niet_verlengen_melden", facts, "2026-05-19")
        self.assertEqual(("uit", "2026-12-10", "2027-01-10"), tuple(one[key] for key in WINDOW))
        self.assertEqual(NONE, first_of("wet.ots.niet_verlengen_melden", facts, "2026-05-20")["uitkomst"])

    def test_unknown(self):
        window = ("2026-12-10", "2027-01-10")
        self.assertEqual(("onbekend", *window), self.flag("2026-12-10", beeindigd="absent"))
        self.assertEqual(("onbekend", *window), self.flag("2026-12-10", uitgesproken="absent"))
        self.assertEqual(("onbekend", None, None), self.flag("2026-12-10", verlengingen="absent"))
        self.assertEqual(("onbekend", None, None), self.flag("2026-12-10", einde="absent"))
        self.assertEqual((NONE, None, None), self.flag("2026-12-10", einde="absent", beeindigd="2026-12-09"))
        self.assertEqual((NONE, None, None), self.flag("2026-12-10", einde="absent", uitgesproken=None))
        self.assertEqual(("aan", *window), self.flag("2026-12-10", verlengingen=[{"einde": "2027-03-10"}]))


class Chain(unittest.TestCase):
    def one(self, rule, chain, as_of="2026-06-01", choices=None):
        found = first_of(rule, dossier(keten=chain), as_of, choices)
        return tuple(found[key] for key in ("uitkomst", "start", "uiterlijk", "gerealiseerd", "dagen_over"))

    def test_terms(self):
        for rule, start, stop, begun, due in (
            ("wet.vt.triage", "melding_vt", "triage_vt", "2026-04-02", "2026-04-13"),
            ("wet.vt.onderzoek", "besluit_onderzoek_vt", "einde_onderzoek_vt", "2026-01-26", "2026-04-07"),
            ("wet.raad.start", "verzoek_raad", "start_raad", "2026-03-27", "2026-04-06"),
        ):
            self.assertEqual(("voldaan", begun, due, due, 0), self.one(rule, {start: begun, stop: due}))
            self.assertEqual("voldaan", self.one(rule, {start: begun, stop: "2020-01-01"})[0])
            self.assertEqual("niet_voldaan", self.one(rule, {start: begun, stop: "2026-04-14"})[0])
            self.assertEqual("onbekend", self.one(rule, {start: begun})[0])
            self.assertEqual("lopend", self.one(rule, {start: begun}, due)[0])
            self.assertEqual("lopend", self.one(rule, {start: begun, stop: None}, due)[0])
            self.assertEqual(("onbekend", None, None, due, None), self.one(rule, {stop: due}))
            for chain in (None, {start: None, stop: due}, {start: "2026-06-02", stop: due}):
                self.assertEqual((NONE, *[None] * 4), self.one(rule, chain))
        weekdays = self.one("wet.vt.triage", {"melding_vt": "2026-04-02"}, choices={"werkdagen": "ma_vr"})
        self.assertEqual("2026-04-09", weekdays[2])
        by_law = self.one("wet.vt.onderzoek", {"besluit_onderzoek_vt": "2026-01-26"}, choices={"werkdagen": "ma_vr"})
        self.assertEqual("2026-04-07", by_law[2])

    def test_known_calendar(self):
        for begun, complete in (("2022-12-20", False), ("2023-01-03", True), ("2022-12-31", True)):
            one = first_of("wet.raad.start", dossier(keten={"verzoek_raad": begun}), "2024-01-01")
            self.assertEqual(complete, one["kalender_volledig"], begun)


if __name__ == "__main__":
    unittest.main()
