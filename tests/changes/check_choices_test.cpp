// Choices that are declared and not read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;

const std::string norms = "twente/normen.json";
const std::string choices = "algemeen/keuzes.json";

TEST(choices, declared_by_a_rule_that_does_not_read_it) {
  own_rules rules;
  rules.rule(norms, "norm.hulp.tijdig")["keuzes"] = {"ladder"};
  EXPECT_THAT(places(rules.check()),
              ElementsAre("JR0602 " + norms + " " + rules.pointer_of(norms, "norm.hulp.tijdig") + "/keuzes"));
}

TEST(choices, that_no_rule_reads) {
  own_rules rules;
  auto& all = rules.file(choices)["keuzes"];
  json unread = all[0];
  unread["keuze"] = "ongebruikt";
  unread["waarden"] = {"ja", "nee"};
  unread["standaard"] = "ja";
  all.push_back(unread);
  EXPECT_THAT(places(rules.check()),
              ElementsAre("JR0603 " + choices + " /keuzes/" + std::to_string(all.size() - 1)));
}

}  // namespace
}  // namespace jeugdregels::changes
