// When help really started, since when is waited, and for whom it is; see derived.hpp.
//
// Tested by tests/assess/derived_test.cpp.
#include "assess/codes.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {

using facts::fact_id;

// An intake that is followed by a waiting list starts nothing. Absent `gestart`: by the formula the
// intake when it happened and no waiting list followed, else unknown; read exactly it is unknown, as filling
// in `gestart` could make it any day.
value help_really_started(const context& c, record_id help, reading how) {
  const value started = c.read(help, fact_id::hulp_gestart);
  if (started != facts::unknown || how == reading::exact) {
    return started;
  }
  if (c.happened(help, fact_id::hulp_intake) == tri::yes && c.read(help, fact_id::hulp_wachtlijst) == 0) {
    c.work->passed_over = true;  // `gestart` could still be another day
    return c.dossier.get(help, fact_id::hulp_intake);
  }
  return facts::unknown;
}

value only_for_parents(const context& c, record_id measure) {
  if (!c.knows(measure, list_id::hulp)) {
    return facts::unknown;
  }
  bool any = false;
  for (const record_id help : c.dossier.entries(measure, list_id::hulp)) {
    if (c.read(help, fact_id::hulp_noodzakelijk) != 0) {
      if (c.read(help, fact_id::hulp_voor) != codes::for_parents) {
        return 0;
      }
      any = true;
    }
  }
  return any ? 1 : 0;
}

// `wacht_sinds` when it has happened, else `aangemeld`; none while nothing waits yet.
value waiting_since(const context& c, record_id help) {
  if (const value since = c.read(help, fact_id::hulp_wacht_sinds); c.has_happened(since) == tri::yes) {
    return since;
  }
  const value applied = c.read(help, fact_id::hulp_aangemeld);
  return c.has_happened(applied) == tri::no ? facts::none : applied;
}

}  // namespace jeugdregels::assess
