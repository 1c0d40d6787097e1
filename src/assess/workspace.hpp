// What assessing writes down on its way: the trace, answers given before, and what was worked out of a
// measure.
//
// It keeps its memory from dossier to dossier; forget() makes it ready for the next. One workspace belongs to
// one thread. Tested through the rules that use it, and by tests/assess/memo_test.cpp.
#ifndef JEUGDREGELS_ASSESS_WORKSPACE_HPP
#define JEUGDREGELS_ASSESS_WORKSPACE_HPP

#include <algorithm>
#include <array>
#include <span>
#include <type_traits>
#include <vector>

#include "assess/context.hpp"
#include "assess/derived.hpp"
#include "assess/evaluate.hpp"
#include "assess/memo.hpp"
#include "assess/possibilities.hpp"
#include "assess/stays.hpp"

namespace jeugdregels::assess {

// One worker as the rules about workers see him.
struct worker {
  record_id entry;
  day from;
  day until;  // never when still there
  value role;
  value reason;
};

// Days that count alike in a search for a move: their municipality, and the gap between stays that has to
// count with them (none: they count for certain).
struct day_run {
  day_span days;
  value municipality;
  day gap;
};

// What the rules ask of all workers of one measure, worked out together.
struct worker_facts {
  record_id measure = no_record;
  bool known = false;
  bool doubtful = false;  // something unknown was met on the way
  day turn = never;
  value first_fixed = facts::unknown;
  value has_fixed = facts::unknown;
  value counted_changes = facts::unknown;
  value possible_changes = facts::unknown;
  value desk_after_fixed = facts::unknown;
  value uncovered_workday = facts::unknown;
};

// The due date of a term from a start, remembered: several entries and rules ask for the same one.
struct due_date {
  index term = rules::nothing;
  day start = 0;
  day due = 0;
  bool complete = false;
};

// A whole that is taken to have a value, while finding out what an answer depends on.
struct assumption {
  used_fact what;
  value is = 0;
};

struct workspace {
  trace used;        // what was asked for and is unknown
  day turn = never;  // the first day on which what was asked may be answered otherwise
  memo answers;
  entry_answers entries;
  std::vector<field_values> values;  // of the answers that have one
  std::array<due_date, 8> due_dates{};

  // Whether anything unknown was met since the trace was this long. As long as nothing was, every reading of
  // a rule comes to the same.
  bool met_unknown_since(std::size_t mark) const { return used.size() != mark; }

  // Of the measure that was looked at last.
  record_id ended_measure = no_record;
  measure_end end{};
  bool end_doubtful = false;
  day end_turn = never;
  // Who is responsible, for the day asked last; and the stays of the dossier.
  day responsible_day = facts::none;
  bool responsible_doubtful = false;
  day responsible_turn = never;
  possibilities responsible;
  std::vector<value> municipalities;  // of the values that list them
  std::span<const value> municipalities_of(const field_values& decision) const {
    const value count = at(decision, decision_field::count);
    return count == facts::none ? std::span<const value>{}
                                : std::span(municipalities)
                                      .subspan(static_cast<std::size_t>(at(decision, decision_field::first)),
                                               static_cast<std::size_t>(count));
  }
  bool stays_read = false;
  bool stays_doubtful = false;
  stay_list stays;
  std::vector<day> breakpoints;
  std::vector<day> all_days;  // that the dossier names
  std::vector<day_run> day_runs;
  std::vector<day> starts;
  std::vector<day> starts_before;
  stay_list& stays_of(const context& c) {
    const std::size_t mark = used.size();
    if (!stays_read) {
      stays.read(c);
      stays_read = true;
      stays_doubtful = met_unknown_since(mark);
    } else if (stays_doubtful && !exploring) {
      used.push_back(used_fact::of(facts::root, list_id::verblijven));
    }
    return stays;
  }

  worker_facts workers;
  std::vector<worker> present;  // those that had begun, by first day
  std::vector<worker> gaps;     // stretches of days without anybody, as from and until

  // While finding out what an answer depends on: wholes are named in the trace by themselves, and those that
  // are assumed have the value they are given.
  bool exploring = false;
  used_fact inside = used_fact::of(facts::root, used_fact::whole::rule, -1);  // the whole that is looked into
  std::vector<assumption> assumed;
  const std::vector<possibilities>* assumed_responsible = nullptr;  // by their number
  const std::vector<worker_facts>* assumed_workers = nullptr;
  const value* assumed_value(const used_fact& what) const {
    for (const assumption& a : assumed) {
      if (a.what == what) {
        return &a.is;
      }
    }
    return nullptr;
  }
  // Names a whole in the trace, instead of what was met in it since the trace was this long.
  void note_whole(std::size_t mark, const used_fact& whole) {
    if (exploring && met_unknown_since(mark) && !(whole == inside)) {
      used.resize(mark);
      used.push_back(whole);
    }
  }
  // Something unknown was taken one way by a rule that says so, and may still come out the other way.
  bool passed_over = false;
  std::size_t effort = 0;  // entries, stays and workers looked at

  void forget() {
    used.clear();
    turn = never;
    passed_over = false;
    effort = 0;
    answers.forget();
    entries.clear();
    values.clear();
    for (auto& date : due_dates) {
      date.term = rules::nothing;
    }
    municipalities.clear();
    responsible_day = facts::none;
    stays_read = false;
    ended_measure = no_record;
    workers.measure = no_record;
  }
};

// The turn of one piece of work by itself, to be kept with what it came to.
class own_turn {
 public:
  explicit own_turn(workspace& work) : work_(work), before_(work.turn) { work.turn = never; }
  // Ends the piece of work.
  day close() {
    const day own = work_.turn;
    work_.turn = std::min(before_, own);
    return own;
  }

 private:
  workspace& work_;
  day before_;
};

// What is worked out as a whole: `taken_for` of the value it is assumed to have, or else what `work_out`
// gives.
template <typename Taken, typename WorkOut>
std::invoke_result_t<WorkOut> as_a_whole(const context& c, const used_fact& whole, Taken taken_for,
                                         WorkOut work_out) {
  if (const value* assumed = c.work->assumed_value(whole)) {
    return taken_for(*assumed);
  }
  const std::size_t mark = c.work->used.size();
  std::invoke_result_t<WorkOut> result = work_out();
  c.work->note_whole(mark, whole);
  return result;
}
inline tri truth_of_whole(value v) { return facts::to_tri(v != 0); }

inline void context::turns_on(day d) const {
  if (d > as_of && d < work->turn) {
    work->turn = d;
  }
}

// Room for the `waarde` of an answer, all fields none; valid until the next one is added.
inline field_values& add_value(const context& c, answer& to) {
  to.value = static_cast<index>(c.work->values.size());
  auto& added = c.work->values.emplace_back();
  added.fill(facts::none);
  return added;
}

inline value context::read(record_id r, facts::fact_id f) const {
  const value v = dossier.get(r, f);
  if (v == facts::unknown) {
    work->used.push_back(used_fact::of(r, f));
  }
  return v;
}

inline bool context::knows(record_id r, list_id l) const {
  const bool known = dossier.list_known(r, l);
  if (!known) {
    work->used.push_back(used_fact::of(r, l));
  }
  return known;
}

}  // namespace jeugdregels::assess

#endif
