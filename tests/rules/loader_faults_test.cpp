// Planted faults in a rule set: each is refused with the right file, place, line and nearest known name.
#include <gtest/gtest.h>

#include <functional>

#include "rules/folder.hpp"

namespace jeugdregels::rules {
namespace {

constexpr const char* norms = "twente/normen.json";
constexpr const char* ladders = "twente/opschaling.json";
constexpr const char* subregions = "twente/subregios.json";
constexpr const char* towns = "algemeen/gemeenten.json";
constexpr const char* manifest = "regelset.json";

struct planted {
  const char* name;
  const char* file;
  const char* pointer;  // where the change is made and the complaint is expected
  json value;
  const char* nearest = "";
  const char* complaint_at = nullptr;  // when the complaint belongs elsewhere
};

std::ostream& operator<<(std::ostream& out, const planted& p) { return out << p.name; }

std::string line_text(const std::string& text, std::size_t line) {
  std::istringstream in(text);
  std::string out;
  for (std::size_t i = 0; i < line; ++i) {
    if (!std::getline(in, out)) {
      return "<no such line>";
    }
  }
  return out;
}

// The last key of a pointer, or "" when it ends in a position in a list.
std::string last_key(const std::string& pointer) {
  const std::string last = pointer.substr(pointer.rfind('/') + 1);
  return last.find_first_not_of("0123456789") == std::string::npos ? "" : last;
}

void expect_refused(rule_folder& folder, const std::string& file, const std::string& pointer,
                    const std::string& nearest) {
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.fault, fault::bad_ruleset);
  EXPECT_EQ(error.file, file) << shown(error);
  EXPECT_EQ(error.pointer, pointer) << shown(error);
  EXPECT_EQ(error.nearest, nearest) << shown(error);
  EXPECT_FALSE(error.expected.empty());
  ASSERT_GE(error.line, 1U);
  if (const std::string key = last_key(pointer); !key.empty()) {
    EXPECT_NE(line_text(folder.text(file), error.line).find('"' + key + '"'), std::string::npos)
        << "line " << error.line << " is: " << line_text(folder.text(file), error.line);
  }
}

class faults : public testing::TestWithParam<planted> {};

TEST_P(faults, is_refused_at_its_place) {
  const planted& p = GetParam();
  rule_folder folder;
  folder.set(p.file, p.pointer, p.value);
  const std::string place = folder.resolve(p.file, p.complaint_at != nullptr ? p.complaint_at : p.pointer);
  expect_refused(folder, p.file, place, p.nearest);
}

const planted unknown_names[] = {
    {"unknown_key_in_rule", norms, "{norm.koers.tijdig}/titell", "x", "titel"},
    {"unknown_key_in_term", norms, "{norm.koers.tijdig}/termijn/lengt", 3, "lengte"},
    {"unknown_key_in_condition", norms, "{norm.koers.gedragen}/toets/allen", json::array(), "alle"},
    {"unknown_key_in_row", norms, "{norm.koers.aanwezig}/tabel/rijen/1/stopp", "x", "stop"},
    {"unknown_key_in_table", norms, "{norm.koers.aanwezig}/tabel/bij_onbekent", "x", "bij_onbekend"},
    {"unknown_key_in_verified", norms, "{norm.koers.aanwezig}/geverifieerd/opp", "x", "op"},
    {"unknown_key_in_step", ladders, "{opschaling.wachttijd}/ladder/varianten/rapport/1/vanaf", 1, ""},
    {"unknown_key_in_manifest", manifest, "/versies", "1", "versie"},
    {"unknown_key_in_file", norms, "/regel", json::array(), "regels"},
    {"unknown_key_in_municipality", towns, "/gemeenten/3/aliasen", json::array(), "aliassen"},
    {"unknown_key_in_subregion", subregions, "/subregios/1/gemeente", json::array(), "gemeenten"},
    {"misspelled_fact", norms, "{norm.koers.tijdig}/termijn/stop", "maatregelen.koers.bepaalt",
     "maatregelen.koers.bepaald"},
    {"misspelled_fact_in_condition", norms, "{norm.koers.gedragen}/toets/alle/1/feit",
     "maatregelen.koers.samenspraak.gezinn", "maatregelen.koers.samenspraak.gezin"},
    {"misspelled_derived_fact", norms, "{norm.jeugdbeschermer.tijdig}/termijn/stop",
     "maatregelen.eerste_vaste_jeugdbeschermers", "maatregelen.eerste_vaste_jeugdbeschermer"},
    {"misspelled_start_by_choice", norms, "{norm.koers.tijdig}/termijn/start/uitgesproken",
     "maatregelen.uitgesproke", "maatregelen.uitgesproken"},
    {"unknown_rule_as", norms, "{norm.koers.aanwezig}/tabel/rijen/1/als", "norm.koers.tijdi",
     "norm.koers.tijdig"},
    {"unknown_rule_when_unknown", norms, "{norm.hulp.passend}/tabel/bij_onbekend", "norm.hulp.tjdig",
     "norm.hulp.tijdig"},
    {"unknown_rule_without_entries", norms, "{norm.hulp.passend}/tabel/zonder_onderdelen",
     "norm.hulp.tijdigg", "norm.hulp.tijdig"},
    {"rule_like_no_other", norms, "{norm.koers.aanwezig}/tabel/bij_onbekend", "xyz", ""},
    {"unknown_source", norms, "{norm.koers.tijdig}/bronnen/0", "igj-2021-overijsel", "igj-2021-overijssel"},
    {"unknown_source_of_municipality", towns, "/gemeenten/0/bronnen/0", "cbs-gemeente", "cbs-gemeenten"},
    {"unknown_choice", norms, "{norm.koers.tijdig}/keuzes/0", "koers_starts", "koers_start"},
    {"unknown_choice_of_start", norms, "{norm.koers.tijdig}/termijn/start/keuze", "koerstart", "koers_start"},
    {"unknown_choice_of_ladder", ladders, "{opschaling.wachttijd}/ladder/keuze", "lader", "ladder"},
    {"unknown_default", "algemeen/keuzes.json", "/keuzes/0/standaard", "atww", "atw"},
    {"unknown_kind", norms, "{norm.koers.tijdig}/soort", "termijnen", "termijn"},
    {"unknown_unit", norms, "{norm.koers.tijdig}/termijn/eenheid", "week", "weken"},
    {"unknown_severity", norms, "{norm.koers.tijdig}/ernst", "norrm", "norm"},
    {"unknown_finding", norms, "{norm.koers.tijdig}/bevinding", "vlagg", "vlag"},
    {"unknown_list", norms, "{norm.koers.tijdig}/over", "maatregel", "maatregelen"},
    {"unknown_outcome", norms, "{norm.jeugdbeschermer.vast}/tabel/rijen/0/uitkomst", "lopent", "lopend"},
    {"unknown_code", norms, "{norm.ots.verlenging}/alleen_bij/is/0", "otss", "ots"},
    {"unknown_region", towns, "/gemeenten/0/jeugdhulpregio", "twentte", "twente"},
    {"unknown_holiday", "algemeen/kalender.json", "/kalender/feestdagen/0/reden", "nieuwjaar",
     "nieuwjaarsdag"},
};
INSTANTIATE_TEST_SUITE_P(unknown_names, faults, testing::ValuesIn(unknown_names),
                         [](const auto& c) { return std::string(c.param.name); });

const planted wrong_values[] = {
    {"term_of_zero", norms, "{norm.koers.tijdig}/termijn/lengte", 0},
    {"term_below_zero", norms, "{norm.koers.tijdig}/termijn/lengte", -1},
    {"term_too_long", norms, "{norm.koers.tijdig}/termijn/lengte", 10'001},
    {"term_as_text", norms, "{norm.koers.tijdig}/termijn/lengte", "6"},
    {"term_as_fraction", norms, "{norm.koers.tijdig}/termijn/lengte", 6.5},
    {"term_is_null", norms, "{norm.koers.tijdig}/termijn/lengte", nullptr},
    {"term_is_a_list", norms, "{norm.koers.tijdig}/termijn", json::array()},
    {"title_is_a_number", norms, "{norm.koers.tijdig}/titel", 1},
    {"rules_are_an_object", norms, "/regels", json::object()},
    {"rule_is_a_text", norms, "{norm.koers.tijdig}", "norm", "", "/regels/3"},
    {"flag_as_text", norms, "{norm.koers.tijdig}/termijn/eindigt_met_maatregel", "ja"},
    {"sources_empty", norms, "{norm.koers.tijdig}/bronnen", json::array()},
    {"group_empty", norms, "{norm.koers.gedragen}/toets/alle", json::array()},
    {"codes_empty", norms, "{norm.ots.verlenging}/alleen_bij/is", json::array()},
    {"rows_empty", norms, "{norm.koers.aanwezig}/tabel/rijen", json::array()},
    {"order_is_taken", norms, "{norm.koers.tijdig}/volgorde", 130},
    {"verified_on_no_day", norms, "{norm.koers.tijdig}/geverifieerd/op", "2026-02-30"},
    {"valid_backwards",
     norms,
     "{norm.koers.tijdig}/geldig/tot_en_met",
     {{"van", "2020-01-01"}, {"tot_en_met", "2019-12-31"}}},
    {"a_date_that_is_a_boolean", norms, "{norm.koers.tijdig}/termijn/stop",
     "maatregelen.koers.doelen_bepaald"},
    {"a_boolean_that_is_a_date", norms, "{norm.koers.gedragen}/toets/alle/1/feit",
     "maatregelen.koers.bepaald"},
    {"a_fact_of_another_list", norms, "{norm.koers.tijdig}/termijn/stop", "maatregelen.hulp.gestart"},
    {"ladder_going_down", ladders, "{opschaling.wachttijd}/ladder/varianten/rapport/2/vanaf_dag", 42},
    {"ladder_standing_still", ladders, "{opschaling.wachttijd}/ladder/varianten/rapport/2/vanaf_dag", 43},
    {"ladder_not_from_day_0", ladders, "{opschaling.wachttijd}/ladder/varianten/praktijk/0/vanaf_dag", 1},
    {"ladder_without_steps", ladders, "{opschaling.wachttijd}/ladder/varianten/rapport", json::array()},
    {"municipality_in_two_subregions", subregions, "/subregios/1/gemeenten/0", "0153"},
    {"municipality_twice_in_a_subregion", subregions, "/subregios/1/gemeenten/1", "0141"},
    {"municipality_that_is_not_listed", subregions, "/subregios/1/gemeenten/0", "0363"},
    {"code_of_three_digits", towns, "/gemeenten/0/gemeente", "141"},
    {"code_as_number", towns, "/gemeenten/0/gemeente", 141},
    {"code_abroad", towns, "/gemeenten/0/gemeente", "buitenland"},
    {"holiday_on_30_february", "algemeen/kalender.json", "/kalender/feestdagen/0/datum", "02-30"},
    {"decree_day_in_another_year", "algemeen/kalender.json", "/kalender/besluiten/0/dagen/0", "1999-01-01"},
    {"other_format", manifest, "/formaat", "jeugdregels/regelset/2"},
    {"parts_empty", manifest, "/delen", json::array()},
    {"work_days_of_another_kind", "algemeen/keuzes.json", "/keuzes/0/waarden", {"atw", "ma_za"}},
};
INSTANTIATE_TEST_SUITE_P(wrong_values, faults, testing::ValuesIn(wrong_values),
                         [](const auto& c) { return std::string(c.param.name); });

// ---- a key that is missing: the complaint stands where the key would have been ---------------------------
struct missing_key {
  const char* name;
  const char* file;
  const char* pointer;
};
std::ostream& operator<<(std::ostream& out, const missing_key& m) { return out << m.name; }

class missing_keys : public testing::TestWithParam<missing_key> {};

TEST_P(missing_keys, are_refused) {
  const auto& m = GetParam();
  rule_folder folder;
  const std::string place = folder.resolve(m.file, m.pointer);
  folder.erase(m.file, m.pointer);
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, m.file) << shown(error);
  const std::string around = place.substr(0, place.rfind('/'));
  EXPECT_TRUE(error.pointer == place || error.pointer == (around.empty() ? "/" : around)) << shown(error);
  EXPECT_NE(error.expected.find(place.substr(place.rfind('/') + 1)), std::string::npos) << shown(error);
  EXPECT_GE(error.line, 1U);
}

INSTANTIATE_TEST_SUITE_P(
    all, missing_keys,
    testing::Values(missing_key{"length", norms, "{norm.koers.tijdig}/termijn/lengte"},
                    missing_key{"unit", norms, "{norm.koers.tijdig}/termijn/eenheid"},
                    missing_key{"term", norms, "{norm.koers.tijdig}/termijn"},
                    missing_key{"start", norms, "{norm.koers.tijdig}/termijn/start"},
                    missing_key{"kind", norms, "{norm.koers.tijdig}/soort"},
                    missing_key{"id", norms, "{norm.koers.tijdig}/regel"},
                    missing_key{"sources", norms, "{norm.koers.tijdig}/bronnen"},
                    missing_key{"verified", norms, "{norm.koers.tijdig}/geverifieerd"},
                    missing_key{"rows", norms, "{norm.koers.aanwezig}/tabel/rijen"},
                    missing_key{"step_day", ladders,
                                "{opschaling.wachttijd}/ladder/varianten/rapport/1/vanaf_dag"},
                    missing_key{"variant", ladders, "{opschaling.wachttijd}/ladder/keuze"},
                    missing_key{"code", towns, "/gemeenten/2/gemeente"},
                    missing_key{"region", towns, "/gemeenten/2/jeugdhulpregio"},
                    missing_key{"half_days", subregions, "/subregios/0/dagdelen_per_week"},
                    missing_key{"format", manifest, "/formaat"}, missing_key{"parts", manifest, "/delen"}),
    [](const auto& c) { return std::string(c.param.name); });

// ---- faults that take more than one changed value --------------------------------------------------------
TEST(structure, versions_that_overlap) {
  for (const char* from : {"2019-12-31", "2000-01-01", "1900-01-01"}) {
    rule_folder folder;
    folder.edit(norms, [&](json& all) {
      json later = all["regels"][0];
      all["regels"][0]["geldig"] = {{"tot_en_met", "2019-12-31"}};
      later["geldig"] = {{"van", from}};
      all["regels"].push_back(later);
    });
    input_error error;
    ASSERT_EQ(folder.load(error), nullptr) << from;
    EXPECT_EQ(error.file, norms);
    EXPECT_TRUE(error.pointer.starts_with("/regels/")) << shown(error);
    EXPECT_GT(error.line, 1U);
  }
}

TEST(structure, a_rule_twice_with_another_order) {
  rule_folder folder;
  folder.edit(norms, [](json& all) {
    json again = all["regels"][0];
    again["volgorde"] = 999'999;
    all["regels"].push_back(again);
  });
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, norms);
  EXPECT_TRUE(error.pointer.starts_with("/regels/")) << shown(error);
}

