// Versions of one rule: a day on which two hold, a day on which none does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string norms = "twente/normen.json";
const std::string rule_id = "norm.koers.tijdig";

// The norm in two versions, up to and including the first day and from the second.
own_rules in_two_versions(const char* until, const char* from) {
  own_rules rules;
  json second = rules.rule(norms, rule_id);
  rules.rule(norms, rule_id)["geldig"] = {{"tot_en_met", until}};
  second["geldig"] = {{"van", from}};
  rules.file(norms)["regels"].push_back(second);
  return rules;
}

TEST(periods, that_follow_each_other_are_fine) {
  EXPECT_THAT(places(in_two_versions("2025-12-31", "2026-01-01").check()), IsEmpty());
}

TEST(periods, that_overlap_by_a_day) {
  auto rules = in_two_versions("2026-01-01", "2026-01-01");
  const auto found = rules.check();
  EXPECT_THAT(places(found), ElementsAre("JR0101 " + norms + " " + rules.pointer_of(norms, rule_id, 1)));
  EXPECT_EQ(found[0].subject, rule_id);
  EXPECT_EQ(example_of(found[0])["peildatum"], "2026-01-01");
  EXPECT_TRUE(example_of(found[0])["dossier"].contains("maatregelen"));
}

TEST(periods, with_a_gap_of_a_day) {
  auto rules = in_two_versions("2025-12-31", "2026-01-02");
  const auto found = rules.check();
  EXPECT_THAT(places(found), ElementsAre("JR0102 " + norms + " " + rules.pointer_of(norms, rule_id, 1)));
  EXPECT_EQ(example_of(found[0])["peildatum"], "2026-01-01");
}

TEST(periods, in_the_wrong_order) {
  own_rules rules;
  rules.rule(norms, rule_id)["geldig"] = {{"van", "2026-01-02"}, {"tot_en_met", "2026-01-01"}};
  EXPECT_THAT(places(rules.check()),
              ElementsAre("JR0103 " + norms + " " + rules.pointer_of(norms, rule_id) + "/geldig/tot_en_met"));
}

TEST(periods, a_version_within_another_leaves_no_gap) {
  auto rules = in_two_versions("2030-12-31", "2010-01-01");
  rules.rule(norms, rule_id, 1)["geldig"]["tot_en_met"] = "2012-12-31";
  json third = rules.rule(norms, rule_id, 1);
  third["geldig"] = {{"van", "2020-01-01"}};
  rules.file(norms)["regels"].push_back(third);
  for (const auto& n : rules.check()) {
    EXPECT_EQ(n.code, "JR0101") << n.message;
  }
  EXPECT_THAT(rules.check(), SizeIs(2));
}

TEST(periods, no_example_where_none_can_be_built) {
  own_rules rules;
  rules.file(norms)["regels"].push_back(rules.rule(norms, rule_id));
  const auto found = rules.check();
  EXPECT_THAT(places(found), ElementsAre("JR0101 " + norms + " " + rules.pointer_of(norms, rule_id, 1)));
  EXPECT_TRUE(found[0].example.empty()) << "nobody of ten has a day of birth in 1890";
}

TEST(periods, each_gap_and_overlap_of_three_versions) {
  auto rules = in_two_versions("2024-12-31", "2025-01-02");
  json third = rules.rule(norms, rule_id, 1);
  rules.rule(norms, rule_id, 1)["geldig"]["tot_en_met"] = "2026-06-30";
  third["geldig"] = {{"van", "2026-06-30"}};
  rules.file(norms)["regels"].push_back(third);
  EXPECT_THAT(rules.check(), SizeIs(2));
}

}  // namespace
}  // namespace jeugdregels::changes
