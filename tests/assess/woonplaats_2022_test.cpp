// The regime from 2022-01-01: every row with its onderdeel and the day that counts, and every outcome.
#include "assess/woonplaats.hpp"

#include "assess/child.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* today = "2025-06-02";
constexpr const char* nobody = "niet_van_toepassing null 2022 N0 null null []";
constexpr const char* unknown = "onbekend null 2022 null null null []";

// Everything that could be asked is known and gives another municipality: what shows is what was read.
child complete() { return child().no_stays().mother_at_birth("0193").asked_help("2024-01-10", "0164"); }

// The same with a chain since 2024-03-15: the day that counts is 2024-03-14.
child in_a_chain() {
  return child()
      .stays("2024-03-15", nullptr, "pleegzorg")
      .mother_at_birth("0193")
      .asked_help("2024-01-10", "0164");
}

// ---- when the rule holds ----------------------------------------------------------------------------------
TEST(regime_2022, holds_from_its_first_day) {
  const child c = complete().at_home("2010-06-01", nullptr, "0153");
  EXPECT_EQ(decision_of(c, "2022-01-01"), "bepaald 0153 2022 N4 1 2022-01-01 [0153]");
  EXPECT_EQ(decision_of(c, "2022-01-02"), "bepaald 0153 2022 N4 1 2022-01-02 [0153]");
  EXPECT_TRUE(decision_of(c, "2021-12-31").starts_with("onbekend null 2015 "));
  EXPECT_EQ(decision_of(c, "2199-12-31"), "bepaald 0153 2022 N4 1 2199-12-31 [0153]") << "no upper age";
}

TEST(regime_2022, not_before_birth) {
  const child c = child("2024-05-01").no_stays().at_home("2024-05-01", nullptr, "0153");
  EXPECT_EQ(decision_of(c, "2024-04-30"), "niet_van_toepassing -");
  EXPECT_EQ(decision_of(c, "2024-05-01"), "bepaald 0153 2022 N4 1 2024-05-01 [0153]");
  EXPECT_EQ(decision_of(c, "2024-05-02"), "bepaald 0153 2022 N4 1 2024-05-02 [0153]");
  EXPECT_EQ(decision_of(child("2024-05-01"), "2024-04-30"), "niet_van_toepassing -") << "nor with unknowns";
}

TEST(regime_2022, goes_on_after_eighteen) {
  const child c = complete().at_home("2010-06-01", nullptr, "0153");
  for (const char* day : {"2028-05-31", "2028-06-01", "2028-06-02"}) {
    EXPECT_EQ(decision_of(c, day), "bepaald 0153 2022 N4 1 " + std::string(day) + " [0153]");
  }
}

// ---- N0 ---------------------------------------------------------------------------------------------------
TEST(row_n0, abroad_for_good_without_a_chain) {
  const auto on = [](const char* as_of, bool for_a_time) {
    return decision_of(
        complete().at_home("2010-06-01", nullptr, "0153").abroad("2025-05-01", "2025-07-31", for_a_time),
        as_of);
  };
  EXPECT_EQ(on("2025-04-30", false), "bepaald 0153 2022 N4 1 2025-04-30 [0153]");
  EXPECT_EQ(on("2025-05-01", false), nobody);
  EXPECT_EQ(on("2025-07-31", false), nobody);
  EXPECT_EQ(on("2025-08-01", false), "bepaald 0153 2022 N4 1 2025-08-01 [0153]");
  EXPECT_EQ(on("2025-05-01", true), "bepaald 0153 2022 N4 1 2025-05-01 [0153]") << "for a time only";
}

TEST(row_n0, does_not_hold_with_a_chain) {
  const child c = in_a_chain().at_home("2010-06-01", nullptr, "0153").abroad("2025-05-01", nullptr, false);
  EXPECT_EQ(decision_of(c, today), "bepaald 0153 2022 N4 2 2024-03-14 [0153]");
}

TEST(row_n0, needs_nothing_else) {
  EXPECT_EQ(decision_of(child().no_stays().abroad("2025-05-01", nullptr, false), today), nobody);
}

TEST(row_n0, with_a_disputed_chain_it_is_unknown) {
  const child c = child()
                      .stays("2024-03-15", nullptr, "logeer")
                      .at_home("2010-06-01", nullptr, "0153")
                      .abroad("2025-05-01", nullptr, false);
  EXPECT_EQ(decision_of(c, today), unknown);
  EXPECT_EQ(
      decision_of(child().at_home("2010-06-01", nullptr, "0153").abroad("2025-05-01", nullptr, false), today),
      unknown)
      << "stays are not known: without a chain nobody, with one 0153";
}

