// What runs on a day or within days: measures and help, in every combination of few facts, held against all
// completions of the absent ones.
#include "assess/own_rules.hpp"

namespace jeugdregels::assess {
namespace {

using rules::small_rule;
using rules::small_rule_over;

const day as_of = day_of("2026-05-01");
constexpr day always = calendar::first_day;

std::vector<value> completions_of(value v, const std::vector<value>& days) {
  return v == facts::unknown ? days : std::vector<value>{v};
}

// ---- measures
struct measure {
  value pronounced;
  value end;
  value ended;
  bool list_known = true;
  bool extended = false;  // by one extension
  value extended_on = facts::none;
  value extended_until = facts::none;
};

std::string text_of(const char* kind, const measure& m) {
  const std::string one =
      m.extended ? "{" + joined({fact("uitgesproken", m.extended_on), fact("einde", m.extended_until)}) + "}"
                 : "";
  return joined({"\"soort\":\"" + std::string(kind) + "\"", fact("uitgesproken", m.pronounced),
                 fact("einde", m.end), fact("beeindigd", m.ended),
                 m.list_known ? "\"verlengingen\":[" + one + "]" : std::string()});
}

bool happened(value v) { return v != facts::none && v <= as_of; }

// The last day of a measure of which all is known; `never` when it has none.
day last_day(const measure& m, day of_age) {
  const auto until = [](value v) { return v == facts::none ? never : v; };
  day last = happened(m.ended) ? m.ended : until(m.end);
  if (!happened(m.ended) && m.extended && happened(m.extended_on)) {
    last = std::max(last, until(m.extended_until));
  }
  return std::min(last, of_age - 1);
}

// Looks at each day, as it is said: pronounced on or before it, and not ended before it.
bool runs_on_one_of(const measure& m, day of_age, day from) {
  for (day d = from; d <= as_of; ++d) {
    if (m.pronounced != facts::none && m.pronounced <= d && d <= last_day(m, of_age)) {
      return true;
    }
  }
  return false;
}

tri by_completions(const measure& m, day of_age, day from) {
  const std::vector<value> days = {day_of("2000-01-01"), from - 1,   from, as_of - 1, as_of, as_of + 1,
                                   day_of("2040-01-01"), facts::none};
  std::vector<measure> lists = {m};
  if (!m.list_known) {
    lists.push_back(m);
    lists.back().extended = true;
    lists.back().extended_on = lists.back().extended_until = facts::unknown;
  }
  outcomes_seen seen;
  for (measure one : lists) {
    const measure open = one;
    for (const value pronounced : completions_of(open.pronounced, days)) {
      for (const value end : completions_of(open.end, days)) {
        for (const value ended : completions_of(open.ended, days)) {
          for (const value on : completions_of(open.extended_on, days)) {
            for (const value until : completions_of(open.extended_until, days)) {
              seen.add(runs_on_one_of({pronounced, end, ended, true, one.extended, on, until}, of_age, from));
            }
          }
        }
      }
    }
  }
  return seen.result();
}

// Calls `visit` with measures of which each fact is known, null, to come or absent.
template <typename Visit>
void for_measures(day from, Visit visit) {
  for (const value pronounced : {from - 1, as_of, as_of + 1, facts::none, facts::unknown}) {
    for (const value end : {from - 1, from, as_of - 1, as_of, facts::none, facts::unknown}) {
      for (const value ended : {from - 1, as_of, as_of + 1, facts::none, facts::unknown}) {
        visit(measure{pronounced, end, ended});
        visit(measure{pronounced, end, ended, false});
        for (const value on : {as_of, as_of + 1, facts::unknown}) {
          for (const value until : {from - 1, as_of, facts::none, facts::unknown}) {
            visit(measure{pronounced, end, ended, true, true, on, until});
          }
        }
      }
    }
  }
}

// Someone who comes of age on this day.
std::string with_age(day of_age, const std::string& inside) {
  return born(date_of(calendar::add_years(of_age, -18)), inside);
}

TEST(measure_runs, on_the_day_itself) {
  const own_rules rules(
      small_rule_over("maatregelen", "a", "toets", "vlag", R"({"feit":"maatregelen.loopt"})"));
  std::map<tri, int> seen;
  for (const day of_age : {as_of, as_of + 1}) {
    for_measures(as_of, [&](const measure& m) {
      const std::string text = with_age(of_age, R"("maatregelen":[{)" + text_of("ots", m) + "}]");
      const tri wanted = by_completions(m, of_age, as_of);
      EXPECT_EQ(rules.on(text, as_of).outcome_of("a"), as_flag(wanted)) << text;
      ++seen[wanted];
    });
  }
  EXPECT_GT(seen[tri::yes], 50);
  EXPECT_GT(seen[tri::no], 50);
  EXPECT_GT(seen[tri::maybe], 50);
}

// Of the five kinds only jeugdreclassering goes on after the eighteenth birthday.
TEST(measure_runs, until_the_day_before_majority_by_kind) {
  const own_rules rules(
      small_rule_over("maatregelen", "a", "toets", "vlag", R"({"feit":"maatregelen.loopt"})"));
  for (const char* kind : {"ots", "vots", "voogdij", "voorlopige_voogdij", "jeugdreclassering"}) {
    const auto on = [&](day of_age) {
      return rules
          .on(with_age(of_age, R"("maatregelen":[{"soort":")" + std::string(kind) +
                                   R"(","uitgesproken":"2026-01-01","einde":null,"beeindigd":null,
                                           "verlengingen":[]}])"),
              as_of)
          .outcome_of("a");
    };
    const bool goes_on = std::string_view(kind) == "jeugdreclassering";
    EXPECT_EQ(on(as_of + 1), "aan") << kind;
    EXPECT_EQ(on(as_of), goes_on ? "aan" : "uit") << kind;
    EXPECT_EQ(on(as_of - 1), goes_on ? "aan" : "uit") << kind;
  }
}

