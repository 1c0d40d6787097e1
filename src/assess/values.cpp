// The named functions that give a value of their own: when a measure ends, the gap between youth care and
// Wmo, and where a table belongs; see rules::value_function.
//
// Tested by tests/assess/transition_values_test.cpp, transition_gap_test.cpp and table_rules_test.cpp.
#include <algorithm>

#include "assess/runs.hpp"
#include "assess/woonplaats.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;
using rules::value_rule;

day birthday(const context& c, int years) {
  return calendar::birthday(c.read(facts::root, fact_id::geboortedatum), years);
}

// Unknown, while every completion gives one of these.
template <typename... Outcomes>
answer unknown_value(Outcomes... possible) {
  answer out = answer::of(outcome::unknown);
  out.possible = (rules::bit(possible) | ...);
  return out;
}

// BW 1:233: whoever turns eighteen is no minor any more, so the day before is the last.
answer evaluate_measure_end(const context& c, const place& where) {
  const record_id measure = where.entry;
  const day last_minor = birthday(c, 18) - 1;
  const value ended = c.read(measure, fact_id::maatregel_beeindigd);
  const tri has_ended = c.has_happened(ended);
  if (has_ended == tri::maybe) {
    return unknown_value(outcome::determined);
  }
  const measure_end end = has_ended == tri::yes ? measure_end{ended, ended} : ordered_end(c, measure);
  if (end.earliest != end.latest && end.earliest <= last_minor) {
    return unknown_value(outcome::determined);
  }
  answer out = answer::of(outcome::determined);
  field_values& fields = add_value(c, out);
  const bool of_age = end.earliest > last_minor;
  at(fields, end_field::last) = of_age ? last_minor : end.latest;
  at(fields, end_field::by) = static_cast<value>(of_age                  ? ended_by::majority
                                                 : has_ended == tri::yes ? ended_by::itself
                                                                         : ended_by::order);
  return out;
}

// Since when a report for the Wmo is taken: from the day of majority where every municipality that can be
// responsible lies in the region, no such rule where none does, unknown for everything between.
value reports_from(const context& c, const value_rule& v, day majority) {
  const auto responsible = responsible_on(c, c.as_of);
  if (responsible.found == nullptr) {
    return facts::none;
  }
  if (responsible.found->any()) {
    return facts::unknown;
  }
  const auto& all = responsible.found->municipalities();
  const auto inside = std::count_if(all.begin(), all.end(), [&](value code) {
    const auto* m = municipality_on(c, code, c.as_of);
    return m != nullptr && m->region == v.region;
  });
  if (inside == 0) {
    return facts::none;
  }
  const bool everywhere = inside == static_cast<std::ptrdiff_t>(all.size()) && !responsible.found->nobody();
  return everywhere ? majority : facts::unknown;
}

answer evaluate_wmo_gap(const context& c, const value_rule& v) {
  const int youngest = v.numbers[0];
  const int oldest = v.numbers[1];
  if (!c.has_come(birthday(c, youngest)) || c.has_come(birthday(c, oldest))) {
    return answer::of(outcome::not_applicable);
  }
  const day majority = birthday(c, 18);
  const value from = reports_from(c, v, majority);
  const value reported = c.read(facts::root, fact_id::wmo_melding);
  if (from == facts::unknown || reported == facts::unknown) {
    return unknown_value(outcome::determined);
  }
  answer out = answer::of(outcome::determined);
  field_values& fields = add_value(c, out);
  at(fields, gap_field::from) = from;
  const value start = c.has_happened(reported) == tri::yes ? reported : from;
  if (start != facts::none) {
    const day decided = start + 7 * (v.numbers[2] + v.numbers[3]);
    at(fields, gap_field::decided) = decided;
    at(fields, gap_field::days) = std::max(0, decided - majority);
  }
  return out;
}

// The subregion of a municipality; nullptr outside the regions that have tables.
const rules::subregion* subregion_of(const context& c, day on, value code) {
  const auto* m = municipality_on(c, code, on);
  return m == nullptr || m->subregion == rules::nothing
             ? nullptr
             : &c.rules.subregions[static_cast<std::size_t>(m->subregion)];
}

// Whether on no day up to the peildatum a table can belong to whoever can be responsible. Who that is changes
// only on days that the dossier names, on the 18th birthday, and on days on which the rules change.
bool never_a_table(const context& c) {
  auto& days = c.work->all_days;
  days.clear();
  add_turns_of_responsible(c.rules, c.dossier, days);
  return std::all_of(days.begin(), days.end(), [&](day on) {
    if (!c.has_come(on)) {
      return true;
    }
    const auto responsible = responsible_on(c, on);
    if (responsible.found == nullptr) {
      return true;
    }
    const auto& all = responsible.found->municipalities();
    return !responsible.found->any() && std::none_of(all.begin(), all.end(), [&](value code) {
      return subregion_of(c, on, code) != nullptr;
    });
  });
}

// What all municipalities agree on, and whether one of them has a table at all.
struct shared_place {
  agreed<value> subregion;
  agreed<value> municipality;
  agreed<value> half_days;
  bool any = false;

  void add(const context& c, day on, value code) {
    const auto* found = subregion_of(c, on, code);
    subregion.add(found == nullptr ? facts::none : found->id);
    municipality.add(code);
    half_days.add(found == nullptr ? facts::none : found->half_days);
    any = any || found != nullptr;
  }
};

answer evaluate_table_place(const context& c, const place& where) {
  const answer open = unknown_value(outcome::determined, outcome::several, outcome::not_applicable);
  const day on = day_of_table(c, where.entry);
  const auto responsible = responsible_on(c, on);
  if (responsible.found == nullptr || responsible.found->any()) {
    return responsible.result == outcome::unknown ? open : answer::of(responsible.result);
  }
  shared_place shared;
  for (const value code : responsible.found->municipalities()) {
    shared.add(c, on, code);
  }
  if (!shared.any) {
    // Perhaps nobody, perhaps somebody elsewhere: no table on this day, but on which day it was may be
    // unknown.
    const bool other_days = responsible.result == outcome::unknown &&
                            c.read(where.entry, fact_id::tafel_gehouden) == facts::unknown;
    return other_days && !never_a_table(c) ? open : answer::of(outcome::not_applicable);
  }
  if (responsible.found->nobody()) {
    return open;
  }
  answer out = answer::of(responsible.result);
  field_values& fields = add_value(c, out);
  at(fields, table_field::subregion) = shared.subregion.value_or(facts::none);
  at(fields, table_field::municipality) = shared.municipality.value_or(facts::none);
  at(fields, table_field::half_days) = shared.half_days.value_or(facts::none);
  return out;
}

}  // namespace

answer evaluate_value(const context& c, const rules::rule& r, const place& where) {
  const value_rule& v = c.rules.values[static_cast<std::size_t>(r.payload)];
  switch (v.function) {
    case rules::value_function::transition_2022:
      return evaluate_transition(c);
    case rules::value_function::continuation:
      return evaluate_continuation(c);
    case rules::value_function::measure_end:
      return evaluate_measure_end(c, where);
    case rules::value_function::wmo_gap:
      return evaluate_wmo_gap(c, v);
    case rules::value_function::table_place:
      return evaluate_table_place(c, where);
  }
  return {};
}

}  // namespace jeugdregels::assess
