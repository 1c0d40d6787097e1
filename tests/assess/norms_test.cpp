// Every inspection norm at its boundaries and with each fact true, false, unknown and null.
#include "assess/case.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* runs = R"("einde":null,"beeindigd":null,"verlengingen":[],)";

enum class fact { yes, no, absent, null };
constexpr std::array<fact, 4> all_facts = {fact::yes, fact::no, fact::absent, fact::null};

tri of(fact f) { return f == fact::yes ? tri::yes : f == fact::no ? tri::no : tri::maybe; }

void put(json& where, const char* key, fact f) {
  if (f != fact::absent) {
    where[key] = f == fact::null ? json() : json(f == fact::yes);
  }
}

std::string shown(tri t) { return t == tri::yes ? "voldaan" : t == tri::no ? "niet_voldaan" : "onbekend"; }

// A dossier with one ots that certainly runs on.
json one_measure(const json& more) {
  json measure =
      json::parse(R"({"soort":"ots","gi":"jbov","einde":null,"beeindigd":null,"verlengingen":[]})");
  measure.update(more);
  json dossier = json::parse(dossier_text(""));
  dossier["maatregelen"] = json::array({measure});
  return dossier;
}

// ---- norm.jeugdbeschermer.tijdig: five working days from Monday 2026-03-02 is Monday 2026-03-09
// ---------------
std::string worker_in_time(const std::string& workers, const std::string& as_of) {
  return assessed(measure_text(std::string(runs) + R"("gi_in_kennis":"2026-03-02")" + workers), as_of)
      .dates_of("norm.jeugdbeschermer.tijdig");
}

std::string fixed_from(const std::string& day_text, const std::string& role = "vast") {
  return R"(,"jeugdbeschermers":[{"van":")" + day_text + R"(","tot_en_met":null,"rol":")" + role + "\"}]";
}

TEST(norm_worker_in_time, around_the_due_date) {
  EXPECT_EQ(worker_in_time(fixed_from("2026-03-06"), "2026-04-01"),
            "voldaan 2026-03-02 2026-03-09 2026-03-06");
  EXPECT_EQ(worker_in_time(fixed_from("2026-03-09"), "2026-04-01"),
            "voldaan 2026-03-02 2026-03-09 2026-03-09");
  EXPECT_EQ(worker_in_time(fixed_from("2026-03-10"), "2026-04-01"),
            "niet_voldaan 2026-03-02 2026-03-09 2026-03-10");
  EXPECT_EQ(worker_in_time(fixed_from("2026-03-10"), "2026-03-09"), "lopend 2026-03-02 2026-03-09 null");
  for (const auto& none :
       {std::string(R"(,"jeugdbeschermers":[])"), std::string(R"(,"jeugdbeschermers":null)"),
        fixed_from("2026-03-03", "tijdelijk_contactpersoon"), fixed_from("2026-03-03", "bureaudienst")}) {
    EXPECT_EQ(worker_in_time(none, "2026-03-08"), "lopend 2026-03-02 2026-03-09 null") << none;
    EXPECT_EQ(worker_in_time(none, "2026-03-09"), "lopend 2026-03-02 2026-03-09 null") << none;
    EXPECT_EQ(worker_in_time(none, "2026-03-10"), "niet_voldaan 2026-03-02 2026-03-09 null") << none;
  }
  EXPECT_EQ(worker_in_time("", "2026-03-09"), "lopend 2026-03-02 2026-03-09 null");
  EXPECT_EQ(worker_in_time("", "2026-03-10"), "onbekend 2026-03-02 2026-03-09 null");
}

// ---- norm.jeugdbeschermer.vast ----------------------------------------------------------------------------
std::string worker_stays(const std::string& entries, const std::string& as_of) {
  return assessed(measure_text(std::string(runs) + R"("jeugdbeschermers":[)" + entries + "]"), as_of)
      .outcome_of("norm.jeugdbeschermer.vast");
}

std::string worker(const std::string& from, const std::string& until, const std::string& reason,
                   const std::string& role = "vast") {
  return R"({"van":")" + from + R"(","tot_en_met":)" + (until.empty() ? "null" : "\"" + until + "\"") +
         R"(,"rol":")" + role + "\"" + (reason.empty() ? "" : R"(,"reden_einde":)" + reason) + "}";
}

