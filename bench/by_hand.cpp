// The norms and the ladder by hand; see by_hand.hpp.
//
// Held against the library by tests/bench/by_hand_test.cpp.
#include "bench/by_hand.hpp"

#include <algorithm>

namespace jeugdregels::bench {
namespace {

using facts::both;
using facts::either;
using facts::happened;
using facts::none;
using facts::tri;
using facts::truth;
using facts::unknown;

constexpr day never = calendar::last_day + 1;

// What one case is assessed with.
struct setting {
  const tables& t;
  const wishes& w;
  day as_of;
  region partner;
  day eighteen;
};

// ---- terms ---------------------------------------------------------------------------------------------
struct term {
  value start;
  value stop;
  value needed_by = none;
  value explained = none;
  bool knows_breakthrough = false;
  value breakthrough = none;
  day measure_end = never;
};

verdict late(const term& f, day as_of, bool stopped) {
  if (stopped && f.knows_breakthrough && f.breakthrough != 0) {
    return f.breakthrough == 1 ? verdict::met_doorbraak : verdict::unknown;
  }
  switch (happened(f.explained, as_of)) {
    case tri::yes:
      return verdict::explained;
    case tri::no:
      return verdict::not_met;
    default:
      return verdict::unknown;
  }
}

verdict judge(const term& f, day due, day as_of, tri stopped) {
  switch (stopped) {
    case tri::yes:
      return f.stop <= due ? verdict::met : late(f, as_of, true);
    case tri::no:
      if (f.measure_end < std::min(due, as_of)) {
        return verdict::not_applicable;
      }
      return as_of <= due ? verdict::running : late(f, as_of, false);
    default:
      return as_of <= due ? verdict::running : verdict::unknown;
  }
}

template <typename Due>
norm evaluate(const setting& s, const term& f, Due due_after) {
  norm out;
  const tri stopped = happened(f.stop, s.as_of);
  if (stopped == tri::yes) {
    out.realised = f.stop;
  }
  const tri started = happened(f.start, s.as_of);
  if (started != tri::yes) {
    out.result = started == tri::no ? verdict::running : verdict::unknown;
    return out;
  }
  out.start = f.start;
  out.due = due_after(f.start);
  if (facts::is_known(f.needed_by)) {
    out.due = std::min(out.due, f.needed_by);
  }
  out.days_left = out.due - (stopped == tri::yes ? f.stop : s.as_of);
  out.complete = s.t.complete(out.start, out.due);
  out.result = judge(f, out.due, s.as_of, stopped);
  return out;
}

norm only(verdict v) {
  norm out;
  out.result = v;
  return out;
}

verdict of(tri t) {
  return t == tri::yes ? verdict::met : t == tri::no ? verdict::not_met : verdict::unknown;
}

int badness(verdict v) {
  constexpr std::array<int, 8> by_verdict = {1, 2, 3, 6, 4, 5, 0, 0};
  return by_verdict[static_cast<std::size_t>(v)];
}

// ---- the end of a measure ------------------------------------------------------------------------------
day ordered_end(const plain_measure& m, day as_of) {
  if (!m.extensions.known) {
    return never;
  }
  day latest = facts::is_known(m.end) ? m.end : never;
  for (const auto& extension : m.extensions) {
    if (happened(extension.pronounced, as_of) != tri::no) {
      latest = std::max(latest, facts::is_known(extension.end) ? extension.end : never);
    }
  }
  return latest;
}

// The last day that can be its last.
day latest_end(const plain_measure& m, const setting& s) {
  day latest = m.ended;
  switch (happened(m.ended, s.as_of)) {
    case tri::no:
      latest = ordered_end(m, s.as_of);
      break;
    case tri::maybe:
      latest = std::max(s.as_of, ordered_end(m, s.as_of));
      break;
    default:
      break;
  }
  constexpr value jeugdreclassering = 4;
  return m.kind == jeugdreclassering ? latest : std::min(latest, s.eighteen - 1);
}

// ---- workers -------------------------------------------------------------------------------------------
constexpr value fixed = 0;
constexpr value desk = 2;

day last_of(const plain_worker& w) { return w.until == none ? never : w.until; }

value first_fixed(const plain_measure& m) {
  value first = m.workers.known ? none : unknown;
  for (const auto& w : m.workers) {
    if (w.role == fixed && (first == none || w.from < first)) {
      first = w.from;
    }
  }
  return first;
}

bool is_change(const plain_measure& m, const plain_worker& leaving, day as_of) {
  constexpr value end_of_measure = 5;
  if (leaving.role != fixed || leaving.from > as_of || last_of(leaving) >= as_of || leaving.reason == none ||
      leaving.reason == end_of_measure) {
    return false;
  }
  return std::none_of(m.workers.begin(), m.workers.end(), [&](const plain_worker& w) {
    return &w != &leaving && w.role == fixed && w.from <= as_of && w.from <= leaving.until &&
           last_of(w) > leaving.until;
  });
}

// A working day after this worker left, before the next fixed one came, on which nobody at all was there.
bool left_alone(const setting& s, const plain_measure& m, const plain_worker& leaving, day measure_end) {
  day last = std::min(s.as_of, measure_end);
  for (const auto& w : m.workers) {
    if (w.role == fixed && w.from > leaving.until) {
      last = std::min(last, w.from - 1);
    }
  }
  for (day d = leaving.until + 1; d <= last;) {
    day covered = d - 1;
    day next = last + 1;
    for (const auto& w : m.workers) {
      if (w.from <= d) {
        covered = std::max(covered, last_of(w));
      } else {
        next = std::min(next, w.from);
      }
    }
    if (covered < d && s.t.any_workday(d, next - 1, s.w.holidays)) {
      return true;
    }
    d = covered < d ? next : covered + 1;
  }
  return false;
}

bool came_to_desk(const plain_measure& m, day first, day as_of) {
  return std::any_of(m.workers.begin(), m.workers.end(), [&](const plain_worker& w) {
    return w.role == desk && w.from > first && w.from <= as_of;
  });
}

verdict worker_stays(const setting& s, const plain_measure& m, value first, day measure_end) {
  if (!m.workers.known) {
    return verdict::unknown;
  }
  if (happened(first, s.as_of) != tri::yes) {
    return verdict::running;
  }
  int counted = 0;
  int open = 0;
  bool alone = false;
  for (const auto& w : m.workers) {
    if (is_change(m, w, s.as_of)) {
      constexpr value illness = 1;  // and turnover is 0
      counted += w.reason >= 0 && w.reason <= illness ? 1 : 0;
      open += w.reason == unknown ? 1 : 0;
      alone = alone || left_alone(s, m, w, measure_end);
    }
  }
  if (counted >= 2 || came_to_desk(m, first, s.as_of)) {
    return verdict::not_met;
  }
  return counted + open >= 2 || alone ? verdict::unknown : verdict::met;
}

// ---- the course ----------------------------------------------------------------------------------------
verdict course_supported(const plain_measure& m, day as_of) {
  switch (happened(m.course, as_of)) {
    case tri::no:
      return verdict::not_applicable;
    case tri::maybe:
      return verdict::unknown;
    default: {
      const tri network = m.network == unknown ? tri::maybe : facts::to_tri(m.network != 0);
      return of(both(both(!truth(m.disagrees), truth(m.family)), both(network, truth(m.professionals))));
    }
  }
}

norm course_in_time(const setting& s, const plain_measure& m, value stop, day measure_end) {
  const term f{s.w.from_informed ? m.informed : m.pronounced,
               stop,
               m.needed_by,
               m.explained,
               false,
               none,
               measure_end};
  return evaluate(s, f, [](day start) { return std::min(start + 42, calendar::last_day); });
}

verdict course_there(const setting& s, const plain_measure& m, const norm& in_time, day measure_end) {
  switch (happened(m.course, s.as_of)) {
    case tri::yes:
      return of(both(truth(m.goals), truth(m.help_chosen)));
    case tri::maybe:
      return in_time.result;
    default: {
      const verdict v = course_in_time(s, m, none, measure_end).result;
      return v == verdict::explained ? verdict::not_met : v;
    }
  }
}

// ---- help ----------------------------------------------------------------------------------------------
value really_started(const plain_help& h, day as_of) {
  if (h.started == unknown && happened(h.intake, as_of) == tri::yes && h.waiting_list == 0) {
    return h.intake;
  }
  return h.started;
}

norm help_in_time(const setting& s, const plain_measure& m, const plain_help& h, value stop, day due,
                  day measure_end) {
  const term f{m.pronounced, stop, h.needed_by, h.explained, true, h.breakthrough, measure_end};
  return evaluate(s, f, [due](day) { return due; });
}

tri help_fits(const plain_help& h, verdict supported) {
  const tri course = supported == verdict::met       ? tri::yes
                     : supported == verdict::unknown ? tri::maybe
                                                     : tri::no;
  const tri content = either(both(truth(h.by_plan), course), truth(h.alternative));
  return both(both(truth(h.fits), content), both(truth(h.explains), truth(h.helps)));
}

norm worst_of(const few<norm, 12>& parts) {
  const norm* worst = parts.begin();
  for (const auto& part : parts) {
    if (badness(part.result) > badness(worst->result)) {
      worst = &part;
    }
  }
  return *worst;
}

// Without an entry that counts: a list without entries stands for one in which nothing has happened.
void without_help(const setting& s, const plain_measure& m, day due, day measure_end, measure_answers& out) {
  if (m.help.size > 0) {
    out.help_in_time = only(verdict::not_applicable);
  } else {
    const term f{m.pronounced, m.help.known ? none : unknown, none, none, true, none, measure_end};
    out.help_in_time = evaluate(s, f, [due](day) { return due; });
  }
  out.help_fits = only(out.help_in_time.result);
}

void judge_help(const setting& s, const plain_measure& m, day measure_end, measure_answers& out) {
  const day due = facts::is_known(m.pronounced)
                      ? std::min(calendar::add_months(m.pronounced, 3), calendar::last_day)
                      : none;
  out.help_parts.clear();
  out.fit_parts.clear();
  bool for_parents = true;
  for (const auto& h : m.help) {
    if (h.necessary == 0) {
      continue;
    }
    constexpr value parents = 1;
    for_parents = for_parents && h.whom == parents;
    const value stop = really_started(h, s.as_of);
    const norm& in_time = out.help_parts.add() = help_in_time(s, m, h, stop, due, measure_end);
    switch (happened(stop, s.as_of)) {
      case tri::yes:
        out.fit_parts.add() = only(of(help_fits(h, out.course_supported.result)));
        break;
      case tri::maybe:
        out.fit_parts.add() = only(in_time.result);
        break;
      default:
        out.fit_parts.add() = only(help_in_time(s, m, h, none, due, measure_end).result);
    }
  }
  if (out.help_parts.size == 0) {
    without_help(s, m, due, measure_end, out);
    return;
  }
  out.help_in_time = worst_of(out.help_parts);
  out.help_fits = for_parents ? only(verdict::not_met) : worst_of(out.fit_parts);
}

// ---- extensions ----------------------------------------------------------------------------------------
verdict judge_extension(const plain_extension& e, verdict help, day as_of) {
  switch (happened(e.pronounced, as_of)) {
    case tri::no:
      return verdict::not_applicable;
    case tri::maybe:
      return verdict::unknown;
    default:
      break;
  }
  if (e.reasons == unknown) {
    const bool open = help == verdict::not_met || help == verdict::explained || help == verdict::unknown;
    return open ? verdict::unknown : verdict::met;
  }
  constexpr value help_not_in_time = 1;  // its bit
  return facts::is_known(e.reasons) && (e.reasons & help_not_in_time) != 0 ? verdict::not_met : verdict::met;
}

void judge_extensions(const plain_measure& m, day as_of, measure_answers& out) {
  constexpr value ots = 0;
  out.extensions.clear();
  out.extensions.known = m.extensions.known || m.kind != ots;
  if (m.kind == ots) {
    for (const auto& e : m.extensions) {
      out.extensions.add() = judge_extension(e, out.help_in_time.result, as_of);
    }
  }
}

// ---- the ladder ----------------------------------------------------------------------------------------
struct rung {
  std::int32_t step;
  std::int32_t from_day;
  party who;
  party whom;
};

constexpr std::array<rung, 4> by_report = {{{1, 0, party::worker, party::access_team},
                                            {2, 43, party::worker, party::scientist_or_manager},
                                            {3, 85, party::manager, party::municipality},
                                            {4, 169, party::institution, party::partner}}};
constexpr std::array<rung, 5> by_practice = {{{0, 0, party::nobody, party::nobody},
                                              {1, 21, party::worker, party::access_team},
                                              {2, 42, party::manager_or_scientist, party::provider},
                                              {3, 85, party::manager, party::municipality},
                                              {4, 169, party::institution, party::partner}}};

template <std::size_t N>
std::size_t rung_on(const std::array<rung, N>& rungs, std::int32_t days) {
  std::size_t at = 0;
  while (at + 1 < N && rungs[at + 1].from_day <= days) {
    ++at;
  }
  return at;
}

template <std::size_t N, std::size_t M>
ladder stand_on(const std::array<rung, N>& rungs, const std::array<rung, M>& others, day since,
                const setting& s) {
  const std::int32_t days = s.as_of - since;
  const std::size_t at = rung_on(rungs, days);
  const rung& here = rungs[at];
  return {verdict::determined,
          here.step,
          days,
          others[rung_on(others, days)].step,
          here.who,
          here.whom,
          s.partner,
          at + 1 < N ? since + rungs[at + 1].from_day : none};
}

value waiting_since(const plain_help& h, day as_of) {
  if (happened(h.waiting_since, as_of) == tri::yes) {
    return h.waiting_since;
  }
  return happened(h.applied, as_of) == tri::no ? none : h.applied;
}

tri other_institution(const plain_measure& m) {
  constexpr value jbov = 0;
  return m.institution == unknown ? tri::maybe : facts::to_tri(m.institution != jbov);
}

ladder climb(const setting& s, const plain_measure& m, const plain_help& h, day measure_end) {
  const value since = waiting_since(h, s.as_of);
  tri excluded = either(other_institution(m), happened(h.ended, s.as_of));
  excluded = either(excluded, !happened(since, s.as_of));
  ladder out;
  if (excluded == tri::yes || h.necessary == 0 || measure_end < s.as_of ||
      happened(really_started(h, s.as_of), s.as_of) == tri::yes) {
    out.result = verdict::not_applicable;
    return out;
  }
  if (excluded == tri::maybe) {
    return out;
  }
  return s.w.ladder_report ? stand_on(by_report, by_practice, since, s)
                           : stand_on(by_practice, by_report, since, s);
}

void climb_all(const setting& s, const plain_measure& m, day measure_end, measure_answers& out) {
  out.ladders.clear();
  out.ladders.known = m.help.known;
  for (const auto& h : m.help) {
    out.ladders.add() = climb(s, m, h, measure_end);
  }
  const bool excluded = other_institution(m) == tri::yes || measure_end < s.as_of;
  out.ladder_missing = excluded ? verdict::not_applicable : verdict::unknown;
}

// ---- all of it -----------------------------------------------------------------------------------------
region partner_region(const tables& t, const plain_case& facts, day as_of) {
  for (const auto& r : facts.registrations) {
    if (r.from <= as_of && (r.until == none || r.until >= as_of)) {
      return t.region_of(r.municipality);
    }
  }
  return region::other;
}

void judge_measure(const setting& s, const plain_measure& m, measure_answers& out) {
  const day end = latest_end(m, s);
  const value first = first_fixed(m);
  const term in_time{m.informed, first, none, none, false, none, end};
  out.worker_in_time =
      evaluate(s, in_time, [&](day start) { return s.t.fifth_workday_after(start, s.w.holidays); });
  out.worker_stays = only(worker_stays(s, m, first, end));
  out.course_in_time = course_in_time(s, m, m.course, end);
  out.course_there = only(course_there(s, m, out.course_in_time, end));
  out.course_supported = only(course_supported(m, s.as_of));
  judge_help(s, m, end, out);
  judge_extensions(m, s.as_of, out);
  climb_all(s, m, end, out);
}

}  // namespace

tables::tables(const std::vector<std::uint8_t>& day_reasons, const std::vector<int>& complete_years,
               const std::vector<std::pair<value, region>>& municipalities)
    : regions_(10'000, region::other) {
  for (std::size_t profile = 0; profile < 2; ++profile) {
    constexpr std::uint8_t sunday = 2;
    auto& before = before_[profile];
    before.reserve(day_reasons.size());
    for (std::size_t i = 0; i < day_reasons.size(); ++i) {
      if (day_reasons[i] == 0 || (profile == 1 && day_reasons[i] > sunday)) {
        workdays_[profile].push_back(calendar::first_day + static_cast<day>(i));
      }
      before.push_back(static_cast<std::int32_t>(workdays_[profile].size()));
    }
    workdays_[profile].resize(workdays_[profile].size() + 5, calendar::last_day);
  }
  for (const int year : complete_years) {
    complete_[static_cast<std::size_t>(year - 1900)] = true;
  }
  for (const auto& [code, where] : municipalities) {
    regions_[static_cast<std::size_t>(code)] = where;
  }
}

bool tables::complete(day start, day due) const {
  if (due <= start) {
    return true;
  }
  for (int year = calendar::year_of(start + 1); year <= calendar::year_of(due); ++year) {
    if (!complete_[static_cast<std::size_t>(year - 1900)]) {
      return false;
    }
  }
  return true;
}

void assess_by_hand(const tables& t, const wishes& w, const plain_case& facts, day as_of, case_answers& out) {
  const setting s{t, w, as_of, partner_region(t, facts, as_of), calendar::birthday(facts.born, 18)};
  out.measures.clear();
  out.measures.known = facts.measures.known;
  for (const auto& m : facts.measures) {
    judge_measure(s, m, out.measures.add());
  }
}

}  // namespace jeugdregels::bench
