// What changes by itself in some days, without any new fact.
//
// The days are found as in expiry.hpp: on each the dossier is assessed as a whole and held against the
// assessment before it. Tested by tests/assess/agenda_test.cpp, which looks at every day.
#ifndef JEUGDREGELS_ASSESS_AGENDA_HPP
#define JEUGDREGELS_ASSESS_AGENDA_HPP

#include "assess/assess.hpp"

namespace jeugdregels::assess {

// A finding that is another from a day on; nullptr where there is none.
struct moment {
  day on;
  const finding* before;
  const finding* after;
};

// Reusable, as a result is. `before` and `after` hold the assessments around the moments that are visited.
class agenda {
 public:
  // Calls `visit` with each moment after `from` up to and including `until`, by day and then in the order of
  // findings.
  template <typename Visit>
  void walk(const rules::data& rs, const plan& p, const facts::dossier& d, day_span days, Visit visit) {
    assess_alone(rs, p, d, days.from, after_);
    while (after_.turn <= days.until) {
      std::swap(before_, after_);
      const day next = before_.turn;
      assess_alone(rs, p, d, next, after_);
      compare(rs, next, visit);
    }
  }

  const result& before() const { return before_; }
  const result& after() const { return after_; }

 private:
  // Both stand in the same order; what stands in one only appeared or disappeared.
  template <typename Visit>
  void compare(const rules::data& rs, day on, Visit visit) {
    const auto& old = before_.findings;
    const auto& now = after_.findings;
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < old.size() || k < now.size()) {
      const bool gone = i < old.size() && (k == now.size() || comes_first(old[i], now, k));
      const bool fresh = !gone && (i == old.size() || !(old[i].about == now[k].about));
      if (gone) {
        visit(moment{on, &old[i++], nullptr});
      } else if (fresh) {
        visit(moment{on, nullptr, &now[k++]});
      } else {
        if (!same(rs, old[i], now[k])) {
          visit(moment{on, &old[i], &now[k]});
        }
        ++i;
        ++k;
      }
    }
  }

  // Whether this finding is not among those from the k-th on.
  static bool comes_first(const finding& f, const std::vector<finding>& others, std::size_t k);
  bool same(const rules::data& rs, const finding& old, const finding& now) const;

  result before_;
  result after_;
};

}  // namespace jeugdregels::assess

#endif
