"""The reference assessment: one dossier as of one day, as the command gives it.

Left out are `ontbreekt`, `houdbaar_tot_en_met`, `uitleg`, `bronnen` and `regelset`. Slow and plain on purpose, so that
it can be compared with the library (compare.py). It trusts that a dossier is valid. Tested in test_evaluate.py.
"""

from collections.abc import Iterable
from datetime import date, timedelta

import completions
import flevoland
import municipalities
import norms
import statutory
import tables
import transition
import woonplaats
from facts import Case, Situation, UNKNOWN, day, entries, fact, happened, latest_end, truth
from findings import Value, finding, text
from norms import Term, worst

DEFAULT_CHOICES = {"werkdagen": "atw", "koers_start": "gi_in_kennis", "ladder": "rapport"}
MEASURE_RULES = (
    "norm.jeugdbeschermer.tijdig",
    "norm.jeugdbeschermer.vast",
    "norm.koers.aanwezig",
    "norm.koers.tijdig",
    "norm.koers.gedragen",
    "norm.hulp.tijdig",
    "norm.hulp.passend",
)
LIST_RULES = ("norm.ots.verlenging", "opschaling.wachttijd")
OTHER_RULES = {**transition.RULES, **tables.RULES, **statutory.RULES}
PARTS = {"flevoland": flevoland.RULES}  # off unless asked for
SUMMARY = {
    "vaste_jeugdbeschermer": "norm.jeugdbeschermer.",
    "gedragen_koers": "norm.koers.",
    "passende_hulp": "norm.hulp.",
}
# Per version of the ladder: first day, who, to whom; the number of the first step.
LADDER = {
    "rapport": (
        1,
        (
            (0, "jeugdbeschermer", "team_toegang"),
            (43, "jeugdbeschermer", "gedragswetenschapper_of_teammanager"),
            (85, "teammanager", "gemeente"),
            (169, "gi", "regionale_partner"),
        ),
    ),
    "praktijk": (
        0,
        (
            (0, None, None),
            (21, "jeugdbeschermer", "team_toegang"),
            (42, "teammanager_of_gedragswetenschapper", "aanbieder"),
            (85, "teammanager", "gemeente"),
            (169, "gi", "regionale_partner"),
        ),
    ),
}


def assess(dossier: dict, peildatum: date, choices: dict, parts: Iterable[str] = ()) -> dict:
    """The assessment of a valid dossier, with parts switched on; choices that are not given have their default."""
    choices = {**DEFAULT_CHOICES, **choices}
    measures = _assessed_measures(dossier, peildatum, choices)
    findings = [one for rule in (*MEASURE_RULES, *LIST_RULES) for one in measures[rule]]
    return {
        "formaat": "jeugdregels/beoordeling/1",
        "kenmerk": dossier["kenmerk"],
        "peildatum": peildatum.isoformat(),
        "bevindingen": [
            *findings,
            *_who_is_responsible(dossier, peildatum),
            *_others(Situation(dossier, peildatum, choices), parts),
        ],
        "samenvatting": _summary(dossier, findings),
    }


def _others(situation: Situation, parts: Iterable[str]) -> list[dict]:
    """The findings of the rules that know the dossier as a whole, in order."""
    rules = dict(OTHER_RULES)
    for part in parts:
        rules |= PARTS[part]
    return [
        finding(rule, kind, subject, result, situation.choices)
        for rule, (kind, decide) in rules.items()
        for subject, result in decide(situation)
    ]


