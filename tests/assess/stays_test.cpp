// Chains of stays: since when one runs on a day, with gaps, overlaps, ends of every kind and disputes.
//
// The child is registered in one municipality all its life, so that what is decided shows the chain alone.
#include "assess/stays.hpp"

#include "assess/child.hpp"
#include "assess/woonplaats.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* today = "2025-06-02";
constexpr const char* provider = "jeugdhulpaanbieder";

// "onderdeel referentiedatum": 2 and the day before the chain began, 1 and the peildatum without one, null
// where both are possible or several days are.
std::string chain_of(child c, const std::string& as_of = today) {
  c.at_home("2000-01-01", nullptr, "0153");
  const assessed a(c.text(), as_of);
  EXPECT_EQ(municipality_text(decided(a, decision_field::municipality)), "0153") << c.text();
  return a.name_field(responsible_rule, "", static_cast<std::size_t>(decision_field::part)) + " " +
         date_of(decided(a, decision_field::on));
}

constexpr const char* no_chain = "1 2025-06-02";
constexpr const char* perhaps = "null null";

TEST(chain, without_a_stay) {
  EXPECT_EQ(chain_of(child().no_stays()), no_chain);
  EXPECT_EQ(chain_of(child().with("verblijf", nullptr)), no_chain) << "null counts as an empty list";
}

TEST(chain, of_one_stay_by_its_days) {
  const auto on = [](const char* as_of) {
    return chain_of(child().stays("2025-03-15", "2025-04-20", provider, "naar_huis"), as_of);
  };
  EXPECT_EQ(on("2025-03-14"), "1 2025-03-14") << "not begun yet";
  EXPECT_EQ(on("2025-03-15"), "2 2025-03-14");
  EXPECT_EQ(on("2025-04-19"), "2 2025-03-14");
  EXPECT_EQ(on("2025-04-20"), "2 2025-03-14") << "the last day is inside, and its end is not read yet";
  EXPECT_EQ(on("2025-04-21"), "1 2025-04-21");
}

// ---- which kinds count ------------------------------------------------------------------------------------
TEST(chain, kinds_that_count) {
  for (const char* kind : {"jeugdhulpaanbieder", "gezinshuis", "gesloten", "crisis", "pleegzorg",
                           "opvang_wmo", "beschermd_wonen", "wlz"}) {
    EXPECT_EQ(chain_of(child().stays("2025-03-15", nullptr, kind)), "2 2025-03-14") << kind;
  }
  for (const char* open : {"true", "false"}) {
    child c;
    c.stays("2025-03-15", nullptr, "jji").with("jeugdreclassering_na_jji", json::parse(open));
    EXPECT_EQ(chain_of(c), "2 2025-03-14") << open;
  }
}

TEST(chain, kinds_that_never_count) {
  for (const char* kind :
       {"netwerk_informeel", "ziekenhuis", "coa", "nidos", "internaat", "pi", "andere_regeling"}) {
    for (const char* end : {"naar_huis", "tijdelijk", "overgang"}) {
      EXPECT_EQ(chain_of(child().stays("2025-03-15", nullptr, kind)), no_chain) << kind;
      EXPECT_EQ(chain_of(child().stays("2025-03-15", "2025-04-01", kind, end)), no_chain) << kind;
    }
  }
}

TEST(chain, disputed_kinds_are_taken_both_ways) {
  for (const char* kind : {"logeer", "moeder_kindhuis"}) {
    EXPECT_EQ(chain_of(child().stays("2025-03-15", nullptr, kind)), perhaps) << kind;
    EXPECT_EQ(chain_of(child().stays("2025-03-15", "2025-04-01", kind, "naar_huis")), no_chain) << kind;
    EXPECT_EQ(chain_of(child().stays("2025-03-15", "2025-04-01", kind, "overgang")), perhaps) << kind;
    EXPECT_EQ(chain_of(child().stays("2025-06-03", nullptr, kind)), no_chain) << kind;
  }
}

