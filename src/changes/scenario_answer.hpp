// What was expected held against what was found, and expectations against each other.
//
// Tested by tests/changes/scenario_answers_test.cpp.
#ifndef JEUGDREGELS_CHANGES_SCENARIO_ANSWER_HPP
#define JEUGDREGELS_CHANGES_SCENARIO_ANSWER_HPP

#include <string>
#include <vector>

#include "changes/scenario_reader.hpp"

namespace jeugdregels::changes {

struct difference {
  std::string key;    // of the expectation
  std::string words;  // "uitkomst: verwacht voldaan, gekregen lopend"
};

// Where an answer (of an expectation) differs from what was found (a finding as JSON, or another answer).
std::vector<difference> differences(const rules::json& expected, const rules::json& found);

// Where two expectations cannot both come true.
std::vector<difference> contradictions(rules::json expected, rules::json other);

// The words of all of them.
std::string in_words(const std::vector<difference>& all);

// A finding as the expectation that predicts it, on one line, ready to paste.
std::string as_expectation(const rules::json& finding);

}  // namespace jeugdregels::changes

#endif
