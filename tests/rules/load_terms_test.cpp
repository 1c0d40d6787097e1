// Terms, windows, questions about days and lists, tables that show and named values in a rule set: what is
// refused, where and with which nearest name. What is loaded is tested in load_terms_model_test.cpp.
#include <gtest/gtest.h>

#include <sstream>

#include "rules/small_rules.hpp"

namespace jeugdregels::rules {
namespace {

constexpr const char* five_kinds = R"([
  {"soorten":["ots","vots"],"feit":"maatregelen.uitgesproken","nodig":true},
  {"soorten":["voogdij"],"feit":"maatregelen.gi_in_kennis"},
  {"soorten":["voorlopige_voogdij","jeugdreclassering"],"feit":"maatregelen.einde"}])";

json with(json rule, const std::string& key, const std::string& value) {
  rule[key] = json::parse(value);
  return rule;
}

// Rules of every new form, at the places that the tests below name.
std::vector<json> sound_rules() {
  return {
      small_rule_over("maatregelen", "proef.stops", "termijn", "norm", R"({
        "start":"maatregelen.gi_in_kennis","lengte":5,"eenheid":"werkdagen",
        "stop":["maatregelen.koers.bepaald","maatregelen.eerste_contact.jeugdige"]})"),  // 0
      small_rule_over(
          "maatregelen", "proef.soorten", "termijn", "norm",
          R"({"stop":"maatregelen.koers.bepaald","lengte":6,"eenheid":"weken","atw":true,"start":)" +
              std::string(five_kinds) + "}"),                                                       // 1
      small_rule("proef.keten", "termijn", "norm", R"({
        "start":"keten.melding_vt","stop":"keten.triage_vt","lengte":5,"eenheid":"dagen",
        "zonder_start":"niet_van_toepassing"})"),                                                   // 2
      small_rule("proef.vlag", "venster", "vlag", R"({
        "anker":"geboortedatum","van":{"verjaardag":17,"maanden":6},"tot_en_met":{"verjaardag":18,"dagen":-1},
        "mits":{"feit":"overgang.startkwalificatie"}})"),                                           // 3
      small_rule("proef.norm", "venster", "norm", R"({
        "anker":"geboortedatum","van":{"verjaardag":16},"tot_en_met":{"verjaardag":17,"dagen":-1},
        "stop":"overgang.toekomstplan"})"),                                                         // 4
      small_rule_over("maatregelen", "proef.dagen", "venster", "bepaling", R"({
        "anker":"maatregelen.laatste_einde","van":{"maanden":-3},"tot_en_met":{"maanden":-2},
        "toont":{"van":"eerste_dag","tot_en_met":"laatste_dag"}})"),                                // 5
      small_rule_over("maatregelen", "proef.toets", "toets", "norm", R"({"alle":[
        {"feit":"maatregelen.einde","komt_nog":true},
        {"feit":"maatregelen.koers.bepaald","uiterlijk":"maatregelen.gi_in_kennis"},
        {"feit":"maatregelen.einde","uiterlijk":{"na":"maatregelen.uitgesproken","maanden":12}},
        {"feit":"maatregelen.einde","voor_leeftijd":18},
        {"feit":"maatregelen.einde","voor_leeftijd":{"jaren":18,"dagen":-1}},
        {"duurt_hoogstens":{"maanden":12,"per_verlenging":12}},
        {"een":"jeugdhulp","met":{"feit":"jeugdhulp.soort","is":["pleegzorg"]}},
        {"elk":"tafels","met":{"feit":"tafels.moment","minstens":2}}]})"),                          // 6
      small_rule("proef.tabel", "tabel", "bepaling", R"({"veld":"grond","rijen":[
        {"wanneer":{"feit":"overgang.startkwalificatie"},"toont":"diploma"},{"toont":"geen"}]})"),  // 7
      small_rule("proef.gat", "waarde", "bepaling", R"({
        "functie":"wmo_gat","vanaf_leeftijd":17,"tot_leeftijd":19,"weken_onderzoek":6,"weken_besluit":2,
        "jeugdhulpregio":"west"})"),                                                                // 8
      with(small_rule("proef.uitleg", "termijn", "norm", R"({"lengte":2,"eenheid":"weken"})"),
           "alleen_uitleg",
           "true"),                                                                          // 9
      small_rule("proef.aan", "toets", "vlag", R"({"feit":"overgang.startkwalificatie"})"),  // 10
  };
}

