// The C++ face of the calendar; see jeugdregels/calendar.hpp.
//
// Tested by tests/face/face_test.cpp.
#include "jeugdregels/calendar.hpp"

#include <algorithm>

#include "calendar/terms.hpp"
#include "rules/model.hpp"

namespace jeugdregels {

static_assert(calendar::to_day(first_date) == calendar::first_day &&
              calendar::to_day(last_date) == calendar::last_input_day);

namespace {

using calendar::day;
using calendar::day_reason;
using calendar::workday_profile;

workday_profile profile_of(working_days which) {
  return which == working_days::atw ? workday_profile::atw : workday_profile::monday_friday;
}

void add_days_off(const calendar::workday_calendar& days, day from, day until, workday_profile profile,
                  std::vector<skipped_day>& out) {
  for (day d = from; d <= until; ++d) {
    if (const auto reason = days.reason(d, profile); reason != day_reason::none) {
      out.push_back({calendar::to_sys(d), calendar::code_of(reason)});
    }
  }
}

}  // namespace

std::optional<date::sys_days> parse_date(std::string_view text) {
  const auto parsed = calendar::parse_day(text);
  return parsed ? std::optional<date::sys_days>(calendar::to_sys(*parsed)) : std::nullopt;
}

std::string format_date(date::sys_days day) { return calendar::format_day(calendar::to_day(day)); }

std::optional<term_result> term(const ruleset& rules, date::sys_days start, int count, std::string_view unit,
                                bool atw, working_days which) {
  const auto parsed = calendar::term_unit_from_code(unit);
  const day first = calendar::to_day(start);
  if (!parsed || count < 0 || count > 10'000 || first < calendar::first_day || first > calendar::last_day) {
    return std::nullopt;
  }
  const auto days = rules.compiled().workdays();
  const auto profile = profile_of(which);
  const calendar::term_length length{count, *parsed, atw};
  const auto due = calendar::due_day(days, first, length, profile);
  if (!due) {
    return std::nullopt;
  }
  const day plain = calendar::plain_due_day(days, first, length, profile).value_or(*due);
  term_result out{start, calendar::to_sys(*due), {}, days.complete(first, *due)};
  if (*parsed == calendar::term_unit::workdays) {
    add_days_off(days, first + 1, plain - 1, profile, out.skipped);
  }
  // What the Algemene termijnenwet shifted always looks at the holidays.
  add_days_off(days, plain, *due - 1, workday_profile::atw, out.skipped);
  return out;
}

std::vector<skipped_day> days_off(const ruleset& rules, date::sys_days from, date::sys_days until,
                                  working_days which) {
  std::vector<skipped_day> out;
  add_days_off(rules.compiled().workdays(), std::max(calendar::to_day(from), calendar::first_day),
               std::min(calendar::to_day(until), calendar::last_day), profile_of(which), out);
  return out;
}

}  // namespace jeugdregels
