// The gap between eighteen and a decision of the Wmo: age, what runs, who is responsible, the report.
#include "assess/youth.hpp"

namespace jeugdregels::assess {
namespace {

const one_rule& rule() {
  static const one_rule one("overgang.wmo_gat");
  return one;
}

// "uitkomst melden_vanaf besluit_uiterlijk dagen_gat"
std::string gap(const json& d, const std::string& on) {
  const assessed a = rule().of(d, on);
  const std::string outcome = a.outcome_of(rule().name(), "");
  if (a.find(rule().name(), "")->result.value == rules::nothing) {
    return outcome;
  }
  const auto at = [&](gap_field f) { return a.field(rule().name(), "", static_cast<std::size_t>(f)); };
  const value days = at(gap_field::days);
  return outcome + " " + date_of(at(gap_field::from)) + " " + date_of(at(gap_field::decided)) + " " +
         (days == facts::none ? "null" : std::to_string(days));
}

json lives_in(json d, const char* municipality) {
  d["verblijf"] = json::array();
  d["brp"] = {
      {{"van", "2000-01-01"}, {"tot_en_met", nullptr}, {"adres", "woonadres"}, {"gemeente", municipality}}};
  return d;
}

// Eighteen on 2026-05-20, with help.
json helped(const char* municipality) {
  json d = lives_in(youth("2008-05-20"), municipality);
  d["jeugdhulp"] = json::array({help("ggz", "2020-01-01")});
  return d;
}

json reported(const char* municipality, json on) {
  return with(helped(municipality), "/overgang/wmo_melding", std::move(on));
}

constexpr const char* zwolle = "0193";
constexpr const char* deventer = "0150";
constexpr const char* enschede = "0153";
constexpr const char* hengelo = "0164";

TEST(eighteen_gap, from_17_to_19) {
  for (const std::string born : {"2008-05-20", "2008-02-29", "2008-12-31"}) {
    const std::string adult = birthday(born, 18);
    json d = lives_in(youth(born), zwolle);
    d["jeugdhulp"] = json::array({help("ggz", "2020-01-01")});
    d["overgang"]["wmo_melding"] = nullptr;
    const std::string expected = "bepaald " + adult + " " + days_after(adult, 56) + " 56";
    EXPECT_EQ(gap(d, days_after(born, -1)), "niet_van_toepassing");
    EXPECT_EQ(gap(d, birthday(born, 17, -1)), "niet_van_toepassing");
    for (const auto& on :
         {birthday(born, 17), days_after(adult, -1), adult, days_after(adult, 1), birthday(born, 19, -1)}) {
      EXPECT_EQ(gap(d, on), expected) << on;
    }
    EXPECT_EQ(gap(d, birthday(born, 19)), "niet_van_toepassing");
  }
}

TEST(eighteen_gap, eight_weeks_after_the_report) {
  const std::string on = "2026-09-01";
  EXPECT_EQ(gap(reported(zwolle, "2026-03-24"), on), "bepaald 2026-05-20 2026-05-19 0");
  EXPECT_EQ(gap(reported(zwolle, "2026-03-25"), on), "bepaald 2026-05-20 2026-05-20 0");
  EXPECT_EQ(gap(reported(zwolle, "2026-03-26"), on), "bepaald 2026-05-20 2026-05-21 1");
  EXPECT_EQ(gap(reported(zwolle, "2026-09-01"), on), "bepaald 2026-05-20 2026-10-27 160");
  EXPECT_EQ(gap(reported(zwolle, "2026-09-02"), on), "bepaald 2026-05-20 2026-07-15 56") << "it lies ahead";
  EXPECT_EQ(gap(reported(enschede, "2026-03-26"), on), "bepaald null 2026-05-21 1");
  EXPECT_EQ(gap(reported(enschede, "2026-09-02"), on), "bepaald null null null");
  EXPECT_EQ(gap(reported(enschede, nullptr), on), "bepaald null null null");
  EXPECT_EQ(gap(reported(zwolle, "2026-02-09"), on), "bepaald 2026-05-20 2026-04-06 0")
      << "on Easter Monday: the Algemene termijnenwet does not apply";
}

TEST(eighteen_gap, report_unknown) {
  EXPECT_EQ(gap(helped(zwolle), "2026-06-01"), "onbekend");
  EXPECT_EQ(gap(helped(enschede), "2026-06-01"), "onbekend");
  EXPECT_EQ(gap(with(helped(zwolle), "/overgang", nullptr), "2026-06-01"),
            "bepaald 2026-05-20 2026-07-15 56");
  EXPECT_EQ(gap(with(helped(zwolle), "/overgang", json::object()), "2026-06-01"), "onbekend");
}

TEST(eighteen_gap, while_help_or_a_measure_runs) {
  const auto gap_with = [](const json& lists, const char* on) {
    json d = with(lives_in(youth("2008-05-20"), zwolle), "/overgang/wmo_melding", nullptr);
    d.update(lists);
    return gap(d, on);
  };
  const std::string yes = "bepaald 2026-05-20 2026-07-15 56";
  const json nothing = {{"jeugdhulp", json::array()}, {"maatregelen", json::array()}};
  EXPECT_EQ(gap_with(nothing, "2026-05-19"), "niet_van_toepassing");
  EXPECT_EQ(gap_with({{"jeugdhulp", nullptr}, {"maatregelen", nullptr}}, "2026-05-19"),
            "niet_van_toepassing");
  EXPECT_EQ(gap_with({{"jeugdhulp", json::array()}}, "2026-05-19"), "onbekend");
  EXPECT_EQ(gap_with({{"maatregelen", json::array()}}, "2026-05-19"), "onbekend");
  EXPECT_EQ(gap_with(json::object(), "2027-05-20"), "niet_van_toepassing");
  const json order = {{"jeugdhulp", json::array()}, {"maatregelen", {measure("ots", "2025-06-01", nullptr)}}};
  EXPECT_EQ(gap_with(order, "2025-05-31"), "niet_van_toepassing");
  EXPECT_EQ(gap_with(order, "2025-06-01"), yes);
  EXPECT_EQ(gap_with(order, "2026-05-19"), yes);
  EXPECT_EQ(gap_with(order, "2026-05-20"), "niet_van_toepassing") << "an ots ends before eighteen";
  const json help_until = {{"jeugdhulp", {help("ambulant", "2025-06-01", "2026-07-01")}}};
  EXPECT_EQ(gap_with(help_until, "2026-07-01"), yes);
  EXPECT_EQ(gap_with(help_until, "2026-07-02"), "onbekend") << "the measures are not known";
}

TEST(eighteen_gap, a_municipality_of_the_region) {
  for (const char* inside : {"0150", "0193", "0166", "0177", "0175"}) {
    EXPECT_EQ(gap(reported(inside, nullptr), "2026-06-01"), "bepaald 2026-05-20 2026-07-15 56") << inside;
  }
  for (const char* outside : {"0153", "0141", "0995", "0363"}) {
    EXPECT_EQ(gap(reported(outside, nullptr), "2026-06-01"), "bepaald null null null") << outside;
  }
}

// Two municipalities: born abroad, of a mother from the one, really staying in the other.
json of_two(const char* mother, const char* stay) {
  json d = reported("buitenland", nullptr);
  d["moeder_brp_bij_geboorte"] = mother;
  d["hulpvraag"] = {{"datum", "2020-01-01"}, {"werkelijk_verblijf", stay}};
  return d;
}

TEST(eighteen_gap, several_municipalities) {
  EXPECT_EQ(gap(of_two(zwolle, deventer), "2026-06-01"), "bepaald 2026-05-20 2026-07-15 56");
  EXPECT_EQ(gap(of_two(enschede, hengelo), "2026-06-01"), "bepaald null null null");
  EXPECT_EQ(gap(of_two(enschede, zwolle), "2026-06-01"), "onbekend");
  EXPECT_EQ(gap(of_two(zwolle, enschede), "2026-06-01"), "onbekend");
  EXPECT_EQ(gap(with(of_two(zwolle, enschede), "/overgang/wmo_melding", "2026-05-01"), "2026-06-01"),
            "onbekend");
}

TEST(eighteen_gap, any_municipality_or_none) {
  EXPECT_EQ(gap(without(reported(zwolle, nullptr), "/brp"), "2026-06-01"), "onbekend");
  EXPECT_EQ(gap(without(reported(zwolle, nullptr), "/verblijf"), "2026-06-01"),
            "bepaald 2026-05-20 2026-07-15 56")
      << "always registered there";
  EXPECT_EQ(gap(without(of_two(zwolle, zwolle), "/moeder_brp_bij_geboorte"), "2026-06-01"), "onbekend");
  json nobody = reported(zwolle, nullptr);
  nobody["brp"] = json::array();
  nobody["moeder_brp_bij_geboorte"] = nullptr;
  nobody["hulpvraag"] = nullptr;
  EXPECT_EQ(gap(nobody, "2026-06-01"), "bepaald null null null");
}

// Nobody today; the municipality of the registration if a stay began while it lasted.
TEST(eighteen_gap, perhaps_nobody) {
  const auto perhaps = [](const char* municipality) {
    json d = without(reported(municipality, nullptr), "/verblijf");
    d["brp"][0]["tot_en_met"] = "2026-01-01";
    d["moeder_brp_bij_geboorte"] = nullptr;
    d["hulpvraag"] = nullptr;
    return gap(d, "2026-06-01");
  };
  EXPECT_EQ(perhaps(zwolle), "onbekend");
  EXPECT_EQ(perhaps(enschede), "bepaald null null null");
}

}  // namespace
}  // namespace jeugdregels::assess
