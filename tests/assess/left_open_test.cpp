// What stays open and what does not: rules whose own question is unknown, absent lists, anchors, orders that
// were never pronounced; and rules that ask such rules.
#include "assess/own_rules.hpp"

namespace jeugdregels::assess {
namespace {

using rules::small_rule;
using rules::small_rule_over;

rules::json only_for(rules::json rule, const std::string& condition) {
  rule["alleen_bij"] = rules::json::parse(condition);
  return rule;
}

const char* sixteen =
    R"({"anker":"geboortedatum","van":{"verjaardag":16},"tot_en_met":{"verjaardag":18,"dagen":-1}})";

TEST(left_open, a_rule_about_the_dossier_that_is_only_for_some) {
  const own_rules rules(
      only_for(small_rule("een", "venster", "vlag", sixteen), R"({"feit":"overgang.startkwalificatie"})"));
  const auto found = [&](tri t) {
    return rules.on(born("2008-05-20", R"("overgang":{)" + flag("startkwalificatie", t) + "}"), "2025-01-01")
        .dates_of("een", "");
  };
  EXPECT_EQ(found(tri::yes), "aan 2024-05-20 2026-05-19 null");
  EXPECT_EQ(found(tri::no), "geen");
  EXPECT_EQ(found(tri::maybe), "onbekend 2024-05-20 2026-05-19 null") << "the window is known all the same";
}

TEST(left_open, asks_a_determination_whose_anchor_is_absent) {
  const own_rules rules(
      small_rule_over("maatregelen", "een", "venster", "bepaling",
                      R"({"anker":"maatregelen.laatste_einde","van":{"maanden":-3},"toont":{"van":"dag"}})"),
      small_rule_over("maatregelen", "twee", "toets", "norm", R"({"regel":"een","is":["bepaald"]})"));
  const auto found = [&](const std::string& end) {
    return rules
        .on(born("2010-01-01", R"("maatregelen":[{"soort":"ots","verlengingen":[])" + end + "}]"),
            "2025-01-01")
        .outcome_of("twee");
  };
  EXPECT_EQ(found(R"(,"einde":"2025-05-01")"), "voldaan");
  EXPECT_EQ(found(R"(,"einde":null)"), "niet_voldaan");
  EXPECT_EQ(found(""), "onbekend");
}

TEST(left_open, asks_a_table_that_shows_one_thing_or_another) {
  const own_rules rules(
      small_rule(
          "een", "tabel", "bepaling",
          R"({"veld":"grond","rijen":[{"wanneer":{"feit":"overgang.startkwalificatie"},"toont":"a"},{"toont":"b"}]})"),
      small_rule("twee", "toets", "norm", R"({"regel":"een","is":["bepaald"]})"));
  const auto a = rules.on(born("2010-01-01"), "2025-01-01");
  EXPECT_EQ(a.outcome_of("een", ""), "onbekend") << "that it is determined does not say what it is";
  EXPECT_EQ(a.outcome_of("twee", ""), "voldaan") << "every completion determines it";
}

TEST(left_open, several_stops_read_as_if_they_have_not_happened) {
  const own_rules rules(small_rule_over("maatregelen", "een", "termijn", "norm", R"({
        "start":"maatregelen.gi_in_kennis","lengte":5,"eenheid":"dagen",
        "stop":["maatregelen.koers.bepaald","maatregelen.eerste_contact.jeugdige"]})"),
                        small_rule_over("maatregelen", "twee", "tabel", "norm",
                                        R"({"rijen":[{"als":"een","stop":"niet_gebeurd"}]})"));
  const auto a = rules.on(born("2010-01-01", R"("maatregelen":[{"soort":"ots","gi_in_kennis":"2024-12-01",
      "koers":{"bepaald":"2024-12-02"},"eerste_contact":{"jeugdige":"2024-12-03"}}])"),
                          "2025-01-01");
  EXPECT_EQ(a.outcome_of("een"), "voldaan");
  EXPECT_EQ(a.outcome_of("twee"), "niet_voldaan");
}

TEST(left_open, an_order_that_was_never_pronounced_has_no_length) {
  const own_rules rules(
      small_rule_over("maatregelen", "een", "toets", "norm", R"({"duurt_hoogstens":{"maanden":12}})"));
  const auto found = [&](const std::string& order) {
    return rules
        .on(born("2010-01-01", R"("maatregelen":[{"soort":"ots","einde":"2025-01-01")" + order + "}]"),
            "2025-01-01")
        .outcome_of("een");
  };
  EXPECT_EQ(found(R"(,"uitgesproken":"2024-01-01")"), "voldaan");
  EXPECT_EQ(found(R"(,"uitgesproken":"2023-12-31")"), "niet_voldaan");
  EXPECT_EQ(found(R"(,"uitgesproken":null)"), "niet_voldaan");
  EXPECT_EQ(found(""), "onbekend");
}

TEST(left_open, an_absent_list_of_which_no_entry_could_do) {
  for (const std::string which : {"een", "elk"}) {
    const own_rules rules(
        small_rule("een", "toets", "norm", R"({")" + which + R"(":"jeugdhulp","met":{"alle":[
          {"feit":"jeugdhulp.soort","is":["pleegzorg"]},{"feit":"overgang.startkwalificatie"}]}})"));
    const auto found = [&](tri t) {
      return rules
          .on(born("2010-01-01", R"("overgang":{)" + flag("startkwalificatie", t) + "}"), "2025-01-01")
          .outcome_of("een", "");
    };
    EXPECT_EQ(found(tri::no), "niet_voldaan") << which;
    EXPECT_EQ(found(tri::yes), "onbekend") << which;
    EXPECT_EQ(found(tri::maybe), "onbekend") << which;
  }
}

}  // namespace
}  // namespace jeugdregels::assess
