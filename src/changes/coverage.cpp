// Counts what scenarios and dossiers reach; see jeugdregels/coverage.hpp.
//
// Tested by tests/changes/coverage_test.cpp.
#include "jeugdregels/coverage.hpp"

#include "changes/check.hpp"
#include "changes/coverage_observer.hpp"
#include "changes/scenario_files.hpp"
#include "face/resolved.hpp"
#include "facts/reader.hpp"
#include "rules/text_walk.hpp"

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

missed_target missed_at(const rules::rule& r, const std::string& target,
                        std::span<const ruleset_file> rule_files) {
  const text_place place = place_of(r);
  missed_target out{std::string(r.id), version_prefix(r) + target, place.file, place.pointer};
  for (const auto& file : rule_files) {
    if (file.name == place.file) {
      out.line = rules::line_of(file.text, place.pointer);
    }
  }
  return out;
}

}  // namespace
}  // namespace changes

coverage_report cover(const ruleset& rules, std::span<const ruleset_file> scenario_files,
                      std::span<const coverage_case> cases, std::span<const ruleset_file> rule_files) {
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
        out.missed.push_back(changes::missed_at(rule, target, rule_files));
      }
    }
    if (rule.first_version && !rule.only_explained) {
      out.rules.emplace_back(rule.id);
    }
  }
  return out;
}

notice_report notices_of(const coverage_report& report) {
  notice_report out{"rules coverage", "jeugdregels/dekking/1", report.rules, {}, report.notices};
  out.counts = {{"doelen", report.targets}, {"geraakt", report.reached}};
  for (const auto& m : report.missed) {
    out.notices.push_back({"JR1101", notice_level::error, m.file, m.pointer, m.line,
                           "geen scenario raakt: " + m.target, "", m.rule});
  }
  return out;
}

}  // namespace jeugdregels