TEST(chain, a_disputed_stay_between_two_that_count) {
  child c;
  c.stays("2024-01-01", "2024-12-31", provider, "naar_huis")
      .stays("2025-01-01", "2025-01-31", "logeer", "naar_huis")
      .stays("2025-02-01", nullptr, provider);
  EXPECT_EQ(chain_of(c), "2 null") << "since the first stay, or since the last";
  child short_gap;
  short_gap.stays("2024-01-01", "2024-12-31", provider, "overgang")
      .stays("2025-01-01", "2025-01-31", "logeer", "naar_huis")
      .stays("2025-02-01", nullptr, provider);
  EXPECT_EQ(chain_of(short_gap), "2 2023-12-31") << "what does not count plays no part in the gap";
}

TEST(chain, wlz_counts_from_2025) {
  const auto on = [](const char* as_of) {
    return chain_of(child().stays("2022-03-15", nullptr, "wlz"), as_of);
  };
  EXPECT_EQ(on("2022-03-15"), perhaps);
  EXPECT_EQ(on("2024-12-31"), perhaps);
  EXPECT_EQ(on("2025-01-01"), "2 2022-03-14");
  EXPECT_EQ(on("2025-01-02"), "2 2022-03-14");
  child ended;
  ended.stays("2022-03-15", "2023-05-31", "wlz", "overgang");
  EXPECT_EQ(chain_of(ended, "2024-12-31"), perhaps);
  EXPECT_EQ(chain_of(ended, "2025-01-01"), "2 2022-03-14") << "a stay that ended before 2025 too";
}

// ---- gaps -------------------------------------------------------------------------------------------------
struct gap {
  const char* next;  // first day of the second stay; the first ended on 2025-03-31
  const char* end;   // why the first ended; "absent" when unknown, "" for none
  const char* chain;
};
std::ostream& operator<<(std::ostream& out, const gap& g) { return out << g.next << " after " << g.end; }

class chain_over_a_gap : public testing::TestWithParam<gap> {};

TEST_P(chain_over_a_gap, runs_since) {
  const gap& g = GetParam();
  child c;
  const std::string end = g.end;
  if (end == "absent") {
    c.stays("2024-01-10", "2025-03-31", provider);
  } else {
    c.stays("2024-01-10", "2025-03-31", provider, end.empty() ? nullptr : g.end);
  }
  c.stays(g.next, nullptr, "gezinshuis", "naar_huis");
  EXPECT_EQ(chain_of(c), g.chain) << "the end of a stay that still runs is not read";
}

const gap gaps[] = {
    // no day in between: nothing is asked
    {"2025-04-01", "naar_huis", "2 2024-01-09"},
    {"2025-04-01", "tijdelijk", "2 2024-01-09"},
    {"2025-04-01", "overgang", "2 2024-01-09"},
    {"2025-04-01", "", "2 2024-01-09"},
    {"2025-04-01", "absent", "2 2024-01-09"},
    // overlapping
    {"2025-03-31", "naar_huis", "2 2024-01-09"},
    {"2025-02-01", "absent", "2 2024-01-09"},
    {"2024-01-10", "", "2 2024-01-09"},
    {"2024-01-02", "naar_huis", "2 2024-01-01"},
    // one day
    {"2025-04-02", "naar_huis", "2 2025-04-01"},
    {"2025-04-02", "tijdelijk", "2 2024-01-09"},
    {"2025-04-02", "overgang", "2 2024-01-09"},
    {"2025-04-02", "", "2 2025-04-01"},
    {"2025-04-02", "absent", "2 null"},
    // many days
    {"2025-06-01", "naar_huis", "2 2025-05-31"},
    {"2025-06-01", "tijdelijk", "2 2024-01-09"},
    {"2025-06-01", "overgang", "2 2024-01-09"},
    {"2025-06-01", "", "2 2025-05-31"},
    {"2025-06-01", "absent", "2 null"},
    // no successor yet: the next one begins tomorrow
    {"2025-06-03", "naar_huis", no_chain},
    {"2025-06-03", "tijdelijk", "2 2024-01-09"},
    {"2025-06-03", "overgang", "2 2024-01-09"},
    {"2025-06-03", "", no_chain},
    {"2025-06-03", "absent", perhaps},
};
INSTANTIATE_TEST_SUITE_P(all, chain_over_a_gap, testing::ValuesIn(gaps));