// ---- N4 ---------------------------------------------------------------------------------------------------
TEST(row_n4, the_woonadres_of_today) {
  const child c =
      complete().at_home("2010-06-01", "2025-06-01", "0153").at_home("2025-06-02", nullptr, "0141");
  EXPECT_EQ(decision_of(c, "2025-06-01"), "bepaald 0153 2022 N4 1 2025-06-01 [0153]");
  EXPECT_EQ(decision_of(c, "2025-06-02"), "bepaald 0141 2022 N4 1 2025-06-02 [0141]");
  EXPECT_EQ(decision_of(c, "2025-06-03"), "bepaald 0141 2022 N4 1 2025-06-03 [0141]");
}

TEST(row_n4, the_woonadres_of_the_day_before_the_chain) {
  const child c =
      in_a_chain().at_home("2010-06-01", "2024-03-14", "0153").at_home("2024-03-15", nullptr, "0141");
  EXPECT_EQ(decision_of(c, today), "bepaald 0153 2022 N4 2 2024-03-14 [0153]");
  const child earlier =
      in_a_chain().at_home("2010-06-01", "2024-03-13", "0153").at_home("2024-03-14", nullptr, "0141");
  EXPECT_EQ(decision_of(earlier, today), "bepaald 0141 2022 N4 2 2024-03-14 [0141]");
}

TEST(row_n4, needs_no_other_fact) {
  EXPECT_EQ(decision_of(child().no_stays().at_home("2025-06-02", "2025-06-02", "0153"), today),
            "bepaald 0153 2022 N4 1 2025-06-02 [0153]");
  EXPECT_EQ(
      decision_of(child().stays("2024-03-15", nullptr, "crisis").at_home("2024-03-14", "2024-03-14", "0153"),
                  today),
      "bepaald 0153 2022 N4 2 2024-03-14 [0153]");
}

TEST(row_n4, not_with_a_note_under_article_2_26) {
  const auto noted = [](json note) {
    return decision_of(complete().with("brp", {{{"van", "2010-06-01"},
                                                {"tot_en_met", nullptr},
                                                {"adres", "woonadres"},
                                                {"gemeente", "0153"},
                                                {"aantekening_2_26", std::move(note)}}}),
                       today);
  };
  EXPECT_EQ(noted(false), "bepaald 0153 2022 N4 1 2025-06-02 [0153]");
  EXPECT_EQ(noted(nullptr), "bepaald 0153 2022 N4 1 2025-06-02 [0153]");
  EXPECT_EQ(noted(true), "bepaald 0193 2022 N6 3 2025-06-02 [0193]");
}

TEST(row_n4, registered_and_abroad_for_a_time) {
  const child c = complete().at_home("2010-06-01", nullptr, "0153").abroad("2025-05-01", nullptr, true);
  EXPECT_EQ(decision_of(c, today), "bepaald 0153 2022 N4 1 2025-06-02 [0153]");
}

// ---- N5 and N5x -------------------------------------------------------------------------------------------
// Lived abroad on the day that counts, by the BRP or without it.
std::vector<child> lived_abroad(const child& all_else) {
  return {child(all_else).registered("2010-06-01", nullptr, "woonadres", "buitenland"),
          child(all_else).registered("2010-06-01", nullptr, "briefadres", "buitenland"),
          child(all_else).with("brp", json::array()).abroad("2010-06-01", nullptr, true),
          child(all_else).with("brp", {{{"van", "2010-06-01"},
                                        {"tot_en_met", nullptr},
                                        {"adres", "woonadres"},
                                        {"gemeente", "buitenland"},
                                        {"aantekening_2_26", true}}})};
}

TEST(row_n5, the_actual_stay) {
  for (const char* mother : {static_cast<const char*>(nullptr), "buitenland"}) {
    for (const child& c : lived_abroad(complete().mother_at_birth(mother))) {
      EXPECT_EQ(decision_of(c, today), "bepaald 0164 2022 N5 4 2025-06-02 [0164]") << c.text();
    }
    for (const child& c : lived_abroad(in_a_chain().mother_at_birth(mother))) {
      EXPECT_EQ(decision_of(c, today), "bepaald 0164 2022 N5 4 2024-03-14 [0164]") << c.text();
    }
  }
}

TEST(row_n5, abroad_for_good_before_a_chain) {
  const child c = in_a_chain()
                      .mother_at_birth(nullptr)
                      .with("brp", json::array())
                      .abroad("2010-06-01", "2024-03-14", false);
  EXPECT_EQ(decision_of(c, today), "bepaald 0164 2022 N5 4 2024-03-14 [0164]");
}

