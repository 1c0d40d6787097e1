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

std::span<const value> municipalities_of(const shown_answer& a, const field_values& fields) {
  const value count = at(fields, decision_field::count);
  return count == facts::none ? std::span<const value>{}
                              : std::span(a.work.municipalities)
                                    .subspan(static_cast<std::size_t>(at(fields, decision_field::first)),
                                             static_cast<std::size_t>(count));
}

const field_values& fields_of(const shown_answer& a) {
  return a.work.values[static_cast<std::size_t>(a.found.value)];
}

bool same_decision(const shown_answer& a, const shown_answer& b) {
  field_values one = fields_of(a);
  field_values other = fields_of(b);
  const auto here = municipalities_of(a, one);
  const auto there = municipalities_of(b, other);
  for (const decision_field f : {decision_field::on, decision_field::first, decision_field::count}) {
    at(one, f) = at(other, f) = facts::none;
  }
  return one == other && std::equal(here.begin(), here.end(), there.begin(), there.end());
}

bool same_value(const shown_answer& a, const shown_answer& b) {
  if (a.found.value == rules::nothing || b.found.value == rules::nothing) {
    return a.found.value == b.found.value;
  }
  if (a.rule.kind == rule_kind::decision) {
    return same_decision(a, b);
  }
  field_values one = fields_of(a);
  field_values other = fields_of(b);
  if (a.rule.kind == rule_kind::ladder) {
    at(one, ladder_field::days) = at(other, ladder_field::days) = facts::none;
  }
  return one == other;
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
  if (!out.has_value) {
    return;
  }
  out.fields = fields_of(a);
  if (a.rule.kind == rule_kind::ladder) {
    at(out.fields, ladder_field::days) = facts::none;
  } else if (a.rule.kind == rule_kind::decision) {
    const auto listed = municipalities_of(a, out.fields);
    out.municipalities.assign(listed.begin(), listed.end());
    for (const decision_field f : {decision_field::on, decision_field::first, decision_field::count}) {
      at(out.fields, f) = facts::none;
    }
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
