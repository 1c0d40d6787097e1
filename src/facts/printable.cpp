// Text that cannot do anything but be read; see jeugdregels/errors.hpp.
//
// Tested by tests/facts/places_test.cpp.
#include <cstdio>

#include "jeugdregels/errors.hpp"

namespace jeugdregels {
namespace {

// The code point of two or three bytes at the front of `text`, and how many bytes it takes; 0 when it is
// something else, which is then left as it is.
unsigned code_point(std::string_view text, std::size_t& length) {
  const auto byte = [&](std::size_t at) {
    return static_cast<unsigned>(static_cast<unsigned char>(text[at]));
  };
  if (text.size() >= 2 && byte(0) >> 5 == 6) {
    length = 2;
    return (byte(0) & 31U) << 6 | (byte(1) & 63U);
  }
  if (text.size() >= 3 && byte(0) >> 4 == 14) {
    length = 3;
    return (byte(0) & 15U) << 12 | (byte(1) & 63U) << 6 | (byte(2) & 63U);
  }
  length = 1;
  return byte(0) < 0x80 ? byte(0) : 0x100;  // part of something longer: harmless
}

bool is_dangerous(unsigned c) {
  const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
  const bool turns = c == 0x200e || c == 0x200f || c == 0x061c || (c >= 0x202a && c <= 0x202e) ||
                     (c >= 0x2066 && c <= 0x2069);
  return control || turns;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t length = 1;
    const unsigned c = code_point(text, length);
    if (is_dangerous(c)) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", c);
      out += escape;
    } else {
      out += text.substr(0, length);
    }
    text.remove_prefix(length);
  }
  return out;
}

}  // namespace jeugdregels
