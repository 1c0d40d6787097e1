// The letter: what stands where, sources listed once, equal sentences named together, colours only when asked
// for, both languages.
#include "render/text.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "render/samples.hpp"
#include "render/waiting.hpp"

namespace jeugdregels {
namespace {

using samples::told;
using samples::waiting;

std::string letter(const std::string& text, const text_style& style = {}) {
  return told(text, "2025-03-31").letter(style);
}

// With some rules only.
std::string letter_about(const std::string& text, const std::string& rules) {
  dossier d;
  EXPECT_FALSE(d.read(text));
  input_error error;
  const auto what = request::make(ruleset::standard(), {{}, {}, {rules}}, error);
  assessment a;
  a.assess(*what, d, calendar::to_sys(calendar::from_ymd(2025, 3, 31)));
  std::string out;
  a.append_text(out, {});
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    out.push_back(line);
  }
  return out;
}

// The letters of all samples, in one language.
std::vector<std::string> all_letters(language lang) {
  std::vector<std::string> out;
  auto texts = samples::texts();
  const auto gaps = samples::with_gaps();
  texts.insert(texts.end(), gaps.begin(), gaps.end());
  for (const auto& text : texts) {
    for (const char* day : {"2020-01-08", "2021-03-15", "2023-05-01"}) {
      out.push_back(told(text, day).letter({lang, false}));
    }
  }
  samples::drawing draw(11);
  for (int i = 0; i < 150; ++i) {
    auto d = draw.dossier();
    out.push_back(told(std::move(d), draw.as_of()).letter({lang, false}));
  }
  return out;
}

// ---- the whole of it --------------------------------------------------------------------------------------

// The lines from the first measure on; what stands before them is about the dossier as a whole.
std::vector<std::string> from_the_measures(const std::string& text) {
  auto lines = lines_of(text);
  const auto measure = std::find_if(lines.begin(), lines.end(), [](const auto& line) {
    return line.starts_with("Maatregel 1") || line.starts_with("Measure 1");
  });
  lines.erase(lines.begin(), measure);
  return lines;
}

TEST(Letter, BeginsWithTheDossierAndWhoIsResponsible) {
  const auto nl = lines_of(letter(waiting));
  EXPECT_EQ(nl[0], "Dossier T-1, peildatum 31 maart 2025");
  EXPECT_TRUE(nl[1].starts_with("Verantwoordelijk is Almelo (0141)")) << nl[1];
  EXPECT_TRUE(nl[2].starts_with("Jeugdhulpregio Twente, subregio Almelo")) << nl[2];
  EXPECT_EQ(nl[3], "");
  EXPECT_EQ(lines_of(letter(waiting, {language::en, false}))[0], "Case T-1, as of 31 March 2025");
}

TEST(Letter, ShowsTheNormsAtAGlanceThenWhatIsLateThenTheLadder) {
  EXPECT_EQ(
      from_the_measures(letter(waiting)),
      lines_of(
          R"(Maatregel 1: ondertoezichtstelling door Jeugdbescherming Overijssel, uitgesproken 2 november 2024
  Vaste jeugdbeschermer   voldaan                           uiterlijk 11 november 2024
  Gedragen koers          voldaan                           uiterlijk 16 december 2024
  Passende hulp           niet voldaan                      uiterlijk 2 februari 2025

  Aandacht
  - Hulp op tijd, Passende hulp: De hulp is nog niet begonnen; de termijn is 57 dagen geleden verstreken, op 2 februari 2025 (3 maanden na 2 november 2024). Er is geen reden vastgelegd. [1]

  Wachten op hulp
  - Opschalingsladder bij wachttijd, hulp 1 (voor de jeugdige): Sinds 2 december 2024 wordt op hulp gewacht: 119 dagen. Stap 3: de teammanager gaat naar de gemeente; de volgende stap is op 20 mei 2025. [2]

Wettelijke termijnen
  - Eerste contact op tijd: De jeugdbeschermer was aangewezen en de eerste contacten waren er op 8 november 2024, op tijd; dat moest uiterlijk 11 november 2024 (5 werkdagen na 4 november 2024). [3]
  - Duur van de ondertoezichtstelling: De ondertoezichtstelling en elke verlenging duren ten hoogste een jaar. [4]

Bronnen
  [1] IGJ en Inspectie JenV, Kwetsbare kinderen onvoldoende beschermd, regiorapport Overijssel (2021)
  [2] IGJ en Inspectie JenV, regiorapport Overijssel (2021), passage over de opschalingsladder
  [3] Besluit Jeugdwet, artikelen 4.2.1 tot en met 4.2.3
  [4] Burgerlijk Wetboek Boek 1, artikelen 258 en 260
)"));
}

TEST(Letter, HasTheSameShapeInEnglish) {
  const auto nl = from_the_measures(letter(waiting));
  const auto en = from_the_measures(letter(waiting, {language::en, false}));
  ASSERT_EQ(nl.size(), en.size());
  ASSERT_EQ(en.size(), 20U);
  EXPECT_EQ(en[0], "Measure 1: supervision order by Jeugdbescherming Overijssel, pronounced 2 November 2024");
  EXPECT_EQ(en[1], "  Fixed worker            met                               due 11 November 2024");
  EXPECT_EQ(en[5], "  Attention");
  EXPECT_TRUE(en[6].ends_with("No reason has been recorded. [1]")) << en[6];
  EXPECT_EQ(en[8], "  Waiting for help");
  EXPECT_TRUE(en[9].find(", help 1 (for the youth): ") != std::string::npos) << en[9];
  EXPECT_EQ(en[11], "Statutory terms");
  EXPECT_EQ(en[15], "Sources");
  for (std::size_t i = 16; i < en.size(); ++i) {
    EXPECT_EQ(en[i], nl[i]);  // titles of sources are proper names
  }
}

// ---- sources ----------------------------------------------------------------------------------------------

// The numbers in square brackets at the ends of the lines of findings, and those of the list.
struct numbered {
  std::vector<std::string> used;
  std::vector<std::string> listed;
  std::set<std::string> titles;
};

numbered numbers_of(const std::string& text) {
  numbered out;
  bool in_list = false;
  for (const auto& line : lines_of(text)) {
    in_list |= line == "Bronnen" || line == "Sources";
    if (in_list && line.starts_with("  [")) {
      const auto end = line.find(']');
      out.listed.push_back(line.substr(3, end - 3));
      out.titles.insert(line.substr(end));
    } else if (line.ends_with(']')) {
      const auto from = line.rfind('[') + 1;
      out.used.push_back(line.substr(from, line.size() - 1 - from));
    }
  }
  return out;
}

TEST(Letter, ListsEverySourceOnceAndRefersToEach) {
  for (const auto lang : {language::nl, language::en}) {
    for (const auto& text : all_letters(lang)) {
      const auto n = numbers_of(text);
      EXPECT_EQ(std::set(n.used.begin(), n.used.end()), std::set(n.listed.begin(), n.listed.end())) << text;
      EXPECT_EQ(n.titles.size(), n.listed.size()) << text;
      for (std::size_t i = 0; i < n.listed.size(); ++i) {
        EXPECT_EQ(n.listed[i], std::to_string(i + 1)) << text;
      }
    }
  }
}

TEST(Letter, ListsNoSourcesWhereNothingNeedsAttention) {
  const std::string text =
      letter(R"({"formaat":"jeugdregels/dossier/1","kenmerk":"N","geboortedatum":"2010-01-01",
    "maatregelen":[]})");
  EXPECT_EQ(text.find("Bronnen"), std::string::npos) << text;
}

TEST(Letter, NamesASourceByItsFirstLineOfUse) {
  const auto n = numbers_of(letter(waiting));
  EXPECT_EQ(n.used, (std::vector<std::string>{"1", "2", "3", "4"}));
}

// ---- lines ------------------------------------------------------------------------------------------------

TEST(Letter, HasNoLineTwiceAndNoSpaceAtAnEnd) {
  for (const auto lang : {language::nl, language::en}) {
    for (const auto& text : all_letters(lang)) {
      std::set<std::string> seen;
      std::string before = "-";
      for (const auto& line : lines_of(text)) {
        EXPECT_FALSE(line.ends_with(' ')) << text;
        EXPECT_FALSE(line.empty() && before.empty()) << text;
        if (!line.empty() && !line.starts_with(' ')) {
          seen.clear();  // two measures or two tables may have the same said of them
        }
        EXPECT_TRUE(line.empty() || seen.insert(line).second) << line << "\n" << text;
        before = line;
      }
      EXPECT_TRUE(text.ends_with('\n') && !text.ends_with("\n\n")) << text;
    }
  }
}

// "- Hulp op tijd, Passende hulp: …": what follows the labels stands there once for each measure.
TEST(Letter, NamesEqualSentencesTogether) {
  for (const auto& text : all_letters(language::nl)) {
    std::set<std::string> seen;
    for (const auto& line : lines_of(text)) {
      if ((!line.empty() && !line.starts_with("  - ") && !line.starts_with("  [")) || line.empty()) {
        seen.clear();
      } else if (line.starts_with("  - ")) {
        EXPECT_TRUE(seen.insert(line.substr(line.find(": "))).second) << line << "\n" << text;
      }
    }
  }
}

TEST(Letter, SaysWhichExtensionAndWhichHelp) {
  const std::string text =
      letter(R"({"formaat":"jeugdregels/dossier/1","kenmerk":"V","geboortedatum":"2010-01-01",
    "maatregelen":[{"soort":"ots","gi":"jbov","einde":null,"beeindigd":null,
      "verlengingen":[{"uitgesproken":"2020-01-20","redenen":["overig"]},{"uitgesproken":"2021-01-20","redenen":["hulp_niet_tijdig"]}],
      "hulp":[{"voor":"gezin","gestart":"2020-02-01"},{"voor":"ouders","aangemeld":"2021-03-01","gestart":null,"beeindigd":null}]}]})");
  EXPECT_NE(text.find("\n  - Verlenging niet door late hulp, verlenging 2: De ondertoezichtstelling is op 20 "
                      "januari 2021 verlengd"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("verlenging 1:"), std::string::npos) << text;
  EXPECT_NE(text.find("\n  - Opschalingsladder bij wachttijd, hulp 2 (voor de ouders): Sinds 1 maart 2021"),
            std::string::npos)
      << text;
}

TEST(Letter, SaysUnknownMeasuresOnce) {
  const std::string unknown =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"U","geboortedatum":"2010-01-01"})";
  const auto nl = lines_of(letter(unknown));
  const auto en = lines_of(letter(unknown, {language::en, false}));
  EXPECT_EQ(nl[0], "Dossier U, peildatum 31 maart 2025");
  EXPECT_EQ(std::count(nl.begin(), nl.end(), "Niet te beoordelen: niet bekend is welke maatregelen er zijn."),
            1);
  EXPECT_EQ(std::count(en.begin(), en.end(), "Cannot be judged: it is not known which measures there are."),
            1);
  EXPECT_EQ(letter(unknown).find("welke maatregelen"), letter(unknown).rfind("welke maatregelen"));
}

