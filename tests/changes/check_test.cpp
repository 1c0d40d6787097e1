// Examining a rule set as a whole: what does not load, and that one fault hides no other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

const std::string norms = "twente/normen.json";
const std::string ladder = "twente/opschaling.json";

TEST(check, own_rules_are_clean) { EXPECT_THAT(places(own_rules().check()), IsEmpty()); }

TEST(check, text_that_is_no_json) {
  const ruleset_file files[] = {{"regelset.json", "{\n\"formaat\": 1,\n"}};
  const auto found = check_rules(files, {}).notices;
  ASSERT_THAT(found, testing::Not(IsEmpty()));
  EXPECT_EQ(found.front().code, "JR0001");
  EXPECT_EQ(found.front().file, "regelset.json");
}

TEST(check, nothing_at_all) {
  const auto found = check_rules({}, {}).notices;
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found.front().code, "JR0002");
}

TEST(check, misspelled_fact_names_the_nearest) {
  own_rules rules;
  rules.rule(norms, "norm.koers.tijdig")["termijn"]["stop"] = "maatregelen.koers.bepald";
  const auto found = rules.check();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].code, "JR0003");
  EXPECT_EQ(found[0].pointer, rules.pointer_of(norms, "norm.koers.tijdig") + "/termijn/stop");
  EXPECT_THAT(found[0].message, HasSubstr("maatregelen.koers.bepaald"));
  EXPECT_EQ(found[0].subject, "norm.koers.tijdig");
  EXPECT_GT(found[0].line, 1U);
}

TEST(check, unknown_rule_choice_source) {
  own_rules rules;
  rules.rule(norms, "norm.koers.aanwezig")["tabel"]["bij_onbekend"] = "norm.koers.tijdg";
  rules.rule(norms, "norm.jeugdbeschermer.tijdig")["keuzes"] = {"werkdag"};
  rules.rule(norms, "norm.hulp.tijdig")["bronnen"] = {"igj-2021-overijsel"};
  EXPECT_THAT(
      places(rules.check()),
      UnorderedElementsAre(
          "JR0004 " + norms + " " + rules.pointer_of(norms, "norm.koers.aanwezig") + "/tabel/bij_onbekend",
          "JR0005 " + norms + " " + rules.pointer_of(norms, "norm.jeugdbeschermer.tijdig") + "/keuzes/0",
          "JR0006 " + norms + " " + rules.pointer_of(norms, "norm.hulp.tijdig") + "/bronnen/0"));
}

TEST(check, a_fault_in_each_rule_is_said_of_each) {
  own_rules rules;
  std::size_t planted = 0;
  for (auto& rule : rules.file(norms)["regels"]) {
    rule["ernst"] = "streng";
    ++planted;
  }
  const auto found = rules.check();
  EXPECT_THAT(found, SizeIs(planted)) << "what refers to a faulty rule is not at fault";
  for (const auto& n : found) {
    EXPECT_EQ(n.code, "JR0002");
  }
}

TEST(check, rules_that_need_their_own_answer) {
  own_rules rules;
  rules.rule(norms, "norm.koers.tijdig")["niet_van_toepassing"] = {{"regel", "norm.koers.aanwezig"},
                                                                   {"is", {"voldaan"}}};
  const auto found = rules.check();
  ASSERT_THAT(found, testing::Not(IsEmpty()));
  EXPECT_EQ(found[0].code, "JR0007");
}

TEST(check, a_term_of_nothing) {
  own_rules rules;
  rules.rule(norms, "norm.koers.tijdig")["termijn"]["lengte"] = 0;
  EXPECT_THAT(places(rules.check()),
              ElementsAre("JR0304 " + norms + " " + rules.pointer_of(norms, "norm.koers.tijdig") +
                          "/termijn/lengte"));
}

TEST(check, a_number_beyond_what_is_counted) {
  for (const int n : {60, 61}) {
    own_rules rules;
    rules.rule("twente/tafel.json", "tafel.jongere_uitnodigen")["toets"]["minstens"] = n;
    EXPECT_EQ(rules.check().empty(), n == 60) << n;
  }
}

TEST(check, versions_with_another_place_in_the_order) {
  own_rules rules;
  json second = rules.rule(norms, "norm.koers.tijdig");
  rules.rule(norms, "norm.koers.tijdig")["geldig"] = {{"tot_en_met", "2025-12-31"}};
  second["geldig"] = {{"van", "2026-01-01"}};
  second["volgorde"] = second["volgorde"].get<int>() + 1;
  rules.file(norms)["regels"].push_back(second);
  const auto found = rules.check();
  ASSERT_THAT(found, testing::Not(IsEmpty()));
  EXPECT_EQ(found[0].code, "JR0002");
  EXPECT_THAT(found[0].pointer, HasSubstr("/regels/8/"));
}

TEST(check, a_rule_without_a_source) {
  own_rules rules;
  rules.rule(norms, "norm.koers.tijdig")["bronnen"] = json::array();
  rules.rule(norms, "norm.koers.gedragen").erase("bronnen");
  EXPECT_THAT(places(rules.check()),
              UnorderedElementsAre(
                  "JR0501 " + norms + " " + rules.pointer_of(norms, "norm.koers.tijdig") + "/bronnen",
                  "JR0501 " + norms + " " + rules.pointer_of(norms, "norm.koers.gedragen")));
}

TEST(check, a_choice_that_decides_and_is_not_declared) {
  own_rules rules;
  rules.rule(norms, "norm.koers.tijdig")["keuzes"] = json::array();
  EXPECT_THAT(places(rules.check()), ElementsAre("JR0601 " + norms + " " +
                                                 rules.pointer_of(norms, "norm.koers.tijdig") + "/termijn"));
}

TEST(check, a_packed_text_has_its_places_within_it) {
  own_rules rules;
  json packed = rules.file("regelset.json");
  packed["inhoud"]["algemeen"]["bronnen"] = {{{"bron", "x"}, {"titel", "X"}, {"vindplaats", "y"}}};
  const std::string text = packed.dump(2);
  const ruleset_file file{"", text};
  EXPECT_THAT(places(check_rules(std::span(&file, 1), {}).notices),
              ElementsAre("JR0502  /inhoud/algemeen/bronnen/0"));
}

}  // namespace
}  // namespace jeugdregels::changes
