// The doors give the same: every example filled in by number and read from JSON, as of several days, to the
// byte; and what is read by number is what stands in the JSON.
#include <gtest/gtest.h>

#include "capi/handles.hpp"

namespace jeugdregels::capi {
namespace {

std::string by_json_door(const std::string& text, jr_date as_of, const std::string& options) {
  return written([&](char* to, size_t cap, size_t* needed) {
    return jr_assess_json(jr_ruleset_default(), text.data(), text.size(), as_of, options.data(),
                          options.size(), to, cap, needed, nullptr);
  });
}

std::string written_result(const jr_result* r, int32_t format = JR_FORMAT_JSON,
                           int32_t lang = JR_LANGUAGE_NL) {
  return written([&](char* to, size_t cap, size_t* needed) {
    return jr_result_write(r, format, lang, to, cap, needed);
  });
}

const std::vector<std::string>& some_days() {
  static const std::vector<std::string> days = {"2015-01-01", "2021-12-31", "2024-02-29", "2025-06-02",
                                                "2026-03-01", "2026-11-22", "2030-05-17"};
  return days;
}

TEST(doors, give_the_same_bytes) {
  handles h;
  for (const auto& file : example_files()) {
    const std::string text = text_of_file(file);
    ASSERT_EQ(by_number(h.dossier).fill(json::parse(text)), JR_OK) << file;
    for (const auto& day : some_days()) {
      jr_error* error = nullptr;
      ASSERT_EQ(jr_assess(jr_ruleset_default(), h.dossier, day_of(day), nullptr, h.result, &error), JR_OK)
          << jr_error_message(error);
      EXPECT_EQ(written_result(h.result), by_json_door(text, day_of(day), "")) << file << " " << day;
      EXPECT_EQ(written_result(h.result, JR_FORMAT_JSON_BRIEF, JR_LANGUAGE_EN),
                by_json_door(text, day_of(day), R"({"beknopt":true,"taal":"en"})"))
          << file << " " << day;
    }
  }
}

TEST(doors, agendas_give_the_same_bytes) {
  handles h;
  for (const auto& file : example_files()) {
    const std::string text = text_of_file(file);
    ASSERT_EQ(by_number(h.dossier).fill(json::parse(text)), JR_OK) << file;
    const jr_date from = day_of("2025-01-01");
    const jr_date until = day_of("2028-01-01");
    ASSERT_EQ(jr_agenda_find(jr_ruleset_default(), h.dossier, from, until, nullptr, h.agenda, nullptr),
              JR_OK);
    const std::string mine = written([&](char* to, size_t cap, size_t* needed) {
      return jr_agenda_write(h.agenda, JR_FORMAT_JSON, JR_LANGUAGE_NL, to, cap, needed);
    });
    const std::string json_door = written([&](char* to, size_t cap, size_t* needed) {
      return jr_agenda_json(jr_ruleset_default(), text.data(), text.size(), from, until, nullptr, 0, to, cap,
                            needed, nullptr);
    });
    EXPECT_EQ(mine, json_door) << file;
    const json moments = json::parse(mine).at("momenten");
    ASSERT_EQ(static_cast<std::size_t>(jr_agenda_count(h.agenda)), moments.size());
    for (int32_t i = 0; i < jr_agenda_count(h.agenda); ++i) {
      EXPECT_STREQ(jr_rule_id(jr_ruleset_default(), jr_agenda_rule(h.agenda, i)),
                   moments[static_cast<std::size_t>(i)].at("regel").get<std::string>().c_str());
    }
  }
}

// ---- by number
// -----------------------------------------------------------------------------------------------
std::string date_text(int32_t v) {
  int32_t y = 0;
  int32_t m = 0;
  int32_t d = 0;
  EXPECT_EQ(jr_date_to_ymd(v, &y, &m, &d), JR_OK);
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", y, m, d);
  return text;
}

std::string municipality_text(int32_t v) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d", v);
  return v == JR_ABROAD ? "buitenland" : text;
}

json as_json(int32_t type, int32_t v) {
  return v == JR_NONE                   ? json(nullptr)
         : type == JR_TYPE_DATE         ? json(date_text(v))
         : type == JR_TYPE_BOOLEAN      ? json(v != 0)
         : type == JR_TYPE_MUNICIPALITY ? json(municipality_text(v))
         : type == JR_TYPE_CODE         ? json(jr_outcome_name(v))
                                        : json(v);
}

class one_finding {
 public:
  one_finding(const jr_result* r, int32_t i) : r_(r), i_(i) {}

