// The advice of Flevoland: six rules that are there when asked for, each with every fact.
#include <fstream>
#include <sstream>

#include "assess/youth.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* on = "2026-06-01";
constexpr const char* tomorrow = "2026-06-02";
const std::string no_dates = " null null null";

json child_of_2015() { return youth("2015-06-01"); }

std::string shown(bool met) { return (met ? "voldaan" : "niet_voldaan") + no_dates; }
const std::string not_applicable = "niet_van_toepassing" + no_dates;
const std::string open = "onbekend" + no_dates;

const std::vector<std::string>& advice() {
  static const std::vector<std::string> all = {"koploper.verzoeker", "koploper.contact", "koploper.regie",
                                               "koploper.betrokken", "koploper.team",    "koploper.tafel"};
  return all;
}

template <typename Says>
void expect_advice(const std::string& id, const json& base, const std::vector<open_fact>& facts,
                   const Says& says) {
  const one_rule rule(id);
  expect_every(
      base, facts, [&](const json& d) { return rule.dates(d, on); }, says, open);
}

// ---- verzoeker ------------------------------------------------------------------------------------------
TEST(flevoland, who_asks_is_no_member_of_the_team) {
  expect_advice("koploper.verzoeker", with(child_of_2015(), "/koploper", json::object()),
                {{"/koploper/verzoek_ingediend", {nullptr, "2026-01-01", on, tomorrow}},
                 yes_or_no("/koploper/verzoeker_lid_van_team"),
                 {"/koploper/verzoeker_organisatie", {nullptr, "raad", "om", "andere"}}},
                [](const json& d) {
                  const json& k = d["koploper"];
                  const bool asked = happened_by(k, "verzoek_ingediend", on);
                  const bool met =
                      k["verzoeker_lid_van_team"] == false &&
                      (k["verzoeker_organisatie"] == "raad" || k["verzoeker_organisatie"] == "om");
                  return asked ? shown(met) : not_applicable;
                });
}

// ---- contact --------------------------------------------------------------------------------------------
bool before_the_request(const json& where, const char* key, const std::string& asked) {
  return happened_by(where, key, std::min(asked, std::string(on)));
}

std::string contact_by_the_spec(const json& d) {
  const json& k = d["koploper"];
  if (!happened_by(k, "verzoek_ingediend", on)) {
    return not_applicable;
  }
  const std::string asked = k["verzoek_ingediend"];
  bool all = before_the_request(k, "contact_jeugdige", asked) && !k["contact_ouders"].empty();
  for (const json& parent : k["contact_ouders"]) {
    all = all && before_the_request(parent, "datum", asked);
  }
  return shown(all);
}

TEST(flevoland, contact_before_the_request) {
  const std::vector<json> days = {nullptr, "2026-03-01", "2026-03-02", "2026-03-03", on, tomorrow};
  for (const std::size_t parents : {1U, 2U}) {
    json base = with(child_of_2015(), "/koploper", json::object());
    std::vector<open_fact> facts = {{"/koploper/verzoek_ingediend", {nullptr, "2026-03-02", on, tomorrow}},
                                    {"/koploper/contact_jeugdige", days}};
    for (std::size_t i = 0; i < parents; ++i) {
      base["koploper"]["contact_ouders"].push_back(json::object());
      facts.push_back({"/koploper/contact_ouders/" + std::to_string(i) + "/datum", days});
    }
    expect_advice("koploper.contact", base, facts, contact_by_the_spec);
  }
}

TEST(flevoland, the_list_of_parents) {
  const auto parent = [](const json& date) { return json{{"datum", date}}; };
  expect_advice("koploper.contact", with(child_of_2015(), "/koploper", json::object()),
                {{"/koploper/verzoek_ingediend", {nullptr, "2026-03-02"}},
                 {"/koploper/contact_jeugdige", {nullptr, "2026-03-02"}},
                 {"/koploper/contact_ouders",
                  {nullptr, json::array(), json::array({parent("2026-03-02")}),
                   json::array({parent("2026-03-02"), parent(nullptr)})}}},
                contact_by_the_spec);
}

