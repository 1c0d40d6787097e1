// Finds and keeps the moments of an agenda; see agenda.hpp.
//
// Tested by tests/render/agenda_json_test.cpp.
#include "render/agenda.hpp"

#include <algorithm>

#include "render/words.hpp"

namespace jeugdregels::render {

using assess::finding;
using assess::ladder_field;
using rules::finding_kind;

void agenda::find(const rules::data& rs, const assess::plan& p, const facts::dossier& d,
                  assess::day_span days) {
  rules_ = &rs;
  plan_ = &p;
  dossier_ = &d;
  days_ = days;
  moments_.clear();
  kept_.findings.clear();
  kept_.work.values.clear();
  kept_.work.municipalities.clear();
  eve_day_ = assess::never;
  assess::plan quiet = p;
  quiet.everything = false;  // nobody reads the summaries on the way
  walk_.walk(rs, quiet, d, days, [&](const assess::moment& m) {
    const place before = keep_before(m, quiet);
    moments_.push_back({m.on, before, keep(m.after, walk_.after())});
  });
}

agenda::place agenda::keep(const finding* f, const assess::result& from) {
  if (f == nullptr) {
    return rules::nothing;
  }
  finding copy = *f;
  if (f->result.value != rules::nothing) {
    assess::field_values fields = from.value_of(*f);
    if (rule_of(*f).kind == rules::rule_kind::decision) {
      const auto possible = from.possible_municipalities(fields);
      auto& all = kept_.work.municipalities;
      assess::at(fields, assess::decision_field::first) = static_cast<facts::value>(all.size());
      all.insert(all.end(), possible.begin(), possible.end());
    }
    copy.result.value = static_cast<rules::index>(kept_.work.values.size());
    kept_.work.values.push_back(fields);
  }
  kept_.findings.push_back(copy);
  return static_cast<place>(kept_.findings.size() - 1);
}

// The assessment before a moment may be of any day since the moment before. Values hold what counts on from
// day to day (`dagen`, `referentiedatum`); so that a moment is the same whatever day the agenda begins on,
// they are those of the day before.
agenda::place agenda::keep_before(const assess::moment& m, const assess::plan& quiet) {
  if (m.before == nullptr || rule_of(*m.before).finding != finding_kind::determination) {
    return keep(m.before, walk_.before());
  }
  if (eve_day_ != m.on - 1) {
    eve_day_ = m.on - 1;
    assess::assess_alone(*rules_, quiet, *dossier_, eve_day_, eve_);
  }
  const auto same = std::find_if(eve_.findings.begin(), eve_.findings.end(),
                                 [&](const finding& f) { return f.about == m.before->about; });
  return same == eve_.findings.end() ? keep(m.before, walk_.before()) : keep(&*same, eve_);
}

namespace {

// "stap 1 → stap 2": which of the two versions of a ladder goes up a step. Empty when neither does.
std::string steps_in_words(const explained& before, const explained& after, const agenda::moment& m) {
  const auto& rule = after.rule_of(*m.after);
  if (rule.kind != rules::rule_kind::ladder || m.before->result.value == rules::nothing ||
      m.after->result.value == rules::nothing) {
    return {};
  }
  const auto& old = before.result.value_of(*m.before);
  const auto& now = after.result.value_of(*m.after);
  const auto change = [&](ladder_field field) -> std::string {
    const auto from = at(old, field);
    const auto to = at(now, field);
    const std::string word(after.in("stap ", "step "));
    return from == to ? "" : word + std::to_string(from) + " → " + word + std::to_string(to);
  };
  if (auto own = change(ladder_field::step); !own.empty()) {
    return own;
  }
  const auto other = change(ladder_field::other_step);
  if (other.empty()) {
    return {};
  }
  const auto& ladder = after.rules.ladders[static_cast<std::size_t>(rule.payload)];
  const auto& versions = after.rules.choices[static_cast<std::size_t>(ladder.choice)].values;
  const auto version = at(now, ladder_field::other_variant);
  return std::string(after.in("volgens ", "by ")) +
         code_in_words(versions[static_cast<std::size_t>(version)], after.lang) + " " + other;
}

}  // namespace

std::string change_in_words(const agenda& a, const agenda::moment& m, language lang) {
  const auto words = [&](const finding& f) { return std::string(outcome_in_words(f.result.result, lang)); };
  const auto in = [&](const char* nl, const char* en) { return std::string(lang == language::nl ? nl : en); };
  if (m.before == nullptr) {
    return in("nieuw: ", "new: ") + words(*m.after);
  }
  if (m.after == nullptr) {
    return in("vervalt (was: ", "lapses (was: ") + words(*m.before) + ")";
  }
  if (m.before->result.result != m.after->result.result) {
    return words(*m.before) + " → " + words(*m.after);
  }
  if (auto steps = steps_in_words(a.as_of(m.on - 1, lang), a.as_of(m.on, lang), m); !steps.empty()) {
    return steps;
  }
  const bool value = a.rule_of(*m.after).finding == finding_kind::determination;
  return words(*m.after) + (value ? in(", met een andere waarde", ", with another value")
                                  : in(", met andere datums", ", with other dates"));
}

}  // namespace jeugdregels::render
