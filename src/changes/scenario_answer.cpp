// Compares answers; see scenario_answer.hpp.
//
// Tested by tests/changes/scenarios_test.cpp.
#include "changes/scenario_answer.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "rules/names.hpp"

namespace jeugdregels::changes {
namespace {

// Parts of a `waarde` that are no part of the visible answer (docs: what a finding lacks).
constexpr std::array<const char*, 2> free_of_value = {"dagen", "referentiedatum"};

std::string shown_value(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

difference differs(const std::string& key, const std::string& shown_key, const json& expected,
                   const json& found) {
  return {key, shown_key + ": verwacht " + shown_value(expected) + ", gekregen " + shown_value(found)};
}

void compare_values(const json& expected, const json& found, std::vector<difference>& out) {
  std::set<std::string> keys;
  for (const json* one : {&expected, &found}) {
    for (const auto& [key, unused] : one->items()) {
      keys.insert(key);
    }
  }
  for (const auto* key : free_of_value) {
    if (!expected.contains(key)) {
      keys.erase(key);
    }
  }
  const json absent = "niets";
  for (const auto& key : keys) {
    const json& left = expected.contains(key) ? expected[key] : absent;
    const json& right = found.contains(key) ? found[key] : absent;
    if (expected.contains(key) != found.contains(key) || left != right) {
      out.push_back(differs("waarde", "waarde." + key, left, right));
    }
  }
}

bool same_set(json a, json b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

void keep_what_both_have(json& a, json& b) {
  for (auto& [mine, other] : {std::pair<json&, json&>(a, b), std::pair<json&, json&>(b, a)}) {
    for (auto at = mine.begin(); at != mine.end();) {
      at = other.contains(at.key()) ? std::next(at) : mine.erase(at);
    }
  }
}

}  // namespace

std::vector<difference> differences(const json& expected, const json& found) {
  std::vector<difference> out;
  for (const auto& [key, value] : expected.items()) {
    const json& other = found[key];
    if (key == "waarde" && value.is_object() && other.is_object()) {
      compare_values(value, other, out);
    } else if (key == "ontbreekt" ? !same_set(value, other) : value != other) {
      out.push_back(differs(key, key, value, other));
    }
  }
  // The outcome explains the rest.
  std::stable_partition(out.begin(), out.end(), [](const difference& d) { return d.key == "uitkomst"; });
  return out;
}

std::vector<difference> contradictions(json expected, json other) {
  keep_what_both_have(expected, other);
  if (expected.contains("waarde") && expected["waarde"].is_object() && other["waarde"].is_object()) {
    for (const auto* key : free_of_value) {
      if (!expected["waarde"].contains(key) || !other["waarde"].contains(key)) {
        expected["waarde"].erase(key);
        other["waarde"].erase(key);
      }
    }
  }
  return differences(expected, other);
}

std::string in_words(const std::vector<difference>& all) {
  std::string out;
  for (const difference& one : all) {
    out += (out.empty() ? "" : "; ") + one.words;
  }
  return out;
}

std::string as_expectation(const json& finding) {
  constexpr const auto& kinds = rules::finding_names;
  const auto kind =
      std::find(kinds.begin(), kinds.end(), finding["soort"].get<std::string>()) - kinds.begin();
  nlohmann::ordered_json out;
  for (const auto* key : {"regel", "onderwerp", "uitkomst"}) {
    out[key] = finding[key];
  }
  for (const auto key : visible_keys(static_cast<rules::finding_kind>(kind))) {
    if (const json& value = finding[std::string(key)]; !value.is_null()) {
      out[std::string(key)] = value;
    }
  }
  if (out["onderwerp"] == "") {
    out.erase("onderwerp");
  }
  return out.dump();
}

}  // namespace jeugdregels::changes
