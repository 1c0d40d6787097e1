// Where things stand in a text: lines, JSON pointers, and the place at which a syntax error is reported.
//
// Only used when something is wrong. Tested by tests/facts/reader_test.cpp.
#ifndef JEUGDREGELS_FACTS_PLACES_HPP
#define JEUGDREGELS_FACTS_PLACES_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace jeugdregels::facts {

constexpr bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The line, from 1, of the last character before `end` that is no white space.
std::size_t line_before(std::string_view text, std::size_t end);

// Appends one reference token, with ~ and / escaped as RFC 6901 wants.
void append_token(std::string& pointer, std::string_view token);

// What the parser was waiting for when it stopped.
enum class awaiting : unsigned char { root_value, colon_and_value, entry, comma_and_entry, key, nothing };

// True when, from `from` on, the next value of a JSON text has at least begun.
bool value_begun(std::string_view text, std::size_t from, awaiting state);

// The text of a key or code as it can be shown in a message: shortened, control characters escaped.
std::string shown(std::string_view text);

}  // namespace jeugdregels::facts

#endif
