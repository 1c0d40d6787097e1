// What scenarios predict held against what the rules say, and scenarios against each other: JR1002 to JR1008.
#include <gmock/gmock.h>

#include "changes/scenario_samples.hpp"
#include "jeugdregels/dossier.hpp"

namespace jeugdregels {
namespace {

using namespace scenario_samples;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

// ---- JR1002, JR1003, JR1004
// ----------------------------------------------------------------------------------

TEST(ScenarioAnswers, AnotherAnswerIsSaidWithWhatWasExpectedAndAnExample) {
  const std::string text = file_of({changed("/verwacht/0/uiterlijk", "2025-03-18")});
  const auto errors = errors_in(test_texts({{here, text}}));
  ASSERT_EQ(errors.size(), 1U);
  const notice& n = errors[0];
  EXPECT_EQ(n.code + " " + n.pointer, "JR1002 /scenarios/0/verwacht/0/uiterlijk");
  EXPECT_EQ(n.message, "norm.koers.tijdig: uiterlijk: verwacht 2025-03-18, gekregen 2025-03-17");
  EXPECT_EQ(n.line, line_with(text, "2025-03-18"));
  EXPECT_EQ(n.subject, "twente: Precies zes weken is op tijd");
  const json example = json::parse(n.example);
  EXPECT_EQ(example["peildatum"], "2025-04-01");
  dossier d;
  EXPECT_FALSE(d.read(example["dossier"].dump()));
}

TEST(ScenarioAnswers, APredictionOfAPartPredictsNullForTheRest) {
  json part = good_scenario();
  part["verwacht"][0].erase("uiterlijk");
  const notice n = only_error({part});
  EXPECT_EQ(n.code, "JR1002");
  EXPECT_EQ(n.message, "norm.koers.tijdig: uiterlijk: verwacht null, gekregen 2025-03-17");
}

TEST(ScenarioAnswers, OneExpectationIsOneErrorHoweverMuchDiffers) {
  const notice n = only_error({changed("/dossier/maatregelen/0/gi_in_kennis", "2025-01-06")});
  EXPECT_EQ(n.message,
            "norm.koers.tijdig: uitkomst: verwacht voldaan, gekregen niet_voldaan; uiterlijk: verwacht "
            "2025-03-17, gekregen 2025-02-17");
}

TEST(ScenarioAnswers, WhatNobodyPredictedIsReadyToPaste) {
  json two = good_scenario();
  two["dossier"]["maatregelen"].push_back(measure("2025-03-17"));
  const notice n = only_error({two});
  EXPECT_EQ(n.code + " " + n.pointer, "JR1003 /scenarios/0/verwacht");
  ASSERT_THAT(n.message, StartsWith("niet voorspeld: {"));
  two["verwacht"].push_back(json::parse(n.message.substr(n.message.find('{'))));
  EXPECT_THAT(errors_of({two}), IsEmpty());
}

TEST(ScenarioAnswers, WhatIsPredictedButNotThereIsSaid) {
  json more = good_scenario();
  more["verwacht"].push_back(in_time());
  more["verwacht"][1]["onderwerp"] = "/maatregelen/1";
  const notice n = only_error({more});
  EXPECT_EQ(n.code + " " + n.pointer, "JR1004 /scenarios/0/verwacht/1");
  EXPECT_EQ(n.message, "er is geen bevinding van norm.koers.tijdig over /maatregelen/1");
}

json municipality_scenario(const json& expected) {
  json out = json::parse(R"({"titel": "Woonadres", "regels": ["woonplaats.verantwoordelijke_gemeente"],
    "peildatum": "2024-07-01", "dossier": {"geboortedatum": "2008-05-17", "verblijf": [],
      "brp": [{"van": "2008-05-17", "tot_en_met": null, "adres": "woonadres", "gemeente": "0153"}]},
    "verwacht": [{"regel": "woonplaats.verantwoordelijke_gemeente", "uitkomst": "bepaald"}]})");
  out["verwacht"][0]["waarde"] = expected;
  return out;
}

TEST(ScenarioAnswers, OfAValueTheDayItIsReadOnMayBeLeftOut) {
  json value = json::parse(
      R"({"gemeente": "0153", "regime": "2022", "rij": "N4", "onderdeel": "1", "mogelijk": ["0153"]})");
  EXPECT_THAT(errors_of({municipality_scenario(value)}), IsEmpty());
  value["referentiedatum"] = "2024-07-01";
  EXPECT_THAT(errors_of({municipality_scenario(value)}), IsEmpty());
  value["referentiedatum"] = "2024-07-02";
  EXPECT_THAT(only_error({municipality_scenario(value)}).message,
              HasSubstr("waarde.referentiedatum: verwacht 2024-07-02"));
  value.erase("referentiedatum");
  value.erase("rij");
  EXPECT_THAT(only_error({municipality_scenario(value)}).message,
              HasSubstr("waarde.rij: verwacht niets, gekregen N4"));
  value["rij"] = "N4";
  value["stap"] = 1;
  EXPECT_THAT(only_error({municipality_scenario(value)}).message,
              HasSubstr("waarde.stap: verwacht 1, gekregen niets"));
  const notice n = only_error({municipality_scenario(nullptr)});
  EXPECT_EQ(n.code + " " + n.pointer, "JR1002 /scenarios/0/verwacht/0/waarde");
}

TEST(ScenarioAnswers, OfAFlagPredictItsWindow) {
  json flag =
      json::parse(R"({"titel": "Hoorrecht", "regels": ["overgang.hoorrecht"], "peildatum": "2024-07-01",
    "dossier": {"geboortedatum": "2008-05-17"}, "verwacht": [{"regel": "overgang.hoorrecht", "uitkomst": "uit"}]})");
  const notice n = only_error({flag});
  EXPECT_THAT(n.message, HasSubstr("vanaf: verwacht null"));
  flag["verwacht"] = json::array();
  const notice missing = only_error({flag});
  flag["verwacht"].push_back(json::parse(missing.message.substr(missing.message.find('{'))));
  EXPECT_THAT(errors_of({flag}), IsEmpty());
}

