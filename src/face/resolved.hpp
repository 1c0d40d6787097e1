// What the bodies of the C++ face share.
//
// Tested by tests/face/face_test.cpp.
#ifndef JEUGDREGELS_FACE_RESOLVED_HPP
#define JEUGDREGELS_FACE_RESOLVED_HPP

#include "assess/assess.hpp"
#include "jeugdregels/assessment.hpp"

namespace jeugdregels {

struct request::resolved {
  const rules::data* rules = nullptr;
  assess::plan plan;
};

// The place of a finding, by number.
assessment::place subject_place_of(const assess::finding& f);
// The JSON pointer of a node or of an element of it (0: the node itself); empty when there is no such.
std::optional<std::string> pointer_in(const facts::dossier& d, std::int32_t node, std::int32_t element);

}  // namespace jeugdregels

#endif
