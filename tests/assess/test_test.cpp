// Conditions over three-valued facts: all-of, any-of, not, certain, and the questions about facts and rules.
#include "assess/case.hpp"
#include "rules/folder.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* rule = "norm.koers.gedragen";
const std::string goals = R"({"feit":"maatregelen.koers.doelen_bepaald"})";
const std::string help = R"({"feit":"maatregelen.koers.hulp_bepaald"})";

// The rule set in which norm.koers.gedragen asks this.
class asking {
 public:
  explicit asking(const std::string& condition) {
    rules::rule_folder folder;
    folder.erase("twente/normen.json", "{norm.koers.gedragen}/niet_van_toepassing");
    folder.set("twente/normen.json", "{norm.koers.gedragen}/toets", json::parse(condition));
    input_error error;
    loaded_ = folder.load(error);
    EXPECT_NE(loaded_, nullptr) << rules::shown(error);
  }

  std::string of(const std::string& measure) const {
    const auto rs = loaded_->view();
    return assessed(measure_text(measure), "2026-05-01", choices{}, rs).outcome_of(rule);
  }
  std::string of_course(const std::string& koers) const { return of(R"("koers":{)" + koers + "}"); }

 private:
  std::unique_ptr<rules::storage> loaded_;
};

std::string boolean(const std::string& key, tri t) {
  return t == tri::maybe ? "" : "\"" + key + "\":" + (t == tri::yes ? "true" : "false");
}
std::string two(tri a, tri b) {
  const std::string first = boolean("doelen_bepaald", a);
  const std::string second = boolean("hulp_bepaald", b);
  return first + (first.empty() || second.empty() ? "" : ",") + second;
}
std::string shown(tri t) { return t == tri::yes ? "voldaan" : t == tri::no ? "niet_voldaan" : "onbekend"; }

TEST(condition, all_any_not_and_certain) {
  const asking all(R"({"alle":[)" + goals + "," + help + "]}");
  const asking any(R"({"een_van":[)" + goals + "," + help + "]}");
  const asking negated(R"({"niet":)" + goals + "}");
  const asking certain(R"({"zeker":)" + goals + "}");
  const asking nested(R"({"niet":{"alle":[)" + goals + R"(,{"niet":)" + help + "}]}}");
  for (const tri a : {tri::yes, tri::no, tri::maybe}) {
    for (const tri b : {tri::yes, tri::no, tri::maybe}) {
      EXPECT_EQ(all.of_course(two(a, b)), shown(std::min(a, b)));
      EXPECT_EQ(any.of_course(two(a, b)), shown(std::max(a, b)));
      EXPECT_EQ(negated.of_course(two(a, b)), shown(!a));
      EXPECT_EQ(certain.of_course(two(a, b)), a == tri::yes ? "voldaan" : "niet_voldaan");
      EXPECT_EQ(nested.of_course(two(a, b)), shown(std::max(!a, b)));
    }
  }
}

TEST(condition, a_boolean_that_is_null_is_unknown) {
  EXPECT_EQ(asking(goals).of_course(R"("doelen_bepaald":null)"), "onbekend");
}

TEST(condition, a_code) {
  const asking one(R"({"feit":"maatregelen.gi","is":["ljr","wss"]})");
  const auto with_gi = [&](const std::string& gi) {
    return assessed(dossier_text(R"("maatregelen":[{"soort":"ots")" + gi + "}]"), "2026-05-01", choices{},
                    rules::embedded_rules())
        .outcome_of("opschaling.wachttijd", "/maatregelen/0/hulp");
  };
  EXPECT_EQ(with_gi(R"(,"gi":"jbov")"), "onbekend");
  EXPECT_EQ(with_gi(R"(,"gi":"wss")"), "niet_van_toepassing");
  EXPECT_EQ(with_gi(R"(,"gi":null)"), "niet_van_toepassing") << "known to be none of them";
  EXPECT_EQ(with_gi(""), "onbekend");
  EXPECT_EQ(one.of(""), "niet_voldaan") << "jbov";
}

