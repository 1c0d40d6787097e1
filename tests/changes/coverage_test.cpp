// What scenarios and dossiers reach: every kind of target by the case that should reach it, and not by its
// neighbour.
#include "jeugdregels/coverage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "calendar/days.hpp"
#include "rules/small_rules.hpp"

namespace jeugdregels::changes {
namespace {

using rules::json;
using rules::small_rule;
using rules::small_rule_over;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::SizeIs;

constexpr const char* as_of = "2024-06-03";
const char* const three_sides[] = {"net ervoor", "precies", "net erna"};

ruleset load(const std::vector<json>& rules) {
  rules::small_rules all(rules);
  for (std::size_t i = 1; i < rules.size(); ++i) {
    const std::string place = "/regels/" + std::to_string(i);
    if (rules[i]["regel"] == rules[i - 1]["regel"]) {  // versions share their place
      all.set(place + "/volgorde", i);
    }
  }
  const std::string content = all.text();
  const std::string manifest = R"({"formaat":"jeugdregels/regelset/1","naam":"eigen","versie":"1",
                                   "delen":[{"deel":"eigen","titel":"Eigen"}]})";
  const ruleset_file files[] = {{"regelset.json", manifest}, {rules::small_file, content}};
  input_error error;
  auto out = ruleset::load(std::span<const ruleset_file>(files), error);
  if (!out) {
    throw std::invalid_argument(error.pointer + ": " + message(error));
  }
  return std::move(*out);
}

std::string moved(const char* date, int days) {
  return calendar::format_day(*calendar::parse_day(date) + days);
}

json born(const std::string& birth = "2012-06-03") { return {{"geboortedatum", birth}}; }

json scenario(const json& dossier, const std::string& on = as_of,
              const std::vector<std::string>& rules = {"eigen"}) {
  return {{"titel", "Iets " + dossier.dump()},
          {"regels", rules},
          {"peildatum", on},
          {"dossier", dossier},
          {"verwacht", json::array()}};
}

std::string file_of(const std::vector<json>& scenarios) {
  return json{{"formaat", "jeugdregels/scenarios/1"}, {"scenarios", scenarios}}.dump();
}

coverage_report report_of(const ruleset& rules, const std::vector<json>& scenarios) {
  const std::string text = file_of(scenarios);
  const ruleset_file file{"eigen/scenarios/a.json", text};
  return cover(rules, std::span(&file, 1));
}

std::multiset<std::string> missed(const coverage_report& report) {
  std::multiset<std::string> out;
  for (const auto& m : report.missed) {
    out.insert(m.target);
  }
  return out;
}

// What is reached: what is missed without any scenario, less what is missed with these.
std::set<std::string> reached(const ruleset& rules, const std::vector<json>& scenarios) {
  std::multiset<std::string> out = missed(cover(rules, {}));
  const auto report = report_of(rules, scenarios);
  EXPECT_THAT(report.notices, IsEmpty());
  for (const auto& target : missed(report)) {
    out.erase(out.find(target));
  }
  EXPECT_EQ(static_cast<int>(out.size()), report.reached);
  return {out.begin(), out.end()};
}

// Which sides of a boundary this reaches.
std::set<std::string> sides(const ruleset& rules, const json& one, const std::string& boundary) {
  std::set<std::string> out;
  for (const auto& target : reached(rules, {one})) {
    for (const char* side : three_sides) {
      if (target == boundary + ", " + side) {
        out.insert(side);
      }
    }
  }
  return out;
}

// At each distance from a boundary the side that should be reached, and nothing two days or numbers away.
void expect_sides(const ruleset& rules, const std::string& boundary,
                  const std::function<json(int)>& at_distance) {
  for (int distance = -3; distance <= 3; ++distance) {
    const auto found = sides(rules, at_distance(distance), boundary);
    if (distance < -1 || distance > 1) {
      EXPECT_THAT(found, IsEmpty()) << boundary << " " << distance;
    } else {
      EXPECT_THAT(found, ElementsAre(three_sides[distance + 1])) << boundary << " " << distance;
    }
  }
  for (const char* side : three_sides) {
    EXPECT_THAT(missed(cover(rules, {})), Contains(boundary + ", " + side));
  }
}

