// Receipts: a rule set packed into one canonical text, and the proof, without any network, that an assessment
// was made with it.
//
//   input_error error;
//   const auto packed = pack(files, {}, error);              // keep packed->text
//   const auto rules = ruleset::load(packed->text, error);   // years later
//   const auto proof = verify(*rules, answer, dossiers, error);
//   if (proof && proof->differences.empty()) { … }
//
// Pure functions: texts in, texts out. They may be called on any thread, with rule sets that others use too.
// Results own their strings. Everything allocates and may throw std::bad_alloc, and nothing else. The format
// of the JSON is described in docs/receipts.md.
#ifndef JEUGDREGELS_RECEIPT_HPP
#define JEUGDREGELS_RECEIPT_HPP

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jeugdregels/errors.hpp"
#include "jeugdregels/ruleset.hpp"

namespace jeugdregels {

struct pack_wishes {
  bool active_only = false;             // leave out the parts that are not active
  std::vector<std::string> with_parts;  // parts that are active besides the standard ones
};

struct packed_ruleset {
  std::string text;  // canonical JSON: keys sorted, no white space, no line end
  std::string name;
  std::string version;
  std::vector<std::string> parts;  // the active parts with rules
  // "sha256:…" as assessments with these parts carry it. Of `text` itself only when active_only was asked
  // for, or when all parts are active.
  std::string fingerprint;
  // Each part with rules that is not active, and the fingerprint when it alone is switched on besides. Empty
  // with active_only.
  std::vector<std::pair<std::string, std::string>> optional;
};

// From one packed text (its name is of no account) or from the files of a folder, which are named as for
// ruleset::load. Empty when they are no rule set or a part is unknown (fault::unknown_part); `error` then
// says what and where.
std::optional<packed_ruleset> pack(std::span<const ruleset_file> files, const pack_wishes& wishes,
                                   input_error& error);

// One thing that an answer says otherwise than these rules do.
struct receipt_difference {
  std::string label;    // kenmerk of the assessment; empty when it has none
  std::string pointer;  // JSON pointer in the answer; of NDJSON, in its line
  std::size_t line;     // the line of the answer on which its document begins, from 1
  std::string
      stated;         // JSON, indented by two spaces: what the answer says there; "null" when it says nothing
  std::string again;  // the same of what comes out now
  std::string message;  // a Dutch sentence without full stop
};

struct receipt {
  std::string name;  // of the rule set
  std::string version;
  std::string fingerprint;      // of the rule set, with the parts of the first assessment
  std::size_t assessments = 0;  // how many the answer holds
  std::size_t only_some = 0;    // of those, how many are of some rules only, and were compared for these
  bool with_dossiers = false;   // false: the answers themselves were not compared
  bool lines = false;           // the answer is NDJSON
  std::vector<receipt_difference> differences = {};  // in the order of the answer
  std::vector<input_error> unreadable = {};          // dossiers that cannot be read
};

// Compares an answer, one or more assessments (formaat jeugdregels/beoordeling/1) as an object, an array or
// NDJSON, with the rule set; and when `dossiers` are given, one dossier or NDJSON, with a new assessment of
// the dossier with the same kenmerk, on the same day, with the same parts and choices. The order of keys and
// the layout make no difference. Empty when the answer is no JSON or holds no assessment; `error` says what
// and where.
std::optional<receipt> verify(const ruleset& rules, std::string_view answer,
                              std::optional<std::string_view> dossiers, input_error& error);

}  // namespace jeugdregels

#endif
