// Assessing a dossier: which rules, over which entries, in which order; and the summary per measure.
//
// Tested by tests/assess/assess_test.cpp.
#ifndef JEUGDREGELS_ASSESS_ASSESS_HPP
#define JEUGDREGELS_ASSESS_ASSESS_HPP

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "assess/workspace.hpp"
#include "rules/model.hpp"

namespace jeugdregels::assess {

// What the caller wants to know, resolved against one rule set.
struct plan {
  choice_values choices{};
  std::uint32_t parts = 0;   // bit mask of the active parts
  std::vector<index> rules;  // the first versions of those that are wanted and active, in order
  bool everything = true;    // no --only: the summary is made too
};

// The plan without any wish: standard choices, standard parts, every rule.
plan standard_plan(const rules::data& rs);

struct part_answer {
  record_id entry;
  outcome result;
  day due;
  day realised;
};

struct finding {
  index rule = rules::nothing;  // the version that holds, else the first one
  record_id subject = facts::root;
  list_id missing = list_id::count;  // the subject is this list of `subject`, which is absent
  answer result;
  std::uint32_t first_part = 0;
  std::uint32_t parts = 0;
  std::uint32_t first_used = 0;  // its part of the trace
  std::uint32_t used = 0;
};

// The three norms of one measure taken together.
struct summary {
  record_id measure;
  outcome worker;
  outcome course;
  outcome help;
};

// Leaves only the rules of active parts that `wanted` holds for; the choice of parts comes first.
void select_rules(const rules::data& rs, plan& p, const std::function<bool(std::string_view)>& wanted);

// Reusable: assessing again keeps the memory.
struct result {
  std::vector<finding> findings;
  std::vector<part_answer> parts;
  std::vector<summary> summaries;
  workspace work;  // holds the trace and the values

  // The municipalities that such fields of a decision table list.
  std::span<const value> possible_municipalities(const field_values& fields) const {
    const auto at = [&](decision_field f) { return fields[static_cast<std::size_t>(f)]; };
    if (at(decision_field::count) == facts::none) {
      return {};
    }
    return std::span(work.municipalities)
        .subspan(static_cast<std::size_t>(at(decision_field::first)),
                 static_cast<std::size_t>(at(decision_field::count)));
  }

  // The fields of the `waarde` of a finding that has one.
  const field_values& value_of(const finding& f) const {
    return work.values[static_cast<std::size_t>(f.result.value)];
  }
};

// Writes all findings, in the order of their rules and then of their subjects.
void assess(const rules::data& rs, const plan& p, const facts::dossier& d, day as_of, result& out);

}  // namespace jeugdregels::assess

#endif
