// The shape of a kenmerk and the eleven-test; see label.hpp.
//
// Tested by tests/facts/label_test.cpp.
#include "facts/label.hpp"

#include <algorithm>

namespace jeugdregels::facts {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_label_char(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_' ||
         c == ':' || c == '-';
}

// Weights 9 … 2 and −1; eight digits stand for nine with a leading zero. All zeros is no number at all.
bool passes_eleven_test(std::string_view digits) {
  if (std::all_of(digits.begin(), digits.end(), [](char c) { return c == '0'; })) {
    return false;
  }
  int sum = 0;
  int weight = static_cast<int>(digits.size());
  for (const char c : digits) {
    sum += (weight == 1 ? -1 : weight) * (c - '0');
    --weight;
  }
  return sum % 11 == 0;
}

}  // namespace

bool is_label(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), is_label_char);
}

bool holds_bsn(std::string_view label) {
  for (std::size_t at = 0; at < label.size();) {
    if (!is_digit(label[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < label.size() && is_digit(label[end])) {
      ++end;
    }
    const std::string_view run = label.substr(at, end - at);
    if ((run.size() == 9 || run.size() == 8) && passes_eleven_test(run)) {
      return true;
    }
    at = end;
  }
  return false;
}

}  // namespace jeugdregels::facts
