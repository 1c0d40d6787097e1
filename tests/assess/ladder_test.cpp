// The escalation ladder for waiting times.
#include "assess/case.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* rule = "opschaling.wachttijd";
constexpr const char* subject = "/maatregelen/0/hulp/0";
constexpr const char* waiting =
    R"("aangemeld":"2026-01-01","wacht_sinds":null,"gestart":null,"beeindigd":null)";

std::string after(int days) { return calendar::format_day(day_of("2026-01-01") + days); }

value number(const assessed& a, ladder_field f) {
  return a.field(rule, subject, static_cast<std::size_t>(f));
}
std::string name(const assessed& a, ladder_field f) {
  return a.name_field(rule, subject, static_cast<std::size_t>(f));
}

struct standing {
  int days;
  int step;
  const char* who;
  const char* whom;
  int next;  // in days since the first; 0 on the last step
  int other;
};
std::ostream& operator<<(std::ostream& out, const standing& s) { return out << "day " << s.days; }

void expect_standing(const standing& s, const std::string& variant, value number_of_variant) {
  const assessed a(help_text(R"("uitgesproken":"2025-12-01")", waiting), after(s.days),
                   {{"ladder", variant}});
  ASSERT_EQ(a.outcome_of(rule, subject), "bepaald") << s;
  EXPECT_EQ(number(a, ladder_field::variant), number_of_variant) << s;
  EXPECT_EQ(number(a, ladder_field::step), s.step) << s;
  EXPECT_EQ(number(a, ladder_field::days), s.days);
  EXPECT_EQ(name(a, ladder_field::who), s.who) << s;
  EXPECT_EQ(name(a, ladder_field::whom), s.whom) << s;
  EXPECT_EQ(date_of(number(a, ladder_field::next_step)), s.next == 0 ? "null" : after(s.next)) << s;
  EXPECT_EQ(number(a, ladder_field::other_variant), 1 - number_of_variant);
  EXPECT_EQ(number(a, ladder_field::other_step), s.other) << s;
}

TEST(ladder, of_the_report) {
  constexpr const char* worker = "jeugdbeschermer";
  constexpr const char* inside = "gedragswetenschapper_of_teammanager";
  for (const standing& s : {standing{0, 1, worker, "team_toegang", 43, 0},
                            {20, 1, worker, "team_toegang", 43, 0},
                            {21, 1, worker, "team_toegang", 43, 1},
                            {41, 1, worker, "team_toegang", 43, 1},
                            {42, 1, worker, "team_toegang", 43, 2},
                            {43, 2, worker, inside, 85, 2},
                            {84, 2, worker, inside, 85, 2},
                            {85, 3, "teammanager", "gemeente", 169, 3},
                            {168, 3, "teammanager", "gemeente", 169, 3},
                            {169, 4, "gi", "regionale_partner", 0, 4},
                            {1500, 4, "gi", "regionale_partner", 0, 4}}) {
    expect_standing(s, "rapport", 0);
  }
}

TEST(ladder, of_practice) {
  constexpr const char* worker = "jeugdbeschermer";
  constexpr const char* manager = "teammanager_of_gedragswetenschapper";
  for (const standing& s : {standing{0, 0, "null", "null", 21, 1},
                            {20, 0, "null", "null", 21, 1},
                            {21, 1, worker, "team_toegang", 42, 1},
                            {41, 1, worker, "team_toegang", 42, 1},
                            {42, 2, manager, "aanbieder", 85, 1},
                            {43, 2, manager, "aanbieder", 85, 2},
                            {84, 2, manager, "aanbieder", 85, 2},
                            {85, 3, "teammanager", "gemeente", 169, 3},
                            {168, 3, "teammanager", "gemeente", 169, 3},
                            {169, 4, "gi", "regionale_partner", 0, 4}}) {
    expect_standing(s, "praktijk", 1);
  }
}

// ---- what excludes it, and what leaves it open -----------------------------------------------------------
struct exclusion {
  const char* what;
  const char* measure;  // the inside of the measure
  const char* help;     // the inside of the entry of help
  const char* outcome;
};
std::ostream& operator<<(std::ostream& out, const exclusion& e) { return out << e.what; }

class ladder_outcome : public testing::TestWithParam<exclusion> {};

TEST_P(ladder_outcome, on_1_april) {
  const auto& e = GetParam();
  const std::string help = std::string(e.help).empty() ? "" : "," + std::string(e.help);
  const std::string text = dossier_text(R"("maatregelen":[{"soort":"ots",)" + std::string(e.measure) +
                                        R"(,"hulp":[{"voor":"jeugdige")" + help + "}]}]");
  const assessed a(text, "2026-04-01");
  EXPECT_EQ(a.outcome_of(rule, subject), e.outcome);
  EXPECT_EQ(a.find(rule, subject)->result.value != rules::nothing, std::string(e.outcome) == "bepaald");
}

