// Parts of a rule that are fine each for itself and do not go together; and rules that ask rules they cannot
// ask.
#include <gtest/gtest.h>

#include "rules/small_rules.hpp"

namespace jeugdregels::rules {
namespace {

struct pair_of_rules {
  const char* name;
  std::vector<json> rules;
  const char* pointer;  // where the complaint belongs
};
std::ostream& operator<<(std::ostream& out, const pair_of_rules& p) { return out << p.name; }

json plus(json rule, const std::string& key, const std::string& value) {
  rule[key] = json::parse(value);
  return rule;
}

json term(const std::string& more, const std::string& id = "een") {
  return small_rule_over("maatregelen", id, "termijn", "norm",
                         R"({"start":"maatregelen.gi_in_kennis","lengte":5,"eenheid":"dagen",)" + more + "}");
}
json window(const std::string& finding, const std::string& more) {
  return small_rule(
      "een", "venster", finding,
      R"({"anker":"geboortedatum","van":{"verjaardag":16},"tot_en_met":{"verjaardag":18})" + more + "}");
}
json shown(const std::string& more) {
  return small_rule("een", "tabel", "bepaling", R"({"veld":"grond","rijen":[{"toont":"geen"}])" + more + "}");
}
json asks(const std::string& asked, const std::string& id = "twee") {
  return small_rule(id, "toets", "norm", R"({"regel":")" + asked + R"(","is":["voldaan"]})");
}
json explained() {
  return plus(small_rule("een", "termijn", "norm", R"({"lengte":2,"eenheid":"weken"})"), "alleen_uitleg",
              "true");
}
json about_measures() {
  return small_rule_over("maatregelen", "een", "toets", "norm", R"({"duurt_hoogstens":{"maanden":12}})");
}

const std::vector<pair_of_rules> faults = {
    {"explained_with_start",
     {plus(explained(), "termijn", R"({"lengte":2,"eenheid":"weken","start":"keten.zitting"})")},
     "/regels/0/termijn/start"},
    {"one_stop_in_a_list", {term(R"("stop":["maatregelen.koers.bepaald"])")}, "/regels/0/termijn/stop"},
    {"several_stops_and_an_explanation",
     {term(
         R"("stop":["maatregelen.koers.bepaald","maatregelen.einde"],"toelichting":"maatregelen.koers.toelichting.vastgelegd")")},
     "/regels/0/termijn/toelichting"},
    {"both_ways_to_be_on",
     {window("vlag", R"(,"mits":{"feit":"overgang.startkwalificatie"},"loopt_in_venster":true)")},
     "/regels/0/venster/loopt_in_venster"},
    {"a_sentence_without_a_stop",
     {window("vlag", R"(,"gebeurd":"Het gebeurde")")},
     "/regels/0/venster/gebeurd"},
    {"one_name_for_two_days",
     {window("bepaling", R"(,"toont":{"van":"dag","tot_en_met":"dag"})")},
     "/regels/0/venster/toont"},
    {"shown_as_another_rule",
     {small_rule("nul", "toets", "norm", R"({"feit":"overgang.startkwalificatie"})"),
      shown(R"(,"bij_onbekend":"nul")")},
     "/regels/1/tabel/bij_onbekend"},
    {"measure_end_of_the_dossier",
     {small_rule("een", "waarde", "bepaling", R"({"functie":"einde_maatregel"})")},
     "/regels/0/waarde/functie"},
    {"place_of_a_measure",
     {small_rule_over("maatregelen", "een", "waarde", "bepaling", R"({"functie":"plaats_tafel"})")},
     "/regels/0/waarde/functie"},
    {"asks_what_is_only_explained", {explained(), asks("een")}, "/regels/1"},
    {"asks_about_entries_out_of_sight", {about_measures(), asks("een")}, "/regels/1"},
    {"asks_about_entries_of_another_list",
     {about_measures(),
      small_rule("twee", "toets", "norm", R"({"een":"tafels","met":{"regel":"een","is":["voldaan"]}})")},
     "/regels/1"},
};

class combinations : public testing::TestWithParam<pair_of_rules> {};

TEST_P(combinations, are_refused_at_their_place) {
  input_error error;
  ASSERT_EQ(small_rules(GetParam().rules).load(error), nullptr);
  EXPECT_EQ(error.pointer, GetParam().pointer) << error.expected;
}

INSTANTIATE_TEST_SUITE_P(all, combinations, testing::ValuesIn(faults),
                         [](const auto& of) { return std::string(of.param.name); });

TEST(combinations, that_can_be_asked_are_not_refused) {
  EXPECT_NO_THROW(load_small(
      about_measures(),
      small_rule("twee", "toets", "norm", R"({"een":"maatregelen","met":{"regel":"een","is":["voldaan"]}})"),
      small_rule_over("maatregelen.hulp", "drie", "toets", "norm", R"({"regel":"een","is":["voldaan"]})"),
      asks("twee", "vier")));
}

}  // namespace
}  // namespace jeugdregels::rules
