// From the responsible municipality to its regions.
#include "assess/case.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* rule = "regio.indeling";

std::string registered(const std::string& from, const std::string& until, const std::string& municipality) {
  const auto quoted = [](const std::string& s) { return s == "null" ? s : "\"" + s + "\""; };
  return R"({"van":")" + from + R"(","tot_en_met":)" + quoted(until) + R"(,"adres":")" +
         (municipality == "null" ? "geen" : "woonadres") + R"(","gemeente":)" + quoted(municipality) + "}";
}

std::string lives(const std::string& entries) {
  return dossier_text(R"("verblijf":[],"brp":[)" + entries + "]");
}

// "gemeente naam regio beschermingsregio subregio partner"
std::string value_of(const assessed& a) {
  const auto name = [&](mapping_field f) { return a.name_field(rule, "", static_cast<std::size_t>(f)); };
  const value code = a.field(rule, "", static_cast<std::size_t>(mapping_field::municipality));
  return facts::format_municipality(code) + " " + name(mapping_field::name) + " " +
         name(mapping_field::region) + " " + name(mapping_field::protection_region) + " " +
         name(mapping_field::subregion) + " " + name(mapping_field::partner);
}

std::string value_for(const std::string& code) {
  const assessed a(lives(registered("2012-05-17", "null", code)), "2026-04-01");
  return a.outcome_of(rule, "") == "bepaald" ? value_of(a) : a.outcome_of(rule, "");
}

TEST(mapping, one_of_each_region) {
  EXPECT_EQ(value_for("1742"), "1742 Rijssen-Holten twente overijssel almelo ozjt");
  EXPECT_EQ(value_for("0153"), "0153 Enschede twente overijssel enschede ozjt");
  EXPECT_EQ(value_for("1735"), "1735 Hof van Twente twente overijssel hengelo ozjt");
  EXPECT_EQ(value_for("0183"), "0183 Tubbergen twente overijssel noord_oost_twente ozjt");
  EXPECT_EQ(value_for("0160"), "0160 Hardenberg ijsselland overijssel null rsj_ijsselland");
  EXPECT_EQ(value_for("0995"), "0995 Lelystad flevoland utrecht_flevoland null null");
}

TEST(mapping, outside_our_regions_only_the_code) {
  EXPECT_EQ(value_for("0363"), "0363 null null null null null");
  EXPECT_EQ(value_for("0001"), "0001 null null null null null");
}

TEST(mapping, without_a_municipality_it_is_unknown) {
  const auto outcome = [](const std::string& text) {
    return assessed(text, "2026-04-01").outcome_of(rule, "");
  };
  EXPECT_EQ(outcome(dossier_text("")), "onbekend");
  EXPECT_EQ(outcome(dossier_text(R"("brp":[])")), "onbekend");
  EXPECT_EQ(outcome(lives(registered("2012-05-17", "null", "null"))), "onbekend");
  EXPECT_EQ(outcome(lives(registered("2012-05-17", "2026-03-31", "0153"))), "onbekend");
  EXPECT_EQ(outcome(lives(registered("2026-04-02", "null", "0153"))), "onbekend");
  EXPECT_EQ(assessed(dossier_text(""), "2026-04-01").find(rule, "")->result.value, rules::nothing);
}

TEST(mapping, the_entry_of_the_day_counts) {
  const std::string moved =
      lives(registered("2012-05-17", "2026-03-31", "0153") + "," + registered("2026-04-01", "null", "0193"));
  EXPECT_EQ(value_of(assessed(moved, "2026-03-31")), "0153 Enschede twente overijssel enschede ozjt");
  EXPECT_EQ(value_of(assessed(moved, "2026-04-01")), "0193 Zwolle ijsselland overijssel null rsj_ijsselland");
  EXPECT_EQ(value_of(assessed(moved, "2022-01-01")), "0153 Enschede twente overijssel enschede ozjt");
}

TEST(mapping, there_is_exactly_one_finding) {
  const assessed a(lives(registered("2012-05-17", "null", "0153")), "2026-04-01");
  EXPECT_EQ(std::count_if(a.all().findings.begin(), a.all().findings.end(),
                          [&](const finding& f) { return a.rule_of(f) == rule; }),
            1);
}

}  // namespace
}  // namespace jeugdregels::assess
