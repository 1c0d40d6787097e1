// Windows: days counted from an anchor; on them a flag is on, something has to happen, or they are the
// answer.
//
// Tested by tests/assess/window_test.cpp.
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::bit;
using rules::window_offset;
using rules::window_rule;

// Within the window: on, unless it is for those for whom something else holds too.
verdict flag_within(const context& c, const window_rule& w, const place& at, day from) {
  if (w.runs_within) {
    const tri runs = care_runs_within(c, {from, c.as_of});
    return flag_outcomes.verdict_of(runs, runs);
  }
  if (w.condition == rules::nothing) {
    return verdict::certain(outcome::on);
  }
  return verdict_of_test(c, w.condition, at, flag_outcomes);
}

verdict norm_within(const context& c, value stop, day due) {
  const outcome late = c.is_past(due) ? outcome::not_met : outcome::running;
  switch (c.has_happened(stop)) {
    case tri::yes:
      return verdict::certain(stop <= due ? outcome::met : outcome::not_met);
    case tri::no:
      return verdict::certain(late);
    default:
      return {c.is_past(due) ? outcome::unknown : outcome::running, bit(outcome::met) | bit(late)};
  }
}

answer evaluate_norm(const context& c, const window_rule& w, const place& at, const day_span& days) {
  if (!c.has_come(days.from)) {
    return answer::of(outcome::not_applicable);
  }
  const value stop = read_word(c, w.stop, at);
  const verdict v = norm_within(c, stop, days.until);
  answer out = answer::of(v.result);
  out.possible = v.possible;
  out.start = days.from;
  out.due = days.until;
  out.realised = c.has_happened(stop) == tri::yes ? stop : facts::none;
  out.complete = facts::to_tri(c.rules.workdays().complete(days.from, days.until));
  return out;
}

answer evaluate_flag(const context& c, const window_rule& w, const place& at, const day_span& days) {
  const bool within = c.has_come(days.from) && !c.is_past(days.until);
  const verdict v = within ? flag_within(c, w, at, days.from) : verdict::certain(outcome::off);
  answer out = answer::of(v.result);
  out.possible = v.possible;
  out.start = days.from;
  out.due = days.until;
  return out;
}

answer without_anchor(value anchor, rules::finding_kind finding) {
  answer out = answer::of(anchor == facts::none ? outcome::not_applicable : outcome::unknown);
  if (anchor == facts::unknown) {
    out.possible = bit(outcome::not_applicable) |
                   (finding == rules::finding_kind::flag ? bit(outcome::on) | bit(outcome::off)
                                                         : bit(outcome::determined));
  }
  return out;
}

}  // namespace

day day_of_offset(day anchor, const window_offset& by) {
  if (!by.given) {
    return facts::none;
  }
  const day birthday = by.birthday == 0 ? anchor : calendar::birthday(anchor, by.birthday);
  const day moved = (by.months == 0 ? birthday : calendar::add_months(birthday, by.months)) + by.days;
  if (!by.next_month) {
    return moved;
  }
  const auto ymd = calendar::to_ymd(moved);
  return calendar::to_day(date::sys_days{(ymd.year() / ymd.month() + date::months{1}) / 1});
}

answer evaluate_window(const context& c, const rules::rule& r, const place& at) {
  const window_rule& w = c.rules.windows[static_cast<std::size_t>(r.payload)];
  const value anchor = read_word(c, w.anchor, at);
  if (!facts::is_known(anchor)) {
    return without_anchor(anchor, r.finding);
  }
  const day_span days{day_of_offset(anchor, w.from), day_of_offset(anchor, w.until)};
  switch (r.finding) {
    case rules::finding_kind::norm:
      return evaluate_norm(c, w, at, days);
    case rules::finding_kind::flag:
      return evaluate_flag(c, w, at, days);
    default:
      break;
  }
  answer out = answer::of(outcome::determined);
  field_values& fields = add_value(c, out);
  assess::at(fields, window_field::from) = days.from;
  assess::at(fields, window_field::until) = days.until;
  return out;
}

}  // namespace jeugdregels::assess
