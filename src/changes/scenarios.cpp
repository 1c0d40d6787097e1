// Reads files of scenarios and has each tried out; see jeugdregels/scenarios.hpp.
//
// How a scenario is read stands in scenario_reader.cpp, how it is tried out in scenario_trial.cpp. Tested by
// tests/changes/scenarios_test.cpp.
#include "jeugdregels/scenarios.hpp"

#include <set>

#include "changes/scenario_text.hpp"
#include "changes/scenario_trial.hpp"

namespace jeugdregels {
namespace changes {
namespace {

// The part whose scenarios a file holds: the folder before "scenarios"; empty when there is none.
std::string part_of(const std::string& file) {
  const auto end = file.rfind("/scenarios/");
  if (end == std::string::npos) {
    return {};
  }
  const auto begin = file.rfind('/', end == 0 ? 0 : end - 1);
  return begin == std::string::npos || begin == end ? file.substr(0, end)
                                                    : file.substr(begin + 1, end - begin - 1);
}

class scenario_run {
 public:
  explicit scenario_run(const ruleset& rs) : rs_(rs), trial_(rs, report_.notices) {}

  void read(const ruleset_file& file);
  notice_report finish(std::span<const ruleset_file> rule_files);

 private:
  void read_all(const ruleset_file& file, const rules::json_cursor& root);
  void read_one(scenario_place& at, const json& value);

  const ruleset& rs_;
  notice_report report_{"rules test", "jeugdregels/scenariotoets/1", {}, {}, {}};
  scenario_trial trial_;
  int passed_ = 0;
  std::set<std::string> names_;
};

void scenario_run::read(const ruleset_file& file) {
  const rules::source_text source{file.name, file.text};
  try {
    const rules::owned_json parsed = rules::parse_rules_json(source);
    read_all(file, rules::json_cursor(parsed.value, source, ""));
  } catch (const rules::load_failure& failure) {
    report_.notices.push_back({"JR1001", notice_level::error, file.name, failure.error.pointer,
                               failure.error.line, message(failure.error), "", ""});
  }
}

void scenario_run::read_all(const ruleset_file& file, const rules::json_cursor& root) {
  root.only({"formaat", "scenarios"});
  constexpr std::string_view format = "jeugdregels/scenarios/1";
  if (root.text("formaat") != format) {
    root.at("formaat").fail("hier hoort \"" + std::string(format) + "\"");
  }
  const auto items = root.at("scenarios").items();
  const auto texts = entries_of(value_at(file.text, "/scenarios"));
  std::size_t line = 1;
  const char* counted = file.text.data();  // lines are counted on from the scenario before
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto skipped = static_cast<std::size_t>(texts[i].data() - counted);
    line += line_of_part({counted, skipped}, texts[i]) - 1;
    counted = texts[i].data();
    scenario_place at{file.name, part_of(file.name), items[i].pointer(), texts[i], line};
    read_one(at, items[i].value());
  }
}

void scenario_run::read_one(scenario_place& at, const json& value) {
  const auto title = value.is_object() ? value.find("titel") : value.end();
  const bool titled = value.is_object() && title != value.end() && title->is_string() && *title != "";
  const std::string name = (at.part.empty() ? "" : at.part + ": ") +
                           (titled ? title->get<std::string>() : at.file + "#" + at.pointer);
  at.name = name;
  for (int more = 2; !names_.insert(at.name).second; ++more) {
    at.name = name + " (" + std::to_string(more) + ")";
  }
  report_.examined.push_back(at.name);
  const auto before = report_.notices.size();
  const rules::source_text source{at.file, at.text};
  try {
    trial_.try_out(at, read_scenario(rs_, rules::json_cursor(value, source, ""), at.text));
  } catch (const rules::load_failure& failure) {
    const auto& error = failure.error;
    report_.notices.push_back(
        at.say("JR1001", error.pointer == "/" ? "" : error.pointer, error.line, message(error)));
  }
  passed_ += report_.notices.size() == before ? 1 : 0;
}

// ---- rules without scenarios
// -------------------------------------------------------------------------------

notice bare_rule(const rules::rule& rule, std::span<const ruleset_file> rule_files) {
  const auto hash = rule.place.rfind("#/");
  notice out{"JR1009",
             notice_level::warning,
             std::string(rule.place.substr(0, hash)),
             std::string(rule.place.substr(hash + 1)),
             1,
             "van " + std::string(rule.id) + " is geen scenario",
             "",
             std::string(rule.id)};
  for (const ruleset_file& file : rule_files) {
    if (file.name == out.file) {
      out.line = line_of_part(file.text, value_at(file.text, out.pointer));
    }
  }
  return out;
}

notice_report scenario_run::finish(std::span<const ruleset_file> rule_files) {
  for (const auto& rule : rs_.compiled().rules) {
    if (rule.first_version && !rule.only_explained && !trial_.has_seen(rule.id)) {
      report_.notices.push_back(bare_rule(rule, rule_files));
    }
  }
  report_.counts = {{"scenarios", static_cast<int>(report_.examined.size())}, {"geslaagd", passed_}};
  return std::move(report_);
}

}  // namespace
}  // namespace changes

notice_report test_scenarios(const ruleset& rules, std::span<const ruleset_file> scenario_files,
                             std::span<const ruleset_file> rule_files) {
  changes::scenario_run run(rules);
  for (const ruleset_file& file : scenario_files) {
    run.read(file);
  }
  return run.finish(rule_files);
}

}  // namespace jeugdregels
