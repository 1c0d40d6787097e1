"""Checks of the reference for who is responsible (woonplaats.py) by cases computed by hand.

It does not test the library. What must hold for every dossier is checked in test_woonplaats_properties.py.
Run: python3 -m unittest test_woonplaats
"""

import unittest
from datetime import date, timedelta

import municipalities
import woonplaats

BORN = "2008-05-17"
A, B, C, X = "0153", "0164", "0193", "0363"  # two in Twente, one in IJsselland, one in neither
COMPLETE = {
    "brp": [],
    "verblijf": [],
    "jeugdreclassering_na_jji": False,
    "moeder_brp_bij_geboorte": None,
    "hulpvraag": {"datum": "2010-01-01", "werkelijk_verblijf": X},
    "buiten_nederland": [],
    "gezag": [],
    "woonplaats": {"moeder": [], "vader": [], "voogd": [], "jeugdige": []},
    "feitelijk_bij": [],
    "werkelijk_verblijf": [],
}


def span(first, last=None, **more) -> dict:
    return {"van": first, "tot_en_met": last, **more}


def home(first, last=None, gemeente=A, adres="woonadres", **more) -> dict:
    return span(first, last, adres=adres, gemeente=gemeente, **more)


def stay(first, last=None, soort="jeugdhulpaanbieder", **more) -> dict:
    return span(first, last, soort=soort, **more)


def place(first, last=None, gemeente=A) -> dict:
    return span(first, last, gemeente=gemeente)


def dossier(*absent, **more) -> dict:
    """A dossier in which nothing that these rules read is unknown but the facts named."""
    facts = {"geboortedatum": BORN, **COMPLETE, **more}
    return {key: value for key, value in facts.items() if key not in absent}


def found(as_of, *absent, **more) -> dict:
    return woonplaats.responsible(dossier(*absent, **more), date.fromisoformat(as_of))


def short(result) -> tuple:
    """Outcome, rij, onderdeel, referentiedatum and what is possible."""
    value = result["waarde"]
    return (result["uitkomst"], value["rij"], value["onderdeel"], value["referentiedatum"], value["mogelijk"])


def answer(*arguments, **more) -> tuple:
    return short(found(*arguments, **more))


MOVED = [home(BORN, "2022-06-30", A), home("2022-07-01", None, B)]


class Outcome(unittest.TestCase):
    def test_before_2015_and_before_birth(self):
        nothing = {"uitkomst": "niet_van_toepassing", "waarde": None}
        self.assertEqual(nothing, found("2014-12-31", brp=[home(BORN)]))
        self.assertEqual(nothing, found("2023-05-16", geboortedatum="2023-05-17"))
        self.assertEqual("2015", found("2015-01-01", brp=[home(BORN)])["waarde"]["regime"])
        newborn = found("2023-05-17", geboortedatum="2023-05-17", hulpvraag=None)
        self.assertEqual(("niet_van_toepassing", "N0"), (newborn["uitkomst"], newborn["waarde"]["rij"]))

    def test_all_keys(self):
        value = {"gemeente": A, "regime": "2022", "rij": "N4", "onderdeel": "1"}
        value |= {"referentiedatum": "2022-01-01", "mogelijk": [A]}
        self.assertEqual({"uitkomst": "bepaald", "waarde": value}, found("2022-01-01", brp=MOVED))
        self.assertEqual("2015", found("2021-12-31", brp=MOVED)["waarde"]["regime"])

    def test_several_are_sorted(self):
        stays = [stay("2022-07-01", soort="logeer")]
        result = found("2022-08-01", brp=[home(BORN, "2022-06-30", B), home("2022-07-01", None, A)], verblijf=stays)
        self.assertEqual(("meerdere_mogelijk", "N4", None, None, [A, B]), short(result))
        self.assertIsNone(result["waarde"]["gemeente"])

    def test_each_key_for_itself(self):
        stays = [stay("2022-06-01", soort="logeer")]
        self.assertEqual(("bepaald", "N4", None, None, [A]), answer("2022-06-02", brp=[home(BORN)], verblijf=stays))
        addresses = [home(BORN, "2022-05-31", A, "briefadres"), home("2022-06-01", None, A)]
        more = {"brp": addresses, "verblijf": stays, "moeder_brp_bij_geboorte": A}
        self.assertEqual(("bepaald", None, None, None, [A]), answer("2022-06-02", **more))

    def test_some_not_applicable(self):
        more = {"brp": [home(BORN)], "verblijf": [stay("2022-06-01", soort="logeer")]}
        left = [span("2022-06-01", tijdelijk=False)]
        self.assertEqual(("onbekend", None, None, None, []), answer("2022-06-02", **more, buiten_nederland=left))

    def test_nothing_known(self):
        bare = {"geboortedatum": BORN}
        for as_of, regime in ((date(2022, 1, 1), "2022"), (date(2021, 12, 31), "2015")):
            result = woonplaats.responsible(bare, as_of)
            self.assertEqual(("onbekend", None, None, None, []), short(result))
            self.assertEqual(regime, result["waarde"]["regime"])


