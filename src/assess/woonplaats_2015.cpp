// The regime from 2015-01-01 to 2021-12-31: where those live who have the gezag, or had it last; see
// woonplaats.hpp.
//
// Tested by tests/assess/woonplaats_2015_test.cpp.
#include "assess/codes.hpp"
#include "assess/runs.hpp"
#include "assess/woonplaats.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;
using rules::decision_input;
using rules::decision_source;

// Codes of the inputs, in the order of rules::decision_inputs.
enum moment_code : std::uint8_t { on_the_day, earlier, never_held };
enum custody_code : std::uint8_t { by_gi, by_voogd, by_one_parent, by_two_parents, by_nobody };
enum derived_code : std::uint8_t { one_municipality, of_one_parent, no_municipality };
enum place_code : std::uint8_t { in_municipality, place_abroad, no_place };

// The sets that give different answers.
constexpr std::array<value, 5> custodies = {codes::gi, codes::voogd, codes::mother, codes::father,
                                            codes::mother | codes::father};

class regime_2015 {
 public:
  regime_2015(const context& c, const rules::decision_rule& table, day on, possibilities& out)
      : c_(c), table_(table), on_(on), out_(out) {
    world_.on = {on, on};
    world_.municipality.fill(facts::none);
    world_.set(decision_input::custody_moment, never_held);
    world_.set(decision_input::custody, by_nobody);
    world_.set(decision_input::derived_home, no_municipality);
    world_.set(decision_input::own_home, no_place);
    world_.set(decision_input::whereabouts, no_place);
  }

  void add_all() {
    const bool adult = on_ >= calendar::birthday(c_.read(facts::root, fact_id::geboortedatum), 18);
    world_.set(decision_input::adult, adult);
    if (adult) {
      add_adult();
    } else if (c_.knows(facts::root, list_id::gezag)) {
      add_known_custody();
    } else {
      add_unknown_custody();
    }
  }

 private:
  // What was asked for help, and where, is read only where nothing else gives a municipality.
  void add_world() {
    if (!has_municipality()) {
      world_.set(decision_source::actual_stay, actual_stay(c_, on_));
    }
    decide(c_.rules, table_, world_, out_);
  }

  bool has_municipality() const {
    const auto input = [&](decision_input i) { return world_.inputs[static_cast<std::size_t>(i)]; };
    if (input(decision_input::adult) != 0) {
      return input(decision_input::own_home) == in_municipality ||
             (input(decision_input::own_home) == no_place &&
              input(decision_input::whereabouts) == in_municipality);
    }
    return input(decision_input::custody_moment) != never_held && has_derived();
  }

  // Calls `visit` with each municipality that a list can have on a day: abroad and none as they are.
  template <typename Visit>
  void for_places(list_id list, fact_id from, fact_id until, fact_id municipality, day on, Visit visit) {
    if (!c_.knows(facts::root, list)) {
      visit(any_municipality);
      visit(facts::abroad);
      visit(facts::none);
      return;
    }
    const record_id entry = entry_on(c_, list, from, until, on);
    visit(entry == no_record ? facts::none : c_.dossier.get(entry, municipality));
  }

  template <typename Visit>
  void for_whereabouts(day on, Visit visit) {
    for_places(list_id::werkelijk_verblijf, fact_id::werkelijk_van, fact_id::werkelijk_tot,
               fact_id::werkelijk_gemeente, on, [&](value m) {
                 set_place(decision_input::whereabouts, decision_source::whereabouts, m);
                 visit();
               });
  }

  void set_place(decision_input input, decision_source source, value m) {
    world_.set(input, m == facts::none ? no_place : m == facts::abroad ? place_abroad : in_municipality);
    world_.set(source, m == facts::abroad ? facts::none : m);
  }

  void add_adult() {
    for_places(list_id::woonplaats_jeugdige, fact_id::woonplaats_van, fact_id::woonplaats_tot,
               fact_id::woonplaats_gemeente, on_, [&](value m) {
                 set_place(decision_input::own_home, decision_source::own_home, m);
                 if (m == facts::none) {
                   for_whereabouts(on_, [&] { add_world(); });
                 } else {
                   add_world();
                 }
               });
  }

  // ---- who has gezag, and when -------------------------------------------------------------------------
  void add_known_custody() {
    value holders = 0;
    day when = calendar::first_day - 1;
    for (const record_id entry : c_.dossier.entries(facts::root, list_id::gezag)) {
      const value who = c_.dossier.get(entry, fact_id::gezag_bij);
      const value until = c_.dossier.get(entry, fact_id::gezag_tot);
      const day last = until == facts::none ? on_ : std::min(until, on_);
      if (c_.dossier.get(entry, fact_id::gezag_van) <= on_ && who > 0 && last > when) {
        holders = who;
        when = last;
      }
    }
    holders == 0 ? add_world() : add_custody(holders, {when, when});
  }

  // Nobody ever, or anybody on the day or last on any day before it.
  void add_unknown_custody() {
    add_world();
    add_custodies({on_, on_});
    auto& days = c_.work->breakpoints;
    days.clear();
    for (const list_id list :
         {list_id::woonplaats_moeder, list_id::woonplaats_vader, list_id::woonplaats_voogd}) {
      add_breakpoints(c_, list, fact_id::woonplaats_van, fact_id::woonplaats_tot, days);
    }
    add_breakpoints(c_, list_id::feitelijk_bij, fact_id::feitelijk_van, fact_id::feitelijk_tot, days);
    add_breakpoints(c_, list_id::werkelijk_verblijf, fact_id::werkelijk_van, fact_id::werkelijk_tot, days);
    for_runs(days, calendar::first_day, on_ - 1, [&](day_span run) { add_custodies(run); });
  }

