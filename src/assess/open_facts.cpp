// The values that stand for all values of an absent fact, and the contents that stand for all contents of an
// absent list; see explorer.hpp.
//
// Whatever a rule can tell apart must be among them: for a day the first there is, the peildatum, the day
// after it and none, and around what it is compared with. Tested by tests/assess/lacks_test.cpp.
#include <algorithm>

#include "assess/explorer.hpp"
#include "assess/runs.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;
using facts::fact_type;

constexpr day last_input_day = 84'005;  // 2199-12-31

// Places in the lists of codes.
constexpr value woonadres = 0;
constexpr value briefadres = 1;
constexpr value role_fixed = 0;
constexpr value role_desk = 2;
constexpr value reason_turnover = 0;
constexpr value stay_with_provider = 0;
constexpr value stay_foster_care = 4;
constexpr value stay_jji = 7;
constexpr value went_home = 0;
constexpr value jeugdreclassering = 4;

// A municipality outside all our regions.
constexpr value elsewhere = 9999;

void sort_once(std::vector<value>& all, std::size_t first) {
  const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, all.end());
  all.erase(std::unique(begin, all.end()), all.end());
}

bool is_nullable(fact_id fact) { return facts::def(fact).need == facts::need::optional; }

// Sets of codes: none, all, each alone, and all but each.
void add_sets(std::size_t codes, std::vector<value>& out) {
  const value all = (value{1} << codes) - 1;
  out.push_back(0);
  out.push_back(all);
  for (std::size_t i = 0; i < codes; ++i) {
    out.push_back(value{1} << i);
    out.push_back(all & ~(value{1} << i));
  }
}

void add_numbers(value from, value until, std::vector<value>& out) {
  for (value v = from; v <= until; ++v) {
    out.push_back(v);
  }
}

}  // namespace

void open_values::add(record_id record, fact_id fact, std::vector<value>& out) const {
  const auto& def = facts::def(fact);
  const std::size_t first = out.size();
  switch (def.type) {
    case fact_type::boolean:
      add_numbers(0, 1, out);
      break;
    case fact_type::bool_or_nvt:
      add_numbers(0, 2, out);
      break;
    case fact_type::moment:
      add_numbers(1, 2, out);
      break;
    case fact_type::codes:
      add_sets(facts::codes_of(def.codes).size(), out);
      break;
    case fact_type::municipality:
      add_municipalities(out);
      out.push_back(facts::abroad);
      break;
    case fact_type::date:
      add_days(record, fact, out);
      break;
    default:
      add_numbers(0, static_cast<value>(facts::codes_of(def.codes).size()) - 1, out);
  }
  const bool may_be_none =
      def.type == fact_type::date || def.type == fact_type::code || def.type == fact_type::municipality;
  if (may_be_none && is_nullable(fact)) {
    out.push_back(facts::none);
  }
  sort_once(out, first);
}

// Those the dossier names, one of every region, and one outside them.
void open_values::add_municipalities(std::vector<value>& out) const {
  const std::size_t first = out.size();
  for (std::size_t i = 0; i < dossier.record_count(); ++i) {
    const auto record = static_cast<record_id>(i);
    for (const fact_id fact : facts::facts_in(dossier.shape_of(record))) {
      if (facts::def(fact).type == fact_type::municipality) {
        const value v = dossier.get(record, fact);
        if (facts::is_known(v) && v != facts::abroad) {
          out.push_back(v);
        }
      }
    }
  }
  for (std::size_t region = 0; region < rules.regions.size(); ++region) {
    const auto found = std::find_if(
        rules.municipalities.begin(), rules.municipalities.end(),
        [&](const auto& m) { return m.region == static_cast<index>(region) && m.valid.holds(as_of); });
    if (found != rules.municipalities.end()) {
      out.push_back(found->code);
    }
  }
  out.push_back(elsewhere);
  sort_once(out, first);
}

// ---- days ------------------------------------------------------------------------------------------------