def _assessed_measures(dossier: dict, as_of: date, choices: dict) -> dict[str, list]:
    """Per rule its findings, in order of subject."""
    found = {rule: [] for rule in (*MEASURE_RULES, *LIST_RULES)}
    measures = entries(dossier, "maatregelen")
    if measures is UNKNOWN:
        for rule in found:
            found[rule].append(_unknown_list(rule, "/maatregelen", choices))
        return found
    born = date.fromisoformat(dossier["geboortedatum"])
    partner = woonplaats.regionale_partner(dossier, as_of, municipalities)
    for index, measure in enumerate(measures):
        subject = f"/maatregelen/{index}"
        case = Case(measure, as_of, choices, latest_end(measure, born, as_of))
        for one in _measure_norms(case, born, subject):
            found[one["regel"]].append(one)
        help_outcome = found["norm.hulp.tijdig"][-1]["uitkomst"]
        found["norm.ots.verlenging"] += _extensions(case, subject, help_outcome)
        found["opschaling.wachttijd"] += _ladders(case, subject, partner)
    return found


# Findings ------------------------------------------------------------------------------------------------------------


def _norm(rule: str, subject: str, result: Term | str, choices: dict, parts: list | None = None) -> dict:
    made = finding(rule, "norm", subject, result, choices)
    if rule.startswith("norm.hulp."):
        made["onderdelen"] = parts or []
    return made


def _unknown_list(rule: str, subject: str, choices: dict) -> dict:
    """The one finding of a rule over the entries of a list that is absent."""
    if rule.startswith("norm."):
        return _norm(rule, subject, "onbekend", choices)
    return finding(rule, "bepaling", subject, "onbekend", choices)


# The inspection norms ------------------------------------------------------------------------------------------------


def _measure_norms(case: Case, born: date, subject: str) -> list[dict]:
    help_terms = norms.help_in_time(case)[1]
    fitting_parts = norms.help_fits(case)[1]
    results = {
        "norm.jeugdbeschermer.tijdig": norms.worker_in_time(case),
        "norm.jeugdbeschermer.vast": norms.worker_stays(case),
        "norm.koers.aanwezig": completions.settled_course_present(case, born),
        "norm.koers.tijdig": norms.course_in_time(case),
        "norm.koers.gedragen": norms.course_supported(case),
        "norm.hulp.tijdig": completions.settled_help_in_time(case, born),
        "norm.hulp.passend": completions.settled_help_fits(case, born),
    }
    parts = {
        "norm.hulp.tijdig": [_timely_part(subject, index, term) for index, term in help_terms],
        "norm.hulp.passend": [_part(subject, index, outcome) for index, outcome in fitting_parts],
    }
    return [_norm(rule, subject, results[rule], case.choices, parts.get(rule)) for rule in MEASURE_RULES]


def _part(subject: str, index: int, outcome: str) -> dict:
    return {"onderwerp": f"{subject}/hulp/{index}", "uitkomst": outcome}


def _timely_part(subject: str, index: int, term: Term) -> dict:
    dates = {"uiterlijk": text(term.due), "gerealiseerd": text(term.realised)}
    return {**_part(subject, index, term.outcome), **dates}


def _extensions(case: Case, subject: str, help_outcome: str) -> list[dict]:
    """norm.ots.verlenging over the extensions of one measure, given the outcome of norm.hulp.tijdig."""
    rule = "norm.ots.verlenging"
    if case.measure["soort"] != "ots":
        return []
    extensions = entries(case.measure, "verlengingen")
    if extensions is UNKNOWN:
        return [_unknown_list(rule, f"{subject}/verlengingen", case.choices)]
    return [
        _norm(rule, f"{subject}/verlengingen/{index}", norms.extension(case, entry, help_outcome), case.choices)
        for index, entry in enumerate(extensions)
    ]


def _summary(dossier: dict, findings: list) -> list[dict]:
    """The worst outcome per measure of each of the three norms."""
    measures = entries(dossier, "maatregelen")
    if measures is UNKNOWN:
        return []
    rows = []
    for index in range(len(measures)):
        subject = f"/maatregelen/{index}"
        own = [one for one in findings if one["onderwerp"] == subject]
        row = {"onderwerp": subject}
        for key, prefix in SUMMARY.items():
            row[key] = worst(one["uitkomst"] for one in own if one["regel"].startswith(prefix))
        rows.append(row)
    return rows


# The ladder ----------------------------------------------------------------------------------------------------------


