// From the responsible municipality to its regions.
//
// Tested by tests/assess/mapping_test.cpp.
#include "assess/derived.hpp"
#include "assess/workspace.hpp"
#include "rules/lookup.hpp"

namespace jeugdregels::assess {

answer evaluate_mapping(const context& c, const rules::rule&, const place&) {
  const auto responsible = responsible_municipality(c, c.as_of);
  answer out = answer::of(responsible.result);
  if (responsible.result != outcome::determined) {
    return out;
  }
  field_values& fields = add_value(c, out);
  const auto set = [&](mapping_field f, index v) {
    fields[static_cast<std::size_t>(f)] = v == rules::nothing ? facts::none : v;
  };
  set(mapping_field::municipality, responsible.municipality);
  if (const auto* m = rules::find_municipality(c.rules, responsible.municipality, c.as_of)) {
    const auto& region = c.rules.regions[static_cast<std::size_t>(m->region)];
    set(mapping_field::name, m->name);
    set(mapping_field::region, region.id);
    set(mapping_field::protection_region, region.protection_region);
    set(mapping_field::partner, region.partner);
    if (m->subregion != rules::nothing) {
      set(mapping_field::subregion, c.rules.subregions[static_cast<std::size_t>(m->subregion)].id);
    }
  }
  return out;
}

}  // namespace jeugdregels::assess
