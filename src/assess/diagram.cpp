// Decision diagrams; see diagram.hpp.
//
// Tested by tests/assess/diagram_test.cpp.
#include "assess/diagram.hpp"

namespace jeugdregels::assess {

void diagrams::clear() {
  nodes_.clear();
  branches_.clear();
  arities_.clear();
  stack_.clear();
  keys_.clear();
  work_ = 0;
  visit_ = 0;
  ++generation_;
}

diagrams::node diagrams::leaf(value v) { return find_or_add(leaf_level, {}, v); }

diagrams::node diagrams::variable(std::span<const value> values) {
  const auto number = static_cast<std::int32_t>(arities_.size());
  arities_.push_back(static_cast<std::int32_t>(values.size()));
  const std::size_t mark = stack_.size();
  for (const value v : values) {
    const node one = leaf(v);
    stack_.push_back(one);
  }
  return make(number, mark);
}

diagrams::node diagrams::make(std::int32_t variable, std::size_t mark) {
  const auto branches = std::span(stack_).subspan(mark);
  const node first = branches.front();
  const bool alike = std::all_of(branches.begin(), branches.end(), [first](node n) { return n == first; });
  const node result = alike ? first : find_or_add(variable, branches, 0);
  stack_.resize(mark);
  return result;
}

std::uint32_t diagrams::hash_of(std::int32_t variable, std::span<const node> branches,
                                value leaf_value) const {
  std::uint32_t h = mix(static_cast<std::uint32_t>(variable), leaf_value);
  for (const node n : branches) {
    h = mix(h, n);
  }
  return h ^ h >> 16;
}

bool diagrams::same(const stored& known, std::int32_t variable, std::span<const node> branches,
                    value leaf_value) const {
  if (known.variable != variable) {
    return false;
  }
  return variable == leaf_level ? known.first == leaf_value
                                : std::equal(branches.begin(), branches.end(),
                                             branches_.begin() + static_cast<std::ptrdiff_t>(known.first));
}

diagrams::node diagrams::find_or_add(std::int32_t variable, std::span<const node> branches,
                                     value leaf_value) {
  if (2 * (nodes_.size() + 1) > slots_.size()) {
    grow();
  }
  std::size_t i = hash_of(variable, branches, leaf_value) & (slots_.size() - 1);
  for (; slots_[i].generation == generation_; i = (i + 1) & (slots_.size() - 1)) {
    if (same(at(slots_[i].which), variable, branches, leaf_value)) {
      return slots_[i].which;
    }
  }
  const auto added = static_cast<node>(nodes_.size());
  const auto first = variable == leaf_level ? leaf_value : static_cast<std::int32_t>(branches_.size());
  nodes_.push_back({variable, first, 0});
  branches_.insert(branches_.end(), branches.begin(), branches.end());
  slots_[i] = {generation_, added};
  return added;
}

// What was combined before is kept in proportion to the nodes there are: forgetting too much of it would mean
// doing it again and again.
void diagrams::grow() {
  slots_.assign(2 * slots_.size(), {});
  pairs_.assign(4 * slots_.size(), {});
  selects_.assign(std::max(selects_.size(), slots_.size() / 2), {});
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    const stored& known = nodes_[n];
    const bool is_a_leaf = known.variable == leaf_level;
    const auto branches =
        is_a_leaf ? std::span<const node>{}
                  : std::span<const node>(branches_).subspan(
                        static_cast<std::size_t>(known.first),
                        static_cast<std::size_t>(arities_[static_cast<std::size_t>(known.variable)]));
    std::size_t i = hash_of(known.variable, branches, is_a_leaf ? known.first : 0) & (slots_.size() - 1);
    while (slots_[i].generation == generation_) {
      i = (i + 1) & (slots_.size() - 1);
    }
    slots_[i] = {generation_, static_cast<node>(n)};
  }
}

diagrams::node diagrams::select(node by, std::span<const value> values, std::span<const node> kids) {
  const std::size_t first = stack_.size();
  stack_.insert(stack_.end(), kids.begin(), kids.end());
  asked_ = by;
  const node result = select_slowly(by, values, first, kids.size());
  stack_.resize(first);
  return result;
}