class Rows2022(unittest.TestCase):
    def test_n0(self):
        left = [span("2022-06-01", "2022-06-30", tijdelijk=False)]
        nothing = ("niet_van_toepassing", "N0", None, None, [])
        self.assertEqual(nothing, answer("2022-06-01", brp=[home(BORN)], buiten_nederland=left))
        self.assertEqual(nothing, answer("2022-06-30", brp=[home(BORN)], buiten_nederland=left))
        self.assertEqual("N4", answer("2022-07-01", brp=[home(BORN)], buiten_nederland=left)[1])
        for_a_while = [span("2022-06-01", tijdelijk=True)]
        self.assertEqual("N4", answer("2022-06-01", brp=[home(BORN)], buiten_nederland=for_a_while)[1])
        chain = [stay("2022-05-01")]
        held = answer("2022-06-01", brp=[home(BORN)], buiten_nederland=left, verblijf=chain)
        self.assertEqual(("bepaald", "N4", "2", "2022-04-30", [A]), held)

    def test_n0_does_not_read_an_unknown_registration(self):
        left = [span("2022-06-01", tijdelijk=False)]
        self.assertEqual("N0", answer("2022-06-01", "brp", "hulpvraag", buiten_nederland=left)[1])

    def test_n4_moves_on_the_day_of_registration(self):
        self.assertEqual([A], answer("2022-06-30", brp=MOVED)[4])
        self.assertEqual(("bepaald", "N4", "1", "2022-07-01", [B]), answer("2022-07-01", brp=MOVED))

    def test_remark(self):
        doubted = [home(BORN, aantekening_2_26=True)]
        self.assertEqual(("bepaald", "N7", "3", "2023-01-01", [X]), answer("2023-01-01", brp=doubted))
        for fine in (False, None):
            self.assertEqual("N4", answer("2023-01-01", brp=[home(BORN, aantekening_2_26=fine)])[1])

    def test_n6_n7(self):
        nowhere = [home(BORN, gemeente=None, adres="geen")]
        for brp in ([], nowhere, [home(BORN, adres="briefadres")]):
            n6 = answer("2023-01-01", brp=brp, moeder_brp_bij_geboorte=C)
            self.assertEqual(("bepaald", "N6", "3", "2023-01-01", [C]), n6)
            for mother in (None, "buitenland"):
                n7 = answer("2023-01-01", brp=brp, moeder_brp_bij_geboorte=mother)
                self.assertEqual(("bepaald", "N7", "3", "2023-01-01", [X]), n7)
            self.assertEqual("onbekend", answer("2023-01-01", "moeder_brp_bij_geboorte", brp=brp)[0])

    def test_n5(self):
        away = [span("2022-01-01", "2023-01-01", tijdelijk=True)]
        registered = [home(BORN, gemeente="buitenland")]
        by_letter = [home(BORN, gemeente="buitenland", adres="briefadres", aantekening_2_26=True)]
        for more in ({"buiten_nederland": away}, {"brp": registered}, {"brp": by_letter}):
            for mother in (None, "buitenland"):
                n5 = answer("2023-01-01", **more, moeder_brp_bij_geboorte=mother)
                self.assertEqual(("bepaald", "N5", "4", "2023-01-01", [X]), n5)
        self.assertEqual("N7", answer("2023-01-02", buiten_nederland=away)[1])
        nowhere = [home(BORN, gemeente=None, adres="geen")]
        self.assertEqual("N7", answer("2023-01-01", buiten_nederland=away, brp=nowhere)[1])

    def test_n5x(self):
        more = {"brp": [home(BORN, gemeente="buitenland")]}
        both = answer("2023-01-01", **more, moeder_brp_bij_geboorte=C)
        self.assertEqual(("meerdere_mogelijk", "N5x", None, "2023-01-01", [C, X]), both)
        same = answer("2023-01-01", **more, moeder_brp_bij_geboorte=X)
        self.assertEqual(("bepaald", "N5x", None, "2023-01-01", [X]), same)
        self.assertEqual("onbekend", answer("2023-01-01", "moeder_brp_bij_geboorte", **more)[0])
        self.assertEqual("onbekend", answer("2023-01-01", "hulpvraag", **more, moeder_brp_bij_geboorte=C)[0])

    def test_n5x_without_an_actual_stay(self):
        abroad = {"brp": [home(BORN, gemeente="buitenland")], "hulpvraag": None}
        for mother in (None, C):
            nothing = answer("2023-01-01", **abroad, moeder_brp_bij_geboorte=mother)
            self.assertEqual(("niet_van_toepassing", "N0", None, None, []), nothing)
        self.assertEqual("N0", answer("2023-01-01", "moeder_brp_bij_geboorte", **abroad)[1])

    def test_actual_stay(self):
        asked = {"datum": "2023-01-01", "werkelijk_verblijf": X}
        self.assertEqual([X], answer("2023-01-01", hulpvraag=asked)[4])
        self.assertEqual("N0", answer("2022-12-31", hulpvraag=asked)[1])
        for none in ({**asked, "datum": None}, {**asked, "werkelijk_verblijf": None}, None):
            self.assertEqual(("niet_van_toepassing", "N0"), answer("2023-01-01", hulpvraag=none)[:2])
        self.assertEqual("N0", answer("2023-01-01", hulpvraag={**asked, "werkelijk_verblijf": "buitenland"})[1])
        self.assertEqual([X], answer("2023-01-01", hulpvraag={"werkelijk_verblijf": X})[4])
        self.assertEqual("onbekend", answer("2023-01-01", hulpvraag={"datum": "2023-01-01"})[0])
        self.assertEqual("onbekend", answer("2023-01-01", "hulpvraag")[0])
        self.assertEqual("N0", answer("2023-01-01", hulpvraag={"datum": "2023-01-02"})[1])

    def test_unknown_registration(self):
        self.assertEqual("onbekend", answer("2023-01-01", "brp", moeder_brp_bij_geboorte=X)[0])
        self.assertEqual("onbekend", answer("2023-01-01", "brp", "verblijf", moeder_brp_bij_geboorte=X)[0])

    def test_no_upper_age(self):
        self.assertEqual([B], answer("2040-01-01", brp=MOVED)[4])


