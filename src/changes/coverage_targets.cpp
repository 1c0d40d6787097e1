// The targets of each kind of rule; see coverage_targets.hpp.
//
// Tested by tests/changes/coverage_test.cpp.
#include "changes/coverage_targets.hpp"

#include <algorithm>
#include <set>

#include "rules/names.hpp"

namespace jeugdregels::changes {
namespace {

using rules::condition;
using rules::op;
using rules::outcome;

const condition& condition_at(const rules::data& set, index i) {
  return set.conditions[static_cast<std::size_t>(i)];
}

std::string word_name(rules::vocabulary_id w) {
  return rules::is_derived(w) ? std::string(rules::def(rules::as_derived(w)).name)
                              : facts::name_of(rules::as_fact(w));
}

std::string outcomes_text(std::uint32_t mask) {
  std::string out;
  for (std::size_t i = 0; i < rules::outcome_count; ++i) {
    if ((mask >> i & 1U) != 0) {
      out += (out.empty() ? "" : "/") + std::string(rules::name_of(static_cast<outcome>(i)));
    }
  }
  return out;
}

std::string codes_text(rules::vocabulary_id w, std::uint32_t mask) {
  std::string out;
  const auto names = facts::codes_of(facts::def(rules::as_fact(w)).codes);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((mask >> i & 1U) != 0) {
      out += (out.empty() ? "" : "/") + std::string(names[i]);
    }
  }
  return out;
}

// What is asked of a fact.
std::string asked_text(const condition& c) {
  const auto mask = static_cast<std::uint32_t>(c.a);
  switch (c.op) {
    case op::is_one_of:
      return " is " + codes_text(c.word, mask);
    case op::contains:
      return " bevat " + codes_text(c.word, mask);
    case op::has_happened:
      return " gebeurd";
    case op::is_given:
      return " bekend";
    case op::at_least:
      return " minstens " + std::to_string(c.a);
    case op::not_after:
      return " uiterlijk " + (c.b == 0 ? std::string() : std::to_string(c.b) + " maanden na ") +
             word_name(static_cast<rules::vocabulary_id>(c.a));
    case op::under_age:
      return " voor leeftijd " + std::to_string(c.a) +
             (c.b == 0 ? "" : " en " + std::to_string(c.b) + " dagen");
    case op::lies_ahead:
      return " komt nog";
    default:  // is_true
      return "";
  }
}

// ---- questions -------------------------------------------------------------------------------------------
void collect(const rules::data& set, index i, list_id over, std::vector<asked_question>& out) {
  if (i == rules::nothing) {
    return;
  }
  const auto& c = condition_at(set, i);
  if (c.op == op::all_of || c.op == op::any_of) {
    for (std::int32_t n = 0; n < c.b; ++n) {
      collect(set, set.children[static_cast<std::size_t>(c.a + n)], over, out);
    }
  } else if (c.op == op::negation || c.op == op::certain) {
    collect(set, c.a, over, out);
  } else {
    out.push_back({i, over});
    if (rules::has_inner(c.op)) {
      collect(set, c.a, static_cast<list_id>(c.b), out);
    }
  }
}

void collect_rows(const rules::data& set, index first, std::int32_t count, list_id over,
                  std::vector<asked_question>& out) {
  for (const auto& row : set.rows.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count))) {
    collect(set, row.when, over, out);
    if (row.what == rules::table_row::result::test) {
      collect(set, row.value, over, out);
    }
  }
}

// ---- outcomes --------------------------------------------------------------------------------------------
constexpr std::uint32_t bits(std::initializer_list<outcome> all) {
  std::uint32_t out = 0;
  for (const outcome o : all) {
    out |= rules::bit(o);
  }
  return out;
}

constexpr std::uint32_t test_outcomes = bits({outcome::met, outcome::not_met, outcome::unknown});

std::uint32_t outcomes_of(const rules::data& set, const rules::rule& r);

std::uint32_t outcomes_of_row(const rules::data& set, const rules::table_row& row) {
  using result = rules::table_row::result;
  if (row.what == result::outcome) {
    return 1U << row.value;
  }
  if (row.what == result::test) {
    return test_outcomes;
  }
  if (row.what == result::shows) {
    return rules::bit(outcome::determined);
  }
  std::uint32_t out = outcomes_of(set, set.rules[static_cast<std::size_t>(row.value)]);
  if (row.stop_not_happened) {
    out &= ~bits({outcome::met, outcome::met_doorbraak});
  }
  if (row.replaced[0] < rules::outcome_count && (out >> row.replaced[0] & 1U) != 0) {
    out = (out & ~(1U << row.replaced[0])) | 1U << row.replaced[1];
  }
  return out;
}

std::uint32_t outcomes_of_table(const rules::data& set, const rules::rule& r) {
  const auto& t = set.tables[static_cast<std::size_t>(r.payload)];
  std::uint32_t out = rules::bit(outcome::unknown);
  for (const auto& row :
       set.rows.subspan(static_cast<std::size_t>(t.first_row), static_cast<std::size_t>(t.rows))) {
    out |= outcomes_of_row(set, row);
  }
  return out;
}

