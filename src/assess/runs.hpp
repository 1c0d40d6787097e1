// Stretches of days on which nothing begins or ends: what holds on the first of them holds on all.
//
// Tested by tests/assess/runs_test.cpp.
#ifndef JEUGDREGELS_ASSESS_RUNS_HPP
#define JEUGDREGELS_ASSESS_RUNS_HPP

#include <algorithm>
#include <vector>

#include "assess/possibilities.hpp"

namespace jeugdregels::assess {

// Adds the days on which an entry of a list begins, and the days after those on which one ends.
inline void add_breakpoints(const context& c, list_id list, facts::fact_id from, facts::fact_id until,
                            std::vector<day>& days) {
  for (const record_id entry : c.dossier.entries(facts::root, list)) {
    days.push_back(c.dossier.get(entry, from));
    if (const value last = c.dossier.get(entry, until); last != facts::none) {
      days.push_back(last + 1);
    }
  }
}

// Adds every day that the dossier names, and the day after it.
inline void add_all_days(const facts::dossier& d, std::vector<day>& days) {
  for (std::size_t i = 0; i < d.record_count(); ++i) {
    const auto record = static_cast<record_id>(i);
    for (const facts::fact_id fact : facts::facts_in(d.shape_of(record))) {
      if (facts::def(fact).type != facts::fact_type::date) {
        continue;
      }
      if (const value v = d.get(record, fact); facts::is_known(v)) {
        days.push_back(v);
        days.push_back(v + 1);
      }
    }
  }
}

// Calls `visit` with each stretch of `first` … `last` between these days, in order. Sorts the days.
template <typename Visit>
void for_runs(std::vector<day>& days, day first, day last, Visit visit) {
  std::sort(days.begin(), days.end());
  day from = first;
  for (const day next : days) {
    if (next > last) {
      break;
    }
    if (next > from) {
      visit(day_span{from, next - 1});
      from = next;
    }
  }
  if (from <= last) {
    visit(day_span{from, last});
  }
}

}  // namespace jeugdregels::assess

#endif