  json field(int32_t number) const {
    int32_t v = 0;
    EXPECT_EQ(jr_result_get(r_, i_, number, &v), JR_OK);
    const int32_t type = jr_field_type(number);
    if (type == JR_TYPE_TEXT) {
      EXPECT_EQ(v, JR_NONE);
      const char* text = jr_result_text(r_, i_, number);
      return text == nullptr ? json(nullptr) : json(text);
    }
    if (type == JR_TYPE_MUNICIPALITIES) {
      json out = json::array();
      for (int32_t k = 0; k < jr_result_item_count(r_, i_, number); ++k) {
        out.push_back(municipality_text(jr_result_item(r_, i_, number, k)));
      }
      return out;
    }
    return as_json(type, v);
  }

  json value() const {
    json out;
    for (int32_t k = 0; k < jr_result_value_count(r_, i_); ++k) {
      const std::string name = jr_result_value_name(r_, i_, k);
      const auto dot = name.find('.');
      json& place = dot == std::string::npos ? out[name] : out[name.substr(0, dot)][name.substr(dot + 1)];
      place = field(jr_result_value_field(r_, i_, k));
    }
    return out;
  }

  std::string pointer(int32_t node, int32_t element) const {
    return written([&](char* to, size_t cap, size_t* needed) {
      return jr_result_pointer(r_, node, element, to, cap, needed);
    });
  }

  json lacking() const {
    json out = json::array();
    for (int32_t k = 0; k < jr_result_lacking_count(r_, i_); ++k) {
      int32_t node = 0;
      int32_t element = 0;
      EXPECT_EQ(jr_result_lacking(r_, i_, k, &node, &element), JR_OK);
      out.push_back(pointer(node, element));
    }
    return out;
  }

  void expect(const json& wanted) const {
    const jr_ruleset* rules = jr_ruleset_default();
    EXPECT_EQ(jr_rule_id(rules, jr_result_rule(r_, i_)), wanted.at("regel"));
    EXPECT_EQ(jr_rule_kind(rules, jr_result_rule(r_, i_)), wanted.at("soort"));
    EXPECT_EQ(jr_rule_severity(rules, jr_result_rule(r_, i_)), wanted.at("ernst"));
    int32_t node = 0;
    int32_t list = 0;
    EXPECT_EQ(jr_result_subject(r_, i_, &node, &list), JR_OK);
    EXPECT_EQ(pointer(node, list), wanted.at("onderwerp"));
    for (int32_t k = 0; k < jr_field_count(); ++k) {
      const int32_t number = jr_field_at(k);
      const char* key = jr_field_name(number);
      if (number < 100 && wanted.contains(key)) {
        EXPECT_EQ(field(number), wanted.at(key)) << key;
      }
    }
    if (wanted.contains("waarde")) {
      EXPECT_EQ(value(), wanted.at("waarde"));
    }
    EXPECT_EQ(lacking(), wanted.at("ontbreekt"));
    const std::string why = written([&](char* to, size_t cap, size_t* needed) {
      return jr_result_explain(r_, i_, JR_LANGUAGE_NL, to, cap, needed);
    });
    EXPECT_EQ(why, wanted.at("uitleg"));
    if (wanted.contains("onderdelen")) {
      expect_parts(wanted.at("onderdelen"));
    }
  }

 private:
  void expect_parts(const json& wanted) const {
    ASSERT_EQ(static_cast<std::size_t>(jr_result_part_count(r_, i_)), wanted.size());
    for (int32_t k = 0; k < jr_result_part_count(r_, i_); ++k) {
      int32_t node = 0;
      int32_t outcome = 0;
      jr_date due = 0;
      jr_date realised = 0;
      EXPECT_EQ(jr_result_part(r_, i_, k, &node, &outcome, &due, &realised), JR_OK);
      const json& part = wanted[static_cast<std::size_t>(k)];
      EXPECT_EQ(pointer(node, JR_NONE), part.at("onderwerp"));
      EXPECT_EQ(jr_outcome_name(outcome), part.at("uitkomst"));
      if (part.contains("uiterlijk")) {  // of a term
        EXPECT_EQ(as_json(JR_TYPE_DATE, due), part.at("uiterlijk"));
        EXPECT_EQ(as_json(JR_TYPE_DATE, realised), part.at("gerealiseerd"));
      }
    }
  }

