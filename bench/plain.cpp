// Copies facts into plain structs; see plain.hpp.
//
// Tested by tests/bench/by_hand_test.cpp.
#include "bench/plain.hpp"

namespace jeugdregels::bench {
namespace {

using facts::dossier;
using facts::fact_id;
using facts::list_id;
using facts::record_id;

// Copies each entry of a list with `copy`; false when there are too many.
template <typename T, std::size_t N, typename Copy>
bool copy_list(const dossier& d, record_id around, list_id list, few<T, N>& out, Copy copy) {
  out.clear();
  out.known = d.list_known(around, list);
  if (d.count(around, list) > static_cast<std::int32_t>(N)) {
    return false;
  }
  bool fits = true;
  for (const record_id entry : d.entries(around, list)) {
    fits = copy(entry, out.add()) && fits;
  }
  return fits;
}

value explained(const dossier& d, record_id r, facts::shape block, fact_id recorded) {
  return facts::is_known(d.presence(r, block)) ? d.get(r, recorded) : facts::none;
}

bool copy_help(const dossier& d, record_id r, plain_help& out) {
  const auto get = [&](fact_id f) { return d.get(r, f); };
  out = {get(fact_id::hulp_voor),
         get(fact_id::hulp_noodzakelijk),
         get(fact_id::hulp_aangemeld),
         get(fact_id::hulp_wacht_sinds),
         get(fact_id::hulp_intake),
         get(fact_id::hulp_wachtlijst),
         get(fact_id::hulp_gestart),
         get(fact_id::hulp_beeindigd),
         get(fact_id::hulp_doorbraak),
         get(fact_id::hulp_nodig_voor),
         get(fact_id::hulp_sluit_aan),
         get(fact_id::hulp_conform_plan),
         get(fact_id::hulp_alternatief),
         get(fact_id::hulp_licht_toe),
         get(fact_id::hulp_ervaart),
         explained(d, r, facts::shape::hulp_toelichting, fact_id::hulp_vastgelegd)};
  return true;
}

bool copy_measure(const dossier& d, record_id r, plain_measure& out) {
  const auto get = [&](fact_id f) { return d.get(r, f); };
  out.kind = get(fact_id::maatregel_soort);
  out.institution = get(fact_id::maatregel_gi);
  out.pronounced = get(fact_id::uitgesproken);
  out.informed = get(fact_id::gi_in_kennis);
  out.end = get(fact_id::maatregel_einde);
  out.ended = get(fact_id::maatregel_beeindigd);
  out.course = get(fact_id::koers_bepaald);
  out.goals = get(fact_id::koers_doelen);
  out.help_chosen = get(fact_id::koers_hulp);
  out.disagrees = get(fact_id::koers_oneens);
  out.family = get(fact_id::samenspraak_gezin);
  out.network = get(fact_id::samenspraak_netwerk);
  out.professionals = get(fact_id::samenspraak_professionals);
  out.needed_by = get(fact_id::koers_nodig_voor);
  out.explained = explained(d, r, facts::shape::koers_toelichting, fact_id::koers_vastgelegd);
  const auto extension = [&](record_id e, plain_extension& to) {
    to = {d.get(e, fact_id::verlenging_uitgesproken), d.get(e, fact_id::verlenging_einde),
          d.get(e, fact_id::verlenging_redenen)};
    return true;
  };
  const auto worker = [&](record_id e, plain_worker& to) {
    to = {d.get(e, fact_id::jb_van), d.get(e, fact_id::jb_tot), d.get(e, fact_id::jb_rol),
          d.get(e, fact_id::jb_reden_einde)};
    return true;
  };
  const auto help = [&](record_id e, plain_help& to) { return copy_help(d, e, to); };
  return copy_list(d, r, list_id::verlengingen, out.extensions, extension) &&
         copy_list(d, r, list_id::jeugdbeschermers, out.workers, worker) &&
         copy_list(d, r, list_id::hulp, out.help, help);
}

region region_named(std::string_view id) {
  return id == "twente"       ? region::twente
         : id == "ijsselland" ? region::ijsselland
         : id == "flevoland"  ? region::flevoland
                              : region::other;
}

}  // namespace

bool copy_facts(const dossier& d, plain_case& out) {
  out.born = d.get(facts::root, fact_id::geboortedatum);
  const auto registration = [&](record_id e, plain_registration& to) {
    to = {d.get(e, fact_id::brp_van), d.get(e, fact_id::brp_tot), d.get(e, fact_id::brp_gemeente)};
    return true;
  };
  const auto measure = [&](record_id e, plain_measure& to) { return copy_measure(d, e, to); };
  return copy_list(d, facts::root, list_id::brp, out.registrations, registration) &&
         copy_list(d, facts::root, list_id::maatregelen, out.measures, measure);
}

tables tables_of(const rules::data& rs) {
  std::vector<int> years;
  for (const auto& span : rs.decreed_years) {
    for (int year = span.from; year <= span.to; ++year) {
      years.push_back(year);
    }
  }
  std::vector<std::pair<value, region>> municipalities;
  for (const auto& m : rs.municipalities) {
    const auto& where = rs.regions[static_cast<std::size_t>(m.region)];
    municipalities.emplace_back(m.code, region_named(rs.names[static_cast<std::size_t>(where.id)]));
  }
  return {{rs.day_reasons.begin(), rs.day_reasons.end()}, years, municipalities};
}

}  // namespace jeugdregels::bench
