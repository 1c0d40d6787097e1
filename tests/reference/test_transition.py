"""Checks of overgang.* in the reference by cases computed by hand; and the order of the findings around it.

It does not test the library. The windows are held against a table in test_transition_table.py, what must hold for every
dossier in test_statutory_properties.py. Run: python3 -m unittest test_transition
"""

import unittest
from datetime import date

from by_hand import HELP, NONE, OTS, WINDOW, dossier, findings_of, first_of, home, without
from evaluate import assess


class Whole(unittest.TestCase):
    ORDER = (
        "overgang.hoorrecht overgang.doelgroep overgang.toekomstplan overgang.urgent overgang.maatregel_eindigt "
        "overgang.gesloten_tot overgang.pleegzorg_21 overgang.gezinshuis_21 overgang.verlengde_jeugdhulp "
        "overgang.zvw_premie overgang.wmo_gat overgang.doorstroompunt tafel.binnen_doel tafel.plaats "
        "tafel.jongere_uitnodigen tafel.bezetting tafel.afwezigheid_verantwoord tafel.moment_2 wet.gi.eerste_contact "
        "wet.gi.plan wet.ots.duur wet.vots.duur wet.ots.niet_verlengen_melden wet.vt.triage wet.vt.onderzoek "
        "wet.raad.start"
    ).split()
    ADVICE = "verzoeker contact regie betrokken team tafel".split()

    def test_order_and_absent_lists(self):
        empty = without("jeugdhulp", "maatregelen")
        found = assess(empty, date(2026, 5, 1), {}, ("flevoland",))["bevindingen"][13:]
        self.assertEqual([*self.ORDER, *(f"koploper.{name}" for name in self.ADVICE)], [one["regel"] for one in found])
        subjects = {one["regel"]: one["onderwerp"] for one in found if one["onderwerp"]}
        lists = {"tafel": "/tafels", "wet": "/maatregelen", "overgang": "/maatregelen"}
        self.assertEqual({rule: lists[rule.split(".")[0]] for rule in subjects}, subjects)
        self.assertEqual(12, len(subjects))
        known = [one["regel"] for one in found if one["uitkomst"] != "onbekend"]
        self.assertEqual(["overgang.hoorrecht", "overgang.verlengde_jeugdhulp", "overgang.zvw_premie"], known)
        off = assess(empty, date(2026, 5, 1), {})["bevindingen"][13:]
        self.assertEqual(self.ORDER, [one["regel"] for one in off])

    def test_empty_lists(self):
        found = assess(dossier(tafels=None), date(2026, 5, 1), {})["bevindingen"]
        per_entry = [rule for rule in self.ORDER if rule.startswith(("tafel.", "wet.gi", "wet.ots", "wet.vots"))]
        gone = {*per_entry, "overgang.maatregel_eindigt"}
        kept = [one["regel"] for one in found[4:]]
        self.assertEqual([rule for rule in self.ORDER if rule not in gone], kept)

    def test_severity_and_choices(self):
        found = {one["regel"]: one for one in assess(without("maatregelen"), date(2026, 5, 1), {})["bevindingen"]}
        severity = {"wet.raad.start": "intern", "wet.vt.triage": "wet", "tafel.plaats": "afspraak"}
        severity |= {"overgang.zvw_premie": "wet", "overgang.wmo_gat": "afspraak", "overgang.toekomstplan": "afspraak"}
        for rule, expected in severity.items():
            self.assertEqual(expected, found[rule]["ernst"], rule)
        declared = [rule for rule in self.ORDER if found[rule]["keuzes"]]
        self.assertEqual(["wet.gi.eerste_contact", "wet.vt.triage"], declared)

    def test_before_birth(self):
        unborn = without("maatregelen", "jeugdhulp")
        for rule in self.ORDER[:12]:
            one = first_of(rule, unborn, "2008-05-19")
            self.assertEqual(NONE, one["uitkomst"], rule)
            self.assertIsNone(one.get("vanaf") or one.get("waarde"), rule)
        self.assertEqual("onbekend", first_of("wet.gi.plan", unborn, "2008-05-19")["uitkomst"])


