// Two statutory terms of the gecertificeerde instelling: first contact with its three stops, and the plan.
#include "assess/youth.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* first = "/maatregelen/0";

// ---- the Algemene termijnenwet, counted apart from the library ------------------------------------------
bool is_free(const std::string& on) {
  static const std::set<std::string> days = {
      "2025-01-01", "2025-04-18", "2025-04-21", "2025-04-26", "2025-05-05", "2025-05-29", "2025-05-30",
      "2025-06-09", "2025-12-25", "2025-12-26", "2026-01-01", "2026-01-02", "2026-04-03", "2026-04-06",
      "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-15", "2026-05-25", "2026-12-25", "2026-12-26",
      "2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06", "2027-05-07",
      "2027-05-17", "2027-12-25", "2027-12-26"};
  // 2026-01-03 is a Saturday.
  const int weekday = ((day_of(on) - day_of("2026-01-03")) % 7 + 7) % 7;
  return weekday == 0 || weekday == 1 || days.contains(on);
}

std::string moved_on(std::string due) {
  while (is_free(due)) {
    due = days_after(due, 1);
  }
  return due;
}

std::string working_days_after(std::string start, int count) {
  while (count > 0) {
    start = days_after(start, 1);
    count -= is_free(start) ? 0 : 1;
  }
  return start;
}

// ---- wet.gi.eerste_contact: five working days from Monday 2026-03-02 is Monday 2026-03-09 ---------------
constexpr const char* contact = "wet.gi.eerste_contact";
constexpr const char* due = "2026-03-09";

enum class stop { in_time, late, not_happened, absent };
constexpr std::array<stop, 4> all_stops = {stop::in_time, stop::late, stop::not_happened, stop::absent};
using three_stops = std::array<stop, 3>;

json date_of_stop(stop s) {
  return s == stop::in_time ? json("2026-03-04") : s == stop::late ? json("2026-03-10") : json();
}

json first_contact(const three_stops& stops, const json& ended) {
  json m = measure("ots", "2026-03-01", nullptr, ended);
  m["gi_in_kennis"] = "2026-03-02";
  m["eerste_contact"] = json::object();
  if (stops[0] != stop::absent) {
    m["jeugdbeschermers"] = json::array();
    if (stops[0] != stop::not_happened) {
      m["jeugdbeschermers"].push_back(
          {{"van", date_of_stop(stops[0])}, {"tot_en_met", nullptr}, {"rol", "vast"}});
    }
  }
  if (stops[1] != stop::absent) {
    m["eerste_contact"]["jeugdige"] = date_of_stop(stops[1]);
  }
  if (stops[2] != stop::absent) {
    m["eerste_contact"]["gezag"] = date_of_stop(stops[2]);
  }
  return with(youth("2015-06-01"), first, m);
}

// The sentences of section 0 about a term with several stops. What lies ahead has not happened yet.
std::string contact_by_the_spec(const three_stops& stops, const std::string& on, bool ended_before) {
  const auto is = [&](stop s) {
    return std::count_if(stops.begin(), stops.end(), [&](stop one) {
      const bool ahead = (one == stop::in_time || one == stop::late) && date_of_stop(one) > on;
      return (ahead ? stop::not_happened : one) == s;
    });
  };
  if (is(stop::late) > 0) {
    return "niet_voldaan";  // late as soon as one of them certainly is
  }
  if (is(stop::in_time) == 3) {
    return "voldaan";
  }
  const bool past = on > due;
  if (is(stop::not_happened) > 0 && ended_before) {
    return past && is(stop::absent) > 0 ? "onbekend" : "niet_van_toepassing";
  }
  if (!past) {
    return "lopend";
  }
  return is(stop::not_happened) > 0 ? "niet_voldaan" : "onbekend";
}

