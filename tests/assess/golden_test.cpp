// Golden vectors: small cases with dates that were worked out by hand.
#include "assess/case.hpp"

namespace jeugdregels::assess {
namespace {

std::string worker_case(const std::string& informed, const std::string& from) {
  return measure_text(R"("gi_in_kennis":")" + informed +
                      R"(","einde":null,"beeindigd":null,"verlengingen":[],)" +
                      R"("jeugdbeschermers":[{"van":")" + from + R"(","tot_en_met":null,"rol":"vast"}])");
}

constexpr const char* worker = "norm.jeugdbeschermer.tijdig";
constexpr const char* course = "norm.koers.tijdig";
constexpr const char* help = "norm.hulp.tijdig";

TEST(golden, g1_coupled_on_the_due_date) {
  const assessed a(worker_case("2026-04-02", "2026-04-13"), "2026-05-01");
  EXPECT_EQ(a.dates_of(worker), "voldaan 2026-04-02 2026-04-13 2026-04-13");
}

TEST(golden, g2_coupled_a_day_later) {
  const assessed a(worker_case("2026-04-02", "2026-04-14"), "2026-05-01");
  EXPECT_EQ(a.dates_of(worker), "niet_voldaan 2026-04-02 2026-04-13 2026-04-14");
}

TEST(golden, g3_around_new_year) {
  const std::string text = worker_case("2025-12-24", "2026-01-06");
  EXPECT_EQ(assessed(text, "2026-02-01").dates_of(worker), "voldaan 2025-12-24 2026-01-06 2026-01-06");
  EXPECT_EQ(assessed(text, "2026-02-01", {{"werkdagen", "ma_vr"}}).dates_of(worker),
            "niet_voldaan 2025-12-24 2025-12-31 2026-01-06");
}

std::string course_case(const std::string& decided, const std::string& explained) {
  return measure_text(
      R"("gi_in_kennis":"2026-03-02","einde":null,"beeindigd":null,"verlengingen":[],"koers":{"bepaald":")" +
      decided + R"(","toelichting":)" + explained + "}");
}

TEST(golden, g4_course_of_six_weeks) {
  const std::string explained = R"({"reden":"overig","vastgelegd":"2026-04-14"})";
  EXPECT_EQ(assessed(course_case("2026-04-13", "null"), "2026-05-01").dates_of(course),
            "voldaan 2026-03-02 2026-04-13 2026-04-13");
  EXPECT_EQ(assessed(course_case("2026-04-14", explained), "2026-05-01").dates_of(course),
            "toegelicht 2026-03-02 2026-04-13 2026-04-14");
  EXPECT_EQ(assessed(course_case("2026-04-14", "null"), "2026-05-01").outcome_of(course), "niet_voldaan");
}

std::string started(const std::string& pronounced, const std::string& rest) {
  return help_text(R"("uitgesproken":")" + pronounced + "\"", rest);
}

TEST(golden, g5_three_months_from_the_end_of_november) {
  EXPECT_EQ(assessed(started("2025-11-30", R"("gestart":"2026-02-28")"), "2026-05-01").dates_of(help),
            "voldaan 2025-11-30 2026-02-28 2026-02-28");
  EXPECT_EQ(assessed(started("2025-11-30", R"("gestart":"2026-03-01","doorbraakaanpak":false)"), "2026-05-01")
                .dates_of(help),
            "niet_voldaan 2025-11-30 2026-02-28 2026-03-01");
}

TEST(golden, g6_an_intake_with_a_waiting_list_starts_nothing) {
  const std::string waited =
      R"("intake":"2026-03-01","wachtlijst_na_intake":true,"gestart":"2026-05-01","doorbraakaanpak":)";
  EXPECT_EQ(assessed(started("2026-01-15", waited + "false"), "2026-06-01").dates_of(help),
            "niet_voldaan 2026-01-15 2026-04-15 2026-05-01");
  EXPECT_EQ(assessed(started("2026-01-15", waited + "true"), "2026-06-01").outcome_of(help),
            "voldaan_doorbraak");
}

std::string two_changes(const std::string& first, const std::string& second) {
  const auto reason = [](const std::string& r) { return r.empty() ? "" : R"(,"reden_einde":")" + r + "\""; };
  return measure_text(R"("einde":null,"beeindigd":null,"verlengingen":[],"jeugdbeschermers":[)"
                      R"({"van":"2026-01-05","tot_en_met":"2026-02-02","rol":"vast")" +
                      reason(first) + R"(},{"van":"2026-02-03","tot_en_met":"2026-03-02","rol":"vast")" +
                      reason(second) + R"(},{"van":"2026-03-03","tot_en_met":null,"rol":"vast"}])");
}

TEST(golden, g7_two_changes_of_worker) {
  const auto result = [](const std::string& a, const std::string& b) {
    return assessed(two_changes(a, b), "2026-04-01").outcome_of("norm.jeugdbeschermer.vast");
  };
  EXPECT_EQ(result("verloop", "vast_moment"), "voldaan");
  EXPECT_EQ(result("verloop", "ziekte"), "niet_voldaan");
  EXPECT_EQ(result("verloop", ""), "onbekend");
}

