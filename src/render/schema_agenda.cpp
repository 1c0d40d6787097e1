// The schema of an agenda: formaat jeugdregels/agenda/1; see schemas.hpp.
//
// Tested by tests/facts/schema_test.py.
#include "render/schema_parts.hpp"
#include "render/schemas.hpp"

namespace jeugdregels::render {
namespace schema_parts {
namespace {

using rules::outcome;

// Null where the finding appears or disappears.
json outcome_or_null(std::initializer_list<outcome> which) { return or_null(outcomes(which)); }

// Of a norm or a flag.
json moment(std::initializer_list<outcome> which) {
  return object({{"datum", ref("datum")},
                 {"regel", of_type("string")},
                 {"onderwerp", ref("plaats")},
                 {"van", outcome_or_null(which)},
                 {"naar", outcome_or_null(which)}});
}

// Of a determination, with what it was and becomes.
json moment_of_value(std::initializer_list<outcome> which) {
  json out = moment(which);
  for (const char* key : {"waarde_van", "waarde_naar"}) {
    out["properties"][key] = or_null(of_type("object"));
    out["required"].push_back(key);
  }
  return out;
}

}  // namespace
}  // namespace schema_parts

std::string agenda_schema() {
  using namespace schema_parts;
  json moments = json::array();
  moments.push_back(
      moment_of_value({outcome::determined, outcome::several, outcome::unknown, outcome::not_applicable}));
  moments.push_back(
      moment({outcome::met, outcome::met_doorbraak, outcome::explained, outcome::not_met, outcome::running,
              outcome::unknown, outcome::not_applicable, outcome::on, outcome::off}));
  json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "jeugdregels/agenda/1"}};
  out.update(object({{"formaat", {{"const", "jeugdregels/agenda/1"}}},
                     {"kenmerk", of_type("string")},
                     {"vanaf", ref("datum")},
                     {"tot_en_met", ref("datum")},
                     {"momenten", list_of({{"oneOf", std::move(moments)}})}}));
  out["$defs"] = {{"datum", date_text()}, {"plaats", pointer_text()}};
  return out.dump(2);
}

}  // namespace jeugdregels::render
