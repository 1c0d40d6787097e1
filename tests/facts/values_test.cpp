// Tests of src/facts/values.hpp: known, none and unknown, and Kleene's three-valued logic in full.
#include "facts/values.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace jeugdregels::facts {
namespace {

constexpr tri all[] = {tri::no, tri::maybe, tri::yes};

TEST(tri, not_in_full) {
  EXPECT_EQ(!tri::no, tri::yes);
  EXPECT_EQ(!tri::maybe, tri::maybe);
  EXPECT_EQ(!tri::yes, tri::no);
}

TEST(tri, and_in_full) {
  constexpr tri table[3][3] = {
      {tri::no, tri::no, tri::no}, {tri::no, tri::maybe, tri::maybe}, {tri::no, tri::maybe, tri::yes}};
  for (int a = 0; a < 3; ++a) {
    for (int b = 0; b < 3; ++b) {
      EXPECT_EQ(both(all[a], all[b]), table[a][b]) << a << b;
    }
  }
}

TEST(tri, or_in_full) {
  constexpr tri table[3][3] = {
      {tri::no, tri::maybe, tri::yes}, {tri::maybe, tri::maybe, tri::yes}, {tri::yes, tri::yes, tri::yes}};
  for (int a = 0; a < 3; ++a) {
    for (int b = 0; b < 3; ++b) {
      EXPECT_EQ(either(all[a], all[b]), table[a][b]) << a << b;
    }
  }
}

TEST(tri, laws) {
  for (const tri a : all) {
    EXPECT_EQ(!!a, a);
    for (const tri b : all) {
      EXPECT_EQ(!both(a, b), either(!a, !b));
      EXPECT_EQ(both(a, b), both(b, a));
      EXPECT_EQ(either(a, b), either(b, a));
      for (const tri c : all) {
        EXPECT_EQ(both(a, either(b, c)), either(both(a, b), both(a, c)));
        EXPECT_EQ(both(both(a, b), c), both(a, both(b, c)));
      }
    }
  }
}

TEST(tri, maybe_is_what_two_valued_logic_leaves_open) {
  // An outcome is certain exactly when every way to fill in the unknowns gives the same.
  const auto ways = [](tri t) {
    return t == tri::maybe ? 3 : t == tri::yes ? 2 : 1;
  };  // bit 0: no, bit 1: yes
  for (const tri a : all) {
    for (const tri b : all) {
      int outcomes = 0;
      for (int x = 0; x < 2; ++x) {
        for (int y = 0; y < 2; ++y) {
          if ((ways(a) >> x & 1) != 0 && (ways(b) >> y & 1) != 0) {
            outcomes |= 1 << (x & y);
          }
        }
      }
      EXPECT_EQ(ways(both(a, b)), outcomes);
    }
  }
}

TEST(values, none_and_unknown_lie_outside_every_domain) {
  EXPECT_NE(none, unknown);
  EXPECT_FALSE(is_known(none));
  EXPECT_FALSE(is_known(unknown));
  for (const value v : {0, 1, -1, abroad, -25567, 84005, 120529, std::numeric_limits<value>::max()}) {
    EXPECT_TRUE(is_known(v)) << v;
  }
  EXPECT_EQ(abroad, -1);
}

TEST(values, truth) {
  EXPECT_EQ(truth(0), tri::no);
  EXPECT_EQ(truth(1), tri::yes);
  EXPECT_EQ(truth(unknown), tri::maybe);
  EXPECT_EQ(truth(none), tri::maybe);
  EXPECT_EQ(to_tri(true), tri::yes);
  EXPECT_EQ(to_tri(false), tri::no);
}

TEST(values, happened) {
  EXPECT_EQ(happened(100, 99), tri::no);  // after the day of reference: not yet
  EXPECT_EQ(happened(100, 100), tri::yes);
  EXPECT_EQ(happened(100, 101), tri::yes);
  EXPECT_EQ(happened(-100, -101), tri::no);
  EXPECT_EQ(happened(none, 100), tri::no);
  EXPECT_EQ(happened(unknown, 100), tri::maybe);
}

}  // namespace
}  // namespace jeugdregels::facts