// ---- a flag that is on when something ran within its window, up to the day itself
json within(int days_before) {
  // The window begins so many days before the peildatum of someone who comes of age then.
  return small_rule("a", "venster", "vlag",
                    R"({"anker":"geboortedatum","van":{"verjaardag":18,"dagen":)" +
                        std::to_string(-days_before) +
                        R"(},"tot_en_met":{"verjaardag":99},"loopt_in_venster":true})");
}

TEST(measure_runs, within_the_window_up_to_the_day_itself) {
  const int before = 5;
  const own_rules rules(within(before));
  std::map<tri, int> seen;
  for_measures(as_of - before, [&](const measure& m) {
    const std::string inside = R"("jeugdhulp":[],"maatregelen":[{)" + text_of("jeugdreclassering", m) + "}]";
    const tri wanted = by_completions(m, never, as_of - before);
    EXPECT_EQ(rules.on(with_age(as_of, inside), as_of).outcome_of("a", ""), as_flag(wanted)) << inside;
    ++seen[wanted];
  });
  EXPECT_GT(seen[tri::yes], 50);
  EXPECT_GT(seen[tri::no], 50);
  EXPECT_GT(seen[tri::maybe], 50);
}

TEST(care_runs, not_outside_the_window_of_the_flag) {
  const own_rules rules(
      small_rule("a", "venster", "vlag", R"({"anker":"geboortedatum","van":{"verjaardag":18},
    "tot_en_met":{"verjaardag":19,"dagen":-1},"loopt_in_venster":true})"));
  const auto on = [&](day day_asked, value begun, value ended) {
    return rules
        .on(with_age(as_of,
                     R"("maatregelen":[],"jeugdhulp":[{)" +
                         joined({R"("soort":"ambulant")", fact("gestart", begun), fact("beeindigd", ended)}) +
                         "}]"),
            day_asked)
        .outcome_of("a", "");
  };
  EXPECT_EQ(on(as_of - 1, as_of - 9, facts::none), "uit") << "before the window, while help runs";
  EXPECT_EQ(on(as_of, as_of - 9, as_of - 1), "uit") << "it ran only before the window";
  EXPECT_EQ(on(as_of, as_of - 9, as_of), "aan");
  EXPECT_EQ(on(as_of + 99, as_of - 9, as_of), "aan") << "it ran on a day of the window";
  EXPECT_EQ(on(as_of + 99, as_of + 99, facts::none), "aan");
  EXPECT_EQ(on(as_of + 99, as_of + 100, facts::none), "uit") << "it has still to begin";
  EXPECT_EQ(on(as_of + 364, as_of, facts::none), "aan");
  EXPECT_EQ(on(as_of + 365, as_of, facts::none), "uit") << "after the window";
  EXPECT_EQ(on(as_of + 365, facts::unknown, facts::unknown), "uit") << "whatever is absent";
  EXPECT_EQ(on(as_of + 364, facts::unknown, facts::unknown), "onbekend");
}

// ---- help
bool help_runs_on_one_of(value begun, value ended, day from) {
  for (day d = from; d <= as_of; ++d) {
    if (begun != facts::none && begun <= d && (ended == facts::none || ended >= d)) {
      return true;
    }
  }
  return false;
}

