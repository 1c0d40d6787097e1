// The three inspection norms of each measure at a glance (`samenvatting`).
//
// Tested by tests/assess/assess_test.cpp.
#ifndef JEUGDREGELS_ASSESS_SUMMARY_HPP
#define JEUGDREGELS_ASSESS_SUMMARY_HPP

#include "assess/assess.hpp"

namespace jeugdregels::assess {

void summarise(const rules::data& rs, const facts::dossier& d, result& out);

}  // namespace jeugdregels::assess

#endif
