// The term norm: a start, a stop, a due date, and what may excuse being late.
//
// Tested by tests/assess/term_test.cpp.
#include <algorithm>

#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::bit;
using rules::term_rule;

// Everything that decides, read once.
struct term_facts {
  value start = facts::unknown;
  value stop = facts::unknown;
  value exact_stop = facts::unknown;  // as reading::exact has it
  value earlier = facts::none;
  value explained = facts::none;  // none: nothing recorded
  value breakthrough = facts::none;
  bool may_end = false;
  measure_end end{never, never};
};

value read_start(const context& c, const term_rule& t, const place& at) {
  return read_word(c, t.start.words[static_cast<std::size_t>(c.choice(t.start.choice))], at);
}

value read_optional(const context& c, rules::vocabulary_id word, const place& at) {
  return word == rules::no_word ? facts::none : read_word(c, word, at);
}

// The date of a recorded explanation; none when there is no block for it (an absent block counts as none).
value read_explained(const context& c, const term_rule& t, const place& at) {
  if (t.explained == rules::no_word) {
    return facts::none;
  }
  const record_id record = find_record(c.dossier, at, facts::record_of(t.explanation));
  if (record == no_record || !facts::is_known(c.presence(record, t.explanation))) {
    return facts::none;
  }
  return read_word(c, t.explained, at);
}

// A list without entries stands for one entry in which nothing has happened; an absent list for one in which
// the stop is unknown. Nothing else is agreed or recorded in such an entry.
value missing_entry_stop(const context& c, const rules::rule& r, const place& at) {
  return c.dossier.list_known(at.around, r.over) ? facts::none : facts::unknown;
}

term_facts read_facts(const context& c, const rules::rule& r, const term_rule& t, const place& at,
                      stop_reading stop) {
  term_facts f;
  f.start = read_start(c, t, at);
  const bool missing = r.worst_of && at.entry == no_record;
  if (!missing) {
    f.earlier = read_optional(c, t.earlier, at);
    f.explained = read_explained(c, t, at);
    f.breakthrough = read_optional(c, t.breakthrough, at);
  }
  if (stop == stop_reading::not_happened) {
    f.stop = f.exact_stop = facts::none;
  } else if (missing) {
    f.stop = f.exact_stop = missing_entry_stop(c, r, at);
  } else {
    const std::size_t mark = c.work->used.size();
    f.stop = read_word(c, t.stop, at);
    f.exact_stop = c.work->met_unknown_since(mark) ? read_word(c, t.stop, at, reading::exact) : f.stop;
  }
  if (t.ends_with_measure) {
    f.may_end = true;
    f.end = end_of_measure(c, find_record(c.dossier, at, shape::maatregel));
  }
  return f;
}

// Late: excused by a recorded explanation, or not.
verdict explain_or_not(const context& c, const term_facts& f) {
  switch (facts::happened(f.explained, c.as_of)) {
    case tri::yes:
      return verdict::certain(outcome::explained);
    case tri::no:
      return verdict::certain(outcome::not_met);
    default:
      return {outcome::unknown, bit(outcome::explained) | bit(outcome::not_met)};
  }
}

verdict late(const context& c, const term_rule& t, const term_facts& f, bool stop_happened) {
  const verdict plain = explain_or_not(c, f);
  if (!stop_happened || t.breakthrough == rules::no_word) {
    return plain;
  }
  switch (facts::truth(f.breakthrough)) {
    case tri::yes:
      return verdict::certain(outcome::met_doorbraak);
    case tri::no:
      return plain;
    default:
      return {outcome::unknown, plain.possible | bit(outcome::met_doorbraak)};
  }
}

verdict stopped(const context& c, const term_rule& t, const term_facts& f, day due) {
  return f.stop <= due ? verdict::certain(outcome::met) : late(c, t, f, true);
}

verdict not_stopped(const context& c, const term_rule& t, const term_facts& f, day due) {
  const day over = std::min(due, c.as_of);
  if (f.may_end && f.end.certainly_before(over)) {
    return verdict::certain(outcome::not_applicable);
  }
  verdict v = c.as_of <= due ? verdict::certain(outcome::running) : late(c, t, f, false);
  if (f.may_end && f.end.possibly_before(over)) {
    v.possible |= bit(outcome::not_applicable);
  }
  return v;
}

verdict stop_unknown(const context& c, const term_rule& t, const term_facts& f, day due) {
  const outcome result = c.as_of <= due ? outcome::running : outcome::unknown;
  std::uint32_t possible = bit(outcome::met) | not_stopped(c, t, f, due).possible;
  if (c.as_of > due) {
    possible |= late(c, t, f, true).possible;
  }
  return {result, possible};
}

// Everything a term can come to when its start is unknown.
std::uint32_t possible_without_start(const context& c, const term_rule& t, const term_facts& f) {
  return bit(outcome::met) | bit(outcome::running) | bit(outcome::not_applicable) |
         late(c, t, f, true).possible | late(c, t, f, false).possible;
}

// The due date by the length of the term alone, and whether the calendar knows all days up to it.
due_date due_of(const context& c, const rules::rule& r, const term_rule& t, day start) {
  auto& kept = c.work->due_dates[static_cast<std::size_t>(r.payload) % c.work->due_dates.size()];
  if (kept.term != r.payload || kept.start != start) {
    const auto workdays = c.rules.workdays();
    const day due = calendar::due_day(workdays, start, t.length, c.profile()).value_or(calendar::last_day);
    kept = {r.payload, start, due, workdays.complete(start, due)};
  }
  return kept;
}

}  // namespace

answer evaluate_term(const context& c, const rules::rule& r, const place& at, stop_reading stop) {
  const term_rule& t = c.rules.terms[static_cast<std::size_t>(r.payload)];
  const term_facts f = read_facts(c, r, t, at, stop);
  answer out;
  const tri has_stopped = facts::happened(f.stop, c.as_of);
  if (has_stopped == tri::yes) {
    out.realised = f.stop;
  }
  const tri has_started = facts::happened(f.start, c.as_of);
  if (has_started != tri::yes) {
    out.result = has_started == tri::no ? outcome::running : outcome::unknown;
    out.possible = has_started == tri::no ? bit(outcome::running) : possible_without_start(c, t, f);
    return out;
  }
  const due_date usual = due_of(c, r, t, f.start);
  out.start = f.start;
  out.due = usual.due;
  out.complete = facts::to_tri(usual.complete);
  if (facts::is_known(f.earlier) && f.earlier < usual.due) {
    out.due = f.earlier;
    out.complete = facts::to_tri(c.rules.workdays().complete(out.start, out.due));
  }
  const verdict v = has_stopped == tri::yes  ? stopped(c, t, f, out.due)
                    : has_stopped == tri::no ? not_stopped(c, t, f, out.due)
                                             : stop_unknown(c, t, f, out.due);
  out.result = v.result;
  out.possible = f.exact_stop == f.stop ? v.possible : stop_unknown(c, t, f, out.due).possible;
  return out;
}

}  // namespace jeugdregels::assess
