// Tables: a case that no row has, rows that never decide, rows that contradict.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string norms = "twente/normen.json";
const std::string rule_id = "norm.koers.aanwezig";

json met(const char* fact) { return {{"feit", fact}}; }

// The rule as a table of these rows.
own_rules with_rows(const json& rows) {
  own_rules rules;
  rules.rule(norms, rule_id)["keuzes"] = json::array();
  rules.rule(norms, rule_id)["tabel"] = {{"rijen", rows}};
  return rules;
}

std::string row(own_rules& rules, int number) {
  return norms + " " + rules.pointer_of(norms, rule_id) + "/tabel/rijen/" + std::to_string(number);
}

const json goals = met("maatregelen.koers.doelen_bepaald");
const json help = met("maatregelen.koers.hulp_bepaald");

TEST(tables, every_row_decides_somewhere) {
  EXPECT_THAT(places(with_rows({{{"wanneer", goals}, {"uitkomst", "voldaan"}},
                                {{"wanneer", help}, {"uitkomst", "lopend"}},
                                {{"uitkomst", "niet_voldaan"}}})
                         .check()),
              IsEmpty());
}

TEST(tables, without_a_row_for_every_case) {
  auto rules = with_rows({{{"wanneer", goals}, {"uitkomst", "voldaan"}}});
  const auto found = rules.check();
  EXPECT_THAT(places(found),
              ElementsAre("JR0201 " + norms + " " + rules.pointer_of(norms, rule_id) + "/tabel/rijen"));
  EXPECT_EQ(example_of(found[0])["dossier"]["maatregelen"][0]["koers"]["doelen_bepaald"], false);
}

TEST(tables, the_same_row_twice_is_shadowed) {
  auto rules = with_rows({{{"wanneer", goals}, {"uitkomst", "voldaan"}},
                          {{"wanneer", goals}, {"uitkomst", "voldaan"}},
                          {{"uitkomst", "niet_voldaan"}}});
  const auto found = rules.check();
  EXPECT_THAT(places(found), ElementsAre("JR0202 " + row(rules, 1)));
  EXPECT_EQ(example_of(found[0])["dossier"]["maatregelen"][0]["koers"]["doelen_bepaald"], true);
}

TEST(tables, rows_that_contradict) {
  auto rules = with_rows({{{"wanneer", goals}, {"uitkomst", "voldaan"}},
                          {{"wanneer", {{"alle", {goals, help}}}}, {"uitkomst", "lopend"}},
                          {{"uitkomst", "niet_voldaan"}}});
  const auto found = rules.check();
  EXPECT_THAT(places(found), ElementsAre("JR0203 " + row(rules, 1)));
  EXPECT_FALSE(found[0].example.empty());
}

TEST(tables, a_row_that_two_others_shadow_together) {
  const json not_goals = {{"niet", goals}};
  auto rules = with_rows({{{"wanneer", goals}, {"uitkomst", "voldaan"}},
                          {{"wanneer", not_goals}, {"uitkomst", "lopend"}},
                          {{"wanneer", help}, {"uitkomst", "toegelicht"}},
                          {{"uitkomst", "niet_voldaan"}}});
  EXPECT_THAT(places(rules.check()), ElementsAre("JR0202 " + row(rules, 2), "JR0202 " + row(rules, 3)));
}

TEST(tables, a_condition_that_never_holds) {
  auto rules = with_rows({{{"wanneer", {{"alle", {goals, {{"niet", goals}}}}}}, {"uitkomst", "voldaan"}},
                          {{"uitkomst", "niet_voldaan"}}});
  EXPECT_THAT(places(rules.check()), ElementsAre("JR0202 " + row(rules, 0)));
}

TEST(tables, numbers_and_dates_are_cut_where_they_are_asked) {
  const auto changes = [](int n) {
    return json{{"feit", "maatregelen.wisselingen_geteld"}, {"minstens", n}};
  };
  auto rules = with_rows({{{"wanneer", changes(2)}, {"uitkomst", "niet_voldaan"}},
                          {{"wanneer", changes(3)}, {"uitkomst", "lopend"}},
                          {{"uitkomst", "voldaan"}}});
  EXPECT_THAT(places(rules.check()), ElementsAre("JR0203 " + row(rules, 1)));
  const json happened = {{"feit", "maatregelen.koers.bepaald"}, {"gebeurd", true}};
  const json ahead = {{"feit", "maatregelen.koers.bepaald"}, {"komt_nog", true}};
  auto dated = with_rows({{{"wanneer", happened}, {"uitkomst", "voldaan"}},
                          {{"wanneer", {{"alle", {happened, ahead}}}}, {"uitkomst", "lopend"}},
                          {{"wanneer", ahead}, {"uitkomst", "lopend"}},
                          {{"uitkomst", "niet_voldaan"}}});
  EXPECT_THAT(places(dated.check()), ElementsAre("JR0202 " + row(dated, 1)));
}

}  // namespace
}  // namespace jeugdregels::changes
