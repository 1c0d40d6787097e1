// Words for people: singular and plural, both languages, every code of the rule set known.
#include "render/words.hpp"

#include <gtest/gtest.h>

#include "rules/embedded.hpp"

namespace jeugdregels::render {
namespace {

using calendar::from_ymd;
using calendar::term_unit;

TEST(Words, Dates) {
  EXPECT_EQ(date_in_words(from_ymd(2021, 3, 5), language::nl), "5 maart 2021");
  EXPECT_EQ(date_in_words(from_ymd(2021, 3, 5), language::en), "5 March 2021");
  EXPECT_EQ(date_in_words(from_ymd(2299, 12, 31), language::nl), "31 december 2299");
}

TEST(Words, OneAndMany) {
  EXPECT_EQ(days_in_words(1, language::nl), "1 dag");
  EXPECT_EQ(days_in_words(2, language::nl), "2 dagen");
  EXPECT_EQ(days_in_words(0, language::nl), "0 dagen");
  EXPECT_EQ(days_in_words(1, language::en), "1 day");
  EXPECT_EQ(days_in_words(2, language::en), "2 days");
  EXPECT_EQ(term_in_words({1, term_unit::months, false}, language::nl), "1 maand");
  EXPECT_EQ(term_in_words({3, term_unit::months, false}, language::nl), "3 maanden");
  EXPECT_EQ(term_in_words({2, term_unit::years, false}, language::nl), "2 jaar");
  EXPECT_EQ(term_in_words({2, term_unit::years, false}, language::en), "2 years");
  EXPECT_EQ(term_in_words({5, term_unit::workdays, false}, language::en), "5 working days");
}

TEST(Words, EveryOutcomeAndReasonHasAWord) {
  for (const auto lang : {language::nl, language::en}) {
    for (std::size_t i = 0; i < rules::outcome_count; ++i) {
      EXPECT_FALSE(outcome_in_words(static_cast<rules::outcome>(i), lang).empty());
    }
    for (std::size_t i = 1; i < calendar::day_reason_codes.size(); ++i) {
      EXPECT_FALSE(reason_in_words(static_cast<calendar::day_reason>(i), lang).empty());
    }
  }
}

TEST(Words, EveryCodeOfTheLadderIsTranslated) {
  const auto& rs = rules::embedded_rules();
  for (const auto& step : rs.steps) {
    for (const auto name : {step.who, step.whom}) {
      if (name != rules::nothing) {
        const auto code = rs.names[static_cast<std::size_t>(name)];
        EXPECT_NE(code_in_words(code, language::nl), std::string(code));
        EXPECT_EQ(code_in_words(code, language::en).find('_'), std::string::npos);
      }
    }
  }
  EXPECT_EQ(code_in_words("iets_anders", language::nl), "iets anders");
}

}  // namespace
}  // namespace jeugdregels::render