// ---- terms -----------------------------------------------------------------------------------------------
ruleset term_rule() {
  return load({small_rule("eigen.termijn", "termijn", "norm",
                          R"({"start":"keten.melding_vt","stop":"keten.triage_vt","lengte":5,
                              "eenheid":"dagen"})")});
}

json chain(const json& stop) {
  json out = born();
  out["keten"] = {{"melding_vt", "2024-05-01"}};
  if (!stop.is_discarded()) {
    out["keten"]["triage_vt"] = stop;
  }
  return out;
}

TEST(coverage_of_terms, the_stop_around_the_due_date) {
  const auto rules = term_rule();
  expect_sides(rules, "einde op de uiterste dag",
               [](int distance) { return scenario(chain(moved("2024-05-06", distance))); });
}

TEST(coverage_of_terms, the_peildatum_around_the_due_date_while_nothing_has_happened) {
  const auto rules = term_rule();
  expect_sides(rules, "peildatum op de uiterste dag",
               [](int distance) { return scenario(chain(nullptr), moved("2024-05-06", distance)); });
  EXPECT_THAT(sides(rules, scenario(chain("2024-05-02"), "2024-05-06"), "peildatum op de uiterste dag"),
              IsEmpty());
}

TEST(coverage_of_terms, each_outcome_by_the_case_that_has_it_alone) {
  const auto rules = term_rule();
  const std::map<std::string, json> cases = {
      {"voldaan", scenario(chain("2024-05-06"))},
      {"niet_voldaan", scenario(chain("2024-05-07"))},
      {"lopend", scenario(chain(nullptr), "2024-05-06")},
      {"onbekend", scenario(chain(json(json::value_t::discarded)))},
  };
  for (const auto& [outcome, one] : cases) {
    std::set<std::string> found;
    for (const auto& target : reached(rules, {one})) {
      if (target.starts_with("uitkomst ")) {
        found.insert(target);
      }
    }
    EXPECT_THAT(found, ElementsAre("uitkomst " + outcome));
  }
}

// ---- questions -------------------------------------------------------------------------------------------
ruleset asking(const char* condition) {
  return load({small_rule("eigen.toets", "toets", "norm", condition)});
}

ruleset asking_over(const char* list, const char* condition) {
  return load({small_rule_over(list, "eigen.toets", "toets", "norm", condition)});
}

std::set<std::string> answers(const ruleset& rules, const json& one) {
  std::set<std::string> out;
  for (const auto& target : reached(rules, {one})) {
    if (target.ends_with("waar") || target.ends_with("onbekend")) {
      out.insert(target);
    }
  }
  out.erase("uitkomst onbekend");
  return out;
}

TEST(coverage_of_questions, each_answer_by_the_case_that_gives_it_alone) {
  const auto rules = asking(R"({"feit":"overgang.startkwalificatie"})");
  const auto with = [](const json& answer) {
    json out = born();
    out["overgang"]["startkwalificatie"] = answer;
    return scenario(out);
  };
  const std::string name = "overgang.startkwalificatie: ";
  EXPECT_THAT(answers(rules, with(true)), ElementsAre(name + "waar"));
  EXPECT_THAT(answers(rules, with(false)), ElementsAre(name + "onwaar"));
  EXPECT_THAT(answers(rules, scenario(born())), ElementsAre(name + "onbekend"));
  const auto all = report_of(rules, {with(true), with(false), scenario(born())});
  EXPECT_EQ(all.reached, all.targets) << testing::PrintToString(missed(all));
  EXPECT_EQ(all.targets, 6);
}

TEST(coverage_of_questions, what_stands_behind_an_answer_that_decides_is_asked_too) {
  const auto rules = asking(
      R"({"alle":[{"feit":"overgang.startkwalificatie"},{"feit":"overgang.wil_gezinshuis_verlaten"}]})");
  json facts = born();
  facts["overgang"] = {{"startkwalificatie", false}, {"wil_gezinshuis_verlaten", true}};
  EXPECT_THAT(answers(rules, scenario(facts)),
              ElementsAre("overgang.startkwalificatie: onwaar", "overgang.wil_gezinshuis_verlaten: waar"));
}

TEST(coverage_of_questions, answers_that_no_dossier_gives_are_no_targets) {
  const auto rules = asking_over("maatregelen", R"({"alle":[{"feit":"maatregelen.soort","is":["ots"]},
                                                            {"feit":"maatregelen.gi","bekend":true}]})");
  const auto all = missed(cover(rules, {}));
  EXPECT_THAT(all, IsSupersetOf({"maatregelen.soort is ots: waar", "maatregelen.soort is ots: onwaar",
                                 "maatregelen.gi bekend: waar", "maatregelen.gi bekend: onwaar"}));
  EXPECT_THAT(all, Not(Contains("maatregelen.soort is ots: onbekend")));
  EXPECT_THAT(all, Not(Contains("maatregelen.gi bekend: onbekend")));
}

