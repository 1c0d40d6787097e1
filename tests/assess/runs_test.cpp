// Stretches of days between the days on which something begins or ends.
#include "assess/runs.hpp"

#include "assess/child.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

std::string runs(std::vector<day> days, day first, day last) {
  std::string out;
  for_runs(days, first, last, [&](day_span run) {
    out += (out.empty() ? "" : " ") + std::to_string(run.from) + "-" + std::to_string(run.until);
  });
  return out;
}

TEST(runs, without_anything_in_between) {
  EXPECT_EQ(runs({}, 10, 20), "10-20");
  EXPECT_EQ(runs({}, 10, 10), "10-10");
  EXPECT_EQ(runs({}, 10, 9), "") << "no days";
}

TEST(runs, days_outside_or_at_the_edge) {
  EXPECT_EQ(runs({5, 10, 21, 30}, 10, 20), "10-20");
  EXPECT_EQ(runs({11}, 10, 20), "10-10 11-20");
  EXPECT_EQ(runs({20}, 10, 20), "10-19 20-20");
  EXPECT_EQ(runs({5, 30}, 10, 9), "");
}

TEST(runs, in_any_order_and_several_times) {
  EXPECT_EQ(runs({17, 12, 12, 17, 14}, 10, 20), "10-11 12-13 14-16 17-20");
}

TEST(runs, cover_every_day_once_and_break_where_they_must) {
  const std::vector<day> days = {3, 11, 12, 15, 15, 19, 40};
  std::vector<day> copy = days;
  day next = 10;
  for_runs(copy, 10, 20, [&](day_span run) {
    EXPECT_EQ(run.from, next);
    EXPECT_LE(run.from, run.until);
    EXPECT_TRUE(
        std::none_of(days.begin(), days.end(), [&](day d) { return d > run.from && d <= run.until; }));
    next = run.until + 1;
  });
  EXPECT_EQ(next, 21);
}

TEST(runs, breakpoints_are_first_days_and_days_after_last_days) {
  child c;
  c.at_home("2020-01-01", "2020-01-31", "0153").at_home("2020-02-01", nullptr, "0164");
  const assessed a(c.text(), "2025-06-02");
  workspace work;
  const context at{a.rules(), a.dossier(), day_of("2025-06-02"), {}, &work};
  std::vector<day> days;
  add_breakpoints(at, list_id::brp, facts::fact_id::brp_van, facts::fact_id::brp_tot, days);
  EXPECT_EQ(days, (std::vector<day>{day_of("2020-01-01"), day_of("2020-02-01"), day_of("2020-02-01")}));
  days.clear();
  add_breakpoints(at, list_id::verblijven, facts::fact_id::verblijf_van, facts::fact_id::verblijf_tot, days);
  EXPECT_TRUE(days.empty()) << "of a list that is absent too";
}

}  // namespace
}  // namespace jeugdregels::assess
