// What is seen of an answer, and when two answers are the same.
//
// Formats, section 3: what an unknown fact can change is the visible answer; what the passing of days can
// change holds a little more. Numbers that grow every day (dagen, dagen_over) and the referentiedatum belong
// to neither. Tested by tests/assess/agenda_test.cpp and tests/assess/lacks_test.cpp.
#ifndef JEUGDREGELS_ASSESS_SHOWN_HPP
#define JEUGDREGELS_ASSESS_SHOWN_HPP

#include <vector>

#include "assess/answer.hpp"

namespace jeugdregels::assess {

// An answer of a rule, with the workspace that holds its value.
struct shown_answer {
  const rules::rule& rule;
  const answer& found;
  const workspace& work;
};

// The visible answer, to keep: existence, uitkomst, uiterlijk, waarde, vanaf, tot_en_met.
struct visible_answer {
  bool exists = false;
  rules::rule_kind kind{};
  outcome result = outcome::unknown;
  day from = facts::none;
  day until = facts::none;
  bool has_value = false;
  field_values fields{};                // those that are seen; all none without a value
  std::vector<value> municipalities{};  // that a field lists

  // No finding at all.
  void forget() {
    exists = false;
    kind = {};
    result = outcome::unknown;
    from = until = facts::none;
    has_value = false;
    fields.fill(facts::none);
    municipalities.clear();
  }

  bool operator==(const visible_answer&) const = default;
};

// Takes what is seen of an answer; keeps the memory of `out`.
void see(const shown_answer& a, visible_answer& out);

// Whether answers are the same in what is seen, and in start, gerealiseerd and kalender_volledig too.
bool same_lasting(const shown_answer& a, const shown_answer& b);

}  // namespace jeugdregels::assess

#endif
