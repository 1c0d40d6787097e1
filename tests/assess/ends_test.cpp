// How long a measure lasts and when it was ordered to end, in every combination of few facts, held against
// all completions of the absent ones.
#include <set>

#include "assess/own_rules.hpp"

namespace jeugdregels::assess {
namespace {

using rules::small_rule_over;

const day as_of = day_of("2026-05-01");
const day ordered = day_of("2026-01-31");

// One extension; a day that is null is facts::none, one that is absent facts::unknown.
struct extension {
  value pronounced;
  value end;
};

// The facts of a measure that say how long it lasts.
struct lasting {
  value ordered;
  value end;
  bool list_known;
  std::vector<extension> extensions;
};

std::string text_of(const lasting& m) {
  std::string all;
  for (const auto& e : m.extensions) {
    all += std::string(all.empty() ? "" : ",") + "{" +
           joined({fact("uitgesproken", e.pronounced), fact("einde", e.end)}) + "}";
  }
  return measure_text(joined({fact("uitgesproken", m.ordered), fact("einde", m.end),
                              m.list_known ? "\"verlengingen\":[" + all + "]" : std::string()}));
}

// ---- all completions, one extension at a time
// Every day from which the first known end below is too late, up to those after which the last one is in
// time.
std::vector<value> days_around() {
  std::vector<value> out;
  for (day d = ordered - 25; d <= ordered + 90; ++d) {
    out.push_back(d);
  }
  return out;
}

std::vector<value> completions_of(value v, bool may_be_null) {
  if (v != facts::unknown) {
    return {v};
  }
  static const std::vector<value> all = days_around();
  std::vector<value> out = all;
  if (may_be_null) {
    out.push_back(facts::none);
  }
  return out;
}

// The ends that the next extension may follow, in the completions in which all is well so far.
struct so_far {
  std::set<value> ends;
  bool failed = false;  // in some completion it is not

  void add(day limit, const std::vector<value>& next) {
    for (const value end : next) {
      if (end != facts::none && end <= limit) {
        ends.insert(end);
      } else {
        failed = true;
      }
    }
  }
};

so_far begin(const lasting& m, int months) {
  so_far out;
  for (const value from : completions_of(m.ordered, false)) {
    out.add(calendar::add_months(from, months), completions_of(m.end, true));
  }
  return out;
}

so_far follow(const so_far& before, const extension& e, int months) {
  so_far out;
  out.failed = before.failed;
  const bool may_count =
      e.pronounced == facts::unknown || (e.pronounced != facts::none && e.pronounced <= as_of);
  const bool may_not_count = e.pronounced == facts::unknown || !may_count;
  if (may_not_count) {
    out.ends = before.ends;
  }
  if (may_count) {
    for (const value from : before.ends) {
      out.add(calendar::add_months(from, months), completions_of(e.end, true));
    }
  }
  return out;
}

tri by_completions(const lasting& m, int months, int months_each) {
  so_far state = begin(m, months);
  if (months_each != 0 && !m.list_known) {
    state.failed = true;  // it may hold an extension that is too long, or none
  }
  for (std::size_t i = 0; months_each != 0 && i < m.extensions.size(); ++i) {
    state = follow(state, m.extensions[i], months_each);
  }
  return state.ends.empty() ? tri::no : state.failed ? tri::maybe : tri::yes;
}

// ---- the combinations
json lasts(int months, int months_each) {
  const std::string each = months_each == 0 ? "" : R"(,"per_verlenging":)" + std::to_string(months_each);
  return small_rule_over("maatregelen", "a", "toets", "norm",
                         R"({"duurt_hoogstens":{"maanden":)" + std::to_string(months) + each + "}}");
}

class held_against_completions {
 public:
  held_against_completions(int months, int months_each)
      : rules_(lasts(months, months_each)), months_(months), months_each_(months_each) {}

  void expect(const lasting& m) {
    const std::string text = text_of(m);
    const tri wanted = by_completions(m, months_, months_each_);
    ASSERT_EQ(rules_.on(text, as_of).outcome_of("a"), as_norm(wanted)) << text;
    ++seen_[wanted];
  }
  // So many came to yes, to no and to perhaps.
  int seen(tri t) { return seen_[t]; }

