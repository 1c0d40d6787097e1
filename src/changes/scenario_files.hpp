// Files of scenarios: one scenario after the other, each with its place.
//
// Tested by tests/changes/scenarios_test.cpp.
#ifndef JEUGDREGELS_CHANGES_SCENARIO_FILES_HPP
#define JEUGDREGELS_CHANGES_SCENARIO_FILES_HPP

#include <functional>
#include <optional>

#include "changes/scenario_trial.hpp"

namespace jeugdregels::changes {

// Calls `handle` with every entry of the file's `scenarios`. What is wrong with the file as a whole is a
// notice.
void for_scenarios(const ruleset_file& file, std::vector<notice>& faults,
                   const std::function<void(scenario_place&, const rules::json&)>& handle);

// The scenario; nothing when something is wrong with it, which then is a notice.
std::optional<scenario> read_or_say(const ruleset& rs, const scenario_place& at, const rules::json& what,
                                    std::vector<notice>& faults);

}  // namespace jeugdregels::changes

#endif
