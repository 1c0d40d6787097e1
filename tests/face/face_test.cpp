// The C++ face: what a program that links the library sees.
#include <gtest/gtest.h>

#include <thread>

#include "jeugdregels/jeugdregels.hpp"

namespace jeugdregels {
namespace {

const std::string bare =
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"D-1","geboortedatum":"2008-05-17"})";

date::sys_days day(const char* text) { return *parse_date(text); }

request standard_request(const options& wishes = {}) {
  input_error error;
  auto made = request::make(ruleset::standard(), wishes, error);
  EXPECT_TRUE(made) << message(error);
  return std::move(*made);
}

TEST(Face, ReadsAssessesAndWrites) {
  dossier d;
  ASSERT_FALSE(d.read(bare));
  EXPECT_EQ(d.label(), "D-1");
  const request what = standard_request();
  assessment a;
  a.assess(what, d, day("2021-03-31"));
  ASSERT_GT(a.size(), 0U);
  EXPECT_EQ(a.rule(0), "norm.jeugdbeschermer.tijdig");
  EXPECT_EQ(a.outcome(0), "onbekend");
  EXPECT_EQ(a.subject(0), "/maatregelen");
  EXPECT_FALSE(a.due(0));
  EXPECT_TRUE(a.any("onbekend"));
  EXPECT_FALSE(a.any("voldaan"));
}

TEST(Face, ADossierIsReusedAndAnErrorDoesNotSpoilIt) {
  dossier d;
  EXPECT_TRUE(d.read("{"));
  EXPECT_FALSE(d.read(bare));
  EXPECT_EQ(d.read("{\"x\":1}").fault, fault::unknown_key);
  EXPECT_FALSE(d.read(bare));
  EXPECT_EQ(d.label(), "D-1");
}

TEST(Face, UnknownWishesNameTheNearest) {
  input_error error;
  const auto refused = [&](const options& wishes, fault f, const char* nearest) {
    EXPECT_FALSE(request::make(ruleset::standard(), wishes, error));
    EXPECT_EQ(error.fault, f);
    EXPECT_EQ(error.nearest, nearest);
  };
  refused({{{"werkdag", "atw"}}, {}, {}}, fault::unknown_choice, "werkdagen");
  refused({{{"werkdagen", "ma_vrij"}}, {}, {}}, fault::unknown_choice_value, "ma_vr");
  refused({{}, {"twent"}, {}}, fault::unknown_part, "twente");
  refused({{}, {}, {"norm.koerz"}}, fault::unknown_rule, "norm.koers");
  refused({{}, {}, {"norm.koer"}}, fault::unknown_rule, "norm.koers");
  refused({{}, {}, {""}}, fault::unknown_rule, "");
  EXPECT_TRUE(request::make(ruleset::standard(), {{}, {"twente"}, {"norm.koers", "regio."}}, error));
}

TEST(Face, OneRuleSetIsSharedByManyThreads) {
  const request what = standard_request();
  std::vector<std::string> out(4);
  std::vector<std::thread> threads;
  for (auto& text : out) {
    threads.emplace_back([&what, &text] {
      dossier d;
      assessment a;
      for (int i = 0; i < 200; ++i) {
        text.clear();
        EXPECT_FALSE(d.read(bare));
        a.assess(what, d, day("2021-03-31"));
        a.append_json(text, {});
      }
    });
  }
  for (auto& t : threads) {
    t.join();
  }
  for (const auto& text : out) {
    EXPECT_EQ(text, out.front());
    EXPECT_FALSE(text.empty());
  }
}

TEST(Face, LoadsRuleSetsAndRefusesFaultyOnes) {
  input_error error;
  EXPECT_FALSE(ruleset::load("", error));
  EXPECT_EQ(error.fault, fault::syntax);
  EXPECT_FALSE(ruleset::load("{}", error));
  EXPECT_EQ(error.pointer, "/");
  auto empty = ruleset::load(
      R"({"formaat":"jeugdregels/regelset/1","naam":"leeg","versie":"1","delen":[{"deel":"a","titel":"A"}]})",
      error);
  ASSERT_TRUE(empty) << message(error);
  EXPECT_EQ(empty->name(), "leeg");
  EXPECT_TRUE(empty->list_rules().empty());
  const ruleset moved = std::move(*empty);
  EXPECT_EQ(moved.name(), "leeg");
}

TEST(Face, CountsTerms) {
  const auto& rules = ruleset::standard();
  const auto easter = term(rules, day("2026-04-02"), 5, "werkdagen");
  ASSERT_TRUE(easter);
  EXPECT_EQ(format_date(easter->due), "2026-04-13");
  EXPECT_EQ(easter->skipped.size(), 6U);
  EXPECT_EQ(easter->skipped.front().reason, "goede_vrijdag");
  EXPECT_FALSE(term(rules, day("2026-04-02"), 5, "eeuwen"));
  EXPECT_FALSE(term(rules, day("2026-04-02"), -1, "dagen"));
  EXPECT_FALSE(term(rules, day("2026-04-02"), 10'001, "dagen"));
  EXPECT_FALSE(term(rules, day("2199-12-31"), 10'000, "jaren"));
  EXPECT_TRUE(days_off(rules, day("2026-04-07"), day("2026-04-10")).empty());
}

TEST(Face, NamesItsSchemas) {
  for (const auto name : schema_names()) {
    EXPECT_FALSE(schema(name).empty()) << name;
  }
  EXPECT_TRUE(schema("nergens").empty());
}

TEST(Face, KnowsItsVersion) { EXPECT_STRNE(version(), ""); }

}  // namespace
}  // namespace jeugdregels
