// The set of what is possible: its outcome, and what all possibilities agree on.
#include "assess/possibilities.hpp"

#include <gtest/gtest.h>

#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

constexpr day_span one_day = {100, 100};
constexpr index row_a = 3;
constexpr index row_b = 4;
constexpr index name_a = 5;
constexpr index name_b = 6;
constexpr index part_a = 7;
constexpr index part_b = 8;

TEST(agreed, is_what_all_say_or_nothing) {
  agreed<day> a;
  EXPECT_EQ(a.value_or(-1), -1) << "nobody said anything";
  a.add(5);
  EXPECT_EQ(a.value_or(-1), 5);
  a.add(5);
  EXPECT_EQ(a.value_or(-1), 5);
  a.add(6);
  EXPECT_EQ(a.value_or(-1), -1);
  a.add(6);
  EXPECT_EQ(a.value_or(-1), -1) << "once several, always several";
}

TEST(agreed, can_be_told_that_there_are_several) {
  agreed<day> a;
  a.disagree();
  a.add(5);
  EXPECT_EQ(a.value_or(-1), -1);
}

TEST(possibilities, none_at_all_is_unknown) { EXPECT_EQ(possibilities().result(), outcome::unknown); }

TEST(possibilities, one_municipality) {
  possibilities p;
  p.add(153, {row_a, name_a, part_a}, one_day);
  EXPECT_EQ(p.result(), outcome::determined);
  EXPECT_EQ(p.municipalities(), std::vector<value>{153});
  EXPECT_EQ(p.row(), row_a);
  EXPECT_EQ(p.row_name(), name_a);
  EXPECT_EQ(p.part(), part_a);
  EXPECT_EQ(p.on(), 100);
}

TEST(possibilities, two_rows_may_share_a_name) {
  possibilities p;
  p.add(153, {row_a, name_a, part_a}, one_day);
  p.add(153, {row_b, name_a, part_a}, one_day);
  EXPECT_EQ(p.row(), rules::nothing);
  EXPECT_EQ(p.row_name(), name_a);
}

TEST(possibilities, each_key_agrees_for_itself) {
  possibilities p;
  p.add(153, {row_a, name_a, part_a}, one_day);
  p.add(153, {row_b, name_b, part_a}, one_day);
  EXPECT_EQ(p.result(), outcome::determined);
  EXPECT_EQ(p.row(), rules::nothing);
  EXPECT_EQ(p.part(), part_a);
  EXPECT_EQ(p.on(), 100);
  p.add(153, {row_b, name_b, part_b}, {101, 101});
  EXPECT_EQ(p.part(), rules::nothing);
  EXPECT_EQ(p.on(), facts::none);
  EXPECT_EQ(p.result(), outcome::determined) << "the municipality is what matters";
}

TEST(possibilities, a_stretch_of_days_is_no_day) {
  possibilities p;
  p.add(153, {row_a, name_a, part_a}, {100, 101});
  EXPECT_EQ(p.on(), facts::none);
  p.add(153, {row_a, name_a, part_a}, one_day);
  EXPECT_EQ(p.on(), facts::none);
}

TEST(possibilities, several_are_sorted_and_stand_there_once) {
  possibilities p;
  for (const value m : {193, 34, 1742, 34, 153, 193}) {
    p.add(m, {row_a, name_a, part_a}, one_day);
  }
  EXPECT_EQ(p.result(), outcome::several);
  EXPECT_EQ(p.municipalities(), (std::vector<value>{34, 153, 193, 1742}));
}

TEST(possibilities, nobody) {
  possibilities p;
  p.add_none(name_a);
  EXPECT_EQ(p.result(), outcome::not_applicable);
  EXPECT_EQ(p.row_name(), name_a);
  p.add_none(name_b);
  EXPECT_EQ(p.result(), outcome::not_applicable);
  EXPECT_EQ(p.row_name(), rules::nothing);
}

TEST(possibilities, nobody_by_a_row_that_says_so_itself) {
  possibilities p;
  p.add_none(name_a, row_a);
  EXPECT_EQ(p.row(), row_a);
  p.add_none(name_a);
  EXPECT_EQ(p.row_name(), name_a);
  EXPECT_EQ(p.row(), rules::nothing) << "by that row, or by what another row led to";
}

TEST(possibilities, somebody_or_nobody_is_unknown) {
  possibilities p;
  p.add(153, {row_a, name_a, part_a}, one_day);
  p.add_none(name_b);
  EXPECT_EQ(p.result(), outcome::unknown);
}

TEST(possibilities, any_municipality_is_unknown_whatever_else) {
  possibilities p;
  p.add_any();
  EXPECT_EQ(p.result(), outcome::unknown);
  p.add(153, {row_a, name_a, part_a}, one_day);
  EXPECT_EQ(p.result(), outcome::unknown);
  possibilities q;
  q.add_none(name_a);
  q.add_any();
  EXPECT_EQ(q.result(), outcome::unknown);
}

TEST(possibilities, cleared_are_as_new) {
  possibilities p;
  p.add(153, {row_a, name_a, part_a}, {100, 102});
  p.add(34, {row_b, name_b, part_b}, one_day);
  p.add_any();
  p.add_none(name_a);
  p.clear();
  EXPECT_EQ(p.result(), outcome::unknown);
  EXPECT_TRUE(p.municipalities().empty());
  p.add(141, {row_b, name_b, part_b}, one_day);
  EXPECT_EQ(p.result(), outcome::determined);
  EXPECT_EQ(p.row(), row_b);
  EXPECT_EQ(p.part(), part_b);
  EXPECT_EQ(p.on(), 100);
  p.clear();
  p.add_none(name_b);
  EXPECT_EQ(p.result(), outcome::not_applicable);
  EXPECT_EQ(p.row_name(), name_b);
}

}  // namespace
}  // namespace jeugdregels::assess
