// Phrases in both languages, found by what they are about: what has no words, or has them twice, does not
// compile.
//
// Tested by tests/render/fact_words_test.cpp.
#ifndef JEUGDREGELS_RENDER_PHRASES_HPP
#define JEUGDREGELS_RENDER_PHRASES_HPP

#include <array>
#include <string_view>

#include "facts/fact_table.hpp"
#include "jeugdregels/language.hpp"

namespace jeugdregels::render::phrases {

struct phrase {
  std::string_view nl;
  std::string_view en;
};

template <typename Id>
struct entry {
  Id id;
  phrase words;
};

// Everything needs words, but of the shapes only the blocks.
template <typename Id>
consteval bool needs_words(Id) {
  return true;
}
template <>
consteval bool needs_words(facts::shape s) {
  return facts::def(s).block;
}

// The phrases by the number of what they are about. What is thrown is what the compiler complains of.
template <typename Id, std::size_t Size, std::size_t Given>
consteval std::array<phrase, Size> by_number(const std::array<entry<Id>, Given>& entries) {
  std::array<phrase, Size> out{};
  for (const auto& e : entries) {
    auto& place = out[static_cast<std::size_t>(e.id)];
    if (e.words.nl.empty() || e.words.en.empty()) {
      throw "an entry without words";
    }
    if (!place.nl.empty()) {
      throw "two entries for the same thing";
    }
    place = e.words;
  }
  for (std::size_t i = 0; i < Size; ++i) {
    if (out[i].nl.empty() == needs_words(static_cast<Id>(i))) {
      throw "something without words, or words for what is no block";
    }
  }
  return out;
}

template <typename Id, std::size_t Size>
std::string_view pick(const std::array<phrase, Size>& all, Id id, language lang) {
  const phrase& words = all[static_cast<std::size_t>(id)];
  return lang == language::nl ? words.nl : words.en;
}

}  // namespace jeugdregels::render::phrases

#endif
