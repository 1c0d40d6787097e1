// Terms with several stops, with a start by the kind of the measure, or that do not apply without a start.
#include "assess/own_rules.hpp"

namespace jeugdregels::assess {
namespace {

using rules::small_rule;
using rules::small_rule_over;

const day begun = day_of("2026-03-02");
const day due = begun + 14;

json term_of(const std::vector<std::string>& stops, const std::string& more = "") {
  return small_rule_over("maatregelen", "a", "termijn", "norm",
                         R"({"start":"maatregelen.gi_in_kennis","lengte":2,"eenheid":"weken","stop":)" +
                             json(stops).dump() + more + "}");
}

const std::vector<std::string> three = {"maatregelen.koers.bepaald", "maatregelen.eerste_contact.jeugdige",
                                        "maatregelen.eerste_contact.gezag"};

std::string measure_with(value start, const std::vector<value>& stops, const std::string& end) {
  return measure_text(joined(
      {fact("gi_in_kennis", start), "\"koers\":{" + fact("bepaald", stops[0]) + "}",
       "\"eerste_contact\":{" +
           joined({fact("jeugdige", stops[1]), stops.size() > 2 ? fact("gezag", stops[2]) : std::string()}) +
           "}",
       end}));
}

// Whether the measure, of which nothing is absent, ended before a day.
constexpr const char* runs_on = R"("einde":null,"beeindigd":null,"verlengingen":[])";
std::string ended(day last) { return fact("beeindigd", last) + R"(,"einde":null,"verlengingen":[])"; }

// The outcome of complete facts.
std::string of_complete(const std::vector<value>& stops, day as_of, day last_day) {
  const auto stopped = [&](value v) { return v != facts::none && v <= as_of; };
  if (std::any_of(stops.begin(), stops.end(), [&](value v) { return stopped(v) && v > due; })) {
    return "niet_voldaan";
  }
  if (std::all_of(stops.begin(), stops.end(), stopped)) {
    return "voldaan";
  }
  if (last_day < due && last_day < as_of) {
    return "niet_van_toepassing";
  }
  return as_of <= due ? "lopend" : "niet_voldaan";
}

// Every outcome that filling in the absent stops can lead to.
void complete(std::vector<value> stops, std::size_t from, day as_of, day last_day,
              std::vector<std::string>& outcomes) {
  if (from == stops.size()) {
    const std::string outcome = of_complete(stops, as_of, last_day);
    if (std::find(outcomes.begin(), outcomes.end(), outcome) == outcomes.end()) {
      outcomes.push_back(outcome);
    }
  } else if (stops[from] != facts::unknown) {
    complete(std::move(stops), from + 1, as_of, last_day, outcomes);
  } else {
    for (const value v : {due - 1, due, due + 1, as_of, as_of + 1, day_of("1900-01-01"), facts::none}) {
      stops[from] = v;
      complete(stops, from + 1, as_of, last_day, outcomes);
    }
  }
}

// Up to the due date it runs while a stop is absent; after it what the absent stops can still change is
// unknown.
std::string expected(const std::vector<value>& stops, day as_of, day last_day) {
  std::vector<std::string> outcomes;
  complete(stops, 0, as_of, last_day, outcomes);
  if (outcomes.size() == 1) {
    return outcomes.front();
  }
  if (as_of > due) {
    return "onbekend";
  }
  // Of several that may still be missing none is certainly missing: an only one that is absent runs too.
  return "lopend";
}

bool any_missing(const std::vector<value>& stops, day as_of) {
  return std::any_of(stops.begin(), stops.end(),
                     [&](value v) { return v == facts::none || (facts::is_known(v) && v > as_of); });
}

std::string all_happened(const std::vector<value>& stops, day as_of) {
  const bool all =
      std::all_of(stops.begin(), stops.end(), [&](value v) { return facts::is_known(v) && v <= as_of; });
  return all ? date_of(*std::max_element(stops.begin(), stops.end())) : "null";
}

// Calls `visit` with each way to fill so many stops.
template <typename Visit>
void for_stops(std::size_t count, const std::vector<value>& domain, std::vector<value>& so_far, Visit visit) {
  if (so_far.size() == count) {
    visit(so_far);
    return;
  }
  for (const value v : domain) {
    so_far.push_back(v);
    for_stops(count, domain, so_far, visit);
    so_far.pop_back();
  }
}

TEST(several_stops, three_in_every_combination) {
  const own_rules rules(term_of(three));
  const std::string dates = " " + date_of(begun) + " " + date_of(due) + " ";
  int seen = 0;
  for (const day as_of : {due - 1, due, due + 1, due + 2}) {
    const std::vector<value> domain = {begun - 1, due, due + 1, as_of + 1, facts::none, facts::unknown};
    std::vector<value> stops;
    for_stops(3, domain, stops, [&](const std::vector<value>& all) {
      const std::string text = measure_with(begun, all, runs_on);
      EXPECT_EQ(rules.on(text, as_of).dates_of("a"),
                expected(all, as_of, never) + dates + all_happened(all, as_of))
          << text << " on " << date_of(as_of);
      ++seen;
    });
  }
  EXPECT_EQ(seen, 4 * 6 * 6 * 6);
}

TEST(several_stops, of_a_measure_that_ended) {
  const own_rules rules(term_of(three, R"(,"eindigt_met_maatregel":true)"));
  const std::string dates = " " + date_of(begun) + " " + date_of(due) + " ";
  for (const day last : {due - 3, due - 1, due, due + 1}) {
    for (const day as_of : {due - 3, due - 2, due, due + 1, due + 2}) {
      const std::vector<value> domain = {due - 4, due + 1, facts::none, facts::unknown};
      std::vector<value> stops;
      for_stops(3, domain, stops, [&](const std::vector<value>& all) {
        const std::string text = measure_with(begun, all, ended(last));
        // An end that is still to come is none.
        const day last_day = last <= as_of ? last : never;
        const bool open = std::count(all.begin(), all.end(), facts::unknown) > 0;
        if (as_of <= due && open && !any_missing(all, as_of) && last_day < as_of) {
          return;  // rules.md has no sentence of its own for this: it runs on, as with an only stop
        }
        EXPECT_EQ(rules.on(text, as_of).dates_of("a"),
                  expected(all, as_of, last_day) + dates + all_happened(all, as_of))
            << text << " on " << date_of(as_of);
      });
    }
  }
}

TEST(several_stops, in_words) {
  const own_rules rules(term_of(three, R"(,"eindigt_met_maatregel":true)"));
  const auto with = [&](const std::vector<value>& stops, const std::string& end, day as_of) {
    return rules.on(measure_with(begun, stops, end), as_of).outcome_of("a");
  };
  const value absent = facts::unknown;
  const value null = facts::none;
  const std::string over = ended(due - 3);
  EXPECT_EQ(with({due + 1, absent, null}, runs_on, due + 1), "niet_voldaan") << "one certainly late";
  EXPECT_EQ(with({due, absent, due}, runs_on, due + 1), "onbekend");
  EXPECT_EQ(with({due, absent, due}, runs_on, due), "lopend");
  EXPECT_EQ(with({null, absent, due}, runs_on, due + 1), "niet_voldaan") << "the absent one changes nothing";
  EXPECT_EQ(with({null, due - 5, due - 5}, over, due + 1), "niet_van_toepassing");
  EXPECT_EQ(with({null, due - 5, due + 1}, over, due + 1), "niet_voldaan") << "another was late";
  EXPECT_EQ(with({null, due - 5, absent}, over, due + 1), "onbekend") << "another may have been late";
  EXPECT_EQ(with({null, due - 5, absent}, over, due), "niet_van_toepassing") << "nothing can be late yet";
  EXPECT_EQ(with({null, due - 5, absent}, R"("einde":null,"verlengingen":[])", due + 1), "niet_voldaan")
      << "only what certainly ended counts";
}

TEST(several_stops, without_a_start) {
  const own_rules rules(term_of({three[0], three[1]}));
  const std::vector<value> both = {due, due + 1};
  const auto with = [&](value start, const std::vector<value>& stops) {
    return rules.on(measure_with(start, stops, runs_on), due + 2).dates_of("a");
  };
  EXPECT_EQ(with(facts::unknown, both), "onbekend null null 2026-03-17");
  EXPECT_EQ(with(facts::none, both), "lopend null null 2026-03-17");
  EXPECT_EQ(with(due + 3, both), "lopend null null 2026-03-17");
  EXPECT_EQ(with(due + 2, both), "voldaan 2026-03-18 2026-04-01 2026-03-17");
  EXPECT_EQ(with(facts::none, {due, facts::none}), "lopend null null null");
}

TEST(several_stops, with_an_earlier_due_date) {
  const own_rules rules(term_of({three[0], three[1]}, R"(,"eerder":"maatregelen.koers.nodig_voor")"));
  const auto with = [&](day earlier, const std::string& contact) {
    return rules
        .on(measure_text(
                joined({fact("gi_in_kennis", begun), runs_on,
                        "\"koers\":{" + joined({fact("bepaald", begun), fact("nodig_voor", earlier)}) + "}",
                        R"("eerste_contact":{"jeugdige":")" + contact + "\"}"})),
            due + 9)
        .dates_of("a");
  };
  EXPECT_EQ(with(due - 4, "2026-03-12"), "voldaan 2026-03-02 2026-03-12 2026-03-12");
  EXPECT_EQ(with(due - 4, "2026-03-13"), "niet_voldaan 2026-03-02 2026-03-12 2026-03-13");
  EXPECT_EQ(with(due + 1, "2026-03-16"), "voldaan 2026-03-02 2026-03-16 2026-03-16");
  EXPECT_EQ(with(due + 1, "2026-03-17"), "niet_voldaan 2026-03-02 2026-03-16 2026-03-17");
}

TEST(several_stops, four_of_the_dossier) {
  const own_rules rules(small_rule("a", "termijn", "norm", R"({"start":"keten.melding_vt","lengte":10,
    "eenheid":"dagen","stop":["keten.triage_vt","keten.start_raad","keten.rapport_raad","keten.zitting"]})"));
  const auto with = [&](const std::string& last) {
    return rules
        .on(dossier_text(R"("keten":{"melding_vt":"2026-03-02","triage_vt":"2026-03-05","start_raad":
      "2026-03-12","rapport_raad":"2026-03-04","zitting":)" +
                         last + "}"),
            "2026-03-20")
        .dates_of("a", "");
  };
  EXPECT_EQ(with("\"2026-03-03\""), "voldaan 2026-03-02 2026-03-12 2026-03-12");
  EXPECT_EQ(with("\"2026-03-13\""), "niet_voldaan 2026-03-02 2026-03-12 2026-03-13");
  EXPECT_EQ(with("null"), "niet_voldaan 2026-03-02 2026-03-12 null");
}

