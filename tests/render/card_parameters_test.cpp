// The parameters of a card: of every kind of rule, as codes and in words, in both languages.
#include <gmock/gmock.h>

#include "render/cards.hpp"

namespace jeugdregels {
namespace {

using namespace cards;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const ruleset& standard() { return ruleset::standard(); }

std::string card_in(language lang, std::string_view rule) {
  return flat(card_of(standard(), rule, {false, lang}));
}

TEST(Parameters, OfATerm) {
  const json card = data_of(ruleset::standard(), "norm.hulp.tijdig", language::en);
  std::vector<std::string> seen;
  for (const auto& p : card["versies"][0]["parameters"]) {
    seen.push_back(p["parameter"].get<std::string>() + ": " + p["waarde"].get<std::string>());
  }
  EXPECT_THAT(seen,
              ElementsAre("lengte: 3 maanden", "start: maatregelen.uitgesproken",
                          "stop: maatregelen.hulp.werkelijk_gestart", "eerder: maatregelen.hulp.nodig_voor",
                          "toelichting: maatregelen.hulp.toelichting.vastgelegd",
                          "doorbraak: maatregelen.hulp.doorbraakaanpak", "eindigt_met_maatregel: true"));
  EXPECT_EQ(card["over"], "maatregelen.hulp");
  EXPECT_EQ(card["besloten_in"]["mechanisme"], "termijn");
}

TEST(Parameters, AStartThatDependsOnAChoiceIsNamedForEachValue) {
  const json parameters = data_of(ruleset::standard(), "norm.koers.tijdig")["versies"][0]["parameters"];
  EXPECT_EQ(parameters[1]["parameter"], "start (koers_start=gi_in_kennis)");
  EXPECT_EQ(parameters[1]["waarde"], "maatregelen.gi_in_kennis");
  EXPECT_EQ(parameters[2]["parameter"], "start (koers_start=uitgesproken)");
  EXPECT_EQ(parameters[2]["waarde"], "maatregelen.uitgesproken");
}

TEST(Parameters, ALadderNamesEveryStepOfBothVariantsWithItsDays) {
  const auto& rules = ruleset::standard();
  const json parameters = data_of(rules, "opschaling.wachttijd")["versies"][0]["parameters"];
  EXPECT_EQ(parameters[1]["parameter"], "stap 1 (ladder=rapport)");
  EXPECT_EQ(parameters[1]["waarde"], "dag 0 tot en met 42: jeugdbeschermer naar team_toegang");
  EXPECT_EQ(parameters[4]["waarde"], "vanaf dag 169: gi naar regionale_partner");
  EXPECT_EQ(parameters[5]["waarde"], "dag 0 tot en met 20");  // nobody has to do anything yet
  const std::string text = flat(card_of(rules, "opschaling.wachttijd"));
  EXPECT_THAT(text, HasSubstr("dag 0 tot en met 20: nog geen opschaling"));
  EXPECT_THAT(text, HasSubstr("Het rapport (ladder=rapport, standaard)"));
  EXPECT_THAT(text, HasSubstr("De praktijk (ladder=praktijk)"));
  EXPECT_THAT(
      text, HasSubstr("dag 0 tot en met 42: de jeugdbeschermer gaat naar het team toegang van de gemeente"));
  EXPECT_THAT(text, HasSubstr("vanaf dag 169: "));
}

TEST(Parameters, ATableNamesItsThresholdsOnceAndAMappingNone) {
  const auto& rules = ruleset::standard();
  const json parameters = data_of(rules, "norm.jeugdbeschermer.vast")["versies"][0]["parameters"];
  std::vector<std::string> seen;
  for (const auto& p : parameters) {
    seen.push_back(p["parameter"].get<std::string>() + ": " + p["waarde"].get<std::string>());
  }
  EXPECT_THAT(seen, ElementsAre("maatregelen.wisselingen_geteld: minstens 2",
                                "maatregelen.wisselingen_mogelijk: minstens 2",
                                "maatregelen.wisselingen_geteld: minstens 1"));
  EXPECT_THAT(card_of(rules, "norm.jeugdbeschermer.vast"), HasSubstr("Drempel"));
  EXPECT_TRUE(data_of(rules, "regio.indeling")["versies"][0]["parameters"].empty());
  EXPECT_THAT(card_of(rules, "regio.indeling"), HasSubstr("geen termijnen of drempels"));
}

TEST(Parameters, ThresholdsWithinOtherConditionsAreNamedInOrder) {
  rules::rule_folder folder;
  folder.set(norms, "{norm.koers.gedragen}/toets",
             {{"alle",
               {{{"niet", {{"feit", "maatregelen.wisselingen_geteld"}, {"minstens", 7}}}},
                {{"zeker", {{"een_van", {{{"feit", "maatregelen.wisselingen_mogelijk"}, {"minstens", 8}}}}}}},
                {{"feit", "maatregelen.wisselingen_geteld"}, {"minstens", 9}}}}});
  const ruleset rules = loaded(folder);
  const json parameters = data_of(rules, "norm.koers.gedragen")["versies"][0]["parameters"];
  ASSERT_EQ(parameters.size(), 3U);
  EXPECT_EQ(parameters[0]["waarde"], "minstens 7");
  EXPECT_EQ(parameters[1]["waarde"], "minstens 8");
  EXPECT_EQ(parameters[2]["waarde"], "minstens 9");
}

// ---- terms ------------------------------------------------------------------------------------------------

TEST(Parameters, ATermWithSeveralStopsNamesEach) {
  EXPECT_THAT(
      parameters_of(standard(), "wet.gi.eerste_contact"),
      ElementsAre("lengte: 5 werkdagen", "start: maatregelen.gi_in_kennis",
                  "stop: maatregelen.eerste_vaste_jeugdbeschermer",
                  "stop: maatregelen.eerste_contact.jeugdige", "stop: maatregelen.eerste_contact.gezag",
                  "toelichting: geen", "eindigt_met_maatregel: true"));
  const std::string text = card_in(language::nl, "wet.gi.eerste_contact");
  EXPECT_THAT(text,
              HasSubstr("Gehaald wanneer de eerste vaste jeugdbeschermer is begonnen Gehaald wanneer de "
                        "jeugdbeschermer voor het eerst contact had met de jeugdige Gehaald wanneer"));
}

TEST(Parameters, AStartThatDependsOnTheKindOfMeasureIsNamedForEach) {
  EXPECT_THAT(
      parameters_of(standard(), "wet.gi.plan"),
      ElementsAre("lengte: 6 weken", "atw: true",
                  "start (ots, vots, voorlopige_voogdij): maatregelen.familiegroepsplan_afgezien",
                  "start (voogdij, jeugdreclassering): maatregelen.gi_in_kennis",
                  "stop: maatregelen.koers.bepaald", "toelichting: geen", "eindigt_met_maatregel: true"));
  EXPECT_THAT(card_in(language::nl, "wet.gi.plan"),
              HasSubstr("wanneer vaststond dat er geen familiegroepsplan komt (bij ondertoezichtstelling, "
                        "voorlopige ondertoezichtstelling, voorlopige voogdij)"));
  EXPECT_THAT(card_in(language::en, "wet.gi.plan"), HasSubstr("(with guardianship, juvenile probation)"));
}

TEST(Parameters, ATermThatTheActLengthensSaysSo) {
  for (const char* rule : {"wet.gi.plan", "wet.vt.onderzoek"}) {
    EXPECT_THAT(card_in(language::nl, rule), HasSubstr("Verlenging volgens de Algemene termijnenwet"))
        << rule;
    EXPECT_THAT(card_in(language::en, rule), HasSubstr("Extension by the Dutch act on terms")) << rule;
  }
  for (const char* rule : {"wet.raad.start", "wet.vt.triage", "norm.hulp.tijdig"}) {
    EXPECT_THAT(parameters_of(standard(), rule), Not(Contains("atw: true"))) << rule;
  }
}

// ---- windows ----------------------------------------------------------------------------------------------

struct days {
  const char* rule;
  std::vector<std::string> codes;
  const char* nl;
  const char* en;
};

TEST(Parameters, AWindowNamesItsDays) {
  const days all[] = {
      {"overgang.hoorrecht",
       {"van: verjaardag 12", "tot_en_met: verjaardag 18 -1 dagen"},
       "Van de 12e verjaardag Tot en met de dag voor de 18e verjaardag",
       "From the 12th birthday Until the day before the 18th birthday"},
      {"overgang.pleegzorg_21",
       {"van: verjaardag 18", "tot_en_met: verjaardag 21 -1 dagen"},
       "Van de 18e verjaardag Tot en met de dag voor de 21e verjaardag",
       "From the 18th birthday Until the day before the 21st birthday"},
      {"overgang.urgent",
       {"van: verjaardag 17 +6 maanden", "tot_en_met: verjaardag 18 -1 dagen"},
       "Van 6 maanden na de 17e verjaardag",
       "From 6 months after the 17th birthday"},
      {"overgang.gesloten_tot",
       {"tot_en_met: verjaardag 18 +6 maanden -1 dagen"},
       "Tot en met de dag voor 6 maanden na de 18e verjaardag",
       "Until the day before 6 months after the 18th birthday"},
      {"overgang.zvw_premie",
       {"van: verjaardag 18, eerste van de volgende maand"},
       "Van de eerste dag van de maand na de 18e verjaardag",
       "From the first day of the month after the 18th birthday"},
      {"overgang.toekomstplan",
       {"van: verjaardag 16", "tot_en_met: verjaardag 17 -1 dagen", "stop: overgang.toekomstplan"},
       "Gehaald wanneer het toekomstplan er was",
       "Met when the plan for the future was there"},
      {"wet.ots.niet_verlengen_melden",
       {"anker: maatregelen.laatste_einde", "van: -3 maanden", "tot_en_met: -2 maanden"},
       "Van 3 maanden ervoor Tot en met 2 maanden ervoor",
       "From 3 months before Until 2 months before"}};
  for (const auto& d : all) {
    EXPECT_EQ(parameters_of(standard(), d.rule), d.codes) << d.rule;
    EXPECT_THAT(card_in(language::nl, d.rule), HasSubstr(d.nl));
    EXPECT_THAT(card_in(language::en, d.rule), HasSubstr(d.en));
    EXPECT_EQ(data_of(standard(), d.rule)["besloten_in"]["mechanisme"], "venster") << d.rule;
  }
}

TEST(Parameters, AnAgeLimitThatChangedStandsThereTwice) {
  EXPECT_THAT(parameters_of(standard(), "overgang.doorstroompunt", 0),
              Contains("tot_en_met: verjaardag 23 -1 dagen"));
  EXPECT_THAT(parameters_of(standard(), "overgang.doorstroompunt", 1),
              Contains("tot_en_met: verjaardag 27 -1 dagen"));
  EXPECT_THAT(
      card_in(language::nl, "overgang.doorstroompunt"),
      HasSubstr("Tot en met 31 december 2025 Van de 12e verjaardag Tot en met de dag voor de 23e verjaardag "
                "Vanaf 1 januari 2026 Van de 12e verjaardag Tot en met de dag voor de 27e verjaardag"));
}

// ---- conditions and functions -----------------------------------------------------------------------------

TEST(Parameters, HowLongAMeasureMayLast) {
  EXPECT_THAT(parameters_of(standard(), "wet.ots.duur"),
              ElementsAre("duurt_hoogstens: 12 maanden", "per_verlenging: 12 maanden"));
  EXPECT_THAT(parameters_of(standard(), "wet.vots.duur"), ElementsAre("duurt_hoogstens: 3 maanden"));
  EXPECT_THAT(
      card_in(language::nl, "wet.ots.duur"),
      HasSubstr(
          "Hoogste duur 1 jaar vanaf de uitspraak Per verlenging ten hoogste 1 jaar na het vorige einde"));
  EXPECT_THAT(card_in(language::en, "wet.vots.duur"), HasSubstr("Longest 3 months from the order"));
}

TEST(Parameters, ThresholdsOfAgeAndOfMonths) {
  EXPECT_THAT(parameters_of(standard(), "tafel.jongere_uitnodigen"),
              ElementsAre("tafels.leeftijd: minstens 12"));
  EXPECT_THAT(
      parameters_of(standard(), "overgang.verlengde_jeugdhulp"),
      ElementsAre("overgang.verlengde_jeugdhulp.bepaald: voor_leeftijd 18",
                  "jeugdhulp.gestart: voor_leeftijd 18", "jeugdhulp.beeindigd: voor_leeftijd 18 -1 dagen",
                  "overgang.verlengde_jeugdhulp.bepaald: uiterlijk 6 maanden"));
}

TEST(Parameters, OfANamedFunction) {
  EXPECT_THAT(parameters_of(standard(), "overgang.wmo_gat"),
              ElementsAre("vanaf_leeftijd: 17", "tot_leeftijd: 19", "weken_onderzoek: 6", "weken_besluit: 2",
                          "jeugdhulpregio: ijsselland"));
  EXPECT_THAT(parameters_of(standard(), "tafel.plaats"), IsEmpty());
  EXPECT_THAT(card_in(language::nl, "overgang.maatregel_eindigt"), HasSubstr("geen termijnen of drempels"));
}

}  // namespace
}  // namespace jeugdregels