TEST(new_forms, are_sound_before_anything_is_changed) {
  input_error error;
  ASSERT_NE(small_rules(sound_rules()).load(error), nullptr) << error.pointer << ": " << error.expected;
}

struct planted {
  const char* name;
  std::string where;  // below /regels; the change is made here
  json value;
  const char* nearest = "";
  std::string complaint = {};  // where the complaint belongs, when it is elsewhere
};
std::ostream& operator<<(std::ostream& out, const planted& p) { return out << p.name; }

std::string line_of(const std::string& text, std::size_t number) {
  std::istringstream in(text);
  std::string line;
  for (std::size_t i = 0; i < number; ++i) {
    std::getline(in, line);
  }
  return line;
}

void expect_refused(const small_rules& rules, const std::string& place, const std::string& nearest) {
  input_error error;
  ASSERT_EQ(rules.load(error), nullptr);
  EXPECT_EQ(error.fault, fault::bad_ruleset);
  EXPECT_EQ(error.file, small_file);
  EXPECT_EQ(error.pointer, place) << error.expected;
  EXPECT_EQ(error.nearest, nearest) << error.expected;
  EXPECT_FALSE(error.expected.empty());
  const std::string key = place.substr(place.rfind('/') + 1);
  if (key.find_first_not_of("0123456789") != std::string::npos) {
    EXPECT_NE(line_of(rules.text(), error.line).find('"' + key + '"'), std::string::npos) << error.line;
  }
}

class term_faults : public testing::TestWithParam<planted> {};

TEST_P(term_faults, are_refused_at_their_place) {
  const planted& p = GetParam();
  small_rules rules(sound_rules());
  rules.set("/regels" + p.where, p.value);
  expect_refused(rules, "/regels" + (p.complaint.empty() ? p.where : p.complaint), p.nearest);
}

std::string name_of(const testing::TestParamInfo<planted>& info) { return info.param.name; }

json parsed(const char* text) { return json::parse(text); }

const planted terms[] = {
    {"start_that_is_misspelled", "/0/termijn/start", "maatregelen.gi_in_kenis", "maatregelen.gi_in_kennis"},
    {"key_that_is_misspelled", "/2/termijn/zonder_strat", "niet_van_toepassing", "zonder_start"},
    {"another_outcome_without_start", "/2/termijn/zonder_start", "niet_van_toepasing", "niet_van_toepassing"},
    {"an_outcome_that_exists_without_start", "/2/termijn/zonder_start", "lopend", ""},
    {"a_flag_without_start", "/2/termijn/zonder_start", true},
    {"no_stops", "/0/termijn/stop", json::array()},
    {"five_stops", "/0/termijn/stop",
     parsed(R"(["maatregelen.einde","maatregelen.einde","maatregelen.einde","maatregelen.einde",
                "maatregelen.einde"])")},
    {"stops_as_an_object", "/0/termijn/stop", json::object()},
    {"stop_that_is_a_number", "/0/termijn/stop/1", 1},
    {"stop_that_is_misspelled", "/0/termijn/stop/1", "maatregelen.eerste_contact.jeugdig",
     "maatregelen.eerste_contact.jeugdige"},
    {"stop_that_is_no_date", "/0/termijn/stop/1", "maatregelen.koers.doelen_bepaald"},
    {"stop_that_is_derived_and_no_date", "/0/termijn/stop/0", "maatregelen.wisselingen_geteld"},
    {"stop_of_another_list", "/0/termijn/stop/1", "tafels.gehouden"},
    {"stop_of_a_list_within", "/0/termijn/stop/1", "maatregelen.hulp.gestart"},
};
INSTANTIATE_TEST_SUITE_P(terms, term_faults, testing::ValuesIn(terms), name_of);

