// Until when a finding holds and what it still needs: said where it matters, and nothing twice.
#include "render/outlook.hpp"

#include <gtest/gtest.h>

#include "render/agendas.hpp"
#include "render/fact_words.hpp"
#include "render/samples.hpp"

namespace jeugdregels {
namespace {

using assess::used_fact;
using facts::fact_id;
using facts::list_id;

// A finding of which only the outlook is made up.
class made_up {
 public:
  explicit made_up(const char* as_of) : as_of_(assess::day_of(as_of)) {
    dossier_.set(facts::root, fact_id::geboortedatum, as_of_ - 4000);
    plan_.lacks = false;  // what is lacking, only the test says
    assess::assess(rules_, plan_, dossier_, as_of_, result_);
  }
  made_up& until(const char* day) {
    finding().holds_until = assess::day_of(day);
    return *this;
  }
  made_up& lacks(std::vector<used_fact> facts) {
    finding().first_lacking = 0;
    finding().lacking = static_cast<std::uint32_t>(facts.size());
    result_.lacking = std::move(facts);
    return *this;
  }
  std::string text(std::string_view said = "Zo is het.", language lang = language::nl) {
    return render::outlook({rules_, plan_, dossier_, result_, as_of_, lang}, finding(), said);
  }

 private:
  assess::finding& finding() { return result_.findings.front(); }

  const rules::data& rules_ = rules::embedded_rules();
  assess::plan plan_ = assess::standard_plan(rules_);
  facts::dossier dossier_;
  calendar::day as_of_;
  assess::result result_;
};

made_up a_finding(const char* as_of = "2025-07-01") {
  made_up out(as_of);
  return out;
}

TEST(Outlook, ChangesWithinAYearAreSaid) {
  EXPECT_EQ(a_finding().until("2025-09-08").text(), " Dit oordeel is geldig tot en met 8 september 2025.");
  EXPECT_EQ(a_finding().until("2025-09-08").text("So it is.", language::en),
            " This finding is valid up to and including 8 September 2025.");
  EXPECT_EQ(a_finding().until("2026-06-30").text(), " Dit oordeel is geldig tot en met 30 juni 2026.");
  EXPECT_EQ(a_finding().until("2026-07-01").text(), "");
  EXPECT_EQ(a_finding().until("2199-12-30").text(), "");
}

TEST(Outlook, ADayThatWasNamedIsNotSaidAgain) {
  EXPECT_EQ(a_finding().until("2025-09-08").text("Dit loopt tot en met 8 september 2025."), "");
  EXPECT_EQ(a_finding().until("2025-09-08").text("De volgende stap is op 9 september 2025."), "");
  EXPECT_EQ(a_finding().until("2025-09-08").text("Dat was op 18 september 2025."),
            " Dit oordeel is geldig tot en met 8 september 2025.");
}

TEST(Outlook, WhatIsNeededIsAskedInWords) {
  const auto brp = used_fact::of(facts::root, list_id::brp);
  const auto born = used_fact::of(facts::root, fact_id::geboortedatum);
  const std::string asked(render::question_about(list_id::brp, language::nl));
  EXPECT_EQ(a_finding().lacks({brp}).text(), " Nog nodig: " + asked + ".");
  EXPECT_EQ(a_finding().lacks({brp, born}).text(),
            " Nog nodig: " + asked + "; wanneer de jeugdige is geboren.");
  EXPECT_EQ(a_finding().lacks({born}).text("So it is.", language::en),
            " Still needed: when the youth was born.");
  EXPECT_EQ(a_finding().lacks({brp, born}).text("Niet bekend is " + asked + "."),
            " Nog nodig: wanneer de jeugdige is geboren.");
  EXPECT_EQ(a_finding().lacks({born, born}).text(), " Nog nodig: wanneer de jeugdige is geboren.");
  EXPECT_EQ(a_finding().until("2025-09-08").lacks({born}).text(),
            " Dit oordeel is geldig tot en met 8 september 2025. Nog nodig: wanneer de jeugdige is geboren.");
}

TEST(Outlook, WhatASentenceAsksForInOtherWordsIsNotAskedForAgain) {
  const auto started = used_fact::of(facts::root, fact_id::hulp_gestart);
  const auto left = used_fact::of(facts::root, fact_id::jb_reden_einde);
  EXPECT_EQ(a_finding().lacks({started}).text("Niet bekend is wanneer de hulp werkelijk is begonnen."), "");
  EXPECT_EQ(a_finding().lacks({started}).text("It is not known when the help really started.", language::en),
            "");
  EXPECT_EQ(a_finding().lacks({left}).text("Niet bekend is wanneer de hulp werkelijk is begonnen."),
            " Nog nodig: waarom de jeugdbeschermer niet meer aan het gezin verbonden is.");
}

TEST(Outlook, ABlockIsNotAskedForWhereAFactOfItIs) {
  const auto course = used_fact::of(facts::root, facts::shape::koers);
  const auto chain = used_fact::of(facts::root, facts::shape::keten);
  EXPECT_EQ(a_finding().lacks({course}).text("Niet bekend is wanneer de koers is bepaald."), "");
  EXPECT_EQ(a_finding().lacks({course}).text("Niet bekend is of het gezin bij de koers betrokken was."), "");
  EXPECT_NE(a_finding().lacks({chain}).text("Niet bekend is wanneer de koers is bepaald."), "");
}

// In the words of the rule set itself: why a worker left, and why was extended, is not known.
TEST(Outlook, TheSentencesOfTheRuleSetAskForAReasonOnce) {
  const std::string text =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"O","geboortedatum":"2010-01-01","maatregelen":[
          {"soort":"ots","uitgesproken":"2024-11-04","einde":"2025-11-03","beeindigd":null,"verlengingen":[
            {"uitgesproken":"2025-11-03","einde":"2026-11-03"}],"hulp":[
            {"voor":"jeugdige","noodzakelijk":true,"aangemeld":null,"intake":null,"gestart":null,
             "beeindigd":null,"doorbraakaanpak":false,"toelichting":null}],"jeugdbeschermers":[
            {"van":"2024-11-05","tot_en_met":"2024-12-05","rol":"vast"},
            {"van":"2024-12-06","tot_en_met":"2025-01-05","rol":"vast"},
            {"van":"2025-01-06","tot_en_met":"2025-02-05","rol":"vast"},
            {"van":"2025-02-06","tot_en_met":null,"rol":"vast"}]}]})";
  const samples::told told(text, "2025-12-01");
  std::size_t seen = 0;
  for (const auto lang : {language::nl, language::en}) {
    const auto e = told.in(lang);
    for (const auto& f : told.findings()) {
      if (told.rule_of(f) == "norm.jeugdbeschermer.vast" || told.rule_of(f) == "norm.ots.verlenging") {
        const std::string said = render::sentences(e, f);
        seen += f.lacking > 0 && f.result.result == rules::outcome::unknown ? 1 : 0;
        EXPECT_EQ(render::outlook(e, f, said).find(e.in("Nog nodig", "Still needed")), std::string::npos)
            << said;
      }
    }
  }
  EXPECT_EQ(seen, 4U);
}

