// Rule sets that would cost too much, and bodies that do not go together: refused, never a crash.
#include <gtest/gtest.h>

#include <functional>

#include "assess/assess.hpp"
#include "facts/reader.hpp"
#include "rules/loader.hpp"

namespace jeugdregels::rules {
namespace {

json empty_set() {
  return json::parse(R"({"formaat":"jeugdregels/regelset/1","naam":"proef","versie":"1",
    "delen":[{"deel":"a","titel":"A"}],"inhoud":{"a":{
      "bronnen":[{"bron":"b","titel":"B","vindplaats":"b"}],
      "keuzes":[{"keuze":"k","titel":"K","waarden":["x","y"],"standaard":"x","reden":"r"}],"regels":[]}}})");
}

json table_rule_json(const std::string& id, int order, const json& rows) {
  return {{"regel", id},
          {"titel", id},
          {"zegt", id},
          {"volgorde", order},
          {"soort", "tabel"},
          {"bevinding", "norm"},
          {"ernst", "norm"},
          {"bronnen", {"b"}},
          {"geverifieerd", {{"op", "2026-01-01"}, {"wat", "w"}}},
          {"tabel", {{"rijen", rows}}}};
}

// r0 is a constant, every next rule refers twice to the one before.
json chain(int length) {
  json set = empty_set();
  json& rules = set["inhoud"]["a"]["regels"];
  rules.push_back(table_rule_json("x.r0", 1, json::array({{{"uitkomst", "voldaan"}}})));
  for (int i = 1; i < length; ++i) {
    const std::string before = "x.r" + std::to_string(i - 1);
    const json rows = json::array(
        {{{"wanneer", {{"regel", before}, {"is", {"lopend"}}}}, {"uitkomst", "lopend"}}, {{"als", before}}});
    rules.push_back(table_rule_json("x.r" + std::to_string(i), i + 1, rows));
  }
  return set;
}

std::unique_ptr<storage> load(const json& set, input_error& error) {
  const std::string text = set.dump();
  const source_text only{"", text};
  return load_ruleset(std::span(&only, 1), error);
}

void expect_refused(const json& set, const std::string& pointer) {
  input_error error;
  EXPECT_EQ(load(set, error), nullptr) << set.dump().substr(0, 500);
  EXPECT_EQ(error.fault, fault::bad_ruleset);
  EXPECT_EQ(error.pointer, pointer) << error.expected;
}

TEST(limits, a_chain_of_rules_is_assessed_once_each) {
  input_error error;
  const auto loaded = load(chain(32), error);
  ASSERT_NE(loaded, nullptr) << error.expected;
  const data rs = loaded->view();
  facts::dossier d;
  ASSERT_FALSE(facts::read_dossier(
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"K","geboortedatum":"2010-01-01"})", d));
  assess::result out;
  assess::assess(rs, assess::standard_plan(rs), d, calendar::from_ymd(2021, 1, 1), out);
  ASSERT_EQ(out.findings.size(), 32U);
  EXPECT_EQ(out.findings.back().result.result, outcome::met);
  EXPECT_LT(out.work.used.size(), 1000U);
}

TEST(limits, a_longer_chain_and_a_circle_are_refused) {
  expect_refused(chain(33), "/inhoud/a/regels/32");
  expect_refused(chain(3000), "/inhoud/a/regels/32");
  json circle = chain(3);
  circle["inhoud"]["a"]["regels"][0]["tabel"]["rijen"] = json::array({{{"als", "x.r2"}}});
  expect_refused(circle, "/inhoud/a/regels/0");
}

TEST(limits, more_rules_than_the_trace_can_number) {
  json set = empty_set();
  for (int i = 0; i <= static_cast<int>(max_rules); ++i) {
    set["inhoud"]["a"]["regels"].push_back(
        table_rule_json("x.r" + std::to_string(i), i + 1, json::array({{{"uitkomst", "voldaan"}}})));
  }
  expect_refused(set, "/inhoud/a/regels/4096");
}

TEST(limits, optional_parts_have_a_ceiling) {
  json set = empty_set();
  for (int i = 0; i < 7; ++i) {
    set["delen"].push_back({{"deel", "o" + std::to_string(i)}, {"titel", "O"}, {"standaard", false}});
  }
  expect_refused(set, "/delen");
  set["delen"].erase(1);
  input_error error;
  const auto loaded = load(set, error);
  ASSERT_NE(loaded, nullptr) << error.expected;
  EXPECT_EQ(loaded->fingerprints.size(), 64U);
}

TEST(limits, null_and_lists_where_objects_belong) {
  input_error error;
  json set = empty_set();
  set["delen"][0]["standaard"] = nullptr;
  EXPECT_NE(load(set, error), nullptr) << "null is as good as absent";
  set = empty_set();
  set["inhoud"] = json::array();
  expect_refused(set, "/inhoud");
  set["inhoud"] = nullptr;
  set["delen"].push_back({{"deel", "o"}, {"titel", "O"}, {"standaard", false}});
  EXPECT_NE(load(set, error), nullptr) << error.expected;
}

TEST(limits, nothing_stands_behind_the_end) {
  std::string text = empty_set().dump();
  text += std::string("\0 }{", 4);
  const source_text only{"", text};
  input_error error;
  EXPECT_EQ(load_ruleset(std::span(&only, 1), error), nullptr);
  EXPECT_EQ(error.fault, fault::syntax);
}

TEST(bodies, that_do_not_go_together_are_refused) {
  struct wrong {
    std::function<void(json&)> change;
    std::string pointer;
  };
  const std::string rule = "/inhoud/a/regels/0";
  const std::string row = rule + "/tabel/rijen/0";
  const std::vector<wrong> all = {
      {[](json& r) { r["termijn"] = "onzin"; }, rule + "/termijn"},
      {[](json& r) { r["toets"] = 5; }, rule + "/toets"},
      {[](json& r) { r["bevinding"] = "vlag"; }, rule + "/bevinding"},
      {[](json& r) { r["bevinding"] = "bepaling"; }, rule + "/bevinding"},
      {[](json& r) {
         r["telt_mee"] = {{"feit", "overgang.startkwalificatie"}};
       },
       rule + "/telt_mee"},
      {[](json& r) { r["tabel"]["rijen"][0]["als"] = "x.r0"; }, row},
      {[](json& r) { r["tabel"]["rijen"][0]["stop"] = "niet_gebeurd"; }, row},
      {[](json& r) { r["tabel"]["rijen"][0] = json::object(); }, row},
      {[](json& r) { r["tabel"]["rijen"][0]["uitkomst"] = "aan"; }, row + "/uitkomst"},
      {[](json& r) {
         r["niet_van_toepassing"] = {{"feit", "overgang.wmo_melding"}, {"gebeurd", false}};
       },
       rule + "/niet_van_toepassing/gebeurd"},
      {[](json& r) {
         r["niet_van_toepassing"] = {{"feit", "overgang.wmo_melding"}, {"bekend", true}, {"minstens", 1}};
       },
       rule + "/niet_van_toepassing"},
      {[](json& r) {
         r["niet_van_toepassing"] = {{"feit", "verantwoordelijke_gemeente"}, {"bekend", true}};
       },
       rule + "/niet_van_toepassing/feit"},
      {[](json& r) {
         r["niet_van_toepassing"] = {{"regel", "x.r0"}, {"is", {"voldaan"}}, {"toont", {"voldaan"}}};
       },
       rule + "/niet_van_toepassing"},
      {[](json& r) { r["volgorde"] = 18446744073709551614U; }, rule + "/volgorde"},
  };
  for (const auto& w : all) {
    json set = chain(1);
    w.change(set["inhoud"]["a"]["regels"][0]);
    expect_refused(set, w.pointer);
  }
}

TEST(bodies, a_choice_that_decides_is_declared) {
  json set = chain(1);
  json& r = set["inhoud"]["a"]["regels"][0];
  r["soort"] = "termijn";
  r.erase("tabel");
  r["termijn"] = {{"start", {{"keuze", "k"}, {"x", "keten.melding_vt"}, {"y", "keten.triage_vt"}}},
                  {"stop", "keten.zitting"},
                  {"lengte", 1},
                  {"eenheid", "dagen"}};
  expect_refused(set, "/inhoud/a/regels/0/termijn");
  r["keuzes"] = {"k"};
  input_error error;
  EXPECT_NE(load(set, error), nullptr) << error.expected;
}

}  // namespace
}  // namespace jeugdregels::rules
