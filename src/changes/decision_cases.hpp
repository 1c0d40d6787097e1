// Builds the dossiers in which the questions of a decision table have given answers.
//
// Whether a dossier really has them is found by assessing it. Tested by
// tests/changes/decision_cases_test.cpp.
#ifndef JEUGDREGELS_CHANGES_DECISION_CASES_HPP
#define JEUGDREGELS_CHANGES_DECISION_CASES_HPP

#include <array>
#include <functional>

#include "changes/cases.hpp"

namespace jeugdregels::changes {

// The number of a code of each question; 0 for questions of the other kind of table.
using decision_combination = std::array<std::uint8_t, rules::decision_input_count>;

// Every combination of the answers to the questions of tables of chains, or of custody.
void for_combinations(bool by_chain, const std::function<void(const decision_combination&)>& handle);

case_file decision_case(const rules::decision_rule& table, const decision_combination& codes, day as_of);

}  // namespace jeugdregels::changes

#endif