TEST(chain, goes_on_without_a_successor_for_years) {
  for (const char* end : {"tijdelijk", "overgang"}) {
    EXPECT_EQ(chain_of(child().stays("2022-02-01", "2022-03-31", provider, end), "2030-12-31"),
              "2 2022-01-31");
  }
}

TEST(chain, many_days_and_several_gaps) {
  child c;
  c.stays("2020-01-01", "2020-12-31", provider, "tijdelijk")
      .stays("2022-06-01", "2022-06-30", "crisis", "overgang")
      .stays("2024-06-01", "2024-06-30", "gesloten", "naar_huis")
      .stays("2025-01-01", nullptr, "pleegzorg");
  EXPECT_EQ(chain_of(c, "2022-05-31"), "2 2019-12-31");
  EXPECT_EQ(chain_of(c, "2024-06-30"), "2 2019-12-31");
  EXPECT_EQ(chain_of(c, "2024-07-01"), "1 2024-07-01");
  EXPECT_EQ(chain_of(c), "2 2024-12-31");
}

TEST(chain, each_gap_with_an_unknown_reason_may_have_broken_it) {
  child c;
  c.at_home("2010-06-01", "2020-06-30", "0141")
      .at_home("2020-07-01", "2022-06-30", "0153")
      .at_home("2022-07-01", "2024-06-30", "0164")
      .at_home("2024-07-01", nullptr, "0193");
  c.stays("2020-01-01", "2020-12-31", provider)
      .stays("2021-06-01", "2021-12-31", provider, "naar_huis")
      .stays("2022-06-01", "2022-12-31", provider)
      .stays("2023-06-01", "2024-12-31", provider, "overgang")
      .stays("2025-01-15", "2025-05-01", provider);
  // The gap of 2022 broke it for certain, that of 2025 did not.
  EXPECT_EQ(decision_of(c, "2025-05-01"), "meerdere_mogelijk null 2022 N4 2 null [0153 0164]");
  EXPECT_EQ(decision_of(c, "2025-05-02"), "meerdere_mogelijk null 2022 N4 null null [0153 0164 0193]");
}

// ---- stays that overlap -----------------------------------------------------------------------------------
TEST(chain, over_a_gap_the_reason_of_the_stay_that_ended_last_counts) {
  const auto both = [](const char* longer, const char* inside) {
    return chain_of(child()
                        .stays("2024-01-10", "2025-03-31", provider, longer)
                        .stays("2024-06-01", "2024-12-31", "crisis", inside));
  };
  EXPECT_EQ(both("tijdelijk", "naar_huis"), "2 2024-01-09");
  EXPECT_EQ(both("naar_huis", "tijdelijk"), no_chain);
  EXPECT_EQ(chain_of(child()
                         .stays("2024-01-10", "2025-03-31", provider, "naar_huis")
                         .stays("2024-06-01", "2024-12-31", "crisis")),
            no_chain)
      << "of a stay within another it is not asked";
}

TEST(chain, of_several_that_ended_on_one_day_a_continuing_reason_wins) {
  const auto ended = [](child c) { return c.stays("2024-01-10", "2025-03-31", provider, "naar_huis"); };
  EXPECT_EQ(chain_of(ended(child()).stays("2024-06-01", "2025-03-31", "crisis", "tijdelijk")),
            "2 2024-01-09");
  EXPECT_EQ(chain_of(ended(child()).stays("2023-06-01", "2025-03-31", "crisis", "overgang")), "2 2023-05-31");
  EXPECT_EQ(chain_of(ended(child()).stays("2024-06-01", "2025-03-31", "crisis")), perhaps);
  EXPECT_EQ(chain_of(ended(child()).stays("2024-06-01", "2025-03-31", "crisis", nullptr)), no_chain);
  EXPECT_EQ(chain_of(ended(child())
                         .stays("2024-06-01", "2025-03-31", "crisis")
                         .stays("2024-07-01", "2025-03-31", "gesloten", "overgang")),
            "2 2024-01-09");
}

