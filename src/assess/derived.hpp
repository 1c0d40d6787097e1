// The derived facts: small functions of the dossier and the peildatum. rules/derived.hpp names them.
//
// Each says what it reads and what an absent fact does to it. Tested by tests/assess/derived_test.cpp.
#ifndef JEUGDREGELS_ASSESS_DERIVED_HPP
#define JEUGDREGELS_ASSESS_DERIVED_HPP

#include "assess/context.hpp"

namespace jeugdregels::assess {

// The value of any derived fact but the municipality (woonplaats.hpp), for a record of its home shape.
value derive(const context& c, rules::derived_id what, record_id record, reading how = reading::formula);

// ---- the end of a measure --------------------------------------------------------------------------------
// The earliest and the latest day that can be its last, as far as the facts go; equal when it is certain.
struct measure_end {
  day earliest;
  day latest;  // after every day there is when it has no end

  // The measure certainly ended, or could have ended, before this day.
  bool certainly_before(day d) const { return latest < d; }
  bool possibly_before(day d) const { return earliest < d; }
};

inline constexpr day never = calendar::last_day + 1;

measure_end end_of_measure(const context& c, record_id measure);

// ---- workers --------------------- ---------------------------------------------------------------------
struct worker_facts;

// All of them at once, worked out when they are first asked for.
const worker_facts& workers_of(const context& c, record_id measure);

// ---- help --------------------------------- ------------------------------------------------------------
value help_really_started(const context& c, record_id help, reading how = reading::formula);
value only_for_parents(const context& c, record_id measure);
value waiting_since(const context& c, record_id help);

}  // namespace jeugdregels::assess

#endif
