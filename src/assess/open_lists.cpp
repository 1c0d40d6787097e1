// The contents that stand for every content of an absent list; see open_facts.hpp.
//
// Tested by tests/assess/lacks_test.cpp.
#include <algorithm>

#include "assess/codes.hpp"
#include "assess/open_facts.hpp"
#include "assess/runs.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;
using facts::fact_type;
using chain = facts::dossier::chain;

// Makes the contents of one list.
class content_maker {
 public:
  content_maker(const open_values& about, facts::dossier& d, record_id parent, list_id list,
                list_scratch& scratch, std::vector<chain>& out)
      : about_(about), d_(d), parent_(parent), list_(list), scratch_(scratch), out_(out) {}

  void make() {
    out_.emplace_back();  // nothing in it
    switch (list_) {
      case list_id::brp:
        make_registrations();
        break;
      case list_id::verblijven:
        make_stays();
        break;
      case list_id::gezag:
        make_custody();
        break;
      case list_id::woonplaats_moeder:
      case list_id::woonplaats_vader:
      case list_id::woonplaats_voogd:
      case list_id::woonplaats_jeugdige:
        make_places(fact_id::woonplaats_van, fact_id::woonplaats_tot, fact_id::woonplaats_gemeente);
        break;
      case list_id::werkelijk_verblijf:
        make_places(fact_id::werkelijk_van, fact_id::werkelijk_tot, fact_id::werkelijk_gemeente);
        break;
      case list_id::feitelijk_bij:
        for (value with = 0; with < 3; ++with) {
          one(fact_id::feitelijk_van, fact_id::feitelijk_tot, {{fact_id::feitelijk_bij, with}});
        }
        break;
      case list_id::jeugdbeschermers:
        make_workers();
        break;
      case list_id::hulp:
        make_help();
        break;
      case list_id::verlengingen:
        make_extensions();
        break;
      case list_id::maatregelen:
        make_measure();
        break;
      default:
        make_unknown(begin());
    }
  }

 private:
  struct given {
    fact_id fact;
    value is;
  };
  using some_facts = std::initializer_list<given>;

  chain& begin() { return out_.emplace_back(); }

  // An entry with these facts; every other one that may be absent is none, or no.
  void add(chain& to, some_facts given_facts) {
    const record_id entry = d_.add_loose(parent_, list_, to);
    for (const fact_id fact : facts::facts_in(facts::def(list_).entry)) {
      if (d_.get(entry, fact) != facts::unknown) {
        continue;
      }
      const auto type = facts::def(fact).type;
      const bool truth = type == fact_type::boolean || type == fact_type::bool_or_nvt;
      d_.set(entry, fact, truth || type == fact_type::codes ? 0 : facts::none);
    }
    for (const given& g : given_facts) {
      d_.set(entry, g.fact, g.is);
    }
  }

  // An entry of which nothing is known yet.
  void make_unknown(chain& to) {
    const record_id entry = d_.add_loose(parent_, list_, to);
    for (const fact_id fact : facts::facts_in(facts::def(list_).entry)) {
      if (facts::def(fact).home == facts::def(list_).entry &&
          facts::def(fact).need != facts::need::optional) {
        d_.set(entry, fact, facts::unknown);
      }
    }
  }

  // One entry that always holds.
  void one(fact_id from, fact_id until, some_facts given_facts) {
    span(begin(), from, until, calendar::first_day, facts::none, given_facts);
  }

  void span(chain& to, fact_id from, fact_id until, day first, value last, some_facts given_facts) {
    add(to, given_facts);
    d_.set(to.last, from, first);
    d_.set(to.last, until, last);
  }

  const std::vector<value>& municipalities() const {
    scratch_.codes.clear();
    about_.add_municipalities(scratch_.codes);
    return scratch_.codes;
  }

  void registered(chain& to, day first, value last, value address, value municipality) {
    span(to, fact_id::brp_van, fact_id::brp_tot, first, last,
         {{fact_id::brp_adres, address}, {fact_id::brp_gemeente, municipality}});
  }

