// Rule sets: the one that is built in, and those that are loaded from JSON.
//
// A rule set never changes once it is there; it may be shared by any number of threads and must outlive
// everything that was made with it. The format of the JSON is described in docs/ruleset-format.md.
#ifndef JEUGDREGELS_RULESET_HPP
#define JEUGDREGELS_RULESET_HPP

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jeugdregels/errors.hpp"
#include "jeugdregels/language.hpp"

namespace jeugdregels {

namespace rules {
struct data;
struct storage;
}  // namespace rules

// One file of a rule-set folder: "regelset.json" or "<part>/<file>.json". The text is only borrowed.
struct ruleset_file {
  std::string name;
  std::string_view text;
};

// A municipality as municipality lookup gives it.
struct municipality_info {
  std::string code;  // four digits
  std::string_view name;
  std::string_view youth_region;       // jeugdhulpregio
  std::string_view protection_region;  // jeugdbeschermingsregio
  std::string_view subregion;          // of the Jeugdbeschermingstafel; empty outside Twente
  std::string_view partner;            // regional partner; empty where there is none
  bool also_elsewhere = false;         // the name exists elsewhere in the country too
};

// One line of the list of rules.
struct rule_info {
  std::string_view id;
  std::string_view part;
  std::string_view kind;      // norm, bepaling, vlag
  std::string_view severity;  // wet, norm, intern, afspraak, advies
  std::string from;           // first and last day of validity; empty when open
  std::string until;
  std::vector<std::string_view> sources;
  std::string_view verified_on;
  bool assessed = true;  // false: nothing in a dossier to judge it by; only explain() shows it
};

// ---- the same by number: views into the rule set, which end with a NUL; nothing is allocated ------------
// One version of a rule.
struct rule_view {
  std::string_view id;
  std::string_view title;
  std::string_view says;  // in our own words
  std::string_view kind;
  std::string_view severity;
  std::int32_t part = 0;
  std::optional<std::int32_t> from;  // first and last day of validity; empty when open
  std::optional<std::int32_t> until;
  std::int32_t sources = 0;
};
struct choice_view {
  std::string_view id;
  std::string_view title;
  std::span<const std::string_view> values;
  std::int32_t standard = 0;
};
struct part_view {
  std::string_view id;
  std::string_view title;
  bool standard = true;
};
struct municipality_view {
  std::int32_t code = 0;
  std::string_view name;
  std::string_view youth_region;
  std::optional<std::int32_t> from;
  std::optional<std::int32_t> until;
};

// How the card of a rule is written: as a page for people, or as indented JSON.
struct card_style {
  bool json = false;
  language lang = language::nl;  // texts; keys and codes in JSON are always Dutch
};

class ruleset {
 public:
  // The built-in rule set: constant data, nothing is allocated and nothing can fail.
  static const ruleset& standard() noexcept;

  // From one packed JSON text, or from the files of a folder. On failure the result is empty and `error` says
  // what and where. Allocates; may throw std::bad_alloc.
  static std::optional<ruleset> load(std::string_view packed, input_error& error);
  static std::optional<ruleset> load(std::span<const ruleset_file> files, input_error& error);

  ruleset(ruleset&&) noexcept;
  ruleset& operator=(ruleset&&) noexcept;
  ~ruleset();

  std::string_view name() const;
  std::string_view version() const;
  // "sha256:…" of the canonical packed text of the parts that are active without any wish.
  std::string_view fingerprint() const;
  // The parts with rules that are active without any wish.
  std::vector<std::string_view> standard_parts() const;

  std::vector<rule_info> list_rules() const;

  // By number, from 0; empty when there is none. Numbers hold for this rule set alone.
  std::int32_t rule_count() const;
  std::optional<rule_view> rule_at(std::int32_t rule, language lang = language::nl) const;
  std::string_view rule_source(std::int32_t rule, std::int32_t which) const;  // title
  std::optional<std::int32_t> find_rule(std::string_view id) const;           // its first version
  std::int32_t choice_count() const;
  std::optional<choice_view> choice_at(std::int32_t choice, language lang = language::nl) const;
  std::int32_t part_count() const;
  std::optional<part_view> part_at(std::int32_t part) const;
  std::int32_t municipality_count() const;
  std::optional<municipality_view> municipality_at(std::int32_t which) const;

  // The card of the rule with this whole id: what it says, its parameters through time, choices, sources and
  // a worked example, assessed anew. Empty when there is no such rule; `error` then names the nearest id.
  std::optional<std::string> explain(std::string_view rule, const card_style& style,
                                     input_error& error) const;

  // By name, alias, place or four-digit code; exact but for case, dashes, slashes and spaces. Empty when not
  // found, several when the name does not settle it. Of a municipality that changed the last version is
  // given.
  std::vector<municipality_info> find_municipalities(std::string_view name_or_code) const;

  // The compiled form; for the library itself.
  const rules::data& compiled() const { return *data_; }

 private:
  explicit ruleset(const rules::data& constant);
  explicit ruleset(std::unique_ptr<rules::storage> owned);

  std::unique_ptr<rules::storage> owned_;
  std::unique_ptr<rules::data> view_;
  const rules::data* data_;
};

}  // namespace jeugdregels

#endif
