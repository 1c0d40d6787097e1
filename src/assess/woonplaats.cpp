// What both regimes share: the registration, the actual stay, and the table that decides; see woonplaats.hpp.
//
// Tested by tests/assess/woonplaats_2022_test.cpp and tests/assess/woonplaats_2015_test.cpp.
#include "assess/woonplaats.hpp"

#include "assess/codes.hpp"
#include "assess/evaluate.hpp"
#include "assess/runs.hpp"
#include "assess/workspace.hpp"
#include "rules/lookup.hpp"

namespace jeugdregels::assess {

using facts::fact_id;
using rules::decision_row;

namespace {

bool fits(const decision_row& row, const decision_world& world) {
  for (std::size_t i = 0; i < world.inputs.size(); ++i) {
    if ((row.allowed[i] >> world.inputs[i] & 1) == 0) {
      return false;
    }
  }
  return true;
}

value municipality_by(const decision_world& world, const rules::decision_outcome& by) {
  return world.municipality[static_cast<std::size_t>(by.source)];
}

}  // namespace

void decide(const rules::data& rs, const rules::decision_rule& table, const decision_world& world,
            possibilities& out) {
  const auto rows = rs.decision_rows.subspan(static_cast<std::size_t>(table.first_row),
                                             static_cast<std::size_t>(table.rows));
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return fits(r, world); });
  const index number = table.first_row + static_cast<index>(row - rows.begin());
  const auto outcomes = std::span(row->outcomes).first(row->outcome_count);
  if (outcomes.empty()) {
    out.add_none(row->id, number);
    return;
  }
  // Where one of several grounds leads to nobody, nobody it is, whatever the others say.
  const bool nobody = std::any_of(outcomes.begin(), outcomes.end(),
                                  [&](const auto& by) { return municipality_by(world, by) == facts::none; });
  if (nobody) {
    out.add_none(table.nobody);
    return;
  }
  for (const auto& by : outcomes) {
    const value m = municipality_by(world, by);
    if (m == any_municipality) {
      out.add_any();
    } else {
      out.add(m, {number, row->id, by.part}, world.on);
    }
  }
}

namespace {

value read_actual_stay(const context& c, day on) {
  const value asked = c.read(facts::root, fact_id::hulpvraag_datum);
  if (facts::happened(asked, on) == tri::no) {
    return facts::none;
  }
  const value stay = c.read(facts::root, fact_id::hulpvraag_verblijf);
  return stay == facts::abroad ? facts::none : stay == facts::unknown ? any_municipality : stay;
}

}  // namespace

value actual_stay(const context& c, day on) {
  return as_a_whole(
      c, used_fact::of(on, used_fact::whole::actual_stay), [](value v) { return v; },
      [&] { return read_actual_stay(c, on); });
}

tri held_open_on(const context& c, const stay_list& stays, day on) {
  return stays.has_jji(on) ? facts::truth(c.read(facts::root, fact_id::jeugdreclassering_na_jji)) : tri::no;
}

record_id entry_on(const context& c, list_id list, fact_id from, fact_id until, day on) {
  for (const record_id entry : c.dossier.entries(facts::root, list)) {
    const value last = c.dossier.get(entry, until);
    if (c.dossier.get(entry, from) <= on && (last == facts::none || last >= on)) {
      return entry;
    }
  }
  return no_record;
}

record_id registration_on(const context& c, day on) {
  return entry_on(c, list_id::brp, fact_id::brp_van, fact_id::brp_tot, on);
}

bool abroad_on(const context& c, day on, bool for_good_only) {
  const auto covers = [&](record_id entry) {
    const value until = c.dossier.get(entry, fact_id::buitenland_tot);
    return c.dossier.get(entry, fact_id::buitenland_van) <= on && (until == facts::none || until >= on) &&
           (!for_good_only || c.dossier.get(entry, fact_id::buitenland_tijdelijk) == 0);
  };
  record_id entry = c.dossier.first(facts::root, list_id::buiten_nederland);
  while (entry != no_record && !covers(entry)) {
    entry = c.dossier.next(entry);
  }
  return entry != no_record;
}