TEST(first_contact_of_three, every_combination_of_stops_days_and_ends) {
  const one_rule rule(contact);
  for (const stop a : all_stops) {
    for (const stop b : all_stops) {
      for (const stop c : all_stops) {
        for (const char* on : {"2026-03-04", "2026-03-08", due, "2026-03-10", "2026-04-01"}) {
          for (const json& ended :
               {json(), json("2026-03-03"), json("2026-03-08"), json(due), json("2026-03-31")}) {
            const bool before = ended.is_string() && ended < json(due) && ended < json(on);
            const json d = first_contact({a, b, c}, ended);
            EXPECT_EQ(rule.outcome(d, on, first), contact_by_the_spec({a, b, c}, on, before)) << on << d;
          }
        }
      }
    }
  }
}

TEST(first_contact_of_three, dates) {
  const one_rule rule(contact);
  const auto dates = [&](const three_stops& stops, const json& ended, const char* on) {
    return rule.dates(first_contact(stops, ended), on, first);
  };
  const stop in = stop::in_time;
  const stop no = stop::not_happened;
  EXPECT_EQ(dates({in, in, in}, nullptr, "2026-04-01"), "voldaan 2026-03-02 2026-03-09 2026-03-04");
  EXPECT_EQ(dates({in, stop::late, in}, nullptr, "2026-04-01"),
            "niet_voldaan 2026-03-02 2026-03-09 2026-03-10");
  EXPECT_EQ(dates({in, in, no}, nullptr, "2026-03-09"), "lopend 2026-03-02 2026-03-09 null");
  EXPECT_EQ(dates({in, in, no}, nullptr, "2026-03-10"), "niet_voldaan 2026-03-02 2026-03-09 null");
  EXPECT_EQ(dates({stop::late, in, no}, nullptr, "2026-03-10"), "niet_voldaan 2026-03-02 2026-03-09 null");
  EXPECT_EQ(dates({in, in, no}, "2026-03-05", "2026-03-10"),
            "niet_van_toepassing 2026-03-02 2026-03-09 null");
  EXPECT_EQ(dates({in, in, stop::absent}, nullptr, "2026-03-10"), "onbekend 2026-03-02 2026-03-09 null");
}

TEST(first_contact_of_three, the_latest_and_the_due_date_itself) {
  const one_rule rule(contact);
  json d = first_contact({stop::in_time, stop::in_time, stop::in_time}, nullptr);
  for (const char* where : {"/maatregelen/0/jeugdbeschermers/0/van", "/maatregelen/0/eerste_contact/jeugdige",
                            "/maatregelen/0/eerste_contact/gezag"}) {
    EXPECT_EQ(rule.dates(with(d, where, due), "2026-04-01", first),
              "voldaan 2026-03-02 2026-03-09 2026-03-09");
    EXPECT_EQ(rule.dates(with(d, where, "2026-03-10"), "2026-03-09", first),
              "lopend 2026-03-02 2026-03-09 null");
    EXPECT_EQ(rule.dates(with(d, where, "2026-03-01"), "2026-04-01", first),
              "voldaan 2026-03-02 2026-03-09 2026-03-04");
  }
}

TEST(first_contact_of_three, blocks_and_lists_that_are_absent_or_null) {
  const one_rule rule(contact);
  const json d = first_contact({stop::in_time, stop::in_time, stop::in_time}, nullptr);
  for (const char* where : {"/maatregelen/0/jeugdbeschermers", "/maatregelen/0/eerste_contact"}) {
    EXPECT_EQ(rule.outcome(without(d, where), due, first), "lopend") << where;
    EXPECT_EQ(rule.outcome(without(d, where), "2026-03-10", first), "onbekend") << where;
    EXPECT_EQ(rule.outcome(with(d, where, nullptr), due, first), "lopend") << where;
    EXPECT_EQ(rule.outcome(with(d, where, nullptr), "2026-03-10", first), "niet_voldaan") << where;
  }
  for (const char* role : {"tijdelijk_contactpersoon", "bureaudienst"}) {
    EXPECT_EQ(rule.outcome(with(d, "/maatregelen/0/jeugdbeschermers/0/rol", role), "2026-03-10", first),
              "niet_voldaan");
  }
  EXPECT_EQ(rule.outcome(youth("2015-06-01"), "2026-03-10", "/maatregelen"), "onbekend");
  EXPECT_EQ(rule.of(with(youth("2015-06-01"), "/maatregelen", nullptr), due).all().findings.size(), 0U);
}

