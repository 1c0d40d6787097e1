// Days and terms: date.h's days are the vocabulary; a rule set brings the holidays.
#ifndef JEUGDREGELS_CALENDAR_HPP
#define JEUGDREGELS_CALENDAR_HPP

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jeugdregels/ruleset.hpp"

namespace jeugdregels {

// The days that facts and peildatums lie in.
inline constexpr date::sys_days first_date{date::year(1900) / 1 / 1};
inline constexpr date::sys_days last_date{date::year(2199) / 12 / 31};

// YYYY-MM-DD, exactly, from 1900-01-01 to 2199-12-31; empty for anything else.
std::optional<date::sys_days> parse_date(std::string_view text);
std::string format_date(date::sys_days day);

struct skipped_day {
  date::sys_days day;
  std::string_view reason;  // zaterdag, zondag, goede_vrijdag, …, gelijkgesteld
};

struct term_result {
  date::sys_days start;
  date::sys_days due;
  std::vector<skipped_day> skipped;  // only for working days, and what the Algemene termijnenwet shifted
  bool calendar_complete;            // false when a year without a known decree lies in the term
};

// Which days count as working days: all but holidays, or Monday to Friday.
enum class working_days { atw, monday_friday };

// The due date of `count` (0 … 10000) `unit`s (werkdagen, dagen, weken, maanden, jaren) after `start`. Empty
// when the unit is unknown, the count out of range, or the due date after 2299-12-31.
std::optional<term_result> term(const ruleset& rules, date::sys_days start, int count, std::string_view unit,
                                bool atw = false, working_days which = working_days::atw);

// The days from `from` to `until`, both inside, that are not working days. Both lie in 1900 … 2299.
std::vector<skipped_day> days_off(const ruleset& rules, date::sys_days from, date::sys_days until,
                                  working_days which = working_days::atw);

}  // namespace jeugdregels

#endif
