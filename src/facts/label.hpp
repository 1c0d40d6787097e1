// What a `kenmerk` may be: an opaque reference, and never something that could be a citizen service number.
//
// Tested by tests/facts/label_test.cpp.
#ifndef JEUGDREGELS_FACTS_LABEL_HPP
#define JEUGDREGELS_FACTS_LABEL_HPP

#include <string_view>

namespace jeugdregels::facts {

// One to 64 characters of A–Z a–z 0–9 . _ : -
bool is_label(std::string_view text);

// True when a run of exactly nine, or exactly eight, digits passes the eleven-test of the BSN.
bool holds_bsn(std::string_view label);

}  // namespace jeugdregels::facts

#endif