constexpr const char* runs = R"("gi":"jbov","einde":null,"beeindigd":null,"verlengingen":[])";

const exclusion table[] = {
    {"waits", runs, waiting, "bepaald"},
    {"other_gi", R"("gi":"ljr","einde":null,"beeindigd":null,"verlengingen":[])", waiting,
     "niet_van_toepassing"},
    {"gi_null", R"("gi":null,"einde":null,"beeindigd":null,"verlengingen":[])", waiting,
     "niet_van_toepassing"},
    {"gi_absent", R"("einde":null,"beeindigd":null,"verlengingen":[])", waiting, "onbekend"},
    {"gi_absent_nothing_waits", R"("einde":null,"beeindigd":null,"verlengingen":[])",
     R"("aangemeld":null,"gestart":null,"beeindigd":null)", "niet_van_toepassing"},
    {"gi_absent_started", R"("einde":null,"beeindigd":null,"verlengingen":[])",
     R"("aangemeld":"2026-01-01","gestart":"2026-03-01","beeindigd":null)", "niet_van_toepassing"},
    {"not_necessary", runs,
     R"("noodzakelijk":false,"aangemeld":"2026-01-01","gestart":null,"beeindigd":null)",
     "niet_van_toepassing"},
    {"necessary_null", runs,
     R"("noodzakelijk":null,"aangemeld":"2026-01-01","gestart":null,"beeindigd":null)", "bepaald"},
    {"entry_ended", runs, R"("aangemeld":"2026-01-01","gestart":null,"beeindigd":"2026-04-01")",
     "niet_van_toepassing"},
    {"entry_ends_later", runs, R"("aangemeld":"2026-01-01","gestart":null,"beeindigd":"2026-04-02")",
     "bepaald"},
    {"entry_end_absent", runs, R"("aangemeld":"2026-01-01","gestart":null)", "onbekend"},
    {"entry_end_absent_nothing_waits", runs, R"("aangemeld":null,"gestart":null)", "niet_van_toepassing"},
    {"measure_ended", R"("gi":"jbov","einde":null,"beeindigd":"2026-03-31","verlengingen":[])", waiting,
     "niet_van_toepassing"},
    {"measure_ends_today", R"("gi":"jbov","einde":null,"beeindigd":"2026-04-01","verlengingen":[])", waiting,
     "bepaald"},
    {"order_ended", R"("gi":"jbov","einde":"2026-03-31","beeindigd":null,"verlengingen":[])", waiting,
     "niet_van_toepassing"},
    {"order_ended_but_extended",
     R"("gi":"jbov","einde":"2026-03-31","beeindigd":null,)"
     R"("verlengingen":[{"uitgesproken":"2026-03-30","einde":"2027-03-31"}])",
     waiting, "bepaald"},
    {"order_ended_extension_unknown", R"("gi":"jbov","einde":"2026-03-31","beeindigd":null)", waiting,
     "bepaald"},
    {"end_unknown", R"("gi":"jbov")", waiting, "bepaald"},
    {"started", runs, R"("aangemeld":"2026-01-01","gestart":"2026-04-01","beeindigd":null)",
     "niet_van_toepassing"},
    {"starts_later", runs, R"("aangemeld":"2026-01-01","gestart":"2026-04-02","beeindigd":null)", "bepaald"},
    {"start_unknown", runs, R"("aangemeld":"2026-01-01","beeindigd":null)", "bepaald"},
    {"intake_without_list", runs,
     R"("aangemeld":"2026-01-01","intake":"2026-02-01","wachtlijst_na_intake":false,"beeindigd":null)",
     "niet_van_toepassing"},
    {"intake_with_list", runs,
     R"("aangemeld":"2026-01-01","intake":"2026-02-01","wachtlijst_na_intake":true,"beeindigd":null)",
     "bepaald"},
    {"intake_but_start_is_null", runs,
     R"("aangemeld":"2026-01-01","intake":"2026-02-01","wachtlijst_na_intake":false,"gestart":null,)"
     R"("beeindigd":null)",
     "bepaald"},
    {"not_applied", runs, R"("aangemeld":null,"gestart":null,"beeindigd":null)", "niet_van_toepassing"},
    {"applies_tomorrow", runs, R"("aangemeld":"2026-04-02","gestart":null,"beeindigd":null)",
     "niet_van_toepassing"},
    {"applied_today", runs, R"("aangemeld":"2026-04-01","gestart":null,"beeindigd":null)", "bepaald"},
    {"application_absent", runs, R"("gestart":null,"beeindigd":null)", "onbekend"},
    {"application_absent_other_gi", R"("gi":"wss","einde":null,"beeindigd":null,"verlengingen":[])",
     R"("gestart":null,"beeindigd":null)", "niet_van_toepassing"},
    {"application_absent_but_waiting_since", runs,
     R"("wacht_sinds":"2026-02-01","gestart":null,"beeindigd":null)", "bepaald"},
    {"nothing_known", R"("gi":"jbov")", "", "onbekend"},
};
INSTANTIATE_TEST_SUITE_P(table, ladder_outcome, testing::ValuesIn(table),
                         [](const auto& c) { return std::string(c.param.what); });

