// The known name that a misspelled one most likely meant.
//
// Only for messages: nothing is ever decided by resemblance. Tested by tests/facts/nearest_test.cpp.
#ifndef JEUGDREGELS_FACTS_NEAREST_HPP
#define JEUGDREGELS_FACTS_NEAREST_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace jeugdregels::facts {

// Insertions, deletions, substitutions and swaps of neighbours needed to make one of the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The first of the names nearest to `word`; empty when every name needs more changes than a third of its
// letters (at least two).
template <typename Names>
std::string nearest(std::string_view word, const Names& names) {
  if (word.size() > 64) {
    return {};
  }
  std::string best;
  std::size_t best_distance = 0;
  for (const auto& candidate : names) {
    const std::string_view name = candidate;
    const std::size_t distance = edit_distance(word, name);
    const std::size_t allowed = name.size() / 3 < 2 ? 2 : name.size() / 3;
    if (distance <= allowed && distance < name.size() && (best.empty() || distance < best_distance)) {
      best = name;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace jeugdregels::facts

#endif
