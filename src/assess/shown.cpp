// When two answers are the same; see shown.hpp.
//
// Tested by tests/assess/agenda_test.cpp and tests/assess/lacks_test.cpp.
#include "assess/shown.hpp"

#include <algorithm>

#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::finding_kind;
using rules::rule_kind;

const field_values& fields_of(const shown_answer& a) {
  return a.work.values[static_cast<std::size_t>(a.found.value)];
}

// Those that are seen.
field_values seen_fields(const shown_answer& a) {
  field_values out = fields_of(a);
  if (a.rule.kind == rule_kind::ladder) {
    at(out, ladder_field::days) = facts::none;
  } else if (a.rule.kind == rule_kind::decision) {
    for (const decision_field f : {decision_field::on, decision_field::first, decision_field::count}) {
      at(out, f) = facts::none;
    }
  }
  return out;
}

std::span<const value> seen_municipalities(const shown_answer& a) {
  return a.rule.kind == rule_kind::decision ? a.work.municipalities_of(fields_of(a))
                                            : std::span<const value>{};
}

bool same_value(const shown_answer& a, const shown_answer& b) {
  if (a.found.value == rules::nothing || b.found.value == rules::nothing) {
    return a.found.value == b.found.value;
  }
  return seen_fields(a) == seen_fields(b) &&
         std::ranges::equal(seen_municipalities(a), seen_municipalities(b));
}

}  // namespace

void see(const shown_answer& a, visible_answer& out) {
  out.exists = true;
  out.kind = a.rule.kind;
  out.result = a.found.result;
  out.from = a.rule.finding == finding_kind::flag ? a.found.start : facts::none;
  out.until = a.rule.finding == finding_kind::determination ? facts::none : a.found.due;
  out.has_value = a.rule.finding == finding_kind::determination && a.found.value != rules::nothing;
  out.fields.fill(facts::none);
  out.municipalities.clear();
  if (out.has_value) {
    out.fields = seen_fields(a);
    const auto listed = seen_municipalities(a);
    out.municipalities.assign(listed.begin(), listed.end());
  }
}

namespace {

bool same_visible(const shown_answer& a, const shown_answer& b) {
  if (a.found.result != b.found.result || a.rule.kind != b.rule.kind || a.rule.finding != b.rule.finding) {
    return false;
  }
  switch (a.rule.finding) {
    case finding_kind::norm:
      return a.found.due == b.found.due;
    case finding_kind::flag:
      return a.found.start == b.found.start && a.found.due == b.found.due;
    default:
      return same_value(a, b);
  }
}

}  // namespace

bool same_lasting(const shown_answer& a, const shown_answer& b) {
  if (!same_visible(a, b)) {
    return false;
  }
  if (a.rule.finding != finding_kind::norm) {
    return true;
  }
  return a.found.start == b.found.start && a.found.realised == b.found.realised &&
         (a.found.due == facts::none || a.found.complete == b.found.complete);
}

}  // namespace jeugdregels::assess
