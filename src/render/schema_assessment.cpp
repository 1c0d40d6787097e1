// The schema of an assessment: formaat jeugdregels/beoordeling/1; see schemas.hpp.
//
// Tested by tests/facts/schema_test.py.
#include "render/schema_parts.hpp"
#include "render/schemas.hpp"

namespace jeugdregels::render {
namespace schema_parts {
namespace {

using rules::outcome;

json severities() {
  json codes = json::array();
  for (const auto name : rules::severity_names) {
    codes.push_back(name);
  }
  return {{"enum", std::move(codes)}};
}

json norm_outcomes() {
  return outcomes({outcome::met, outcome::met_doorbraak, outcome::explained, outcome::not_met,
                   outcome::running, outcome::unknown, outcome::not_applicable});
}

json part_schema() {
  return object({{"onderwerp", ref("plaats")},
                 {"uitkomst", norm_outcomes()},
                 {"uiterlijk", or_null(ref("datum"))},
                 {"gerealiseerd", or_null(ref("datum"))}},
                {"uiterlijk", "gerealiseerd"});
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
                 {"ontbreekt", list_of(ref("plaats"))},
                 {"keuzes", ref("keuzes")},
                 {"onderdelen", list_of(part_schema())},
                 {"bronnen", list_of(of_type("string"))},
                 {"houdbaar_tot_en_met", or_null(ref("datum"))},
                 {"uitleg", of_type("string")}},
                {"onderdelen", "bronnen", "uitleg"});
}

json determination_schema() {
  return object({{"regel", of_type("string")},
                 {"soort", {{"const", "bepaling"}}},
                 {"ernst", severities()},
                 {"onderwerp", ref("plaats")},
                 {"uitkomst", outcomes({outcome::determined, outcome::several, outcome::unknown,
                                        outcome::not_applicable})},
                 {"waarde", or_null(of_type("object"))},
                 {"ontbreekt", list_of(ref("plaats"))},
                 {"keuzes", ref("keuzes")},
                 {"bronnen", list_of(of_type("string"))},
                 {"houdbaar_tot_en_met", or_null(ref("datum"))},
                 {"uitleg", of_type("string")}},
                {"bronnen", "uitleg"});
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
       {"ontbreekt", list_of(ref("plaats"))},
       {"keuzes", ref("keuzes")},
       {"bronnen", list_of(of_type("string"))},
       {"houdbaar_tot_en_met", or_null(ref("datum"))},
       {"uitleg", of_type("string")}},
      {"bronnen", "uitleg"});
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
}  // namespace schema_parts

std::string assessment_schema() {
  using namespace schema_parts;
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
                    {"samenvatting"}));
  out["$defs"] = {{"datum", date_text()},
                  {"plaats", pointer_text()},
                  {"keuzes", {{"type", "object"}, {"additionalProperties", of_type("string")}}}};
  return out.dump(2);
}

}  // namespace jeugdregels::render
