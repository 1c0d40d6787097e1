// Sentences: every outcome of every rule in both languages, without holes, codes or pointers.
#include "render/explain.hpp"

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "calendar/days.hpp"
#include "render/samples.hpp"

namespace jeugdregels {
namespace {

using json = nlohmann::json;

struct said {
  std::string rule;
  std::string outcome;
  std::string text;
};

// What is said of all samples on many days, with each choice.
std::vector<said> everything_said(language lang) {
  std::vector<said> out;
  auto texts = samples::texts();
  const auto gaps = samples::with_gaps();
  texts.insert(texts.end(), gaps.begin(), gaps.end());
  input_error error;
  options other;
  other.choices = {{"werkdagen", "ma_vr"}, {"ladder", "praktijk"}};
  dossier d;
  assessment a;
  for (const options& wish : {options{}, other}) {
    const auto what = request::make(ruleset::standard(), wish, error);
    for (const auto& text : texts) {
      EXPECT_FALSE(d.read(text)) << text;
      for (auto day = calendar::from_ymd(2020, 1, 1); day < calendar::from_ymd(2026, 12, 31); day += 29) {
        a.assess(*what, d, calendar::to_sys(day));
        std::string written;
        a.append_json(written, {false, false, 0, lang});
        const json parsed = json::parse(written);
        for (const auto& finding : parsed["bevindingen"]) {
          out.push_back({finding["regel"], finding["uitkomst"], finding["uitleg"]});
        }
      }
    }
  }
  return out;
}

// The first number that does not go with the word after it ("1 dagen", "2 dag", "-3 dagen"); empty when all
// do.
std::string wrong_number(const std::string& text) {
  static const std::set<std::string> one = {"dag", "werkdag", "maand", "day", "month", "week"};
  static const std::set<std::string> many = {"dagen", "werkdagen", "maanden", "weken",
                                             "days",  "months",    "weeks"};
  std::istringstream words(text);
  std::string before;
  for (std::string word; words >> word; before = word) {
    const std::string bare = word.substr(0, word.find_first_of(".,;:()"));
    const bool number = !before.empty() && before.find_first_not_of("(-0123456789") == std::string::npos;
    const bool is_one = before == "1" || before == "(1";
    if (number && ((is_one && many.contains(bare)) || (!is_one && one.contains(bare)) ||
                   (before.starts_with('-') && (one.contains(bare) || many.contains(bare))))) {
      return before + " " + word;
    }
  }
  return {};
}

TEST(Explain, NumbersAndWordsGoTogether) {
  EXPECT_EQ(wrong_number("1 dag, 2 dagen (3 maanden na 5 mei)."), "");
  EXPECT_EQ(wrong_number("nu 1 dagen te laat"), "1 dagen");
  EXPECT_EQ(wrong_number("nu 2 dag, te laat"), "2 dag,");
  EXPECT_EQ(wrong_number("nu -3 dagen"), "-3 dagen");
}

TEST(Explain, NoSentenceHasAHoleACodeOrAPointer) {
  for (const auto lang : {language::nl, language::en}) {
    std::set<std::string> seen;
    for (const auto& s : everything_said(lang)) {
      if (!seen.insert(s.text).second) {
        continue;
      }
      EXPECT_TRUE(s.text.ends_with('.')) << s.text;
      for (const char* wrong : {"{", "}", "_", "/", "  ", " .", " ,", "..", "null", "-2147"}) {
        EXPECT_EQ(s.text.find(wrong), std::string::npos) << wrong << " in " << s.text;
      }
      EXPECT_EQ(wrong_number(s.text), "") << s.text;
    }
    EXPECT_GT(seen.size(), 100U);
  }
}

TEST(Explain, EveryOutcomeOfTheNormsIsReached) {
  std::map<std::string, std::set<std::string>> reached;
  for (const auto& s : everything_said(language::nl)) {
    reached[s.rule].insert(s.outcome);
  }
  const auto all = [](std::initializer_list<const char*> names) {
    return std::set<std::string>(names.begin(), names.end());
  };
  EXPECT_EQ(reached["norm.jeugdbeschermer.tijdig"],
            all({"voldaan", "niet_voldaan", "lopend", "onbekend", "niet_van_toepassing"}));
  EXPECT_EQ(reached["norm.jeugdbeschermer.vast"], all({"voldaan", "niet_voldaan", "lopend", "onbekend"}));
  EXPECT_EQ(reached["norm.hulp.tijdig"], all({"voldaan", "voldaan_doorbraak", "toegelicht", "niet_voldaan",
                                              "lopend", "onbekend", "niet_van_toepassing"}));
  EXPECT_EQ(reached["norm.koers.gedragen"],
            all({"voldaan", "niet_voldaan", "onbekend", "niet_van_toepassing"}));
  EXPECT_EQ(reached["norm.ots.verlenging"],
            all({"voldaan", "niet_voldaan", "onbekend", "niet_van_toepassing"}));
  EXPECT_EQ(reached["opschaling.wachttijd"], all({"bepaald", "onbekend", "niet_van_toepassing"}));
  EXPECT_EQ(reached["regio.indeling"], all({"bepaald", "onbekend"}));
}

std::string explanation(const std::string& text, calendar::day day, const std::string& rule,
                        language lang = language::nl) {
  dossier d;
  EXPECT_FALSE(d.read(text));
  input_error error;
  const auto what = request::make(ruleset::standard(), {{}, {}, {rule}}, error);
  assessment a;
  a.assess(*what, d, calendar::to_sys(day));
  std::string written;
  a.append_json(written, {false, false, 0, lang});
  return json::parse(written)["bevindingen"][0]["uitleg"];
}

TEST(Explain, ATermOverEasterNamesTheHolidays) {
  const std::string text =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"P","geboortedatum":"2015-01-01","maatregelen":[{"soort":"ots",
          "gi_in_kennis":"2026-04-02","jeugdbeschermers":[{"van":"2026-04-14","tot_en_met":null,"rol":"vast"}]}]})";
  const auto day = calendar::from_ymd(2026, 5, 1);
  EXPECT_TRUE(explanation(text, day, "norm.jeugdbeschermer.tijdig")
                  .starts_with("De vaste jeugdbeschermer kwam op 14 april 2026, 1 dag te laat: uiterlijk 13 "
                               "april 2026 (5 werkdagen "
                               "na 2 april 2026). Niet meegeteld: Goede Vrijdag (3 april 2026), tweede "
                               "paasdag (6 april 2026)."));
  EXPECT_TRUE(
      explanation(text, day, "norm.jeugdbeschermer.tijdig", language::en)
          .starts_with("The fixed worker came on 14 April 2026, 1 day late: due 13 April 2026 (5 working "
                       "days after 2 April "
                       "2026). Not counted: Good Friday (3 April 2026), Easter Monday (6 April 2026)."));
}

TEST(Explain, TheLadderSaysWhoTurnsToWhom) {
  const std::string text =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"L","geboortedatum":"2015-01-01",
          "brp":[{"van":"2015-01-01","tot_en_met":null,"adres":"woonadres","gemeente":"1742"}],"maatregelen":[{"soort":"ots",
          "gi":"jbov","einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","gestart":null,"beeindigd":null,
          "aangemeld":"2021-01-01"}]}]})";
  EXPECT_TRUE(
      explanation(text, calendar::from_ymd(2021, 6, 19), "opschaling.wachttijd")
          .starts_with(
              "Wacht 169 dagen, sinds 1 januari 2021: stap 4, de gecertificeerde instelling gaat naar de "
              "regionale partner (OZJT)."));
}

}  // namespace
}  // namespace jeugdregels
