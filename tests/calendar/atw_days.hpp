// The days that are no working day, written down a second time for the tests: straight from the Algemene
// termijnenwet and the decrees, with another way to find Easter and without any table.
#ifndef JEUGDREGELS_TESTS_CALENDAR_ATW_DAYS_HPP
#define JEUGDREGELS_TESTS_CALENDAR_ATW_DAYS_HPP

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "calendar/days.hpp"

namespace jeugdregels::calendar::check {

// Easter Sunday as Oudin computes it; the library uses another algorithm.
inline day easter_by_oudin(int y) {
  const int g = y % 19;
  const int c = y / 100;
  const int h = (c - c / 4 - (8 * c + 13) / 25 + 19 * g + 15) % 30;
  const int i = h - (h / 28) * (1 - (29 / (h + 1)) * ((21 - g) / 11));
  const int j = (y + y / 4 + i + 2 - c + c / 4) % 7;
  const int l = i - j;
  const int month = 3 + (l + 40) / 44;
  return from_ymd(y, static_cast<unsigned>(month), static_cast<unsigned>(l + 28 - 31 * (month / 4)));
}

// The days that a royal decree put on a par with a holiday.
inline constexpr std::array<std::string_view, 31> decreed = {
    "2011-05-06", "2011-06-03", "2012-05-18", "2012-12-24", "2012-12-31", "2013-04-29", "2013-05-10",
    "2013-12-27", "2014-05-30", "2015-01-02", "2015-05-04", "2015-05-15", "2016-05-06", "2017-04-28",
    "2017-05-26", "2018-05-11", "2018-12-24", "2018-12-31", "2019-05-31", "2019-12-27", "2022-05-27",
    "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02", "2026-05-15",
    "2027-05-07", "2028-04-28", "2028-05-26"};

inline bool is_sunday_by_remainder(day d) { return ((d % 7) + 7 + 4) % 7 == 0; }  // 1970-01-01: Thursday
inline bool is_saturday_by_remainder(day d) { return ((d % 7) + 7 + 5) % 7 == 0; }

// The first reason, in the order of the rules, why a day is no working day; empty when it is one.
inline std::string_view reason_of(day d) {
  const int year = year_of(d);
  const std::string text = format_day(d);
  const std::string_view month_day = std::string_view(text).substr(5);
  if (is_saturday_by_remainder(d)) {
    return "zaterdag";
  }
  if (is_sunday_by_remainder(d)) {
    return "zondag";
  }
  if (month_day == "01-01") {
    return "nieuwjaarsdag";
  }
  const day easter = easter_by_oudin(year);
  switch (d - easter) {
    case -2:
      return "goede_vrijdag";
    case 1:
      return "tweede_paasdag";
    case 39:
      return "hemelvaartsdag";
    case 50:
      return "tweede_pinksterdag";
    default:
      break;
  }
  if (month_day == "12-25") {
    return "eerste_kerstdag";
  }
  if (month_day == "12-26") {
    return "tweede_kerstdag";
  }
  // The day before a Sunday is a Saturday, which has been named already.
  if (year <= 2013 && month_day == "04-30") {
    return "koninginnedag";
  }
  if (year >= 2014 && month_day == "04-27") {
    return "koningsdag";
  }
  if (month_day == "05-05") {
    return "bevrijdingsdag";
  }
  return std::find(decreed.begin(), decreed.end(), text) != decreed.end() ? "gelijkgesteld" : "";
}

inline bool is_workday(day d, bool with_holidays) {
  return with_holidays ? reason_of(d).empty() : !is_saturday_by_remainder(d) && !is_sunday_by_remainder(d);
}

inline bool is_complete_year(int year) {
  return (year >= 2011 && year <= 2019) || (year >= 2023 && year <= 2028);
}

}  // namespace jeugdregels::calendar::check

#endif
