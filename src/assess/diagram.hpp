// Decision diagrams: functions of a few variables that each have a few values, in one canonical form.
//
// A diagram asks its variables in one fixed order and asks none that does not matter, so a function depends
// on a variable exactly when the variable stands in its diagram, and is constant exactly when it is a leaf.
//
// They keep their memory: clear() is one step. Tested by tests/assess/diagram_test.cpp.
#ifndef JEUGDREGELS_ASSESS_DIAGRAM_HPP
#define JEUGDREGELS_ASSESS_DIAGRAM_HPP

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "facts/values.hpp"

namespace jeugdregels::assess {

using facts::value;

class diagrams {
 public:
  using node = std::int32_t;

  // Forgets all diagrams and variables.
  void clear();

  // A new variable, after all others in the order, as the function that gives one of these values by the
  // value it has.
  node variable(std::span<const value> values);
  node leaf(value v);

  bool is_leaf(node n) const { return at(n).variable == leaf_level; }
  value value_of(node leaf) const { return at(leaf).first; }
  // The variable asked first; the number is its place in the order. Only of a node that is no leaf.
  std::int32_t variable_of(node n) const { return at(n).variable; }
  std::size_t variable_count() const { return arities_.size(); }

  // The function that has the value of `kids[i]` where `by` has the value `values[i]`. `values` holds the
  // values that `by` has, smallest first.
  node select(node by, std::span<const value> values, std::span<const node> kids);

  // The function that combines the values of two others. `number` tells combining functions apart.
  template <typename Combine>
  node apply(std::int32_t number, node a, node b, Combine combine) {
    if (is_leaf(a) && is_leaf(b)) {
      return leaf(combine(value_of(a), value_of(b)));
    }
    ++work_;
    if (is_exhausted()) {
      return a;
    }
    const std::size_t place = mix(mix(static_cast<std::uint32_t>(number), a), b) % pairs_.size();
    if (const pair_slot& kept = pairs_[place];
        kept.generation == generation_ && kept.number == number && kept.a == a && kept.b == b) {
      return kept.result;
    }
    const std::int32_t top = std::min(at(a).variable, at(b).variable);
    const std::size_t mark = stack_.size();
    for (std::int32_t i = 0; i < arities_[static_cast<std::size_t>(top)]; ++i) {
      const node branch = apply(number, branch_of(a, top, i), branch_of(b, top, i), combine);
      stack_.push_back(branch);
    }
    const node result = make(top, mark);
    pairs_[place] = {generation_, number, a, b, result};
    return result;
  }

  // The function with each value replaced.
  template <typename Replace>
  node map(std::int32_t number, node a, Replace replace) {
    return apply(number, a, a, [&](value v, value) { return replace(v); });
  }

  // There is so much that going on makes no sense; what comes out then means nothing.
  bool is_exhausted() const { return work_ > most_work_; }
  // How much that is, in steps of combining; until it is set again.
  void set_most_work(std::size_t steps) { most_work_ = steps; }

  // Adds every value of a function to a list, each once, smallest first.
  void add_values(node n, std::vector<value>& out);
  // Adds the variables that a function depends on.
  void add_variables(node n, std::vector<std::int32_t>& out);

 private:
  static constexpr std::int32_t leaf_level = std::numeric_limits<std::int32_t>::max();

  struct stored {
    std::int32_t variable;  // leaf_level for a leaf
    std::int32_t first;     // the place of its branches; of a leaf its value
    std::uint32_t visited;
  };
  struct slot {
    std::uint64_t generation = 0;
    node which = 0;
  };
  struct pair_slot {
    std::uint64_t generation = 0;
    std::int32_t number = 0;
    node a = 0;
    node b = 0;
    node result = 0;
  };
  struct select_slot {
    std::uint64_t generation = 0;
    std::size_t key = 0;  // where it stands: the kids, `by`, and the whole of it with which the values go
    std::size_t size = 0;
    node result = 0;
  };

  static std::uint32_t mix(std::uint32_t h, std::int32_t v) {
    return (h ^ static_cast<std::uint32_t>(v)) * 0x9E3779B1U + (h >> 15);
  }

  const stored& at(node n) const { return nodes_[static_cast<std::size_t>(n)]; }
  node branch_of(node n, std::int32_t variable, std::int32_t i) const {
    return at(n).variable == variable ? branches_[static_cast<std::size_t>(at(n).first + i)] : n;
  }
  // The node with the branches that stand on the stack from `mark` on, which are taken off it.
  node make(std::int32_t variable, std::size_t mark);
  node find_or_add(std::int32_t variable, std::span<const node> branches, value leaf_value);
  bool same(const stored& known, std::int32_t variable, std::span<const node> branches,
            value leaf_value) const;
  void grow();
  std::uint32_t hash_of(std::int32_t variable, std::span<const node> branches, value leaf_value) const;
  node select_slowly(node by, std::span<const value> values, std::size_t first, std::size_t count);
  // The slot for a selection that was made before; with `known` it is still there.
  select_slot& slot_of(node by, std::size_t first, std::size_t count, bool& known);

  std::vector<stored> nodes_;
  std::vector<node> branches_;
  std::vector<std::int32_t> arities_;  // of the variables
  std::vector<node> stack_;
  std::vector<slot> slots_ = std::vector<slot>(256);
  std::vector<pair_slot> pairs_ = std::vector<pair_slot>(1024);
  std::vector<select_slot> selects_ = std::vector<select_slot>(512);
  std::uint64_t generation_ = 1;
  static constexpr node no_node = -1;
  std::size_t most_work_ = 300'000;
  std::size_t work_ = 0;
  std::vector<node> keys_;  // of what was selected
  std::uint32_t visit_ = 0;
  node asked_ = 0;  // while selecting: what is selected by
};

}  // namespace jeugdregels::assess

#endif
