// A municipality as a fact: four digits other than 0000, or "buitenland".
//
// What it is not: it does not know which municipalities exist; histories name dissolved ones.
// Tested by tests/facts/municipality_test.cpp.
#ifndef JEUGDREGELS_FACTS_MUNICIPALITY_HPP
#define JEUGDREGELS_FACTS_MUNICIPALITY_HPP

#include <optional>
#include <string>
#include <string_view>

#include "facts/values.hpp"

namespace jeugdregels::facts {

std::optional<value> parse_municipality(std::string_view text);

// "0153", or "buitenland" for abroad. `municipality` is known.
std::string format_municipality(value municipality);

}  // namespace jeugdregels::facts

#endif
