// The regime from 2022-01-01: where the child was registered on the day before the chain of stays began, or
// is registered now; see woonplaats.hpp.
//
// Tested by tests/assess/woonplaats_2022_test.cpp.
#include "assess/runs.hpp"
#include "assess/woonplaats.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;
using rules::decision_input;
using rules::decision_source;

// Codes of the inputs, in the order of rules::decision_inputs.
enum registration_code : std::uint8_t { at_home, abroad, registered_elsewhere, not_registered };
enum mother_code : std::uint8_t { has_municipality, has_none };

class regime_2022 {
 public:
  regime_2022(const context& c, const rules::decision_rule& table, day on, possibilities& out)
      : c_(c), table_(table), on_(on), born_(c.read(facts::root, fact_id::geboortedatum)), out_(out) {
    world_.set(decision_source::actual_stay, facts::none);
  }

  void add_all() {
    stay_list& stays = c_.work->stays_of(c_);
    if (!stays.known()) {
      add_unknown_stays();
      return;
    }
    const tri held_open = held_open_on(c_, stays, on_);
    stays.for_readings(table_.stays, {on_, on_}, held_open, [&](const stay_reading& how) {
      c_.work->effort += stays.all().size();
      const auto& clusters = stays.clusters(table_.stays, on_, how);
      if (runs_on(clusters, on_) != tri::yes) {
        add(false, {on_, on_});
      }
      for_chain_starts(clusters, on_, [&](day start) {
        const day before = stays.before_other_scheme(std::max(start - 1, born_), born_);
        add(true, {before, before});
      });
    });
  }

 private:
  // A chain may run, and may have begun on any day from birth.
  void add_unknown_stays() {
    add(false, {on_, on_});
    auto& days = c_.work->breakpoints;
    days.clear();
    add_breakpoints(c_, list_id::brp, fact_id::brp_van, fact_id::brp_tot, days);
    add_breakpoints(c_, list_id::buiten_nederland, fact_id::buitenland_van, fact_id::buitenland_tot, days);
    for_runs(days, born_, std::max(on_ - 1, born_), [&](day_span run) { add(true, run); });
  }

  // The possibilities with the registration of these days, on all of which it is the same.
  void add(bool chain, day_span t) {
    world_.on = t;
    world_.set(decision_input::chain, chain);
    world_.set(decision_input::left_for_good, abroad_on(c_, on_, true));
    world_.set(decision_input::abroad, abroad_on(c_, t.from, false));
    if (!c_.knows(facts::root, list_id::brp)) {
      add_registered(at_home, any_municipality);
      add_registered(not_registered, facts::none);
      return;
    }
    const record_id entry = registration_on(c_, t.from);
    if (entry == no_record) {
      add_registered(not_registered, facts::none);
    } else if (const value m = home_of_registration(c_, entry); m != facts::none) {
      add_registered(at_home, m);
    } else {
      add_registered(
          c_.dossier.get(entry, fact_id::brp_gemeente) == facts::abroad ? abroad : registered_elsewhere,
          facts::none);
    }
  }

  void add_registered(registration_code code, value municipality) {
    world_.set(decision_input::registration, code);
    world_.set(decision_source::registration, municipality);
    if (code == at_home) {
      add_with_mother(has_none, facts::none);  // nobody asks for the mother, nor for the actual stay
      return;
    }
    world_.set(decision_source::actual_stay, actual_stay(c_, on_));
    const value mother = c_.read(facts::root, fact_id::moeder_brp_bij_geboorte);
    if (mother == facts::unknown) {
      add_with_mother(has_municipality, any_municipality);
    }
    if (facts::is_known(mother) && mother != facts::abroad) {
      add_with_mother(has_municipality, mother);
    } else {
      add_with_mother(has_none, facts::none);
    }
  }

  void add_with_mother(mother_code code, value municipality) {
    world_.set(decision_input::mother, code);
    world_.set(decision_source::mother, municipality);
    decide(c_.rules, table_, world_, out_);
  }

  const context& c_;
  const rules::decision_rule& table_;
  const day on_;
  const day born_;
  possibilities& out_;
  decision_world world_;
};

}  // namespace

void add_worlds_2022(const context& c, const rules::decision_rule& table, day on, possibilities& out) {
  regime_2022(c, table, on, out).add_all();
}

}  // namespace jeugdregels::assess