std::uint32_t outcomes_of_term(const rules::term_rule& t) {
  std::uint32_t out = test_outcomes | rules::bit(outcome::running);
  out |= t.explained == rules::no_word ? 0U : rules::bit(outcome::explained);
  out |= t.breakthrough == rules::no_word ? 0U : rules::bit(outcome::met_doorbraak);
  const bool may_not_apply = t.ends_with_measure || t.start.needed != 0;
  return out | (may_not_apply ? rules::bit(outcome::not_applicable) : 0U);
}

std::uint32_t outcomes_of_window(const rules::data& set, const rules::rule& r) {
  const auto& w = set.windows[static_cast<std::size_t>(r.payload)];
  if (w.stop != rules::no_word) {
    return test_outcomes | bits({outcome::running, outcome::not_applicable});
  }
  if (r.finding == rules::finding_kind::determination) {
    return rules::bit(outcome::determined);
  }
  const bool open = w.runs_within || w.condition != rules::nothing;
  return bits({outcome::on, outcome::off}) | (open ? rules::bit(outcome::unknown) : 0U);
}

std::uint32_t outcomes_of_value(const rules::data& set, const rules::rule& r) {
  switch (set.values[static_cast<std::size_t>(r.payload)].function) {
    case rules::value_function::continuation:
      return bits({outcome::on, outcome::off, outcome::unknown, outcome::not_applicable});
    case rules::value_function::measure_end:
      return bits({outcome::determined, outcome::unknown});
    case rules::value_function::wmo_gap:
    case rules::value_function::transition_2022:
      return bits({outcome::determined, outcome::unknown, outcome::not_applicable});
    default:
      return bits({outcome::determined, outcome::several, outcome::unknown, outcome::not_applicable});
  }
}

std::uint32_t body_outcomes(const rules::data& set, const rules::rule& r) {
  switch (r.kind) {
    case rules::rule_kind::term:
      return outcomes_of_term(set.terms[static_cast<std::size_t>(r.payload)]);
    case rules::rule_kind::test:
      return r.finding == rules::finding_kind::flag ? bits({outcome::on, outcome::off, outcome::unknown})
                                                    : test_outcomes;
    case rules::rule_kind::table:
      return outcomes_of_table(set, r);
    case rules::rule_kind::ladder:
      return bits({outcome::determined, outcome::unknown});
    case rules::rule_kind::window:
      return outcomes_of_window(set, r);
    case rules::rule_kind::value:
      return outcomes_of_value(set, r);
    default:
      return bits({outcome::determined, outcome::several, outcome::unknown, outcome::not_applicable});
  }
}

std::uint32_t outcomes_of(const rules::data& set, const rules::rule& r) {
  return body_outcomes(set, r) | (r.excluded == rules::nothing ? 0U : rules::bit(outcome::not_applicable));
}

// ---- all together
// ------------------------------------------------------------------------------------------
class target_list {
 public:
  target_list(const rules::data& set, const rules::rule& r, day as_of) : set_(set), rule_(r), as_of_(as_of) {}

  target_map run() {
    const std::uint32_t outcomes = outcomes_of(set_, rule_);
    for (std::size_t i = 0; i < rules::outcome_count; ++i) {
      if ((outcomes >> i & 1U) != 0) {
        add(outcome_target(static_cast<outcome>(i)));
      }
    }
    for (const auto& q : questions_of(set_, rule_)) {
      add_question(q);
    }
    add_body();
    return std::move(out_);
  }

 private:
  void add(std::string name) { out_.emplace(std::move(name), false); }
  void add_sides(const std::string& boundary) {
    for (const int side : {-1, 0, 1}) {
      add(boundary_target(boundary, side));
    }
  }

  void add_question(const asked_question& q) {
    std::set<tri> answers;
    for (const auto& group : regions_of(set_, {q.condition}, q.over, as_of_)) {
      for (const auto& one : group.regions) {
        answers.insert(one.answers.begin(), one.answers.end());
      }
    }
    for (const tri answer : answers) {
      add(answer_target(set_, q.condition, answer));
    }
    const op asked = condition_at(set_, q.condition).op;
    if (asked == op::not_after || asked == op::under_age) {
      add_sides(question_name(set_, q.condition));
    } else if (asked == op::at_least) {
      add_numbers(condition_at(set_, q.condition), question_name(set_, q.condition));
    }
  }

  // The moment of a table is 1 or 2; other numbers have no end.
  void add_numbers(const condition& c, const std::string& name) {
    const bool moment =
        !rules::is_derived(c.word) && facts::def(rules::as_fact(c.word)).type == facts::fact_type::moment;
    for (const int side : {-1, 0, 1}) {
      if (!moment || (c.a + side >= 1 && c.a + side <= 2)) {
        add(boundary_target(name, side));
      }
    }
  }

