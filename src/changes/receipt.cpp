// Packs rule sets and verifies answers; see jeugdregels/receipt.hpp. How two answers are compared stands in
// changes/receipt.hpp; what is canonical is the loader's to say.
//
// Tested by tests/changes/receipt_test.cpp.
#include "changes/receipt.hpp"

#include <set>

#include "jeugdregels/assessment.hpp"
#include "jeugdregels/calendar.hpp"
#include "rules/loader.hpp"

namespace jeugdregels {
namespace receipts {
namespace {

constexpr std::string_view answer_format = "jeugdregels/beoordeling/1";
constexpr std::string_view bare_dossier =
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"-","geboortedatum":"2000-01-01"})";

// ---- assessing again -------------------------------------------------------------------------------------

json assess_again(const request& what, const dossier& facts, date::sys_days as_of, const json_style& style) {
  assessment made;
  made.assess(what, facts, as_of);
  std::string text;
  made.append_json(text, style);
  return json::parse(text);
}

// What an assessment says of the rule set it was made with; the same for every dossier.
json ruleset_said_by(const request& what) {
  dossier nobody;
  nobody.read(bare_dossier);
  return member(assess_again(what, nobody, date::sys_days{}, {.brief = true}), "regelset");
}

// ---- one answer ------------------------------------------------------------------------------------------

// The choices that findings print. Where they contradict each other, that of most of them: the others then
// differ from what comes out.
options wishes_in(const ruleset& rules, const json& answer) {
  std::map<std::string, std::map<std::string, int>> votes;
  for (const json& finding : findings_of(answer)) {
    const json& choices = member(finding, "keuzes");
    for (auto at = choices.begin(); choices.is_object() && at != choices.end(); ++at) {
      votes[at.key()][text_at(choices, at.key().c_str())]++;
    }
  }
  options out;
  input_error ignored;  // what these rules do not know is no wish, and differs from what comes out
  for (const auto& [choice, values] : votes) {
    const auto most = std::max_element(values.begin(), values.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (request::make(rules, {{{choice, most->first}}, {}, {}}, ignored)) {
      out.choices.emplace_back(choice, most->first);
    }
  }
  const json& listed = member(member(answer, "regelset"), "delen");
  for (const json& part : listed.is_array() ? listed : json::array()) {
    const auto* name = part.get_ptr<const std::string*>();
    if (name != nullptr && request::make(rules, {{}, {*name}, {}}, ignored)) {
      out.with_parts.push_back(*name);
    }
  }
  return out;
}

// How many findings have the same explanation.
std::size_t same_words(const json& answer, const json& again) {
  std::size_t same = 0;
  const auto places = match_findings(answer, again);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] >= 0) {
      const json& other = findings_of(again)[static_cast<std::size_t>(places[i])];
      same += text_at(findings_of(answer)[i], "uitleg") == text_at(other, "uitleg") ? 1 : 0;
    }
  }
  return same;
}

// What comes out now, in the form of `answer`: as brief, and in the language that more of it is in.
json again_like(const json& answer, const request& what, const dossier& facts, date::sys_days as_of) {
  json_style style{.brief = is_brief(answer)};
  json out = assess_again(what, facts, as_of, style);
  const std::size_t dutch = same_words(answer, out);
  if (dutch < findings_of(answer).size()) {
    style.lang = language::en;
    json english = assess_again(what, facts, as_of, style);
    if (same_words(answer, english) > dutch) {
      out = std::move(english);
    }
  }
  if (answer.contains("samenvatting")) {
    return out;
  }
  // Made with --only: nothing is said of rules of which there is no finding.
  out.erase("samenvatting");
  std::set<std::string> said;
  for (const json& finding : findings_of(answer)) {
    said.insert(text_at(finding, "regel"));
  }
  std::erase_if(out["bevindingen"].get_ref<json::array_t&>(),
                [&](const json& finding) { return !said.contains(text_at(finding, "regel")); });
  return out;
}

class verifier {
 public:
  verifier(const ruleset& rules, const dossier_shelf* dossiers, receipt& out)
      : rules_(rules), dossiers_(dossiers), out_(out) {}

  // A document: an assessment, or a list of them.
  void read(const rules::json_cursor& from, std::size_t line) {
    if (!from.value().is_array()) {
      return read_one(from, line);
    }
    for (const auto& one : from.items()) {
      read_one(one, line);
    }
  }

 private:
  void read_one(const rules::json_cursor& from, std::size_t line) {
    const json& answer = from.value();
    comparison found({text_at(answer, "kenmerk"), from.pointer(), line, {}, {}, {}}, out_.differences);
    if (!from.has("formaat") && from.has("fout")) {
      return found.differ("/fout", answer["fout"], nullptr, "dit is een foutmelding, geen beoordeling");
    }
    if (from.text("formaat") != answer_format) {
      from.at("formaat").fail("hier hoort \"" + std::string(answer_format) + "\"");
    }
    check(answer, found);
  }

