// What changes by itself; see agenda.hpp.
//
// Tested by tests/assess/agenda_test.cpp.
#include "assess/agenda.hpp"

#include <algorithm>

#include "assess/shown.hpp"

namespace jeugdregels::assess {

bool agenda::comes_first(const finding& f, const std::vector<finding>& others, std::size_t k) {
  if (f.about == others[k].about) {
    return false;
  }
  return std::none_of(others.begin() + static_cast<std::ptrdiff_t>(k), others.end(),
                      [&](const finding& other) { return other.about == f.about; });
}

bool agenda::same(const rules::data& rs, const finding& old, const finding& now) const {
  const auto rule_of = [&](const finding& f) -> const rules::rule& {
    return rs.rules[static_cast<std::size_t>(f.rule)];
  };
  return same_lasting({rule_of(old), old.result, before_.work}, {rule_of(now), now.result, after_.work});
}

}  // namespace jeugdregels::assess
