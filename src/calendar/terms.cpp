// Due days; see terms.hpp.
//
// Tested by tests/calendar/terms_test.cpp.
#include "calendar/terms.hpp"

#include <algorithm>

namespace jeugdregels::calendar {
namespace {

constexpr workday_profile statutory = workday_profile::atw;

// Enough to leave day arithmetic far from overflow: no term longer than this ends before last_day.
constexpr int longest_count = 200'000;

// Algemene termijnenwet art. 2: a term of at least three days is lengthened until it holds two days that
// are no Saturday, Sunday or holiday.
std::optional<day> with_two_workdays(const workday_calendar& calendar, day start, day due,
                                     const term_length& length) {
  // A term of one or two working days is no term of three days because a weekend lies in it.
  const int days_long = length.unit == term_unit::workdays ? length.count : due - start;
  if (days_long < 3) {
    return due;
  }
  int found = 0;
  for (day d = start + 1; d <= due && found < 2; ++d) {
    found += calendar.is_workday(d, statutory) ? 1 : 0;
  }
  for (; found < 2; ++found) {
    const auto next = calendar.first_workday(due + 1, last_day, statutory);
    if (!next) {
      return std::nullopt;
    }
    due = *next;
  }
  return due;
}

// Art. 1: a term that ends on such a day runs to the next day that is none.
std::optional<day> extended(const workday_calendar& calendar, day start, day due, const term_length& length) {
  const auto long_enough = with_two_workdays(calendar, start, due, length);
  if (!long_enough) {
    return std::nullopt;
  }
  return calendar.first_workday(*long_enough, last_day, statutory);
}

std::optional<day> in_range(day d) { return d <= last_day ? std::optional<day>{d} : std::nullopt; }

}  // namespace

std::optional<term_unit> term_unit_from_code(std::string_view code) {
  const auto found = std::find(term_unit_codes.begin(), term_unit_codes.end(), code);
  if (found == term_unit_codes.end()) {
    return std::nullopt;
  }
  return static_cast<term_unit>(found - term_unit_codes.begin());
}

std::optional<day> plain_due_day(const workday_calendar& calendar, day start, const term_length& length,
                                 workday_profile profile) {
  if (length.count > longest_count) {
    return std::nullopt;
  }
  switch (length.unit) {
    case term_unit::workdays:
      return calendar.add_workdays(start, length.count, profile);
    case term_unit::days:
      return in_range(start + length.count);
    case term_unit::weeks:
      return in_range(start + 7 * length.count);
    case term_unit::months:
    case term_unit::years: {
      const int months = length.unit == term_unit::months ? length.count : 12 * length.count;
      // Past the range of a year number the calendar itself would wrap around.
      if (months > 12 * 400) {
        return std::nullopt;
      }
      return in_range(add_months(start, months));
    }
  }
  return std::nullopt;
}

std::optional<day> due_day(const workday_calendar& calendar, day start, const term_length& length,
                           workday_profile profile) {
  const auto due = plain_due_day(calendar, start, length, profile);
  return due && length.atw ? extended(calendar, start, *due, length) : due;
}

}  // namespace jeugdregels::calendar
