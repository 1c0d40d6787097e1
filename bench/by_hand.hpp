// The floor of the benchmarks: the inspection norms and the escalation ladder, written out by hand.
//
// The same rules as rules/twente, with their numbers in the code and the facts in a plain struct: about as
// fast as a program can be that knows these rules and nothing else. What it is not: it knows no other rule
// set, keeps no trace, reads no JSON, and leaves "unknown" as the formula has it (the library settles it
// where every completion comes to the same).
//
// Held against the library by tests/bench/by_hand_test.cpp.
#ifndef JEUGDREGELS_BENCH_BY_HAND_HPP
#define JEUGDREGELS_BENCH_BY_HAND_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "calendar/days.hpp"
#include "facts/values.hpp"

namespace jeugdregels::bench {

using calendar::day;
using facts::value;

// At most N entries, in place.
template <typename T, std::size_t N>
struct few {
  std::array<T, N> items;
  std::uint32_t size = 0;
  bool known = true;  // false: the list is absent

  T& add() { return items[size++]; }
  const T* begin() const { return items.data(); }
  const T* end() const { return items.data() + size; }
  const T& operator[](std::size_t i) const { return items[i]; }
  void clear() { size = 0; }
};

// ---- facts ---------------------------------------------------------------------------------------------
// Dates, codes and booleans as facts/values.hpp has them. Codes are numbered as in facts/fact_list.def.
struct plain_registration {
  day from;
  value until;  // none: still running
  value municipality;
};
struct plain_worker {
  day from;
  value until;
  value role;
  value reason;
};
struct plain_extension {
  value pronounced;
  value end;
  value reasons;  // bit mask
};
struct plain_help {
  value whom, necessary, applied, waiting_since, intake, waiting_list, started, ended, breakthrough,
      needed_by;
  value fits, by_plan, alternative, explains, helps;
  value explained;  // none: no explanation
};
struct plain_measure {
  value kind, institution, pronounced, informed, end, ended;
  value course, goals, help_chosen, disagrees, family, network, professionals, needed_by, explained;
  few<plain_extension, 8> extensions;
  few<plain_worker, 16> workers;
  few<plain_help, 12> help;
};
struct plain_case {
  day born = 0;
  few<plain_registration, 16> registrations;
  few<plain_measure, 4> measures;
};

// ---- answers -------------------------------------------------------------------------------------------
enum class verdict : std::uint8_t {
  met,
  met_doorbraak,
  explained,
  not_met,
  running,
  unknown,
  not_applicable,
  determined
};

struct norm {
  verdict result = verdict::unknown;
  day start = facts::none;
  day due = facts::none;
  day realised = facts::none;
  std::int32_t days_left = facts::none;
  bool complete = false;  // kalender_volledig; only with a due date
};

enum class party : std::int8_t {
  nobody,
  worker,
  access_team,
  scientist_or_manager,
  manager_or_scientist,
  manager,
  provider,
  municipality,
  institution,
  partner
};
enum class region : std::int8_t { other, twente, ijsselland, flevoland };

struct ladder {
  verdict result = verdict::unknown;
  std::int32_t step = 0, days = 0, other_step = 0;
  party who = party::nobody, whom = party::nobody;
  region partner_of = region::other;
  day next_step = facts::none;
};

struct measure_answers {
  norm worker_in_time, worker_stays, course_there, course_in_time, course_supported, help_in_time, help_fits;
  few<norm, 12> help_parts;  // one for each necessary entry
  few<norm, 12> fit_parts;
  few<verdict, 8> extensions;  // only of an ots; known: the list is there
  verdict extensions_missing = verdict::unknown;
  few<ladder, 12> ladders;
  verdict ladder_missing = verdict::unknown;
};
struct case_answers {
  few<measure_answers, 4> measures;
};

// ---- what does not change ------------------------------------------------------------------------------
struct wishes {
  bool holidays = true;       // werkdagen=atw
  bool from_informed = true;  // koers_start=gi_in_kennis
  bool ladder_report = true;  // ladder=rapport
};

// The calendar and the regions as tables, made once.
class tables {
 public:
  // The day reasons and complete years of a rule set's calendar, and the region of every municipality.
  tables(const std::vector<std::uint8_t>& day_reasons, const std::vector<int>& complete_years,
         const std::vector<std::pair<value, region>>& municipalities);

  day fifth_workday_after(day start, bool holidays) const {
    const auto& count = before_[holidays ? 0 : 1];
    return workdays_[holidays ? 0 : 1][static_cast<std::size_t>(count[at(start)] + 4)];
  }
  // Working days of from … until, both inside; from ≤ until.
  bool any_workday(day from, day until, bool holidays) const {
    const auto& count = before_[holidays ? 0 : 1];
    return count[at(until)] > count[at(from - 1)];
  }
  bool complete(day start, day due) const;
  region region_of(value municipality) const {
    return facts::is_known(municipality) && municipality >= 0
               ? regions_[static_cast<std::size_t>(municipality)]
               : region::other;
  }

 private:
  static std::size_t at(day d) { return static_cast<std::size_t>(d - calendar::first_day); }

  std::array<std::vector<std::int32_t>, 2> before_;  // working days up to and including each day
  std::array<std::vector<day>, 2> workdays_;         // all working days
  std::array<bool, 400> complete_{};                 // by year from 1900
  std::vector<region> regions_;                      // by code
};

void assess_by_hand(const tables& t, const wishes& w, const plain_case& facts, day as_of, case_answers& out);

}  // namespace jeugdregels::bench

#endif