TEST(ladder, jeugdreclassering_does_not_end_at_eighteen) {
  const auto outcome = [](const std::string& kind) {
    const std::string text =
        R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T","geboortedatum":"2008-04-01",)"
        R"("maatregelen":[{"soort":")" +
        kind + R"(","gi":"jbov","einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"gezin",)" +
        waiting + "}]}]}";
    return assessed(text, "2026-04-01").outcome_of(rule, subject) + " " +
           assessed(text, "2026-03-31").outcome_of(rule, subject);
  };
  EXPECT_EQ(outcome("ots"), "niet_van_toepassing bepaald");
  EXPECT_EQ(outcome("voogdij"), "niet_van_toepassing bepaald");
  EXPECT_EQ(outcome("jeugdreclassering"), "bepaald bepaald");
}

TEST(ladder, waiting_since) {
  const auto days = [](const std::string& help) {
    return number(
        assessed(help_text(R"("uitgesproken":"2025-12-01")", help + R"(,"gestart":null,"beeindigd":null)"),
                 "2026-04-01"),
        ladder_field::days);
  };
  EXPECT_EQ(days(R"("aangemeld":"2026-01-01","wacht_sinds":"2026-03-01")"), 31);
  EXPECT_EQ(days(R"("aangemeld":"2026-03-01","wacht_sinds":"2026-01-01")"), 90);
  EXPECT_EQ(days(R"("aangemeld":"2026-03-01","wacht_sinds":"2026-04-02")"), 31) << "has not happened yet";
  EXPECT_EQ(days(R"("aangemeld":"2026-03-01","wacht_sinds":null)"), 31);
  EXPECT_EQ(days(R"("aangemeld":"2026-03-01")"), 31);
}

TEST(ladder, partner_by_region_at_every_step) {
  const auto partner = [](const std::string& brp, int days) {
    const std::string text = dossier_text(brp + R"("maatregelen":[{"soort":"ots",)" + std::string(runs) +
                                          R"(,"hulp":[{"voor":"jeugdige",)" + waiting + "}]}]");
    return name(assessed(text, after(days)), ladder_field::partner);
  };
  const auto lives = [](const std::string& code) {
    return R"("verblijf":[],"brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":")" +
           code + "\"}],";
  };
  for (const int days : {0, 43, 85, 169}) {
    EXPECT_EQ(partner(lives("0153"), days), "ozjt");
    EXPECT_EQ(partner(lives("0193"), days), "rsj_ijsselland");
    EXPECT_EQ(partner(lives("0034"), days), "null");
    EXPECT_EQ(partner(lives("0363"), days), "null") << "outside our regions";
    EXPECT_EQ(partner("", days), "null") << "unknown";
    EXPECT_EQ(partner(R"("verblijf":[],"brp":[],)", days), "null");
  }
}

TEST(ladder, lists_that_are_absent_or_empty) {
  const auto at = [](const std::string& inside, const std::string& where) {
    return assessed(measure_text(inside), "2026-04-01").outcome_of(rule, where);
  };
  EXPECT_EQ(assessed(dossier_text(""), "2026-04-01").outcome_of(rule, "/maatregelen"), "onbekend");
  EXPECT_EQ(at("", "/maatregelen/0/hulp"), "onbekend");
  EXPECT_EQ(at(R"("hulp":[])", "/maatregelen/0/hulp"), "geen");
  EXPECT_EQ(at(R"("beeindigd":"2026-03-31")", "/maatregelen/0/hulp"), "niet_van_toepassing");
  EXPECT_EQ(at(R"("beeindigd":"2026-04-01")", "/maatregelen/0/hulp"), "onbekend");
  const std::string other = dossier_text(R"("maatregelen":[{"soort":"ots","gi":"ljr"}])");
  EXPECT_EQ(assessed(other, "2026-04-01").outcome_of(rule, "/maatregelen/0/hulp"), "niet_van_toepassing");
}

}  // namespace
}  // namespace jeugdregels::assess
