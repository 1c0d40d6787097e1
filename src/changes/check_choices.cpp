// JR0602 and JR0603: a rule declares no choice that it never reads, and every choice is read by a rule.
//
// That a rule declares what it reads itself is seen while loading (JR0601). Tested by
// tests/changes/check_choices_test.cpp.
#include <set>

#include "changes/check.hpp"

namespace jeugdregels::changes {
namespace {

// Follows a rule to all that it asks, and notes the choices on the way.
class choices_read {
 public:
  explicit choices_read(const rules::data& set) : set_(set) {}

  std::uint32_t of(const rules::rule& r) {
    seen_.clear();
    mask_ = 0;
    add_rule(r);
    return mask_;
  }

 private:
  void add(index choice) { mask_ |= choice == rules::nothing ? 0U : 1U << choice; }

  void add_rule(const rules::rule& r) {
    if (!seen_.insert(&r).second) {
      return;
    }
    for (const index condition : {r.only_for, r.excluded, r.counts}) {
      add_condition(condition);
    }
    add_body(r);
    if (r.next_version != rules::nothing) {
      add_rule(set_.rules[static_cast<std::size_t>(r.next_version)]);
    }
  }

  void add_body(const rules::rule& r) {
    const auto payload = static_cast<std::size_t>(r.payload);
    switch (r.kind) {
      case rules::rule_kind::term:
        add(set_.terms[payload].start.choice);
        if (set_.terms[payload].length.unit == calendar::term_unit::workdays ||
            set_.terms[payload].length.atw) {
          add(set_.workday_choice);
        }
        break;
      case rules::rule_kind::ladder:
        add(set_.ladders[payload].choice);
        break;
      case rules::rule_kind::test:
        add_condition(r.payload);
        break;
      case rules::rule_kind::table:
        add_table(set_.tables[payload]);
        break;
      case rules::rule_kind::window:
        add_condition(set_.windows[payload].condition);
        break;
      default:
        break;
    }
  }

  void add_table(const rules::table_rule& t) {
    add_asked(t.as_when_unknown);
    add_asked(t.as_without_entries);
    const auto add_rows = [&](index first, std::int32_t count) {
      for (const auto& row :
           set_.rows.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count))) {
        add_condition(row.when);
        if (row.what == rules::table_row::result::as_rule) {
          add_asked(row.value);
        } else if (row.what == rules::table_row::result::test) {
          add_condition(row.value);
        }
      }
    };
    add_rows(t.first_row, t.rows);
    add_rows(t.first_before, t.before);
  }

  void add_asked(index rule) {
    if (rule != rules::nothing) {
      add_rule(set_.rules[static_cast<std::size_t>(rule)]);
    }
  }

  void add_condition(index i) {
    if (i == rules::nothing) {
      return;
    }
    const auto& c = set_.conditions[static_cast<std::size_t>(i)];
    if (c.op == rules::op::all_of || c.op == rules::op::any_of) {
      for (std::int32_t n = 0; n < c.b; ++n) {
        add_condition(set_.children[static_cast<std::size_t>(c.a + n)]);
      }
    } else if (rules::has_inner(c.op)) {
      add_condition(c.a);
    } else if (c.op == rules::op::rule_is || c.op == rules::op::rule_shows) {
      add_asked(c.a);
    } else if (c.word == rules::word(rules::derived_id::uncovered_workday)) {
      add(set_.workday_choice);
    }
  }

  const rules::data& set_;
  std::set<const rules::rule*> seen_;
  std::uint32_t mask_ = 0;
};

}  // namespace

void check_choices(const checking& c) {
  choices_read read(c.set);
  for (const auto& r : c.set.rules) {
    const std::uint32_t mask = read.of(r);
    for (std::size_t i = 0; i < c.set.choices.size(); ++i) {
      if ((r.choices >> i & 1U) != 0 && (mask >> i & 1U) == 0) {
        c.add("JR0602", notice_level::error, place_of(r).below("/keuzes"),
              "deze regel noemt de keuze \"" + std::string(c.set.choices[i].id) + "\" en leest haar niet",
              r.id);
      }
    }
  }
  std::set<std::string> declared;  // also by what does not load
  for_entries(c.texts, "regels",
              [&](const rules::json& rule, const text_place&) { add_names(rule, "keuzes", declared); });
  for_entries(c.texts, "keuzes", [&](const rules::json& choice, const text_place& place) {
    const std::string id = text_of(choice, "keuze");
    if (!id.empty() && !declared.contains(id)) {
      c.add("JR0603", notice_level::error, place, "geen regel leest de keuze \"" + id + "\"");
    }
  });
}

}  // namespace jeugdregels::changes
