// Until when findings stay as they are; see expiry.hpp.
//
// Tested by tests/assess/agenda_test.cpp.
#include "assess/expiry.hpp"

#include "assess/shown.hpp"

namespace jeugdregels::assess {
namespace {

day next_turn(const result& found) {
  day next = never;
  for (const finding& f : found.findings) {
    next = std::min(next, f.turn);
  }
  return next;
}

// Judges a finding again on the day of its turn; sets its next turn, or never when it has changed.
void judge_again(const context& c, result& out, finding& f) {
  own_turn turn(*c.work);
  judgement later = judge(c, f.about, entry_use::drop);
  const day next = turn.close();
  const auto rule_of = [&](index number) -> const rules::rule& {
    return c.rules.rules[static_cast<std::size_t>(number)];
  };
  if (later.exists && f.used != 0) {
    out.later_settler.settle(f.about, rule_of(later.version), later.found, *c.work);
  }
  const bool same = later.exists && same_lasting({rule_of(f.rule), f.result, out.work},
                                                 {rule_of(later.version), later.found, *c.work});
  if (!same) {
    f.holds_until = c.as_of - 1;
  }
  f.turn = same ? next : never;
}

}  // namespace

void find_expiry(const rules::data& rs, const plan& p, const facts::dossier& d, result& out) {
  for (day next = next_turn(out); next <= calendar::last_input_day; next = next_turn(out)) {
    out.probe.forget();
    out.later_settler.begin(rs, p.choices, d, next);
    const context later{rs, d, next, p.choices, &out.probe};
    for (finding& f : out.findings) {
      if (f.turn == next) {
        judge_again(later, out, f);
      }
    }
  }
}

}  // namespace jeugdregels::assess
