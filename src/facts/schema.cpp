// Makes the schema of the dossier; see schema.hpp.
//
// Tested by tests/facts/schema_test.cpp and tests/facts/schema_test.py.
#include "facts/schema.hpp"

#include <nlohmann/json.hpp>

#include "facts/keys.hpp"
#include "facts/reader.hpp"

namespace jeugdregels::facts {
namespace {

using ordered = nlohmann::ordered_json;

// "$" would let a line end through in some validators; this is the end of the text in all of them.
constexpr const char* end_of_text = "(?![\\s\\S])";

ordered type_or_null(ordered schema, bool nullable) {
  return nullable ? ordered{{"anyOf", {std::move(schema), {{"type", "null"}}}}} : schema;
}

ordered reference(const char* name) { return {{"$ref", std::string("#/$defs/") + name}}; }

ordered codes_schema(code_list list) {
  ordered out = {{"enum", ordered::array()}};
  for (const auto code : codes_of(list)) {
    out["enum"].push_back(code);
  }
  return out;
}

ordered type_schema(const fact_def& fact) {
  switch (fact.type) {
    case fact_type::date:
      return reference("datum");
    case fact_type::boolean:
      return {{"type", "boolean"}};
    case fact_type::bool_or_nvt:
      return {{"enum", {true, false, "nvt"}}};
    case fact_type::municipality:
      return reference("gemeente");
    case fact_type::moment:
      return {{"enum", {1, 2}}};
    case fact_type::codes:
      return {{"type", "array"}, {"items", codes_schema(fact.codes)}, {"uniqueItems", true}};
    default:
      return codes_schema(fact.codes);
  }
}

ordered fact_schema(const fact_def& fact) {
  const bool nullable = fact.need == need::optional || fact.need == need::may_be_null;
  ordered out = type_or_null(type_schema(fact), nullable);
  out["description"] = fact.doc;
  return out;
}

ordered object_schema(shape s);

ordered key_schema(const key_def& key) {
  switch (key.what) {
    case key_def::kind::format:
      return {{"const", dossier_format}};
    case key_def::kind::label:
      return {{"type", "string"},
              {"pattern", std::string("^[A-Za-z0-9._:-]{1,64}") + end_of_text},
              {"description", "Een eigen verwijzing; nooit een BSN."}};
    case key_def::kind::fact:
      return fact_schema(def(static_cast<fact_id>(key.id)));
    case key_def::kind::block: {
      ordered out = type_or_null(object_schema(static_cast<shape>(key.id)), true);
      out["description"] = def(static_cast<shape>(key.id)).doc;
      return out;
    }
    default: {
      const auto& list = def(static_cast<list_id>(key.id));
      ordered out = type_or_null({{"type", "array"}, {"items", object_schema(list.entry)}}, true);
      out["description"] = list.doc;
      return out;
    }
  }
}

// In the BRP a municipality is null exactly when there is no address.
ordered address_rule() {
  return {{"if", {{"properties", {{"adres", {{"const", "geen"}}}}}}},
          {"then", {{"properties", {{"gemeente", {{"type", "null"}}}}}}},
          {"else", {{"properties", {{"gemeente", reference("gemeente")}}}}}};
}

ordered object_schema(shape s) {
  ordered out = {{"type", "object"}, {"additionalProperties", false}};
  ordered required = ordered::array();
  for (const auto& key : keys_of(s)) {
    out["properties"][std::string(key.name)] = key_schema(key);
    if (key.required) {
      required.push_back(key.name);
    }
  }
  if (!required.empty()) {
    out["required"] = std::move(required);
  }
  if (s == shape::brp_inschrijving) {
    out.update(address_rule());
  }
  return out;
}

// Existing days only, leap years included: 1900-01-01 … 2199-12-31.
std::string date_pattern() {
  const std::string year = "(?:19|20|21)[0-9]{2}";
  const std::string leap = "(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)";
  return "^(?:" + year +
         "-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-"
         "9]|1[0-9]|2[0-8]))|" +
         leap + "-02-29)" + end_of_text;
}

}  // namespace

std::string dossier_schema() {
  ordered out = {
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", std::string(dossier_format)},
      {"$comment",
       "Alleen de lezer weigert ook: perioden die overlappen waar dat niet mag, tot_en_met voor van, een "
       "kenmerk met een getal dat de elfproef van het BSN doorstaat, een sleutel die herhaald wordt, en wat "
       "boven de grenzen gaat (1 MiB, 32 diep, 1000 onderdelen in een lijst)."}};
  out.update(object_schema(shape::dossier));
  out["$defs"] = {
      {"datum", {{"type", "string"}, {"pattern", date_pattern()}}},
      {"gemeente",
       {{"type", "string"}, {"pattern", std::string("^(?:(?!0000)[0-9]{4}|buitenland)") + end_of_text}}}};
  return out.dump(2);
}

}  // namespace jeugdregels::facts
