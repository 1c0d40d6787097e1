// Ladders: steps that go down, and steps that nobody reaches.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string ladder = "twente/opschaling.json";
const std::string steps = "/regels/0/ladder/varianten/rapport";

TEST(ladders, that_begin_earlier_than_the_step_before) {
  own_rules rules;
  rules.at(ladder, steps + "/2/vanaf_dag") = 42;
  const auto found = rules.check();
  EXPECT_THAT(places(found), ElementsAre("JR0301 " + ladder + " " + steps + "/2/vanaf_dag"));
  const json shown = example_of(found[0]);
  EXPECT_EQ(shown["peildatum"], "2026-11-22");
  EXPECT_EQ(shown["dossier"]["maatregelen"][0]["hulp"][0]["wacht_sinds"], "2026-10-11") << "42 days";
}

TEST(ladders, with_a_step_that_is_never_reached) {
  own_rules rules;
  rules.at(ladder, steps + "/2/vanaf_dag") = rules.at(ladder, steps + "/1/vanaf_dag");
  const auto found = rules.check();
  EXPECT_THAT(places(found), ElementsAre("JR0302 " + ladder + " " + steps + "/2/vanaf_dag"));
  EXPECT_FALSE(found[0].example.empty());
}

TEST(ladders, with_a_step_beyond_youth) {
  own_rules rules;
  rules.at(ladder, steps + "/3/vanaf_dag") = 23 * 366;
  EXPECT_THAT(places(rules.check()), IsEmpty());
  rules.at(ladder, steps + "/3/vanaf_dag") = 23 * 366 + 1;
  EXPECT_THAT(places(rules.check()), ElementsAre("JR0302 " + ladder + " " + steps + "/3/vanaf_dag"));
}

TEST(ladders, a_step_without_a_number_is_said_once) {
  own_rules rules;
  rules.at(ladder, steps + "/2").erase("stap");
  EXPECT_THAT(places(rules.check()), ElementsAre("JR0002 " + ladder + " " + steps + "/2"));
}

TEST(ladders, whose_numbers_go_down_or_stay) {
  for (const int step : {1, 2}) {
    own_rules rules;
    rules.at(ladder, steps + "/2/stap") = step;
    const auto found = rules.check();
    EXPECT_THAT(places(found), ElementsAre("JR0303 " + ladder + " " + steps + "/2/stap")) << step;
    EXPECT_FALSE(found[0].example.empty());
  }
}

}  // namespace
}  // namespace jeugdregels::changes
