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
// The day before the 18th birthday, for measures that end there; else never.
day last_day_of_minority(const context& c, record_id measure);

// The same by the order and its extensions alone: without `beeindigd` and without the 18th birthday.
measure_end ordered_end(const context& c, record_id measure);
// Its day when it is certain; none when it certainly has no end, or was never ordered to have one.
value last_ordered_end(const context& c, record_id measure);
// Whether the measure runs on the peildatum and was ordered to end.
tri runs_to_an_end(const context& c, record_id measure);
// Whether the measure ends within so many months of the order, and each extension pronounced within so many
// of the end before it (0: extensions are not read).
tri lasts_within(const context& c, record_id measure, int months, int months_each);
inline constexpr int months_factor = 4096;  // both numbers of months in one

// ---- what runs -------------------------------------------------------------------------------------------
// Whether help or a measure, or one entry of them, runs on one of these days; none of them lies after the
// peildatum.
tri measure_runs_within(const context& c, record_id measure, day_span days);
tri care_entry_runs_within(const context& c, record_id care, day_span days);
tri care_runs_within(const context& c, day_span days);
inline tri care_runs(const context& c) { return care_runs_within(c, {c.as_of, c.as_of}); }

// ---- tables ----------------------------------------------------------------------------------------------
// The day on which the table was held; the peildatum while it has not been, or is not known to have been.
day day_of_table(const context& c, record_id table);

// ---- workers ---------------------------------------------------------------------------------------------
struct worker_facts;

// All of them at once, worked out when they are first asked for.
const worker_facts& workers_of(const context& c, record_id measure);

// What may be changes of fixed worker up to the peildatum, whatever their reasons; the days on which nobody
// may have been there lie between `from` and `until`. Works out the workers of the measure.
struct worker_change {
  record_id entry;  // who left
  day from;
  day until;
};
void add_changes(const context& c, record_id measure, std::vector<worker_change>& out);
// Whether somebody who left for this known reason is a change that counts (yes), one that does not (maybe),
// or none at all (no).
tri counts_as_change(value reason);
// A working day of these on which nobody was there, among the workers worked out last.
bool uncovered_workday(const context& c, day from, day until);

// ---- help ------------------------------------------------------------------------------------------------
value help_really_started(const context& c, record_id help, reading how = reading::formula);
value only_for_parents(const context& c, record_id measure);
value waiting_since(const context& c, record_id help);

}  // namespace jeugdregels::assess

#endif
