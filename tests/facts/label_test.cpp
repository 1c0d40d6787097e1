// Tests of src/facts/label.hpp: the shape of a kenmerk, and that it can hold no citizen service number.
#include "facts/label.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <random>
#include <string>

namespace jeugdregels::facts {
namespace {

std::string padded(unsigned number, int width) {
  char buffer[32];
  const int length = std::snprintf(buffer, sizeof buffer, "%0*u", width, number);
  return std::string(buffer, static_cast<std::size_t>(length));
}

// The eleven-test on the number itself: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h − i, a multiple of eleven.
bool is_bsn(unsigned number) {
  if (number == 0) {
    return false;
  }
  int sum = -static_cast<int>(number % 10);
  number /= 10;
  for (int weight = 2; weight <= 9; ++weight, number /= 10) {
    sum += weight * static_cast<int>(number % 10);
  }
  return sum % 11 == 0;
}

TEST(holds_bsn, known_numbers) {
  EXPECT_TRUE(holds_bsn("111222333"));
  EXPECT_TRUE(holds_bsn("123456782"));
  EXPECT_FALSE(holds_bsn("123456789"));
  EXPECT_FALSE(holds_bsn("000000000"));
  EXPECT_FALSE(holds_bsn("00000000"));
  EXPECT_TRUE(holds_bsn("010464554"));
  EXPECT_TRUE(holds_bsn("10464554"));  // the leading zero left out
}

TEST(holds_bsn, every_nine_digits_of_a_few_blocks) {
  unsigned found = 0;
  for (const unsigned start :
       {0U, 9'900'000U, 99'950'000U, 111'200'000U, 555'555'000U, 900'000'000U, 999'900'000U}) {
    for (unsigned number = start; number < start + 100'000; ++number) {
      const std::string text = padded(number, 9);
      ASSERT_EQ(holds_bsn(text), is_bsn(number)) << text;
      found += is_bsn(number) ? 1 : 0;
    }
  }
  EXPECT_GT(found, 60'000U);  // about one in eleven
  EXPECT_LT(found, 67'000U);
}

TEST(holds_bsn, every_eight_digits_of_a_few_blocks) {
  for (const unsigned start : {0U, 10'000'000U, 10'464'000U, 55'500'000U, 99'900'000U}) {
    for (unsigned number = start; number < start + 100'000; ++number) {
      const std::string text = padded(number, 8);
      ASSERT_EQ(holds_bsn(text), is_bsn(number)) << text;
    }
  }
}

TEST(holds_bsn, every_single_digit_matters) {
  for (std::size_t at = 0; at < 9; ++at) {
    std::string text = "111222333";
    text[at] = text[at] == '9' ? '8' : static_cast<char>(text[at] + 1);
    EXPECT_FALSE(holds_bsn(text)) << text;
  }
}

TEST(holds_bsn, only_runs_of_exactly_eight_or_nine_digits) {
  EXPECT_FALSE(holds_bsn("0111222333"));  // ten, though nine of them pass
  EXPECT_FALSE(holds_bsn("1112223330"));
  EXPECT_FALSE(holds_bsn("00111222333"));
  EXPECT_FALSE(holds_bsn("11122233"));     // eight that do not pass
  EXPECT_FALSE(holds_bsn("111-222-333"));  // no run
  EXPECT_FALSE(holds_bsn("1112223-33"));
  EXPECT_FALSE(holds_bsn("1234567"));
  std::mt19937 random(11);
  for (int i = 0; i < 20'000; ++i) {
    for (const int width : {1, 2, 3, 4, 5, 6, 7, 10, 11, 12}) {
      std::string text;
      for (int digit = 0; digit < width; ++digit) {
        text += static_cast<char>('0' + random() % 10);
      }
      ASSERT_FALSE(holds_bsn(text)) << text;
    }
  }
}

TEST(holds_bsn, between_any_other_characters) {
  for (const std::string number : {"111222333", "10464554"}) {
    for (const std::string around :
         {"-", ".", "_", ":", "A", "z", "D-", "x.", "12-", "1a", "123456789-", "1234567890:", "00000000."}) {
      const std::string reversed(around.rbegin(), around.rend());
      EXPECT_TRUE(holds_bsn(around + number)) << around;
      EXPECT_TRUE(holds_bsn(number + reversed)) << around;
      EXPECT_TRUE(holds_bsn(around + number + reversed)) << around;
    }
    for (char digit = '0'; digit <= '9'; ++digit) {
      // Two digits at either end: a run of ten or more.
      EXPECT_FALSE(holds_bsn(std::string(2, digit) + number));
      EXPECT_FALSE(holds_bsn(number + std::string(2, digit)));
    }
  }
  EXPECT_TRUE(holds_bsn("123456789-111222333"));  // the second run
  EXPECT_TRUE(holds_bsn("111222333-123456789"));
  EXPECT_FALSE(holds_bsn("123456789-123456789"));
}

TEST(holds_bsn, a_leading_zero_makes_no_difference) {
  for (unsigned number = 10'000'000; number < 10'050'000; ++number) {
    ASSERT_EQ(holds_bsn(padded(number, 8)), holds_bsn(padded(number, 9))) << number;
  }
}

TEST(holds_bsn, harmless_labels) {
  for (const auto* text : {"", "D-0001", "VB-01-alles-op-tijd", "2021-04-01", "2021.123.456", "a.b:c_d-e"}) {
    EXPECT_FALSE(holds_bsn(text)) << text;
  }
}

TEST(is_label, every_single_byte) {
  const std::string allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-";
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool sound = allowed.find(c) != std::string::npos;
    EXPECT_EQ(is_label(std::string(1, c)), sound) << byte;
    EXPECT_EQ(is_label(std::string("a") + c + "b"), sound) << byte;
    EXPECT_EQ(is_label(std::string("ab") + c), sound) << byte;
  }
}

TEST(is_label, one_to_64_characters) {
  EXPECT_FALSE(is_label(""));
  for (std::size_t length = 1; length <= 200; ++length) {
    EXPECT_EQ(is_label(std::string(length, 'a')), length <= 64) << length;
  }
}

}  // namespace
}  // namespace jeugdregels::facts