TEST(structure, a_rule_that_refers_to_itself) {
  rule_folder folder;
  folder.set(norms, "{norm.koers.aanwezig}/tabel/rijen/1/als", "norm.koers.aanwezig");
  const std::string place = folder.resolve(norms, "{norm.koers.aanwezig}");
  expect_refused(folder, norms, place, "");
}

TEST(structure, rules_that_refer_to_each_other) {
  rule_folder folder;
  folder.set(norms, "{norm.koers.gedragen}/toets/alle/0",
             {{"regel", "norm.hulp.passend"}, {"is", {"voldaan"}}});
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, norms);
  const auto a = folder.resolve(norms, "{norm.koers.gedragen}");
  const auto b = folder.resolve(norms, "{norm.hulp.passend}");
  EXPECT_TRUE(error.pointer == a || error.pointer == b) << shown(error);
}

TEST(structure, a_municipality_twice) {
  rule_folder folder;
  folder.edit(towns, [](json& all) { all["gemeenten"].push_back(all["gemeenten"][0]); });
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, towns) << shown(error);
  EXPECT_TRUE(error.pointer.starts_with("/gemeenten/")) << shown(error);
}

TEST(structure, a_source_twice) {
  rule_folder folder;
  folder.edit("algemeen/bronnen.json", [](json& all) { all["bronnen"].push_back(all["bronnen"][0]); });
  const auto last = folder.parsed("algemeen/bronnen.json")["bronnen"].size() - 1;
  expect_refused(folder, "algemeen/bronnen.json", "/bronnen/" + std::to_string(last) + "/bron", "");
}

