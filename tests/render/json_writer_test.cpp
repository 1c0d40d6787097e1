// The small JSON writer against nlohmann's output, byte for byte, on random values.
#include "render/json_writer.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

namespace jeugdregels::render {
namespace {

using json = nlohmann::ordered_json;

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "a",    "\"",   "\\",   "/", "\n", "\t",         "\r", "\b", "\f", std::string(1, '\0'),
      "\x01", "\x1f", "\x7f", "é", "€",  "\U0001F9D2", " ",  "kop"};
  std::string out;
  for (auto n = random() % 6; n > 0; --n) {
    out += pieces[random() % pieces.size()];
  }
  return out;
}

json random_value(std::mt19937& random, int depth) {
  switch (random() % (depth > 3 ? 4 : 6)) {
    case 0:
      return nullptr;
    case 1:
      return random() % 2 == 0;
    case 2:
      return static_cast<std::int64_t>(random()) - (std::int64_t{1} << 31);
    case 3:
      return random_text(random);
    case 4: {
      json list = json::array();
      for (auto n = random() % 4; n > 0; --n) {
        list.push_back(random_value(random, depth + 1));
      }
      return list;
    }
    default: {
      json object = json::object();
      for (auto n = random() % 4; n > 0; --n) {
        object[random_text(random)] = random_value(random, depth + 1);
      }
      return object;
    }
  }
}

void write(json_writer& out, const json& value) {
  if (value.is_object()) {
    out.begin_object();
    for (const auto& [key, member] : value.items()) {
      out.key(key);
      write(out, member);
    }
    out.end_object();
  } else if (value.is_array()) {
    out.begin_array();
    for (const auto& member : value) {
      write(out, member);
    }
    out.end_array();
  } else if (value.is_string()) {
    out.string(value.get<std::string>());
  } else if (value.is_boolean()) {
    out.boolean(value.get<bool>());
  } else if (value.is_null()) {
    out.null();
  } else {
    out.number(value.get<std::int64_t>());
  }
}

TEST(JsonWriter, WritesWhatNlohmannWrites) {
  std::mt19937 random(20210331);
  for (int i = 0; i < 20'000; ++i) {
    const json value = random_value(random, 0);
    std::string compact;
    json_writer compact_writer(compact);
    write(compact_writer, value);
    ASSERT_EQ(compact, value.dump());
    std::string indented = "already here,";
    json_writer indented_writer(indented, true);
    write(indented_writer, value);
    ASSERT_EQ(indented, "already here," + value.dump(2));
  }
}

// What needs an escape is looked for eight bytes at a time: every byte at every place of texts around that
// length.
TEST(JsonWriter, EscapesEverywhere) {
  for (std::size_t length = 1; length <= 25; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      for (int byte = 0; byte < 128; ++byte) {
        std::string text(length, 'x');
        text[at] = static_cast<char>(byte);
        std::string out;
        json_writer(out).string(text);
        std::string expected = json(text).dump();
        if (byte == 0x7F) {
          expected = "\"" + text + "\"";
        }
        ASSERT_EQ(out, expected) << length << " " << at << " " << byte;
      }
    }
  }
  std::string out;
  json_writer(out).string("één ë 1234567 é");
  EXPECT_EQ(out, "\"één ë 1234567 é\"");
}

TEST(JsonWriter, StartsAtADepth) {
  std::string out;
  json_writer writer(out, true, 1);
  write(writer, json{{"a", json::array({1})}});
  EXPECT_EQ(out, "{\n    \"a\": [\n      1\n    ]\n  }");
}

TEST(JsonWriter, WritesDates) {
  std::string out;
  json_writer(out).date(calendar::from_ymd(2021, 3, 5));
  EXPECT_EQ(out, "\"2021-03-05\"");
}

}  // namespace
}  // namespace jeugdregels::render
