// Values on both sides of everything that a fact can be held against; see region_cuts.hpp.
//
// Tested by tests/changes/regions_test.cpp.
#include "changes/region_cuts.hpp"

namespace jeugdregels::changes {
namespace {

using rules::op;

const rules::condition& question_at(const rules::data& set, index i) {
  return set.conditions[static_cast<std::size_t>(i)];
}

// Every code, alone and together with the next; sets that questions hold apart differ in a code.
std::vector<value> cut_codes(const facts::fact_def& def) {
  const auto count = static_cast<value>(facts::codes_of(def.codes).size());
  std::vector<value> out;
  for (value code = 0; code < count; ++code) {
    if (def.type == facts::fact_type::codes) {
      out.push_back(1 << code);
      out.push_back(1 << code | 1 << (code + 1) % count);
    } else {
      out.push_back(code);
    }
  }
  return out;
}

}  // namespace

std::set<day> cut_births(const rules::data& set, const std::vector<index>& questions, day as_of) {
  constexpr day well_before = 50;
  std::set<day> out = {calendar::add_months(as_of, -12 * 10), as_of - 1, as_of, as_of + 1};
  for (const index q : questions) {
    if (question_at(set, q).op == op::under_age) {
      const day birth = calendar::add_months(as_of, -12 * question_at(set, q).a);
      out.insert({birth - well_before, birth + well_before});
    }
  }
  return out;
}

std::set<day> cut_days(const rules::data& set, const std::vector<index>& questions,
                       const std::set<day>& births, day as_of) {
  std::set<day> points = {as_of};
  for (const index q : questions) {
    const auto& c = question_at(set, q);
    if (c.op == op::under_age) {
      for (const day birth : births) {
        points.insert(calendar::birthday(birth, c.a) + c.b);
      }
    } else if (c.op == op::not_after && c.b != 0) {
      points.insert(calendar::add_months(as_of, c.b));
      points.insert(calendar::add_months(as_of, -c.b));
    }
  }
  std::set<day> out;
  for (const day p : points) {
    out.insert({p - 1, p, p + 1});
  }
  return out;
}

std::vector<value> cut_values(fact_id fact, const std::set<day>& days) {
  const auto& def = facts::def(fact);
  std::vector<value> out;
  switch (def.type) {
    case facts::fact_type::date:
      out.assign(days.begin(), days.end());
      break;
    case facts::fact_type::boolean:
      out = {0, 1};
      break;
    case facts::fact_type::municipality:
      out = {facts::abroad, 153, 164};
      break;
    case facts::fact_type::moment:
      out = {1, 2};
      break;
    default:
      out = cut_codes(def);
  }
  const bool nullable = def.need == facts::need::optional || def.need == facts::need::may_be_null;
  if (nullable && def.type != facts::fact_type::boolean) {
    out.push_back(facts::none);
  }
  if (def.need == facts::need::optional || def.need == facts::need::never_null) {
    out.push_back(facts::unknown);
  }
  return out;
}

}  // namespace jeugdregels::changes