class Chain(unittest.TestCase):
    """The reference day, seen through a registration that changes every month of 2023."""

    def reference(self, as_of, *stays, **more) -> tuple:
        firsts = [date(2023, month, 1) for month in range(1, 13)]
        lasts = [str(first - timedelta(days=1)) for first in firsts[1:]]
        brp = [home(BORN, "2022-12-31", A)]
        brp += [home(str(first), last, f"1{first:%m}1") for first, last in zip(firsts, [*lasts, None])]
        result = found(as_of, brp=brp, verblijf=list(stays), **more)
        return result["uitkomst"], result["waarde"]["onderdeel"], result["waarde"]["referentiedatum"]

    def at(self, when, *arguments, **more):
        """In a chain, with this reference day."""
        self.assertEqual(("bepaald", "2", when), self.reference(*arguments, **more))

    def none(self, as_of, *stays, **more):
        """In no chain."""
        self.assertEqual(("bepaald", "1", as_of), self.reference(as_of, *stays, **more))

    def open(self, *arguments, **more):
        """In a chain or not, or in another one."""
        result = self.reference(*arguments, **more)
        self.assertEqual(("meerdere_mogelijk", None), (result[0], result[2]))

    def test_qualifying_kinds(self):
        kinds = "jeugdhulpaanbieder gezinshuis gesloten crisis pleegzorg opvang_wmo beschermd_wonen jji".split()
        for kind in kinds:
            self.at("2023-03-09", "2023-03-10", stay("2023-03-10", soort=kind))
            self.none("2023-03-09", stay("2023-03-10", soort=kind))
        for kind in "netwerk_informeel ziekenhuis coa nidos internaat pi andere_regeling".split():
            self.none("2023-03-20", stay("2023-02-10", soort=kind))

    def test_start_before_2022(self):
        self.at("2009-01-29", "2023-05-05", stay("2009-01-30", soort="pleegzorg"))

    def test_a_change_without_gap_needs_no_reason(self):
        for reason in ("naar_huis", None):
            stays = stay("2023-02-10", "2023-03-31", einde=reason), stay("2023-04-01", soort="pleegzorg")
            self.at("2023-02-09", "2023-05-05", *stays)
        self.at("2023-02-09", "2023-05-05", stay("2023-02-10", "2023-03-31"), stay("2023-04-01"))

    def test_gap(self):
        for first in ("2023-04-02", "2023-09-01"):
            for reason in ("tijdelijk", "overgang"):
                self.at("2023-02-09", "2023-10-05", stay("2023-02-10", "2023-03-31", einde=reason), stay(first))
            for reason in ("naar_huis", None):
                broken = stay("2023-02-10", "2023-03-31", einde=reason), stay(first)
                before = "2023-04-01" if first == "2023-04-02" else "2023-08-31"
                self.at(before, "2023-10-05", *broken)
            self.open("2023-10-05", stay("2023-02-10", "2023-03-31"), stay(first))

    def test_without_successor(self):
        for reason in ("tijdelijk", "overgang"):
            self.at("2023-02-09", "2023-08-05", stay("2023-02-10", "2023-03-31", einde=reason))
            later = stay("2023-08-06")
            self.at("2023-02-09", "2023-08-05", stay("2023-02-10", "2023-03-31", einde=reason), later)
        for reason in ("naar_huis", None):
            ended = stay("2023-02-10", "2023-03-31", einde=reason)
            self.none("2023-04-01", ended)
            self.at("2023-02-09", "2023-03-31", ended)
            self.at("2023-02-09", "2023-03-30", ended)
        self.open("2023-04-01", stay("2023-02-10", "2023-03-31"))
        self.at("2023-02-09", "2023-03-31", stay("2023-02-10", "2023-03-31"))

    def test_a_gap_is_what_no_joined_stay_covers(self):
        long = stay("2023-02-10", "2023-06-30", einde="naar_huis")
        short_one = stay("2023-03-01", "2023-03-31", einde="tijdelijk")
        self.at("2023-02-09", "2023-08-05", long, short_one, stay("2023-07-01"))
        self.at("2023-07-01", "2023-08-05", long, short_one, stay("2023-07-02"))
        self.none("2023-08-05", long, short_one)

    def test_several_that_ended_last(self):
        home_again = stay("2023-02-10", "2023-06-30", einde="naar_huis")
        for_a_while = stay("2023-03-10", "2023-06-30", einde="tijdelijk")
        unknown = stay("2023-04-10", "2023-06-30")
        self.at("2023-02-09", "2023-08-05", home_again, for_a_while, unknown)
        self.open("2023-08-05", home_again, unknown)
        self.none("2023-08-05", home_again, stay("2023-03-10", "2023-06-30", einde=None))

    def test_others_play_no_part_in_a_gap(self):
        first = stay("2023-02-10", "2023-03-31", einde="naar_huis")
        hospital = stay("2023-04-01", "2023-04-30", soort="ziekenhuis", einde="tijdelijk")
        self.at("2023-04-30", "2023-05-05", first, hospital, stay("2023-05-01"))
        self.none("2023-05-05", first, hospital)
        without = {**first, "einde": "tijdelijk"}, {**hospital, "einde": "naar_huis"}
        self.at("2023-02-09", "2023-05-05", *without, stay("2023-05-01"))

    def test_order_of_the_list(self):
        middle = stay("2023-02-10", "2023-05-31", einde="naar_huis")
        stays = stay("2023-06-02"), middle, stay("2023-01-15", "2023-02-20")
        self.at("2023-06-01", "2023-07-01", *stays)
        self.at("2023-01-14", "2023-05-31", *stays)

    def test_never_before_birth(self):
        self.at("2023-03-10", "2023-03-20", stay("2023-03-10"), geboortedatum="2023-03-10")
        self.at("2023-03-10", "2023-03-10", stay("2023-03-10"), geboortedatum="2023-03-10")
        self.at("2023-03-10", "2023-03-20", stay("2023-03-01"), geboortedatum="2023-03-10")

    def test_other_scheme(self):
        observed = stay("2023-02-05", "2023-03-09", soort="andere_regeling", einde=None)
        self.at("2023-02-04", "2023-03-20", observed, stay("2023-03-10"))
        self.at("2023-03-10", "2023-03-20", observed, stay("2023-03-11"))
        earlier = stay("2023-01-20", "2023-02-04", soort="andere_regeling")
        self.at("2023-01-19", "2023-03-20", observed, stay("2023-03-10"), earlier)
        self.at("2023-02-10", "2023-03-20", observed, stay("2023-03-10"), geboortedatum="2023-02-10")
        self.none("2023-02-20", observed)

    def test_published_case_a2(self):
        stays = stay("2022-02-01", "2022-06-01", soort="andere_regeling"), stay("2022-06-02", soort="pleegzorg")
        more = {"brp": [home("2022-02-10", "2022-06-01", B), home("2022-06-02", None, C)], "verblijf": list(stays)}
        more |= {"buiten_nederland": [span("2015-06-03", "2022-01-31", tijdelijk=False)]}
        more |= {"geboortedatum": "2015-06-03", "moeder_brp_bij_geboorte": C}
        more |= {"hulpvraag": {"datum": "2022-06-02", "werkelijk_verblijf": C}}
        self.assertEqual(("bepaald", "N5x", None, "2022-01-31", [C]), answer("2022-06-02", **more))

    def test_jji(self):
        detained = stay("2023-02-10", "2023-03-31", soort="jji", einde="naar_huis")
        self.none("2023-08-05", detained)
        self.at("2023-02-09", "2023-08-05", detained, jeugdreclassering_na_jji=True)
        self.open("2023-08-05", detained, jeugdreclassering_na_jji=None)
        self.at("2023-02-09", "2023-03-31", detained, jeugdreclassering_na_jji=None)
        later = stay("2023-06-02")
        self.at("2023-06-01", "2023-08-05", detained, later)
        self.at("2023-02-09", "2023-08-05", detained, later, jeugdreclassering_na_jji=True)
        self.none("2023-02-05", detained, jeugdreclassering_na_jji=True)
        self.none("2023-02-05", detained, jeugdreclassering_na_jji=None)

    def test_the_latest_jji(self):
        early = stay("2023-02-10", "2023-02-20", soort="jji", einde="naar_huis")
        late = stay("2023-05-10", "2023-05-20", soort="jji", einde="naar_huis")
        self.at("2023-05-09", "2023-08-05", late, early, jeugdreclassering_na_jji=True)
        self.at("2023-02-09", "2023-04-05", late, early, jeugdreclassering_na_jji=True)

    def test_disputed_kinds(self):
        for kind in ("logeer", "moeder_kindhuis"):
            self.open("2023-05-05", stay("2023-02-10", soort=kind))
        pair = stay("2023-02-10", "2023-03-31", "logeer", einde="tijdelijk"), stay("2023-05-01", soort="logeer")
        self.open("2023-06-05", *pair)
        self.assertEqual(["2023-02-09", "2023-06-05"], self.every("2023-06-05", *pair))
        mixed = {**pair[0], "soort": "moeder_kindhuis"}, pair[1]
        self.assertEqual(["2023-02-09", "2023-02-09", "2023-04-30", "2023-06-05"], self.every("2023-06-05", *mixed))

    def every(self, as_of, *stays) -> list[str]:
        """The reference day in each world."""
        known = dossier(brp=[home(BORN)], verblijf=list(stays))
        return sorted(found.reference.isoformat() for _, found in woonplaats.worlds(known, date.fromisoformat(as_of)))

    def test_wlz(self):
        admitted = stay("2023-02-10", soort="wlz")
        self.open("2024-12-31", admitted)
        self.at("2023-02-09", "2025-01-01", admitted)
        joined = stay("2023-02-10", "2023-03-31", "wlz", einde=None), stay("2023-04-01")
        self.open("2024-12-31", *joined)
        self.at("2023-02-09", "2025-01-01", *joined)

    def test_unknown_list(self):
        known = dossier("verblijf", brp=[home(BORN)])
        days = {(one.part, one.reference) for one in woonplaats.possibilities(known, date(2023, 1, 1))}
        self.assertTrue({("2", date(2008, 5, 17)), ("2", date(2022, 12, 31)), ("1", date(2023, 1, 1))} <= days)
        self.assertEqual(("bepaald", "N4", None, None, [A]), answer("2023-01-01", "verblijf", brp=[home(BORN)]))
        self.assertEqual([A, B], answer("2023-01-01", "verblijf", brp=MOVED)[4])
        self.assertEqual([A], answer("2022-06-30", "verblijf", brp=MOVED)[4])
        self.assertEqual([A, B], answer("2022-07-01", "verblijf", brp=MOVED)[4])

    def test_unknown_list_on_the_day_of_birth(self):
        known = dossier("verblijf", geboortedatum="2023-01-01", brp=[home("2023-01-01")])
        days = {(one.part, one.reference) for one in woonplaats.possibilities(known, date(2023, 1, 1))}
        self.assertEqual({("1", date(2023, 1, 1)), ("2", date(2023, 1, 1))}, days)

    def test_unknown_list_while_abroad_for_good(self):
        left = [span("2022-12-01", tijdelijk=False)]
        self.assertEqual("onbekend", answer("2023-01-01", "verblijf", brp=[home(BORN)], buiten_nederland=left)[0])
        no_help = {"buiten_nederland": left, "hulpvraag": None}
        self.assertEqual("N0", answer("2023-01-01", "verblijf", **no_help)[1])


