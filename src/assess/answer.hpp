// What evaluating one rule at one place gives.
//
// Besides the outcome by the formula it carries the set of outcomes that filling in the absent facts could
// lead to, so that an answer that no absent fact can change need not stay "unknown".
#ifndef JEUGDREGELS_ASSESS_ANSWER_HPP
#define JEUGDREGELS_ASSESS_ANSWER_HPP

#include <array>

#include "assess/context.hpp"
#include "rules/names.hpp"

namespace jeugdregels::assess {

// Fields of the `waarde` of a finding, by kind of rule.
enum class ladder_field : std::uint8_t {
  variant,
  step,
  days,
  who,
  whom,
  partner,
  next_step,
  other_variant,
  other_step
};
enum class mapping_field : std::uint8_t { municipality, name, region, protection_region, subregion, partner };

enum class decision_field : std::uint8_t { municipality, regime, row, part, on, first, count };
enum class transition_field : std::uint8_t { before, after, moved, until };
enum class window_field : std::uint8_t { from, until };
enum class shown_field : std::uint8_t { name };  // of a table that shows
enum class end_field : std::uint8_t { last, by };
enum class gap_field : std::uint8_t { from, decided, days };
enum class table_field : std::uint8_t { subregion, municipality, half_days };

// What makes a day the last of a measure.
enum class ended_by : std::uint8_t { itself, order, majority };
inline constexpr std::array<std::string_view, 3> ended_by_names = {"beeindigd", "beschikking",
                                                                   "meerderjarigheid"};

inline constexpr std::size_t max_fields = 9;

using field_values = std::array<value, max_fields>;

// The field of this name.
template <typename Field>
value& at(field_values& fields, Field f) {
  return fields[static_cast<std::size_t>(f)];
}
template <typename Field>
value at(const field_values& fields, Field f) {
  return fields[static_cast<std::size_t>(f)];
}

struct answer {
  outcome result = outcome::unknown;
  std::uint32_t possible = 0;  // bits of the outcomes that completions lead to
  day start = facts::none;
  day due = facts::none;
  day realised = facts::none;
  tri complete = tri::maybe;     // kalender_volledig; only with a due date
  index row = rules::nothing;    // the row of a table that decided
  record_id entry = no_record;   // of several taken together: the one that decided
  index value = rules::nothing;  // its `waarde`: the number of its fields among the workspace's values

  static answer of(outcome o) {
    answer a;
    a.result = o;
    a.possible = rules::bit(o);
    return a;
  }
};

// An outcome by the formula, and those that completions lead to.
struct verdict {
  outcome result = outcome::unknown;
  std::uint32_t possible = 0;

  static constexpr verdict certain(outcome o) { return {o, rules::bit(o)}; }
};

// How bad an outcome is when several are taken together: niet_voldaan > onbekend > lopend > toegelicht >
// voldaan_doorbraak > voldaan > niet_van_toepassing.
constexpr int badness(outcome o) {
  switch (o) {
    case outcome::not_met:
      return 6;
    case outcome::unknown:
      return 5;
    case outcome::running:
      return 4;
    case outcome::explained:
      return 3;
    case outcome::met_doorbraak:
      return 2;
    case outcome::met:
      return 1;
    default:
      return 0;
  }
}

constexpr outcome worst(outcome a, outcome b) { return badness(b) > badness(a) ? b : a; }

// The outcomes that yes and no stand for, and what an answer comes to: by the formula, and read exactly.
struct outcome_pair {
  outcome yes;
  outcome no;

  constexpr verdict verdict_of(tri formula, tri exact) const {
    const std::uint32_t possible =
        (exact != tri::no ? rules::bit(yes) : 0U) | (exact != tri::yes ? rules::bit(no) : 0U);
    return {formula == tri::yes ? yes : formula == tri::no ? no : outcome::unknown, possible};
  }
};
inline constexpr outcome_pair norm_outcomes{outcome::met, outcome::not_met};
inline constexpr outcome_pair flag_outcomes{outcome::on, outcome::off};

// The one outcome in the set, or `otherwise` when there are more or none.
constexpr outcome only_one(std::uint32_t possible, outcome otherwise) {
  for (std::size_t i = 0; i < rules::outcome_count; ++i) {
    if (possible == 1U << i) {
      return static_cast<outcome>(i);
    }
  }
  return otherwise;
}

}  // namespace jeugdregels::assess

#endif
