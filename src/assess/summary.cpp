// Worst-of per measure; see summary.hpp.
//
// Tested by tests/assess/assess_test.cpp.
#include "assess/summary.hpp"

namespace jeugdregels::assess {
namespace {

outcome* norm_of(rules::norm_group group, summary& s) {
  switch (group) {
    case rules::norm_group::worker:
      return &s.worker;
    case rules::norm_group::course:
      return &s.course;
    case rules::norm_group::help:
      return &s.help;
    default:
      return nullptr;
  }
}

}  // namespace

void summarise(const rules::data& rs, const facts::dossier& d, result& out) {
  for (const record_id measure : d.entries(facts::root, list_id::maatregelen)) {
    constexpr outcome mildest = outcome::not_applicable;
    out.summaries.push_back({measure, mildest, mildest, mildest});
  }
  for (const finding& f : out.findings) {
    const auto group = rs.rules[static_cast<std::size_t>(f.rule)].group;
    if (group == rules::norm_group::none || f.about.at == facts::root ||
        d.list_of(f.about.at) != list_id::maatregelen || f.about.missing != list_id::count) {
      continue;
    }
    auto& of_measure = out.summaries[static_cast<std::size_t>(d.position_of(f.about.at))];
    if (outcome* norm = norm_of(group, of_measure)) {
      *norm = worst(*norm, f.result.result);
    }
  }
}

}  // namespace jeugdregels::assess
