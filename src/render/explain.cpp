// Which sentence, and the source behind it; see explain.hpp.
//
// Tested by tests/render/explain_test.cpp.
#include "render/explain.hpp"

#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using rules::outcome;
using rules::rule_kind;

std::string missing_list(const explained& e, const assess::finding& f) {
  if (f.result.result == outcome::not_applicable) {
    return std::string(e.in("Deze regel geldt hier niet.", "This rule does not apply here."));
  }
  const bool measures = f.missing == facts::list_id::maatregelen;
  return std::string(measures ? e.in("Niet te beoordelen: welke maatregelen er zijn is niet bekend.",
                                     "Cannot be judged: which measures there are is not known.")
                              : e.in("Niet te beoordelen: deze lijst van de maatregel is niet bekend.",
                                     "Cannot be judged: this list of the measure is not known."));
}

std::string sentence(const explained& e, const assess::finding& f) {
  if (f.missing != facts::list_id::count) {
    return missing_list(e, f);
  }
  if (!e.rule_of(f).valid.holds(e.as_of)) {
    return std::string(
        e.in("Deze regel geldt niet op de peildatum.", "This rule is not in force on the reference date."));
  }
  switch (e.rule_of(f).kind) {
    case rule_kind::term:
      return explain_term(e, f);
    case rule_kind::ladder:
      return explain_ladder(e, f);
    case rule_kind::mapping:
      return explain_mapping(e, f);
    default:
      return explain_table(e, f);
  }
}

std::string source_of(const explained& e, const rules::rule& r) {
  const auto first = e.rules.rule_sources[static_cast<std::size_t>(r.first_source)];
  const auto& source = e.rules.sources[static_cast<std::size_t>(first)];
  return std::string(e.in("Bron: ", "Source: ")) + std::string(source.title) + ".";
}

}  // namespace

std::string explained::date(calendar::day d) const { return date_in_words(d, lang); }

std::string explain(const explained& e, const assess::finding& f) {
  return sentence(e, f) + " " + source_of(e, e.rule_of(f));
}

}  // namespace jeugdregels::render
