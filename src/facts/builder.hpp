// Filling a dossier by numbers, with every argument checked: the other door beside the reader.
//
// Both doors refuse the same things: what can be seen of one fact here, what needs the whole dossier in
// check_whole(). Tested by tests/capi/dossier_test.cpp.
#ifndef JEUGDREGELS_FACTS_BUILDER_HPP
#define JEUGDREGELS_FACTS_BUILDER_HPP

#include "facts/dossier.hpp"
#include "jeugdregels/dossier.hpp"

namespace jeugdregels::facts {

using jeugdregels::filling;

filling set_label(dossier& d, std::string_view label);
// The new entry goes to `entry`.
filling add_entry(dossier& d, record_id parent, std::int32_t list, record_id& entry);
filling open_block(dossier& d, record_id node, std::int32_t block);
filling set_fact(dossier& d, record_id node, std::int32_t fact, value v);
filling set_null(dossier& d, record_id node, std::int32_t element);

// The label, required facts, intervals: the first fault by record and then by the table of facts.
input_error check_whole(const dossier& d);

}  // namespace jeugdregels::facts

#endif
