// Walks the table of days; see workdays.hpp. Terms are a few days long, so stepping day by day is both
// the simplest and the fastest thing to do.
//
// Tested by tests/calendar/workdays_test.cpp.
#include "calendar/workdays.hpp"

#include <algorithm>

namespace jeugdregels::calendar {

std::optional<day> workday_calendar::add_workdays(day start, int count, workday_profile profile) const {
  day d = start;
  for (int left = count; left > 0;) {
    if (++d > last_day) {
      return std::nullopt;
    }
    left -= is_workday(d, profile) ? 1 : 0;
  }
  return d;
}

std::optional<day> workday_calendar::first_workday(day from, day until, workday_profile profile) const {
  for (day d = from; d <= until && d <= last_day; ++d) {
    if (is_workday(d, profile)) {
      return d;
    }
  }
  return std::nullopt;
}

bool workday_calendar::complete_year(int year) const {
  return std::any_of(complete_.begin(), complete_.end(),
                     [year](const year_span& span) { return year >= span.from && year <= span.to; });
}

bool workday_calendar::complete(day start, day due) const {
  if (due <= start) {
    return true;
  }
  for (int year = year_of(start + 1); year <= year_of(due); ++year) {
    if (!complete_year(year)) {
      return false;
    }
  }
  return true;
}

}  // namespace jeugdregels::calendar
