// What the options of a caller came to: shared by the bodies of the C++ face.
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

}  // namespace jeugdregels

#endif
