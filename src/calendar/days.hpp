// Civil days: numbering, limits, parsing, printing and calendar arithmetic.
//
// What it is not: it knows no holidays (holidays.hpp) and no terms (terms.hpp), and it never asks what
// day it is today. Howard Hinnant's date library does the calendar itself.
//
// Tested by tests/calendar/days_test.cpp.
#ifndef JEUGDREGELS_CALENDAR_DAYS_HPP
#define JEUGDREGELS_CALENDAR_DAYS_HPP

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jeugdregels::calendar {

// A civil day as the number of days since 1970-01-01, proleptic Gregorian.
using day = std::int32_t;

constexpr day to_day(date::sys_days days) { return static_cast<day>(days.time_since_epoch().count()); }
constexpr date::sys_days to_sys(day d) { return date::sys_days{date::days{d}}; }
constexpr date::year_month_day to_ymd(day d) { return date::year_month_day{to_sys(d)}; }
constexpr day from_ymd(int year, unsigned month, unsigned dom) {
  return to_day(date::sys_days{date::year{year} / static_cast<int>(month) / static_cast<int>(dom)});
}

// Input may name 1900-01-01 … 2199-12-31; computed days may run on to 2299-12-31.
inline constexpr day first_day = from_ymd(1900, 1, 1);
inline constexpr day last_input_day = from_ymd(2199, 12, 31);
inline constexpr day last_day = from_ymd(2299, 12, 31);

constexpr bool is_input_day(day d) { return d >= first_day && d <= last_input_day; }

constexpr int year_of(day d) { return static_cast<int>(to_ymd(d).year()); }

// 0 = Sunday … 6 = Saturday.
constexpr unsigned weekday_of(day d) { return date::weekday{to_sys(d)}.c_encoding(); }
constexpr bool is_saturday(day d) { return weekday_of(d) == 6; }
constexpr bool is_sunday(day d) { return weekday_of(d) == 0; }

// The same day number `months` later, else the last day of that month. Never chain it: 31 January plus
// one month twice is not 31 January plus two months.
constexpr day add_months(day d, int months) {
  const auto ymd = to_ymd(d);
  const auto target = ymd.year() / ymd.month() + date::months{months};
  const auto last = (target / date::last).day();
  return to_day(date::sys_days{target / (ymd.day() < last ? ymd.day() : last)});
}

constexpr day add_years(day d, int years) { return add_months(d, 12 * years); }

// The day on which somebody born on `birth` reaches `years`: born on 29 February means 1 March in other
// years, unlike add_years, which gives 28 February.
constexpr day birthday(day birth, int years) {
  const auto ymd = to_ymd(birth);
  const auto that = (ymd.year() + date::years{years}) / ymd.month() / ymd.day();
  return that.ok() ? to_day(date::sys_days{that}) : add_years(birth, years) + 1;
}

// Age in whole years on `on`; negative before birth.
int age_on(day birth, day on);

// Reads YYYY-MM-DD, exactly ten characters, inside the input limits; nothing for anything else.
std::optional<day> parse_day(std::string_view text);

// Appends YYYY-MM-DD.
void append_day(std::string& out, day d);
std::string format_day(day d);

}  // namespace jeugdregels::calendar

#endif
