// JR0101 and JR0102: of one rule exactly one version holds on every day from its first to its last.
//
// Read from the texts, because versions that overlap do not load. Tested by
// tests/changes/check_periods_test.cpp.
#include <algorithm>
#include <map>

#include "changes/cases.hpp"
#include "changes/check.hpp"
#include "rules/lookup.hpp"

namespace jeugdregels::changes {
namespace {

struct written_version {
  rules::validity valid;
  text_place place;
};

// The period of a rule; nothing where it is not written as one.
std::optional<rules::validity> period_of(const rules::json& rule) {
  const auto period = rule.find("geldig");
  return period == rule.end() || period->is_null() ? rules::validity{} : written_period(*period);
}

// A dossier in which the rule finds something on another day, as of the day in question.
std::string example_on(const checking& c, std::string_view id, day on) {
  const index first = rules::first_version_of(c.set, id);
  if (first == rules::nothing) {
    return {};
  }
  const auto& rule = c.set.rules[static_cast<std::size_t>(first)];
  const case_file shown(rule.over, on);
  const case_file judged(rule.over,
                         rule.valid.from == calendar::first_day ? rule.valid.until - 1 : rule.valid.from);
  return assessed_case(c.set, first, judged).finding() == nullptr ? std::string() : shown.text();
}

std::string period_text(day from, day until) {
  return from == until ? "op " + calendar::format_day(from)
                       : "van " + calendar::format_day(from) + " tot en met " + calendar::format_day(until);
}

void compare(const checking& c, const std::string& id, const written_version& a, const written_version& b) {
  if (rules::overlap(a.valid, b.valid)) {
    const day until = std::min(a.valid.until, b.valid.until);
    c.add(rules::fault_code::versions_overlap, notice_level::error, b.place,
          "twee versies van " + id + " gelden tegelijk, " + period_text(b.valid.from, until), id,
          example_on(c, id, b.valid.from));
  } else if (a.valid.until + 1 < b.valid.from) {
    c.add("JR0102", notice_level::error, b.place,
          "geen versie van " + id + " geldt " + period_text(a.valid.until + 1, b.valid.from - 1), id,
          example_on(c, id, a.valid.until + 1));
  }
}

}  // namespace

void check_periods(const checking& c) {
  std::map<std::string, std::vector<written_version>> all;
  for_entries(c.texts, "regels", [&](const rules::json& rule, const text_place& place) {
    const std::string id = text_of(rule, "regel");
    const auto period = rule.is_object() ? period_of(rule) : std::nullopt;
    if (!id.empty() && period) {
      all[id].push_back({*period, place});
    }
  });
  for (auto& [id, versions] : all) {
    std::stable_sort(
        versions.begin(), versions.end(),
        [](const written_version& a, const written_version& b) { return a.valid.from < b.valid.from; });
    std::size_t latest = 0;  // the version that holds longest of those before
    for (std::size_t i = 1; i < versions.size(); ++i) {
      compare(c, id, versions[latest], versions[i]);
      latest = versions[i].valid.until > versions[latest].valid.until ? i : latest;
    }
  }
}

}  // namespace jeugdregels::changes
