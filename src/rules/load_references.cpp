// Rules that refer to other rules: finding the one that is meant, and refusing circles; see loader.hpp.
//
// Tested by tests/rules/loader_faults_test.cpp and tests/rules/loader_limits_test.cpp.
#include <algorithm>

#include "facts/nearest.hpp"
#include "rules/loader.hpp"

namespace jeugdregels::rules {
namespace {

void collect_references(const data& d, index condition_index, std::vector<index>& out) {
  if (condition_index == nothing) {
    return;
  }
  const auto& c = d.conditions[static_cast<std::size_t>(condition_index)];
  if (c.op == op::rule_is || c.op == op::rule_shows) {
    out.push_back(c.a);
  } else if (has_inner(c.op)) {
    collect_references(d, c.a, out);
  } else if (c.op == op::all_of || c.op == op::any_of) {
    for (std::int32_t i = 0; i < c.b; ++i) {
      collect_references(d, d.children[static_cast<std::size_t>(c.a + i)], out);
    }
  }
}

std::vector<index> references_of(const data& d, const rule& r) {
  std::vector<index> out;
  collect_references(d, r.only_for, out);
  collect_references(d, r.excluded, out);
  collect_references(d, r.counts, out);
  if (r.kind == rule_kind::test) {
    collect_references(d, r.payload, out);
  }
  if (r.kind == rule_kind::window) {
    collect_references(d, d.windows[static_cast<std::size_t>(r.payload)].condition, out);
  }
  if (r.kind == rule_kind::table) {
    const auto& t = d.tables[static_cast<std::size_t>(r.payload)];
    out.push_back(t.as_when_unknown);
    out.push_back(t.as_without_entries);
    const auto rows_of = [&](index first, std::int32_t count) {
      for (std::int32_t i = 0; i < count; ++i) {
        const auto& row = d.rows[static_cast<std::size_t>(first + i)];
        collect_references(d, row.when, out);
        if (row.what == table_row::result::test) {
          collect_references(d, row.value, out);
        } else if (row.what == table_row::result::as_rule) {
          out.push_back(row.value);
        }
      }
    };
    rows_of(t.first_row, t.rows);
    rows_of(t.first_before, t.before);
  }
  std::erase(out, nothing);
  return out;
}

// How many rules an answer may pass through; each takes some of the caller's stack.
constexpr std::size_t longest_chain = 32;

}  // namespace

// A rule whose answer would need its own answer can never be assessed. Rules are settled in rounds: first
// those that refer to nothing, then those that refer to settled ones only. What is never settled is part of a
// circle, or of a chain that is too long.
void check_references(const loading& l, const std::vector<json_cursor>& rules) {
  const data d = l.out.view();
  std::vector<std::vector<index>> references;
  references.reserve(rules.size());
  for (const auto& r : d.rules) {
    references.push_back(references_of(d, r));
  }
  std::vector<bool> settled(rules.size());
  for (std::size_t round = 0; round < longest_chain; ++round) {
    const std::vector<bool> before = settled;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      settled[i] = before[i] || std::all_of(references[i].begin(), references[i].end(), [&](index next) {
                     return before[static_cast<std::size_t>(next)];
                   });
    }
  }
  const auto open = std::find(settled.begin(), settled.end(), false);
  if (open != settled.end()) {
    rules[static_cast<std::size_t>(open - settled.begin())].fail(
        "deze regel verwijst, al dan niet langs andere regels, naar zichzelf, of langs meer dan " +
        std::to_string(longest_chain) + " regels");
  }
}

index load_rule_reference(loading& l, const json_cursor& from) {
  const std::string id = from.text();
  const auto found = l.rule_index.find(id);
  if (found == l.rule_index.end()) {
    std::vector<std::string_view> ids;
    for (const auto& [known, unused] : l.rule_index) {
      ids.push_back(known);
    }
    from.fail("onbekende regel \"" + id + "\"", facts::nearest(id, ids));
  }
  return found->second;
}

}  // namespace jeugdregels::rules
