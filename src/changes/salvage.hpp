// Loading what can be loaded of a rule set that has faults, and saying each of them.
//
// Tested by tests/changes/check_test.cpp.
#ifndef JEUGDREGELS_CHANGES_SALVAGE_HPP
#define JEUGDREGELS_CHANGES_SALVAGE_HPP

#include <memory>
#include <vector>

#include "jeugdregels/notices.hpp"
#include "rules/loader.hpp"

namespace jeugdregels::changes {

// A fault that loading found; it has no example yet.
notice notice_of(const input_error& error);

// Loads the texts; where that fails, the entry of a list in which the fault lies is taken out and loading
// begins again. Faults that only follow from what was taken out are not said. Nothing when a fault lies in no
// such entry. Changes the texts, but never moves an entry.
std::unique_ptr<rules::storage> load_what_can(std::vector<rules::parsed_text>& texts,
                                              std::vector<notice>& found);

}  // namespace jeugdregels::changes

#endif
