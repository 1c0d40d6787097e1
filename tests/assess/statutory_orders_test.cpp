// The statutory terms, continued: how long an order lasts, until when to report that it is not extended, the
// chain.
#include "assess/youth.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* first = "/maatregelen/0";
constexpr const char* born = "2015-06-01";
const std::string no_dates = " null null null";

// ---- wet.ots.duur ---------------------------------------------------------------------------------------
json extended(const json& pronounced, const json& end) {
  return {{"uitgesproken", pronounced}, {"einde", end}};
}

std::string length_by_the_spec(const json& d, const std::string& on) {
  const json& m = d["maatregelen"][0];
  if (!happened_by(m, "uitgesproken", on)) {
    return "niet_van_toepassing" + no_dates;
  }
  std::string before = m["uitgesproken"];
  std::vector<json> ends = {m["einde"]};
  for (const json& e : m["verlengingen"]) {
    if (happened_by(e, "uitgesproken", on)) {
      ends.push_back(e["einde"]);
    }
  }
  for (const json& end : ends) {
    if (end.is_null() || end.get<std::string>() > months_after(before, 12)) {
      return "niet_voldaan" + no_dates;
    }
    before = end;
  }
  return "voldaan" + no_dates;
}

void expect_length(const json& base, const std::vector<open_fact>& facts, const std::string& on) {
  static const one_rule rule("wet.ots.duur");
  expect_every(
      base, facts, [&](const json& d) { return rule.dates(d, on, first); },
      [&](const json& d) { return length_by_the_spec(d, on); }, "onbekend" + no_dates);
}

TEST(length_of_an_ots, at_most_a_year) {
  const std::vector<open_fact> facts = {
      {"/maatregelen/0/uitgesproken", {nullptr, "2023-03-10", "2024-02-29", "2026-06-01", "2026-06-02"}},
      {"/maatregelen/0/einde",
       {nullptr, "2022-01-01", "2024-03-10", "2024-03-11", "2025-02-28", "2025-03-01", "2027-06-01",
        "2027-06-02"}},
      {"/maatregelen/0/verlengingen",
       {json::array(), json::array({extended("2024-02-01", "2025-03-10")}),
        json::array({extended("2024-02-01", nullptr)}), json::array({extended("2026-06-02", nullptr)}),
        json::array({extended(nullptr, nullptr)})}}};
  expect_length(with(youth(born), "/maatregelen/0/soort", "ots"), facts, "2026-06-01");
}

// The second extension is measured from the first that was pronounced, in the order of the list.
TEST(length_of_an_ots, each_extension_from_the_end_before_it) {
  const std::vector<open_fact> facts = {
      {"/maatregelen/0/verlengingen/0/uitgesproken", {nullptr, "2024-02-01", "2026-06-01", "2026-06-02"}},
      {"/maatregelen/0/verlengingen/0/einde",
       {nullptr, "2023-01-01", "2024-03-10", "2025-03-10", "2025-03-11"}},
      {"/maatregelen/0/verlengingen/1/uitgesproken", {nullptr, "2025-02-01", "2026-06-01", "2026-06-02"}},
      {"/maatregelen/0/verlengingen/1/einde",
       {nullptr, "2024-01-01", "2025-03-10", "2026-03-10", "2026-03-11"}}};
  json base = youth(born);
  base["maatregelen"] = json::array({measure("ots", "2023-03-10", "2024-03-10")});
  base["maatregelen"][0]["verlengingen"] = json::array({json::object(), json::object()});
  expect_length(base, facts, "2026-06-01");
  base["maatregelen"][0]["einde"] = "2024-03-11";
  expect_length(base, facts, "2026-06-01");
}

TEST(length_of_an_ots, a_year_from_29_february) {
  const one_rule rule("wet.ots.duur");
  const auto until = [&](const char* pronounced, const char* end) {
    return rule.outcome(with(youth(born), "/maatregelen", json::array({measure("ots", pronounced, end)})),
                        "2026-06-01", first);
  };
  EXPECT_EQ(until("2024-02-29", "2025-02-28"), "voldaan");
  EXPECT_EQ(until("2024-02-29", "2025-03-01"), "niet_voldaan");
  EXPECT_EQ(until("2023-02-28", "2024-02-28"), "voldaan");
  EXPECT_EQ(until("2023-02-28", "2024-02-29"), "niet_voldaan");
}

