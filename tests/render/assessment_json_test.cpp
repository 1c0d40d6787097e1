// The assessment as JSON: keys and their order.
#include "render/assessment_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "calendar/days.hpp"
#include "render/samples.hpp"

namespace jeugdregels {
namespace {

using json = nlohmann::ordered_json;

json assessed(const std::string& text, const json_style& style = {}, const options& wishes = {}) {
  dossier d;
  EXPECT_FALSE(d.read(text));
  input_error error;
  const auto what = request::make(ruleset::standard(), wishes, error);
  assessment a;
  a.assess(*what, d, calendar::to_sys(calendar::from_ymd(2021, 3, 31)));
  std::string out;
  a.append_json(out, style);
  return json::parse(out);
}

std::vector<std::string> keys(const json& object) {
  std::vector<std::string> out;
  for (const auto& [key, unused] : object.items()) {
    out.push_back(key);
  }
  return out;
}

using names = std::vector<std::string>;

TEST(AssessmentJson, TopLevelKeysStandInOrder) {
  const json out = assessed(samples::with_gaps().front());
  EXPECT_EQ(keys(out), (names{"formaat", "kenmerk", "peildatum", "regelset", "bevindingen", "samenvatting"}));
  EXPECT_EQ(keys(out["regelset"]), (names{"naam", "versie", "vingerafdruk", "delen"}));
  EXPECT_EQ(out["peildatum"], "2021-03-31");
  EXPECT_EQ(out["samenvatting"], json::array());
}

TEST(AssessmentJson, FindingsCarryWhatTheirKindCarries) {
  for (const auto& text : samples::texts()) {
    const json out = assessed(text);
    EXPECT_FALSE(out["bevindingen"].empty());
    for (const auto& f : out["bevindingen"]) {
      const bool help = f["regel"].get<std::string>().starts_with("norm.hulp.");
      names expected = {"regel", "soort", "ernst", "onderwerp", "uitkomst"};
      if (f["soort"] == "norm") {
        expected.insert(expected.end(),
                        {"start", "uiterlijk", "gerealiseerd", "dagen_over", "kalender_volledig"});
      } else if (f["soort"] == "vlag") {
        expected.insert(expected.end(), {"vanaf", "tot_en_met"});
        EXPECT_EQ(f["vanaf"].is_null(), f["tot_en_met"].is_null());
      } else {
        EXPECT_EQ(f["soort"], "bepaling");
        expected.emplace_back("waarde");
      }
      expected.insert(expected.end(), {"ontbreekt", "keuzes"});
      if (help) {
        expected.emplace_back("onderdelen");
      }
      expected.insert(expected.end(), {"bronnen", "houdbaar_tot_en_met", "uitleg"});
      EXPECT_EQ(keys(f), expected);
      EXPECT_EQ(f.contains("uiterlijk") && f["uiterlijk"].is_null(),
                f.contains("uiterlijk") && f["kalender_volledig"].is_null());
    }
  }
}

// The only finding of a rule, among all that are asked for.
json finding_of(const std::string& rule, const std::string& inside) {
  const json out = assessed(
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"D","geboortedatum":"2010-01-01",)" + inside + "}", {},
      {{}, {}, {rule}});
  EXPECT_EQ(out["bevindingen"].size(), 1U);
  return out["bevindingen"].front();
}

TEST(AssessmentJson, TheMunicipalityHasItsKeysInOrderWhateverTheOutcome) {
  const std::string rule = "woonplaats.verantwoordelijke_gemeente";
  const names order = {"gemeente", "regime", "rij", "onderdeel", "referentiedatum", "mogelijk"};
  const json custody =
      finding_of(rule, R"("gezag":[{"van":"2010-01-01","tot_en_met":"2020-01-01","bij":["moeder"]}],
      "woonplaats":{"moeder":[{"van":"2010-01-01","tot_en_met":null,"gemeente":"0153"}]})");
  EXPECT_EQ(keys(custody["waarde"]), order);
  EXPECT_EQ(custody["waarde"].dump(), R"({"gemeente":"0153","regime":"2015","rij":"O7","onderdeel":"1",)"
                                      R"("referentiedatum":"2020-01-01","mogelijk":["0153"]})");
  const json unknown = finding_of(rule, R"("brp":[])");
  EXPECT_EQ(unknown["uitkomst"], "onbekend");
  EXPECT_EQ(unknown["waarde"].dump(), R"({"gemeente":null,"regime":"2015","rij":null,"onderdeel":null,)"
                                      R"("referentiedatum":null,"mogelijk":[]})");
  const json nobody = finding_of(rule, R"("gezag":[],"hulpvraag":null)");
  EXPECT_EQ(nobody["uitkomst"], "niet_van_toepassing");
  EXPECT_EQ(nobody["waarde"].dump(), R"({"gemeente":null,"regime":"2015","rij":"O8","onderdeel":null,)"
                                     R"("referentiedatum":null,"mogelijk":[]})");
}

