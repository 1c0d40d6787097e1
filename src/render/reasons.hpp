// Why a condition is what it is, in words: which of its parts decide, which facts leave it open, and
// sentences of the rule set with facts filled in.
//
// It asks the same questions again that assessing asked, at one place, so it never says anything that was not
// decided there. Tested by tests/render/reasons_test.cpp.
#ifndef JEUGDREGELS_RENDER_REASONS_HPP
#define JEUGDREGELS_RENDER_REASONS_HPP

#include <string>
#include <vector>

#include "assess/workspace.hpp"
#include "render/explain.hpp"

namespace jeugdregels::render {

class inquiry {
 public:
  inquiry(const explained& e, const assess::place& at)
      : e_(e), at_(at), context_{e.rules, e.dossier, e.as_of, e.plan.choices, &work_} {}

  facts::value read(rules::vocabulary_id word) const { return assess::read_word(context_, word, at_); }
  facts::tri holds(rules::index condition) const {
    return assess::holds(context_, condition, at_, assess::reading::formula);
  }
  // The same, but what no filling in of absent facts can change is not left open.
  facts::tri settled(rules::index condition) const {
    const facts::tri plain = holds(condition);
    return plain != facts::tri::maybe ? plain
                                      : assess::holds(context_, condition, at_, assess::reading::exact);
  }
  // The word of a term at which it begins here.
  rules::vocabulary_id start_of(const rules::term_rule& term) const {
    return term.start.words[assess::start_of_term(context_, term, at_)];
  }
  // Another rule's answer as seen from here.
  assess::answer answer_of(rules::index rule, assess::stop_reading stop) const {
    return assess::evaluate_reference(context_, rule, at_, stop);
  }

  // What the rule set says of the parts that make this condition `wanted`; empty when it says nothing.
  std::vector<std::string> because(rules::index condition, facts::tri wanted) const;
  // The facts that leave this condition open, as questions: "of het netwerk erbij betrokken was".
  std::vector<std::string> open_questions(rules::index condition) const;
  std::string question(rules::vocabulary_id word) const;

  // A sentence of the rule set with its facts filled in.
  std::string filled(const rules::bilingual& sentence) const;

 private:
  void add_because(rules::index number, facts::tri wanted, std::vector<std::string>& out) const;
  void add_open(rules::index number, std::vector<std::string>& out) const;
  void add_open_rule(rules::index rule, std::vector<std::string>& out) const;
  void add_open_entries(const rules::condition& asked, std::vector<std::string>& out) const;
  void add_open_question(const rules::condition& asked, std::vector<std::string>& out) const;
  std::string in_words(rules::vocabulary_id word) const;

  const explained& e_;
  assess::place at_;
  mutable assess::workspace work_;
  assess::context context_;
};

// "a", "a en b", "a, b en c"; with semicolons where a part has a comma of its own.
std::string joined(const std::vector<std::string>& items, language lang);

// "Niet te beoordelen: niet bekend is of … en of …; ook 2 andere feiten ontbreken" without full stop; with no
// question that not all facts are known.
std::string not_to_be_judged(const std::vector<std::string>& questions, language lang);

}  // namespace jeugdregels::render

#endif
