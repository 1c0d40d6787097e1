// Tests of src/facts/checks.hpp: reversed and overlapping intervals, and municipalities without an address.
#include "facts/checks.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "facts/dossier.hpp"

namespace jeugdregels::facts {
namespace {

// Fault and pointer of everything that is wrong.
std::multiset<std::string> problems(const dossier& d) {
  std::multiset<std::string> out;
  check_consistency(d, [&](const violation& v) {
    const std::string where =
        v.fact == fact_id::count ? pointer_to(d, v.record) : pointer_to(d, v.record, v.fact);
    out.insert(std::to_string(static_cast<int>(v.fault)) + " " + where);
  });
  EXPECT_EQ(is_consistent(d), out.empty());
  return out;
}

std::string problem(fault f, const std::string& where) {
  return std::to_string(static_cast<int>(f)) + " " + where;
}
std::multiset<std::string> only(fault f, const std::string& where) { return {problem(f, where)}; }

// An entry that is sound but for its interval.
record_id add(dossier& d, record_id parent, list_id list, value from, value until) {
  const record_id entry = d.add(parent, list);
  fact_id van{};
  fact_id tot{};
  EXPECT_TRUE(interval_facts(def(list).entry, van, tot));
  d.set(entry, van, from);
  d.set(entry, tot, until);
  if (list == list_id::brp) {
    d.set(entry, fact_id::brp_adres, 0);
    d.set(entry, fact_id::brp_gemeente, 153);
  }
  return entry;
}

const std::set<list_id> apart = {list_id::brp,
                                 list_id::gezag,
                                 list_id::woonplaats_moeder,
                                 list_id::woonplaats_vader,
                                 list_id::woonplaats_voogd,
                                 list_id::woonplaats_jeugdige,
                                 list_id::feitelijk_bij,
                                 list_id::werkelijk_verblijf};
const std::set<list_id> together = {list_id::verblijven, list_id::buiten_nederland,
                                    list_id::jeugdbeschermers};

record_id parent_for(dossier& d, list_id list) {
  return list == list_id::jeugdbeschermers ? d.add(root, list_id::maatregelen) : root;
}

TEST(intervals, exactly_these_lists_have_them) {
  for (std::size_t i = 0; i < list_count; ++i) {
    const auto list = static_cast<list_id>(i);
    fact_id van{};
    fact_id tot{};
    const bool expected = apart.contains(list) || together.contains(list);
    ASSERT_EQ(interval_facts(def(list).entry, van, tot), expected) << def(list).key;
    if (expected) {
      EXPECT_EQ(def(van).key, "van");
      EXPECT_EQ(def(tot).key, "tot_en_met");
      EXPECT_EQ(def(van).home, def(list).entry);
      EXPECT_EQ(def(tot).home, def(list).entry);
    }
  }
}

TEST(overlap, both_ends_are_inside) {
  for (const list_id list : apart) {
    dossier d;
    add(d, root, list, 100, 110);
    const record_id second = add(d, root, list, 111, 120);  // adjoining
    EXPECT_EQ(problems(d), std::multiset<std::string>{}) << def(list).key;
    fact_id van{};
    fact_id tot{};
    interval_facts(def(list).entry, van, tot);
    d.set(second, van, 110);  // one day in common
    EXPECT_EQ(problems(d), only(fault::overlap, pointer_to(d, root, list) + "/1")) << def(list).key;
  }
}

TEST(overlap, a_running_interval_never_ends) {
  for (const list_id list : apart) {
    dossier d;
    add(d, root, list, 100, none);
    add(d, root, list, 50, 99);
    EXPECT_EQ(problems(d), std::multiset<std::string>{});
    add(d, root, list, 84'005, none);
    EXPECT_EQ(problems(d), only(fault::overlap, pointer_to(d, root, list) + "/2"));
  }
}

TEST(overlap, stays_workers_and_time_abroad_may) {
  for (const list_id list : together) {
    dossier d;
    const record_id parent = parent_for(d, list);
    add(d, parent, list, 100, none);
    add(d, parent, list, 100, none);
    add(d, parent, list, 50, 300);
    EXPECT_EQ(problems(d), std::multiset<std::string>{}) << def(list).key;
  }
}

TEST(overlap, only_within_one_list) {
  dossier d;
  for (const list_id list : apart) {
    add(d, root, list, 100, 200);
  }
  EXPECT_EQ(problems(d), std::multiset<std::string>{});
}

TEST(overlap, is_that_of_the_entry_that_stands_later_in_the_list) {
  dossier d;
  add(d, root, list_id::gezag, 500, 600);
  add(d, root, list_id::gezag, 100, 200);
  add(d, root, list_id::gezag, 150, 160);  // earlier than 0, but later in the list than 1
  EXPECT_EQ(problems(d), only(fault::overlap, "/gezag/2"));
}

TEST(overlap, random_lists_by_brute_force) {
  std::mt19937 random(8);
  for (int round = 0; round < 3000; ++round) {
    dossier d;
    std::vector<std::pair<value, value>> spans;
    std::multiset<std::string> expected;
    const int entries = 1 + static_cast<int>(random() % 6);
    for (int i = 0; i < entries; ++i) {
      const value from = static_cast<value>(random() % 40);
      const bool running = random() % 8 == 0;
      const value until = running ? 1'000'000 : from + static_cast<value>(random() % 9) - 1;
      add(d, root, list_id::werkelijk_verblijf, from, running ? none : until);
      const std::string pointer = "/werkelijk_verblijf/" + std::to_string(i);
      if (until < from) {
        expected.insert(problem(fault::reversed_interval, pointer + "/tot_en_met"));
      } else {
        bool shares_a_day = false;
        for (const auto& [a, b] : spans) {
          for (value day = from; day <= until && day <= 60; ++day) {
            shares_a_day = shares_a_day || (day >= a && day <= b);
          }
        }
        if (shares_a_day) {
          expected.insert(problem(fault::overlap, pointer));
        }
        spans.emplace_back(from, until);
      }
    }
    ASSERT_EQ(problems(d), expected) << round;
  }
}

TEST(reversed, in_every_list_with_intervals) {
  for (const auto& lists : {apart, together}) {
    for (const list_id list : lists) {
      dossier d;
      const record_id parent = parent_for(d, list);
      add(d, parent, list, 100, 100);
      EXPECT_EQ(problems(d), std::multiset<std::string>{}) << def(list).key;
      add(d, parent, list, 201, 200);
      EXPECT_EQ(problems(d), only(fault::reversed_interval, pointer_to(d, parent, list) + "/1/tot_en_met"));
    }
  }
}

TEST(reversed, what_was_refused_already_is_left_alone) {
  dossier d;
  add(d, root, list_id::gezag, unknown, 100);
  add(d, root, list_id::gezag, 100, unknown);
  add(d, root, list_id::gezag, unknown, none);
  EXPECT_EQ(problems(d), std::multiset<std::string>{});
}

TEST(brp, gemeente_is_null_exactly_when_adres_is_geen) {
  constexpr value home = 0;
  constexpr value letters = 1;
  constexpr value no_address = 2;
  for (const value address : {home, letters, no_address}) {
    for (const value municipality : {value{153}, abroad, none}) {
      dossier d;
      const record_id entry = add(d, root, list_id::brp, 100, 200);
      d.set(entry, fact_id::brp_adres, address);
      d.set(entry, fact_id::brp_gemeente, municipality);
      const bool sound = (address == no_address) == (municipality == none);
      EXPECT_EQ(problems(d), sound ? std::multiset<std::string>{}
                                   : only(fault::municipality_without_address, "/brp/0/gemeente"))
          << address << ' ' << municipality;
    }
  }
}

TEST(brp, unknown_parts_are_left_alone) {
  dossier d;
  d.add(root, list_id::brp);
  const record_id entry = add(d, root, list_id::brp, 100, 200);
  d.set(entry, fact_id::brp_gemeente, unknown);
  EXPECT_EQ(problems(d), std::multiset<std::string>{});
  d.set(entry, fact_id::brp_adres, unknown);
  d.set(entry, fact_id::brp_gemeente, none);
  EXPECT_EQ(problems(d), std::multiset<std::string>{});
}

TEST(check_consistency, reports_everything_that_is_wrong) {
  dossier d;
  add(d, root, list_id::gezag, 100, 200);
  add(d, root, list_id::gezag, 200, 300);
  add(d, d.add(root, list_id::maatregelen), list_id::jeugdbeschermers, 10, 5);
  d.set(add(d, root, list_id::brp, 1, 2), fact_id::brp_gemeente, none);
  EXPECT_EQ(problems(d),
            (std::multiset<std::string>{
                problem(fault::overlap, "/gezag/1"),
                problem(fault::reversed_interval, "/maatregelen/0/jeugdbeschermers/0/tot_en_met"),
                problem(fault::municipality_without_address, "/brp/0/gemeente")}));
}

}  // namespace
}  // namespace jeugdregels::facts
