// The sections of the letter after the measures: where they stand and where not, in which order, what is
// unknown merged, both languages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/faults.hpp"
#include "render/youths.hpp"

namespace jeugdregels {
namespace {

using assess::json;
using samples::born;
using samples::care;
using samples::living_in;
using samples::measure_of;
using samples::seventeen;
using samples::told;
using samples::youth;
using samples::youth_with;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr language both[] = {language::nl, language::en};

using lines = std::vector<std::string>;

lines lines_of(const std::string& text) {
  std::istringstream in(text);
  lines out;
  for (std::string line; std::getline(in, line);) {
    out.push_back(line);
  }
  return out;
}

std::string letter(const json& d, const char* day = seventeen, language lang = language::nl,
                   bool all = false) {
  const auto plan = all ? samples::every_part() : assess::plan_with(rules::embedded_rules(), {});
  return told(samples::read(d.dump()), assess::day_of(day), plan).letter({lang, false});
}

// The headings, but for those of measures.
lines headings(const std::string& text) {
  lines out;
  bool after_blank = false;
  for (const auto& line : lines_of(text)) {
    if (after_blank && !line.empty() && line[0] != ' ' && line.find(": ") == std::string::npos) {
      out.push_back(line);
    }
    after_blank = line.empty();
  }
  return out;
}

// The lines under a heading.
lines under(const std::string& heading, const std::string& text) {
  lines out;
  bool inside = false;
  for (const auto& line : lines_of(text)) {
    if (inside && line.empty()) {
      break;
    }
    if (inside) {
      out.push_back(line);
    }
    inside = inside || line == heading;
  }
  return out;
}

// The labels of the lines: what stands before the sentences.
lines labels_under(const std::string& heading, const std::string& text) {
  lines out;
  for (const auto& line : under(heading, text)) {
    out.push_back(line.substr(4, line.find(": ") - 4));
  }
  return out;
}

// Of whom everything is known and nothing is to be said.
json quiet(const char* birth = born) {
  json d = living_in("0193", youth(birth));
  for (const char* list : {"maatregelen", "jeugdhulp", "tafels"}) {
    d[list] = json::array();
  }
  d["overgang"] = {{"toekomstplan", nullptr},           {"verlengde_jeugdhulp", nullptr},
                   {"wil_pleegzorg_beeindigen", false}, {"wil_gezinshuis_verlaten", false},
                   {"startkwalificatie", false},        {"wmo_melding", nullptr}};
  d["keten"] = nullptr;
  return d;
}

json in_foster_care() {
  return youth_with("jeugdhulp", json::array({care("pleegzorg", nullptr, "2020-09-01")}), quiet());
}

// ---- on the way to eighteen -------------------------------------------------------------------------------

TEST(SectionEighteen, IsOrderedByTheDayOnWhichSomethingIsDueOrChanges) {
  EXPECT_THAT(
      labels_under("Op weg naar achttien", letter(in_foster_care())),
      ElementsAre("Toekomstplan op tijd", "Hoorrecht", "Haast met het toekomstplan", "Pleegzorg tot 21 jaar",
                  "Premie voor de zorgverzekering", "Gat tussen jeugdhulp en Wmo",
                  "Doelgroep van de Twentse Belofte", "Doorstroompunt"));
  EXPECT_THAT(
      labels_under("On the way to eighteen", letter(in_foster_care(), seventeen, language::en)),
      ElementsAre("Plan for the future in time", "Right to be heard", "Urgency of the plan for the future",
                  "Foster care until 21", "Health insurance premium", "Gap between youth care and the Wmo",
                  "Target group of the Twentse Belofte", "Doorstroompunt for early school leavers"));
}

TEST(SectionEighteen, IsNotThereForAYoungChildNorForAnAdult) {
  const auto shown = [](const char* day) {
    const auto all = headings(letter(in_foster_care(), day));
    return std::count(all.begin(), all.end(), "Op weg naar achttien");
  };
  EXPECT_EQ(shown("2020-05-20"), 0);  // twelve: the right to be heard alone is no reason
  EXPECT_EQ(shown("2024-05-19"), 0);
  EXPECT_EQ(shown("2024-05-20"), 1);  // sixteen
  EXPECT_EQ(shown("2026-05-20"), 1);
  EXPECT_THAT(headings(letter(quiet(), "2035-05-20")), IsEmpty());  // twenty-seven
  EXPECT_THAT(headings(letter(quiet("2026-12-01"))), IsEmpty());    // unborn
}

TEST(SectionEighteen, LeavesOutWhatIsOverAndWhatCanNotCome) {
  json d = in_foster_care();
  d["overgang"]["toekomstplan"] = "2025-05-12";
  d["overgang"]["wil_pleegzorg_beeindigen"] = true;
  d["maatregelen"] = json::array({measure_of("ots", {{"einde", "2026-01-31"}, {"beeindigd", nullptr}})});
  d["maatregelen"][0]["verlengingen"] = json::array();
  const auto labels = labels_under("Op weg naar achttien", letter(d));
  EXPECT_THAT(labels, Not(testing::Contains("Haast met het toekomstplan")));
  EXPECT_THAT(labels, Not(testing::Contains("Pleegzorg tot 21 jaar")));
  EXPECT_THAT(labels, Not(testing::Contains("Einde van de maatregel")));
  d["maatregelen"][0]["einde"] = "2027-01-31";
  EXPECT_THAT(labels_under("Op weg naar achttien", letter(d)), testing::Contains("Einde van de maatregel"));
  const std::string adult = letter(d, "2026-05-20");  // ended by turning eighteen: that is said
  EXPECT_THAT(adult, HasSubstr("De laatste dag van de maatregel was 19 mei 2026"));
  EXPECT_THAT(labels_under("Op weg naar achttien", adult), Not(testing::Contains("Hoorrecht")));
}

TEST(SectionEighteen, SaysWhichMeasureWhenThereAreSeveral) {
  json d = in_foster_care();
  const auto measure = [](const char* end) {
    return measure_of("ots", {{"einde", end}, {"beeindigd", nullptr}, {"verlengingen", json::array()}});
  };
  d["maatregelen"] = json::array({measure("2026-12-18"), measure("2026-04-30")});
  EXPECT_THAT(letter(d), HasSubstr("\n  - Einde van de maatregel (maatregel 2): De laatste dag"));
  EXPECT_THAT(letter(d, seventeen, language::en),
              HasSubstr("\n  - End of the measure (measure 1): The last day"));
}

// ---- what is unknown --------------------------------------------------------------------------------------

TEST(SectionUnknown, IsAskedForOneByOneAndMergedWhenThereIsMuchOfIt) {
  json d = in_foster_care();
  d["overgang"].erase("startkwalificatie");
  const auto few = under("Op weg naar achttien", letter(d));
  EXPECT_EQ(
      few.back(),
      "  - Doorstroompunt: Niet te beoordelen: niet bekend is of de jongere een startkwalificatie heeft.");
  d.erase("overgang");
  const auto many = under("Op weg naar achttien", letter(d));
  EXPECT_EQ(
      many.back(),
      "  - Niet te beoordelen zolang feiten ontbreken: Toekomstplan op tijd, Haast met het toekomstplan, Gat "
      "tussen jeugdhulp en Wmo, Doorstroompunt. Nog nodig: hoe de overgang van 18- naar 18+ verloopt.");
  EXPECT_EQ(
      under("On the way to eighteen", letter(d, seventeen, language::en)).back(),
      "  - Cannot be judged as long as facts are missing: Plan for the future in time, Urgency of the "
      "plan for the future, Gap between youth care and the Wmo, Doorstroompunt for early school leavers. "
      "Still needed: how the move from under 18 to 18 and over is going.");
}

TEST(SectionUnknown, MeasuresAreAskedForOnce) {
  json d = in_foster_care();
  d.erase("maatregelen");
  const std::string text = letter(d);
  EXPECT_EQ(text.find("welke maatregelen"), text.rfind("welke maatregelen")) << text;
  EXPECT_THAT(text, Not(HasSubstr("Wettelijke termijnen")));
}

// ---- tables -----------------------------------------------------------------------------------------------

TEST(SectionTables, EachHasItsOwnWithTheDayOnWhichItWasHeld) {
  json d = quiet();
  d["tafels"] = json::array({samples::tables()[0], samples::tables()[7]});
  EXPECT_THAT(headings(letter(d)),
              ElementsAre("Op weg naar achttien", "Jeugdbeschermingstafel 1, gehouden 20 oktober 2025",
                          "Jeugdbeschermingstafel 2", "Bronnen"));
}

TEST(SectionTables, OneThatHasNotBegunIsNotThere) {
  json d = quiet("2015-02-03");
  d["tafels"] = json::array({samples::tables()[8]});  // announced after the day
  EXPECT_THAT(headings(letter(d)), IsEmpty());
  d["tafels"] = json::array({samples::tables()[0]});
  EXPECT_THAT(headings(letter(d, "2021-01-31")), IsEmpty());  // the plan begins on 1 February 2021
}

TEST(SectionTables, AnUnknownListIsAskedForOnce) {
  json d = quiet("2015-02-03");
  d.erase("tafels");
  EXPECT_THAT(under("Jeugdbeschermingstafel", letter(d)),
              ElementsAre("  - Niet te beoordelen: niet bekend is welke Jeugdbeschermingstafels er zijn."));
  EXPECT_THAT(under("Youth protection table", letter(d, seventeen, language::en)),
              ElementsAre("  - Cannot be judged: it is not known which youth protection tables there are."));
  EXPECT_THAT(headings(letter(d, "2021-01-31")), IsEmpty());
}

// ---- statutory terms and the advice of Flevoland ----------------------------------------------------------

TEST(SectionTerms, StandsThereOnlyWithATermThatBegan) {
  json d = quiet("2015-02-03");
  EXPECT_THAT(headings(letter(d)), IsEmpty());
  d["keten"] = {{"melding_vt", "2025-10-16"},
                {"triage_vt", "2025-10-20"},
                {"besluit_onderzoek_vt", nullptr},
                {"verzoek_raad", nullptr}};
  EXPECT_THAT(labels_under("Wettelijke termijnen", letter(d)), ElementsAre("Triage door Veilig Thuis"));
  EXPECT_THAT(labels_under("Statutory terms", letter(d, seventeen, language::en)),
              ElementsAre("Triage by Veilig Thuis"));
}

// The ten days of the Board are no law, and stand among those that are.
TEST(SectionTerms, MarksATermThatIsAnInternalNorm) {
  json d = quiet("2015-02-03");
  d["keten"] = {{"melding_vt", nullptr},
                {"besluit_onderzoek_vt", nullptr},
                {"verzoek_raad", "2026-02-23"},
                {"start_raad", nullptr}};
  EXPECT_THAT(labels_under("Wettelijke termijnen", letter(d)),
              ElementsAre("Begin van het raadsonderzoek (interne norm)"));
  EXPECT_THAT(labels_under("Statutory terms", letter(d, seventeen, language::en)),
              ElementsAre("Start of the investigation by the Board (internal norm)"));
}

TEST(SectionAdvice, IsThereOnlyWithThePartSwitchedOn) {
  json d = quiet("2015-02-03");
  d["koploper"] = {
      {"verzoek_ingediend", nullptr}, {"team", {"vt", "raad", "gi"}}, {"tafel_door_lokale_toegang", nullptr}};
  EXPECT_THAT(headings(letter(d)), IsEmpty());
  EXPECT_THAT(headings(letter(d, seventeen, language::nl, true)), ElementsAre("Advies Flevoland", "Bronnen"));
  EXPECT_THAT(labels_under("Advice of Flevoland", letter(d, seventeen, language::en, true)),
              ElementsAre("Composition of the team"));
}

// ---- all of them ------------------------------------------------------------------------------------------

// "  - Label, Label: sentences. [3]": the sentences; of a list that is unknown there is no label.
std::string sentences_in(const std::string& line) {
  const bool bare = line.starts_with("  - Niet te beoordelen") || line.starts_with("  - Cannot be judged");
  const auto from = bare ? std::size_t{4} : line.find(": ") + 2;
  const auto end = line.ends_with(']') ? line.rfind(" [") : line.size();
  return line.substr(from, end - from);
}

void expect_well_written(const std::string& text, language lang) {
  std::set<std::string> seen;
  std::string before = "-";
  for (const auto& line : lines_of(text)) {
    EXPECT_FALSE(line.ends_with(' ')) << text;
    EXPECT_FALSE(line.empty() && before.empty()) << text;
    if (!line.empty() && line[0] != ' ') {
      seen.clear();
    }
    EXPECT_TRUE(line.empty() || seen.insert(line).second) << line << "\n" << text;
    const bool merged = line.find("zolang feiten ontbreken") != std::string::npos ||
                        line.find("as long as facts are missing") != std::string::npos;
    if (line.starts_with("  - ") && !merged) {
      EXPECT_EQ(faults::wrong_with(sentences_in(line), lang), "") << line;
    }
    EXPECT_EQ(line.find('_'), std::string::npos) << line;
    before = line;
  }
  EXPECT_TRUE(text.ends_with('\n') && !text.ends_with("\n\n")) << text;
}

// No heading without a line under it, no line twice, no fault of language.
TEST(Sections, OfEveryYouthAreWellWritten) {
  for (const auto& sample : samples::of_youths()) {
    const told t(samples::read(sample.text), assess::day_of(sample.day), samples::every_part());
    for (const auto lang : both) {
      const std::string text = t.letter({lang, false});
      expect_well_written(text, lang);
      for (const auto& heading : headings(text)) {
        EXPECT_THAT(under(heading, text), Not(IsEmpty())) << heading << "\n" << text;
      }
    }
  }
}

TEST(Sections, HaveTheSameLinesInBothLanguages) {
  for (const auto& sample : samples::of_youths()) {
    const told t(samples::read(sample.text), assess::day_of(sample.day), samples::every_part());
    const auto nl = lines_of(t.letter({language::nl, false}));
    const auto en = lines_of(t.letter({language::en, false}));
    ASSERT_EQ(nl.size(), en.size()) << sample.text;
    for (std::size_t i = 0; i < nl.size(); ++i) {
      EXPECT_EQ(nl[i].starts_with("  - "), en[i].starts_with("  - ")) << nl[i] << "\n" << en[i];
      EXPECT_EQ(nl[i].empty(), en[i].empty());
    }
  }
}

}  // namespace
}  // namespace jeugdregels
