"""Checks of the reference implementation by cases computed by hand: terms, holidays, norms, the ladder and the whole.

Who is responsible has its own checks (test_woonplaats.py). It does not test the library.
Run: python3 -m unittest test_evaluate
"""

import unittest
from datetime import date

import terms
from evaluate import assess

NO_END = {"beeindigd": None, "einde": None, "verlengingen": []}


def dossier(measure: dict, **more) -> dict:
    base = {"formaat": "jeugdregels/dossier/1", "kenmerk": "T-1", "geboortedatum": "2015-01-01"}
    return {**base, "maatregelen": [{"soort": "ots", **measure}], **more}


def home(municipality: str, first: str = "2015-01-01", last: str | None = None) -> dict:
    """A registration with a woonadres."""
    return {"van": first, "tot_en_met": last, "adres": "woonadres", "gemeente": municipality}


def finding(rule: str, measure: dict, as_of: str, *, choices: dict | None = None, **more) -> dict:
    """The first finding of a rule for a dossier with one measure."""
    result = assess(dossier(measure, **more), date.fromisoformat(as_of), choices or {})
    return next(one for one in result["bevindingen"] if one["regel"] == rule)


class Calendar(unittest.TestCase):
    def test_easter(self):
        for day in ("2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21"):
            self.assertEqual(terms.easter(int(day[:4])).isoformat(), day)

    def test_kings_day(self):
        days = {2013: "04-30", 2014: "04-26", 2021: "04-27", 2025: "04-26", 2031: "04-26", 2000: "04-29"}
        for year, day in days.items():
            self.assertEqual(terms.kings_day(year).isoformat(), f"{year}-{day}")

    def test_decreed_days_are_weekdays(self):
        self.assertTrue(all(day.weekday() < 5 for day in terms.DECREED_DAYS))

    def test_birthday_of_29_february(self):
        self.assertEqual(terms.birthday(date(2008, 2, 29), 18), date(2026, 3, 1))
        self.assertEqual(terms.birthday(date(2008, 2, 29), 20), date(2028, 2, 29))


class FixedWorker(unittest.TestCase):
    def outcome(self, notified, coupled, choices=None):
        workers = [{"van": coupled, "tot_en_met": None, "rol": "vast"}]
        measure = {"gi_in_kennis": notified, "jeugdbeschermers": workers}
        return finding("norm.jeugdbeschermer.tijdig", measure, "2026-06-01", choices=choices)

    def test_g1_g2(self):
        met = self.outcome("2026-04-02", "2026-04-13")
        self.assertEqual(("voldaan", "2026-04-13", 0), (met["uitkomst"], met["uiterlijk"], met["dagen_over"]))
        self.assertEqual("niet_voldaan", self.outcome("2026-04-02", "2026-04-14")["uitkomst"])

    def test_g3(self):
        self.assertEqual("2026-01-06", self.outcome("2025-12-24", "2026-01-06")["uiterlijk"])
        weekdays = self.outcome("2025-12-24", "2026-01-06", {"werkdagen": "ma_vr"})
        self.assertEqual(("2025-12-31", "niet_voldaan"), (weekdays["uiterlijk"], weekdays["uitkomst"]))
        self.assertEqual({"werkdagen": "ma_vr"}, weekdays["keuzes"])

    def changes(self, *reasons):
        workers, start = [], 1
        for reason in reasons:
            ended = {} if reason is None else {"reden_einde": reason}
            workers.append({"van": f"2026-0{start}-01", "tot_en_met": f"2026-0{start}-28", "rol": "vast", **ended})
            between = {"van": f"2026-0{start}-28", "tot_en_met": f"2026-0{start + 1}-01"}
            workers.append({**between, "rol": "tijdelijk_contactpersoon"})
            start += 1
        workers.append({"van": f"2026-0{start}-01", "tot_en_met": None, "rol": "vast", "reden_einde": None})
        return finding("norm.jeugdbeschermer.vast", {"jeugdbeschermers": workers}, "2026-06-01")["uitkomst"]

    def test_g7(self):
        self.assertEqual("voldaan", self.changes("verloop", "vast_moment"))
        self.assertEqual("niet_voldaan", self.changes("verloop", "ziekte"))
        self.assertEqual("onbekend", self.changes("verloop", None))

    def test_day_without_worker(self):
        workers = [
            {"van": "2026-01-05", "tot_en_met": "2026-02-06", "rol": "vast", "reden_einde": "verloop"},
            {"van": "2026-02-09", "tot_en_met": None, "rol": "vast"},
        ]
        measure = {"jeugdbeschermers": workers, "einde": None, "beeindigd": None, "verlengingen": []}
        self.assertEqual("voldaan", finding("norm.jeugdbeschermer.vast", measure, "2026-06-01")["uitkomst"])
        workers[1]["van"] = "2026-02-10"
        self.assertEqual("onbekend", finding("norm.jeugdbeschermer.vast", measure, "2026-06-01")["uitkomst"])
        measure["beeindigd"] = "2026-02-08"
        self.assertEqual("voldaan", finding("norm.jeugdbeschermer.vast", measure, "2026-06-01")["uitkomst"])


