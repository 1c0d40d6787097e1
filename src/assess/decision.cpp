// The rules of the woonplaatsbeginsel: who is responsible, what changed on 2022-01-01, and help that goes on
// after a move; see evaluate.hpp.
//
// Law: Jeugdwet art. 1.1, 2.7a and 10.1. Tested by tests/assess/woonplaats_values_test.cpp.
#include "assess/codes.hpp"
#include "assess/evaluate.hpp"
#include "assess/woonplaats.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

constexpr day transition = 18'993;       // 2022-01-01
constexpr day transition_over = 19'357;  // 2022-12-31

answer with_value(const context& c, outcome o, field_values*& fields) {
  answer out = answer::of(o);
  fields = &add_value(c, out);
  return out;
}

// The municipality on a day when it is certain; none when nobody is responsible, unknown for everything else.
struct side {
  outcome result;
  value municipality;
};

side side_on(const context& c, day on) {
  const auto found = responsible_on(c, on);
  const bool certain = found.result == outcome::determined;
  return {found.result, certain ? found.found->municipalities().front() : facts::unknown};
}

}  // namespace

answer evaluate_decision(const context& c, const rules::rule&, const place&) {
  const auto responsible = responsible_on(c, c.as_of);
  if (responsible.rule == nullptr) {
    return answer::of(responsible.result);
  }
  field_values* fields = nullptr;
  answer out = with_value(c, responsible.result, fields);
  const auto& found = *responsible.found;
  out.row = found.row();
  at(*fields, decision_field::regime) =
      c.rules.decisions[static_cast<std::size_t>(responsible.rule->payload)].regime;
  if (responsible.result == outcome::not_applicable) {
    at(*fields, decision_field::row) = or_none(found.row_name());
  }
  if (responsible.result != outcome::determined && responsible.result != outcome::several) {
    return out;
  }
  const auto& all = found.municipalities();
  at(*fields, decision_field::municipality) = all.size() == 1 ? all.front() : facts::none;
  at(*fields, decision_field::row) = or_none(found.row_name());
  at(*fields, decision_field::part) = or_none(found.part());
  at(*fields, decision_field::on) = found.on();
  at(*fields, decision_field::first) = static_cast<value>(c.work->municipalities.size());
  at(*fields, decision_field::count) = static_cast<value>(all.size());
  c.work->municipalities.insert(c.work->municipalities.end(), all.begin(), all.end());
  return out;
}

// Each side with the knowledge of its own day.
answer evaluate_transition(const context& c) {
  if (!c.has_come(transition) || c.is_past(transition_over)) {
    return answer::of(outcome::not_applicable);
  }
  const side before = side_on(c, transition - 1);
  const side after = side_on(c, transition);
  if (before.result == outcome::not_applicable || after.result == outcome::not_applicable) {
    return answer::of(outcome::not_applicable);
  }
  const bool certain = before.result == outcome::determined && after.result == outcome::determined;
  const bool moved = before.municipality != after.municipality;
  const stay_list& stays = c.work->stays_of(c);
  if (!certain || (moved && !stays.known())) {
    return answer::of(outcome::unknown);
  }
  field_values* fields = nullptr;
  answer out = with_value(c, outcome::determined, fields);
  at(*fields, transition_field::before) = before.municipality;
  at(*fields, transition_field::after) = after.municipality;
  at(*fields, transition_field::moved) = moved;
  if (moved && !stays.runs(codes::stay_foster_care, transition)) {
    at(*fields, transition_field::until) = transition_over;
  }
  return out;
}

}  // namespace jeugdregels::assess
