// Rules that refer to other rules: finding the one that is meant, and refusing circles; see loader.hpp.
//
// Tested by tests/rules/loader_faults_test.cpp and tests/rules/loader_limits_test.cpp.
#include <algorithm>

#include "facts/nearest.hpp"
#include "rules/loader.hpp"

namespace jeugdregels::rules {
namespace {

// A rule that is asked, and the list of whose entries the question is one.
struct reference {
  index rule;
  facts::list_id from;
};

void collect_references(const data& d, index condition_index, facts::list_id from,
                        std::vector<reference>& out) {
  if (condition_index == nothing) {
    return;
  }
  const auto& c = d.conditions[static_cast<std::size_t>(condition_index)];
  if (c.op == op::rule_is || c.op == op::rule_shows) {
    out.push_back({c.a, from});
  } else if (c.op == op::any_entry || c.op == op::every_entry) {
    collect_references(d, c.a, static_cast<facts::list_id>(c.b), out);
  } else if (has_inner(c.op)) {
    collect_references(d, c.a, from, out);
  } else if (c.op == op::all_of || c.op == op::any_of) {
    for (std::int32_t i = 0; i < c.b; ++i) {
      collect_references(d, d.children[static_cast<std::size_t>(c.a + i)], from, out);
    }
  }
}

void collect_rows(const data& d, const table_rule& t, facts::list_id over, std::vector<reference>& out) {
  const auto rows_of = [&](index first, std::int32_t count, facts::list_id from) {
    for (std::int32_t i = 0; i < count; ++i) {
      const auto& row = d.rows[static_cast<std::size_t>(first + i)];
      collect_references(d, row.when, from, out);
      if (row.what == table_row::result::test) {
        collect_references(d, row.value, from, out);
      } else if (row.what == table_row::result::as_rule) {
        out.push_back({row.value, from});
      }
    }
  };
  rows_of(t.first_row, t.rows, over);
  rows_of(t.first_before, t.before, over == facts::list_id::count ? over : facts::list_around(over));
}

std::vector<reference> references_of(const data& d, const rule& r) {
  std::vector<reference> out;
  for (const index condition : {r.only_for, r.excluded, r.counts}) {
    collect_references(d, condition, r.over, out);
  }
  if (r.kind == rule_kind::test) {
    collect_references(d, r.payload, r.over, out);
  } else if (r.kind == rule_kind::window) {
    collect_references(d, d.windows[static_cast<std::size_t>(r.payload)].condition, r.over, out);
  } else if (r.kind == rule_kind::table) {
    const auto& t = d.tables[static_cast<std::size_t>(r.payload)];
    out.push_back({t.as_when_unknown, r.over});
    out.push_back({t.as_without_entries, r.over});
    collect_rows(d, t, r.over, out);
  }
  std::erase_if(out, [](const reference& to) { return to.rule == nothing; });
  return out;
}

// Whether an entry of `list` is at hand from an entry of another: it is that entry, or one around it.
bool at_hand(facts::list_id list, facts::list_id from) {
  while (from != facts::list_id::count && from != list) {
    from = facts::list_around(from);
  }
  return from == list;
}

// A rule is asked for the entry it is about, for the worst of its list, or for the dossier.
void check_reference(const data& d, const reference& to, const json_cursor& place) {
  const rule& asked = d.rules[static_cast<std::size_t>(to.rule)];
  if (asked.only_explained) {
    place.fail("deze regel verwijst naar " + std::string(asked.id) + ", die alleen wordt uitgelegd");
  }
  const bool reached = asked.over == facts::list_id::count || at_hand(asked.over, to.from) ||
                       (asked.worst_of && at_hand(facts::list_around(asked.over), to.from));
  if (!reached) {
    place.fail(
        "deze regel verwijst naar " + std::string(asked.id) + ", over een lijst die hier niet te zien is", {},
        fault_code::not_at_hand);
  }
}

// How many rules an answer may pass through; each takes some of the caller's stack.
constexpr std::size_t longest_chain = 32;

}  // namespace

// A rule whose answer would need its own answer can never be assessed. Rules are settled in rounds: first
// those that refer to nothing, then those that refer to settled ones only. What is never settled is part of a
// circle, or of a chain that is too long.
void check_references(const loading& l, const std::vector<json_cursor>& rules) {
  const data d = l.out.view();
  std::vector<std::vector<reference>> references;
  references.reserve(rules.size());
  for (const auto& r : d.rules) {
    references.push_back(references_of(d, r));
    for (const auto& to : references.back()) {
      check_reference(d, to, rules[references.size() - 1]);
    }
  }
  std::vector<bool> settled(rules.size());
  for (std::size_t round = 0; round < longest_chain; ++round) {
    const std::vector<bool> before = settled;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      settled[i] =
          before[i] || std::all_of(references[i].begin(), references[i].end(), [&](const reference& next) {
            return before[static_cast<std::size_t>(next.rule)];
          });
    }
  }
  const auto open = std::find(settled.begin(), settled.end(), false);
  if (open != settled.end()) {
    rules[static_cast<std::size_t>(open - settled.begin())].fail(
        "deze regel verwijst, al dan niet langs andere regels, naar zichzelf, of langs meer dan " +
            std::to_string(longest_chain) + " regels",
        {}, fault_code::circle);
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
    from.fail("onbekende regel \"" + id + "\"", facts::nearest(id, ids), fault_code::unknown_rule);
  }
  return found->second;
}

}  // namespace jeugdregels::rules
