// Municipalities: subregions, versions, names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "changes/own_rules.hpp"

namespace jeugdregels::changes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

const std::string all = "algemeen/gemeenten.json";
const std::string divided = "twente/subregios.json";

// The place of the municipality with this code.
std::size_t number_of(own_rules& rules, const std::string& code) {
  const auto& list = rules.file(all)["gemeenten"];
  std::size_t i = 0;
  while (list.at(i)["gemeente"] != code) {
    ++i;
  }
  return i;
}

TEST(municipalities, in_two_subregions) {
  own_rules rules;
  auto& subregions = rules.file(divided)["subregios"];
  subregions[1]["gemeenten"].push_back(subregions[0]["gemeenten"][0]);
  const auto place = "/subregios/1/gemeenten/" + std::to_string(subregions[1]["gemeenten"].size() - 1);
  const auto found = places(rules.check());
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0], "JR0401 " + divided + " " + place);
}

TEST(municipalities, in_no_subregion) {
  own_rules rules;
  auto& codes = rules.file(divided)["subregios"][0]["gemeenten"];
  const std::string code = codes[0];
  codes.erase(0);
  EXPECT_THAT(places(rules.check()),
              ElementsAre("JR0402 " + all + " /gemeenten/" + std::to_string(number_of(rules, code))));
}

TEST(municipalities, twice_on_one_day) {
  own_rules rules;
  auto& list = rules.file(all)["gemeenten"];
  json again = list[0];
  list[0]["tot_en_met"] = "2026-01-01";
  again["van"] = "2026-01-01";
  list.push_back(again);
  EXPECT_THAT(places(rules.check()), ElementsAre(StartsWith("JR0403 " + all)));
  list.back()["van"] = "2026-01-02";
  EXPECT_THAT(places(rules.check()), IsEmpty());
}

TEST(municipalities, an_alias_of_two) {
  own_rules rules;
  auto& list = rules.file(all)["gemeenten"];
  list[0]["aliassen"] = {"Dubbelstad"};
  list[1]["aliassen"] = {"DUBBELSTAD"};
  EXPECT_THAT(places(rules.check()), ElementsAre("JR0404 " + all + " /gemeenten/1/aliassen/0"));
  list[1]["aliassen"] = json::array({list[0]["naam"]});
  EXPECT_THAT(places(rules.check()), ElementsAre("JR0404 " + all + " /gemeenten/1/aliassen/0"));
}

TEST(municipalities, a_name_that_passes_from_one_to_another) {
  own_rules rules;
  auto& list = rules.file(all)["gemeenten"];
  for (const char* until : {"2020-12-31", "2021-01-01"}) {
    list[0]["tot_en_met"] = until;
    list[0]["aliassen"] = {"Doorgeefstad"};
    list[1]["van"] = "2021-01-01";
    list[1]["aliassen"] = {"Doorgeefstad"};
    EXPECT_EQ(rules.check().empty(), std::string(until) == "2020-12-31") << until;
  }
}

TEST(municipalities, a_place_in_two_is_fine) {
  own_rules rules;
  auto& list = rules.file(all)["gemeenten"];
  list[0]["plaatsen"] = {"Grensdorp"};
  list[1]["plaatsen"] = {"Grensdorp"};
  EXPECT_THAT(places(rules.check()), IsEmpty());
}

}  // namespace
}  // namespace jeugdregels::changes
