// The term norm: a start, a stop, a due date, and what may excuse being late.
//
// Tested by tests/assess/term_test.cpp.
#include <algorithm>

#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::bit;
using rules::term_rule;

// Several stops taken together.
struct stops_together {
  bool missing = false;  // one of them has not happened
  bool unknown = false;
  day last = facts::none;  // the last that happened

  bool all_happened() const { return !missing && !unknown; }
  bool late(day due) const { return last != facts::none && last > due; }  // one of them certainly was
};

// Everything that decides, read once.
struct term_facts {
  value start = facts::unknown;
  bool needed = false;  // until the start has happened the rule does not apply
  value stop = facts::unknown;
  value exact_stop = facts::unknown;  // as reading::exact has it
  stops_together stops;               // where there are several
  value earlier = facts::none;
  value explained = facts::none;  // none: nothing recorded
  value breakthrough = facts::none;
  bool may_end = false;
  measure_end end{never, never};
};

value read_optional(const context& c, rules::vocabulary_id word, const place& at) {
  return word == rules::no_word ? facts::none : read_word(c, word, at);
}

// The date of a recorded explanation; none when there is no block for it (an absent block counts as none).
value read_explained(const context& c, const term_rule& t, const place& at) {
  if (t.explained == rules::no_word) {
    return facts::none;
  }
  const record_id record = find_record(c.dossier, at, facts::record_of(t.explanation));
  if (record == no_record || !facts::is_known(c.dossier.presence(record, t.explanation))) {
    return facts::none;
  }
  return read_word(c, t.explained, at);
}

// A list without entries stands for one entry in which nothing has happened; an absent list for one in which
// the stop is unknown. Nothing else is agreed or recorded in such an entry.
value missing_entry_stop(const context& c, const rules::rule& r, const place& at) {
  return c.dossier.list_known(at.around, r.over) ? facts::none : facts::unknown;
}

bool has_several_stops(const term_rule& t) { return t.stops[1] != rules::no_word; }

stops_together read_stops(const context& c, const term_rule& t, const place& at) {
  stops_together out;
  for (const auto word : t.stops) {
    if (word == rules::no_word) {
      break;
    }
    const value stop = read_word(c, word, at);
    switch (c.has_happened(stop)) {
      case tri::yes:
        out.last = std::max(out.last, stop);
        break;
      case tri::no:
        out.missing = true;
        break;
      default:
        out.unknown = true;
    }
  }
  return out;
}

term_facts read_facts(const context& c, const rules::rule& r, const term_rule& t, const place& at,
                      stop_reading stop) {
  term_facts f;
  const std::size_t start = start_of_term(c, t, at);
  f.start = read_word(c, t.start.words[start], at);
  f.needed = (t.start.needed >> start & 1) != 0;
  const bool missing = r.worst_of && at.entry == no_record;
  if (!missing) {
    f.earlier = read_optional(c, t.earlier, at);
    c.work->passed_over = c.work->passed_over || f.earlier == facts::unknown;
    f.explained = read_explained(c, t, at);
    f.breakthrough = read_optional(c, t.breakthrough, at);
  }
  if (stop == stop_reading::not_happened) {
    f.stop = f.exact_stop = facts::none;
    f.stops.missing = true;
  } else if (has_several_stops(t)) {
    f.stops = read_stops(c, t, at);
  } else if (missing) {
    f.stop = f.exact_stop = missing_entry_stop(c, r, at);
  } else {
    const std::size_t mark = c.work->used.size();
    f.stop = read_word(c, t.stops[0], at);
    f.exact_stop = c.work->met_unknown_since(mark) ? read_word(c, t.stops[0], at, reading::exact) : f.stop;
  }
  if (t.ends_with_measure) {
    f.may_end = true;
    f.end = end_of_measure(c, find_record(c.dossier, at, shape::maatregel));
  }
  return f;
}

