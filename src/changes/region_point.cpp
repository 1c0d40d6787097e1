// Walking through all combinations of regions; see regions.hpp.
//
// Tested by tests/changes/regions_test.cpp.
#include <algorithm>

#include "changes/regions.hpp"

namespace jeugdregels::changes {

using rules::op;

std::size_t count_points(const std::vector<region_group>& groups, std::size_t most) {
  std::size_t out = 1;
  for (const auto& group : groups) {
    out = std::min(most, out * group.regions.size());
  }
  return out;
}

region_point::region_point(const rules::data& set, const std::vector<region_group>& groups)
    : set_(set), groups_(groups), at_(groups.size()) {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    note(g);
  }
}

void region_point::note(std::size_t group) {
  const auto& g = groups_[group];
  for (std::size_t i = 0; i < g.questions.size(); ++i) {
    answers_[g.questions[i]] = g.regions[at_[group]].answers[i];
  }
}

tri region_point::answer(index condition) const {
  if (const auto known = answers_.find(condition); known != answers_.end()) {
    return known->second;
  }
  const auto& c = set_.conditions[static_cast<std::size_t>(condition)];
  if (c.op == op::negation) {
    return !answer(c.a);
  }
  if (c.op == op::certain) {
    return facts::to_tri(answer(c.a) == tri::yes);
  }
  return answer_of_questions(condition);
}

// All of them, or any of them: the worst or the best of what they come to.
tri region_point::answer_of_questions(index condition) const {
  const auto& c = set_.conditions[static_cast<std::size_t>(condition)];
  const bool all = c.op == op::all_of;
  tri out = facts::to_tri(all);
  for (std::int32_t n = 0; n < c.b; ++n) {
    const tri one = answer(set_.children[static_cast<std::size_t>(c.a + n)]);
    out = all ? facts::both(out, one) : facts::either(out, one);
  }
  return out;
}

bool region_point::is_built() const {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (!groups_[g].regions[at_[g]].built) {
      return false;
    }
  }
  return true;
}

void region_point::build(case_file& into) const {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    for (const auto& f : groups_[g].regions[at_[g]].facts) {
      into.set(f.fact, f.v);
    }
  }
}

bool region_point::next() {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (++at_[g] < groups_[g].regions.size()) {
      note(g);
      return true;
    }
    at_[g] = 0;
    note(g);
  }
  return false;
}

}  // namespace jeugdregels::changes
