"""What must hold in woonplaats.py for every dossier, checked on generated dossiers.

Some checks evaluate the same thing a second time without a shortcut: day by day, or by filling in what is absent.
Run: python3 -m unittest test_woonplaats_properties
"""

import copy
import json
import random
import unittest
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, islice, product

import generate_woonplaats
import woonplaats
from facts import UNKNOWN
from regimes import NEW_REGIME, NOT_APPLICABLE, decide, home
from terms import ONE_DAY, add_months
from test_generators import faults
from vocabulary import DOSSIER
from worlds import ANY, Facts, explore, on_day

OTHER = "9998"  # a municipality that no generated dossier names
LISTS = ("brp", "verblijf", "buiten_nederland", "gezag", "feitelijk_bij", "werkelijk_verblijf")
PERSONS = ("moeder", "vader", "voogd", "jeugdige")


def generated(seed: int, count: int) -> Iterator[tuple[dict, date]]:
    for case in generate_woonplaats.cases(seed, count):
        yield case["dossier"], date.fromisoformat(case["peildatum"])


def answers(dossier: dict, as_of: date) -> tuple:
    """All that the rules give for a dossier, as text."""
    rules = (woonplaats.responsible, woonplaats.overgang_2022, woonplaats.voortzetting)
    return tuple(json.dumps(rule(dossier, as_of)) for rule in rules)


def all_lists(dossier: dict) -> list[list]:
    """Every list of intervals in a dossier that is not empty."""
    places = dossier.get("woonplaats") or {}
    found = [dossier.get(key) for key in LISTS] + [places.get(person) for person in PERSONS]
    return [one for one in found if one]


class Generated(unittest.TestCase):
    def test_dossiers_are_valid(self):
        for dossier, _ in generated(21, 800):
            own_label = f"/kenmerk {dossier['kenmerk']!r}"
            self.assertEqual([own_label], list(faults(dossier, DOSSIER)), dossier)

    def test_same_seed_same_cases(self):
        self.assertEqual(list(generated(5, 50)), list(generated(5, 50)))

    def test_every_row_and_outcome_occurs(self):
        rows, outcomes, flags = set(), set(), set()
        for dossier, as_of in generated(22, 1000):
            outcomes.add(woonplaats.responsible(dossier, as_of)["uitkomst"])
            flags.add(woonplaats.voortzetting(dossier, as_of)["uitkomst"])
            rows |= {answer.row for answer in woonplaats.possibilities(dossier, as_of)}
        self.assertEqual({"N0", "N4", "N5", "N5x", "N6", "N7", *(f"O{number}" for number in range(1, 9))}, rows)
        self.assertEqual({"bepaald", "meerdere_mogelijk", "onbekend", "niet_van_toepassing"}, outcomes)
        self.assertEqual({"aan", "uit", "onbekend", "niet_van_toepassing"}, flags)


