// Compares answers; see scenario_answer.hpp.
//
// Tested by tests/changes/scenario_answers_test.cpp.
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

std::string shown_value(const rules::json& what) {
  return what.is_string() ? what.get<std::string>() : what.dump();
}

difference differs(const std::string& key, const std::string& shown_key, const rules::json& expected,
                   const rules::json& found) {
  return {key, shown_key + ": verwacht " + shown_value(expected) + ", gekregen " + shown_value(found)};
}

void compare_values(const rules::json& expected, const rules::json& found, std::vector<difference>& out) {
  std::set<std::string> keys;
  for (const rules::json* one : {&expected, &found}) {
    for (const auto& [key, unused] : one->items()) {
      keys.insert(key);
    }
  }
  for (const auto* key : free_of_value) {
    if (!expected.contains(key)) {
      keys.erase(key);
    }
  }
  const rules::json absent = "niets";
  for (const auto& key : keys) {
    const rules::json& left = expected.contains(key) ? expected[key] : absent;
    const rules::json& right = found.contains(key) ? found[key] : absent;
    if (expected.contains(key) != found.contains(key) || left != right) {
      out.push_back(differs("waarde", "waarde." + key, left, right));
    }
  }
}

bool same_set(rules::json a, rules::json b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

void keep_what_both_have(rules::json& a, rules::json& b) {
  for (auto& [mine, other] :
       {std::pair<rules::json&, rules::json&>(a, b), std::pair<rules::json&, rules::json&>(b, a)}) {
    for (auto at = mine.begin(); at != mine.end();) {
      at = other.contains(at.key()) ? std::next(at) : mine.erase(at);
    }
  }
}

}  // namespace

std::vector<difference> differences(const rules::json& expected, const rules::json& found) {
  std::vector<difference> out;
  for (const auto& [key, wanted] : expected.items()) {
    const rules::json& other = found[key];
    if (key == "waarde" && wanted.is_object() && other.is_object()) {
      compare_values(wanted, other, out);
    } else if (key == "ontbreekt" ? !same_set(wanted, other) : wanted != other) {
      out.push_back(differs(key, key, wanted, other));
    }
  }
  // The outcome explains the rest.
  std::stable_partition(out.begin(), out.end(), [](const difference& d) { return d.key == "uitkomst"; });
  return out;
}

std::vector<difference> contradictions(rules::json expected, rules::json other) {
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

std::string as_expectation(const rules::json& finding) {
  constexpr const auto& kinds = rules::finding_names;
  const auto kind =
      std::find(kinds.begin(), kinds.end(), finding["soort"].get<std::string>()) - kinds.begin();
  nlohmann::ordered_json out;
  for (const auto* key : {"regel", "onderwerp", "uitkomst"}) {
    out[key] = finding[key];
  }
  for (const auto key : visible_keys(static_cast<rules::finding_kind>(kind))) {
    if (const rules::json& carried = finding[std::string(key)]; !carried.is_null()) {
      out[std::string(key)] = carried;
    }
  }
  if (out["onderwerp"].get_ref<const std::string&>().empty()) {
    out.erase("onderwerp");
  }
  return out.dump();
}

}  // namespace jeugdregels::changes
