// Where the values of facts are cut for regions (regions.hpp).
//
// Tested by tests/changes/regions_test.cpp.
#ifndef JEUGDREGELS_CHANGES_REGION_CUTS_HPP
#define JEUGDREGELS_CHANGES_REGION_CUTS_HPP

#include <set>
#include <vector>

#include "changes/cases.hpp"

namespace jeugdregels::changes {

// Days of birth that put every age asked for in the past and in the future; and around the peildatum.
std::set<day> cut_births(const rules::data& set, const std::vector<index>& questions, day as_of);

// Days around all that so many dates can be held against: the peildatum, ages, and each other, months apart.
std::set<day> cut_days(const rules::data& set, const std::vector<index>& questions,
                       const std::set<day>& births, int dates, day as_of);

// The values that a fact may have: these days, or every code; none and unknown where they are allowed.
std::vector<value> cut_values(fact_id fact, const std::set<day>& days);

}  // namespace jeugdregels::changes

#endif