  void check(const json& answer, comparison& found) {
    input_error none;
    const auto what = request::make(rules_, wishes_in(rules_, answer), none);
    const json expected = ruleset_said_by(*what);
    if (out_.assessments++ == 0) {
      out_.fingerprint = text_at(expected, "vingerafdruk");
    }
    const auto as_of = parse_date(text_at(answer, "peildatum"));
    if (!as_of) {
      found.differ("/peildatum", member(answer, "peildatum"), nullptr,
                   "geen bestaande dag van 1900-01-01 tot en met 2199-12-31");
    }
    const piece* source = find_dossier(answer, found);
    if (!as_of || source == nullptr) {
      return found.values("/regelset", member(answer, "regelset"), expected, comparison::other_rules);
    }
    dossier facts;
    facts.read(source->text, source->line == 1);
    out_.only_some += answer.contains("samenvatting") ? 0 : 1;
    found.assessments(answer, again_like(answer, *what, facts, *as_of));
  }

  // The dossier this is about; nullptr when there is not exactly one.
  const piece* find_dossier(const json& answer, comparison& found) const {
    if (dossiers_ == nullptr) {
      return nullptr;
    }
    const auto all = dossiers_->find(text_at(answer, "kenmerk"));
    if (all.size() != 1) {
      found.differ("/kenmerk", member(answer, "kenmerk"), nullptr,
                   all.empty() ? "er is geen leesbaar dossier met dit kenmerk"
                               : "er is meer dan één dossier met dit kenmerk");
    }
    return all.size() == 1 ? all.data() : nullptr;
  }

  const ruleset& rules_;
  const dossier_shelf* dossiers_;
  receipt& out_;
};

}  // namespace
}  // namespace receipts

// ---- the C++ face ----------------------------------------------------------------------------------------

std::optional<packed_ruleset> pack(std::span<const ruleset_file> files, const pack_wishes& wishes,
                                   input_error& error) {
  const auto rules = ruleset::load(files, error);
  const auto what = rules ? request::make(*rules, {{}, wishes.with_parts, {}}, error) : std::nullopt;
  if (!what) {
    return std::nullopt;
  }
  const auto said = receipts::ruleset_said_by(*what);
  packed_ruleset out;
  out.name = said["naam"].get<std::string>();
  out.version = said["versie"].get<std::string>();
  out.parts = said["delen"].get<std::vector<std::string>>();
  out.fingerprint = said["vingerafdruk"].get<std::string>();
  std::vector<rules::source_text> texts;
  for (const auto& file : files) {
    texts.push_back({file.name, file.text});
  }
  if (wishes.active_only) {
    const auto& all = rules->compiled().fingerprints;
    const auto which = std::find(all.begin(), all.end(), out.fingerprint) - all.begin();
    out.text = rules::pack_ruleset(texts, rules->compiled().parts, static_cast<std::size_t>(which));
    return out;
  }
  out.text = rules::pack_ruleset(texts);
  for (std::int32_t i = 0; i < rules->part_count(); ++i) {
    const std::string part(rules->part_at(i)->id);
    options more{{}, wishes.with_parts, {}};
    more.with_parts.push_back(part);
    input_error without_rules;
    const auto with = request::make(*rules, more, without_rules);
    if (with && std::find(out.parts.begin(), out.parts.end(), part) == out.parts.end()) {
      out.optional.emplace_back(part, receipts::text_at(receipts::ruleset_said_by(*with), "vingerafdruk"));
    }
  }
  return out;
}

std::optional<receipt> verify(const ruleset& rules, std::string_view answer,
                              std::optional<std::string_view> dossiers, input_error& error) {
  receipt out{std::string(rules.name()), std::string(rules.version()), std::string(rules.fingerprint())};
  out.with_dossiers = dossiers.has_value();
  std::optional<receipts::dossier_shelf> shelf;
  if (dossiers) {
    shelf.emplace(*dossiers, out.unreadable);
  }
  receipts::verifier verifier(rules, shelf ? &*shelf : nullptr, out);
  const auto pieces = receipts::pieces_of(answer);
  out.lines = pieces.size() > 1;
  for (const auto& piece : pieces) {
    const rules::source_text source{"", piece.text};
    try {
      const auto parsed = rules::parse_rules_json(source);
      const rules::json_cursor top(parsed.value, source, "");
      verifier.read(top, piece.line);
      if (out.assessments == 0 && out.differences.empty()) {
        top.fail("hier staat geen beoordeling");
      }
    } catch (rules::load_failure& failure) {
      error = std::move(failure.error);
      error.line += piece.line - 1;
      return std::nullopt;
    }
  }
  return out;
}

}  // namespace jeugdregels
