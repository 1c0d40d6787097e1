// Help that goes on under the old conditions after a move: woonplaats.voortzetting_na_verhuizing.
//
// A day counts when the municipality follows from the woonadres of that day (row N4, part 1). Which days
// count can hang on how a stay ended and on disputes; each way to take these gives its own last move. Days in
// one gap between stays count together or not at all, and gaps do not depend on each other, so they are
// walked backwards from the peildatum with a set of what may have been found so far, and never multiplied
// out.
//
// Law: Jeugdwet art. 2.7a. Tested by tests/assess/woonplaats_values_test.cpp.
#include "assess/evaluate.hpp"
#include "assess/runs.hpp"
#include "assess/woonplaats.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;

constexpr day regime_from = 18'993;  // 2022-01-01

day year_after(day d) { return calendar::add_months(d, 12); }

// A move on `moved` of which the last day before was `left`.
bool goes_on(const context& c, day left, day moved) {
  return moved < year_after(left) && !c.is_past(year_after(moved) - 1);
}

// What the ways to complete the facts lead to.
class continuation_answers {
 public:
  void add(bool on, day from) {
    off_ = off_ || !on;
    on_ = on_ || on;
    if (on) {
      from_.add(from);
    }
  }
  void add_open() { off_ = on_ = true; }

  answer result() const {
    const day from = from_.value_or(facts::none);
    if (on_ && off_) {
      return answer::of(outcome::unknown);
    }
    if (!on_) {
      return answer::of(outcome::off);
    }
    if (from == facts::none) {
      return answer::of(outcome::unknown);
    }
    answer out = answer::of(outcome::on);
    out.start = from;
    out.due = year_after(from) - 1;
    return out;
  }

 private:
  bool on_ = false;
  bool off_ = false;
  agreed<day> from_;
};

class continuation {
 public:
  explicit continuation(const context& c)
      : c_(c),
        table_(c.rules.decisions[static_cast<std::size_t>(version_now(c, c.rules.responsible)->payload)]),
        stays_(c.work->stays_of(c)),
        runs_(c.work->day_runs),
        first_(std::max(regime_from, c.read(facts::root, fact_id::geboortedatum))) {}

  answer find() {
    const tri held_open = held_open_on(c_, stays_, c_.as_of);
    stays_.for_readings(table_.stays, {first_, c_.as_of}, held_open, [&](const stay_reading& how) {
      if (!stays_.known() || !c_.knows(facts::root, list_id::brp)) {
        collect(how);
        add_with_unknown_list();
      } else {
        collect(how);
        walk();
      }
    });
    return answers_.result();
  }

 private:
  // The days of each run are alike: they count with this municipality, or when this gap counts.
  void collect(const stay_reading& how) {
    runs_.clear();
    auto& days = c_.work->breakpoints;
    days.clear();
    add_breakpoints(c_, list_id::brp, fact_id::brp_van, fact_id::brp_tot, days);
    add_breakpoints(c_, list_id::buiten_nederland, fact_id::buitenland_van, fact_id::buitenland_tot, days);
    add_breakpoints(c_, list_id::verblijven, fact_id::verblijf_van, fact_id::verblijf_tot, days);
    days.push_back(table_.stays.later_from);
    for (const day d : days) {
      c_.turns_on(d);
    }
    for_runs(days, first_, c_.as_of, [&](day_span run) { add_run(how, run); });
  }

  void add_run(const stay_reading& how, day_span run) {
    c_.work->effort += stays_.all().size();
    const auto& clusters = stays_.clusters(table_.stays, run.from, how);
    const tri chain = runs_on(clusters, run.from);
    if (chain == tri::yes || abroad_on(c_, run.from, true)) {
      return;
    }
    const bool registered = c_.dossier.list_known(facts::root, list_id::brp);
    const value m = registered ? home_of_registration(c_, registration_on(c_, run.from)) : any_municipality;
    if (m != facts::none) {
      runs_.push_back({run, m, chain == tri::maybe ? clusters.back().until : facts::none});
    }
  }

  bool counts_today() const { return !runs_.empty() && runs_.back().days.until == c_.as_of; }

