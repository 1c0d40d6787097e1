// The term norm; shown on the course and on the help.
#include "assess/case.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* course = "norm.koers.tijdig";
constexpr const char* help = "norm.hulp.tijdig";
constexpr const char* runs = R"("einde":null,"beeindigd":null,"verlengingen":[],)";

// Six weeks from 2026-03-02: 2026-04-13.
std::string with_course(const std::string& inside, const std::string& measure = runs,
                        const std::string& start = R"("gi_in_kennis":"2026-03-02")") {
  return measure_text(measure + start + R"(,"koers":{)" + inside + "}");
}

std::string course_on(const std::string& as_of, const std::string& inside,
                      const std::string& measure = runs) {
  return assessed(with_course(inside, measure), as_of).outcome_of(course);
}

TEST(term, start_absent_null_or_later) {
  const auto with_start = [](const std::string& start) {
    return assessed(measure_text(std::string(runs) + start + R"("koers":{"bepaald":"2026-04-01"})"),
                    "2026-05-01")
        .dates_of(course);
  };
  EXPECT_EQ(with_start(""), "onbekend null null 2026-04-01");
  EXPECT_EQ(with_start(R"("gi_in_kennis":null,)"), "lopend null null 2026-04-01");
  EXPECT_EQ(with_start(R"("gi_in_kennis":"2026-05-02",)"), "lopend null null 2026-04-01");
  EXPECT_EQ(with_start(R"("gi_in_kennis":"2026-05-01",)"), "voldaan 2026-05-01 2026-06-12 2026-04-01")
      << "T < S";
}

TEST(term, stop_before_on_and_after_the_due_date) {
  const auto stopped = [](const std::string& on) {
    return course_on("2026-05-01", R"("bepaald":")" + on + "\"");
  };
  EXPECT_EQ(stopped("2026-04-12"), "voldaan");
  EXPECT_EQ(stopped("2026-04-13"), "voldaan");
  EXPECT_EQ(stopped("2026-04-14"), "niet_voldaan");
  EXPECT_EQ(stopped("2020-01-01"), "voldaan");
  EXPECT_EQ(stopped("2026-05-01"), "niet_voldaan");
}

TEST(term, not_stopped_on_days_around_the_due_date) {
  for (const char* stop : {R"("bepaald":null)", R"("bepaald":"2026-06-01")"}) {
    EXPECT_EQ(course_on("2026-03-02", stop), "lopend") << stop;
    EXPECT_EQ(course_on("2026-04-13", stop), "lopend") << stop;
    EXPECT_EQ(course_on("2026-04-14", stop), "niet_voldaan") << stop;
  }
}

TEST(term, unknown_stop_on_days_around_the_due_date) {
  for (const std::string& text :
       {with_course(""), measure_text(std::string(runs) + R"("gi_in_kennis":"2026-03-02")")}) {
    EXPECT_EQ(assessed(text, "2026-04-13").dates_of(course), "lopend 2026-03-02 2026-04-13 null");
    EXPECT_EQ(assessed(text, "2026-04-14").dates_of(course), "onbekend 2026-03-02 2026-04-13 null");
  }
}

TEST(term, a_block_that_is_null_has_no_stop) {
  const std::string text = measure_text(std::string(runs) + R"("gi_in_kennis":"2026-03-02","koers":null)");
  EXPECT_EQ(assessed(text, "2026-04-13").outcome_of(course), "lopend");
  EXPECT_EQ(assessed(text, "2026-04-14").outcome_of(course), "niet_voldaan");
}

TEST(term, comply_or_explain) {
  const auto late = [](const std::string& explanation) {
    const std::string late_stop =
        course_on("2026-05-01", R"("bepaald":"2026-04-20","toelichting":)" + explanation);
    const std::string no_stop = course_on("2026-05-01", R"("bepaald":null,"toelichting":)" + explanation);
    EXPECT_EQ(late_stop, no_stop) << explanation;
    return late_stop;
  };
  EXPECT_EQ(late("null"), "niet_voldaan");
  EXPECT_EQ(late(R"({"reden":"overig","vastgelegd":"2026-05-01"})"), "toegelicht");
  EXPECT_EQ(late(R"({"reden":"overig","vastgelegd":"2026-05-02"})"), "niet_voldaan");
  EXPECT_EQ(late(R"({"reden":"overig","vastgelegd":"2026-01-01"})"), "toegelicht");
  EXPECT_EQ(late(R"({"reden":"overig","vastgelegd":null})"), "niet_voldaan");
  EXPECT_EQ(late(R"({"reden":"overig"})"), "onbekend");
  EXPECT_EQ(late("{}"), "onbekend");
}

