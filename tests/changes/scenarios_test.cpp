// Scenarios that are right, that are not in order (JR1001), and rules without any (JR1009).
#include "jeugdregels/scenarios.hpp"

#include <gmock/gmock.h>

#include "changes/scenario_samples.hpp"
#include "rules/folder.hpp"
#include "rules/text_walk.hpp"

namespace jeugdregels {
namespace {

using namespace scenario_samples;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Scenarios, ThatAreRightGiveNoErrors) {
  const notice_report report = test_texts({{here, file_of({good_scenario()})}});
  EXPECT_THAT(errors_in(report), IsEmpty());
  EXPECT_EQ(report.title, "rules test");
  EXPECT_EQ(report.format, "jeugdregels/scenariotoets/1");
  EXPECT_EQ(report.examined, std::vector<std::string>{"twente: Precies zes weken is op tijd"});
  const std::vector<std::pair<std::string, int>> counts = {{"scenarios", 1}, {"geslaagd", 1}};
  EXPECT_EQ(report.counts, counts);
}

TEST(Scenarios, MayPredictMoreThanWhatIsVisible) {
  json all = good_scenario();
  all["verwacht"][0].update(
      json::parse(R"({"ontbreekt": [], "start": "2025-02-03", "gerealiseerd": "2025-03-17",
                                            "dagen_over": 0, "houdbaar_tot_en_met": null})"));
  EXPECT_THAT(errors_of({all}), IsEmpty());
  all["verwacht"][0]["dagen_over"] = 1;
  all["verwacht"][0]["ontbreekt"] = {"/maatregelen/0/einde"};
  const notice n = only_error({all});
  EXPECT_EQ(n.code + " " + n.pointer, "JR1002 /scenarios/0/verwacht/0/dagen_over");
  EXPECT_THAT(
      n.message,
      HasSubstr("dagen_over: verwacht 1, gekregen 0; ontbreekt: verwacht [\"/maatregelen/0/einde\"]"));
}

TEST(Scenarios, AreDossiersWithAFormatAndALabelOfTheirOwnIfTheyLike) {
  json own = good_scenario();
  own["dossier"]["formaat"] = "jeugdregels/dossier/1";
  own["dossier"]["kenmerk"] = "Z-17";
  EXPECT_THAT(errors_of({own}), IsEmpty());
}

// ---- JR1001
// ------------------------------------------------------------------------------------------------

struct structure_fault {
  const char* pointer;  // what is planted where
  const char* value;
  const char* place;  // where it is said, within the scenario
  const char* message;
};

class ScenarioStructure : public testing::TestWithParam<structure_fault> {};

TEST_P(ScenarioStructure, FaultsAreSaidAtTheirPlace) {
  const auto& fault = GetParam();
  const json other = titled(good_scenario(), "Een andere");
  const json faulty = changed(fault.pointer, json::parse(fault.value));
  const std::string text = file_of({other, faulty});
  const notice_report report = test_texts({{here, text}});
  const auto errors = errors_in(report);
  ASSERT_EQ(errors.size(), 1U) << testing::PrintToString(places_of(errors));
  EXPECT_EQ(errors[0].code + " " + errors[0].pointer, std::string("JR1001 /scenarios/1") + fault.place);
  EXPECT_THAT(errors[0].message, HasSubstr(fault.message));
  if (std::string_view(fault.message).find("ontbreekt") == std::string_view::npos) {
    EXPECT_EQ(errors[0].line, rules::line_of(text, errors[0].pointer));
  }
  EXPECT_EQ(report.counts[0].second - report.counts[1].second, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Scenarios, ScenarioStructure,
    testing::Values(
        structure_fault{"/titl", "\"x\"", "/titl", "bedoeld is misschien \"titel\""},
        structure_fault{"/titel", "\"\"", "/titel", "een scenario heeft een titel"},
        structure_fault{"/titel", "7", "/titel", "hier hoort een tekst"},
        structure_fault{"/regels", "[]", "/regels", "noem de regels"},
        structure_fault{"/regels/0", "\"norm.koer\"", "/regels/0", "bedoeld is misschien \"norm.koers\""},
        structure_fault{"/regels/0", "\"koploper\"", "/regels/0", "het deel flevoland"},
        structure_fault{"/regels/0", "\"wet.vot\"", "/regels/0", "alleen uitgelegd"},
        structure_fault{"/peildatum", "\"2025-02-30\"", "/peildatum", "geen bestaande dag"},
        structure_fault{"/keuzes", "{\"koers_strt\": \"x\"}", "/keuzes/koers_strt",
                        "misschien \"koers_start\""},
        structure_fault{"/keuzes", "{\"koers_start\": \"uitgesprken\"}", "/keuzes/koers_start",
                        "misschien \"uitgesproken\""},
        structure_fault{"/delen", "[\"flevolant\"]", "/delen/0", "misschien \"flevoland\""},
        structure_fault{"/dossier", "[]", "/dossier", "hier hoort een object"},
        structure_fault{"/dossier", "{}", "/dossier/geboortedatum", "\"geboortedatum\" ontbreekt"},
        structure_fault{"/dossier/maatregelen/0/soort", "\"otz\"", "/dossier/maatregelen/0/soort",
                        "misschien \"ots\""},
        structure_fault{"/verwacht", "{}", "/verwacht", "hier hoort een lijst"},
        structure_fault{"/verwacht/0/regel", "\"norm.koers.tijdg\"", "/verwacht/0/regel",
                        "misschien \"norm.koers.tijdig\""},
        structure_fault{"/verwacht/0/regel", "\"wet.vot.woonplaats\"", "/verwacht/0/regel",
                        "alleen uitgelegd"},
        structure_fault{"/verwacht/0/uitkomst", "\"voldan\"", "/verwacht/0/uitkomst",
                        "misschien \"voldaan\""},
        structure_fault{"/verwacht/0/uitkomst", "\"aan\"", "/verwacht/0/uitkomst", "onbekende uitkomst"},
        structure_fault{"/verwacht/0/uiterlijk", "\"morgen\"", "/verwacht/0/uiterlijk",
                        "geen bestaande datum"},
        structure_fault{"/verwacht/0/dagen_over", "\"1\"", "/verwacht/0/dagen_over", "geheel getal"},
        structure_fault{"/verwacht/0/ontbreekt", "\"/x\"", "/verwacht/0/ontbreekt", "hier hoort een lijst"},
        structure_fault{"/verwacht/0/waarde", "null", "/verwacht/0/waarde", "een norm heeft geen \"waarde\""},
        structure_fault{"/verwacht/0/uiterlik", "null", "/verwacht/0/uiterlik", "misschien \"uiterlijk\""}));

TEST(Scenarios, AFaultInADossierIsOnItsOwnLine) {
  const std::string text = file_of({changed("/dossier/maatregelen/0/soort", "otz")});
  const auto errors = errors_in(test_texts({{here, text}}));
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].line, line_with(text, "\"otz\""));
}

