// Tests of src/calendar/days.hpp: numbering, birthdays, month arithmetic, parsing and printing of civil days,
// held against the other calendar (Boost gregorian) for every day.
#include "calendar/days.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregels::calendar {
namespace {

namespace bg = boost::gregorian;

std::string iso(int year, int month, int dom) {
  char buffer[48];
  const int length = std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, dom);
  return std::string(buffer, static_cast<std::size_t>(length));
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int month_length(int year, int month) {
  static constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

struct civil {
  int year, month, dom;
  bool operator==(const civil&) const = default;
};

civil civil_of(day d) {
  const auto ymd = to_ymd(d);
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

day day_of(civil c) { return from_ymd(c.year, static_cast<unsigned>(c.month), static_cast<unsigned>(c.dom)); }

TEST(days, the_epoch_is_day_zero) {
  EXPECT_EQ(from_ymd(1970, 1, 1), 0);
  EXPECT_EQ(from_ymd(1969, 12, 31), -1);
  EXPECT_EQ(from_ymd(1900, 1, 1), first_day);
  EXPECT_EQ(from_ymd(2199, 12, 31), last_input_day);
  EXPECT_EQ(from_ymd(2299, 12, 31), last_day);
}

TEST(days, every_day_agrees_with_boost) {
  const bg::date epoch(1970, 1, 1);
  bg::date other(1900, 1, 1);
  for (day d = first_day; d <= last_day; ++d, other += bg::days(1)) {
    const civil expected{other.year(), other.month().as_number(), other.day()};
    ASSERT_EQ(civil_of(d), expected) << d;
    ASSERT_EQ(day_of(expected), d);
    ASSERT_EQ(static_cast<long>(d), (other - epoch).days());
    ASSERT_EQ(weekday_of(d), other.day_of_week().as_number())
        << iso(expected.year, expected.month, expected.dom);
    ASSERT_EQ(is_saturday(d), other.day_of_week() == boost::date_time::Saturday);
    ASSERT_EQ(is_sunday(d), other.day_of_week() == boost::date_time::Sunday);
    ASSERT_EQ(year_of(d), expected.year);
    ASSERT_EQ(format_day(d), bg::to_iso_extended_string(other));
  }
  EXPECT_EQ(other, bg::date(2300, 1, 1));
}

TEST(days, the_input_range_is_1900_to_2199) {
  EXPECT_FALSE(is_input_day(first_day - 1));
  EXPECT_TRUE(is_input_day(first_day));
  EXPECT_TRUE(is_input_day(last_input_day));
  EXPECT_FALSE(is_input_day(last_input_day + 1));
}

TEST(days, known_weekdays) {
  EXPECT_EQ(weekday_of(from_ymd(1900, 1, 1)), 1U);    // Monday
  EXPECT_EQ(weekday_of(from_ymd(2000, 2, 29)), 2U);   // Tuesday
  EXPECT_EQ(weekday_of(from_ymd(2026, 4, 2)), 4U);    // Thursday before Easter 2026
  EXPECT_EQ(weekday_of(from_ymd(2199, 12, 31)), 2U);  // Tuesday
}

// ---- birthdays -----------------------------------------------------------------------------------------

TEST(birthday, golden) {
  EXPECT_EQ(birthday(from_ymd(2008, 5, 17), 18), from_ymd(2026, 5, 17));
  EXPECT_EQ(birthday(from_ymd(2008, 2, 29), 18), from_ymd(2026, 3, 1));
  EXPECT_EQ(birthday(from_ymd(2008, 2, 29), 12), from_ymd(2020, 2, 29));
  EXPECT_EQ(birthday(from_ymd(2008, 2, 28), 18), from_ymd(2026, 2, 28));
  EXPECT_EQ(birthday(from_ymd(2096, 2, 29), 4), from_ymd(2100, 3, 1));  // 2100 is no leap year
  EXPECT_EQ(birthday(from_ymd(2008, 2, 29), 0), from_ymd(2008, 2, 29));
}

TEST(birthday, is_the_same_day_or_1_march) {
  for (day birth = first_day; birth <= last_input_day; ++birth) {
    const civil born = civil_of(birth);
    for (const int years : {0, 1, 2, 3, 4, 12, 17, 18, 21, 23, 100}) {
      const int year = born.year + years;
      const bool moved = born.month == 2 && born.dom == 29 && !is_leap(year);
      const civil expected = moved ? civil{year, 3, 1} : civil{year, born.month, born.dom};
      ASSERT_EQ(civil_of(birthday(birth, years)), expected)
          << iso(born.year, born.month, born.dom) << " + " << years;
    }
  }
}

TEST(age_on, golden) {
  EXPECT_EQ(age_on(from_ymd(2008, 5, 17), from_ymd(2026, 5, 16)), 17);
  EXPECT_EQ(age_on(from_ymd(2008, 5, 17), from_ymd(2026, 5, 17)), 18);
  EXPECT_EQ(age_on(from_ymd(2008, 2, 29), from_ymd(2026, 2, 28)), 17);
  EXPECT_EQ(age_on(from_ymd(2008, 2, 29), from_ymd(2026, 3, 1)), 18);
  EXPECT_EQ(age_on(from_ymd(2008, 5, 17), from_ymd(2008, 5, 17)), 0);
  EXPECT_LT(age_on(from_ymd(2008, 5, 17), from_ymd(2008, 5, 16)), 0);
  EXPECT_LT(age_on(from_ymd(2026, 12, 1), from_ymd(2026, 1, 1)), 0);
}

TEST(age_on, lies_between_two_birthdays) {
  for (const day birth : {from_ymd(2000, 2, 29), from_ymd(2000, 2, 28), from_ymd(2000, 3, 1),
                          from_ymd(1999, 12, 31), from_ymd(2001, 1, 1), from_ymd(1904, 2, 29)}) {
    int age = -1;
    for (day on = birth - 1; on < birth + 110 * 366; ++on) {
      const civil born = civil_of(birth);
      const civil now = civil_of(on);
      const bool first_march = born.month == 2 && born.dom == 29 && !is_leap(now.year);
      const civil cake = first_march ? civil{now.year, 3, 1} : civil{now.year, born.month, born.dom};
      age += now == cake && on >= birth ? 1 : 0;
      ASSERT_EQ(age_on(birth, on), age) << format_day(birth) << " on " << format_day(on);
    }
  }
}

// ---- months --------------------------------------------------------------------------------------------

civil plus_months(civil c, int months) {
  const int total = c.year * 12 + (c.month - 1) + months;
  const int year = total / 12;
  const int month = total % 12 + 1;
  return {year, month, std::min(c.dom, month_length(year, month))};
}

TEST(add_months, golden) {
  EXPECT_EQ(add_months(from_ymd(2025, 11, 30), 3), from_ymd(2026, 2, 28));
  EXPECT_EQ(add_months(from_ymd(2023, 11, 30), 3), from_ymd(2024, 2, 29));
  EXPECT_EQ(add_months(from_ymd(2026, 1, 31), 1), from_ymd(2026, 2, 28));
  EXPECT_EQ(add_months(from_ymd(2026, 1, 31), 2), from_ymd(2026, 3, 31));
  EXPECT_EQ(add_months(from_ymd(2026, 2, 28), 1), from_ymd(2026, 3, 28));  // no snapping to the month end
  EXPECT_EQ(add_months(from_ymd(2026, 3, 31), 6), from_ymd(2026, 9, 30));
  EXPECT_EQ(add_months(from_ymd(2025, 12, 15), 0), from_ymd(2025, 12, 15));
  EXPECT_EQ(add_months(from_ymd(2025, 12, 15), 1), from_ymd(2026, 1, 15));
  EXPECT_EQ(add_years(from_ymd(2024, 2, 29), 1), from_ymd(2025, 2, 28));
  EXPECT_EQ(add_years(from_ymd(2024, 2, 29), 4), from_ymd(2028, 2, 29));
}

TEST(add_months, adding_is_never_chained) {
  const day start = from_ymd(2026, 1, 31);
  EXPECT_NE(add_months(add_months(start, 1), 1), add_months(start, 2));
}

TEST(add_months, every_day_by_an_independent_formula) {
  for (day d = first_day; d <= last_input_day; ++d) {
    const civil c = civil_of(d);
    for (const int months : {0, 1, 2, 3, 6, 11, 12, 13, 18, 216, 1200}) {
      ASSERT_EQ(civil_of(add_months(d, months)), plus_months(c, months)) << format_day(d) << " + " << months;
    }
  }
}

TEST(add_months, every_month_end_up_to_four_years_on) {
  for (int year = 1900; year <= 2199; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (const int back : {0, 1, 2, 3}) {
        const civil c{year, month, month_length(year, month) - back};
        for (int months = 0; months <= 48; ++months) {
          ASSERT_EQ(civil_of(add_months(day_of(c), months)), plus_months(c, months));
        }
      }
    }
  }
}

TEST(add_years, is_twelve_months_a_year) {
  for (day d = first_day; d <= last_input_day; d += 13) {
    for (const int years : {1, 2, 18, 100}) {
      ASSERT_EQ(civil_of(add_years(d, years)), plus_months(civil_of(d), 12 * years));
    }
  }
}

// ---- parsing -------------------------------------------------------------------------------------------

TEST(parse_day, accepts_exactly_the_days_of_1900_to_2199) {
  std::size_t accepted = 0;
  day next = first_day;
  for (int year = 1880; year <= 2320; ++year) {
    for (int month = 0; month <= 99; ++month) {
      for (int dom = 0; dom <= 99; ++dom) {
        const auto read = parse_day(iso(year, month, dom));
        const bool valid = year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && dom >= 1 &&
                           dom <= month_length(year, month);
        ASSERT_EQ(read.has_value(), valid) << iso(year, month, dom);
        if (valid) {
          ASSERT_EQ(*read, next++);
          ++accepted;
        }
      }
    }
  }
  EXPECT_EQ(accepted, 109'573U);  // 300 years with 73 leap days
  EXPECT_EQ(next, last_input_day + 1);
}

TEST(parse_day, years_far_away) {
  for (int year = 0; year <= 9999; ++year) {
    ASSERT_EQ(parse_day(iso(year, 6, 15)).has_value(), year >= 1900 && year <= 2199) << year;
  }
}

const std::vector<std::string> malformed = {"",
                                            " ",
                                            "2021",
                                            "2021-04",
                                            "2021-04-",
                                            "2021-04-1",
                                            "2021-4-01",
                                            "21-04-01",
                                            "20210401",
                                            "2021-04-011",
                                            "2021-04-01 ",
                                            " 2021-04-01",
                                            "2021-04-01T00:00:00",
                                            "2021-04-01Z",
                                            "2021/04/01",
                                            "2021.04.01",
                                            "01-04-2021",
                                            "2021-04/01",
                                            "2021/04-01",
                                            "+2021-4-1",
                                            "-021-04-01",
                                            "+021-04-01",
                                            "2021-+4-01",
                                            "2021--4-01",
                                            "2021-04--1",
                                            "2021-04-+1",
                                            "2021- 4-01",
                                            "2021-04- 1",
                                            "2021-02-29",
                                            "2021-02-30",
                                            "2100-02-29",
                                            "2021-04-31",
                                            "2021-13-01",
                                            "2021-00-10",
                                            "2021-01-00",
                                            "2021-01-32",
                                            "0000-00-00",
                                            "1899-12-31",
                                            "2200-01-01",
                                            "2299-12-31",
                                            "9999-12-31",
                                            "abcd-ef-gh",
                                            "2O21-04-01",
                                            "2021-O4-01",
                                            "2021-04-O1",
                                            "2021-W14-4",
                                            "2021-091  ",
                                            "null",
                                            "0x21-04-01",
                                            "2021-04-01\n",
                                            "\n2021-04-01",
                                            "2021\xE2\x80\x90"
                                            "04-01",
                                            "\xEF\xBB\xBF"
                                            "2021-04",
                                            "２０２１",
                                            std::string("2021-04-01\0", 11),
                                            std::string("2021-04-0\0", 10),
                                            std::string("\0", 1),
                                            "1e21-04-01",
                                            "2021-1e-01",
                                            "2021-04-0.",
                                            "2021-04-1 ",
                                            "2021 04 01",
                                            "2021-apr-1"};

TEST(parse_day, rejects_what_is_malformed) {
  for (const auto& text : malformed) {
    EXPECT_FALSE(parse_day(text)) << '"' << text << '"';
  }
}

TEST(parse_day, every_single_changed_byte) {
  const std::string sound = "2021-03-04";
  for (std::size_t at = 0; at < sound.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = sound;
      text[at] = static_cast<char>(byte);
      bool valid = at == 4 || at == 7 ? text[at] == '-' : text[at] >= '0' && text[at] <= '9';
      if (valid) {
        const int year = std::stoi(text.substr(0, 4));
        const int month = std::stoi(text.substr(5, 2));
        const int dom = std::stoi(text.substr(8, 2));
        valid = year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && dom >= 1 &&
                dom <= month_length(year, month);
      }
      ASSERT_EQ(parse_day(text).has_value(), valid) << text;
    }
  }
}

TEST(parse_day, reads_only_its_own_view) {
  const std::string_view longer = "2021-03-045";
  EXPECT_EQ(parse_day(longer.substr(0, 10)), from_ymd(2021, 3, 4));
  EXPECT_FALSE(parse_day(longer));
  EXPECT_FALSE(parse_day(longer.substr(0, 9)));
}

TEST(format_day, is_what_parse_day_reads) {
  for (day d = first_day; d <= last_input_day; ++d) {
    const std::string text = format_day(d);
    ASSERT_EQ(text.size(), 10U);
    ASSERT_EQ(parse_day(text), d);
  }
}

TEST(append_day, appends) {
  std::string out = "vanaf ";
  append_day(out, from_ymd(2026, 4, 2));
  append_day(out, from_ymd(1900, 1, 1));
  EXPECT_EQ(out, "vanaf 2026-04-021900-01-01");
}

}  // namespace
}  // namespace jeugdregels::calendar
