// Which sentences, and the source behind them; see explain.hpp.
//
// Tested by tests/render/explain_test.cpp.
#include "render/explain.hpp"

#include "render/fact_words.hpp"
#include "render/reasons.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using assess::finding;
using rules::outcome;
using rules::rule_kind;

std::string missing_list(const explained& e, const finding& f) {
  return f.result.result == outcome::not_applicable
             ? std::string(e.in("Deze regel geldt hier niet.", "This rule does not apply here."))
             : not_to_be_judged({std::string(question_about(f.about.missing, e.lang))}, e.lang) + ".";
}

// No version holds on the peildatum; `first` is the version that begins first.
std::string not_in_force(const explained& e, const rules::rule& first) {
  if (e.as_of < first.valid.from) {
    return std::string(e.in("Deze regel geldt pas vanaf ", "This rule is only in force from ")) +
           e.date(first.valid.from) + std::string(e.in(".", " on."));
  }
  return std::string(
      e.in("Deze regel geldt niet op de peildatum.", "This rule is not in force on the reference date."));
}

std::string of_kind(const explained& e, const explained_answer& what) {
  switch (what.rule.kind) {
    case rule_kind::term:
      return explain_term(e, what);
    case rule_kind::ladder:
      return explain_ladder(e, what);
    case rule_kind::mapping:
      return explain_mapping(e, what);
    case rule_kind::decision:
      return explain_decision(e, what);
    case rule_kind::value:
      return explain_value(e, what);
    case rule_kind::window:
      return explain_window(e, what);
    default:
      return explain_table(e, what);
  }
}

// Where the answer was found: the entry that decided, or what is around the entries.
assess::place place_of(const explained& e, const finding& f) {
  if (!e.rule_of(f).worst_of) {
    return f.about.at == facts::root ? assess::place{}
                                     : assess::place{f.about.at, e.dossier.parent_of(f.about.at)};
  }
  return {f.result.entry, f.about.at};
}

// What holds for all entries alike: a term that has not begun, or a table that every entry meets.
bool all_alike(const explained& e, const finding& f) {
  return e.rule_of(f).kind == rule_kind::term ? f.result.due == facts::none : f.result.result == outcome::met;
}

// With several entries to choose from: which one decided.
std::string which_entry(const explained& e, const finding& f) {
  if (f.parts < 2 || all_alike(e, f) || f.result.entry == facts::no_record ||
      e.dossier.list_of(f.result.entry) != facts::list_id::hulp) {
    return {};
  }
  const auto whom = e.dossier.get(f.result.entry, facts::fact_id::hulp_voor);
  const auto names = facts::codes_of(facts::code_list::hulp_voor);
  return std::string(e.in(" Dit gaat over hulp ", " This is about help ")) +
         std::to_string(e.dossier.position_of(f.result.entry) + 1) + ", " +
         code_in_words(names[static_cast<std::size_t>(whom)], e.lang) + ".";
}

}  // namespace

std::string explained::date(calendar::day d) const { return date_in_words(d, lang); }

std::string_view source_title(const explained& e, const rules::rule& r) {
  const auto first = e.rules.rule_sources[static_cast<std::size_t>(r.first_source)];
  return e.rules.sources[static_cast<std::size_t>(first)].title;
}

std::optional<std::string> saying_of(const explained& e, const explained_answer& what, const inquiry& ask) {
  const auto all = e.rules.sayings.subspan(static_cast<std::size_t>(what.rule.first_saying),
                                           static_cast<std::size_t>(what.rule.sayings));
  for (const auto& s : all) {
    if (s.result == what.answer.result && (s.row == rules::nothing || s.row == what.answer.row)) {
      return ask.filled(s.text);
    }
  }
  return std::nullopt;
}

std::string said_of(const explained& e, const explained_answer& what, const inquiry& ask) {
  if (auto saying = saying_of(e, what, ask)) {
    return std::move(*saying);
  }
  switch (what.answer.result) {
    case outcome::unknown:
      return not_to_be_judged({}, e.lang);
    case outcome::not_applicable:
      return std::string(e.in("Deze regel geldt hier niet", "This rule does not apply here"));
    default:
      return std::string(e.in(what.rule.title)) + ": " +
             std::string(outcome_in_words(what.answer.result, e.lang));
  }
}

std::string sentences(const explained& e, const finding& f) {
  const auto& r = e.rule_of(f);
  if (!r.valid.holds(e.as_of)) {
    return not_in_force(e, r);
  }
  if (f.about.missing != facts::list_id::count) {
    return missing_list(e, f);
  }
  return of_kind(e, {r, f.result, place_of(e, f)}) + which_entry(e, f);
}

std::string explain(const explained& e, const finding& f) {
  return sentences(e, f) + std::string(e.in(" Bron: ", " Source: ")) +
         std::string(source_title(e, e.rule_of(f))) + ".";
}

}  // namespace jeugdregels::render