void open_values::add_days(record_id record, fact_id fact, std::vector<value>& out) const {
  out.push_back(calendar::first_day);
  out.push_back(as_of);
  if (as_of < last_input_day) {
    out.push_back(as_of + 1);
  }
  add_ages(fact, out);
  const shape home = facts::record_of(facts::def(fact).home);
  if (home == shape::maatregel) {
    add_starts(record, fact, out);
  }
  if (fact == fact_id::koers_nodig_voor) {
    add_earlier_days(record, out);
  }
  if (fact == fact_id::maatregel_einde || fact == fact_id::maatregel_beeindigd) {
    add_limits(record, out);
  } else if (fact == fact_id::verlenging_einde) {
    add_limits(dossier.parent_of(record), out);
  } else if (fact == fact_id::tafel_gehouden) {
    // Who is responsible is asked on that day.
    const std::size_t first = out.size();
    add_all_days(dossier, out);
    out.push_back(calendar::birthday(dossier.get(facts::root, fact_id::geboortedatum), 18));
    for (index i = rules.responsible; i != rules::nothing;
         i = rules.rules[static_cast<std::size_t>(i)].next_version) {
      const auto& version = rules.rules[static_cast<std::size_t>(i)];
      out.push_back(version.valid.from);
      out.push_back(rules.decisions[static_cast<std::size_t>(version.payload)].stays.later_from);
    }
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                             [this](value v) { return v > as_of; }),
              out.end());
  }
  out.erase(std::remove_if(out.begin(), out.end(),
                           [](value v) {
                             return facts::is_known(v) && (v < calendar::first_day || v > last_input_day);
                           }),
            out.end());
}

// What is compared with an age, or with another such day, may lie just before it or on it.
void open_values::add_ages(fact_id fact, std::vector<value>& out) const {
  const auto asked = rules::word(fact);
  const bool compared = std::any_of(rules.conditions.begin(), rules.conditions.end(), [&](const auto& c) {
    return (c.op == rules::op::under_age && c.word == asked) ||
           (c.op == rules::op::not_after && (c.word == asked || c.a == asked));
  });
  if (!compared) {
    return;
  }
  const day born = dossier.get(facts::root, fact_id::geboortedatum);
  for (const auto& c : rules.conditions) {
    if (c.op == rules::op::under_age) {
      const day limit = calendar::birthday(born, c.a) + c.b;
      out.push_back(limit - 1);
      out.push_back(limit);
    }
  }
}

namespace {

// The known days on which a measure may end.
template <typename Visit>
void for_known_ends(const facts::dossier& d, record_id measure, Visit visit) {
  const auto see = [&](record_id record, fact_id fact) {
    if (const value v = d.get(record, fact); facts::is_known(v)) {
      visit(v);
    }
  };
  see(measure, fact_id::maatregel_einde);
  see(measure, fact_id::maatregel_beeindigd);
  visit(calendar::birthday(d.get(facts::root, fact_id::geboortedatum), 18) - 1);
  for (const record_id extension : d.entries(measure, list_id::verlengingen)) {
    see(extension, fact_id::verlenging_einde);
  }
}

// The days that a due date may lie before, on or after: known days on which a measure may end, and on which
// something that was due has happened or was agreed for.
template <typename Visit>
void for_days_around_terms(const facts::dossier& d, record_id measure, Visit visit) {
  const auto see = [&](record_id record, fact_id fact, int before) {
    if (const value v = d.get(record, fact); facts::is_known(v)) {
      visit(v - before);
    }
  };
  for_known_ends(d, measure, visit);
  for (const fact_id stop : {fact_id::contact_jeugdige, fact_id::contact_gezag, fact_id::koers_bepaald,
                             fact_id::koers_nodig_voor}) {
    see(measure, stop, 1);
  }
  value first_fixed = facts::none;  // the first day of the first fixed worker
  for (const record_id worker : d.entries(measure, list_id::jeugdbeschermers)) {
    const day from = d.get(worker, fact_id::jb_van);
    if (d.get(worker, fact_id::jb_rol) == role_fixed && (first_fixed == facts::none || from < first_fixed)) {
      first_fixed = from;
    }
  }
  if (first_fixed != facts::none) {
    visit(first_fixed - 1);
  }
  for (const record_id help : d.entries(measure, list_id::hulp)) {
    see(help, fact_id::hulp_gestart, 1);
    see(help, fact_id::hulp_nodig_voor, 1);
  }
}

}  // namespace

// An earlier due date may lie before or after each day on which the measure may end.
void open_values::add_earlier_days(record_id measure, std::vector<value>& out) const {
  out.push_back(calendar::first_day + 1);
  for_known_ends(dossier, measure, [&](day end) { out.push_back(end + 1); });
}

// The due date of a term may lie before or after each day that it is compared with.
void open_values::add_starts(record_id measure, fact_id fact, std::vector<value>& out) const {
  for (const auto& term : rules.terms) {
    const bool starts =
        term.ends_with_measure && std::find(std::begin(term.start.words), std::end(term.start.words),
                                            rules::word(fact)) != std::end(term.start.words);
    if (!starts) {
      continue;
    }
    const auto profile = static_cast<calendar::workday_profile>(
        rules.workday_choice == rules::nothing ? 0 : choices[static_cast<std::size_t>(rules.workday_choice)]);
    const auto due_of = [&](day start) {
      return calendar::due_day(rules.workdays(), start, term.length, profile).value_or(calendar::last_day);
    };
    for_days_around_terms(dossier, measure, [&](day end) {
      const day length = due_of(end) - end;
      day start = std::max(end - length - 15, calendar::first_day);
      while (start < end && due_of(start) <= end) {
        ++start;
      }
      out.push_back(start - 1);
      out.push_back(start);
    });
  }
}