def _ladders(case: Case, subject: str, partner: str | None) -> list[dict]:
    """opschaling.wachttijd over the help of one measure."""
    rule = "opschaling.wachttijd"
    help_entries = entries(case.measure, "hulp")
    if help_entries is UNKNOWN:
        outcome = "niet_van_toepassing" if _no_ladder(case) else "onbekend"
        return [finding(rule, "bepaling", f"{subject}/hulp", outcome, case.choices)]
    return [_ladder(case, f"{subject}/hulp/{index}", entry, partner) for index, entry in enumerate(help_entries)]


def _no_ladder(case: Case) -> bool:
    """Whether the measure itself certainly has no ladder: another GI, or ended."""
    return fact(case.measure, "gi") not in (UNKNOWN, "jbov") or case.latest_end < case.as_of


def _ladder(case: Case, subject: str, entry: dict, partner: str | None) -> dict:
    since = _waiting_since(entry, case.as_of)
    outcome = _ladder_outcome(case, entry, since)
    value = _ladder_value(case, since, partner) if outcome == "bepaald" else None
    return finding("opschaling.wachttijd", "bepaling", subject, Value(outcome, value), case.choices)


def _ladder_outcome(case: Case, entry: dict, since) -> str:
    stopped = happened(norms.help_stop(entry, case.as_of), case.as_of)
    ended = happened(day(entry, "beeindigd"), case.as_of)
    unnecessary = truth(entry, "noodzakelijk") is False
    if _no_ladder(case) or unnecessary or ended or stopped or since is None:
        return "niet_van_toepassing"
    facts = (since, fact(entry, "beeindigd"), fact(case.measure, "gi"))
    return "onbekend" if any(one is UNKNOWN for one in facts) else "bepaald"


def _waiting_since(entry: dict, as_of: date):
    """Since when something waits: a date, None (nothing waits) or UNKNOWN."""
    since = day(entry, "wacht_sinds")
    if happened(since, as_of):
        return since
    reported = day(entry, "aangemeld")
    return reported if reported is UNKNOWN or happened(reported, as_of) else None


def _ladder_value(case: Case, since: date, partner: str | None) -> dict:
    version = case.choices["ladder"]
    other = "praktijk" if version == "rapport" else "rapport"
    waited = (case.as_of - since).days
    step, who, whom, next_day = _step(version, waited)
    return {
        "versie": version,
        "stap": step,
        "dagen": waited,
        "wie": who,
        "naar": whom,
        "regionale_partner": partner,
        "volgende_stap_op": None if next_day is None else text(since + timedelta(days=next_day)),
        "andere_versie": {"versie": other, "stap": _step(other, waited)[0]},
    }


def _step(version: str, waited: int) -> tuple[int, str | None, str | None, int | None]:
    """The step after so many days of waiting: its number, who, to whom, and the day of the next one."""
    number, steps = LADDER[version]
    reached = max(index for index, (first_day, _, _) in enumerate(steps) if first_day <= waited)
    next_day = steps[reached + 1][0] if reached + 1 < len(steps) else None
    return number + reached, steps[reached][1], steps[reached][2], next_day


# Who is responsible --------------------------------------------------------------------------------------------------


def _who_is_responsible(dossier: dict, as_of: date) -> list[dict]:
    """The findings of `woonplaats.*` and `regio.indeling`."""
    rule, moved = "woonplaats.voortzetting_na_verhuizing", woonplaats.voortzetting(dossier, as_of)
    return [
        _whole("woonplaats.verantwoordelijke_gemeente", woonplaats.responsible(dossier, as_of)),
        _whole("woonplaats.overgang_2022", woonplaats.overgang_2022(dossier, as_of)),
        {**finding(rule, "vlag", "", "uit", {}), **moved},
        _whole("regio.indeling", woonplaats.regio_indeling(dossier, as_of, municipalities)),
    ]


def _whole(rule: str, found: dict) -> dict:
    """A determination about the dossier as a whole."""
    return finding(rule, "bepaling", "", Value(found["uitkomst"], found["waarde"]), {})
