// What a rule set says to people: titles in two languages, sentences with facts in them, worked examples; see
// loader.hpp.
//
// Tested by tests/rules/load_texts_test.cpp.
#include <algorithm>

#include "facts/nearest.hpp"
#include "facts/places.hpp"
#include "facts/reader.hpp"
#include "rules/loader.hpp"
#include "rules/names.hpp"

namespace jeugdregels::rules {
namespace {

// Writes "{maatregelen.einde}" as "{17}", the number of that fact, so that nothing is looked up later.
std::string with_numbers(loading& l, const json_cursor& from, facts::list_id over) {
  const std::string text = from.text();
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find_first_of("{}", at);
    out.append(text, at, open - at);
    if (open == std::string::npos) {
      break;
    }
    const std::size_t close = text.find_first_of("{}", open + 1);
    if (text[open] == '}' || close == std::string::npos || text[close] == '{') {
      from.fail("een accolade hoort om de naam van een feit te staan: {maatregelen.einde}");
    }
    const std::string name = text.substr(open + 1, close - open - 1);
    out += "{" + std::to_string(find_word(l, from, name, over)) + "}";
    at = close + 1;
  }
  return out;
}

template <typename Read>
bilingual in_both(loading& l, const json_cursor& from, Read read) {
  if (from.value().is_string()) {
    const string_view only = l.out.keep(read(from));
    return {only, only};
  }
  from.only({"nl", "en"});
  return {l.out.keep(read(from.at("nl"))), l.out.keep(read(from.at("en")))};
}

}  // namespace

bilingual load_bilingual(loading& l, const json_cursor& from) {
  return in_both(l, from, [](const json_cursor& text) { return text.text(); });
}

bilingual load_sentence(loading& l, const json_cursor& from, facts::list_id over) {
  return in_both(l, from, [&](const json_cursor& text) { return with_numbers(l, text, over); });
}

index load_sentence_index(loading& l, const std::optional<json_cursor>& from, facts::list_id over) {
  if (!from) {
    return nothing;
  }
  l.out.texts.push_back(load_sentence(l, *from, over));
  return static_cast<index>(l.out.texts.size() - 1);
}

void load_sayings(loading& l, const json_cursor& owner, index row, facts::list_id over) {
  const auto all = owner.get("uitleg");
  if (!all) {
    return;
  }
  if (!all->value().is_object()) {
    all->fail("hier hoort een object met een tekst voor elke uitkomst");
  }
  for (const auto& [key, unused] : all->value().items()) {
    const auto text = all->at(key);
    const auto found = std::find(outcome_names.begin(), outcome_names.end(), key);
    if (found == outcome_names.end()) {
      text.fail("onbekende uitkomst \"" + facts::shown(key) + "\"", facts::nearest(key, outcome_names));
    }
    const auto result = static_cast<outcome>(found - outcome_names.begin());
    l.out.sayings.push_back({result, row, load_sentence(l, text, over)});
  }
}

example load_example(loading& l, const json_cursor& from) {
  from.only({"titel", "peildatum", "dossier"});
  example out;
  out.title = load_bilingual(l, from.at("titel"));
  out.as_of = from.at("peildatum").day();
  const auto dossier = from.at("dossier");
  out.dossier = l.out.keep(dossier.value().dump());
  facts::dossier read;
  if (const auto error = facts::read_dossier(out.dossier, read, false)) {
    dossier.fail("dit is geen geldig dossier; zie " + error.pointer, error.nearest);
  }
  return out;
}

}  // namespace jeugdregels::rules