TEST(chain, order_of_the_list_does_not_matter) {
  child c;
  c.stays("2025-05-01", nullptr, provider)
      .stays("2024-01-01", "2024-03-31", provider, "overgang")
      .stays("2024-06-01", "2025-04-30", provider, "naar_huis");
  EXPECT_EQ(chain_of(c), "2 2023-12-31");
}

TEST(chain, what_does_not_count_plays_no_part_in_a_gap) {
  const auto around = [](const char* end, const char* end_inside) {
    return chain_of(child()
                        .stays("2024-01-10", "2025-03-31", provider, end)
                        .stays("2025-04-01", "2025-04-09", "ziekenhuis", end_inside)
                        .stays("2025-04-10", nullptr, provider));
  };
  EXPECT_EQ(around("naar_huis", "overgang"), "2 2025-04-09");
  EXPECT_EQ(around(nullptr, "tijdelijk"), "2 2025-04-09");
  EXPECT_EQ(around("overgang", "naar_huis"), "2 2024-01-09");
}

// ---- birth, and another scheme before the chain -----------------------------------------------------------
TEST(chain, from_birth_on_the_day_of_birth_counts) {
  EXPECT_EQ(chain_of(child("2024-05-01").stays("2024-05-01", nullptr, provider)), "2 2024-05-01");
  EXPECT_EQ(chain_of(child("2024-05-01").stays("2024-04-20", nullptr, provider)), "2 2024-05-01");
  EXPECT_EQ(chain_of(child("2024-05-01").stays("2024-05-02", nullptr, provider)), "2 2024-05-01");
  EXPECT_EQ(chain_of(child("2024-05-01").stays("2024-05-03", nullptr, provider)), "2 2024-05-02");
  EXPECT_EQ(chain_of(child("2024-05-01").stays("2024-05-01", nullptr, provider), "2024-05-01"),
            "2 2024-05-01");
}

TEST(chain, the_day_before_another_scheme) {
  const auto since = [](const char* from, const char* until) {
    return chain_of(
        child().stays("2024-03-15", nullptr, provider).stays(from, until, "andere_regeling", "overgang"));
  };
  EXPECT_EQ(since("2023-01-01", "2024-03-14"), "2 2022-12-31");
  EXPECT_EQ(since("2023-01-01", "2024-03-13"), "2 2024-03-14") << "a day in between";
  EXPECT_EQ(since("2023-01-01", nullptr), "2 2022-12-31");
  EXPECT_EQ(since("2024-03-14", "2024-03-14"), "2 2024-03-13") << "of one day";
  EXPECT_EQ(since("2024-03-15", nullptr), "2 2024-03-14") << "begun with the chain";
  EXPECT_EQ(since("2010-06-01", "2024-03-14"), "2 2010-06-01") << "never before birth";
  EXPECT_EQ(since("2010-06-02", "2024-03-14"), "2 2010-06-01");
  EXPECT_EQ(since("2010-05-01", "2024-03-14"), "2 2010-06-01");
}

TEST(chain, another_scheme_again_and_again) {
  child c;
  c.stays("2024-03-15", nullptr, provider)
      .stays("2022-01-01", "2022-12-31", "andere_regeling")
      .stays("2023-01-01", "2024-03-14", "andere_regeling")
      .stays("2021-06-01", "2022-03-31", "andere_regeling")
      .stays("2020-01-01", "2021-05-30", "andere_regeling");
  EXPECT_EQ(chain_of(c), "2 2021-05-31");
  c.stays("2021-05-31", "2021-05-31", "andere_regeling");
  EXPECT_EQ(chain_of(c), "2 2019-12-31");
  c.stays("2010-06-01", "2020-01-31", "andere_regeling");
  EXPECT_EQ(chain_of(c), "2 2010-06-01");
}

TEST(chain, another_scheme_is_not_read_without_a_chain) {
  EXPECT_EQ(chain_of(child().stays("2023-01-01", nullptr, "andere_regeling")), no_chain);
  EXPECT_EQ(chain_of(child()
                         .stays("2023-01-01", nullptr, "andere_regeling")
                         .stays("2024-01-01", "2024-02-01", provider, "naar_huis")),
            no_chain);
}