TEST(ScenarioAnswers, CountWithTheirOwnChoicesAndParts) {
  json chosen = changed("/keuzes", {{"koers_start", "uitgesproken"}});
  chosen["dossier"]["maatregelen"][0]["gi_in_kennis"] = "2025-01-01";
  EXPECT_THAT(errors_of({chosen}), IsEmpty());
  json part = changed("/delen", {"flevoland"});
  part["regels"].push_back("koploper.tafel");
  EXPECT_EQ(only_error({part}).code, "JR1003");
}

// ---- JR1005 to JR1008
// ------------------------------------------------------------------------------------------

TEST(ScenarioAnswers, OnADayOnWhichNoVersionHoldsProveNothing) {
  json early = json::parse(R"({"titel": "Te vroeg", "regels": ["tafel.plaats"], "peildatum": "2021-01-31",
    "dossier": {"geboortedatum": "2008-05-17", "tafels": []}, "verwacht": []})");
  const notice n = only_error({early});
  EXPECT_EQ(n.code + " " + n.pointer, "JR1005 /scenarios/0/peildatum");
  EXPECT_EQ(n.message, "de regel tafel.plaats geldt niet op 2021-01-31, wel van 2021-02-01 en later");
  early["regels"] = {"tafel"};  // a prefix names no rule of its own
  EXPECT_THAT(errors_of({early}), IsEmpty());
  early["peildatum"] = "2021-02-01";
  early["regels"] = {"tafel.plaats"};
  EXPECT_THAT(errors_of({early}), IsEmpty());
}

TEST(ScenarioAnswers, ThatContradictAreSaidAtTheLaterOneAlsoAcrossFiles) {
  json later = titled(changed("/verwacht/0/uiterlijk", "2025-03-18"), "Een ander");
  later["dossier"]["kenmerk"] = "anders";
  later["keuzes"] = {{"koers_start", "gi_in_kennis"}};  // which is the default
  later["delen"] = {"twente"};                          // which is on already
  const auto report =
      test_texts({{here, file_of({good_scenario()})}, {"rules/twente/scenarios/z.json", file_of({later})}});
  const auto errors = errors_in(report);
  ASSERT_EQ(places_of(errors), (std::vector<std::string>{"JR1002 /scenarios/0/verwacht/0/uiterlijk",
                                                         "JR1006 /scenarios/0/verwacht/0"}));
  EXPECT_EQ(errors[1].file, "rules/twente/scenarios/z.json");
  EXPECT_THAT(errors[1].message,
              HasSubstr("\"Precies zes weken is op tijd\" (rules/twente/scenarios/koers.json:4)"));
}

TEST(ScenarioAnswers, ThatSayTheSameOrAskSomethingElseDoNotContradict) {
  json same = titled(good_scenario(), "Nog eens");
  same["verwacht"][0]["start"] = "2025-02-03";
  json other_day = titled(changed("/peildatum", "2025-04-02"), "Later");
  EXPECT_THAT(errors_of({good_scenario(), same, other_day}), IsEmpty());
  json value = json::parse(
      R"({"gemeente": "0153", "regime": "2022", "rij": "N4", "onderdeel": "1", "mogelijk": ["0153"]})");
  const json with_less = municipality_scenario(value);
  value["referentiedatum"] = "2024-07-01";
  EXPECT_THAT(errors_of({with_less, titled(municipality_scenario(value), "Meer")}), IsEmpty());
}

TEST(ScenarioAnswers, InOnePartHaveTitlesOfTheirOwn) {
  const std::string text = file_of({good_scenario()});
  const auto report = test_texts(
      {{here, text}, {"rules/twente/scenarios/b.json", text}, {"rules/wettelijk/scenarios/c.json", text}});
  const auto errors = errors_in(report);
  ASSERT_EQ(places_of(errors), std::vector<std::string>{"JR1007 /scenarios/0/titel"});
  EXPECT_EQ(errors[0].file, "rules/twente/scenarios/b.json");
  EXPECT_THAT(errors[0].message, HasSubstr("koers.json:4"));
  EXPECT_EQ(report.examined[1], "twente: Precies zes weken is op tijd (2)");
  EXPECT_EQ(errors[0].subject, report.examined[1]);
}

TEST(ScenarioAnswers, PredictOnlyWhatIsUnderTestAndOnce) {
  json both = good_scenario();
  both["verwacht"].push_back(in_time());
  both["verwacht"].push_back(in_time());
  both["verwacht"][2]["regel"] = "norm.hulp.tijdig";
  EXPECT_EQ(places_of(errors_of({both})), (std::vector<std::string>{"JR1008 /scenarios/0/verwacht/1",
                                                                    "JR1008 /scenarios/0/verwacht/2/regel"}));
}

}  // namespace
}  // namespace jeugdregels
