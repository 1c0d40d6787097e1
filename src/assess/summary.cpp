// Worst-of per measure; see summary.hpp.
//
// Tested by tests/assess/assess_test.cpp.
#include "assess/summary.hpp"

namespace jeugdregels::assess {
namespace {

// Which of the three norms a rule belongs to, by the first two words of its id.
outcome* norm_of(std::string_view rule, summary& s) {
  if (rule.starts_with("norm.jeugdbeschermer.")) {
    return &s.worker;
  }
  if (rule.starts_with("norm.koers.")) {
    return &s.course;
  }
  return rule.starts_with("norm.hulp.") ? &s.help : nullptr;
}

}  // namespace

void summarise(const rules::data& rs, const facts::dossier& d, result& out) {
  for (const record_id measure : d.entries(facts::root, list_id::maatregelen)) {
    constexpr outcome mildest = outcome::not_applicable;
    out.summaries.push_back({measure, mildest, mildest, mildest});
  }
  for (const finding& f : out.findings) {
    if (f.subject == facts::root || d.list_of(f.subject) != list_id::maatregelen ||
        f.missing != list_id::count) {
      continue;
    }
    auto& of_measure = out.summaries[static_cast<std::size_t>(d.position_of(f.subject))];
    if (outcome* norm = norm_of(rs.rules[static_cast<std::size_t>(f.rule)].id, of_measure)) {
      *norm = worst(*norm, f.result.result);
    }
  }
}

}  // namespace jeugdregels::assess
