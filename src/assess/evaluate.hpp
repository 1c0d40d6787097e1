// Evaluating one rule at one place: the doors between the files of this floor.
//
// One file a kind: term.cpp, test.cpp (conditions), table.cpp, ladder.cpp, mapping.cpp, decision.cpp,
// values.cpp, window.cpp. evaluate.cpp finds the version that holds on the peildatum, what excludes the rule,
// and the worst of several entries.
#ifndef JEUGDREGELS_ASSESS_EVALUATE_HPP
#define JEUGDREGELS_ASSESS_EVALUATE_HPP

#include "assess/answer.hpp"
#include "assess/context.hpp"

namespace jeugdregels::assess {

// ---- conditions (test.cpp) -------------------------------------------------------------------------------
tri holds(const context& c, index condition_index, const place& at, reading how);

// What a rule comes to that is met, or on, when a condition holds.
verdict verdict_of_test(const context& c, index condition_index, const place& at,
                        const outcome_pair& outcomes = norm_outcomes);

// A fact or derived fact at a place; unknown when the entry it belongs to is missing.
value read_word(const context& c, rules::vocabulary_id word, const place& at, reading how = reading::formula);

// The name in a field of a value; none where the rule set names nothing.
inline value or_none(index name) { return name == rules::nothing ? facts::none : name; }

// ---- kinds -----------------------------------------------------------------------------------------------
// Where a term begins, by the choice made or by the kind of the measure: the number of its word.
std::size_t start_of_term(const context& c, const rules::term_rule& t, const place& at);

enum class stop_reading : std::uint8_t { as_known, not_happened };

answer evaluate_term(const context& c, const rules::rule& r, const place& at, stop_reading stop);
answer evaluate_test(const context& c, const rules::rule& r, const place& at);
answer evaluate_table(const context& c, const rules::rule& r, const place& at);
answer evaluate_ladder(const context& c, const rules::rule& r, const place& at);
answer evaluate_mapping(const context& c, const rules::rule& r, const place& at);
answer evaluate_decision(const context& c, const rules::rule& r, const place& at);
answer evaluate_value(const context& c, const rules::rule& r, const place& where);
answer evaluate_window(const context& c, const rules::rule& r, const place& at);
// The named values, one function each.
answer evaluate_transition(const context& c);
answer evaluate_continuation(const context& c);

// The rows of a table that decide for a whole list at once; true when one of them certainly does.
bool decide_before(const context& c, const rules::rule& r, record_id around, answer& out);

// The day so far from an anchor; none when it is not given (window.cpp).
day day_of_offset(day anchor, const rules::window_offset& by);

// ---- a rule as a whole (evaluate.cpp) --------------------------------------------------------------------
// The version of a rule that holds on the peildatum; nullptr when none does.
const rules::rule* version_on(const rules::data& rs, index first_version, day as_of);
// The same on the peildatum of the context.
const rules::rule* version_now(const context& c, index first_version);

// Unknown, though the rule came to an answer: it is unknown whether the rule applies at all.
answer left_open(const rules::rule& r, const answer& inside);

// One entry, with what excludes the rule.
answer evaluate_entry(const context& c, const rules::rule& r, const place& at, stop_reading stop);

// The worst of the entries of a list. Each entry that counts is put at the end of the workspace's entries
// with its own answer, and taken away again unless they are to be kept.
struct entry_answer {
  record_id entry = no_record;
  answer result;
};
using entry_answers = std::vector<entry_answer>;
enum class entry_use : std::uint8_t { drop, keep };

answer evaluate_worst(const context& c, const rules::rule& r, record_id around, entry_use use);

// Another rule's answer as seen from a place: of the entry it is about, or the worst of its list.
answer evaluate_reference(const context& c, index first_version, const place& from, stop_reading stop);

}  // namespace jeugdregels::assess

#endif
