// Until when a finding stays as it is, if no fact changes.
//
// Assessing noted the first day on which anything that was asked may be answered otherwise (context.hpp). On
// that day the rule is judged again, and if nothing changed on the next such day. No other day is looked at.
//
// Tested by tests/assess/agenda_test.cpp, which looks at every day.
#ifndef JEUGDREGELS_ASSESS_EXPIRY_HPP
#define JEUGDREGELS_ASSESS_EXPIRY_HPP

#include "assess/assess.hpp"

namespace jeugdregels::assess {

// Fills holds_until of every finding.
void find_expiry(const rules::data& rs, const plan& p, const facts::dossier& d, result& out);

}  // namespace jeugdregels::assess

#endif