class Help(unittest.TestCase):
    """Whether help runs, seen through overgang.urgent and overgang.doelgroep."""

    def urgent(self, as_of="2026-01-10", **facts):
        return first_of("overgang.urgent", dossier(overgang={"toekomstplan": None}, **facts), as_of)["uitkomst"]

    def target(self, as_of, **facts):
        return first_of("overgang.doelgroep", dossier(**facts), as_of)["uitkomst"]

    def test_help_on_the_day(self):
        cases = (
            ({"gestart": "2026-01-10", "beeindigd": None}, "aan"),
            ({"gestart": "2026-01-11", "beeindigd": None}, "uit"),
            ({"gestart": "2020-01-01", "beeindigd": "2026-01-10"}, "aan"),
            ({"gestart": "2020-01-01", "beeindigd": "2026-01-09"}, "uit"),
            ({"gestart": None, "beeindigd": None}, "uit"),
            ({"beeindigd": None}, "onbekend"),
            ({"gestart": "2020-01-01"}, "onbekend"),
            ({"beeindigd": "2026-01-09"}, "uit"),
        )
        for facts, outcome in cases:
            self.assertEqual(outcome, self.urgent(jeugdhulp=[{"soort": "ggz", **facts}]), facts)
            self.assertEqual("aan", self.urgent(jeugdhulp=[{"soort": "ggz", **facts}, HELP]), facts)

    def test_measure_on_the_day(self):
        running = {**OTS, "uitgesproken": "2025-03-10", "einde": "2026-01-10"}
        extension = {"uitgesproken": "2026-01-10", "einde": "2026-12-31"}
        cases = (
            (running, "2026-01-10", "aan"),
            (running, "2026-01-11", "uit"),
            ({**running, "verlengingen": [extension]}, "2026-01-11", "aan"),
            ({**running, "verlengingen": [{**extension, "uitgesproken": "2026-01-12"}]}, "2026-01-11", "uit"),
            ({**running, "verlengingen": [{"einde": "2026-12-31"}]}, "2026-01-11", "onbekend"),
            ({**running, "verlengingen": [{"einde": "2026-01-09"}]}, "2026-01-11", "uit"),
            ({**running, "einde": None}, "2026-05-19", "aan"),
            ({**running, "beeindigd": "2026-01-08"}, "2026-01-09", "uit"),
            ({**running, "beeindigd": "2026-01-12"}, "2026-01-11", "uit"),
            ({**running, "uitgesproken": None}, "2026-01-10", "uit"),
        )
        for measure, as_of, outcome in cases:
            self.assertEqual(outcome, self.urgent(as_of, maatregelen=[measure]), (measure, as_of))
        del running["beeindigd"]
        self.assertEqual("onbekend", self.urgent("2026-01-11", maatregelen=[running]))

    def test_lists(self):
        for absent in ("jeugdhulp", "maatregelen"):
            facts = without(absent, overgang={"toekomstplan": None})
            self.assertEqual("onbekend", first_of("overgang.urgent", facts, "2026-01-10")["uitkomst"])
        known = without("maatregelen", jeugdhulp=[HELP], overgang={"toekomstplan": None})
        self.assertEqual("aan", first_of("overgang.urgent", known, "2026-01-10")["uitkomst"])

    def test_target_group_remembers(self):
        ended = {**HELP, "beeindigd": "2024-05-20"}  # the 16th birthday
        self.assertEqual("aan", self.target("2030-01-01", jeugdhulp=[ended]))
        self.assertEqual("uit", self.target("2030-01-01", jeugdhulp=[{**ended, "beeindigd": "2024-05-19"}]))
        self.assertEqual("uit", self.target("2035-05-20", jeugdhulp=[ended]))
        self.assertEqual("uit", self.target("2024-05-19", jeugdhulp=[HELP]))
        backwards = {**HELP, "gestart": "2025-01-02", "beeindigd": "2025-01-01"}
        self.assertEqual("uit", self.target("2030-01-01", jeugdhulp=[backwards]))
        self.assertEqual("onbekend", self.target("2030-01-01", jeugdhulp=[{"soort": "ggz", "gestart": "2025-01-01"}]))
        self.assertEqual("uit", self.target("2030-01-01", jeugdhulp=[{"soort": "ggz", "beeindigd": "2024-05-19"}]))
        ots = {**OTS, "uitgesproken": "2023-01-01", "einde": "2024-01-01", "beeindigd": "2024-06-01"}
        self.assertEqual("aan", self.target("2030-01-01", maatregelen=[ots]))


