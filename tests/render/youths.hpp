// Dossiers for what is said on the way to eighteen, of tables, of statutory terms and of the advice of
// Flevoland: every fact that decides once so, once otherwise and once absent, on the days around which
// something turns.
#ifndef JEUGDREGELS_TESTS_RENDER_YOUTHS_HPP
#define JEUGDREGELS_TESTS_RENDER_YOUTHS_HPP

#include <string>
#include <utility>
#include <vector>

#include "render/samples.hpp"

namespace jeugdregels::samples {

using assess::json;

constexpr const char* born = "2008-05-20";
constexpr const char* seventeen = "2026-03-02";  // and nine months: the day of most cases

inline json youth(const char* birth = born) {
  return {{"formaat", "jeugdregels/dossier/1"}, {"kenmerk", "Y-1"}, {"geboortedatum", birth}};
}
inline json youth_with(const char* key, json what, json d = youth()) {
  d[key] = std::move(what);
  return d;
}
inline json living_in(const char* town, json d) {
  d["verblijf"] = json::array();
  d["buiten_nederland"] = json::array();
  d["brp"] = {
      {{"van", d["geboortedatum"]}, {"tot_en_met", nullptr}, {"adres", "woonadres"}, {"gemeente", town}}};
  return d;
}
inline json care(const char* kind, json ended = nullptr, const char* started = "2023-09-04") {
  return {{"soort", kind}, {"gestart", started}, {"beeindigd", std::move(ended)}};
}

// ---- on the way to eighteen -------------------------------------------------------------------------------
inline std::vector<json> transitions() {
  const auto extended = [](json decided, bool necessary, json resumed) {
    return json{
        {"bepaald", std::move(decided)}, {"noodzakelijk", necessary}, {"hervatting", std::move(resumed)}};
  };
  return {
      json::object(),
      {{"toekomstplan", nullptr},
       {"verlengde_jeugdhulp", nullptr},
       {"wil_pleegzorg_beeindigen", false},
       {"wil_gezinshuis_verlaten", false},
       {"startkwalificatie", false},
       {"wmo_melding", nullptr}},
      {{"toekomstplan", "2025-05-19"},
       {"verlengde_jeugdhulp", extended("2026-05-04", true, false)},
       {"wil_pleegzorg_beeindigen", true},
       {"wil_gezinshuis_verlaten", true},
       {"startkwalificatie", true},
       {"wmo_melding", "2026-03-25"}},  // eight weeks before the birthday
      {{"toekomstplan", "2025-05-20"},
       {"verlengde_jeugdhulp", extended("2026-06-01", true, true)},
       {"wmo_melding", "2026-01-05"}},
      {{"toekomstplan", "2026-02-02"},
       {"verlengde_jeugdhulp", extended("2026-06-01", false, nullptr)},
       {"wmo_melding", "2026-03-26"}},
  };
}

inline std::vector<json> transition_dossiers() {
  std::vector<json> out = {youth(), youth("2026-12-01"), youth_with("jeugdhulp", json::array()),
                           youth_with("maatregelen", json::array())};
  json none = youth_with("jeugdhulp", json::array());
  none["maatregelen"] = json::array();
  out.push_back(none);
  for (const char* kind : {"ambulant", "pleegzorg", "gezinshuis", "gesloten"}) {
    for (const auto& transition : transitions()) {
      for (const json& ended : {json(nullptr), json("2026-04-30")}) {
        json d = youth_with("jeugdhulp", json::array({care(kind, ended)}));
        d["overgang"] = transition;
        d["maatregelen"] = json::array();
        out.push_back(d);
        out.push_back(living_in(kind == std::string("ambulant") ? "0193" : "0153", d));
      }
    }
  }
  json open = youth_with("jeugdhulp", json::array({{{"soort", "gesloten"}}, {{"soort", "pleegzorg"}}}));
  open["overgang"] = transitions()[1];
  out.push_back(open);
  return out;
}

// ---- measures and their statutory terms -------------------------------------------------------------------
inline json measure_of(const char* kind, json rest) {
  json out = {
      {"soort", kind}, {"gi", "jbov"}, {"uitgesproken", "2025-12-19"}, {"gi_in_kennis", "2025-12-22"}};
  out.update(rest);
  return out;
}

inline std::vector<json> contacts() {
  const auto made = [](json youth_seen, json parent_seen) {
    return json{{"jeugdige", std::move(youth_seen)}, {"gezag", std::move(parent_seen)}};
  };
  return {json::object(),
          made("2025-12-23", "2025-12-31"),
          made("2025-12-23", "2026-01-01"),
          made(nullptr, "2025-12-30"),
          made(nullptr, nullptr),
          {{"gezag", "2026-01-05"}},
          {{"jeugdige", nullptr}}};
}

inline std::vector<json> measures() {
  const json worker = json::array({{{"van", "2025-12-24"}, {"tot_en_met", nullptr}, {"rol", "vast"}}});
  const json longer = json::array({{{"uitgesproken", "2026-02-20"}, {"einde", "2027-06-19"}}});
  std::vector<json> out;
  for (const auto& contact : contacts()) {
    out.push_back(measure_of("ots", {{"einde", "2026-05-19"},
                                     {"beeindigd", nullptr},
                                     {"verlengingen", json::array()},
                                     {"jeugdbeschermers", worker},
                                     {"eerste_contact", contact}}));
    out.push_back(measure_of("voogdij", {{"einde", nullptr},
                                         {"beeindigd", nullptr},
                                         {"verlengingen", json::array()},
                                         {"koers", nullptr},
                                         {"jeugdbeschermers", json::array()},
                                         {"eerste_contact", contact}}));
  }
  for (const char* kind : {"ots", "vots", "voorlopige_voogdij", "jeugdreclassering"}) {
    for (const json& plan : {json(), json("2026-02-16"), json("2026-02-17")}) {
      out.push_back(measure_of(kind, {{"einde", "2026-03-19"},
                                      {"beeindigd", "2026-03-02"},
                                      {"familiegroepsplan_afgezien", "2026-01-05"},
                                      {"koers", {{"bepaald", plan}}},
                                      {"verlengingen", longer}}));
    }
    out.push_back(
        measure_of(kind, {{"einde", "2026-03-20"}, {"beeindigd", nullptr}, {"verlengingen", longer}}));
    out.push_back(measure_of(kind, {{"einde", nullptr},
                                    {"beeindigd", "2025-12-29"},
                                    {"verlengingen", json::array()},
                                    {"jeugdbeschermers", json::array()},
                                    {"koers", json::object()},
                                    {"familiegroepsplan_afgezien", nullptr}}));
    out.push_back({{"soort", kind}});
    out.push_back({{"soort", kind}, {"uitgesproken", nullptr}, {"gi_in_kennis", nullptr}});
    out.push_back(measure_of(kind, {{"beeindigd", nullptr}}));
  }
  return out;
}

inline std::vector<json> chains() {
  const auto step = [](json begin, json end) {
    json out;
    for (const auto& [first, last] :
         {std::pair("melding_vt", "triage_vt"), std::pair("besluit_onderzoek_vt", "einde_onderzoek_vt"),
          std::pair("verzoek_raad", "start_raad")}) {
      if (!begin.is_boolean()) {
        out[first] = begin;
      }
      if (!end.is_boolean()) {
        out[last] = end;
      }
    }
    out["uitspraak"] = begin.is_boolean() ? json() : begin;
    return out;
  };
  return {json::object(),
          step(nullptr, nullptr),
          step(false, nullptr),
          step("2025-10-16", nullptr),
          step("2025-10-16", false),
          step("2025-10-16", "2025-10-20"),
          step("2025-10-16", "2026-01-05"),
          step("2026-02-27", nullptr),
          step("2026-02-23", nullptr)};
}

// ---- tables -----------------------------------------------------------------------------------------------
inline std::vector<json> tables() {
  const auto there = [](bool all) {
    return json{{"raad", all}, {"voorzitter", all}, {"gemeente", all}, {"ouders", all}, {"jeugdige", all}};
  };
  const json one = {{"aangemeld", "2025-10-01"}, {"soort_onderzoek", "civiel"}, {"moment", 1},
                    {"gehouden", "2025-10-20"},  {"zitting", nullptr},          {"aanwezig", there(true)}};
  const auto but = [&](json rest) {
    json out = one;
    out.update(rest);
    return out;
  };
  return {one,
          but({{"aanwezig", there(false)}}),
          but({{"aanwezig", there(false)}, {"reden_afwezig", {{"ouders", nullptr}, {"jeugdige", nullptr}}}}),
          but({{"aanwezig", there(false)},
               {"reden_afwezig", {{"ouders", "wil_niet"}, {"jeugdige", "onbekend"}}}}),
          but({{"aanwezig", json::object()}, {"soort_onderzoek", "straf"}, {"moment", 2}}),
          but({{"moment", 2}, {"zitting", "2025-10-20"}}),
          but({{"moment", 2}, {"zitting", "2025-10-21"}}),
          but({{"moment", 2}, {"gehouden", nullptr}}),
          but({{"aangemeld", "2026-12-01"}, {"gehouden", nullptr}, {"moment", 2}}),
          {{"moment", 2}},
          json::object()};
}

// ---- the advice of Flevoland ------------------------------------------------------------------------------
inline std::vector<json> advices() {
  const auto request = [](json filed, bool member, const char* who, json youth_seen, json parents) {
    return json{{"verzoek_ingediend", std::move(filed)},
                {"verzoeker_lid_van_team", member},
                {"verzoeker_organisatie", who},
                {"contact_jeugdige", std::move(youth_seen)},
                {"contact_ouders", std::move(parents)}};
  };
  const auto parent = [](const json& day) { return json::array({{{"datum", day}}}); };
  std::vector<json> out = {json::object(),
                           nullptr,
                           request("2025-12-08", false, "raad", "2025-12-01", parent("2025-12-08")),
                           request("2025-12-08", true, "andere", nullptr, json::array()),
                           request("2025-12-08", true, "om", "2025-12-09", parent(nullptr)),
                           {{"verzoek_ingediend", "2025-12-08"}}};
  for (const json& team : {json::array({"vt", "raad", "gi"}), json::array(), json::array({"vt", "raad"})}) {
    out.push_back({{"team", team},
                   {"regie_gi_vanaf", team.empty() ? json() : json("2025-10-16")},
                   {"lokale_toegang_betrokken", !team.empty()},
                   {"tafel_door_lokale_toegang", team.empty() ? json() : json("2025-09-01")}});
  }
  return out;
}

inline std::vector<json> other_dossiers() {
  std::vector<json> out;
  for (const auto& measure : measures()) {
    out.push_back(youth_with("maatregelen", json::array({measure}), youth("2012-09-10")));
    out.push_back(youth_with("maatregelen", json::array({measure})));  // eighteen in May 2026
  }
  out.push_back(youth_with("maatregelen", json::array({measures()[0]}), youth("2026-12-01")));
  for (const auto& chain : chains()) {
    for (const auto& advice : advices()) {
      json d = youth_with("keten", chain);
      d["koploper"] = advice;
      d["maatregelen"] = json::array({measures()[0]});
      out.push_back(d);
    }
  }
  for (const char* town : {"0153", "0164", "0168", "0193", "0363"}) {
    for (const char* birth : {born, "2014-02-03", "2026-12-01"}) {
      out.push_back(living_in(town, youth_with("tafels", tables(), youth(birth))));
    }
  }
  json several = living_in("0153", youth_with("tafels", tables()));
  several["verblijf"] = json::array({{{"van", "2025-01-06"}, {"tot_en_met", nullptr}, {"soort", "logeer"}}});
  several["brp"] = {
      {{"van", born}, {"tot_en_met", "2025-06-01"}, {"adres", "woonadres"}, {"gemeente", "0153"}},
      {{"van", "2025-06-02"}, {"tot_en_met", nullptr}, {"adres", "woonadres"}, {"gemeente", "0164"}}};
  out.push_back(several);
  out.push_back(youth_with("tafels", tables()));
  return out;
}

// All of them, each on every day on which it is read.
inline std::vector<dated> of_youths() {
  std::vector<dated> out;
  const auto add = [&](const std::vector<json>& dossiers, const std::vector<const char*>& days) {
    for (const auto& d : dossiers) {
      for (const char* day : days) {
        out.push_back({d.dump(), day});
      }
    }
  };
  add(transition_dossiers(), {"2019-05-20", "2020-05-19", "2020-05-20", "2024-05-19", "2025-05-18",
                              "2025-05-19", "2025-05-20", "2025-05-21", "2025-11-20", seventeen, "2026-05-20",
                              "2026-06-01", "2026-12-01", "2029-05-20", "2031-06-02", "2035-05-20"});
  add(other_dossiers(), {"2021-01-31", "2025-12-29", "2025-12-31", "2026-01-01", seventeen, "2026-05-21"});
  add({living_in("0153", youth_with("jeugdhulp",
                                    json::array({care("pleegzorg", nullptr, "2014-01-06"),
                                                 care("gezinshuis", nullptr, "2014-01-06")}),
                                    youth("1999-05-20")))},
      {"2018-06-30", "2020-01-31", "2020-05-19"});
  return out;
}

}  // namespace jeugdregels::samples

#endif