TEST(Outlook, WhatWasAskedForBeforeIsNotAskedForAgain) {
  const std::string text =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"O","geboortedatum":"2010-01-01","maatregelen":[],"brp":[
          {"van":"2010-01-01","tot_en_met":"2024-12-31","adres":"woonadres","gemeente":"0141"},
          {"van":"2025-01-01","tot_en_met":null,"adres":"woonadres","gemeente":"0153"}]})";
  const samples::told told(text, "2025-07-01");
  const std::string asked(render::question_about(list_id::verblijven, language::nl));
  const std::string letter = told.letter();
  const auto first = letter.find(asked);
  ASSERT_NE(first, std::string::npos) << letter;
  EXPECT_EQ(letter.substr(0, letter.find("\n\n")).find(asked, first + 1), std::string::npos) << letter;
}

TEST(Outlook, AtMostFiveFactsAreNamed) {
  std::vector<used_fact> many;
  for (const auto fact : {fact_id::geboortedatum, fact_id::uitgesproken, fact_id::gi_in_kennis,
                          fact_id::maatregel_einde, fact_id::koers_bepaald}) {
    many.push_back(used_fact::of(facts::root, fact));
  }
  EXPECT_TRUE(a_finding().lacks(many).text().ends_with("; wanneer de koers is bepaald."));
  many.push_back(used_fact::of(facts::root, fact_id::maatregel_soort));
  many.push_back(used_fact::of(facts::root, fact_id::koers_doelen));
  EXPECT_TRUE(a_finding().lacks(many).text().ends_with("; wanneer de koers is bepaald; en nog 2."));
  EXPECT_TRUE(
      a_finding().lacks(many).text("So.", language::en).ends_with("; when the course was set; and 2 more."));
}

// The other version of the ladder goes up a step earlier; what is said of the one that counts stays.
TEST(Outlook, ALadderSaysItselfWhenItsNextStepIs) {
  const samples::told told(samples::waiting, "2024-12-05");
  for (const auto& f : told.findings()) {
    if (told.rule_of(f) == "opschaling.wachttijd") {
      const auto e = told.in(language::nl);
      EXPECT_EQ(f.holds_until, assess::day_of("2024-12-22"));
      EXPECT_EQ(render::outlook(e, f, render::sentences(e, f)).find("geldig"), std::string::npos);
      return;
    }
  }
  FAIL();
}

// In the letter it stands after the sentence and before the number of the source.
TEST(Outlook, StandsInTheLetterWhereAFindingChangesByItself) {
  const std::string text =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"O","geboortedatum":"2010-01-01","maatregelen":[
          {"soort":"ots","uitgesproken":"2024-11-02","einde":"2025-11-01","beeindigd":null,"verlengingen":[]}]})";
  const samples::told nl(text, "2025-03-31");
  bool held = false;
  for (const auto& f : nl.findings()) {
    const auto e = nl.in(language::nl);
    const std::string said = render::sentences(e, f);
    held = held || (f.holds_until != facts::none && !render::outlook(e, f, said).empty());
  }
  EXPECT_TRUE(held);
  EXPECT_NE(nl.letter().find(" Dit oordeel is geldig tot en met "), std::string::npos) << nl.letter();
  EXPECT_NE(nl.letter({language::en, false}).find(" This finding is valid up to and including "),
            std::string::npos)
      << nl.letter({language::en, false});
}

}  // namespace
}  // namespace jeugdregels
