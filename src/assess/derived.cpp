// Finds the function of each derived fact; see derived.hpp.
//
// Tested by tests/assess/derived_test.cpp.
#include "assess/derived.hpp"

#include "assess/workspace.hpp"

namespace jeugdregels::assess {

using rules::derived_id;

value derive(const context& c, derived_id what, record_id record, reading how) {
  switch (what) {
    case derived_id::measure_over: {
      const auto end = end_of_measure(c, record);
      return end.certainly_before(c.as_of) ? 1 : end.possibly_before(c.as_of) ? facts::unknown : 0;
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
    case derived_id::responsible_municipality:
    case derived_id::count:
      break;
  }
  return facts::unknown;
}

}  // namespace jeugdregels::assess
