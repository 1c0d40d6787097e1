// The schemas by name; see jeugdregels/schema.hpp.
//
// Tested by tests/face/face_test.cpp.
#include "jeugdregels/schema.hpp"

#include "facts/schema.hpp"
#include "render/schemas.hpp"

namespace jeugdregels {

std::vector<std::string_view> schema_names() { return {"dossier", "beoordeling", "agenda", "regelset"}; }

std::string schema(std::string_view name) {
  if (name == "dossier") {
    return facts::dossier_schema();
  }
  if (name == "beoordeling") {
    return render::assessment_schema();
  }
  if (name == "agenda") {
    return render::agenda_schema();
  }
  return name == "regelset" ? render::ruleset_schema() : std::string();
}

}  // namespace jeugdregels
