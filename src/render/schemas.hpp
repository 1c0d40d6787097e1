// The JSON Schemas of what the library writes, and of rule sets.
//
// Codes and names come from the same lists that the output is written from. Tested by
// tests/facts/schema_test.py with an independent validator.
#ifndef JEUGDREGELS_RENDER_SCHEMAS_HPP
#define JEUGDREGELS_RENDER_SCHEMAS_HPP

#include <string>

namespace jeugdregels::render {

// Indented by two spaces, without line end.
std::string assessment_schema();
std::string agenda_schema();
std::string ruleset_schema();

}  // namespace jeugdregels::render

#endif