// Days on which a measure may end before, or after, nobody was there for the family.
void open_values::add_days_of_leaving(record_id measure, std::vector<value>& out) const {
  int workers = 0;
  for (const record_id worker : dossier.entries(measure, list_id::jeugdbeschermers)) {
    const value last = dossier.get(worker, fact_id::jb_tot);
    const bool left =
        dossier.get(worker, fact_id::jb_rol) == role_fixed && last != facts::none && last < as_of;
    if (left && ++workers <= 6) {
      out.push_back(last);
      out.push_back(std::min(last + 15, as_of));
    }
  }
}

// The last days that an order and its extensions may be for.
void open_values::add_limits(record_id measure, std::vector<value>& out) const {
  const auto add = [&](value v, int months, int times) {
    for (int i = 1; facts::is_known(v) && i <= times; ++i) {
      out.push_back(calendar::add_months(v, months * i));
    }
  };
  add_days_of_leaving(measure, out);
  const auto extensions = dossier.entries(measure, list_id::verlengingen);
  int open_ends = 1;
  for (const record_id extension : extensions) {
    open_ends += dossier.get(extension, fact_id::verlenging_einde) == facts::unknown ? 1 : 0;
  }
  open_ends = std::min(open_ends, 4);
  const value ordered = dossier.get(measure, fact_id::uitgesproken);
  for (const auto& c : rules.conditions) {
    if (c.op != rules::op::lasts_within) {
      continue;
    }
    add(facts::is_known(ordered) ? ordered : as_of, c.a, 1);
    if (c.b != 0) {
      add(facts::is_known(ordered) ? ordered : as_of, c.b, open_ends + 1);
      add(dossier.get(measure, fact_id::maatregel_einde), c.b, open_ends);
      for (const record_id extension : extensions) {
        add(dossier.get(extension, fact_id::verlenging_einde), c.b, open_ends);
      }
    }
  }
}

