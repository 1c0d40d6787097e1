// JR0305: ages and the ends of a window stand in order.
//
// Tested by tests/changes/check_ages_test.cpp.
#include "changes/cases.hpp"
#include "changes/check.hpp"

namespace jeugdregels::changes {
namespace {

// A day from an anchor, in the order in which such days come. The first day of the month after comes a month
// later at most.
int days_of(const rules::window_offset& o) {
  constexpr int days_a_month = 31;
  return (o.birthday * 12 + o.months) * days_a_month + o.days + (o.next_month ? days_a_month : 0);
}

bool is_reversed(const rules::window_rule& w) {
  return w.from.given && w.until.given && days_of(w.from) > days_of(w.until);
}

void check_window(const checking& c, const rules::rule& r) {
  if (is_reversed(c.set.windows[static_cast<std::size_t>(r.payload)])) {
    const case_file shown(r.over, std::clamp(c.today, r.valid.from, r.valid.until));
    c.add("JR0305", notice_level::error, place_of(r).below("/venster"), "dit venster eindigt voor het begint",
          r.id, shown.text());
  }
}

void check_value(const checking& c, const rules::rule& r) {
  const auto& v = c.set.values[static_cast<std::size_t>(r.payload)];
  if (v.function == rules::value_function::wmo_gap && v.numbers[0] >= v.numbers[1]) {
    case_file shown(r.over, std::clamp(c.today, r.valid.from, r.valid.until));
    shown.set_age(v.numbers[0]);
    c.add("JR0305", notice_level::error, place_of(r).below("/waarde/vanaf_leeftijd"),
          "vanaf_leeftijd is niet lager dan tot_leeftijd, dus er is nooit iets", r.id, shown.text());
  }
}

}  // namespace

void check_ages(const checking& c) {
  for (const auto& r : c.set.rules) {
    if (r.kind == rules::rule_kind::window) {
      check_window(c, r);
    } else if (r.kind == rules::rule_kind::value) {
      check_value(c, r);
    }
  }
}

}  // namespace jeugdregels::changes
