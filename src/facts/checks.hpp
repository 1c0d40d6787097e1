// Facts that do not go together: what can only be seen when a whole entry or list is known.
//
// Shared by every door into a dossier, so that all of them refuse the same things. Each finding is handed
// to `report`; the caller decides which comes first. Tested by tests/facts/checks_test.cpp.
#ifndef JEUGDREGELS_FACTS_CHECKS_HPP
#define JEUGDREGELS_FACTS_CHECKS_HPP

#include <functional>

#include "facts/dossier.hpp"
#include "jeugdregels/errors.hpp"

namespace jeugdregels::facts {

struct violation {
  jeugdregels::fault fault = jeugdregels::fault::none;
  record_id record = root;        // the entry that is wrong
  fact_id fact = fact_id::count;  // the fact in it, or count for the entry as a whole
};

// Reversed intervals, overlapping intervals, and brp municipalities that do not go with their kind of
// address. Dates that are unknown (because they were refused already) are left alone.
void check_consistency(const dossier& d, const std::function<void(const violation&)>& report);

// True when check_consistency would report nothing; no allocation.
bool is_consistent(const dossier& d);

// The van and tot_en_met facts of an entry shape; false when it has none.
bool interval_facts(shape entry, fact_id& from, fact_id& until);

}  // namespace jeugdregels::facts

#endif
