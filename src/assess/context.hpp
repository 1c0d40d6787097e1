// What every evaluation is given: rule set, dossier, peildatum, choices, and where it writes what it used.
//
// All reading of facts while assessing goes through a context, so that the trace of what was unknown is
// complete by construction. Tested through the rules that use it.
#ifndef JEUGDREGELS_ASSESS_CONTEXT_HPP
#define JEUGDREGELS_ASSESS_CONTEXT_HPP

#include <array>
#include <limits>
#include <vector>

#include "facts/dossier.hpp"
#include "rules/model.hpp"

namespace jeugdregels::assess {

using calendar::day;
using facts::list_id;
using facts::no_record;
using facts::record_id;
using facts::shape;
using facts::tri;
using facts::value;
using rules::index;
using rules::outcome;

// Days, both inside.
struct day_span {
  day from;
  day until;
};

// The value of each choice, by its number in the rule set.
using choice_values = std::array<std::int8_t, rules::max_choices>;

// One thing that an answer asked for and that is unknown: a fact, a list or a block; or a whole that was
// worked out before and met something unknown, which stands earlier in the trace (the end of a measure, its
// workers, another rule at a record).
struct used_fact {
  record_id record = facts::root;
  std::int16_t what = 0;
  std::int32_t more = 0;

  static used_fact of(record_id r, facts::fact_id f) { return {r, static_cast<std::int16_t>(f)}; }
  static used_fact of(record_id r, list_id l) {
    return {r, static_cast<std::int16_t>(first_list + static_cast<int>(l))};
  }
  static used_fact of(record_id r, shape block) {
    return {r, static_cast<std::int16_t>(first_block + static_cast<int>(block))};
  }
  // Wholes, each of which comes to one value when nothing in it is unknown.
  enum class whole : std::int16_t {
    end_of_measure = -1,
    ordered_end = -2,
    workers = -3,
    lasts_within = -4,  // more: the months
    runs = -5,          // more: since when an entry counts as running
    entry_holds = -6,   // more: the condition
    responsible = -7,   // record: the day
    actual_stay = -8,   // record: the day
    rule = -9,          // more: the rule, and how its stop is read
  };
  static used_fact of(record_id r, whole w, std::int32_t more = 0) {
    return {r, static_cast<std::int16_t>(w), more};
  }

  bool is_fact() const { return what >= 0 && what < first_list; }
  bool is_list() const { return what >= first_list && what < first_block; }
  bool is_block() const { return what >= first_block; }
  bool is_whole() const { return what < 0; }
  whole as_whole() const { return static_cast<whole>(what); }
  facts::fact_id fact() const { return static_cast<facts::fact_id>(what); }
  list_id list() const { return static_cast<list_id>(what - first_list); }
  shape block() const { return static_cast<shape>(what - first_block); }
  bool operator==(const used_fact&) const = default;

 private:
  static constexpr int first_list = static_cast<int>(facts::fact_count);
  static constexpr int first_block = first_list + static_cast<int>(facts::list_count);
};

using trace = std::vector<used_fact>;

// How an unknown is read. By the formula of the rule: another rule that shows "unknown" is unknown, and an
// absent date may be derived from another fact. Exactly: whatever filling in the absent facts can lead to.
enum class reading : std::uint8_t { formula, exact };

struct workspace;

struct context {
  const rules::data& rules;
  const facts::dossier& dossier;
  day as_of;
  choice_values choices;
  workspace* work;  // never null

  value read(record_id r, facts::fact_id f) const;
  bool knows(record_id r, list_id l) const;

  // ---- what the passing of days changes ------------------------------------------------------------------
  // Whoever compares the peildatum with a day says on which later day that comparison comes out otherwise.
  // As long as no such day comes every question is answered as today, and so is the whole.
  void turns_on(day d) const;
  tri has_happened(value date) const {
    if (facts::is_known(date)) {
      turns_on(date);
    }
    return facts::happened(date, as_of);
  }
  tri happened(record_id r, facts::fact_id f) const { return has_happened(read(r, f)); }
  bool is_past(day d) const {
    turns_on(d + 1);
    return as_of > d;
  }
  bool has_come(day d) const {
    turns_on(d);
    return as_of >= d;
  }

  std::int32_t choice(index c) const {
    return c == rules::nothing ? 0 : choices[static_cast<std::size_t>(c)];
  }
  calendar::workday_profile profile() const {
    return static_cast<calendar::workday_profile>(choice(rules.workday_choice));
  }
};

// Where a condition is asked: an entry of a list, or, when the list has no such entry, only what is around
// it.
struct place {
  record_id entry = no_record;
  record_id around = facts::root;

  record_id nearest() const { return entry != no_record ? entry : around; }
};

// The record of this shape at or around a place; no_record when the entry itself is missing.
inline record_id find_record(const facts::dossier& d, const place& at, shape wanted) {
  record_id r = at.nearest();
  while (r != no_record && d.shape_of(r) != wanted) {
    r = d.parent_of(r);
  }
  return r;
}

}  // namespace jeugdregels::assess

#endif
