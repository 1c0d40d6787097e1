"""Holds the reference against the table of transition_table.py as children grow from 11 to 28 years old.

The same days are tried with the command by transition_days_test.py. Run: python3 -m unittest test_transition_table
"""

import unittest

import transition_table
from evaluate import DEFAULT_CHOICES, OTHER_RULES
from facts import Situation
from findings import finding


class Days(unittest.TestCase):
    def test_the_reference_gives_the_table(self):
        rules = {rule: how for rule, how in OTHER_RULES.items() if rule.startswith("overgang.")}
        for born in transition_table.TABLE:
            dossier = transition_table.dossier(born)
            for as_of in transition_table.days_to_try():
                situation = Situation(dossier, as_of, DEFAULT_CHOICES)
                found = [
                    finding(rule, kind, subject, result, DEFAULT_CHOICES)
                    for rule, (kind, decide) in rules.items()
                    for subject, result in decide(situation)
                ]
                given = transition_table.shown({"bevindingen": found})
                self.assertEqual(transition_table.expected(born, as_of), given, (born, as_of))

    def test_the_table_speaks_of_days_that_are_tried(self):
        for born in transition_table.TABLE:
            outside = transition_table.boundaries(born) - set(transition_table.days(born))
            self.assertEqual({transition_table.FOSTER_CARE}, outside)


if __name__ == "__main__":
    unittest.main()
