// Derived facts: the end of a measure, workers, when help really started, since when is waited.
#include "assess/workspace.hpp"

#include "assess/case.hpp"

namespace jeugdregels::assess {
namespace {

// A dossier as a derived function sees it.
class seen {
 public:
  seen(const std::string& text, std::string_view as_of, const choices& wanted = {})
      : case_(text, as_of, wanted),
        context_{case_.rules(), case_.dossier(), day_of(as_of), plan_with(case_.rules(), wanted).choices,
                 &work_} {}

  const context& get() const { return context_; }
  record_id measure() const { return case_.dossier().first(facts::root, list_id::maatregelen); }
  record_id help() const { return case_.dossier().first(measure(), list_id::hulp); }

 private:
  assessed case_;
  mutable workspace work_;
  context context_;
};

// ---- the end of a measure ---------------------------------------------------------------------------------
std::string end_of(const std::string& inside, const std::string& as_of, const std::string& kind = "ots",
                   const std::string& born = "2012-05-17") {
  const std::string text = R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T","geboortedatum":")" + born +
                           R"(","maatregelen":[{"soort":")" + kind + "\"" + (inside.empty() ? "" : ",") +
                           inside + "}]}";
  const seen s(text, as_of);
  const auto end = end_of_measure(s.get(), s.measure());
  const auto shown = [](day d) {
    return d >= never ? std::string("never") : d == calendar::first_day ? "first" : calendar::format_day(d);
  };
  return end.earliest == end.latest ? shown(end.earliest) : shown(end.earliest) + ".." + shown(end.latest);
}

TEST(end_of_a_measure, really_ended) {
  const std::string rest = R"("einde":"2026-12-31","verlengingen":[],"beeindigd":)";
  EXPECT_EQ(end_of(rest + "\"2026-04-01\"", "2026-04-01"), "2026-04-01");
  EXPECT_EQ(end_of(rest + "\"2026-04-02\"", "2026-04-01"), "2026-12-31") << "has not happened yet";
  EXPECT_EQ(end_of(rest + "null", "2026-04-01"), "2026-12-31");
  EXPECT_EQ(end_of(R"("beeindigd":"2026-04-01")", "2026-05-01"), "2026-04-01") << "the rest does not matter";
}

TEST(end_of_a_measure, extensions) {
  const auto extended = [](const std::string& order, const std::string& extensions) {
    return end_of(R"("beeindigd":null,"einde":)" + order + R"(,"verlengingen":)" + extensions, "2026-04-01");
  };
  EXPECT_EQ(extended("\"2026-05-01\"", "[]"), "2026-05-01");
  EXPECT_EQ(extended("\"2026-05-01\"", "null"), "2026-05-01");
  EXPECT_EQ(extended("\"2026-05-01\"", R"([{"uitgesproken":"2026-04-01","einde":"2027-05-01"}])"),
            "2027-05-01");
  EXPECT_EQ(extended("\"2026-05-01\"", R"([{"uitgesproken":"2026-04-02","einde":"2027-05-01"}])"),
            "2026-05-01");
  EXPECT_EQ(extended("\"2026-05-01\"", R"([{"uitgesproken":null,"einde":"2027-05-01"}])"), "2026-05-01");
  EXPECT_EQ(extended("\"2026-05-01\"", R"([{"uitgesproken":"2026-03-01","einde":"2026-01-01"}])"),
            "2026-05-01")
      << "the latest counts";
  EXPECT_EQ(extended("null", "[]"), "2030-05-16") << "no end, so the day before the 18th birthday";
  EXPECT_EQ(extended("\"2026-05-01\"", R"([{"uitgesproken":"2026-03-01","einde":null}])"), "2030-05-16");
}

TEST(end_of_a_measure, open_facts) {
  EXPECT_EQ(end_of("", "2026-04-01"), "first..2030-05-16");
  EXPECT_EQ(end_of(R"("beeindigd":null,"einde":"2026-05-01")", "2026-04-01"), "2026-05-01..2030-05-16");
  EXPECT_EQ(end_of(R"("beeindigd":null,"verlengingen":[])", "2026-04-01"), "first..2030-05-16");
  for (const std::string order : {"2026-05-01", "2026-02-01"}) {
    EXPECT_EQ(end_of(R"("einde":")" + order + R"(","verlengingen":[])", "2026-04-01"), "first..2030-05-16")
        << "it may really have ended on any day; a range that does not move with the peildatum";
  }
  EXPECT_EQ(end_of(R"("beeindigd":null,"einde":"2026-05-01","verlengingen":[{"einde":"2027-05-01"}])",
                   "2026-04-01"),
            "2026-05-01..2027-05-01");
  EXPECT_EQ(end_of(R"("beeindigd":null,"einde":"2026-05-01","verlengingen":[{"uitgesproken":"2026-03-01"}])",
                   "2026-04-01"),
            "2026-05-01..2030-05-16");
}

TEST(end_of_a_measure, eighteen) {
  const std::string open = R"("beeindigd":null,"einde":null,"verlengingen":[])";
  for (const char* kind : {"ots", "vots", "voogdij", "voorlopige_voogdij"}) {
    EXPECT_EQ(end_of(open, "2026-04-01", kind), "2030-05-16") << kind;
  }
  EXPECT_EQ(end_of(open, "2026-04-01", "jeugdreclassering"), "never");
  EXPECT_EQ(end_of(open, "2026-04-01", "ots", "2008-02-29"), "2026-02-28")
      << "born on 29 February: 18 on 1 March";
  EXPECT_EQ(end_of(R"("beeindigd":"2030-05-20","einde":null,"verlengingen":[])", "2031-01-01"), "2030-05-16");
}

TEST(end_of_a_measure, over_is_the_day_after) {
  const auto over = [](const std::string& as_of) {
    const seen s(measure_text(R"("beeindigd":null,"einde":"2026-04-01","verlengingen":[])"), as_of);
    return derive(s.get(), rules::derived_id::measure_over, s.measure());
  };
  EXPECT_EQ(over("2026-03-31"), 0);
  EXPECT_EQ(over("2026-04-01"), 0);
  EXPECT_EQ(over("2026-04-02"), 1);
}

// ---- workers ----------------------------------------------------------------------------------------------
std::string worker(const std::string& from, const std::string& until, const std::string& role = "vast",
                   const std::string& reason = "") {
  return R"({"van":")" + from + R"(","tot_en_met":)" + (until.empty() ? "null" : "\"" + until + "\"") +
         R"(,"rol":")" + role + "\"" + (reason.empty() ? "" : R"(,"reden_einde":")" + reason + "\"") + "}";
}

seen workers(const std::string& entries, const std::string& as_of, const choices& wanted = {},
             const std::string& rest = R"(,"einde":null,"beeindigd":null,"verlengingen":[])") {
  return seen(measure_text(R"("jeugdbeschermers":[)" + entries + "]" + rest), as_of, wanted);
}

TEST(workers, first_fixed_one) {
  const auto first = [](const std::string& entries) {
    const seen s = workers(entries, "2026-04-01");
    return date_of(workers_of(s.get(), s.measure()).first_fixed);
  };
  EXPECT_EQ(first(""), "null");
  EXPECT_EQ(first(worker("2026-01-05", "", "tijdelijk_contactpersoon")), "null");
  EXPECT_EQ(first(worker("2026-02-05", "") + "," + worker("2026-01-05", "")), "2026-01-05");
  EXPECT_EQ(first(worker("2026-05-05", "")), "2026-05-05") << "whether it has happened is another question";
  const seen absent(measure_text(""), "2026-04-01");
  EXPECT_EQ(workers_of(absent.get(), absent.measure()).first_fixed, facts::unknown);
}

value changes(const std::string& entries, const std::string& as_of, bool with_unknown = false) {
  const seen s = workers(entries, as_of);
  const auto& workers = workers_of(s.get(), s.measure());
  return with_unknown ? workers.possible_changes : workers.counted_changes;
}

TEST(workers, changes_that_count) {
  const std::map<std::string, int> reasons = {{"verloop", 1},       {"ziekte", 1},
                                              {"vast_moment", 0},   {"op_verzoek", 0},
                                              {"overdracht_gi", 0}, {"einde_maatregel", 0}};
  for (const auto& [reason, count] : reasons) {
    const std::string entry = worker("2026-01-05", "2026-02-01", "vast", reason);
    EXPECT_EQ(changes(entry, "2026-04-01"), count) << reason;
    EXPECT_EQ(changes(entry, "2026-04-01", true), count) << reason;
    EXPECT_EQ(changes(entry, "2026-02-01"), 0) << "the last day is still inside";
    EXPECT_EQ(changes(entry, "2026-02-02"), count) << reason;
  }
  EXPECT_EQ(changes(worker("2026-01-05", "2026-02-01"), "2026-04-01"), 0);
  EXPECT_EQ(changes(worker("2026-01-05", "2026-02-01"), "2026-04-01", true), 1);
  EXPECT_EQ(changes(worker("2026-01-05", "2026-02-01", "bureaudienst", "verloop"), "2026-04-01"), 0);
}

TEST(workers, no_change_when_another_covers_both_days) {
  const std::string leaves = worker("2026-01-05", "2026-02-01", "vast", "verloop");
  EXPECT_EQ(changes(leaves + "," + worker("2026-02-01", ""), "2026-04-01"), 0);
  EXPECT_EQ(changes(leaves + "," + worker("2026-02-01", "2026-02-02"), "2026-04-01", true), 1)
      << "who left too";
  EXPECT_EQ(changes(leaves + "," + worker("2026-02-02", ""), "2026-04-01"), 1) << "not the last day";
  EXPECT_EQ(changes(leaves + "," + worker("2026-01-10", "2026-02-01", "vast", "vast_moment"), "2026-04-01"),
            1)
      << "not the next day";
  EXPECT_EQ(changes(leaves + "," + worker("2026-01-10", "", "bureaudienst"), "2026-04-01"), 1)
      << "not a fixed one";
}

TEST(workers, desk_after_the_first_fixed_one) {
  const auto desk = [](const std::string& entries, const std::string& as_of) {
    const seen s = workers(entries, as_of);
    return workers_of(s.get(), s.measure()).desk_after_fixed;
  };
  const std::string fixed = worker("2026-01-05", "");
  EXPECT_EQ(desk(fixed, "2026-04-01"), 0);
  EXPECT_EQ(desk(fixed + "," + worker("2026-01-05", "", "bureaudienst"), "2026-04-01"), 0) << "not later";
  EXPECT_EQ(desk(fixed + "," + worker("2026-01-06", "", "bureaudienst"), "2026-04-01"), 1);
  EXPECT_EQ(desk(fixed + "," + worker("2026-04-02", "", "bureaudienst"), "2026-04-01"), 0) << "not yet";
  EXPECT_EQ(desk(worker("2026-01-01", "", "bureaudienst"), "2026-04-01"), 0) << "no fixed one";
}

value uncovered(const std::string& entries, const std::string& as_of, const choices& wanted = {},
                const std::string& rest = R"(,"einde":null,"beeindigd":null,"verlengingen":[])") {
  const seen s = workers(entries, as_of, wanted, rest);
  return workers_of(s.get(), s.measure()).uncovered_workday;
}

TEST(workers, working_day_without_anybody) {
  // 2026-02-06 is a Friday.
  const std::string leaves = worker("2026-01-05", "2026-02-06", "vast", "vast_moment");
  EXPECT_EQ(uncovered(leaves + "," + worker("2026-02-09", ""), "2026-04-01"), 0) << "only a weekend";
  EXPECT_EQ(uncovered(leaves + "," + worker("2026-02-10", ""), "2026-04-01"), 1) << "Monday";
  EXPECT_EQ(uncovered(leaves, "2026-02-08"), 0) << "Sunday";
  EXPECT_EQ(uncovered(leaves, "2026-02-09"), 1);
  const std::string desk = "," + worker("2026-02-09", "2026-02-09", "tijdelijk_contactpersoon");
  EXPECT_EQ(uncovered(leaves + desk + "," + worker("2026-02-10", ""), "2026-04-01"), 0) << "anybody will do";
  EXPECT_EQ(uncovered(leaves + desk + "," + worker("2026-02-11", ""), "2026-04-01"), 1);
  EXPECT_EQ(uncovered(worker("2026-01-05", "2026-02-06", "vast", "einde_maatregel"), "2026-04-01"), 0)
      << "no change";
}

TEST(workers, holidays_are_no_working_days_unless_chosen) {
  // Good Friday 2026-04-03 to Easter Monday 2026-04-06.
  const std::string entries =
      worker("2026-01-05", "2026-04-02", "vast", "verloop") + "," + worker("2026-04-07", "");
  EXPECT_EQ(uncovered(entries, "2026-05-01"), 0);
  EXPECT_EQ(uncovered(entries, "2026-05-01", {{"werkdagen", "ma_vr"}}), 1);
}

TEST(workers, not_after_the_end_of_the_measure) {
  const std::string leaves = worker("2026-01-05", "2026-02-06", "vast", "verloop");
  EXPECT_EQ(
      uncovered(leaves, "2026-04-01", {}, R"(,"einde":null,"beeindigd":"2026-02-08","verlengingen":[])"), 0);
  EXPECT_EQ(
      uncovered(leaves, "2026-04-01", {}, R"(,"einde":null,"beeindigd":"2026-02-09","verlengingen":[])"), 1);
}

// ---- help -------------------------------------------------------------------------------------------------
std::string really_started(const std::string& help) {
  const seen s(help_text(R"("uitgesproken":"2026-01-15")", help), "2026-04-01");
  return date_of(help_really_started(s.get(), s.help()));
}

TEST(help, really_started) {
  const std::string no_list = R"("intake":"2026-02-01","wachtlijst_na_intake":false)";
  EXPECT_EQ(really_started(R"("gestart":"2026-03-01")"), "2026-03-01");
  EXPECT_EQ(really_started(R"("gestart":"2026-03-01",)" + no_list), "2026-03-01");
  EXPECT_EQ(really_started(R"("gestart":null,)" + no_list), "null");
  EXPECT_EQ(really_started(no_list), "2026-02-01");
  EXPECT_EQ(really_started(R"("intake":"2026-04-01","wachtlijst_na_intake":false)"), "2026-04-01");
  EXPECT_EQ(really_started(R"("intake":"2026-04-02","wachtlijst_na_intake":false)"), "onbekend");
  EXPECT_EQ(really_started(R"("intake":"2026-02-01","wachtlijst_na_intake":true)"), "onbekend");
  EXPECT_EQ(really_started(R"("intake":"2026-02-01","wachtlijst_na_intake":null)"), "onbekend");
  EXPECT_EQ(really_started(R"("intake":"2026-02-01")"), "onbekend");
  EXPECT_EQ(really_started(R"("intake":null,"wachtlijst_na_intake":false)"), "onbekend");
  EXPECT_EQ(really_started(""), "onbekend");
}

TEST(help, waiting_since_what_has_happened) {
  const auto since = [](const std::string& help) {
    const seen s(help_text(R"("uitgesproken":"2026-01-15")", help), "2026-04-01");
    return date_of(waiting_since(s.get(), s.help()));
  };
  EXPECT_EQ(since(R"("aangemeld":"2026-02-01","wacht_sinds":"2026-03-01")"), "2026-03-01");
  EXPECT_EQ(since(R"("aangemeld":"2026-02-01","wacht_sinds":"2026-04-02")"), "2026-02-01");
  EXPECT_EQ(since(R"("aangemeld":"2026-02-01")"), "2026-02-01");
  EXPECT_EQ(since(R"("aangemeld":"2026-04-02")"), "null");
  EXPECT_EQ(since(R"("aangemeld":null)"), "null");
  EXPECT_EQ(since(""), "onbekend");
}

TEST(help, only_for_parents) {
  const auto parents = [](const std::string& entries) {
    const seen s(measure_text(R"("hulp":)" + entries), "2026-04-01");
    return only_for_parents(s.get(), s.measure());
  };
  EXPECT_EQ(parents("[]"), 0);
  EXPECT_EQ(parents(R"([{"voor":"ouders"}])"), 1);
  EXPECT_EQ(parents(R"([{"voor":"ouders"},{"voor":"jeugdige","noodzakelijk":false}])"), 1);
  EXPECT_EQ(parents(R"([{"voor":"ouders"},{"voor":"gezin"}])"), 0);
  EXPECT_EQ(parents(R"([{"voor":"ouders","noodzakelijk":false}])"), 0);
}

}  // namespace
}  // namespace jeugdregels::assess
