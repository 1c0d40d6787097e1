// One or two sentences that say why a finding is what it is: from the facts, the term and the source.
//
// explain.cpp joins; explain_term.cpp, explain_window.cpp, explain_table.cpp (tests too),
// explain_decision.cpp and explain_value.cpp make the sentences of their kinds. What is said of single rules,
// rows and conditions stands in the rule set. Tested by tests/render/explain_test.cpp.
#ifndef JEUGDREGELS_RENDER_EXPLAIN_HPP
#define JEUGDREGELS_RENDER_EXPLAIN_HPP

#include <optional>
#include <string>

#include "assess/assess.hpp"
#include "jeugdregels/language.hpp"

namespace jeugdregels::render {

// Everything a sentence may be made from.
struct explained {
  const rules::data& rules;
  const assess::plan& plan;
  const facts::dossier& dossier;
  const assess::result& result;
  calendar::day as_of;
  language lang;

  const rules::rule& rule_of(const assess::finding& f) const {
    return rules.rules[static_cast<std::size_t>(f.rule)];
  }
  std::string_view name(facts::value n) const { return rules.names[static_cast<std::size_t>(n)]; }
  // One of two texts, by language.
  std::string_view in(std::string_view nl, std::string_view en) const {
    return lang == language::nl ? nl : en;
  }
  std::string_view in(const rules::bilingual& text) const { return in(text.nl, text.en); }
  std::string date(calendar::day d) const;
};

// The sentences, and the source they rest on.
std::string explain(const explained& e, const assess::finding& f);
// The sentences alone.
std::string sentences(const explained& e, const assess::finding& f);
// The first source of a rule: its title.
std::string_view source_title(const explained& e, const rules::rule& r);

// ---- inside: the sentences of one kind of rule, with full stop ------------------------------------------
// What is explained: an answer of a rule at a place.
struct explained_answer {
  const rules::rule& rule;
  const assess::answer& answer;
  assess::place at;
};

class inquiry;
std::string explain_term(const explained& e, const explained_answer& what);
std::string explain_table(const explained& e, const explained_answer& what);
std::string explain_ladder(const explained& e, const explained_answer& what);
std::string explain_mapping(const explained& e, const explained_answer& what);
std::string explain_decision(const explained& e, const explained_answer& what);
std::string explain_value(const explained& e, const explained_answer& what);
std::string explain_moves(const explained& e, const explained_answer& what);  // the values about moving
std::string explain_window(const explained& e, const explained_answer& what);
// "Enschede (0153)".
std::string municipality_in_words(const explained& e, facts::value code);
// What the rule set says of this outcome; nothing when it says nothing.
std::optional<std::string> saying_of(const explained& e, const explained_answer& what, const inquiry& ask);
// The same, with a general text where it says nothing; without full stop.
std::string said_of(const explained& e, const explained_answer& what, const inquiry& ask);

}  // namespace jeugdregels::render

#endif
