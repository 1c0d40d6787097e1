// When a measure ends, as a range where facts are missing; see derived.hpp.
//
// Tested by tests/assess/derived_test.cpp and tests/assess/ends_test.cpp.
#include <algorithm>

#include "assess/codes.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;

// BW 1:255 and following: supervision and guardianship are about minors. Jeugdreclassering may go on.
bool ends_at_eighteen(value kind) { return kind != codes::jeugdreclassering; }

// An ordered end that may or may not count: from the order itself, or from an extension.
void add_order(measure_end& end, value last_day, tri counts) {
  const day latest = facts::is_known(last_day) ? last_day : never;
  const day earliest = last_day == facts::unknown ? calendar::first_day : latest;
  end.latest = std::max(end.latest, latest);
  if (counts == tri::yes) {
    end.earliest = std::max(end.earliest, earliest);
  }
}

// Visits the extensions that count, or may, in order; false when it is unknown which there are.
template <typename Visit>
bool for_extensions(const context& c, record_id measure, Visit visit) {
  if (!c.knows(measure, list_id::verlengingen)) {
    return false;
  }
  for (const record_id extension : c.dossier.entries(measure, list_id::verlengingen)) {
    const tri counts = c.happened(extension, fact_id::verlenging_uitgesproken);
    if (counts != tri::no) {
      visit(counts, c.read(extension, fact_id::verlenging_einde));
    }
  }
  return true;
}

// A whole that comes to one day.
measure_end end_of_whole(value v) { return {v, v}; }

measure_end work_out_ordered_end(const context& c, record_id measure) {
  measure_end end{calendar::first_day, calendar::first_day};
  add_order(end, c.read(measure, fact_id::maatregel_einde), tri::yes);
  if (!for_extensions(c, measure, [&](tri counts, value last_day) { add_order(end, last_day, counts); })) {
    end.latest = never;
  }
  return end;
}

}  // namespace

measure_end ordered_end(const context& c, record_id measure) {
  return as_a_whole(c, used_fact::of(measure, used_fact::whole::ordered_end), end_of_whole,
                    [&] { return work_out_ordered_end(c, measure); });
}

day last_day_of_minority(const context& c, record_id measure) {
  return ends_at_eighteen(c.read(measure, fact_id::maatregel_soort))
             ? calendar::birthday(c.read(facts::root, fact_id::geboortedatum), 18) - 1
             : never;
}

namespace {

measure_end work_out(const context& c, record_id measure) {
  const value ended = c.read(measure, fact_id::maatregel_beeindigd);
  measure_end end{ended, ended};
  if (const tri happened = c.has_happened(ended); happened == tri::no) {
    end = ordered_end(c, measure);
  } else if (happened == tri::maybe) {
    ordered_end(c, measure);             // may matter all the same, and the trace has to say so
    end = {calendar::first_day, never};  // on any day up to now, or not yet
  }
  const day last = last_day_of_minority(c, measure);
  return {std::min(end.earliest, last), std::min(end.latest, last)};
}

// Worked out once for the measure that is looked at.
measure_end kept_end(const context& c, record_id measure) {
  workspace& work = *c.work;
  if (work.ended_measure == measure) {
    c.turns_on(work.end_turn);
    if (work.end_doubtful) {
      work.used.push_back(used_fact::of(measure, used_fact::whole::end_of_measure));
    }
    return work.end;
  }
  const std::size_t mark = work.used.size();
  own_turn turn(work);
  work.end = work_out(c, measure);
  work.end_turn = turn.close();
  work.end_doubtful = work.met_unknown_since(mark);
  work.ended_measure = measure;
  return work.end;
}

}  // namespace

measure_end end_of_measure(const context& c, record_id measure) {
  return as_a_whole(c, used_fact::of(measure, used_fact::whole::end_of_measure), end_of_whole,
                    [&] { return kept_end(c, measure); });
}

value last_ordered_end(const context& c, record_id measure) {
  const measure_end end = ordered_end(c, measure);
  return end.earliest != end.latest ? facts::unknown : end.latest == never ? facts::none : end.latest;
}

