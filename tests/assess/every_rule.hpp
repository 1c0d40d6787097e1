// Every rule of the standard rule set, those of parts that are not standard too, and a finding by its name.
#ifndef JEUGDREGELS_TESTS_ASSESS_EVERY_RULE_HPP
#define JEUGDREGELS_TESTS_ASSESS_EVERY_RULE_HPP

#include <string>

#include "assess/case.hpp"
#include "render/assessment_json.hpp"

namespace jeugdregels::assess {

inline const rules::data& rs() { return rules::embedded_rules(); }

inline plan every_part(const choices& wanted = {}, const rules::data& rules = rs()) {
  plan out = plan_with(rules, wanted);
  out.parts = (1U << rules.parts.size()) - 1;
  select_rules(rules, out, [](std::string_view) { return true; });
  return out;
}

// "norm.koers.tijdig /maatregelen/0"
inline std::string named(const facts::dossier& d, const finding& f) {
  return std::string(rs().rules[static_cast<std::size_t>(f.rule)].id) + " " + render::subject_pointer(d, f);
}

}  // namespace jeugdregels::assess

#endif