  void add_body() {
    const auto payload = static_cast<std::size_t>(rule_.payload);
    if (rule_.kind == rules::rule_kind::term) {
      add_sides(stop_boundary);
      add_sides(due_boundary);
    } else if (rule_.kind == rules::rule_kind::table) {
      for (index row = 0; row < set_.tables[payload].rows; ++row) {
        add(row_target(row));
      }
    } else if (rule_.kind == rules::rule_kind::decision) {
      for (index row = 0; row < set_.decisions[payload].rows; ++row) {
        add(row_target(row));
      }
    } else if (rule_.kind == rules::rule_kind::ladder) {
      add_steps(set_.ladders[payload]);
    } else if (rule_.kind == rules::rule_kind::window) {
      add_window(set_.windows[payload]);
    }
  }

  void add_steps(const rules::ladder_rule& ladder) {
    for (int variant = 0; variant < 2; ++variant) {
      for (std::int32_t step = 1; step < ladder.variants[variant].steps; ++step) {
        add_sides(step_boundary(set_, ladder, variant, step));
      }
    }
  }

  void add_window(const rules::window_rule& w) {
    if (rule_.finding == rules::finding_kind::determination) {
      return;
    }
    if (w.from.given) {
      add_sides(from_boundary);
    }
    if (w.until.given) {
      add_sides(until_boundary);
    }
  }

  const rules::data& set_;
  const rules::rule& rule_;
  const day as_of_;
  target_map out_;
};

}  // namespace

std::vector<asked_question> questions_of(const rules::data& set, const rules::rule& r) {
  std::vector<asked_question> out;
  for (const index condition : {r.only_for, r.excluded, r.counts}) {
    collect(set, condition, r.over, out);
  }
  const auto payload = static_cast<std::size_t>(r.payload);
  if (r.kind == rules::rule_kind::test) {
    collect(set, r.payload, r.over, out);
  } else if (r.kind == rules::rule_kind::window) {
    collect(set, set.windows[payload].condition, r.over, out);
  } else if (r.kind == rules::rule_kind::table) {
    const auto& t = set.tables[payload];
    collect_rows(set, t.first_row, t.rows, r.over, out);
    collect_rows(set, t.first_before, t.before, r.worst_of ? facts::list_around(r.over) : r.over, out);
  }
  return out;
}

std::vector<asked_question> questions_of_condition(const rules::data& set, index condition, list_id over) {
  std::vector<asked_question> out;
  collect(set, condition, over, out);
  return out;
}

target_map targets_of(const rules::data& set, const rules::rule& r, day as_of) {
  return target_list(set, r, as_of).run();
}

std::string outcome_target(outcome o) { return "uitkomst " + std::string(rules::name_of(o)); }
std::string row_target(index row) { return "rij " + std::to_string(row + 1) + " beslist"; }

std::string answer_target(const rules::data& set, index question, tri answer) {
  static constexpr std::array<const char*, 3> answers = {"onwaar", "onbekend", "waar"};
  return question_name(set, question) + ": " + answers[static_cast<std::size_t>(answer)];
}

std::string boundary_target(const std::string& boundary, int side) {
  static constexpr std::array<const char*, 3> sides = {"net ervoor", "precies", "net erna"};
  return boundary + ", " + sides[static_cast<std::size_t>(side + 1)];
}

std::string step_boundary(const rules::data& set, const rules::ladder_rule& ladder, int variant,
                          std::int32_t step) {
  const auto& choice = set.choices[static_cast<std::size_t>(ladder.choice)];
  const auto& s = set.steps[static_cast<std::size_t>(ladder.variants[variant].first_step + step)];
  return std::string(choice.values[static_cast<std::size_t>(variant)]) + ": stap " + std::to_string(s.step) +
         " vanaf dag " + std::to_string(s.from_day);
}

std::string question_name(const rules::data& set, index question) {
  const auto& c = condition_at(set, question);
  const std::string prefix = c.turn == rules::turn::negated   ? "niet "
                             : c.turn == rules::turn::certain ? "zeker "
                                                              : "";
  if (rules::is_question(c.op)) {
    return prefix + word_name(c.word) + asked_text(c);
  }
  switch (c.op) {
    case op::rule_is:
    case op::rule_shows:
      return std::string(set.rules[static_cast<std::size_t>(c.a)].id) +
             (c.op == op::rule_is ? " is " : " toont ") + outcomes_text(static_cast<std::uint32_t>(c.b));
    case op::any_entry:
    case op::every_entry:
      return (c.op == op::any_entry ? "een " : "elk ") + facts::name_of(static_cast<list_id>(c.b)) + " met " +
             question_name(set, c.a);
    case op::lasts_within:
      return "duurt hoogstens " + std::to_string(c.a) + " maanden";
    case op::all_of:
    case op::any_of:
      return question_name(set, set.children[static_cast<std::size_t>(c.a)]) + " …";
    default:  // negation, certain
      return question_name(set, c.a);
  }
}

}  // namespace jeugdregels::changes
