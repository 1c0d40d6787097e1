// Gathers what a card says, and works its example out; see card.hpp.
//
// Tested by tests/render/card_test.cpp.
#include "render/card.hpp"

#include <algorithm>

#include "assess/assess.hpp"
#include "facts/reader.hpp"
#include "render/explain.hpp"

namespace jeugdregels::render {
namespace {

using rules::index;
using rules::rule;

std::vector<const rule*> versions_from(const rules::data& rs, index first) {
  std::vector<const rule*> out;
  for (index i = first; i != rules::nothing; i = out.back()->next_version) {
    out.push_back(&rs.rules[static_cast<std::size_t>(i)]);
  }
  return out;
}

// The finding to show: the first in which the rule has something to judge, else the first.
const assess::finding* telling(const std::vector<assess::finding>& findings) {
  const auto found = std::find_if(findings.begin(), findings.end(), [](const assess::finding& f) {
    return f.result.result != rules::outcome::not_applicable;
  });
  if (found != findings.end()) {
    return &*found;
  }
  return findings.empty() ? nullptr : &findings.front();
}

// The example of the newest version that has one, assessed here and now, so that it can never be out of date.
std::optional<worked_example> work_out(const card& c, index first) {
  const auto shown = std::find_if(c.versions.rbegin(), c.versions.rend(),
                                  [](const rule* version) { return !version->example.dossier.empty(); });
  if (shown == c.versions.rend()) {
    return std::nullopt;
  }
  const rules::example& given = (*shown)->example;
  facts::dossier dossier;
  if (facts::read_dossier(given.dossier, dossier, false)) {
    return std::nullopt;  // the loader refuses a rule set with such an example
  }
  const assess::plan plan = assess::plan_of_rule(c.rules, first);
  assess::result found;
  assess::assess(c.rules, plan, dossier, given.as_of, found);
  worked_example out{given, std::nullopt, {}};
  if (const auto* f = telling(found.findings)) {
    out.outcome = f->result.result;
    out.explanation = sentences({c.rules, plan, dossier, found, given.as_of, c.lang}, *f);
  }
  return out;
}

}  // namespace

std::vector<index> choices_of(const card& c) {
  std::vector<index> out;
  for (std::size_t i = 0; i < c.rules.choices.size(); ++i) {
    if (std::any_of(c.versions.begin(), c.versions.end(),
                    [i](const rule* version) { return (version->choices >> i & 1U) != 0; })) {
      out.push_back(static_cast<index>(i));
    }
  }
  return out;
}

void append_card(std::string& out, const rules::data& rs, index first_version, const card_style& style) {
  card c{rs, versions_from(rs, first_version), std::nullopt, style.lang};
  if (const auto example = work_out(c, first_version)) {
    c.example.emplace(*example);
  }
  if (style.json) {
    append_card_json(out, c);
  } else {
    append_card_text(out, c);
  }
}

}  // namespace jeugdregels::render