class Rows2015(unittest.TestCase):
    HOMES = {"moeder": [place(BORN, None, A)], "vader": [place(BORN, None, B)], "voogd": [place(BORN, None, C)]}

    def row(self, *holders, absent=(), as_of="2020-06-01", woonplaats=HOMES, **more) -> tuple:
        more = {"gezag": [span(BORN, bij=list(holders))], "woonplaats": {"jeugdige": [], **woonplaats}, **more}
        return answer(as_of, *absent, **more)

    def is_(self, row, part, possible, result, when="2020-06-01"):
        outcome = "bepaald" if len(possible) == 1 else "meerdere_mogelijk"
        self.assertEqual((outcome, row, part, when, possible), result)

    def test_o1(self):
        adult = {"as_of": "2020-06-01", "geboortedatum": "2002-06-01"}
        here = [place("2020-01-01", None, A)]
        self.is_("O1", "4", [A], self.row("moeder", woonplaats={"jeugdige": here}, **adult))
        there = [place("2020-01-01", None, C)]
        both = self.row("moeder", woonplaats={"jeugdige": here}, werkelijk_verblijf=there, **adult)
        self.is_("O1", "4", [A], both)
        self.is_("O1", "4", [C], self.row("moeder", werkelijk_verblijf=there, **adult))
        self.is_("O8", "3", [X], self.row("moeder", **adult))
        abroad = [place("2020-01-01", None, "buitenland")]
        away = self.row("moeder", woonplaats={"jeugdige": abroad}, werkelijk_verblijf=there, **adult)
        self.is_("O8", "3", [X], away)
        self.is_("O8", "3", [X], self.row("moeder", werkelijk_verblijf=abroad, **adult))
        self.assertEqual("O4", self.row("moeder", as_of="2020-05-31", geboortedatum="2002-06-01")[1])
        leap = {"geboortedatum": "2000-02-29", "woonplaats": {"jeugdige": here, "moeder": [place("2000-02-29")]}}
        self.assertEqual("O4", self.row("moeder", as_of="2018-02-28", **leap)[1])
        self.assertEqual("O8", self.row("moeder", as_of="2018-03-01", **leap)[1])

    def test_o1_unknown(self):
        adult = {"as_of": "2020-06-01", "geboortedatum": "2002-06-01"}
        here = [place("2020-01-01", None, A)]
        known = self.row(absent=("werkelijk_verblijf", "gezag"), woonplaats={"jeugdige": here}, **adult)
        self.is_("O1", "4", [A], known)
        self.assertEqual("onbekend", self.row(absent=("werkelijk_verblijf",), **adult)[0])
        self.assertEqual("onbekend", self.row(absent=("woonplaats",), werkelijk_verblijf=here, **adult)[0])

    def test_o2(self):
        at = {"werkelijk_verblijf": [place("2020-06-01", "2020-06-01", C)]}
        self.is_("O2", "2", [C], self.row("gi", **at))
        self.is_("O2", "2", [C], self.row("voogd", "gi", "moeder", **at))
        self.is_("O8", "3", [X], self.row("gi"))
        self.is_("O8", "3", [X], self.row("gi", werkelijk_verblijf=[place("2020-06-01", None, "buitenland")]))
        self.assertEqual("onbekend", self.row("gi", absent=("werkelijk_verblijf",))[0])

    def test_o3(self):
        self.is_("O3", "1", [C], self.row("voogd"))
        self.is_("O3", "1", [C], self.row("moeder", "voogd"))
        self.is_("O8", "3", [X], self.row("voogd", woonplaats={**self.HOMES, "voogd": []}))

    def test_o4(self):
        self.is_("O4", "1", [A], self.row("moeder"))
        self.is_("O4", "1", [B], self.row("vader"))
        since_today = [span(BORN, "2020-05-31", bij=["moeder"]), span("2020-06-01", bij=["vader"])]
        self.is_("O4", "1", [B], self.row(gezag=since_today))
        self.is_("O8", "3", [X], self.row("vader", woonplaats={**self.HOMES, "vader": [place(BORN, "2020-05-31", B)]}))
        self.assertEqual("onbekend", self.row("moeder", woonplaats={"vader": []})[0])

    def test_o5(self):
        same = {"moeder": [place(BORN, None, A)], "vader": [place(BORN, None, A)]}
        self.is_("O5", "1", [A], self.row("moeder", "vader", woonplaats=same, absent=("feitelijk_bij",)))

    def test_o6(self):
        with_father = [span("2020-01-01", bij="vader")]
        self.is_("O6", "1", [B], self.row("moeder", "vader", feitelijk_bij=with_father))
        since_today = [span(BORN, "2020-05-31", bij="moeder"), span("2020-06-01", bij="vader")]
        self.is_("O6", "1", [B], self.row("moeder", "vader", feitelijk_bij=since_today))
        last = [span("2019-01-01", "2019-03-01", bij="vader"), span("2018-01-01", "2018-12-31", bij="moeder")]
        self.is_("O6", "1", [B], self.row("moeder", "vader", feitelijk_bij=last))
        away = [span("2020-05-01", bij="elders"), *last]
        self.is_("O6", "1", [B], self.row("moeder", "vader", feitelijk_bij=away))
        self.is_("O6", "1", [A, B], self.row("moeder", "vader"))
        self.is_("O6", "1", [A, B], self.row("moeder", "vader", feitelijk_bij=[span("2020-01-01", bij="elders")]))
        self.is_("O6", "1", [A, B], self.row("moeder", "vader", absent=("feitelijk_bij",)))
        self.is_("O6", "1", [A, B], self.row("moeder", "vader", feitelijk_bij=[span("2020-06-02", bij="moeder")]))

    def test_one_parent_missing_or_abroad(self):
        for gone in ([], [place(BORN, None, "buitenland")], [place("2020-06-02", None, C)]):
            homes = {**self.HOMES, "vader": gone}
            with_mother, with_father = ([span("2019-01-01", "2019-02-01", bij=who)] for who in ("moeder", "vader"))
            self.is_("O6", "1", [A], self.row("moeder", "vader", woonplaats=homes, feitelijk_bij=with_mother))
            self.is_("O8", "3", [X], self.row("moeder", "vader", woonplaats=homes, feitelijk_bij=with_father))
            self.is_("O8", "3", [X], self.row("moeder", "vader", woonplaats=homes))
            unknown = self.row("moeder", "vader", woonplaats=homes, absent=("feitelijk_bij",))
            self.assertEqual(("meerdere_mogelijk", None, None, "2020-06-01", [A, X]), unknown)

    def test_unknown_home_that_does_not_matter(self):
        with_father = [span("2020-01-01", bij="vader")]
        result = self.row("moeder", "vader", woonplaats={"vader": self.HOMES["vader"]}, feitelijk_bij=with_father)
        self.assertEqual(("bepaald", None, "1", "2020-06-01", [B]), result)

    def test_o7(self):
        ended = [span(BORN, "2019-06-30", bij=["moeder"]), span("2019-07-01", bij=[])]
        homes = {**self.HOMES, "moeder": [place(BORN, "2019-12-31", A), place("2020-01-01", None, C)]}
        self.is_("O7", "1", [A], self.row(gezag=ended, woonplaats=homes), "2019-06-30")
        twice = [span("2019-01-01", "2019-06-30", bij=["vader"]), span(BORN, "2018-12-31", bij=["moeder"])]
        self.is_("O7", "1", [B], self.row(gezag=twice), "2019-06-30")
        by_gi = [span(BORN, "2019-06-30", bij=["gi"])]
        stays = [place("2019-06-01", "2019-06-30", B), place("2019-07-01", None, C)]
        self.is_("O7", "1", [B], self.row(gezag=by_gi, werkelijk_verblijf=stays), "2019-06-30")
        self.is_("O8", "3", [X], self.row(gezag=by_gi, werkelijk_verblijf=[place("2020-01-01", None, C)]))
        both = [span(BORN, "2019-06-30", bij=["moeder", "vader"])]
        afterwards = [span("2019-07-01", bij="vader")]
        self.is_("O7", "1", [A, B], self.row(gezag=both, feitelijk_bij=afterwards), "2019-06-30")

    def test_o8(self):
        for never in ([], [span(BORN, bij=None)], [span("2020-06-02", bij=["moeder"])]):
            self.is_("O8", "3", [X], self.row(gezag=never))
        nothing = self.row(gezag=[], hulpvraag=None)
        self.assertEqual(("niet_van_toepassing", "O8", None, None, []), nothing)
        left = [span(BORN, tijdelijk=False)]
        self.is_("O4", "1", [A], self.row("moeder", buiten_nederland=left))

    def test_unknown_custody(self):
        self.assertEqual([A, B, C, X], self.row(absent=("gezag",), werkelijk_verblijf=[place(BORN, None, C)])[4])
        homes = {who: [place("1900-01-01")] for who in ("moeder", "vader", "voogd")}
        at = {"werkelijk_verblijf": [place("1900-01-01")]}
        at |= {"hulpvraag": {"datum": "2010-01-01", "werkelijk_verblijf": A}}
        everywhere = self.row(absent=("gezag", "feitelijk_bij"), woonplaats=homes, **at)
        self.assertEqual(("bepaald", None, None, None, [A]), everywhere)

    def test_absent_block_and_null_block(self):
        self.assertEqual("onbekend", self.row("moeder", absent=("woonplaats",))[0])
        result = found("2020-06-01", gezag=[span(BORN, bij=["moeder"])], woonplaats=None)
        self.assertEqual("O8", result["waarde"]["rij"])


