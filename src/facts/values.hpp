// What a fact can be worth: a number, known to be none, or unknown; and three-valued logic over that.
//
// Tested by tests/facts/values_test.cpp.
#ifndef JEUGDREGELS_FACTS_VALUES_HPP
#define JEUGDREGELS_FACTS_VALUES_HPP

#include <cstdint>
#include <limits>

namespace jeugdregels::facts {

// One fact: a day number, a code, a municipality number, a boolean (0 or 1) or a bit mask of codes; or one
// of two numbers outside every domain that say there is none, or that we do not know.
using value = std::int32_t;

inline constexpr value unknown = std::numeric_limits<value>::min();
inline constexpr value none = std::numeric_limits<value>::min() + 1;

constexpr bool is_known(value v) { return v > none; }

// The municipality "buitenland".
inline constexpr value abroad = -1;

// Kleene's strong three-valued logic: minimum is "and", maximum is "or".
enum class tri : std::int8_t { no = 0, maybe = 1, yes = 2 };

constexpr tri to_tri(bool b) { return b ? tri::yes : tri::no; }
constexpr tri operator!(tri a) { return static_cast<tri>(2 - static_cast<int>(a)); }
constexpr tri both(tri a, tri b) { return a < b ? a : b; }
constexpr tri either(tri a, tri b) { return a < b ? b : a; }

// A boolean fact as a truth value; one that is known not to exist counts as unknown (formats: null for a
// boolean is absent).
constexpr tri truth(value v) { return is_known(v) ? to_tri(v != 0) : tri::maybe; }

// "Happened": the date is known and not after `as_of`.
constexpr tri happened(value date, std::int32_t as_of) {
  return date == unknown ? tri::maybe : to_tri(date != none && date <= as_of);
}

}  // namespace jeugdregels::facts

#endif
