// The values that stand for all values of an absent fact; see open_facts.hpp.
//
// Tested by tests/assess/lacks_test.cpp.
#include "assess/open_facts.hpp"

#include <algorithm>

#include "assess/codes.hpp"
#include "assess/runs.hpp"

namespace jeugdregels::assess {
namespace {

using facts::fact_id;
using facts::fact_type;

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

int most_counted(const rules::data& rs) {
  int most = 1;
  for (const auto& c : rs.conditions) {
    most = c.op == rules::op::at_least ? std::max(most, c.a) : most;
  }
  return most;
}

void sort_once(std::vector<value>& all, std::size_t first) {
  const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, all.end());
  all.erase(std::unique(begin, all.end()), all.end());
}

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

namespace {

// Takes out what no dossier can hold.
void erase_impossible(std::vector<value>& days) {
  std::erase_if(days, [](value v) { return facts::is_known(v) && !calendar::is_input_day(v); });
}

}  // namespace

// Long ago, now and to come.
void open_values::add_usual_days(std::vector<value>& out) const {
  out.push_back(calendar::first_day);
  out.push_back(as_of);
  if (as_of < calendar::last_input_day) {
    out.push_back(as_of + 1);
  }
}

void open_values::add_ends_of_extensions(record_id measure, std::vector<value>& out) const {
  add_usual_days(out);
  add_ages(fact_id::verlenging_einde, out);
  add_limits(measure, out);
  erase_impossible(out);
}

void open_values::add_days(record_id record, fact_id fact, std::vector<value>& out) const {
  if (fact == fact_id::verlenging_einde) {
    add_ends_of_extensions(dossier.parent_of(record), out);
    return;
  }
  add_usual_days(out);
  add_ages(fact, out);
  if (facts::record_of(facts::def(fact).home) == shape::maatregel) {
    add_starts(record, fact, out);
  }
  if (fact == fact_id::koers_nodig_voor) {
    add_earlier_days(record, out);
  }
  if (fact == fact_id::maatregel_einde || fact == fact_id::maatregel_beeindigd) {
    add_limits(record, out);
  }
  if (fact == fact_id::tafel_gehouden) {
    add_days_of_tables(out);
  }
  erase_impossible(out);
}

// Days up to the peildatum on which somebody else may be responsible for a table.
void open_values::add_days_of_tables(std::vector<value>& out) const {
  const std::size_t first = out.size();
  add_turns_of_responsible(rules, dossier, out);
  const auto added = out.begin() + static_cast<std::ptrdiff_t>(first);
  out.erase(std::remove_if(added, out.end(), [this](value v) { return v > as_of; }), out.end());
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
    if (d.get(worker, fact_id::jb_rol) == codes::role_fixed &&
        (first_fixed == facts::none || from < first_fixed)) {
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
        dossier.get(worker, fact_id::jb_rol) == codes::role_fixed && last != facts::none && last < as_of;
    if (left && ++workers <= 6) {
      out.push_back(last);
      out.push_back(std::min(last + 15, as_of));
    }
  }
}

// The last days that an order and its extensions may be for.
void open_values::add_limits(record_id measure, std::vector<value>& out) const {
  // From one end to the next: whole months from a clipped day are not those from the first one.
  const auto add = [&](value v, int months, int times) {
    for (int i = 1; facts::is_known(v) && i <= times; ++i) {
      v = calendar::add_months(v, months);
      out.push_back(v);
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
  const day from = facts::is_known(ordered) ? ordered : as_of;
  for (const auto& c : rules.conditions) {
    if (c.op != rules::op::lasts_within) {
      continue;
    }
    add(from, c.a, 1);
    if (c.b != 0) {
      add(calendar::add_months(from, c.a), c.b, open_ends);
      add(dossier.get(measure, fact_id::maatregel_einde), c.b, open_ends);
      for (const record_id extension : extensions) {
        add(dossier.get(extension, fact_id::verlenging_einde), c.b, open_ends);
      }
    }
  }
}

}  // namespace jeugdregels::assess