class Plan(unittest.TestCase):
    def plan(self, as_of, made=None, **facts):
        block = {} if made == "absent" else {"toekomstplan": made}
        one = first_of("overgang.toekomstplan", dossier(**{"jeugdhulp": [HELP], "overgang": block, **facts}), as_of)
        return one["uitkomst"], one["start"], one["uiterlijk"], one["gerealiseerd"], one["dagen_over"]

    def test_term(self):
        window = ("2024-05-20", "2025-05-19")
        self.assertEqual((NONE, None, None, None, None), self.plan("2024-05-19"))
        self.assertEqual(("lopend", *window, None, 364), self.plan("2024-05-20"))
        self.assertEqual(("lopend", *window, None, 0), self.plan("2025-05-19", "absent"))
        self.assertEqual(("onbekend", *window, None, -1), self.plan("2025-05-20", "absent"))
        self.assertEqual(("niet_voldaan", *window, None, -1), self.plan("2025-05-20"))
        self.assertEqual(("voldaan", *window, "2025-05-19", 0), self.plan("2029-01-01", "2025-05-19"))
        self.assertEqual(("niet_voldaan", *window, "2025-05-20", -1), self.plan("2029-01-01", "2025-05-20"))

    def test_only_while_help_runs(self):
        self.assertEqual((NONE, None, None, None, None), self.plan("2025-01-01", "2024-06-01", jeugdhulp=[]))
        unknown = [{**HELP, "gestart": None}, {"soort": "ggz", "beeindigd": None}]
        self.assertEqual(("onbekend", *[None] * 4), self.plan("2025-01-01", "2024-06-01", jeugdhulp=unknown))

    def test_urgent(self):
        known = dossier(jeugdhulp=[HELP], overgang={"toekomstplan": "2026-01-01"})
        self.assertEqual("aan", first_of("overgang.urgent", known, "2025-12-31")["uitkomst"])
        self.assertEqual("uit", first_of("overgang.urgent", known, "2026-01-01")["uitkomst"])
        del known["overgang"]
        self.assertEqual("onbekend", first_of("overgang.urgent", known, "2026-01-01")["uitkomst"])


class Ending(unittest.TestCase):
    def ends(self, measure, as_of="2026-04-01"):
        one = first_of("overgang.maatregel_eindigt", dossier(maatregelen=[measure]), as_of)
        return tuple((one["waarde"] or {"": one["uitkomst"]}).values())

    def test_g10(self):
        self.assertEqual(("2026-05-19", "meerderjarigheid"), self.ends(OTS))
        self.assertEqual(("2026-05-19", "meerderjarigheid"), self.ends(OTS, "2030-01-01"))

    def test_what_ends_it(self):
        self.assertEqual(("2026-05-18", "beschikking"), self.ends({**OTS, "einde": "2026-05-18"}))
        self.assertEqual(("2026-05-19", "beschikking"), self.ends({**OTS, "einde": "2026-05-19"}))
        self.assertEqual(("2026-05-19", "meerderjarigheid"), self.ends({**OTS, "einde": None}))
        self.assertEqual(("2026-04-01", "beeindigd"), self.ends({**OTS, "beeindigd": "2026-04-01"}))
        self.assertEqual(("2026-05-19", "meerderjarigheid"), self.ends({**OTS, "beeindigd": "2026-04-02"}))
        late = {**OTS, "beeindigd": "2026-05-19"}
        self.assertEqual(("2026-05-19", "beeindigd"), self.ends(late, "2026-06-01"))
        late["beeindigd"] = "2026-05-20"
        self.assertEqual(("2026-05-19", "meerderjarigheid"), self.ends(late, "2026-06-01"))

    def test_extensions(self):
        short = {**OTS, "einde": "2026-04-10"}
        extension = {"uitgesproken": "2026-04-01", "einde": "2026-05-01"}
        self.assertEqual(("2026-05-01", "beschikking"), self.ends({**short, "verlengingen": [extension]}))
        self.assertEqual(("2026-04-10", "beschikking"), self.ends({**short, "verlengingen": [extension]}, "2026-03-31"))
        open_end = {**extension, "einde": None}
        self.assertEqual(("2026-05-19", "meerderjarigheid"), self.ends({**short, "verlengingen": [open_end]}))

    def test_unknown_facts_that_cannot_matter(self):
        no_end = {key: value for key, value in OTS.items() if key != "einde"}
        self.assertEqual(("onbekend",), self.ends(no_end))
        beyond = [{"uitgesproken": "2026-03-20", "einde": "2026-05-20"}]
        self.assertEqual(("2026-05-19", "meerderjarigheid"), self.ends({**no_end, "verlengingen": beyond}))
        up_to = [{"uitgesproken": "2026-03-20", "einde": "2026-05-19"}]
        self.assertEqual(("onbekend",), self.ends({**no_end, "verlengingen": up_to}))
        self.assertEqual(("2026-05-19", "meerderjarigheid"), self.ends({**OTS, "verlengingen": [{}]}))
        no_list = {key: value for key, value in OTS.items() if key != "verlengingen"}
        self.assertEqual(("2026-05-19", "meerderjarigheid"), self.ends(no_list))
        self.assertEqual(("onbekend",), self.ends({**no_list, "einde": "2026-05-18"}))

    def test_kinds(self):
        kinds = ("jeugdreclassering", "vots", "voogdij", "voorlopige_voogdij")
        measures = [{**OTS, "soort": kind} for kind in kinds]
        found = findings_of("overgang.maatregel_eindigt", dossier(maatregelen=measures), "2026-04-01")
        self.assertEqual([f"/maatregelen/{index}" for index in (1, 2, 3)], [one["onderwerp"] for one in found])


