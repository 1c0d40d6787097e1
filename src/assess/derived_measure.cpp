// When a measure ends, as a range where facts are missing; see derived.hpp.
//
// Tested by tests/assess/derived_test.cpp.
#include <algorithm>

#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;

// BW 1:255 and following: supervision and guardianship are about minors. Jeugdreclassering may go on.
bool ends_at_eighteen(value kind) {
  constexpr value jeugdreclassering = 4;  // its place in the list of codes
  return kind != jeugdreclassering;
}

// An ordered end that may or may not count: from the order itself, or from an extension.
void add_order(measure_end& end, value last_day, tri counts) {
  const day latest = facts::is_known(last_day) ? last_day : never;
  const day earliest = last_day == facts::unknown ? calendar::first_day : latest;
  if (counts != tri::no) {
    end.latest = std::max(end.latest, latest);
  }
  if (counts == tri::yes) {
    end.earliest = std::max(end.earliest, earliest);
  }
}

measure_end ordered_end(const context& c, record_id measure) {
  measure_end end{calendar::first_day, calendar::first_day};
  add_order(end, c.read(measure, fact_id::maatregel_einde), tri::yes);
  if (!c.knows(measure, list_id::verlengingen)) {
    end.latest = never;
    return end;
  }
  for (const record_id extension : c.dossier.entries(measure, list_id::verlengingen)) {
    const tri counts = c.happened(extension, fact_id::verlenging_uitgesproken);
    add_order(end, c.read(extension, fact_id::verlenging_einde), counts);
  }
  return end;
}

measure_end work_out(const context& c, record_id measure) {
  const value ended = c.read(measure, fact_id::maatregel_beeindigd);
  measure_end end{ended, ended};
  if (const tri happened = facts::happened(ended, c.as_of); happened == tri::no) {
    end = ordered_end(c, measure);
  } else if (happened == tri::maybe) {
    end = {calendar::first_day, std::max(c.as_of, ordered_end(c, measure).latest)};
  }
  if (ends_at_eighteen(c.read(measure, fact_id::maatregel_soort))) {
    const day last = calendar::birthday(c.read(facts::root, fact_id::geboortedatum), 18) - 1;
    end = {std::min(end.earliest, last), std::min(end.latest, last)};
  }
  return end;
}

}  // namespace

measure_end end_of_measure(const context& c, record_id measure) {
  if (c.work->ended_measure == measure) {
    if (c.work->end_doubtful) {
      c.work->used.push_back(used_fact::end_of(measure));
    }
    return c.work->end;
  }
  const std::size_t mark = c.work->used.size();
  c.work->end = work_out(c, measure);
  c.work->end_doubtful = c.work->met_unknown_since(mark);
  c.work->ended_measure = measure;
  return c.work->end;
}

}  // namespace jeugdregels::assess