json by_kind(const char* first, const char* second) {
  return json::array({{{"soorten", parsed(first)}, {"feit", "maatregelen.uitgesproken"}},
                      {{"soorten", parsed(second)}, {"feit", "maatregelen.gi_in_kennis"}}});
}

const planted starts_by_kind[] = {
    {"key", "/1/termijn/start/0/soort", "ots", "soorten"},
    {"key_like_no_other", "/1/termijn/start/0/wanneer", true},
    {"kind", "/1/termijn/start/1/soorten/0", "vogdij", "voogdij"},
    {"kind_of_help", "/1/termijn/start/1/soorten/0", "pleegzorg"},
    {"kinds_as_a_text", "/1/termijn/start/1/soorten", "voogdij"},
    {"needed_as_a_text", "/1/termijn/start/0/nodig", "ja"},
    {"fact", "/1/termijn/start/0/feit", "maatregelen.uitgesproke", "maatregelen.uitgesproken"},
    {"fact_that_is_no_date", "/1/termijn/start/0/feit", "maatregelen.soort"},
    {"kind_twice", "/1/termijn/start/1/soorten", parsed(R"(["voogdij","ots"])")},
    {"no_kinds", "/1/termijn/start/1/soorten", json::array()},
    {"kind_that_is_missing", "/1/termijn/start/2/soorten", parsed(R"(["jeugdreclassering"])"), "",
     "/1/termijn/start"},
    {"one_group", "/1/termijn/start", parsed(R"([{"feit":"maatregelen.uitgesproken",
                 "soorten":["ots","vots","voogdij","voorlopige_voogdij","jeugdreclassering"]}])")},
    {"two_groups_without_one_kind", "/1/termijn/start",
     by_kind(R"(["ots","vots"])", R"(["voogdij","jeugdreclassering"])")},
    {"no_groups", "/1/termijn/start", json::array()},
    {"five_groups", "/1/termijn/start",
     parsed(
         R"([{"soorten":["ots"],"feit":"maatregelen.einde"},{"soorten":["vots"],"feit":"maatregelen.einde"},
                {"soorten":["voogdij"],"feit":"maatregelen.einde"},
                {"soorten":["voorlopige_voogdij"],"feit":"maatregelen.einde"},
                {"soorten":["jeugdreclassering"],"feit":"maatregelen.einde"}])")},
    {"for_the_dossier", "/2/termijn/start", parsed(five_kinds)},
};
INSTANTIATE_TEST_SUITE_P(starts_by_kind, term_faults, testing::ValuesIn(starts_by_kind), name_of);

