// The regime from 2015-01-01 to 2021-12-31: every row with its onderdeel and the day that counts.
#include "assess/woonplaats.hpp"

#include "assess/child.hpp"

namespace jeugdregels::assess {
namespace {

using people = std::vector<std::string>;

constexpr const char* today = "2021-06-15";
constexpr const char* nobody = "niet_van_toepassing null 2015 O8 null null []";
constexpr const char* unknown = "onbekend null 2015 null null null []";

// Everything that could be asked is known and gives another municipality, but who has gezag.
child complete() {
  return child("2005-03-01")
      .asked_help("2020-01-10", "0164")
      .lives("moeder", "2005-03-01", nullptr, "0153")
      .lives("vader", "2005-03-01", nullptr, "0141")
      .lives("voogd", "2005-03-01", nullptr, "0183")
      .lives("jeugdige", "2005-03-01", nullptr, "0168")
      .lives_with("2005-03-01", nullptr, "vader")
      .really_stays("2005-03-01", nullptr, "1742");
}
child held_by(const people& who) { return complete().custody("2005-03-01", nullptr, who); }

std::string by(const std::string& municipality, const std::string& row, const std::string& part,
               const std::string& on = today) {
  return "bepaald " + municipality + " 2015 " + row + " " + part + " " + on + " [" + municipality + "]";
}

// ---- when the rule holds ----------------------------------------------------------------------------------
TEST(regime_2015, holds_from_its_first_day_to_its_last) {
  const child c = held_by({"moeder"});
  EXPECT_EQ(decision_of(c, "2014-12-31"), "niet_van_toepassing -");
  EXPECT_EQ(decision_of(c, "2015-01-01"), by("0153", "O4", "1", "2015-01-01"));
  EXPECT_EQ(decision_of(c, "2015-01-02"), by("0153", "O4", "1", "2015-01-02"));
  EXPECT_EQ(decision_of(c, "2021-12-31"), by("0153", "O4", "1", "2021-12-31"));
  EXPECT_TRUE(decision_of(c, "2022-01-01").starts_with("onbekend null 2022 ")) << "the BRP is not known";
  EXPECT_EQ(decision_of(child("2005-03-01"), "2014-12-31"), "niet_van_toepassing -");
}

TEST(regime_2015, not_before_birth) {
  const child c = child("2018-03-01")
                      .custody("2018-03-01", nullptr, {"moeder"})
                      .lives("moeder", "2010-01-01", nullptr, "0153");
  EXPECT_EQ(decision_of(c, "2018-02-28"), "niet_van_toepassing -");
  EXPECT_EQ(decision_of(c, "2018-03-01"), by("0153", "O4", "1", "2018-03-01"));
  EXPECT_EQ(decision_of(c, "2018-03-02"), by("0153", "O4", "1", "2018-03-02"));
}

TEST(regime_2015, does_not_read_what_belongs_to_the_other) {
  const std::string expected = decision_of(held_by({"moeder"}), today);
  EXPECT_EQ(decision_of(held_by({"moeder"}).at_home("2005-03-01", nullptr, "0193"), today), expected);
  EXPECT_EQ(decision_of(held_by({"moeder"}).stays("2020-01-01", nullptr, "logeer"), today), expected);
  EXPECT_EQ(decision_of(held_by({"moeder"}).abroad("2020-01-01", nullptr, false), today), expected);
  EXPECT_EQ(decision_of(held_by({"moeder"}).mother_at_birth("0193"), today), expected);
}

// ---- O1 ---------------------------------------------------------------------------------------------------
TEST(row_o1, from_the_eighteenth_birthday) {
  const child c = child("2003-06-15")
                      .custody("2003-06-15", nullptr, {"moeder"})
                      .lives("moeder", "2003-06-15", nullptr, "0153")
                      .lives("jeugdige", "2003-06-15", nullptr, "0168");
  EXPECT_EQ(decision_of(c, "2021-06-14"), by("0153", "O4", "1", "2021-06-14"));
  EXPECT_EQ(decision_of(c, "2021-06-15"), by("0168", "O1", "4", "2021-06-15"));
  EXPECT_EQ(decision_of(c, "2021-06-16"), by("0168", "O1", "4", "2021-06-16"));
}

TEST(row_o1, born_on_29_february) {
  const child c = child("2000-02-29")
                      .custody("2000-02-29", nullptr, {"moeder"})
                      .lives("moeder", "2000-02-29", nullptr, "0153")
                      .lives("jeugdige", "2000-02-29", nullptr, "0168");
  EXPECT_EQ(decision_of(c, "2018-02-28"), by("0153", "O4", "1", "2018-02-28"));
  EXPECT_EQ(decision_of(c, "2018-03-01"), by("0168", "O1", "4", "2018-03-01"));
}

// Of age on the day of the test; help was asked for in 0164.
child adult() { return child("2001-01-01").asked_help("2020-01-10", "0164"); }

TEST(row_o1, woonplaats_then_actual_stay_then_o8) {
  EXPECT_EQ(decision_of(adult().lives("jeugdige", "2021-06-15", "2021-06-15", "0168"), today),
            by("0168", "O1", "4"));
  const auto there = [](child c) { return c.really_stays("2021-06-15", "2021-06-15", "1742"); };
  EXPECT_EQ(decision_of(there(adult()).lives_nowhere("jeugdige"), today), by("1742", "O1", "4"));
  EXPECT_EQ(decision_of(there(adult()).lives("jeugdige", "2021-06-16", nullptr, "0168"), today),
            by("1742", "O1", "4"));
  EXPECT_EQ(decision_of(there(adult()).lives("jeugdige", "2021-01-01", "2021-06-14", "0168"), today),
            by("1742", "O1", "4"));
  const child nowhere = adult().lives_nowhere("jeugdige").with("werkelijk_verblijf", json::array());
  EXPECT_EQ(decision_of(nowhere, today), by("0164", "O8", "3"));
  EXPECT_EQ(decision_of(child(nowhere).with("hulpvraag", nullptr), today), nobody);
}

TEST(row_o1, abroad_leads_to_o8) {
  EXPECT_EQ(decision_of(adult().lives("jeugdige", "2001-01-01", nullptr, "buitenland"), today),
            by("0164", "O8", "3"));
  EXPECT_EQ(decision_of(adult()
                            .lives("jeugdige", "2001-01-01", nullptr, "buitenland")
                            .really_stays("2001-01-01", nullptr, "1742"),
                        today),
            by("0164", "O8", "3"));
  EXPECT_EQ(
      decision_of(adult().lives_nowhere("jeugdige").really_stays("2001-01-01", nullptr, "buitenland"), today),
      by("0164", "O8", "3"));
}

TEST(row_o1, what_is_absent) {
  EXPECT_EQ(decision_of(adult(), today), unknown);
  EXPECT_EQ(decision_of(adult().lives_nowhere("jeugdige"), today), unknown);
  EXPECT_EQ(decision_of(adult().really_stays("2001-01-01", nullptr, "1742"), today), unknown);
  EXPECT_EQ(decision_of(adult().lives("jeugdige", "2001-01-01", nullptr, "0168"), today),
            by("0168", "O1", "4"))
      << "the stay is not asked";
}

// ---- O2, O3, O4 -------------------------------------------------------------------------------------------
TEST(row_o2, with_a_gi_where_the_child_stays) {
  for (const people& who : {people{"gi"}, people{"gi", "moeder"}, people{"voogd", "gi"},
                            people{"moeder", "vader", "voogd", "gi"}}) {
    EXPECT_EQ(decision_of(held_by(who), today), by("1742", "O2", "2"));
  }
}

TEST(row_o2, without_an_entry_or_abroad_o8) {
  EXPECT_EQ(decision_of(held_by({"gi"}).with("werkelijk_verblijf", json::array()), today),
            by("0164", "O8", "3"));
  for (const char* until : {"2021-06-14", "2021-06-15", "2021-06-16"}) {
    const child c =
        held_by({"gi"}).with("werkelijk_verblijf", json::array()).really_stays("2020-01-01", until, "1742");
    EXPECT_EQ(decision_of(c, today),
              std::string(until) < today ? by("0164", "O8", "3") : by("1742", "O2", "2"));
  }
  const child abroad = held_by({"gi"})
                           .with("werkelijk_verblijf", json::array())
                           .really_stays("2020-01-01", nullptr, "buitenland");
  EXPECT_EQ(decision_of(abroad, today), by("0164", "O8", "3"));
}

TEST(row_o3, with_a_guardian_where_the_guardian_lives) {
  for (const people& who : {people{"voogd"}, people{"voogd", "moeder"}, people{"moeder", "vader", "voogd"}}) {
    EXPECT_EQ(decision_of(held_by(who), today), by("0183", "O3", "1"));
  }
}

TEST(row_o4, with_one_parent_where_that_parent_lives) {
  EXPECT_EQ(decision_of(held_by({"moeder"}), today), by("0153", "O4", "1"));
  EXPECT_EQ(decision_of(held_by({"vader"}), today), by("0141", "O4", "1"));
}

TEST(one_with_gezag, whose_woonplaats_is_missing_or_abroad_leads_to_o8) {
  for (const char* who : {"moeder", "vader", "voogd"}) {
    EXPECT_EQ(decision_of(held_by({who}).lives_nowhere(who), today), by("0164", "O8", "3")) << who;
    for (const char* until : {"2021-06-14", "2021-06-15"}) {
      const child c = held_by({who}).lives_nowhere(who).lives(who, "2005-03-01", until, "0193");
      EXPECT_EQ(decision_of(c, today).find("0193") != std::string::npos, std::string(until) == today) << who;
    }
    const child abroad = held_by({who}).lives_nowhere(who).lives(who, "2005-03-01", nullptr, "buitenland");
    EXPECT_EQ(decision_of(abroad, today), by("0164", "O8", "3")) << who;
  }
}

TEST(one_with_gezag, whose_woonplaats_is_absent_leaves_any) {
  for (const char* who : {"moeder", "vader", "voogd"}) {
    EXPECT_EQ(decision_of(child("2005-03-01")
                              .asked_help("2020-01-10", "0164")
                              .with("woonplaats", json::object())
                              .custody("2005-03-01", nullptr, {who}),
                          today),
              unknown);
  }
  EXPECT_EQ(decision_of(child("2005-03-01").custody("2005-03-01", nullptr, {"gi"}), today), unknown);
}

// ---- O5 and O6 --------------------------------------------------------------------------------------------
const people both = {"moeder", "vader"};

child parents_in(const char* mother, const char* father) {
  child c = child("2005-03-01").asked_help("2020-01-10", "0164").custody("2005-03-01", nullptr, both);
  mother == nullptr ? c.lives_nowhere("moeder") : c.lives("moeder", "2005-03-01", nullptr, mother);
  father == nullptr ? c.lives_nowhere("vader") : c.lives("vader", "2005-03-01", nullptr, father);
  return c;
}

TEST(row_o5, both_in_one_municipality) {
  EXPECT_EQ(decision_of(parents_in("0153", "0153"), today), by("0153", "O5", "1"));
  EXPECT_EQ(decision_of(parents_in("0153", "0153").lives_with("2005-03-01", nullptr, "elders"), today),
            by("0153", "O5", "1"));
}

TEST(row_o6, of_the_parent_of_today) {
  EXPECT_EQ(decision_of(parents_in("0153", "0141").lives_with("2021-06-15", "2021-06-15", "moeder"), today),
            by("0153", "O6", "1"));
  EXPECT_EQ(decision_of(parents_in("0153", "0141").lives_with("2021-06-15", nullptr, "vader"), today),
            by("0141", "O6", "1"));
}

TEST(row_o6, of_the_last_parent_before) {
  const auto with = [](child c) { return decision_of(c, today); };
  EXPECT_EQ(with(parents_in("0153", "0141")
                     .lives_with("2010-01-01", "2012-12-31", "vader")
                     .lives_with("2013-01-01", "2021-06-14", "moeder")),
            by("0153", "O6", "1"));
  EXPECT_EQ(with(parents_in("0153", "0141")
                     .lives_with("2013-01-01", "2018-12-31", "moeder")
                     .lives_with("2010-01-01", "2012-12-31", "vader")
                     .lives_with("2019-01-01", nullptr, "elders")),
            by("0153", "O6", "1"))
      << "elsewhere is passed over";
  EXPECT_EQ(with(parents_in("0153", "0141")
                     .lives_with("2010-01-01", "2012-12-31", "vader")
                     .lives_with("2021-06-16", nullptr, "moeder")),
            by("0141", "O6", "1"))
      << "not with whom it lives tomorrow";
}

TEST(row_o6, with_neither_ever_both_are_possible) {
  const std::string either = "meerdere_mogelijk null 2015 O6 1 2021-06-15 [0141 0153]";
  EXPECT_EQ(decision_of(parents_in("0153", "0141").with("feitelijk_bij", json::array()), today), either);
  EXPECT_EQ(decision_of(parents_in("0153", "0141").lives_with("2005-03-01", nullptr, "elders"), today),
            either);
  EXPECT_EQ(decision_of(parents_in("0153", "0141").lives_with("2021-06-16", nullptr, "vader"), today),
            either);
}

TEST(row_o6, when_it_is_not_known_with_whom) {
  EXPECT_EQ(decision_of(parents_in("0153", "0141"), today),
            "meerdere_mogelijk null 2015 O6 1 2021-06-15 [0141 0153]");
}

TEST(row_o6, one_parent_missing_or_abroad) {
  for (const char* father : {static_cast<const char*>(nullptr), "buitenland"}) {
    const auto with = [&](const char* whom) {
      return decision_of(parents_in("0153", father).lives_with("2010-01-01", "2020-12-31", whom), today);
    };
    EXPECT_EQ(with("moeder"), by("0153", "O6", "1"));
    EXPECT_EQ(with("vader"), by("0164", "O8", "3"));
    EXPECT_EQ(with("elders"), by("0164", "O8", "3"));
    EXPECT_EQ(decision_of(parents_in("0153", father), today),
              "meerdere_mogelijk null 2015 null null 2021-06-15 [0153 0164]")
        << "with whom is not known";
    EXPECT_EQ(decision_of(parents_in(father, "0141").lives_with("2010-01-01", nullptr, "vader"), today),
              by("0141", "O6", "1"));
  }
}

TEST(row_o6, both_parents_missing_or_abroad_lead_to_o8) {
  for (const char* mother : {static_cast<const char*>(nullptr), "buitenland"}) {
    for (const char* father : {static_cast<const char*>(nullptr), "buitenland"}) {
      EXPECT_EQ(decision_of(parents_in(mother, father), today), by("0164", "O8", "3"))
          << "with whom the child lives is not asked";
    }
  }
}

TEST(row_o6, an_unknown_parent) {
  const auto with = [](const char* whom, const char* known) {
    child c = child("2005-03-01").asked_help("2020-01-10", "0164").custody("2005-03-01", nullptr, both);
    return decision_of(c.lives(known, "2005-03-01", nullptr, "0153").lives_with("2010-01-01", nullptr, whom),
                       today);
  };
  EXPECT_EQ(with("moeder", "moeder"), "bepaald 0153 2015 null 1 2021-06-15 [0153]")
      << "whatever the father's is: O5 or O6";
  EXPECT_EQ(with("vader", "vader"), "bepaald 0153 2015 null 1 2021-06-15 [0153]");
  EXPECT_EQ(with("vader", "moeder"), unknown);
  EXPECT_EQ(with("moeder", "vader"), unknown);
}

// ---- O7 ---------------------------------------------------------------------------------------------------
// Nobody has gezag since 2019-07-01; places changed on that day.
child until_2019(const people& who) {
  child c = child("2005-03-01").asked_help("2020-01-10", "0164").custody("2005-03-01", "2019-06-30", who);
  for (const char* person : {"moeder", "vader", "voogd", "jeugdige"}) {
    c.lives(person, "2019-07-01", nullptr, "0193");
  }
  c.lives("moeder", "2005-03-01", "2019-06-30", "0153").lives("vader", "2005-03-01", "2019-06-30", "0141");
  c.lives("voogd", "2005-03-01", "2019-06-30", "0183");
  c.lives_with("2005-03-01", "2019-06-30", "vader").lives_with("2019-07-01", nullptr, "moeder");
  return c.really_stays("2005-03-01", "2019-06-30", "1742").really_stays("2019-07-01", nullptr, "0193");
}

TEST(row_o7, everything_as_of_the_last_day_with_gezag) {
  const auto last = [](const std::string& municipality) { return by(municipality, "O7", "1", "2019-06-30"); };
  EXPECT_EQ(decision_of(until_2019({"gi"}), today), last("1742"));
  EXPECT_EQ(decision_of(until_2019({"voogd"}), today), last("0183"));
  EXPECT_EQ(decision_of(until_2019({"moeder"}), today), last("0153"));
  EXPECT_EQ(decision_of(until_2019({"vader"}), today), last("0141"));
  EXPECT_EQ(decision_of(until_2019(both), today), last("0141")) << "with the father on that day";
}

TEST(row_o7, the_same_parents_in_one_municipality_and_both_possible) {
  child same = child("2005-03-01").custody("2005-03-01", "2019-06-30", both);
  same.lives("moeder", "2005-03-01", nullptr, "0153").lives("vader", "2005-03-01", nullptr, "0153");
  EXPECT_EQ(decision_of(same, today), by("0153", "O7", "1", "2019-06-30"));
  child apart = child("2005-03-01").custody("2005-03-01", "2019-06-30", both);
  apart.lives("moeder", "2005-03-01", nullptr, "0153").lives("vader", "2005-03-01", nullptr, "0141");
  apart.lives_with("2019-07-01", nullptr, "moeder");
  EXPECT_EQ(decision_of(apart, today), "meerdere_mogelijk null 2015 O7 1 2019-06-30 [0141 0153]");
}

TEST(row_o7, on_the_last_day_and_the_day_after) {
  EXPECT_EQ(decision_of(until_2019({"moeder"}), "2019-06-29"), by("0153", "O4", "1", "2019-06-29"));
  EXPECT_EQ(decision_of(until_2019({"moeder"}), "2019-06-30"), by("0153", "O4", "1", "2019-06-30"));
  EXPECT_EQ(decision_of(until_2019({"moeder"}), "2019-07-01"), by("0153", "O7", "1", "2019-06-30"));
  EXPECT_EQ(decision_of(until_2019({"gi"}), "2019-06-30"), "bepaald 1742 2015 O2 2 2019-06-30 [1742]");
}

TEST(row_o7, an_entry_with_nobody_is_nobody) {
  for (const json& who : {json::array(), json(nullptr)}) {
    child c = until_2019({"moeder"});
    json entries = c.facts()["gezag"];
    entries.push_back({{"van", "2019-07-01"}, {"tot_en_met", nullptr}, {"bij", who}});
    EXPECT_EQ(decision_of(c.with("gezag", entries), today), by("0153", "O7", "1", "2019-06-30"));
  }
}

TEST(row_o7, the_last_of_several_and_not_what_comes_later) {
  child c = until_2019({"moeder"});
  c.custody("2004-01-01", "2005-02-28", {"vader"}).custody("2021-06-16", nullptr, {"vader"});
  EXPECT_EQ(decision_of(c, today), by("0153", "O7", "1", "2019-06-30"));
  child swapped = until_2019({"vader"});
  swapped.custody("2020-02-29", "2020-02-29", {"gi"});
  EXPECT_EQ(decision_of(swapped, today), by("0193", "O7", "1", "2020-02-29"));
}

TEST(row_o7, missing_or_abroad_leads_to_o8_of_today) {
  EXPECT_EQ(decision_of(until_2019({"moeder"}).lives_nowhere("moeder"), today), by("0164", "O8", "3"));
  EXPECT_EQ(decision_of(until_2019({"gi"}).with("werkelijk_verblijf", json::array()), today),
            by("0164", "O8", "3"));
  EXPECT_EQ(decision_of(
                until_2019({"gi"}).with("werkelijk_verblijf", json::array()).asked_help("2021-06-16", "0164"),
                today),
            nobody)
      << "help was asked for tomorrow";
}

TEST(row_o7, gezag_before_birth_counts_like_any_other) {
  child c = child("2018-03-01").custody("2018-01-01", "2018-02-28", {"moeder"});
  c.lives("moeder", "2018-01-01", nullptr, "0153");
  EXPECT_EQ(decision_of(c, today), by("0153", "O7", "1", "2018-02-28"));
}

// ---- O8 ---------------------------------------------------------------------------------------------------
TEST(row_o8, nobody_ever_had_gezag) {
  EXPECT_EQ(decision_of(complete().with("gezag", json::array()), today), by("0164", "O8", "3"));
  EXPECT_EQ(decision_of(complete().with("gezag", nullptr), today), by("0164", "O8", "3"));
  EXPECT_EQ(decision_of(complete().custody("2005-03-01", nullptr, {}), today), by("0164", "O8", "3"));
  EXPECT_EQ(decision_of(complete().custody("2021-06-16", nullptr, {"moeder"}), today), by("0164", "O8", "3"));
}

TEST(row_o8, the_actual_stay) {
  const auto asked = [](json what) {
    return decision_of(child("2005-03-01").with("gezag", json::array()).with("hulpvraag", std::move(what)),
                       today);
  };
  EXPECT_EQ(asked({{"datum", "2021-06-15"}, {"werkelijk_verblijf", "0164"}}), by("0164", "O8", "3"));
  EXPECT_EQ(asked({{"werkelijk_verblijf", "0164"}}), by("0164", "O8", "3"));
  EXPECT_EQ(asked({{"datum", "2021-06-16"}, {"werkelijk_verblijf", "0164"}}), nobody);
  EXPECT_EQ(asked({{"datum", nullptr}, {"werkelijk_verblijf", "0164"}}), nobody);
  EXPECT_EQ(asked({{"datum", "2021-06-15"}, {"werkelijk_verblijf", "buitenland"}}), nobody);
  EXPECT_EQ(asked({{"datum", "2021-06-15"}, {"werkelijk_verblijf", nullptr}}), nobody);
  EXPECT_EQ(asked(nullptr), nobody);
  EXPECT_EQ(asked({{"datum", "2021-06-15"}}), unknown);
  EXPECT_EQ(asked(json::object()), unknown);
}

// ---- gezag unknown
// ------------------------------------------------------------------------------------------
TEST(unknown_custody, leaves_everything_that_somebody_could_give) {
  EXPECT_EQ(decision_of(child("2005-03-01"), today), unknown);
  EXPECT_EQ(decision_of(complete(), today),
            "meerdere_mogelijk null 2015 null null null [0141 0153 0164 0183 1742]")
      << "not where the youth has a woonplaats";
}

TEST(unknown_custody, with_one_municipality_everywhere) {
  child c = child("2005-03-01").asked_help("2020-01-10", "0153");
  for (const char* who : {"moeder", "vader", "voogd"}) {
    c.lives(who, "2005-03-01", nullptr, "0153");
  }
  c.with("feitelijk_bij", json::array()).really_stays("2005-03-01", nullptr, "0153");
  EXPECT_EQ(decision_of(c, today), "bepaald 0153 2015 null null null [0153]");
  EXPECT_EQ(decision_of(child(c).with("hulpvraag", nullptr), today), unknown)
      << "somebody or nobody: gezag may have ended before anybody lived there";
}

TEST(unknown_custody, does_not_matter_from_eighteen_on) {
  EXPECT_EQ(decision_of(adult().lives("jeugdige", "2001-01-01", nullptr, "0168"), today),
            by("0168", "O1", "4"));
}

TEST(unknown_custody, with_many_moves_is_answered) {
  child c = complete();
  const day first = day_of("2015-01-01");
  for (const char* who : {"moeder", "vader", "voogd"}) {
    c.lives_nowhere(who);
    for (int i = 0; i < 700; ++i) {
      const std::string from = calendar::format_day(first + 3 * i);
      const std::string until = calendar::format_day(first + 3 * i + 2);
      c.lives(who, from.c_str(), until.c_str(), std::to_string(1000 + i).c_str());
    }
  }
  const std::string answer = decision_of(c, today);
  EXPECT_TRUE(answer.starts_with("meerdere_mogelijk null 2015 null null null [0164 1000 1001 ")) << answer;
}

}  // namespace
}  // namespace jeugdregels::assess
