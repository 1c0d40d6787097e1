// The windows of 18-/18+: the right to be heard, the target group, the plan for the future, urgency, foster
// care and family homes until 21, and the Doorstroompunt.
#include "assess/youth.hpp"

namespace jeugdregels::assess {
namespace {

const std::string none = " null null";

std::vector<std::string> around(const std::vector<std::string>& days) {
  std::vector<std::string> out;
  for (const auto& one : days) {
    for (const int by : {-1, 0, 1}) {
      out.push_back(days_after(one, by));
    }
  }
  return out;
}

std::string window(const std::string& born, int from_age, int until_age) {
  return " " + birthday(born, from_age) + " " + birthday(born, until_age, -1);
}

bool within(const std::string& born, int from_age, int until_age, const std::string& on) {
  return birthday(born, from_age) <= on && on < birthday(born, until_age);
}

// ---- hoorrecht ------------------------------------------------------------------------------------------
TEST(eighteen_heard, from_the_twelfth_birthday_until_the_eighteenth) {
  const one_rule rule("overgang.hoorrecht");
  for (const auto& born : births()) {
    const auto days = around({born, birthday(born, 11), birthday(born, 12), birthday(born, 13),
                              birthday(born, 17), birthday(born, 18), birthday(born, 27)});
    for (const auto& on : days) {
      const std::string expected = on < born                  ? "niet_van_toepassing" + none
                                   : within(born, 12, 18, on) ? "aan" + window(born, 12, 18)
                                                              : "uit" + window(born, 12, 18);
      EXPECT_EQ(rule.flag(youth(born), on), expected) << born << " " << on;
    }
  }
}

TEST(eighteen_heard, born_on_29_february) {
  const one_rule rule("overgang.hoorrecht");
  EXPECT_EQ(rule.flag(youth("2004-02-29"), "2016-02-28"), "uit 2016-02-29 2022-02-28");
  EXPECT_EQ(rule.flag(youth("2004-02-29"), "2016-02-29"), "aan 2016-02-29 2022-02-28");
  EXPECT_EQ(rule.flag(youth("2004-02-29"), "2022-02-28"), "aan 2016-02-29 2022-02-28");
  EXPECT_EQ(rule.flag(youth("2004-02-29"), "2022-03-01"), "uit 2016-02-29 2022-02-28");
}

// ---- doorstroompunt -------------------------------------------------------------------------------------
TEST(eighteen_school, from_12_to_23_and_since_2026_to_27) {
  const one_rule rule("overgang.doorstroompunt");
  for (const char* born : {"1998-12-31", "1999-01-01", "2002-06-01", "2002-12-31", "2003-01-01", "2003-01-02",
                           "2004-02-29", "2014-01-01"}) {
    for (const auto& on : around({born, birthday(born, 12), birthday(born, 23), birthday(born, 27),
                                  "2026-01-01", "2025-06-01"})) {
      const int last = on >= "2026-01-01" ? 27 : 23;
      expect_every(
          youth(born), {yes_or_no("/overgang/startkwalificatie")},
          [&](const json& d) { return rule.flag(d, on); },
          [&](const json& d) {
            return on < born
                       ? "niet_van_toepassing" + none
                       : (within(born, 12, last, on) && d["overgang"]["startkwalificatie"] == false ? "aan"
                                                                                                    : "uit") +
                             window(born, 12, last);
          },
          "onbekend" + window(born, 12, last));
    }
  }
}

TEST(eighteen_school, on_the_day_of_the_change) {
  const one_rule rule("overgang.doorstroompunt");
  const json of_23 = with(youth("2002-12-31"), "/overgang/startkwalificatie", false);
  EXPECT_EQ(rule.flag(of_23, "2025-12-30"), "aan 2014-12-31 2025-12-30");
  EXPECT_EQ(rule.flag(of_23, "2025-12-31"), "uit 2014-12-31 2025-12-30");
  EXPECT_EQ(rule.flag(of_23, "2026-01-01"), "aan 2014-12-31 2029-12-30");
  EXPECT_EQ(rule.flag(with(youth("2002-12-31"), "/overgang", nullptr), "2026-01-01"),
            "onbekend 2014-12-31 2029-12-30")
      << "a boolean that is null is unknown";
}

// ---- doelgroep ------------------------------------------------------------------------------------------
constexpr const char* born = "2004-02-29";  // 16 on 2020-02-29, 17 on 2021-03-01, 18 on 2022-03-01

std::string group(const json& d, const std::string& on) {
  const std::string first = birthday(born, 16);
  const std::string last = std::min(on, birthday(born, 27, -1));
  bool belongs = false;
  for (const char* list : {"/jeugdhulp", "/maatregelen"}) {
    for (const json& entry : d.value(json::json_pointer(list), json::array())) {
      for (const auto& that :
           {first, text_or(entry, "gestart", no_end), text_or(entry, "uitgesproken", no_end)}) {
        belongs = belongs || (first <= that && that <= last && something_runs(d, that, on));
      }
    }
  }
  return (belongs && within(born, 16, 27, on) ? "aan" : "uit") + window(born, 16, 27);
}

void expect_group(const json& base, const std::vector<open_fact>& facts, const std::string& on) {
  static const one_rule rule("overgang.doelgroep");
  expect_every(
      base, facts, [&](const json& d) { return rule.flag(d, on); },
      [&](const json& d) { return group(d, on); }, "onbekend" + window(born, 16, 27));
}

const std::vector<std::string>& group_days() {
  static const std::vector<std::string> all = {"2019-02-28", "2020-02-28", "2020-02-29", "2020-03-01",
                                               "2024-06-01", "2031-02-28", "2031-03-01"};
  return all;
}

TEST(eighteen_group, help_at_every_boundary) {
  const json base = with(youth(born), "/maatregelen", json::array());
  for (const auto& on : group_days()) {
    expect_group(
        with(base, "/jeugdhulp/0/soort", "ggz"),
        {{"/jeugdhulp/0/gestart",
          {nullptr, "2019-01-01", "2020-02-28", "2020-02-29", on, days_after(on, 1), "2031-02-28",
           "2031-03-01"}},
         {"/jeugdhulp/0/beeindigd",
          {nullptr, "2018-12-31", "2020-02-28", "2020-02-29", days_after(on, -1), on, days_after(on, 1)}}},
        on);
  }
}

std::vector<open_fact> measure_facts(const std::string& on) {
  const json early = {{"uitgesproken", "2019-06-01"}, {"einde", "2020-02-28"}};
  const json until_16 = {{"uitgesproken", "2019-06-01"}, {"einde", "2020-02-29"}};
  const json ahead = {{"uitgesproken", days_after(on, 1)}, {"einde", nullptr}};
  const json never = {{"uitgesproken", nullptr}, {"einde", nullptr}};
  const json endless = {{"uitgesproken", on}, {"einde", nullptr}};
  return {{"/maatregelen/0/uitgesproken", {nullptr, "2019-01-01", "2020-02-29", on, days_after(on, 1)}},
          {"/maatregelen/0/einde", {nullptr, "2018-12-31", "2020-02-28", "2020-02-29", on}},
          {"/maatregelen/0/beeindigd",
           {nullptr, "2018-12-31", "2020-02-28", "2020-02-29", on, days_after(on, 1)}},
          {"/maatregelen/0/verlengingen",
           {json::array(), json::array({early}), json::array({until_16}), json::array({ahead}),
            json::array({never}), json::array({endless}), json::array({early, until_16})}}};
}

TEST(eighteen_group, a_measure_at_every_boundary) {
  const json base = with(youth(born), "/jeugdhulp", json::array());
  for (const char* kind : {"ots", "jeugdreclassering"}) {
    for (const char* on : {"2020-02-28", "2020-03-01", "2024-06-01"}) {
      if (kind == std::string("ots") && on == std::string("2020-02-28")) {
        continue;  // nothing counts before the window, whatever the kind
      }
      expect_group(with(base, "/maatregelen/0/soort", kind), measure_facts(on), on);
    }
  }
}

// An extension of which not everything is known.
TEST(eighteen_group, an_extension_at_every_boundary) {
  json base = with(youth(born), "/jeugdhulp", json::array());
  base["maatregelen"].push_back(measure("voogdij", "2019-01-01", "2020-02-28"));
  base["maatregelen"][0]["verlengingen"].push_back(json::object());
  const std::string on = "2021-06-01";
  for (const auto& two : {false, true}) {
    if (two) {
      base["maatregelen"][0]["verlengingen"].push_back(
          {{"uitgesproken", "2019-03-01"}, {"einde", "2020-02-01"}});
    }
    expect_group(
        base,
        {{"/maatregelen/0/verlengingen/0/uitgesproken", {nullptr, "2019-06-01", on, days_after(on, 1)}},
         {"/maatregelen/0/verlengingen/0/einde", {nullptr, "2019-12-31", "2020-02-28", "2020-02-29"}}},
        on);
  }
}

TEST(eighteen_group, lists_that_are_absent_null_or_empty) {
  const std::vector<open_fact> lists = {
      {"/jeugdhulp", {nullptr, json::array(), json::array({help("ambulant", "2020-02-29")})}},
      {"/maatregelen", {nullptr, json::array(), json::array({measure("ots", "2020-02-29", nullptr)})}}};
  for (const auto& on : group_days()) {
    expect_group(youth(born), lists, on);
  }
}

TEST(eighteen_group, one_entry_of_several_is_enough) {
  const one_rule rule("overgang.doelgroep");
  json d = youth(born);
  d["jeugdhulp"] = {help("ambulant", nullptr),
                    help("ggz", "2018-01-01", "2020-02-28"),
                    help("gesloten", "2020-03-01", "2020-03-01"),
                    {{"soort", "verblijf"}}};
  EXPECT_EQ(rule.flag(d, "2025-01-01"), "aan 2020-02-29 2031-02-28");
  EXPECT_EQ(rule.flag(d, "2020-02-29"), "onbekend 2020-02-29 2031-02-28");
  EXPECT_EQ(rule.flag(without(d, "/jeugdhulp/2/gestart"), "2025-01-01"), "onbekend 2020-02-29 2031-02-28");
}

// ---- toekomstplan ---------------------------------------------------------------------------------------
struct under_way {
  const char* what;
  json lists;
};

const std::vector<under_way>& ways_to_run() {
  static const std::vector<under_way> all = {
      {"yes", {{"jeugdhulp", {help("ggz", "2015-01-01")}}}},
      {"yes", {{"maatregelen", {measure("jeugdreclassering", "2015-01-01", nullptr)}}}},
      {"no", {{"jeugdhulp", json::array()}, {"maatregelen", json::array()}}},
      {"no", {{"jeugdhulp", nullptr}, {"maatregelen", nullptr}}},
      {"no",
       {{"jeugdhulp", {help("ggz", "2015-01-01", "2016-01-01")}},
        {"maatregelen", {measure("ots", "2015-01-01", "2016-01-01")}}}},
      {"open", json::object()},
      {"open", {{"jeugdhulp", json::array()}}},
      {"open", {{"maatregelen", json::array()}}},
      {"open", {{"jeugdhulp", {{{"soort", "ggz"}}}}, {"maatregelen", json::array()}}}};
  return all;
}

std::string plan_of(const json& d, const std::string& runs, const std::string& on) {
  const std::string from = birthday(born, 16);
  const std::string due = birthday(born, 17, -1);
  const json::json_pointer at("/overgang/toekomstplan");
  if (on < from || runs != "yes") {
    return on >= from && runs == "open" ? "onbekend null null null" : "niet_van_toepassing null null null";
  }
  const bool happened = d.contains(at) && d[at].is_string() && d[at] <= on;
  if (happened) {
    return (d[at] <= due ? "voldaan " : "niet_voldaan ") + from + " " + due + " " + d[at].get<std::string>();
  }
  const bool open = !d.contains(at) && on > due;
  return (open ? "onbekend " : on <= due ? "lopend " : "niet_voldaan ") + from + " " + due + " null";
}

TEST(eighteen_plan, at_every_boundary) {
  const one_rule rule("overgang.toekomstplan");
  const auto days = around({born, birthday(born, 16), birthday(born, 17), birthday(born, 18), "2030-01-01"});
  for (const auto& on : days) {
    for (const auto& way : ways_to_run()) {
      json base = youth(born);
      base.update(way.lists);
      every_combination(
          base,
          {{"/overgang/toekomstplan",
            {nullptr, "2019-01-01", "2020-02-29", "2021-02-28", "2021-03-01", on, days_after(on, 1)}}},
          [&](const json& d) { EXPECT_EQ(rule.dates(d, on), plan_of(d, way.what, on)) << on << d; });
    }
  }
}

TEST(eighteen_plan, a_block_that_is_absent_or_null) {
  const one_rule rule("overgang.toekomstplan");
  const json base = with(youth("2008-05-20"), "/jeugdhulp/0", help("verblijf", "2020-01-01"));
  const json null = with(base, "/overgang", nullptr);
  EXPECT_EQ(rule.dates(base, "2025-05-19"), "lopend 2024-05-20 2025-05-19 null");
  EXPECT_EQ(rule.dates(base, "2025-05-20"), "onbekend 2024-05-20 2025-05-19 null");
  EXPECT_EQ(rule.dates(null, "2025-05-19"), "lopend 2024-05-20 2025-05-19 null");
  EXPECT_EQ(rule.dates(null, "2025-05-20"), "niet_voldaan 2024-05-20 2025-05-19 null");
}

TEST(eighteen_plan, while_help_runs_and_not_a_day_longer) {
  const one_rule rule("overgang.toekomstplan");
  json d = with(youth("2008-05-20"), "/overgang/toekomstplan", nullptr);
  d["maatregelen"] = json::array();
  d["jeugdhulp"] = json::array({help("verblijf", "2024-09-01", "2027-01-31")});
  EXPECT_EQ(rule.outcome(d, "2024-08-31"), "niet_van_toepassing");
  EXPECT_EQ(rule.outcome(d, "2024-09-01"), "lopend");
  EXPECT_EQ(rule.outcome(d, "2027-01-31"), "niet_voldaan");
  EXPECT_EQ(rule.outcome(d, "2027-02-01"), "niet_van_toepassing");
}

// ---- urgent ---------------------------------------------------------------------------------------------
TEST(eighteen_urgent, at_every_boundary) {
  const one_rule rule("overgang.urgent");
  for (const std::string& of : births()) {
    const std::string from = months_after(birthday(of, 17), 6);
    const std::string shown = " " + from + " " + birthday(of, 18, -1);
    for (const auto& on : around({of, birthday(of, 17), from, birthday(of, 18), "2030-01-01"})) {
      json base = with(youth(of), "/maatregelen", json::array());
      base["jeugdhulp"] = {{{"soort", "ambulant"}, {"beeindigd", nullptr}}};
      expect_every(
          base,
          {{"/jeugdhulp/0/gestart", {nullptr, on, days_after(on, 1)}},
           {"/overgang/toekomstplan", {nullptr, "2015-01-01", on, days_after(on, 1)}}},
          [&](const json& d) { return rule.flag(d, on); },
          [&](const json& d) {
            const bool urgent = from <= on && on < birthday(of, 18) && something_runs(d, on, on) &&
                                !happened_by(d["overgang"], "toekomstplan", on);
            return on < of ? "niet_van_toepassing" + none : (urgent ? "aan" : "uit") + shown;
          },
          "onbekend" + shown);
    }
  }
}

TEST(eighteen_urgent, half_a_year_of_short_months) {
  const auto from = [](const char* of) { return one_rule("overgang.urgent").flag(youth(of), "2020-01-01"); };
  EXPECT_EQ(from("2004-02-29"), "uit 2021-09-01 2022-02-28");
  EXPECT_EQ(from("2004-08-31"), "uit 2022-02-28 2022-08-30");
  EXPECT_EQ(from("2006-08-30"), "uit 2024-02-29 2024-08-29");
  EXPECT_EQ(from("2008-05-20"), "uit 2025-11-20 2026-05-19");
}

TEST(eighteen_urgent, each_way_to_run) {
  const one_rule rule("overgang.urgent");
  for (const auto& way : ways_to_run()) {
    const std::string runs = way.what;
    json base = with(youth(born), "/overgang/toekomstplan", nullptr);
    base.update(way.lists);
    const std::string expected = runs == "yes" ? "aan" : runs == "no" ? "uit" : "onbekend";
    EXPECT_EQ(rule.flag(base, "2022-01-01"), expected + " 2021-09-01 2022-02-28") << base;
    EXPECT_EQ(rule.outcome(with(base, "/overgang/toekomstplan", "2022-01-01"), "2022-01-01"), "uit") << base;
    EXPECT_EQ(rule.outcome(base, "2021-08-31"), "uit") << base;
    EXPECT_EQ(rule.outcome(base, "2022-03-01"), "uit") << base;
  }
}

// ---- pleegzorg_21 and gezinshuis_21 ---------------------------------------------------------------------
struct until_21 {
  const char* rule;
  const char* kind;
  const char* wish;
  const char* valid;
};
constexpr until_21 both_kinds[] = {
    {"overgang.pleegzorg_21", "pleegzorg", "wil_pleegzorg_beeindigen", "2018-07-01"},
    {"overgang.gezinshuis_21", "gezinshuis", "wil_gezinshuis_verlaten", "2020-02-01"}};

std::string care(const until_21& rule, const std::string& of, const json& d, const std::string& on) {
  bool applies = on >= of && on >= rule.valid;
  bool found = false;
  for (const json& e : d["jeugdhulp"]) {
    found = found ||
            (e["soort"] == rule.kind && help_runs(e, on) && text_or(e, "gestart", no_end) < birthday(of, 18));
  }
  applies = applies && found;
  const bool on_flag = within(of, 18, 21, on) && d["overgang"][rule.wish] == false;
  return applies ? (on_flag ? "aan" : "uit") + window(of, 18, 21) : "niet_van_toepassing" + none;
}

TEST(eighteen_care, at_every_boundary) {
  for (const auto& kind : both_kinds) {
    const one_rule rule(kind.rule);
    for (const std::string of : {"1999-06-30", "2000-01-01", "2002-02-28", "2004-02-29", "2008-05-20"}) {
      const std::string adult = birthday(of, 18);
      for (const auto& on : around({of, adult, birthday(of, 21), kind.valid})) {
        const auto facts = std::vector<open_fact>{
            {"/jeugdhulp/0/gestart", {nullptr, of, days_after(adult, -1), adult, on, days_after(on, 1)}},
            {"/jeugdhulp/0/beeindigd", {nullptr, of, days_after(on, -1), on, days_after(on, 1)}},
            yes_or_no(std::string("/overgang/") + kind.wish)};
        for (const auto& other : both_kinds) {
          if (other.rule != kind.rule && on != adult) {
            continue;  // the other kind of care never counts
          }
          expect_every(
              with(youth(of), "/jeugdhulp/0/soort", other.kind), facts,
              [&](const json& d) { return rule.flag(d, on); },
              [&](const json& d) { return care(kind, of, d, on); }, "onbekend" + window(of, 18, 21));
        }
      }
    }
  }
}

TEST(eighteen_care, valid_from_its_agreement) {
  for (const auto& kind : both_kinds) {
    const std::string of = birthday(kind.valid, -19);
    json d = with(youth(of), "/jeugdhulp/0", help(kind.kind, birthday(of, 17)));
    d["overgang"][kind.wish] = false;
    const one_rule rule(kind.rule);
    EXPECT_EQ(rule.flag(d, days_after(kind.valid, -1)), "niet_van_toepassing null null");
    EXPECT_EQ(rule.flag(d, kind.valid), "aan" + window(of, 18, 21));
    EXPECT_EQ(rule.flag(without(d, "/jeugdhulp"), days_after(kind.valid, -1)),
              "niet_van_toepassing null null");
  }
}

TEST(eighteen_care, lists_and_blocks_that_are_absent_or_null) {
  for (const auto& kind : both_kinds) {
    const one_rule rule(kind.rule);
    const json d = with(youth("2004-05-20"), "/jeugdhulp/0", help(kind.kind, "2020-01-01"));
    const std::string shown = window("2004-05-20", 18, 21);
    for (const json& lacking : {d, with(d, "/overgang", nullptr), with(d, "/overgang", json::object())}) {
      EXPECT_EQ(rule.flag(lacking, "2022-05-19"), "uit" + shown) << lacking;
      EXPECT_EQ(rule.flag(lacking, "2022-05-20"), "onbekend" + shown) << lacking;
      EXPECT_EQ(rule.flag(lacking, "2025-05-20"), "uit" + shown) << lacking;
    }
    EXPECT_EQ(rule.flag(youth("2004-05-20"), "2022-05-20"), "onbekend" + shown);
    EXPECT_EQ(rule.flag(youth("2004-05-20"), "2022-05-19"), "onbekend" + shown);
    EXPECT_EQ(rule.flag(youth("2004-05-20"), "2004-05-19"), "niet_van_toepassing" + none);
    EXPECT_EQ(rule.flag(with(d, "/jeugdhulp", nullptr), "2022-05-20"), "niet_van_toepassing" + none);
    EXPECT_EQ(rule.flag(with(d, "/jeugdhulp", json::array()), "2022-05-20"), "niet_van_toepassing" + none);
  }
}

}  // namespace
}  // namespace jeugdregels::assess