// ---- regie ----------------------------------------------------------------------------------------------
TEST(flevoland, the_gi_leads_from_the_decision) {
  expect_advice(
      "koploper.regie", with(child_of_2015(), "/koploper", json::object()),
      {{"/keten/uitspraak", {nullptr, "2026-03-02", on, tomorrow}},
       {"/koploper/regie_gi_vanaf", {nullptr, "2026-03-01", "2026-03-02", "2026-03-03", on, tomorrow}}},
      [](const json& d) {
        if (!happened_by(d["keten"], "uitspraak", on)) {
          return not_applicable;
        }
        return shown(happened_by(d["koploper"], "regie_gi_vanaf", d["keten"]["uitspraak"]));
      });
}

// ---- betrokken ------------------------------------------------------------------------------------------
TEST(flevoland, the_local_access_is_involved_while_a_measure_runs) {
  for (const std::string kind : {"ots", "vots", "voogdij", "voorlopige_voogdij", "jeugdreclassering"}) {
    json base = with(child_of_2015(), "/maatregelen/0", measure(kind, nullptr, nullptr));
    base["maatregelen"][0].erase("uitgesproken");
    base["maatregelen"][0].erase("beeindigd");
    expect_advice("koploper.betrokken", base,
                  {yes_or_no("/koploper/lokale_toegang_betrokken"),
                   {"/maatregelen/0/uitgesproken", {nullptr, "2026-01-01", on, tomorrow}},
                   {"/maatregelen/0/beeindigd", {nullptr, "2025-01-01", "2026-05-31", on, tomorrow}}},
                  [&](const json& d) {
                    const bool runs =
                        kind != "voogdij" && measure_runs(d["maatregelen"][0], "2015-06-01", on, on);
                    return runs ? shown(d["koploper"]["lokale_toegang_betrokken"] == true) : not_applicable;
                  });
  }
}

TEST(flevoland, one_measure_of_several_runs) {
  const one_rule rule("koploper.betrokken");
  json d = with(child_of_2015(), "/koploper/lokale_toegang_betrokken", true);
  EXPECT_EQ(rule.outcome(d, on), "onbekend") << "the measures are not known";
  EXPECT_EQ(rule.outcome(with(d, "/maatregelen", nullptr), on), "niet_van_toepassing");
  EXPECT_EQ(rule.outcome(with(d, "/maatregelen", json::array()), on), "niet_van_toepassing");
  d["maatregelen"] =
      json::array({measure("voogdij", "2026-01-01", nullptr), measure("ots", "2025-01-01", "2026-05-31")});
  EXPECT_EQ(rule.outcome(d, on), "niet_van_toepassing");
  d["maatregelen"][1]["verlengingen"] = {{{"uitgesproken", on}, {"einde", "2027-05-31"}}};
  EXPECT_EQ(rule.outcome(d, on), "voldaan");
  EXPECT_EQ(rule.outcome(without(d, "/koploper"), on), "onbekend");
}

// ---- team and tafel -------------------------------------------------------------------------------------
TEST(flevoland, every_team) {
  const std::vector<std::string> members = {"vt", "raad", "gi", "lokale_toegang", "andere"};
  const one_rule rule("koploper.team");
  for (unsigned bits = 0; bits < 1U << members.size(); ++bits) {
    json team = json::array();
    for (std::size_t i = 0; i < members.size(); ++i) {
      if ((bits >> i & 1U) != 0) {
        team.push_back(members[i]);
      }
    }
    EXPECT_EQ(rule.dates(with(child_of_2015(), "/koploper/team", team), on), shown((bits & 7U) == 7U))
        << team;
  }
  EXPECT_EQ(rule.dates(with(child_of_2015(), "/koploper/team", nullptr), on), shown(false));
  EXPECT_EQ(rule.dates(with(child_of_2015(), "/koploper", json::object()), on), open);
  EXPECT_EQ(rule.dates(with(child_of_2015(), "/koploper/team", {"gi", "raad", "vt"}), on), shown(true));
}

