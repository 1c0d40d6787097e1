// Completions of a dossier: every absent fact with a value that the reader accepts; an absent list or block
// with any content. Made from one number for each thing that is absent, so that two completions can be made
// that differ in one thing alone.
#ifndef JEUGDREGELS_TESTS_ASSESS_COMPLETION_HPP
#define JEUGDREGELS_TESTS_ASSESS_COMPLETION_HPP

#include <string>
#include <vector>

#include "assess/random_dossier.hpp"

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

inline std::string pointer_of(const facts::dossier& d, const used_fact& what) {
  return what.is_list()    ? facts::pointer_to(d, what.record, what.list())
         : what.is_block() ? facts::pointer_to(d, what.record, what.block())
                           : facts::pointer_to(d, what.record, what.fact());
}

// Fills in what is absent, each by a number of its own.
class completer {
 public:
  // `days` are likely values of dates.
  completer(const facts::dossier& d, day as_of, std::vector<day> days)
      : d_(d), as_of_(as_of), days_(std::move(days)), absent_(absent_in(d)) {}

  const std::vector<used_fact>& absent() const { return absent_; }

  void complete(const std::vector<unsigned>& numbers, facts::dossier& out) {
    out = d_;
    for (std::size_t i = 0; i < absent_.size(); ++i) {
      random_.seed(numbers[i]);
      const used_fact& what = absent_[i];
      if (what.is_list()) {
        fill_list(out, what.record, what.list());
      } else if (what.is_block()) {
        out.open(what.record, what.block());
        fill(out, what.record, what.block());
      } else {
        out.set(what.record, what.fact(), any_value(what.fact()));
      }
    }
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  bool chance(int of_hundred) { return below(100) < of_hundred; }

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
        return days_[static_cast<std::size_t>(below(static_cast<int>(days_.size())))] + below(3) - 1;
    }
  }
  day clamped(day d) { return std::clamp(d, calendar::first_day, day_of("2199-12-31")); }

  value any_municipality() {
    static const std::vector<value> all = {153, 1742, 193, 150, 363, 995, 164};
    return all[static_cast<std::size_t>(below(7))];
  }

  value any_value(facts::fact_id fact) {
    const auto& def = facts::def(fact);
    const bool nullable = def.need == facts::need::optional || def.need == facts::need::may_be_null;
    switch (def.type) {
      case facts::fact_type::date:
        return nullable && chance(30) ? facts::none : clamped(any_day());
      case facts::fact_type::boolean:
        return below(2);
      case facts::fact_type::bool_or_nvt:
        return below(3);
      case facts::fact_type::moment:
        return 1 + below(2);
      case facts::fact_type::municipality:
        return nullable && chance(20) ? facts::none : chance(15) ? facts::abroad : any_municipality();
      case facts::fact_type::codes:
        return chance(30) ? (1 << facts::codes_of(def.codes).size()) - 1
                          : below(1 << facts::codes_of(def.codes).size());
      default:
        if (fact == facts::fact_id::verblijf_soort && chance(50)) {
          return chance(70) ? 7 : 4;  // jji, pleegzorg: rules tell them apart
        }
        return nullable && chance(20) ? facts::none
                                      : below(static_cast<int>(facts::codes_of(def.codes).size()));
    }
  }

  // Everything in a block or an entry; the exceptions of formats too, half the time.
  void fill(facts::dossier& d, record_id record, shape type) {
    for (std::size_t i = 0; i < facts::fact_count; ++i) {
      const auto fact = static_cast<facts::fact_id>(i);
      if (facts::def(fact).home == type && (facts::def(fact).absent == facts::unknown || chance(30))) {
        d.set(record, fact, any_value(fact));
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
      facts::fact_id from{};
      facts::fact_id until{};
      if (facts::interval_facts(def.entry, from, until)) {
        const day first = def.apart && chance(60)
                              ? free_from
                              : clamped(std::max(any_day(), def.apart ? free_from : calendar::first_day));
        const bool open = chance(def.apart ? (n == 1 ? 70 : 0) : 40);
        const day last = clamped(std::max(first, any_day()));
        d.set(entry, from, first);
        d.set(entry, until, open ? facts::none : last);
        free_from = last + 1;
      }
      if (list == list_id::brp) {
        if (chance(50)) {
          d.set(entry, facts::fact_id::brp_adres, 0);
          d.set(entry, facts::fact_id::brp_aantekening, 0);
        }
        const bool nowhere = d.get(entry, facts::fact_id::brp_adres) == 2;
        d.set(entry, facts::fact_id::brp_gemeente,
              nowhere      ? facts::none
              : chance(15) ? facts::abroad
                           : any_municipality());
      }
    }
  }

  const facts::dossier& d_;
  const day as_of_;
  const std::vector<day> days_;
  const std::vector<used_fact> absent_;
  std::mt19937 random_;
};

}  // namespace jeugdregels::assess

#endif