TEST(length_of_an_ots, of_no_other_kind) {
  for (const char* rule : {"wet.ots.duur", "wet.ots.niet_verlengen_melden", "wet.vots.duur"}) {
    for (const std::string kind : {"ots", "vots", "voogdij", "voorlopige_voogdij", "jeugdreclassering"}) {
      const json d = with(youth(born), "/maatregelen", json::array({measure(kind, "2026-01-01", nullptr)}));
      const bool about =
          (kind == "ots" || kind == "vots") && std::string(rule).starts_with("wet." + kind + ".");
      EXPECT_EQ(one_rule(rule).outcome(d, "2026-06-01", first) == "geen", !about) << rule << " " << kind;
    }
    EXPECT_EQ(one_rule(rule).outcome(youth(born), "2026-06-01", "/maatregelen"), "onbekend") << rule;
    EXPECT_EQ(
        one_rule(rule).of(with(youth(born), "/maatregelen", nullptr), "2026-06-01").all().findings.size(),
        0U);
  }
}

// ---- wet.vots.duur --------------------------------------------------------------------------------------
TEST(length_of_a_vots, at_most_three_months) {
  const one_rule rule("wet.vots.duur");
  const std::string on = "2026-06-01";
  json base = with(youth(born), "/maatregelen/0/soort", "vots");
  for (const json& extensions : {json(), json::array(), json::array({extended("2026-01-01", nullptr)})}) {
    base["maatregelen"][0]["verlengingen"] = extensions;
    expect_every(
        base,
        {{"/maatregelen/0/uitgesproken", {nullptr, "2025-11-30", "2026-01-15", "2026-06-01", "2026-06-02"}},
         {"/maatregelen/0/einde",
          {nullptr, "2025-01-01", "2026-02-28", "2026-03-01", "2026-04-15", "2026-04-16", "2026-09-01",
           "2026-09-02"}}},
        [&](const json& d) { return rule.dates(d, on, first); },
        [&](const json& d) {
          const json& m = d["maatregelen"][0];
          const bool pronounced = happened_by(m, "uitgesproken", on);
          const bool fits = pronounced && text_or(m, "einde", no_end) <= months_after(m["uitgesproken"], 3);
          return (!pronounced ? "niet_van_toepassing" : fits ? "voldaan" : "niet_voldaan") + no_dates;
        },
        "onbekend" + no_dates);
  }
  EXPECT_EQ(rule.outcome(without(with(base, "/maatregelen/0", measure("vots", "2026-01-15", "2026-04-15")),
                                 "/maatregelen/0/verlengingen"),
                         on, first),
            "voldaan")
      << "extensions are not read";
}

// ---- wet.ots.niet_verlengen_melden ----------------------------------------------------------------------
std::string report_window(const std::string& end) {
  return " " + months_after(end, -3) + " " + months_after(end, -2);
}

std::string report_by_the_spec(const json& d, const std::string& on) {
  const json& m = d["maatregelen"][0];
  const std::string end = ordered_end(m, on);
  if (end == no_end || !measure_runs(m, d["geboortedatum"], on, on)) {
    return "niet_van_toepassing null null";
  }
  const bool now = months_after(end, -3) <= on && on <= months_after(end, -2);
  return (now ? "aan" : "uit") + report_window(end);
}

TEST(report_no_extension, from_three_to_two_months_before_the_end) {
  const one_rule rule("wet.ots.niet_verlengen_melden");
  for (const std::string end : {"2027-03-10", "2026-05-31", "2026-04-30", "2028-05-29", "2026-12-31"}) {
    const json d = with(youth(born), "/maatregelen", json::array({measure("ots", "2026-01-01", end)}));
    const std::string from = months_after(end, -3);
    const std::string until = months_after(end, -2);
    for (const auto& on : {days_after(from, -1), from, days_after(from, 1), days_after(until, -1), until,
                           days_after(until, 1), end, days_after(end, 1), std::string("2025-12-31")}) {
      EXPECT_EQ(rule.flag(d, on, first), report_by_the_spec(d, on)) << end << " " << on;
    }
  }
}

TEST(report_no_extension, short_months) {
  const one_rule rule("wet.ots.niet_verlengen_melden");
  const auto shown = [&](const char* end) {
    return rule.flag(with(youth(born), "/maatregelen", json::array({measure("ots", "2025-01-01", end)})),
                     "2025-01-01", first);
  };
  EXPECT_EQ(shown("2027-03-10"), "uit 2026-12-10 2027-01-10");
  EXPECT_EQ(shown("2026-05-31"), "uit 2026-02-28 2026-03-31");
  EXPECT_EQ(shown("2028-05-31"), "uit 2028-02-29 2028-03-31");
  EXPECT_EQ(shown("2026-04-30"), "uit 2026-01-30 2026-02-28");
}

