// Ages and windows whose ends stand the wrong way round.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string transition = "wettelijk/overgang.json";

TEST(ages, from_the_same_age_or_a_later_one) {
  for (const int from : {18, 19}) {
    own_rules rules;
    const std::string id = "overgang.wmo_gat";
    auto& body = rules.rule(transition, id)["waarde"];
    body["tot_leeftijd"] = 18;
    body["vanaf_leeftijd"] = from;
    EXPECT_THAT(places(rules.check()),
                ElementsAre("JR0305 " + transition + " " + rules.pointer_of(transition, id) +
                            "/waarde/vanaf_leeftijd"));
  }
}

TEST(ages, of_every_window_turned_round) {
  int turned = 0;
  const own_rules as_it_is;
  own_rules rules;
  auto& all = rules.file(transition)["regels"];
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].contains("venster") || !all[i]["venster"].contains("van") ||
        !all[i]["venster"].contains("tot_en_met") || all[i]["venster"].contains("stop")) {
      continue;
    }
    own_rules one;
    auto& window = one.at(transition, "/regels/" + std::to_string(i) + "/venster");
    std::swap(window["van"], window["tot_en_met"]);
    EXPECT_THAT(places(one.check()),
                ElementsAre("JR0305 " + transition + " /regels/" + std::to_string(i) + "/venster"));
    ++turned;
  }
  EXPECT_GT(turned, 0);
}

}  // namespace
}  // namespace jeugdregels::changes
