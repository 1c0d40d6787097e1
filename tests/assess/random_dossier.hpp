// Dossiers made up by chance, straight from the table of facts: whatever the reader would accept.
//
// Days are drawn from a few that lie close together, so that what is compared is often equal or a day apart.
// The same seed gives the same dossiers.
#ifndef JEUGDREGELS_TESTS_ASSESS_RANDOM_DOSSIER_HPP
#define JEUGDREGELS_TESTS_ASSESS_RANDOM_DOSSIER_HPP

#include <algorithm>
#include <string>
#include <vector>

#include "assess/drawn_values.hpp"

namespace jeugdregels::assess {

// What a random dossier looks like.
struct random_kind {
  int absent = 20;             // of a hundred facts, how many are absent
  int absent_list = 20;        // and of a hundred lists and blocks
  int entries = 2;             // at most, in a list
  std::vector<list_id> lists;  // empty: all
};

class random_dossiers final : public drawn_values {
 public:
  explicit random_dossiers(unsigned seed)
      : drawn_values({.no_date = 25,
                      .no_municipality = 15,
                      .abroad = 10,
                      .all_codes = 0,
                      .adjoining = 50,
                      .open_end = 60,
                      .no_gap = 50},
                     {153, 1742, 193, 150, 995, 363}, seed) {}

  // Some days around which this dossier lives.
  void make(facts::dossier& d, const random_kind& kind) {
    kind_ = &kind;
    d.clear();
    d.set_label("T-1");
    born_ = day_of("1999-01-01") + below(9500);
    days_.clear();
    const std::vector<day> around = {born_,
                                     calendar::birthday(born_, 12),
                                     calendar::birthday(born_, 16),
                                     calendar::birthday(born_, 18),
                                     day_of("2021-12-31"),
                                     day_of("2022-01-01"),
                                     day_of("2025-01-01"),
                                     day_of("2021-02-01")};
    const day middle = one_of(around) + below(2) * (below(1200) - 600);
    for (int i = 0; i < 7; ++i) {
      days_.push_back(clamped(middle + below(500) - 250));
    }
    days_.push_back(one_of(around));
    middle_ = middle;
    fill(d, facts::root, facts::shape::dossier);
    d.set(facts::root, facts::fact_id::geboortedatum, born_);
  }

  // A day to assess on, near those of the dossier made last.
  day any_day() { return one_of(days_) + below(7) - 3; }
  day middle() const { return middle_; }

 private:
  day any_date() override { return clamped(one_of(days_) + (chance(50) ? below(5) - 2 : 0)); }

  bool wanted(list_id list) const {
    return kind_->lists.empty() ||
           std::find(kind_->lists.begin(), kind_->lists.end(), list) != kind_->lists.end();
  }

  void fill(facts::dossier& d, record_id record, shape type) {
    for (std::size_t i = 0; i < facts::fact_count; ++i) {
      const auto fact = static_cast<facts::fact_id>(i);
      const auto& def = facts::def(fact);
      const bool optional = def.need == facts::need::optional || def.need == facts::need::never_null;
      if (def.home == type && (!optional || !chance(kind_->absent))) {
        d.set(record, fact, any_value(fact));
      }
    }
    fill_blocks(d, record, type);
    for (std::size_t i = 0; i < facts::list_count; ++i) {
      const auto list = static_cast<list_id>(i);
      if (facts::def(list).parent == type && wanted(list) && !chance(kind_->absent_list)) {
        fill_list(d, record, list);
      }
    }
  }

  void fill_blocks(facts::dossier& d, record_id record, shape type) {
    for (std::size_t i = 0; i < facts::shape_count; ++i) {
      const auto block = static_cast<shape>(i);
      const bool here = facts::def(block).block && facts::def(block).parent == type;
      if (!here || chance(kind_->absent_list)) {
        continue;
      }
      if (chance(12)) {
        d.set_null(record, block);
      } else {
        d.open(record, block);
        fill(d, record, block);
      }
    }
  }

  void fill_list(facts::dossier& d, record_id record, list_id list) {
    d.touch(record, list);
    const auto& def = facts::def(list);
    day free_from = calendar::first_day;
    for (int n = below(kind_->entries + 1); n > 0; --n) {
      const record_id entry = d.add(record, list);
      fill(d, entry, def.entry);
      set_interval(d, entry, def, n == 1, free_from);
      if (list == list_id::brp) {
        set_brp_municipality(d, entry);
      } else if (def.entry == shape::woonplaats_periode) {
        d.set(entry, facts::fact_id::woonplaats_gemeente, some_municipality());
      }
    }
  }

  const random_kind* kind_ = nullptr;
  day born_ = 0;
  day middle_ = 0;
  std::vector<day> days_;
};

// Everything a dossier says, a line a record, to find out what is the matter with one that was made up.
inline std::string facts_of(const facts::dossier& d) {
  std::string out;
  for (std::size_t i = 0; i < d.record_count(); ++i) {
    const auto record = static_cast<record_id>(i);
    out += facts::pointer_to(d, record) + ":";
    for (std::size_t f = 0; f < facts::fact_count; ++f) {
      const auto fact = static_cast<facts::fact_id>(f);
      const auto& def = facts::def(fact);
      const value v = facts::record_of(def.home) == d.shape_of(record) ? d.get(record, fact) : facts::unknown;
      if (v != facts::unknown) {
        out += " " + facts::path_in_record(fact) + "=" +
               (def.type == facts::fact_type::date ? date_of(v)
                : v == facts::none                 ? "null"
                                                   : std::to_string(v));
      }
    }
    for (std::size_t l = 0; l < facts::list_count; ++l) {
      const auto list = static_cast<list_id>(l);
      if (facts::record_of(facts::def(list).parent) == d.shape_of(record) && !d.list_known(record, list)) {
        out += " -" + facts::path_in_record(list);
      }
    }
    out += "\n";
  }
  return out;
}

}  // namespace jeugdregels::assess

#endif
