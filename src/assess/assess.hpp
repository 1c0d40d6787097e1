// Assessing a dossier: which rules, over which entries, in which order; and the summary per measure.
//
// Tested by tests/assess/assess_test.cpp.
#ifndef JEUGDREGELS_ASSESS_ASSESS_HPP
#define JEUGDREGELS_ASSESS_ASSESS_HPP

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "assess/judge.hpp"
#include "assess/settle.hpp"
#include "assess/workspace.hpp"
#include "rules/model.hpp"

namespace jeugdregels::assess {

// What the caller wants to know, resolved against one rule set.
struct plan {
  choice_values choices{};
  std::uint32_t parts = 0;   // bit mask of the active parts
  std::vector<index> rules;  // the first versions of those that are wanted and active, in order
  bool everything = true;    // no --only: the summary is made too
  bool expiry = true;        // find until when each finding holds
  bool lacks = true;         // find what each finding lacks
};

// The plan without any wish: standard choices, standard parts, every rule.
plan standard_plan(const rules::data& rs);
// The same but for the rules, which still have to be selected; keeps the memory.
void reset_plan(const rules::data& rs, plan& p);

// Standard choices and this rule alone, also when its part is not a standard one.
plan plan_of_rule(const rules::data& rs, index first_version);

struct part_answer {
  record_id entry;
  outcome result;
  day due;
  day realised;
};

struct finding {
  index rule = rules::nothing;  // the version that holds, else the first one
  assess::subject about;
  answer result;
  std::uint32_t first_part = 0;
  std::uint32_t parts = 0;
  std::uint32_t first_used = 0;  // its part of the trace
  std::uint32_t used = 0;
  day turn = never;                 // the first day on which it may be another, if no fact changes
  day holds_until = facts::none;    // the last day on which it is the same, if no fact changes; none: always
  std::uint32_t first_lacking = 0;  // the unknown facts that can still change it
  std::uint32_t lacking = 0;
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
  std::vector<used_fact> lacking;  // what the findings lack, each in order of its pointer
  day turn = never;                // the first day on which any finding may be another, or a new one appear
  workspace work;                  // holds the trace and the values
  workspace probe;                 // for what is judged again on other days
  assess::settler settler;         // for the peildatum
  assess::settler later_settler;   // for other days

  // The facts, lists and blocks that a finding lacks.
  std::span<const used_fact> lacking_of(const finding& f) const {
    return std::span(lacking).subspan(f.first_lacking, f.lacking);
  }

  // The municipalities that such fields of a decision table list.
  std::span<const value> possible_municipalities(const field_values& fields) const {
    return work.municipalities_of(fields);
  }

  // The fields of the `waarde` of a finding that has one.
  const field_values& value_of(const finding& f) const {
    return work.values[static_cast<std::size_t>(f.result.value)];
  }
};

// The findings alone: neither how long they hold, nor what they lack.
void assess_alone(const rules::data& rs, const plan& p, const facts::dossier& d, day as_of, result& out);

// Writes all findings, in the order of their rules and then of their subjects.
void assess(const rules::data& rs, const plan& p, const facts::dossier& d, day as_of, result& out);

}  // namespace jeugdregels::assess

#endif
