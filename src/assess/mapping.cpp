// From the responsible municipality to its regions; where several are possible, what they agree on.
//
// Tested by tests/assess/mapping_test.cpp.
#include "assess/evaluate.hpp"
#include "assess/woonplaats.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

// All attributes of one municipality; outside our regions all but the code are none.
field_values attributes_of(const context& c, value municipality) {
  field_values out;
  out.fill(facts::none);
  const auto set = [&](mapping_field f, value v) { out[static_cast<std::size_t>(f)] = v; };
  set(mapping_field::municipality, municipality);
  if (const auto* m = municipality_on(c, municipality, c.as_of)) {
    const auto& region = c.rules.regions[static_cast<std::size_t>(m->region)];
    set(mapping_field::name, or_none(m->name));
    set(mapping_field::region, or_none(region.id));
    set(mapping_field::protection_region, or_none(region.protection_region));
    set(mapping_field::partner, or_none(region.partner));
    if (m->subregion != rules::nothing) {
      set(mapping_field::subregion, or_none(c.rules.subregions[static_cast<std::size_t>(m->subregion)].id));
    }
  }
  return out;
}

}  // namespace

outcome regions_on(const context& c, day on, field_values& out) {
  const auto responsible = responsible_on(c, on);
  if (responsible.result != outcome::determined && responsible.result != outcome::several) {
    return responsible.result;
  }
  const auto& all = responsible.found->municipalities();
  out = attributes_of(c, all.front());
  for (const value other : std::span(all).subspan(1)) {
    const field_values also = attributes_of(c, other);
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = out[i] == also[i] ? out[i] : facts::none;
    }
  }
  return responsible.result;
}

answer evaluate_mapping(const context& c, const rules::rule&, const place&) {
  field_values fields;
  answer out = answer::of(regions_on(c, c.as_of, fields));
  if (out.result == outcome::determined || out.result == outcome::several) {
    add_value(c, out) = fields;
  }
  return out;
}

}  // namespace jeugdregels::assess
