// How much of a rule set its scenarios, or a vendor's own dossiers, reach.
//
// A pure function of texts; results own their strings, and any number of threads may call it at once.
#ifndef JEUGDREGELS_COVERAGE_HPP
#define JEUGDREGELS_COVERAGE_HPP

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jeugdregels/notices.hpp"
#include "jeugdregels/ruleset.hpp"

namespace jeugdregels {

struct missed_target {
  std::string rule;
  std::string target;  // in Dutch, the same text for the same thing
  std::string file;    // where the rule stands, as in its rule set
  std::string pointer;
  std::size_t line = 1;  // within that file, where its text was given
};

// Of each rule and row: each outcome, each answer to each question, each boundary from below, at and above.
struct coverage_report {
  int targets = 0;
  int reached = 0;
  std::vector<missed_target> missed;  // by rule, in the order of the findings
  std::vector<std::string> rules;     // all that were looked at
  std::vector<notice> notices;        // scenarios that cannot be read

  // Whether at least this part, from 0 to 100, was reached; never rounded up.
  bool reaches(double percent) const { return reached * 100.0 >= percent * targets; }
};

// A dossier with the day as of which it is assessed.
struct coverage_case {
  std::string_view dossier;  // JSON; borrowed
  std::int32_t as_of = 0;    // days since 1970-01-01
};

// Scenarios count for the rules that they test; dossiers count for every rule. `rule_files` are the texts
// that `rules` was loaded from, only to say on which line a rule stands. Allocates; may throw std::bad_alloc.
// A dossier that cannot be read is skipped.
coverage_report cover(const ruleset& rules, std::span<const ruleset_file> scenario_files,
                      std::span<const coverage_case> cases = {},
                      std::span<const ruleset_file> rule_files = {});

// Every target that was missed as a notice (JR1101), and what else was noticed: for reports.
notice_report notices_of(const coverage_report& report);

}  // namespace jeugdregels

#endif
