// Indirect questions and codes in words: all of them there, in both languages, fit to stand in a sentence.
#include "render/fact_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "render/words.hpp"
#include "rules/embedded.hpp"

namespace jeugdregels::render {
namespace {

using facts::fact_id;
using facts::list_id;
using facts::shape;
using rules::derived_id;

struct question {
  std::string about;
  std::string_view nl;
  std::string_view en;
};

template <typename Id>
question question_of(std::string about, Id id) {
  return {std::move(about), question_about(id, language::nl), question_about(id, language::en)};
}

std::vector<question> about_facts() {
  std::vector<question> out;
  for (std::size_t i = 0; i < facts::fact_count; ++i) {
    const auto id = static_cast<fact_id>(i);
    out.push_back(question_of(facts::name_of(id), id));
  }
  return out;
}

std::vector<question> about_lists() {
  std::vector<question> out;
  for (std::size_t i = 0; i < facts::list_count; ++i) {
    const auto id = static_cast<list_id>(i);
    out.push_back(question_of(facts::name_of(id), id));
  }
  return out;
}

std::vector<question> about_blocks() {
  std::vector<question> out;
  for (std::size_t i = 0; i < facts::shape_count; ++i) {
    const auto id = static_cast<shape>(i);
    if (facts::def(id).block) {
      out.push_back(question_of(facts::name_of(id), id));
    }
  }
  return out;
}

std::vector<question> about_derived() {
  std::vector<question> out;
  for (std::size_t i = 0; i < rules::derived_count; ++i) {
    const auto id = static_cast<derived_id>(i);
    out.push_back(question_of(std::string(rules::def(id).name), id));
  }
  return out;
}

// By kind: a fact and a list may ask the same thing.
std::vector<std::vector<question>> all_kinds() {
  return {about_facts(), about_lists(), about_blocks(), about_derived()};
}

template <std::size_t N>
bool begins_with_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  const auto first = text.substr(0, text.find(' '));
  return std::find(words.begin(), words.end(), first) != words.end();
}

constexpr std::array<std::string_view, 15> dutch_beginnings = {"of",   "wanneer", "welk",   "welke", "wie",
                                                               "waar", "sinds",   "waarom", "tot",   "in",
                                                               "voor", "bij",     "hoe",    "op",    "met"};
constexpr std::array<std::string_view, 13> english_beginnings = {
    "whether", "when", "which", "why", "who", "where", "since", "until", "in", "for", "how", "what", "with"};

void expect_end_of_sentence(std::string_view text) {
  ASSERT_FALSE(text.empty());
  EXPECT_TRUE(text.front() >= 'a' && text.front() <= 'z') << text;
  EXPECT_NE(text.back(), ' ') << text;
  EXPECT_NE(text.back(), '.') << text;
  EXPECT_EQ(text.find_first_of("_/{}[]~\""), std::string_view::npos) << text;
  EXPECT_EQ(text.find("  "), std::string_view::npos) << text;
}

TEST(FactWords, EveryQuestionCanEndASentence) {
  for (const auto& kind : all_kinds()) {
    for (const auto& q : kind) {
      SCOPED_TRACE(q.about);
      expect_end_of_sentence(q.nl);
      expect_end_of_sentence(q.en);
      EXPECT_NE(q.nl, q.en);
    }
  }
}

TEST(FactWords, EveryQuestionBeginsAsAnIndirectQuestion) {
  for (const auto& kind : all_kinds()) {
    for (const auto& q : kind) {
      EXPECT_TRUE(begins_with_one_of(q.nl, dutch_beginnings)) << q.about << ": " << q.nl;
      EXPECT_TRUE(begins_with_one_of(q.en, english_beginnings)) << q.about << ": " << q.en;
    }
  }
}

TEST(FactWords, NoTwoOfAKindAskTheSame) {
  for (const auto& kind : all_kinds()) {
    std::set<std::string_view> nl;
    std::set<std::string_view> en;
    for (const auto& q : kind) {
      EXPECT_TRUE(nl.insert(q.nl).second) << q.about << ": " << q.nl;
      EXPECT_TRUE(en.insert(q.en).second) << q.about << ": " << q.en;
    }
  }
}

// A date is asked for with when, a boolean with whether; the last day of a period is part of it.
TEST(FactWords, TheQuestionFitsTheTypeOfTheFact) {
  for (std::size_t i = 0; i < facts::fact_count; ++i) {
    const auto id = static_cast<fact_id>(i);
    const auto nl = question_about(id, language::nl);
    const auto en = question_about(id, language::en);
    const auto& def = facts::def(id);
    if (def.type == facts::fact_type::date) {
      EXPECT_NE(nl.find("wanneer "), std::string_view::npos) << nl;
      EXPECT_NE(en.find("when "), std::string_view::npos) << en;
    }
    if (def.type == facts::fact_type::boolean || def.type == facts::fact_type::bool_or_nvt) {
      EXPECT_TRUE(nl.starts_with("of ")) << nl;
      EXPECT_TRUE(en.starts_with("whether ")) << en;
    }
    if (def.key == "tot_en_met") {
      EXPECT_TRUE(nl.starts_with("tot en met wanneer ")) << nl;
      EXPECT_TRUE(en.starts_with("until when ")) << en;
    }
  }
}

TEST(FactWords, Samples) {
  EXPECT_EQ(question_about(fact_id::samenspraak_netwerk, language::nl),
            "of het netwerk bij de koers betrokken was");
  EXPECT_EQ(question_about(fact_id::samenspraak_netwerk, language::en),
            "whether the network was involved in the course");
  EXPECT_EQ(question_about(list_id::hulp, language::nl), "welke hulp er bij de maatregel is");
  EXPECT_EQ(question_about(list_id::hulp, language::en), "which help there is with the measure");
  EXPECT_EQ(question_about(shape::koers, language::nl), "of er een koers voor de maatregel is");
  EXPECT_EQ(question_about(derived_id::responsible_municipality, language::en),
            "which municipality is responsible");
}

// ---- codes ---------------------------------------------------------------------------------------------

std::set<std::string> codes_of_the_dossier() {
  std::set<std::string> out;
  for (std::size_t i = 0; i < static_cast<std::size_t>(facts::code_list::count); ++i) {
    for (const auto code : facts::codes_of(static_cast<facts::code_list>(i))) {
      if (!code.empty()) {
        out.emplace(code);
      }
    }
  }
  return out;
}

std::set<std::string> codes_of_the_output() {
  const auto& rs = rules::embedded_rules();
  std::set<std::string> out;
  const auto add = [&](rules::index name) {
    if (name != rules::nothing) {
      out.emplace(rs.names[static_cast<std::size_t>(name)]);
    }
  };
  for (const auto& step : rs.steps) {
    add(step.who);
    add(step.whom);
  }
  for (const auto& r : rs.regions) {
    add(r.id);
    add(r.protection_region);
    add(r.partner);
  }
  for (const auto& s : rs.subregions) {
    add(s.id);
  }
  return out;
}

// What code_in_words makes of a code that it does not know.
std::string plain(std::string code) {
  std::replace(code.begin(), code.end(), '_', ' ');
  return code;
}

void expect_words(const std::string& code) {
  const auto nl = code_in_words(code, language::nl);
  const auto en = code_in_words(code, language::en);
  EXPECT_FALSE(nl.empty() || en.empty()) << code;
  EXPECT_EQ((nl + en).find('_'), std::string::npos) << code;
  EXPECT_FALSE(nl.ends_with('.') || en.ends_with('.')) << code;
  // A Dutch word may be the code itself; the English words show that there is an entry.
  EXPECT_NE(en, plain(code)) << code;
}

TEST(CodeWords, EveryCodeOfTheDossierHasWordsOfItsOwn) {
  const auto codes = codes_of_the_dossier();
  EXPECT_GT(codes.size(), 80U);
  for (const auto& code : codes) {
    expect_words(code);
  }
}

TEST(CodeWords, EveryCodeOfTheOutputHasWordsOfItsOwn) {
  const auto codes = codes_of_the_output();
  EXPECT_GT(codes.size(), 10U);
  for (const auto& code : codes) {
    expect_words(code);
  }
}

// Abbreviations, and codes whose parts are no sentence, say more in Dutch than the code does.
TEST(CodeWords, SamplesInDutch) {
  EXPECT_EQ(code_in_words("wachttijd_aanbieder", language::nl), "wachttijd bij de aanbieder");
  EXPECT_EQ(code_in_words("jji", language::nl), "verblijf in een justitiële jeugdinrichting");
  EXPECT_EQ(code_in_words("overig", language::nl), "een andere reden");
  EXPECT_EQ(code_in_words("vt", language::nl), "Veilig Thuis");
  EXPECT_EQ(code_in_words("true", language::nl), "ja");
}

}  // namespace
}  // namespace jeugdregels::render