  void make_registrations() {
    const auto& all = municipalities();
    for (const value m : all) {
      registered(begin(), calendar::first_day, facts::none, codes::woonadres, m);
    }
    registered(begin(), calendar::first_day, facts::none, codes::briefadres, all.front());
    registered(begin(), calendar::first_day, facts::none, codes::woonadres, facts::abroad);
    for (const day moved : days_of_moving()) {
      for (const value m : all) {
        if (m != elsewhere) {
          chain& two = begin();
          registered(two, calendar::first_day, moved - 1, codes::woonadres, m);
          registered(two, moved, facts::none, codes::woonadres, elsewhere);
        }
      }
    }
  }

  // The days as of which somebody is asked to be responsible: on them one may have moved.
  const std::vector<day>& days_of_moving() const {
    std::vector<day>& out = scratch_.days;
    out.assign(1, about_.as_of);
    add_rule_changes(about_.rules, out);
    for (const record_id table : about_.dossier.entries(facts::root, list_id::tafels)) {
      out.push_back(about_.dossier.get(table, fact_id::tafel_gehouden));
    }
    sort_once(out, 0);
    std::erase_if(out, [this](day d) { return d <= calendar::first_day || d > about_.as_of; });
    return out;
  }

  void stays(day first, value last, value kind) {
    span(begin(), fact_id::verblijf_van, fact_id::verblijf_tot, first, last,
         {{fact_id::verblijf_soort, kind}, {fact_id::verblijf_einde, codes::went_home}});
  }

  // A chain may have begun after any day that is unlike the one before; and may have taken the place of the
  // days after a move.
  void make_stays() {
    std::vector<day>& days = scratch_.days;
    days.clear();
    days.push_back(calendar::first_day);
    days.push_back(about_.as_of);
    const auto after = [&](day d) { days.push_back(d + 1); };
    for_breakpoints(about_.dossier, list_id::brp, fact_id::brp_van, fact_id::brp_tot, after);
    for_breakpoints(about_.dossier, list_id::buiten_nederland, fact_id::buitenland_van,
                    fact_id::buitenland_tot, after);
    sort_once(days, 0);
    for (const day first : days) {
      if (first <= about_.as_of) {
        stays(first, facts::none, codes::stay_with_provider);
      }
    }
    stays(calendar::first_day, facts::none, codes::stay_foster_care);
    stays(calendar::first_day, calendar::first_day, codes::stay_jji);
    for (const record_id entry : about_.dossier.entries(facts::root, list_id::brp)) {
      const day moved = about_.dossier.get(entry, fact_id::brp_van);
      if (const day back = first_day_within_a_year(); back > moved) {
        stays(moved, back - 1, codes::stay_with_provider);
      }
    }
  }

  // The first day from which a year lasts beyond the peildatum.
  day first_day_within_a_year() const {
    day first = std::max(about_.as_of - 366, calendar::first_day);
    while (calendar::add_months(first, 12) <= about_.as_of) {
      ++first;
    }
    return first;
  }

  // Whoever has it, still or until some day before the peildatum.
  void make_custody() {
    std::vector<day>& days = scratch_.days;
    days.clear();
    for (const list_id list :
         {list_id::woonplaats_moeder, list_id::woonplaats_vader, list_id::woonplaats_voogd}) {
      add_ends(list, fact_id::woonplaats_van, fact_id::woonplaats_tot, days);
    }
    add_ends(list_id::feitelijk_bij, fact_id::feitelijk_van, fact_id::feitelijk_tot, days);
    add_ends(list_id::werkelijk_verblijf, fact_id::werkelijk_van, fact_id::werkelijk_tot, days);
    sort_once(days, 0);
    for (const value holders :
         {codes::mother, codes::father, codes::mother | codes::father, codes::voogd, codes::gi}) {
      one(fact_id::gezag_van, fact_id::gezag_tot, {{fact_id::gezag_bij, holders}});
      for (const day last : days) {
        if (last < about_.as_of) {
          span(begin(), fact_id::gezag_van, fact_id::gezag_tot, calendar::first_day, last,
               {{fact_id::gezag_bij, holders}});
        }
      }
    }
  }

  void add_ends(list_id list, fact_id from, fact_id until, std::vector<day>& out) const {
    for_breakpoints(about_.dossier, list, from, until, [&](day d) {
      out.push_back(std::max(d - 1, calendar::first_day));
      out.push_back(d);
    });
  }

  void make_places(fact_id from, fact_id until, fact_id municipality) {
    for (const value m : municipalities()) {
      one(from, until, {{municipality, m}});
    }
    one(from, until, {{municipality, facts::abroad}});
  }

