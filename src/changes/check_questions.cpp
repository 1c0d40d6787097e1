// JR0604: every question of a condition can change what the condition comes to.
//
// Proven over all regions of the condition (regions.hpp): a question that never matters is a fact that the
// rule seems to read and does not. Tested by tests/changes/check_questions_test.cpp.
#include <map>

#include "changes/check.hpp"
#include "changes/regions.hpp"

namespace jeugdregels::changes {
namespace {

constexpr std::size_t most_points_of_a_condition = 100'000;

struct condition_place {
  index condition;
  list_id over;
  std::string path;  // from the rule
};

// Whether two points that differ in this group alone come to something else.
bool matters(const rules::data& set, const std::vector<region_group>& groups, index condition,
             std::size_t group) {
  std::map<std::vector<std::size_t>, tri> seen;
  region_point point(set, groups);
  do {
    auto others = point.regions();
    others[group] = 0;
    const tri here = point.answer(condition);
    if (seen.emplace(std::move(others), here).first->second != here) {
      return true;
    }
  } while (point.next());
  return false;
}

std::vector<condition_place> conditions_of(const rules::data& set, const rules::rule& r) {
  std::vector<condition_place> out = {{r.only_for, r.over, "/alleen_bij"},
                                      {r.excluded, r.over, "/niet_van_toepassing"},
                                      {r.counts, r.over, "/telt_mee"}};
  if (r.kind == rules::rule_kind::test) {
    out.push_back({r.payload, r.over, "/toets"});
  } else if (r.kind == rules::rule_kind::window) {
    out.push_back({set.windows[static_cast<std::size_t>(r.payload)].condition, r.over, "/venster/mits"});
  } else if (r.kind == rules::rule_kind::table) {
    const auto& t = set.tables[static_cast<std::size_t>(r.payload)];
    for (std::int32_t i = 0; i < t.rows; ++i) {
      const auto& row = set.rows[static_cast<std::size_t>(t.first_row + i)];
      const std::string path = "/tabel/rijen/" + std::to_string(i);
      out.push_back({row.when, r.over, path + "/wanneer"});
      out.push_back(
          {row.what == rules::table_row::result::test ? row.value : rules::nothing, r.over, path + "/toets"});
    }
  }
  std::erase_if(out, [](const condition_place& c) { return c.condition == rules::nothing; });
  return out;
}

// What a question is about, for people.
std::string asked_by(const rules::data& set, index question) {
  const auto& c = set.conditions[static_cast<std::size_t>(question)];
  if (c.op == rules::op::rule_is || c.op == rules::op::rule_shows) {
    return std::string(set.rules[static_cast<std::size_t>(c.a)].id);
  }
  if (!rules::is_question(c.op)) {
    return "een lijst";
  }
  return rules::is_derived(c.word) ? std::string(rules::def(rules::as_derived(c.word)).name)
                                   : facts::name_of(rules::as_fact(c.word));
}

void check_condition(const checking& c, const rules::rule& r, const condition_place& where) {
  const day as_of = std::clamp(c.today, r.valid.from, r.valid.until);
  const auto groups = regions_of(c.set, {where.condition}, where.over, as_of);
  if (count_points(groups, most_points_of_a_condition) == most_points_of_a_condition) {
    return;
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (!matters(c.set, groups, where.condition, g)) {
      c.add("JR0604", notice_level::error, place_of(r).below(where.path),
            "wat hier over " + asked_by(c.set, groups[g].questions.front()) +
                " wordt gevraagd maakt nooit verschil",
            r.id);
    }
  }
}

}  // namespace

void check_questions(const checking& c) {
  for (const auto& r : c.set.rules) {
    for (const auto& where : conditions_of(c.set, r)) {
      check_condition(c, r, where);
    }
  }
}

}  // namespace jeugdregels::changes
