// The assessment as JSON: formaat jeugdregels/beoordeling/1.
//
// Tested by tests/render/assessment_json_test.cpp.
#ifndef JEUGDREGELS_RENDER_ASSESSMENT_JSON_HPP
#define JEUGDREGELS_RENDER_ASSESSMENT_JSON_HPP

#include "jeugdregels/assessment.hpp"
#include "render/explain.hpp"

namespace jeugdregels::render {

void append_assessment(std::string& out, const explained& e, const json_style& style);

// The pointer of what a finding is about; "" for the dossier as a whole.
std::string subject_pointer(const facts::dossier& d, const assess::finding& f);

// The pointer of a fact, a list or a block that is unknown.
std::string pointer_to(const facts::dossier& d, const assess::used_fact& fact);

// The fingerprint of the rule set with these parts active.
std::string_view fingerprint_of(const rules::data& rs, std::uint32_t parts);

}  // namespace jeugdregels::render

#endif
