// Decision tables: the first row that holds decides, an open row leaves it open. On small edited rule sets.
#include <functional>

#include "assess/case.hpp"
#include "rules/folder.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* rule = "norm.koers.aanwezig";

// The rule set with another table for norm.koers.aanwezig.
std::unique_ptr<rules::storage> with_table(const std::string& table) {
  rules::rule_folder folder;
  folder.set("twente/normen.json", "{norm.koers.aanwezig}/tabel", json::parse(table));
  input_error error;
  auto out = folder.load(error);
  EXPECT_NE(out, nullptr) << rules::shown(error);
  return out;
}

std::string decide(const std::string& table, const std::string& koers,
                   const std::string& as_of = "2026-05-01") {
  const auto loaded = with_table(table);
  const auto rs = loaded->view();
  return assessed(
             measure_text(
                 R"("einde":null,"beeindigd":null,"verlengingen":[],"gi_in_kennis":"2026-03-02","koers":{)" +
                 koers + "}"),
             as_of, choices{}, rs)
      .outcome_of(rule);
}

constexpr const char* three_rows = R"({"rijen":[
  {"wanneer":{"feit":"maatregelen.koers.doelen_bepaald"},"uitkomst":"voldaan"},
  {"wanneer":{"feit":"maatregelen.koers.hulp_bepaald"},"uitkomst":"toegelicht"},
  {"uitkomst":"niet_voldaan"}]})";

TEST(table, the_first_row_that_holds) {
  EXPECT_EQ(decide(three_rows, R"("doelen_bepaald":true,"hulp_bepaald":true)"), "voldaan");
  EXPECT_EQ(decide(three_rows, R"("doelen_bepaald":true)"), "voldaan");
  EXPECT_EQ(decide(three_rows, R"("doelen_bepaald":false,"hulp_bepaald":true)"), "toegelicht");
  EXPECT_EQ(decide(three_rows, R"("doelen_bepaald":false,"hulp_bepaald":false)"), "niet_voldaan");
}

TEST(table, an_open_row_leaves_it_open) {
  EXPECT_EQ(decide(three_rows, R"("hulp_bepaald":true)"), "onbekend");
  EXPECT_EQ(decide(three_rows, R"("doelen_bepaald":false)"), "onbekend");
  EXPECT_EQ(decide(three_rows, ""), "onbekend");
}

TEST(table, open_rows_that_come_to_the_same) {
  constexpr const char* same = R"({"rijen":[
    {"wanneer":{"feit":"maatregelen.koers.doelen_bepaald"},"uitkomst":"voldaan"},
    {"wanneer":{"feit":"maatregelen.koers.hulp_bepaald"},"uitkomst":"voldaan"},
    {"uitkomst":"niet_voldaan"}]})";
  EXPECT_EQ(decide(same, R"("hulp_bepaald":true)"), "voldaan");
  EXPECT_EQ(decide(same, R"("hulp_bepaald":false)"), "onbekend");
}

TEST(table, a_row_with_a_test) {
  constexpr const char* test = R"({"rijen":[
    {"wanneer":{"feit":"maatregelen.koers.doelen_bepaald"},"toets":{"feit":"maatregelen.koers.hulp_bepaald"}},
    {"uitkomst":"lopend"}]})";
  EXPECT_EQ(decide(test, R"("doelen_bepaald":true,"hulp_bepaald":true)"), "voldaan");
  EXPECT_EQ(decide(test, R"("doelen_bepaald":true,"hulp_bepaald":false)"), "niet_voldaan");
  EXPECT_EQ(decide(test, R"("doelen_bepaald":true)"), "onbekend");
  EXPECT_EQ(decide(test, R"("doelen_bepaald":false)"), "lopend");
}

TEST(table, as_another_rule_but_for_one_outcome) {
  constexpr const char* as_rule =
      R"({"rijen":[{"als":"norm.koers.tijdig","vervang":{"toegelicht":"niet_voldaan"}}]})";
  EXPECT_EQ(decide(as_rule, R"("bepaald":"2026-04-13")"), "voldaan");
  EXPECT_EQ(decide(as_rule, R"("bepaald":null)"), "niet_voldaan");
  EXPECT_EQ(decide(as_rule, R"("bepaald":null)", "2026-04-13"), "lopend");
  EXPECT_EQ(decide(as_rule, R"("bepaald":null,"toelichting":{"vastgelegd":"2026-04-20"})"), "niet_voldaan");
  EXPECT_EQ(decide(as_rule, ""), "onbekend");
}

TEST(table, as_if_the_stop_has_not_happened) {
  constexpr const char* as_rule = R"({"rijen":[{"als":"norm.koers.tijdig","stop":"niet_gebeurd"}]})";
  EXPECT_EQ(decide(as_rule, R"("bepaald":"2026-04-01")"), "niet_voldaan");
  EXPECT_EQ(decide(as_rule, ""), "niet_voldaan");
  EXPECT_EQ(decide(as_rule, "", "2026-04-13"), "lopend");
}

TEST(table, another_rule_when_a_row_is_open) {
  constexpr const char* open = R"({"rijen":[
    {"wanneer":{"feit":"maatregelen.koers.doelen_bepaald"},"uitkomst":"voldaan"},
    {"uitkomst":"niet_van_toepassing"}],"bij_onbekend":"norm.koers.tijdig"})";
  EXPECT_EQ(decide(open, R"("bepaald":null)"), "niet_voldaan");
  EXPECT_EQ(decide(open, R"("bepaald":null,"doelen_bepaald":false)"), "niet_van_toepassing");
}

}  // namespace
}  // namespace jeugdregels::assess
