// Tests of src/calendar/holidays.hpp: Easter, the yearly days, decreed days and which of two reasons is kept.
#include "calendar/holidays.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string_view>
#include <vector>

#include "calendar/atw_days.hpp"
#include "calendar/workdays.hpp"
#include "rules/embedded.hpp"

namespace jeugdregels::calendar {
namespace {

workday_calendar real() { return rules::embedded_rules().workdays(); }
std::string_view reason(day d) { return code_of(real().reason(d, workday_profile::atw)); }

TEST(easter, agrees_with_an_independent_algorithm) {
  for (int year = 1900; year <= 2299; ++year) {
    const day easter = easter_sunday(year);
    ASSERT_EQ(easter, check::easter_by_oudin(year)) << year;
    ASSERT_TRUE(is_sunday(easter)) << year;
    ASSERT_GE(easter, from_ymd(year, 3, 22));
    ASSERT_LE(easter, from_ymd(year, 4, 25));
  }
}

TEST(easter, golden) {
  EXPECT_EQ(easter_sunday(2014), from_ymd(2014, 4, 20));
  EXPECT_EQ(easter_sunday(2015), from_ymd(2015, 4, 5));
  EXPECT_EQ(easter_sunday(2016), from_ymd(2016, 3, 27));
  EXPECT_EQ(easter_sunday(2017), from_ymd(2017, 4, 16));
  EXPECT_EQ(easter_sunday(2018), from_ymd(2018, 4, 1));
  EXPECT_EQ(easter_sunday(2019), from_ymd(2019, 4, 21));
  // The exceptions of the reckoning, and both ends of its range.
  EXPECT_EQ(easter_sunday(1954), from_ymd(1954, 4, 18));
  EXPECT_EQ(easter_sunday(1981), from_ymd(1981, 4, 19));
  EXPECT_EQ(easter_sunday(2049), from_ymd(2049, 4, 18));
  EXPECT_EQ(easter_sunday(2076), from_ymd(2076, 4, 19));
  EXPECT_EQ(easter_sunday(2285), from_ymd(2285, 3, 22));
  EXPECT_EQ(easter_sunday(1943), from_ymd(1943, 4, 25));
  EXPECT_EQ(easter_sunday(2038), from_ymd(2038, 4, 25));
}

struct holiday_year {
  int year;
  unsigned good_friday[2], easter_monday[2], king, ascension[2], whit_monday[2];
};

// Holidays looked up by hand; each pair is day, month.
constexpr holiday_year years[] = {
    {2020, {10, 4}, {13, 4}, 27, {21, 5}, {1, 6}},  {2021, {2, 4}, {5, 4}, 27, {13, 5}, {24, 5}},
    {2022, {15, 4}, {18, 4}, 27, {26, 5}, {6, 6}},  {2023, {7, 4}, {10, 4}, 27, {18, 5}, {29, 5}},
    {2024, {29, 3}, {1, 4}, 27, {9, 5}, {20, 5}},   {2025, {18, 4}, {21, 4}, 26, {29, 5}, {9, 6}},
    {2026, {3, 4}, {6, 4}, 27, {14, 5}, {25, 5}},   {2027, {26, 3}, {29, 3}, 27, {6, 5}, {17, 5}},
    {2028, {14, 4}, {17, 4}, 27, {25, 5}, {5, 6}},  {2029, {30, 3}, {2, 4}, 27, {10, 5}, {21, 5}},
    {2030, {19, 4}, {22, 4}, 27, {30, 5}, {10, 6}},
};

TEST(holidays, the_table_of_2020_to_2030) {
  for (const auto& y : years) {
    EXPECT_EQ(reason(from_ymd(y.year, y.good_friday[1], y.good_friday[0])), "goede_vrijdag") << y.year;
    EXPECT_EQ(reason(from_ymd(y.year, y.easter_monday[1], y.easter_monday[0])), "tweede_paasdag") << y.year;
    EXPECT_EQ(reason(from_ymd(y.year, y.ascension[1], y.ascension[0])), "hemelvaartsdag") << y.year;
    EXPECT_EQ(reason(from_ymd(y.year, y.whit_monday[1], y.whit_monday[0])), "tweede_pinksterdag") << y.year;
    const day king = from_ymd(y.year, 4, y.king);
    EXPECT_EQ(reason(king), is_saturday(king) ? "zaterdag" : "koningsdag") << y.year;
  }
}

TEST(holidays, every_day_of_the_built_in_rule_set) {
  for (day d = first_day; d <= last_day; ++d) {
    ASSERT_EQ(reason(d), check::reason_of(d)) << format_day(d);
    ASSERT_EQ(real().is_workday(d, workday_profile::atw), check::reason_of(d).empty());
  }
}

TEST(holidays, golden_days) {
  EXPECT_EQ(reason(from_ymd(2016, 5, 5)), "hemelvaartsdag");  // also liberation day
  EXPECT_EQ(reason(from_ymd(2021, 5, 5)), "bevrijdingsdag");  // every year, not only in lustrum years
  EXPECT_EQ(reason(from_ymd(2024, 5, 5)), "zondag");
  EXPECT_EQ(reason(from_ymd(2020, 12, 24)), "");
  EXPECT_EQ(reason(from_ymd(2012, 12, 24)), "gelijkgesteld");
  EXPECT_EQ(reason(from_ymd(2012, 12, 31)), "gelijkgesteld");
  EXPECT_EQ(reason(from_ymd(2025, 12, 31)), "");
  EXPECT_EQ(reason(from_ymd(2012, 4, 30)), "koninginnedag");
  EXPECT_EQ(reason(from_ymd(2013, 4, 30)), "koninginnedag");
  EXPECT_EQ(reason(from_ymd(2013, 4, 29)), "gelijkgesteld");
  EXPECT_EQ(reason(from_ymd(2013, 4, 26)), "");
  EXPECT_EQ(reason(from_ymd(2014, 4, 30)), "");
  EXPECT_EQ(reason(from_ymd(2015, 4, 27)), "koningsdag");
  EXPECT_EQ(reason(from_ymd(2025, 12, 25)), "eerste_kerstdag");
  EXPECT_EQ(reason(from_ymd(2025, 12, 26)), "tweede_kerstdag");
  EXPECT_EQ(reason(from_ymd(2026, 1, 1)), "nieuwjaarsdag");
  EXPECT_EQ(reason(from_ymd(2026, 1, 2)), "gelijkgesteld");
  EXPECT_EQ(reason(from_ymd(2026, 4, 5)), "zondag");  // Easter Sunday itself
  EXPECT_EQ(reason(from_ymd(1900, 1, 1)), "nieuwjaarsdag");
}

TEST(day_reasons, stand_in_the_order_of_the_rules_and_have_one_code_each) {
  constexpr std::string_view order[] = {"zaterdag",           "zondag",          "nieuwjaarsdag",
                                        "goede_vrijdag",      "tweede_paasdag",  "hemelvaartsdag",
                                        "tweede_pinksterdag", "eerste_kerstdag", "tweede_kerstdag",
                                        "koninginnedag",      "koningsdag",      "bevrijdingsdag",
                                        "gelijkgesteld"};
  int number = 1;
  for (const auto code : order) {
    const auto found = day_reason_from_code(code);
    ASSERT_TRUE(found) << code;
    EXPECT_EQ(static_cast<int>(*found), number++);
    EXPECT_EQ(code_of(*found), code);
  }
  EXPECT_EQ(day_reason_codes.size(), std::size(order) + 1);
  EXPECT_FALSE(day_reason_from_code(""));
  EXPECT_FALSE(day_reason_from_code("Zondag"));
  EXPECT_FALSE(day_reason_from_code("zonda"));
  EXPECT_FALSE(day_reason_from_code("maandag"));
}

// ---- expanding one's own rules -------------------------------------------------------------------------

std::uint8_t at(const std::vector<std::uint8_t>& table, day d) {
  return table[static_cast<std::size_t>(d - first_day)];
}

TEST(expand_holidays, without_rules_there_are_only_weekends) {
  const auto table = expand_holidays({}, {});
  ASSERT_EQ(table.size(), static_cast<std::size_t>(last_day - first_day + 1));
  for (day d = first_day; d <= last_day; ++d) {
    const auto expected = check::is_saturday_by_remainder(d) ? day_reason::saturday
                          : check::is_sunday_by_remainder(d) ? day_reason::sunday
                                                             : day_reason::none;
    ASSERT_EQ(at(table, d), static_cast<std::uint8_t>(expected));
  }
}

TEST(expand_holidays, keeps_the_first_reason_in_whatever_order_they_come) {
  const holiday_rule ascension{day_reason::ascension, 0, 0, 39, false, 0, 9999};
  const holiday_rule liberation{day_reason::liberation_day, 5, 5, 0, false, 0, 9999};
  const day both = from_ymd(2016, 5, 5);
  const std::vector<day> decreed = {both, from_ymd(2016, 5, 6), from_ymd(2016, 5, 7)};
  for (const auto& rules : {std::vector{ascension, liberation}, std::vector{liberation, ascension}}) {
    const auto table = expand_holidays(rules, decreed);
    EXPECT_EQ(at(table, both), static_cast<std::uint8_t>(day_reason::ascension));
    EXPECT_EQ(at(table, from_ymd(2016, 5, 6)), static_cast<std::uint8_t>(day_reason::decreed));
    EXPECT_EQ(at(table, from_ymd(2016, 5, 7)), static_cast<std::uint8_t>(day_reason::saturday));
    EXPECT_EQ(at(table, from_ymd(2017, 5, 5)), static_cast<std::uint8_t>(day_reason::liberation_day));
  }
}

TEST(expand_holidays, a_rule_is_kept_from_its_first_to_its_last_year) {
  const std::vector rules = {holiday_rule{day_reason::queens_day, 4, 30, 0, true, 1990, 1993}};
  const auto table = expand_holidays(rules, {});
  std::set<day> kept;
  for (day d = first_day; d <= last_day; ++d) {
    if (at(table, d) == static_cast<std::uint8_t>(day_reason::queens_day)) {
      kept.insert(d);
    }
  }
  // Monday, Tuesday, Thursday and Friday.
  EXPECT_EQ(kept, (std::set<day>{from_ymd(1990, 4, 30), from_ymd(1991, 4, 30), from_ymd(1992, 4, 30),
                                 from_ymd(1993, 4, 30)}));
}

TEST(holidays, kings_and_queens_day_give_way_to_a_sunday) {
  // Kept the day before on a Sunday; that is a Saturday, so neither day shows it and the Monday is free of
  // it.
  for (int year = 1900; year <= 2299; ++year) {
    const day usual = from_ymd(year, 4, year <= 2013 ? 30 : 27);
    if (is_sunday(usual)) {
      EXPECT_EQ(reason(usual), "zondag") << year;
      EXPECT_EQ(reason(usual - 1), "zaterdag") << year;
      EXPECT_NE(reason(usual + 1), year <= 2013 ? "koninginnedag" : "koningsdag") << year;
    }
  }
}

TEST(expand_holidays, days_outside_the_table_are_left_out) {
  const std::vector<day> decreed = {first_day - 1, first_day, last_day, last_day + 1};
  const std::vector rules = {holiday_rule{day_reason::new_year, 1, 1, 0, false, -5000, 9999}};
  const auto table = expand_holidays(rules, decreed);
  EXPECT_EQ(table.size(), static_cast<std::size_t>(last_day - first_day + 1));
  EXPECT_EQ(at(table, first_day), static_cast<std::uint8_t>(day_reason::new_year));
}

}  // namespace
}  // namespace jeugdregels::calendar
