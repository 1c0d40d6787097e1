// Answers given before: found while they hold, forgotten together, whatever collides.
#include "assess/memo.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <tuple>

namespace jeugdregels::assess {
namespace {

memo::entry numbered(std::int32_t n) {
  memo::entry e{};
  e.result.row = n;
  e.doubtful = n % 2 != 0;
  return e;
}

TEST(memo, finds_what_was_kept_and_nothing_else) {
  memo m;
  EXPECT_EQ(m.find({1, 2, 0}), nullptr);
  m.keep({1, 2, 0}, numbered(7));
  ASSERT_NE(m.find({1, 2, 0}), nullptr);
  EXPECT_EQ(m.find({1, 2, 0})->result.row, 7);
  EXPECT_TRUE(m.find({1, 2, 0})->doubtful);
  EXPECT_EQ(m.find({1, 2, 1}), nullptr);
  EXPECT_EQ(m.find({2, 1, 0}), nullptr);
  m.forget();
  EXPECT_EQ(m.find({1, 2, 0}), nullptr);
}

TEST(memo, behaves_like_a_map_through_growth_and_forgetting) {
  std::mt19937 random(42);
  memo m;
  for (int round = 0; round < 20; ++round) {
    std::map<std::tuple<int, int, int>, int> expected;
    for (int i = 0; i < 3000; ++i) {
      const auto rule = static_cast<std::int32_t>(random() % 40);
      const auto record = static_cast<std::int32_t>(random() % 200);
      const auto how = static_cast<std::uint8_t>(random() % 2);
      const auto* found = m.find({rule, record, how});
      const auto known = expected.find({rule, record, how});
      ASSERT_EQ(found != nullptr, known != expected.end());
      if (found == nullptr) {
        m.keep({rule, record, how}, numbered(i));
        expected[{rule, record, how}] = i;
      } else {
        ASSERT_EQ(found->result.row, known->second);
      }
    }
    m.forget();
  }
}

}  // namespace
}  // namespace jeugdregels::assess