// ---- a start by the kind of the measure
TEST(start_by_kind, takes_the_day_of_its_kind) {
  const own_rules rules(small_rule_over("maatregelen", "a", "termijn", "norm", R"({
    "stop":"maatregelen.koers.bepaald","lengte":1,"eenheid":"weken","start":[
      {"soorten":["ots","vots","voorlopige_voogdij"],"feit":"maatregelen.familiegroepsplan_afgezien","nodig":true},
      {"soorten":["voogdij"],"feit":"maatregelen.gi_in_kennis"},
      {"soorten":["jeugdreclassering"],"feit":"maatregelen.uitgesproken"}]})"));
  const std::map<std::string, std::string> starts = {{"ots", "familiegroepsplan_afgezien"},
                                                     {"vots", "familiegroepsplan_afgezien"},
                                                     {"voorlopige_voogdij", "familiegroepsplan_afgezien"},
                                                     {"voogdij", "gi_in_kennis"},
                                                     {"jeugdreclassering", "uitgesproken"}};
  const day as_of = day_of("2026-05-01");
  for (const auto& [kind, key] : starts) {
    const auto with = [&, kind = kind, key = key](value start) {
      std::string others;
      for (const char* other : {"familiegroepsplan_afgezien", "gi_in_kennis", "uitgesproken"}) {
        others += other == key ? "" : "," + fact(other, day_of("2026-01-01"));
      }
      const std::string own = fact(key, start);
      return rules
          .on(dossier_text(R"("maatregelen":[{"soort":")" + kind + R"(","koers":{"bepaald":null})" + others +
                           (own.empty() ? "" : ",") + own + "}]"),
              as_of)
          .dates_of("a");
    };
    const bool needed = key == "familiegroepsplan_afgezien";
    const std::string without = needed ? "niet_van_toepassing null null null" : "lopend null null null";
    EXPECT_EQ(with(as_of), "lopend 2026-05-01 2026-05-08 null") << kind;
    EXPECT_EQ(with(as_of - 8), "niet_voldaan 2026-04-23 2026-04-30 null") << kind;
    EXPECT_EQ(with(as_of + 1), without) << kind;
    EXPECT_EQ(with(facts::none), without) << kind;
    EXPECT_EQ(with(facts::unknown), "onbekend null null null") << kind;
  }
}

