// The project's own rule set as JSON, to plant faults in and examine.
#ifndef JEUGDREGELS_TESTS_CHANGES_OWN_RULES_HPP
#define JEUGDREGELS_TESTS_CHANGES_OWN_RULES_HPP

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "calendar/days.hpp"
#include "jeugdregels/rule_checks.hpp"

namespace jeugdregels::changes {

using json = nlohmann::ordered_json;

class own_rules {
 public:
  own_rules() {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(JEUGDREGELS_SOURCE_DIR) / "rules";
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const auto name = entry.path().lexically_relative(folder);
      if (entry.path().extension() == ".json" && std::distance(name.begin(), name.end()) <= 2) {
        std::ifstream in(entry.path());
        files_[name.generic_string()] = json::parse(in);
      }
    }
  }

  json& file(const std::string& name) { return files_.at(name); }
  json& at(const std::string& name, const std::string& pointer) {
    return files_.at(name)[json::json_pointer(pointer)];
  }

  // The place of a rule in its file.
  std::string pointer_of(const std::string& name, const std::string& id, int version = 0) {
    const json& rules = files_.at(name)["regels"];
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (rules[i]["regel"] == id && version-- == 0) {
        return "/regels/" + std::to_string(i);
      }
    }
    throw std::out_of_range(id);
  }
  json& rule(const std::string& name, const std::string& id, int version = 0) {
    return at(name, pointer_of(name, id, version));
  }

  std::vector<notice> check(const char* today = "2026-11-22", int years = 2) const {
    std::vector<std::string> texts;
    std::vector<ruleset_file> views;
    texts.reserve(files_.size());
    for (const auto& [name, content] : files_) {
      texts.push_back(content.dump(2));
      views.push_back({name, texts.back()});
    }
    const auto day = calendar::parse_day(today);
    return check_rules(views, {date::sys_days(date::days(*day)), years}).notices;
  }

 private:
  std::map<std::string, json> files_;
};

// All notices as "CODE file pointer"; what a test expects is exactly the faults it planted.
inline std::vector<std::string> places(const std::vector<notice>& all) {
  std::vector<std::string> out;
  for (const auto& n : all) {
    out.push_back(n.code + " " + n.file + " " + n.pointer);
  }
  return out;
}

// The dossier and the peildatum of an example, assessed with the built-in rule set: the first finding of a
// rule.
inline json example_of(const notice& n) { return n.example.empty() ? json() : json::parse(n.example); }

}  // namespace jeugdregels::changes

#endif
