// Both static libraries in one program: the same C++ twice, of which the sealed one may take nothing from the
// other, nor from this file. Says "the same" when both give the same JSON. Part of
// tests/install/install_test.py.
#include <jeugdregels.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <jeugdregels/jeugdregels.hpp>
#include <map>
#include <string>
#include <vector>

namespace {

std::string by_cpp(const std::string& text, date::sys_days day) {
  jeugdregels::dossier facts;
  jeugdregels::input_error error = facts.read(text);
  const auto what = jeugdregels::request::make(jeugdregels::ruleset::standard(), {}, error);
  jeugdregels::assessment found;
  found.assess(*what, facts, day);
  std::string json;
  found.append_json(json, {});
  return json;
}

std::string by_c(const std::string& text, date::sys_days day) {
  std::vector<char> json(std::size_t{1} << 20);
  std::size_t length = 0;
  const jr_date as_of = day.time_since_epoch().count();
  const jr_status status = jr_assess_json(jr_ruleset_default(), text.data(), text.size(), as_of, nullptr, 0,
                                          json.data(), json.size(), &length, nullptr);
  return status == JR_OK ? std::string(json.data(), length) : jr_status_name(status);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto day = jeugdregels::parse_date(argv[2]);
  // Templates that the library has too: a linker keeps one copy of each, and that must not be the sealed
  // one's.
  std::map<std::string, std::vector<std::string>> said;
  said["json"] = {by_cpp(text, *day), by_c(text, *day)};
  if (said["json"].front() != said["json"].back()) {
    std::cerr << "C++: " << said["json"].front() << "\nC:   " << said["json"].back() << '\n';
    return 1;
  }
  std::cout << "the same\n";
  return 0;
}