// ---- probation after a stay in a JJI
// ------------------------------------------------------------------------
std::string detained(const char* flag, const char* end, child c = child(), const char* as_of = today) {
  c.stays("2023-01-01", "2023-12-31", "jji", end);
  if (flag != nullptr) {
    c.with("jeugdreclassering_na_jji", json::parse(flag));
  }
  return chain_of(c, as_of);
}

TEST(chain, is_held_open_by_probation_after_a_jji) {
  for (const char* end : {"naar_huis", static_cast<const char*>(nullptr)}) {
    EXPECT_EQ(detained("true", end), "2 2022-12-31");
    EXPECT_EQ(detained("false", end), no_chain);
    EXPECT_EQ(detained(nullptr, end), perhaps);
    EXPECT_EQ(detained("null", end), perhaps) << "null counts as absent";
    EXPECT_EQ(detained("true", end, child(), "2023-12-31"), "2 2022-12-31");
    EXPECT_EQ(detained(nullptr, end, child(), "2023-12-31"), "2 2022-12-31") << "it runs in any case";
    EXPECT_EQ(detained(nullptr, end, child(), "2022-12-31"), "1 2022-12-31") << "not begun yet";
    EXPECT_EQ(detained("true", end, child(), "2022-12-31"), "1 2022-12-31");
    EXPECT_EQ(detained("true", end, child(), "2034-12-31"), "2 2022-12-31") << "no source gives a limit";
  }
  EXPECT_EQ(detained(nullptr, "overgang"), "2 2022-12-31") << "either way";
}

TEST(chain, probation_without_a_jji_is_not_read) {
  for (const char* flag : {"true", "false", "null"}) {
    child c;
    c.stays("2023-01-01", "2023-12-31", provider, "naar_huis")
        .with("jeugdreclassering_na_jji", json::parse(flag));
    EXPECT_EQ(chain_of(c), no_chain);
  }
  EXPECT_EQ(chain_of(child().no_stays().with("jeugdreclassering_na_jji", true)), no_chain);
}

TEST(chain, later_stays_join_the_one_that_is_held_open) {
  const auto later = [] { return child().stays("2025-01-01", "2025-01-31", provider, "naar_huis"); };
  EXPECT_EQ(detained("true", "naar_huis", later()), "2 2022-12-31");
  EXPECT_EQ(detained("false", "naar_huis", later()), no_chain);
  EXPECT_EQ(detained(nullptr, "naar_huis", later()), perhaps);
  const auto running = [] { return child().stays("2025-01-01", nullptr, provider); };
  EXPECT_EQ(detained("true", "naar_huis", running()), "2 2022-12-31");
  EXPECT_EQ(detained("false", "naar_huis", running()), "2 2024-12-31");
  EXPECT_EQ(detained(nullptr, "naar_huis", running()), "2 null");
  const auto before = [] { return child().stays("2022-01-01", "2022-12-31", provider, "naar_huis"); };
  EXPECT_EQ(detained("true", "naar_huis", before()), "2 2021-12-31");
  const auto long_before = [] { return child().stays("2022-01-01", "2022-12-30", provider, "naar_huis"); };
  EXPECT_EQ(detained("true", "naar_huis", long_before()), "2 2022-12-31");
}

TEST(chain, of_several_stays_in_a_jji_the_last_that_began_is_held_open) {
  const auto earlier = [] { return child().stays("2021-01-01", "2021-06-30", "jji", "naar_huis"); };
  EXPECT_EQ(detained("true", "naar_huis", earlier()), "2 2022-12-31");
  const auto around = [] { return child().stays("2021-01-01", "2024-06-30", "jji", "naar_huis"); };
  EXPECT_EQ(detained("true", "naar_huis", around()), "2 2020-12-31");
  const auto next = [] { return child().stays("2025-06-03", nullptr, "jji"); };
  EXPECT_EQ(detained("true", "naar_huis", next()), "2 2022-12-31") << "what begins tomorrow is not known";
}

