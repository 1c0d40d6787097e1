// The rule set that is built in: constant data, made from rules/ while building.
//
// Tested by tests/rules/embedded_test.cpp.
#ifndef JEUGDREGELS_RULES_EMBEDDED_HPP
#define JEUGDREGELS_RULES_EMBEDDED_HPP

#include "rules/model.hpp"

namespace jeugdregels::rules {

const data& embedded_rules();

}  // namespace jeugdregels::rules

#endif
