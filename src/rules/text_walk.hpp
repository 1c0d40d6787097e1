// Walking the text of a rule set by its places: what the DOM does not tell.
//
// Tested by tests/rules/loader_test.cpp.
#ifndef JEUGDREGELS_RULES_TEXT_WALK_HPP
#define JEUGDREGELS_RULES_TEXT_WALK_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include "jeugdregels/errors.hpp"

namespace jeugdregels::rules {

// What is wrong with a text before anything is made of it.
struct text_fault {
  std::string complaint;  // empty: nothing
  fault what = fault::bad_ruleset;
  std::string pointer = "/";
  std::size_t line = 1;
};

// Syntax, repeated keys and depth (32).
text_fault check_text(std::string_view text);

// The line on which the value, or the key, at `pointer` stands; 1 when there is no such place.
std::size_t line_of(std::string_view text, std::string_view pointer);

}  // namespace jeugdregels::rules

#endif
