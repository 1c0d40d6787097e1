// Which findings there are, about what and in which order; the summary; and when a rule holds.
#include <functional>

#include "assess/case.hpp"
#include "rules/folder.hpp"

namespace jeugdregels::assess {
namespace {

// The order in which findings come.
const std::vector<std::string> order = {"norm.jeugdbeschermer.tijdig",
                                        "norm.jeugdbeschermer.vast",
                                        "norm.koers.aanwezig",
                                        "norm.koers.tijdig",
                                        "norm.koers.gedragen",
                                        "norm.hulp.tijdig",
                                        "norm.hulp.passend",
                                        "norm.ots.verlenging",
                                        "opschaling.wachttijd",
                                        "woonplaats.verantwoordelijke_gemeente",
                                        "woonplaats.overgang_2022",
                                        "woonplaats.voortzetting_na_verhuizing",
                                        "regio.indeling"};

// Whether there is one finding about the dossier as a whole, whatever measures there are.
bool is_about_the_dossier(const std::string& rule) {
  return rule.starts_with("woonplaats.") || rule == "regio.indeling";
}

// The findings of these rules, each with the empty pointer.
std::vector<std::string> about_the_dossier() {
  std::vector<std::string> out;
  for (const auto& rule : order) {
    if (is_about_the_dossier(rule)) {
      out.push_back(rule + " ");
    }
  }
  return out;
}

// The rules of this page only; a rule set may hold more.
std::vector<std::string> findings_of(const assessed& a) {
  std::vector<std::string> out;
  for (const auto& f : a.all().findings) {
    if (std::find(order.begin(), order.end(), a.rule_of(f)) != order.end()) {
      out.push_back(a.rule_of(f) + " " + a.subject_of(f));
    }
  }
  return out;
}

TEST(findings, in_order_of_rules_and_then_of_subjects) {
  std::string measures;
  for (int i = 0; i < 12; ++i) {
    measures += std::string(i == 0 ? "" : ",") +
                R"({"soort":"ots","verlengingen":[{},{}],"hulp":[{"voor":"gezin"},{"voor":"gezin"}]})";
  }
  const assessed a(dossier_text(R"("maatregelen":[)" + measures + "]"), "2026-04-01");
  std::vector<std::string> expected;
  for (const auto& rule : order) {
    if (is_about_the_dossier(rule)) {
      expected.push_back(rule + " ");
      continue;
    }
    for (int i = 0; i < 12; ++i) {
      const std::string measure = rule + " /maatregelen/" + std::to_string(i);
      if (rule == "norm.ots.verlenging" || rule == "opschaling.wachttijd") {
        const std::string list = rule == "norm.ots.verlenging" ? "/verlengingen/" : "/hulp/";
        expected.push_back(measure + list + "0");
        expected.push_back(measure + list + "1");
      } else {
        expected.push_back(measure);
      }
    }
  }
  EXPECT_EQ(findings_of(a), expected);
}

TEST(findings, about_measures_that_are_absent) {
  const assessed a(dossier_text(""), "2026-04-01");
  std::vector<std::string> expected;
  for (const auto& rule : order) {
    expected.push_back(rule + (is_about_the_dossier(rule) ? " " : " /maatregelen"));
  }
  EXPECT_EQ(findings_of(a), expected);
  // Of a youth of thirteen these follow from the day of birth alone; everything else is unknown.
  const std::map<std::string, outcome> known = {{"woonplaats.overgang_2022", outcome::not_applicable},
                                                {"overgang.hoorrecht", outcome::on},
                                                {"overgang.doelgroep", outcome::off},
                                                {"overgang.toekomstplan", outcome::not_applicable},
                                                {"overgang.urgent", outcome::off},
                                                {"overgang.verlengde_jeugdhulp", outcome::not_applicable},
                                                {"overgang.zvw_premie", outcome::determined},
                                                {"overgang.wmo_gat", outcome::not_applicable}};
  for (const auto& f : a.all().findings) {
    const auto found = known.find(a.rule_of(f));
    EXPECT_EQ(f.result.result, found == known.end() ? outcome::unknown : found->second) << a.rule_of(f);
  }
  EXPECT_TRUE(a.all().summaries.empty());
}

TEST(findings, about_no_measures) {
  for (const char* none : {R"("maatregelen":[])", R"("maatregelen":null)"}) {
    const assessed a(dossier_text(none), "2026-04-01");
    EXPECT_EQ(findings_of(a), about_the_dossier()) << none;
    EXPECT_TRUE(a.all().summaries.empty());
  }
}

TEST(findings, about_lists_within_a_measure) {
  const auto subject = [](const std::string& inside, const std::string& rule) {
    const assessed a(measure_text(inside), "2026-04-01");
    std::string out;
    for (const auto& f : a.all().findings) {
      out += a.rule_of(f) == rule ? a.subject_of(f) + " " + a.outcome_of(rule, a.subject_of(f)) : "";
    }
    return out;
  };
  EXPECT_EQ(subject("", "norm.ots.verlenging"), "/maatregelen/0/verlengingen onbekend");
  EXPECT_EQ(subject(R"("verlengingen":[])", "norm.ots.verlenging"), "");
  EXPECT_EQ(subject(R"("verlengingen":null)", "norm.ots.verlenging"), "");
  EXPECT_EQ(subject("", "opschaling.wachttijd"), "/maatregelen/0/hulp onbekend");
  EXPECT_EQ(subject(R"("hulp":[])", "opschaling.wachttijd"), "");
  EXPECT_EQ(subject("", "norm.hulp.tijdig"), "/maatregelen/0 onbekend");
  EXPECT_EQ(subject(R"("hulp":[])", "norm.hulp.tijdig"), "/maatregelen/0 onbekend") << "the start is unknown";
}

TEST(findings, a_rule_about_one_kind_of_measure) {
  const assessed a(dossier_text(R"("maatregelen":[{"soort":"voogdij"},{"soort":"ots"}])"), "2026-04-01");
  EXPECT_EQ(a.outcome_of("norm.ots.verlenging", "/maatregelen/0/verlengingen"), "geen");
  EXPECT_EQ(a.outcome_of("norm.ots.verlenging", "/maatregelen/1/verlengingen"), "onbekend");
  EXPECT_EQ(a.outcome_of("norm.hulp.tijdig", "/maatregelen/0"), "onbekend");
}

TEST(findings, ended_and_future_measures_have_theirs_too) {
  const assessed a(
      dossier_text(R"("maatregelen":[{"soort":"ots","uitgesproken":"2015-01-01","beeindigd":"2016-01-01"},)"
                   R"({"soort":"ots","uitgesproken":"2030-01-01"}])"),
      "2026-04-01");
  for (const auto& rule : order) {
    if (rule.starts_with("norm.") && rule != "norm.ots.verlenging") {
      EXPECT_NE(a.outcome_of(rule, "/maatregelen/0"), "geen") << rule;
      EXPECT_NE(a.outcome_of(rule, "/maatregelen/1"), "geen") << rule;
    }
  }
  EXPECT_EQ(a.dates_of("norm.hulp.tijdig", "/maatregelen/1"), "lopend null null null");
}

TEST(findings, the_same_again_with_the_same_memory) {
  facts::dossier d;
  result reused;
  const auto& rs = rules::embedded_rules();
  const std::string full = help_text(R"("uitgesproken":"2026-01-15")", R"("gestart":null)");
  ASSERT_FALSE(facts::read_dossier(full, d));
  assess(rs, standard_plan(rs), d, day_of("2026-05-01"), reused);
  const std::size_t count = reused.findings.size();
  const std::size_t used = reused.work.used.size();
  assess(rs, standard_plan(rs), d, day_of("2026-05-01"), reused);
  EXPECT_EQ(reused.findings.size(), count);
  EXPECT_EQ(reused.work.used.size(), used);
  EXPECT_EQ(reused.summaries.size(), 1U);
}

// Of what is known nothing needs to be remembered; of what is not, each finding that met it has it in its
// trace.
TEST(findings, every_finding_says_which_unknown_facts_it_met) {
  const assessed a(help_text(R"("uitgesproken":"2026-01-15")", R"("aangemeld":"2026-01-20")"), "2026-05-01");
  const auto& all = a.all();
  const auto entry = a.dossier().first(a.dossier().first(facts::root, list_id::maatregelen), list_id::hulp);
  const auto gestart = used_fact::of(entry, facts::fact_id::hulp_gestart);
  for (const auto& f : all.findings) {
    ASSERT_LE(f.first_used + f.used, all.work.used.size());
    const auto first = all.work.used.begin() + f.first_used;
    for (auto at = first; at != first + f.used; ++at) {
      EXPECT_FALSE(at->is_fact() && a.dossier().get(at->record, at->fact()) != facts::unknown);
    }
  }
  const finding* late = a.find("norm.hulp.tijdig", "/maatregelen/0");
  const auto first = all.work.used.begin() + late->first_used;
  EXPECT_NE(std::find(first, first + late->used, gestart), first + late->used);
}

// A second rule that asks for something remembered meets the same unknown.
TEST(findings, what_is_remembered_remembers_its_doubt) {
  const assessed a(help_text(R"("uitgesproken":"2026-01-15")", R"("aangemeld":"2026-01-20")"), "2026-05-01");
  for (const char* rule : {"norm.hulp.tijdig", "norm.hulp.passend"}) {
    EXPECT_GT(a.find(rule, "/maatregelen/0")->used, 0U) << rule;
  }
  for (const char* rule : {"norm.jeugdbeschermer.tijdig", "norm.jeugdbeschermer.vast"}) {
    EXPECT_GT(a.find(rule, "/maatregelen/0")->used, 0U) << rule;
  }
}

// ---- the summary ------------------------------------------------------------------------------------------
TEST(summary, worst_of_each_norm_by_measure) {
  const std::string late =
      R"({"soort":"ots","gi":"jbov","uitgesproken":"2026-01-15","gi_in_kennis":"2026-01-15",)"
      R"("einde":null,"beeindigd":null,"verlengingen":[],)"
      R"("jeugdbeschermers":[{"van":"2026-03-01","tot_en_met":null,"rol":"vast"}],)"
      R"("koers":{"bepaald":"2026-02-01","doelen_bepaald":true,"hulp_bepaald":true},)"
      R"("hulp":[{"voor":"gezin","gestart":null,"toelichting":{"vastgelegd":"2026-04-20"}}]})";
  const assessed a(dossier_text(R"("maatregelen":[)" + late + R"(,{"soort":"ots","jeugdbeschermers":[]}])"),
                   "2026-05-01");
  ASSERT_EQ(a.all().summaries.size(), 2U);
  const auto& first = a.all().summaries[0];
  EXPECT_EQ(first.worker, outcome::not_met);
  EXPECT_EQ(first.course, outcome::unknown) << "supported is unknown, the other two are met";
  EXPECT_EQ(first.help, outcome::explained);
  const auto& second = a.all().summaries[1];
  EXPECT_EQ(second.worker, outcome::unknown) << "unknown is worse than still running";
  EXPECT_EQ(second.course, outcome::unknown);
  EXPECT_EQ(second.help, outcome::unknown);
}

TEST(summary, is_the_worst_of_the_findings) {
  const std::vector<std::string> worst_first = {"niet_voldaan",       "onbekend",          "lopend",
                                                "toegelicht",         "voldaan_doorbraak", "voldaan",
                                                "niet_van_toepassing"};
  const auto worst_of = [&](const assessed& a, const std::string& prefix) {
    std::size_t at = worst_first.size() - 1;
    for (const auto& f : a.all().findings) {
      if (a.rule_of(f).starts_with(prefix) && a.subject_of(f) == "/maatregelen/0") {
        const auto found = std::find(worst_first.begin(), worst_first.end(), rules::name_of(f.result.result));
        at = std::min(at, static_cast<std::size_t>(found - worst_first.begin()));
      }
    }
    return worst_first[at];
  };
  const std::vector<std::string> starts = {R"("gestart":null)", R"("gestart":"2026-02-01")", "",
                                           R"("gestart":"2026-04-20","doorbraakaanpak":true)"};
  const std::vector<std::string> courses = {R"("koers":null)", R"("koers":{"bepaald":"2026-02-01"})",
                                            R"("koers":{"bepaald":"2026-04-01","doelen_bepaald":false})"};
  for (const auto& start : starts) {
    for (const auto& course : courses) {
      for (const char* as_of : {"2026-01-20", "2026-03-20", "2026-05-01"}) {
        const assessed a(
            help_text(R"("uitgesproken":"2026-01-15","gi_in_kennis":"2026-01-15",)" + course, start), as_of);
        const auto& s = a.all().summaries.at(0);
        EXPECT_EQ(rules::name_of(s.worker), worst_of(a, "norm.jeugdbeschermer."));
        EXPECT_EQ(rules::name_of(s.course), worst_of(a, "norm.koers."));
        EXPECT_EQ(rules::name_of(s.help), worst_of(a, "norm.hulp."));
      }
    }
  }
}

TEST(plans, only_some_rules_leave_the_summary_out) {
  const auto& rs = rules::embedded_rules();
  plan p = standard_plan(rs);
  p.everything = false;
  select_rules(rs, p, [](std::string_view id) { return id.starts_with("norm.koers."); });
  const assessed a(measure_text(""), "2026-04-01", p, rs);
  EXPECT_EQ(findings_of(a), (std::vector<std::string>{"norm.koers.aanwezig /maatregelen/0",
                                                      "norm.koers.tijdig /maatregelen/0",
                                                      "norm.koers.gedragen /maatregelen/0"}));
  EXPECT_TRUE(a.all().summaries.empty());
}

TEST(plans, a_rule_that_is_not_wanted_still_answers_others) {
  const auto& rs = rules::embedded_rules();
  plan p = standard_plan(rs);
  select_rules(rs, p, [](std::string_view id) { return id == "norm.koers.aanwezig"; });
  const std::string text =
      measure_text(R"("gi_in_kennis":"2026-01-15","koers":null,"einde":null,"beeindigd":null)");
  EXPECT_EQ(assessed(text, "2026-05-01", p, rs).outcome_of("norm.koers.aanwezig"), "niet_voldaan");
}

// ---- validity ---------------------------------------------------------------------------------------------
std::unique_ptr<rules::storage> edited(const std::function<void(json&)>& change) {
  rules::rule_folder folder;
  folder.edit("twente/normen.json", change);
  input_error error;
  auto out = folder.load(error);
  EXPECT_NE(out, nullptr) << rules::shown(error);
  return out;
}

json& rule_in(json& all, const std::string& id) {
  return *std::find_if(all["regels"].begin(), all["regels"].end(),
                       [&](const json& r) { return r["regel"] == id; });
}

TEST(validity, outside_it_nothing_applies) {
  const auto loaded = edited([](json& all) {
    for (const char* id : {"norm.koers.tijdig", "norm.ots.verlenging", "norm.hulp.tijdig"}) {
      rule_in(all, id)["geldig"] = {{"van", "2026-03-01"}, {"tot_en_met", "2026-03-31"}};
    }
  });
  const auto rs = loaded->view();
  const std::string text =
      measure_text(R"("gi_in_kennis":"2026-01-01","koers":null,"einde":null,"beeindigd":null)");
  for (const char* outside : {"2026-02-28", "2026-04-01"}) {
    const assessed a(text, outside, choices{}, rs);
    EXPECT_EQ(a.dates_of("norm.koers.tijdig"), "niet_van_toepassing null null null") << outside;
    EXPECT_EQ(a.outcome_of("norm.ots.verlenging", "/maatregelen/0/verlengingen"), "niet_van_toepassing")
        << outside;
    EXPECT_EQ(a.outcome_of("norm.hulp.tijdig"), "niet_van_toepassing") << outside;
    const assessed none(dossier_text(""), outside, choices{}, rs);
    EXPECT_EQ(none.outcome_of("norm.koers.tijdig", "/maatregelen"), "niet_van_toepassing") << outside;
  }
  for (const char* inside : {"2026-03-01", "2026-03-31"}) {
    const assessed a(text, inside, choices{}, rs);
    EXPECT_EQ(a.outcome_of("norm.koers.tijdig"), "niet_voldaan") << inside;
    EXPECT_EQ(a.outcome_of("norm.ots.verlenging", "/maatregelen/0/verlengingen"), "onbekend") << inside;
    EXPECT_EQ(a.outcome_of("norm.hulp.tijdig"), "onbekend") << inside;
  }
}

TEST(validity, the_version_of_the_peildatum_decides) {
  const auto loaded = edited([](json& all) {
    json& first = rule_in(all, "norm.koers.tijdig");
    json second = first;
    first["geldig"] = {{"tot_en_met", "2026-04-19"}};
    second["geldig"] = {{"van", "2026-04-20"}};
    second["termijn"]["lengte"] = 8;
    all["regels"].push_back(second);
  });
  const auto rs = loaded->view();
  const std::string text =
      measure_text(R"("gi_in_kennis":"2026-03-02","koers":null,"einde":null,"beeindigd":null)");
  const assessed before(text, "2026-04-19", choices{}, rs);
  const assessed after(text, "2026-04-20", choices{}, rs);
  EXPECT_EQ(before.dates_of("norm.koers.tijdig"), "niet_voldaan 2026-03-02 2026-04-13 null");
  EXPECT_EQ(after.dates_of("norm.koers.tijdig"), "lopend 2026-03-02 2026-04-27 null");
  EXPECT_EQ(before.outcome_of("norm.koers.aanwezig"), "niet_voldaan");
  EXPECT_EQ(after.outcome_of("norm.koers.aanwezig"), "lopend");
  EXPECT_EQ(findings_of(before).size(), findings_of(after).size());
}

}  // namespace
}  // namespace jeugdregels::assess
