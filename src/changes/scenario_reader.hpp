// One scenario, read and checked: what is asked of whom, and what must come of it.
//
// It says what is wrong with a scenario in itself; what the rules say of it is scenarios.cpp's business.
// Tested by tests/changes/scenarios_test.cpp.
#ifndef JEUGDREGELS_CHANGES_SCENARIO_READER_HPP
#define JEUGDREGELS_CHANGES_SCENARIO_READER_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jeugdregels/assessment.hpp"
#include "rules/json_cursor.hpp"
#include "rules/model.hpp"

namespace jeugdregels::changes {

// What must be found: of this rule, over this subject.
struct expectation {
  std::string rule;
  std::string subject;  // JSON pointer; "" is the dossier as a whole
  rules::json answer;   // what is visible, null where nothing was written; the rest only when it was written
  std::string pointer;  // where it stands in the scenario
};

struct scenario {
  std::string title;
  std::optional<request> what;
  std::vector<std::string> whole_ids;  // of `regels`
  calendar::day as_of = 0;
  std::string dossier_text;  // complete, to be assessed by anybody
  jeugdregels::dossier facts;
  std::string same_facts;  // the same text for the same facts
  std::vector<expectation> expected;
};

// Reads the scenario that `text` holds, and of which `from` is the root. A fault is a load_failure, with a
// pointer and a line within that text.
scenario read_scenario(const ruleset& rs, const rules::json_cursor& from, std::string_view text);

// The keys of the visible answer that findings of this kind carry besides `uitkomst`.
std::vector<std::string_view> visible_keys(rules::finding_kind kind);

// ---- inside --------------------------------------------------------------------------------------------
expectation read_expectation(const ruleset& rs, const rules::json_cursor& from);
void must_be_object(const rules::json_cursor& at);

}  // namespace jeugdregels::changes

#endif