// Unknown facts: the answer when all completions agree, else unknown.
TEST(report_no_extension, every_combination) {
  const one_rule rule("wet.ots.niet_verlengen_melden");
  for (const char* on : {"2026-12-09", "2026-12-10", "2027-01-10", "2027-01-11"}) {
    const json early = extended("2026-03-01", "2027-03-10");
    const std::vector<open_fact> facts = {
        {"/maatregelen/0/uitgesproken", {nullptr, "2026-02-01", on, days_after(on, 1)}},
        {"/maatregelen/0/einde", {nullptr, "2026-06-01", days_after(on, -1), on, "2027-03-10", "2027-06-01"}},
        {"/maatregelen/0/beeindigd", {nullptr, "2026-01-01", days_after(on, -1), on, days_after(on, 1)}},
        {"/maatregelen/0/verlengingen",
         {json::array(), json::array({early}), json::array({extended(on, nullptr)}),
          json::array({extended(days_after(on, 1), "2028-03-10")}),
          json::array({extended(nullptr, "2028-03-10")}),
          json::array({early, extended("2026-03-01", "2026-05-01")})}}};
    every_combination(with(youth(born), "/maatregelen/0/soort", "ots"), facts, [&](const json& d) {
      const std::string expected =
          settled(d, facts, [&](const json& full) { return report_by_the_spec(full, on); });
      const std::string got = rule.flag(d, on, first);
      if (!HasFailure()) {
        EXPECT_EQ(expected == "onbekend" ? got.substr(0, 8) : got, expected) << on << d;
      }
    });
  }
}

TEST(report_no_extension, unknown_within_a_window_that_is_known) {
  const one_rule rule("wet.ots.niet_verlengen_melden");
  const json d = with(youth(born), "/maatregelen", json::array({measure("ots", "2026-03-10", "2027-03-10")}));
  const json lacking = without(d, "/maatregelen/0/beeindigd");
  EXPECT_EQ(rule.flag(lacking, "2026-12-10", first), "onbekend 2026-12-10 2027-01-10");
  EXPECT_EQ(rule.flag(without(d, "/maatregelen/0/einde"), "2026-12-10", first), "onbekend null null");
}

TEST(report_no_extension, the_window_is_not_cut_off_at_eighteen) {
  const one_rule rule("wet.ots.niet_verlengen_melden");
  const json d =
      with(youth("2008-05-20"), "/maatregelen", json::array({measure("ots", "2025-08-01", "2026-08-01")}));
  EXPECT_EQ(rule.flag(d, "2026-05-01", first), "aan 2026-05-01 2026-06-01");
  EXPECT_EQ(rule.flag(d, "2026-05-19", first), "aan 2026-05-01 2026-06-01");
  EXPECT_EQ(rule.flag(d, "2026-05-20", first), "niet_van_toepassing null null") << "it runs no longer";
}

// ---- the chain ------------------------------------------------------------------------------------------
struct chain_term {
  const char* rule;
  const char* start;
  const char* stop;
  const char* from;  // a start with this due date
  const char* due;
};
// Over Easter; ten weeks to Whit Monday; ten days to Easter Monday, where nothing moves.
constexpr chain_term chain_terms[] = {
    {"wet.vt.triage", "melding_vt", "triage_vt", "2026-04-02", "2026-04-13"},
    {"wet.vt.onderzoek", "besluit_onderzoek_vt", "einde_onderzoek_vt", "2026-03-16", "2026-05-26"},
    {"wet.vt.onderzoek", "besluit_onderzoek_vt", "einde_onderzoek_vt", "2025-10-16", "2025-12-29"},
    {"wet.vt.onderzoek", "besluit_onderzoek_vt", "einde_onderzoek_vt", "2026-02-03", "2026-04-14"},
    {"wet.raad.start", "verzoek_raad", "start_raad", "2026-03-27", "2026-04-06"},
    {"wet.raad.start", "verzoek_raad", "start_raad", "2025-12-15", "2025-12-25"}};