class Transition(unittest.TestCase):
    HOMES = {"moeder": [place(BORN, None, A)]}

    def outcome(self, *absent, as_of="2022-06-01", **more) -> tuple:
        more = {"gezag": [span(BORN, bij=["moeder"])], "woonplaats": self.HOMES, **more}
        result = woonplaats.overgang_2022(dossier(*absent, **more), date.fromisoformat(as_of))
        return result["uitkomst"], result["waarde"] and tuple(result["waarde"].values())

    def test_moved(self):
        self.assertEqual(("bepaald", (A, B, True, "2022-12-31")), self.outcome(brp=[home(BORN, None, B)]))
        self.assertEqual(("bepaald", (A, A, False, None)), self.outcome(brp=[home(BORN, None, A)]))

    def test_period(self):
        moved = {"brp": [home(BORN, None, B)]}
        for as_of in ("2022-01-01", "2022-12-31"):
            self.assertEqual("bepaald", self.outcome(as_of=as_of, **moved)[0])
        for as_of in ("2021-12-31", "2023-01-01"):
            self.assertEqual(("niet_van_toepassing", None), self.outcome(as_of=as_of, **moved))

    def test_foster_care(self):
        moved = {"brp": [home(BORN, None, B)]}
        self.assertEqual(None, self.outcome(verblijf=[stay("2020-01-01", "2022-01-01", "pleegzorg")], **moved)[1][3])
        for first, last in (("2020-01-01", "2021-12-31"), ("2022-01-02", None)):
            ended = [stay(first, last, "pleegzorg", einde="naar_huis")]
            self.assertEqual("2022-12-31", self.outcome(verblijf=ended, **moved)[1][3])
        self.assertEqual(("onbekend", None), self.outcome("verblijf", **moved))
        self.assertEqual(("bepaald", (A, A, False, None)), self.outcome("verblijf", brp=[home(BORN)]))

    def test_sides(self):
        self.assertEqual(("niet_van_toepassing", None), self.outcome(hulpvraag=None))
        self.assertEqual(("niet_van_toepassing", None), self.outcome("gezag", hulpvraag=None))
        self.assertEqual(("onbekend", None), self.outcome("gezag", brp=[home(BORN)]))
        self.assertEqual(("onbekend", None), self.outcome("brp"))
        born_later = {"geboortedatum": "2022-01-01", "brp": [home("2022-01-01")]}
        self.assertEqual(("niet_van_toepassing", None), self.outcome(**born_later))

    def test_knowledge_of_its_own_day(self):
        later = {"brp": [home(BORN)], "verblijf": [stay("2021-06-01", "2022-01-01", einde=None)]}
        self.assertEqual(("bepaald", (A, A, False, None)), self.outcome(**later))
        asked = {"hulpvraag": {"datum": "2022-01-01", "werkelijk_verblijf": X}}
        self.assertEqual("niet_van_toepassing", self.outcome(gezag=[], brp=[home(BORN)], **asked)[0])


