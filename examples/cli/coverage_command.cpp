// jeugdregels rules coverage: how much of a rule set its scenarios reach.
//
// Files are found and read here; what they come to is the library's. Tested by
// tests/cli/rules_check_test.py.
#include <jeugdregels/coverage.hpp>

#include <memory>

#include "common.hpp"
#include "notice_output.hpp"
#include "rule_texts.hpp"

namespace jeugdregels::cli {
namespace {

struct coverage_wishes {
  common_options common;
  std::string rules;
  std::optional<std::string> scenarios;
  std::optional<std::string> cases;
  std::optional<std::string> as_of;
  std::string format = "text";
  double fail_under = 0;
};

// Hundredths of a percent, rounded down: what is not quite all is never called all.
std::string percentage(const coverage_report& r) {
  const auto hundredths = r.targets == 0 ? 10'000 : static_cast<int>(r.reached * 10'000LL / r.targets);
  const std::string decimals = std::to_string(100 + hundredths % 100).substr(1);
  return std::to_string(hundredths / 100) + "," + decimals + "%";
}

std::string as_text(const coverage_report& r) {
  std::string out;
  for (const auto& missed : r.missed) {
    out += missed.rule + ": " + missed.target + "\n";
  }
  return out + "rules coverage: " + std::to_string(r.reached) + " van " + std::to_string(r.targets) +
         " doelen geraakt, " + percentage(r) + "\n";
}

std::string as_json(const coverage_report& r) {
  std::string out =
      "{\n  \"formaat\": \"jeugdregels/dekking/1\",\n  \"doelen\": " + std::to_string(r.targets) +
      ",\n  \"geraakt\": " + std::to_string(r.reached) + ",\n  \"gemist\": [";
  for (const auto& missed : r.missed) {
    out += (&missed == &r.missed.front() ? "\n" : ",\n") + std::string("    {\n      \"regel\": ") +
           json_string(missed.rule) + ",\n      \"doel\": " + json_string(missed.target) + "\n    }";
  }
  return out + (r.missed.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

// The dossiers of a file: one document, or one a line.
std::vector<std::string> dossiers_of(const std::string& path, const common_options& o) {
  const std::string text = read_file(path, std::size_t{1} << 30, o);
  if (!path.ends_with(".ndjson") && !path.ends_with(".jsonl")) {
    return {text};
  }
  std::vector<std::string> out;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    out.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return out;
}

std::vector<std::string> scenario_paths(const coverage_wishes& o) {
  if (o.scenarios) {
    return is_folder(*o.scenarios) ? scenario_files(*o.scenarios, o.common) : std::vector{*o.scenarios};
  }
  return is_folder(o.rules) ? scenario_files(o.rules, o.common) : std::vector<std::string>{};
}

void print_report(const coverage_report& report, const coverage_wishes& o, const rule_texts& texts) {
  if (o.format == "text" || o.format == "json") {
    return print(o.format == "json" ? as_json(report) : as_text(report));
  }
  auto notices = notices_of(report);
  for (auto& n : notices.notices) {
    n.file = n.code == "JR1101" ? texts.path_of(n.file) : n.file;
  }
  (void)print_notices(notices, o.format);
}

int run_coverage(coverage_wishes& o) {
  o.common.rules_path = o.rules;
  read_texts scenarios;
  for (const auto& path : scenario_paths(o)) {
    scenarios.read(path, path, o.common);
  }
  const auto dossiers = o.cases ? dossiers_of(*o.cases, o.common) : std::vector<std::string>{};
  const auto as_of = o.as_of ? date_argument(*o.as_of, o.common) : today();
  std::vector<coverage_case> cases;
  cases.reserve(dossiers.size());
  for (const auto& dossier : dossiers) {
    cases.push_back({dossier, static_cast<std::int32_t>(as_of.time_since_epoch().count())});
  }
  const rule_texts texts(o.common);
  const ruleset rules = load_rules(texts, o.common);
  const auto report = cover(rules, scenarios.files(), cases, texts.files());
  print_report(report, o, texts);
  for (const auto& n : report.notices) {
    throw failure{found, n.file + ":" + std::to_string(n.line) + ": " + n.pointer + ": " + n.message};
  }
  return report.reaches(o.fail_under) ? fine : found;
}

}  // namespace

void add_coverage(CLI::App& rules, action& run) {
  auto* command = rules.add_subcommand("coverage", "Ga na wat de scenario's van een regelset raken");
  const auto o = std::make_shared<coverage_wishes>();
  command->add_option("RS", o->rules, "De regelset: een map of een ingepakt bestand")
      ->required()
      ->option_text("MAP|BESTAND");
  command->add_option("--scenarios", o->scenarios, "Andere scenario's dan die in de map van de regelset")
      ->option_text("MAP|BESTAND");
  command->add_option("--cases", o->cases, "Eigen dossiers, die ook meetellen")->option_text("BESTAND");
  command->add_option("--as-of", o->as_of, "De peildatum van de eigen dossiers; anders vandaag")
      ->option_text("DATUM");
  command->add_option("--fail-under", o->fail_under, "Eindig met 1 als minder dan zoveel procent is geraakt")
      ->check(CLI::Range(0.0, 100.0))
      ->option_text("P");
  add_notice_format(*command, o->format);
  add_language(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_coverage(*o); }; });
}

}  // namespace jeugdregels::cli