TEST(chain_terms_of_law, start_and_stop_at_every_boundary) {
  for (const auto& term : chain_terms) {
    const one_rule rule(term.rule);
    const std::string start = std::string("/keten/") + term.start;
    const std::string end = std::string("/keten/") + term.stop;
    for (const auto& on : {days_after(term.from, -1), std::string(term.from), days_after(term.due, -1),
                           std::string(term.due), days_after(term.due, 1)}) {
      const json base = with(youth(born), "/keten", json::object());
      const std::vector<open_fact> stops = {
          {end,
           {nullptr, days_after(term.from, -1), term.from, days_after(term.due, -1), term.due,
            days_after(term.due, 1), on, days_after(on, 1)}}};
      every_combination(base, stops, [&](const json& d) {
        const std::string shown = std::string(" ") + term.from + " " + term.due + " ";
        const bool past = on > term.due;
        const bool done = happened_by(d["keten"], term.stop, on);
        const std::string stopped = text_or(d["keten"], term.stop, no_end);
        std::string expected = (done    ? (stopped <= term.due ? "voldaan" : "niet_voldaan")
                                : !past ? "lopend"
                                : d["keten"].contains(term.stop) ? "niet_voldaan"
                                                                 : "onbekend") +
                               shown + (done ? stopped : "null");
        if (on < term.from) {
          expected = "niet_van_toepassing" + no_dates;
        }
        EXPECT_EQ(rule.dates(with(d, start, term.from), on), expected) << on << d;
        EXPECT_EQ(rule.outcome(with(d, start, nullptr), on), "niet_van_toepassing") << d;
        EXPECT_EQ(rule.outcome(d, on), "onbekend") << d;
      });
    }
  }
}

TEST(chain_terms_of_law, the_block_is_absent_or_null) {
  for (const char* id : {"wet.vt.triage", "wet.vt.onderzoek", "wet.raad.start"}) {
    const one_rule rule(id);
    EXPECT_EQ(rule.dates(youth(born), "2026-01-01"), "onbekend" + no_dates) << id;
    EXPECT_EQ(rule.dates(with(youth(born), "/keten", json::object()), "2026-01-01"), "onbekend" + no_dates);
    EXPECT_EQ(rule.dates(with(youth(born), "/keten", nullptr), "2026-01-01"),
              "niet_van_toepassing" + no_dates);
  }
}

// Every finding with a due date says whether the calendar up to it is complete.
TEST(chain_terms_of_law, whether_the_calendar_is_complete) {
  const auto complete = [](const char* id, const char* where, const std::string& start, const char* subject) {
    json d = with(youth(born), "/maatregelen", json::array({measure("ots", "2015-01-01", nullptr)}));
    d = with(with(d, where, start), "/maatregelen/0/koers", nullptr);
    return one_rule(id).of(d, start).find(id, subject)->result.complete;
  };
  const char* waived = "/maatregelen/0/familiegroepsplan_afgezien";
  for (const auto& [id, where, last, subject] : std::vector<std::array<const char*, 4>>{
           {"wet.raad.start", "/keten/verzoek_raad", "2019-12-21", ""},
           {"wet.vt.onderzoek", "/keten/besluit_onderzoek_vt", "2019-10-22", ""},
           {"wet.gi.plan", waived, "2019-11-19", first}}) {
    EXPECT_EQ(complete(id, where, last, subject), tri::yes) << id;
    EXPECT_EQ(complete(id, where, days_after(last, 1), subject), tri::no) << id;
  }
}

TEST(chain_terms_of_law, the_plan_for_the_future_has_a_calendar_too) {
  const auto complete = [](const char* birth) {
    const json d = with(youth(birth), "/jeugdhulp/0", help("ggz", "2010-01-01"));
    const assessed a = one_rule("overgang.toekomstplan").of(d, birthday(birth, 16));
    return a.find("overgang.toekomstplan", "")->result.complete;
  };
  EXPECT_EQ(complete("2008-05-20"), tri::yes) << "2024 and 2025";
  EXPECT_EQ(complete("2003-01-01"), tri::yes) << "2019";
  EXPECT_EQ(complete("2003-01-02"), tri::no) << "until 1 January 2020";
  EXPECT_EQ(complete("2011-12-31"), tri::yes) << "2028";
  EXPECT_EQ(complete("2012-12-31"), tri::no) << "2029";
}

TEST(chain_terms_of_law, working_days_by_choice) {
  const json d = with(youth(born), "/keten/melding_vt", "2026-04-02");
  EXPECT_EQ(one_rule("wet.vt.triage", {{"werkdagen", "ma_vr"}}).dates(d, "2026-04-02"),
            "lopend 2026-04-02 2026-04-09 null");
  const json research = with(youth(born), "/keten/besluit_onderzoek_vt", "2026-03-16");
  EXPECT_EQ(one_rule("wet.vt.onderzoek", {{"werkdagen", "ma_vr"}}).dates(research, "2026-04-02"),
            "lopend 2026-03-16 2026-05-26 null");
}

}  // namespace
}  // namespace jeugdregels::assess
