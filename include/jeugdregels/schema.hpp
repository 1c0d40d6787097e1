// JSON Schemas (draft 2020-12) of what the library reads and writes.
#ifndef JEUGDREGELS_SCHEMA_HPP
#define JEUGDREGELS_SCHEMA_HPP

#include <string>
#include <string_view>
#include <vector>

namespace jeugdregels {

// The names of the schemas there are.
std::vector<std::string_view> schema_names();

// The schema of that name, indented by two spaces and without line end; empty when there is none.
std::string schema(std::string_view name);

}  // namespace jeugdregels

#endif
