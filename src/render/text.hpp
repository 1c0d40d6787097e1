// The assessment as a caseworker wants to read it: per measure the norms at a glance, what is late and why,
// and where waiting must be escalated to.
//
// Its layout is free and may change; programs read the JSON. Tested by tests/render/text_test.cpp.
#ifndef JEUGDREGELS_RENDER_TEXT_HPP
#define JEUGDREGELS_RENDER_TEXT_HPP

#include "jeugdregels/assessment.hpp"
#include "render/explain.hpp"

namespace jeugdregels::render {

void append_text(std::string& out, const explained& e, const text_style& style);

}  // namespace jeugdregels::render

#endif