class AfterEighteen(unittest.TestCase):
    def runs(self, rule, kind, as_of, wishes=None, **more):
        entry = {"soort": kind, "gestart": "2020-01-01", "beeindigd": None, **more}
        return first_of(f"overgang.{rule}", dossier(jeugdhulp=[entry], overgang=wishes), as_of)

    def test_g9(self):
        for as_of in ("2026-05-19", "2026-05-20", "2026-12-31"):
            one = self.runs("gesloten_tot", "gesloten", as_of)
            self.assertEqual({"laatste_dag": "2026-11-19"}, one["waarde"])
        after = self.runs("gesloten_tot", "gesloten", "2026-06-01", gestart="2026-05-20")
        self.assertEqual(NONE, after["uitkomst"])
        self.assertEqual(NONE, self.runs("gesloten_tot", "verblijf", "2026-06-01")["uitkomst"])
        ended = {"beeindigd": "2026-06-01"}
        self.assertEqual("bepaald", self.runs("gesloten_tot", "gesloten", "2026-06-01", **ended)["uitkomst"])
        self.assertEqual(NONE, self.runs("gesloten_tot", "gesloten", "2026-06-02", **ended)["uitkomst"])

    def test_g10(self):
        one = first_of("overgang.zvw_premie", dossier(), "2010-01-01")
        self.assertEqual(("bepaald", {"vanaf": "2026-06-01"}), (one["uitkomst"], one["waarde"]))
        one = first_of("overgang.zvw_premie", dossier(geboortedatum="2007-12-31"), "2010-01-01")
        self.assertEqual({"vanaf": "2026-01-01"}, one["waarde"])

    def test_until_21(self):
        for rule, kind, wish in (
            ("pleegzorg_21", "pleegzorg", "wil_pleegzorg_beeindigen"),
            ("gezinshuis_21", "gezinshuis", "wil_gezinshuis_verlaten"),
        ):
            stays, leaves = {wish: False}, {wish: True}
            days = (("2026-05-19", "uit"), ("2026-05-20", "aan"), ("2029-05-19", "aan"), ("2029-05-20", "uit"))
            for as_of, outcome in days:
                one = self.runs(rule, kind, as_of, stays)
                self.assertEqual((outcome, "2026-05-20", "2029-05-19"), tuple(one[key] for key in WINDOW), as_of)
            self.assertEqual("uit", self.runs(rule, kind, "2026-05-20", leaves)["uitkomst"])
            self.assertEqual("onbekend", self.runs(rule, kind, "2026-05-20", {wish: None})["uitkomst"])
            self.assertEqual("uit", self.runs(rule, kind, "2026-05-19", {})["uitkomst"])
            other = self.runs(rule, "verblijf", "2026-06-01", stays)
            self.assertEqual((NONE, None, None), tuple(other[key] for key in WINDOW))
            unknown = first_of(f"overgang.{rule}", without("jeugdhulp"), "2031-01-01")
            self.assertEqual(("onbekend", "2026-05-20", "2029-05-19"), tuple(unknown[key] for key in WINDOW))

    def test_begin_of_the_agreements(self):
        early = {"geboortedatum": "2000-01-01"}
        for rule, kind, first, before in (
            ("pleegzorg_21", "pleegzorg", "2018-07-01", "2018-06-30"),
            ("gezinshuis_21", "gezinshuis", "2020-02-01", "2020-01-31"),
        ):
            entry = {"soort": kind, "gestart": "2017-01-01", "beeindigd": None}
            wishes = {"wil_pleegzorg_beeindigen": False, "wil_gezinshuis_verlaten": False}
            facts = dossier(jeugdhulp=[entry], overgang=wishes, **early)
            self.assertEqual("aan", first_of(f"overgang.{rule}", facts, first)["uitkomst"])
            self.assertEqual(NONE, first_of(f"overgang.{rule}", facts, before)["uitkomst"])
            self.assertEqual(NONE, first_of(f"overgang.{rule}", without("jeugdhulp", **early), before)["uitkomst"])

    def test_dropout(self):
        def flag(born, as_of, **facts):
            one = first_of("overgang.doorstroompunt", dossier(geboortedatum=born, overgang=facts), as_of)
            return one["uitkomst"], one["tot_en_met"]

        self.assertEqual(("uit", "2024-12-31"), flag("2002-01-01", "2025-12-31", startkwalificatie=False))
        self.assertEqual(("aan", "2028-12-31"), flag("2002-01-01", "2026-01-01", startkwalificatie=False))
        self.assertEqual(("uit", "2028-12-31"), flag("2002-01-01", "2026-01-01", startkwalificatie=True))
        self.assertEqual(("onbekend", "2028-12-31"), flag("2002-01-01", "2026-01-01"))
        self.assertEqual(("uit", "2026-05-19"), flag("2003-05-20", "2015-05-19"))


