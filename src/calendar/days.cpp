// Parsing and printing of civil days; see days.hpp.
//
// Tested by tests/calendar/days_test.cpp.
#include "calendar/days.hpp"

namespace jeugdregels::calendar {
namespace {

// Reads `count` ASCII digits; -1 when one of them is none. The iostreams of date.h accept more than the
// format allows (signs, missing zeros), hence the strict reading here.
constexpr int digits(std::string_view text, std::size_t from, std::size_t count) {
  int value = 0;
  for (std::size_t i = from; i < from + count; ++i) {
    if (text[i] < '0' || text[i] > '9') {
      return -1;
    }
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

void append_digits(std::string& out, int value, int count) {
  char buffer[4];
  for (int i = count; i-- > 0; value /= 10) {
    buffer[i] = static_cast<char>('0' + value % 10);
  }
  out.append(buffer, static_cast<std::size_t>(count));
}

}  // namespace

int age_on(day birth, day on) {
  int years = year_of(on) - year_of(birth);
  if (birthday(birth, years) > on) {
    --years;
  }
  return years;
}

std::optional<day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int dom = digits(text, 8, 2);
  if (year < 0 || month < 0 || dom < 0) {
    return std::nullopt;
  }
  const auto ymd = date::year{year} / month / dom;
  if (!ymd.ok()) {
    return std::nullopt;
  }
  const day result = to_day(date::sys_days{ymd});
  return is_input_day(result) ? std::optional<day>{result} : std::nullopt;
}

void append_day(std::string& out, day d) {
  const auto ymd = to_ymd(d);
  append_digits(out, static_cast<int>(ymd.year()), 4);
  out += '-';
  append_digits(out, static_cast<int>(static_cast<unsigned>(ymd.month())), 2);
  out += '-';
  append_digits(out, static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
}

std::string format_day(day d) {
  std::string out;
  append_day(out, d);
  return out;
}

}  // namespace jeugdregels::calendar