TEST(first_contact_of_three, each_kind_of_measure_and_eighteen) {
  const one_rule rule(contact);
  for (const std::string kind : {"ots", "vots", "voogdij", "voorlopige_voogdij", "jeugdreclassering"}) {
    json d = first_contact({stop::in_time, stop::in_time, stop::not_happened}, nullptr);
    d["maatregelen"][0]["soort"] = kind;
    EXPECT_EQ(rule.outcome(d, "2026-03-10", first), "niet_voldaan") << kind;
    const auto adult_on = [&](const char* birth) {
      return rule.outcome(with(d, "/geboortedatum", birth), "2026-03-10", first);
    };
    EXPECT_EQ(adult_on("2008-03-09"), kind == "jeugdreclassering" ? "niet_voldaan" : "niet_van_toepassing")
        << kind;
    EXPECT_EQ(adult_on("2008-03-10"), "niet_voldaan") << kind << ": its last day is the due date";
  }
}

TEST(first_contact_of_three, its_start_and_an_uncertain_end) {
  const one_rule rule(contact);
  const json d = first_contact({stop::in_time, stop::in_time, stop::not_happened}, "2026-03-05");
  const std::string start = "/maatregelen/0/gi_in_kennis";
  EXPECT_EQ(rule.dates(without(d, start), "2026-03-10", first), "onbekend null null null");
  EXPECT_EQ(rule.dates(with(d, start, nullptr), "2026-03-10", first), "lopend null null null");
  EXPECT_EQ(rule.dates(with(d, start, "2026-03-11"), "2026-03-10", first), "lopend null null null");
  EXPECT_EQ(rule.outcome(without(d, "/maatregelen/0/beeindigd"), "2026-03-10", first), "niet_voldaan")
      << "it has not certainly ended";
  json ordered = with(d, "/maatregelen/0/einde", "2026-03-05");
  ordered["maatregelen"][0]["beeindigd"] = nullptr;
  EXPECT_EQ(rule.outcome(ordered, "2026-03-10", first), "niet_van_toepassing");
  EXPECT_EQ(rule.outcome(without(ordered, "/maatregelen/0/verlengingen"), "2026-03-10", first),
            "niet_voldaan");
  ordered["maatregelen"][0]["verlengingen"] = {{{"uitgesproken", "2026-03-04"}, {"einde", "2026-09-05"}}};
  EXPECT_EQ(rule.outcome(ordered, "2026-03-10", first), "niet_voldaan");
}

TEST(first_contact_of_three, working_days_around_every_holiday) {
  const one_rule rule(contact);
  const one_rule plain(contact, {{"werkdagen", "ma_vr"}});
  json d = first_contact({stop::not_happened, stop::not_happened, stop::not_happened}, nullptr);
  for (std::string start = "2025-01-01"; start < "2027-12-10"; start = days_after(start, 1)) {
    d["maatregelen"][0]["gi_in_kennis"] = start;
    const std::string expected = working_days_after(start, 5);
    EXPECT_EQ(rule.dates(d, start, first), "lopend " + start + " " + expected + " null");
    EXPECT_EQ(rule.outcome(d, expected, first), "lopend") << start;
    EXPECT_EQ(rule.outcome(d, days_after(expected, 1), first), "niet_voldaan") << start;
  }
  const auto with_start = [&](const one_rule& r, const char* start) {
    return r.dates(with(d, "/maatregelen/0/gi_in_kennis", start), start, first);
  };
  EXPECT_EQ(with_start(rule, "2026-04-02"), "lopend 2026-04-02 2026-04-13 null");
  EXPECT_EQ(with_start(plain, "2026-04-02"), "lopend 2026-04-02 2026-04-09 null");
  EXPECT_EQ(with_start(rule, "2025-12-24"), "lopend 2025-12-24 2026-01-06 null");
  EXPECT_EQ(with_start(plain, "2025-12-24"), "lopend 2025-12-24 2025-12-31 null");
  EXPECT_EQ(with_start(rule, "2018-12-19"), "lopend 2018-12-19 2019-01-02 null") << "24 and 31 December 2018";
}

