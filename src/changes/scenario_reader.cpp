// Reads a scenario; see scenario_reader.hpp.
//
// Tested by tests/changes/scenarios_test.cpp.
#include "changes/scenario_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "changes/scenario_text.hpp"
#include "face/resolved.hpp"
#include "facts/nearest.hpp"
#include "facts/places.hpp"
#include "facts/reader.hpp"
#include "rules/names.hpp"

namespace jeugdregels::changes {
namespace {

using rules::finding_kind;
using rules::json_cursor;

void must_be_object(const json_cursor& at) {
  if (!at.value().is_object()) {
    at.fail("hier hoort een object");
  }
}

// ---- what is asked ---------------------------------------------------------------------------------------

[[noreturn]] void refuse(const json_cursor& at, input_error error) {
  const auto nearest = std::exchange(error.nearest, {});
  at.fail(message(error), nearest);
}

request resolved(const ruleset& rs, const options& wishes, const json_cursor& blamed) {
  input_error error;
  auto made = request::make(rs, wishes, error);
  if (!made) {
    refuse(blamed, std::move(error));
  }
  return std::move(*made);
}

const std::vector<rules::index>& rules_of(const request& what) { return what.get().plan.rules; }

// Each word of `regels` must put some rule under test; that may need a part that is not switched on.
void check_under_test(const ruleset& rs, const std::vector<std::string>& parts, const json_cursor& word) {
  options alone;
  alone.with_parts = parts;
  alone.only = {word.text()};
  if (!rules_of(resolved(rs, alone, word)).empty()) {
    return;
  }
  for (const auto& part : rs.compiled().parts) {
    if (part.rules) {
      alone.with_parts.emplace_back(part.id);
    }
  }
  const request everywhere = resolved(rs, alone, word);
  if (rules_of(everywhere).empty()) {
    word.fail("dit wordt alleen uitgelegd, en nooit beoordeeld");
  }
  const auto& rule = rs.compiled().rules[static_cast<std::size_t>(rules_of(everywhere).front())];
  const auto& part = rs.compiled().parts[static_cast<std::size_t>(rule.part)];
  word.fail("dit hoort bij het deel " + std::string(part.id) +
            ", dat hier niet aan staat; noem dat in \"delen\"");
}

// Each wish is first made alone, so that a fault has its place.
void read_wishes(const ruleset& rs, const json_cursor& from, scenario& out) {
  options all;
  if (const auto choices = from.get("keuzes")) {
    must_be_object(*choices);
    for (const auto& [id, unused] : choices->value().items()) {
      const json_cursor choice = choices->at(id);
      options alone;
      alone.choices.emplace_back(id, choice.text());
      resolved(rs, alone, choice);
      all.choices.push_back(std::move(alone.choices.front()));
    }
  }
  for (const json_cursor& part : from.items("delen")) {
    options alone;
    alone.with_parts.push_back(part.text());
    resolved(rs, alone, part);
    all.with_parts.push_back(std::move(alone.with_parts.front()));
  }
  const json_cursor words = from.at("regels");
  for (const json_cursor& word : words.items()) {
    check_under_test(rs, all.with_parts, word);
    all.only.push_back(word.text());
    if (rs.find_rule(all.only.back())) {
      out.whole_ids.push_back(all.only.back());
    }
  }
  if (all.only.empty()) {
    words.fail("noem de regels die hier worden getoetst");
  }
  out.what = resolved(rs, all, words);
}

// ---- the facts -------------------------------------------------------------------------------------------

// The dossier as it was written, with what may be left out put in front, on the same line.
std::string completed(const json& dossier, std::string_view written) {
  std::string out = "{";
  if (!dossier.contains("formaat")) {
    out += "\"formaat\":\"" + std::string(facts::dossier_format) + "\",";
  }
  if (!dossier.contains("kenmerk")) {
    out += "\"kenmerk\":\"scenario\",";
  }
  if (dossier.empty()) {
    out.pop_back();
  }
  return out + std::string(written.substr(1));
}

void read_facts(const json_cursor& from, std::string_view text, scenario& out) {
  const json_cursor at = from.at("dossier");
  must_be_object(at);
  const auto written = member_of(text, "dossier");
  out.dossier_text = completed(at.value(), written);
  if (auto error = out.facts.read(out.dossier_text, false)) {
    error.pointer = at.pointer() + (error.pointer == "/" ? "" : error.pointer);
    error.line += line_of_part(text, written) - 1;
    throw rules::load_failure{std::move(error)};
  }
  json plain = at.value();
  plain.erase("kenmerk");
  plain.erase("formaat");
  out.same_facts = plain.dump();
}

// ---- what must come of it
// ----------------------------------------------------------------------------------

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

expectation read_expectation(const ruleset& rs, const json_cursor& from) {
  from.only({"regel", "onderwerp", "uitkomst", "uiterlijk", "waarde", "vanaf", "tot_en_met", "ontbreekt",
             "start", "gerealiseerd", "dagen_over", "houdbaar_tot_en_met"});
  const rules::rule& rule = find_assessed(rs, from.at("regel"));
  expectation out{std::string(rule.id), from.has("onderwerp") ? from.text("onderwerp") : "", json::object(),
                  from.pointer()};
  (void)from.at("uitkomst").one_of(outcomes_of(rule.finding), "uitkomst");
  for (const auto key : visible_keys(rule.finding)) {
    out.answer[std::string(key)] = nullptr;
  }
  for (const auto& [key, value] : from.value().items()) {
    if (key == "regel" || key == "onderwerp") {
      continue;
    }
    if (!may_have(rule.finding, key)) {
      from.at(key).fail("een " + std::string(rules::name_of(rule.finding)) + " heeft geen \"" + key + "\"");
    }
    if (key != "uitkomst") {
      check_value(key, from.at(key));
    }
    out.answer[key] = value;
  }
  return out;
}

}  // namespace

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

scenario read_scenario(const ruleset& rs, const json_cursor& from, std::string_view text) {
  from.only({"titel", "regels", "peildatum", "keuzes", "delen", "dossier", "verwacht"});
  scenario out;
  out.title = from.text("titel");
  if (out.title.empty()) {
    from.at("titel").fail("een scenario heeft een titel");
  }
  out.as_of = from.at("peildatum").day();
  read_wishes(rs, from, out);
  read_facts(from, text, out);
  for (const json_cursor& item : from.at("verwacht").items()) {
    out.expected.push_back(read_expectation(rs, item));
  }
  return out;
}

}  // namespace jeugdregels::changes