  const jr_result* r_;
  int32_t i_;
};

TEST(doors, what_is_read_by_number_stands_in_the_json) {
  handles h;
  const int32_t flevoland = [] {
    int32_t part = 0;
    while (jr_part_id(jr_ruleset_default(), part) != std::string("flevoland")) {
      ++part;
    }
    return part;
  }();
  jr_options options = JR_OPTIONS_INIT;
  options.parts = &flevoland;
  options.part_count = 1;
  for (const auto& file : example_files()) {
    const std::string text = text_of_file(file);
    ASSERT_EQ(jr_dossier_read_json(h.dossier, text.data(), text.size(), nullptr), JR_OK);
    for (const auto& day : some_days()) {
      ASSERT_EQ(jr_assess(jr_ruleset_default(), h.dossier, day_of(day), &options, h.result, nullptr), JR_OK);
      const json all = json::parse(by_json_door(text, day_of(day), R"({"delen":["flevoland"]})"));
      ASSERT_EQ(static_cast<std::size_t>(jr_result_count(h.result)), all.at("bevindingen").size());
      for (int32_t i = 0; i < jr_result_count(h.result); ++i) {
        one_finding(h.result, i).expect(all.at("bevindingen")[static_cast<std::size_t>(i)]);
      }
      ASSERT_FALSE(testing::Test::HasFailure()) << file << " " << day;
    }
  }
}

// What is wrong with a dossier as a whole is the same, and in the same place.
TEST(doors, refuse_the_same) {
  const std::string begin = R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-1",)";
  const std::string born = R"("geboortedatum":"2012-05-17",)";
  const std::vector<std::string> texts = {
      begin + R"("maatregelen":[]})",
      begin + born + R"("maatregelen":[{"gi":"jbov"}]})",
      begin + born + R"("maatregelen":[{"soort":"ots"},{"soort":"ots","hulp":[{"voor":"ouders"},{}]}]})",
      begin + born + R"("brp":[{"van":"2012-05-17","adres":"woonadres","gemeente":"0153"}]})",
      begin + born +
          R"("brp":[{"van":"2012-05-17","tot_en_met":"2012-05-16","adres":"geen","gemeente":null}]})",
      begin + born + R"("brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"geen","gemeente":"0153"}]})",
      begin + born +
          R"("gezag":[{"van":"2012-05-17","tot_en_met":null,"bij":[]},{"van":"2013-01-01","tot_en_met":null,"bij":["gi"]}]})",
      begin + born + R"("woonplaats":{"moeder":[{"van":"2012-05-17","tot_en_met":null}]}})"};
  handles h;
  for (const std::string& text : texts) {
    jr_error* by_text = nullptr;
    jr_error* by_calls = nullptr;
    ASSERT_EQ(by_number(h.dossier).fill(json::parse(text)), JR_OK) << text;
    EXPECT_EQ(jr_assess(jr_ruleset_default(), h.dossier, 20'000, nullptr, h.result, &by_calls),
              JR_ERR_DOSSIER)
        << text;
    EXPECT_EQ(jr_result_count(h.result), 0);
    EXPECT_EQ(jr_assess_json(jr_ruleset_default(), text.data(), text.size(), 20'000, nullptr, 0, nullptr, 0,
                             nullptr, &by_text),
              JR_ERR_DOSSIER);
    EXPECT_STREQ(jr_error_pointer(by_calls), jr_error_pointer(by_text)) << text;
    EXPECT_STREQ(jr_error_message(by_calls), jr_error_message(by_text)) << text;
    EXPECT_EQ(jr_error_line(by_calls), 0);
    EXPECT_EQ(jr_error_line(by_text), 1);
    jr_error_free(by_text);
    jr_error_free(by_calls);
  }
}

}  // namespace
}  // namespace jeugdregels::capi
