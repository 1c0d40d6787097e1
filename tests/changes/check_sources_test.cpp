// Sources that nothing names, and wording that was checked long ago.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string norms = "twente/normen.json";
const std::string sources = "algemeen/bronnen.json";

TEST(sources, one_that_nothing_names) {
  own_rules rules;
  auto& all = rules.file(sources)["bronnen"];
  all.push_back({{"bron", "verdwenen"}, {"titel", "Een oud stuk"}, {"vindplaats", "blz. 1"}});
  EXPECT_THAT(places(rules.check()),
              ElementsAre("JR0502 " + sources + " /bronnen/" + std::to_string(all.size() - 1)));
}

TEST(sources, verified_exactly_so_long_ago_and_a_day_longer) {
  own_rules rules;
  for (const char* file : {"twente/normen.json", "twente/opschaling.json", "twente/regio.json",
                           "twente/tafel.json", "wettelijk/overgang.json", "wettelijk/termijnen.json",
                           "wettelijk/woonplaats.json", "flevoland/koploper.json"}) {
    for (auto& rule : rules.file(file)["regels"]) {
      rule["geverifieerd"]["op"] = "2026-06-01";
    }
  }
  rules.rule(norms, "norm.koers.tijdig")["geverifieerd"]["op"] = "2024-11-22";
  EXPECT_THAT(places(rules.check("2026-11-22")), IsEmpty());
  const auto found = rules.check("2026-11-23");
  EXPECT_THAT(places(found), ElementsAre("JR0503 " + norms + " " +
                                         rules.pointer_of(norms, "norm.koers.tijdig") + "/geverifieerd/op"));
  EXPECT_EQ(found[0].level, notice_level::warning);
  EXPECT_THAT(places(rules.check("2026-11-23", 3)), IsEmpty());
}

}  // namespace
}  // namespace jeugdregels::changes
