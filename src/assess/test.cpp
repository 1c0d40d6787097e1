// Conditions over three-valued facts; see evaluate.hpp.
//
// Tested by tests/assess/test_test.cpp.
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::condition;
using rules::op;

tri all_of(const context& c, const condition& group, const place& at, reading how) {
  tri result = tri::yes;
  for (std::int32_t i = 0; i < group.b && result != tri::no; ++i) {
    result = both(result, holds(c, c.rules.children[static_cast<std::size_t>(group.a + i)], at, how));
  }
  return result;
}

tri any_of(const context& c, const condition& group, const place& at, reading how) {
  tri result = tri::no;
  for (std::int32_t i = 0; i < group.b && result != tri::yes; ++i) {
    result = either(result, holds(c, c.rules.children[static_cast<std::size_t>(group.a + i)], at, how));
  }
  return result;
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
  return facts::to_tri((static_cast<std::uint32_t>(asked.b) & rules::bit(other.result)) != 0);
}

tri ask_fact(const context& c, const condition& asked, const place& at, reading how) {
  const value v = read_word(c, asked.word, at, how);
  switch (asked.op) {
    case op::is_true:
      return facts::truth(v);
    case op::is_one_of:
      return is_one_of(v, asked.a);
    case op::contains:
      return contains(v, asked.a);
    case op::has_happened:
      return facts::happened(v, c.as_of);
    case op::is_given:
      return facts::to_tri(v != facts::unknown);
    default:  // at_least
      return v == facts::unknown ? tri::maybe : facts::to_tri(v >= asked.a);
  }
}

}  // namespace

value read_word(const context& c, rules::vocabulary_id word, const place& at, reading how) {
  const bool derived = rules::is_derived(word);
  const shape home = derived ? rules::def(rules::as_derived(word)).home
                             : facts::record_of(facts::def(rules::as_fact(word)).home);
  const record_id record = find_record(c.dossier, at, home);
  if (record == no_record) {
    return facts::unknown;
  }
  return derived ? derive(c, rules::as_derived(word), record, how) : c.read(record, rules::as_fact(word));
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
      return facts::to_tri(holds(c, asked.a, at, how) == tri::yes);
    case op::rule_is:
      return rule_is(c, asked, at, how);
    case op::rule_shows:
      return rule_shows(c, asked, at);
    default:
      return ask_fact(c, asked, at, how);
  }
}

answer evaluate_test(const context& c, const rules::rule& r, const place& at) {
  answer out;
  out.result = as_outcome(holds(c, r.payload, at, reading::formula));
  out.possible = out.result == outcome::unknown ? as_possible(holds(c, r.payload, at, reading::exact))
                                                : rules::bit(out.result);
  return out;
}

}  // namespace jeugdregels::assess
