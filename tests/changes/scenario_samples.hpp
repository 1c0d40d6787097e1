// A scenario in which all is well, ways to spoil it, and what is then found: for tests of scenarios.
#ifndef JEUGDREGELS_TESTS_CHANGES_SCENARIO_SAMPLES_HPP
#define JEUGDREGELS_TESTS_CHANGES_SCENARIO_SAMPLES_HPP

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "changes/scenario_text.hpp"
#include "jeugdregels/scenarios.hpp"

namespace jeugdregels::scenario_samples {

using nlohmann::json;

inline constexpr const char* here = "rules/twente/scenarios/koers.json";

inline json measure(const char* decided) {
  return {{"soort", "ots"},
          {"uitgesproken", "2025-02-03"},
          {"gi_in_kennis", "2025-02-03"},
          {"koers", {{"bepaald", decided}}}};
}

inline json in_time() {
  return json::parse(R"({"regel": "norm.koers.tijdig", "onderwerp": "/maatregelen/0", "uitkomst": "voldaan",
                         "uiterlijk": "2025-03-17"})");
}

// A scenario in which all is well.
inline json good_scenario() {
  json out = json::parse(R"({"titel": "Precies zes weken is op tijd", "regels": ["norm.koers.tijdig"],
    "peildatum": "2025-04-01", "dossier": {"geboortedatum": "2010-06-01"}})");
  out["dossier"]["maatregelen"] = json::array({measure("2025-03-17")});
  out["verwacht"] = json::array({in_time()});
  return out;
}

inline json changed(const std::string& pointer, const json& value) {
  json out = good_scenario();
  out[json::json_pointer(pointer)] = value;
  return out;
}

inline json titled(json scenario, const char* title) {
  scenario["titel"] = title;
  return scenario;
}

inline std::string file_of(const std::vector<json>& scenarios) {
  return json{{"formaat", "jeugdregels/scenarios/1"}, {"scenarios", scenarios}}.dump(2);
}

inline notice_report test_texts(const std::vector<std::pair<std::string, std::string>>& texts,
                                const ruleset& rules = ruleset::standard()) {
  std::vector<ruleset_file> files;
  for (const auto& [name, text] : texts) {
    files.push_back({name, text});
  }
  return test_scenarios(rules, files);
}

inline std::vector<notice> errors_in(const notice_report& report) {
  std::vector<notice> out;
  for (const notice& n : report.notices) {
    if (n.level == notice_level::error) {
      out.push_back(n);
    }
  }
  return out;
}

inline std::vector<notice> errors_of(const std::vector<json>& scenarios) {
  return errors_in(test_texts({{here, file_of(scenarios)}}));
}

// "code pointer" of every error.
inline std::vector<std::string> places_of(const std::vector<notice>& notices) {
  std::vector<std::string> out;
  for (const notice& n : notices) {
    out.push_back(n.code + " " + n.pointer);
  }
  return out;
}

// The only error, which a test expects to be there.
inline notice only_error(const std::vector<json>& scenarios) {
  const auto all = errors_of(scenarios);
  EXPECT_EQ(all.size(), 1U) << testing::PrintToString(places_of(all));
  return all.empty() ? notice{} : all.front();
}

// The line, from 1, on which `wanted` stands first.
inline std::size_t line_with(const std::string& text, const std::string& wanted) {
  return changes::line_of_part(text, std::string_view(text).substr(text.find(wanted)));
}

}  // namespace jeugdregels::scenario_samples

#endif
