// The responsible municipality; see derived.hpp.
//
// Tested by tests/assess/derived_test.cpp.
#include "assess/workspace.hpp"

namespace jeugdregels::assess {

using facts::fact_id;

municipality_answer responsible_municipality(const context& c, day on) {
  if (!c.knows(facts::root, list_id::brp)) {
    return {};
  }
  for (const record_id entry : c.dossier.entries(facts::root, list_id::brp)) {
    const value until = c.read(entry, fact_id::brp_tot);
    if (c.read(entry, fact_id::brp_van) <= on && (until == facts::none || until >= on)) {
      const value municipality = c.read(entry, fact_id::brp_gemeente);
      if (facts::is_known(municipality) && municipality != facts::abroad) {
        return {outcome::determined, municipality};
      }
      return {};
    }
  }
  return {};
}

}  // namespace jeugdregels::assess
