// Conditions over three-valued facts; see evaluate.hpp.
//
// Tested by tests/assess/test_test.cpp.
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::condition;
using rules::op;

// Found in every question of every rule, so it is kept where the compiler can put it in place.
inline value read_here(const context& c, rules::vocabulary_id word, const place& at, reading how) {
  const rules::word_place& where = rules::place_of(word);
  const record_id record = find_record(c.dossier, at, where.home);
  if (record == no_record) {
    return facts::unknown;
  }
  if (rules::is_derived(word)) {
    return derive(c, rules::as_derived(word), record, how);
  }
  const value v = c.dossier.get_cell(record, where.cell);
  if (v == facts::unknown) {
    c.work->used.push_back(used_fact::of(record, rules::as_fact(word)));
  }
  return v;
}

// A code that is known not to exist is none of the codes asked for.
tri is_one_of(value code, std::int32_t mask) {
  if (code == facts::unknown) {
    return tri::maybe;
  }
  return facts::to_tri(code != facts::none && (mask >> code & 1) != 0);
}

tri contains(value set, std::int32_t mask) {
  return set == facts::unknown ? tri::maybe : facts::to_tri(facts::is_known(set) && (set & mask) != 0);
}

tri rule_is(const context& c, const condition& asked, const place& at, reading how) {
  const answer other = evaluate_reference(c, asked.a, at, stop_reading::as_known);
  const auto wanted = static_cast<std::uint32_t>(asked.b);
  if (how == reading::formula || other.result != outcome::unknown) {
    return other.result == outcome::unknown ? tri::maybe
                                            : facts::to_tri((wanted & rules::bit(other.result)) != 0);
  }
  if ((other.possible & wanted) == 0) {
    return tri::no;
  }
  return (other.possible & ~wanted) == 0 ? tri::yes : tri::maybe;
}

tri rule_shows(const context& c, const condition& asked, const place& at) {
  const answer other = evaluate_reference(c, asked.a, at, stop_reading::as_known);
  c.work->passed_over = c.work->passed_over || other.result == outcome::unknown;
  return facts::to_tri((static_cast<std::uint32_t>(asked.b) & rules::bit(other.result)) != 0);
}

// A day that is known not to exist lies neither before nor after another.
tri not_after(const context& c, const condition& asked, value v, const place& at, reading how) {
  if (v == facts::none) {
    return tri::no;
  }
  const value limit = read_here(c, static_cast<rules::vocabulary_id>(asked.a), at, how);
  if (limit == facts::none) {
    return tri::no;
  }
  if (v == facts::unknown || limit == facts::unknown) {
    return tri::maybe;
  }
  if (rules::may_be_today(asked.word) || rules::may_be_today(static_cast<rules::vocabulary_id>(asked.a))) {
    c.turns_on(c.as_of + 1);
  }
  return facts::to_tri(v <= (asked.b == 0 ? limit : calendar::add_months(limit, asked.b)));
}

tri under_age(const context& c, const condition& asked, value v) {
  if (!facts::is_known(v)) {
    return v == facts::none ? tri::no : tri::maybe;
  }
  const day birth = c.read(facts::root, facts::fact_id::geboortedatum);
  const day limit = calendar::birthday(birth, asked.a) + asked.b;
  if (rules::may_be_today(asked.word)) {
    c.turns_on(limit);
  }
  return facts::to_tri(v < limit);
}

// An age grows on birthdays; other numbers change with what they are derived from.
tri at_least(const context& c, const condition& asked, value v) {
  if (v == facts::unknown) {
    return tri::maybe;
  }
  if (rules::is_age(asked.word)) {
    c.turns_on(calendar::birthday(c.read(facts::root, facts::fact_id::geboortedatum), asked.a));
  }
  return facts::to_tri(v >= asked.a);
}

// Whether a fact is there; filled in it would be.
tri is_given(const context& c, value v) {
  c.work->passed_over = c.work->passed_over || v == facts::unknown;
  return facts::to_tri(v != facts::unknown);
}

tri lies_ahead(const context& c, value v) {
  return v == facts::unknown ? tri::maybe : facts::to_tri(v != facts::none && !c.has_come(v));
}

inline tri ask_plain(const context& c, const condition& asked, const place& at, reading how) {
  const value v = read_here(c, asked.word, at, how);
  switch (asked.op) {
    case op::is_true:
      return facts::truth(v);
    case op::is_one_of:
      return is_one_of(v, asked.a);
    case op::contains:
      return contains(v, asked.a);
    case op::has_happened:
      return c.has_happened(v);
    case op::is_given:
      return is_given(c, v);
    case op::not_after:
      return not_after(c, asked, v, at, how);
    case op::under_age:
      return under_age(c, asked, v);
    case op::lies_ahead:
      return lies_ahead(c, v);
    default:  // at_least
      return at_least(c, asked, v);
  }
}

