// Pieces of JSON Schema that the schemas of what the library writes are made of.
//
// Tested through those schemas by tests/facts/schema_test.py.
#ifndef JEUGDREGELS_RENDER_SCHEMA_PARTS_HPP
#define JEUGDREGELS_RENDER_SCHEMA_PARTS_HPP

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "rules/names.hpp"

namespace jeugdregels::render::schema_parts {

using json = nlohmann::ordered_json;

inline json ref(const char* name) { return {{"$ref", std::string("#/$defs/") + name}}; }
inline json of_type(const char* type) { return {{"type", type}}; }
inline json any_of(json one, json other) {
  json options = json::array();
  options.push_back(std::move(one));
  options.push_back(std::move(other));
  return {{"anyOf", std::move(options)}};
}
inline json or_null(json schema) { return any_of(std::move(schema), of_type("null")); }
inline json list_of(json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

// An object with exactly these keys, in this order; the optional ones may be left out.
inline json object(std::initializer_list<std::pair<const char*, json>> keys,
                   std::initializer_list<std::string_view> optional = {}) {
  json out = {{"type", "object"}, {"additionalProperties", false}};
  json required = json::array();
  for (const auto& [name, schema] : keys) {
    out["properties"][name] = schema;
    if (std::find(optional.begin(), optional.end(), name) == optional.end()) {
      required.push_back(name);
    }
  }
  out["required"] = std::move(required);
  return out;
}

inline json outcomes(std::initializer_list<rules::outcome> which) {
  json codes = json::array();
  for (const auto o : which) {
    codes.push_back(rules::name_of(o));
  }
  return {{"enum", std::move(codes)}};
}

// What "datum" and "plaats" refer to: a day, and the JSON pointer of what a finding is about.
inline json date_text() {
  return {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\\s\\S])"}};
}
inline json pointer_text() { return {{"type", "string"}, {"pattern", "^(?:/[a-z_0-9]+)*(?![\\s\\S])"}}; }

}  // namespace jeugdregels::render::schema_parts

#endif
