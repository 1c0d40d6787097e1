// Expands holiday rules into the table of days; see holidays.hpp.
//
// Tested by tests/calendar/holidays_test.cpp.
#include "calendar/holidays.hpp"

#include <algorithm>
#include <boost/date_time/gregorian/gregorian_types.hpp>

namespace jeugdregels::calendar {
namespace {

namespace bg = boost::gregorian;

day from_boost(const bg::date& d) { return from_ymd(d.year(), d.month().as_number(), d.day().as_number()); }

day holiday_in(const holiday_rule& rule, int year) {
  if (rule.month == 0) {
    return easter_sunday(year) + rule.easter_offset;
  }
  const bg::partial_date yearly(rule.day_of_month, rule.month);
  const day d = from_boost(yearly.get_date(static_cast<bg::greg_year::value_type>(year)));
  return rule.day_before_on_sunday && is_sunday(d) ? d - 1 : d;
}

void keep_first(std::vector<std::uint8_t>& table, day d, day_reason reason) {
  if (d < first_day || d > last_day) {
    return;
  }
  auto& cell = table[static_cast<std::size_t>(d - first_day)];
  const auto code = static_cast<std::uint8_t>(reason);
  if (cell == 0 || code < cell) {
    cell = code;
  }
}

}  // namespace

std::optional<day_reason> day_reason_from_code(std::string_view code) {
  const auto found = std::find(day_reason_codes.begin() + 1, day_reason_codes.end(), code);
  if (found == day_reason_codes.end()) {
    return std::nullopt;
  }
  return static_cast<day_reason>(found - day_reason_codes.begin());
}

day easter_sunday(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int in_century = year % 100;
  const int skipped_leaps = century / 4;
  const int century_rest = century % 4;
  const int lunar_shift = (century + 8) / 25;
  const int lunar_drift = (century - lunar_shift + 1) / 3;
  const int epact = (19 * golden + century - skipped_leaps - lunar_drift + 15) % 30;
  const int leaps = in_century / 4;
  const int leap_rest = in_century % 4;
  const int to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7;
  const int correction = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int march_days = epact + to_sunday - 7 * correction + 114;
  return from_ymd(year, static_cast<unsigned>(march_days / 31), static_cast<unsigned>(march_days % 31 + 1));
}

std::vector<std::uint8_t> expand_holidays(std::span<const holiday_rule> rules,
                                          std::span<const day> decreed_days) {
  std::vector<std::uint8_t> table(static_cast<std::size_t>(last_day - first_day + 1), 0);
  for (day d = first_day; d <= last_day; ++d) {
    if (is_saturday(d)) {
      keep_first(table, d, day_reason::saturday);
    } else if (is_sunday(d)) {
      keep_first(table, d, day_reason::sunday);
    }
  }
  for (const auto& rule : rules) {
    const int from = std::max(rule.from_year, year_of(first_day));
    const int to = std::min(rule.to_year, year_of(last_day));
    for (int year = from; year <= to; ++year) {
      keep_first(table, holiday_in(rule, year), rule.reason);
    }
  }
  for (const day d : decreed_days) {
    keep_first(table, d, day_reason::decreed);
  }
  return table;
}

}  // namespace jeugdregels::calendar