TEST(term, an_explanation_changes_nothing_in_time) {
  const std::string explained = R"(,"toelichting":{"reden":"overig","vastgelegd":"2026-03-10"})";
  EXPECT_EQ(course_on("2026-05-01", R"("bepaald":"2026-04-13")" + explained), "voldaan");
  EXPECT_EQ(course_on("2026-04-13", R"("bepaald":null)" + explained), "lopend");
  EXPECT_EQ(course_on("2026-05-01", explained.substr(1)), "onbekend") << "the stop may have been in time";
}

TEST(term, needed_earlier) {
  const auto needed = [](const std::string& before) {
    return assessed(with_course(R"("bepaald":"2026-04-10","nodig_voor":)" + before), "2026-05-01")
        .dates_of(course);
  };
  EXPECT_EQ(needed("null"), "voldaan 2026-03-02 2026-04-13 2026-04-10");
  EXPECT_EQ(needed("\"2026-04-14\""), "voldaan 2026-03-02 2026-04-13 2026-04-10") << "later is ignored";
  EXPECT_EQ(needed("\"2026-04-13\""), "voldaan 2026-03-02 2026-04-13 2026-04-10");
  EXPECT_EQ(needed("\"2026-04-10\""), "voldaan 2026-03-02 2026-04-10 2026-04-10");
  EXPECT_EQ(needed("\"2026-04-09\""), "niet_voldaan 2026-03-02 2026-04-09 2026-04-10");
  EXPECT_EQ(needed("\"2026-02-01\""), "niet_voldaan 2026-03-02 2026-02-01 2026-04-10") << "before the start";
}

TEST(term, needed_earlier_but_still_to_come) {
  const std::string text = with_course(R"("bepaald":null,"nodig_voor":"2026-03-20")");
  EXPECT_EQ(assessed(text, "2026-03-10").dates_of(course), "lopend 2026-03-02 2026-03-20 null");
  EXPECT_EQ(assessed(text, "2026-03-20").outcome_of(course), "lopend");
  EXPECT_EQ(assessed(text, "2026-03-21").outcome_of(course), "niet_voldaan");
}

// ---- the measure ended -----------------------------------------------------------------------------------
std::string ended(const std::string& on) {
  return R"("einde":null,"verlengingen":[],"beeindigd":")" + on + "\",";
}

TEST(term, measure_ended_before_the_due_date) {
  const std::string none = R"("bepaald":null)";
  EXPECT_EQ(assessed(with_course(none, ended("2026-04-12")), "2026-05-01").dates_of(course),
            "niet_van_toepassing 2026-03-02 2026-04-13 null");
  EXPECT_EQ(course_on("2026-05-01", none, ended("2026-04-13")), "niet_voldaan") << "on the due date";
  EXPECT_EQ(course_on("2026-05-01", none, ended("2026-04-14")), "niet_voldaan");
  EXPECT_EQ(course_on("2026-04-01", none, ended("2026-03-31")), "niet_van_toepassing");
  EXPECT_EQ(course_on("2026-04-01", none, ended("2026-04-01")), "lopend") << "ends on the peildatum itself";
  EXPECT_EQ(course_on("2026-04-01", none, ended("2026-04-02")), "lopend");
}

TEST(term, measure_ended_but_the_stop_happened) {
  EXPECT_EQ(course_on("2026-05-01", R"("bepaald":"2026-03-20")", ended("2026-04-01")), "voldaan");
  EXPECT_EQ(course_on("2026-05-01", R"("bepaald":"2026-04-20")", ended("2026-04-01")), "niet_voldaan");
}

TEST(term, measure_ended_and_the_only_stop_is_absent) {
  EXPECT_EQ(course_on("2026-05-01", "", ended("2026-04-01")), "onbekend");
  EXPECT_EQ(course_on("2026-04-05", "", ended("2026-04-01")), "lopend");
}

TEST(term, measure_that_only_perhaps_ended) {
  const std::string none = R"("bepaald":null)";
  EXPECT_EQ(course_on("2026-05-01", none, R"("einde":"2026-04-01","beeindigd":null,)"), "niet_voldaan");
  EXPECT_EQ(course_on("2026-04-10", none, R"("einde":"2026-04-01","beeindigd":null,)"), "lopend");
  EXPECT_EQ(course_on("2026-05-01", none, R"("einde":null,"verlengingen":[],)"), "niet_voldaan");
  EXPECT_EQ(course_on("2026-05-01", none, R"("beeindigd":null,"verlengingen":[],)"), "niet_voldaan");
}

