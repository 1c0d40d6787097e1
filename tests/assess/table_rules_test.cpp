// The rules of the Jeugdbeschermingstafel: what the table is for, where it is, who is invited, who was there,
// why somebody was not, and the second moment.
#include "assess/youth.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* table = "/tafels/0";
constexpr const char* born = "2012-02-29";

json held_on(json when) {
  json d = youth(born);
  d["tafels"] = {{{"aangemeld", "2023-01-02"}, {"gehouden", std::move(when)}}};
  return d;
}

std::string outcome(const std::string& id, const json& d, const std::string& on = "2025-01-01",
                    const std::string& subject = table) {
  return one_rule(id).outcome(d, on, subject);
}

const std::vector<std::string>& table_rules() {
  static const std::vector<std::string> all = {"tafel.binnen_doel",
                                               "tafel.plaats",
                                               "tafel.jongere_uitnodigen",
                                               "tafel.bezetting",
                                               "tafel.afwezigheid_verantwoord",
                                               "tafel.moment_2"};
  return all;
}

// ---- when there is a table ------------------------------------------------------------------------------
TEST(tables, valid_since_february_2021) {
  json d = held_on("2021-01-15");
  d["tafels"][0].update(
      {{"aangemeld", "2021-01-04"},
       {"moment", 2},
       {"zitting", nullptr},
       {"soort_onderzoek", "civiel"},
       {"aanwezig", {{"raad", true}, {"voorzitter", true}, {"gemeente", true}, {"ouders", true}}}});
  for (const auto& id : table_rules()) {
    EXPECT_EQ(outcome(id, d, "2021-01-31"), "niet_van_toepassing") << id;
    EXPECT_NE(outcome(id, d, "2021-02-01"), "niet_van_toepassing") << id;
    EXPECT_EQ(outcome(id, youth(born), "2021-01-31", "/tafels"), "niet_van_toepassing") << id;
    EXPECT_EQ(outcome(id, youth(born), "2021-02-01", "/tafels"), "onbekend") << id;
    for (const json& none : {json(), json::array()}) {
      EXPECT_EQ(one_rule(id).of(with(d, "/tafels", none), "2025-01-01").all().findings.size(), 0U) << id;
    }
  }
}

TEST(tables, applied_for_after_the_day) {
  json d = held_on("2025-01-01");
  d["tafels"][0].update({{"moment", 2}, {"zitting", "2025-01-01"}, {"soort_onderzoek", "civiel"}});
  for (const auto& id : table_rules()) {
    const auto applied = [&](json on) { return outcome(id, with(d, "/tafels/0/aangemeld", std::move(on))); };
    EXPECT_EQ(applied("2025-01-02"), "niet_van_toepassing") << id;
    EXPECT_NE(applied("2025-01-01"), "niet_van_toepassing") << id;
    EXPECT_NE(applied(nullptr), "niet_van_toepassing") << id;
    EXPECT_NE(outcome(id, without(d, "/tafels/0/aangemeld")), "niet_van_toepassing") << id;
    json open = with(d, "/tafels/0/aangemeld", "2025-01-02");
    for (const char* fact : {"gehouden", "moment", "soort_onderzoek", "zitting"}) {
      open["tafels"][0].erase(fact);
    }
    EXPECT_EQ(outcome(id, open), "niet_van_toepassing") << id << ": a day ahead goes first";
  }
}

TEST(tables, each_by_itself) {
  json d = held_on("2024-01-01");
  d["tafels"][0]["soort_onderzoek"] = "civiel";
  d["tafels"].push_back({{"aangemeld", "2026-01-01"}, {"soort_onderzoek", "civiel"}});
  d["tafels"].push_back({{"aangemeld", "2024-01-01"}, {"soort_onderzoek", "straf"}});
  d["tafels"].push_back({{"aangemeld", "2024-01-01"}});
  EXPECT_EQ(outcome("tafel.binnen_doel", d, "2025-01-01", "/tafels/0"), "aan");
  EXPECT_EQ(outcome("tafel.binnen_doel", d, "2025-01-01", "/tafels/1"), "niet_van_toepassing");
  EXPECT_EQ(outcome("tafel.binnen_doel", d, "2025-01-01", "/tafels/2"), "uit");
  EXPECT_EQ(outcome("tafel.binnen_doel", d, "2025-01-01", "/tafels/3"), "onbekend");
}

