// Joins stays to chains; see stays.hpp.
//
// Tested by tests/assess/stays_test.cpp.
#include "assess/stays.hpp"

#include <algorithm>

#include "assess/codes.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;

// Whether the reason why a stay ended carries the chain over a gap.
tri carries_on(value end) {
  return end == facts::unknown ? tri::maybe
                               : facts::to_tri(end == codes::end_temporary || end == codes::end_transition);
}

bool counts(const rules::stay_kinds& kinds, const stay& s, day on, std::uint32_t disputed) {
  const std::uint32_t kind = 1U << s.kind;
  if ((kinds.counting & kind) != 0) {
    return true;
  }
  if ((kinds.later & kind) != 0 && on >= kinds.later_from) {
    return true;
  }
  return (disputed & kind) != 0;
}

void join(std::vector<stay_cluster>& clusters, const stay& s, day until) {
  const tri goes_on = carries_on(s.end);
  if (clusters.empty() || s.from > clusters.back().until + 1) {
    clusters.push_back({s.from, until, goes_on});
    return;
  }
  stay_cluster& last = clusters.back();
  if (until > last.until) {
    last.until = until;
    last.goes_on = goes_on;
  } else if (until == last.until) {  // several ended on the same day: a continuing reason wins
    last.goes_on = either(last.goes_on, goes_on);
  }
}

}  // namespace

void stay_list::read(const context& c) {
  stays_.clear();
  known_ = c.knows(facts::root, list_id::verblijven);
  if (!known_) {
    return;
  }
  for (const record_id entry : c.dossier.entries(facts::root, list_id::verblijven)) {
    const value last = c.dossier.get(entry, fact_id::verblijf_tot);
    const day until = last == facts::none ? never : last;
    // Why a stay ended matters only once it has.
    const value end = until < c.as_of ? c.read(entry, fact_id::verblijf_einde) : facts::none;
    stays_.push_back({c.dossier.get(entry, fact_id::verblijf_van), until,
                      c.dossier.get(entry, fact_id::verblijf_soort), end});
  }
  std::sort(stays_.begin(), stays_.end(), [](const stay& a, const stay& b) { return a.from < b.from; });
}

std::uint32_t stay_list::disputed_on(const rules::stay_kinds& kinds, day_span on) const {
  std::uint32_t present = 0;
  for (const stay& s : stays_) {
    present |= s.from <= on.until ? 1U << s.kind : 0U;
  }
  return present & (kinds.disputed | (on.from < kinds.later_from ? kinds.later : 0U));
}

bool stay_list::has_jji(day on) const {
  return std::any_of(stays_.begin(), stays_.end(),
                     [on](const stay& s) { return s.kind == codes::stay_jji && s.from <= on; });
}

const std::vector<stay_cluster>& stay_list::clusters(const rules::stay_kinds& kinds, day on,
                                                     const stay_reading& how) const {
  clusters_.clear();
  const stay* held = nullptr;  // the stay in a JJI that began last
  for (const stay& s : stays_) {
    held = how.held_open && s.kind == codes::stay_jji && s.from <= on ? &s : held;
  }
  for (const stay& s : stays_) {
    if (s.from <= on && counts(kinds, s, on, how.disputed)) {
      join(clusters_, s, &s == held ? on : std::min(s.until, on));
    }
  }
  return clusters_;
}

day stay_list::before_other_scheme(day d, day born) const {
  for (bool moved = true; moved && d > born;) {
    moved = false;
    for (const stay& s : stays_) {
      if (s.kind == codes::stay_other_scheme && s.from <= d && s.until >= d) {
        d = std::max(s.from - 1, born);
        moved = true;
        break;
      }
    }
  }
  return d;
}

bool stay_list::runs(value kind, day on) const {
  return std::any_of(stays_.begin(), stays_.end(),
                     [=](const stay& s) { return s.kind == kind && s.from <= on && s.until >= on; });
}

tri runs_on(const std::vector<stay_cluster>& clusters, day on) {
  if (clusters.empty()) {
    return tri::no;
  }
  return clusters.back().until >= on ? tri::yes : clusters.back().goes_on;
}

}  // namespace jeugdregels::assess