value home_of_registration(const context& c, record_id registration) {
  if (registration == no_record || c.dossier.get(registration, fact_id::brp_adres) != codes::woonadres ||
      c.dossier.get(registration, fact_id::brp_aantekening) == 1) {
    return facts::none;
  }
  const value m = c.dossier.get(registration, fact_id::brp_gemeente);
  return m == facts::abroad ? facts::none : m;
}

const rules::municipality* municipality_on(const context& c, value code, day on) {
  if (on == c.as_of) {
    for (const auto& m : c.rules.municipalities) {
      if (m.code == code) {
        c.turns_on(m.valid.from);
        c.turns_on(m.valid.until + 1);
      }
    }
  }
  return rules::find_municipality(c.rules, code, on);
}

namespace {

// Entries of a list that begin or end after the peildatum. Where the days before the peildatum count, one
// that begins today counts from tomorrow.
void turn_with(const context& c, list_id list, fact_id from, fact_id until) {
  for_breakpoints(c.dossier, list, from, until, [&](day d) {
    c.turns_on(d);
    c.turns_on(d + 1);
  });
}

// The days on which somebody else may become responsible.
void turn_with_responsible(const context& c, const rules::decision_rule& table) {
  turn_with(c, list_id::buiten_nederland, fact_id::buitenland_van, fact_id::buitenland_tot);
  c.turns_on(table.stays.later_from);
  if (table.by_chain) {
    turn_with(c, list_id::brp, fact_id::brp_van, fact_id::brp_tot);
    turn_with(c, list_id::verblijven, fact_id::verblijf_van, fact_id::verblijf_tot);
  } else {
    c.turns_on(calendar::birthday(c.dossier.get(facts::root, fact_id::geboortedatum), 18));
    turn_with(c, list_id::gezag, fact_id::gezag_van, fact_id::gezag_tot);
    for (const list_id list : {list_id::woonplaats_moeder, list_id::woonplaats_vader,
                               list_id::woonplaats_voogd, list_id::woonplaats_jeugdige}) {
      turn_with(c, list, fact_id::woonplaats_van, fact_id::woonplaats_tot);
    }
    turn_with(c, list_id::feitelijk_bij, fact_id::feitelijk_van, fact_id::feitelijk_tot);
    turn_with(c, list_id::werkelijk_verblijf, fact_id::werkelijk_van, fact_id::werkelijk_tot);
  }
  if (const value asked = c.dossier.get(facts::root, fact_id::hulpvraag_datum); facts::is_known(asked)) {
    c.turns_on(asked);
  }
}

// Worked out once for the day that is asked.
const possibilities& kept_responsible(const context& c, const rules::decision_rule& table, day on) {
  workspace& work = *c.work;
  if (work.responsible_day == on) {
    c.turns_on(work.responsible_turn);
    if (work.responsible_doubtful) {
      work.used.push_back(used_fact::of(on, used_fact::whole::responsible));
    }
    return work.responsible;
  }
  const std::size_t mark = work.used.size();
  work.responsible.clear();
  table.by_chain ? add_worlds_2022(c, table, on, work.responsible)
                 : add_worlds_2015(c, table, on, work.responsible);
  work.responsible_day = on;
  own_turn turn(work);
  if (on == c.as_of) {
    turn_with_responsible(c, table);
  }
  work.responsible_turn = turn.close();
  work.responsible_doubtful = work.met_unknown_since(mark);
  return work.responsible;
}

}  // namespace

responsible_answer responsible_on(const context& c, day on) {
  if (c.rules.responsible == rules::nothing) {
    return {};
  }
  const bool today = on == c.as_of;
  const rules::rule* r =
      today ? version_now(c, c.rules.responsible) : version_on(c.rules, c.rules.responsible, on);
  const day born = c.read(facts::root, fact_id::geboortedatum);
  if (today) {
    c.turns_on(born);
  }
  if (r == nullptr || on < born) {
    return {outcome::not_applicable, nullptr, nullptr};
  }
  const auto assumed = [&](value number) {
    return &(*c.work->assumed_responsible)[static_cast<std::size_t>(number)];
  };
  const possibilities* found = as_a_whole(c, used_fact::of(on, used_fact::whole::responsible), assumed, [&] {
    return &kept_responsible(c, c.rules.decisions[static_cast<std::size_t>(r->payload)], on);
  });
  return {found->result(), r, found};
}

}  // namespace jeugdregels::assess