class Course(unittest.TestCase):
    def outcome(self, course, rule="norm.koers.tijdig", as_of="2026-06-01"):
        return finding(rule, {"gi_in_kennis": "2026-03-02", "koers": course}, as_of)

    def test_g4(self):
        met = self.outcome({"bepaald": "2026-04-13"})
        self.assertEqual(("voldaan", "2026-04-13"), (met["uitkomst"], met["uiterlijk"]))
        late = self.outcome({"bepaald": "2026-04-14", "toelichting": {"vastgelegd": "2026-04-20"}})
        self.assertEqual(("toegelicht", -1), (late["uitkomst"], late["dagen_over"]))
        self.assertEqual("niet_voldaan", self.outcome({"bepaald": "2026-04-14"})["uitkomst"])

    def test_presence_that_no_completion_changes(self):
        rule = "norm.koers.aanwezig"
        self.assertEqual("onbekend", self.outcome({}, rule)["uitkomst"])
        open_end = {"doelen_bepaald": False}
        self.assertEqual("onbekend", self.outcome(open_end, rule)["uitkomst"])
        measure = {"gi_in_kennis": "2026-03-02", "koers": open_end, **NO_END}
        self.assertEqual("niet_voldaan", finding(rule, measure, "2026-06-01")["uitkomst"])
        self.assertEqual("onbekend", finding("norm.koers.tijdig", measure, "2026-06-01")["uitkomst"])

    def test_missing_day_of_explanation(self):
        measure = {"gi_in_kennis": "2026-03-02", "koers": {"bepaald": None, "toelichting": {}}, **NO_END}
        self.assertEqual("niet_voldaan", finding("norm.koers.aanwezig", measure, "2026-06-01")["uitkomst"])
        self.assertEqual("onbekend", finding("norm.koers.tijdig", measure, "2026-06-01")["uitkomst"])


class Help(unittest.TestCase):
    def outcome(self, pronounced, entry, rule="norm.hulp.tijdig", **more):
        measure = {"uitgesproken": pronounced, "hulp": [{"voor": "jeugdige", **entry}], **more}
        return finding(rule, measure, "2026-06-01")

    def test_g5(self):
        met = self.outcome("2025-11-30", {"gestart": "2026-02-28"})
        self.assertEqual(("voldaan", "2026-02-28"), (met["uitkomst"], met["uiterlijk"]))
        late = self.outcome("2025-11-30", {"gestart": "2026-03-01", "doorbraakaanpak": False})
        self.assertEqual("niet_voldaan", late["uitkomst"])

    def test_g6(self):
        entry = {"intake": "2026-03-01", "wachtlijst_na_intake": True, "gestart": "2026-05-01"}
        late = self.outcome("2026-01-15", {**entry, "doorbraakaanpak": False})
        self.assertEqual(("niet_voldaan", "2026-04-15"), (late["uitkomst"], late["uiterlijk"]))
        through = self.outcome("2026-01-15", {**entry, "doorbraakaanpak": True})
        self.assertEqual("voldaan_doorbraak", through["uitkomst"])

    def test_fit_that_no_completion_changes(self):
        rule = "norm.hulp.passend"
        self.assertEqual("niet_voldaan", self.outcome("2025-11-30", {"sluit_aan": False}, rule, **NO_END)["uitkomst"])
        self.assertEqual("onbekend", self.outcome("2025-11-30", {"sluit_aan": False}, rule)["uitkomst"])
        self.assertEqual("onbekend", self.outcome("2025-11-30", {}, rule, **NO_END)["uitkomst"])

    def test_only_for_parents(self):
        fitting = self.outcome("2026-05-30", {"voor": "ouders"}, "norm.hulp.passend")
        self.assertEqual("niet_voldaan", fitting["uitkomst"])