TEST(coverage_of_questions, a_number_just_below_at_and_above) {
  const auto rules = asking(R"({"feit":"leeftijd","minstens":12})");
  expect_sides(rules, "leeftijd minstens 12",
               [](int distance) { return scenario(born(std::to_string(2012 - distance) + "-06-03")); });
}

TEST(coverage_of_questions, the_moment_of_a_table_is_one_or_two) {
  const auto rules = asking_over("tafels", R"({"feit":"tafels.moment","minstens":2})");
  const auto all = missed(cover(rules, {}));
  EXPECT_THAT(all, AllOf(Contains("tafels.moment minstens 2, net ervoor"),
                         Contains("tafels.moment minstens 2, precies"),
                         Not(Contains("tafels.moment minstens 2, net erna"))));
}

TEST(coverage_of_questions, a_day_around_another_day) {
  const auto rules = asking(R"({"feit":"keten.triage_vt","uiterlijk":"keten.melding_vt"})");
  expect_sides(rules, "keten.triage_vt uiterlijk keten.melding_vt",
               [](int distance) { return scenario(chain(moved("2024-05-01", distance))); });
}

TEST(coverage_of_questions, a_day_around_so_many_months_after_another) {
  const auto rules =
      asking(R"({"feit":"keten.triage_vt","uiterlijk":{"na":"keten.melding_vt","maanden":1}})");
  expect_sides(rules, "keten.triage_vt uiterlijk 1 maanden na keten.melding_vt",
               [](int distance) { return scenario(chain(moved("2024-06-01", distance))); });
}

TEST(coverage_of_questions, a_day_around_a_birthday) {
  const auto rules = asking(R"({"feit":"keten.triage_vt","voor_leeftijd":{"jaren":11,"dagen":-30}})");
  expect_sides(rules, "keten.triage_vt voor leeftijd 11 en -30 dagen",
               [](int distance) { return scenario(chain(moved("2023-05-04", distance))); });
}

TEST(coverage_of_questions, entries_of_another_list_are_asked_each) {
  const auto rules = asking(R"({"een":"jeugdhulp","met":{"feit":"jeugdhulp.soort","is":["pleegzorg"]}})");
  json facts = born();
  facts["jeugdhulp"] = {{{"soort", "ggz"}}};
  EXPECT_THAT(answers(rules, scenario(facts)), Contains("jeugdhulp.soort is pleegzorg: onwaar"));
  EXPECT_THAT(answers(rules, scenario(facts)), Not(Contains("jeugdhulp.soort is pleegzorg: waar")));
  facts["jeugdhulp"].push_back({{"soort", "pleegzorg"}});
  EXPECT_THAT(answers(rules, scenario(facts)),
              IsSupersetOf({"jeugdhulp.soort is pleegzorg: onwaar", "jeugdhulp.soort is pleegzorg: waar"}));
}

TEST(coverage_of_questions, who_is_left_out_counts_as_an_answer) {
  json rule = small_rule_over("maatregelen", "eigen.toets", "toets", "norm",
                              R"({"feit":"maatregelen.gi","bekend":true})");
  rule["alleen_bij"] = {{"feit", "maatregelen.soort"}, {"is", {"ots"}}};
  const auto rules = load({rule});
  json facts = born();
  facts["maatregelen"] = {{{"soort", "voogdij"}, {"gi", "ljr"}}};
  EXPECT_THAT(answers(rules, scenario(facts)), ElementsAre("maatregelen.soort is ots: onwaar"));
}

// ---- rows, steps, windows --------------------------------------------------------------------------------
TEST(coverage_of_tables, each_row_by_the_case_that_it_decides) {
  const auto rules = load({small_rule("eigen.tabel", "tabel", "norm", R"({"rijen":[
      {"wanneer":{"feit":"keten.melding_vt","gebeurd":true},"uitkomst":"voldaan"},
      {"wanneer":{"feit":"keten.melding_vt","komt_nog":true},"uitkomst":"lopend"},
      {"uitkomst":"niet_voldaan"}]})")});
  const auto rows = [&](const json& told) {
    json facts = born();
    facts["keten"]["melding_vt"] = told;
    std::set<std::string> out;
    for (const auto& target : reached(rules, {scenario(facts)})) {
      if (target.starts_with("rij ")) {
        out.insert(target);
      }
    }
    return out;
  };
  EXPECT_THAT(rows(as_of), ElementsAre("rij 1 beslist"));
  EXPECT_THAT(rows(moved(as_of, 1)), ElementsAre("rij 2 beslist"));
  EXPECT_THAT(rows(nullptr), ElementsAre("rij 3 beslist"));
  const auto unknown = reached(rules, {scenario(born())});
  EXPECT_THAT(unknown, Not(Contains(HasSubstr("rij "))));
}