TEST(structure, a_choice_twice) {
  rule_folder folder;
  folder.edit("algemeen/keuzes.json", [](json& all) { all["keuzes"].push_back(all["keuzes"][1]); });
  input_error error;
  EXPECT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, "algemeen/keuzes.json") << shown(error);
}

// A plan has room for a limited number of choices (assess/context.hpp); more must be refused, not written
// past.
TEST(structure, more_choices_than_a_plan_has_room_for) {
  rule_folder folder;
  folder.edit("algemeen/keuzes.json", [](json& all) {
    for (int i = 0; i < 40; ++i) {
      json more = all["keuzes"][1];
      more["keuze"] = "keuze_" + std::to_string(i);
      all["keuzes"].push_back(more);
    }
  });
  input_error error;
  EXPECT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, "algemeen/keuzes.json") << shown(error);
}

TEST(structure, without_manifest) {
  rule_folder folder;
  folder.remove(manifest);
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.fault, fault::bad_ruleset);
  EXPECT_NE(error.expected.find(manifest), std::string::npos) << shown(error);
}

TEST(structure, a_folder_that_the_manifest_does_not_name) {
  rule_folder folder;
  folder.add("vreemd/normen.json", "{\"regels\": []}");
  expect_refused(folder, "vreemd/normen.json", "/", "");
}