TEST(flevoland, a_table_by_the_local_access) {
  const one_rule rule("koploper.tafel");
  const json d = with(child_of_2015(), "/koploper", json::object());
  const auto held = [&](const json& day) {
    return rule.flag(with(d, "/koploper/tafel_door_lokale_toegang", day), on);
  };
  EXPECT_EQ(held("2026-05-31"), "aan null null");
  EXPECT_EQ(held(on), "aan null null");
  EXPECT_EQ(held(tomorrow), "uit null null");
  EXPECT_EQ(held(nullptr), "uit null null");
  EXPECT_EQ(rule.flag(d, on), "onbekend null null");
}

// ---- the block ------------------------------------------------------------------------------------------
TEST(flevoland, the_block_is_absent_null_or_empty) {
  json d = with(child_of_2015(), "/keten/uitspraak", "2026-03-02");
  d["maatregelen"] = json::array({measure("ots", "2026-01-01", nullptr)});
  const std::map<std::string, std::string> of_null = {{"koploper.verzoeker", "niet_van_toepassing"},
                                                      {"koploper.contact", "niet_van_toepassing"},
                                                      {"koploper.regie", "niet_voldaan"},
                                                      {"koploper.betrokken", "onbekend"},
                                                      {"koploper.team", "niet_voldaan"},
                                                      {"koploper.tafel", "uit"}};
  for (const auto& id : advice()) {
    const one_rule rule(id);
    EXPECT_EQ(rule.outcome(d, on), "onbekend") << id;
    EXPECT_EQ(rule.outcome(with(d, "/koploper", json::object()), on), "onbekend") << id;
    EXPECT_EQ(rule.outcome(with(d, "/koploper", nullptr), on), of_null.at(id)) << id;
  }
}

// Where every way to fill in the block leads to the same answer, it is given.
TEST(flevoland, the_block_is_absent_and_does_not_matter) {
  json d = with(child_of_2015(), "/keten/uitspraak", nullptr);
  d["maatregelen"] = json::array();
  EXPECT_EQ(one_rule("koploper.regie").outcome(d, on), "niet_van_toepassing");
  EXPECT_EQ(one_rule("koploper.regie").outcome(with(d, "/keten", nullptr), on), "niet_van_toepassing");
  EXPECT_EQ(one_rule("koploper.regie").outcome(without(d, "/keten"), on), "onbekend");
  EXPECT_EQ(one_rule("koploper.betrokken").outcome(d, on), "niet_van_toepassing");
}

// ---- the part -------------------------------------------------------------------------------------------
plan with_part(const std::string& wanted) {
  const auto& rs = rules::embedded_rules();
  plan p = standard_plan(rs);
  for (std::size_t i = 0; i < rs.parts.size(); ++i) {
    p.parts |= rs.parts[i].id == wanted ? 1U << i : 0U;
  }
  select_rules(rs, p, [](std::string_view) { return true; });
  return p;
}

std::vector<std::string> rules_of(const plan& p) {
  std::vector<std::string> out;
  for (const auto r : p.rules) {
    out.emplace_back(rules::embedded_rules().rules[static_cast<std::size_t>(r)].id);
  }
  return out;
}

TEST(flevoland, the_part_switches_exactly_six_rules_on) {
  std::vector<std::string> expected = rules_of(standard_plan(rules::embedded_rules()));
  for (const auto& id : advice()) {
    EXPECT_EQ(std::count(expected.begin(), expected.end(), id), 0) << id;
  }
  expected.insert(expected.end(), advice().begin(), advice().end());
  EXPECT_EQ(rules_of(with_part("flevoland")), expected);
}

TEST(flevoland, the_part_leaves_the_other_findings_as_they_are) {
  json d = with(child_of_2015(), "/koploper", nullptr);
  d["maatregelen"] = json::array({measure("ots", "2026-01-01", nullptr)});
  d["tafels"] = {{{"aangemeld", "2026-01-01"}}};
  const assessed standard(d.dump(), on);
  const assessed more(d.dump(), on, with_part("flevoland"), rules::embedded_rules());
  const auto& few = standard.all().findings;
  ASSERT_EQ(more.all().findings.size(), few.size() + 6);
  for (std::size_t i = 0; i < more.all().findings.size(); ++i) {
    const auto& f = more.all().findings[i];
    EXPECT_EQ(more.rule_of(f).starts_with("koploper."), i >= few.size());
    if (i < few.size()) {
      EXPECT_EQ(more.rule_of(f), standard.rule_of(few[i]));
      EXPECT_EQ(f.result.result, few[i].result.result);
    }
  }
}

