// What is said of windows and of the values of functions: which outcomes they can have, every one of them
// without faults of language, and word for word what is said on the days around which something turns.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "render/faults.hpp"
#include "render/spoken.hpp"
#include "render/youths.hpp"

namespace jeugdregels {
namespace {

using samples::name_of_case;
using samples::spoken;
using samples::told;

// ---- everything that is said of the new families of rules
// --------------------------------------------------

bool is_new(std::string_view rule) {
  return rule.starts_with("overgang.") || rule.starts_with("tafel.") || rule.starts_with("wet.") ||
         rule.starts_with("koploper.");
}

struct everything {
  std::map<std::string, std::set<std::string>> outcomes;  // by rule
  std::map<std::string, std::string> said[2];             // each text with the rule that says it
};

const everything& all() {
  static const everything once = [] {
    everything out;
    for (const auto& sample : samples::of_youths()) {
      const told t(samples::read(sample.text), assess::day_of(sample.day), samples::every_part());
      for (const auto& f : t.findings()) {
        const std::string rule(t.rule_of(f));
        if (!is_new(rule)) {
          continue;
        }
        out.outcomes[rule].emplace(rules::name_of(f.result.result));
        for (const auto lang : {language::nl, language::en}) {
          out.said[static_cast<int>(lang)].emplace(render::sentences(t.in(lang), f), rule);
        }
      }
    }
    return out;
  }();
  return once;
}

TEST(WindowSentences, HaveEveryOutcomeThatTheRuleCanHave) {
  const std::set<std::string> flag = {"aan", "uit", "onbekend", "niet_van_toepassing"};
  const std::set<std::string> value = {"bepaald", "onbekend", "niet_van_toepassing"};
  const std::map<std::string, std::set<std::string>> expected = {
      {"overgang.hoorrecht", {"aan", "uit", "niet_van_toepassing"}},  // nothing but a birthday
      {"overgang.doelgroep", flag},
      {"overgang.toekomstplan", {"voldaan", "niet_voldaan", "lopend", "onbekend", "niet_van_toepassing"}},
      {"overgang.urgent", flag},
      {"overgang.maatregel_eindigt", value},
      {"overgang.gesloten_tot", value},
      {"overgang.pleegzorg_21", flag},
      {"overgang.gezinshuis_21", flag},
      {"overgang.verlengde_jeugdhulp", value},
      {"overgang.zvw_premie", {"bepaald", "niet_van_toepassing"}},
      {"overgang.wmo_gat", value},
      {"overgang.doorstroompunt", flag},
      {"tafel.plaats", {"bepaald", "meerdere_mogelijk", "onbekend", "niet_van_toepassing"}},
      {"wet.ots.niet_verlengen_melden", flag}};
  for (const auto& [rule, outcomes] : expected) {
    EXPECT_EQ(all().outcomes.at(rule), outcomes) << rule;
  }
}

TEST(WindowSentences, AllReadWell) {
  for (const auto lang : {language::nl, language::en}) {
    const auto& said = all().said[static_cast<int>(lang)];
    EXPECT_GT(said.size(), 300U);
    for (const auto& [text, rule] : said) {
      EXPECT_EQ(faults::wrong_with(text, lang), "") << rule << ": " << text;
    }
  }
}

// Nothing is said to hold, or to have been in time, of which it is not known.
TEST(WindowSentences, OfWhatIsUnknownSayOnlyWhatIsLacking) {
  for (const auto& sample : samples::of_youths()) {
    const told t(samples::read(sample.text), assess::day_of(sample.day), samples::every_part());
    for (const auto& f : t.findings()) {
      if (f.result.result != rules::outcome::unknown || !is_new(t.rule_of(f))) {
        continue;
      }
      const std::string nl = render::sentences(t.in(language::nl), f);
      const std::string en = render::sentences(t.in(language::en), f);
      EXPECT_TRUE(nl.starts_with("Niet te beoordelen: ")) << t.rule_of(f) << ": " << nl;
      EXPECT_TRUE(en.starts_with("Cannot be judged: ")) << t.rule_of(f) << ": " << en;
      EXPECT_EQ(nl.find("geldt"), std::string::npos) << nl;
    }
  }
}

// ---- word for word ----------------------------------------------------------------------------------------

class WindowSays : public testing::TestWithParam<spoken> {};

TEST_P(WindowSays, ThisInBothLanguages) {
  EXPECT_EQ(said(GetParam(), language::nl), GetParam().nl);
  EXPECT_EQ(said(GetParam(), language::en), GetParam().en);
}

const std::vector<spoken> windows = {
    {"hearing_within", "", "2026-03-02", "overgang.hoorrecht",
     "aan: Voordat de rechter over de jeugdige beslist, krijgt die de gelegenheid om te worden "
     "gehoord, van 20 mei 2020 tot en met 19 mei 2026.",
     "aan: Before the court decides about the youth, the youth gets the opportunity to be heard, "
     "from 20 May 2020 up to and including 19 May 2026."},
    {"hearing_before", "", "2019-12-02", "overgang.hoorrecht",
     "uit: De rechter hoeft de jeugdige op de peildatum niet vanwege diens leeftijd te horen; dit "
     "kan pas spelen van 20 mei 2020 tot en met 19 mei 2026.",
     "uit: On the reference date the court does not have to hear the youth because of their age; "
     "this can only come into play from 20 May 2020 up to and including 19 May 2026."},
    {"hearing_after", "", "2026-05-20", "overgang.hoorrecht",
     "uit: De rechter hoeft de jeugdige op de peildatum niet vanwege diens leeftijd te horen; dit "
     "kon spelen van 20 mei 2020 tot en met 19 mei 2026.",
     "uit: On the reference date the court does not have to hear the youth because of their age; "
     "this could be in play from 20 May 2020 up to and including 19 May 2026."},
    {"hearing_unborn", "", "2008-05-19", "overgang.hoorrecht",
     "niet_van_toepassing: Het hoorrecht is hier niet aan de orde: de jeugdige is nog niet "
     "geboren.",
     "niet_van_toepassing: The right to be heard does not matter here: the youth has not been born"
     " yet."},
    {"target_group_within",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"maatregelen":[])",
     "2026-03-02", "overgang.doelgroep",
     "aan: Naar leeftijd en hulp hoort de jongere bij de doelgroep van de Twentse Belofte, van 20 "
     "mei 2024 tot en met 19 mei 2035.",
     "aan: By age and help the youth belongs to the target group of the Twentse Belofte, from 20 "
     "May 2024 up to and including 19 May 2035."},
    {"target_group_without_help", R"("jeugdhulp":[],"maatregelen":[])", "2026-03-02", "overgang.doelgroep",
     "uit: De jongere hoort op de peildatum niet bij de doelgroep van de Twentse Belofte: sinds 20"
     " mei 2024 liep er geen jeugdhulp en geen maatregel.",
     "uit: On the reference date the youth does not belong to the target group of the Twentse "
     "Belofte: since 20 May 2024 no youth care and no measure has been under way."},
    {"target_group_open", R"("maatregelen":[])", "2026-03-02", "overgang.doelgroep",
     "onbekend: Niet te beoordelen: niet bekend is of er sinds 20 mei 2024 jeugdhulp of een "
     "maatregel liep.",
     "onbekend: Cannot be judged: it is not known whether since 20 May 2024 any youth care or "
     "measure has been under way."},
    {"plan_too_young", R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}])",
     "2024-05-19", "overgang.toekomstplan",
     "niet_van_toepassing: Een toekomstplan is niet aan de orde; de termijn begint pas op 20 mei "
     "2024.",
     "niet_van_toepassing: A plan for the future does not matter; the term does not begin before "
     "20 May 2024."},
    {"plan_one_day_left",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"toekomstplan":null})",
     "2025-05-18", "overgang.toekomstplan",
     "lopend: Er is nog geen toekomstplan; de termijn loopt nog 1 dag, tot en met 19 mei 2025.",
     "lopend: There is no plan for the future yet; the term still runs for 1 day, up to and "
     "including 19 May 2025."},
    {"plan_on_the_last_day",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"toekomstplan":null})",
     "2025-05-19", "overgang.toekomstplan",
     "lopend: Er is nog geen toekomstplan; de termijn eindigt op de peildatum.",
     "lopend: There is no plan for the future yet; the term ends on the reference date."},
    {"plan_one_day_late",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"toekomstplan":"2025-05-20"})",
     "2026-03-02", "overgang.toekomstplan",
     "niet_voldaan: Het toekomstplan was er op 20 mei 2025, 1 dag te laat; dat moest uiterlijk 19 "
     "mei 2025.",
     "niet_voldaan: The plan for the future was there on 20 May 2025, 1 day late; it was due by 19"
     " May 2025."},
    {"plan_not_there",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"toekomstplan":null})",
     "2026-03-02", "overgang.toekomstplan",
     "niet_voldaan: Er is nog geen toekomstplan; de termijn is 287 dagen geleden verstreken, op 19"
     " mei 2025.",
     "niet_voldaan: There is no plan for the future yet; the term ended 287 days ago, on 19 May "
     "2025."},
    {"plan_unknown_in_time", R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}])",
     "2025-05-12", "overgang.toekomstplan", "lopend: De termijn loopt nog 7 dagen, tot en met 19 mei 2025.",
     "lopend: The term still runs for 7 days, up to and including 19 May 2025."},
    {"plan_unknown_after_it", R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}])",
     "2026-03-02", "overgang.toekomstplan",
     "onbekend: Niet te beoordelen: niet bekend is wanneer het toekomstplan er was; de termijn "
     "liep tot en met 19 mei 2025.",
     "onbekend: Cannot be judged: it is not known when the plan for the future was there; the term"
     " ran until 19 May 2025."},
    {"plan_without_help", R"("jeugdhulp":[],"maatregelen":[])", "2026-03-02", "overgang.toekomstplan",
     "niet_van_toepassing: Een toekomstplan is niet aan de orde: op de peildatum loopt er geen "
     "jeugdhulp en geen maatregel.",
     "niet_van_toepassing: A plan for the future does not matter: no youth care and no measure is "
     "under way on the reference date."},
    {"urgent",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"toekomstplan":null})",
     "2026-03-02", "overgang.urgent",
     "aan: Er is nog geen toekomstplan, en dat heeft haast, van 20 november 2025 tot en met 19 mei"
     " 2026.",
     "aan: There is no plan for the future yet, and that is urgent, from 20 November 2025 up to "
     "and including 19 May 2026."},
    {"urgent_later",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"toekomstplan":null})",
     "2025-06-02", "overgang.urgent",
     "uit: Het toekomstplan heeft geen haast; dit kan pas spelen van 20 november 2025 tot en met "
     "19 mei 2026.",
     "uit: The plan for the future is not urgent; this can only come into play from 20 November "
     "2025 up to and including 19 May 2026."},
    {"not_urgent_with_a_plan",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"toekomstplan":"2025-05-12"})",
     "2025-06-02", "overgang.urgent",
     "uit: Het toekomstplan heeft geen haast: er is een toekomstplan sinds 12 mei 2025.",
     "uit: The plan for the future is not urgent: there has been a plan for the future since 12 "
     "May 2025."},
    {"urgent_open", R"("jeugdhulp":[],"overgang":{"toekomstplan":null})", "2026-03-02", "overgang.urgent",
     "onbekend: Niet te beoordelen: niet bekend is of er jeugdhulp of een maatregel loopt.",
     "onbekend: Cannot be judged: it is not known whether any help or measure runs."},
    {"secure_care", R"("jeugdhulp":[{"soort":"gesloten","gestart":"2023-09-04","beeindigd":null}])",
     "2026-06-01", "overgang.gesloten_tot",
     "bepaald: De gesloten jeugdhulp kan doorgaan tot en met 19 november 2026.",
     "bepaald: The secure youth care can go on up to and including 19 November 2026."},
    {"secure_care_too_long", R"("jeugdhulp":[{"soort":"gesloten","gestart":"2023-09-04","beeindigd":null}])",
     "2026-11-20", "overgang.gesloten_tot",
     "bepaald: De gesloten jeugdhulp kan doorgaan tot en met 19 november 2026; die dag is voorbij.",
     "bepaald: The secure youth care can go on up to and including 19 November 2026; that day has "
     "passed."},
    {"no_secure_care", R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}])",
     "2026-03-02", "overgang.gesloten_tot",
     "niet_van_toepassing: De grens voor gesloten jeugdhulp is hier niet aan de orde: op de "
     "peildatum loopt er geen gesloten jeugdhulp die voor de achttiende verjaardag begon.",
     "niet_van_toepassing: The limit of secure youth care does not matter here: no secure youth "
     "care that began before the eighteenth birthday is under way on the reference date."},
    {"foster_care_goes_on",
     R"("jeugdhulp":[{"soort":"pleegzorg","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wil_pleegzorg_beeindigen":false})",
     "2026-05-20", "overgang.pleegzorg_21",
     "aan: De pleegzorg gaat na de achttiende verjaardag door, van 20 mei 2026 tot en met 19 mei "
     "2029.",
     "aan: The foster care goes on after the eighteenth birthday, from 20 May 2026 up to and "
     "including 19 May 2029."},
    {"foster_care_before_eighteen",
     R"("jeugdhulp":[{"soort":"pleegzorg","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wil_pleegzorg_beeindigen":false})",
     "2026-03-02", "overgang.pleegzorg_21",
     "uit: De afspraak dat pleegzorg na de achttiende verjaardag doorgaat, speelt op de peildatum "
     "niet; dit kan pas spelen van 20 mei 2026 tot en met 19 mei 2029.",
     "uit: The agreement that foster care goes on after the eighteenth birthday is not in play on "
     "the reference date; this can only come into play from 20 May 2026 up to and including 19 May"
     " 2029."},
    {"foster_care_ended_by_wish",
     R"("jeugdhulp":[{"soort":"pleegzorg","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wil_pleegzorg_beeindigen":true})",
     "2026-05-20", "overgang.pleegzorg_21",
     "uit: De afspraak dat pleegzorg na de achttiende verjaardag doorgaat, speelt op de peildatum "
     "niet: de jongere wil de pleegzorg beëindigen.",
     "uit: The agreement that foster care goes on after the eighteenth birthday is not in play on "
     "the reference date: the youth wants to end the foster care."},
    {"foster_care_before_the_agreement", "", "2018-06-30", "overgang.pleegzorg_21",
     "niet_van_toepassing: Deze regel geldt pas vanaf 1 juli 2018.",
     "niet_van_toepassing: This rule is only in force from 1 July 2018 on."},
    {"home_wish_unknown", R"("jeugdhulp":[{"soort":"gezinshuis","gestart":"2023-09-04","beeindigd":null}])",
     "2026-05-20", "overgang.gezinshuis_21",
     "onbekend: Niet te beoordelen: niet bekend is of de jongere het gezinshuis wil verlaten.",
     "onbekend: Cannot be judged: it is not known whether the young person wants to leave the "
     "family-style home."},
    {"home_after_twenty_one",
     R"("jeugdhulp":[{"soort":"gezinshuis","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wil_gezinshuis_verlaten":false})",
     "2029-05-20", "overgang.gezinshuis_21",
     "uit: De afspraak dat een verblijf in een gezinshuis na de achttiende verjaardag doorgaat, "
     "speelt op de peildatum niet; dit kon spelen van 20 mei 2026 tot en met 19 mei 2029.",
     "uit: The agreement that a stay in a family-style home goes on after the eighteenth birthday "
     "is not in play on the reference date; this could be in play from 20 May 2026 up to and "
     "including 19 May 2029."},
    {"premium", "", "2026-03-02", "overgang.zvw_premie",
     "bepaald: Voor de zorgverzekering is premie verschuldigd vanaf 1 juni 2026.",
     "bepaald: A premium for the health insurance is due from 1 June 2026."},
    {"no_qualification", R"("overgang":{"startkwalificatie":false})", "2026-03-02", "overgang.doorstroompunt",
     "aan: De jongere heeft geen startkwalificatie en hoort bij de doelgroep van het "
     "Doorstroompunt, van 20 mei 2020 tot en met 19 mei 2035.",
     "aan: The youth has no basic qualification and belongs to the target group of the "
     "Doorstroompunt, from 20 May 2020 up to and including 19 May 2035."},
    {"with_qualification", R"("overgang":{"startkwalificatie":true})", "2026-03-02",
     "overgang.doorstroompunt",
     "uit: De jongere hoort op de peildatum niet bij de doelgroep van het Doorstroompunt: de "
     "jongere heeft een startkwalificatie.",
     "uit: On the reference date the youth does not belong to the target group of the "
     "Doorstroompunt: the youth has a basic qualification."},
    {"qualification_unknown", "", "2026-03-02", "overgang.doorstroompunt",
     "onbekend: Niet te beoordelen: niet bekend is of de jongere een startkwalificatie heeft.",
     "onbekend: Cannot be judged: it is not known whether the young person has a basic "
     "qualification."},
    {"report_no_extension",
     R"("maatregelen":[{"soort":"ots","uitgesproken":"2025-05-19","einde":"2026-05-19","beeindigd":null,"verlengingen":[]}])",
     "2026-03-02", "wet.ots.niet_verlengen_melden",
     "aan: De ondertoezichtstelling eindigt op 19 mei 2026; wie haar niet laat verlengen, meldt "
     "dat aan de Raad voor de Kinderbescherming, van 19 februari 2026 tot en met 19 maart 2026.",
     "aan: The supervision order ends on 19 May 2026; whoever does not have it extended reports "
     "that to the Child Care and Protection Board, from 19 February 2026 up to and including 19 "
     "March 2026.",
     "/maatregelen/0"},
    {"report_too_early",
     R"("maatregelen":[{"soort":"ots","uitgesproken":"2025-04-20","einde":"2026-04-20","beeindigd":null,"verlengingen":[]}])",
     "2026-01-05", "wet.ots.niet_verlengen_melden",
     "uit: Op de peildatum is het niet de tijd om te melden dat niet wordt verlengd; dit kan pas "
     "spelen van 20 januari 2026 tot en met 20 februari 2026.",
     "uit: The reference date is not the time to report that there will be no extension; this can "
     "only come into play from 20 January 2026 up to and including 20 February 2026.",
     "/maatregelen/0"},
    {"report_too_late",
     R"("maatregelen":[{"soort":"ots","uitgesproken":"2025-03-31","einde":"2026-03-31","beeindigd":null,"verlengingen":[]}])",
     "2026-03-02", "wet.ots.niet_verlengen_melden",
     "uit: Op de peildatum is het niet de tijd om te melden dat niet wordt verlengd; dit kon "
     "spelen van 31 december 2025 tot en met 31 januari 2026.",
     "uit: The reference date is not the time to report that there will be no extension; this "
     "could be in play from 31 December 2025 up to and including 31 January 2026.",
     "/maatregelen/0"},
};