TEST(first_contact_of_three, whether_the_calendar_is_complete) {
  const auto complete = [](const char* start) {
    json d = first_contact({stop::not_happened, stop::not_happened, stop::not_happened}, nullptr);
    d["maatregelen"][0]["gi_in_kennis"] = start;
    return one_rule(contact).of(d, start).find(contact, first)->result.complete;
  };
  EXPECT_EQ(complete("2026-03-02"), tri::yes);
  EXPECT_EQ(complete("2019-12-19"), tri::yes) << "31 December is the last of five";
  EXPECT_EQ(complete("2019-12-20"), tri::no);
  EXPECT_EQ(complete("2022-12-31"), tri::yes) << "the start does not count";
  EXPECT_EQ(complete("2022-12-30"), tri::no);
  EXPECT_EQ(complete("2028-12-27"), tri::no);
}

// ---- wet.gi.plan ----------------------------------------------------------------------------------------
constexpr const char* plan_rule = "wet.gi.plan";

json planned(const std::string& kind, const json& waived, const json& informed, const json& decided) {
  json m = measure(kind, "2026-01-05", nullptr);
  m["familiegroepsplan_afgezien"] = waived;
  m["gi_in_kennis"] = informed;
  m["koers"]["bepaald"] = decided;
  return with(youth("2015-06-01"), first, m);
}

TEST(plan_of_the_gi, six_weeks_from_the_start_of_its_kind) {
  const one_rule rule(plan_rule);
  for (const std::string kind : {"ots", "vots", "voorlopige_voogdij", "voogdij", "jeugdreclassering"}) {
    const bool waiver = kind == "ots" || kind == "vots" || kind == "voorlopige_voogdij";
    const std::string start = waiver ? "2026-03-02" : "2026-03-04";
    const std::string until = waiver ? "2026-04-13" : "2026-04-15";
    const std::string shown = " " + start + " " + until + " ";
    const auto dates = [&](const json& decided, const std::string& on) {
      return rule.dates(planned(kind, "2026-03-02", "2026-03-04", decided), on, first);
    };
    EXPECT_EQ(dates(until, "2026-05-01"), "voldaan" + shown + until) << kind;
    EXPECT_EQ(dates("2026-01-01", "2026-05-01"), "voldaan" + shown + "2026-01-01") << kind;
    EXPECT_EQ(dates(days_after(until, 1), "2026-05-01"), "niet_voldaan" + shown + days_after(until, 1))
        << kind;
    EXPECT_EQ(dates(days_after(until, 1), until), "lopend" + shown + "null") << kind;
    EXPECT_EQ(dates(nullptr, until), "lopend" + shown + "null") << kind;
    EXPECT_EQ(dates(nullptr, days_after(until, 1)), "niet_voldaan" + shown + "null") << kind;
    const json d = planned(kind, "2026-03-02", "2026-03-04", nullptr);
    for (const char* lacking : {"/maatregelen/0/koers", "/maatregelen/0/koers/bepaald"}) {
      EXPECT_EQ(rule.dates(without(d, lacking), until, first), "lopend" + shown + "null") << kind;
      EXPECT_EQ(rule.dates(without(d, lacking), days_after(until, 1), first), "onbekend" + shown + "null")
          << kind;
    }
    EXPECT_EQ(rule.outcome(with(d, "/maatregelen/0/koers", nullptr), "2026-05-01", first), "niet_voldaan")
        << kind;
  }
}

