// The calls of fuzz_builder as bytes: what each byte of an input means, for the target and for who writes
// seeds.
#ifndef JEUGDREGELS_FUZZ_CALLS_HPP
#define JEUGDREGELS_FUZZ_CALLS_HPP

#include <cstdint>

namespace jeugdregels::fuzz {

// The input: two bytes or three for the day, one of flags, one for choices, one for parts and rules, one for
// the span of the agenda; then calls until it ends, each a byte (modulo call::count) and what it asks for.
enum class call : std::uint8_t {
  set_a,  // a node, one of its facts, a value of it
  set_b,  // the same: it is what is done most
  set_c,
  set_raw,    // two bytes for the node, two for the element, four for the value
  add,        // a node, one of its lists
  add_whole,  // the same, and a value for every fact that is required
  add_raw,    // two bytes for the node, two for the element
  open,       // a node, one of its blocks
  open_raw,
  null,  // a node, one of all that it may hold
  null_raw,
  label,      // the length, the text
  begin,      // a day of birth and a sound label
  clear,      // a byte that must be `sure`
  read_json,  // which text
  misuse,     // which call without an object
  count
};

inline constexpr std::int32_t sure = 0xC1;

// Flags.
inline constexpr std::int32_t flag_english = 1;
inline constexpr std::int32_t flag_wild_day = 2;  // two bytes more, for any number as the day
inline constexpr std::int32_t flag_as_it_is =
    28;  // all of these: what is required is not filled in at the end
inline constexpr std::int32_t flag_thorough = 96;  // both of these: every buffer in all ways, every field

}  // namespace jeugdregels::fuzz

#endif
