// Versions, statuses, dates (every day there is), buffers, options; names, rule sets and what is in them.
#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <set>

#include "capi/handles.hpp"
#include "rules/folder.hpp"
#include "rules/loader.hpp"

namespace jeugdregels::capi {
namespace {

TEST(statuses, have_names) {
  std::set<std::string> names;
  for (jr_status s = 0; s >= JR_ERR_INTERNAL; --s) {
    names.insert(jr_status_name(s));
  }
  EXPECT_EQ(names.size(), 11U);
  EXPECT_STREQ(jr_status_name(JR_OK), "JR_OK");
  EXPECT_STREQ(jr_status_name(JR_ERR_BUFFER), "JR_ERR_BUFFER");
  EXPECT_STREQ(jr_status_name(JR_ERR_INTERNAL), "JR_ERR_INTERNAL");
  for (const jr_status s : {1, JR_ERR_INTERNAL - 1, std::numeric_limits<jr_status>::min()}) {
    EXPECT_STREQ(jr_status_name(s), "JR_ERR_UNKNOWN");
  }
}

int32_t days_in(int32_t y, int32_t m) {
  const bool leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
  return m < 1 || m > 12 ? 0 : m == 2 ? (leap ? 29 : 28) : m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
}

void expect_both_ways(jr_date day, int32_t y, int32_t m, int32_t d) {
  int32_t back[3] = {0, 0, 0};
  ASSERT_EQ(jr_date_to_ymd(day, &back[0], &back[1], &back[2]), JR_OK);
  ASSERT_EQ(back[0], y);
  ASSERT_EQ(back[1], m);
  ASSERT_EQ(back[2], d);
}

// Each month, and the days and months beside it that are none; gives the day after.
jr_date expect_month(jr_date first, int32_t y, int32_t m) {
  for (int32_t d = -1; d <= 33; ++d) {
    const bool there_is = d >= 1 && d <= days_in(y, m);
    const jr_date day = jr_date_from_ymd(y, m, d);
    EXPECT_EQ(day, there_is ? first + d - 1 : JR_DATE_NONE) << y << "-" << m << "-" << d;
    if (there_is) {
      expect_both_ways(day, y, m, d);
    }
  }
  return first + days_in(y, m);
}

TEST(dates, every_day_there_is) {
  EXPECT_EQ(jr_date_from_ymd(1970, 1, 1), 0);
  jr_date expected = jr_date_from_ymd(1900, 1, 1);
  EXPECT_EQ(expected, -25'567);
  for (int32_t y = 1900; y <= 2199; ++y) {
    for (int32_t m = -1; m <= 14; ++m) {
      expected = expect_month(expected, y, m);
    }
  }
  EXPECT_EQ(jr_date_from_ymd(1899, 12, 31), JR_DATE_NONE);
  EXPECT_EQ(jr_date_from_ymd(2200, 1, 1), JR_DATE_NONE);
  EXPECT_EQ(jr_date_to_ymd(-25'568, nullptr, nullptr, nullptr), JR_ERR_RANGE);
  EXPECT_EQ(jr_date_to_ymd(expected, nullptr, nullptr, nullptr), JR_ERR_RANGE);
  EXPECT_EQ(jr_date_to_ymd(JR_DATE_NONE, nullptr, nullptr, nullptr), JR_ERR_RANGE);
}

class json_calls : public testing::Test {
 protected:
  jr_status call(const std::string& options, char* buf, size_t cap, size_t* needed = nullptr,
                 jr_date as_of = 20'000) {
    jr_error_free(error_);
    return jr_assess_json(jr_ruleset_default(), text_.data(), text_.size(), as_of, options.data(),
                          options.size(), buf, cap, needed, &error_);
  }
  ~json_calls() override { jr_error_free(error_); }

  std::string text_ = text_of_file(example_files().front());
  jr_error* error_ = nullptr;
};

TEST_F(json_calls, nothing_is_written_into_a_buffer_that_is_too_small) {
  size_t needed = 0;
  ASSERT_EQ(call("", nullptr, 0, &needed), JR_ERR_BUFFER);
  std::string room(needed + 2, '#');
  EXPECT_EQ(call("", room.data(), needed), JR_ERR_BUFFER) << "no room for the NUL";
  EXPECT_EQ(room, std::string(needed + 2, '#'));
  EXPECT_EQ(error_, nullptr);
  size_t length = 0;
  EXPECT_EQ(call("", room.data(), needed + 1, &length), JR_OK);
  EXPECT_EQ(length, needed);
  EXPECT_EQ(std::strlen(room.c_str()), needed);
  EXPECT_EQ(room[needed + 1], '#');
  EXPECT_EQ(room.find('\n'), std::string::npos);
}

TEST_F(json_calls, a_day_outside_the_calendar) {
  size_t needed = 77;
  EXPECT_EQ(call("", nullptr, 0, &needed, jr_date_from_ymd(1900, 1, 1) - 1), JR_ERR_RANGE);
  EXPECT_EQ(call("", nullptr, 0, &needed, jr_date_from_ymd(2199, 12, 31) + 1), JR_ERR_RANGE);
  EXPECT_EQ(call("", nullptr, 0, &needed, JR_DATE_NONE), JR_ERR_RANGE);
  EXPECT_EQ(needed, 77U) << "only set with OK and BUFFER";
  EXPECT_EQ(call("", nullptr, 0, &needed, jr_date_from_ymd(1900, 1, 1)), JR_ERR_BUFFER);
  EXPECT_EQ(call("", nullptr, 0, &needed, jr_date_from_ymd(2199, 12, 31)), JR_ERR_BUFFER);
}

TEST_F(json_calls, options) {
  for (const char* right :
       {"{}", R"({"keuzes":{}})", R"({"keuzes":{"werkdagen":"ma_vr"},"delen":["flevoland"],
        "alleen":["norm"],"beknopt":true,"taal":"en"})"}) {
    EXPECT_EQ(call(right, nullptr, 0), JR_ERR_BUFFER) << right;
  }
  const std::pair<const char*, const char*> wrong[] = {{R"({"keuze":{}})", "/keuze"},
                                                       {R"({"keuzes":[]})", "/keuzes"},
                                                       {R"({"keuzes":{"werkdagen":1}})", "/keuzes/werkdagen"},
                                                       {R"({"keuzes":{"werkdagen":"x"}})", "/"},
                                                       {R"({"delen":"flevoland"})", "/delen"},
                                                       {R"({"delen":["x"]})", "/"},
                                                       {R"({"alleen":["x"]})", "/"},
                                                       {R"({"beknopt":"ja"})", "/beknopt"},
                                                       {R"({"taal":"de"})", "/taal"},
                                                       {"[]", "/"}};
  for (const auto& [options, pointer] : wrong) {
    EXPECT_EQ(call(options, nullptr, 0), JR_ERR_OPTION) << options;
    EXPECT_STREQ(jr_error_pointer(error_), pointer) << options;
  }
  EXPECT_EQ(call("{", nullptr, 0), JR_ERR_JSON);
}

TEST_F(json_calls, errors_say_what_and_where) {
  text_ = "{\n \"formaat\":\"jeugdregels/dossier/1\",\n \"kenmerk\": 7}";
  EXPECT_EQ(call(R"({"taal":"en"})", nullptr, 0), JR_ERR_DOSSIER);
  EXPECT_EQ(jr_error_code(error_), JR_ERR_DOSSIER);
  EXPECT_STREQ(jr_error_pointer(error_), "/kenmerk");
  EXPECT_EQ(jr_error_line(error_), 3);
  EXPECT_NE(std::strlen(jr_error_message(error_)), 0U);
  text_ = std::string((1U << 20U) + 1, ' ');
  EXPECT_EQ(call("", nullptr, 0), JR_ERR_LIMIT);
  text_ = "{";
  EXPECT_EQ(call("", nullptr, 0), JR_ERR_JSON);
}

TEST(options_by_number, later_fields_must_be_nothing) {
  struct {
    jr_options known;
    int32_t later[2];
  } o = {JR_OPTIONS_INIT, {0, 0}};
  handles h;
  const std::string text = text_of_file(example_files().front());
  jr_dossier_read_json(h.dossier, text.data(), text.size(), nullptr);
  const auto assess = [&] {
    return jr_assess(jr_ruleset_default(), h.dossier, 20'000, &o.known, h.result, nullptr);
  };
  EXPECT_EQ(assess(), JR_OK);
  EXPECT_EQ(jr_options_init(&o.known, sizeof o), JR_OK);
  EXPECT_EQ(assess(), JR_OK);
  o.later[1] = 1;
  EXPECT_EQ(assess(), JR_ERR_OPTION);
  o.known.struct_size = sizeof(jr_options) - 1;
  EXPECT_EQ(assess(), JR_ERR_OPTION);
}

TEST(options_by_number, only_some_rules) {
  handles h;
  const std::string text =
      text_of_file(JEUGDREGELS_SOURCE_DIR "/examples/dossiers/wachtlijst-na-intake.json");
  jr_dossier_read_json(h.dossier, text.data(), text.size(), nullptr);
  const jr_ruleset* rules = jr_ruleset_default();
  const int32_t wanted = jr_rule_find(rules, "norm.hulp.tijdig", 16);
  ASSERT_GE(wanted, 0);
  const int32_t wrong = jr_rule_count(rules);
  jr_options o = JR_OPTIONS_INIT;
  o.rules = &wanted;
  o.rule_count = 1;
  ASSERT_EQ(jr_assess(rules, h.dossier, 20'454, &o, h.result, nullptr), JR_OK);
  EXPECT_GT(jr_result_count(h.result), 0);
  for (int32_t i = 0; i < jr_result_count(h.result); ++i) {
    EXPECT_STREQ(jr_rule_id(rules, jr_result_rule(h.result, i)), "norm.hulp.tijdig");
  }
  o.rules = &wrong;
  EXPECT_EQ(jr_assess(rules, h.dossier, 20'454, &o, h.result, nullptr), JR_ERR_OPTION);
  EXPECT_EQ(jr_result_count(h.result), 0);
}

// ---- names
// ---------------------------------------------------------------------------------------------------
TEST(names, of_elements_lead_back_to_them) {
  const auto check = [](int32_t first, int32_t count) {
    for (int32_t n = first; n < first + count; ++n) {
      const char* name = jr_element_name(n);
      ASSERT_NE(name, nullptr);
      EXPECT_EQ(element(name), n) << name;
      EXPECT_NE(jr_element_doc(n), nullptr);
      EXPECT_NE(std::strlen(jr_element_doc(n)), 0U) << name;
      EXPECT_NE(jr_element_home(n), JR_NONE);
    }
    EXPECT_EQ(jr_element_name(first + count), nullptr);
    EXPECT_EQ(jr_element_name(first - 1), nullptr);
  };
  check(JR_FIRST_FACT, jr_fact_count());
  check(JR_FIRST_LIST, jr_list_count());
  check(JR_FIRST_BLOCK, jr_block_count());
}

TEST(names, of_codes_lead_back_to_them) {
  for (int32_t fact = JR_FIRST_FACT; fact < JR_FIRST_FACT + jr_fact_count(); ++fact) {
    const bool coded = jr_fact_type(fact) == JR_TYPE_CODE || jr_fact_type(fact) == JR_TYPE_CODES;
    EXPECT_EQ(jr_code_count(fact) > 0, coded) << jr_element_name(fact);
    for (int32_t code = 0; code < jr_code_count(fact); ++code) {
      const std::string name = jr_code_name(fact, code);
      EXPECT_EQ(jr_code_find(fact, name.data(), name.size()), code);
    }
    EXPECT_EQ(jr_code_name(fact, jr_code_count(fact)), nullptr);
    EXPECT_EQ(jr_code_find(fact, "?", 1), JR_NONE);
  }
}

// Every text of a rule set ends where its length says: whoever reads up to the NUL reads all of it, and no
// more.
void expect_whole_texts(const jr_ruleset* rules) {
  for (int32_t r = 0; r < jr_rule_count(rules); ++r) {
    for (const int32_t lang : {JR_LANGUAGE_NL, JR_LANGUAGE_EN}) {
      ASSERT_GT(std::strlen(jr_rule_title(rules, r, lang)), 2U);
      ASSERT_LT(std::strlen(jr_rule_title(rules, r, lang)), 300U);
      ASSERT_LT(std::strlen(jr_rule_doc(rules, r, lang)), 4000U);
    }
    EXPECT_NE(jr_rule_find(rules, jr_rule_id(rules, r), std::strlen(jr_rule_id(rules, r))), JR_NONE);
    EXPECT_NE(jr_part_id(rules, jr_rule_part(rules, r)), nullptr);
    ASSERT_GT(jr_rule_source_count(rules, r), 0);
    for (int32_t s = 0; s < jr_rule_source_count(rules, r); ++s) {
      EXPECT_GT(std::strlen(jr_rule_source(rules, r, s)), 3U);
    }
    EXPECT_EQ(jr_rule_source(rules, r, jr_rule_source_count(rules, r)), nullptr);
  }
  for (int32_t c = 0; c < jr_choice_count(rules); ++c) {
    EXPECT_LT(jr_choice_standard(rules, c), jr_choice_value_count(rules, c));
    for (int32_t v = 0; v < jr_choice_value_count(rules, c); ++v) {
      EXPECT_LT(std::strlen(jr_choice_value(rules, c, v)), 60U);
    }
  }
  for (int32_t m = 0; m < jr_municipality_count(rules); ++m) {
    EXPECT_GT(jr_municipality_code(rules, m), 0);
    EXPECT_LT(std::strlen(jr_municipality_name(rules, m)), 60U);
    EXPECT_LT(std::strlen(jr_municipality_region(rules, m)), 60U);
  }
}

TEST(rule_sets, built_in_and_loaded_are_the_same) {
  rules::rule_folder folder;
  const std::string packed = rules::pack_ruleset(folder.texts());
  jr_ruleset* loaded = nullptr;
  jr_error* error = nullptr;
  ASSERT_EQ(jr_ruleset_from_json(packed.data(), packed.size(), &loaded, &error), JR_OK)
      << jr_error_message(error);
  const jr_ruleset* built_in = jr_ruleset_default();
  EXPECT_STREQ(jr_ruleset_fingerprint(loaded), jr_ruleset_fingerprint(built_in));
  EXPECT_STREQ(jr_ruleset_name(loaded), jr_ruleset_name(built_in));
  EXPECT_STREQ(jr_ruleset_version(loaded), jr_ruleset_version(built_in));
  ASSERT_EQ(jr_rule_count(loaded), jr_rule_count(built_in));
  for (int32_t r = 0; r < jr_rule_count(loaded); ++r) {
    EXPECT_STREQ(jr_rule_title(loaded, r, JR_LANGUAGE_EN), jr_rule_title(built_in, r, JR_LANGUAGE_EN));
    EXPECT_STREQ(jr_rule_doc(loaded, r, JR_LANGUAGE_NL), jr_rule_doc(built_in, r, JR_LANGUAGE_NL));
  }
  expect_whole_texts(built_in);
  expect_whole_texts(loaded);
  jr_ruleset_free(loaded);
  jr_ruleset_free(const_cast<jr_ruleset*>(built_in));  // does nothing
  EXPECT_GT(jr_rule_count(built_in), 0);
}

TEST(rule_sets, that_are_wrong_say_where) {
  jr_ruleset* loaded = nullptr;
  jr_error* error = nullptr;
  EXPECT_EQ(jr_ruleset_from_json("{", 1, &loaded, &error), JR_ERR_JSON);
  EXPECT_EQ(loaded, nullptr);
  jr_error_free(error);
  EXPECT_EQ(jr_ruleset_from_json("{}", 2, &loaded, &error), JR_ERR_RULESET);
  EXPECT_STREQ(jr_error_pointer(error), "/");
  jr_error_free(error);
}

}  // namespace
}  // namespace jeugdregels::capi
