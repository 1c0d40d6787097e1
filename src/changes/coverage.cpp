// Counts what scenarios and dossiers reach; see jeugdregels/coverage.hpp.
//
// Tested by tests/changes/coverage_test.cpp.
#include "jeugdregels/coverage.hpp"

#include "changes/coverage_observer.hpp"
#include "changes/scenario_files.hpp"
#include "face/resolved.hpp"
#include "facts/reader.hpp"

namespace jeugdregels {
namespace changes {
namespace {

void observe_scenarios(const ruleset& rules, std::span<const ruleset_file> files, coverage_observer& observer,
                       std::vector<notice>& faults) {
  for (const auto& file : files) {
    for_scenarios(file, faults, [&](scenario_place& at, const rules::json& what) {
      facts::dossier dossier;
      const auto read = read_or_say(rules, at, what, faults);
      if (read && !facts::read_dossier(read->dossier_text, dossier, false)) {
        observer.observe(read->what->get().plan, dossier, read->as_of);
      }
    });
  }
}

void observe_cases(const ruleset& rules, std::span<const coverage_case> cases, coverage_observer& observer) {
  const auto plan = assess::standard_plan(rules.compiled());
  for (const auto& one : cases) {
    facts::dossier dossier;
    if (!facts::read_dossier(one.dossier, dossier, false)) {
      observer.observe(plan, dossier, one.as_of);
    }
  }
}

// Versions of a rule that there are several of are told apart by their first day.
std::string version_prefix(const rules::rule& r) {
  const bool alone = r.first_version && r.next_version == rules::nothing;
  return alone ? std::string() : "versie vanaf " + calendar::format_day(r.valid.from) + ": ";
}

}  // namespace
}  // namespace changes

coverage_report cover(const ruleset& rules, std::span<const ruleset_file> scenario_files,
                      std::span<const coverage_case> cases) {
  coverage_report out;
  changes::coverage_observer observer(rules.compiled());
  changes::observe_scenarios(rules, scenario_files, observer, out.notices);
  changes::observe_cases(rules, cases, observer);
  for (std::size_t i = 0; i < observer.targets().size(); ++i) {
    const auto& rule = rules.compiled().rules[i];
    for (const auto& [target, reached] : observer.targets()[i]) {
      ++out.targets;
      out.reached += reached ? 1 : 0;
      if (!reached) {
        out.missed.push_back({std::string(rule.id), changes::version_prefix(rule) + target});
      }
    }
  }
  return out;
}

}  // namespace jeugdregels
