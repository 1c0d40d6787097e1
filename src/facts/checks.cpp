// Consistency of a whole dossier; see checks.hpp.
//
// Tested by tests/facts/checks_test.cpp.
#include "facts/checks.hpp"

#include <limits>

namespace jeugdregels::facts {
namespace {

struct interval_def {
  bool present = false;
  fact_id from = fact_id::count;
  fact_id until = fact_id::count;
};

consteval std::array<interval_def, shape_count> find_intervals() {
  std::array<interval_def, shape_count> out{};
  for (std::size_t i = 0; i < fact_count; ++i) {
    auto& entry = out[static_cast<std::size_t>(fact_defs[i].home)];
    if (fact_defs[i].key == "van") {
      entry.from = static_cast<fact_id>(i);
    } else if (fact_defs[i].key == "tot_en_met") {
      entry.until = static_cast<fact_id>(i);
      entry.present = true;
    }
  }
  return out;
}

constexpr auto intervals = find_intervals();

constexpr const interval_def& interval_of(shape entry) { return intervals[static_cast<std::size_t>(entry)]; }

struct span_of_days {
  value from = unknown;
  value until = unknown;  // the last day; the largest number when still running
  bool sound() const { return is_known(from) && is_known(until) && from <= until; }
};

span_of_days span_of(const dossier& d, record_id entry, const interval_def& days) {
  const value until = d.get(entry, days.until);
  return {d.get(entry, days.from), until == none ? std::numeric_limits<value>::max() : until};
}

bool is_reversed(const dossier& d, record_id entry) {
  const auto& days = interval_of(d.shape_of(entry));
  if (!days.present) {
    return false;
  }
  const auto span = span_of(d, entry, days);
  return is_known(span.from) && is_known(span.until) && span.until < span.from;
}

bool has_wrong_municipality(const dossier& d, record_id entry) {
  if (d.shape_of(entry) != shape::brp_inschrijving) {
    return false;
  }
  const value address = d.get(entry, fact_id::brp_adres);
  const value municipality = d.get(entry, fact_id::brp_gemeente);
  constexpr value no_address = 2;  // "geen" in the list of codes
  if (!is_known(address) || municipality == unknown) {
    return false;
  }
  return (address == no_address) != (municipality == none);
}

bool overlaps_earlier(const dossier& d, record_id parent, list_id list, record_id entry) {
  const auto& days = interval_of(def(list).entry);
  const auto span = span_of(d, entry, days);
  if (!span.sound()) {
    return false;
  }
  for (const record_id other : d.entries(parent, list)) {
    if (other == entry) {
      break;
    }
    const auto earlier = span_of(d, other, days);
    if (earlier.sound() && earlier.from <= span.until && span.from <= earlier.until) {
      return true;
    }
  }
  return false;
}

// The usual list is written in order, and then one pass is enough.
bool ascends(const dossier& d, record_id parent, list_id list) {
  const auto& days = interval_of(def(list).entry);
  value last = unknown;
  for (const record_id entry : d.entries(parent, list)) {
    const auto span = span_of(d, entry, days);
    if (!span.sound() || span.from <= last) {
      return false;
    }
    last = span.until;
  }
  return true;
}

template <typename Report>
void check_lists(const dossier& d, record_id parent, const Report& report) {
  for (std::size_t i = 0; i < list_count; ++i) {
    const auto list = static_cast<list_id>(i);
    if (!list_defs[i].apart || record_of(list_defs[i].parent) != d.shape_of(parent) ||
        ascends(d, parent, list)) {
      continue;
    }
    for (const record_id entry : d.entries(parent, list)) {
      if (overlaps_earlier(d, parent, list, entry)) {
        report(violation{fault::overlap, entry});
      }
    }
  }
}

template <typename Report>
void check_all(const dossier& d, const Report& report) {
  check_lists(d, root, report);
  for (record_id r = 1; r < static_cast<record_id>(d.record_count()); ++r) {
    if (is_reversed(d, r)) {
      report(violation{fault::reversed_interval, r, interval_of(d.shape_of(r)).until});
    }
    if (has_wrong_municipality(d, r)) {
      report(violation{fault::municipality_without_address, r, fact_id::brp_gemeente});
    }
  }
}

}  // namespace

bool interval_facts(shape entry, fact_id& from, fact_id& until) {
  const auto& days = interval_of(entry);
  from = days.from;
  until = days.until;
  return days.present;
}

void check_consistency(const dossier& d, const std::function<void(const violation&)>& report) {
  check_all(d, [&](const violation& v) { report(v); });
}

bool is_consistent(const dossier& d) {
  bool sound = true;
  check_all(d, [&](const violation&) { sound = false; });
  return sound;
}

}  // namespace jeugdregels::facts