// ---- all dispute each other
// --------------------------------------------------------------------------------
TEST(readings, every_set_of_disputed_kinds_with_and_without_the_held_stay) {
  child c;
  c.stays("2023-01-01", "2023-02-01", "logeer", "naar_huis")
      .stays("2023-03-01", "2023-04-01", "moeder_kindhuis", "naar_huis")
      .stays("2023-05-01", "2023-06-01", "wlz", "naar_huis")
      .stays("2023-07-01", "2023-08-01", "jji", "naar_huis");
  const assessed a(c.text(), today);
  const auto count = [&](const char* as_of, tri held_open) {
    workspace work;
    const context at{a.rules(), a.dossier(), day_of(as_of), {}, &work};
    stay_list stays;
    stays.read(at);
    const auto* rule = version_on(a.rules(), a.rules().responsible, day_of(today));
    const auto& kinds = a.rules().decisions[static_cast<std::size_t>(rule->payload)].stays;
    int readings = 0;
    stays.for_readings(kinds, {at.as_of, at.as_of}, held_open, [&](const stay_reading&) { ++readings; });
    return readings;
  };
  EXPECT_EQ(count("2022-12-31", tri::maybe), 1) << "nothing has begun";
  EXPECT_EQ(count("2023-01-01", tri::maybe), 2);
  EXPECT_EQ(count("2023-03-01", tri::maybe), 4);
  EXPECT_EQ(count("2023-05-01", tri::maybe), 8);
  EXPECT_EQ(count("2023-07-01", tri::maybe), 16);
  EXPECT_EQ(count("2023-07-01", tri::yes), 8);
  EXPECT_EQ(count("2023-07-01", tri::no), 8);
  EXPECT_EQ(count("2024-12-31", tri::no), 8);
  EXPECT_EQ(count("2025-01-01", tri::no), 4) << "wlz is not disputed any more";
}

TEST(readings, a_disputed_kind_is_taken_the_same_way_for_all_its_stays) {
  child c;
  c.at_home("2010-06-01", "2024-01-15", "0153")
      .at_home("2024-01-16", "2024-02-15", "0164")
      .at_home("2024-02-16", nullptr, "0193");
  c.stays("2024-01-10", "2024-01-31", "logeer", "naar_huis").stays("2024-02-01", nullptr, "logeer");
  EXPECT_EQ(decision_of(c, today), "meerdere_mogelijk null 2022 N4 null null [0153 0193]")
      << "never the second stay without the first";
}

TEST(readings, two_disputed_kinds_are_taken_apart) {
  child c;
  c.at_home("2010-06-01", "2024-01-15", "0153")
      .at_home("2024-01-16", "2024-02-15", "0164")
      .at_home("2024-02-16", nullptr, "0193");
  c.stays("2024-01-10", "2024-01-31", "logeer", "naar_huis").stays("2024-02-01", nullptr, "moeder_kindhuis");
  EXPECT_EQ(decision_of(c, today), "meerdere_mogelijk null 2022 N4 null null [0153 0164 0193]");
}

// ---- many
// ---------------------------------------------------------------------------------------------------
TEST(chain, of_forty_stays_that_each_may_have_ended_it) {
  child c;
  std::string expected;
  const auto text = [](day d) { return calendar::format_day(d); };
  const day first = day_of("2022-01-01");
  for (int i = 0; i < 40; ++i) {  // a municipality of its own on the day before each stay
    const day from = first + 30 * i;
    c.at_home(text(from - 20).c_str(), text(from + 9).c_str(), ("0" + std::to_string(201 + i)).c_str());
    c.stays(text(from).c_str(), text(from + 5).c_str(), provider);
    expected += "0" + std::to_string(201 + i) + " ";
  }
  const std::string as_of = text(first + 30 * 39 + 9);
  EXPECT_EQ(decision_of(c, as_of),
            "meerdere_mogelijk null 2022 N4 null null [" + expected.substr(0, expected.size() - 1) + "]");
}

}  // namespace
}  // namespace jeugdregels::assess
