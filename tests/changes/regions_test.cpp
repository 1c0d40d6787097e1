// Regions: what is built gives the answers that were promised, and nothing that can be is missed.
//
// Both are held against conditions and dossiers made up by chance, about facts of every kind; and against
// questions that are only cut fine enough when all of them are looked at together.
#include "changes/regions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assess/evaluate.hpp"
#include "assess/random_dossier.hpp"
#include "facts/reader.hpp"
#include "rules/names.hpp"
#include "rules/small_rules.hpp"

namespace jeugdregels::changes {
namespace {

using facts::fact_type;
using rules::json;

constexpr list_id no_list = list_id::count;
const day as_of = *calendar::parse_day("2024-06-03");

// A rule that asks this condition, loaded.
struct asked {
  std::unique_ptr<rules::storage> kept;
  rules::data set;
  index condition = rules::nothing;

  asked(const json& what, list_id over) {
    json rule = rules::small_rule("eigen.toets", "toets", "norm", what.dump());
    if (over != no_list) {
      rule["over"] = facts::name_of(over);
    }
    kept = rules::small_rules(std::vector<json>{rule}).load();
    set = kept->view();
    condition = set.rules.front().payload;
  }

  tri answer(index i, const facts::dossier& d, facts::record_id at, day on) const {
    assess::workspace work;
    work.forget();
    const assess::context c{set, d, on, assess::standard_plan(set).choices, &work};
    return assess::holds(c, i, {at, facts::root}, assess::reading::formula);
  }

  std::vector<tri> answers(const region_group& group, const facts::dossier& d, facts::record_id at) const {
    std::vector<tri> out;
    for (const index q : group.questions) {
      out.push_back(answer(q, d, at, as_of));
    }
    return out;
  }
};

// ---- conditions by chance --------------------------------------------------------------------------------
class random_conditions : public assess::drawn_values {
 public:
  explicit random_conditions(unsigned seed) : drawn_values({25, 15, 10, 0, 50, 60, 50}, {153, 164}, seed) {}

  list_id any_list() { return static_cast<list_id>(below(static_cast<int>(facts::list_count) + 1)); }

  // What a rule over this list can ask about.
  static std::vector<fact_id> at_hand(list_id over) {
    std::vector<fact_id> out;
    const auto add = [&](facts::shape record) {
      const auto here = facts::facts_in(record);
      out.insert(out.end(), here.begin(), here.end());
    };
    for (; over != no_list; over = facts::list_around(over)) {
      add(facts::def(over).entry);
    }
    add(facts::shape::dossier);
    return out;
  }

  // About a few facts only, so that they are asked about together.
  json condition(list_id over) {
    const auto all = at_hand(over);
    asked_about_.clear();
    for (int n = 1 + below(4); n > 0; --n) {
      asked_about_.push_back(one_of(all));
    }
    return combination(2);
  }

  day any_date() override {
    static const std::vector<int> near = {-1, 0, 0, 1, 30, -30, 91, -91, 183, -183, 400, -400, 1200, -1200};
    return as_of + one_of(near) + below(3) - 1;
  }

 private:
  json combination(int depth) {
    if (depth == 0 || chance(20)) {
      return question(one_of(asked_about_));
    }
    const int how = below(6);
    if (how < 2) {
      return {{how == 0 ? "niet" : "zeker", combination(depth - 1)}};
    }
    json members = json::array();
    for (int n = 1 + below(4); n > 0; --n) {
      members.push_back(combination(depth - 1));
    }
    return {{chance(50) ? "alle" : "een_van", members}};
  }

  json question(fact_id fact) {
    json out = {{"feit", facts::name_of(fact)}};
    if (chance(10)) {
      out["bekend"] = true;
      return out;
    }
    switch (facts::def(fact).type) {
      case fact_type::date:
        ask_date(out);
        break;
      case fact_type::boolean:
        break;
      case fact_type::moment:
        out["minstens"] = 1 + below(3);
        break;
      case fact_type::municipality:
        out["bekend"] = true;
        break;
      case fact_type::codes:
        out["bevat"] = some_codes(fact);
        break;
      default:
        out["is"] = some_codes(fact);
    }
    return out;
  }

