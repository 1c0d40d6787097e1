// The JSON Schema (draft 2020-12) of the dossier, made from the table of facts.
//
// It accepts whatever the reader accepts. What only the reader refuses is the short list in its $comment.
// Tested by tests/facts/schema_test.cpp, and against the reader by tests/facts/schema_test.py.
#ifndef JEUGDREGELS_FACTS_SCHEMA_HPP
#define JEUGDREGELS_FACTS_SCHEMA_HPP

#include <string>

namespace jeugdregels::facts {

// Indented by two spaces, without line end.
std::string dossier_schema();

}  // namespace jeugdregels::facts

#endif
