// Windows: days counted from an anchor, on which a flag is on, something has to happen, or which are the
// answer.
#include "assess/own_rules.hpp"

namespace jeugdregels::assess {
namespace {

using rules::small_rule;
using rules::small_rule_over;

// "uitkomst van tot_en_met" of the rule "a".
std::string flag_of(const assessed& found, const std::string& subject = "") {
  const finding* f = found.find("a", subject);
  return f == nullptr
             ? "geen"
             : found.outcome_of("a", subject) + " " + date_of(f->result.start) + " " + date_of(f->result.due);
}

json window(const std::string& finding, const std::string& from, const std::string& until,
            const std::string& more = "") {
  return small_rule("a", "venster", finding,
                    R"({"anker":"geboortedatum","van":)" + from + R"(,"tot_en_met":)" + until + more + "}");
}

struct span {
  const char* birth;
  const char* from;
  const char* until;
};

// Off the day before, on from the first to the last day, off the day after; the window is always told.
void expect_on_within(const own_rules& rules, const span& s) {
  const std::string days = std::string(" ") + s.from + " " + s.until;
  const day from = day_of(s.from);
  const day until = day_of(s.until);
  const std::string text = born(s.birth);
  EXPECT_EQ(flag_of(rules.on(text, from - 1)), "uit" + days) << s.birth;
  EXPECT_EQ(flag_of(rules.on(text, from)), "aan" + days) << s.birth;
  EXPECT_EQ(flag_of(rules.on(text, from + 1)), "aan" + days) << s.birth;
  EXPECT_EQ(flag_of(rules.on(text, until - 1)), "aan" + days) << s.birth;
  EXPECT_EQ(flag_of(rules.on(text, until)), "aan" + days) << s.birth;
  EXPECT_EQ(flag_of(rules.on(text, until + 1)), "uit" + days) << s.birth;
}

TEST(window, from_seventeen_and_six_months_to_the_day_before_eighteen) {
  const own_rules rules(
      window("vlag", R"({"verjaardag":17,"maanden":6})", R"({"verjaardag":18,"dagen":-1})"));
  for (const span& s :
       {span{"2012-05-17", "2029-11-17", "2030-05-16"}, span{"2012-02-28", "2029-08-28", "2030-02-27"},
        span{"2012-02-29", "2029-09-01", "2030-02-28"},  // birthdays on 1 March
        span{"2012-03-01", "2029-09-01", "2030-02-28"},
        span{"2012-08-31", "2030-02-28", "2030-08-30"},  // 28 February, the last of its month
        span{"2010-08-31", "2028-02-29", "2028-08-30"}, span{"2012-12-31", "2030-06-30", "2030-12-30"},
        span{"2012-01-01", "2029-07-01", "2029-12-31"}}) {
    expect_on_within(rules, s);
  }
}

TEST(window, of_a_birthday_in_a_leap_year) {
  const own_rules rules(window("vlag", R"({"verjaardag":16})", R"({"verjaardag":17,"dagen":-1})"));
  expect_on_within(rules, {"2012-02-29", "2028-02-29", "2029-02-28"});
  expect_on_within(rules, {"2011-03-01", "2027-03-01", "2028-02-29"});
  expect_on_within(rules, {"2008-02-29", "2024-02-29", "2025-02-28"});
}

TEST(window, first_months_then_days_then_the_next_month) {
  const auto first_day = [](const std::string& birth, const std::string& by) {
    const own_rules rules(window("vlag", by, R"({"verjaardag":99})"));
    return flag_of(rules.on(born(birth), "2026-05-01")).substr(4, 10);
  };
  EXPECT_EQ(first_day("2008-03-31", R"({"verjaardag":18,"maanden":1,"dagen":-1})"), "2026-04-29");
  EXPECT_EQ(first_day("2008-03-31", R"({"verjaardag":18,"maanden":-1,"dagen":1})"), "2026-03-01");
  EXPECT_EQ(first_day("2008-01-31", R"({"verjaardag":18,"eerste_van_volgende_maand":true})"), "2026-02-01");
  EXPECT_EQ(first_day("2008-02-29", R"({"verjaardag":18,"eerste_van_volgende_maand":true})"), "2026-04-01");
  EXPECT_EQ(first_day("2007-12-31", R"({"verjaardag":18,"eerste_van_volgende_maand":true})"), "2026-01-01");
  EXPECT_EQ(first_day("2007-12-01", R"({"verjaardag":18,"eerste_van_volgende_maand":true})"), "2026-01-01");
  EXPECT_EQ(first_day("2007-12-01", R"({"verjaardag":18,"dagen":-1,"eerste_van_volgende_maand":true})"),
            "2025-12-01");
  EXPECT_EQ(first_day("2007-12-31", R"({"verjaardag":18,"eerste_van_volgende_maand":false})"), "2025-12-31");
}

TEST(window, of_one_day) {
  const own_rules rules(window("vlag", R"({"verjaardag":18})", R"({"verjaardag":18})"));
  for (const char* birth : {"2008-05-17", "2008-02-29", "2000-02-29"}) {
    const day on = calendar::birthday(day_of(birth), 18);
    EXPECT_EQ(rules.on(born(birth), on - 1).outcome_of("a", ""), "uit") << birth;
    EXPECT_EQ(rules.on(born(birth), on).outcome_of("a", ""), "aan") << birth;
    EXPECT_EQ(rules.on(born(birth), on + 1).outcome_of("a", ""), "uit") << birth;
  }
}

// ---- a flag for those for whom something else holds too
TEST(window, on_where_its_condition_holds) {
  const own_rules rules(window("vlag", R"({"verjaardag":12})", R"({"verjaardag":23,"dagen":-1})",
                               R"(,"mits":{"niet":{"feit":"overgang.startkwalificatie"}})"));
  const std::string days = " 2024-05-17 2035-05-16";
  for (const tri has : {tri::yes, tri::no, tri::maybe}) {
    const std::string text = dossier_text("\"overgang\":{" + flag("startkwalificatie", has) + "}");
    EXPECT_EQ(flag_of(rules.on(text, "2024-05-16")), "uit" + days) << "known, whatever the rest";
    EXPECT_EQ(flag_of(rules.on(text, "2024-05-17")), as_flag(!has) + days);
    EXPECT_EQ(flag_of(rules.on(text, "2035-05-16")), as_flag(!has) + days);
    EXPECT_EQ(flag_of(rules.on(text, "2035-05-17")), "uit" + days);
  }
  EXPECT_EQ(flag_of(rules.on(dossier_text(R"("overgang":{"startkwalificatie":null})"), "2026-05-01")),
            "onbekend" + days)
      << "a boolean that is null is unknown";
  EXPECT_EQ(flag_of(rules.on(dossier_text(""), "2026-05-01")), "onbekend" + days);
}

TEST(window, on_while_something_has_not_happened) {
  const own_rules rules(window("vlag", R"({"verjaardag":13})", R"({"verjaardag":15,"dagen":-1})",
                               R"(,"mits":{"niet":{"feit":"overgang.toekomstplan","gebeurd":true}})"));
  const auto with = [&](value plan) {
    return rules.on(dossier_text("\"overgang\":{" + fact("toekomstplan", plan) + "}"), "2026-05-01")
        .outcome_of("a", "");
  };
  const day today = day_of("2026-05-01");
  EXPECT_EQ(with(today - 1), "uit");
  EXPECT_EQ(with(today), "uit");
  EXPECT_EQ(with(today + 1), "aan");
  EXPECT_EQ(with(facts::none), "aan");
  EXPECT_EQ(with(facts::unknown), "onbekend");
}

// What the formula leaves unknown but every completion decides alike is decided.
TEST(window, a_condition_that_no_completion_changes) {
  const json other = small_rule("b", "toets", "norm", R"({"feit":"overgang.startkwalificatie"})");
  const auto asked = [&](const std::string& outcomes) {
    return own_rules(window("vlag", R"({"verjaardag":13})", R"({"verjaardag":15})",
                            R"(,"mits":{"regel":"b","is":)" + outcomes + "}"),
                     other)
        .on(dossier_text(""), "2026-05-01")
        .outcome_of("a", "");
  };
  EXPECT_EQ(asked(R"(["voldaan"])"), "onbekend");
  EXPECT_EQ(asked(R"(["voldaan","niet_voldaan"])"), "aan");
  EXPECT_EQ(asked(R"(["lopend","toegelicht"])"), "uit");
}

TEST(window, what_excludes_the_rule) {
  json rule = window("vlag", R"({"verjaardag":13})", R"({"verjaardag":15,"dagen":-1})");
  rule["niet_van_toepassing"] = json::parse(R"({"feit":"overgang.startkwalificatie"})");
  const own_rules rules(rule);
  const auto with = [&](tri t) {
    return flag_of(
        rules.on(dossier_text("\"overgang\":{" + flag("startkwalificatie", t) + "}"), "2026-05-01"));
  };
  EXPECT_EQ(with(tri::no), "aan 2025-05-17 2027-05-16");
  EXPECT_EQ(with(tri::yes), "niet_van_toepassing null null");
  EXPECT_EQ(with(tri::maybe), "onbekend 2025-05-17 2027-05-16") << "the window is known all the same";
}

// ---- another anchor than the day of birth
TEST(window, of_which_the_anchor_is_null_absent_or_to_come) {
  const own_rules rules(small_rule_over("maatregelen", "a", "venster", "vlag", R"({
    "anker":"maatregelen.uitgesproken","van":{"maanden":-3},"tot_en_met":{"maanden":-2}})"));
  const auto with = [&](value pronounced, const char* as_of) {
    return flag_of(rules.on(measure_text(fact("uitgesproken", pronounced)), as_of), "/maatregelen/0");
  };
  EXPECT_EQ(with(facts::none, "2026-05-01"), "niet_van_toepassing null null");
  EXPECT_EQ(with(facts::unknown, "2026-05-01"), "onbekend null null");
  const day last_of_may = day_of("2026-05-31");
  EXPECT_EQ(with(last_of_may, "2026-02-27"), "uit 2026-02-28 2026-03-31");
  EXPECT_EQ(with(last_of_may, "2026-02-28"), "aan 2026-02-28 2026-03-31");
  EXPECT_EQ(with(last_of_may, "2026-03-31"), "aan 2026-02-28 2026-03-31");
  EXPECT_EQ(with(last_of_may, "2026-04-01"), "uit 2026-02-28 2026-03-31");
  EXPECT_EQ(with(last_of_may, "2026-07-01"), "uit 2026-02-28 2026-03-31");
  EXPECT_EQ(with(day_of("2028-05-31"), "2028-02-29"), "aan 2028-02-29 2028-03-31");
}

TEST(window, of_which_the_anchor_is_absent_asked_by_another_rule) {
  const json flag = small_rule_over("maatregelen", "a", "venster", "vlag", R"({
    "anker":"maatregelen.uitgesproken","van":{},"tot_en_met":{"maanden":1}})");
  const auto asked = [&](const std::string& outcomes) {
    return own_rules(flag, small_rule_over("maatregelen", "b", "toets", "norm",
                                           R"({"regel":"a","is":)" + outcomes + "}"))
        .on(measure_text(""), "2026-05-01")
        .outcome_of("b");
  };
  EXPECT_EQ(asked(R"(["aan"])"), "onbekend");
  EXPECT_EQ(asked(R"(["uit"])"), "onbekend");
  EXPECT_EQ(asked(R"(["niet_van_toepassing"])"), "onbekend");
  EXPECT_EQ(asked(R"(["aan","uit"])"), "onbekend");
  EXPECT_EQ(asked(R"(["aan","uit","niet_van_toepassing"])"), "voldaan");
  EXPECT_EQ(asked(R"(["voldaan"])"), "niet_voldaan");
}

// ---- a norm: something has to happen within the window
std::string expected_norm(value stop, day as_of, day from, day due) {
  if (as_of < from) {
    return "niet_van_toepassing null null null";
  }
  const bool stopped = facts::is_known(stop) && stop <= as_of;
  const std::string outcome = stopped                  ? (stop <= due ? "voldaan" : "niet_voldaan")
                              : as_of <= due           ? "lopend"
                              : stop == facts::unknown ? "onbekend"
                                                       : "niet_voldaan";
  return outcome + " " + date_of(from) + " " + date_of(due) + " " + (stopped ? date_of(stop) : "null");
}

TEST(window, a_norm_on_every_day_that_matters) {
  const own_rules rules(window("norm", R"({"verjaardag":16})", R"({"verjaardag":17,"dagen":-1})",
                               R"(,"stop":"overgang.toekomstplan")"));
  for (const char* birth : {"2008-05-17", "2008-02-29", "2007-12-31"}) {
    const day from = calendar::birthday(day_of(birth), 16);
    const day due = calendar::birthday(day_of(birth), 17) - 1;
    const std::vector<value> days = {from - 400, from - 1, from,    from + 1, due - 1,
                                     due,        due + 1,  due + 2, due + 400};
    std::vector<value> stops = days;
    stops.insert(stops.end(), {facts::none, facts::unknown});
    for (const value stop : stops) {
      const std::string text = born(birth, "\"overgang\":{" + fact("toekomstplan", stop) + "}");
      for (const value as_of : days) {
        EXPECT_EQ(rules.on(text, as_of).dates_of("a", ""), expected_norm(stop, as_of, from, due))
            << text << " on " << date_of(as_of);
      }
    }
  }
}

TEST(window, a_norm_in_words) {
  const own_rules rules(window("norm", R"({"verjaardag":16})", R"({"verjaardag":17,"dagen":-1})",
                               R"(,"stop":"overgang.toekomstplan")"));
  const auto on = [&](const char* as_of, value plan) {
    return rules.on(dossier_text("\"overgang\":{" + fact("toekomstplan", plan) + "}"), as_of)
        .dates_of("a", "");
  };
  EXPECT_EQ(on("2028-05-16", facts::none), "niet_van_toepassing null null null");
  EXPECT_EQ(on("2028-05-17", facts::unknown), "lopend 2028-05-17 2029-05-16 null");
  EXPECT_EQ(on("2029-05-16", facts::none), "lopend 2028-05-17 2029-05-16 null");
  EXPECT_EQ(on("2029-05-17", facts::none), "niet_voldaan 2028-05-17 2029-05-16 null");
  EXPECT_EQ(on("2029-05-17", facts::unknown), "onbekend 2028-05-17 2029-05-16 null");
  EXPECT_EQ(on("2029-05-17", day_of("2029-05-17")), "niet_voldaan 2028-05-17 2029-05-16 2029-05-17");
  EXPECT_EQ(on("2029-05-17", day_of("2029-05-16")), "voldaan 2028-05-17 2029-05-16 2029-05-16");
  EXPECT_EQ(on("2029-05-17", day_of("2027-01-01")), "voldaan 2028-05-17 2029-05-16 2027-01-01")
      << "before the window is in time too";
}

TEST(window, a_norm_asked_by_another_rule) {
  const json norm = window("norm", R"({"verjaardag":12})", R"({"verjaardag":13,"dagen":-1})",
                           R"(,"stop":"overgang.toekomstplan")");
  const auto asked = [&](const std::string& outcomes) {
    return own_rules(norm, small_rule("b", "toets", "norm", R"({"regel":"a","is":)" + outcomes + "}"))
        .on(dossier_text(""), "2026-05-01")
        .outcome_of("b", "");
  };
  EXPECT_EQ(asked(R"(["voldaan"])"), "onbekend");
  EXPECT_EQ(asked(R"(["niet_voldaan"])"), "onbekend");
  EXPECT_EQ(asked(R"(["voldaan","niet_voldaan"])"), "voldaan");
  EXPECT_EQ(asked(R"(["lopend","niet_van_toepassing"])"), "niet_voldaan");
}

// ---- a determination: the days are the answer
TEST(window, of_which_the_days_are_the_answer) {
  const auto shown = [](const std::string& days, const std::string& names, value end) {
    const own_rules rules(
        small_rule_over("maatregelen", "a", "venster", "bepaling",
                        R"({"anker":"maatregelen.einde",)" + days + R"(,"toont":)" + names + "}"));
    const auto found = rules.on(measure_text(fact("einde", end)), "2026-05-01");
    const std::string outcome = found.outcome_of("a");
    const auto day_at = [&](window_field f) {
      return date_of(found.field("a", "/maatregelen/0", static_cast<std::size_t>(f)));
    };
    return outcome == "bepaald" ? day_at(window_field::from) + " " + day_at(window_field::until) : outcome;
  };
  const std::string both = R"("van":{"maanden":-3},"tot_en_met":{"maanden":-2,"dagen":1})";
  const std::string names = R"({"van":"eerste","tot_en_met":"laatste"})";
  EXPECT_EQ(shown(both, names, day_of("2026-05-31")), "2026-02-28 2026-04-01");
  EXPECT_EQ(shown(both, names, day_of("2020-01-15")), "2019-10-15 2019-11-16") << "also when it is over";
  EXPECT_EQ(shown(both, names, facts::none), "niet_van_toepassing");
  EXPECT_EQ(shown(both, names, facts::unknown), "onbekend");
  EXPECT_EQ(shown(R"("van":{"dagen":366})", R"({"van":"eerste"})", day_of("2027-03-01")), "2028-03-01 null");
  EXPECT_EQ(shown(R"("tot_en_met":{})", R"({"tot_en_met":"laatste"})", day_of("2027-03-01")),
            "null 2027-03-01");
}

}  // namespace
}  // namespace jeugdregels::assess
