// Tests of src/facts/reader.hpp on damaged texts: cut short at every byte, and changed at random. Whatever
// comes in, the reader must answer, and its answer must make sense.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "facts/reader.hpp"
#include "facts/samples.hpp"

namespace jeugdregels::facts {
namespace {

std::vector<std::string> sound_texts() {
  auto texts = samples::examples();
  texts.push_back(samples::full);
  texts.push_back(samples::json::parse(samples::full).dump());
  texts.push_back(samples::shortest);
  return texts;
}

// ---- cut short -----------------------------------------------------------------------------------------

// The innermost value begun and not ended in a sound text that was cut short, followed character by
// character.
class follower {
 public:
  explicit follower(std::string_view text) {
    for (const char c : text) {
      step(c);
    }
  }

  std::string innermost() const {
    std::string out;
    for (const auto& one : open_) {
      out += one.name;
    }
    if ((in_string_ && !is_key_) || (in_word_ && !word_is_whole())) {
      out += name_of_next();
    }
    return out.empty() ? "/" : out;
  }
  // A number at the very end may go on.
  bool ends_in_number() const { return in_word_ && !word_.empty() && word_[0] >= '0' && word_[0] <= '9'; }

 private:
  struct level {
    std::string name;  // with a slash before it, empty for the root
    bool list;
    int position;
  };

  bool word_is_whole() const { return word_ == "true" || word_ == "false" || word_ == "null"; }
  std::string name_of_next() const {
    if (open_.empty()) {
      return "";
    }
    return "/" + (open_.back().list ? std::to_string(open_.back().position) : key_);
  }
  void step(char c) {
    if (in_string_) {
      if (c == '"') {
        in_string_ = false;
        key_ = is_key_ ? string_ : key_;
        wants_key_ = false;
      } else {
        string_ += c;
      }
      return;
    }
    if (std::string_view(" \t\r\n,:{}[]\"").find(c) == std::string_view::npos) {
      word_ = in_word_ ? word_ + c : std::string(1, c);
      in_word_ = true;
      return;
    }
    in_word_ = false;
    if (c == '"') {
      in_string_ = true;
      string_.clear();
      is_key_ = wants_key_;
    } else if (c == '{' || c == '[') {
      open_.push_back({name_of_next(), c == '[', 0});
      wants_key_ = c == '{';
    } else if (c == '}' || c == ']') {
      open_.pop_back();
      wants_key_ = false;
    } else if (c == ',') {
      ++open_.back().position;
      wants_key_ = !open_.back().list;
    }
  }

