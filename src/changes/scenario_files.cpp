// Walks through files of scenarios; see scenario_files.hpp.
//
// Tested by tests/changes/scenarios_test.cpp.
#include "changes/scenario_files.hpp"

#include "changes/scenario_text.hpp"

namespace jeugdregels::changes {
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

void walk_scenarios(const ruleset_file& file, const rules::json_cursor& root,
                    const std::function<void(scenario_place&, const rules::json&)>& handle) {
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
    handle(at, items[i].value());
  }
}

}  // namespace

void for_scenarios(const ruleset_file& file, std::vector<notice>& faults,
                   const std::function<void(scenario_place&, const rules::json&)>& handle) {
  const rules::source_text source{file.name, file.text};
  try {
    const rules::owned_json parsed = rules::parse_rules_json(source);
    walk_scenarios(file, rules::json_cursor(parsed.value, source, ""), handle);
  } catch (const rules::load_failure& failure) {
    faults.push_back({"JR1001", notice_level::error, file.name, failure.error.pointer, failure.error.line,
                      message(failure.error), "", ""});
  }
}

std::optional<scenario> read_or_say(const ruleset& rs, const scenario_place& at, const rules::json& what,
                                    std::vector<notice>& faults) {
  const rules::source_text source{at.file, at.text};
  try {
    return read_scenario(rs, rules::json_cursor(what, source, ""), at.text);
  } catch (const rules::load_failure& failure) {
    const auto& error = failure.error;
    faults.push_back(at.say("JR1001", error.pointer == "/" ? "" : error.pointer, error.line, message(error)));
    return std::nullopt;
  }
}

}  // namespace jeugdregels::changes