TEST(golden, g8_ladder_by_days) {
  struct row {
    int days;
    int rapport;
    int praktijk;
  };
  for (const row r : {row{42, 1, 2},
                      {43, 2, 2},
                      {84, 2, 2},
                      {85, 3, 3},
                      {168, 3, 3},
                      {169, 4, 4},
                      {10, 1, 0},
                      {21, 1, 1}}) {
    const std::string as_of = calendar::format_day(day_of("2026-01-01") + r.days);
    const assessed a(
        started("2025-12-01",
                R"("aangemeld":"2026-01-01","wacht_sinds":null,"gestart":null,"beeindigd":null)"),
        as_of);
    const auto step = [&](ladder_field f) {
      return a.field("opschaling.wachttijd", "/maatregelen/0/hulp/0", static_cast<std::size_t>(f));
    };
    EXPECT_EQ(step(ladder_field::step), r.rapport) << r.days;
    EXPECT_EQ(step(ladder_field::other_step), r.praktijk) << r.days;
    EXPECT_EQ(step(ladder_field::days), r.days);
  }
}

constexpr const char* runs_18 =
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-1","geboortedatum":"2008-05-20",)"
    R"("maatregelen":[{"soort":"ots","einde":null,"beeindigd":null,"verlengingen":[]}],)"
    R"("jeugdhulp":[{"soort":"gesloten","gestart":"2026-01-05","beeindigd":null}]})";

TEST(golden, g9_closed_youth_care_at_eighteen) {
  for (const char* as_of : {"2026-05-19", "2026-05-20", "2026-11-19", "2026-11-20"}) {
    const assessed a(runs_18, as_of);
    EXPECT_EQ(a.outcome_of("overgang.gesloten_tot", ""), "bepaald") << as_of;
    EXPECT_EQ(date_of(a.field("overgang.gesloten_tot", "", static_cast<std::size_t>(window_field::until))),
              "2026-11-19")
        << as_of;
  }
}

TEST(golden, g10_premium_and_last_day_of_an_ots) {
  const assessed a(runs_18, "2026-05-19");
  EXPECT_EQ(date_of(a.field("overgang.zvw_premie", "", static_cast<std::size_t>(window_field::from))),
            "2026-06-01");
  const auto end = [&](end_field f) {
    return a.field("overgang.maatregel_eindigt", "/maatregelen/0", static_cast<std::size_t>(f));
  };
  EXPECT_EQ(date_of(end(end_field::last)), "2026-05-19");
  EXPECT_EQ(end(end_field::by), static_cast<value>(ended_by::majority));
}

std::string order_of_a_year(const std::string& end) {
  return measure_text(R"("uitgesproken":"2026-03-10","einde":")" + end +
                      R"(","beeindigd":null,"verlengingen":[])");
}

TEST(golden, g11_a_year_and_the_last_day_to_report) {
  EXPECT_EQ(assessed(order_of_a_year("2027-03-10"), "2026-04-01").outcome_of("wet.ots.duur"), "voldaan");
  EXPECT_EQ(assessed(order_of_a_year("2027-03-11"), "2026-04-01").outcome_of("wet.ots.duur"), "niet_voldaan");
  const auto report = [](const char* as_of) {
    const assessed a(order_of_a_year("2027-03-10"), as_of);
    const finding* f = a.find("wet.ots.niet_verlengen_melden", "/maatregelen/0");
    return a.outcome_of("wet.ots.niet_verlengen_melden") + " " + date_of(f->result.due);
  };
  EXPECT_EQ(report("2027-01-10"), "aan 2027-01-10");
  EXPECT_EQ(report("2027-01-11"), "uit 2027-01-10");
}

TEST(golden, g12_six_weeks_by_law_and_by_norm) {
  const auto both = [](const std::string& start) {
    const assessed a(
        measure_text(R"("gi_in_kennis":")" + start + R"(","familiegroepsplan_afgezien":")" + start +
                     R"(","einde":null,"beeindigd":null,"verlengingen":[],"koers":null)"),
        start);
    return date_of(a.find("wet.gi.plan", "/maatregelen/0")->result.due) + " " +
           date_of(a.find(course, "/maatregelen/0")->result.due);
  };
  EXPECT_EQ(both("2026-03-02"), "2026-04-13 2026-04-13");
  EXPECT_EQ(both("2026-02-23"), "2026-04-07 2026-04-06");
}

TEST(golden, g14_rijssen_holten) {
  const std::string text = dossier_text(
      R"("verblijf":[],"brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"1742"}],)"
      R"("maatregelen":[{"soort":"ots","gi":"jbov","einde":null,"beeindigd":null,"verlengingen":[],)"
      R"("hulp":[{"voor":"jeugdige","aangemeld":"2026-01-01","gestart":null,"beeindigd":null}]}])");
  const assessed a(text, "2026-06-19");
  const auto place = [&](mapping_field f) {
    return a.name_field("regio.indeling", "", static_cast<std::size_t>(f));
  };
  EXPECT_EQ(place(mapping_field::subregion), "almelo");
  EXPECT_EQ(place(mapping_field::region), "twente");
  const std::string waiting = "/maatregelen/0/hulp/0";
  EXPECT_EQ(a.field("opschaling.wachttijd", waiting, static_cast<std::size_t>(ladder_field::step)), 4);
  EXPECT_EQ(a.name_field("opschaling.wachttijd", waiting, static_cast<std::size_t>(ladder_field::partner)),
            "ozjt");
}

}  // namespace
}  // namespace jeugdregels::assess