  std::vector<level> open_;
  std::string string_, key_, word_;
  bool in_string_ = false, is_key_ = false, wants_key_ = false, in_word_ = false;
};

// Under sanitizers, where a round takes long, one in seven.
constexpr std::size_t every = JEUGDREGELS_ROUNDS < 300 ? 7 : 1;

TEST(damage, cut_short_at_every_byte) {
  for (const auto& text : sound_texts()) {
    dossier d;
    ASSERT_FALSE(read_dossier(text, d));
    for (std::size_t length = 0; length < text.size(); length += every) {
      const std::string cut = text.substr(0, length);
      const auto error = read_dossier(cut, d);
      ASSERT_EQ(static_cast<int>(error.fault), static_cast<int>(fault::syntax)) << cut;
      const follower at(cut);
      if (!at.ends_in_number()) {
        ASSERT_EQ(error.pointer, at.innermost()) << cut;
      }
      const auto end = cut.find_last_not_of(" \t\r\n") + 1;
      const auto lines = std::count(cut.begin(), cut.begin() + static_cast<std::ptrdiff_t>(end), '\n');
      ASSERT_EQ(error.line, static_cast<std::size_t>(lines) + 1) << cut;
    }
  }
}

TEST(damage, cut_short_at_the_front) {
  const std::string text = samples::full;
  for (std::size_t from = 1; from < text.size(); ++from) {
    dossier d;
    ASSERT_TRUE(read_dossier(text.substr(from), d)) << from;
  }
}

TEST(damage, a_text_is_read_no_further_than_its_end) {
  // A view into a longer text, without a NUL behind it.
  const std::string longer = samples::shortest + "}]x";
  dossier d;
  EXPECT_FALSE(read_dossier(std::string_view(longer).substr(0, samples::shortest.size()), d));
  EXPECT_TRUE(read_dossier(longer, d));
}

// ---- changed at random ---------------------------------------------------------------------------------

// What holds for every answer to every text.
void expect_sense(const std::string& text) {
  dossier d;
  const auto error = read_dossier(text, d);
  // The parser takes a NUL byte for the end of the text.
  const bool is_json = text.find('\0') == std::string::npos && samples::json::accept(text);
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  if (!error) {
    ASSERT_TRUE(is_json) << text;
    ASSERT_FALSE(d.label().empty()) << text;
    ASSERT_TRUE(is_known(d.get(root, fact_id::geboortedatum))) << text;
    samples::describe(d);
    return;
  }
  ASSERT_TRUE(error.pointer.starts_with('/')) << text;
  ASSERT_GE(error.line, 1U) << text;
  ASSERT_LE(error.line, lines) << text;
  if (error.fault == fault::syntax) {
    ASSERT_FALSE(is_json) << text;
  }
  // The same text gives the same answer, also in a dossier that was used before.
  const auto again = read_dossier(text, d);
  ASSERT_EQ(again.fault, error.fault) << text;
  ASSERT_EQ(again.pointer, error.pointer) << text;
  ASSERT_EQ(again.line, error.line) << text;
  // And the dossier can still be used.
  ASSERT_FALSE(read_dossier(samples::shortest, d));
  ASSERT_EQ(d.label(), "D-1");
  ASSERT_EQ(d.record_count(), 1U);
}

TEST(damage, bytes_changed_at_random) {
  const auto texts = sound_texts();
  std::mt19937 random(20080517);
  static const std::string likely =
      std::string("{}[]\",:0123456789-tfn\\ \nu\xEF\xC3") + std::string(1, '\0');
  for (int round = 0; round < 20 * JEUGDREGELS_ROUNDS; ++round) {
    std::string text = texts[random() % texts.size()];
    const int changes = 1 + static_cast<int>(random() % 4);
    for (int i = 0; i < changes && !text.empty(); ++i) {
      const std::size_t at = random() % text.size();
      const char byte =
          random() % 2 == 0 ? static_cast<char>(random() % 256) : likely[random() % likely.size()];
      switch (random() % 5) {
        case 0:
          text[at] = byte;
          break;
        case 1:
          text.insert(at, 1, byte);
          break;
        case 2:
          text.erase(at, 1 + random() % 20);
          break;
        case 3:
          text.insert(at, text.substr(random() % text.size(), random() % 60));
          break;
        default:
          text[at] = static_cast<char>(text[at] ^ (1 << random() % 8));
      }
    }
    expect_sense(text);
    if (HasFatalFailure()) {
      return;
    }
  }
}

// Sound JSON with values swapped, dropped and doubled: never a syntax error.
void shuffle(samples::json& text, std::mt19937& random) {
  const auto flat = text.flatten();
  auto pick = [&] {
    auto it = flat.begin();
    std::advance(it, static_cast<std::ptrdiff_t>(random() % flat.size()));
    samples::json::json_pointer at(it.key());
    for (auto up = random() % 3; up > 0 && !at.parent_pointer().empty(); --up) {
      at = at.parent_pointer();
    }
    return at;
  };
  const auto to = pick();
  switch (random() % 3) {
    case 0:
      text[to] = samples::json(text[pick()]);
      break;
    case 1:
      text[to] = nullptr;
      break;
    default:
      static const std::vector<samples::json> values = {
          true, 5, 1.5, "x", samples::json::array(), samples::json::object(), "2020-01-01", "0153"};
      text[to] = values[random() % values.size()];
  }
}

TEST(damage, values_changed_at_random) {
  const auto texts = sound_texts();
  std::mt19937 random(2199);
  int refused = 0;
  for (int round = 0; round < 10 * JEUGDREGELS_ROUNDS; ++round) {
    auto text = samples::json::parse(texts[random() % texts.size()]);
    for (auto i = 1 + random() % 2; i > 0; --i) {
      shuffle(text, random);
    }
    dossier d;
    const auto error = read_dossier(text.dump(round % 2 == 0 ? -1 : 2), d);
    ASSERT_NE(error.fault, fault::syntax) << text;
    if (error) {
      ++refused;
      // What is wrong is really there: the value itself, or for a missing key the object around it.
      const samples::json::json_pointer at(error.pointer == "/" ? "" : error.pointer);
      ASSERT_EQ(text.contains(at), error.fault != fault::missing_key) << error.pointer << text;
      ASSERT_TRUE(text.contains(at.parent_pointer())) << error.pointer << text;
    }
  }
  EXPECT_GT(refused, 3 * JEUGDREGELS_ROUNDS);
}

TEST(damage, noise) {
  std::mt19937 random(1);
  for (int round = 0; round < 10 * JEUGDREGELS_ROUNDS; ++round) {
    std::string text(random() % 200, ' ');
    std::generate(text.begin(), text.end(), [&] { return static_cast<char>(random() % 256); });
    expect_sense(text);
    if (HasFatalFailure()) {
      return;
    }
  }
}

}  // namespace
}  // namespace jeugdregels::facts
