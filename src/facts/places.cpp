// Lines and pointers; see places.hpp.
//
// Tested by tests/facts/reader_test.cpp.
#include "facts/places.hpp"

#include <algorithm>

#include "jeugdregels/errors.hpp"

namespace jeugdregels::facts {
namespace {

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_json_space(text[at])) {
    ++at;
  }
  return at;
}

// Takes `wanted` when it is what comes next.
bool take(std::string_view text, std::size_t& at, char wanted) {
  const std::size_t next = skip_space(text, at);
  if (next < text.size() && text[next] == wanted) {
    at = next + 1;
    return true;
  }
  return false;
}

bool begins_value(std::string_view text, std::size_t at) {
  at = skip_space(text, at);
  return at < text.size() && std::string_view("{[\"-0123456789tfn").find(text[at]) != std::string_view::npos;
}

}  // namespace

std::size_t line_before(std::string_view text, std::size_t end) {
  end = std::min(end, text.size());
  while (end > 0 && is_json_space(text[end - 1])) {
    --end;
  }
  const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
  return static_cast<std::size_t>(lines) + 1;
}

void append_token(std::string& pointer, std::string_view token) {
  for (const char c : token) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

bool value_begun(std::string_view text, std::size_t from, awaiting state) {
  std::size_t at = from;
  switch (state) {
    case awaiting::root_value:
    case awaiting::entry:
      return begins_value(text, at);
    case awaiting::colon_and_value:
      return take(text, at, ':') && begins_value(text, at);
    case awaiting::comma_and_entry:
      return take(text, at, ',') && begins_value(text, at);
    default:
      return false;
  }
}

std::string shown(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) {
    return printable(text);
  }
  // Never cut a character of several bytes in two.
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return printable(text.substr(0, end)) + "…";
}

}  // namespace jeugdregels::facts
