// Every fault has a sentence in both languages, without holes.
#include <gtest/gtest.h>

#include "jeugdregels/errors.hpp"

namespace jeugdregels {
namespace {

input_error error_of(fault f, std::string found = "x", std::string expected = "y") {
  input_error error;
  error.fault = f;
  error.found = std::move(found);
  error.expected = std::move(expected);
  return error;
}

TEST(ErrorText, EveryFaultHasASentenceInBothLanguages) {
  for (int i = 1; i <= static_cast<int>(fault::unknown_outcome); ++i) {
    const auto error = error_of(static_cast<fault>(i));
    for (const auto lang : {language::nl, language::en}) {
      const std::string text = message(error, lang);
      EXPECT_FALSE(text.empty()) << i;
      EXPECT_EQ(text.find("{f}"), std::string::npos) << text;
      EXPECT_EQ(text.find("{e}"), std::string::npos) << text;
    }
    if (i != static_cast<int>(fault::bad_ruleset)) {
      EXPECT_NE(message(error, language::nl), message(error, language::en)) << i;
    }
  }
}

TEST(ErrorText, NamesTheNearest) {
  auto error = error_of(fault::unknown_key, "gebortedatum");
  error.nearest = "geboortedatum";
  EXPECT_EQ(message(error), "onbekende sleutel \"gebortedatum\"; bedoeld is misschien \"geboortedatum\"");
  EXPECT_EQ(message(error, language::en), "unknown key \"gebortedatum\"; perhaps \"geboortedatum\" is meant");
}

TEST(ErrorText, WhatWasFoundIsNeverTakenForAHole) {
  EXPECT_EQ(message(error_of(fault::unknown_key, "{e}{f}")), "onbekende sleutel \"{e}{f}\"");
}

TEST(ErrorText, KindsOfValuesAreCalledByTheirNames) {
  EXPECT_EQ(message(error_of(fault::wrong_type, "list", "object")), "hier hoort een object, geen lijst");
  EXPECT_EQ(message(error_of(fault::wrong_type, "number", "date"), language::en),
            "expected a date or null, not a number");
}

TEST(ErrorText, Limits) {
  EXPECT_TRUE(is_limit(fault::too_large));
  EXPECT_TRUE(is_limit(fault::too_deep));
  EXPECT_TRUE(is_limit(fault::too_many_entries));
  EXPECT_FALSE(is_limit(fault::syntax));
}

}  // namespace
}  // namespace jeugdregels
