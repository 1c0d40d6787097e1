// The text for people: what stands where, colours only when asked for, both languages.
#include "render/text.hpp"

#include <gtest/gtest.h>

#include "calendar/days.hpp"
#include "render/samples.hpp"

namespace jeugdregels {
namespace {

std::string text_of(const std::string& json, const text_style& style, const options& wishes = {}) {
  dossier d;
  EXPECT_FALSE(d.read(json));
  input_error error;
  const auto what = request::make(ruleset::standard(), wishes, error);
  assessment a;
  a.assess(*what, d, calendar::to_sys(calendar::from_ymd(2021, 3, 31)));
  std::string out;
  a.append_text(out, style);
  return out;
}

const std::string late =
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-1","geboortedatum":"2010-01-01",
        "brp":[{"van":"2010-01-01","tot_en_met":null,"adres":"woonadres","gemeente":"0141"}],
        "maatregelen":[{"soort":"ots","gi":"jbov","uitgesproken":"2020-11-02","gi_in_kennis":"2020-11-03","einde":"2021-11-01",
          "beeindigd":null,"verlengingen":[],"jeugdbeschermers":[{"van":"2020-11-05","tot_en_met":null,"rol":"vast"}],
          "koers":{"bepaald":"2020-12-01","doelen_bepaald":true,"hulp_bepaald":true,"ouder_met_gezag_oneens":false,
                   "samenspraak":{"gezin":true,"netwerk":"nvt","professionals":true}},
          "hulp":[{"voor":"jeugdige","aangemeld":"2020-12-02","gestart":null,"beeindigd":null}]}]})";

TEST(Text, ShowsTheNormsAtAGlanceThenWhatIsLateThenTheLadder) {
  const std::string out = text_of(late, {});
  const auto at = [&](std::string_view part) {
    const auto found = out.find(part);
    EXPECT_NE(found, std::string::npos) << part << "\n" << out;
    return found;
  };
  EXPECT_LT(at("Dossier T-1, peildatum 31 maart 2021"), at("Verantwoordelijk is Almelo (0141)"));
  EXPECT_LT(
      at("Maatregel 1: ondertoezichtstelling door Jeugdbescherming Overijssel, uitgesproken 2 november 2020"),
      at("Vaste jeugdbeschermer   voldaan"));
  EXPECT_LT(at("Passende hulp           niet voldaan"), at("Aandacht"));
  EXPECT_LT(at("uiterlijk 2 februari 2021"), at("Wachten op hulp"));
  EXPECT_LT(at("hulp 1 (voor de jeugdige): Wacht 119 dagen"), out.size());
  EXPECT_EQ(out.find('\033'), std::string::npos);
}

TEST(Text, IsAlsoThereInEnglishAndInColour) {
  const std::string out = text_of(late, {language::en, true});
  EXPECT_NE(out.find("Measure 1: supervision order by Jeugdbescherming Overijssel"), std::string::npos)
      << out;
  EXPECT_NE(out.find("\033[31;1mnot met\033[0m"), std::string::npos) << out;
}

TEST(Text, WithOnlyEveryFindingHasALine) {
  const std::string out = text_of(late, {}, {{}, {}, {"norm.koers"}});
  EXPECT_NE(out.find("norm.koers.tijdig /maatregelen/0: voldaan."), std::string::npos) << out;
  EXPECT_EQ(out.find("Maatregel 1"), std::string::npos);
}

TEST(Text, UnknownMeasuresAreSaidOnce) {
  const std::string out =
      text_of(R"({"formaat":"jeugdregels/dossier/1","kenmerk":"U","geboortedatum":"2010-01-01"})", {});
  EXPECT_NE(out.find("welke maatregelen er zijn is niet bekend"), std::string::npos) << out;
  EXPECT_EQ(out.find("welke maatregelen"), out.rfind("welke maatregelen"));
}

TEST(Text, NoLineEndsInASpace) {
  for (const auto& sample : samples::texts()) {
    const std::string out = text_of(sample, {});
    EXPECT_EQ(out.find(" \n"), std::string::npos) << out;
    EXPECT_TRUE(out.ends_with('\n'));
  }
}

}  // namespace
}  // namespace jeugdregels