  void add_custodies(day_span when) {
    for (const value holders : custodies) {
      add_custody(holders, when);
    }
  }

  void add_custody(value holders, day_span when) {
    world_.on = when;
    world_.set(decision_input::custody_moment, when.until == on_ ? on_the_day : earlier);
    if ((holders & codes::gi) != 0) {
      world_.set(decision_input::custody, by_gi);
      for_whereabouts(when.from, [&] { add_derived(); });
    } else if ((holders & codes::voogd) != 0) {
      world_.set(decision_input::custody, by_voogd);
      add_home_of(list_id::woonplaats_voogd, when.from);
    } else if (holders != (codes::mother | codes::father)) {
      world_.set(decision_input::custody, by_one_parent);
      const bool mother = holders == codes::mother;
      add_home_of(mother ? list_id::woonplaats_moeder : list_id::woonplaats_vader, when.from);
    } else {
      world_.set(decision_input::custody, by_two_parents);
      add_two_parents(when.from);
    }
  }

  // A world with its derived municipality; what O8 falls back on belongs to the day asked about.
  void add_derived() {
    const day_span when = world_.on;
    if (!has_derived()) {
      world_.on = {on_, on_};
    }
    add_world();
    world_.on = when;
  }

  bool has_derived() const {
    const auto input = [&](decision_input i) { return world_.inputs[static_cast<std::size_t>(i)]; };
    return input(decision_input::custody) == by_gi ? input(decision_input::whereabouts) == in_municipality
                                                   : input(decision_input::derived_home) != no_municipality;
  }

  void add_home(derived_code code, value municipality) {
    world_.set(decision_input::derived_home, code);
    world_.set(decision_source::derived_home, municipality);
    add_derived();
  }

  template <typename Visit>
  void for_homes(list_id person, day on, Visit visit) {
    for_places(person, fact_id::woonplaats_van, fact_id::woonplaats_tot, fact_id::woonplaats_gemeente, on,
               visit);
  }

  void add_home_of(list_id person, day on) {
    for_homes(person, on, [&](value m) {
      const bool dutch = m != facts::none && m != facts::abroad;
      add_home(dutch ? one_municipality : no_municipality, dutch ? m : facts::none);
    });
  }

  // ---- two parents --------------------------------------------------------------------------------------
  void add_two_parents(day on) {
    for_homes(list_id::woonplaats_moeder, on, [&](value mother) {
      for_homes(list_id::woonplaats_vader, on,
                [&](value father) { add_parents(dutch_or_none(mother), dutch_or_none(father), on); });
    });
  }

  static value dutch_or_none(value m) { return m == facts::abroad ? facts::none : m; }

  void add_parents(value mother, value father, day on) {
    const bool unknown = mother == any_municipality || father == any_municipality;
    if (mother == father || (unknown && mother != facts::none && father != facts::none)) {
      // An unknown one may be the same as the other.
      const value same = mother == any_municipality ? father : mother;
      add_home(same == facts::none ? no_municipality : one_municipality, same);
    }
    if (mother != father || mother == any_municipality) {
      add_different_parents(mother, father, on);
    }
  }

  void add_different_parents(value mother, value father, day on) {
    if (!c_.knows(facts::root, list_id::feitelijk_bij)) {
      add_home_of_parent(mother);
      add_home_of_parent(father);
      add_lives_with_neither(mother, father);
      return;
    }
    switch (last_parent(on)) {
      case codes::mother:
        add_home_of_parent(mother);
        break;
      case codes::father:
        add_home_of_parent(father);
        break;
      default:
        add_lives_with_neither(mother, father);
    }
  }

  void add_home_of_parent(value municipality) {
    add_home(municipality == facts::none ? no_municipality : of_one_parent, municipality);
  }

  // With neither parent ever: both are possible, unless one has no municipality.
  void add_lives_with_neither(value mother, value father) {
    if (mother == facts::none || father == facts::none) {
      add_home_of_parent(facts::none);
    } else {
      add_home_of_parent(mother);
      add_home_of_parent(father);
    }
  }

  // The parent with whom the child lives on a day, or lived last before it; 0 when with neither.
  value last_parent(day on) const {
    value parent = 0;
    day last = calendar::first_day - 1;
    for (const record_id entry : c_.dossier.entries(facts::root, list_id::feitelijk_bij)) {
      const day from = c_.dossier.get(entry, fact_id::feitelijk_van);
      const value with = c_.dossier.get(entry, fact_id::feitelijk_bij);
      if (from <= on && from > last && with != codes::with_elsewhere) {
        parent = with == codes::with_mother ? codes::mother : codes::father;
        last = from;
      }
    }
    return parent;
  }

  const context& c_;
  const rules::decision_rule& table_;
  const day on_;
  possibilities& out_;
  decision_world world_;
};

}  // namespace

void add_worlds_2015(const context& c, const rules::decision_rule& table, day on, possibilities& out) {
  regime_2015(c, table, on, out).add_all();
}

}  // namespace jeugdregels::assess