TEST(row_n5, the_days_abroad_are_those_of_the_day_that_counts) {
  const auto with = [](const char* from, const char* until) {
    return decision_of(
        in_a_chain().mother_at_birth(nullptr).with("brp", json::array()).abroad(from, until, true), today);
  };
  EXPECT_EQ(with("2024-03-14", "2024-03-14"), "bepaald 0164 2022 N5 4 2024-03-14 [0164]");
  EXPECT_EQ(with("2024-01-01", "2024-03-13"), "bepaald 0164 2022 N7 3 2024-03-14 [0164]");
  EXPECT_EQ(with("2024-03-15", nullptr), "bepaald 0164 2022 N7 3 2024-03-14 [0164]");
}

TEST(row_n5x, the_mother_and_the_actual_stay_are_both_possible) {
  for (const child& c : lived_abroad(complete())) {
    EXPECT_EQ(decision_of(c, today), "meerdere_mogelijk null 2022 N5x null 2025-06-02 [0164 0193]")
        << c.text();
  }
  for (const child& c : lived_abroad(complete().mother_at_birth("0164"))) {
    EXPECT_EQ(decision_of(c, today), "bepaald 0164 2022 N5x null 2025-06-02 [0164]") << c.text();
  }
  for (const child& c : lived_abroad(in_a_chain())) {
    EXPECT_EQ(decision_of(c, today), "meerdere_mogelijk null 2022 N5x null 2024-03-14 [0164 0193]")
        << c.text();
  }
}

TEST(row_n5x, an_unknown_mother_leaves_any_municipality) {
  const child unknown_mother = child().no_stays().asked_help("2024-01-10", "0164");
  for (const child& c : lived_abroad(unknown_mother)) {
    EXPECT_EQ(decision_of(c, today), unknown) << c.text();
  }
}

TEST(row_n5x, without_an_actual_stay_nobody_whatever_the_mother) {
  for (const json& mother : {json("0193"), json(nullptr)}) {
    for (const child& c : lived_abroad(child().no_stays().with("hulpvraag", nullptr))) {
      EXPECT_EQ(decision_of(child(c).with("moeder_brp_bij_geboorte", mother), today), nobody);
      EXPECT_EQ(decision_of(c, today), nobody) << "nor when she is unknown";
    }
  }
}

TEST(row_n5x, with_an_unknown_actual_stay_any) {
  for (const child& c : lived_abroad(child().no_stays().mother_at_birth("0193"))) {
    EXPECT_EQ(decision_of(c, today), unknown);
  }
}

// ---- N6 and N7 --------------------------------------------------------------------------------------------
// No usable address on the day that counts, and in the Netherlands.
std::vector<child> no_address(const child& all_else) {
  return {
      child(all_else).with("brp", json::array()),
      child(all_else).registered("2010-06-01", nullptr, "briefadres", "0153"),
      child(all_else).registered("2010-06-01", nullptr, "geen", nullptr),
      child(all_else).registered("2010-06-01", nullptr, "geen", nullptr).abroad("2010-06-01", nullptr, true),
      child(all_else).with("brp", {{{"van", "2010-06-01"},
                                    {"tot_en_met", nullptr},
                                    {"adres", "woonadres"},
                                    {"gemeente", "0153"},
                                    {"aantekening_2_26", true}}})};
}

TEST(row_n6, the_mother) {
  for (const child& c : no_address(complete())) {
    EXPECT_EQ(decision_of(c, today), "bepaald 0193 2022 N6 3 2025-06-02 [0193]") << c.text();
  }
  for (const child& c : no_address(in_a_chain())) {
    EXPECT_EQ(decision_of(c, today), "bepaald 0193 2022 N6 3 2024-03-14 [0193]") << c.text();
  }
}

TEST(row_n6, does_not_ask_when_help_was_asked_for) {
  for (const child& c : no_address(child().no_stays().mother_at_birth("0193"))) {
    EXPECT_EQ(decision_of(c, today), "bepaald 0193 2022 N6 3 2025-06-02 [0193]") << c.text();
  }
  for (const child& c : no_address(child().no_stays().mother_at_birth("0193").with("hulpvraag", nullptr))) {
    EXPECT_EQ(decision_of(c, today), "bepaald 0193 2022 N6 3 2025-06-02 [0193]") << c.text();
  }
}

TEST(row_n7, the_actual_stay) {
  for (const char* mother : {static_cast<const char*>(nullptr), "buitenland"}) {
    for (const child& c : no_address(complete().mother_at_birth(mother))) {
      EXPECT_EQ(decision_of(c, today), "bepaald 0164 2022 N7 3 2025-06-02 [0164]") << c.text();
    }
    for (const child& c : no_address(in_a_chain().mother_at_birth(mother))) {
      EXPECT_EQ(decision_of(c, today), "bepaald 0164 2022 N7 3 2024-03-14 [0164]") << c.text();
    }
  }
}