TEST(Letter, OfAMeasureOfWhichLittleIsKnownNamesOnlyThat) {
  const std::string text =
      letter(R"({"formaat":"jeugdregels/dossier/1","kenmerk":"W","geboortedatum":"2010-01-01",
    "maatregelen":[{"soort":"voogdij"}]})");
  EXPECT_NE(text.find("\nMaatregel 1: voogdij\n  Vaste jeugdbeschermer   onbekend\n"), std::string::npos)
      << text;
}

// ---- colours ----------------------------------------------------------------------------------------------

std::string without_colours(std::string text) {
  for (auto at = text.find('\033'); at != std::string::npos; at = text.find('\033', at)) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  return text;
}

TEST(Letter, HasColoursOnlyWhenAskedFor) {
  for (const auto lang : {language::nl, language::en}) {
    const std::string plain = letter(waiting, {lang, false});
    const std::string coloured = letter(waiting, {lang, true});
    EXPECT_EQ(plain.find('\033'), std::string::npos);
    EXPECT_NE(coloured, plain);
    EXPECT_EQ(without_colours(coloured), plain);
  }
  EXPECT_NE(letter(waiting, {language::en, true}).find("\033[31;1mnot met\033[0m"), std::string::npos);
}

TEST(Letter, EndsEveryColour) {
  const std::string text = letter(waiting, {language::nl, true});
  for (const auto& line : lines_of(text)) {
    const auto last = line.rfind('\033');
    EXPECT_TRUE(last == std::string::npos || line.substr(last, 4) == "\033[0m") << line;
  }
}

// ---- with some rules only ---------------------------------------------------------------------------------

TEST(Letter, WithOnlySomeRulesHasALineForEachFinding) {
  const std::string out = letter_about(waiting, "norm.koers");
  const auto lines = lines_of(out);
  ASSERT_GE(lines.size(), 4U);
  EXPECT_TRUE(lines[1].starts_with("  norm.koers.aanwezig /maatregelen/0: voldaan. De koers is er sinds"))
      << out;
  EXPECT_TRUE(
      lines[2].starts_with("  norm.koers.tijdig /maatregelen/0: voldaan. De koers is bepaald op 2 december"))
      << out;
  EXPECT_TRUE(lines[3].starts_with("  norm.koers.gedragen /maatregelen/0: voldaan. ")) << out;
  EXPECT_EQ(numbers_of(out).used, (std::vector<std::string>{"1", "1", "1"}));
  EXPECT_EQ(numbers_of(out).listed, (std::vector<std::string>{"1"}));
  EXPECT_EQ(out.find("Maatregel 1"), std::string::npos);
}

}  // namespace
}  // namespace jeugdregels