// ---- binnen_doel ----------------------------------------------------------------------------------------
TEST(tables, only_civil_investigations_are_meant) {
  const one_rule rule("tafel.binnen_doel");
  const auto kind = [&](const json& value) {
    return rule.flag(with(held_on(nullptr), "/tafels/0/soort_onderzoek", value), "2025-01-01", table);
  };
  EXPECT_EQ(kind("civiel"), "aan null null");
  for (const char* other : {"gezag_omgang", "straf", "schoolverzuim"}) {
    EXPECT_EQ(kind(other), "uit null null") << other;
  }
  EXPECT_EQ(kind(nullptr), "uit null null") << "there is none";
  EXPECT_EQ(rule.flag(held_on(nullptr), "2025-01-01", table), "onbekend null null");
}

// ---- jongere_uitnodigen ---------------------------------------------------------------------------------
TEST(tables, a_youth_of_twelve_is_invited) {
  const one_rule rule("tafel.jongere_uitnodigen");
  const auto invited = [&](json held, const std::string& on) {
    return rule.flag(held_on(std::move(held)), on, table);
  };
  EXPECT_EQ(invited("2024-02-28", "2025-01-01"), "uit null null");
  EXPECT_EQ(invited("2024-02-29", "2025-01-01"), "aan null null");
  EXPECT_EQ(invited("2030-03-01", "2031-01-01"), "aan null null") << "no upper age";
  EXPECT_EQ(invited("2024-02-29", "2024-02-28"), "uit null null")
      << "it lies ahead: the age is that of today";
  EXPECT_EQ(invited("2024-02-28", "2024-02-27"), "uit null null");
  for (const auto& [on, expected] :
       std::map<std::string, std::string>{{"2024-02-28", "uit null null"}, {"2024-02-29", "aan null null"}}) {
    EXPECT_EQ(invited(nullptr, on), expected) << on;
    EXPECT_EQ(invited(days_after(on, 1), on), expected) << on;
    EXPECT_EQ(rule.flag(without(held_on(nullptr), "/tafels/0/gehouden"), on, table), expected) << on;
  }
}

TEST(tables, born_on_29_february_or_not_yet) {
  const one_rule rule("tafel.jongere_uitnodigen");
  json d = held_on(nullptr);
  d["geboortedatum"] = "2016-02-29";
  EXPECT_EQ(rule.outcome(d, "2028-02-28", table), "uit");
  EXPECT_EQ(rule.outcome(d, "2028-02-29", table), "aan");
  d["geboortedatum"] = "2025-06-01";
  EXPECT_EQ(rule.outcome(d, "2025-05-31", table), "uit");
  EXPECT_EQ(rule.outcome(d, "2025-06-01", table), "uit");
  d["tafels"][0]["gehouden"] = "2025-05-31";
  EXPECT_EQ(rule.outcome(d, "2038-01-01", table), "uit") << "unborn on the day of the table";
}

// ---- plaats ---------------------------------------------------------------------------------------------
std::string place(const json& d, const std::string& on) {
  const one_rule rule("tafel.plaats");
  const assessed a = rule.of(d, on);
  const std::string shown = a.outcome_of("tafel.plaats", table);
  if (a.find("tafel.plaats", table)->result.value == rules::nothing) {
    return shown;
  }
  const auto at = [](table_field f) { return static_cast<std::size_t>(f); };
  const value code = a.field("tafel.plaats", table, at(table_field::municipality));
  const value half_days = a.field("tafel.plaats", table, at(table_field::half_days));
  return shown + " " + a.name_field("tafel.plaats", table, at(table_field::subregion)) + " " +
         (code == facts::none ? "null" : facts::format_municipality(code)) + " " +
         (half_days == facts::none ? "null" : std::to_string(half_days));
}