TEST(row_n7, an_unknown_mother_leaves_any_municipality) {
  for (const child& c : no_address(child().no_stays().asked_help("2024-01-10", "0164"))) {
    EXPECT_EQ(decision_of(c, today), unknown) << c.text();
  }
}

// ---- rule 6: the actual stay ------------------------------------------------------------------------------
std::string by_actual_stay(json asked) {
  return decision_of(child()
                         .no_stays()
                         .with("brp", json::array())
                         .mother_at_birth(nullptr)
                         .with("hulpvraag", std::move(asked)),
                     today);
}

TEST(actual_stay, in_a_municipality) {
  const std::string there = "bepaald 0164 2022 N7 3 2025-06-02 [0164]";
  EXPECT_EQ(by_actual_stay({{"datum", "2025-06-01"}, {"werkelijk_verblijf", "0164"}}), there);
  EXPECT_EQ(by_actual_stay({{"datum", "2025-06-02"}, {"werkelijk_verblijf", "0164"}}), there);
  EXPECT_EQ(by_actual_stay({{"werkelijk_verblijf", "0164"}}), there) << "an absent day does not stop it";
}

TEST(actual_stay, nowhere) {
  EXPECT_EQ(by_actual_stay(nullptr), nobody);
  EXPECT_EQ(by_actual_stay({{"datum", "2025-06-03"}, {"werkelijk_verblijf", "0164"}}), nobody);
  EXPECT_EQ(by_actual_stay({{"datum", nullptr}, {"werkelijk_verblijf", "0164"}}), nobody);
  EXPECT_EQ(by_actual_stay({{"datum", "2025-06-01"}, {"werkelijk_verblijf", nullptr}}), nobody);
  EXPECT_EQ(by_actual_stay({{"datum", "2025-06-01"}, {"werkelijk_verblijf", "buitenland"}}), nobody);
  EXPECT_EQ(by_actual_stay({{"werkelijk_verblijf", nullptr}}), nobody);
}

TEST(actual_stay, unknown) {
  EXPECT_EQ(by_actual_stay({{"datum", "2025-06-01"}}), unknown);
  EXPECT_EQ(by_actual_stay(json::object()), unknown);
  EXPECT_EQ(decision_of(child().no_stays().with("brp", json::array()).mother_at_birth(nullptr), today),
            unknown);
  EXPECT_EQ(by_actual_stay({{"datum", nullptr}}), nobody) << "wherever it was";
  EXPECT_EQ(by_actual_stay({{"datum", "2025-06-03"}}), nobody);
}

// ---- lists that are absent --------------------------------------------------------------------------------
TEST(unknown_registration, leaves_any_municipality) {
  EXPECT_EQ(decision_of(complete(), today), unknown);
  EXPECT_EQ(decision_of(in_a_chain(), today), unknown);
  EXPECT_EQ(decision_of(child(), today), unknown);
}

TEST(unknown_stays, leave_every_day_since_birth) {
  const auto with = [](child c) { return decision_of(c, today); };
  EXPECT_EQ(with(child().at_home("2010-06-01", nullptr, "0153")), "bepaald 0153 2022 N4 null null [0153]");
  EXPECT_EQ(with(child()
                     .at_home("2010-06-01", "2019-12-31", "0153")
                     .at_home("2020-01-01", "2020-01-01", "1742")
                     .at_home("2020-01-02", nullptr, "0141")),
            "meerdere_mogelijk null 2022 N4 null null [0141 0153 1742]");
  EXPECT_EQ(with(child().at_home("2009-01-01", "2010-05-31", "0193").at_home("2010-06-01", nullptr, "0153")),
            "bepaald 0153 2022 N4 null null [0153]")
      << "not before birth";
  EXPECT_EQ(with(child().at_home("2010-06-01", "2025-06-02", "0153").at_home("2025-06-03", nullptr, "0193")),
            "bepaald 0153 2022 N4 null null [0153]")
      << "not what comes tomorrow";
}

TEST(unknown_stays, with_a_day_without_address) {
  const auto with_gap = [](child c) {
    return decision_of(c.at_home("2010-06-01", "2019-12-31", "0153").at_home("2020-01-02", nullptr, "0153"),
                       today);
  };
  EXPECT_EQ(with_gap(child().mother_at_birth("0153")), "bepaald 0153 2022 null null null [0153]");
  EXPECT_EQ(with_gap(child().mother_at_birth("0193")),
            "meerdere_mogelijk null 2022 null null null [0153 0193]");
  EXPECT_EQ(with_gap(child()), unknown);
  EXPECT_EQ(with_gap(child().mother_at_birth(nullptr).with("hulpvraag", nullptr)), unknown)
      << "nobody for that one day";
}

