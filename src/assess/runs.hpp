// Stretches of days on which nothing begins or ends: what holds on the first of them holds on all.
//
// Tested by tests/assess/runs_test.cpp.
#ifndef JEUGDREGELS_ASSESS_RUNS_HPP
#define JEUGDREGELS_ASSESS_RUNS_HPP

#include <algorithm>
#include <vector>

#include "assess/possibilities.hpp"

namespace jeugdregels::assess {

// Visits the days on which an entry of a list begins, and the days after those on which one ends.
template <typename Visit>
void for_breakpoints(const facts::dossier& d, list_id list, facts::fact_id from, facts::fact_id until,
                     Visit visit) {
  for (const record_id entry : d.entries(facts::root, list)) {
    visit(d.get(entry, from));
    if (const value last = d.get(entry, until); last != facts::none) {
      visit(last + 1);
    }
  }
}

inline void add_breakpoints(const context& c, list_id list, facts::fact_id from, facts::fact_id until,
                            std::vector<day>& days) {
  for_breakpoints(c.dossier, list, from, until, [&](day d) { days.push_back(d); });
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

// Adds the days on which the rules about who is responsible change.
inline void add_rule_changes(const rules::data& rs, std::vector<day>& days) {
  for (index i = rs.responsible; i != rules::nothing;
       i = rs.rules[static_cast<std::size_t>(i)].next_version) {
    const rules::rule& version = rs.rules[static_cast<std::size_t>(i)];
    days.push_back(version.valid.from);
    days.push_back(rs.decisions[static_cast<std::size_t>(version.payload)].stays.later_from);
  }
}

// Adds every day on which somebody else may be responsible than the day before: a day that the dossier names
// or the one after it, the 18th birthday, and the days on which the rules change.
inline void add_turns_of_responsible(const rules::data& rs, const facts::dossier& d, std::vector<day>& days) {
  add_rule_changes(rs, days);
  days.push_back(calendar::birthday(d.get(facts::root, facts::fact_id::geboortedatum), 18));
  add_all_days(d, days);
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