TEST(condition, a_network_that_may_be_nvt) {
  const asking network(R"({"feit":"maatregelen.koers.samenspraak.netwerk","is":["true","nvt"]})");
  const auto with = [&](const std::string& v) {
    return network.of_course(R"("samenspraak":{"netwerk":)" + v + "}");
  };
  EXPECT_EQ(with("true"), "voldaan");
  EXPECT_EQ(with("\"nvt\""), "voldaan");
  EXPECT_EQ(with("false"), "niet_voldaan");
  EXPECT_EQ(with("null"), "onbekend");
  EXPECT_EQ(network.of_course(R"("samenspraak":{})"), "onbekend");
  EXPECT_EQ(network.of_course(""), "onbekend");
}

TEST(condition, a_date_that_has_happened) {
  const asking happened(R"({"feit":"maatregelen.koers.bepaald","gebeurd":true})");
  EXPECT_EQ(happened.of_course(R"("bepaald":"2026-05-01")"), "voldaan");
  EXPECT_EQ(happened.of_course(R"("bepaald":"2026-05-02")"), "niet_voldaan");
  EXPECT_EQ(happened.of_course(R"("bepaald":null)"), "niet_voldaan");
  EXPECT_EQ(happened.of_course(""), "onbekend");
  EXPECT_EQ(happened.of(R"("koers":null)"), "niet_voldaan") << "all its keys are null";
}

TEST(condition, whether_something_is_given_is_never_unknown) {
  const asking given(R"({"feit":"maatregelen.koers.bepaald","bekend":true})");
  EXPECT_EQ(given.of_course(R"("bepaald":"2026-05-02")"), "voldaan");
  EXPECT_EQ(given.of_course(R"("bepaald":null)"), "voldaan");
  EXPECT_EQ(given.of_course(""), "niet_voldaan");
}

TEST(condition, a_number_of_at_least) {
  const asking two_changes(R"({"feit":"maatregelen.wisselingen_geteld","minstens":2})");
  const auto with = [&](int changes) {
    std::string entries;
    for (int i = 1; i <= changes; ++i) {
      const std::string month = "2026-0" + std::to_string(i);
      entries += std::string(i == 1 ? "" : ",") + R"({"van":")" + month + R"(-01","tot_en_met":")" + month +
                 R"(-20","rol":"vast","reden_einde":"ziekte"})";
    }
    return two_changes.of(R"("jeugdbeschermers":[)" + entries + "]");
  };
  EXPECT_EQ(with(0), "niet_voldaan");
  EXPECT_EQ(with(1), "niet_voldaan");
  EXPECT_EQ(with(2), "voldaan");
  EXPECT_EQ(with(3), "voldaan");
  EXPECT_EQ(two_changes.of(""), "onbekend");
}

TEST(condition, another_rule) {
  const asking in_time(R"({"regel":"norm.koers.tijdig","is":["voldaan"]})");
  const asking shows(R"({"regel":"norm.koers.tijdig","toont":["onbekend"]})");
  const std::string start = R"("einde":null,"beeindigd":null,"verlengingen":[],"gi_in_kennis":"2026-03-02",)";
  EXPECT_EQ(in_time.of(start + R"("koers":{"bepaald":"2026-04-13"})"), "voldaan");
  EXPECT_EQ(in_time.of(start + R"("koers":null)"), "niet_voldaan");
  EXPECT_EQ(in_time.of(start + R"("koers":{})"), "onbekend");
  EXPECT_EQ(shows.of(start + R"("koers":{"bepaald":"2026-04-13"})"), "niet_voldaan");
  EXPECT_EQ(shows.of(start + R"("koers":{})"), "voldaan") << "what is shown is never unknown";
}

}  // namespace
}  // namespace jeugdregels::assess