// What is unknown counts as no.
tri certainly(const context& c, tri t) {
  c.work->passed_over = c.work->passed_over || t == tri::maybe;
  return facts::to_tri(t == tri::yes);
}

// What is asked of a word.
inline tri ask(const context& c, const condition& asked, const place& at, reading how) {
  const tri plain = ask_plain(c, asked, at, how);
  switch (asked.turn) {
    case rules::turn::negated:
      return !plain;
    case rules::turn::certain:
      return certainly(c, plain);
    default:
      return plain;
  }
}

// A member of a group; a question is answered in place.
inline tri member(const context& c, index number, const place& at, reading how) {
  const condition& asked = c.rules.conditions[static_cast<std::size_t>(number)];
  return rules::is_question(asked.op) ? ask(c, asked, at, how) : holds(c, number, at, how);
}

tri all_of(const context& c, const condition& group, const place& at, reading how) {
  tri result = tri::yes;
  for (std::int32_t i = 0; i < group.b && result != tri::no; ++i) {
    result = both(result, member(c, c.rules.children[static_cast<std::size_t>(group.a + i)], at, how));
  }
  return result;
}

tri any_of(const context& c, const condition& group, const place& at, reading how) {
  tri result = tri::no;
  for (std::int32_t i = 0; i < group.b && result != tri::yes; ++i) {
    result = either(result, member(c, c.rules.children[static_cast<std::size_t>(group.a + i)], at, how));
  }
  return result;
}

// An absent list may hold anything; but where no entry whatever could make the condition true it is false.
tri of_absent_list(const context& c, const condition& asked, reading how) {
  return holds(c, asked.a, {no_record, facts::root}, how) == tri::no ? tri::no : tri::maybe;
}

// Of one entry, as a whole of which an answer can be made without looking into it.
tri of_entry(const context& c, const condition& asked, record_id entry, reading how) {
  ++c.work->effort;
  return as_a_whole(c, used_fact::of(entry, used_fact::whole::entry_holds, asked.a), truth_of_whole, [&] {
    return holds(c, asked.a, {entry, facts::root}, how);
  });
}

// Of the entries of a list of the dossier.
tri any_entry(const context& c, const condition& asked, reading how) {
  const auto list = static_cast<list_id>(asked.b);
  if (!c.knows(facts::root, list)) {
    return of_absent_list(c, asked, how);
  }
  tri result = tri::no;
  for (const record_id entry : c.dossier.entries(facts::root, list)) {
    result = either(result, of_entry(c, asked, entry, how));
    if (result == tri::yes) {
      break;
    }
  }
  return result;
}

tri every_entry(const context& c, const condition& asked, reading how) {
  const auto list = static_cast<list_id>(asked.b);
  if (!c.knows(facts::root, list)) {
    return of_absent_list(c, asked, how);
  }
  const auto entries = c.dossier.entries(facts::root, list);
  tri result = facts::to_tri(entries.begin() != entries.end());
  for (const record_id entry : entries) {
    result = both(result, of_entry(c, asked, entry, how));
  }
  return result;
}

}  // namespace

value read_word(const context& c, rules::vocabulary_id word, const place& at, reading how) {
  return read_here(c, word, at, how);
}

tri holds(const context& c, index condition_index, const place& at, reading how) {
  const condition& asked = c.rules.conditions[static_cast<std::size_t>(condition_index)];
  switch (asked.op) {
    case op::all_of:
      return all_of(c, asked, at, how);
    case op::any_of:
      return any_of(c, asked, at, how);
    case op::negation:
      return !holds(c, asked.a, at, how);
    case op::certain:
      return certainly(c, holds(c, asked.a, at, how));
    case op::rule_is:
      return rule_is(c, asked, at, how);
    case op::rule_shows:
      return rule_shows(c, asked, at);
    case op::any_entry:
      return any_entry(c, asked, how);
    case op::every_entry:
      return every_entry(c, asked, how);
    case op::lasts_within:
      return lasts_within(c, find_record(c.dossier, at, shape::maatregel), asked.a, asked.b);
    default:
      return ask(c, asked, at, how);
  }
}

verdict verdict_of_test(const context& c, index condition_index, const place& at,
                        const outcome_pair& outcomes) {
  const std::size_t mark = c.work->used.size();
  const tri result = holds(c, condition_index, at, reading::formula);
  const tri exact = c.work->met_unknown_since(mark) ? holds(c, condition_index, at, reading::exact) : result;
  return outcomes.verdict_of(result, exact);
}

answer evaluate_test(const context& c, const rules::rule& r, const place& at) {
  const verdict v = verdict_of_test(c, r.payload, at,
                                    r.finding == rules::finding_kind::flag ? flag_outcomes : norm_outcomes);
  answer out;
  out.result = v.result;
  out.possible = v.possible;
  return out;
}

}  // namespace jeugdregels::assess
