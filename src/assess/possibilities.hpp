// What unknown and disputed facts leave open about the responsible municipality: the set of municipalities,
// and what all possibilities agree on.
//
// Tested by tests/assess/possibilities_test.cpp.
#ifndef JEUGDREGELS_ASSESS_POSSIBILITIES_HPP
#define JEUGDREGELS_ASSESS_POSSIBILITIES_HPP

#include <algorithm>
#include <vector>

#include "assess/stays.hpp"

namespace jeugdregels::assess {

// One value for all, or several.
template <typename T>
class agreed {
 public:
  void add(T v) {
    several_ = several_ || (any_ && !(v == value_));
    value_ = v;
    any_ = true;
  }
  void disagree() { several_ = true; }
  T value_or(T otherwise) const { return any_ && !several_ ? value_ : otherwise; }

 private:
  T value_{};
  bool any_ = false;
  bool several_ = false;
};

class possibilities {
 public:
  void clear() { *this = possibilities(std::move(municipalities_)); }

  // By what a possibility was found: the row, its name (several rows may share one), the part of the
  // definition.
  struct ground {
    index row;
    index name;
    index part;
  };

  // A Dutch municipality, decided on one of these days.
  void add(value municipality, const ground& by, day_span on) {
    const auto at = std::lower_bound(municipalities_.begin(), municipalities_.end(), municipality);
    if (at == municipalities_.end() || *at != municipality) {
      municipalities_.insert(at, municipality);
    }
    row_.add(by.row);
    name_.add(by.name);
    part_.add(by.part);
    day_.add(on.from);
    if (on.from != on.until) {
      day_.disagree();
    }
  }
  // Any municipality whatever.
  void add_any() { any_ = true; }
  // Nobody is responsible: by the row of this name, and when it says so itself by its number.
  void add_none(index name, index row = rules::nothing) {
    none_ = true;
    none_name_.add(name);
    none_row_.add(row);
  }

  outcome result() const {
    if (any_ || (none_ && !municipalities_.empty())) {
      return outcome::unknown;
    }
    if (municipalities_.empty()) {
      return none_ ? outcome::not_applicable : outcome::unknown;
    }
    return municipalities_.size() == 1 ? outcome::determined : outcome::several;
  }

  // The same for whoever sees it: all but the day.
  bool looks_like(const possibilities& other) const {
    return any_ == other.any_ && none_ == other.none_ && municipalities_ == other.municipalities_ &&
           row() == other.row() && row_name() == other.row_name() && part() == other.part();
  }

  bool any() const { return any_; }
  bool nobody() const { return none_; }
  // In order; only of use when the result is determined or several.
  const std::vector<value>& municipalities() const { return municipalities_; }
  index row() const { return (municipalities_.empty() ? none_row_ : row_).value_or(rules::nothing); }
  index row_name() const { return (municipalities_.empty() ? none_name_ : name_).value_or(rules::nothing); }
  index part() const { return part_.value_or(rules::nothing); }
  day on() const { return day_.value_or(facts::none); }

 private:
  explicit possibilities(std::vector<value>&& memory) : municipalities_(std::move(memory)) {
    municipalities_.clear();
  }

 public:
  possibilities() = default;

 private:
  std::vector<value> municipalities_;
  agreed<index> row_;
  agreed<index> part_;
  agreed<index> name_;
  agreed<index> none_name_;
  agreed<index> none_row_;
  agreed<day> day_;
  bool any_ = false;
  bool none_ = false;
};

}  // namespace jeugdregels::assess

#endif
