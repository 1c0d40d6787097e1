// The wholes that answers share, each as a diagram of its own: when a measure ends, what runs, who worked for
// it, another rule, who is responsible; see explorer.hpp.
//
// What has many alike parts (extensions, workers, entries) is joined part by part.
// Tested by tests/assess/lacks_test.cpp.
#include <utility>

#include "assess/explorer_expand.hpp"
#include "assess/woonplaats.hpp"

namespace jeugdregels::assess {

using facts::fact_id;

explorer::node explorer::fact_diagram(record_id record, fact_id fact) {
  if (const value known = scratch_.get(record, fact); known != facts::unknown) {
    return diagrams_.leaf(known);
  }
  const used_fact what = used_fact::of(record, fact);
  const std::size_t mark = some_values_.size();
  const open_values all{*rules_, scratch_, as_of_, choices_};
  all.add(record, fact, some_values_);
  const node found = variable_for(what, std::span(some_values_).subspan(mark));
  some_values_.resize(mark);
  return found;
}

explorer::node explorer::list_diagram(record_id parent, list_id list) {
  const std::size_t first = contents_.size();
  const open_values all{*rules_, *given_, as_of_, choices_};
  add_list_contents(all, scratch_, parent, list, list_scratch_, contents_);
  const std::size_t mark = some_values_.size();
  for (std::size_t i = first; i < contents_.size(); ++i) {
    some_values_.push_back(static_cast<value>(i - first));
  }
  const node found = variable_for(used_fact::of(parent, list), std::span(some_values_).subspan(mark));
  some_values_.resize(mark);
  return found;
}

explorer::node explorer::whole_diagram(const used_fact& what) {
  const used_fact before = std::exchange(probe_.inside, what);
  node found = 0;
  switch (what.as_whole()) {
    case used_fact::whole::end_of_measure:
      found = end_diagram(what.record);
      break;
    case used_fact::whole::ordered_end:
      found = ordered_end_diagram(what.record);
      break;
    case used_fact::whole::workers:
      found = workers_diagram(what.record);
      break;
    case used_fact::whole::lasts_within:
      found = lasts_within_diagram(what.record, what.more / months_factor, what.more % months_factor);
      break;
    case used_fact::whole::runs:
      found = runs_diagram(what.record, what.more);
      break;
    case used_fact::whole::entry_holds:
      found = holds_diagram(what.record, what.more);
      break;
    case used_fact::whole::responsible:
      found = responsible_diagram(what.record);
      break;
    case used_fact::whole::actual_stay:
      found = actual_stay_diagram(what.record);
      break;
    case used_fact::whole::rule:
      found = rule_diagram(what);
      break;
  }
  probe_.inside = before;
  return found;
}

// ---- measures --------------------------------------------------------------------------------------------
namespace {

// An extension that does not count.
constexpr value not_counted = facts::unknown;

// The end after an extension that may last so many months after the end before it; none once one was too
// late.
value extended(value until, value by, int months) {
  if (until == facts::none || by == not_counted) {
    return until;
  }
  return by == facts::none || by > calendar::add_months(until, months) ? facts::none : by;
}

}  // namespace

// The end that a content of an absent list of extensions gives; not_counted when there is none in it.
value explorer::end_of_content(const item& list, value content) const {
  const record_id entry = contents_[list.first_content + static_cast<std::uint32_t>(content)].first;
  return entry == no_record ? not_counted : scratch_.get(entry, fact_id::verlenging_einde);
}

// The end that an extension gives; not_counted when it has not been pronounced.
explorer::node explorer::extension_diagram(record_id extension) {
  const std::size_t pronounced = item_of(used_fact::of(extension, fact_id::verlenging_uitgesproken));
  const std::size_t end = item_of(used_fact::of(extension, fact_id::verlenging_einde));
  return diagrams_.apply(++operations_, items_[pronounced].diagram, items_[end].diagram,
                         [this](value when, value until) {
                           return facts::happened(when, as_of_) == tri::yes ? until : not_counted;
                         });
}

explorer::node explorer::ordered_end_diagram(record_id measure) {
  const std::size_t order = item_of(used_fact::of(measure, fact_id::maatregel_einde));
  const auto to_end = [](value v) { return v == facts::none ? never : v; };
  node latest = diagrams_.map(++operations_, items_[order].diagram, to_end);
  if (!scratch_.list_known(measure, list_id::verlengingen)) {
    const std::size_t list = item_of(used_fact::of(measure, list_id::verlengingen));
    return diagrams_.apply(++operations_, latest, items_[list].diagram, [&](value end, value content) {
      const value by = end_of_content(items_[list], content);
      return by == not_counted ? end : std::max(end, to_end(by));
    });
  }
  const std::int32_t later = ++operations_;
  for (const record_id extension : scratch_.entries(measure, list_id::verlengingen)) {
    latest = diagrams_.apply(later, latest, extension_diagram(extension), [&](value end, value by) {
      return by == not_counted ? end : std::max(end, to_end(by));
    });
  }
  return latest;
}

explorer::node explorer::end_diagram(record_id measure) {
  const std::size_t ordered = item_of(used_fact::of(measure, used_fact::whole::ordered_end));
  const std::size_t ended = item_of(used_fact::of(measure, fact_id::maatregel_beeindigd));
  const node end = diagrams_.apply(++operations_, items_[ended].diagram, items_[ordered].diagram,
                                   [this](value itself, value by_order) {
                                     return facts::happened(itself, as_of_) == tri::yes ? itself : by_order;
                                   });
  const day last = last_day_of_minority(now(), measure);
  // From the peildatum on it makes no difference when it ends.
  return diagrams_.map(++operations_, end, [&](value v) {
    const value until = std::min(v, last);
    return until >= as_of_ ? never : until;
  });
}

explorer::node explorer::lasts_within_diagram(record_id measure, int months, int months_each) {
  const std::size_t order = item_of(used_fact::of(measure, fact_id::uitgesproken));
  const std::size_t end = item_of(used_fact::of(measure, fact_id::maatregel_einde));
  // The end so far; none once one was too late.
  node so_far = diagrams_.apply(++operations_, items_[order].diagram, items_[end].diagram,
                                [&](value ordered, value until) {
                                  const bool fits = facts::is_known(ordered) && facts::is_known(until) &&
                                                    until <= calendar::add_months(ordered, months);
                                  return fits ? until : facts::none;
                                });
  if (months_each != 0 && !scratch_.list_known(measure, list_id::verlengingen)) {
    const std::size_t list = item_of(used_fact::of(measure, list_id::verlengingen));
    so_far = diagrams_.apply(++operations_, so_far, items_[list].diagram, [&](value until, value content) {
      return extended(until, end_of_content(items_[list], content), months_each);
    });
  } else if (months_each != 0) {
    const std::int32_t extend = ++operations_;
    for (const record_id extension : scratch_.entries(measure, list_id::verlengingen)) {
      so_far = diagrams_.apply(extend, so_far, extension_diagram(extension),
                               [&](value until, value by) { return extended(until, by, months_each); });
    }
  }
  return diagrams_.map(++operations_, so_far, [](value until) { return until == facts::none ? 0 : 1; });
}

// Whether something holds, once nothing unknown can change that any more.
std::optional<value> explorer::decided(tri found) const {
  return found == tri::maybe || !(probe_.used.empty() || is_sound())
             ? std::nullopt
             : std::optional<value>(found == tri::yes);
}

explorer::node explorer::runs_diagram(record_id entry, day from) {
  return expand([&](const context& c) -> std::optional<value> {
    const day_span days{from, c.as_of};
    return decided(c.dossier.shape_of(entry) == shape::maatregel ? measure_runs_within(c, entry, days)
                                                                 : care_entry_runs_within(c, entry, days));
  });
}

explorer::node explorer::holds_diagram(record_id entry, index condition) {
  return expand([&](const context& c) -> std::optional<value> {
    return decided(holds(c, condition, {entry, facts::root}, reading::formula));
  });
}

// ---- workers ---------------------------------------------------------------------------------------------

explorer::node explorer::workers_diagram(record_id measure) {
  if (scratch_.list_known(measure, list_id::jeugdbeschermers)) {
    return known_workers_diagram(measure);
  }
  const std::size_t number = item_of(used_fact::of(measure, list_id::jeugdbeschermers));
  const item list = items_[number];
  const std::size_t mark = kids_.size();
  for (std::uint32_t i = 0; i < list.values; ++i) {
    assume(list, static_cast<value>(i));
    const node kid = known_workers_diagram(measure);
    withdraw(list);
    kids_.push_back(kid);
  }
  const node found = diagrams_.select(list.diagram, std::span(values_).subspan(list.first_value, list.values),
                                      std::span(kids_).subspan(mark));
  kids_.resize(mark);
  return found;
}

// Only the number of changes that count, up to what is asked for, and whether there was a day without anybody
// can be open.
explorer::node explorer::known_workers_diagram(record_id measure) {
  start();
  const std::size_t first = changes_.size();
  add_changes(now(), measure, changes_);
  const worker_facts base = workers_of(now(), measure);
  const std::size_t end = item_of(used_fact::of(measure, used_fact::whole::end_of_measure));
  const int most = most_counted(*rules_);
  node all = diagrams_.leaf(0);  // twice the changes, and one more with an uncovered day
  for (std::size_t i = first; i < changes_.size(); ++i) {
    const worker_change change = changes_[i];
    start();
    workers_of(now(), measure);  // again, for its gaps
    const node uncovered = diagrams_.map(++operations_, items_[end].diagram, [&](value until) {
      return uncovered_workday(now(), change.from, std::min(change.until, until)) ? 1 : 0;
    });
    const std::size_t reason = item_of(used_fact::of(change.entry, fact_id::jb_reden_einde));
    const node one =
        diagrams_.apply(++operations_, items_[reason].diagram, uncovered, [](value why, value open) {
          const tri counts = counts_as_change(why);
          return counts == tri::no ? 0 : 2 * (counts == tri::yes ? 1 : 0) + open;
        });
    all = diagrams_.apply(++operations_, all, one, [most](value a, value b) {
      return 2 * std::min(most, a / 2 + b / 2) + std::max(a % 2, b % 2);
    });
  }
  changes_.resize(first);
  const auto first_number = static_cast<value>(workers_.size());
  for (value v = 0; v < 2 * (most + 1); ++v) {
    worker_facts& found = workers_.emplace_back(base);
    found.counted_changes = found.possible_changes = v / 2;
    found.uncovered_workday = v % 2;
    found.doubtful = false;
  }
  return diagrams_.map(++operations_, all, [&](value v) { return first_number + v; });
}

// ---- other rules, and who is responsible -----------------------------------------------------------------

explorer::node explorer::rule_diagram(const used_fact& what) {
  const index version = what.more / 2;
  const auto stop = static_cast<stop_reading>(what.more % 2);
  const rules::rule& r = rules_->rules[static_cast<std::size_t>(version)];
  const bool over_list = r.worst_of && what.record != facts::root && scratch_.list_of(what.record) != r.over;
  if (over_list) {
    const node found = worst_diagram(r, what.record);
    return diagrams_.map(++operations_, found, [&](value n) {
      return static_cast<value>(seen_[static_cast<std::size_t>(n)].result);
    });
  }
  return expand([&](const context& c) -> std::optional<value> {
    const place at =
        what.record == facts::root ? place{} : place{what.record, c.dossier.parent_of(what.record)};
    const answer found = evaluate_reference(c, version, at, stop);
    const bool known = found.result != outcome::unknown && found.possible == rules::bit(found.result);
    const bool settled = probe_.used.empty() || (is_sound() && known);
    return settled ? std::optional<value>(static_cast<value>(found.result)) : std::nullopt;
  });
}

value explorer::number_of_responsible(const possibilities& found) {
  for (std::size_t i = 0; i < responsible_count_; ++i) {
    if (responsible_[i].looks_like(found)) {
      return static_cast<value>(i);
    }
  }
  if (responsible_.size() == responsible_count_) {
    responsible_.emplace_back();
  }
  responsible_[responsible_count_] = found;
  return static_cast<value>(responsible_count_++);
}

explorer::node explorer::actual_stay_diagram(day on) {
  return expand([&](const context& c) -> std::optional<value> {
    const value stay = actual_stay(c, on);
    return probe_.used.empty() ? std::optional<value>(stay) : std::nullopt;
  });
}

explorer::node explorer::responsible_diagram(day on) {
  return expand([&](const context& c) -> std::optional<value> {
    const responsible_answer found = responsible_on(c, on);
    if (!probe_.used.empty()) {
      return std::nullopt;
    }
    return number_of_responsible(*found.found);
  });
}

}  // namespace jeugdregels::assess
