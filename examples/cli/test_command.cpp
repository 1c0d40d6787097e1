// jeugdregels rules test: holds a rule set to the scenarios that live beside its rules.
//
// Files are found and read here; what they come to is the library's. Tested by tests/cli/rules_test_test.py.
#include <jeugdregels/scenarios.hpp>

#include <memory>

#include "notice_output.hpp"
#include "rule_texts.hpp"

namespace jeugdregels::cli {
namespace {

struct test_wishes {
  common_options common;
  std::string rules;
  std::optional<std::string> scenarios;
  std::string format = "text";
};

// The files that were asked for, else those in the folder of the rule set.
std::vector<std::string> chosen_scenarios(const test_wishes& o, bool rules_in_folder) {
  if (!o.scenarios && !rules_in_folder) {
    throw failure{
        usage,
        o.rules + ": " +
            in(o.common.lang_code(), "geef bij een ingepakt bestand --scenarios met een map of een bestand",
               "give --scenarios with a folder or a file when the rule set is a packed file")};
  }
  const std::string& where = o.scenarios ? *o.scenarios : o.rules;
  return is_folder(where) ? scenario_files(where, o.common) : std::vector<std::string>{where};
}

int run_test(test_wishes& o) {
  o.common.rules_path = o.rules;
  const rule_texts texts(o.common);
  const ruleset rules = load_rules(texts, o.common);
  read_texts scenarios;
  for (const auto& path : chosen_scenarios(o, texts.is_folder())) {
    scenarios.read(path, path, o.common);
  }
  notice_report report = test_scenarios(rules, scenarios.files(), texts.files());
  for (notice& n : report.notices) {
    if (n.code == "JR1009") {  // is about a file of the rule set, which the library names from within
      n.file = texts.path_of(n.file);
    }
  }
  return print_notices(report, o.format);
}

}  // namespace

void add_test(CLI::App& rules, action& run) {
  auto* command =
      rules.add_subcommand("test", "Toets een regelset aan de scenario's die bij de regels staan");
  const auto o = std::make_shared<test_wishes>();
  command->add_option("RS", o->rules, "De regelset: een map of een ingepakt bestand")
      ->required()
      ->option_text("MAP|BESTAND");
  command->add_option("--scenarios", o->scenarios, "Andere scenario's dan die in de map van de regelset")
      ->option_text("MAP|BESTAND");
  add_notice_format(*command, o->format);
  add_language(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_test(*o); }; });
}

}  // namespace jeugdregels::cli