TEST(structure, a_part_twice) {
  rule_folder folder;
  folder.edit(manifest, [](json& all) { all["delen"].push_back(all["delen"][0]); });
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, manifest);
  EXPECT_TRUE(error.pointer.starts_with("/delen/")) << shown(error);
}

// ---- the text itself -------------------------------------------------------------------------------------
TEST(text, a_syntax_error_has_its_line) {
  rule_folder folder;
  auto& text = folder.text(norms);
  const auto at = text.find("\"volgorde\"");
  text.insert(text.find(',', at), " x");
  const auto line =
      static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n')) + 1;
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, norms);
  EXPECT_EQ(error.line, line);
}

// For a repeated key the place is its own.
TEST(text, a_repeated_key_has_its_own_place) {
  rule_folder folder;
  auto& text = folder.text(norms);
  const auto at = text.find("\"volgorde\"");
  text.insert(at, "\"volgorde\": 1,\n      ");
  const auto line =
      static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n')) + 2;
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, norms);
  EXPECT_NE(error.expected.find("volgorde"), std::string::npos) << shown(error);
  EXPECT_EQ(error.line, line) << shown(error);
  EXPECT_EQ(error.pointer, "/regels/0/volgorde");
}

TEST(text, nesting_too_deep) {
  for (const int depth : {33, 1'000, 200'000}) {
    rule_folder folder;
    folder.text(norms) = "{\"regels\": " + std::string(static_cast<std::size_t>(depth), '[') +
                         std::string(static_cast<std::size_t>(depth), ']') + "}";
    input_error error;
    ASSERT_EQ(folder.load(error), nullptr) << depth;
    EXPECT_EQ(error.file, norms);
  }
}

TEST(text, conditions_nested_too_deep) {
  rule_folder folder;
  json deep = {{"feit", "maatregelen.koers.doelen_bepaald"}};
  for (int i = 0; i < 40; ++i) {
    deep = json{{"niet", deep}};
  }
  folder.set(norms, "{norm.koers.gedragen}/toets", deep);
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, norms);
}

TEST(text, what_is_not_an_object) {
  for (const char* content :
       {"", "[]", "null", "1", "\"x\"", "\xff\xfe", "{", "{}x", "{\"regels\": [nul]}"}) {
    rule_folder folder;
    folder.text(norms) = content;
    input_error error;
    ASSERT_EQ(folder.load(error), nullptr) << content;
    EXPECT_EQ(error.file, norms) << content;
    EXPECT_EQ(error.line, 1U) << content;
  }
}

TEST(text, a_nul_character) {
  rule_folder folder;
  auto& text = folder.text(norms);
  text.insert(text.find("Vaste jeugdbeschermer op tijd"), "\\u0000");
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, norms);
  EXPECT_EQ(error.pointer, folder.resolve(norms, "{norm.jeugdbeschermer.tijdig}/titel/nl"));
}

}  // namespace
}  // namespace jeugdregels::rules
