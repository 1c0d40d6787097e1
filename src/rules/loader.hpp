// From the JSON of a rule set to flat arrays; docs/ruleset-format.md says what the JSON looks like.
//
// The work is split by subject: loader.cpp joins the texts, load_common.cpp reads what all parts share,
// load_texts.cpp what is said to people, load_conditions.cpp conditions, load_rules.cpp rules, load_terms.cpp
// and load_decision.cpp some of their bodies, load_references.cpp what rules ask of other rules. Tested by
// tests/rules/loader_test.cpp.
#ifndef JEUGDREGELS_RULES_LOADER_HPP
#define JEUGDREGELS_RULES_LOADER_HPP

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "rules/json_cursor.hpp"
#include "rules/storage.hpp"

namespace jeugdregels::rules {

inline constexpr std::string_view ruleset_format = "jeugdregels/regelset/1";

// Loads a rule set from one packed text, or from the files of a folder, named "regelset.json" and
// "<part>/<file>.json". The first fault is returned in `error`, and then the result is empty.
std::unique_ptr<storage> load_ruleset(std::span<const source_text> texts, input_error& error);

// A parsed text; what is loaded from it points into both while loading lasts.
struct parsed_text {
  source_text source;
  owned_json owned;

  const json& value() const { return owned.value; }
};
// The same from texts that are parsed already. An entry of a list that is a discarded value counts as not
// there, so that what is wrong can be taken out without moving the places of what follows.
std::unique_ptr<storage> load_parsed(const std::vector<parsed_text>& texts, input_error& error);

// The canonical packed text of a folder or packed text: keys sorted, no white space. What `texts` holds has
// loaded without error before.
std::string pack_ruleset(std::span<const source_text> texts);

// The same with fewer parts: the text of which `fingerprints[which]` of the loaded rule set is the
// fingerprint. `all` are its parts.
std::string pack_ruleset(std::span<const source_text> texts, std::span<const part> all, std::size_t which);

// ---- inside the loader ---------------------------------------------------------------------------------

// The content of one part in one text.
struct section {
  index part = 0;
  json_cursor content;
};

struct loading {
  storage& out;
  std::vector<section> sections;
  std::map<std::string, index, std::less<>> source_index;
  std::vector<bool> source_used;
  std::map<std::string, index, std::less<>> rule_index;  // first version of each rule
  std::map<std::string, vocabulary_id, std::less<>> vocabulary;
};

// A text in both languages: {"nl": …, "en": …}, or one Dutch string.
bilingual load_bilingual(loading& l, const json_cursor& from);
// The same for sentences that are filled in: {"…"} names a fact that a rule over `over` can see.
bilingual load_sentence(loading& l, const json_cursor& from, facts::list_id over);
index load_sentence_index(loading& l, const std::optional<json_cursor>& from, facts::list_id over);
// What is said of the outcomes of a rule, or of one row of its table.
void load_sayings(loading& l, const json_cursor& owner, index row, facts::list_id over);
// A case with the day as of which it is assessed.
example load_example(loading& l, const json_cursor& from);

// `van` and `tot_en_met` of an object, both optional and both inside.
validity load_validity(const json_cursor& item);
// Whether there is a day on which both hold; Boost's period algebra does the comparing.
bool overlap(const validity& a, const validity& b);

void load_common(loading& l);
void load_rules(loading& l);
index load_condition(loading& l, const json_cursor& from, facts::list_id over);
facts::list_id load_list(const json_cursor& from);
// The word of this name, which a rule over `over` must be able to see; complaints are about `from`.
vocabulary_id find_word(const loading& l, const json_cursor& from, const std::string& name,
                        facts::list_id over);
vocabulary_id load_word(loading& l, const json_cursor& from, facts::list_id over);
// A word that must be a date.
vocabulary_id load_date_word(loading& l, const json_cursor& from, facts::list_id over);
std::uint32_t load_outcomes(const json_cursor& from);
outcome load_outcome(const json_cursor& from);
index load_rule_reference(loading& l, const json_cursor& from);
// Refuses rules that need their own answer; `rules` are the places of all rules, in order.
void check_references(const loading& l, const std::vector<json_cursor>& rules);
index load_decision(loading& l, const json_cursor& from);
index load_term(loading& l, const json_cursor& from, const rule& head);
index load_window(loading& l, const json_cursor& from, const rule& head);
index load_value(loading& l, const json_cursor& from, const rule& head);
// What the function of a `waarde` gives.
finding_kind finding_of_value(const json_cursor& from);
void load_sources(loading& l, const json_cursor& owner, index& first, std::int32_t& count);

}  // namespace jeugdregels::rules

#endif