TEST(coverage_of_ladders, each_step_of_the_variant_that_was_chosen) {
  json ladder = small_rule_over("maatregelen.hulp", "eigen.ladder", "ladder", "bepaling", R"({
      "wacht_sinds":"maatregelen.hulp.wachtend_sinds","keuze":"begin","varianten":{
        "kennis":[{"stap":1,"vanaf_dag":0},{"stap":2,"vanaf_dag":10},{"stap":3,"vanaf_dag":20}],
        "uitspraak":[{"stap":1,"vanaf_dag":0},{"stap":4,"vanaf_dag":10}]}})");
  ladder["keuzes"] = {"begin"};
  const auto rules = load({ladder});
  const auto waiting = [](int days, const char* variant) {
    json facts = born();
    facts["maatregelen"] = {{{"soort", "ots"},
                             {"hulp",
                              {{{"voor", "gezin"},
                                {"gestart", nullptr},
                                {"intake", nullptr},
                                {"wacht_sinds", moved(as_of, -days)}}}}}};
    json one = scenario(facts);
    one["keuzes"] = {{"begin", variant}};
    return one;
  };
  expect_sides(rules, "kennis: stap 2 vanaf dag 10", [&](int d) { return waiting(10 + d, "kennis"); });
  expect_sides(rules, "kennis: stap 3 vanaf dag 20", [&](int d) { return waiting(20 + d, "kennis"); });
  expect_sides(rules, "uitspraak: stap 4 vanaf dag 10", [&](int d) { return waiting(10 + d, "uitspraak"); });
  EXPECT_THAT(sides(rules, waiting(10, "uitspraak"), "kennis: stap 2 vanaf dag 10"), IsEmpty());
}

TEST(coverage_of_windows, the_peildatum_around_the_first_and_the_last_day) {
  const auto rules = load({small_rule("eigen.venster", "venster", "vlag", R"({"anker":"geboortedatum",
      "van":{"verjaardag":12},"tot_en_met":{"verjaardag":12,"dagen":60},
      "mits":{"feit":"overgang.startkwalificatie"}})")});
  expect_sides(rules, "peildatum op de eerste dag van het venster",
               [](int distance) { return scenario(born(), moved("2024-06-03", distance)); });
  expect_sides(rules, "peildatum op de laatste dag van het venster",
               [](int distance) { return scenario(born(), moved("2024-08-02", distance)); });
}

// ---- what counts for what --------------------------------------------------------------------------------
std::vector<json> two_rules() {
  const char* what = R"({"feit":"overgang.startkwalificatie"})";
  return {small_rule("eigen.een", "toets", "norm", what), small_rule("eigen.twee", "toets", "norm", what)};
}

std::set<std::string> rules_missed(const coverage_report& report) {
  std::set<std::string> out;
  for (const auto& m : report.missed) {
    out.insert(m.rule);
  }
  return out;
}

std::vector<json> all_answers(const std::string& rule) {
  json yes = born();
  json no = born();
  yes["overgang"]["startkwalificatie"] = true;
  no["overgang"]["startkwalificatie"] = false;
  return {scenario(yes, as_of, {rule}), scenario(no, as_of, {rule}), scenario(born(), as_of, {rule})};
}

TEST(coverage, scenarios_count_for_the_rules_that_they_test) {
  const auto rules = load(two_rules());
  const auto report = report_of(rules, all_answers("eigen.een"));
  EXPECT_THAT(rules_missed(report), ElementsAre("eigen.twee"));
  EXPECT_EQ(report.targets, 12);
  EXPECT_EQ(report.reached, 6);
}

TEST(coverage, own_dossiers_count_for_every_rule) {
  const auto rules = load(two_rules());
  const std::string head =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"Z-1","geboortedatum":"2012-06-03")";
  const std::vector<std::string> texts = {head + R"(,"overgang":{"startkwalificatie":true}})",
                                          head + R"(,"overgang":{"startkwalificatie":false}})", head + "}"};
  std::vector<coverage_case> cases;
  for (const auto& text : texts) {
    cases.push_back({text, *calendar::parse_day(as_of)});
  }
  const auto report = cover(rules, {}, cases);
  EXPECT_THAT(report.missed, IsEmpty());
  EXPECT_EQ(report.reached, 12);
}

