// What is determined about 18-/18+: when a measure and closed youth care end, youth care after eighteen, the
// premium.
#include "assess/youth.hpp"

namespace jeugdregels::assess {
namespace {

// ---- maatregel_eindigt ----------------------------------------------------------------------------------
constexpr const char* end_rule = "overgang.maatregel_eindigt";
constexpr const char* first_measure = "/maatregelen/0";

std::string end_of(const assessed& a, const std::string& subject = first_measure) {
  const std::string outcome = a.outcome_of(end_rule, subject);
  const finding* f = a.find(end_rule, subject);
  if (f == nullptr || f->result.value == rules::nothing) {
    return outcome;
  }
  const auto by = a.field(end_rule, subject, static_cast<std::size_t>(end_field::by));
  return outcome + " " + date_of(a.field(end_rule, subject, static_cast<std::size_t>(end_field::last))) +
         " " + std::string(ended_by_names.at(static_cast<std::size_t>(by)));
}

std::string end_by_the_spec(const json& d, const std::string& on) {
  const std::string born = d["geboortedatum"];
  const json& m = d["maatregelen"][0];
  const std::string minor = birthday(born, 18, -1);
  if (on < born) {
    return "niet_van_toepassing";
  }
  const bool ended = happened_by(m, "beeindigd", on);
  const std::string last = ended ? m["beeindigd"].get<std::string>() : ordered_end(m, on);
  return "bepaald " + std::min(last, minor) + " " +
         (last > minor ? "meerderjarigheid"
          : ended      ? "beeindigd"
                       : "beschikking");
}

TEST(eighteen_end, every_combination_of_order_extension_end_and_majority) {
  const one_rule rule(end_rule);
  for (const std::string born : {"2004-02-29", "2008-05-20"}) {
    const std::string minor = birthday(born, 18, -1);
    const std::string ahead = days_after(minor, 1);
    for (const auto& on :
         {days_after(born, -1), born, days_after(minor, -1), minor, ahead, days_after(minor, 90)}) {
      const std::vector<json> ends = {nullptr, days_after(minor, -9), days_after(minor, -1), minor, ahead};
      const auto extended = [&](const json& pronounced, const json& end) {
        return json{{"uitgesproken", pronounced}, {"einde", end}};
      };
      const std::vector<open_fact> facts = {
          {"/maatregelen/0/einde", ends},
          {"/maatregelen/0/beeindigd", {nullptr, days_after(minor, -9), minor, ahead, on, days_after(on, 1)}},
          {"/maatregelen/0/verlengingen",
           {json::array(), json::array({extended(on, minor)}), json::array({extended(born, nullptr)}),
            json::array({extended(nullptr, nullptr)}), json::array({extended(days_after(on, 1), nullptr)}),
            json::array({extended(born, days_after(minor, -1)), extended(born, born)})}}};
      expect_every(
          with(youth(born), "/maatregelen/0/soort", "ots"), facts,
          [&](const json& d) { return end_of(rule.of(d, on)); },
          [&](const json& d) { return end_by_the_spec(d, on); });
    }
  }
}

TEST(eighteen_end, an_extension_of_which_not_everything_is_known) {
  const one_rule rule(end_rule);
  const std::string on = "2026-01-15";
  json base = youth("2008-05-20");
  base["maatregelen"] = json::array({measure("voorlopige_voogdij", "2025-01-01", "2026-01-01")});
  base["maatregelen"][0]["verlengingen"].push_back(json::object());
  expect_every(
      base,
      {{"/maatregelen/0/verlengingen/0/uitgesproken", {nullptr, "2025-12-01", on, days_after(on, 1)}},
       {"/maatregelen/0/verlengingen/0/einde",
        {nullptr, "2025-12-31", "2026-01-01", "2026-01-02", "2026-05-18", "2026-05-19", "2026-05-20"}}},
      [&](const json& d) { return end_of(rule.of(d, on)); },
      [&](const json& d) { return end_by_the_spec(d, on); });
}

TEST(eighteen_end, each_kind_of_measure) {
  const one_rule rule(end_rule);
  for (const char* kind : {"ots", "vots", "voogdij", "voorlopige_voogdij", "jeugdreclassering"}) {
    json d = youth("2008-05-20");
    d["maatregelen"] = json::array({measure(kind, "2025-01-01", nullptr)});
    const bool about = std::string(kind) != "jeugdreclassering";
    EXPECT_EQ(end_of(rule.of(d, "2026-01-01")), about ? "bepaald 2026-05-19 meerderjarigheid" : "geen")
        << kind;
    EXPECT_EQ(rule.outcome(d, "2008-05-19", first_measure), about ? "niet_van_toepassing" : "geen") << kind;
  }
}

TEST(eighteen_end, on_the_same_day_in_this_order) {
  const one_rule rule(end_rule);
  const auto end = [&](const json& order, const json& really) {
    json d = youth("2008-05-20");
    d["maatregelen"] = json::array({measure("ots", "2025-06-01", order, really)});
    return end_of(rule.of(d, "2026-06-01"));
  };
  EXPECT_EQ(end("2026-05-19", "2026-05-19"), "bepaald 2026-05-19 beeindigd");
  EXPECT_EQ(end("2026-05-19", nullptr), "bepaald 2026-05-19 beschikking");
  EXPECT_EQ(end("2026-05-20", nullptr), "bepaald 2026-05-19 meerderjarigheid");
  EXPECT_EQ(end("2026-05-01", "2026-05-20"), "bepaald 2026-05-19 meerderjarigheid")
      << "ended after the order";
  EXPECT_EQ(end("2026-05-20", "2026-05-01"), "bepaald 2026-05-01 beeindigd");
}

TEST(eighteen_end, the_list_is_absent_or_empty) {
  const one_rule rule(end_rule);
  EXPECT_EQ(rule.outcome(youth("2008-05-20"), "2026-01-01", "/maatregelen"), "onbekend");
  for (const json& none : {json(), json::array()}) {
    const json d = with(youth("2008-05-20"), "/maatregelen", none);
    EXPECT_EQ(rule.of(d, "2026-01-01").all().findings.size(), 0U);
  }
}

// ---- gesloten_tot ---------------------------------------------------------------------------------------
const std::vector<std::size_t> last_day_field = {static_cast<std::size_t>(window_field::until)};

TEST(eighteen_closed, at_every_boundary) {
  const one_rule rule("overgang.gesloten_tot");
  for (const std::string& born : births()) {
    const std::string adult = birthday(born, 18);
    const std::string last = days_after(months_after(adult, 6), -1);
    for (const auto& on :
         {days_after(born, -1), born, days_after(adult, -1), adult, last, days_after(last, 1)}) {
      for (const char* kind : {"gesloten", "verblijf"}) {
        expect_every(
            with(youth(born), "/jeugdhulp/0/soort", kind),
            {{"/jeugdhulp/0/gestart", {nullptr, born, days_after(adult, -1), adult, on, days_after(on, 1)}},
             {"/jeugdhulp/0/beeindigd", {nullptr, born, days_after(on, -1), on, days_after(on, 1)}}},
            [&](const json& d) { return rule.days(d, on, last_day_field); },
            [&](const json& d) {
              const json& e = d["jeugdhulp"][0];
              const bool closed = e["soort"] == "gesloten" && help_runs(e, on) &&
                                  text_or(e, "gestart", no_end) < adult && on >= born;
              return closed ? "bepaald " + last : "niet_van_toepassing";
            });
      }
    }
  }
}

TEST(eighteen_closed, half_a_year_after_the_birthday) {
  const one_rule rule("overgang.gesloten_tot");
  const auto last = [&](const char* born) {
    return rule.days(with(youth(born), "/jeugdhulp/0", help("gesloten", "2015-01-01")), "2030-01-01",
                     last_day_field);
  };
  EXPECT_EQ(last("2004-02-29"), "bepaald 2022-08-31");
  EXPECT_EQ(last("2004-08-31"), "bepaald 2023-02-27");
  EXPECT_EQ(last("2008-05-20"), "bepaald 2026-11-19");
}

TEST(eighteen_closed, one_of_several_and_none) {
  const one_rule rule("overgang.gesloten_tot");
  json d = youth("2008-05-20");
  EXPECT_EQ(rule.outcome(d, "2026-01-01"), "onbekend");
  EXPECT_EQ(rule.outcome(d, "2008-05-19"), "niet_van_toepassing");
  EXPECT_EQ(rule.outcome(with(d, "/jeugdhulp", nullptr), "2026-01-01"), "niet_van_toepassing");
  d["jeugdhulp"] = {
      help("gesloten", "2020-01-01", "2020-02-01"), {{"soort", "gesloten"}}, help("gesloten", "2026-01-01")};
  EXPECT_EQ(rule.days(d, "2026-01-01", last_day_field), "bepaald 2026-11-19");
  EXPECT_EQ(rule.days(d, "2025-12-31", last_day_field), "onbekend");
}

// ---- verlengde_jeugdhulp: 18 on 2022-03-01, 23 on 2027-03-01 --------------------------------------------
constexpr const char* longer_rule = "overgang.verlengde_jeugdhulp";
constexpr const char* leaping = "2004-02-29";

std::string ground_of(const assessed& a) {
  const std::string outcome = a.outcome_of(longer_rule, "");
  return a.find(longer_rule, "")->result.value == rules::nothing
             ? outcome
             : outcome + " " + a.name_field(longer_rule, "", static_cast<std::size_t>(shown_field::name));
}

bool is_such_help(const json& e) {
  static const std::set<std::string> kinds = {"ambulant", "pleegzorg", "gezinshuis", "verblijf", "gesloten"};
  return kinds.contains(e["soort"]) && text_or(e, "gestart", no_end) < "2022-03-01";
}

std::string ground_by_the_spec(const json& d, const std::string& on) {
  if (on < "2022-03-01" || on >= "2027-03-01") {
    return "niet_van_toepassing";
  }
  const json& longer = d["overgang"]["verlengde_jeugdhulp"];
  if (!happened_by(longer, "bepaald", on) || longer["noodzakelijk"] == false) {
    return "bepaald geen";
  }
  const std::string decided = longer["bepaald"];
  if (decided < "2022-03-01") {
    return "bepaald voor_18_bepaald";
  }
  bool resumed = false;
  for (const json& e : d["jeugdhulp"]) {
    if (is_such_help(e) && text_or(e, "beeindigd", no_end) >= "2022-02-28") {
      return "bepaald voortzetting";
    }
    const std::string end = text_or(e, "beeindigd", no_end);
    resumed = resumed || (is_such_help(e) && end <= decided && decided <= months_after(end.substr(0, 10), 6));
  }
  return resumed && longer["hervatting"] == true ? "bepaald hervatting" : "bepaald geen";
}

void expect_ground(const json& base, const std::vector<open_fact>& facts, const std::string& on) {
  static const one_rule rule(longer_rule);
  expect_every(
      base, facts, [&](const json& d) { return ground_of(rule.of(d, on)); },
      [&](const json& d) { return ground_by_the_spec(d, on); });
}

std::vector<open_fact> ground_facts() {
  return {{"/overgang/verlengde_jeugdhulp/bepaald",
           {nullptr, "2022-02-28", "2022-03-01", "2022-05-30", "2022-05-31", "2022-06-01", "2023-01-01",
            "2023-01-02"}},
          yes_or_no("/overgang/verlengde_jeugdhulp/hervatting"),
          {"/jeugdhulp/0/gestart", {nullptr, "2020-01-01", "2022-02-28"}},
          {"/jeugdhulp/0/beeindigd",
           {nullptr, "2021-11-29", "2021-11-30", "2022-02-27", "2022-02-28", "2022-05-31", "2023-06-01"}}};
}

TEST(eighteen_longer, every_combination) {
  for (const char* kind : {"ambulant", "verblijf", "ggz"}) {
    auto facts = ground_facts();
    facts.push_back(yes_or_no("/overgang/verlengde_jeugdhulp/noodzakelijk"));
    expect_ground(with(youth(leaping), "/jeugdhulp/0/soort", kind), facts, "2023-01-01");
  }
}

TEST(eighteen_longer, at_each_age) {
  for (const char* on :
       {"2004-02-28", "2022-02-28", "2022-03-01", "2022-03-02", "2027-02-28", "2027-03-01"}) {
    const json necessary = with(youth(leaping), "/overgang/verlengde_jeugdhulp/noodzakelijk", true);
    expect_ground(with(necessary, "/jeugdhulp/0/soort", "gesloten"), ground_facts(), on);
  }
}

TEST(eighteen_longer, each_kind_of_help) {
  for (const char* kind : {"ambulant", "pleegzorg", "gezinshuis", "verblijf", "gesloten", "ggz",
                           "begeleiding", "persoonlijke_verzorging", "jeugdreclassering"}) {
    for (const char* ended : {"2022-02-27", "2022-02-28"}) {
      json d = youth(leaping);
      d["jeugdhulp"] = json::array({help(kind, "2020-01-01", ended)});
      d["overgang"]["verlengde_jeugdhulp"] = {
          {"bepaald", "2022-06-01"}, {"noodzakelijk", true}, {"hervatting", true}};
      expect_ground(d, {}, "2022-07-01");
    }
  }
}

// An end of six months before 30 August is one of the last day of February.
TEST(eighteen_longer, six_months_after_the_end) {
  const one_rule rule(longer_rule);
  const auto ground = [&](const char* ended, const char* decided) {
    json d = youth("2004-12-31");
    d["jeugdhulp"] = json::array({help("pleegzorg", "2020-01-01", ended)});
    d["overgang"]["verlengde_jeugdhulp"] = {
        {"bepaald", decided}, {"noodzakelijk", true}, {"hervatting", true}};
    return ground_of(rule.of(d, "2024-01-01"));
  };
  EXPECT_EQ(ground("2022-08-31", "2023-02-28"), "bepaald hervatting");
  EXPECT_EQ(ground("2022-08-31", "2023-03-01"), "bepaald geen");
  EXPECT_EQ(ground("2022-12-29", "2023-06-29"), "bepaald hervatting");
  EXPECT_EQ(ground("2022-12-29", "2023-06-30"), "bepaald geen");
  EXPECT_EQ(ground("2022-12-30", "2023-06-30"), "bepaald voortzetting");
  EXPECT_EQ(ground("2022-12-29", "2022-12-30"), "bepaald voor_18_bepaald");
}

TEST(eighteen_longer, lists_and_blocks_that_are_absent_or_null) {
  const one_rule rule(longer_rule);
  const auto ground = [&](const json& d) { return ground_of(rule.of(d, "2024-01-01")); };
  const json base = youth(leaping);
  const json decided = with(base, "/overgang/verlengde_jeugdhulp/bepaald", "2022-06-01");
  EXPECT_EQ(ground(base), "onbekend");
  EXPECT_EQ(ground(with(base, "/overgang", nullptr)), "bepaald geen");
  EXPECT_EQ(ground(with(base, "/overgang", json::object())), "onbekend");
  EXPECT_EQ(ground(with(base, "/overgang/verlengde_jeugdhulp", nullptr)), "bepaald geen");
  EXPECT_EQ(ground(with(base, "/overgang/verlengde_jeugdhulp", json::object())), "onbekend");
  EXPECT_EQ(ground(with(base, "/overgang/verlengde_jeugdhulp/noodzakelijk", false)), "bepaald geen");
  EXPECT_EQ(ground(decided), "onbekend");
  EXPECT_EQ(ground(with(decided, "/jeugdhulp", nullptr)), "bepaald geen");
  const json before = with(base, "/overgang/verlengde_jeugdhulp/bepaald", "2022-02-28");
  EXPECT_EQ(ground(before), "onbekend") << "whether it is necessary is not known";
  EXPECT_EQ(ground(with(before, "/overgang/verlengde_jeugdhulp/noodzakelijk", true)),
            "bepaald voor_18_bepaald");
}

// The first ground that holds goes before the others, and what is unknown about it too.
TEST(eighteen_longer, several_entries) {
  const json running = help("verblijf", "2020-01-01");
  const json ended = help("ambulant", "2020-01-01", "2022-01-31");
  for (const char* lacking : {"gestart", "beeindigd"}) {
    json d = youth(leaping);
    json open = running;
    open.erase(lacking);
    d["overgang"]["verlengde_jeugdhulp"] = {
        {"bepaald", "2022-06-01"}, {"noodzakelijk", true}, {"hervatting", true}};
    const one_rule rule(longer_rule);
    d["jeugdhulp"] = json::array({ended, open});
    EXPECT_EQ(ground_of(rule.of(d, "2024-01-01")), "onbekend") << lacking;
    d["jeugdhulp"] = json::array({open, running, ended});
    EXPECT_EQ(ground_of(rule.of(d, "2024-01-01")), "bepaald voortzetting") << lacking;
    d["jeugdhulp"] = json::array({ended});
    EXPECT_EQ(ground_of(rule.of(d, "2024-01-01")), "bepaald hervatting");
  }
}

// ---- zvw_premie -----------------------------------------------------------------------------------------
TEST(eighteen_premium, first_of_the_month_after_the_birthday) {
  const one_rule rule("overgang.zvw_premie");
  const auto from = [&](const char* born, const std::string& on) {
    return rule.days(youth(born), on, {static_cast<std::size_t>(window_field::from)});
  };
  for (const auto& [born, expected] : std::map<const char*, std::string>{{"2008-05-20", "2026-06-01"},
                                                                         {"2004-02-28", "2022-03-01"},
                                                                         {"2004-02-29", "2022-04-01"},
                                                                         {"2006-02-28", "2024-03-01"},
                                                                         {"2004-05-31", "2022-06-01"},
                                                                         {"2004-06-01", "2022-07-01"},
                                                                         {"2004-12-01", "2023-01-01"},
                                                                         {"2004-12-31", "2023-01-01"}}) {
    EXPECT_EQ(from(born, days_after(born, -1)), "niet_van_toepassing") << born;
    for (const auto& on : {std::string(born), birthday(born, 18), std::string("2199-12-31")}) {
      EXPECT_EQ(from(born, on), "bepaald " + expected) << born << " " << on;
    }
  }
}

}  // namespace
}  // namespace jeugdregels::assess
