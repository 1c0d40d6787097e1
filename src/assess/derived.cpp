// Finds the function of each derived fact; see derived.hpp.
//
// Tested by tests/assess/derived_test.cpp.
#include "assess/derived.hpp"

#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

value as_value(tri t) { return t == tri::maybe ? facts::unknown : t == tri::yes ? 1 : 0; }

// Negative before birth; the day of birth is always known.
value age_on(const context& c, day on) {
  return calendar::age_on(c.read(facts::root, facts::fact_id::geboortedatum), on);
}

}  // namespace

using rules::derived_id;

value derive(const context& c, derived_id what, record_id record, reading how) {
  switch (what) {
    case derived_id::measure_over: {
      const auto end = end_of_measure(c, record);
      return c.is_past(end.latest) ? 1 : c.is_past(end.earliest) ? facts::unknown : 0;
    }
    case derived_id::first_fixed_worker:
      return workers_of(c, record).first_fixed;
    case derived_id::has_fixed_worker:
      return workers_of(c, record).has_fixed;
    case derived_id::counted_changes:
      return workers_of(c, record).counted_changes;
    case derived_id::possible_changes:
      return workers_of(c, record).possible_changes;
    case derived_id::desk_after_fixed_worker:
      return workers_of(c, record).desk_after_fixed;
    case derived_id::uncovered_workday:
      return workers_of(c, record).uncovered_workday;
    case derived_id::help_really_started:
      return help_really_started(c, record, how);
    case derived_id::only_for_parents:
      return only_for_parents(c, record);
    case derived_id::waiting_since:
      return waiting_since(c, record);
    case derived_id::age:
      return age_on(c, c.as_of);
    case derived_id::care_runs:
      return as_value(care_runs(c));
    case derived_id::measure_runs:
      return as_value(measure_runs_within(c, record, {c.as_of, c.as_of}));
    case derived_id::last_ordered_end:
      return last_ordered_end(c, record);
    case derived_id::measure_runs_to_an_end:
      return as_value(runs_to_an_end(c, record));
    case derived_id::care_entry_runs:
      return as_value(care_entry_runs_within(c, record, {c.as_of, c.as_of}));
    case derived_id::table_day:
      return day_of_table(c, record);
    case derived_id::age_at_table:
      return age_on(c, day_of_table(c, record));
    case derived_id::responsible_municipality:
    case derived_id::count:
      break;
  }
  return facts::unknown;
}

}  // namespace jeugdregels::assess
