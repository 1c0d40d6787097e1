// Terms: from a start day, a length and a unit to the last day on which one is in time.
//
// What it is not: it does not judge (assess/term.hpp) and it does not know which term a rule has.
//
// Sources: counting, see docs/decisions.md; extension, Algemene termijnenwet art. 1, 2 and 4.
// Tested by tests/calendar/terms_test.cpp.
#ifndef JEUGDREGELS_CALENDAR_TERMS_HPP
#define JEUGDREGELS_CALENDAR_TERMS_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "calendar/workdays.hpp"

namespace jeugdregels::calendar {

enum class term_unit : std::uint8_t { workdays, days, weeks, months, years };

inline constexpr std::array<std::string_view, 5> term_unit_codes = {"werkdagen", "dagen", "weken", "maanden",
                                                                    "jaren"};

constexpr std::string_view code_of(term_unit unit) { return term_unit_codes[static_cast<std::size_t>(unit)]; }
std::optional<term_unit> term_unit_from_code(std::string_view code);

struct term_length {
  std::int32_t count = 0;
  term_unit unit = term_unit::days;
  bool atw = false;  // extended by the Algemene termijnenwet
};

// The due day of a term that starts on `start` (which does not count); on the due day is in time. The
// Algemene termijnenwet always looks at the holidays, whatever the profile. Nothing after last_day.
std::optional<day> due_day(const workday_calendar& calendar, day start, const term_length& length,
                           workday_profile profile);

// The due day as it was before the Algemene termijnenwet lengthened it.
std::optional<day> plain_due_day(const workday_calendar& calendar, day start, const term_length& length,
                                 workday_profile profile);

}  // namespace jeugdregels::calendar

#endif
