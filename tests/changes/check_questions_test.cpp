// Questions that make no difference.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string norms = "twente/normen.json";
const std::string rule_id = "norm.koers.gedragen";

TEST(questions, that_another_makes_superfluous) {
  own_rules rules;
  const json family = {{"feit", "maatregelen.koers.samenspraak.gezin"}};
  const json workers = {{"feit", "maatregelen.koers.samenspraak.professionals"}};
  auto& rule = rules.rule(norms, rule_id);
  ASSERT_TRUE(rule.contains("toets")) << rule["soort"];
  rule["toets"] = {{"alle", {family, {{"een_van", {family, workers}}}}}};
  const auto found = rules.check();
  EXPECT_THAT(places(found),
              ElementsAre("JR0604 " + norms + " " + rules.pointer_of(norms, rule_id) + "/toets"));
  EXPECT_THAT(found[0].message, HasSubstr("professionals"));
}

TEST(questions, asked_twice_alike_are_one) {
  own_rules rules;
  const json family = {{"feit", "maatregelen.koers.samenspraak.gezin"}};
  rules.rule(norms, rule_id)["toets"] = {{"een_van", {family, {{"niet", {{"niet", family}}}}}}};
  EXPECT_THAT(places(rules.check()), testing::IsEmpty());
}

}  // namespace
}  // namespace jeugdregels::changes
