// Which days are no working day, and why: a table of one reason a day, 1900-01-01 … 2299-12-31.
//
// The holidays themselves are data (rules/algemeen/kalender.json); this file only expands their rules
// (a fixed date, or so many days from Easter) into days. The result never changes once it is built.
//
// Source of the list: Algemene termijnenwet art. 3. Tested by tests/calendar/holidays_test.cpp.
#ifndef JEUGDREGELS_CALENDAR_HOLIDAYS_HPP
#define JEUGDREGELS_CALENDAR_HOLIDAYS_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "calendar/days.hpp"

namespace jeugdregels::calendar {

// Why a day is no working day. The order is the order of precedence when a day has two reasons.
enum class day_reason : std::uint8_t {
  none,
  saturday,
  sunday,
  new_year,
  good_friday,
  easter_monday,
  ascension,
  whit_monday,
  christmas,
  boxing_day,
  queens_day,
  kings_day,
  liberation_day,
  decreed,
};

// The Dutch codes, as they appear in data and output.
inline constexpr std::array<std::string_view, 14> day_reason_codes = {
    "",
    "zaterdag",
    "zondag",
    "nieuwjaarsdag",
    "goede_vrijdag",
    "tweede_paasdag",
    "hemelvaartsdag",
    "tweede_pinksterdag",
    "eerste_kerstdag",
    "tweede_kerstdag",
    "koninginnedag",
    "koningsdag",
    "bevrijdingsdag",
    "gelijkgesteld",
};

constexpr std::string_view code_of(day_reason reason) {
  return day_reason_codes[static_cast<std::size_t>(reason)];
}
std::optional<day_reason> day_reason_from_code(std::string_view code);

// One yearly holiday: a fixed month and day (month > 0), or `easter_offset` days from Easter Sunday.
struct holiday_rule {
  day_reason reason = day_reason::none;
  std::uint16_t month = 0;
  std::uint16_t day_of_month = 0;
  std::int32_t easter_offset = 0;
  bool day_before_on_sunday = false;  // kept on the day before when it falls on a Sunday
  std::int32_t from_year = 0;         // first and last year in which it is kept
  std::int32_t to_year = 9999;
};

// Easter Sunday of a Gregorian year (Meeus/Jones/Butcher).
day easter_sunday(int year);

// One reason for each day from first_day to last_day; index = day − first_day. Of two reasons the one
// that stands first in day_reason is kept.
std::vector<std::uint8_t> expand_holidays(std::span<const holiday_rule> rules,
                                          std::span<const day> decreed_days);

}  // namespace jeugdregels::calendar

#endif