tri help_by_completions(value begun, value ended, day from) {
  const std::vector<value> days = {always, from - 1, from, as_of - 1, as_of, as_of + 1, facts::none};
  outcomes_seen seen;
  for (const value b : completions_of(begun, days)) {
    for (const value e : completions_of(ended, days)) {
      seen.add(help_runs_on_one_of(b, e, from));
    }
  }
  return seen.result();
}

TEST(care_runs, an_entry_of_help_on_the_day_itself_and_within_days) {
  const int before = 3;
  const own_rules rules(within(before),
                        small_rule("b", "toets", "vlag", R"({"feit":"hulp_of_maatregel_loopt"})"),
                        small_rule_over("jeugdhulp", "c", "toets", "vlag", R"({"feit":"jeugdhulp.loopt"})"));
  const std::vector<value> days = {as_of - before - 1, as_of - before, as_of - 1,     as_of,
                                   as_of + 1,          facts::none,    facts::unknown};
  for (const value begun : days) {
    for (const value ended : days) {
      const std::string help =
          joined({R"("soort":"ambulant")", fact("gestart", begun), fact("beeindigd", ended)});
      const std::string text = with_age(as_of, R"("maatregelen":[],"jeugdhulp":[{)" + help + "}]");
      const auto found = rules.on(text, as_of);
      const tri now = help_by_completions(begun, ended, as_of);
      EXPECT_EQ(found.outcome_of("a", ""), as_flag(help_by_completions(begun, ended, as_of - before)))
          << text;
      EXPECT_EQ(found.outcome_of("b", ""), as_flag(now)) << text;
      EXPECT_EQ(found.outcome_of("c", "/jeugdhulp/0"), as_flag(now)) << text;
    }
  }
}

// ---- both lists together
struct list_of_entries {
  std::string text;  // empty: the list is absent
  tri runs;
};

TEST(care_runs, help_or_a_measure) {
  const std::string measure =
      R"({"soort":"ots","einde":null,"beeindigd":null,"verlengingen":[],"uitgesproken":)";
  const std::string help = R"({"soort":"ambulant","gestart":"2026-01-01","beeindigd":)";
  const auto lists = [](const std::string& key, const std::string& yes, const std::string& no,
                        const std::string& open) {
    const auto list = [&](const std::string& inside) { return "\"" + key + "\":[" + inside + "]"; };
    return std::vector<list_of_entries>{{"", tri::maybe},
                                        {list(""), tri::no},
                                        {list(yes), tri::yes},
                                        {list(no), tri::no},
                                        {list(open), tri::maybe},
                                        {list(no + "," + open), tri::maybe},
                                        {list(open + "," + no), tri::maybe},
                                        {list(no + "," + yes), tri::yes},
                                        {list(open + "," + yes), tri::yes}};
  };
  const own_rules rules(small_rule("a", "toets", "vlag", R"({"feit":"hulp_of_maatregel_loopt"})"));
  for (const auto& of_help : lists("jeugdhulp", help + "\"2026-05-01\"}", help + "\"2026-04-30\"}",
                                   R"({"soort":"ambulant","gestart":"2026-01-01"})")) {
    for (const auto& of_measures :
         lists("maatregelen", measure + "\"2026-05-01\"}", measure + "\"2026-05-02\"}",
               R"({"soort":"ots","einde":null,"beeindigd":null,"verlengingen":[]})")) {
      const std::string text = dossier_text(joined({of_help.text, of_measures.text}));
      EXPECT_EQ(rules.on(text, as_of).outcome_of("a", ""),
                as_flag(facts::either(of_help.runs, of_measures.runs)))
          << text;
    }
  }
}

// Help within a measure is not among the help of the dossier, but its measure counts.
TEST(care_runs, help_within_a_measure_does_not_count_by_itself) {
  const own_rules rules(small_rule("a", "toets", "vlag", R"({"feit":"hulp_of_maatregel_loopt"})"));
  const auto with = [&](const std::string& last) {
    return rules
        .on(dossier_text(R"("jeugdhulp":[],"maatregelen":[{"soort":"ots","uitgesproken":"2026-01-01",
              "beeindigd":")" +
                         last + R"(","hulp":[{"voor":"jeugdige","gestart":"2026-02-01"}]}])"),
            as_of)
        .outcome_of("a", "");
  };
  EXPECT_EQ(with("2026-05-01"), "aan");
  EXPECT_EQ(with("2026-04-30"), "uit");
}

}  // namespace
}  // namespace jeugdregels::assess