// Late: excused by a recorded explanation, or not.
verdict explain_or_not(const context& c, const term_facts& f) {
  switch (c.has_happened(f.explained)) {
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

// The day before which a measure must have ended to be out of the way of a term.
day day_to_be_over(const context& c, const term_facts& f, day due) {
  if (f.may_end) {
    c.turns_on(f.end.earliest + 1);
    c.turns_on(f.end.latest + 1);
  }
  return c.is_past(due) ? due : c.as_of;
}

verdict not_stopped(const context& c, const term_rule& t, const term_facts& f, day due) {
  const day over = day_to_be_over(c, f, due);
  if (f.may_end && f.end.certainly_before(over)) {
    return verdict::certain(outcome::not_applicable);
  }
  verdict v = c.is_past(due) ? late(c, t, f, false) : verdict::certain(outcome::running);
  if (f.may_end && f.end.possibly_before(over)) {
    v.possible |= bit(outcome::not_applicable);
  }
  return v;
}

verdict stop_unknown(const context& c, const term_rule& t, const term_facts& f, day due) {
  const outcome result = c.is_past(due) ? outcome::unknown : outcome::running;
  std::uint32_t possible = bit(outcome::met) | not_stopped(c, t, f, due).possible;
  if (c.is_past(due)) {
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

// Late as soon as one of them certainly is; what is unknown counts only where it can still change that.
verdict judge_stops(const context& c, const term_facts& f, day due) {
  const stops_together& stops = f.stops;
  const day over = day_to_be_over(c, f, due);
  const std::uint32_t ended = f.may_end && f.end.possibly_before(over) ? bit(outcome::not_applicable) : 0;
  const outcome open = c.is_past(due) ? outcome::not_met : outcome::running;
  if (stops.late(due)) {
    return verdict::certain(outcome::not_met);
  }
  if (stops.missing && f.may_end && f.end.certainly_before(over)) {
    return stops.unknown && c.is_past(due)
               ? verdict{outcome::unknown, bit(outcome::not_met) | bit(outcome::not_applicable)}
               : verdict::certain(outcome::not_applicable);
  }
  if (stops.missing) {
    return {open, bit(open) | ended};
  }
  if (stops.unknown) {
    return {c.is_past(due) ? outcome::unknown : outcome::running, bit(outcome::met) | bit(open) | ended};
  }
  return verdict::certain(outcome::met);
}

// The term has begun on a known day.
void judge_from_start(const context& c, const rules::rule& r, const term_rule& t, const term_facts& f,
                      answer& out) {
  const due_date usual = due_of(c, r, t, f.start);
  out.start = f.start;
  out.due = usual.due;
  out.complete = facts::to_tri(usual.complete);
  if (facts::is_known(f.earlier) && f.earlier < usual.due) {
    out.due = f.earlier;
    out.complete = facts::to_tri(c.rules.workdays().complete(out.start, out.due));
  }
  if (has_several_stops(t)) {
    const verdict v = judge_stops(c, f, out.due);
    out.result = v.result;
    out.possible = v.possible;
    return;
  }
  const tri has_stopped = c.has_happened(f.stop);
  const verdict v = has_stopped == tri::yes  ? stopped(c, t, f, out.due)
                    : has_stopped == tri::no ? not_stopped(c, t, f, out.due)
                                             : stop_unknown(c, t, f, out.due);
  out.result = v.result;
  out.possible = f.exact_stop == f.stop ? v.possible : stop_unknown(c, t, f, out.due).possible;
}

}  // namespace

std::size_t start_of_term(const context& c, const term_rule& t, const place& at) {
  if (!t.start.by_kind()) {
    return static_cast<std::size_t>(c.choice(t.start.choice));
  }
  const value kind = c.read(find_record(c.dossier, at, shape::maatregel), facts::fact_id::maatregel_soort);
  std::size_t slot = 0;
  while (slot + 1 < std::size(t.start.kinds) && (t.start.kinds[slot] >> kind & 1U) == 0) {
    ++slot;
  }
  return slot;
}

answer evaluate_term(const context& c, const rules::rule& r, const place& at, stop_reading stop) {
  const term_rule& t = c.rules.terms[static_cast<std::size_t>(r.payload)];
  const term_facts f = read_facts(c, r, t, at, stop);
  answer out;
  const tri has_started = c.has_happened(f.start);
  if (has_started == tri::no && f.needed) {
    return answer::of(outcome::not_applicable);
  }
  if (has_several_stops(t)) {
    out.realised = f.stops.all_happened() ? f.stops.last : facts::none;
  } else if (c.has_happened(f.stop) == tri::yes) {
    out.realised = f.stop;
  }
  if (has_started == tri::yes) {
    judge_from_start(c, r, t, f, out);
    return out;
  }
  out.result = has_started == tri::no ? outcome::running : outcome::unknown;
  out.possible = has_started == tri::no ? bit(outcome::running) : possible_without_start(c, t, f);
  return out;
}

}  // namespace jeugdregels::assess
