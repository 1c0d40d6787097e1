// Cards of rules for tests: as text, as JSON, and of a rule set that was changed.
#ifndef JEUGDREGELS_TESTS_RENDER_CARDS_HPP
#define JEUGDREGELS_TESTS_RENDER_CARDS_HPP

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "jeugdregels/jeugdregels.hpp"
#include "rules/folder.hpp"

namespace jeugdregels::cards {

using json = nlohmann::ordered_json;

constexpr auto norms = "twente/normen.json";
constexpr language both[] = {language::nl, language::en};

inline std::vector<std::string> all_rules(const ruleset& rules) {
  std::vector<std::string> out;
  for (const auto& r : rules.list_rules()) {
    out.emplace_back(r.id);
  }
  return out;
}

inline std::string card_of(const ruleset& rules, std::string_view rule, const card_style& style = {}) {
  input_error error;
  const auto card = rules.explain(rule, style, error);
  EXPECT_TRUE(card) << rule;
  return card.value_or("");
}

inline json data_of(const ruleset& rules, std::string_view rule, language lang = language::nl) {
  return json::parse(card_of(rules, rule, {true, lang}));
}

inline ruleset loaded(rules::rule_folder& folder) {
  std::vector<ruleset_file> files;
  for (const auto& f : folder.files()) {
    files.push_back({f.name, f.text});
  }
  input_error error;
  auto out = ruleset::load(files, error);
  if (!out) {
    throw std::runtime_error(rules::shown(error));
  }
  return std::move(*out);
}

inline std::vector<std::string> keys_of(const json& object) {
  std::vector<std::string> out;
  for (const auto& [key, unused] : object.items()) {
    out.push_back(key);
  }
  return out;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    out.push_back(line);
  }
  return out;
}

// On one line, with single spaces: what is said, wherever the lines break.
inline std::string flat(const std::string& text) {
  std::string out;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

inline std::size_t width_of(const std::string& line) {
  return static_cast<std::size_t>(std::count_if(
      line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// "parameter: waarde" of every parameter of a version, in order.
inline std::vector<std::string> parameters_of(const ruleset& rules, std::string_view rule,
                                              std::size_t version = 0) {
  std::vector<std::string> out;
  const json card = data_of(rules, rule);
  for (const auto& p : card["versies"][version]["parameters"]) {
    out.push_back(p["parameter"].get<std::string>() + ": " + p["waarde"].get<std::string>());
  }
  return out;
}

}  // namespace jeugdregels::cards

#endif
