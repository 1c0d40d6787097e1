// Scenarios: tests of the rules, which live beside the rules.
//
// A scenario is a dossier, a peildatum and what the rules under test must say of it, all of it and no more
// (formaat jeugdregels/scenarios/1, docs/scenarios.md). A pure function of texts; results own their strings,
// and any number of threads may call it at once.
#ifndef JEUGDREGELS_SCENARIOS_HPP
#define JEUGDREGELS_SCENARIOS_HPP

#include <span>

#include "jeugdregels/notices.hpp"
#include "jeugdregels/ruleset.hpp"

namespace jeugdregels {

// Holds a rule set to its scenarios. Files are named as notices are to name them; what stands before
// "/scenarios/" in a name is the part that the scenarios belong to. The order of the files is that of the
// report, and of two scenarios that contradict the later one is blamed. Whatever is wrong with a file or a
// scenario is a notice (codes JR1001 to JR1009) and stops no other.
//
// `rule_files` are the texts that `rules` was loaded from, with the names they had then: only to say on which
// line a rule without scenarios stands. Without them that is line 1. Texts are only borrowed. Allocates; may
// throw std::bad_alloc.
//
// The report is of format "jeugdregels/scenariotoets/1", has the counts `scenarios` and `geslaagd` (those
// without any error), and as examined the titles, each after its part: "twente: Precies zes weken".
notice_report test_scenarios(const ruleset& rules, std::span<const ruleset_file> scenario_files,
                             std::span<const ruleset_file> rule_files = {});

}  // namespace jeugdregels

#endif