class Extended(unittest.TestCase):
    def ground(self, as_of, decision, *entries):
        facts = dossier(jeugdhulp=list(entries), overgang={"verlengde_jeugdhulp": decision})
        one = first_of("overgang.verlengde_jeugdhulp", facts, as_of)
        return (one["waarde"] or {"grond": one["uitkomst"]})["grond"]

    def test_age(self):
        decision = {"bepaald": "2026-05-19", "noodzakelijk": True}
        self.assertEqual(NONE, self.ground("2026-05-19", decision))
        for as_of in ("2026-05-20", "2031-05-19"):
            self.assertEqual("voor_18_bepaald", self.ground(as_of, decision))
        self.assertEqual(NONE, self.ground("2031-05-20", {}))

    def test_grounds(self):
        later = {"bepaald": "2026-06-01", "noodzakelijk": True, "hervatting": True}
        until = {**HELP, "beeindigd": "2026-05-19"}
        self.assertEqual("voortzetting", self.ground("2026-07-01", later, HELP))
        self.assertEqual("voortzetting", self.ground("2026-07-01", later, until))
        self.assertEqual("hervatting", self.ground("2026-07-01", later, {**HELP, "beeindigd": "2026-05-18"}))
        self.assertEqual("hervatting", self.ground("2026-07-01", later, {**HELP, "beeindigd": "2025-12-01"}))
        self.assertEqual("geen", self.ground("2026-07-01", later, {**HELP, "beeindigd": "2025-11-30"}))
        paused = {**HELP, "beeindigd": "2026-05-18"}
        self.assertEqual("geen", self.ground("2026-07-01", {**later, "hervatting": False}, paused))
        self.assertEqual("geen", self.ground("2026-07-01", later, {**HELP, "soort": "begeleiding"}))
        self.assertEqual("geen", self.ground("2026-07-01", later, {**HELP, "gestart": "2026-05-20"}))
        self.assertEqual("geen", self.ground("2026-05-31", later, HELP))
        self.assertEqual("geen", self.ground("2026-07-01", {**later, "noodzakelijk": False}, HELP))
        self.assertEqual("geen", self.ground("2026-07-01", None, HELP))

    def test_unknown(self):
        later = {"bepaald": "2026-06-01", "noodzakelijk": True, "hervatting": True}
        self.assertEqual("onbekend", self.ground("2026-07-01", {"noodzakelijk": True}, HELP))
        self.assertEqual("geen", self.ground("2026-07-01", {"noodzakelijk": False}, HELP))
        open_end = {"soort": "ambulant", "gestart": "2020-01-01"}
        self.assertEqual("onbekend", self.ground("2026-07-01", later, open_end))
        self.assertEqual("voortzetting", self.ground("2026-07-01", later, open_end, HELP))
        no_start = {"soort": "ambulant", "beeindigd": "2025-11-30"}
        self.assertEqual("geen", self.ground("2026-07-01", later, no_start))
        self.assertEqual("onbekend", self.ground("2026-07-01", later, {**no_start, "beeindigd": "2025-12-01"}))
        absent = {key: value for key, value in later.items() if key != "noodzakelijk"}
        self.assertEqual("onbekend", self.ground("2026-07-01", absent, HELP))
        self.assertEqual("geen", self.ground("2026-07-01", absent, {**HELP, "soort": "ggz"}))