// The order of rules.md section 11.
const std::vector<std::string>& order_of_rules() {
  static const std::vector<std::string> all = {"norm.jeugdbeschermer.tijdig",
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
                                               "regio.indeling",
                                               "overgang.hoorrecht",
                                               "overgang.doelgroep",
                                               "overgang.toekomstplan",
                                               "overgang.urgent",
                                               "overgang.maatregel_eindigt",
                                               "overgang.gesloten_tot",
                                               "overgang.pleegzorg_21",
                                               "overgang.gezinshuis_21",
                                               "overgang.verlengde_jeugdhulp",
                                               "overgang.zvw_premie",
                                               "overgang.wmo_gat",
                                               "overgang.doorstroompunt",
                                               "tafel.binnen_doel",
                                               "tafel.plaats",
                                               "tafel.jongere_uitnodigen",
                                               "tafel.bezetting",
                                               "tafel.afwezigheid_verantwoord",
                                               "tafel.moment_2",
                                               "wet.gi.eerste_contact",
                                               "wet.gi.plan",
                                               "wet.ots.duur",
                                               "wet.vots.duur",
                                               "wet.ots.niet_verlengen_melden",
                                               "wet.vt.triage",
                                               "wet.vt.onderzoek",
                                               "wet.raad.start",
                                               "koploper.verzoeker",
                                               "koploper.contact",
                                               "koploper.regie",
                                               "koploper.betrokken",
                                               "koploper.team",
                                               "koploper.tafel"};
  return all;
}

// A dossier with a finding of every rule.
TEST(flevoland, all_rules_in_their_order) {
  EXPECT_EQ(rules_of(with_part("flevoland")), order_of_rules());
  json d = child_of_2015();
  d["maatregelen"] =
      json::array({measure("ots", "2026-01-01", nullptr), measure("vots", "2025-10-01", "2025-12-31")});
  d["maatregelen"][0]["verlengingen"] = {{{"uitgesproken", nullptr}}};
  d["maatregelen"][0]["hulp"] = {{{"voor", "gezin"}}};
  d["maatregelen"][1]["hulp"] = {{{"voor", "gezin"}}};
  d["tafels"] = {{{"moment", 2}}, {{"moment", 2}}};
  const assessed a(d.dump(), on, with_part("flevoland"), rules::embedded_rules());
  std::vector<std::string> seen;
  for (const auto& f : a.all().findings) {
    if (seen.empty() || seen.back() != a.rule_of(f)) {
      seen.push_back(a.rule_of(f));
    }
  }
  EXPECT_EQ(seen, order_of_rules());
}

// The typical dossier is the first text in pieces in bench/samples.cpp.
std::string typical_dossier() {
  std::ifstream in(std::string(JEUGDREGELS_SOURCE_DIR) + "/bench/samples.cpp");
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const auto from = line.find("R\"(");
    const auto until = line.rfind(")\"");
    if (from != std::string::npos && until != std::string::npos) {
      out += line.substr(from + 3, until - from - 3);
    }
    if (!out.empty() && line.ends_with(';')) {
      break;
    }
  }
  return out;
}

TEST(flevoland, nothing_in_the_typical_case_unless_asked) {
  const std::string text = typical_dossier();
  const assessed standard(text, "2025-06-02");
  EXPECT_GT(standard.all().findings.size(), 30U);
  for (const auto& f : standard.all().findings) {
    EXPECT_FALSE(standard.rule_of(f).starts_with("koploper.")) << standard.rule_of(f);
  }
  const assessed asked(text, "2025-06-02", with_part("flevoland"), rules::embedded_rules());
  for (const auto& id : advice()) {
    EXPECT_EQ(asked.outcome_of(id, ""), "onbekend") << id;
  }
}

}  // namespace
}  // namespace jeugdregels::assess
