// Decision tables: the first row whose condition holds gives the outcome.
//
// A row whose condition is unknown leaves the answer open: it may be that row or a later one. Then the table
// says what is shown (`bij_onbekend`, else unknown), unless every row it may be comes to the same.
//
// Tested by tests/assess/table_test.cpp.
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::bit;
using rules::table_row;
using rules::table_rule;

std::uint32_t replace(const table_row& row, std::uint32_t outcomes) {
  if (row.replaced[0] >= rules::outcome_count) {
    return outcomes;  // nothing is replaced
  }
  const std::uint32_t before = 1U << row.replaced[0];
  return (outcomes & before) == 0 ? outcomes : (outcomes & ~before) | 1U << row.replaced[1];
}

outcome replace(const table_row& row, outcome o) {
  return static_cast<std::uint8_t>(o) == row.replaced[0] ? static_cast<outcome>(row.replaced[1]) : o;
}

verdict evaluate_row(const context& c, const table_row& row, const place& at) {
  switch (row.what) {
    case table_row::result::shows:
      return verdict::certain(outcome::determined);
    case table_row::result::outcome:
      return {static_cast<outcome>(row.value), bit(static_cast<outcome>(row.value))};
    case table_row::result::test:
      return verdict_of_test(c, row.value, at);
    default: {
      const auto stop = row.stop_not_happened ? stop_reading::not_happened : stop_reading::as_known;
      const answer other = evaluate_reference(c, row.value, at, stop);
      return {replace(row, other.result), replace(row, other.possible)};
    }
  }
}

// The row that decides by the formula; nothing when a condition before it is unknown.
index deciding_row(const context& c, const table_rule& t, const place& at) {
  for (std::int32_t i = 0; i < t.rows; ++i) {
    const table_row& row = c.rules.rows[static_cast<std::size_t>(t.first_row + i)];
    const tri when = row.when == rules::nothing ? tri::yes : holds(c, row.when, at, reading::formula);
    if (when != tri::no) {
      return when == tri::yes ? i : rules::nothing;
    }
  }
  return rules::nothing;
}

// Visits the rows that may be the one, up to the first that certainly is.
template <typename Visit>
void for_possible_rows(const context& c, const table_rule& t, const place& at, Visit visit) {
  for (std::int32_t i = 0; i < t.rows; ++i) {
    const table_row& row = c.rules.rows[static_cast<std::size_t>(t.first_row + i)];
    const tri when = row.when == rules::nothing ? tri::yes : holds(c, row.when, at, reading::exact);
    if (when != tri::no) {
      visit(row);
    }
    if (when == tri::yes) {
      return;
    }
  }
}

// Everything the rows can come to.
std::uint32_t possible_outcomes(const context& c, const table_rule& t, const place& at) {
  std::uint32_t possible = 0;
  for_possible_rows(c, t, at, [&](const table_row& row) { possible |= evaluate_row(c, row, at).possible; });
  return possible;
}

// The name that every row shows that may be the one; nothing when they differ.
index shown_by_all(const context& c, const table_rule& t, const place& at) {
  agreed<index> shown;
  for_possible_rows(c, t, at, [&](const table_row& row) { shown.add(row.value); });
  return shown.value_or(rules::nothing);
}

// A table whose rows show a name instead of giving an outcome.
answer evaluate_shown(const context& c, const table_rule& t, const place& at) {
  const index row = deciding_row(c, t, at);
  const index shown = row != rules::nothing ? c.rules.rows[static_cast<std::size_t>(t.first_row + row)].value
                                            : shown_by_all(c, t, at);
  answer out = answer::of(shown == rules::nothing ? outcome::unknown : outcome::determined);
  out.row = row;
  if (shown == rules::nothing) {
    out.possible = bit(outcome::determined);  // though not by which row
    return out;
  }
  assess::at(add_value(c, out), shown_field::name) = shown;
  return out;
}

}  // namespace

answer evaluate_table(const context& c, const rules::rule& r, const place& at) {
  const table_rule& t = c.rules.tables[static_cast<std::size_t>(r.payload)];
  if (t.field != rules::nothing) {
    return evaluate_shown(c, t, at);
  }
  const std::size_t mark = c.work->used.size();
  answer out;
  out.row = deciding_row(c, t, at);
  if (out.row != rules::nothing) {
    const verdict decided =
        evaluate_row(c, c.rules.rows[static_cast<std::size_t>(t.first_row + out.row)], at);
    out.result = decided.result;
    out.possible = decided.possible;
  } else if (t.as_when_unknown != rules::nothing) {
    out.result = evaluate_reference(c, t.as_when_unknown, at, stop_reading::as_known).result;
  }
  if (c.work->met_unknown_since(mark)) {
    out.possible = possible_outcomes(c, t, at);
  }
  return out;
}

bool decide_before(const context& c, const rules::rule& r, record_id around, answer& out) {
  if (r.kind != rules::rule_kind::table) {
    return false;
  }
  const table_rule& t = c.rules.tables[static_cast<std::size_t>(r.payload)];
  const place at{no_record, around};
  for (std::int32_t i = 0; i < t.before; ++i) {
    const table_row& row = c.rules.rows[static_cast<std::size_t>(t.first_before + i)];
    if (row.when == rules::nothing || holds(c, row.when, at, reading::exact) == tri::yes) {
      const verdict decided = evaluate_row(c, row, at);
      out = answer::of(decided.result);
      out.possible = decided.possible;
      out.row = t.rows + i;
      return true;
    }
  }
  return false;
}

}  // namespace jeugdregels::assess
