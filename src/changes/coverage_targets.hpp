// What the scenarios of a rule should reach: each outcome, each row, each answer to each question, and both
// sides of each boundary.
//
// A target is a text, the same for the same thing; coverage.cpp says which are reached. Left out is what
// nothing can reach: answers that no region has (regions.hpp), and outcomes that the body of the rule does
// not have. Tested by tests/changes/coverage_test.cpp.
#ifndef JEUGDREGELS_CHANGES_COVERAGE_TARGETS_HPP
#define JEUGDREGELS_CHANGES_COVERAGE_TARGETS_HPP

#include <map>
#include <string>
#include <vector>

#include "changes/regions.hpp"

namespace jeugdregels::changes {

// By name; whether it was reached.
using target_map = std::map<std::string, bool>;

// A question with the list of the entries it is asked of.
struct asked_question {
  index condition;
  list_id over;
};

// All questions that this version asks, also of the entries of other lists.
std::vector<asked_question> questions_of(const rules::data& set, const rules::rule& r);

// Those of one condition.
std::vector<asked_question> questions_of_condition(const rules::data& set, index condition, list_id over);

target_map targets_of(const rules::data& set, const rules::rule& r, day as_of);

// ---- names of targets
// --------------------------------------------------------------------------------------
std::string outcome_target(rules::outcome o);
std::string row_target(index row);
std::string answer_target(const rules::data& set, index question, tri answer);
// How far from a boundary: -1 is the day or number before it, 0 at it, 1 after it.
std::string boundary_target(const std::string& boundary, int side);
std::string question_name(const rules::data& set, index question);
// The boundaries that are not those of a question.
inline constexpr const char* stop_boundary = "einde op de uiterste dag";
inline constexpr const char* due_boundary = "peildatum op de uiterste dag";
inline constexpr const char* from_boundary = "peildatum op de eerste dag van het venster";
inline constexpr const char* until_boundary = "peildatum op de laatste dag van het venster";
std::string step_boundary(const rules::data& set, const rules::ladder_rule& ladder, int variant,
                          std::int32_t step);

}  // namespace jeugdregels::changes

#endif
