// One or two sentences that say why a finding is what it is: from the facts, the term and the source.
//
// explain.cpp joins; explain_term.cpp, explain_table.cpp and explain_value.cpp make the sentences of their
// kinds. Tested by tests/render/explain_test.cpp.
#ifndef JEUGDREGELS_RENDER_EXPLAIN_HPP
#define JEUGDREGELS_RENDER_EXPLAIN_HPP

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
  std::string date(calendar::day d) const;
};

std::string explain(const explained& e, const assess::finding& f);

// The sentence of one kind of rule; explain() adds the source.
std::string explain_term(const explained& e, const assess::finding& f);
std::string explain_table(const explained& e, const assess::finding& f);
std::string explain_ladder(const explained& e, const assess::finding& f);
std::string explain_mapping(const explained& e, const assess::finding& f);

}  // namespace jeugdregels::render

#endif