TEST(term, measure_that_certainly_ended_by_its_order) {
  const std::string none = R"("bepaald":null)";
  EXPECT_EQ(course_on("2026-05-01", none, R"("einde":"2026-04-12","beeindigd":null,"verlengingen":[],)"),
            "niet_van_toepassing");
  EXPECT_EQ(course_on("2026-05-01", none, R"("einde":"2026-04-12","verlengingen":[],)"), "niet_voldaan")
      << "it may really have ended after the due date";
}

// ---- doorbraak -------------------------------------------------------------------------------------------
// Three months from 2026-01-15: 2026-04-15.
std::string help_on(const std::string& as_of, const std::string& inside) {
  return assessed(help_text(R"("uitgesproken":"2026-01-15")", inside), as_of).outcome_of(help);
}

TEST(term, doorbraak_and_explanation_together) {
  const std::vector<std::pair<std::string, std::string>> breakthroughs = {
      {"true", R"(,"doorbraakaanpak":true)"},
      {"false", R"(,"doorbraakaanpak":false)"},
      {"absent", ""},
      {"null", R"(,"doorbraakaanpak":null)"}};
  const std::vector<std::pair<std::string, std::string>> explanations = {
      {"niet_voldaan", ""},
      {"niet_voldaan", R"(,"toelichting":null)"},
      {"toegelicht", R"(,"toelichting":{"reden":"overig","vastgelegd":"2026-05-10"})"},
      {"niet_voldaan", R"(,"toelichting":{"reden":"overig","vastgelegd":"2026-06-02"})"},
      {"niet_voldaan", R"(,"toelichting":{"reden":"overig","vastgelegd":null})"},
      {"onbekend", R"(,"toelichting":{"reden":"overig"})"}};
  for (const auto& [which, breakthrough] : breakthroughs) {
    for (const auto& [plain, explanation] : explanations) {
      const std::string happened = which == "true"    ? "voldaan_doorbraak"
                                   : which == "false" ? plain
                                                      : "onbekend";
      const std::string rest = breakthrough + explanation;
      EXPECT_EQ(help_on("2026-06-01", R"("gestart":"2026-05-01")" + rest), happened) << rest;
      EXPECT_EQ(help_on("2026-06-01", R"("gestart":null)" + rest), plain) << rest << " without a start";
      EXPECT_EQ(help_on("2026-06-01", R"("gestart":"2026-06-02")" + rest), plain) << rest << " not yet";
      EXPECT_EQ(help_on("2026-06-01", R"("gestart":"2026-04-15")" + rest), "voldaan") << rest << " in time";
      EXPECT_EQ(help_on("2026-04-15", R"("gestart":null)" + rest), "lopend") << rest;
    }
  }
}

// ---- whether the calendar is complete --------------------------------------------------------------------
tri complete(const std::string& start, const std::string& stop = R"("bepaald":null)") {
  const assessed a(with_course(stop, runs, R"("gi_in_kennis":")" + start + "\""), "2040-01-01");
  return a.find(course, "/maatregelen/0")->result.complete;
}

TEST(term, calendar_complete_from_the_day_after_the_start_to_the_due_date) {
  EXPECT_EQ(complete("2026-03-02"), tri::yes);
  EXPECT_EQ(complete("2021-03-01"), tri::no);
  EXPECT_EQ(complete("2022-06-01"), tri::no) << "only one day of 2022 is known";
  EXPECT_EQ(complete("2022-12-31"), tri::yes) << "the start itself does not count";
  EXPECT_EQ(complete("2022-12-30"), tri::no);
  EXPECT_EQ(complete("2019-11-19"), tri::yes) << "due on 31 December";
  EXPECT_EQ(complete("2019-11-20"), tri::no) << "due on 1 January 2020";
  EXPECT_EQ(complete("2010-12-31"), tri::yes);
  EXPECT_EQ(complete("2028-12-01"), tri::no);
  EXPECT_EQ(complete("2021-03-01", R"("bepaald":null,"nodig_voor":"2021-01-01")"), tri::yes)
      << "no day at all";
}

}  // namespace
}  // namespace jeugdregels::assess
