// From the library's facts and rule set to the plain structs of by_hand.hpp.
//
// Tested by tests/bench/by_hand_test.cpp.
#ifndef JEUGDREGELS_BENCH_PLAIN_HPP
#define JEUGDREGELS_BENCH_PLAIN_HPP

#include "bench/by_hand.hpp"
#include "facts/dossier.hpp"
#include "rules/model.hpp"

namespace jeugdregels::bench {

// False when a list is too long for the plain struct.
bool copy_facts(const facts::dossier& d, plain_case& out);

tables tables_of(const rules::data& rs);

}  // namespace jeugdregels::bench

#endif
