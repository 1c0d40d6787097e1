// Which keys an object of the dossier may hold; derived from the table of facts.
//
// Tested by tests/facts/reader_test.cpp.
#ifndef JEUGDREGELS_FACTS_KEYS_HPP
#define JEUGDREGELS_FACTS_KEYS_HPP

#include <span>
#include <string_view>

#include "facts/fact_table.hpp"

namespace jeugdregels::facts {

struct key_def {
  enum class kind : std::uint8_t { format, label, fact, block, list };
  std::string_view name;
  kind what = kind::fact;
  std::uint8_t id = 0;  // fact_id, shape or list_id
  bool required = false;
};

// The keys of an object, in the order in which they are documented. At most 32.
std::span<const key_def> keys_of(shape s);

}  // namespace jeugdregels::facts

#endif
