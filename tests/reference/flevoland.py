"""The advice for Flevoland (koploper.*), each for a whole dossier as of one day.

RULES gives per rule its kind and a function that yields the subjects with what is decided. Tested in test_flevoland.py
and test_statutory_properties.py.
"""

from collections.abc import Callable

from facts import Situation, UNKNOWN, all_of, day, entries, fact, happened, negate, truth
from norms import verdict
from running import measure_ran

MAY_REQUEST = ("raad", "om")
TEAM = {"vt", "raad", "gi"}


def _norm(condition: Callable, test: Callable) -> Callable:
    """A norm that applies when a condition holds; a condition that certainly fails goes before all that is unknown."""

    def decide(situation: Situation) -> list[tuple]:
        advice = fact(situation.dossier, "koploper")
        applies = condition(situation, advice)
        if applies is False:
            return [("", "niet_van_toepassing")]
        return [("", "onbekend" if applies is UNKNOWN else verdict(test(situation, advice)))]

    return decide


def _happened(when, situation: Situation):
    return UNKNOWN if when is UNKNOWN else happened(when, situation.as_of)


def _always(situation: Situation, advice) -> bool:
    return True


def _requested(situation: Situation, advice):
    return _happened(day(advice, "verzoek_ingediend"), situation)


def _ordered(situation: Situation, advice):
    return _happened(day(fact(situation.dossier, "keten"), "uitspraak"), situation)


def _measure_runs(situation: Situation, advice):
    return measure_ran(situation, situation.as_of, but_not="voogdij")


def _not_after(when, last):
    """Whether something happened, and not after a day that has happened."""
    return UNKNOWN if when is UNKNOWN else when is not None and when <= last


def right_requester(situation: Situation, advice):
    """koploper.verzoeker"""
    organisation = fact(advice, "verzoeker_organisatie")
    entitled = UNKNOWN if organisation is UNKNOWN else organisation in MAY_REQUEST
    return all_of(negate(truth(advice, "verzoeker_lid_van_team")), entitled)


def contact(situation: Situation, advice):
    """koploper.contact"""
    requested = day(advice, "verzoek_ingediend")
    parents = entries(advice, "contact_ouders")
    spoken = [_not_after(day(advice, "contact_jeugdige"), requested)]
    if parents is UNKNOWN:
        spoken.append(UNKNOWN)
    elif not parents:
        return False
    else:
        spoken += [_not_after(day(parent, "datum"), requested) for parent in parents]
    return all_of(*spoken)


def direction(situation: Situation, advice):
    """koploper.regie"""
    ordered = day(fact(situation.dossier, "keten"), "uitspraak")
    return _not_after(day(advice, "regie_gi_vanaf"), ordered)


def involved(situation: Situation, advice):
    """koploper.betrokken"""
    return truth(advice, "lokale_toegang_betrokken")


def team(situation: Situation, advice):
    """koploper.team"""
    members = entries(advice, "team")
    return UNKNOWN if members is UNKNOWN else set(members) >= TEAM


def table(situation: Situation) -> list[tuple]:
    """koploper.tafel"""
    organised = _happened(day(fact(situation.dossier, "koploper"), "tafel_door_lokale_toegang"), situation)
    return [("", "onbekend" if organised is UNKNOWN else "aan" if organised else "uit")]


RULES = {
    "koploper.verzoeker": ("norm", _norm(_requested, right_requester)),
    "koploper.contact": ("norm", _norm(_requested, contact)),
    "koploper.regie": ("norm", _norm(_ordered, direction)),
    "koploper.betrokken": ("norm", _norm(_measure_runs, involved)),
    "koploper.team": ("norm", _norm(_always, team)),
    "koploper.tafel": ("vlag", table),
}