const planted windows[] = {
    {"key", "/3/venster/ankr", "geboortedatum", "anker"},
    {"key_of_a_day", "/3/venster/van/dag", 1, "dagen"},
    {"key_of_the_last_day", "/3/venster/tot_en_met/verjaardg", 18, "verjaardag"},
    {"key_of_what_is_shown", "/5/venster/toont/tot_en_me", "x", "tot_en_met"},
    {"anchor", "/5/venster/anker", "maatregelen.laatste_eind", "maatregelen.laatste_einde"},
    {"anchor_that_is_no_date", "/5/venster/anker", "maatregelen.loopt"},
    {"anchor_of_another_list", "/5/venster/anker", "tafels.dag"},
    {"birthday_of_another_anchor", "/5/venster/van/verjaardag", 18, "", "/5/venster/van"},
    {"another_anchor_with_birthdays", "/3/venster/anker", "overgang.toekomstplan", "", "/3/venster/van"},
    {"no_birthday", "/3/venster/van", parsed(R"({"maanden":6})")},
    {"no_birthday_for_the_last_day", "/3/venster/tot_en_met", json::object()},
    {"birthday_that_is_null", "/3/venster/van/verjaardag", nullptr, "", "/3/venster/van"},
    {"birthday_of_zero", "/3/venster/van/verjaardag", 0},
    {"birthday_of_a_hundred", "/3/venster/van/verjaardag", 100},
    {"birthday_as_a_text", "/3/venster/van/verjaardag", "17"},
    {"months_too_far", "/5/venster/van/maanden", 1'201},
    {"months_too_far_back", "/5/venster/van/maanden", -1'201},
    {"days_too_far", "/3/venster/tot_en_met/dagen", 367},
    {"days_too_far_back", "/3/venster/tot_en_met/dagen", -367},
    {"next_month_as_a_number", "/3/venster/van/eerste_van_volgende_maand", 1},
    {"day_as_a_text", "/3/venster/van", "geboortedatum"},
    {"unless_unknown_fact", "/3/venster/mits/feit", "overgang.startkwalificaties",
     "overgang.startkwalificatie"},
    {"runs_as_a_text", "/3/venster/loopt_in_venster", "ja"},
    {"stop_that_is_no_date", "/4/venster/stop", "overgang.startkwalificatie"},
    {"stop_that_is_misspelled", "/4/venster/stop", "overgang.toekomstpla", "overgang.toekomstplan"},
    {"window_as_a_list", "/3/venster", json::array()},
};
INSTANTIATE_TEST_SUITE_P(windows, term_faults, testing::ValuesIn(windows), name_of);

// What a window gives follows from what it holds.
const planted findings_of_windows[] = {
    {"flag_with_a_stop", "/3/venster/stop", "overgang.toekomstplan", "", "/3/venster"},
    {"flag_that_shows", "/3/venster/toont", parsed(R"({"van":"a","tot_en_met":"b"})"), "", "/3/venster"},
    {"flag_called_a_norm", "/3/bevinding", "norm", "", "/3/venster"},
    {"flag_called_a_value", "/3/bevinding", "bepaling", "", "/3/venster"},
    {"norm_called_a_flag", "/4/bevinding", "vlag", "", "/4/venster"},
    {"norm_called_a_value", "/4/bevinding", "bepaling", "", "/4/venster"},
    {"norm_that_shows", "/4/venster/toont", parsed(R"({"van":"a","tot_en_met":"b"})"), "", "/4/venster"},
    {"norm_unless", "/4/venster/mits", parsed(R"({"feit":"overgang.startkwalificatie"})"), "", "/4/venster"},
    {"norm_while_something_runs", "/4/venster/loopt_in_venster", true, "", "/4/venster"},
    {"value_called_a_flag", "/5/bevinding", "vlag", "", "/5/venster"},
    {"value_called_a_norm", "/5/bevinding", "norm", "", "/5/venster"},
    {"value_unless", "/5/venster/mits", parsed(R"({"feit":"maatregelen.loopt"})"), "", "/5/venster"},
    {"value_while_something_runs", "/5/venster/loopt_in_venster", true, "", "/5/venster"},
    {"value_with_a_stop", "/5/venster/stop", "maatregelen.einde", "", "/5/venster"},
    {"norm_without_a_stop", "/4/venster/stop", nullptr, "", "/4/venster"},
    {"value_that_shows_nothing", "/5/venster/toont", json::object()},
    {"value_that_shows_null", "/5/venster/toont", nullptr, "", "/5/venster"},
    {"value_that_shows_one_of_two", "/5/venster/toont", parsed(R"({"van":"a"})")},
    {"value_without_the_day_it_shows", "/5/venster/van", nullptr, "", "/5/venster/toont"},
    {"flag_without_a_first_day", "/3/venster/van", nullptr, "", "/3/venster"},
    {"flag_without_a_last_day", "/3/venster/tot_en_met", nullptr, "", "/3/venster"},
    {"norm_without_a_first_day", "/4/venster/van", nullptr, "", "/4/venster"},
    {"norm_without_a_last_day", "/4/venster/tot_en_met", nullptr, "", "/4/venster"},
    {"name_that_is_a_number", "/5/venster/toont/van", 1},
};
INSTANTIATE_TEST_SUITE_P(findings_of_windows, term_faults, testing::ValuesIn(findings_of_windows), name_of);

const planted questions[] = {
    {"key", "/6/toets/alle/0/komtnog", true, "komt_nog"},
    {"ahead_of_a_boolean", "/6/toets/alle/0/feit", "maatregelen.loopt"},
    {"ahead_false", "/6/toets/alle/0/komt_nog", false},
    {"ahead_as_a_text", "/6/toets/alle/0/komt_nog", "ja"},
    {"two_questions", "/6/toets/alle/0/gebeurd", true, "", "/6/toets/alle/0"},
    {"not_after_of_a_code", "/6/toets/alle/1/feit", "maatregelen.gi"},
    {"not_after_a_code", "/6/toets/alle/1/uiterlijk", "maatregelen.gi"},
    {"not_after_a_misspelled_day", "/6/toets/alle/1/uiterlijk", "maatregelen.eind", "maatregelen.einde"},
    {"not_after_a_day_of_another_list", "/6/toets/alle/1/uiterlijk", "tafels.zitting"},
    {"not_after_a_day_itself", "/6/toets/alle/1/uiterlijk", "2026-01-01"},
    {"not_after_a_list", "/6/toets/alle/1/uiterlijk", json::array()},
    {"key_of_not_after", "/6/toets/alle/2/uiterlijk/maand", 1, "maanden"},
    {"after_a_boolean", "/6/toets/alle/2/uiterlijk/na", "maatregelen.loopt"},
    {"after_an_unknown_day", "/6/toets/alle/2/uiterlijk/na", "maatregelen.uitgesprken",
     "maatregelen.uitgesproken"},
    {"zero_months_after", "/6/toets/alle/2/uiterlijk/maanden", 0},
    {"months_too_far", "/6/toets/alle/2/uiterlijk/maanden", 1'201},
    {"months_as_a_text", "/6/toets/alle/2/uiterlijk/maanden", "12"},
    {"age_of_a_boolean", "/6/toets/alle/3/feit", "maatregelen.loopt"},
    {"age_below_zero", "/6/toets/alle/3/voor_leeftijd", -1},
    {"age_over_a_hundred", "/6/toets/alle/3/voor_leeftijd", 101},
    {"age_with_a_fraction", "/6/toets/alle/3/voor_leeftijd", 17.5},
    {"age_as_a_text", "/6/toets/alle/3/voor_leeftijd", "18"},
    {"key_of_an_age", "/6/toets/alle/4/voor_leeftijd/jare", 18, "jaren"},
    {"days_from_an_age_too_far", "/6/toets/alle/4/voor_leeftijd/dagen", 367},
    {"years_of_an_age_below_zero", "/6/toets/alle/4/voor_leeftijd/jaren", -1},
    {"number_of_a_date", "/6/toets/alle/7/met/feit", "tafels.gehouden"},
    {"number_below_zero", "/6/toets/alle/7/met/minstens", -1},
};
INSTANTIATE_TEST_SUITE_P(questions, term_faults, testing::ValuesIn(questions), name_of);

const planted lists[] = {
    {"key_with_an_entry", "/6/toets/alle/6/meet", true, "met"},
    {"unknown_list", "/6/toets/alle/6/een", "jeugdhulpp", "jeugdhulp"},
    {"unknown_list_for_each", "/6/toets/alle/7/elk", "tafel", "tafels"},
    {"list_that_is_a_number", "/6/toets/alle/6/een", 1},
    {"list_within_a_list", "/6/toets/alle/6/een", "maatregelen.hulp"},
    {"list_within_a_list_for_each", "/6/toets/alle/7/elk", "maatregelen.verlengingen"},
    {"both_one_and_each", "/6/toets/alle/6/elk", "tafels", "een"},
    {"both_one_and_another_question", "/6/toets/alle/6/duurt_hoogstens", parsed(R"({"maanden":1})")},
    {"fact_of_another_list", "/6/toets/alle/6/met/feit", "tafels.moment"},
    {"fact_of_the_list_of_the_rule", "/6/toets/alle/6/met", parsed(R"({"feit":"maatregelen.loopt"})"), "",
     "/6/toets/alle/6/met/feit"},
    {"limit_of_the_list_of_the_rule", "/6/toets/alle/6/met", parsed(R"({"duurt_hoogstens":{"maanden":12}})"),
     "", "/6/toets/alle/6/met/duurt_hoogstens"},
    {"day_of_the_list_of_the_rule", "/6/toets/alle/6/met",
     parsed(R"({"feit":"jeugdhulp.gestart","uiterlijk":"maatregelen.einde"})"), "",
     "/6/toets/alle/6/met/uiterlijk"},
    {"unknown_code_inside", "/6/toets/alle/6/met/is/0", "pleegzorgg", "pleegzorg"},
};
INSTANTIATE_TEST_SUITE_P(lists, term_faults, testing::ValuesIn(lists), name_of);

const planted limits[] = {
    {"key", "/6/toets/alle/5/duurt_hoogstens/per_verleging", 12, "per_verlenging"},
    {"key_beside_it", "/6/toets/alle/5/feit", "maatregelen.einde", "", "/6/toets/alle/5/duurt_hoogstens"},
    {"zero_months", "/6/toets/alle/5/duurt_hoogstens/maanden", 0},
    {"months_too_far", "/6/toets/alle/5/duurt_hoogstens/maanden", 1'201},
    {"zero_months_each", "/6/toets/alle/5/duurt_hoogstens/per_verlenging", 0},
    {"a_number", "/6/toets/alle/5/duurt_hoogstens", 12},
    {"for_the_dossier", "/10/toets", parsed(R"({"duurt_hoogstens":{"maanden":12}})"), "",
     "/10/toets/duurt_hoogstens"},
    {"for_help_that_is_not_by_a_measure", "/10/toets",
     parsed(R"({"een":"jeugdhulp","met":{"duurt_hoogstens":{"maanden":12}}})"), "",
     "/10/toets/met/duurt_hoogstens"},
};
INSTANTIATE_TEST_SUITE_P(limits, term_faults, testing::ValuesIn(limits), name_of);

const planted tables[] = {
    {"field_that_is_a_number", "/7/tabel/veld", 1},
    {"row_with_an_outcome", "/7/tabel/rijen/0", parsed(R"({"wanneer":{"feit":"overgang.startkwalificatie"},
                                                          "uitkomst":"voldaan"})")},
    {"last_row_with_an_outcome", "/7/tabel/rijen/1", parsed(R"({"uitkomst":"voldaan"})")},
    {"row_that_shows_a_number", "/7/tabel/rijen/0/toont", 1},
    {"row_that_does_both", "/7/tabel/rijen/0/uitkomst", "voldaan", "", "/7/tabel/rijen/0"},
    {"row_that_shows_and_replaces", "/7/tabel/rijen/0/vervang", parsed(R"({"lopend":"voldaan"})"), "",
     "/7/tabel/rijen/0"},
    {"table_called_a_norm", "/7/bevinding", "norm"},
    {"table_called_a_flag", "/7/bevinding", "vlag"},
    {"table_without_a_field", "/7/tabel/veld", nullptr, "", "/7/bevinding"},
    {"last_row_that_asks", "/7/tabel/rijen/1/wanneer", parsed(R"({"feit":"overgang.startkwalificatie"})"), "",
     "/7/tabel/rijen"},
};
INSTANTIATE_TEST_SUITE_P(tables, term_faults, testing::ValuesIn(tables), name_of);

const planted named_values[] = {
    {"function", "/8/waarde/functie", "wmo_gatt", "wmo_gat"},
    {"function_like_no_other", "/8/waarde/functie", "zorggeld"},
    {"another_function_with_these_parameters", "/8/waarde/functie", "overgang_2022", "",
     "/8/waarde/jeugdhulpregio"},
    {"parameter", "/8/waarde/week_besluit", 2, "weken_besluit"},
    {"parameter_that_it_has_not", "/8/waarde/maanden", 2},
    {"number_as_a_text", "/8/waarde/weken_besluit", "2"},
    {"number_that_is_null", "/8/waarde/weken_besluit", nullptr},
    {"number_below_zero", "/8/waarde/vanaf_leeftijd", -1},
    {"number_over_a_thousand", "/8/waarde/weken_onderzoek", 1'001},
    {"region", "/8/waarde/jeugdhulpregio", "wst", "west"},
    {"region_like_no_other", "/8/waarde/jeugdhulpregio", "ijsselland"},
    {"region_that_is_a_number", "/8/waarde/jeugdhulpregio", 1},
    {"gap_called_a_flag", "/8/bevinding", "vlag"},
    {"gap_called_a_norm", "/8/bevinding", "norm"},
};
INSTANTIATE_TEST_SUITE_P(named_values, term_faults, testing::ValuesIn(named_values), name_of);

const planted heads[] = {
    {"only_explained_as_a_text", "/9/alleen_uitleg", "ja"},
    {"misspelled_only_explained", "/9/alleen_uitlg", true, "alleen_uitleg"},
    {"law_of_today_as_a_text", "/9/geverifieerd/geldend_recht", "nee"},
    {"misspelled_law_of_today", "/9/geverifieerd/geldend_rect", false, "geldend_recht"},
    {"test_called_a_value", "/10/bevinding", "bepaling"},
    {"term_called_a_flag", "/2/bevinding", "vlag"},
    {"test_with_a_window", "/10/venster", json::object()},
    {"window_with_a_term", "/3/termijn", json::object()},
    {"kind", "/3/soort", "vensters", "venster"},
};
INSTANTIATE_TEST_SUITE_P(heads, term_faults, testing::ValuesIn(heads), name_of);

// ---- a key that is missing: the complaint is about the object in which it should stand
class missing_in_a_term : public testing::TestWithParam<const char*> {};

TEST_P(missing_in_a_term, is_refused) {
  const std::string place = std::string("/regels") + GetParam();
  small_rules rules(sound_rules());
  rules.erase(place);
  const auto slash = place.rfind('/');
  input_error error;
  ASSERT_EQ(rules.load(error), nullptr);
  EXPECT_EQ(error.pointer, place.substr(0, slash)) << error.expected;
  EXPECT_NE(error.expected.find(place.substr(slash + 1)), std::string::npos) << error.expected;
}

INSTANTIATE_TEST_SUITE_P(
    keys, missing_in_a_term,
    testing::Values("/0/termijn/stop", "/0/termijn/start", "/1/termijn/start/0/soorten",
                    "/1/termijn/start/0/feit", "/9/termijn/lengte", "/9/termijn/eenheid", "/3/venster",
                    "/3/venster/anker", "/6/toets/alle/2/uiterlijk/na", "/6/toets/alle/2/uiterlijk/maanden",
                    "/6/toets/alle/4/voor_leeftijd/jaren", "/6/toets/alle/4/voor_leeftijd/dagen",
                    "/6/toets/alle/5/duurt_hoogstens/maanden", "/6/toets/alle/6/met", "/8/waarde/functie",
                    "/8/waarde/vanaf_leeftijd", "/8/waarde/tot_leeftijd", "/8/waarde/weken_onderzoek",
                    "/8/waarde/weken_besluit", "/8/waarde/jeugdhulpregio"));

// A rule that is judged has a start and a stop, however short what is said of it.
TEST(new_forms, only_what_is_only_explained_needs_no_start) {
  small_rules rules(sound_rules());
  rules.set("/regels/9/alleen_uitleg", false);
  expect_refused(rules, "/regels/9/termijn", "");
}

TEST(new_forms, several_stops_do_not_go_with_the_worst_of_a_list) {
  auto all = sound_rules();
  all.push_back(with(small_rule_over("maatregelen.hulp", "proef.samen", "termijn", "norm", R"({
    "start":"maatregelen.gi_in_kennis","stop":["maatregelen.hulp.gestart","maatregelen.hulp.intake"],
    "lengte":3,"eenheid":"maanden"})"),
                     "samen", "\"slechtste\""));
  small_rules rules(all);
  expect_refused(rules, "/regels/11/termijn/stop", "");
  rules.set("/regels/11/termijn/stop", "maatregelen.hulp.gestart");
  input_error error;
  EXPECT_NE(rules.load(error), nullptr) << error.pointer;
}

// A window with something to do within it is about an age.
TEST(new_forms, a_norm_within_a_window_begins_at_the_day_of_birth) {
  small_rules rules(sound_rules());
  rules.set("/regels/4/venster", parsed(R"({"anker":"keten.melding_vt","van":{},"tot_en_met":{"dagen":5},
                                           "stop":"keten.triage_vt"})"));
  expect_refused(rules, "/regels/4/venster", "");
}

}  // namespace
}  // namespace jeugdregels::rules