TEST(unknown_stays, on_the_day_of_birth) {
  const child c =
      child("2024-05-01").at_home("2024-05-01", "2024-05-01", "0153").at_home("2024-05-02", nullptr, "0141");
  EXPECT_EQ(decision_of(c, "2024-05-01"), "bepaald 0153 2022 N4 null 2024-05-01 [0153]");
  EXPECT_EQ(decision_of(c, "2024-05-02"), "meerdere_mogelijk null 2022 N4 null null [0141 0153]");
}

// ---- outcomes: what of the answer is given
// ------------------------------------------------------------------
TEST(outcomes_2022, determined_though_the_day_is_not) {
  const child c = child()
                      .at_home("2010-06-01", nullptr, "0153")
                      .stays("2024-01-01", "2024-02-01", "crisis")
                      .stays("2024-03-01", nullptr, "crisis");
  EXPECT_EQ(decision_of(c, today), "bepaald 0153 2022 N4 2 null [0153]");
}

TEST(outcomes_2022, several_though_the_row_is_one) {
  const child c = child()
                      .at_home("2010-06-01", "2024-01-31", "0153")
                      .at_home("2024-02-01", nullptr, "0141")
                      .stays("2024-01-01", "2024-02-01", "crisis")
                      .stays("2024-03-01", nullptr, "crisis");
  EXPECT_EQ(decision_of(c, today), "meerdere_mogelijk null 2022 N4 2 null [0141 0153]");
}

TEST(outcomes_2022, several_by_several_rows) {
  const child c = child()
                      .at_home("2024-02-01", nullptr, "0141")
                      .mother_at_birth("0193")
                      .stays("2024-01-01", "2024-02-01", "crisis")
                      .stays("2024-03-01", nullptr, "crisis");
  EXPECT_EQ(decision_of(c, today), "meerdere_mogelijk null 2022 null null null [0141 0193]");
}

TEST(outcomes_2022, a_dispute_alone_leaves_several_with_nothing_lacking) {
  const child c = complete()
                      .at_home("2010-06-01", "2024-12-31", "0153")
                      .at_home("2025-01-01", nullptr, "0141")
                      .stays("2024-10-01", nullptr, "logeer");
  EXPECT_EQ(decision_of(c, today), "meerdere_mogelijk null 2022 N4 null null [0141 0153]");
}

TEST(outcomes_2022, a_dispute_with_nobody_on_one_side_is_unknown) {
  const child c = complete()
                      .mother_at_birth(nullptr)
                      .with("hulpvraag", nullptr)
                      .at_home("2010-06-01", "2024-12-31", "0153")
                      .stays("2024-10-01", nullptr, "logeer");
  EXPECT_EQ(decision_of(c, today), unknown);
}

TEST(outcomes_2022, nobody_in_every_way) {
  const child c = complete()
                      .mother_at_birth(nullptr)
                      .with("hulpvraag", nullptr)
                      .with("brp", json::array())
                      .stays("2024-10-01", nullptr, "logeer");
  EXPECT_EQ(decision_of(c, today), nobody);
}

// ---- what is open is not multiplied out
// ---------------------------------------------------------------------
TEST(many_unknowns_2022, are_answered) {
  child c;
  c.with("brp", json::array()).mother_at_birth("0193");
  const day first = day_of("2019-01-01");
  for (int i = 0; i < 900; ++i) {  // every stay may have ended its chain
    c.stays(calendar::format_day(first + 2 * i).c_str(), calendar::format_day(first + 2 * i).c_str(),
            i % 9 == 0   ? "jji"
            : i % 7 == 0 ? "logeer"
            : i % 5 == 0 ? "moeder_kindhuis"
            : i % 3 == 0 ? "wlz"
                         : "crisis");
  }
  for (int i = 0; i < 450; ++i) {
    const std::string from = calendar::format_day(first + 4 * i);
    const std::string until = calendar::format_day(first + 4 * i + 3);
    c.at_home(from.c_str(), until.c_str(), std::to_string(1000 + i).c_str());
  }
  const std::string answer = decision_of(c, "2024-06-03");
  EXPECT_TRUE(answer.starts_with("meerdere_mogelijk null 2022 null null null [0193 1000 1001 ")) << answer;
}

}  // namespace
}  // namespace jeugdregels::assess
