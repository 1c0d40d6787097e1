// What can be wrong with input, and how it is said.
//
// An error names one fault, the first by its place in the text. It owns its strings; it may be kept, copied
// and used on any thread.
#ifndef JEUGDREGELS_ERRORS_HPP
#define JEUGDREGELS_ERRORS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "jeugdregels/language.hpp"

namespace jeugdregels {

enum class fault : std::uint8_t {
  none,
  // the text itself
  syntax,
  nul_character,
  byte_order_mark,
  // limits
  too_large,
  too_deep,
  too_many_entries,
  // keys
  unknown_key,
  repeated_key,
  missing_key,
  // values
  wrong_type,
  null_not_allowed,
  bad_date,
  unknown_code,
  repeated_code,
  bad_municipality,
  bad_number,
  wrong_format,
  bad_label,
  label_is_bsn,
  // facts that do not go together
  reversed_interval,
  overlap,
  municipality_without_address,
  // rule sets and options
  bad_ruleset,
  unknown_choice,
  unknown_choice_value,
  unknown_part,
  unknown_rule,  // nothing begins with this
  no_such_rule,  // no rule has this whole id
  unknown_outcome,
};

struct input_error {
  jeugdregels::fault fault = jeugdregels::fault::none;
  std::string pointer = "/";  // JSON pointer of the place; "/" is the whole document
  std::size_t line = 1;       // line in the text, from 1
  std::string file;           // which file of a rule set; empty for a dossier
  std::string found;          // what was there: a key, a code, a kind of value
  std::string expected;       // what belongs there, or more about the fault
  std::string nearest;        // the nearest known name; empty when none is near
  std::string code;           // of a fault in a rule set: its section in docs/rule-checks.md, "JR0003"

  explicit operator bool() const { return fault != jeugdregels::fault::none; }
};

// One sentence without place and without full stop at the end, in the language asked for.
std::string message(const input_error& error, language lang = language::nl);

// The text with everything escaped that could move a cursor or change what a terminal or a log shows: control
// characters and the marks that turn the direction of writing.
std::string printable(std::string_view text);

// True for the faults that say that a limit of the format was passed.
bool is_limit(fault f);

}  // namespace jeugdregels

#endif