class AfterMove(unittest.TestCase):
    ON = ("aan", "2022-07-01", "2023-06-30")
    OFF = ("uit", None, None)
    OPEN = ("onbekend", None, None)

    def flag(self, as_of, *absent, brp=MOVED, **more) -> tuple:
        return tuple(woonplaats.voortzetting(dossier(*absent, brp=brp, **more), date.fromisoformat(as_of)).values())

    def test_window(self):
        self.assertEqual(self.OFF, self.flag("2022-06-30"))
        self.assertEqual(self.ON, self.flag("2022-07-01"))
        self.assertEqual(self.ON, self.flag("2023-06-30"))
        self.assertEqual(self.OFF, self.flag("2023-07-01"))

    def test_period(self):
        nothing = ("niet_van_toepassing", None, None)
        self.assertEqual(nothing, self.flag("2021-12-31"))
        self.assertEqual(nothing, self.flag("2022-12-31", geboortedatum="2023-01-01"))
        self.assertEqual(self.OFF, self.flag("2023-01-01", geboortedatum="2023-01-01"))

    def test_days_before_2022_do_not_count(self):
        just_before = [home(BORN, "2021-12-31", A), home("2022-01-01", None, B)]
        self.assertEqual(self.OFF, self.flag("2022-01-01", brp=just_before))
        just_after = [home(BORN, "2022-01-01", A), home("2022-01-02", None, B)]
        self.assertEqual("aan", self.flag("2022-01-02", brp=just_after)[0])

    def test_other_days_are_skipped(self):
        brp = [home(BORN, "2022-05-31", A), home("2022-08-01", None, B)]
        self.assertEqual(("aan", "2022-08-01", "2023-07-31"), self.flag("2022-09-01", brp=brp))
        interrupted = [*MOVED[:1], home("2022-07-01", "2022-08-01", B), home("2022-09-01", None, B)]
        self.assertEqual(self.ON, self.flag("2022-10-01", brp=interrupted))
        self.assertEqual(self.OFF, self.flag("2022-08-15", brp=interrupted))

    def test_within_a_year_of_the_last_day_before(self):
        for first, outcome in (("2023-05-30", "aan"), ("2023-05-31", "uit")):
            brp = [home(BORN, "2022-05-31", A), home(first, None, B)]
            self.assertEqual(outcome, self.flag("2023-06-10", brp=brp)[0])

    def test_a_stay(self):
        in_stay = [stay("2022-08-01", "2022-08-31", einde="naar_huis")]
        self.assertEqual(self.OFF, self.flag("2022-08-31", verblijf=in_stay))
        self.assertEqual(self.ON, self.flag("2022-09-01", verblijf=in_stay))
        over_the_move = [stay("2022-06-15", "2022-08-31", einde="naar_huis")]
        self.assertEqual(("aan", "2022-09-01", "2023-08-31"), self.flag("2022-09-01", verblijf=over_the_move))

    def test_unknown_end(self):
        stays = [stay("2022-06-15", "2022-08-31")]
        self.assertEqual(self.OPEN, self.flag("2022-09-01", verblijf=stays))
        self.assertEqual(self.OFF, self.flag("2022-08-31", verblijf=stays))

    def test_different_dates(self):
        disputed = [stay("2022-06-15", "2022-08-31", "logeer", einde="naar_huis")]
        self.assertEqual(self.OPEN, self.flag("2022-09-01", verblijf=disputed))
        harmless = [stay("2022-08-15", "2022-08-31", "logeer", einde="naar_huis")]
        self.assertEqual(self.ON, self.flag("2022-09-01", verblijf=harmless))
        self.assertEqual(self.OPEN, self.flag("2022-08-20", verblijf=harmless))

    def test_unknown_lists(self):
        self.assertEqual(self.OPEN, self.flag("2022-09-01", "verblijf"))
        self.assertEqual(self.OFF, self.flag("2022-09-01", "verblijf", brp=[home(BORN)]))
        self.assertEqual(self.OPEN, self.flag("2023-07-01", "verblijf"))
        self.assertEqual(self.OFF, self.flag("2024-07-01", "verblijf"))
        known = dossier("brp")
        self.assertEqual("onbekend", woonplaats.voortzetting(known, date(2022, 9, 1))["uitkomst"])
        self.assertEqual("uit", woonplaats.voortzetting(known, date(2022, 1, 1))["uitkomst"])
        in_chain = dossier("brp", verblijf=[stay("2022-02-01")])
        self.assertEqual("uit", woonplaats.voortzetting(in_chain, date(2022, 9, 1))["uitkomst"])

    def test_abroad_for_good(self):
        left = [span("2022-08-01", "2022-08-31", tijdelijk=False)]
        self.assertEqual(self.OFF, self.flag("2022-08-15", buiten_nederland=left))
        self.assertEqual(self.ON, self.flag("2022-09-15", buiten_nederland=left))

    def test_back_again(self):
        brp = [*MOVED[:1], home("2022-07-01", "2022-07-31", B), home("2022-08-01", None, A)]
        self.assertEqual(("aan", "2022-08-01", "2023-07-31"), self.flag("2022-09-01", brp=brp))

    def test_29_february(self):
        brp = [home(BORN, "2024-02-28", A), home("2024-02-29", None, B)]
        self.assertEqual(("aan", "2024-02-29", "2025-02-27"), self.flag("2024-02-29", brp=brp))


