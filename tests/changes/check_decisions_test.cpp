// Decision tables: the case of a briefadres that no row has, rows that never decide, rows that contradict.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;

const std::string file = "wettelijk/woonplaats.json";
const std::string rule_id = "woonplaats.verantwoordelijke_gemeente";

// The version whose table is about chains of stays.
std::string table_of(own_rules& rules) {
  for (int version = 0;; ++version) {
    const std::string pointer = rules.pointer_of(file, rule_id, version) + "/beslistabel";
    if (rules.at(file, pointer).contains("verblijf")) {
      return pointer;
    }
  }
}

json decision_row(const char* name, const json& when, const char* from) {
  json out = {{"rij", name}, {"wanneer", when}, {"uitleg", "zo is het"}};
  out["gemeente"] = {{{"van", from}, {"onderdeel", "1"}}};
  return out;
}

json registered(std::initializer_list<const char*> how) { return {{"inschrijving", json(how)}}; }

TEST(decisions, without_the_row_for_a_briefadres) {
  own_rules rules;
  const std::string table = table_of(rules);
  rules.at(file, table + "/rijen") = {decision_row("A", registered({"woonadres"}), "inschrijving"),
                                      decision_row("B", registered({"buitenland", "geen"}), "hulpvraag")};
  const auto found = rules.check();
  EXPECT_THAT(places(found), ElementsAre("JR0201 " + file + " " + table + "/rijen"));
  const json shown = example_of(found[0]);
  EXPECT_EQ(shown["dossier"]["brp"][0]["adres"], "briefadres") << shown;
}

TEST(decisions, a_row_that_another_goes_before) {
  own_rules rules;
  const std::string table = table_of(rules);
  rules.at(file, table + "/rijen") = {decision_row("A", registered({"woonadres", "anders"}), "inschrijving"),
                                      decision_row("B", registered({"anders"}), "inschrijving"),
                                      decision_row("C", registered({"anders"}), "hulpvraag"),
                                      decision_row("D", json::object(), "hulpvraag")};
  rules.at(file, table + "/rijen/3").erase("wanneer");
  const auto found = rules.check();
  EXPECT_THAT(places(found), ElementsAre("JR0202 " + file + " " + table + "/rijen/1",
                                         "JR0203 " + file + " " + table + "/rijen/2"));
  for (const auto& n : found) {
    EXPECT_EQ(example_of(n)["dossier"]["brp"][0]["adres"], "briefadres");
  }
}

}  // namespace
}  // namespace jeugdregels::changes