  // ---- all lists known: which last move is possible ------------------------------------------------------
  // Backwards from the peildatum. A gap that may count or not is taken both ways for every first day found so
  // far; runs of one gap stand next to each other.
  void walk() {
    if (!counts_today()) {
      answers_.add(false, 0);
      return;
    }
    const value here = runs_.back().municipality;
    std::size_t i = runs_.size();
    auto& starts = c_.work->starts;
    starts.assign(1, c_.as_of + 1);  // no day yet
    if (runs_.back().gap != facts::none) {
      answers_.add(false, 0);  // the peildatum itself may lie in a chain
    }
    bool first_gap = true;
    while (i > 0 && !starts.empty()) {
      std::size_t begin = i - 1;
      while (begin > 0 && runs_[i - 1].gap != facts::none && runs_[begin - 1].gap == runs_[i - 1].gap) {
        --begin;
      }
      const bool optional = runs_[i - 1].gap != facts::none && !first_gap;
      walk_gap(begin, i, here, optional);
      first_gap = false;
      i = begin;
    }
    if (!starts.empty()) {
      answers_.add(false, 0);  // never lived elsewhere
    }
  }

  void walk_gap(std::size_t begin, std::size_t end, value here, bool optional) {
    auto& starts = c_.work->starts;
    auto& before = c_.work->starts_before;
    before = starts;
    starts.clear();
    if (optional) {
      starts = before;  // when these days do not count
    }
    for (day start : before) {
      bool open = true;
      for (std::size_t i = end; open && i-- > begin;) {
        if (runs_[i].municipality == here) {
          start = runs_[i].days.from;
        } else {
          answers_.add(goes_on(c_, runs_[i].days.until, start), start);
          open = false;
        }
      }
      if (open) {
        starts.push_back(start);
      }
    }
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  }

  // ---- a list is unknown: never certainly on -------------------------------------------------------------
  void add_with_unknown_list() {
    if (!counts_today() || !fitting_move()) {
      answers_.add(false, 0);
    } else {
      answers_.add_open();
    }
  }

  // Whether two days that may count can be the last day before a move and the first after it.
  bool fitting_move() const {
    return c_.dossier.list_known(facts::root, list_id::brp) ? fitting_known_move() : fitting_any_move();
  }

  // With unknown stays any days may be taken away; the municipality of each is known.
  bool fitting_known_move() const {
    const value here = runs_.back().municipality;
    day left = facts::none;
    for (const day_run& run : runs_) {
      if (run.municipality != here) {
        left = run.days.until;
      } else if (left != facts::none && goes_on_somewhere(left, run.days)) {
        return true;
      }
    }
    return false;
  }

  // With an unknown registration any two days next to each other may be a move.
  bool fitting_any_move() const {
    day left = facts::none;
    for (const day_run& run : runs_) {
      if (left != facts::none && goes_on(c_, left, run.days.from)) {
        return true;
      }
      if (moves_within(run.days)) {
        return true;
      }
      left = run.days.until;
    }
    return false;
  }

  // Some day of these but the first as the first after a move from the day before it; the last of them holds
  // longest, and while they last to the peildatum every next day is a later one.
  bool moves_within(day_span days) const {
    if (days.until == c_.as_of) {
      c_.turns_on(days.from + 1);
      return days.until > days.from;
    }
    return days.until > days.from && goes_on(c_, days.until - 1, days.until);
  }

  // Some day of these as the first after a move from `left`: early enough to count, and of those the latest,
  // which holds longest.
  bool goes_on_somewhere(day left, day_span days) const {
    const day moved = std::min(days.until, year_after(left) - 1);
    if (days.until == c_.as_of) {
      c_.turns_on(year_after(left));
    }
    if (moved == c_.as_of) {
      return true;
    }
    return moved >= days.from && goes_on(c_, left, moved);
  }

  const context& c_;
  const rules::decision_rule& table_;
  stay_list& stays_;
  std::vector<day_run>& runs_;
  const day first_;
  continuation_answers answers_;
};

}  // namespace

answer evaluate_continuation(const context& c) {
  if (!c.has_come(regime_from) || c.rules.responsible == rules::nothing ||
      !c.has_come(c.read(facts::root, fact_id::geboortedatum))) {
    return answer::of(outcome::not_applicable);
  }
  return continuation(c).find();
}

}  // namespace jeugdregels::assess
