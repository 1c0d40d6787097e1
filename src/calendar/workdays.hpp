// Working days: is this day one, when is the Nth, do we know all decreed days of a span.
//
// A view over constant tables; it owns nothing and never changes, so it may be shared between threads.
//
// Tested by tests/calendar/workdays_test.cpp.
#ifndef JEUGDREGELS_CALENDAR_WORKDAYS_HPP
#define JEUGDREGELS_CALENDAR_WORKDAYS_HPP

#include <cstdint>
#include <optional>
#include <span>

#include "calendar/days.hpp"
#include "calendar/holidays.hpp"

namespace jeugdregels::calendar {

// The choice `werkdagen`: with the holidays of the Algemene termijnenwet, or Monday to Friday only.
enum class workday_profile : std::uint8_t { atw, monday_friday };

// Years, both inside, for which all days that a decree puts on a par with a holiday are known.
struct year_span {
  std::int32_t from = 0;
  std::int32_t to = 0;
};

class workday_calendar {
 public:
  constexpr workday_calendar() = default;
  // `reasons` holds one day_reason for each day from first_day to last_day (expand_holidays).
  constexpr workday_calendar(std::span<const std::uint8_t> reasons, std::span<const year_span> complete)
      : reasons_(reasons), complete_(complete) {}

  // Why `d` is no working day; none when it is one. `d` lies in first_day … last_day.
  constexpr day_reason reason(day d, workday_profile profile) const {
    const auto code = static_cast<day_reason>(reasons_[static_cast<std::size_t>(d - first_day)]);
    return profile == workday_profile::atw || code <= day_reason::sunday ? code : day_reason::none;
  }
  constexpr bool is_workday(day d, workday_profile profile) const {
    return reason(d, profile) == day_reason::none;
  }

  // The Nth working day after `start`, which does not count itself; N = 0 gives `start`. Nothing when
  // it would lie after last_day.
  std::optional<day> add_workdays(day start, int count, workday_profile profile) const;

  // The first working day of `from` … `until`, both inside.
  std::optional<day> first_workday(day from, day until, workday_profile profile) const;

  // False when a day after `start` up to and including `due` lies in a year without a known decree.
  bool complete(day start, day due) const;

 private:
  bool complete_year(int year) const;

  std::span<const std::uint8_t> reasons_;
  std::span<const year_span> complete_;
};

}  // namespace jeugdregels::calendar

#endif