class HelpInTimeThatNoCompletionChanges(unittest.TestCase):
    """As of 2026-06-01; a measure of 2026-01-15, so help is due on 2026-04-15."""

    EXPLAINED = {"toelichting": {"vastgelegd": "2026-05-01"}}
    LATE = {"gestart": "2026-05-01", **EXPLAINED}
    THROUGH = {"gestart": "2026-05-01", "doorbraakaanpak": True}

    def measure(self, *help_entries, **more):
        known = {"uitgesproken": "2026-01-15", "hulp": [{"voor": "jeugdige", **entry} for entry in help_entries]}
        return {**NO_END, **known, **more}

    def timely(self, *help_entries, **more):
        return finding("norm.hulp.tijdig", self.measure(*help_entries, **more), "2026-06-01")

    def answer(self, *help_entries, **more):
        timely = self.timely(*help_entries, **more)
        return timely["uitkomst"], timely["uiterlijk"], timely["gerealiseerd"], timely["dagen_over"]

    def test_two_explained(self):
        maybe, surely = self.LATE, {**self.LATE, "gestart": "2026-05-02", "doorbraakaanpak": False}
        settled = ("toegelicht", "2026-04-15", "2026-05-02", -17)
        self.assertEqual(settled, self.answer(maybe, surely))
        self.assertEqual(settled, self.answer(surely, maybe))
        parts = [part["uitkomst"] for part in self.timely(maybe, surely)["onderdelen"]]
        self.assertEqual(["onbekend", "toegelicht"], parts)
        self.assertEqual("onbekend", self.answer(maybe, maybe)[0])
        self.assertEqual("onbekend", self.answer({"gestart": "2026-05-01"}, surely)[0])
        self.assertEqual("onbekend", self.answer({**maybe, "toelichting": {}}, surely)[0])

    def test_one_not_started(self):
        waiting = {"gestart": None, **self.EXPLAINED}
        self.assertEqual(("toegelicht", "2026-04-15", None, -47), self.answer(self.LATE, waiting))
        self.assertEqual("niet_voldaan", self.answer(self.LATE, {"gestart": None})[0])
        self.assertEqual("onbekend", self.answer(self.LATE, waiting, beeindigd="2026-03-01")[0])

    def test_due_dates_differ(self):
        maybe = {**self.LATE, "nodig_voor": "2026-03-01"}
        surely = {**self.LATE, "doorbraakaanpak": False}
        self.assertEqual("onbekend", self.answer(maybe, surely)[0])
        self.assertEqual(("toegelicht", "2026-04-15"), self.answer(surely, maybe)[:2])

    def test_breakthrough_beside_an_unknown_start(self):
        ended, settled = {"beeindigd": "2026-03-01"}, ("voldaan_doorbraak", "2026-04-15", "2026-05-01", -16)
        through = {"doorbraakaanpak": True}
        self.assertEqual(settled, self.answer(self.THROUGH, through, **ended))
        self.assertEqual(settled, self.answer(through, self.THROUGH, **ended))
        self.assertEqual("onbekend", self.answer(self.THROUGH, {}, **ended)[0])
        self.assertEqual("onbekend", self.answer(self.THROUGH, through)[0])
        earlier = {**through, "nodig_voor": "2026-04-01"}
        self.assertEqual(settled, self.answer(self.THROUGH, earlier, **ended))
        self.assertEqual("onbekend", self.answer(earlier, self.THROUGH, **ended)[0])

    def test_unknown_end(self):
        measure = self.measure(self.LATE, {"gestart": None, **self.EXPLAINED})
        del measure["beeindigd"]
        self.assertEqual("onbekend", finding("norm.hulp.tijdig", measure, "2026-06-01")["uitkomst"])

    def test_unknown_pronouncement_or_help(self):
        for key in ("uitgesproken", "hulp"):
            measure = self.measure(self.LATE)
            del measure[key]
            self.assertEqual("onbekend", finding("norm.hulp.tijdig", measure, "2026-06-01")["uitkomst"])

    def test_what_others_see(self):
        ended = {"beeindigd": "2026-03-01", "verlengingen": [{"uitgesproken": "2026-02-01"}]}
        through = {"doorbraakaanpak": True}
        for entry, outcome in ((through, "voldaan"), ({}, "onbekend")):
            measure = self.measure(self.THROUGH, entry, **ended)
            extended = finding("norm.ots.verlenging", measure, "2026-06-01")
            self.assertEqual(outcome, extended["uitkomst"])
        fits = dict.fromkeys(("sluit_aan", "alternatief_passend", "professional_licht_toe"), True)
        known = {**fits, "gezin_ervaart_bijdrage": True}
        measure = self.measure({**self.LATE, **known}, {**self.LATE, **known, "doorbraakaanpak": False})
        summary = assess(dossier(measure), date(2026, 6, 1), {})["samenvatting"]
        self.assertEqual("toegelicht", summary[0]["passende_hulp"])