diagrams::select_slot& diagrams::slot_of(node by, std::size_t first, std::size_t count, bool& known) {
  const auto part = [&](std::size_t i) { return i < count ? stack_[first + i] : i == count ? by : asked_; };
  auto hash = static_cast<std::uint32_t>(count);
  for (std::size_t i = 0; i < count + 2; ++i) {
    hash = mix(hash, part(i));
  }
  select_slot& kept = selects_[(hash ^ hash >> 16) % selects_.size()];
  known = kept.generation == generation_ && kept.size == count;
  for (std::size_t i = 0; known && i < count + 2; ++i) {
    known = keys_[kept.key + i] == part(i);
  }
  if (!known) {
    kept = {generation_, keys_.size(), count, no_node};
    for (std::size_t i = 0; i < count + 2; ++i) {
      keys_.push_back(part(i));
    }
  }
  return kept;
}

// The kids stand on the stack, from the place `first` on.
diagrams::node diagrams::select_slowly(node by, std::span<const value> values, std::size_t first,
                                       std::size_t count) {
  const auto kid = [&](std::size_t i) { return stack_[first + i]; };
  if (is_leaf(by)) {
    const auto found = std::find(values.begin(), values.end(), value_of(by));
    return kid(static_cast<std::size_t>(found - values.begin()));
  }
  std::int32_t top = at(by).variable;
  bool alike = true;
  for (std::size_t i = 0; i < count; ++i) {
    top = std::min(top, at(kid(i)).variable);
    alike = alike && kid(i) == kid(0);
  }
  ++work_;
  if (alike || is_exhausted()) {
    return kid(0);
  }
  bool known = false;
  if (const select_slot& kept = slot_of(by, first, count, known); known && kept.result != no_node) {
    return kept.result;
  }
  const std::size_t results = stack_.size();
  const std::int32_t arity = arities_[static_cast<std::size_t>(top)];
  stack_.resize(results + static_cast<std::size_t>(arity));
  for (std::int32_t b = 0; b < arity; ++b) {
    const std::size_t inner = stack_.size();
    for (std::size_t i = 0; i < count; ++i) {
      const node branch = branch_of(kid(i), top, b);
      stack_.push_back(branch);
    }
    const node chosen = select_slowly(branch_of(by, top, b), values, inner, count);
    stack_.resize(inner);
    stack_[results + static_cast<std::size_t>(b)] = chosen;
  }
  const node result = make(top, results);
  select_slot& kept = slot_of(by, first, count, known);
  kept.result = result;
  return result;
}

void diagrams::add_values(node n, std::vector<value>& out) {
  ++visit_;
  const std::size_t begin = out.size();
  const auto walk = [&](const auto& self, node here) -> void {
    stored& s = nodes_[static_cast<std::size_t>(here)];
    if (s.visited == visit_) {
      return;
    }
    s.visited = visit_;
    if (s.variable == leaf_level) {
      out.push_back(s.first);
      return;
    }
    for (std::int32_t i = 0; i < arities_[static_cast<std::size_t>(s.variable)]; ++i) {
      self(self, branches_[static_cast<std::size_t>(s.first + i)]);
    }
  };
  walk(walk, n);
  std::sort(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end());
}

void diagrams::add_variables(node n, std::vector<std::int32_t>& out) {
  ++visit_;
  const std::size_t begin = out.size();
  const auto walk = [&](const auto& self, node here) -> void {
    stored& s = nodes_[static_cast<std::size_t>(here)];
    if (s.visited == visit_ || s.variable == leaf_level) {
      return;
    }
    s.visited = visit_;
    out.push_back(s.variable);
    for (std::int32_t i = 0; i < arities_[static_cast<std::size_t>(s.variable)]; ++i) {
      self(self, branches_[static_cast<std::size_t>(s.first + i)]);
    }
  };
  walk(walk, n);
  const auto added = out.begin() + static_cast<std::ptrdiff_t>(begin);
  std::sort(added, out.end());
  out.erase(std::unique(added, out.end()), out.end());
}

}  // namespace jeugdregels::assess
