// Tests of src/facts/municipality.hpp: four digits other than 0000, or "buitenland".
#include "facts/municipality.hpp"

#include <gtest/gtest.h>

#include <string>

namespace jeugdregels::facts {
namespace {

std::string four(int number) {
  const std::string digits = std::to_string(number);
  return std::string(4 - digits.size(), '0') + digits;
}

TEST(municipality, every_code_of_four_digits) {
  EXPECT_FALSE(parse_municipality("0000"));
  for (int number = 1; number <= 9999; ++number) {
    ASSERT_EQ(parse_municipality(four(number)), number);
    ASSERT_EQ(format_municipality(number), four(number));
  }
}

TEST(municipality, abroad_is_minus_one) {
  EXPECT_EQ(parse_municipality("buitenland"), -1);
  EXPECT_EQ(format_municipality(abroad), "buitenland");
}

TEST(municipality, anything_else_is_refused) {
  for (const std::string text :
       {"",     "0",          "153",       "00153",      "0153 ",       " 0153",   "GM0153", "Enschede",
        "01a3", "Buitenland", "buitenlan", "BUITENLAND", "buitenland ", "-153",    "+153",   "1.53",
        "0x99", "1e03",       "null",      "0153\n",     "\t153",       "onbekend"}) {
    EXPECT_FALSE(parse_municipality(text)) << '"' << text << '"';
  }
  EXPECT_FALSE(parse_municipality(std::string("0153\0", 5)));
  EXPECT_FALSE(parse_municipality(std::string("015\0", 4)));
  EXPECT_FALSE(parse_municipality("０１"));
}

TEST(municipality, every_single_changed_byte) {
  for (std::size_t at = 0; at < 4; ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = "0153";
      text[at] = static_cast<char>(byte);
      const bool digit = byte >= '0' && byte <= '9';
      ASSERT_EQ(parse_municipality(text).has_value(), digit) << text;
    }
  }
}

}  // namespace
}  // namespace jeugdregels::facts