TEST(norm_worker_stays, without_a_fixed_worker_it_runs) {
  EXPECT_EQ(worker_stays("", "2026-04-01"), "lopend");
  EXPECT_EQ(worker_stays(worker("2026-01-05", "", "", "bureaudienst"), "2026-04-01"), "lopend");
  EXPECT_EQ(worker_stays(worker("2026-04-02", "", ""), "2026-04-01"), "lopend");
  EXPECT_EQ(worker_stays(worker("2026-04-01", "", ""), "2026-04-01"), "voldaan");
  EXPECT_EQ(assessed(measure_text(runs + std::string(R"("koers":null)")), "2026-04-01")
                .outcome_of("norm.jeugdbeschermer.vast"),
            "onbekend");
}

// Two changes without a day between, with every pair of reasons.
TEST(norm_worker_stays, every_pair_of_reasons) {
  const std::vector<std::string> reasons = {"\"verloop\"",
                                            "\"ziekte\"",
                                            "\"vast_moment\"",
                                            "\"op_verzoek\"",
                                            "\"overdracht_gi\"",
                                            "\"einde_maatregel\"",
                                            "null",
                                            ""};
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    for (std::size_t j = 0; j < reasons.size(); ++j) {
      const int counted = (i < 2 ? 1 : 0) + (j < 2 ? 1 : 0);
      const int unknown = (reasons[i].empty() ? 1 : 0) + (reasons[j].empty() ? 1 : 0);
      const std::string entries = worker("2026-01-05", "2026-02-02", reasons[i]) + "," +
                                  worker("2026-02-03", "2026-03-02", reasons[j]) + "," +
                                  worker("2026-03-03", "", "");
      const std::string expected = counted >= 2             ? "niet_voldaan"
                                   : counted + unknown >= 2 ? "onbekend"
                                                            : "voldaan";
      EXPECT_EQ(worker_stays(entries, "2026-04-01"), expected) << reasons[i] << " " << reasons[j];
    }
  }
}

TEST(norm_worker_stays, desk_and_uncovered_days) {
  const std::string leaves = worker("2026-01-05", "2026-02-06", "\"verloop\"");
  EXPECT_EQ(worker_stays(leaves + "," + worker("2026-02-09", "2026-02-13", "", "bureaudienst") + "," +
                             worker("2026-02-14", "", ""),
                         "2026-04-01"),
            "niet_voldaan");
  EXPECT_EQ(worker_stays(leaves, "2026-02-08"), "voldaan") << "a weekend";
  EXPECT_EQ(worker_stays(leaves, "2026-02-09"), "onbekend");
  EXPECT_EQ(worker_stays(leaves + "," + worker("2026-02-10", "", ""), "2026-04-01"), "onbekend");
  EXPECT_EQ(worker_stays(leaves + "," + worker("2026-02-09", "", ""), "2026-04-01"), "voldaan");
}

// ---- norm.koers: six weeks from 2026-03-02 is 2026-04-13 --------------------------------------------------
std::string course_on(const std::string& rule, const std::string& koers, const std::string& as_of,
                      const choices& wanted = {}) {
  return assessed(measure_text(std::string(runs) +
                               R"("gi_in_kennis":"2026-03-02","uitgesproken":"2026-03-01","koers":)" + koers),
                  as_of, wanted)
      .outcome_of(rule);
}

TEST(norm_course, in_time_by_choice_of_start) {
  const std::string decided = R"({"bepaald":"2026-04-13"})";
  EXPECT_EQ(course_on("norm.koers.tijdig", decided, "2026-05-01"), "voldaan");
  EXPECT_EQ(course_on("norm.koers.tijdig", decided, "2026-05-01", {{"koers_start", "uitgesproken"}}),
            "niet_voldaan");
  EXPECT_EQ(course_on("norm.koers.aanwezig", "null", "2026-04-13"), "lopend");
  EXPECT_EQ(course_on("norm.koers.aanwezig", "null", "2026-04-13", {{"koers_start", "uitgesproken"}}),
            "niet_voldaan");
}

TEST(norm_course_present, every_combination_of_what_is_decided) {
  for (const fact goals : all_facts) {
    for (const fact help : all_facts) {
      json koers = {{"bepaald", "2026-05-01"}};
      put(koers, "doelen_bepaald", goals);
      put(koers, "hulp_bepaald", help);
      EXPECT_EQ(course_on("norm.koers.aanwezig", koers.dump(), "2026-05-01"),
                shown(both(of(goals), of(help))))
          << koers;
      koers["bepaald"] = nullptr;
      EXPECT_EQ(course_on("norm.koers.aanwezig", koers.dump(), "2026-04-13"), "lopend") << koers;
      EXPECT_EQ(course_on("norm.koers.aanwezig", koers.dump(), "2026-04-14"), "niet_voldaan") << koers;
      koers.erase("bepaald");
      const bool never = goals == fact::no || help == fact::no;
      EXPECT_EQ(course_on("norm.koers.aanwezig", koers.dump(), "2026-04-13"), "lopend") << koers;
      EXPECT_EQ(course_on("norm.koers.aanwezig", koers.dump(), "2026-04-14"),
                never ? "niet_voldaan" : "onbekend")
          << koers << ": decided or not, it is not met when goals or help are lacking";
    }
  }
}

