// Tests of src/facts/places.hpp: lines, pointer tokens, begun values, and text as a message can show it.
#include "facts/places.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace jeugdregels::facts {
namespace {

TEST(line_before, counts_from_one) {
  EXPECT_EQ(line_before("", 0), 1U);
  EXPECT_EQ(line_before("abc", 0), 1U);
  EXPECT_EQ(line_before("abc", 3), 1U);
  EXPECT_EQ(line_before("a\nb\nc", 1), 1U);
  EXPECT_EQ(line_before("a\nb\nc", 3), 2U);
  EXPECT_EQ(line_before("a\nb\nc", 5), 3U);
}

TEST(line_before, is_the_line_of_the_last_character_that_is_no_space) {
  EXPECT_EQ(line_before("a\n", 2), 1U);
  EXPECT_EQ(line_before("a \t\r\n\n  \n", 9), 1U);
  EXPECT_EQ(line_before("a\nb \n\n", 6), 2U);
  EXPECT_EQ(line_before("\n\n\n", 3), 1U);
}

TEST(line_before, crlf_is_one_line_end) {
  EXPECT_EQ(line_before("a\r\nb\r\nc", 7), 3U);
  EXPECT_EQ(line_before("a\r\nb\r\n", 6), 2U);
}

TEST(line_before, past_the_end_is_the_end) { EXPECT_EQ(line_before("a\nb", 100), 2U); }

TEST(append_token, escapes_as_rfc_6901) {
  const auto token = [](std::string_view text) {
    std::string out = "/x/";
    append_token(out, text);
    return out;
  };
  EXPECT_EQ(token("abc"), "/x/abc");
  EXPECT_EQ(token(""), "/x/");
  EXPECT_EQ(token("a/b"), "/x/a~1b");
  EXPECT_EQ(token("a~b"), "/x/a~0b");
  EXPECT_EQ(token("~1"), "/x/~01");
  EXPECT_EQ(token("//~~"), "/x/~1~1~0~0");
  EXPECT_EQ(token("é \""), "/x/é \"");
}

TEST(value_begun, the_root_and_the_first_entry) {
  for (const auto state : {awaiting::root_value, awaiting::entry}) {
    EXPECT_FALSE(value_begun("", 0, state));
    EXPECT_FALSE(value_begun(" \n", 0, state));
    EXPECT_FALSE(value_begun("]", 0, state));
    EXPECT_FALSE(value_begun("x", 0, state));
    for (const char c : std::string_view("{[\"-0123456789tfn")) {
      EXPECT_TRUE(value_begun(std::string(" \t\r\n") + c, 0, state)) << c;
    }
    EXPECT_TRUE(value_begun("[ 1", 1, state));
    EXPECT_FALSE(value_begun("1 ", 1, state));
  }
}

TEST(value_begun, after_a_key) {
  EXPECT_TRUE(value_begun(":1", 0, awaiting::colon_and_value));
  EXPECT_TRUE(value_begun(" : \"", 0, awaiting::colon_and_value));
  EXPECT_FALSE(value_begun(":", 0, awaiting::colon_and_value));
  EXPECT_FALSE(value_begun("1", 0, awaiting::colon_and_value));
  EXPECT_FALSE(value_begun("", 0, awaiting::colon_and_value));
  EXPECT_FALSE(value_begun(":}", 0, awaiting::colon_and_value));
}

TEST(value_begun, after_an_entry) {
  EXPECT_TRUE(value_begun(",{", 0, awaiting::comma_and_entry));
  EXPECT_TRUE(value_begun(" , \n {", 0, awaiting::comma_and_entry));
  EXPECT_FALSE(value_begun(",", 0, awaiting::comma_and_entry));
  EXPECT_FALSE(value_begun("{", 0, awaiting::comma_and_entry));
  EXPECT_FALSE(value_begun(",]", 0, awaiting::comma_and_entry));
}

TEST(value_begun, never_where_a_key_or_nothing_belongs) {
  EXPECT_FALSE(value_begun("\"a\"", 0, awaiting::key));
  EXPECT_FALSE(value_begun("{", 0, awaiting::nothing));
}

TEST(shown, leaves_ordinary_text_alone) {
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown("moeder"), "moeder");
  EXPECT_EQ(shown("diëtist €"), "diëtist €");
}

TEST(shown, escapes_control_characters) {
  EXPECT_EQ(shown("a\nb"), "a\\u000ab");
  EXPECT_EQ(shown(std::string_view("\0", 1)), "\\u0000");
  EXPECT_EQ(shown("\x1b[31m"), "\\u001b[31m");
  EXPECT_EQ(shown("\x7f"), "\\u007f");
}

TEST(shown, shortens_without_cutting_a_character_in_two) {
  EXPECT_EQ(shown(std::string(60, 'a')), std::string(60, 'a'));
  EXPECT_EQ(shown(std::string(61, 'a')), std::string(60, 'a') + "…");
  for (std::size_t lead = 0; lead < 8; ++lead) {
    for (const std::string letter : {"é", "€", "𝄞"}) {
      std::string text(lead, 'a');
      while (text.size() < 90) {
        text += letter;
      }
      std::string out = shown(text);
      ASSERT_TRUE(out.ends_with("…"));
      out.resize(out.size() - std::string_view("…").size());
      ASSERT_EQ(text.substr(0, out.size()), out);
      ASSERT_EQ((out.size() - lead) % letter.size(), 0U) << lead << letter;
      ASSERT_LE(out.size(), 60U);
      ASSERT_GE(out.size(), 56U) << lead << letter;
    }
  }
}

}  // namespace
}  // namespace jeugdregels::facts
