// Where the values of a JSON text stand in that text, so that a part of it can be read on its own.
//
// Only for texts that have been parsed without error: nothing is checked here, and nothing is copied. Tested
// by tests/changes/scenarios_test.cpp.
#ifndef JEUGDREGELS_CHANGES_SCENARIO_TEXT_HPP
#define JEUGDREGELS_CHANGES_SCENARIO_TEXT_HPP

#include <cstddef>
#include <string_view>
#include <vector>

namespace jeugdregels::changes {

// The text of the value of this key; empty when the object has no such key.
std::string_view member_of(std::string_view object, std::string_view key);

// The texts of the entries of a list.
std::vector<std::string_view> entries_of(std::string_view list);

// The text of the value at a pointer ("/" is all); of the last one on the way that is there.
std::string_view value_at(std::string_view text, std::string_view pointer);

// The line, from 1, on which a part of a text begins.
std::size_t line_of_part(std::string_view text, std::string_view part);

}  // namespace jeugdregels::changes

#endif