TEST(plan_of_the_gi, its_start) {
  const one_rule rule(plan_rule);
  for (const char* kind : {"ots", "vots", "voorlopige_voogdij"}) {
    const json d = planned(kind, nullptr, "2026-03-04", "2026-03-20");
    EXPECT_EQ(rule.outcome(d, "2026-05-01", first), "niet_van_toepassing") << kind;
    EXPECT_EQ(rule.outcome(without(d, "/maatregelen/0/familiegroepsplan_afgezien"), "2026-05-01", first),
              "onbekend");
    EXPECT_EQ(rule.outcome(planned(kind, "2026-05-02", nullptr, nullptr), "2026-05-01", first),
              "niet_van_toepassing");
    EXPECT_EQ(rule.outcome(planned(kind, "2026-05-01", nullptr, nullptr), "2026-05-01", first), "lopend");
  }
  for (const char* kind : {"voogdij", "jeugdreclassering"}) {
    const json d = planned(kind, "2026-03-02", nullptr, nullptr);
    EXPECT_EQ(rule.dates(d, "2026-05-01", first), "lopend null null null") << kind;
    EXPECT_EQ(rule.outcome(without(d, "/maatregelen/0/gi_in_kennis"), "2026-05-01", first), "onbekend")
        << kind;
    EXPECT_EQ(rule.dates(planned(kind, nullptr, "2026-05-02", nullptr), "2026-05-01", first),
              "lopend null null null");
  }
}

// What an inspection norm may be excused for, a statutory term may not: no explanation, no `nodig_voor`.
TEST(plan_of_the_gi, no_explanation_and_no_earlier_need) {
  const one_rule rule(plan_rule);
  json d = planned("ots", "2026-03-02", nullptr, "2026-04-14");
  d["maatregelen"][0]["koers"]["toelichting"] = {{"reden", "overig"}, {"vastgelegd", "2026-04-14"}};
  EXPECT_EQ(rule.dates(d, "2026-05-01", first), "niet_voldaan 2026-03-02 2026-04-13 2026-04-14");
  d["maatregelen"][0]["koers"] = {{"bepaald", "2026-04-13"}, {"nodig_voor", "2026-03-10"}};
  EXPECT_EQ(rule.dates(d, "2026-05-01", first), "voldaan 2026-03-02 2026-04-13 2026-04-13");
}

TEST(plan_of_the_gi, moves_on_from_every_free_day) {
  const one_rule rule(plan_rule);
  for (std::string start = "2025-01-01"; start < "2027-11-15"; start = days_after(start, 1)) {
    const std::string expected = moved_on(days_after(start, 42));
    const json d = planned("ots", start, nullptr, nullptr);
    EXPECT_EQ(rule.dates(d, start, first), "lopend " + start + " " + expected + " null");
    const one_rule plain(plan_rule, {{"werkdagen", "ma_vr"}});
    if (expected != days_after(start, 42)) {
      EXPECT_EQ(plain.dates(d, start, first), "lopend " + start + " " + expected + " null")
          << "the choice leaves holidays in the Algemene termijnenwet";
    }
  }
}

TEST(plan_of_the_gi, ended_before) {
  const one_rule rule(plan_rule);
  json d = planned("ots", "2026-03-02", nullptr, nullptr);
  for (const auto& [ended, expected] :
       std::map<std::string, std::string>{{"2026-04-12", "niet_van_toepassing 2026-03-02 2026-04-13 null"},
                                          {"2026-04-13", "niet_voldaan 2026-03-02 2026-04-13 null"}}) {
    d["maatregelen"][0]["beeindigd"] = ended;
    EXPECT_EQ(rule.dates(d, "2026-04-14", first), expected);
    EXPECT_EQ(rule.outcome(d, "2026-04-12", first), "lopend") << "not yet before the day itself";
  }
  d["maatregelen"][0]["beeindigd"] = "2026-04-01";
  EXPECT_EQ(rule.outcome(without(d, "/maatregelen/0/koers"), "2026-04-14", first), "onbekend")
      << "an only stop that is absent: as if it had not ended";
  EXPECT_EQ(rule.outcome(without(d, "/maatregelen/0/koers"), "2026-04-13", first), "lopend");
}

}  // namespace
}  // namespace jeugdregels::assess