  void worker(chain& to, day first, value last, value role) {
    span(to, fact_id::jb_van, fact_id::jb_tot, first, last,
         {{fact_id::jb_rol, role}, {fact_id::jb_reden_einde, codes::reason_turnover}});
  }

  void make_workers() {
    worker(begin(), calendar::first_day, facts::none, codes::role_fixed);
    worker(begin(), about_.as_of, facts::none, codes::role_fixed);
    // Nobody since: for ever, since any day on which the measure may have ended, or for some days now.
    for (const day last : days_without_worker()) {
      worker(begin(), calendar::first_day, last, codes::role_fixed);
    }
    chain& to_desk = begin();
    worker(to_desk, calendar::first_day, facts::none, codes::role_fixed);
    worker(to_desk, about_.as_of, facts::none, codes::role_desk);
    for (int changes = 1; changes <= most_counted(about_.rules); ++changes) {
      changing_workers(changes, 1);
      changing_workers(changes, 16);
    }
  }

  // One after the other, each for a day, and then one who stays; the second comes so many days after the
  // first.
  void changing_workers(int changes, int pause) {
    chain& all = begin();
    day from = calendar::first_day;
    for (int i = 0; i < changes; ++i) {
      worker(all, from, from, codes::role_fixed);
      from += i == 0 ? pause : 1;
    }
    worker(all, from, facts::none, codes::role_fixed);
  }

  const std::vector<day>& days_without_worker() const {
    std::vector<day>& out = scratch_.days;
    out.assign(1, calendar::first_day);
    out.push_back(std::max(about_.as_of - 15, calendar::first_day));
    for_known_ends(about_.dossier, parent_, [&](day end) {
      if (end < about_.as_of) {
        out.push_back(end);
      }
    });
    sort_once(out, 0);
    return out;
  }

  // One that counts, for whatever end.
  void make_extensions() {
    std::vector<value>& ends = scratch_.days;
    ends.assign(1, facts::none);
    about_.add_ends_of_extensions(parent_, ends);
    sort_once(ends, 0);
    for (const value end : ends) {
      add(begin(), {{fact_id::verlenging_uitgesproken, calendar::first_day},
                    {fact_id::verlenging_einde, end},
                    {fact_id::verlenging_redenen, 0}});
    }
  }

  // Not started, with an earlier due date or without; started and fitting if the course is supported; for the
  // parents only; and not necessary.
  void make_help() {
    add(begin(), {{fact_id::hulp_voor, 0}});
    add(begin(), {{fact_id::hulp_voor, 0},
                  {fact_id::hulp_gestart, calendar::first_day},
                  {fact_id::hulp_sluit_aan, 1},
                  {fact_id::hulp_conform_plan, 1},
                  {fact_id::hulp_licht_toe, 1},
                  {fact_id::hulp_ervaart, 1}});
    add(begin(), {{fact_id::hulp_voor, codes::for_parents}});
    add(begin(), {{fact_id::hulp_voor, 0}, {fact_id::hulp_noodzakelijk, 0}});
    std::vector<value>& earlier = scratch_.days;
    earlier.clear();
    about_.add_earlier_days(parent_, earlier);
    sort_once(earlier, 0);
    for (const value due : earlier) {
      add(begin(), {{fact_id::hulp_voor, 0}, {fact_id::hulp_nodig_voor, due}});
    }
  }

  // A measure that runs, whatever the age.
  void make_measure() {
    add(begin(),
        {{fact_id::maatregel_soort, codes::jeugdreclassering}, {fact_id::uitgesproken, calendar::first_day}});
    d_.touch(out_.back().last, list_id::verlengingen);
    d_.touch(out_.back().last, list_id::jeugdbeschermers);
    d_.touch(out_.back().last, list_id::hulp);
  }

  const open_values& about_;
  facts::dossier& d_;
  const record_id parent_;
  const list_id list_;
  list_scratch& scratch_;
  std::vector<chain>& out_;
};

}  // namespace

void add_list_contents(const open_values& about, facts::dossier& d, record_id parent, list_id list,
                       list_scratch& scratch, std::vector<chain>& out) {
  content_maker(about, d, parent, list, scratch, out).make();
}

}  // namespace jeugdregels::assess
