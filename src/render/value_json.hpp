// The `waarde` of a finding as JSON: null, or an object whose keys follow from the kind of its rule.
//
// Shared by the assessment and the agenda. Tested by tests/render/assessment_json_test.cpp and
// tests/render/agenda_json_test.cpp.
#ifndef JEUGDREGELS_RENDER_VALUE_JSON_HPP
#define JEUGDREGELS_RENDER_VALUE_JSON_HPP

#include "render/explain.hpp"
#include "render/json_writer.hpp"

namespace jeugdregels::render {

// Writes the value alone; the key before it is the caller's.
void write_value(json_writer& out, const explained& e, const assess::finding& f);

}  // namespace jeugdregels::render

#endif
