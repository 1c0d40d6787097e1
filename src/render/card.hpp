// The card of a rule: what it says, its parameters through time, choices, sources, and a worked example.
//
// card.cpp gathers and works the example out, card_parameters.cpp reads the bodies of the versions;
// card_text.cpp and card_json.cpp write. What is said of the rule as a whole (title, wording, remark,
// sources, place) is what its newest version says. Tested by tests/render/card_test.cpp.
#ifndef JEUGDREGELS_RENDER_CARD_HPP
#define JEUGDREGELS_RENDER_CARD_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jeugdregels/ruleset.hpp"
#include "rules/model.hpp"

namespace jeugdregels::render {

// One parameter of a version, once as the rule set calls it and once in words.
struct card_parameter {
  std::string name;   // "start (koers_start=uitgesproken)"
  std::string value;  // "maatregelen.uitgesproken"
  std::string group;  // the heading it stands under, for the steps of a ladder: "Het rapport (…)"
  std::string label;  // "Begin"
  std::string words;  // "wanneer de maatregel is uitgesproken (bij koers_start=uitgesproken)"
};

// The example of a rule with what the rule set says of it today.
struct worked_example {
  const rules::example& given;
  std::optional<rules::outcome> outcome;  // nothing: the rule finds nothing in this dossier
  std::string explanation;
};

// Everything a card is written from.
struct card {
  const rules::data& rules;
  std::vector<const rules::rule*> versions;  // by validity; at least one
  std::optional<worked_example> example;
  language lang;

  const rules::rule& newest() const { return *versions.back(); }
  // One of two texts, by language.
  std::string_view in(std::string_view nl, std::string_view en) const {
    return lang == language::nl ? nl : en;
  }
  std::string_view in(const rules::bilingual& text) const { return in(text.nl, text.en); }
};

// Appends the card of a rule, given by its first version; with a line end.
void append_card(std::string& out, const rules::data& rs, rules::index first_version,
                 const card_style& style);

// ---- inside --------------------------------------------------------------------------------------------
// What the body of this version fixes, in the order of the rule set; a mapping fixes nothing.
std::vector<card_parameter> parameters_of(const card& c, const rules::rule& version);

// What a value of a choice stands for, as this rule sees it: "wanneer de maatregel is uitgesproken"; empty
// when there is nothing to say beside its name.
std::string choice_value_in_words(const card& c, rules::index choice, std::size_t value);

// The numbers of the choices that some version declares.
std::vector<rules::index> choices_of(const card& c);

void append_card_text(std::string& out, const card& c);
void append_card_json(std::string& out, const card& c);

}  // namespace jeugdregels::render

#endif