json registration(const char* from, json until, const char* municipality) {
  return {
      {"van", from}, {"tot_en_met", std::move(until)}, {"adres", "woonadres"}, {"gemeente", municipality}};
}

json living(const char* municipality, json held = nullptr) {
  json d = held_on(std::move(held));
  d["verblijf"] = json::array();
  d["brp"] = json::array({registration("2012-02-29", nullptr, municipality)});
  return d;
}

TEST(tables, each_municipality_of_twente) {
  struct subregion {
    const char* name;
    const char* half_days;
    std::vector<std::string> municipalities;
  };
  for (const subregion& s : {subregion{"enschede", "2", {"0153"}},
                             subregion{"almelo", "3", {"0141", "0163", "1700", "1742", "0189"}},
                             subregion{"hengelo", "2", {"0147", "0158", "0164", "1735"}},
                             subregion{"noord_oost_twente", "1", {"1774", "0168", "0173", "0183"}}}) {
    for (const auto& code : s.municipalities) {
      EXPECT_EQ(place(living(code.c_str()), "2025-01-01"),
                std::string("bepaald ") + s.name + " " + code + " " + s.half_days);
    }
  }
  for (const char* outside : {"0193", "0995", "0363"}) {
    EXPECT_EQ(place(living(outside), "2025-01-01"), "niet_van_toepassing") << outside;
  }
}

TEST(tables, the_municipality_on_the_day_of_the_table) {
  json d = living("0153", "2024-06-30");
  d["brp"] = json::array(
      {registration("2012-02-29", "2024-06-30", "0153"), registration("2024-07-01", nullptr, "0164")});
  EXPECT_EQ(place(d, "2025-01-01"), "bepaald enschede 0153 2");
  EXPECT_EQ(place(with(d, "/tafels/0/gehouden", "2024-07-01"), "2025-01-01"), "bepaald hengelo 0164 2");
  EXPECT_EQ(place(with(d, "/tafels/0/gehouden", nullptr), "2025-01-01"), "bepaald hengelo 0164 2");
  EXPECT_EQ(place(with(d, "/tafels/0/gehouden", "2024-07-01"), "2024-06-30"), "bepaald enschede 0153 2");
  EXPECT_EQ(place(without(d, "/tafels/0/gehouden"), "2024-06-30"), "bepaald enschede 0153 2");
  EXPECT_EQ(place(without(d, "/tafels/0/gehouden"), "2024-07-01"), "bepaald hengelo 0164 2");
}

// Held when the municipality followed from who has custody, looked back on when it follows from the BRP.
TEST(tables, by_the_regime_of_the_day_of_the_table) {
  json d = living("0153", "2021-12-31");
  d["tafels"][0]["aangemeld"] = "2021-10-01";
  d["gezag"] = {{{"van", "2012-02-29"}, {"tot_en_met", nullptr}, {"bij", {"moeder"}}}};
  d["woonplaats"]["moeder"] = {{{"van", "2012-02-29"}, {"tot_en_met", nullptr}, {"gemeente", "0141"}}};
  EXPECT_EQ(place(d, "2025-01-01"), "bepaald almelo 0141 3");
  EXPECT_EQ(place(with(d, "/tafels/0/gehouden", "2022-01-01"), "2025-01-01"), "bepaald enschede 0153 2");
}

json of_two(const char* mother, const char* stay) {
  json d = living("buitenland");
  d["moeder_brp_bij_geboorte"] = mother;
  d["hulpvraag"] = {{"datum", "2020-01-01"}, {"werkelijk_verblijf", stay}};
  return d;
}