class Ladder(unittest.TestCase):
    # days waited: step of the report, step in practice
    STEPS = {10: (1, 0), 21: (1, 1), 42: (1, 2), 43: (2, 2), 84: (2, 2), 85: (3, 3), 168: (3, 3), 169: (4, 4)}

    def value(self, waited, version, municipality="1742", **more):
        since = date.fromordinal(date(2026, 6, 1).toordinal() - waited).isoformat()
        entry = {"voor": "jeugdige", "aangemeld": since, "gestart": None, "beeindigd": None}
        measure, choices = {"gi": "jbov", "hulp": [entry]}, {"ladder": version}
        facts = {"brp": [home(municipality)], "verblijf": [], **more}
        return finding("opschaling.wachttijd", measure, "2026-06-01", choices=choices, **facts)["waarde"]

    def test_g8(self):
        for waited, (report, practice) in self.STEPS.items():
            value = self.value(waited, "rapport")
            self.assertEqual((report, practice), (value["stap"], value["andere_versie"]["stap"]))
            self.assertEqual(practice, self.value(waited, "praktijk")["stap"])

    def test_g14_partner(self):
        self.assertEqual("ozjt", self.value(169, "rapport")["regionale_partner"])
        self.assertEqual("rsj_ijsselland", self.value(169, "rapport", "0193")["regionale_partner"])
        self.assertIsNone(self.value(169, "rapport", "0034")["regionale_partner"])

    def test_partner_of_several_possible_municipalities(self):
        weekends = [{"van": "2026-02-01", "tot_en_met": None, "soort": "logeer"}]
        for before, partner in (("0153", "ozjt"), ("0193", None)):
            moved = [home(before, last="2026-03-31"), home("1742", "2026-04-01")]
            value = self.value(169, "rapport", brp=moved, verblijf=weekends)
            self.assertEqual(partner, value["regionale_partner"])

    def test_next_step(self):
        self.assertEqual("2026-06-02", self.value(42, "rapport")["volgende_stap_op"])
        self.assertIsNone(self.value(169, "rapport")["volgende_stap_op"])


class WholeAssessment(unittest.TestCase):
    WHOLE = (
        "woonplaats.verantwoordelijke_gemeente",
        "woonplaats.overgang_2022",
        "woonplaats.voortzetting_na_verhuizing",
        "regio.indeling",
    )

    def test_no_measures_known(self):
        empty = {"formaat": "jeugdregels/dossier/1", "kenmerk": "T-1", "geboortedatum": "2015-01-01"}
        result = assess(empty, date(2026, 6, 1), {})
        early = result["bevindingen"][:13]
        self.assertEqual(["/maatregelen"] * 9 + [""] * 4, [one["onderwerp"] for one in early])
        outcomes = [one["uitkomst"] for one in early]
        self.assertEqual(["onbekend"] * 10 + ["niet_van_toepassing"] + ["onbekend"] * 2, outcomes)
        self.assertEqual([], result["samenvatting"])
        result = assess({**empty, "maatregelen": None}, date(2026, 6, 1), {})
        self.assertEqual(list(self.WHOLE), [one["regel"] for one in result["bevindingen"][:4]])

    def test_who_is_responsible(self):
        moved = [home("0153", last="2026-03-31"), home("0193", "2026-04-01")]
        result = assess(dossier({}, brp=moved, verblijf=[]), date(2026, 6, 1), {})
        found = {one["regel"]: one for one in result["bevindingen"]}
        severities = [found[rule]["ernst"] for rule in self.WHOLE]
        self.assertEqual(["wet", "wet", "wet", "afspraak"], severities)
        self.assertEqual("0193", found["woonplaats.verantwoordelijke_gemeente"]["waarde"]["gemeente"])
        self.assertEqual("Zwolle", found["regio.indeling"]["waarde"]["naam"])
        flag = {"regel": "woonplaats.voortzetting_na_verhuizing", "soort": "vlag", "ernst": "wet", "onderwerp": ""}
        flag |= {"uitkomst": "aan", "vanaf": "2026-04-01", "tot_en_met": "2027-03-31", "keuzes": {}}
        self.assertEqual(list(flag.items()), list(found[flag["regel"]].items()))


if __name__ == "__main__":
    unittest.main()