TEST(norm_course_present, an_explanation_is_no_course) {
  for (const char* explanation : {R"({"reden":"overig","vastgelegd":"2026-04-20"})", R"({"reden":"overig"})",
                                  "{}", R"({"vastgelegd":null})", "null"}) {
    const std::string koers = R"({"bepaald":null,"toelichting":)" + std::string(explanation) + "}";
    EXPECT_EQ(course_on("norm.koers.aanwezig", koers, "2026-05-01"), "niet_voldaan") << koers;
  }
}

TEST(norm_course_supported, every_combination) {
  for (const fact disagrees : all_facts) {
    for (const fact family : all_facts) {
      for (const fact professionals : all_facts) {
        for (const char* network : {"true", "false", "\"nvt\"", "null", ""}) {
          const std::string n = network;
          json koers = {{"bepaald", "2026-04-01"}, {"samenspraak", json::object()}};
          put(koers, "ouder_met_gezag_oneens", disagrees);
          put(koers["samenspraak"], "gezin", family);
          put(koers["samenspraak"], "professionals", professionals);
          if (!n.empty()) {
            koers["samenspraak"]["netwerk"] = json::parse(n);
          }
          const tri by_network = n == "false" ? tri::no : n.empty() || n == "null" ? tri::maybe : tri::yes;
          const tri expected = both(both(!of(disagrees), of(family)), both(by_network, of(professionals)));
          EXPECT_EQ(course_on("norm.koers.gedragen", koers.dump(), "2026-04-01"), shown(expected)) << koers;
          koers["bepaald"] = "2026-04-02";
          EXPECT_EQ(course_on("norm.koers.gedragen", koers.dump(), "2026-04-01"), "niet_van_toepassing")
              << koers;
          koers.erase("bepaald");
          EXPECT_EQ(course_on("norm.koers.gedragen", koers.dump(), "2026-04-01"), "onbekend") << koers;
        }
      }
    }
  }
}

// ---- norm.hulp.tijdig: three months from 2026-01-15 is 2026-04-15 -----------------------------------------
json help_case(const std::string& entries, const std::string& koers = "null") {
  json more = {{"uitgesproken", "2026-01-15"}, {"gi_in_kennis", "2026-01-15"}};
  if (!entries.empty()) {
    more["hulp"] = json::parse(entries);
  }
  more["koers"] = json::parse(koers);
  return one_measure(more);
}

std::string help_dates(const std::string& entries, const std::string& as_of) {
  return assessed(help_case(entries).dump(), as_of).dates_of("norm.hulp.tijdig");
}

TEST(norm_help_in_time, absent_empty_and_unnecessary) {
  EXPECT_EQ(help_dates("[]", "2026-04-15"), "lopend 2026-01-15 2026-04-15 null");
  EXPECT_EQ(help_dates("[]", "2026-04-16"), "niet_voldaan 2026-01-15 2026-04-15 null");
  EXPECT_EQ(help_dates("null", "2026-04-16"), "niet_voldaan 2026-01-15 2026-04-15 null");
  EXPECT_EQ(help_dates("", "2026-04-15"), "lopend 2026-01-15 2026-04-15 null");
  EXPECT_EQ(help_dates("", "2026-04-16"), "onbekend 2026-01-15 2026-04-15 null");
  EXPECT_EQ(help_dates(R"([{"voor":"gezin","noodzakelijk":false}])", "2026-04-16"),
            "niet_van_toepassing null null null");
  for (const char* entries : {"", "[]", R"([{"voor":"gezin","noodzakelijk":false}])"}) {
    const assessed a(help_case(entries).dump(), "2026-04-16");
    EXPECT_TRUE(a.parts_of("norm.hulp.tijdig").empty()) << entries;
    EXPECT_EQ(a.outcome_of("norm.hulp.passend"), a.outcome_of("norm.hulp.tijdig")) << entries;
  }
}

TEST(norm_help_in_time, every_form_of_necessary) {
  for (const char* necessary : {R"("noodzakelijk":true,)", R"("noodzakelijk":null,)", ""}) {
    EXPECT_EQ(
        help_dates(R"([{)" + std::string(necessary) + R"("voor":"gezin","gestart":null}])", "2026-04-16"),
        "niet_voldaan 2026-01-15 2026-04-15 null")
        << necessary;
  }
}

