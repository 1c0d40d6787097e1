// Tests of src/facts/nearest.hpp: the edit distance, and which known name a misspelled one meant.
#include "facts/nearest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregels::facts {
namespace {

TEST(edit_distance, golden) {
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("moeder", "moeder"), 0U);
  EXPECT_EQ(edit_distance("moeder", "moder"), 1U);
  EXPECT_EQ(edit_distance("moeder", "moeders"), 1U);
  EXPECT_EQ(edit_distance("moeder", "meoder"), 1U);  // neighbours swapped
  EXPECT_EQ(edit_distance("moeder", "Moeder"), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("ab", "ba"), 1U);
  EXPECT_EQ(edit_distance("abcdef", "badcfe"), 3U);
}

// The same by plain recursion.
std::size_t slow(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) {
    return a.size() + b.size();
  }
  const auto less = [](std::string_view s, std::size_t n = 1) { return s.substr(0, s.size() - n); };
  std::size_t best = slow(less(a), less(b)) + (a.back() == b.back() ? 0 : 1);
  best = std::min({best, slow(less(a), b) + 1, slow(a, less(b)) + 1});
  if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && a[a.size() - 2] == b.back()) {
    best = std::min(best, slow(less(a, 2), less(b, 2)) + 1);
  }
  return best;
}

TEST(edit_distance, every_pair_of_short_words) {
  std::vector<std::string> words = {""};
  for (std::size_t i = 0; words[i].size() < 4; ++i) {
    for (const char c : {'a', 'b', 'c'}) {
      words.push_back(words[i] + c);
    }
  }
  for (const auto& a : words) {
    for (const auto& b : words) {
      ASSERT_EQ(edit_distance(a, b), slow(a, b)) << a << ' ' << b;
    }
  }
}

TEST(edit_distance, is_symmetric_and_zero_only_for_the_same) {
  std::mt19937 random(7);
  const auto word = [&random] {
    std::string out(random() % 20, ' ');
    std::generate(out.begin(), out.end(), [&random] { return static_cast<char>('a' + random() % 3); });
    return out;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string a = word();
    const std::string b = word();
    const auto distance = edit_distance(a, b);
    ASSERT_EQ(distance, edit_distance(b, a));
    ASSERT_EQ(distance == 0, a == b);
    ASSERT_LE(distance, std::max(a.size(), b.size()));
    ASSERT_GE(distance + std::min(a.size(), b.size()), std::max(a.size(), b.size()));
  }
}

constexpr std::array<std::string_view, 5> kinds = {"ots", "vots", "voogdij", "voorlopige_voogdij",
                                                   "jeugdreclassering"};

TEST(nearest, a_misspelled_name) {
  EXPECT_EQ(nearest("voogdei", kinds), "voogdij");
  EXPECT_EQ(nearest("jeugdreclasering", kinds), "jeugdreclassering");
  EXPECT_EQ(nearest("VOTS", std::array<std::string_view, 1>{"vots"}), "");
  EXPECT_EQ(nearest("otss", kinds), "ots");
  EXPECT_EQ(nearest("ots", kinds), "ots");
}

TEST(nearest, the_first_of_several_equally_near) {
  EXPECT_EQ(nearest("b", std::array<std::string_view, 3>{"abc", "bcd", "ab"}), "ab");
  EXPECT_EQ(nearest("vader", std::array<std::string_view, 2>{"vaders", "svader"}), "vaders");
  EXPECT_EQ(nearest("vader", std::array<std::string_view, 2>{"svader", "vaders"}), "svader");
}

TEST(nearest, nothing_when_all_are_far) {
  EXPECT_EQ(nearest("adoptie", kinds), "");
  EXPECT_EQ(nearest("", kinds), "");
  EXPECT_EQ(nearest("ots", std::vector<std::string>{}), "");
  // A third of its letters, at least two: "abcdefghi" may differ in three.
  const std::array<std::string_view, 1> nine = {"abcdefghi"};
  EXPECT_EQ(nearest("xxxdefghi", nine), "abcdefghi");
  EXPECT_EQ(nearest("xxxxefghi", nine), "");
  const std::array<std::string_view, 1> four = {"abcd"};
  EXPECT_EQ(nearest("xxcd", four), "abcd");
  EXPECT_EQ(nearest("xxxd", four), "");
}

TEST(nearest, endless_words_mean_nothing) {
  EXPECT_EQ(nearest(std::string(100'000, 'o'), kinds), "");
  EXPECT_EQ(nearest(std::string(65, 'o'), std::vector<std::string>{std::string(65, 'o')}), "");
}

}  // namespace
}  // namespace jeugdregels::facts