TEST(tables, several_municipalities) {
  EXPECT_EQ(place(of_two("0141", "1742"), "2025-01-01"), "meerdere_mogelijk almelo null 3");
  EXPECT_EQ(place(of_two("0153", "0164"), "2025-01-01"), "meerdere_mogelijk null null 2")
      << "two subregions of two half-days each";
  EXPECT_EQ(place(of_two("0153", "0141"), "2025-01-01"), "meerdere_mogelijk null null null");
  EXPECT_EQ(place(of_two("0153", "0193"), "2025-01-01"), "meerdere_mogelijk null null null");
  EXPECT_EQ(place(of_two("0193", "0150"), "2025-01-01"), "niet_van_toepassing");
  EXPECT_EQ(place(of_two("0153", "0153"), "2025-01-01"), "bepaald enschede 0153 2");
}

TEST(tables, any_municipality_or_none) {
  EXPECT_EQ(place(held_on(nullptr), "2025-01-01"), "onbekend");
  EXPECT_EQ(place(without(living("0153"), "/verblijf"), "2025-01-01"), "bepaald enschede 0153 2")
      << "always registered there";
  json nobody = living("0153");
  nobody["brp"] = json::array();
  nobody["moeder_brp_bij_geboorte"] = nullptr;
  nobody["hulpvraag"] = nullptr;
  EXPECT_EQ(place(nobody, "2025-01-01"), "niet_van_toepassing");
}

// Nobody today; the municipality of the registration if a stay began while it lasted.
TEST(tables, perhaps_nobody) {
  const auto perhaps = [](const char* municipality) {
    json d = without(living(municipality), "/verblijf");
    d["brp"][0]["tot_en_met"] = "2024-01-01";
    d["moeder_brp_bij_geboorte"] = nullptr;
    d["hulpvraag"] = nullptr;
    return place(d, "2025-01-01");
  };
  EXPECT_EQ(perhaps("0193"), "niet_van_toepassing");
  EXPECT_EQ(perhaps("0153"), "onbekend");
}

// ---- bezetting ------------------------------------------------------------------------------------------
TEST(tables, council_chair_and_municipality_are_there) {
  const one_rule rule("tafel.bezetting");
  for (const json& held : {json("2024-06-01"), json("2025-01-01"), json("2025-01-02"), json()}) {
    expect_every(
        held_on(held),
        {yes_or_no("/tafels/0/aanwezig/raad"), yes_or_no("/tafels/0/aanwezig/voorzitter"),
         yes_or_no("/tafels/0/aanwezig/gemeente")},
        [&](const json& d) { return rule.dates(d, "2025-01-01", table); },
        [&](const json& d) {
          const json& there = d["tafels"][0]["aanwezig"];
          const bool all = there["raad"] == true && there["voorzitter"] == true && there["gemeente"] == true;
          const bool done = happened_by(d["tafels"][0], "gehouden", "2025-01-01");
          return std::string(!done ? "niet_van_toepassing"
                             : all ? "voldaan"
                                   : "niet_voldaan") +
                 " null null null";
        },
        "onbekend null null null");
  }
}

TEST(tables, not_known_whether_it_was_held) {
  json d = without(held_on(nullptr), "/tafels/0/gehouden");
  EXPECT_EQ(outcome("tafel.bezetting", d), "onbekend");
  EXPECT_EQ(outcome("tafel.afwezigheid_verantwoord", d), "onbekend");
  d["tafels"][0]["aanwezig"] = {{"raad", false}, {"ouders", true}, {"jeugdige", true}};
  EXPECT_EQ(outcome("tafel.bezetting", d), "onbekend");
  EXPECT_EQ(outcome("tafel.afwezigheid_verantwoord", d), "onbekend");
}

TEST(tables, who_was_there_is_absent_or_null) {
  for (const char* id : {"tafel.bezetting", "tafel.afwezigheid_verantwoord"}) {
    const json d = with(held_on("2025-01-01"), "/tafels/0/reden_afwezig", nullptr);
    EXPECT_EQ(outcome(id, d), "onbekend") << id;
    EXPECT_EQ(outcome(id, with(d, "/tafels/0/aanwezig", nullptr)), "onbekend") << id;
    EXPECT_EQ(outcome(id, with(d, "/tafels/0/aanwezig", json::object())), "onbekend") << id;
  }
}