TEST(norm_help_in_time, dates_of_the_first_entry_with_the_worst_outcome) {
  const std::string entries =
      R"([{"voor":"gezin","gestart":"2026-04-15"},)"
      R"({"voor":"gezin","gestart":"2026-04-20","nodig_voor":"2026-04-01","doorbraakaanpak":false},)"
      R"({"voor":"gezin","gestart":"2026-04-18","doorbraakaanpak":false},)"
      R"({"voor":"gezin","noodzakelijk":false,"gestart":null}])";
  const assessed a(help_case(entries).dump(), "2026-05-01");
  EXPECT_EQ(a.dates_of("norm.hulp.tijdig"), "niet_voldaan 2026-01-15 2026-04-01 2026-04-20");
  EXPECT_EQ(a.parts_of("norm.hulp.tijdig"),
            (std::vector<std::string>{"/maatregelen/0/hulp/0 voldaan", "/maatregelen/0/hulp/1 niet_voldaan",
                                      "/maatregelen/0/hulp/2 niet_voldaan"}));
}

// An entry that comes to each outcome of norm.hulp.tijdig, on 2026-05-01.
const std::vector<std::pair<std::string, std::string>> entries_by_outcome = {
    {"niet_voldaan", R"({"voor":"gezin","gestart":null})"},
    {"onbekend", R"({"voor":"gezin"})"},
    {"lopend", ""},  // cannot stand beside one that is late with the same start
    {"toegelicht", R"({"voor":"gezin","gestart":null,"toelichting":{"vastgelegd":"2026-04-20"}})"},
    {"voldaan_doorbraak", R"({"voor":"gezin","gestart":"2026-04-20","doorbraakaanpak":true})"},
    {"voldaan", R"({"voor":"gezin","gestart":"2026-04-15"})"},
    {"niet_van_toepassing", R"({"voor":"gezin","noodzakelijk":false})"},
};

TEST(norm_help_in_time, worst_of_every_three) {
  const auto& all = entries_by_outcome;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < all.size(); ++j) {
      for (std::size_t k = 0; k < all.size(); ++k) {
        if (i == 2 || j == 2 || k == 2) {
          continue;
        }
        const std::string entries = "[" + all[i].second + "," + all[j].second + "," + all[k].second + "]";
        EXPECT_EQ(assessed(help_case(entries).dump(), "2026-05-01").outcome_of("norm.hulp.tijdig"),
                  all[std::min({i, j, k})].first)
            << entries;
      }
    }
  }
}

// ---- norm.ots.verlenging ----------------------------------------------------------------------------------
std::string extension(const std::string& inside, const std::string& help, const std::string& kind = "ots") {
  json dossier = help_case(help);
  dossier["maatregelen"][0]["soort"] = kind;
  dossier["maatregelen"][0]["verlengingen"] = json::array({json::parse(inside)});
  return assessed(dossier.dump(), "2026-05-01")
      .outcome_of("norm.ots.verlenging", "/maatregelen/0/verlengingen/0");
}

TEST(norm_extension, pronounced_and_reasons) {
  const std::string with_late = R"({"uitgesproken":"2026-05-01","redenen":["overig","hulp_niet_tijdig"]})";
  EXPECT_EQ(extension(with_late, ""), "niet_voldaan");
  EXPECT_EQ(extension(with_late, "", "vots"), "geen");
  EXPECT_EQ(extension(R"({"uitgesproken":"2026-05-02","redenen":["hulp_niet_tijdig"]})", ""),
            "niet_van_toepassing");
  EXPECT_EQ(extension(R"({"uitgesproken":null,"redenen":["hulp_niet_tijdig"]})", ""), "niet_van_toepassing");
  EXPECT_EQ(extension(R"({"redenen":["hulp_niet_tijdig"]})", ""), "onbekend");
  EXPECT_EQ(extension(R"({"uitgesproken":"2026-05-01","redenen":["wachttijd"]})", ""), "voldaan");
  EXPECT_EQ(extension(R"({"uitgesproken":"2026-05-01","redenen":[]})", ""), "voldaan");
  EXPECT_EQ(extension(R"({"uitgesproken":"2026-05-01","redenen":null})", ""), "voldaan");
}

TEST(norm_extension, without_reasons_the_help_decides) {
  for (const auto& [outcome, entry] : entries_by_outcome) {
    const bool open = outcome == "niet_voldaan" || outcome == "toegelicht" || outcome == "onbekend";
    if (!entry.empty()) {
      EXPECT_EQ(extension(R"({"uitgesproken":"2026-05-01"})", "[" + entry + "]"),
                open ? "onbekend" : "voldaan")
          << outcome;
    }
  }
}

}  // namespace
}  // namespace jeugdregels::assess
