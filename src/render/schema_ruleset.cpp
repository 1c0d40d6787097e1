// The schema of a packed rule set: formaat jeugdregels/regelset/1; see schemas.hpp.
//
// It describes shape and types; what refers to what is checked by the loader. Tested by
// tests/facts/schema_test.py.
#include <algorithm>

#include "calendar/holidays.hpp"
#include "calendar/terms.hpp"
#include "render/schema_parts.hpp"
#include "render/schemas.hpp"
#include "rules/names.hpp"

namespace jeugdregels::render {
namespace schema_parts {
namespace {

json text() { return of_type("string"); }
json flag() { return of_type("boolean"); }
json number(int from, int to) { return {{"type", "integer"}, {"minimum", from}, {"maximum", to}}; }
template <typename Names>
json one_of(const Names& names) {
  json codes = json::array();
  for (const std::string_view name : names) {
    codes.push_back(name);
  }
  return {{"enum", std::move(codes)}};
}

// Keys that must be there, and keys that may be there and then may be null.
json record(std::initializer_list<std::pair<const char*, json>> required,
            std::initializer_list<std::pair<const char*, json>> optional = {}) {
  json out = {{"type", "object"}, {"additionalProperties", false}, {"required", json::array()}};
  for (const auto& [name, schema] : required) {
    out["properties"][name] = schema;
    out["required"].push_back(name);
  }
  for (const auto& [name, schema] : optional) {
    out["properties"][name] = or_null(schema);
  }
  return out;
}

// A text for each outcome.
json sayings() {
  json out = {{"type", "object"}, {"additionalProperties", false}};
  for (const std::string_view outcome : rules::outcome_names) {
    out["properties"][std::string(outcome)] = ref("tekst");
  }
  return out;
}

json parameters() {
  return {{"bron", record({{"bron", text()}, {"titel", text()}, {"vindplaats", text()}})},
          {"keuze", record({{"keuze", text()},
                            {"titel", ref("tekst")},
                            {"waarden", list_of(text())},
                            {"standaard", text()},
                            {"reden", ref("tekst")}})},
          {"feestdag", record({{"reden", one_of(std::span(calendar::day_reason_codes).subspan(3))},
                               {"bronnen", list_of(text())}},
                              {{"datum", text()},
                               {"pasen", number(-80, 250)},
                               {"op_zondag", {{"const", "dag_ervoor"}}},
                               {"vanaf", number(1900, 2299)},
                               {"tot_en_met", number(1900, 2299)}})},
          {"besluit", record({{"vanaf", number(1900, 2299)},
                              {"tot_en_met", number(1900, 2299)},
                              {"dagen", list_of(ref("datum"))},
                              {"bronnen", list_of(text())}},
                             {{"volledig", flag()}})},
          {"regio", record({{"jeugdhulpregio", text()}, {"jeugdbeschermingsregio", text()}},
                           {{"regionale_partner", text()}})},
          {"gemeente", record({{"gemeente", ref("code")},
                               {"naam", text()},
                               {"jeugdhulpregio", text()},
                               {"bronnen", list_of(text())}},
                              {{"aliassen", list_of(text())},
                               {"plaatsen", list_of(text())},
                               {"van", ref("datum")},
                               {"tot_en_met", ref("datum")}})},
          {"subregio", record({{"subregio", text()},
                               {"gemeenten", list_of(ref("code"))},
                               {"dagdelen_per_week", number(0, 14)},
                               {"voorzitter", text()},
                               {"voorzitter_uren", number(0, 168)},
                               {"raadsonderzoeken_2019", number(0, 1'000'000)},
                               {"bronnen", list_of(text())}})},
          {"tekst", {{"anyOf", {text(), record({{"nl", text()}, {"en", text()}})}}}},
          {"uitleg", sayings()},
          {"datum", {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\\s\\S])"}}},
          {"code", {{"type", "string"}, {"pattern", "^[0-9]{4}(?![\\s\\S])"}}}};
}

json conditions() {
  json forms = json::array();
  for (const char* group : {"alle", "een_van"}) {
    forms.push_back(record({{group, list_of(ref("voorwaarde"))}}, {{"omdat", ref("tekst")}}));
  }
  for (const char* single : {"niet", "zeker"}) {
    forms.push_back(record({{single, ref("voorwaarde")}}, {{"omdat", ref("tekst")}}));
  }
  const json after = any_of(text(), record({{"na", text()}, {"maanden", number(1, 1'200)}}));
  const json before =
      any_of(number(0, 100), record({{"jaren", number(0, 100)}, {"dagen", number(-366, 366)}}));
  forms.push_back(record({{"feit", text()}}, {{"is", list_of(text())},
                                              {"bevat", list_of(text())},
                                              {"gebeurd", flag()},
                                              {"komt_nog", flag()},
                                              {"uiterlijk", after},
                                              {"voor_leeftijd", before},
                                              {"bekend", flag()},
                                              {"minstens", number(0, rules::highest_count)},
                                              {"omdat", ref("tekst")}}));
  forms.push_back(record({{"regel", text()}},
                         {{"is", list_of(text())}, {"toont", list_of(text())}, {"omdat", ref("tekst")}}));
  for (const char* which : {"een", "elk"}) {
    forms.push_back(record({{which, text()}, {"met", ref("voorwaarde")}}, {{"omdat", ref("tekst")}}));
  }
  forms.push_back(record(
      {{"duurt_hoogstens", record({{"maanden", number(1, 1'200)}}, {{"per_verlenging", number(1, 1'200)}})}},
      {{"omdat", ref("tekst")}}));
  return {{"oneOf", std::move(forms)}};
}

json decision() {
  json asked = {{"type", "object"}, {"additionalProperties", false}};
  for (const auto& input : rules::decision_inputs) {
    const auto end = std::find(input.codes.begin(), input.codes.end(), std::string_view());
    asked["properties"][std::string(input.name)] =
        list_of(one_of(std::vector<std::string_view>(input.codes.begin(), end)));
  }
  const json by = record({{"van", one_of(rules::decision_source_names)}, {"onderdeel", text()}});
  const json row =
      record({{"rij", text()}, {"uitleg", ref("tekst")}}, {{"wanneer", asked}, {"gemeente", list_of(by)}});
  const auto kinds = [] { return list_of(one_of(facts::codes_of(facts::code_list::verblijf_soort))); };
  const json stays = record(
      {}, {{"tellend", kinds()}, {"betwist", kinds()}, {"later", kinds()}, {"later_vanaf", ref("datum")}});
  return record({{"regime", text()}, {"niemand", text()}, {"rijen", list_of(row)}}, {{"verblijf", stays}});
}

// Days counted from an anchor.
json window() {
  const json offset = record({}, {{"verjaardag", number(1, 99)},
                                  {"maanden", number(-1'200, 1'200)},
                                  {"dagen", number(-366, 366)},
                                  {"eerste_van_volgende_maand", flag()}});
  return record({{"anker", text()}}, {{"van", offset},
                                      {"tot_en_met", offset},
                                      {"mits", ref("voorwaarde")},
                                      {"loopt_in_venster", flag()},
                                      {"stop", text()},
                                      {"gebeurd", ref("tekst")},
                                      {"nog_niet", ref("tekst")},
                                      {"toont", record({}, {{"van", text()}, {"tot_en_met", text()}})}});
}

// A named function with the parameters it wants.
json value() {
  json forms = json::array();
  for (const auto& def : rules::value_functions) {
    json form = record({{"functie", {{"const", def.name}}}});
    const auto want = [&](std::string_view key, json schema) {
      form["properties"][std::string(key)] = std::move(schema);
      form["required"].push_back(key);
    };
    for (const auto number_name : def.numbers) {
      if (!number_name.empty()) {
        want(number_name, number(0, 1'000));
      }
    }
    if (def.region) {
      want("jeugdhulpregio", text());
    }
    forms.push_back(std::move(form));
  }
  return {{"oneOf", std::move(forms)}};
}

json start_of_term() {
  json forms = json::array();
  forms.push_back(text());
  forms.push_back({{"type", "object"}, {"additionalProperties", text()}, {"required", {"keuze"}}});
  forms.push_back(list_of(record(
      {{"soorten", list_of(one_of(facts::codes_of(facts::code_list::maatregel_soort)))}, {"feit", text()}},
      {{"nodig", flag()}})));
  return {{"anyOf", std::move(forms)}};
}

json bodies() {
  const json row = record({}, {{"wanneer", ref("voorwaarde")},
                               {"uitkomst", one_of(rules::outcome_names)},
                               {"toets", ref("voorwaarde")},
                               {"als", text()},
                               {"toont", text()},
                               {"stop", {{"const", "niet_gebeurd"}}},
                               {"vervang", {{"type", "object"}, {"additionalProperties", text()}}},
                               {"uitleg", ref("uitleg")}});
  const json step = record({{"stap", number(0, 100)}, {"vanaf_dag", number(0, 10'000)}},
                           {{"wie", text()}, {"naar", text()}});
  return {{"voorwaarde", conditions()},
          {"termijn", record({{"lengte", number(1, 10'000)}, {"eenheid", one_of(calendar::term_unit_codes)}},
                             {{"start", start_of_term()},
                              {"stop", any_of(text(), list_of(text()))},
                              {"zonder_start", {{"const", "niet_van_toepassing"}}},
                              {"eerder", text()},
                              {"toelichting", text()},
                              {"doorbraak", text()},
                              {"atw", flag()},
                              {"eindigt_met_maatregel", flag()},
                              {"gebeurd", ref("tekst")},
                              {"nog_niet", ref("tekst")}})},
          {"tabel", record({{"rijen", list_of(row)}}, {{"vooraf", list_of(row)},
                                                       {"bij_onbekend", text()},
                                                       {"zonder_onderdelen", text()},
                                                       {"veld", text()}})},
          {"ladder", record({{"wacht_sinds", text()},
                             {"keuze", text()},
                             {"varianten", {{"type", "object"}, {"additionalProperties", list_of(step)}}}})},
          {"indeling", record({{"gemeente", text()}})},
          {"beslistabel", decision()},
          {"waarde", value()},
          {"venster", window()}};
}

json rule_schema() {
  return record(
      {{"regel", text()},
       {"titel", ref("tekst")},
       {"zegt", ref("tekst")},
       {"volgorde", number(1, 1'000'000)},
       {"soort", one_of(rules::rule_kind_names)},
       {"bevinding", one_of(rules::finding_names)},
       {"ernst", one_of(rules::severity_names)},
       {"bronnen", list_of(text())},
       {"geverifieerd", record({{"op", ref("datum")}, {"wat", ref("tekst")}}, {{"geldend_recht", flag()}})}},
      {{"over", text()},
       {"samen", {{"const", "slechtste"}}},
       {"geldig", record({}, {{"van", ref("datum")}, {"tot_en_met", ref("datum")}})},
       {"alleen_bij", ref("voorwaarde")},
       {"niet_van_toepassing", ref("voorwaarde")},
       {"telt_mee", ref("voorwaarde")},
       {"keuzes", list_of(text())},
       {"uitleg", ref("uitleg")},
       {"kanttekening", ref("tekst")},
       {"voorbeeld",
        record({{"titel", ref("tekst")}, {"peildatum", ref("datum")}, {"dossier", {{"type", "object"}}}})},
       {"termijn", ref("termijn")},
       {"toets", ref("voorwaarde")},
       {"ladder", ref("ladder")},
       {"indeling", ref("indeling")},
       {"beslistabel", ref("beslistabel")},
       {"waarde", ref("waarde")},
       {"tabel", ref("tabel")},
       {"venster", ref("venster")},
       {"alleen_uitleg", flag()}});
}

}  // namespace
}  // namespace schema_parts

std::string ruleset_schema() {
  using namespace schema_parts;
  const json part = record({}, {{"bronnen", list_of(ref("bron"))},
                                {"keuzes", list_of(ref("keuze"))},
                                {"kalender", record({}, {{"feestdagen", list_of(ref("feestdag"))},
                                                         {"besluiten", list_of(ref("besluit"))}})},
                                {"regios", list_of(ref("regio"))},
                                {"gemeenten", list_of(ref("gemeente"))},
                                {"ook_elders", list_of(text())},
                                {"subregios", list_of(ref("subregio"))},
                                {"regels", list_of(rule_schema())}});
  json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", "jeugdregels/regelset/1"}};
  out.update(
      record({{"formaat", {{"const", "jeugdregels/regelset/1"}}},
              {"naam", text()},
              {"versie", text()},
              {"delen", list_of(record({{"deel", text()}, {"titel", text()}}, {{"standaard", flag()}}))}},
             {{"inhoud", {{"type", "object"}, {"additionalProperties", part}}}}));
  out["$defs"] = parameters();
  out["$defs"].update(bodies());
  return out.dump(2);
}

}  // namespace jeugdregels::render
