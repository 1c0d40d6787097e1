// The schema of an assessment: formaat jeugdregels/beoordeling/1; see schemas.hpp.
//
// Tested by tests/render/schemas_test.py.
#include <nlohmann/json.hpp>

#include "render/schemas.hpp"
#include "rules/names.hpp"

namespace jeugdregels::render {
namespace {

using json = nlohmann::ordered_json;

json ref(const char* name) { return {{"$ref", std::string("#/$defs/") + name}}; }
json of_type(const char* type) { return {{"type", type}}; }
json or_null(json schema) {
  json options = json::array();
  options.push_back(std::move(schema));
  options.push_back(of_type("null"));
  return {{"anyOf", std::move(options)}};
}
json list_of(json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

// An object with exactly these keys; the last `optional` of them may be left out.
json object(std::initializer_list<std::pair<const char*, json>> keys, std::size_t optional = 0) {
  json out = {{"type", "object"}, {"additionalProperties", false}};
  json required = json::array();
  std::size_t left = keys.size();
  for (const auto& [name, schema] : keys) {
    out["properties"][name] = schema;
    if (left-- > optional) {
      required.push_back(name);
    }
  }
  out["required"] = std::move(required);
  return out;
}

json outcomes(std::initializer_list<rules::outcome> which) {
  json codes = json::array();
  for (const auto o : which) {
    codes.push_back(rules::name_of(o));
  }
  return {{"enum", std::move(codes)}};
}

json severities() {
  json codes = json::array();
  for (const auto name : rules::severity_names) {
    codes.push_back(name);
  }
  return {{"enum", std::move(codes)}};
}

using rules::outcome;

json norm_outcomes() {
  return outcomes({outcome::met, outcome::met_doorbraak, outcome::explained, outcome::not_met,
                   outcome::running, outcome::unknown, outcome::not_applicable});
}

json part_schema() {
  return object({{"onderwerp", ref("plaats")},
                 {"uitkomst", norm_outcomes()},
                 {"uiterlijk", or_null(ref("datum"))},
                 {"gerealiseerd", or_null(ref("datum"))}},
                2);
}

json norm_schema() {
  return object({{"regel", of_type("string")},
                 {"soort", {{"const", "norm"}}},
                 {"ernst", severities()},
                 {"onderwerp", ref("plaats")},
                 {"uitkomst", norm_outcomes()},
                 {"start", or_null(ref("datum"))},
                 {"uiterlijk", or_null(ref("datum"))},
                 {"gerealiseerd", or_null(ref("datum"))},
                 {"dagen_over", or_null(of_type("integer"))},
                 {"kalender_volledig", or_null(of_type("boolean"))},
                 {"keuzes", ref("keuzes")},
                 {"onderdelen", list_of(part_schema())},
                 {"bronnen", list_of(of_type("string"))},
                 {"uitleg", of_type("string")}},
                3);
}

json determination_schema() {
  return object({{"regel", of_type("string")},
                 {"soort", {{"const", "bepaling"}}},
                 {"ernst", severities()},
                 {"onderwerp", ref("plaats")},
                 {"uitkomst", outcomes({outcome::determined, outcome::several, outcome::unknown,
                                        outcome::not_applicable})},
                 {"waarde", or_null(of_type("object"))},
                 {"keuzes", ref("keuzes")},
                 {"bronnen", list_of(of_type("string"))},
                 {"uitleg", of_type("string")}},
                2);
}

json flag_schema() {
  return object(
      {{"regel", of_type("string")},
       {"soort", {{"const", "vlag"}}},
       {"ernst", severities()},
       {"onderwerp", ref("plaats")},
       {"uitkomst", outcomes({outcome::on, outcome::off, outcome::unknown, outcome::not_applicable})},
       {"vanaf", or_null(ref("datum"))},
       {"tot_en_met", or_null(ref("datum"))},
       {"keuzes", ref("keuzes")},
       {"bronnen", list_of(of_type("string"))},
       {"uitleg", of_type("string")}},
      2);
}

json ruleset_schema_part() {
  return object({{"naam", of_type("string")},
                 {"versie", of_type("string")},
                 {"vingerafdruk", {{"type", "string"}, {"pattern", "^sha256:[0-9a-f]{64}(?![\\s\\S])"}}},
                 {"delen", list_of(of_type("string"))}});
}

json summary_schema() {
  return object({{"onderwerp", ref("plaats")},
                 {"vaste_jeugdbeschermer", norm_outcomes()},
                 {"gedragen_koers", norm_outcomes()},
                 {"passende_hulp", norm_outcomes()}});
}

}  // namespace

std::string assessment_schema() {
  json findings = json::array();
  findings.push_back(norm_schema());
  findings.push_back(determination_schema());
  findings.push_back(flag_schema());
  json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", "jeugdregels/beoordeling/1"}};
  out.update(object({{"formaat", {{"const", "jeugdregels/beoordeling/1"}}},
                     {"kenmerk", of_type("string")},
                     {"peildatum", ref("datum")},
                     {"regelset", ruleset_schema_part()},
                     {"bevindingen", list_of({{"oneOf", std::move(findings)}})},
                     {"samenvatting", list_of(summary_schema())}},
                    1));
  out["$defs"] = {{"datum", {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\\s\\S])"}}},
                  {"plaats", {{"type", "string"}, {"pattern", "^(?:/[a-z_0-9]+)*(?![\\s\\S])"}}},
                  {"keuzes", {{"type", "object"}, {"additionalProperties", of_type("string")}}}};
  return out.dump(2);
}

}  // namespace jeugdregels::render
