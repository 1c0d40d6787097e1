// Faults of language in the sentences of findings: holes, codes, numbers that do not go with their word,
// words that stand there twice or in the other language.
#ifndef JEUGDREGELS_TESTS_RENDER_FAULTS_HPP
#define JEUGDREGELS_TESTS_RENDER_FAULTS_HPP

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "jeugdregels/language.hpp"
#include "rules/embedded.hpp"

namespace jeugdregels::faults {

inline std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) {
    out.push_back(word);
  }
  return out;
}

inline std::string bare(const std::string& word) {
  const auto from = word.find_first_not_of("(");
  return from == std::string::npos ? "" : word.substr(from, word.find_first_of(".,;:)", from) - from);
}

// The first number that does not go with the word after it ("1 dagen", "2 dag", "-3 dagen"); empty when all
// do.
inline std::string wrong_number(const std::string& text) {
  static const std::set<std::string> one = {"dag", "werkdag", "maand", "dagdeel",
                                            "day", "month",   "week",  "half-day"};
  static const std::set<std::string> many = {"dagen", "werkdagen", "maanden", "weken",    "dagdelen",
                                             "days",  "months",    "weeks",   "half-days"};
  const auto words = words_of(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string before = bare(words[i - 1]);
    const std::string word = bare(words[i]);
    const bool number = !before.empty() && before.find_first_not_of("-0123456789") == std::string::npos;
    if (number && (before == "1" ? many.contains(word) : one.contains(word))) {
      return before + " " + word;
    }
    if (number && before.starts_with('-') && (one.contains(word) || many.contains(word))) {
      return before + " " + word;
    }
  }
  return {};
}

// A word that stands there twice in a row ("voor voor").
inline std::string doubled_word(const std::string& text) {
  const auto words = words_of(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == words[i - 1] ||
        (words[i - 1].find_first_of(".,;:") == std::string::npos && bare(words[i]) == bare(words[i - 1]))) {
      return words[i - 1] + " " + words[i];
    }
  }
  return {};
}

// The sentences one by one, each with its full stop.
inline std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  std::size_t from = 0;
  for (auto at = text.find(". "); at != std::string::npos; at = text.find(". ", from)) {
    out.push_back(text.substr(from, at + 1 - from));
    from = at + 2;
  }
  out.push_back(text.substr(from));
  return out;
}

// "Goede Vrijdag 3 april tellen niet mee": one thing with the verb of several, or the other way round.
inline std::string wrong_verb(const std::string& sentence) {
  const bool several =
      sentence.find(" en ") != std::string::npos || sentence.find(" and ") != std::string::npos;
  const char* wrong[] = {several ? "telt niet mee." : "tellen niet mee.",
                         several ? " does not count." : " do not count."};
  for (const char* verb : wrong) {
    if (sentence.ends_with(verb)) {
      return verb;
    }
  }
  return {};
}

// Words of the other language, but for names of municipalities ("Hof van Twente").
inline std::string foreign_word(std::string text, language lang) {
  for (const auto name : rules::embedded_rules().names) {
    for (auto at = text.find(name); !name.empty() && at != std::string::npos; at = text.find(name)) {
      text.replace(at, name.size(), "*");
    }
  }
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  static const std::vector<std::string> dutch = {" de ",  " het ",   " een ",  " niet ", " van ",
                                                 " op ",  " is op ", " dagen", " dag ",  " na ",
                                                 " met ", " door ",  " voor ", " en "};
  static const std::vector<std::string> english = {" the ",    " and ",  " not ", " days", " day ",
                                                   " of the ", " with ", " by ",  " for "};
  for (const auto& word : lang == language::nl ? english : dutch) {
    if ((" " + text).find(word) != std::string::npos) {
      return word;
    }
  }
  return {};
}

inline std::string wrong_with_one(const std::string& sentence) {
  if (sentence.size() < 5 || sentence.front() < 'A' || sentence.front() > 'Z') {
    return "no capital";
  }
  if (!sentence.ends_with('.') || sentence.find('.') + 1 != sentence.size()) {
    return "not one full stop at the end";
  }
  const std::string verb = wrong_verb(sentence);
  return verb.empty() ? "" : "wrong verb " + verb;
}

// What is wrong with the sentences of a finding; empty when nothing is.
inline std::string wrong_with(const std::string& text, language lang) {
  for (const char* part : {"  ", " .", "..", " ,", ",,", ": .",  ": ;",   " ;", ";;", ";.", ",.", ":.",
                           "::", "{",  "}",  "_",  "/",  "null", "-2147", "\"", "\n", "()", "( "}) {
    if (text.find(part) != std::string::npos) {
      return std::string("holds ") + part;
    }
  }
  for (const auto& word : {wrong_number(text), doubled_word(text), foreign_word(text, lang)}) {
    if (!word.empty()) {
      return "reads " + word;
    }
  }
  const auto sentences = split(text);
  for (const auto& sentence : sentences) {
    if (auto wrong = wrong_with_one(sentence); !wrong.empty()) {
      return wrong;
    }
  }
  return sentences.size() > 3 ? "more than three sentences" : "";
}

}  // namespace jeugdregels::faults

#endif
