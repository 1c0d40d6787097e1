// Reads what a scenario expects; see scenario_reader.hpp.
//
// Tested by tests/changes/scenarios_test.cpp.
#include <algorithm>
#include <array>

#include "changes/scenario_reader.hpp"
#include "facts/nearest.hpp"
#include "facts/places.hpp"
#include "rules/names.hpp"

namespace jeugdregels::changes {
namespace {

using rules::finding_kind;
using rules::json_cursor;

constexpr std::array<std::string_view, 3> always_allowed = {"ontbreekt", "houdbaar_tot_en_met", "uitkomst"};
constexpr std::array<std::string_view, 3> allowed_for_norms = {"start", "gerealiseerd", "dagen_over"};

bool may_have(finding_kind kind, std::string_view key) {
  const auto among = [key](const auto& all) { return std::find(all.begin(), all.end(), key) != all.end(); };
  return among(always_allowed) || among(visible_keys(kind)) ||
         (kind == finding_kind::norm && among(allowed_for_norms));
}

std::vector<std::string_view> outcomes_of(finding_kind kind) {
  constexpr auto norms = static_cast<std::size_t>(rules::outcome::not_applicable) + 1;
  using rules::outcome;
  if (kind == finding_kind::norm) {
    return {rules::outcome_names.begin(), rules::outcome_names.begin() + norms};
  }
  const bool flag = kind == finding_kind::flag;
  return {rules::name_of(flag ? outcome::on : outcome::determined),
          rules::name_of(flag ? outcome::off : outcome::several), rules::name_of(outcome::unknown),
          rules::name_of(outcome::not_applicable)};
}

// Computed days run on to 2299. The years 2200 to 2299 have the days of 2100 to 2199.
void check_day(const json_cursor& from) {
  std::string text = from.text();
  if (text.starts_with("22")) {
    text[1] = '1';
  }
  if (!calendar::parse_day(text)) {
    from.fail("geen bestaande datum (JJJJ-MM-DD) en niet null");
  }
}

void check_value(std::string_view key, const json_cursor& at) {
  if (key == "ontbreekt") {
    for (const json_cursor& place : at.items()) {
      (void)place.text();
    }
  } else if (at.value().is_null()) {
    return;
  } else if (key == "waarde") {
    must_be_object(at);
  } else if (key == "dagen_over") {
    (void)at.number(-200'000, 200'000);
  } else {
    check_day(at);
  }
}

const rules::rule& find_assessed(const ruleset& rs, const json_cursor& id) {
  const auto all = rs.compiled().rules;
  const auto found = rs.find_rule(id.text());
  if (!found) {
    std::vector<std::string_view> ids;
    for (const auto& rule : all) {
      ids.push_back(rule.id);
    }
    id.fail("er is geen regel \"" + facts::shown(id.text()) + "\"", facts::nearest(id.text(), ids));
  }
  const auto& rule = all[static_cast<std::size_t>(*found)];
  if (rule.only_explained) {
    id.fail("deze regel wordt alleen uitgelegd, en nooit beoordeeld");
  }
  return rule;
}

}  // namespace

expectation read_expectation(const ruleset& rs, const json_cursor& from) {
  from.only({"regel", "onderwerp", "uitkomst", "uiterlijk", "waarde", "vanaf", "tot_en_met", "ontbreekt",
             "start", "gerealiseerd", "dagen_over", "houdbaar_tot_en_met"});
  const rules::rule& rule = find_assessed(rs, from.at("regel"));
  expectation out{std::string(rule.id), from.has("onderwerp") ? from.text("onderwerp") : "",
                  rules::json::object(), from.pointer()};
  (void)from.at("uitkomst").one_of(outcomes_of(rule.finding), "uitkomst");
  for (const auto key : visible_keys(rule.finding)) {
    out.answer[std::string(key)] = nullptr;
  }
  for (const auto& [key, predicted] : from.value().items()) {
    if (key == "regel" || key == "onderwerp") {
      continue;
    }
    if (!may_have(rule.finding, key)) {
      from.at(key).fail("een " + std::string(rules::name_of(rule.finding)) + " heeft geen \"" + key + "\"");
    }
    if (key != "uitkomst") {
      check_value(key, from.at(key));
    }
    out.answer[key] = predicted;
  }
  return out;
}

std::vector<std::string_view> visible_keys(finding_kind kind) {
  switch (kind) {
    case finding_kind::norm:
      return {"uiterlijk"};
    case finding_kind::flag:
      return {"vanaf", "tot_en_met"};
    default:
      return {"waarde"};
  }
}

}  // namespace jeugdregels::changes
