// The C++ face as a project that found it installed would use it: assesses a file as of a day and prints the
// JSON. Part of tests/install/install_test.py.
#include <fstream>
#include <iostream>
#include <iterator>
#include <jeugdregels/jeugdregels.hpp>
#include <string>

int main(int argc, char** argv) {
  if (argc != 3) {
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto day = jeugdregels::parse_date(argv[2]);
  jeugdregels::dossier facts;
  jeugdregels::input_error error = facts.read(text);
  const auto what = jeugdregels::request::make(jeugdregels::ruleset::standard(), {}, error);
  if (error || !what || !day) {
    std::cerr << jeugdregels::message(error) << '\n';
    return 1;
  }
  jeugdregels::assessment found;
  found.assess(*what, facts, *day);
  std::string json;
  found.append_json(json, {});
  std::cout << json << '\n';
  return 0;
}
