// Reads files of scenarios and has each tried out; see jeugdregels/scenarios.hpp.
//
// How a scenario is read stands in scenario_reader.cpp, how it is tried out in scenario_trial.cpp. Tested by
// tests/changes/scenarios_test.cpp.
#include "jeugdregels/scenarios.hpp"

#include <set>

#include "changes/scenario_files.hpp"
#include "changes/scenario_text.hpp"
#include "changes/scenario_trial.hpp"

namespace jeugdregels {
namespace changes {
namespace {

class scenario_run {
 public:
  explicit scenario_run(const ruleset& rs) : rs_(rs), trial_(rs, report_.notices) {}

  void read(const ruleset_file& file);
  notice_report finish(std::span<const ruleset_file> rule_files);

 private:
  void read_one(scenario_place& at, const rules::json& what);

  const ruleset& rs_;
  notice_report report_{"rules test", "jeugdregels/scenariotoets/1", {}, {}, {}};
  scenario_trial trial_;
  int passed_ = 0;
  std::set<std::string> names_;
};

void scenario_run::read(const ruleset_file& file) {
  for_scenarios(file, report_.notices,
                [&](scenario_place& at, const rules::json& what) { read_one(at, what); });
}

void scenario_run::read_one(scenario_place& at, const rules::json& what) {
  const auto* title = what.contains("titel") ? what["titel"].get_ptr<const std::string*>() : nullptr;
  const bool titled = title != nullptr && !title->empty();
  const std::string name =
      (at.part.empty() ? "" : at.part + ": ") + (titled ? *title : at.file + "#" + at.pointer);
  at.name = name;
  for (int more = 2; !names_.insert(at.name).second; ++more) {
    at.name = name + " (" + std::to_string(more) + ")";
  }
  report_.examined.push_back(at.name);
  const auto before = report_.notices.size();
  if (const auto read = read_or_say(rs_, at, what, report_.notices)) {
    trial_.try_out(at, *read);
  }
  passed_ += report_.notices.size() == before ? 1 : 0;
}

// ---- rules without scenarios ---------------------------------------------------------------------------

notice bare_rule(const rules::rule& rule, std::span<const ruleset_file> rule_files) {
  const auto hash = rule.place.rfind("#/");
  notice out{"JR1009",
             notice_level::warning,
             std::string(rule.place.substr(0, hash)),
             std::string(rule.place.substr(hash + 1)),
             1,
             "de regel " + std::string(rule.id) + " heeft geen enkel scenario",
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
