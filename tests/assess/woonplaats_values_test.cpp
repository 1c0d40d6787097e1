// What follows from who is responsible: the move by the act of 2022, help that goes on after a move, and the
// regions and the partner where several municipalities are possible.
#include "assess/child.hpp"

namespace jeugdregels::assess {
namespace {

// ---- overgang_2022 ----------------------------------------------------------------------------------------
// Until 2021 by the mother in 0141, from 2022 by the BRP.
child before_and_after(const char* registered) {
  return child()
      .custody("2010-06-01", nullptr, {"moeder"})
      .lives("moeder", "2010-06-01", nullptr, "0141")
      .at_home("2010-06-01", nullptr, registered);
}

TEST(transition, in_2022_only) {
  const child c = before_and_after("0153").no_stays();
  EXPECT_EQ(transition_of(c, "2021-12-31"), "niet_van_toepassing -");
  EXPECT_EQ(transition_of(c, "2022-01-01"), "bepaald 0141 0153 ja 2022-12-31");
  EXPECT_EQ(transition_of(c, "2022-01-02"), "bepaald 0141 0153 ja 2022-12-31");
  EXPECT_EQ(transition_of(c, "2022-12-31"), "bepaald 0141 0153 ja 2022-12-31");
  EXPECT_EQ(transition_of(c, "2023-01-01"), "niet_van_toepassing -");
}

TEST(transition, without_a_move) {
  EXPECT_EQ(transition_of(before_and_after("0141").no_stays(), "2022-06-01"), "bepaald 0141 0141 nee null");
  EXPECT_EQ(transition_of(before_and_after("0141"), "2022-06-01"), "bepaald 0141 0141 nee null")
      << "stays matter only with a move";
}

TEST(transition, by_the_registration_before_a_chain) {
  const child c = child()
                      .custody("2010-06-01", nullptr, {"moeder"})
                      .lives("moeder", "2010-06-01", nullptr, "0141")
                      .at_home("2010-06-01", "2018-03-31", "0153")
                      .at_home("2018-04-01", nullptr, "0164")
                      .stays("2018-04-01", nullptr, "gezinshuis");
  EXPECT_EQ(transition_of(c, "2022-06-01"), "bepaald 0141 0153 ja 2022-12-31");
}

TEST(transition, foster_care_on_the_first_day_has_no_end) {
  const auto with = [](const char* from, const char* until) {
    return transition_of(before_and_after("0153").stays(from, until, "pleegzorg", "naar_huis"), "2022-06-01");
  };
  EXPECT_EQ(with("2021-12-31", "2022-01-01"), "bepaald 0141 0153 ja null");
  EXPECT_EQ(with("2022-01-01", nullptr), "bepaald 0141 0153 ja null");
  EXPECT_EQ(with("2022-01-02", nullptr), "bepaald 0141 0153 ja 2022-12-31");
  EXPECT_EQ(with("2021-01-01", "2021-12-31"), "bepaald 0141 0153 ja 2022-12-31");
}

TEST(transition, each_side_with_the_knowledge_of_its_own_day) {
  child c = before_and_after("0153").no_stays();
  c.lives_nowhere("moeder").lives("moeder", "2010-06-01", "2021-12-31", "0141");
  c.lives("moeder", "2022-01-01", nullptr, "0193");
  EXPECT_EQ(transition_of(c, "2022-06-01"), "bepaald 0141 0153 ja 2022-12-31");
  child moved = child()
                    .no_stays()
                    .custody("2010-06-01", nullptr, {"moeder"})
                    .lives("moeder", "2010-06-01", nullptr, "0141")
                    .at_home("2010-06-01", "2022-01-01", "0153")
                    .at_home("2022-01-02", nullptr, "0164");
  EXPECT_EQ(transition_of(moved, "2022-06-01"), "bepaald 0141 0153 ja 2022-12-31");
}

TEST(transition, one_side_not_applicable) {
  EXPECT_EQ(
      transition_of(before_and_after("0153").no_stays().abroad("2022-01-01", nullptr, false), "2022-06-01"),
      "niet_van_toepassing -");
  const child nobody_before = child()
                                  .no_stays()
                                  .with("gezag", json::array())
                                  .with("hulpvraag", nullptr)
                                  .at_home("2010-06-01", nullptr, "0153");
  EXPECT_EQ(transition_of(nobody_before, "2022-06-01"), "niet_van_toepassing -");
  const child not_applicable_and_unknown =
      child().no_stays().with("gezag", json::array()).with("hulpvraag", nullptr);
  EXPECT_EQ(transition_of(not_applicable_and_unknown, "2022-06-01"), "niet_van_toepassing -");
}

TEST(transition, of_a_child_born_around_it) {
  const auto born = [](const char* on) {
    return transition_of(child(on)
                             .no_stays()
                             .custody("2020-01-01", nullptr, {"moeder"})
                             .lives("moeder", "2010-06-01", nullptr, "0141")
                             .at_home("2020-01-01", nullptr, "0153"),
                         "2022-06-01");
  };
  EXPECT_EQ(born("2021-12-31"), "bepaald 0141 0153 ja 2022-12-31");
  EXPECT_EQ(born("2022-01-01"), "niet_van_toepassing -");
  EXPECT_EQ(born("2022-06-02"), "niet_van_toepassing -");
}

TEST(transition, one_side_not_determined) {
  EXPECT_EQ(transition_of(child(), "2022-06-01"), "onbekend -");
  EXPECT_EQ(transition_of(child().no_stays().at_home("2010-06-01", nullptr, "0153"), "2022-06-01"),
            "onbekend -");
  EXPECT_EQ(transition_of(before_and_after("0153"), "2022-06-01"), "onbekend -")
      << "moved for certain, but whether there is foster care is not known";
  child several = before_and_after("0153").no_stays();
  several.lives("vader", "2010-06-01", nullptr, "0193").with("gezag", json::array());
  several.custody("2010-06-01", nullptr, {"moeder", "vader"}).with("feitelijk_bij", json::array());
  EXPECT_EQ(transition_of(several, "2022-06-01"), "onbekend -");
}

// ---- voortzetting_na_verhuizing ---------------------------------------------------------------------------
child moved_on(const char* last, const char* first) {
  return child().no_stays().at_home("2010-06-01", last, "0153").at_home(first, nullptr, "0164");
}

constexpr const char* not_on = "uit null null";
constexpr const char* open = "onbekend null null";

TEST(continuation, for_a_year_after_the_move) {
  const child c = moved_on("2025-03-31", "2025-04-01");
  EXPECT_EQ(continuation_of(c, "2025-03-31"), not_on);
  EXPECT_EQ(continuation_of(c, "2025-04-01"), "aan 2025-04-01 2026-03-31");
  EXPECT_EQ(continuation_of(c, "2025-04-02"), "aan 2025-04-01 2026-03-31");
  EXPECT_EQ(continuation_of(c, "2026-03-31"), "aan 2025-04-01 2026-03-31");
  EXPECT_EQ(continuation_of(c, "2026-04-01"), not_on);
}

TEST(continuation, not_before_2022_or_birth) {
  const child c = moved_on("2021-09-30", "2021-10-01");
  EXPECT_EQ(continuation_of(c, "2021-12-31"), "niet_van_toepassing null null");
  EXPECT_EQ(continuation_of(c, "2022-01-01"), not_on);
  const child unborn = child("2025-06-01").no_stays().at_home("2025-06-01", nullptr, "0153");
  EXPECT_EQ(continuation_of(unborn, "2025-05-31"), "niet_van_toepassing null null");
  EXPECT_EQ(continuation_of(unborn, "2025-06-01"), not_on);
}

TEST(continuation, days_before_2022_or_birth_are_not_looked_at) {
  EXPECT_EQ(continuation_of(moved_on("2021-12-31", "2022-01-01"), "2022-06-01"), not_on);
  EXPECT_EQ(continuation_of(moved_on("2022-01-01", "2022-01-02"), "2022-06-01"), "aan 2022-01-02 2023-01-01");
  const auto born = [](const char* on) {
    return child(on)
        .no_stays()
        .at_home("2010-06-01", "2024-05-01", "0153")
        .at_home("2024-05-02", nullptr, "0164");
  };
  EXPECT_EQ(continuation_of(born("2024-05-02"), "2024-06-01"), not_on);
  EXPECT_EQ(continuation_of(born("2024-05-01"), "2024-06-01"), "aan 2024-05-02 2025-05-01");
}

TEST(continuation, a_year_from_29_february) {
  EXPECT_EQ(continuation_of(moved_on("2024-02-28", "2024-02-29"), "2025-02-27"), "aan 2024-02-29 2025-02-27");
  EXPECT_EQ(continuation_of(moved_on("2024-02-28", "2024-02-29"), "2025-02-28"), not_on);
  EXPECT_EQ(continuation_of(moved_on("2023-02-28", "2023-03-01"), "2024-02-29"), "aan 2023-03-01 2024-02-29");
}

TEST(continuation, the_last_move_counts) {
  const child c = child()
                      .no_stays()
                      .at_home("2010-06-01", "2024-12-31", "0153")
                      .at_home("2025-01-01", "2025-03-31", "0164")
                      .at_home("2025-04-01", nullptr, "0153");
  EXPECT_EQ(continuation_of(c, "2025-03-31"), "aan 2025-01-01 2025-12-31");
  EXPECT_EQ(continuation_of(c, "2025-04-01"), "aan 2025-04-01 2026-03-31") << "a move back is a move";
}

TEST(continuation, two_entries_of_one_municipality_are_no_move) {
  const child c =
      child().no_stays().at_home("2010-06-01", "2025-03-31", "0153").at_home("2025-04-01", nullptr, "0153");
  EXPECT_EQ(continuation_of(c, "2025-06-01"), not_on);
}

// In a stay from 2024-06-01 on; the last day of 0153 that counts is 2024-05-31.
std::string after_a_stay(const char* until, const char* as_of = "2025-06-02") {
  child c = child().at_home("2010-06-01", "2024-12-31", "0153").at_home("2025-01-01", nullptr, "0164");
  return continuation_of(c.stays("2024-06-01", until, "crisis", "naar_huis"), as_of);
}

TEST(continuation, days_that_do_not_count_are_skipped) {
  EXPECT_EQ(after_a_stay("2025-03-31"), "aan 2025-04-01 2026-03-31");
  EXPECT_EQ(after_a_stay("2025-05-29"), "aan 2025-05-30 2026-05-29") << "less than a year after the last day";
  EXPECT_EQ(after_a_stay("2025-05-30"), not_on) << "a year after the last day is too late";
  EXPECT_EQ(after_a_stay("2025-06-01"), not_on);
  EXPECT_EQ(after_a_stay("2025-06-02"), not_on) << "in a stay today";
}

TEST(continuation, every_kind_of_day_that_does_not_count) {
  const auto first_days = [](child c) {
    c.no_stays().at_home("2010-06-01", "2025-02-28", "0153").at_home("2025-04-01", nullptr, "0164");
    return continuation_of(c, "2025-06-02");
  };
  EXPECT_EQ(first_days(child()), "aan 2025-04-01 2026-03-31") << "not registered";
  EXPECT_EQ(first_days(child().registered("2025-03-01", "2025-03-31", "briefadres", "0153")),
            "aan 2025-04-01 2026-03-31");
  EXPECT_EQ(first_days(child().registered("2025-03-01", "2025-03-31", "woonadres", "buitenland")),
            "aan 2025-04-01 2026-03-31");
  EXPECT_EQ(first_days(child().abroad("2025-02-01", "2025-04-09", false)), "aan 2025-04-10 2026-04-09");
  EXPECT_EQ(first_days(child().abroad("2025-02-01", "2025-04-09", true)), "aan 2025-04-01 2026-03-31");
}

TEST(continuation, today_does_not_count) {
  EXPECT_EQ(continuation_of(moved_on("2025-03-31", "2025-04-01").stays("2025-06-01", nullptr, "crisis"),
                            "2025-06-02"),
            not_on);
  EXPECT_EQ(continuation_of(moved_on("2025-03-31", "2025-04-01").abroad("2025-06-01", nullptr, false),
                            "2025-06-02"),
            not_on);
  const child left = child()
                         .no_stays()
                         .at_home("2010-06-01", "2025-03-31", "0153")
                         .at_home("2025-04-01", "2025-06-01", "0164");
  EXPECT_EQ(continuation_of(left, "2025-06-02"), not_on);
}

TEST(continuation, disputes_are_taken_one_way_for_all_days) {
  const auto with = [](const char* from, const char* until) {
    return continuation_of(moved_on("2025-03-31", "2025-04-01").stays(from, until, "logeer", "naar_huis"),
                           "2025-06-02");
  };
  EXPECT_EQ(with("2025-05-01", "2025-05-10"), "aan 2025-04-01 2026-03-31") << "either way";
  EXPECT_EQ(with("2025-03-20", "2025-04-09"), open) << "from 1 or from 10 April";
  EXPECT_EQ(with("2025-06-01", nullptr), open) << "today may not count";
  EXPECT_EQ(with("2025-03-01", "2025-03-31"), "aan 2025-04-01 2026-03-31");
  EXPECT_EQ(with("2022-01-01", "2025-03-31"), open) << "without a day elsewhere that counts: off";
}

TEST(continuation, an_unknown_reason_in_a_gap) {
  const auto ended = [](const char* next) {
    child c = moved_on("2025-03-31", "2025-04-01").stays("2025-03-01", "2025-03-10", "crisis");
    return continuation_of(next == nullptr ? c : c.stays(next, next, "crisis", "naar_huis"), "2025-06-02");
  };
  EXPECT_EQ(ended(nullptr), open) << "today may lie in the chain";
  EXPECT_EQ(ended("2025-05-01"), open) << "from 1 April or from 2 May";
  EXPECT_EQ(ended("2025-03-11"), "aan 2025-04-01 2026-03-31") << "no gap";
  EXPECT_EQ(ended("2025-03-20"), "aan 2025-04-01 2026-03-31") << "whether it broke or not";
}

TEST(continuation, probation_after_a_jji) {
  const auto with = [](json flag) {
    return continuation_of(moved_on("2025-03-31", "2025-04-01")
                               .stays("2024-01-01", "2024-12-31", "jji", "naar_huis")
                               .with("jeugdreclassering_na_jji", std::move(flag)),
                           "2025-06-02");
  };
  EXPECT_EQ(with(false), "aan 2025-04-01 2026-03-31");
  EXPECT_EQ(with(true), not_on);
  EXPECT_EQ(with(nullptr), open);
}

TEST(continuation, wlz_before_and_from_2025) {
  const child c = child()
                      .at_home("2010-06-01", "2024-12-10", "0153")
                      .at_home("2024-12-11", nullptr, "0164")
                      .stays("2024-12-01", "2024-12-20", "wlz", "naar_huis");
  EXPECT_EQ(continuation_of(c, "2025-06-02"), open) << "from 11 or from 21 December";
  const child later = child()
                          .at_home("2010-06-01", "2025-02-10", "0153")
                          .at_home("2025-02-11", nullptr, "0164")
                          .stays("2025-02-01", "2025-02-20", "wlz", "naar_huis");
  EXPECT_EQ(continuation_of(later, "2025-06-02"), "aan 2025-02-21 2026-02-20");
}

TEST(continuation, stays_that_are_not_known) {
  const auto with = [](const char* last, const char* first) {
    child c = child().at_home("2010-06-01", last, "0153").at_home(first, nullptr, "0164");
    return continuation_of(c, "2025-06-02");
  };
  EXPECT_EQ(with("2025-03-31", "2025-04-01"), open);
  EXPECT_EQ(with("2024-06-02", "2024-06-03"), open) << "2 June 2025 is the last day";
  EXPECT_EQ(with("2024-06-01", "2024-06-02"), open) << "a stay of one day, and then the move is on 3 June";
  EXPECT_EQ(with("2023-06-04", "2023-06-05"), open) << "a stay until 2 June 2024";
  EXPECT_EQ(with("2023-06-03", "2023-06-04"), not_on)
      << "late enough to hold today is a year or more after the last day elsewhere";
  EXPECT_EQ(with("2022-12-31", "2023-01-01"), not_on);
  EXPECT_EQ(continuation_of(child().at_home("2010-06-01", nullptr, "0153"), "2025-06-02"), not_on);
}

TEST(continuation, a_registration_that_is_not_known) {
  EXPECT_EQ(continuation_of(child().no_stays(), "2025-06-02"), open);
  EXPECT_EQ(continuation_of(child(), "2025-06-02"), open);
  EXPECT_EQ(continuation_of(child().no_stays(), "2022-01-01"), not_on) << "only one day to look at";
  EXPECT_EQ(continuation_of(child().no_stays(), "2022-01-02"), open);
  EXPECT_EQ(continuation_of(child("2025-06-02"), "2025-06-02"), not_on);
  EXPECT_EQ(continuation_of(child().stays("2025-01-01", nullptr, "crisis"), "2025-06-02"), not_on)
      << "in a stay today";
  EXPECT_EQ(continuation_of(child().no_stays().abroad("2025-01-01", nullptr, false), "2025-06-02"), not_on);
}

TEST(continuation, with_many_unknown_reasons) {
  child c = child().at_home("2010-06-01", "2025-03-31", "0153").at_home("2025-04-01", nullptr, "0164");
  const day first = day_of("2024-01-01");
  for (int i = 0; i < 40; ++i) {
    const std::string on = calendar::format_day(first + 10 * i);
    c.stays(on.c_str(), on.c_str(), "crisis");
  }
  EXPECT_EQ(continuation_of(c, "2025-06-02"), open);
  child ended = c;
  ended.stays("2025-05-01", "2025-05-01", "crisis", "naar_huis");
  EXPECT_EQ(continuation_of(ended, "2025-06-02"), open) << "from 1 April or from 2 May";
  EXPECT_TRUE(decision_of(ended, "2025-06-02").starts_with("bepaald 0164 2022 N4 1 2025-06-02"));
}

// ---- users of the municipality ----------------------------------------------------------------------------
// With a disputed stay, so that both registrations are possible.
child either(const char* first, const char* second) {
  return child()
      .at_home("2010-06-01", "2024-12-31", first)
      .at_home("2025-01-01", nullptr, second)
      .stays("2024-10-01", nullptr, "logeer");
}

constexpr mapping_field mapping_fields[] = {mapping_field::municipality, mapping_field::name,
                                            mapping_field::region,       mapping_field::protection_region,
                                            mapping_field::subregion,    mapping_field::partner};

// "uitkomst gemeente naam regio beschermingsregio subregio partner", or the outcome alone.
std::string regions_of(const child& c, const std::string& as_of = "2025-06-02") {
  const assessed a(c.text(), as_of);
  std::string out = a.outcome_of("regio.indeling", "");
  if (a.find("regio.indeling", "")->result.value == rules::nothing) {
    return out + " -";
  }
  for (const auto f : mapping_fields) {
    const auto number = static_cast<std::size_t>(f);
    out += " " + (f == mapping_field::municipality ? municipality_text(a.field("regio.indeling", "", number))
                                                   : a.name_field("regio.indeling", "", number));
  }
  return out;
}

TEST(regions, on_which_all_possible_municipalities_agree) {
  EXPECT_EQ(regions_of(either("0153", "0153")), "bepaald 0153 Enschede twente overijssel enschede ozjt");
  EXPECT_EQ(regions_of(either("1742", "0141")), "meerdere_mogelijk null null twente overijssel almelo ozjt");
  EXPECT_EQ(regions_of(either("0153", "0141")), "meerdere_mogelijk null null twente overijssel null ozjt");
  EXPECT_EQ(regions_of(either("0153", "0193")), "meerdere_mogelijk null null null overijssel null null");
  EXPECT_EQ(regions_of(either("0160", "0193")),
            "meerdere_mogelijk null null ijsselland overijssel null rsj_ijsselland");
  EXPECT_EQ(regions_of(either("0153", "0995")), "meerdere_mogelijk null null null null null null");
  EXPECT_EQ(regions_of(either("0995", "0034")),
            "meerdere_mogelijk null null flevoland utrecht_flevoland null null");
  EXPECT_EQ(regions_of(either("0153", "0363")), "meerdere_mogelijk null null null null null null");
  EXPECT_EQ(regions_of(either("0363", "0344")), "meerdere_mogelijk null null null null null null");
}

TEST(regions, follow_the_outcome_of_the_municipality) {
  EXPECT_EQ(regions_of(child()), "onbekend -");
  EXPECT_EQ(regions_of(child().no_stays().abroad("2025-01-01", nullptr, false)), "niet_van_toepassing -");
  EXPECT_EQ(regions_of(child(), "2010-05-31"), "niet_van_toepassing -");
  EXPECT_EQ(regions_of(child(), "2014-12-31"), "niet_van_toepassing -");
}

TEST(regions, of_the_old_regime_too) {
  const child c =
      child().custody("2010-06-01", nullptr, {"moeder"}).lives("moeder", "2010-06-01", nullptr, "0141");
  EXPECT_EQ(regions_of(c, "2015-01-01"), "bepaald 0141 Almelo twente overijssel almelo ozjt");
  EXPECT_EQ(regions_of(c, "2021-12-31"), "bepaald 0141 Almelo twente overijssel almelo ozjt");
  EXPECT_EQ(regions_of(c, "2022-01-01"), "onbekend -");
}

TEST(partner, on_whom_all_possible_municipalities_agree) {
  const auto partner = [](child c) {
    c.with("maatregelen",
           json::parse(R"([{"soort":"jeugdreclassering","gi":"jbov","einde":null,"beeindigd":null,
      "verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-05-01","gestart":null,"beeindigd":null}]}])"));
    const assessed a(c.text(), "2025-06-02");
    EXPECT_EQ(a.outcome_of("opschaling.wachttijd", "/maatregelen/0/hulp/0"), "bepaald");
    return a.name_field("opschaling.wachttijd", "/maatregelen/0/hulp/0",
                        static_cast<std::size_t>(ladder_field::partner));
  };
  EXPECT_EQ(partner(either("0153", "0141")), "ozjt");
  EXPECT_EQ(partner(either("0160", "0193")), "rsj_ijsselland");
  EXPECT_EQ(partner(either("0153", "0193")), "null");
  EXPECT_EQ(partner(either("0153", "0363")), "null");
  EXPECT_EQ(partner(either("0153", "0995")), "null");
  EXPECT_EQ(partner(child()), "null");
  EXPECT_EQ(partner(child().no_stays().abroad("2025-01-01", nullptr, false)), "null");
}

}  // namespace
}  // namespace jeugdregels::assess
