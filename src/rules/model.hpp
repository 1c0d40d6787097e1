// A rule set, compiled: flat constant arrays, names already resolved to numbers.
//
// Both the rule set that is built in (constant data, nothing to allocate) and one that was loaded from JSON
// have this form; assessing never sees which of the two it walks. Everything is a view; who owns the arrays
// is ruleset.hpp's business.
//
// The meaning of each kind of rule is written in docs/ruleset-format.md. Tested through the loader by
// tests/rules/loader_test.cpp.
#ifndef JEUGDREGELS_RULES_MODEL_HPP
#define JEUGDREGELS_RULES_MODEL_HPP

#include <cstdint>
#include <span>
#include <string_view>

#include "calendar/terms.hpp"
#include "facts/fact_table.hpp"
#include "rules/derived.hpp"

namespace jeugdregels::rules {

using calendar::day;
using std::string_view;

// ---- numbers for names ---------------------------------------------------------------------------------
// One of the facts of the dossier, or one that is derived from them: numbers from fact_count up.
using vocabulary_id = std::int16_t;
inline constexpr vocabulary_id no_word = -1;

constexpr vocabulary_id word(facts::fact_id f) { return static_cast<vocabulary_id>(f); }
constexpr vocabulary_id word(derived_id d) {
  return static_cast<vocabulary_id>(static_cast<int>(facts::fact_count) + static_cast<int>(d));
}
constexpr bool is_derived(vocabulary_id w) { return w >= static_cast<vocabulary_id>(facts::fact_count); }
constexpr facts::fact_id as_fact(vocabulary_id w) { return static_cast<facts::fact_id>(w); }
constexpr derived_id as_derived(vocabulary_id w) {
  return static_cast<derived_id>(w - static_cast<vocabulary_id>(facts::fact_count));
}

// A number of years that grows on birthdays; a day that is the peildatum as long as nothing has happened.
constexpr bool is_age(vocabulary_id w) {
  return w == word(derived_id::age) || w == word(derived_id::age_at_table);
}
constexpr bool may_be_today(vocabulary_id w) { return w == word(derived_id::table_day); }

// The record that a word belongs to, and for a fact of the dossier its cell in that record.
struct word_place {
  facts::shape home{};
  std::uint8_t cell = 0;
};

inline constexpr std::size_t word_count = facts::fact_count + derived_count;

inline constexpr std::array<word_place, word_count> word_places = [] {
  std::array<word_place, word_count> out{};
  for (std::size_t i = 0; i < facts::fact_count; ++i) {
    const auto fact = static_cast<facts::fact_id>(i);
    out[i] = {facts::record_of(facts::def(fact).home), static_cast<std::uint8_t>(facts::cell_of(fact))};
  }
  for (std::size_t i = 0; i < derived_count; ++i) {
    out[facts::fact_count + i].home = derived_defs[i].home;
  }
  return out;
}();

constexpr const word_place& place_of(vocabulary_id w) { return word_places[static_cast<std::size_t>(w)]; }

using index = std::int32_t;  // into one of the arrays below
inline constexpr index nothing = -1;

enum class rule_kind : std::uint8_t { term, test, ladder, mapping, table, decision, value, window };
enum class finding_kind : std::uint8_t { norm, determination, flag };
enum class severity : std::uint8_t { statute, norm, internal, agreement, advice };

// The outcomes of every kind of finding, in one list; norm outcomes first.
enum class outcome : std::uint8_t {
  met,
  met_doorbraak,
  explained,
  not_met,
  running,
  unknown,
  not_applicable,
  determined,
  several,
  on,
  off,
};

inline constexpr std::size_t outcome_count = 11;

// ---- texts for people ----------------------------------------------------------------------------------
// One text in both languages; where the rule set has no English the Dutch stands in both.
struct bilingual {
  string_view nl;
  string_view en;
};

// What is said of a rule when it has this outcome, by this row of its table or by whichever.
//
// A text may hold the value of facts: "{17}" is the fact with that number, and is filled in when it is read.
struct saying {
  outcome result = outcome::unknown;
  index row = nothing;
  bilingual text;
};

// A case that shows a rule at work; it is assessed anew whenever it is shown.
struct example {
  bilingual title;
  day as_of = 0;
  string_view dossier;  // JSON
};

// ---- small parts ---------------------------------------------------------------------------------------
struct validity {
  day from = calendar::first_day;  // both inside; the limits stand for "always"
  day until = calendar::last_day;
  constexpr bool holds(day d) const { return d >= from && d <= until; }
};

struct source {
  string_view id;
  string_view title;
  string_view place;  // where to find it
};

// More choices than anybody can oversee; the values chosen are kept in an array of this size.
inline constexpr std::size_t max_choices = 16;

// What a number may be held against at most. What an absent list of workers may hold is explored up to it.
inline constexpr int highest_count = 60;

// More rules than any rule set has; the trace numbers them in 16 bits.
inline constexpr std::size_t max_rules = 4096;

struct choice {
  string_view id;
  bilingual title;
  bilingual reason;  // why the default is the default
  std::span<const string_view> values;
  std::int32_t standard = 0;
};

struct part {
  string_view id;
  string_view title;
  bool standard = true;  // switched on unless said otherwise
  bool rules = true;     // false for the part with calendar, municipalities and sources only
};

// ---- conditions ----------------------------------------------------------------------------------------
enum class op : std::uint8_t {
  all_of,  // a: first child, b: number of children, in `children`
  any_of,
  negation,      // a: child
  certain,       // a: child; unknown counts as false
  is_true,       // word is a boolean that is true
  is_one_of,     // word's code is one of the bits in a
  contains,      // word is a set of codes that holds one of the bits in a
  has_happened,  // word is a date that is known and not after the peildatum
  is_given,      // word is known or known to be none; never unknown itself
  at_least,      // word is a number of at least a
  not_after,     // word is a day that is not after the day `a` (a word) and b months
  under_age,     // word is a day before the birthday on which the youth reaches a years
  lies_ahead,    // word is a date that is known and after the peildatum
  rule_is,       // rule a has one of the outcomes in the bits of b; three-valued
  rule_shows,    // rule a shows exactly one of the outcomes in the bits of b; never unknown
  any_entry,     // condition a holds for an entry of list b
  every_entry,   // list b has entries, and condition a holds for each
  lasts_within,  // the measure ends within a months of the order, and by b of each end before it
};

// A question may be asked the other way round, or so that unknown counts as false, without a condition around
// it: most of them are, and every condition is a step while assessing.
enum class turn : std::uint8_t { plain, negated, certain };

// Asked of a word, not of other conditions or rules.
constexpr bool is_question(op o) { return o >= op::is_true && o <= op::lies_ahead; }

// Holds one other condition, in `a`.
constexpr bool has_inner(op o) {
  return o == op::negation || o == op::certain || o == op::any_entry || o == op::every_entry;
}

struct condition {
  rules::op op = op::all_of;
  rules::turn turn = turn::plain;  // only of questions
  vocabulary_id word = no_word;
  std::int32_t a = 0;
  std::int32_t b = 0;
  index because = nothing;  // texts: what is said when this condition is what decides
};

// ---- payloads of the kinds -----------------------------------------------------------------------------
// Where a term begins: always the first word, or one a value of a choice, or one by the kind of the measure.
struct term_start {
  index choice = nothing;
  vocabulary_id words[4] = {no_word, no_word, no_word, no_word};
  std::uint32_t kinds[4] = {0, 0, 0, 0};  // by kind: bit masks of its codes; all zero: not by kind
  std::uint8_t needed = 0;                // bit n: until word n has happened the rule does not apply