class AdultHelp(unittest.TestCase):
    DISPUTED = [{"van": "2026-01-01", "tot_en_met": None, "soort": "logeer", "einde": None}]

    def gap(self, as_of="2026-05-01", homes=(home("0193"),), reported=None, stays=(), **more):
        facts = {"brp": list(homes), "verblijf": list(stays), "overgang": {"wmo_melding": reported}, **more}
        one = first_of("overgang.wmo_gat", dossier(**{"jeugdhulp": [HELP], **facts}), as_of)
        return tuple((one["waarde"] or {"": one["uitkomst"]}).values())

    def test_inside_and_outside_the_region(self):
        self.assertEqual(("2026-05-20", "2026-07-15", 56), self.gap())
        self.assertEqual((None, None, None), self.gap(homes=[home("0153")]))
        self.assertEqual(("2026-05-20", "2026-06-26", 37), self.gap(reported="2026-05-01"))
        self.assertEqual((None, "2026-06-26", 37), self.gap(reported="2026-05-01", homes=[home("0153")]))
        self.assertEqual((None, "2026-02-26", 0), self.gap(reported="2026-01-01", homes=[home("0153")]))
        self.assertEqual(("2026-05-20", "2026-07-15", 56), self.gap(reported="2026-05-02"))

    def test_age_and_help(self):
        for as_of, applies in (("2025-05-19", 0), ("2025-05-20", 1), ("2027-05-19", 1), ("2027-05-20", 0)):
            self.assertEqual(applies, len(self.gap(as_of)) == 3, as_of)
        self.assertEqual((NONE,), self.gap(jeugdhulp=[]))
        self.assertEqual(("onbekend",), self.gap(jeugdhulp=[{"soort": "ggz", "beeindigd": None}]))

    def test_several_municipalities(self):
        def moved(before, after):
            return self.gap(homes=[home(before, last="2025-12-31"), home(after, "2026-01-01")], stays=self.DISPUTED)

        self.assertEqual(("2026-05-20", "2026-07-15", 56), moved("0193", "0150"))
        self.assertEqual((None, None, None), moved("0153", "0363"))
        self.assertEqual(("onbekend",), moved("0153", "0193"))

    def test_nobody_responsible(self):
        nobody = {"homes": [], "hulpvraag": None, "moeder_brp_bij_geboorte": None}
        self.assertEqual((None, None, None), self.gap(**nobody))
        late = {**nobody, "stays": self.DISPUTED}
        self.assertEqual((None, None, None), self.gap(**{**late, "homes": [home("0153", "2026-01-01")]}))
        self.assertEqual(("onbekend",), self.gap(**{**late, "homes": [home("0193", "2026-01-01")]}))

    def test_unknown(self):
        facts = dossier(jeugdhulp=[HELP], overgang={"wmo_melding": None}, verblijf=[])
        self.assertEqual("onbekend", first_of("overgang.wmo_gat", facts, "2026-05-01")["uitkomst"])
        facts |= {"brp": [home("0153")], "overgang": {}}
        self.assertEqual("onbekend", first_of("overgang.wmo_gat", facts, "2026-05-01")["uitkomst"])


if __name__ == "__main__":
    unittest.main()