// ---- lists -----------------------------------------------------------------------------------------------
namespace {

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
      case list_id::verlengingen:  // without an end, and for just long enough
        for (const value end : {facts::none, about_.as_of}) {
          add(begin(), {{fact_id::verlenging_uitgesproken, calendar::first_day},
                        {fact_id::verlenging_einde, end},
                        {fact_id::verlenging_redenen, 0}});
        }
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
    for (std::size_t i = 0; i < facts::fact_count; ++i) {
      const auto fact = static_cast<fact_id>(i);
      if (facts::record_of(facts::def(fact).home) != facts::def(list_).entry ||
          d_.get(entry, fact) != facts::unknown) {
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
    for (std::size_t i = 0; i < facts::fact_count; ++i) {
      const auto fact = static_cast<fact_id>(i);
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
      registered(begin(), calendar::first_day, facts::none, woonadres, m);
    }
    registered(begin(), calendar::first_day, facts::none, briefadres, all.front());
    registered(begin(), calendar::first_day, facts::none, woonadres, facts::abroad);
    for (const day moved : days_of_moving()) {
      for (const value m : all) {
        if (m != elsewhere) {
          chain& two = begin();
          registered(two, calendar::first_day, moved - 1, woonadres, m);
          registered(two, moved, facts::none, woonadres, elsewhere);
        }
      }
    }
  }

  // The days as of which somebody is asked to be responsible: on them one may have moved.
  const std::vector<day>& days_of_moving() const {
    std::vector<day>& out = scratch_.days;
    out.assign(1, about_.as_of);
    for (index i = about_.rules.responsible; i != rules::nothing;
         i = about_.rules.rules[static_cast<std::size_t>(i)].next_version) {
      out.push_back(about_.rules.rules[static_cast<std::size_t>(i)].valid.from);
    }
    for (const record_id table : about_.dossier.entries(facts::root, list_id::tafels)) {
      out.push_back(about_.dossier.get(table, fact_id::tafel_gehouden));
    }
    sort_once(out, 0);
    std::erase_if(out, [this](day d) { return d <= calendar::first_day || d > about_.as_of; });
    return out;
  }

  void stays(day first, value last, value kind) {
    span(begin(), fact_id::verblijf_van, fact_id::verblijf_tot, first, last,
         {{fact_id::verblijf_soort, kind}, {fact_id::verblijf_einde, went_home}});
  }

  // A chain may have begun after any day that is unlike the one before; and may have taken the place of the
  // days after a move.
  void make_stays() {
    std::vector<day>& days = scratch_.days;
    days.clear();
    days.push_back(calendar::first_day);
    days.push_back(about_.as_of);
    for (const auto& [list, from, until] :
         {std::tuple(list_id::brp, fact_id::brp_van, fact_id::brp_tot),
          std::tuple(list_id::buiten_nederland, fact_id::buitenland_van, fact_id::buitenland_tot)}) {
      for (const record_id entry : about_.dossier.entries(facts::root, list)) {
        days.push_back(about_.dossier.get(entry, from) + 1);
        const value last = about_.dossier.get(entry, until);
        days.push_back(last == facts::none ? calendar::first_day : last + 2);
      }
    }
    sort_once(days, 0);
    for (const day first : days) {
      if (first <= about_.as_of) {
        stays(first, facts::none, stay_with_provider);
      }
    }
    stays(calendar::first_day, facts::none, stay_foster_care);
    stays(calendar::first_day, calendar::first_day, stay_jji);
    for (const record_id entry : about_.dossier.entries(facts::root, list_id::brp)) {
      const day moved = about_.dossier.get(entry, fact_id::brp_van);
      const day back = std::min(about_.as_of, calendar::add_months(moved - 1, 12) - 1);
      if (back > moved) {
        stays(moved, back - 1, stay_with_provider);
      }
    }
  }

  // Whoever has it, still or until some day before the peildatum.
  void make_custody() {
    constexpr value mother = 1;
    constexpr value father = 2;
    std::vector<day>& days = scratch_.days;
    days.clear();
    for (const list_id list :
         {list_id::woonplaats_moeder, list_id::woonplaats_vader, list_id::woonplaats_voogd}) {
      add_ends(list, fact_id::woonplaats_van, fact_id::woonplaats_tot, days);
    }
    add_ends(list_id::feitelijk_bij, fact_id::feitelijk_van, fact_id::feitelijk_tot, days);
    add_ends(list_id::werkelijk_verblijf, fact_id::werkelijk_van, fact_id::werkelijk_tot, days);
    sort_once(days, 0);
    for (const value holders : {mother, father, mother | father, value{4}, value{8}}) {
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
    for (const record_id entry : about_.dossier.entries(facts::root, list)) {
      out.push_back(about_.dossier.get(entry, from));
      out.push_back(std::max(about_.dossier.get(entry, from) - 1, calendar::first_day));
      if (const value last = about_.dossier.get(entry, until); last != facts::none) {
        out.push_back(last);
        out.push_back(last + 1);
      }
    }
  }

  void make_places(fact_id from, fact_id until, fact_id municipality) {
    for (const value m : municipalities()) {
      one(from, until, {{municipality, m}});
    }
    one(from, until, {{municipality, facts::abroad}});
  }

  void worker(chain& to, day first, value last, value role) {
    span(to, fact_id::jb_van, fact_id::jb_tot, first, last,
         {{fact_id::jb_rol, role}, {fact_id::jb_reden_einde, reason_turnover}});
  }

  void make_workers() {
    worker(begin(), calendar::first_day, facts::none, role_fixed);
    worker(begin(), about_.as_of, facts::none, role_fixed);
    // Nobody since: for ever, since any day on which the measure may have ended, or for some days now.
    for (const day last : days_without_worker()) {
      worker(begin(), calendar::first_day, last, role_fixed);
    }
    chain& to_desk = begin();
    worker(to_desk, calendar::first_day, facts::none, role_fixed);
    worker(to_desk, about_.as_of, facts::none, role_desk);
  }

  const std::vector<day>& days_without_worker() const {
    std::vector<day>& out = scratch_.days;
    out.assign(1, calendar::first_day);
    out.push_back(std::max(about_.as_of - 15, calendar::first_day));
    const auto add = [&](value end) {
      if (facts::is_known(end) && end < about_.as_of) {
        out.push_back(end);
      }
    };
    add(about_.dossier.get(parent_, fact_id::maatregel_einde));
    add(about_.dossier.get(parent_, fact_id::maatregel_beeindigd));
    for (const record_id extension : about_.dossier.entries(parent_, list_id::verlengingen)) {
      add(about_.dossier.get(extension, fact_id::verlenging_einde));
    }
    sort_once(out, 0);
    return out;
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
    constexpr value parents = 1;
    add(begin(), {{fact_id::hulp_voor, parents}});
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
        {{fact_id::maatregel_soort, jeugdreclassering}, {fact_id::uitgesproken, calendar::first_day}});
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