class SameFacts(unittest.TestCase):
    def test_order_does_not_matter(self):
        rng = random.Random(1)
        for dossier, as_of in generated(31, 450):
            mixed = copy.deepcopy(dossier)
            for listed in all_lists(mixed):
                rng.shuffle(listed)
            self.assertEqual(answers(dossier, as_of), answers(mixed, as_of), (as_of, dossier))

    def test_an_interval_in_two_parts(self):
        rng = random.Random(2)
        for dossier, as_of in generated(32, 450):
            parted = copy.deepcopy(dossier)
            for listed in all_lists(parted):
                self.part(rng, listed, as_of)
            self.assertEqual(answers(dossier, as_of), answers(parted, as_of), (as_of, dossier, parted))

    def part(self, rng, listed, as_of):
        entry = rng.choice(listed)
        first = date.fromisoformat(entry["van"])
        last = date.fromisoformat(entry["tot_en_met"] or "2030-12-31")
        if first >= last:
            return
        cut = rng.choice((first, last - ONE_DAY, as_of - ONE_DAY, as_of, first + (last - first) // 2))
        cut = min(max(cut, first), last - ONE_DAY)
        later = {**entry, "van": (cut + ONE_DAY).isoformat()}
        entry["tot_en_met"] = cut.isoformat()
        if "soort" in entry:
            entry.pop("einde", None)
            entry |= rng.choice(({}, {"einde": "naar_huis"}, {"einde": "overgang"}))
        listed.append(later)

    def test_no_effect_of_what_lies_ahead(self):
        for dossier, as_of in generated(33, 450):
            cut = copy.deepcopy(dossier)
            for listed in all_lists(cut):
                listed[:] = [entry for entry in listed if entry["van"] <= as_of.isoformat()]
                for entry in listed:
                    if entry["tot_en_met"] and entry["tot_en_met"] >= as_of.isoformat():
                        entry["tot_en_met"] = None
            self.assertEqual(answers(dossier, as_of), answers(cut, as_of), (as_of, dossier))


class MoreFacts(unittest.TestCase):
    """Filling in a fact leaves no more open than before.

    Not so for `datum` of `hulpvraag`: absent, it is taken as passed, so here it is only filled in with a day that is.
    And `buiten_nederland` is not unknown when absent.
    """

    def test_never_more_possible(self):
        rng = random.Random(3)
        filled = 0
        donors = [dossier for dossier, _ in generated(41, 300)]
        for dossier, as_of in generated(42, 1000):
            fuller = self.fill(rng, dossier, as_of, rng.choice(donors))
            if fuller is None:
                continue
            filled += 1
            before, after = (woonplaats.possibilities(one, as_of) for one in (dossier, fuller))
            open_before = {answer.municipality for answer in before}
            newly = {answer.municipality for answer in after} - open_before
            self.assertTrue(not newly or ANY in open_before, (as_of, dossier, fuller))
            self.check_outcomes(dossier, fuller, as_of)
        self.assertGreater(filled, 300)

    def check_outcomes(self, dossier, fuller, as_of):
        before, after = (woonplaats.responsible(one, as_of) for one in (dossier, fuller))
        if before["uitkomst"] in ("bepaald", "meerdere_mogelijk"):
            self.assertIn(after["uitkomst"], ("bepaald", "meerdere_mogelijk"))
            self.assertLessEqual(set(after["waarde"]["mogelijk"]), set(before["waarde"]["mogelijk"]))
            for key in ("rij", "onderdeel", "referentiedatum"):
                self.assertIn(before["waarde"][key], (None, after["waarde"][key]))
        elif before["uitkomst"] == "niet_van_toepassing":
            self.assertEqual(before, after)
        for rule in (woonplaats.overgang_2022, woonplaats.voortzetting):
            before, after = rule(dossier, as_of), rule(fuller, as_of)
            self.assertIn(before["uitkomst"], ("onbekend", after["uitkomst"]))
            if before["uitkomst"] != "onbekend":
                self.assertEqual(before, after)

    def fill(self, rng, dossier, as_of, donor):
        """The dossier with one absent fact taken from another dossier, or None."""
        fuller = copy.deepcopy(dossier)
        unknown = [key for key in generate_woonplaats.TOP if key not in dossier and key != "buiten_nederland"]
        open_facts = [(fuller, donor, key) for key in unknown if key in donor]
        for block in ("hulpvraag", "woonplaats"):
            holder, source = fuller.get(block), donor.get(block)
            if isinstance(holder, dict) and source:
                open_facts += [(holder, source, key) for key in source if key not in holder]
        stays = fuller.get("verblijf") or []
        reason = {"einde": rng.choice(generate_woonplaats.REASONS)}
        open_facts += [(stay, reason, "einde") for stay in stays if "einde" not in stay]
        if not open_facts:
            return None
        holder, source, key = rng.choice(open_facts)
        holder[key] = min("2015-01-01", as_of.isoformat()) if key == "datum" else copy.deepcopy(source[key])
        return fuller

    def test_every_completion_of_small_facts(self):
        """With no list absent: the possibilities are exactly those of all ways to fill in the rest."""
        checked = 0
        for dossier, as_of in generated(43, 1500):
            places = dossier.get("woonplaats", {}) or dict.fromkeys(PERSONS)
            if any(key not in dossier for key in LISTS) or any(person not in places for person in PERSONS):
                continue
            completed = list(islice(self.completions(dossier), 300))
            if len(completed) in (1, 300):
                continue
            checked += 1
            found = set().union(*(woonplaats.possibilities(one, as_of) for one in completed))
            expected = {(self.other(one.municipality), one.row, one.part, one.reference) for one in found}
            given = woonplaats.possibilities(dossier, as_of)
            got = {(self.other(one.municipality), one.row, one.part, one.reference) for one in given}
            self.assertEqual(expected, got, (as_of, dossier))
        self.assertGreater(checked, 100)

    def other(self, municipality):
        return OTHER if municipality == ANY else municipality

    def completions(self, dossier) -> Iterator[dict]:
        """The dossier with every absent fact that is no list filled in, in every way that matters."""
        places = [*Facts(dossier).named, OTHER, "buitenland", None]
        options = []
        if "moeder_brp_bij_geboorte" not in dossier:
            options.append([(("moeder_brp_bij_geboorte",), one) for one in places])
        if dossier.get("jeugdreclassering_na_jji") is None:
            options.append([(("jeugdreclassering_na_jji",), one) for one in (True, False)])
        request = dossier.get("hulpvraag", {})
        if request is not None and "werkelijk_verblijf" not in request:
            options.append([(("hulpvraag", "werkelijk_verblijf"), one) for one in places])
        for index, stay in enumerate(dossier["verblijf"] or []):
            if "einde" not in stay:
                options.append([(("verblijf", index, "einde"), one) for one in ("overgang", None)])
        for chosen in product(*options):
            completed = copy.deepcopy(dossier)
            completed.setdefault("hulpvraag", {})
            for (*path, key), value in chosen:
                holder = completed
                for step in path:
                    holder = holder[step]
                holder[key] = value
            yield completed


class UnknownStays(unittest.TestCase):
    def test_every_day(self):
        """With unknown stays any day from birth can count; the reference tries only days that can differ."""
        for dossier, as_of in generated(51, 150):
            dossier.pop("verblijf", None)
            born = date.fromisoformat(dossier["geboortedatum"])
            if as_of < NEW_REGIME or born > as_of or (as_of - born).days > 2500:
                continue
            expected = woonplaats.possibilities({**dossier, "verblijf": []}, as_of)
            for shift in range(max((as_of - born).days, 1)):
                start = min(born + timedelta(days=shift + 1), as_of)
                stay = {"van": start.isoformat(), "tot_en_met": None, "soort": "crisis"}
                expected |= woonplaats.possibilities({**dossier, "verblijf": [stay]}, as_of)
            self.assertEqual(self.outcome(expected), woonplaats.responsible(dossier, as_of), (as_of, dossier))

    def outcome(self, found):
        named = {answer.municipality for answer in found}
        nothing = {"gemeente": None, "regime": "2022", "rij": None, "onderdeel": None}
        nothing |= {"referentiedatum": None, "mogelijk": []}
        if ANY in named or (NOT_APPLICABLE in named and len(named) > 1):
            return {"uitkomst": "onbekend", "waarde": nothing}
        if NOT_APPLICABLE in named:
            return {"uitkomst": "niet_van_toepassing", "waarde": {**nothing, "rij": "N0"}}
        shared = {key: {getattr(one, key) for one in found} for key in ("municipality", "row", "part", "reference")}
        town, row, part, reference = (values.pop() if len(values) == 1 else None for values in shared.values())
        value = {"gemeente": town, "regime": "2022", "rij": row, "onderdeel": part}
        value |= {"referentiedatum": reference and reference.isoformat(), "mogelijk": sorted(named)}
        return {"uitkomst": "bepaald" if len(named) == 1 else "meerdere_mogelijk", "waarde": value}


class AfterMove(unittest.TestCase):
    def test_day_by_day(self):
        """The same with every day decided by itself, where both lists are known."""
        for dossier, as_of in generated(61, 900):
            facts = Facts(dossier)
            if as_of < max(NEW_REGIME, facts.born) or as_of > date(2026, 1, 1):
                continue
            if facts.stays is UNKNOWN or facts.registrations is UNKNOWN:
                continue
            found = {flag for _, flag in explore(facts, lambda world: self.flag(world, as_of))}
            expected = found.pop() if len(found) == 1 else ("onbekend", None, None)
            got = tuple(woonplaats.voortzetting(dossier, as_of).values())
            self.assertEqual(expected, got, (as_of, dossier))

    def flag(self, world, as_of) -> tuple:
        when, here, moved = as_of, None, None
        while when >= max(NEW_REGIME, world.facts.born):
            municipality = self.by_n4(world, when)
            if when == as_of and municipality is None:
                return ("uit", None, None)
            here = here or municipality
            if municipality == here:
                moved = when
            elif municipality is not None:
                return self.after(when, moved, as_of)
            when -= ONE_DAY
        return ("uit", None, None)

    def by_n4(self, world, when) -> str | None:
        """The municipality when N4 decides a day with onderdeel 1, else None."""
        if home(on_day(world.facts.registrations, when)) is None:
            return None
        answer = decide(world, when)
        return answer.municipality if (answer.row, answer.part) == ("N4", "1") else None

    def after(self, left, moved, as_of) -> tuple:
        last = add_months(moved, 12) - ONE_DAY
        if moved < add_months(left, 12) and as_of <= last:
            return ("aan", moved.isoformat(), last.isoformat())
        return ("uit", None, None)

    def test_unknown_lists(self):
        """An unknown list against lists that fill it in: one stay, or one move."""
        rng = random.Random(7)
        outcomes = set()
        for _ in range(60):
            as_of = NEW_REGIME + timedelta(days=rng.choice((3, 20, 400, 420, 800)))
            days = sorted({as_of - timedelta(days=rng.choice((0, 1, 2, 9, 364, 365, 366, 700))) for _ in range(4)})
            dossier = self.around(rng, days)
            near = {when + shift * ONE_DAY for when in (*days, NEW_REGIME, as_of) for shift in (-1, 0, 1)}
            near |= {add_months(as_of, -12) + shift * ONE_DAY for shift in (-1, 0, 1, 2)}
            near |= {add_months(when, 12) + shift * ONE_DAY for when in days for shift in (-2, -1, 0)}
            near = sorted(when for when in near if NEW_REGIME <= when <= as_of)
            for absent in (("verblijf",), ("brp",), ("brp", "verblijf")):
                known = {key: value for key, value in dossier.items() if key not in absent}
                found = {self.given(one, as_of) for one in self.filled(dossier, absent, near)}
                expected = found.pop() if len(found) == 1 else ("onbekend", None, None)
                self.assertEqual(expected, self.given(known, as_of), (as_of, absent, dossier))
                outcomes.add(expected[0])
        self.assertEqual({"uit", "onbekend"}, outcomes)

    def given(self, dossier, as_of) -> tuple:
        return tuple(woonplaats.voortzetting(dossier, as_of).values())

    def around(self, rng, days) -> dict:
        """A dossier with registrations that change on some days, and one stay."""
        bounds = [date(2020, 1, 1), *days, date(2030, 1, 1)]
        brp = [
            {**self.interval(first, next_one - ONE_DAY), "adres": "woonadres", "gemeente": rng.choice(("0153", "0164"))}
            for first, next_one in zip(bounds, bounds[1:])
            if rng.random() < 0.8
        ]
        stay = {**self.interval(*sorted(rng.sample(bounds, 2))), "soort": "crisis", "einde": "naar_huis"}
        return {"geboortedatum": "2020-01-01", "brp": brp, "verblijf": rng.choice(([], [stay]))}

    def filled(self, dossier, absent, near) -> Iterator[dict]:
        lists = {"brp": [dossier["brp"]], "verblijf": [dossier["verblijf"]]}
        if "verblijf" in absent:
            pairs = [*combinations(near, 2), *((when, when) for when in near)]
            stays = [{**self.interval(*pair), "soort": "crisis", "einde": "naar_huis"} for pair in pairs]
            lists["verblijf"] = [[], *([stay] for stay in stays)]
        if "brp" in absent:
            lists["brp"] = [[], *(self.move(when) for when in near)]
        if len(absent) == 2:  # a stay can only take days away, so of two unknown lists it is enough to vary one
            lists["verblijf"] = [[], [{"van": "2021-01-01", "tot_en_met": None, "soort": "crisis"}]]
        for brp, stays in product(lists["brp"], lists["verblijf"]):
            yield {**dossier, "brp": brp, "verblijf": stays}

    def move(self, when) -> list[dict]:
        kind = {"adres": "woonadres"}
        before = {**self.interval(date(2020, 1, 1), when - ONE_DAY), **kind, "gemeente": "0153"}
        return [before, {**self.interval(when, None), **kind, "gemeente": "0164"}]

    def interval(self, first, last) -> dict:
        return {"van": first.isoformat(), "tot_en_met": last and last.isoformat()}


if __name__ == "__main__":
    unittest.main()