TEST(coverage, a_dossier_that_cannot_be_read_is_skipped) {
  const auto rules = load(two_rules());
  const std::string good =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"Z-1","geboortedatum":"2012-06-03"})";
  const std::vector<std::string> bad = {
      "", "{", "null", "\xff", good + "x", R"({"formaat":"jeugdregels/dossier/1","kenmerk":"Z-1"})"};
  std::vector<coverage_case> cases;
  for (const auto& text : bad) {
    cases.push_back({text, *calendar::parse_day(as_of)});
  }
  EXPECT_EQ(cover(rules, {}, cases).reached, 0);
  cases.push_back({good, *calendar::parse_day(as_of)});
  const auto report = cover(rules, {}, cases);
  EXPECT_EQ(report.reached, 4);
  EXPECT_THAT(report.notices, IsEmpty());
}

TEST(coverage, a_scenario_that_cannot_be_read_is_said_and_counts_for_nothing) {
  const auto rules = load(two_rules());
  auto all = all_answers("eigen.een");
  all[0].erase("peildatum");
  const auto report = report_of(rules, all);
  ASSERT_THAT(report.notices, SizeIs(1));
  EXPECT_EQ(report.notices[0].code, "JR1001");
  EXPECT_EQ(report.notices[0].file, "eigen/scenarios/a.json");
  EXPECT_EQ(report.reached, 4);
  const ruleset_file broken{"eigen/scenarios/a.json", "{"};
  EXPECT_THAT(cover(rules, std::span(&broken, 1)).notices, SizeIs(1));
}

TEST(coverage, versions_of_a_rule_are_told_apart) {
  auto rules = two_rules();
  rules[0]["geldig"] = {{"tot_en_met", "2023-12-31"}};
  rules[1]["geldig"] = {{"van", "2024-01-01"}};
  rules[1]["regel"] = "eigen.een";
  const ruleset loaded = load(rules);
  const auto report = report_of(loaded, all_answers("eigen.een"));
  ASSERT_THAT(report.missed, SizeIs(6));
  for (const auto& m : report.missed) {
    EXPECT_THAT(m.target, testing::StartsWith("versie vanaf 1900-01-01: "));
  }
}

TEST(coverage, is_never_rounded_up) {
  coverage_report one_missed;
  one_missed.targets = 100'000;
  one_missed.reached = 99'999;
  EXPECT_FALSE(one_missed.reaches(100));
  EXPECT_TRUE(one_missed.reaches(99.999));
  EXPECT_FALSE(one_missed.reaches(99.9991));
  one_missed.reached = 100'000;
  EXPECT_TRUE(one_missed.reaches(100));
  EXPECT_TRUE(coverage_report{}.reaches(100)) << "of nothing all is reached";
  coverage_report a_third;
  a_third.targets = 3;
  a_third.reached = 1;
  EXPECT_TRUE(a_third.reaches(33.3));
  EXPECT_FALSE(a_third.reaches(33.4));
  a_third.reached = 0;
  EXPECT_TRUE(a_third.reaches(0));
}

// ---- our own rules ---------------------------------------------------------------------------------------
std::map<std::string, std::string> own_scenarios() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(JEUGDREGELS_SOURCE_DIR) / "rules";
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto name = entry.path().lexically_relative(folder).generic_string();
    if (entry.path().extension() == ".json" && name.find("/scenarios/") != std::string::npos) {
      std::ifstream in(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      out[name] = text.str();
    }
  }
  return out;
}

TEST(coverage, the_scenarios_of_this_repository_reach_every_target) {
  const auto texts = own_scenarios();
  std::vector<ruleset_file> files;
  for (const auto& [name, text] : texts) {
    files.push_back({name, text});
  }
  const auto report = cover(ruleset::standard(), files);
  EXPECT_THAT(report.notices, IsEmpty());
  EXPECT_GT(report.targets, 500);
  std::string lines;
  for (const auto& m : report.missed) {
    lines += m.rule + ": " + m.target + "\n";
  }
  EXPECT_EQ(lines, "");
  EXPECT_EQ(report.reached, report.targets);
}

TEST(coverage, without_a_file_of_scenarios_something_is_missed) {
  auto texts = own_scenarios();
  ASSERT_EQ(texts.erase("twente/scenarios/koers.json"), 1U);
  std::vector<ruleset_file> files;
  for (const auto& [name, text] : texts) {
    files.push_back({name, text});
  }
  EXPECT_THAT(rules_missed(cover(ruleset::standard(), files)), Contains("norm.koers.tijdig"));
}

}  // namespace
}  // namespace jeugdregels::changes