  constexpr bool by_kind() const { return kinds[0] != 0; }
};

struct term_rule {
  term_start start;
  vocabulary_id stops[4] = {no_word, no_word, no_word, no_word};  // all of them must happen; at least one
  calendar::term_length length;
  vocabulary_id earlier = no_word;       // an earlier due date agreed for this case
  vocabulary_id explained = no_word;     // date of the recorded explanation (comply or explain)
  facts::shape explanation{};            // the block in which it stands
  vocabulary_id breakthrough = no_word;  // doorbraakaanpak
  bool ends_with_measure = false;        // not applicable when the measure ended before the due date
  index done = nothing;                  // texts: "Help started" …
  index not_yet = nothing;               // texts: "Help has not started yet"
};

struct table_row {
  enum class result : std::uint8_t { outcome, test, as_rule, shows };
  index when = nothing;  // condition; nothing: always
  result what = result::outcome;
  std::int32_t value = 0;                 // outcome, condition, rule, or the name that is shown
  bool stop_not_happened = false;         // as_rule: read it as if its stop has not happened
  std::uint8_t replaced[2] = {255, 255};  // as_rule: this outcome … becomes that one
};

struct table_rule {
  index first_row = 0;
  std::int32_t rows = 0;
  index as_when_unknown = nothing;  // a condition is unknown: the outcome of this rule instead of `unknown`
  index first_before = 0;           // rows that decide for the whole list at once
  std::int32_t before = 0;
  index as_without_entries = nothing;  // list absent, empty, or no entry counts: the outcome of this rule
  index field = nothing;               // names: the key of the `waarde` that its rows show
};

// ---- windows: days counted from an anchor
// ------------------------------------------------------------------
struct window_offset {
  bool given = false;
  std::int16_t birthday = 0;  // with it the anchor is a day of birth
  std::int16_t months = 0;
  std::int16_t days = 0;
  bool next_month = false;  // and then the first day of the month after
};

struct window_rule {
  vocabulary_id anchor = no_word;
  window_offset from;
  window_offset until;
  index condition = nothing;     // of a flag: on within the window where this holds
  bool runs_within = false;      // of a flag: on where help or a measure ran on a day of the window
  vocabulary_id stop = no_word;  // of a norm: what has to happen within the window
  index done = nothing;          // of a norm, texts: "There is a plan" …
  index not_yet = nothing;
  index from_field = nothing;  // of a determination, names: the keys under which the days are shown
  index until_field = nothing;
};

struct ladder_step {
  std::int32_t step = 0;
  std::int32_t from_day = 0;
  index who = nothing;  // names
  index whom = nothing;
};

struct ladder_variant {
  index first_step = 0;
  std::int32_t steps = 0;
};

struct ladder_rule {
  vocabulary_id since = no_word;
  index choice = nothing;
  ladder_variant variants[4];
};

// ---- decision tables: who is responsible -----------------------------------------------------------------
// What a row can ask; each has a declared domain, decision_input_codes.
enum class decision_input : std::uint8_t {
  chain,          // a chain of stays runs on the peildatum
  left_for_good,  // abroad on the peildatum, and not for a time
  registration,   // in the BRP on the reference day
  abroad,         // outside the country on the reference day
  mother,         // where she was registered at birth
  adult,
  custody_moment,  // whether somebody has gezag on the peildatum, or had it before
  custody,         // who has it, or had it last
  derived_home,    // the municipality that follows from those who have gezag
  own_home,        // woonplaats of the youth on the peildatum
  whereabouts,     // werkelijk verblijf on the day that counts
  count
};
inline constexpr std::size_t decision_input_count = static_cast<std::size_t>(decision_input::count);

struct decision_input_def {
  string_view name;
  std::array<string_view, 5> codes;  // as many as there are; the rest is empty
};

inline constexpr std::array<decision_input_def, decision_input_count> decision_inputs = {{
    {"keten", {"nee", "ja"}},
    {"blijvend_buitenland", {"nee", "ja"}},
    {"inschrijving", {"woonadres", "buitenland", "anders", "geen"}},
    {"buiten_nederland", {"nee", "ja"}},
    {"moeder", {"gemeente", "geen"}},
    {"meerderjarig", {"nee", "ja"}},
    {"gezag_op", {"peildatum", "eerder", "nooit"}},
    {"gezag", {"gi", "voogd", "een_ouder", "beide_ouders", "niemand"}},
    {"woonplaats_gezag", {"gemeente", "van_een_ouder", "geen"}},
    {"eigen_woonplaats", {"gemeente", "buitenland", "geen"}},
    {"werkelijk_verblijf", {"gemeente", "buitenland", "geen"}},
}};

// Which municipality a row gives.
enum class decision_source : std::uint8_t {
  registration,
  mother,
  actual_stay,
  derived_home,
  own_home,
  whereabouts,
  count
};
inline constexpr std::size_t decision_source_count = static_cast<std::size_t>(decision_source::count);
inline constexpr std::array<string_view, decision_source_count> decision_source_names = {
    "inschrijving", "moeder", "hulpvraag", "woonplaats_gezag", "eigen_woonplaats", "werkelijk_verblijf"};

// A municipality and the part (onderdeel) of the definition by which it is the one.
struct decision_outcome {
  decision_source source = decision_source::registration;
  index part = nothing;  // names
};

struct decision_row {
  index id = nothing;                                        // names
  std::array<std::uint8_t, decision_input_count> allowed{};  // bit masks of the codes of each input
  std::array<decision_outcome, 2> outcomes{};                // several: each is possible
  std::uint8_t outcome_count = 0;                            // none: nobody is responsible
  index says = nothing;                                      // texts: why, in words
};

// Which kinds of stay count (bit masks of their codes).
struct stay_kinds {
  std::uint32_t counting = 0;
  std::uint32_t disputed = 0;
  std::uint32_t later = 0;  // these count from a day on, and are disputed before it
  day later_from = calendar::first_day;
};

struct decision_rule {
  index regime = nothing;  // names
  index nobody = nothing;  // names: the row when what a row refers to leads to nobody
  bool by_chain = false;   // the worlds are those of chains of stays, else those of gezag
  index first_row = 0;
  std::int32_t rows = 0;
  stay_kinds stays;
};

// The named functions that give a value of their own, each with the parameters it wants.
enum class value_function : std::uint8_t { transition_2022, continuation, measure_end, wmo_gap, table_place };

struct value_function_def {
  string_view name;
  bool flag = false;                            // else it gives a determination
  std::array<string_view, 4> numbers = {};      // whole numbers of 0 to 1,000
  bool region = false;                          // a jeugdhulpregio
  facts::list_id over = facts::list_id::count;  // the list that such a rule is about
};

inline constexpr std::array<value_function_def, 5> value_functions = {{
    {"overgang_2022"},
    {"voortzetting", true},
    {"einde_maatregel", false, {}, false, facts::list_id::maatregelen},
    {"wmo_gat", false, {"vanaf_leeftijd", "tot_leeftijd", "weken_onderzoek", "weken_besluit"}, true},
    {"plaats_tafel", false, {}, false, facts::list_id::tafels},
}};

struct value_rule {
  value_function function = value_function::transition_2022;
  std::array<std::int32_t, 4> numbers{};
  index region = nothing;
};

// ---- municipalities ------------------------------------------------------------------------------------
struct region {
  index id = nothing;  // names
  index protection_region = nothing;
  index partner = nothing;
};

struct subregion {
  index id = nothing;          // names
  std::int32_t half_days = 0;  // a week
  std::int32_t chair_hours = 0;
  index chair = nothing;            // which chair; two subregions may share one
  std::int32_t investigations = 0;  // in 2019, of every kind
};

struct municipality {
  facts::value code = 0;
  index name = nothing;       // names
  index region = nothing;     // regions
  index subregion = nothing;  // subregions
  validity valid;
};

// A name by which a municipality may be looked up, already in the form of rules/lookup.hpp.
struct place_name {
  string_view key;
  facts::value municipality = 0;
  bool also_elsewhere = false;  // the same name exists in a municipality outside our regions
};

// Which of the three norms of the summary a rule is a part of, by the first words of its id.
enum class norm_group : std::uint8_t { none, worker, course, help };

// ---- the rule itself -----------------------------------------------------------------------------------
struct rule {
  string_view id;
  bilingual title;
  bilingual says;    // what the rule says, in our own words
  bilingual remark;  // what in it is inferred or disputed; empty when nothing is
  string_view verified_on;
  bilingual verified_what;
  bool verified_today = true;   // the wording that was seen is the law of today
  bool only_explained = false;  // there is nothing in a dossier to judge it by
  string_view place;            // where it stands: file and JSON pointer
  rules::example example;
  std::int32_t order = 0;  // place among the findings
  index part = 0;
  rule_kind kind = rule_kind::term;
  finding_kind finding = finding_kind::norm;
  rules::severity severity = severity::norm;
  validity valid;
  facts::list_id over = facts::list_id::count;  // count: the dossier as a whole
  bool worst_of = false;      // one finding for the entry around the list, the worst of its entries
  index only_for = nothing;   // condition: without it there is no finding at all
  index excluded = nothing;   // condition: with it the finding is not_applicable
  index counts = nothing;     // condition: entries without it are left out of worst_of
  index payload = nothing;    // into the array of its kind
  std::uint32_t choices = 0;  // bit mask of the choices it declares
  index first_source = 0;
  std::int32_t sources = 0;
  index first_saying = 0;
  std::int32_t sayings = 0;
  index next_version = nothing;  // another version of the same rule with a later validity
  bool first_version = true;
  norm_group group = norm_group::none;
};

// ---- everything together -------------------------------------------------------------------------------
struct data {
  string_view name;
  string_view version;
  std::span<const part> parts;
  std::span<const string_view> fingerprints;  // by bit mask of the parts that are not standard
  std::span<const source> sources;
  std::span<const choice> choices;
  index workday_choice = nothing;
  std::span<const string_view> names;
  std::span<const rule> rules;  // in the order of the findings
  std::span<const index> rule_sources;
  std::span<const bilingual> texts;
  std::span<const saying> sayings;
  std::span<const condition> conditions;
  std::span<const index> children;
  std::span<const term_rule> terms;
  std::span<const table_rule> tables;
  std::span<const table_row> rows;
  std::span<const ladder_rule> ladders;
  std::span<const ladder_step> steps;
  std::span<const decision_rule> decisions;
  std::span<const decision_row> decision_rows;
  std::span<const window_rule> windows;
  std::span<const value_rule> values;
  index responsible = nothing;  // the first version of the rule that says who is responsible
  std::span<const region> regions;
  std::span<const subregion> subregions;
  std::span<const municipality> municipalities;  // by code, then by validity
  std::span<const place_name> places;            // by key, then by municipality
  std::span<const std::uint8_t> day_reasons;
  std::span<const calendar::year_span> decreed_years;

  calendar::workday_calendar workdays() const { return {day_reasons, decreed_years}; }
};

}  // namespace jeugdregels::rules

#endif