 private:
  own_rules rules_;
  int months_;
  int months_each_;
  std::map<tri, int> seen_;
};

// One month from 31 January: 28 February, and then 28 March, or 31 March counted from an end in between.
const std::vector<value> orders = {ordered, facts::unknown};
const std::vector<value> first_ends = {day_of("2026-02-27"), day_of("2026-02-28"), day_of("2026-03-01"),
                                       facts::none, facts::unknown};
const std::vector<value> pronouncements = {as_of, as_of + 1, facts::none, facts::unknown};

std::vector<extension> extensions_with(const std::vector<value>& ends) {
  std::vector<extension> out;
  for (const value pronounced : pronouncements) {
    for (const value end : ends) {
      out.push_back({pronounced, end});
    }
  }
  return out;
}

TEST(lasts_within, without_reading_extensions) {
  held_against_completions once(1, 0);
  for (const value from : orders) {
    for (const value end : first_ends) {
      once.expect({from, end, false, {}});
      once.expect({from, end, true, {}});
      once.expect({from, end, true, {{as_of, day_of("2026-12-31")}}});
      once.expect({from, end, true, {{as_of, facts::none}}});
    }
  }
  EXPECT_EQ(once.seen(tri::yes), 2 * 4);
  EXPECT_EQ(once.seen(tri::no), 3 * 4);
  EXPECT_EQ(once.seen(tri::maybe), 5 * 4);
}

TEST(lasts_within, with_a_list_that_is_absent_or_empty) {
  held_against_completions each(1, 1);
  for (const value from : orders) {
    for (const value end : first_ends) {
      each.expect({from, end, false, {}});
      each.expect({from, end, true, {}});
    }
  }
  EXPECT_EQ(each.seen(tri::yes), 2);
  EXPECT_EQ(each.seen(tri::no), 2 * 3);
}

TEST(lasts_within, with_one_extension) {
  held_against_completions each(1, 1);
  const auto extensions =
      extensions_with({day_of("2026-02-01"), day_of("2026-03-26"), day_of("2026-03-27"), day_of("2026-03-28"),
                       day_of("2026-03-29"), day_of("2026-04-02"), facts::none, facts::unknown});
  for (const value from : orders) {
    for (const value end : first_ends) {
      for (const auto& e : extensions) {
        each.expect({from, end, true, {e}});
      }
    }
  }
  EXPECT_GT(each.seen(tri::yes), 20);
  EXPECT_GT(each.seen(tri::no), 20);
  EXPECT_GT(each.seen(tri::maybe), 20);
}

TEST(lasts_within, with_two_extensions) {
  held_against_completions each(1, 1);
  const auto first = extensions_with(
      {day_of("2026-02-10"), day_of("2026-03-28"), day_of("2026-03-29"), facts::none, facts::unknown});
  const auto second = extensions_with({day_of("2026-02-11"), day_of("2026-03-11"), day_of("2026-04-28"),
                                       day_of("2026-04-29"), facts::none, facts::unknown});
  for (const value from : orders) {
    for (const value end : {day_of("2026-02-28"), day_of("2026-03-01"), facts::none, facts::unknown}) {
      for (const auto& one : first) {
        for (const auto& other : second) {
          each.expect({from, end, true, {one, other}});
        }
      }
    }
  }
  EXPECT_GT(each.seen(tri::yes), 100);
  EXPECT_GT(each.seen(tri::no), 100);
  EXPECT_GT(each.seen(tri::maybe), 100);
}

// Other lengths for the order and for each extension.
TEST(lasts_within, three_months_and_then_one_at_a_time) {
  held_against_completions each(3, 1);
  const auto extensions = extensions_with({day_of("2026-04-30"), day_of("2026-05-29"), day_of("2026-05-30"),
                                           day_of("2026-05-31"), facts::unknown});
  for (const value end : {day_of("2026-04-29"), day_of("2026-04-30"), day_of("2026-05-01"), facts::unknown}) {
    for (const auto& e : extensions) {
      each.expect({ordered, end, true, {e}});
    }
  }
  EXPECT_GT(each.seen(tri::yes), 10);
  EXPECT_GT(each.seen(tri::no), 10);
  EXPECT_GT(each.seen(tri::maybe), 10);
}

TEST(lasts_within, a_year_and_then_each_a_year) {
  const own_rules rules(lasts(12, 12));
  const auto with = [&](const std::string& end, const std::string& extensions) {
    return rules
        .on(measure_text(R"("uitgesproken":"2024-02-29","einde":)" + end + R"(,"verlengingen":[)" +
                         extensions + "]"),
            as_of)
        .outcome_of("a");
  };
  EXPECT_EQ(with("\"2025-02-28\"", ""), "voldaan");
  EXPECT_EQ(with("\"2025-03-01\"", ""), "niet_voldaan");
  EXPECT_EQ(with("\"2025-02-28\"", R"({"uitgesproken":"2025-02-20","einde":"2026-02-28"})"), "voldaan");
  EXPECT_EQ(with("\"2025-02-28\"", R"({"uitgesproken":"2025-02-20","einde":"2026-03-01"})"), "niet_voldaan");
  EXPECT_EQ(with("\"2025-02-28\"", R"({"uitgesproken":"2026-05-02","einde":"2026-03-01"})"), "voldaan")
      << "an extension that is still to come does not count";
  EXPECT_EQ(with("\"2025-02-28\"", R"({"uitgesproken":"2025-02-20","einde":null})"), "niet_voldaan");
  EXPECT_EQ(with("null", ""), "niet_voldaan");
  EXPECT_EQ(with("null", R"({"uitgesproken":"2025-02-20"})"), "niet_voldaan");
}

// ---- the last day by the order and its extensions
value last_end(const lasting& m) {
  value last = m.end;
  for (const auto& e : m.extensions) {
    if (e.pronounced == facts::none || e.pronounced > as_of) {
      continue;
    }
    if (last == facts::none || e.end == facts::none) {
      last = facts::none;
    } else {
      last = std::max(last, e.end);
    }
  }
  return last;
}

// Every last end that completions of the first extension and the order come to.
std::set<value> last_ends(const lasting& m) {
  std::set<value> out;
  const auto days = [](value v) {
    return v != facts::unknown
               ? std::vector<value>{v}
               : std::vector<value>{day_of("2026-01-01"), ordered,    ordered + 1, as_of, as_of + 1,
                                    day_of("2026-12-31"), facts::none};
  };
  for (const value end : days(m.end)) {
    if (m.extensions.empty()) {
      out.insert(last_end({m.ordered, end, true, {}}));
    }
    for (const auto& e : m.extensions) {
      for (const value pronounced : days(e.pronounced)) {
        for (const value until : days(e.end)) {
          out.insert(last_end({m.ordered, end, true, {{pronounced, until}}}));
        }
      }
    }
  }
  return out;
}

TEST(last_ordered_end, is_what_all_completions_agree_on) {
  const own_rules rules(small_rule_over("maatregelen", "a", "venster", "bepaling", R"({
    "anker":"maatregelen.laatste_einde","van":{},"toont":{"van":"dag"}})"));
  std::map<std::string, int> seen;
  for (const value end : {ordered, ordered + 1, as_of + 1, facts::none, facts::unknown}) {
    std::vector<std::vector<extension>> all = {{}};
    for (const auto& e : extensions_with({ordered, ordered + 1, ordered + 2, facts::none, facts::unknown})) {
      all.push_back({e});
    }
    for (const auto& extensions : all) {
      const lasting m{ordered, end, true, extensions};
      const auto found = rules.on(text_of(m), as_of);
      const std::string outcome = found.outcome_of("a");
      const std::set<value> possible = last_ends(m);
      ++seen[outcome];
      if (possible.size() > 1) {
        EXPECT_EQ(outcome, "onbekend") << text_of(m);
      } else if (*possible.begin() == facts::none) {
        EXPECT_EQ(outcome, "niet_van_toepassing") << text_of(m);
      } else {
        ASSERT_EQ(outcome, "bepaald") << text_of(m);
        EXPECT_EQ(found.field("a", "/maatregelen/0", 0), *possible.begin()) << text_of(m);
      }
    }
  }
  EXPECT_EQ(seen.size(), 3U);
  for (const value end : {ordered, facts::unknown}) {
    EXPECT_EQ(rules.on(text_of({ordered, end, false, {}}), as_of).outcome_of("a"), "onbekend");
  }
}

}  // namespace
}  // namespace jeugdregels::assess
