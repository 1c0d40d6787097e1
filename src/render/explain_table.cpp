// Sentences about tests and tables: what the rule set says of the outcome, and which facts made it so or
// leave it open; see explain.hpp.
//
// Tested by tests/render/explain_test.cpp.
#include "render/explain.hpp"
#include "render/reasons.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using facts::tri;
using rules::outcome;
using rules::table_row;
using rules::table_rule;

std::string ended(const std::string& text) { return text.ends_with('.') ? text : text + "."; }

std::string with_reasons(const std::string& text, const std::vector<std::string>& reasons, language lang) {
  return ended(reasons.empty() ? text : text + ": " + joined(reasons, lang));
}

class table_sentence {
 public:
  table_sentence(const explained& e, const explained_answer& what) : e_(e), what_(what), ask_(e, what.at) {}

  std::string make() const {
    const auto& r = what_.rule;
    if (r.excluded != rules::nothing && ask_.holds(r.excluded) != tri::no) {
      return excluded();
    }
    return r.kind == rules::rule_kind::test ? of_test(r.payload)
                                            : of_table(e_.rules.tables[static_cast<std::size_t>(r.payload)]);
  }

 private:
  std::string said() const { return said_of(e_, what_, ask_); }

  std::string excluded() const {
    const auto condition = what_.rule.excluded;
    return what_.answer.result == outcome::unknown
               ? not_to_be_judged(ask_.open_questions(condition), e_.lang) + "."
               : with_reasons(said(), ask_.because(condition, tri::yes), e_.lang);
  }

  std::string of_test(rules::index condition) const {
    switch (what_.answer.result) {
      case outcome::unknown:
        return not_to_be_judged(ask_.open_questions(condition), e_.lang) + ".";
      case outcome::not_met:
      case outcome::off:
        return with_reasons(said(), ask_.because(condition, tri::no), e_.lang);
      default:
        return ended(said());
    }
  }

  std::string of_table(const table_rule& t) const {
    const auto row = what_.answer.row;
    if (row == rules::nothing || row >= t.rows + t.before) {
      return without_row(t);
    }
    const auto number = row < t.rows ? t.first_row + row : t.first_before + row - t.rows;
    return of_row(e_.rules.rows[static_cast<std::size_t>(number)]);
  }

  std::string of_row(const table_row& row) const {
    if (row.what == table_row::result::test) {
      return of_test(row.value);
    }
    if (row.what == table_row::result::shows) {
      const auto saying = saying_of(e_, what_, ask_);
      return ended(saying ? *saying : shown(row.value));
    }
    if (row.what == table_row::result::as_rule) {
      const auto stop =
          row.stop_not_happened ? assess::stop_reading::not_happened : assess::stop_reading::as_known;
      return as_rule(row.value, stop);
    }
    return ended(said());
  }

  // "Verlengde jeugdhulp: geen".
  std::string shown(rules::index name) const {
    return std::string(e_.in(what_.rule.title)) + ": " + code_in_words(e_.name(name), e_.lang);
  }

  // What is said of the outcome, and how the rule came to it that this one follows.
  std::string as_rule(rules::index rule, assess::stop_reading stop) const {
    const auto* other = assess::version_on(e_.rules, rule, e_.as_of);
    if (other == nullptr || other->kind != rules::rule_kind::term) {
      return ended(said());
    }
    auto answer = ask_.answer_of(rule, stop);
    if (answer.result == outcome::unknown && what_.answer.result == outcome::not_met) {
      answer.result = outcome::not_met;  // what leaves that rule open does not matter to this one
    }
    const assess::place there = answer.entry == facts::no_record
                                    ? what_.at
                                    : assess::place{answer.entry, e_.dossier.parent_of(answer.entry)};
    const std::string why = explain_term(e_, {*other, answer, there});
    const auto saying = saying_of(e_, what_, ask_);
    return saying ? ended(*saying) + " " + why : why;
  }

  // No row certainly decided: the questions of the rows that could, or what holds without entries.
  std::string without_row(const table_rule& t) const {
    if (what_.rule.worst_of && what_.at.entry == facts::no_record) {
      return as_rule(t.as_without_entries, assess::stop_reading::as_known);
    }
    if (t.as_when_unknown != rules::nothing &&
        ask_.answer_of(t.as_when_unknown, assess::stop_reading::as_known).result == what_.answer.result) {
      return as_rule(t.as_when_unknown, assess::stop_reading::as_known);
    }
    if (what_.answer.result == outcome::determined) {
      const auto& fields = e_.result.work.values[static_cast<std::size_t>(what_.answer.value)];
      return ended(shown(at(fields, assess::shown_field::name)));
    }
    if (what_.answer.result != outcome::unknown) {
      const auto saying = saying_of(e_, what_, ask_);
      return ended(saying ? *saying
                          : said() + std::string(e_.in(", hoe de onbekende feiten ook uitvallen",
                                                       ", whatever the unknown facts turn out to be")));
    }
    std::vector<std::string> questions;
    for (std::int32_t i = 0; i < t.rows; ++i) {
      const auto when = e_.rules.rows[static_cast<std::size_t>(t.first_row + i)].when;
      if (when != rules::nothing && ask_.holds(when) == tri::maybe) {
        questions = ask_.open_questions(when);
        break;
      }
    }
    if (questions.empty() && what_.rule.only_for != rules::nothing) {
      questions = ask_.open_questions(what_.rule.only_for);
    }
    return not_to_be_judged(questions, e_.lang) + ".";
  }

  const explained& e_;
  const explained_answer& what_;
  inquiry ask_;
};

}  // namespace

std::string explain_table(const explained& e, const explained_answer& what) {
  return table_sentence(e, what).make();
}

}  // namespace jeugdregels::render