// ---- afwezigheid_verantwoord ----------------------------------------------------------------------------
TEST(tables, every_absence_has_a_reason) {
  const one_rule rule("tafel.afwezigheid_verantwoord");
  for (const char* held : {"2024-02-28", "2024-02-29"}) {
    const bool twelve = held == std::string("2024-02-29");
    expect_every(
        held_on(held),
        {yes_or_no("/tafels/0/aanwezig/ouders"),
         yes_or_no("/tafels/0/aanwezig/jeugdige"),
         {"/tafels/0/reden_afwezig/ouders", {nullptr, "verhinderd", "onbekend"}},
         {"/tafels/0/reden_afwezig/jeugdige", {nullptr, "wil_niet", "onbekend"}}},
        [&](const json& d) { return rule.dates(d, "2025-01-01", table); },
        [&](const json& d) {
          const json& t = d["tafels"][0];
          const auto fine = [&](const char* who) {
            return t["aanwezig"][who] == true || t["reden_afwezig"][who].is_string();
          };
          return std::string(fine("ouders") && (fine("jeugdige") || !twelve) ? "voldaan" : "niet_voldaan") +
                 " null null null";
        },
        "onbekend null null null");
  }
}

TEST(tables, every_reason_counts) {
  for (const char* reason : {"verhinderd", "wil_niet", "niet_uitgenodigd", "niet_veilig", "onbekend"}) {
    json d = held_on("2024-06-01");
    d["tafels"][0]["aanwezig"] = {{"ouders", false}, {"jeugdige", false}};
    d["tafels"][0]["reden_afwezig"] = {{"ouders", reason}, {"jeugdige", reason}};
    EXPECT_EQ(outcome("tafel.afwezigheid_verantwoord", d), "voldaan") << reason;
    EXPECT_EQ(outcome("tafel.afwezigheid_verantwoord", with(d, "/tafels/0/reden_afwezig", nullptr)),
              "niet_voldaan");
    EXPECT_EQ(outcome("tafel.afwezigheid_verantwoord", without(d, "/tafels/0/reden_afwezig")), "onbekend");
    EXPECT_EQ(outcome("tafel.afwezigheid_verantwoord", with(d, "/tafels/0/gehouden", nullptr)),
              "niet_van_toepassing");
    EXPECT_EQ(outcome("tafel.afwezigheid_verantwoord", with(d, "/tafels/0/gehouden", "2025-01-02")),
              "niet_van_toepassing");
  }
}

// ---- moment_2 -------------------------------------------------------------------------------------------
TEST(tables, the_second_moment_is_not_before_the_hearing) {
  const one_rule rule("tafel.moment_2");
  const std::string on = "2025-01-01";
  json base = youth(born);
  base["tafels"] = {{{"aangemeld", "2023-01-02"}}};
  expect_every(
      base,
      {{"/tafels/0/moment", {1, 2}},
       {"/tafels/0/gehouden", {nullptr, "2024-05-31", "2024-06-01", "2024-06-02", on, "2025-01-02"}},
       {"/tafels/0/zitting", {nullptr, "2024-05-31", "2024-06-01", "2024-06-02", on, "2025-01-02"}}},
      [&](const json& d) { return rule.dates(d, on, table); },
      [&](const json& d) -> std::string {
        const json& t = d["tafels"][0];
        if (t["moment"] == 1) {
          return "geen";
        }
        const bool held = happened_by(t, "gehouden", on);
        const bool heard = happened_by(t, "zitting", on) && held && t["zitting"] <= t["gehouden"];
        return std::string(!held ? "lopend" : heard ? "voldaan" : "niet_voldaan") + " null null null";
      },
      "onbekend null null null");
}

}  // namespace
}  // namespace jeugdregels::assess
