// Stays away from home and the chains they form: which chain runs on a day, and since when it may have run.
//
// Law: Jeugdwet art. 1.1, "woonplaats" under 2°, as the published answers about consecutive stays read it.
// Which kinds of stay count is data (rules::stay_kinds). Tested by tests/assess/stays_test.cpp.
#ifndef JEUGDREGELS_ASSESS_STAYS_HPP
#define JEUGDREGELS_ASSESS_STAYS_HPP

#include <vector>

#include "assess/context.hpp"

namespace jeugdregels::assess {

struct stay {
  day from;
  day until;  // never when it still runs
  value kind;
  value end;  // why it ended
};

// Stays without a day in between, taken together; what lies after the day asked about is not known.
struct stay_cluster {
  day from;
  day until;
  tri goes_on;  // whether the chain goes on over the gap after it
};

// One way to take what is disputed: which of the disputed kinds count, and whether the last stay in a JJI is
// held open by what followed it.
struct stay_reading {
  std::uint32_t disputed = 0;
  bool held_open = false;
};

// All stays of a dossier, read once, in order of their first day.
class stay_list {
 public:
  void read(const context& c);
  bool known() const { return known_; }

  // Every way to take the disputes that matter on these days; `visit` is called with each.
  template <typename Visit>
  void for_readings(const rules::stay_kinds& kinds, day_span on, tri held_open, Visit visit) const {
    const std::uint32_t disputed = disputed_on(kinds, on);
    const bool detained = has_jji(on.until);
    for (std::uint32_t chosen = disputed;; chosen = (chosen - 1) & disputed) {
      if (!detained || held_open != tri::yes) {
        visit(stay_reading{chosen, false});
      }
      if (detained && held_open != tri::no) {
        visit(stay_reading{chosen, true});
      }
      if (chosen == 0) {
        break;
      }
    }
  }

  // The clusters of the stays that count and have begun on a day, in order. Valid until the next call.
  const std::vector<stay_cluster>& clusters(const rules::stay_kinds& kinds, day on,
                                            const stay_reading& how) const;

  // The day before a stay under another scheme (andere_regeling) that covers `d`, again and again, but not
  // before `born`.
  day before_other_scheme(day d, day born) const;

  // Whether a stay in a JJI has begun by a day.
  bool has_jji(day on) const;
  bool runs(value kind, day on) const;
  const std::vector<stay>& all() const { return stays_; }

 private:
  std::uint32_t disputed_on(const rules::stay_kinds& kinds, day_span on) const;

  std::vector<stay> stays_;
  mutable std::vector<stay_cluster> clusters_;
  bool known_ = false;
};

// Whether a chain runs on the day up to which these clusters are known.
tri runs_on(const std::vector<stay_cluster>& clusters, day on);

// Calls `visit` with each day on which the chain that runs may have begun; nothing when none can run.
template <typename Visit>
void for_chain_starts(const std::vector<stay_cluster>& clusters, day on, Visit visit) {
  if (runs_on(clusters, on) == tri::no) {
    return;
  }
  for (std::size_t i = clusters.size(); i-- > 0;) {
    const tri before = i == 0 ? tri::no : clusters[i - 1].goes_on;
    if (before != tri::yes) {
      visit(clusters[i].from);
    }
    if (before == tri::no) {
      return;
    }
  }
}

}  // namespace jeugdregels::assess

#endif
