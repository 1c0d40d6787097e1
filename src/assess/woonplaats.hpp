// Who is responsible: the woonplaatsbeginsel of both regimes, as sets of possibilities.
//
// Unknown facts are filled in in every way that matters and disputed ones are taken both ways; each way is
// one decision_world, which the decision table of the rule set turns into a municipality (decision.cpp). What
// does not depend on each other is not multiplied out, so there is no limit to the number of unknown facts.
//
// Law: Jeugdwet art. 1.1, "woonplaats", as it reads from 2022-01-01 (woonplaats_2022.cpp) and as it read from
// 2015-01-01 to 2021-12-31 (woonplaats_2015.cpp). Tested by tests/assess/woonplaats_*_test.cpp and by
// tests/reference/woonplaats.py, an independent evaluator.
#ifndef JEUGDREGELS_ASSESS_WOONPLAATS_HPP
#define JEUGDREGELS_ASSESS_WOONPLAATS_HPP

#include <array>

#include "assess/answer.hpp"
#include "assess/context.hpp"
#include "assess/possibilities.hpp"

namespace jeugdregels::assess {

// A municipality that may be any; one that is none is facts::none.
inline constexpr value any_municipality = facts::unknown;

// One way in which the facts can be complete, in the terms of a decision table.
struct decision_world {
  std::array<std::uint8_t, rules::decision_input_count> inputs{};
  std::array<value, rules::decision_source_count> municipality{};
  day_span on{};

  template <typename Code>
  void set(rules::decision_input input, Code code) {
    inputs[static_cast<std::size_t>(input)] = static_cast<std::uint8_t>(code);
  }
  void set(rules::decision_source source, value m) { municipality[static_cast<std::size_t>(source)] = m; }
};

// Adds what the first row that fits this world gives.
void decide(const rules::data& rs, const rules::decision_rule& table, const decision_world& world,
            possibilities& out);

// All that can be responsible as of a day, with the knowledge of that day; remembered for the day asked last.
// Empty, with the result not_applicable, before birth and outside the validity of the rule.
struct responsible_answer {
  outcome result = outcome::unknown;
  const rules::rule* rule = nullptr;  // the version that holds; nullptr when there is no rule for the day
  const possibilities* found = nullptr;
};
responsible_answer responsible_on(const context& c, day on);

// The regions (mapping_field) of who can be responsible on a day, where there is somebody; what several
// possible ones do not agree on is none.
outcome regions_on(const context& c, day on, field_values& out);

// ---- inside: the worlds of each regime -------------------------------------------------------------------
void add_worlds_2022(const context& c, const rules::decision_rule& table, day on, possibilities& out);
void add_worlds_2015(const context& c, const rules::decision_rule& table, day on, possibilities& out);

// Whether the last stay in a JJI is held open by what followed it; read only where there is such a stay.
tri held_open_on(const context& c, const stay_list& stays, day on);

// Where the child really stayed when help was asked for; none when nobody can be responsible by it.
value actual_stay(const context& c, day on);

// The entry of a list without overlaps that covers a day; no_record when there is none.
record_id entry_on(const context& c, list_id list, facts::fact_id from, facts::fact_id until, day on);

// The municipality as it was on a day; nullptr outside our regions.
const rules::municipality* municipality_on(const context& c, value code, day on);

// The registration on a day, and whether the child has then left the country for good.
record_id registration_on(const context& c, day on);
bool abroad_on(const context& c, day on, bool for_good_only);
// The Dutch municipality of a registration with a woonadres that is not in doubt; none for any other.
value home_of_registration(const context& c, record_id registration);

}  // namespace jeugdregels::assess

#endif
