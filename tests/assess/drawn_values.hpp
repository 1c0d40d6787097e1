// Values drawn by chance, whatever the reader would accept: what random dossiers and completions of dossiers
// are made of.
#ifndef JEUGDREGELS_TESTS_ASSESS_DRAWN_VALUES_HPP
#define JEUGDREGELS_TESTS_ASSESS_DRAWN_VALUES_HPP

#include <algorithm>
#include <random>
#include <vector>

#include "assess/case.hpp"
#include "facts/checks.hpp"

namespace jeugdregels::assess {

// Of a hundred times, how often.
struct odds {
  int no_date;
  int no_municipality;
  int abroad;
  int all_codes;
  int adjoining;  // of entries that may not overlap: one begins on the first day that is free
  int open_end;   // of the last of those
  int no_gap;     // between an entry and the first day that is free
};

// To be inherited from by what knows which days are likely.
class drawn_values {
 public:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  bool chance(int of_hundred) { return below(100) < of_hundred; }

  template <typename T>
  T one_of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

  // A value that the reader accepts for a fact that may be absent.
  value any_value(facts::fact_id fact) {
    const auto& def = facts::def(fact);
    const bool nullable = def.need == facts::need::optional || def.need == facts::need::may_be_null;
    const int codes = static_cast<int>(facts::codes_of(def.codes).size());
    switch (def.type) {
      case facts::fact_type::date:
        return nullable && chance(odds_.no_date) ? facts::none : any_date();
      case facts::fact_type::boolean:
        return below(2);
      case facts::fact_type::bool_or_nvt:
        return below(3);
      case facts::fact_type::moment:
        return 1 + below(2);
      case facts::fact_type::municipality:
        return nullable && chance(odds_.no_municipality) ? facts::none : some_municipality();
      case facts::fact_type::codes:
        return odds_.all_codes != 0 && chance(odds_.all_codes) ? (1 << codes) - 1 : below(1 << codes);
      default:
        return nullable && chance(20) ? facts::none : below(codes);
    }
  }

 protected:
  drawn_values(const odds& how_often, std::vector<value> municipalities, unsigned seed)
      : random_(seed), odds_(how_often), municipalities_(std::move(municipalities)) {}
  ~drawn_values() = default;

  void seed(unsigned number) { random_.seed(number); }

  virtual day any_date() = 0;

  static day clamped(day d) { return std::clamp(d, calendar::first_day, day_of("2199-12-31")); }

  value some_municipality() { return chance(odds_.abroad) ? facts::abroad : one_of(municipalities_); }

  // Who is registered nowhere has no municipality.
  void set_brp_municipality(facts::dossier& d, record_id entry) {
    const bool nowhere = d.get(entry, facts::fact_id::brp_adres) == 2;
    d.set(entry, facts::fact_id::brp_gemeente, nowhere ? facts::none : some_municipality());
  }

  // Days that do not overlap where they may not: from `free_from` on, which goes on to the next.
  void set_interval(facts::dossier& d, record_id entry, const facts::list_def& def, bool last_entry,
                    day& free_from) {
    facts::fact_id from{};
    facts::fact_id until{};
    if (!facts::interval_facts(def.entry, from, until)) {
      return;
    }
    const day any = any_date();
    const day first = !def.apart ? any : chance(odds_.adjoining) ? free_from : std::max(any, free_from);
    const day last = std::max(first, any_date());
    const bool open = def.apart ? last_entry && chance(odds_.open_end) : chance(40);
    d.set(entry, from, first);
    d.set(entry, until, open ? facts::none : last);
    free_from = last + 1 + (chance(odds_.no_gap) ? 0 : below(3));
  }

 private:
  std::mt19937 random_;
  odds odds_;
  std::vector<value> municipalities_;
};

}  // namespace jeugdregels::assess

#endif
