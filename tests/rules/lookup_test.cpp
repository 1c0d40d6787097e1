// Looking up municipalities and places.
#include "rules/lookup.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>

#include "facts/municipality.hpp"
#include "rules/embedded.hpp"

namespace jeugdregels::rules {
namespace {

struct expected_municipality {
  const char* code;
  const char* name;
  const char* region;
  const char* subregion;  // "" when the region has none
};

const std::vector<expected_municipality> all_municipalities = {
    {"0141", "Almelo", "twente", "almelo"},
    {"0147", "Borne", "twente", "hengelo"},
    {"1774", "Dinkelland", "twente", "noord_oost_twente"},
    {"0153", "Enschede", "twente", "enschede"},
    {"0158", "Haaksbergen", "twente", "hengelo"},
    {"0163", "Hellendoorn", "twente", "almelo"},
    {"0164", "Hengelo", "twente", "hengelo"},
    {"1735", "Hof van Twente", "twente", "hengelo"},
    {"0168", "Losser", "twente", "noord_oost_twente"},
    {"0173", "Oldenzaal", "twente", "noord_oost_twente"},
    {"1742", "Rijssen-Holten", "twente", "almelo"},
    {"0183", "Tubbergen", "twente", "noord_oost_twente"},
    {"1700", "Twenterand", "twente", "almelo"},
    {"0189", "Wierden", "twente", "almelo"},
    {"0148", "Dalfsen", "ijsselland", ""},
    {"0150", "Deventer", "ijsselland", ""},
    {"0160", "Hardenberg", "ijsselland", ""},
    {"0166", "Kampen", "ijsselland", ""},
    {"1773", "Olst-Wijhe", "ijsselland", ""},
    {"0175", "Ommen", "ijsselland", ""},
    {"0177", "Raalte", "ijsselland", ""},
    {"0180", "Staphorst", "ijsselland", ""},
    {"1708", "Steenwijkerland", "ijsselland", ""},
    {"1896", "Zwartewaterland", "ijsselland", ""},
    {"0193", "Zwolle", "ijsselland", ""},
    {"0034", "Almere", "flevoland", ""},
    {"0303", "Dronten", "flevoland", ""},
    {"0995", "Lelystad", "flevoland", ""},
    {"0171", "Noordoostpolder", "flevoland", ""},
    {"0184", "Urk", "flevoland", ""},
    {"0050", "Zeewolde", "flevoland", ""},
};

const data& rs() { return embedded_rules(); }

const day today = calendar::from_ymd(2026, 11, 22);

std::string name_at(index i) {
  return i == nothing ? "" : std::string(rs().names[static_cast<std::size_t>(i)]);
}

facts::value code(std::string_view text) { return facts::parse_municipality(text).value(); }

std::set<std::string> found(std::string_view name) {
  std::set<std::string> out;
  for (const auto& place : find_places(rs(), name)) {
    out.insert(facts::format_municipality(place.municipality));
  }
  return out;
}

using codes = std::set<std::string>;

TEST(lookup, every_municipality_by_code) {
  for (const auto& m : all_municipalities) {
    const municipality* it = find_municipality(rs(), code(m.code), today);
    ASSERT_NE(it, nullptr) << m.name;
    EXPECT_EQ(name_at(it->name), m.name);
    EXPECT_EQ(name_at(rs().regions[static_cast<std::size_t>(it->region)].id), m.region) << m.name;
    const std::string subregion =
        it->subregion == nothing ? "" : name_at(rs().subregions[static_cast<std::size_t>(it->subregion)].id);
    EXPECT_EQ(subregion, m.subregion) << m.name;
  }
  EXPECT_EQ(rs().municipalities.size(), all_municipalities.size());
}

TEST(lookup, every_municipality_by_name) {
  for (const auto& m : all_municipalities) {
    EXPECT_EQ(found(m.name), codes{m.code}) << m.name;
  }
}

TEST(lookup, case_of_ascii_letters_does_not_matter) {
  for (const auto& m : all_municipalities) {
    std::string upper = m.name;
    std::string lower = m.name;
    for (std::size_t i = 0; i < upper.size(); ++i) {
      upper[i] = static_cast<char>(std::toupper(upper[i]));
      lower[i] = static_cast<char>(std::tolower(lower[i]));
    }
    EXPECT_EQ(found(upper), codes{m.code}) << upper;
    EXPECT_EQ(found(lower), codes{m.code}) << lower;
  }
}

TEST(lookup, fourteen_eleven_and_six) {
  std::map<std::string, int> counts;
  for (const auto& m : rs().municipalities) {
    ++counts[name_at(rs().regions[static_cast<std::size_t>(m.region)].id)];
  }
  const std::map<std::string, int> expected = {{"twente", 14}, {"ijsselland", 11}, {"flevoland", 6}};
  EXPECT_EQ(counts, expected);
}

TEST(lookup, regions_have_their_protection_region_and_partner) {
  std::map<std::string, std::pair<std::string, std::string>> regions;
  for (const auto& r : rs().regions) {
    regions[name_at(r.id)] = {name_at(r.protection_region), name_at(r.partner)};
  }
  ASSERT_EQ(regions.size(), 3U);
  EXPECT_EQ(regions["twente"], std::pair(std::string("overijssel"), std::string("ozjt")));
  EXPECT_EQ(regions["ijsselland"], std::pair(std::string("overijssel"), std::string("rsj_ijsselland")));
  EXPECT_EQ(regions["flevoland"], std::pair(std::string("utrecht_flevoland"), std::string()));
}

TEST(lookup, subregions_of_the_table) {
  std::map<std::string, std::array<int, 3>> subregions;
  for (const auto& s : rs().subregions) {
    subregions[name_at(s.id)] = {s.half_days, s.chair_hours, s.investigations};
  }
  const std::map<std::string, std::array<int, 3>> expected = {{"enschede", {2, 20, 186}},
                                                              {"almelo", {3, 28, 229}},
                                                              {"hengelo", {2, 28, 153}},
                                                              {"noord_oost_twente", {1, 28, 78}}};
  EXPECT_EQ(subregions, expected);
}

class rijssen_holten : public testing::TestWithParam<const char*> {};

TEST_P(rijssen_holten, is_found) { EXPECT_EQ(found(GetParam()), codes{"1742"}); }

INSTANTIATE_TEST_SUITE_P(spellings, rijssen_holten,
                         testing::Values("Rijssen/Holten", "Rijssen-Holtten", "rijssen \u2013 holten",
                                         "Rijssen Holten", "RIJSSEN-HOLTEN", "  Rijssen -- Holten ",
                                         "Rijssen\u2014Holten", "Rijssen\u2010Holten", "Rijssen\u2011Holten",
                                         "Rijssen \u2212 Holten", "rijssen / holten", "rijssen-holtten",
                                         "Rijssen", "Holten"));

TEST(lookup, a_suffix_only_where_the_aliases_say_so) {
  EXPECT_EQ(found("Hengelo (O.)"), codes{"0164"});
  EXPECT_EQ(found("Hengelo (Ov)"), codes{"0164"});
  EXPECT_EQ(found("hengelo (o)"), codes{"0164"});
  EXPECT_EQ(found("Hengelo (Gld)"), codes{});
  EXPECT_EQ(found("Hengelo (Gld.)"), codes{});
  EXPECT_EQ(found("Almelo (O.)"), codes{});
}

TEST(lookup, nothing_is_guessed) {
  for (const char* name :
       {"Enschedé", "Enshede", "Enschee", "Rijsen-Holten", "Almelloo", "Dinkellandd", "Borne.", "Twente",
        "Overijssel", "", " ", "-", "0153", "Rijssen-", "Zwoll", "Hof-van", "Amsterdam"}) {
    if (std::string_view(name) == "Rijssen-") {
      EXPECT_EQ(found(name), codes{"1742"}) << "a dash at the end is only a space";
    } else {
      EXPECT_EQ(found(name), codes{}) << name;
    }
  }
}

TEST(lookup, places_in_two_municipalities_give_both) {
  EXPECT_EQ(found("Deurningen"), (codes{"1774", "0173"}));
  EXPECT_EQ(found("Kloosterhaar"), (codes{"1700", "0160"}));
  EXPECT_EQ(found("Sibculo"), (codes{"1700", "0160"}));
  EXPECT_EQ(found("Mastenbroek"), (codes{"0166", "1896"}));
}

TEST(lookup, names_that_exist_elsewhere_say_so) {
  for (const char* name : {"Beuningen", "Geesteren", "Rossum", "Hengelo"}) {
    const auto places = find_places(rs(), name);
    ASSERT_EQ(places.size(), 1U) << name;
    EXPECT_TRUE(places.front().also_elsewhere) << name;
  }
  for (const char* name : {"Hengelo (O.)", "Enschede", "Delden", "Deurningen", "Hof van Twente"}) {
    for (const auto& place : find_places(rs(), name)) {
      EXPECT_FALSE(place.also_elsewhere) << name;
    }
  }
}

TEST(lookup, places_find_their_municipality) {
  EXPECT_EQ(found("Nijverdal"), codes{"0163"});
  EXPECT_EQ(found("de Lutte"), codes{"0168"});
  EXPECT_EQ(found("De-Lutte"), codes{"0168"});
  EXPECT_EQ(found("Beuningen"), codes{"0168"});
  EXPECT_EQ(found("Rossum"), codes{"1774"});
  EXPECT_EQ(found("Geesteren"), codes{"0183"});
  EXPECT_EQ(found("Goor"), codes{"1735"});
  EXPECT_EQ(found("Westerhaar-Vriezenveensewijk"), codes{"1700"});
  EXPECT_EQ(found("Emmeloord"), codes{"0171"});
  EXPECT_EQ(found("Swifterbant"), codes{"0303"});
}

TEST(lookup, a_code_outside_our_regions_is_nothing) {
  EXPECT_EQ(find_municipality(rs(), code("0363"), today), nullptr);
  EXPECT_EQ(find_municipality(rs(), facts::abroad, today), nullptr);
  EXPECT_EQ(find_municipality(rs(), 9999, today), nullptr);
  EXPECT_EQ(find_municipality(rs(), 1, today), nullptr);
}

TEST(lookup, the_key_of_a_name) {
  EXPECT_EQ(lookup_key("Rijssen-Holten"), "rijssen holten");
  EXPECT_EQ(lookup_key("Rijssen//Holten"), "rijssen holten");
  EXPECT_EQ(lookup_key(" \u2013 A \u2014/ B - "), "a b");
  EXPECT_EQ(lookup_key(""), "");
  EXPECT_EQ(lookup_key("\u2015"), "");
}

}  // namespace
}  // namespace jeugdregels::rules
