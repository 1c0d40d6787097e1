// Reads a scenario; see scenario_reader.hpp.
//
// Tested by tests/changes/scenarios_test.cpp.
#include "changes/scenario_reader.hpp"

#include <utility>

#include "changes/scenario_text.hpp"
#include "face/resolved.hpp"
#include "facts/reader.hpp"

namespace jeugdregels::changes {

void must_be_object(const rules::json_cursor& at) {
  if (!at.value().is_object()) {
    at.fail("hier hoort een object");
  }
}

namespace {

using rules::json_cursor;

// ---- what is asked -------------------------------------------------------------------------------------

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

// ---- the facts -----------------------------------------------------------------------------------------

// The dossier as it was written, with what may be left out put in front, on the same line.
std::string completed(const rules::json& dossier, std::string_view written) {
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
  rules::json plain = at.value();
  plain.erase("kenmerk");
  plain.erase("formaat");
  out.same_facts = plain.dump();
}

}  // namespace

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