namespace {

// What the ends of the order and the extensions can come to.
struct ordered_ends {
  bool never = false;   // some certainly is no end at all
  bool certain = true;  // every one that may count is a day, and is known
  day latest = 0;       // the latest that there can be
};

ordered_ends read_ends(const context& c, record_id measure) {
  ordered_ends out;
  if (c.work->exploring) {  // the end as a whole; here it is known, or it will be asked for
    const measure_end end = ordered_end(c, measure);
    out.latest = end.latest;
    out.certain = end.earliest == end.latest;
    out.never = out.certain && end.latest == never;
    return out;
  }
  const auto add = [&](tri counts, value end) {
    out.never = out.never || (counts == tri::yes && end == facts::none);
    out.certain = out.certain && facts::is_known(end);
    out.latest = std::max(out.latest, end == facts::unknown ? never : facts::is_known(end) ? end : 0);
  };
  add(tri::yes, c.read(measure, fact_id::maatregel_einde));
  if (!for_extensions(c, measure, add)) {
    out.certain = false;
    out.latest = never;
  }
  return out;
}

}  // namespace

tri runs_to_an_end(const context& c, record_id measure) {
  const tri runs = measure_runs_within(c, measure, {c.as_of, c.as_of});
  if (runs == tri::no) {
    return tri::no;
  }
  const ordered_ends ends = read_ends(c, measure);
  if (ends.never) {
    return tri::no;
  }
  // Running now it has not ended before now; unless it is ended today, by the order neither.
  const value ended = c.read(measure, fact_id::maatregel_beeindigd);
  const bool ended_today = ended == c.as_of || ended == facts::unknown;
  if (ended == c.as_of) {
    c.turns_on(c.as_of + 1);
  }
  if (!ended_today && c.is_past(ends.latest)) {
    return tri::no;
  }
  return runs == tri::yes && ends.certain ? tri::yes : tri::maybe;
}

namespace {

// Follows the ends of a measure through its extensions while each may last so long after the one before. What
// is unknown leaves a range for the end before: a later one makes the next sooner right.
class end_chain {
 public:
  // The first end, of the order itself.
  void begin(value ordered, value end, int months) {
    can_hold_ = end != facts::none && ordered != facts::none;
    if (!facts::is_known(ordered) || end == facts::unknown) {
      can_fail_ = true;
      latest_ = end != facts::unknown      ? end
                : facts::is_known(ordered) ? calendar::add_months(ordered, months)
                                           : never;
      earliest_ = end == facts::unknown ? calendar::first_day : end;
      return;
    }
    can_hold_ = can_hold_ && end <= calendar::add_months(ordered, months);
    latest_ = earliest_ = end;
  }

  void extend(tri counts, value end, int months) {
    const day limit = calendar::add_months(latest_, months);
    if (end == facts::unknown) {
      can_fail_ = true;
      latest_ = limit;
      earliest_ = calendar::first_day;
    } else if (counts == tri::yes) {
      can_hold_ = can_hold_ && end != facts::none && end <= limit;
      can_fail_ = can_fail_ || end > calendar::add_months(earliest_, months);
      latest_ = earliest_ = end;
    } else if (end == facts::none || end > calendar::add_months(earliest_, months)) {
      can_fail_ = true;
      latest_ = end != facts::none && end <= limit ? std::max(latest_, end) : latest_;
    } else {
      latest_ = std::max(latest_, end);
      earliest_ = std::min(earliest_, end);
    }
  }

  void leave_open() { can_fail_ = true; }
  bool broken() const { return !can_hold_; }
  tri result() const { return !can_hold_ ? tri::no : can_fail_ ? tri::maybe : tri::yes; }

 private:
  day earliest_ = calendar::first_day;
  day latest_ = never;
  bool can_hold_ = true;
  bool can_fail_ = false;
};

tri lasts_within_unless_assumed(const context& c, record_id measure, int months, int months_each) {
  end_chain chain;
  chain.begin(c.read(measure, fact_id::uitgesproken), c.read(measure, fact_id::maatregel_einde), months);
  if (months_each == 0 || chain.broken()) {
    return chain.result();
  }
  if (!for_extensions(c, measure, [&](tri counts, value end) { chain.extend(counts, end, months_each); })) {
    chain.leave_open();
  }
  return chain.result();
}

}  // namespace

tri lasts_within(const context& c, record_id measure, int months, int months_each) {
  const auto whole =
      used_fact::of(measure, used_fact::whole::lasts_within, months * months_factor + months_each);
  return as_a_whole(c, whole, truth_of_whole,
                    [&] { return lasts_within_unless_assumed(c, measure, months, months_each); });
}

}  // namespace jeugdregels::assess
