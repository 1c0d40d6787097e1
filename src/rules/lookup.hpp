// Municipalities by name, and by code and day; rules by id.
//
// A name is brought into one form (case, dashes, slashes, spaces) and must then match exactly: a guess about
// who is responsible for a child would be worse than no answer. Tested by tests/rules/lookup_test.cpp.
#ifndef JEUGDREGELS_RULES_LOOKUP_HPP
#define JEUGDREGELS_RULES_LOOKUP_HPP

#include <span>
#include <string>
#include <string_view>

#include "rules/model.hpp"

namespace jeugdregels::rules {

// Lower-case ASCII letters; dashes of any kind, slashes and spaces become one space; trimmed.
std::string lookup_key(std::string_view name);

// Every municipality or place of that name; empty when there is none.
std::span<const place_name> find_places(const data& rs, std::string_view name);

// The municipality as it was on a day; nullptr outside our regions.
const municipality* find_municipality(const data& rs, facts::value code, day on);

// The first version of the rule with this id; nothing when there is none.
index first_version_of(const data& rs, std::string_view id);

}  // namespace jeugdregels::rules

#endif
