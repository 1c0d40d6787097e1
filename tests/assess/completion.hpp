// Completions of a dossier: every absent fact with a value that the reader accepts; an absent list or block
// with any content. Made from one number for each thing that is absent, so that two completions can be made
// that differ in one thing alone.
#ifndef JEUGDREGELS_TESTS_ASSESS_COMPLETION_HPP
#define JEUGDREGELS_TESTS_ASSESS_COMPLETION_HPP

#include <algorithm>
#include <vector>

#include "assess/drawn_values.hpp"

namespace jeugdregels::assess {

// A block of which the absence says that there is none.
inline bool is_explanation(shape block) {
  return block == shape::koers_toelichting || block == shape::hulp_toelichting;
}

inline bool absent_block_around(const facts::dossier& d, record_id record, shape s) {
  for (; facts::def(s).block; s = facts::def(s).parent) {
    if (d.presence(record, s) == facts::unknown) {
      return true;
    }
  }
  return false;
}

inline void add_absent_blocks(const facts::dossier& d, record_id record, std::vector<used_fact>& out) {
  for (std::size_t b = 0; b < facts::shape_count; ++b) {
    const auto block = static_cast<shape>(b);
    const bool of_record = facts::def(block).block && facts::record_of(block) == d.shape_of(record);
    if (of_record && !is_explanation(block) && d.presence(record, block) == facts::unknown &&
        !absent_block_around(d, record, facts::def(block).parent)) {
      out.push_back(used_fact::of(record, block));
    }
  }
}

// Everything that is absent in a dossier: facts, and lists and blocks as a whole.
inline std::vector<used_fact> absent_in(const facts::dossier& d) {
  std::vector<used_fact> out;
  for (std::size_t i = 0; i < d.record_count(); ++i) {
    const auto record = static_cast<record_id>(i);
    for (const facts::fact_id fact : facts::facts_in(d.shape_of(record))) {
      if (d.get(record, fact) == facts::unknown && !absent_block_around(d, record, facts::def(fact).home)) {
        out.push_back(used_fact::of(record, fact));
      }
    }
    add_absent_blocks(d, record, out);
    for (const list_id list : facts::lists_in(d.shape_of(record))) {
      if (!d.list_known(record, list) && !absent_block_around(d, record, facts::def(list).parent)) {
        out.push_back(used_fact::of(record, list));
      }
    }
  }
  return out;
}

// Fills in what is absent, each by a number of its own.
class completer final : public drawn_values {
 public:
  // `days` are likely values of dates.
  completer(const facts::dossier& d, day as_of, std::vector<day> days)
      : drawn_values({.no_date = 30,
                      .no_municipality = 20,
                      .abroad = 15,
                      .all_codes = 30,
                      .adjoining = 60,
                      .open_end = 70,
                      .no_gap = 100},
                     {153, 1742, 193, 150, 363, 995, 164}, 0),
        d_(d),
        as_of_(as_of),
        days_(std::move(days)),
        absent_(absent_in(d)) {}

  const std::vector<used_fact>& absent() const { return absent_; }

  void complete(const std::vector<unsigned>& numbers, facts::dossier& out) {
    out = d_;
    for (std::size_t i = 0; i < absent_.size(); ++i) {
      seed(numbers[i]);
      const used_fact& what = absent_[i];
      if (what.is_list()) {
        fill_list(out, what.record, what.list());
      } else if (what.is_block()) {
        out.open(what.record, what.block());
        fill(out, what.record, what.block());
      } else {
        out.set(what.record, what.fact(), telling_value(what.fact()));
      }
    }
  }

 private:
  day any_day() {
    switch (below(7)) {
      case 0:
        return calendar::first_day;
      case 1:
        return as_of_;
      case 2:
        return as_of_ + 1;
      case 3:
        return as_of_ - below(800);
      default:
        return one_of(days_) + below(3) - 1;
    }
  }
  day any_date() override { return clamped(any_day()); }

  // Values that rules tell apart more often.
  value telling_value(facts::fact_id fact) {
    if (fact == facts::fact_id::verblijf_soort && chance(50)) {
      return chance(70) ? 7 : 4;  // jji, pleegzorg
    }
    return any_value(fact);
  }

  // Everything in a block or an entry; the exceptions of formats too, half the time.
  void fill(facts::dossier& d, record_id record, shape type) {
    for (std::size_t i = 0; i < facts::fact_count; ++i) {
      const auto fact = static_cast<facts::fact_id>(i);
      if (facts::def(fact).home == type && (facts::def(fact).absent == facts::unknown || chance(30))) {
        d.set(record, fact, telling_value(fact));
      }
    }
    for (std::size_t i = 0; i < facts::shape_count; ++i) {
      const auto block = static_cast<shape>(i);
      if (facts::def(block).block && facts::def(block).parent == type &&
          (!is_explanation(block) || chance(30))) {
        d.open(record, block);
        fill(d, record, block);
      }
    }
    for (std::size_t i = 0; i < facts::list_count; ++i) {
      const auto list = static_cast<list_id>(i);
      if (facts::def(list).parent == type) {
        fill_list(d, record, list);
      }
    }
  }

  void fill_list(facts::dossier& d, record_id record, list_id list) {
    d.touch(record, list);
    const auto& def = facts::def(list);
    day free_from = calendar::first_day;
    for (int n = below(3); n > 0; --n) {
      const record_id entry = d.add(record, list);
      fill(d, entry, def.entry);
      set_interval(d, entry, def, n == 1, free_from);
      if (list == list_id::brp) {
        if (chance(50)) {
          d.set(entry, facts::fact_id::brp_adres, 0);
          d.set(entry, facts::fact_id::brp_aantekening, 0);
        }
        set_brp_municipality(d, entry);
      }
    }
  }

  const facts::dossier& d_;
  const day as_of_;
  const std::vector<day> days_;
  const std::vector<used_fact> absent_;
};

}  // namespace jeugdregels::assess

#endif
