// The fixed worker, changes of worker and days without one; see derived.hpp.
//
// The workers of a measure are read once and everything the rules ask about them is worked out together; a
// list may hold a thousand. But for the first fixed worker only those count that have begun by the peildatum.
//
// Tested by tests/assess/derived_test.cpp.
#include <algorithm>

#include "assess/codes.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;
using workers = std::vector<worker>;

worker read_worker(const context& c, record_id entry) {
  const value until = c.read(entry, fact_id::jb_tot);
  return {entry, c.read(entry, fact_id::jb_van), until == facts::none ? never : until,
          c.read(entry, fact_id::jb_rol), c.read(entry, fact_id::jb_reden_einde)};
}

bool is_fixed(const worker& w) { return w.role == codes::role_fixed; }

// Another fixed worker was there on the last day and on the next: nobody changed for the family.
bool handed_over(const workers& all, const worker& leaving) {
  return std::any_of(all.begin(), all.end(), [&](const worker& w) {
    return &w != &leaving && is_fixed(w) && w.from <= leaving.until && w.until >= leaving.until + 1;
  });
}

// A fixed worker who left, and not to a colleague.
bool left(const workers& all, const worker& w, day as_of) {
  return is_fixed(w) && w.until < as_of && !handed_over(all, w);
}

// The stretches between the first worker and the peildatum in which nobody at all was there. `all` stands in
// order of first day.
void find_gaps(const workers& all, day as_of, workers& gaps) {
  gaps.clear();
  day covered = all.empty() ? as_of : all.front().from - 1;
  for (const worker& w : all) {
    if (w.from > covered + 1) {
      gaps.push_back({no_record, covered + 1, w.from - 1, 0, 0});
    }
    covered = std::max(covered, w.until);
  }
  if (covered < as_of) {
    gaps.push_back({no_record, covered + 1, as_of, 0, 0});
  }
}

// The first fixed worker who starts after this day; never when nobody does.
day next_fixed(const workers& all, day after) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const worker& w) { return is_fixed(w) && w.from > after; });
  return found == all.end() ? never : found->from;
}

// A working day of `from` … `until` that lies in a gap.
bool has_uncovered_workday(const context& c, const workers& gaps, day from, day until) {
  const auto workdays = c.rules.workdays();
  return std::any_of(gaps.begin(), gaps.end(), [&](const worker& gap) {
    return workdays.first_workday(std::max(from, gap.from), std::min(until, gap.until), c.profile())
        .has_value();
  });
}

// The first working day after the peildatum.
day next_workday(const context& c) {
  return c.rules.workdays().first_workday(c.as_of + 1, calendar::last_day, c.profile()).value_or(never);
}

// Where the end of the measure is uncertain the latest possible end counts: the outcome that an
// uncovered day leads to is "unknown" either way.
void count_changes(const context& c, record_id measure, worker_facts& out) {
  const workers& all = c.work->present;
  out.counted_changes = out.possible_changes = out.uncovered_workday = 0;
  for (const worker& w : all) {
    const tri counts = counts_as_change(w.reason);
    if (counts == tri::no || !left(all, w, c.as_of)) {
      continue;
    }
    out.counted_changes += counts == tri::yes ? 1 : 0;
    out.possible_changes += counts == tri::yes || w.reason == facts::unknown ? 1 : 0;
    if (out.uncovered_workday == 0) {
      const day last = std::min({c.as_of, end_of_measure(c, measure).latest, next_fixed(all, w.until) - 1});
      out.uncovered_workday = has_uncovered_workday(c, c.work->gaps, w.until + 1, last) ? 1 : 0;
      if (out.uncovered_workday == 0 && last == c.as_of && !c.work->gaps.empty() &&
          c.work->gaps.back().until == last) {
        c.turns_on(next_workday(c));  // nobody is there now
      }
    }
  }
}

// The first day of a fixed worker, whenever that is.
void note_first(const worker& w, worker_facts& out) {
  if (is_fixed(w) && (out.first_fixed == facts::none || w.from < out.first_fixed)) {
    out.first_fixed = w.from;
  }
}

void work_out(const context& c, record_id measure, worker_facts& out) {
  workers& present = c.work->present;
  present.clear();
  out.first_fixed = facts::none;
  for (const record_id entry : c.dossier.entries(measure, list_id::jeugdbeschermers)) {
    const worker w = read_worker(c, entry);
    note_first(w, out);
    if (c.has_come(w.from)) {
      c.turns_on(w.until + 1);
      present.push_back(w);
    }
  }
  std::sort(present.begin(), present.end(), [](const worker& a, const worker& b) { return a.from < b.from; });
  c.work->effort += present.size() * present.size() / 8 + present.size();  // handed_over looks at all
  find_gaps(present, c.as_of, c.work->gaps);
  out.has_fixed = c.has_happened(out.first_fixed) == tri::yes ? 1 : 0;
  const bool desk = std::any_of(present.begin(), present.end(), [&](const worker& w) {
    return w.role == codes::role_desk && out.first_fixed != facts::none && w.from > out.first_fixed;
  });
  out.desk_after_fixed = desk ? 1 : 0;
  count_changes(c, measure, out);
}

// Worked out once for the measure that is looked at.
const worker_facts& kept_workers(const context& c, record_id measure) {
  worker_facts& out = c.work->workers;
  if (out.measure == measure) {
    c.turns_on(out.turn);
    if (out.doubtful) {
      c.work->used.push_back(used_fact::of(measure, used_fact::whole::workers));
    }
    return out;
  }
  out = {};
  out.measure = measure;
  const std::size_t mark = c.work->used.size();
  own_turn turn(*c.work);
  if (c.knows(measure, list_id::jeugdbeschermers)) {
    work_out(c, measure, out);
  }
  out.turn = turn.close();
  out.doubtful = c.work->met_unknown_since(mark);
  return out;
}

}  // namespace

const worker_facts& workers_of(const context& c, record_id measure) {
  const auto assumed = [&](value number) {
    return &(*c.work->assumed_workers)[static_cast<std::size_t>(number)];
  };
  return *as_a_whole(c, used_fact::of(measure, used_fact::whole::workers), assumed,
                     [&] { return &kept_workers(c, measure); });
}

void add_changes(const context& c, record_id measure, std::vector<worker_change>& out) {
  workers_of(c, measure);
  const workers& all = c.work->present;
  for (const worker& w : all) {
    if (left(all, w, c.as_of)) {
      out.push_back({w.entry, w.until + 1, std::min(c.as_of, next_fixed(all, w.until) - 1)});
    }
  }
}

tri counts_as_change(value reason) {
  if (reason == facts::none || reason == codes::reason_end_of_measure) {
    return tri::no;
  }
  return reason == codes::reason_turnover || reason == codes::reason_illness ? tri::yes : tri::maybe;
}

bool uncovered_workday(const context& c, day from, day until) {
  return has_uncovered_workday(c, c.work->gaps, from, until);
}

}  // namespace jeugdregels::assess