class Users(unittest.TestCase):
    def division(self, *possible) -> dict:
        brp = [home(BORN, "2022-06-30", possible[0]), home("2022-07-01", None, possible[-1])]
        known = dossier(brp=brp, verblijf=[stay("2022-07-01", soort="logeer")])
        self.partner = woonplaats.regionale_partner(known, date(2022, 8, 1), municipalities)
        return woonplaats.regio_indeling(known, date(2022, 8, 1), municipalities)

    def test_determined(self):
        result = self.division(A)
        self.assertEqual(("bepaald", "ozjt"), (result["uitkomst"], self.partner))
        self.assertEqual(municipalities.division(A), result["waarde"])

    def test_several(self):
        result = self.division(A, B)
        value = {"gemeente": None, "naam": None, "jeugdhulpregio": "twente", "jeugdbeschermingsregio": "overijssel"}
        value |= {"subregio": None, "regionale_partner": "ozjt"}
        self.assertEqual(({"uitkomst": "meerdere_mogelijk", "waarde": value}, "ozjt"), (result, self.partner))
        result = self.division(A, C)
        self.assertEqual("overijssel", result["waarde"]["jeugdbeschermingsregio"])
        self.assertEqual((None, None), (result["waarde"]["jeugdhulpregio"], self.partner))
        self.assertEqual([None] * 6, list(self.division(A, X)["waarde"].values()))

    def test_none(self):
        for known, outcome in ((dossier("brp"), "onbekend"), (dossier(hulpvraag=None), "niet_van_toepassing")):
            result = woonplaats.regio_indeling(known, date(2023, 1, 1), municipalities)
            self.assertEqual({"uitkomst": outcome, "waarde": None}, result)
            self.assertIsNone(woonplaats.regionale_partner(known, date(2023, 1, 1), municipalities))


if __name__ == "__main__":
    unittest.main()
