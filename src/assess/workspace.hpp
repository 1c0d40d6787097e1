// What assessing writes down on its way: the trace, answers given before, and what was worked out of a
// measure.
//
// It keeps its memory from dossier to dossier; forget() makes it ready for the next. One workspace belongs to
// one thread. Tested through the rules that use it, and by tests/assess/memo_test.cpp.
#ifndef JEUGDREGELS_ASSESS_WORKSPACE_HPP
#define JEUGDREGELS_ASSESS_WORKSPACE_HPP

#include <array>
#include <vector>

#include "assess/context.hpp"
#include "assess/derived.hpp"
#include "assess/evaluate.hpp"
#include "assess/memo.hpp"

namespace jeugdregels::assess {

// One worker as the rules about workers see him.
struct worker {
  day from;
  day until;  // never when still there
  value role;
  value reason;
};

// What the rules ask of all workers of one measure, worked out together.
struct worker_facts {
  record_id measure = no_record;
  bool known = false;
  value first_fixed = facts::unknown;
  value has_fixed = facts::unknown;
  value counted_changes = facts::unknown;
  value possible_changes = facts::unknown;
  value desk_after_fixed = facts::unknown;
  value uncovered_workday = facts::unknown;
};

struct workspace {
  trace used;
  memo answers;
  entry_answers entries;

  // Of the measure that was looked at last.
  record_id ended_measure = no_record;
  measure_end end{};
  worker_facts workers;
  std::vector<worker> present;  // those that had begun, by first day
  std::vector<worker> gaps;     // stretches of days without anybody, as from and until

  void forget() {
    used.clear();
    answers.forget();
    entries.clear();
    ended_measure = no_record;
    workers.measure = no_record;
  }
};

inline value context::read(record_id r, facts::fact_id f) const {
  work->used.push_back(used_fact::of(r, f));
  return dossier.get(r, f);
}

inline bool context::knows(record_id r, list_id l) const {
  work->used.push_back(used_fact::of(r, l));
  return dossier.list_known(r, l);
}

inline value context::presence(record_id r, shape block) const {
  work->used.push_back(used_fact::of(r, block));
  return dossier.presence(r, block);
}

}  // namespace jeugdregels::assess

#endif
