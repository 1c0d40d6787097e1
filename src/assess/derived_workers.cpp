// The fixed worker, changes of worker and days without one; see derived.hpp.
//
// Only entries that have begun by the peildatum count.
// Tested by tests/assess/derived_test.cpp.
#include <algorithm>

#include "assess/derived.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;

// Places in the lists of codes.
constexpr value role_fixed = 0;
constexpr value role_desk = 2;
constexpr value reason_turnover = 0;
constexpr value reason_illness = 1;
constexpr value reason_end_of_measure = 5;

struct worker {
  day from;
  day until;  // never when still there
  value role;
  value reason;
};

worker read_worker(const context& c, record_id entry) {
  const value until = c.read(entry, fact_id::jb_tot);
  return {c.read(entry, fact_id::jb_van), until == facts::none ? never : until,
          c.read(entry, fact_id::jb_rol), c.read(entry, fact_id::jb_reden_einde)};
}

template <typename Handle>
void for_workers(const context& c, record_id measure, Handle handle) {
  for (const record_id entry : c.dossier.entries(measure, list_id::jeugdbeschermers)) {
    if (const worker w = read_worker(c, entry); w.from <= c.as_of) {
      handle(entry, w);
    }
  }
}

// Another fixed worker was there on the last day and on the next: nobody changed for the family.
bool handed_over(const context& c, record_id measure, record_id entry, const worker& leaving) {
  bool covered = false;
  for_workers(c, measure, [&](record_id other, const worker& w) {
    covered = covered || (other != entry && w.role == role_fixed && w.from <= leaving.until &&
                          w.until >= leaving.until + 1);
  });
  return covered;
}

// A change of fixed worker. An absent reason is a change of which the reason is unknown.
bool is_change(const context& c, record_id measure, record_id entry, const worker& w) {
  return w.role == role_fixed && w.until < c.as_of && w.reason != reason_end_of_measure &&
         w.reason != facts::none && !handed_over(c, measure, entry, w);
}

// The first fixed worker who starts after this day; never when nobody does.
day next_fixed(const context& c, record_id measure, day after) {
  day first = never;
  for_workers(c, measure, [&](record_id, const worker& w) {
    if (w.role == role_fixed && w.from > after) {
      first = std::min(first, w.from);
    }
  });
  return first;
}

// The first day from `from` on that no entry covers.
day first_uncovered(const context& c, record_id measure, day from) {
  for (bool moved = true; moved;) {
    moved = false;
    for_workers(c, measure, [&](record_id, const worker& w) {
      if (w.from <= from && w.until >= from) {
        from = w.until + 1;
        moved = true;
      }
    });
  }
  return from;
}

// The first day after `from` on which some entry begins; never when none does.
day next_entry(const context& c, record_id measure, day from) {
  day first = never;
  for_workers(c, measure, [&](record_id, const worker& w) {
    if (w.from > from) {
      first = std::min(first, w.from);
    }
  });
  return first;
}

bool has_uncovered_workday(const context& c, record_id measure, day from, day until) {
  const auto workdays = c.rules.workdays();
  while ((from = first_uncovered(c, measure, from)) <= until) {
    const day next = next_entry(c, measure, from);
    if (workdays.first_workday(from, std::min(until, next - 1), c.profile())) {
      return true;
    }
    from = next;
  }
  return false;
}

}  // namespace

// The first day of a fixed worker, whenever that is; absent list: unknown.
value first_fixed_worker(const context& c, record_id measure) {
  if (!c.knows(measure, list_id::jeugdbeschermers)) {
    return facts::unknown;
  }
  value first = facts::none;
  for (const record_id entry : c.dossier.entries(measure, list_id::jeugdbeschermers)) {
    const value from = c.read(entry, fact_id::jb_van);
    if (c.read(entry, fact_id::jb_rol) == role_fixed && (first == facts::none || from < first)) {
      first = from;
    }
  }
  return first;
}

value has_fixed_worker(const context& c, record_id measure) {
  const value first = first_fixed_worker(c, measure);
  return first == facts::unknown ? facts::unknown : first != facts::none && first <= c.as_of ? 1 : 0;
}

value counted_changes(const context& c, record_id measure, bool with_unknown) {
  if (!c.knows(measure, list_id::jeugdbeschermers)) {
    return facts::unknown;
  }
  value count = 0;
  for_workers(c, measure, [&](record_id entry, const worker& w) {
    const bool counts = w.reason == reason_turnover || w.reason == reason_illness;
    if ((counts || (with_unknown && w.reason == facts::unknown)) && is_change(c, measure, entry, w)) {
      ++count;
    }
  });
  return count;
}

value desk_after_fixed_worker(const context& c, record_id measure) {
  const value first = first_fixed_worker(c, measure);
  if (first == facts::unknown) {
    return facts::unknown;
  }
  bool found = false;
  for_workers(c, measure, [&](record_id, const worker& w) {
    found = found || (w.role == role_desk && first != facts::none && w.from > first);
  });
  return found ? 1 : 0;
}

// A working day up to the peildatum and to the end of the measure, after a change and before the next fixed
// worker, on which nobody at all was there. Where the end is uncertain the latest possible end counts: the
// outcome it leads to is "unknown" either way.
value uncovered_workday(const context& c, record_id measure) {
  if (!c.knows(measure, list_id::jeugdbeschermers)) {
    return facts::unknown;
  }
  bool found = false;
  for_workers(c, measure, [&](record_id entry, const worker& w) {
    if (!found && is_change(c, measure, entry, w)) {
      const day until =
          std::min({c.as_of, end_of_measure(c, measure).latest, next_fixed(c, measure, w.until) - 1});
      found = has_uncovered_workday(c, measure, w.until + 1, until);
    }
  });
  return found ? 1 : 0;
}

}  // namespace jeugdregels::assess