INSTANTIATE_TEST_SUITE_P(Windows, WindowSays, testing::ValuesIn(windows), name_of_case);

const std::vector<spoken> functions = {
    {"measure_ends_by_order",
     R"("maatregelen":[{"soort":"ots","uitgesproken":"2025-03-31","einde":"2026-03-31","beeindigd":null,"verlengingen":[]}])",
     "2026-03-02", "overgang.maatregel_eindigt",
     "bepaald: De laatste dag van de maatregel is 31 maart 2026, volgens de beschikking.",
     "bepaald: The last day of the measure is 31 March 2026, by the order.", "/maatregelen/0"},
    {"measure_ended_itself",
     R"("maatregelen":[{"soort":"ots","uitgesproken":"2025-03-31","einde":"2026-03-31","beeindigd":"2026-02-02","verlengingen":[]}])",
     "2026-03-02", "overgang.maatregel_eindigt",
     "bepaald: De laatste dag van de maatregel was 2 februari 2026: de maatregel is toen "
     "beëindigd.",
     "bepaald: The last day of the measure was 2 February 2026: the measure was ended then.",
     "/maatregelen/0"},
    {"measure_ends_at_eighteen",
     R"("maatregelen":[{"soort":"voogdij","uitgesproken":"2020-03-31","einde":null,"beeindigd":null,"verlengingen":[]}])",
     "2026-03-02", "overgang.maatregel_eindigt",
     "bepaald: De laatste dag van de maatregel is 19 mei 2026: de dag erna wordt de jeugdige "
     "achttien.",
     "bepaald: The last day of the measure is 19 May 2026: on the day after it the youth turns "
     "eighteen.",
     "/maatregelen/0"},
    {"measure_ended_at_eighteen",
     R"("maatregelen":[{"soort":"voogdij","uitgesproken":"2020-03-31","einde":null,"beeindigd":null,"verlengingen":[]}])",
     "2026-05-20", "overgang.maatregel_eindigt",
     "bepaald: De laatste dag van de maatregel was 19 mei 2026: de dag erna werd de jeugdige "
     "achttien.",
     "bepaald: The last day of the measure was 19 May 2026: on the day after it the youth turned "
     "eighteen.",
     "/maatregelen/0"},
    {"measure_end_unknown",
     R"("maatregelen":[{"soort":"ots","uitgesproken":"2025-03-31","einde":"2026-03-31","verlengingen":[]}])",
     "2026-03-02", "overgang.maatregel_eindigt",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de maatregel werkelijk is geëindigd.",
     "onbekend: Cannot be judged: it is not known when the measure actually ended.", "/maatregelen/0"},
    {"gap_in_ijsselland",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0193"}],"jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wmo_melding":null})",
     "2026-03-02", "overgang.wmo_gat",
     "bepaald: Voor de Wmo is nog niet gemeld; melden kan in deze regio vanaf 20 mei 2026; na een "
     "melding op die dag is er uiterlijk op 15 juli 2026 een besluit, 56 dagen na de achttiende "
     "verjaardag.",
     "bepaald: No report for the Wmo has been made yet; in this region one is taken from 20 May "
     "2026; after a report on that day the decision is due by 15 July 2026, 56 days after the "
     "eighteenth birthday."},
    {"gap_elsewhere",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0153"}],"jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wmo_melding":null})",
     "2026-03-02", "overgang.wmo_gat",
     "bepaald: Voor de Wmo is nog niet gemeld; vanaf wanneer dat in deze gemeente kan, is niet "
     "bekend.",
     "bepaald: No report for the Wmo has been made yet; from when one is taken in this "
     "municipality is not known."},
    {"gap_of_one_day",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0153"}],"jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wmo_melding":"2026-03-26"})",
     "2026-04-01", "overgang.wmo_gat",
     "bepaald: Voor de Wmo is gemeld op 26 maart 2026; daarop is er uiterlijk op 21 mei 2026 een "
     "besluit, 1 dag na de achttiende verjaardag.",
     "bepaald: A report for the Wmo was made on 26 March 2026; the decision on it is due by 21 May"
     " 2026, 1 day after the eighteenth birthday."},
    {"gap_none_on_the_day",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0193"}],"jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wmo_melding":"2026-03-25"})",
     "2026-04-01", "overgang.wmo_gat",
     "bepaald: Voor de Wmo is gemeld op 25 maart 2026; daarop is er uiterlijk op 20 mei 2026 een "
     "besluit, op de achttiende verjaardag.",
     "bepaald: A report for the Wmo was made on 25 March 2026; the decision on it is due by 20 May"
     " 2026, on the eighteenth birthday."},
    {"gap_none_before",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0193"}],"jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wmo_melding":"2026-01-05"})",
     "2026-03-02", "overgang.wmo_gat",
     "bepaald: Voor de Wmo is gemeld op 5 januari 2026; daarop is er uiterlijk op 2 maart 2026 een"
     " besluit, voor de achttiende verjaardag.",
     "bepaald: A report for the Wmo was made on 5 January 2026; the decision on it is due by 2 "
     "March 2026, before the eighteenth birthday."},
    {"gap_report_unknown",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0193"}],"jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}])",
     "2026-03-02", "overgang.wmo_gat",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de melding voor de Wmo is gedaan.",
     "onbekend: Cannot be judged: it is not known when the report under the Social Support Act "
     "(Wmo) was made."},
    {"gap_municipality_unknown",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"wmo_melding":null})",
     "2026-03-02", "overgang.wmo_gat",
     "onbekend: Niet te beoordelen: niet bekend is welke gemeente verantwoordelijk is.",
     "onbekend: Cannot be judged: it is not known which municipality is responsible."},
    {"gap_too_young",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0193"}],"jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}])",
     "2025-05-19", "overgang.wmo_gat",
     "niet_van_toepassing: De overgang naar de Wmo is niet aan de orde; dat is zij alleen van 20 "
     "mei 2025 tot en met 19 mei 2027.",
     "niet_van_toepassing: The transition to the Wmo does not matter; it does only from 20 May "
     "2025 up to and including 19 May 2027."},
    {"gap_without_help",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0193"}],"jeugdhulp":[],"maatregelen":[])",
     "2026-03-02", "overgang.wmo_gat",
     "niet_van_toepassing: De overgang naar de Wmo is niet aan de orde: op de peildatum loopt er "
     "geen jeugdhulp en geen maatregel.",
     "niet_van_toepassing: The transition to the Wmo does not matter: no youth care and no measure"
     " is under way on the reference date."},
    {"place_of_one",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0153"}],"tafels":[{"aangemeld":"2025-10-01","gehouden":"2025-10-20"}])",
     "2026-03-02", "tafel.plaats",
     "bepaald: De tafel is die van de subregio Enschede, voor Enschede (0153); 2 dagdelen per "
     "week.",
     "bepaald: The table is that of the subregion Enschede, for Enschede (0153); 2 half-days a "
     "week.",
     "/tafels/0"},
    {"place_with_one_half_day",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0168"}],"tafels":[{"aangemeld":"2025-10-01","gehouden":null}])",
     "2026-03-02", "tafel.plaats",
     "bepaald: De tafel is die van de subregio Noord-Oost Twente, voor Losser (0168); 1 dagdeel "
     "per week.",
     "bepaald: The table is that of the subregion Noord-Oost Twente, for Losser (0168); 1 half-day"
     " a week.",
     "/tafels/0"},
    {"place_outside",
     R"("verblijf":[],"buiten_nederland":[],"brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0193"}],"tafels":[{"aangemeld":"2025-10-01"}])",
     "2026-03-02", "tafel.plaats",
     "niet_van_toepassing: Voor deze tafel is geen subregio van Twente aan te wijzen.",
     "niet_van_toepassing: No subregion of Twente can be named for this table.", "/tafels/0"},
    {"place_unknown", R"("tafels":[{"aangemeld":"2025-10-01","gehouden":"2025-10-20"}])", "2026-03-02",
     "tafel.plaats", "onbekend: Niet te beoordelen: niet bekend is welke gemeente verantwoordelijk is.",
     "onbekend: Cannot be judged: it is not known which municipality is responsible.", "/tafels/0"},
    {"place_of_several",
     R"("buiten_nederland":[],"verblijf":[{"van":"2025-01-06","tot_en_met":null,"soort":"logeer"}],"brp":[{"van":"2008-05-20","tot_en_met":"2025-06-01","adres":"woonadres","gemeente":"0153"},{"van":"2025-06-02","tot_en_met":null,"adres":"woonadres","gemeente":"0164"}],"tafels":[{"aangemeld":"2025-10-01","gehouden":"2025-10-20"}])",
     "2026-03-02", "tafel.plaats",
     "meerdere_mogelijk: De gemeenten die verantwoordelijk kunnen zijn horen niet bij dezelfde "
     "tafel.",
     "meerdere_mogelijk: The municipalities that may be responsible do not belong to the same "
     "table.",
     "/tafels/0"},
};

INSTANTIATE_TEST_SUITE_P(Functions, WindowSays, testing::ValuesIn(functions), name_of_case);

}  // namespace
}  // namespace jeugdregels
