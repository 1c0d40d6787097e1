// Municipality codes; see municipality.hpp.
//
// Tested by tests/facts/municipality_test.cpp.
#include "facts/municipality.hpp"

namespace jeugdregels::facts {

std::optional<value> parse_municipality(std::string_view text) {
  if (text == "buitenland") {
    return abroad;
  }
  if (text.size() != 4) {
    return std::nullopt;
  }
  value number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    number = number * 10 + (c - '0');
  }
  return number == 0 ? std::nullopt : std::optional<value>{number};
}

std::string format_municipality(value municipality) {
  if (municipality == abroad) {
    return "buitenland";
  }
  std::string out = std::to_string(municipality);
  out.insert(0, out.size() < 4 ? 4 - out.size() : 0, '0');
  return out;
}

}  // namespace jeugdregels::facts
