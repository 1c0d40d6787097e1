// Tests of src/calendar/workdays.hpp: stepping over days that are no working days, under both profiles.
#include "calendar/workdays.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "calendar/atw_days.hpp"
#include "rules/embedded.hpp"

namespace jeugdregels::calendar {
namespace {

constexpr auto atw = workday_profile::atw;
constexpr auto monday_friday = workday_profile::monday_friday;

workday_calendar real() { return rules::embedded_rules().workdays(); }

TEST(workdays, monday_to_friday_knows_no_holidays) {
  for (day d = first_day; d <= last_day; ++d) {
    ASSERT_EQ(real().is_workday(d, monday_friday), check::is_workday(d, false)) << format_day(d);
    const auto reason = code_of(real().reason(d, monday_friday));
    ASSERT_EQ(reason, check::is_workday(d, false) ? "" : check::reason_of(d)) << format_day(d);
  }
}

TEST(add_workdays, golden) {
  EXPECT_EQ(real().add_workdays(from_ymd(2026, 4, 2), 5, atw), from_ymd(2026, 4, 13));
  EXPECT_EQ(real().add_workdays(from_ymd(2026, 4, 2), 5, monday_friday), from_ymd(2026, 4, 9));
  EXPECT_EQ(real().add_workdays(from_ymd(2025, 12, 24), 5, atw), from_ymd(2026, 1, 6));
  EXPECT_EQ(real().add_workdays(from_ymd(2025, 12, 24), 5, monday_friday), from_ymd(2025, 12, 31));
  EXPECT_EQ(real().add_workdays(from_ymd(2018, 12, 19), 5, atw), from_ymd(2019, 1, 2));
  EXPECT_EQ(real().add_workdays(from_ymd(2018, 12, 19), 5, monday_friday), from_ymd(2018, 12, 26));
  EXPECT_EQ(real().add_workdays(from_ymd(2026, 4, 4), 1, atw),
            from_ymd(2026, 4, 7));  // Saturday before Easter
}

TEST(add_workdays, zero_is_the_start_whatever_day_it_is) {
  for (const day start : {from_ymd(2026, 4, 3), from_ymd(2026, 4, 5), from_ymd(2026, 4, 7), last_day}) {
    EXPECT_EQ(real().add_workdays(start, 0, atw), start);
    EXPECT_EQ(real().add_workdays(start, 0, monday_friday), start);
  }
}

TEST(add_workdays, every_start_by_brute_force) {
  const auto calendar = real();
  for (const bool holidays : {true, false}) {
    std::vector<day> days;
    for (day d = first_day; d <= last_day; ++d) {
      if (check::is_workday(d, holidays)) {
        days.push_back(d);
      }
    }
    std::size_t next = 0;  // the first working day after `start`
    for (day start = first_day; start <= last_day; ++start) {
      while (next < days.size() && days[next] <= start) {
        ++next;
      }
      for (const int count : {1, 2, 5, 10, 15, 42}) {
        const std::size_t at = next + static_cast<std::size_t>(count) - 1;
        const auto expected = at < days.size() ? std::optional<day>{days[at]} : std::nullopt;
        ASSERT_EQ(calendar.add_workdays(start, count, holidays ? atw : monday_friday), expected)
            << format_day(start) << " + " << count;
      }
    }
  }
}

TEST(add_workdays, many_working_days) {
  const auto calendar = real();
  std::mt19937 random(20260402);
  for (int i = 0; i < 200; ++i) {
    const day start = first_day + static_cast<day>(random() % 109'573);
    const int count = static_cast<int>(random() % 10'001);
    int left = count;
    day d = start;
    while (left > 0) {
      left -= check::is_workday(++d, true) ? 1 : 0;
    }
    ASSERT_EQ(calendar.add_workdays(start, count, atw), d) << format_day(start) << " + " << count;
  }
}

TEST(add_workdays, nothing_past_the_last_day) {
  day last_workday = last_day;
  while (!check::is_workday(last_workday, true)) {
    --last_workday;
  }
  EXPECT_EQ(real().add_workdays(last_workday - 1, 1, atw), last_workday);
  EXPECT_FALSE(real().add_workdays(last_workday, 1, atw));
  EXPECT_FALSE(real().add_workdays(last_day, 1, monday_friday));
  EXPECT_FALSE(real().add_workdays(first_day, 200'000, atw));
}

TEST(first_workday, golden) {
  // Thursday 2 April 2026; from Good Friday to Easter Monday is one long weekend.
  EXPECT_EQ(real().first_workday(from_ymd(2026, 4, 2), from_ymd(2026, 4, 30), atw), from_ymd(2026, 4, 2));
  EXPECT_EQ(real().first_workday(from_ymd(2026, 4, 3), from_ymd(2026, 4, 30), atw), from_ymd(2026, 4, 7));
  EXPECT_EQ(real().first_workday(from_ymd(2026, 4, 3), from_ymd(2026, 4, 30), monday_friday),
            from_ymd(2026, 4, 3));
  EXPECT_EQ(real().first_workday(from_ymd(2026, 4, 4), from_ymd(2026, 4, 30), monday_friday),
            from_ymd(2026, 4, 6));
}

TEST(first_workday, both_ends_are_inside) {
  EXPECT_FALSE(real().first_workday(from_ymd(2026, 4, 3), from_ymd(2026, 4, 6), atw));
  EXPECT_EQ(real().first_workday(from_ymd(2026, 4, 3), from_ymd(2026, 4, 7), atw), from_ymd(2026, 4, 7));
  EXPECT_EQ(real().first_workday(from_ymd(2026, 4, 7), from_ymd(2026, 4, 7), atw), from_ymd(2026, 4, 7));
  EXPECT_FALSE(real().first_workday(from_ymd(2026, 4, 8), from_ymd(2026, 4, 7), atw));
}

TEST(first_workday, stops_at_the_last_day) {
  day after = last_day;
  while (check::is_workday(after, true)) {
    --after;
  }
  day from = last_day;
  while (!check::is_workday(from, true)) {
    --from;
  }
  if (from < last_day) {
    EXPECT_FALSE(real().first_workday(from + 1, last_day, atw));
  } else {
    EXPECT_EQ(real().first_workday(last_day, last_day, atw), last_day);
  }
  EXPECT_FALSE(real().first_workday(last_day + 1, last_day + 100, atw));
}

TEST(first_workday, every_start_by_brute_force) {
  const auto calendar = real();
  for (day from = first_day; from <= last_input_day; ++from) {
    for (const day length : {0, 2, 4, 30}) {
      std::optional<day> expected;
      for (day d = from; d <= from + length && !expected; ++d) {
        if (check::is_workday(d, true)) {
          expected = d;
        }
      }
      ASSERT_EQ(calendar.first_workday(from, from + length, atw), expected)
          << format_day(from) << " + " << length;
    }
  }
}

// ---- are the decrees known? ----------------------------------------------------------------------------

TEST(complete, the_known_years) {
  for (int year = 1901; year <= 2298; ++year) {
    ASSERT_EQ(real().complete(from_ymd(year, 6, 1), from_ymd(year, 6, 2)), check::is_complete_year(year))
        << year;
  }
}

TEST(complete, looks_at_the_days_after_the_start_up_to_the_due_day) {
  EXPECT_TRUE(real().complete(from_ymd(2022, 12, 31), from_ymd(2023, 1, 1)));  // the start does not count
  EXPECT_FALSE(real().complete(from_ymd(2022, 12, 30), from_ymd(2023, 1, 1)));
  EXPECT_TRUE(real().complete(from_ymd(2019, 12, 1), from_ymd(2019, 12, 31)));
  EXPECT_FALSE(real().complete(from_ymd(2019, 12, 1), from_ymd(2020, 1, 1)));  // the due day does
  EXPECT_FALSE(real().complete(from_ymd(2019, 12, 1), from_ymd(2023, 6, 1)));  // a gap in between
  EXPECT_TRUE(real().complete(from_ymd(2011, 1, 1), from_ymd(2019, 12, 31)));
  EXPECT_TRUE(real().complete(from_ymd(2010, 12, 31), from_ymd(2019, 12, 31)));
  EXPECT_FALSE(real().complete(from_ymd(2010, 12, 30), from_ymd(2010, 12, 31)));
  EXPECT_TRUE(real().complete(from_ymd(2022, 12, 31), from_ymd(2028, 12, 31)));
  EXPECT_FALSE(real().complete(from_ymd(2028, 12, 1), from_ymd(2029, 1, 1)));
  EXPECT_FALSE(real().complete(from_ymd(2022, 5, 1), from_ymd(2022, 6, 1)));  // one decreed day is not a year
}

TEST(complete, without_a_day_in_between_there_is_nothing_to_miss) {
  EXPECT_TRUE(real().complete(from_ymd(2021, 3, 1), from_ymd(2021, 3, 1)));
  EXPECT_TRUE(real().complete(from_ymd(2021, 3, 1), from_ymd(2021, 2, 1)));
}

TEST(complete, by_brute_force) {
  std::mt19937 random(2011);
  for (int i = 0; i < 3000; ++i) {
    const day start = from_ymd(2008, 1, 1) + static_cast<day>(random() % 9000);
    const day due = start + static_cast<day>(random() % (i % 2 == 0 ? 40 : 3000));
    bool expected = true;
    for (day d = start + 1; d <= due; ++d) {
      expected = expected && check::is_complete_year(year_of(d));
    }
    ASSERT_EQ(real().complete(start, due), expected) << format_day(start) << " .. " << format_day(due);
  }
}

TEST(complete, no_years_known_at_all) {
  const auto table = expand_holidays({}, {});
  const workday_calendar bare(table, {});
  EXPECT_FALSE(bare.complete(from_ymd(2026, 1, 1), from_ymd(2026, 1, 2)));
  EXPECT_TRUE(bare.complete(from_ymd(2026, 1, 1), from_ymd(2026, 1, 1)));
  const std::vector<year_span> spans = {{2026, 2026}, {2027, 2027}};
  const workday_calendar adjoining(table, spans);
  EXPECT_TRUE(adjoining.complete(from_ymd(2026, 1, 1), from_ymd(2027, 12, 31)));
  EXPECT_FALSE(adjoining.complete(from_ymd(2026, 1, 1), from_ymd(2028, 1, 1)));
}

}  // namespace
}  // namespace jeugdregels::calendar
