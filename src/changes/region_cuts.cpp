// Values on both sides of everything that a fact can be held against; see region_cuts.hpp.
//
// Tested by tests/changes/regions_test.cpp.
#include "changes/region_cuts.hpp"

#include <numeric>

namespace jeugdregels::changes {
namespace {

using rules::op;

const rules::condition& question_at(const rules::data& set, index i) {
  return set.conditions[static_cast<std::size_t>(i)];
}

// Every code; of a set every set.
std::vector<value> cut_codes(const facts::fact_def& def) {
  const auto count = static_cast<int>(facts::codes_of(def.codes).size());
  const value end = def.type == facts::fact_type::codes ? 1 << count : count;
  std::vector<value> out(static_cast<std::size_t>(end));
  std::iota(out.begin(), out.end(), value{0});
  return out;
}

// The days that questions lead to from these: so many months before and after each.
std::set<day> with_months(const rules::data& set, const std::vector<index>& questions,
                          const std::set<day>& from) {
  std::set<day> out = from;
  for (const index q : questions) {
    const auto& c = question_at(set, q);
    if (c.op == op::not_after && c.b != 0) {
      for (const day d : from) {
        out.insert({calendar::add_months(d, c.b), calendar::add_months(d, -c.b)});
      }
    }
  }
  return out;
}

}  // namespace

std::set<day> cut_births(const rules::data& set, const std::vector<index>& questions, day as_of) {
  day well_before = 50;  // room for every other day that is asked for in between
  for (const index q : questions) {
    well_before += question_at(set, q).op == op::not_after ? 31 * question_at(set, q).b : 0;
  }
  std::set<day> out = {calendar::add_months(as_of, -12 * 10), as_of + 1};
  for (const index q : questions) {
    const auto& c = question_at(set, q);
    if (c.op == op::under_age) {
      const day birth = calendar::add_months(as_of, -12 * c.a);
      out.insert({birth - well_before, birth + well_before});
    }
    if (c.word == rules::word(fact_id::geboortedatum)) {
      out.insert({as_of - 1, as_of});
    }
  }
  return out;
}

std::set<day> cut_days(const rules::data& set, const std::vector<index>& questions,
                       const std::set<day>& births, int dates, day as_of) {
  std::set<day> points = {as_of};
  for (const index q : questions) {
    const auto& c = question_at(set, q);
    if (c.op == op::under_age) {
      for (const day birth : births) {
        points.insert(calendar::birthday(birth, c.a) + c.b);
      }
    }
  }
  for (int i = 1; i < dates; ++i) {  // one date may lie months after another, and that after a third
    points = with_months(set, questions, points);
  }
  std::set<day> out;
  for (const day p : points) {
    for (day d = p - dates; d <= p + dates; ++d) {  // room for all of them on either side, in any order
      out.insert(d);
    }
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