  void ask_date(json& out) {
    const int how = below(5);
    if (how == 0) {
      out["gebeurd"] = true;
    } else if (how == 1) {
      out["komt_nog"] = true;
    } else if (how == 2) {
      out["voor_leeftijd"] = one_of(std::vector<int>{12, 16, 18});
    } else {
      const fact_id limit = other_date();
      const json name = facts::name_of(limit);
      out["uiterlijk"] = how == 3 ? name : json{{"na", name}, {"maanden", one_of(std::vector<int>{1, 3, 6})}};
    }
  }

  fact_id other_date() {
    for (int n = 0; n < 10; ++n) {
      const fact_id fact = one_of(asked_about_);
      if (facts::def(fact).type == fact_type::date) {
        return fact;
      }
    }
    return fact_id::geboortedatum;
  }

  json some_codes(fact_id fact) {
    const auto all = facts::codes_of(facts::def(fact).codes);
    json out = json::array();
    for (const auto code : all) {
      if (chance(40)) {
        out.push_back(std::string(code));
      }
    }
    return out.empty() ? json::array({std::string(all[0])}) : out;
  }

  std::vector<fact_id> asked_about_;
};

facts::record_id subject_of(const facts::dossier& d, list_id over) {
  return over == no_list ? facts::root : static_cast<facts::record_id>(d.record_count() - 1);
}

// A case with these facts set by chance; nothing when facts do not go together.
bool fill(random_conditions& chance, const std::vector<region_group>& groups, const asked& rule, list_id over,
          facts::dossier& out) {
  case_file made(over, as_of);
  made.set(fact_id::geboortedatum,
           calendar::add_months(as_of, -12 * (10 + chance.below(9))) + chance.below(5) - 2);
  for (const auto& group : groups) {
    for (const index q : group.questions) {
      const auto& c = rule.set.conditions[static_cast<std::size_t>(q)];
      std::vector<fact_id> facts = {rules::as_fact(c.word)};
      if (c.op == rules::op::not_after) {
        facts.push_back(rules::as_fact(static_cast<rules::vocabulary_id>(c.a)));
      }
      for (const fact_id fact : facts) {
        const auto need = facts::def(fact).need;
        const bool may_go = need == facts::need::optional || need == facts::need::never_null;
        if (fact != fact_id::geboortedatum) {
          made.set(fact, may_go && chance.chance(20) ? facts::unknown : chance.any_value(fact));
        }
      }
    }
  }
  return !facts::read_dossier(made.dossier().dump(), out, false);
}

bool is_free(const region_group& group) {
  return std::none_of(group.regions.begin(), group.regions.end(), [](const region& r) { return r.built; });
}

std::string names(const asked& rule, const region_group& group) {
  std::string out;
  for (const index q : group.questions) {
    const auto& c = rule.set.conditions[static_cast<std::size_t>(q)];
    out += facts::name_of(rules::as_fact(c.word)) + " op " + std::to_string(static_cast<int>(c.op)) + " a " +
           std::to_string(c.a) + " b " + std::to_string(c.b) + "; ";
  }
  return out;
}

// ---- properties ------------------------------------------------------------------------------------------
TEST(regions, what_is_built_gives_the_answer_that_was_promised) {
  random_conditions chance(1);
  int built = 0;
  int refused = 0;
  std::string last_refused;
  for (int round = 0; round < JEUGDREGELS_ROUNDS / 2; ++round) {
    const list_id over = chance.any_list();
    const json what = chance.condition(over);
    const asked rule(what, over);
    const auto groups = regions_of(rule.set, {rule.condition}, over, as_of);
    region_point point(rule.set, groups);
    int left = 60;
    do {
      case_file shown(over, as_of);
      point.build(shown);
      facts::dossier d;
      if (facts::read_dossier(shown.dossier().dump(), d, false)) {
        ++refused;  // facts of two groups that do not go together
        last_refused = shown.text();
        continue;
      }
      built += point.is_built() ? 1 : 0;
      if (point.is_built()) {
        ASSERT_EQ(rule.answer(rule.condition, d, subject_of(d, over), as_of), point.answer(rule.condition))
            << what << "\n"
            << shown.text();
      }
    } while (--left > 0 && point.next());
  }
  EXPECT_GT(built, 0);
  EXPECT_EQ(refused, 0) << last_refused;
}

TEST(regions, no_answers_of_a_case_by_chance_are_missed) {
  random_conditions chance(2);
  int seen = 0;
  for (int round = 0; round < JEUGDREGELS_ROUNDS / 10; ++round) {
    const list_id over = chance.any_list();
    const json what = chance.condition(over);
    const asked rule(what, over);
    const auto groups = regions_of(rule.set, {rule.condition}, over, as_of);
    for (int n = 0; n < 40; ++n) {
      facts::dossier d;
      if (!fill(chance, groups, rule, over, d)) {
        continue;
      }
      ++seen;
      for (const auto& group : groups) {
        const auto found = rule.answers(group, d, subject_of(d, over));
        const bool known = is_free(group) || std::any_of(group.regions.begin(), group.regions.end(),
                                                         [&](const region& r) { return r.answers == found; });
        EXPECT_TRUE(known) << what << "\n" << names(rule, group) << "\n" << assess::facts_of(d);
      }
    }
  }
  EXPECT_GT(seen, 0);
}

// ---- questions that belong together ----------------------------------------------------------------------
// Whether some point of the product that can be read makes the condition true.
bool can_hold(const json& what, list_id over) {
  const asked rule(what, over);
  const auto groups = regions_of(rule.set, {rule.condition}, over, as_of);
  region_point point(rule.set, groups);
  do {
    case_file shown(over, as_of);
    point.build(shown);
    facts::dossier d;
    if (point.answer(rule.condition) == tri::yes && !facts::read_dossier(shown.dossier().dump(), d, false)) {
      return rule.answer(rule.condition, d, subject_of(d, over), as_of) == tri::yes;
    }
  } while (point.next());
  return false;
}

json met(const char* fact) { return {{"feit", fact}}; }
json with(const char* fact, const char* question, const json& asked) {
  return {{"feit", fact}, {question, asked}};
}
json within(const char* fact, const char* of, int months) {
  return {{"feit", fact}, {"uiterlijk", {{"na", of}, {"maanden", months}}}};
}
json no(const json& what) { return {{"niet", what}}; }
json all(const std::vector<json>& members) { return {{"alle", members}}; }

TEST(regions_together, a_truth_and_its_opposite_never_both_hold) {
  EXPECT_TRUE(can_hold(met("overgang.startkwalificatie"), no_list));
  EXPECT_FALSE(
      can_hold(all({met("overgang.startkwalificatie"), no(met("overgang.startkwalificatie"))}), no_list));
}

TEST(regions_together, any_two_codes_can_be_in_one_set) {
  const auto codes = facts::codes_of(facts::def(fact_id::team).codes);
  for (const auto a : codes) {
    for (const auto b : codes) {
      const auto holds = [](std::string_view code) {
        return with("koploper.team", "bevat", json::array({std::string(code)}));
      };
      EXPECT_TRUE(can_hold(all({holds(a), holds(b)}), no_list)) << a << " " << b;
    }
  }
}

TEST(regions_together, days_that_lie_months_apart_one_after_the_other) {
  EXPECT_TRUE(can_hold(
      all({with("keten.zitting", "gebeurd", true), no(within("keten.zitting", "keten.verzoek_raad", 6)),
           with("keten.melding_vt", "gebeurd", true), no(within("keten.verzoek_raad", "keten.melding_vt", 6)),
           with("keten.verzoek_raad", "gebeurd", true)}),
      no_list));
}

TEST(regions_together, a_day_months_after_one_after_a_birthday) {
  EXPECT_TRUE(
      can_hold(all({with("keten.zitting", "gebeurd", true), with("keten.verzoek_raad", "gebeurd", true),
                    no(within("keten.zitting", "keten.verzoek_raad", 6)),
                    no(with("keten.verzoek_raad", "voor_leeftijd", 18))}),
               no_list));
}

TEST(regions_together, a_period_never_ends_before_it_begins) {
  EXPECT_FALSE(can_hold(all({with("brp.van", "komt_nog", true), with("brp.tot_en_met", "gebeurd", true)}),
                        list_id::brp));
  EXPECT_TRUE(can_hold(all({with("brp.van", "gebeurd", true), with("brp.tot_en_met", "gebeurd", true)}),
                       list_id::brp));
  EXPECT_TRUE(can_hold(all({with("keten.zitting", "gebeurd", true), with("brp.tot_en_met", "gebeurd", true),
                            no(within("keten.zitting", "brp.tot_en_met", 6))}),
                       list_id::brp));
}

TEST(regions_together, who_is_registered_nowhere_has_no_municipality) {
  EXPECT_TRUE(can_hold(with("brp.adres", "is", {"geen"}), list_id::brp));
}

}  // namespace
}  // namespace jeugdregels::changes
