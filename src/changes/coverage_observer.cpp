// Looks at each finding and asks the questions of its rule again; see coverage_observer.hpp.
//
// Tested by tests/changes/coverage_test.cpp.
#include "changes/coverage_observer.hpp"

namespace jeugdregels::changes {
namespace {

using assess::context;
using assess::finding;
using assess::place;
using facts::is_known;

}  // namespace

coverage_observer::coverage_observer(const rules::data& set)
    : set_(set), targets_(set.rules.size()), questions_(set.rules.size()), for_whom_(set.rules.size()) {
  for (std::size_t i = 0; i < set.rules.size(); ++i) {
    const auto& r = set.rules[i];
    if (!r.only_explained) {
      const day as_of = std::min(r.valid.until, std::max(r.valid.from, calendar::first_day + 45'000));
      targets_[i] = targets_of(set, r, as_of);
      questions_[i] = questions_of(set, r);
      for_whom_[i] = questions_of_condition(set, r.only_for, r.over);
    }
  }
}

void coverage_observer::note(index rule, const std::string& target) {
  auto& all = targets_[static_cast<std::size_t>(rule)];
  if (const auto found = all.find(target); found != all.end()) {
    found->second = true;
  }
}

// How far a value lies from a boundary; only the nearest values count.
void coverage_observer::note_side(index rule, const std::string& boundary, value from_it) {
  if (from_it >= -1 && from_it <= 1) {
    note(rule, boundary_target(boundary, from_it));
  }
}

void coverage_observer::observe(const assess::plan& p, const facts::dossier& d, day as_of) {
  assess::assess(set_, p, d, as_of, found_);
  assess::workspace work;
  work.forget();
  const context c{set_, d, as_of, p.choices, &work};
  for (const index rule : p.rules) {
    ask_who_is_left_out(c, rule);
  }
  for (const finding& f : found_.findings) {
    note(f.rule, outcome_target(f.result.result));
    if (set_.rules[static_cast<std::size_t>(f.rule)].valid.holds(as_of) &&
        f.about.missing == list_id::count) {
      look(c, f);
    }
  }
}

void coverage_observer::look(const context& c, const finding& f) {
  const auto& r = set_.rules[static_cast<std::size_t>(f.rule)];
  if (f.result.row != rules::nothing) {
    const bool decision = r.kind == rules::rule_kind::decision;
    const index first = decision ? set_.decisions[static_cast<std::size_t>(r.payload)].first_row : 0;
    note(f.rule, row_target(f.result.row - first));
  }
  if (r.worst_of) {
    ask(c, f.rule, {facts::no_record, f.about.at});
    for (const facts::record_id entry : c.dossier.entries(f.about.at, r.over)) {
      ask(c, f.rule, {entry, f.about.at});
    }
  } else {
    ask(c, f.rule, {f.about.at, facts::root});
  }
  if (r.kind == rules::rule_kind::term) {
    look_at_term(c, f.rule, f.result.due, f.result.realised);
    for (std::uint32_t i = 0; i < f.parts; ++i) {
      const auto& part = found_.parts[f.first_part + i];
      look_at_term(c, f.rule, part.due, part.realised);
    }
  } else if (r.kind == rules::rule_kind::ladder) {
    look_at_ladder(c, f);
  } else if (r.kind == rules::rule_kind::window) {
    look_at_window(c, f.rule, {f.about.at, facts::root});
  }
}

// ---- questions
// ---------------------------------------------------------------------------------------------
void coverage_observer::ask(const context& c, index rule, const place& at) {
  const auto over = set_.rules[static_cast<std::size_t>(rule)].over;
  for (const auto& q : questions_[static_cast<std::size_t>(rule)]) {
    const bool about_this = q.over == over || q.over == list_id::count ||
                            (over != list_id::count && q.over == facts::list_around(over));
    if (about_this) {
      ask_here(c, rule, q.condition, at);
    } else {
      ask_entries(c, rule, q);
    }
  }
}

// Where `alleen_bij` does not hold there is no finding, and that is what a scenario then shows.
void coverage_observer::ask_who_is_left_out(const context& c, index first_version) {
  const auto* version = assess::version_now(c, first_version);
  if (version == nullptr || version->only_for == rules::nothing) {
    return;
  }
  const auto rule = static_cast<index>(version - set_.rules.data());
  for (std::size_t i = 0; i < c.dossier.record_count(); ++i) {
    const auto record = static_cast<facts::record_id>(i);
    const bool is_subject = version->over == list_id::count
                                ? record == facts::root
                                : record != facts::root && c.dossier.list_of(record) == version->over;
    for (const auto& q : for_whom_[static_cast<std::size_t>(rule)]) {
      if (is_subject && q.over == version->over) {
        ask_here(c, rule, q.condition, {record, facts::root});
      }
    }
  }
}

void coverage_observer::ask_entries(const context& c, index rule, const asked_question& q) {
  for (const facts::record_id entry : c.dossier.entries(facts::root, q.over)) {
    ask_here(c, rule, q.condition, {entry, facts::root});
  }
}

void coverage_observer::ask_here(const context& c, index rule, index question, const place& at) {
  note(rule, answer_target(set_, question, assess::holds(c, question, at, assess::reading::formula)));
  const auto& asked = set_.conditions[static_cast<std::size_t>(question)];
  const std::string name = question_name(set_, question);
  if (asked.op != rules::op::at_least && asked.op != rules::op::not_after &&
      asked.op != rules::op::under_age) {
    return;
  }
  const value v = assess::read_word(c, asked.word, at);
  if (!is_known(v)) {
    return;
  }
  if (asked.op == rules::op::at_least) {
    note_side(rule, name, v - asked.a);
  } else if (asked.op == rules::op::under_age) {
    const day birth = c.read(facts::root, fact_id::geboortedatum);
    note_side(rule, name, v - calendar::birthday(birth, asked.a) - asked.b);
  } else if (const value limit = assess::read_word(c, static_cast<rules::vocabulary_id>(asked.a), at);
             is_known(limit)) {
    note_side(rule, name, v - (asked.b == 0 ? limit : calendar::add_months(limit, asked.b)));
  }
}

// ---- boundaries of bodies
// ------------------------------------------------------------------------------------
void coverage_observer::look_at_term(const context& c, index rule, value due, value realised) {
  if (due == facts::none) {
    return;
  }
  if (realised != facts::none) {
    note_side(rule, stop_boundary, realised - due);
  } else {
    note_side(rule, due_boundary, c.as_of - due);
  }
}

void coverage_observer::look_at_window(const context& c, index rule, const place& at) {
  const auto& w = set_.windows[static_cast<std::size_t>(set_.rules[static_cast<std::size_t>(rule)].payload)];
  const value anchor = assess::read_word(c, w.anchor, at);
  if (!is_known(anchor)) {
    return;
  }
  if (w.from.given) {
    note_side(rule, from_boundary, c.as_of - assess::day_of_offset(anchor, w.from));
  }
  if (w.until.given) {
    note_side(rule, until_boundary, c.as_of - assess::day_of_offset(anchor, w.until));
  }
}

void coverage_observer::look_at_ladder(const context& c, const finding& f) {
  if (f.result.start == facts::none) {
    return;
  }
  const auto& r = set_.rules[static_cast<std::size_t>(f.rule)];
  const auto& ladder = set_.ladders[static_cast<std::size_t>(r.payload)];
  const int variant = c.choice(ladder.choice);
  for (std::int32_t step = 1; step < ladder.variants[variant].steps; ++step) {
    const auto& s = set_.steps[static_cast<std::size_t>(ladder.variants[variant].first_step + step)];
    note_side(f.rule, step_boundary(set_, ladder, variant, step), c.as_of - f.result.start - s.from_day);
  }
}

}  // namespace jeugdregels::changes
