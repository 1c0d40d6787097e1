// Decision diagrams, held against tables of all values.
#include "assess/diagram.hpp"

#include <gtest/gtest.h>

#include <random>

namespace jeugdregels::assess {
namespace {

using node = diagrams::node;

// A function of four variables of three values, as a table and as a diagram.
constexpr std::size_t variables = 4;
constexpr std::size_t arity = 3;
using table = std::array<value, 81>;

class by_table {
 public:
  explicit by_table(diagrams& all) : all_(all) {
    const std::array<value, arity> numbers = {0, 1, 2};
    for (node& v : variables_) {
      v = all_.variable(numbers);
    }
  }

  // By choosing by each variable in turn, the last first.
  node build(const table& t, std::size_t variable = 0, std::size_t at = 0) {
    if (variable == variables) {
      return all_.leaf(t[at]);
    }
    std::array<node, arity> kids{};
    for (std::size_t i = 0; i < arity; ++i) {
      kids[i] = build(t, variable + 1, arity * at + i);
    }
    const std::array<value, arity> numbers = {0, 1, 2};
    return all_.select(variables_[variable], numbers, kids);
  }

  // Whether a table depends on a variable.
  static bool depends(const table& t, std::size_t variable) {
    std::size_t step = 1;
    for (std::size_t i = variable + 1; i < variables; ++i) {
      step *= arity;
    }
    for (std::size_t at = 0; at + step < t.size(); ++at) {
      if (at / step % arity + 1 < arity && t[at] != t[at + step]) {
        return true;
      }
    }
    return false;
  }

 private:
  diagrams& all_;
  std::array<node, variables> variables_{};
};

table random_table(std::mt19937& random) {
  table out{};
  const unsigned hidden = static_cast<unsigned>(random() % 16);  // variables that do not matter
  const unsigned values = 2 + static_cast<unsigned>(random() % 3);
  std::array<value, 81> drawn{};
  for (value& v : drawn) {
    v = static_cast<value>(random() % values);
  }
  for (std::size_t at = 0; at < out.size(); ++at) {
    std::size_t from = 0;
    std::size_t weight = 27;
    for (std::size_t i = 0; i < variables; ++i, weight /= arity) {
      from += (hidden >> i & 1U) != 0 ? 0 : at / weight % arity * weight;
    }
    out[at] = drawn[from];
  }
  return out;
}

TEST(diagram, holds_exactly_the_variables_that_matter) {
  std::mt19937 random(3);
  diagrams all;
  for (int round = 0; round < 300; ++round) {
    all.clear();
    by_table make(all);
    const table t = random_table(random);
    std::vector<std::int32_t> found;
    all.add_variables(make.build(t), found);
    std::vector<std::int32_t> expected;
    for (std::size_t v = 0; v < variables; ++v) {
      if (by_table::depends(t, v)) {
        expected.push_back(static_cast<std::int32_t>(v));
      }
    }
    EXPECT_EQ(found, expected);
  }
}

TEST(diagram, the_same_function_is_the_same_node_however_it_was_made) {
  std::mt19937 random(4);
  diagrams all;
  for (int round = 0; round < 300; ++round) {
    all.clear();
    by_table make(all);
    const table a = random_table(random);
    const table b = random_table(random);
    table sum{};
    table chosen{};
    const table by = random_table(random);
    for (std::size_t i = 0; i < sum.size(); ++i) {
      sum[i] = a[i] + b[i];
      chosen[i] = by[i] == 0 ? a[i] : by[i] == 1 ? b[i] : sum[i];
    }
    const node one = make.build(a);
    const node other = make.build(b);
    const node both = all.apply(1, one, other, [](value x, value y) { return x + y; });
    EXPECT_EQ(both, make.build(sum));
    const node which = make.build(by);
    std::vector<value> values;
    all.add_values(which, values);
    std::vector<node> kids;
    for (const value v : values) {
      kids.push_back(v == 0 ? one : v == 1 ? other : both);
    }
    EXPECT_EQ(all.select(which, values, kids), make.build(chosen));
    EXPECT_EQ(all.map(2, both, [](value v) { return v / 100; }), all.leaf(0));
  }
}

TEST(diagram, values_come_once_and_in_order) {
  diagrams all;
  const std::array<value, 3> numbers = {7, -3, 7};
  const node v = all.variable(numbers);
  std::vector<value> found;
  all.add_values(v, found);
  EXPECT_EQ(found, (std::vector<value>{-3, 7}));
}

TEST(diagram, too_much_is_said_and_ends) {
  diagrams all;
  const std::array<value, 2> bits = {0, 1};
  std::vector<node> variables_of_sum;
  for (int i = 0; i < 40; ++i) {
    variables_of_sum.push_back(all.variable(bits));
  }
  node sum = all.leaf(0);
  for (std::size_t i = 0; i < variables_of_sum.size(); ++i) {
    const auto weight = static_cast<value>(1U << i % 30);
    sum = all.apply(static_cast<std::int32_t>(i + 1), sum, variables_of_sum[i],
                    [weight](value a, value b) { return a + b * weight; });
  }
  EXPECT_TRUE(all.is_exhausted());
  all.clear();
  EXPECT_FALSE(all.is_exhausted());
}

}  // namespace
}  // namespace jeugdregels::assess
