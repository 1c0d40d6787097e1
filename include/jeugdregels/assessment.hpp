// Assessing a dossier as of a day: what every rule says of it.
//
//   jeugdregels::dossier d;
//   if (auto error = d.read(text)) { … }
//   auto request = jeugdregels::request::make(ruleset::standard(), {}, error);
//   jeugdregels::assessment a;
//   a.assess(*request, d, day);
//   std::string json;
//   a.append_json(json, {});
//
// A pure function of rule set, dossier and day: no clock, no files, no output. A request may be shared
// between threads; an assessment belongs to one thread at a time and keeps its memory between uses.
#ifndef JEUGDREGELS_ASSESSMENT_HPP
#define JEUGDREGELS_ASSESSMENT_HPP

#include <date/date.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jeugdregels/dossier.hpp"
#include "jeugdregels/language.hpp"
#include "jeugdregels/ruleset.hpp"

namespace jeugdregels {

// What the caller may wish; everything left empty means the standard.
struct options {
  std::vector<std::pair<std::string, std::string>>
      choices;                          // e.g. {"werkdagen", "ma_vr"}; the last one counts
  std::vector<std::string> with_parts;  // parts to switch on
  std::vector<std::string> only;        // rule ids, or the words they begin with up to a dot
};

// The same wishes by number: those of the rule set's choices, their values, its parts and its rules.
struct numbered_options {
  std::span<const std::int32_t> choices = {};  // pairs: a choice, and the value it gets
  std::span<const std::int32_t> parts = {};
  std::span<const std::int32_t> rules = {};  // the only ones wanted; none: all
};

// Options resolved against a rule set, which must outlive it.
class request {
 public:
  // Nothing is asked yet: set() comes first.
  request();

  // Resolves again, and keeps its memory. The error says which number there is not; then nothing is asked.
  input_error set(const ruleset& rules, const numbered_options& wishes);

  // Empty when an option names something unknown; `error` then says what, with the nearest known name.
  static std::optional<request> make(const ruleset& rules, const options& wishes, input_error& error);

  request(request&&) noexcept;
  request& operator=(request&&) noexcept;
  ~request();

  struct resolved;
  const resolved& get() const { return *resolved_; }

 private:
  explicit request(std::unique_ptr<resolved> r);
  std::unique_ptr<resolved> resolved_;
};

// How an assessment is written as JSON (formaat jeugdregels/beoordeling/1).
struct json_style {
  bool brief = false;     // without uitleg, bronnen and onderdelen
  bool indented = false;  // by two spaces; else compact, on one line
  int depth = 0;          // indented: how deep the object itself stands
  language lang = language::nl;
};

// Wishes as a JSON object of which every key is optional:
//   {"keuzes": {"werkdagen": "ma_vr"}, "delen": ["flevoland"], "alleen": ["norm"], "beknopt": false, "taal":
//   "nl"}
// Nothing at all is no wish. What does not exist in a rule set is only seen by request::make().
input_error read_options(std::string_view json, options& wishes, json_style& style);

// How an assessment is written for people.
struct text_style {
  language lang = language::nl;
  bool colour = false;  // ANSI colours
};

class assessment {
 public:
  assessment();
  assessment(assessment&&) noexcept;
  assessment& operator=(assessment&&) noexcept;
  ~assessment();

  // `as_of` lies in 1900-01-01 … 2199-12-31. The request, its rule set and the dossier must stay as they are
  // while this assessment is read.
  void assess(const request& what, const dossier& facts, date::sys_days as_of);

  // The findings, in order. Views are valid until the next assess.
  std::size_t size() const;
  std::string_view rule(std::size_t finding) const;
  std::string_view outcome(std::size_t finding) const;  // voldaan, lopend, …
  std::string subject(std::size_t finding) const;       // JSON pointer; "" is the dossier as a whole
  std::optional<date::sys_days> due(std::size_t finding) const;

  // The last day on which the finding stays as it is, if no fact changes; empty when that is always so. What
  // counts as a change: whether the finding is there, its outcome, dates and value; not how many days it is
  // over its term, nor what is said of it.
  std::optional<date::sys_days> holds_until(std::size_t finding) const;
  // JSON pointers of the unknown facts that can still change the finding, no more and no less; an absent list
  // or block is one fact.
  std::vector<std::string> lacking(std::size_t finding) const;

  // Whether some finding has this outcome (its Dutch code).
  bool any(std::string_view outcome) const;

  void append_json(std::string& out, const json_style& style) const;
  void append_text(std::string& out, const text_style& style) const;

  // ---- by number: no text is made, nothing is allocated --------------------------------------------------
  // Numbers are those of vocabulary.hpp and of the rule set. Indexes are not checked, but for field numbers.
  void clear();  // no findings
  // Whether it holds an assessment that was not cleared.
  bool is_made() const;
  std::int32_t rule_number(std::size_t finding) const;
  // The node it is about; with a list when that list is unknown, else 0.
  struct place {
    std::int32_t node = 0;
    std::int32_t element = 0;
  };
  place subject_place(std::size_t finding) const;
  // A field; empty when it is null, text or a set, or the finding has none.
  std::optional<std::int32_t> number(std::size_t finding, std::int32_t field) const;
  // A field that is text; empty when it is null or no text.
  std::optional<std::string_view> text(std::size_t finding, std::int32_t field) const;
  // The fields of the `waarde`, in order; none when it is null.
  std::size_t value_count(std::size_t finding) const;
  std::int32_t value_field(std::size_t finding, std::size_t which) const;
  std::string_view value_name(std::size_t finding, std::size_t which) const;
  // The items of a set-valued field.
  std::span<const std::int32_t> items(std::size_t finding, std::int32_t field) const;
  // What a finding lacks, and its parts (`onderdelen`).
  std::size_t lacking_count(std::size_t finding) const;
  place lacking_place(std::size_t finding, std::size_t which) const;
  struct part {
    std::int32_t node = 0;
    std::int32_t outcome = 0;
    std::optional<std::int32_t> due;
    std::optional<std::int32_t> realised;
  };
  std::size_t part_count(std::size_t finding) const;
  part part_at(std::size_t finding, std::size_t which) const;

  // The JSON pointer of a node, or of an element of it (0: the node itself); empty when there is no such.
  std::optional<std::string> pointer(std::int32_t node, std::int32_t element) const;
  // Why a finding is what it is, and its source.
  std::string explanation(std::size_t finding, language lang) const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

// The codes of all outcomes there are.
std::vector<std::string_view> outcome_codes();

// The outcome code that a misspelled one most likely meant; empty when none is near.
std::string nearest_outcome(std::string_view code);

}  // namespace jeugdregels

#endif
