// Options as JSON; see read_options in jeugdregels/assessment.hpp.
//
// Tested by tests/capi/small_test.cpp.
#include "jeugdregels/assessment.hpp"
#include "rules/json_cursor.hpp"

namespace jeugdregels {
namespace {

using rules::json_cursor;

constexpr std::size_t max_options_bytes = std::size_t{1} << 20;

void read_texts(const json_cursor& from, std::string_view key, std::vector<std::string>& out) {
  for (const json_cursor& one : from.items(key)) {
    out.push_back(one.text());
  }
}

void read_language(const json_cursor& from, json_style& style) {
  const std::string lang = from.text();
  if (lang != "nl" && lang != "en") {
    from.fail("nl, en");
  }
  style.lang = lang == "en" ? language::en : language::nl;
}

void read_all(const json_cursor& from, options& wishes, json_style& style) {
  if (!from.value().is_object()) {
    from.fail("hier hoort een object");
  }
  if (from.has("taal")) {  // first: complaints are made in it
    read_language(from.at("taal"), style);
  }
  from.only({"keuzes", "delen", "alleen", "beknopt", "taal"});
  if (const auto choices = from.get("keuzes")) {
    if (!choices->value().is_object()) {
      choices->fail("hier hoort een object");
    }
    for (const auto& [id, value] : choices->value().items()) {
      wishes.choices.emplace_back(id, choices->at(id).text());
    }
  }
  read_texts(from, "delen", wishes.with_parts);
  read_texts(from, "alleen", wishes.only);
  style.brief = from.flag("beknopt", false);
}

}  // namespace

input_error read_options(std::string_view json, options& wishes, json_style& style) {
  wishes = {};
  style = {};
  if (json.empty()) {
    return {};
  }
  if (json.size() > max_options_bytes) {
    input_error error;
    error.fault = fault::too_large;
    return error;
  }
  try {
    const rules::source_text source{"", json};
    const rules::owned_json parsed = rules::parse_rules_json(source);
    read_all(json_cursor(parsed.value, source, ""), wishes, style);
    return {};
  } catch (const rules::load_failure& failure) {
    return failure.error;
  }
}

}  // namespace jeugdregels
