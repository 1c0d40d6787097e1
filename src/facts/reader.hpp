// Reads one dossier from JSON, and says exactly where and why when it cannot.
//
// nlohmann's SAX parser does the JSON; this adds what it does not see: repeated keys, a byte order mark,
// U+0000, limits, lines and pointers. A sound dossier is read in one pass without looking at positions. When
// anything is wrong the text is read a second time, now with positions, to find the first fault by place.
//
// What it is not: it reads no files and no streams. Tested by tests/facts/reader_test.cpp.
#ifndef JEUGDREGELS_FACTS_READER_HPP
#define JEUGDREGELS_FACTS_READER_HPP

#include <cstddef>
#include <string_view>

#include "facts/dossier.hpp"
#include "jeugdregels/errors.hpp"

namespace jeugdregels::facts {

inline constexpr std::size_t max_bytes = std::size_t{1} << 20;
inline constexpr std::size_t max_depth = 32;
inline constexpr std::int32_t max_entries = 1000;

inline constexpr std::string_view dossier_format = "jeugdregels/dossier/1";

// Fills `out` (cleared first) and returns an error without fault, or leaves `out` in an unspecified but
// valid state and returns the first fault. A byte order mark is part of the text only when `bom_allowed`.
input_error read_dossier(std::string_view text, dossier& out, bool bom_allowed = true);

}  // namespace jeugdregels::facts

#endif