TEST(Scenarios, WithoutWhatIsRequiredAreFaulty) {
  for (const char* key : {"titel", "regels", "peildatum", "dossier", "verwacht"}) {
    json lacking = good_scenario();
    lacking.erase(key);
    const notice n = only_error({lacking});
    EXPECT_EQ(n.code, "JR1001");
    EXPECT_THAT(n.message, HasSubstr(std::string("\"") + key + "\" ontbreekt"));
  }
}

TEST(Scenarios, AFileThatIsNoJsonStopsNoOther) {
  const auto report = test_texts({{"twente/scenarios/a.json", "{\n\"formaat\": 1,,\n}"},
                                  {"twente/scenarios/b.json", "{\"formaat\": \"jeugdregels/scenarios/2\"}"},
                                  {"twente/scenarios/c.json", "[]"},
                                  {"twente/scenarios/d.json", file_of({good_scenario(), 7})}});
  const auto errors = errors_in(report);
  ASSERT_EQ(places_of(errors), (std::vector<std::string>{"JR1001 /formaat", "JR1001 /formaat", "JR1001 /",
                                                         "JR1001 /scenarios/1"}));
  EXPECT_EQ(errors[0].line, 2U);
  EXPECT_EQ(errors[1].file, "twente/scenarios/b.json");
  EXPECT_EQ(report.examined[1], "twente: twente/scenarios/d.json#/scenarios/1");
  EXPECT_EQ(report.counts[1].second, 1);
}

// ---- JR1009
// ----------------------------------------------------------------------------------------------------

TEST(Scenarios, RulesWithoutAnyAreWarnedOfWhereTheyStand) {
  rules::rule_folder folder;
  std::vector<ruleset_file> files;
  for (const auto& file : folder.files()) {
    files.push_back({file.name, file.text});
  }
  input_error error;
  const auto rules = ruleset::load(files, error);
  ASSERT_TRUE(rules) << message(error);
  const std::string text = file_of({good_scenario()});
  const ruleset_file scenarios{here, text};
  const auto report = test_scenarios(*rules, std::span(&scenarios, 1), files);
  EXPECT_THAT(errors_in(report), IsEmpty());
  std::set<std::string> named;
  for (const notice& n : report.notices) {
    EXPECT_EQ(n.code, "JR1009");
    EXPECT_TRUE(named.insert(n.subject).second) << n.subject;
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.name == n.file; });
    ASSERT_NE(file, files.end());
    EXPECT_EQ(json::parse(file->text)[json::json_pointer(n.pointer)]["regel"], n.subject);
    EXPECT_GT(n.line, 1U);
  }
  EXPECT_FALSE(named.contains("norm.koers.tijdig"));
  EXPECT_FALSE(named.contains("wet.vot.woonplaats"));
  EXPECT_TRUE(named.contains("koploper.tafel"));
}

// ---- places in a text
// --------------------------------------------------------------------------------------------

TEST(ScenarioText, FindsValuesByPointer) {
  const std::string text =
      "\xef\xbb\xbf{ \"a\\\"\" : [1, {\"b/~\":\"]}\\\\\"} , -2.5e3 ], \"\\u0063\":true, \"d\":{}, \"e\":[]}";
  const auto at = [&](const char* pointer) { return std::string(changes::value_at(text, pointer)); };
  EXPECT_EQ(at("/a\"/0"), "1");
  EXPECT_EQ(at("/a\"/1/b~1~0"), "\"]}\\\\\"");
  EXPECT_EQ(at("/a\"/2"), "-2.5e3");
  EXPECT_EQ(at("/c"), "true");
  EXPECT_EQ(at("/d/niets"), "{}");
  EXPECT_EQ(at("/e/0"), "[]");
  EXPECT_EQ(at("/"), text.substr(3));
  EXPECT_THAT(changes::entries_of("[]"), IsEmpty());
  EXPECT_EQ(changes::member_of("{\"a\":1}", "b"), "");
}

}  // namespace
}  // namespace jeugdregels
