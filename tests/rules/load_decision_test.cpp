// Decision tables and named values in a rule set: what is refused, where and with which nearest name; and the
// three forms of a rule set hold the same tables.
#include <gtest/gtest.h>

#include "rules/embedded.hpp"
#include "rules/folder.hpp"

namespace jeugdregels::rules {
namespace {

constexpr const char* file = "wettelijk/woonplaats.json";

// The places of the rules in that file.
constexpr const char* by_chain = "/regels/0/beslistabel";    // from 2022
constexpr const char* by_custody = "/regels/1/beslistabel";  // until 2021
constexpr const char* transition = "/regels/2";
constexpr const char* continuation = "/regels/3";

TEST(decision_rules, stand_where_these_tests_look) {
  rule_folder folder;
  const json all = folder.parsed(file);
  EXPECT_EQ(all[json::json_pointer(by_chain)]["regime"], "2022");
  EXPECT_EQ(all[json::json_pointer(by_custody)]["regime"], "2015");
  EXPECT_EQ(all[json::json_pointer(transition)]["waarde"]["functie"], "overgang_2022");
  EXPECT_EQ(all[json::json_pointer(continuation)]["waarde"]["functie"], "voortzetting");
  EXPECT_EQ(all[json::json_pointer(by_chain)]["rijen"][1]["gemeente"][0]["van"], "inschrijving");
  EXPECT_EQ(all[json::json_pointer(by_chain)]["rijen"][1]["wanneer"]["inschrijving"][0], "woonadres");
}

input_error refusal(const rule_folder& folder) {
  input_error error;
  EXPECT_EQ(folder.load(error), nullptr);
  return error;
}

std::string line_of(const std::string& text, std::size_t number) {
  std::istringstream in(text);
  std::string line;
  for (std::size_t i = 0; i < number; ++i) {
    std::getline(in, line);
  }
  return line;
}

struct planted {
  const char* name;
  std::string where;  // the change is made here
  json value;
  const char* nearest = "";
  std::string complaint = {};  // where the complaint belongs, when it is elsewhere
};
std::ostream& operator<<(std::ostream& out, const planted& p) { return out << p.name; }

class decision_faults : public testing::TestWithParam<planted> {};

TEST_P(decision_faults, are_refused_at_their_place) {
  const planted& p = GetParam();
  rule_folder folder;
  folder.set(file, p.where, p.value);
  const input_error error = refusal(folder);
  const std::string place = p.complaint.empty() ? p.where : p.complaint;
  EXPECT_EQ(error.fault, fault::bad_ruleset);
  EXPECT_EQ(error.file, file) << shown(error);
  EXPECT_EQ(error.pointer, place) << shown(error);
  EXPECT_EQ(error.nearest, p.nearest) << shown(error);
  EXPECT_FALSE(error.expected.empty());
  const std::string key = place.substr(place.rfind('/') + 1);
  if (key.find_first_not_of("0123456789") != std::string::npos) {
    EXPECT_NE(line_of(folder.text(file), error.line).find('"' + key + '"'), std::string::npos)
        << shown(error);
  }
}

std::string chain(const std::string& rest) { return by_chain + rest; }
std::string custody(const std::string& rest) { return by_custody + rest; }

const planted names[] = {
    {"key_in_table", chain("/rijenn"), json::array(), "rijen"},
    {"key_in_row", chain("/rijen/1/uitlegg"), "x", "uitleg"},
    {"key_in_municipality", chain("/rijen/1/gemeente/0/onderdee"), "1", "onderdeel"},
    {"key_in_stays", chain("/verblijf/betwis"), json::array(), "betwist"},
    {"key_in_value", std::string(transition) + "/waarde/functi", "x", "functie"},
    {"question", chain("/rijen/1/wanneer/inschrijvin"), {"woonadres"}, "inschrijving"},
    {"question_by_custody", custody("/rijen/0/wanneer/eigen_woonplaat"), {"gemeente"}, "eigen_woonplaats"},
    {"question_like_no_other", chain("/rijen/1/wanneer/xyz"), {"ja"}, ""},
    {"code", chain("/rijen/1/wanneer/inschrijving/0"), "woonadre", "woonadres"},
    {"code_of_another_question", chain("/rijen/1/wanneer/keten/0"), "woonadres", ""},
    {"code_by_custody", custody("/rijen/3/wanneer/gezag_op/0"), "eerde", "eerder"},
    {"municipality", chain("/rijen/1/gemeente/0/van"), "inschrijvin", "inschrijving"},
    {"kind_that_counts", chain("/verblijf/tellend/1"), "gezinhuis", "gezinshuis"},
    {"kind_that_is_disputed", chain("/verblijf/betwist/1"), "moeder_kindhuiss", "moeder_kindhuis"},
    {"kind_that_counts_later", chain("/verblijf/later/0"), "wlzz", "wlz"},
    {"function", std::string(transition) + "/waarde/functie", "overgang_2023", "overgang_2022"},
    {"other_function", std::string(continuation) + "/waarde/functie", "voorzetting", "voortzetting"},
};
INSTANTIATE_TEST_SUITE_P(unknown_names, decision_faults, testing::ValuesIn(names),
                         [](const auto& c) { return std::string(c.param.name); });

const planted values[] = {
    {"table_is_a_list", chain(""), json::array()},
    {"regime_is_a_number", chain("/regime"), 2022},
    {"nobody_is_null", chain("/niemand"), nullptr},
    {"rows_are_an_object", chain("/rijen"), json::object()},
    {"rows_are_empty", chain("/rijen"), json::array()},
    {"row_is_a_text", chain("/rijen/1"), "N4"},
    {"row_without_a_name", chain("/rijen/1/rij"), 4},
    {"when_is_a_list", chain("/rijen/1/wanneer"), json::array()},
    {"when_is_a_text", chain("/rijen/1/wanneer"), "keten"},
    {"codes_are_a_text", chain("/rijen/1/wanneer/keten"), "nee"},
    {"codes_are_empty", chain("/rijen/1/wanneer/keten"), json::array()},
    {"code_is_a_flag", chain("/rijen/1/wanneer/keten/0"), false},
    {"municipalities_are_an_object", chain("/rijen/1/gemeente"), json::object()},
    {"part_is_a_number", chain("/rijen/1/gemeente/0/onderdeel"), 1},
    {"text_is_a_number", chain("/rijen/1/uitleg"), 1},
    {"text_in_one_language", chain("/rijen/1/uitleg"), {{"nl", "daar"}}},
    {"text_with_an_unknown_fact",
     chain("/rijen/1/uitleg"),
     {{"nl", "sinds {geboortedag}"}, {"en", "since {geboortedag}"}},
     "geboortedatum",
     chain("/rijen/1/uitleg/nl")},
    {"stays_are_a_list", chain("/verblijf"), json::array()},
    {"kinds_are_a_text", chain("/verblijf/tellend"), "crisis"},
    {"kind_in_two_lists", chain("/verblijf/betwist/0"), "crisis", "", chain("/verblijf")},
    {"kind_counts_and_counts_later", chain("/verblijf/later/0"), "jji", "", chain("/verblijf")},
    {"kind_disputed_and_counts_later", chain("/verblijf/later/0"), "logeer", "", chain("/verblijf")},
    {"later_from_no_day", chain("/verblijf/later_vanaf"), "2025-02-30"},
    {"later_from_a_year", chain("/verblijf/later_vanaf"), 2025},
    {"three_municipalities",
     chain("/rijen/3/gemeente/2"),
     {{"van", "hulpvraag"}, {"onderdeel", "4"}},
     "",
     chain("/rijen/3/gemeente")},
    {"last_row_asks_something", chain("/rijen/8/wanneer"), {{"keten", {"ja"}}}, "", chain("/rijen")},
    {"last_row_by_custody_asks_something",
     custody("/rijen/10/wanneer"),
     {{"gezag", {"niemand"}}},
     "",
     custody("/rijen")},
    {"question_of_the_other_kind", chain("/rijen/1/wanneer/meerderjarig"), {"ja"}},
    {"question_of_the_other_kind_by_custody", custody("/rijen/0/wanneer/keten"), {"ja"}},
    {"municipality_of_the_other_kind", chain("/rijen/1/gemeente/0/van"), "woonplaats_gezag"},
    {"municipality_of_the_other_kind_by_custody", custody("/rijen/0/gemeente/0/van"), "inschrijving"},
    {"mother_by_custody", custody("/rijen/0/gemeente/0/van"), "moeder"},
    {"function_is_null", std::string(transition) + "/waarde/functie", nullptr},
    {"value_is_a_text", std::string(transition) + "/waarde", "overgang_2022"},
    {"table_with_another_body", "/regels/0/waarde", {{"functie", "voortzetting"}}},
    {"value_with_another_body", std::string(transition) + "/beslistabel", json::object()},
    {"transition_that_gives_a_flag", std::string(transition) + "/bevinding", "vlag"},
    {"continuation_that_gives_a_value", std::string(continuation) + "/bevinding", "bepaling"},
};
INSTANTIATE_TEST_SUITE_P(wrong_values, decision_faults, testing::ValuesIn(values),
                         [](const auto& c) { return std::string(c.param.name); });

TEST(decision_rules, the_last_row_is_the_one_that_is_tested_above) {
  rule_folder folder;
  const json all = folder.parsed(file);
  EXPECT_EQ(all[json::json_pointer(by_chain)]["rijen"].size(), 9U);
  EXPECT_EQ(all[json::json_pointer(by_custody)]["rijen"].size(), 11U);
}

class missing_in_a_decision : public testing::TestWithParam<const char*> {};

TEST_P(missing_in_a_decision, is_refused) {
  const std::string place = GetParam();
  rule_folder folder;
  folder.erase(file, place);
  const input_error error = refusal(folder);
  const auto slash = place.rfind('/');
  EXPECT_EQ(error.file, file) << shown(error);
  EXPECT_TRUE(error.pointer == place || error.pointer == place.substr(0, slash)) << shown(error);
  EXPECT_NE(error.expected.find(place.substr(slash + 1)), std::string::npos) << shown(error);
  EXPECT_GE(error.line, 1U);
}

INSTANTIATE_TEST_SUITE_P(keys, missing_in_a_decision,
                         testing::Values("/regels/0/beslistabel", "/regels/0/beslistabel/regime",
                                         "/regels/0/beslistabel/niemand", "/regels/0/beslistabel/rijen",
                                         "/regels/0/beslistabel/rijen/1/rij",
                                         "/regels/0/beslistabel/rijen/1/uitleg",
                                         "/regels/0/beslistabel/rijen/1/gemeente/0/van",
                                         "/regels/0/beslistabel/rijen/1/gemeente/0/onderdeel",
                                         "/regels/0/beslistabel/verblijf/later_vanaf", "/regels/2/waarde",
                                         "/regels/2/waarde/functie"));

// ---- what may be left out or changed
// ------------------------------------------------------------------------
TEST(decision_rules, kinds_of_stay_may_be_left_out) {
  for (const char* key : {"later", "betwist", "tellend"}) {
    rule_folder folder;
    folder.erase(file, chain("/verblijf/") + key);
    input_error error;
    EXPECT_NE(folder.load(error), nullptr) << shown(error);
  }
}

TEST(decision_rules, a_row_need_not_give_a_municipality) {
  rule_folder folder;
  folder.erase(file, chain("/rijen/1/gemeente"));
  input_error error;
  EXPECT_NE(folder.load(error), nullptr) << shown(error);
}

TEST(decision_rules, give_a_value_and_nothing_else) {
  for (const char* other : {"norm", "vlag"}) {
    rule_folder folder;
    folder.set(file, "/regels/0/bevinding", other);
    folder.set(file, "/regels/1/bevinding", other);
    const input_error error = refusal(folder);
    EXPECT_EQ(error.file, file) << shown(error);
    EXPECT_TRUE(error.pointer == "/regels/0/bevinding" || error.pointer == "/regels/1/bevinding")
        << shown(error);
  }
}

TEST(decision_rules, only_one_rule_says_who_is_responsible) {
  rule_folder folder;
  folder.edit(file, [](json& all) {
    json other = all["regels"][0];
    other["regel"] = "woonplaats.andere";
    other["volgorde"] = 315;
    all["regels"].push_back(other);
  });
  const input_error error = refusal(folder);
  EXPECT_EQ(error.file, file) << shown(error);
  EXPECT_TRUE(error.pointer.starts_with("/regels/")) << shown(error);
}

// ---- what is loaded
// -----------------------------------------------------------------------------------------
const decision_rule& table_of(const data& rs, string_view regime) {
  for (const auto& d : rs.decisions) {
    if (rs.names[static_cast<std::size_t>(d.regime)] == regime) {
      return d;
    }
  }
  throw std::out_of_range(std::string(regime));
}

std::string rows_of(const data& rs, string_view regime) {
  const auto& d = table_of(rs, regime);
  std::string out;
  for (std::int32_t i = 0; i < d.rows; ++i) {
    const auto& row = rs.decision_rows[static_cast<std::size_t>(d.first_row + i)];
    out += std::string(out.empty() ? "" : " ") + std::string(rs.names[static_cast<std::size_t>(row.id)]);
  }
  return out;
}

TEST(decision_rules, have_the_rows_of_the_law) {
  const data& rs = embedded_rules();
  EXPECT_EQ(rs.decisions.size(), 2U);
  EXPECT_EQ(rows_of(rs, "2022"), "N0 N4 N4 N5x N5x N5 N5 N6 N7");
  EXPECT_EQ(rows_of(rs, "2015"), "O1 O1 O8 O7 O7 O2 O3 O4 O5 O6 O8");
  EXPECT_TRUE(table_of(rs, "2022").by_chain);
  EXPECT_FALSE(table_of(rs, "2015").by_chain);
  EXPECT_EQ(rs.names[static_cast<std::size_t>(table_of(rs, "2022").nobody)], "N0");
  EXPECT_EQ(rs.names[static_cast<std::size_t>(table_of(rs, "2015").nobody)], "O8");
}

std::string kinds(std::uint32_t mask) {
  std::string out;
  const auto codes = facts::codes_of(facts::code_list::verblijf_soort);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if ((mask >> i & 1U) != 0) {
      out += (out.empty() ? "" : " ") + std::string(codes[i]);
    }
  }
  return out;
}

TEST(decision_rules, have_the_kinds_of_stay_of_the_law) {
  const auto& stays = table_of(embedded_rules(), "2022").stays;
  EXPECT_EQ(kinds(stays.counting),
            "jeugdhulpaanbieder gezinshuis gesloten crisis pleegzorg opvang_wmo beschermd_wonen jji");
  EXPECT_EQ(kinds(stays.disputed), "logeer moeder_kindhuis");
  EXPECT_EQ(kinds(stays.later), "wlz");
  EXPECT_EQ(stays.later_from, calendar::from_ymd(2025, 1, 1));
}

TEST(decision_rules, what_is_not_asked_allows_every_code) {
  const data& rs = embedded_rules();
  const auto& d = table_of(rs, "2022");
  const auto& row = rs.decision_rows[static_cast<std::size_t>(d.first_row) + 1];  // N4 without a chain
  for (std::size_t i = 0; i < decision_input_count; ++i) {
    const auto input = static_cast<decision_input>(i);
    const bool asked = input == decision_input::chain || input == decision_input::registration;
    EXPECT_EQ(row.allowed[i], asked ? 1 : 0xFF) << decision_inputs[i].name;
  }
}

// Everything a table holds, as text.
std::string all_of(const data& rs) {
  std::string out;
  const auto name = [&](index n) {
    return n == nothing ? std::string("-") : std::string(rs.names[static_cast<std::size_t>(n)]);
  };
  for (const auto& d : rs.decisions) {
    out += name(d.regime) + name(d.nobody) + (d.by_chain ? "c" : "g") + kinds(d.stays.counting) + ";" +
           kinds(d.stays.disputed) + ";" + kinds(d.stays.later) + std::to_string(d.stays.later_from) + "\n";
    for (std::int32_t i = 0; i < d.rows; ++i) {
      const auto& row = rs.decision_rows[static_cast<std::size_t>(d.first_row + i)];
      out += name(row.id);
      for (const auto mask : row.allowed) {
        out += " " + std::to_string(mask);
      }
      for (std::size_t o = 0; o < row.outcome_count; ++o) {
        out += " " + std::to_string(static_cast<int>(row.outcomes[o].source)) + name(row.outcomes[o].part);
      }
      const auto& says = rs.texts[static_cast<std::size_t>(row.says)];
      out += " " + std::string(says.nl) + "/" + std::string(says.en) + "\n";
    }
  }
  return out;
}

TEST(decision_rules, are_the_same_in_a_folder_packed_and_built_in) {
  const rule_folder folder;
  input_error error;
  const auto loaded = folder.load(error);
  ASSERT_NE(loaded, nullptr) << shown(error);
  const std::string text = pack_ruleset(folder.texts());
  const std::vector<source_text> one = {{"regels.json", text}};
  const auto packed = load_ruleset(one, error);
  ASSERT_NE(packed, nullptr) << shown(error);
  EXPECT_EQ(all_of(packed->view()), all_of(loaded->view()));
  EXPECT_EQ(all_of(embedded_rules()), all_of(loaded->view()));
  EXPECT_GT(all_of(embedded_rules()).size(), 2'000U);
}

}  // namespace
}  // namespace jeugdregels::rules
