// Tests of src/calendar/terms.hpp: due days in every unit, and articles 1 and 2 of the Algemene termijnenwet.
#include "calendar/terms.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <optional>

#include "calendar/atw_days.hpp"
#include "rules/embedded.hpp"

namespace jeugdregels::calendar {
namespace {

constexpr auto atw = workday_profile::atw;
constexpr auto monday_friday = workday_profile::monday_friday;
constexpr int huge = std::numeric_limits<std::int32_t>::max();

workday_calendar real() { return rules::embedded_rules().workdays(); }

std::optional<day> due(day start, int count, term_unit unit, bool with_atw = false,
                       workday_profile profile = atw) {
  return due_day(real(), start, {count, unit, with_atw}, profile);
}
std::optional<day> plain(day start, int count, term_unit unit, bool with_atw = false,
                         workday_profile profile = atw) {
  return plain_due_day(real(), start, {count, unit, with_atw}, profile);
}

TEST(due_day, golden) {
  EXPECT_EQ(due(from_ymd(2026, 4, 2), 5, term_unit::workdays), from_ymd(2026, 4, 13));
  EXPECT_EQ(due(from_ymd(2025, 12, 24), 5, term_unit::workdays), from_ymd(2026, 1, 6));
  EXPECT_EQ(due(from_ymd(2025, 12, 24), 5, term_unit::workdays, false, monday_friday),
            from_ymd(2025, 12, 31));
  EXPECT_EQ(due(from_ymd(2025, 11, 30), 3, term_unit::months), from_ymd(2026, 2, 28));
  EXPECT_EQ(due(from_ymd(2026, 2, 23), 6, term_unit::weeks), from_ymd(2026, 4, 6));
  EXPECT_EQ(due(from_ymd(2026, 2, 23), 42, term_unit::days), from_ymd(2026, 4, 6));
  EXPECT_EQ(due(from_ymd(2024, 2, 29), 1, term_unit::years), from_ymd(2025, 2, 28));
  EXPECT_EQ(due(from_ymd(2020, 10, 5), 3, term_unit::months), from_ymd(2021, 1, 5));
}

TEST(due_day, golden_atw) {
  // 6 weeks from Monday 23 February 2026 is Easter Monday.
  EXPECT_EQ(due(from_ymd(2026, 2, 23), 6, term_unit::weeks, true), from_ymd(2026, 4, 7));
  EXPECT_EQ(due(from_ymd(2026, 2, 23), 6, term_unit::weeks, true, monday_friday), from_ymd(2026, 4, 7));
  EXPECT_EQ(plain(from_ymd(2026, 2, 23), 6, term_unit::weeks, true), from_ymd(2026, 4, 6));
  // Art. 2: from Thursday 2 April 2026 five days hold one working day, the 7th; it takes the 8th as well.
  EXPECT_EQ(due(from_ymd(2026, 4, 2), 5, term_unit::days, true), from_ymd(2026, 4, 8));
  // Three days from that Thursday: the 5th, a Sunday, without any working day in it.
  EXPECT_EQ(due(from_ymd(2026, 4, 2), 3, term_unit::days, true), from_ymd(2026, 4, 8));
  // Two days are no term of three days: only art. 1.
  EXPECT_EQ(due(from_ymd(2026, 4, 2), 2, term_unit::days, true), from_ymd(2026, 4, 7));
  EXPECT_EQ(due(from_ymd(2026, 4, 2), 1, term_unit::days, true), from_ymd(2026, 4, 7));
  // Nothing to lengthen.
  EXPECT_EQ(due(from_ymd(2026, 3, 2), 2, term_unit::weeks, true), from_ymd(2026, 3, 16));
  // A Saturday.
  EXPECT_EQ(due(from_ymd(2026, 3, 14), 1, term_unit::weeks, true), from_ymd(2026, 3, 23));
}

TEST(due_day, the_atw_keeps_its_holidays_under_monday_to_friday) {
  for (day start = from_ymd(2010, 1, 1); start <= from_ymd(2030, 12, 31); ++start) {
    for (const int weeks : {2, 6}) {
      ASSERT_EQ(due(start, weeks, term_unit::weeks, true, monday_friday),
                due(start, weeks, term_unit::weeks, true));
    }
    for (const int days : {1, 3, 5}) {
      ASSERT_EQ(due(start, days, term_unit::days, true, monday_friday),
                due(start, days, term_unit::days, true));
    }
  }
}

// The law read to the letter, day by day.
day by_the_law(day start, day end) {
  if (end - start >= 3) {
    for (;;) {
      int good = 0;
      for (day d = start + 1; d <= end; ++d) {
        good += check::is_workday(d, true) ? 1 : 0;
      }
      if (good >= 2) {
        break;
      }
      ++end;
    }
  }
  while (!check::is_workday(end, true)) {
    ++end;
  }
  return end;
}

TEST(due_day, articles_1_and_2_day_by_day) {
  for (day start = from_ymd(2008, 1, 1); start <= from_ymd(2032, 12, 31); ++start) {
    for (int days = 1; days <= 12; ++days) {
      ASSERT_EQ(due(start, days, term_unit::days, true), by_the_law(start, start + days))
          << format_day(start) << " + " << days;
    }
    ASSERT_EQ(due(start, 1, term_unit::weeks, true), by_the_law(start, start + 7)) << format_day(start);
  }
}

TEST(due_day, article_1_the_end_is_never_a_free_day_and_never_further_than_needed) {
  for (day start = from_ymd(1995, 1, 1); start <= from_ymd(2045, 12, 31); ++start) {
    for (const int weeks : {2, 6, 10}) {
      const day end = *plain(start, weeks, term_unit::weeks);
      const day moved = *due(start, weeks, term_unit::weeks, true);
      ASSERT_GE(moved, end);
      ASSERT_TRUE(check::is_workday(moved, true)) << format_day(start);
      for (day d = end; d < moved; ++d) {
        ASSERT_FALSE(check::is_workday(d, true)) << format_day(start) << ": " << format_day(d);
      }
    }
  }
}

TEST(due_day, article_2_two_working_days_in_three) {
  for (day start = from_ymd(1995, 1, 1); start <= from_ymd(2045, 12, 31); ++start) {
    for (const int days : {3, 4, 5}) {
      const day moved = *due(start, days, term_unit::days, true);
      int good = 0;
      for (day d = start + 1; d <= moved; ++d) {
        good += check::is_workday(d, true) ? 1 : 0;
      }
      ASSERT_GE(good, 2) << format_day(start) << " + " << days;
      if (moved > start + days) {
        ASSERT_TRUE(good == 2 || !check::is_workday(start + days, true))
            << format_day(start) << " + " << days;
      }
    }
  }
}

TEST(due_day, without_the_atw_nothing_is_moved) {
  for (day start = from_ymd(2020, 1, 1); start <= from_ymd(2030, 12, 31); ++start) {
    for (const int count : {0, 1, 2, 6, 13}) {
      ASSERT_EQ(due(start, count, term_unit::days), start + count);
      ASSERT_EQ(due(start, count, term_unit::weeks), start + 7 * count);
      ASSERT_EQ(due(start, count, term_unit::months), add_months(start, count));
      ASSERT_EQ(due(start, count, term_unit::years), add_months(start, 12 * count));
      ASSERT_EQ(due(start, count, term_unit::workdays), real().add_workdays(start, count, atw));
      ASSERT_EQ(due(start, count, term_unit::workdays, false, monday_friday),
                real().add_workdays(start, count, monday_friday));
    }
  }
}

TEST(due_day, a_term_in_working_days_ends_on_one_by_itself) {
  for (day start = from_ymd(2020, 1, 1); start <= from_ymd(2030, 12, 31); ++start) {
    ASSERT_EQ(due(start, 5, term_unit::workdays, true), due(start, 5, term_unit::workdays))
        << format_day(start);
  }
}

TEST(plain_due_day, ignores_the_atw) {
  for (day start = from_ymd(2026, 1, 1); start <= from_ymd(2026, 12, 31); ++start) {
    ASSERT_EQ(plain(start, 2, term_unit::weeks, true), start + 14);
    ASSERT_EQ(plain(start, 3, term_unit::days, true), start + 3);
  }
}

TEST(plain_due_day, months_and_years_are_never_chained) {
  EXPECT_EQ(plain(from_ymd(2025, 1, 31), 1, term_unit::months), from_ymd(2025, 2, 28));
  EXPECT_EQ(plain(from_ymd(2025, 1, 31), 2, term_unit::months), from_ymd(2025, 3, 31));
  EXPECT_EQ(plain(from_ymd(2024, 2, 29), 4, term_unit::years), from_ymd(2028, 2, 29));
}

// ---- the end of the calendar ---------------------------------------------------------------------------

TEST(due_day, nothing_past_the_last_day) {
  const int days = last_day - last_input_day;
  EXPECT_EQ(due(last_input_day, days, term_unit::days), last_day);
  EXPECT_FALSE(due(last_input_day, days + 1, term_unit::days));
  EXPECT_EQ(due(last_day - 14, 2, term_unit::weeks), last_day);
  EXPECT_FALSE(due(last_day - 13, 2, term_unit::weeks));
  EXPECT_EQ(due(last_input_day, 1200, term_unit::months), last_day);
  EXPECT_FALSE(due(last_input_day, 1201, term_unit::months));
  EXPECT_EQ(due(last_input_day, 100, term_unit::years), last_day);
  EXPECT_FALSE(due(last_input_day, 101, term_unit::years));
  EXPECT_EQ(due(first_day, 399, term_unit::years), from_ymd(2299, 1, 1));
  EXPECT_FALSE(due(first_day, 400, term_unit::years));
  EXPECT_FALSE(due(last_day, 1, term_unit::workdays));
  EXPECT_EQ(due(last_day, 0, term_unit::days), last_day);
}

TEST(due_day, counts_far_beyond_the_calendar) {
  for (const auto unit :
       {term_unit::workdays, term_unit::days, term_unit::weeks, term_unit::months, term_unit::years}) {
    for (const day start : {first_day, from_ymd(2026, 1, 1), last_input_day, last_day}) {
      for (const int count : {200'000, 400'000'000, huge - 1, huge}) {
        EXPECT_FALSE(due(start, count, unit)) << static_cast<int>(unit) << ' ' << count;
        EXPECT_FALSE(due(start, count, unit, true));
      }
    }
  }
  EXPECT_TRUE(due(first_day, 10'000, term_unit::weeks));
  EXPECT_TRUE(due(first_day, 10'000, term_unit::workdays));
  EXPECT_FALSE(due(first_day, 10'000, term_unit::months));
  EXPECT_FALSE(due(first_day, 10'000, term_unit::years));
}

TEST(due_day, months_near_the_limit_of_a_year_number) {
  for (int years = 390; years <= 10'000; years += 1) {
    ASSERT_EQ(due(first_day, years, term_unit::years).has_value(), years <= 399) << years;
    ASSERT_EQ(due(first_day, 12 * years, term_unit::months).has_value(), years <= 399) << years;
  }
}

TEST(due_day, the_atw_at_the_last_day) {
  day last_workday = last_day;
  while (!check::is_workday(last_workday, true)) {
    --last_workday;
  }
  EXPECT_EQ(due(last_workday - 7, 1, term_unit::weeks, true), last_workday);
  for (day end = last_workday + 1; end <= last_day; ++end) {
    EXPECT_EQ(due(end - 7, 1, term_unit::weeks), end);
    EXPECT_FALSE(due(end - 7, 1, term_unit::weeks, true));
  }
  EXPECT_FALSE(due(last_day - 3, 4, term_unit::days, true));
}

TEST(term_units, have_the_codes_of_the_command) {
  constexpr std::string_view codes[] = {"werkdagen", "dagen", "weken", "maanden", "jaren"};
  constexpr term_unit units[] = {term_unit::workdays, term_unit::days, term_unit::weeks, term_unit::months,
                                 term_unit::years};
  for (std::size_t i = 0; i < std::size(codes); ++i) {
    EXPECT_EQ(term_unit_from_code(codes[i]), units[i]);
    EXPECT_EQ(code_of(units[i]), codes[i]);
  }
  EXPECT_FALSE(term_unit_from_code(""));
  EXPECT_FALSE(term_unit_from_code("dag"));
  EXPECT_FALSE(term_unit_from_code("Weken"));
}

}  // namespace
}  // namespace jeugdregels::calendar