TEST(AssessmentJson, SeveralMunicipalitiesAreListedInOrder) {
  const json f = finding_of("woonplaats.verantwoordelijke_gemeente",
                            R"("gezag":[{"van":"2010-01-01","tot_en_met":null,"bij":["moeder","vader"]}],
      "woonplaats":{"moeder":[{"van":"2010-01-01","tot_en_met":null,"gemeente":"1742"}],
                    "vader":[{"van":"2010-01-01","tot_en_met":null,"gemeente":"0153"}]})");
  EXPECT_EQ(f["uitkomst"], "meerdere_mogelijk");
  EXPECT_EQ(f["waarde"].dump(), R"({"gemeente":null,"regime":"2015","rij":"O6","onderdeel":"1",)"
                                R"("referentiedatum":"2021-03-31","mogelijk":["0153","1742"]})");
}

TEST(AssessmentJson, BriefLeavesOutWhatItSays) {
  const json out = assessed(samples::texts().front(), {.brief = true});
  EXPECT_FALSE(out["bevindingen"].empty());
  for (const auto& f : out["bevindingen"]) {
    EXPECT_FALSE(f.contains("uitleg") || f.contains("bronnen") || f.contains("onderdelen"));
    EXPECT_TRUE(f.contains("ontbreekt") && f.contains("houdbaar_tot_en_met"));
  }
}

TEST(AssessmentJson, DaysOverCountToTheStopOrToTheReferenceDate) {
  const std::string text =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"D","geboortedatum":"2010-01-01","maatregelen":[
          {"soort":"ots","uitgesproken":"2021-01-04","hulp":[{"voor":"jeugdige","gestart":"2021-03-30"}]},
          {"soort":"ots","uitgesproken":"2020-10-05","hulp":[{"voor":"jeugdige","gestart":null}]}]})";
  const json out = assessed(text, {}, {{}, {}, {"norm.hulp.tijdig"}});
  EXPECT_EQ(out["bevindingen"][0]["dagen_over"], 5);    // 2021-04-04 − 2021-03-30
  EXPECT_EQ(out["bevindingen"][1]["dagen_over"], -85);  // 2021-01-05 − 2021-03-31
  EXPECT_FALSE(out.contains("samenvatting"));
}

TEST(AssessmentJson, AFindingHoldsUntilTheDayBeforeItChanges) {
  const auto waiting = [](const std::string& pronounced) {
    return finding_of("norm.hulp.tijdig", R"("maatregelen":[{"soort":"ots","einde":null,"beeindigd":null,
        "verlengingen":[],"hulp":[{"voor":"jeugdige","noodzakelijk":true,"gestart":null,"aangemeld":null,
        "beeindigd":null,"intake":null,"doorbraakaanpak":false,"toelichting":null}],"uitgesproken":")" +
                                              pronounced + "\"}]");
  };
  const json running = waiting("2021-01-04");
  EXPECT_EQ(running["uitkomst"], "lopend");
  EXPECT_EQ(running["uiterlijk"], "2021-04-04");
  EXPECT_EQ(running["houdbaar_tot_en_met"], "2021-04-04");
  const json late = waiting("2020-10-05");
  EXPECT_EQ(late["uitkomst"], "niet_voldaan");
  EXPECT_TRUE(late["houdbaar_tot_en_met"].is_null());
}

// What a finding lacks is written as it comes, each by its pointer.
TEST(AssessmentJson, WhatIsLackingIsNamedByItsPointer) {
  using assess::used_fact;
  const auto& rs = rules::embedded_rules();
  const auto plan = assess::plan_with(rs, {});
  const auto d = samples::read(
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"D","geboortedatum":"2010-01-01",
          "maatregelen":[{"soort":"ots","hulp":[{"voor":"jeugdige"}]}]})");
  assess::result result;
  assess::assess(rs, plan, d, calendar::from_ymd(2021, 3, 31), result);
  const auto measure = d.first(facts::root, facts::list_id::maatregelen);
  const auto help = d.first(measure, facts::list_id::hulp);
  result.lacking = {used_fact::of(facts::root, facts::list_id::brp),
                    used_fact::of(measure, facts::shape::koers),
                    used_fact::of(help, facts::fact_id::hulp_gestart)};
  result.findings.resize(1);
  result.findings.front().first_lacking = 0;
  result.findings.front().lacking = 3;
  std::string out;
  render::append_assessment(out, {rs, plan, d, result, calendar::from_ymd(2021, 3, 31), language::nl}, {});
  EXPECT_EQ(json::parse(out)["bevindingen"][0]["ontbreekt"],
            json::array({"/brp", "/maatregelen/0/koers", "/maatregelen/0/hulp/0/gestart"}));
}

}  // namespace
}  // namespace jeugdregels
