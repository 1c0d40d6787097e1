// The escalation ladder: how long is waited, which step that is, and who it goes to.
//
// Tested by tests/assess/ladder_test.cpp.
#include "assess/woonplaats.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::ladder_rule;
using rules::ladder_step;
using rules::ladder_variant;

struct standing {
  const ladder_step* now;
  const ladder_step* next;  // nullptr on the last step
};

standing step_on(const rules::data& rs, const ladder_variant& v, std::int32_t days) {
  const auto steps =
      rs.steps.subspan(static_cast<std::size_t>(v.first_step), static_cast<std::size_t>(v.steps));
  std::size_t at = 0;
  while (at + 1 < steps.size() && steps[at + 1].from_day <= days) {
    ++at;
  }
  return {&steps[at], at + 1 < steps.size() ? &steps[at + 1] : nullptr};
}

// The partner of the region of whoever can be responsible; none when that is open.
value regional_partner(const context& c) {
  field_values regions;
  regions.fill(facts::none);
  regions_on(c, c.as_of, regions);
  return regions[static_cast<std::size_t>(mapping_field::partner)];
}

}  // namespace

answer evaluate_ladder(const context& c, const rules::rule& r, const place& at) {
  const ladder_rule& ladder = c.rules.ladders[static_cast<std::size_t>(r.payload)];
  const value since = read_word(c, ladder.since, at);
  if (c.has_happened(since) != tri::yes) {
    return answer::of(outcome::unknown);
  }
  const std::int32_t days = c.as_of - since;
  const std::int32_t variant = c.choice(ladder.choice);
  const std::int32_t other = 1 - variant;
  const standing here = step_on(c.rules, ladder.variants[variant], days);
  const standing there = step_on(c.rules, ladder.variants[other], days);

  for (const standing& at_step : {here, there}) {
    if (at_step.next != nullptr) {
      c.turns_on(since + at_step.next->from_day);
    }
  }
  answer out = answer::of(outcome::determined);
  out.start = since;
  field_values& fields = add_value(c, out);
  const auto set = [&](ladder_field f, value v) { fields[static_cast<std::size_t>(f)] = v; };
  set(ladder_field::variant, variant);
  set(ladder_field::step, here.now->step);
  set(ladder_field::days, days);
  set(ladder_field::who, or_none(here.now->who));
  set(ladder_field::whom, or_none(here.now->whom));
  set(ladder_field::partner, regional_partner(c));
  set(ladder_field::next_step, here.next == nullptr ? facts::none : since + here.next->from_day);
  set(ladder_field::other_variant, other);
  set(ladder_field::other_step, there.now->step);
  return out;
}

}  // namespace jeugdregels::assess