// ---- rules that do not apply without a start
TEST(without_start, it_may_be_that_the_rule_does_not_apply) {
  const auto term = [](const std::string& more) {
    return small_rule("a", "termijn", "norm",
                      R"({"start":"keten.melding_vt","stop":"keten.triage_vt",
                      "lengte":5,"eenheid":"dagen")" +
                          more + "}");
  };
  const own_rules may_be_none(term(R"(,"zonder_start":"niet_van_toepassing")"));
  const own_rules runs(term(""));
  const day as_of = day_of("2026-05-01");
  const auto with = [&](const own_rules& rules, value start, value stop) {
    return rules
        .on(dossier_text("\"keten\":{" + joined({fact("melding_vt", start), fact("triage_vt", stop)}) + "}"),
            as_of)
        .dates_of("a", "");
  };
  for (const value stop : {as_of - 1, as_of + 1, facts::none, facts::unknown}) {
    const std::string realised = stop == as_of - 1 ? "2026-04-30" : "null";
    for (const value start : {as_of + 1, facts::none}) {
      EXPECT_EQ(with(may_be_none, start, stop), "niet_van_toepassing null null null");
      EXPECT_EQ(with(runs, start, stop), "lopend null null " + realised);
    }
    EXPECT_EQ(with(may_be_none, facts::unknown, stop), "onbekend null null " + realised);
    for (const value start : {as_of - 6, as_of - 5, as_of}) {
      EXPECT_EQ(with(may_be_none, start, stop), with(runs, start, stop));
    }
  }
  EXPECT_EQ(with(may_be_none, as_of - 6, facts::none), "niet_voldaan 2026-04-25 2026-04-30 null");
  EXPECT_EQ(with(may_be_none, as_of - 5, facts::none), "lopend 2026-04-26 2026-05-01 null");
}

// What a start that is absent leaves open, as another rule sees it.
TEST(without_start, an_absent_start_may_be_none) {
  const json norm =
      small_rule("a", "termijn", "norm", R"({"start":"keten.melding_vt","stop":"keten.triage_vt",
    "lengte":5,"eenheid":"dagen","zonder_start":"niet_van_toepassing"})");
  const auto asked = [&](const std::string& outcomes) {
    return own_rules(norm, small_rule("b", "toets", "norm", R"({"regel":"a","is":)" + outcomes + "}"))
        .on(dossier_text(""), "2026-05-01")
        .outcome_of("b", "");
  };
  EXPECT_EQ(asked(R"(["niet_van_toepassing"])"), "onbekend");
  EXPECT_EQ(asked(R"(["voldaan","niet_voldaan","lopend"])"), "onbekend");
  EXPECT_EQ(asked(R"(["voldaan","niet_voldaan","lopend","niet_van_toepassing"])"), "voldaan");
  EXPECT_EQ(asked(R"(["toegelicht"])"), "niet_voldaan");
}

}  // namespace
}  // namespace jeugdregels::assess
