// The codes that functions of the rules know by name, as places in their lists of codes.
//
// Everything else about codes is data of the rule set. Tested by tests/assess/codes_test.cpp.
#ifndef JEUGDREGELS_ASSESS_CODES_HPP
#define JEUGDREGELS_ASSESS_CODES_HPP

#include "facts/values.hpp"

namespace jeugdregels::assess::codes {

using facts::value;

// adres
inline constexpr value woonadres = 0;
inline constexpr value briefadres = 1;

// verblijf_soort
inline constexpr value stay_with_provider = 0;
inline constexpr value stay_foster_care = 4;
inline constexpr value stay_jji = 7;
inline constexpr value stay_other_scheme = 17;

// verblijf_einde
inline constexpr value went_home = 0;
inline constexpr value end_temporary = 1;
inline constexpr value end_transition = 2;

// gezag_bij: sets, so bits
inline constexpr value mother = 1;
inline constexpr value father = 2;
inline constexpr value voogd = 4;
inline constexpr value gi = 8;

// verblijf_bij
inline constexpr value with_mother = 0;
inline constexpr value with_father = 1;
inline constexpr value with_elsewhere = 2;

// maatregel_soort
inline constexpr value jeugdreclassering = 4;

// rol
inline constexpr value role_fixed = 0;
inline constexpr value role_desk = 2;

// reden_einde
inline constexpr value reason_turnover = 0;
inline constexpr value reason_illness = 1;
inline constexpr value reason_end_of_measure = 5;

// hulp_voor
inline constexpr value for_parents = 1;

}  // namespace jeugdregels::assess::codes

#endif
