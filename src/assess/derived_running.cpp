// What runs on a day, the measures and the help of a dossier; and on which day a table counts; see
// derived.hpp.
//
// Tested by tests/assess/running_test.cpp.
#include <algorithm>

#include "assess/workspace.hpp"

namespace jeugdregels::assess {

using facts::fact_id;

namespace {

tri measure_runs(const context& c, record_id measure, day_span days) {
  const value pronounced = c.read(measure, fact_id::uitgesproken);
  if (pronounced == facts::none || (facts::is_known(pronounced) && pronounced > days.until)) {
    c.has_happened(pronounced);
    return tri::no;
  }
  const measure_end end = end_of_measure(c, measure);
  const day first = facts::is_known(pronounced) ? std::max(pronounced, days.from) : days.from;
  c.turns_on(end.earliest + 1);
  c.turns_on(end.latest + 1);
  if (end.latest < first) {
    return tri::no;
  }
  return facts::is_known(pronounced) && end.earliest >= first ? tri::yes : tri::maybe;
}

tri care_entry_runs(const context& c, record_id care, day_span days) {
  const value begun = c.read(care, fact_id::jeugdhulp_gestart);
  if (begun == facts::none || (facts::is_known(begun) && begun > days.until)) {
    c.has_happened(begun);
    return tri::no;
  }
  const value ended = c.read(care, fact_id::jeugdhulp_beeindigd);
  const day first = facts::is_known(begun) ? std::max(begun, days.from) : days.from;
  if (facts::is_known(ended)) {
    c.turns_on(ended + 1);
  }
  if (facts::is_known(ended) && ended < first) {
    return tri::no;
  }
  return begun == facts::unknown || ended == facts::unknown ? tri::maybe : tri::yes;
}

// Whether an entry runs, as a whole of which an answer can be made without looking into it.
template <typename Runs>
tri runs_as_a_whole(const context& c, record_id entry, day_span days, Runs runs) {
  return as_a_whole(c, used_fact::of(entry, used_fact::whole::runs, days.from), truth_of_whole, [&] {
    ++c.work->effort;
    return runs(c, entry, days);
  });
}

}  // namespace

tri measure_runs_within(const context& c, record_id measure, day_span days) {
  return runs_as_a_whole(c, measure, days, measure_runs);
}

tri care_entry_runs_within(const context& c, record_id care, day_span days) {
  return runs_as_a_whole(c, care, days, care_entry_runs);
}

namespace {

// Whether an entry of a list runs; unknown when the list is absent.
template <typename Runs>
tri any_runs(const context& c, list_id list, Runs runs) {
  if (!c.knows(facts::root, list)) {
    return tri::maybe;
  }
  tri result = tri::no;
  for (const record_id entry : c.dossier.entries(facts::root, list)) {
    result = either(result, runs(entry));
    if (result == tri::yes) {
      break;
    }
  }
  return result;
}

}  // namespace

tri care_runs_within(const context& c, day_span days) {
  const tri care = any_runs(c, list_id::jeugdhulp,
                            [&](record_id entry) { return care_entry_runs_within(c, entry, days); });
  return care == tri::yes ? care : either(care, any_runs(c, list_id::maatregelen, [&](record_id entry) {
                                            return measure_runs_within(c, entry, days);
                                          }));
}

day day_of_table(const context& c, record_id table) {
  const tri held = c.happened(table, fact_id::tafel_gehouden);
  c.work->passed_over = c.work->passed_over || held == tri::maybe;
  return held == tri::yes ? c.dossier.get(table, fact_id::tafel_gehouden) : c.as_of;
}

}  // namespace jeugdregels::assess
