// The derived facts: what rules may refer to besides the facts of the dossier.
//
// Only their names, types and homes; what each is worth is computed in src/assess/derived_*.cpp. The list is
// documented in docs/ruleset-format.md. Tested by tests/assess/derived_test.cpp.
#ifndef JEUGDREGELS_RULES_DERIVED_HPP
#define JEUGDREGELS_RULES_DERIVED_HPP

#include <array>
#include <string_view>

#include "facts/fact_table.hpp"

namespace jeugdregels::rules {

enum class derived_id : std::uint8_t {
  measure_over,
  first_fixed_worker,
  has_fixed_worker,
  counted_changes,
  possible_changes,
  desk_after_fixed_worker,
  uncovered_workday,
  help_really_started,
  only_for_parents,
  waiting_since,
  responsible_municipality,
  age,
  care_runs,
  measure_runs,
  last_ordered_end,
  measure_runs_to_an_end,
  care_entry_runs,
  table_day,
  age_at_table,
  count
};

enum class derived_type : std::uint8_t { date, boolean, number, municipalities };

struct derived_def {
  std::string_view name;
  facts::shape home;  // the record it belongs to
  derived_type type;
  std::string_view doc;
};

inline constexpr std::size_t derived_count = static_cast<std::size_t>(derived_id::count);

inline constexpr std::array<derived_def, derived_count> derived_defs = {{
    {"maatregelen.afgelopen", facts::shape::maatregel, derived_type::boolean,
     "De laatste dag van de maatregel ligt voor de peildatum; onbekend zolang een open feit dat nog kan "
     "keren."},
    {"maatregelen.eerste_vaste_jeugdbeschermer", facts::shape::maatregel, derived_type::date,
     "De eerste dag van een jeugdbeschermer met de rol vast."},
    {"maatregelen.vaste_jeugdbeschermer", facts::shape::maatregel, derived_type::boolean,
     "Er is op of voor de peildatum een vaste jeugdbeschermer gekomen."},
    {"maatregelen.wisselingen_geteld", facts::shape::maatregel, derived_type::number,
     "Wisselingen van vaste jeugdbeschermer wegens verloop of ziekte."},
    {"maatregelen.wisselingen_mogelijk", facts::shape::maatregel, derived_type::number,
     "Dezelfde telling, met de wisselingen waarvan de reden niet bekend is erbij."},
    {"maatregelen.bureaudienst_na_vaste", facts::shape::maatregel, derived_type::boolean,
     "Het gezin kwam na de eerste vaste jeugdbeschermer bij de bureaudienst terecht."},
    {"maatregelen.onbezette_werkdag", facts::shape::maatregel, derived_type::boolean,
     "Na een wisseling ligt een werkdag zonder enige medewerker voor de volgende vaste jeugdbeschermer."},
    {"maatregelen.hulp.werkelijk_gestart", facts::shape::hulp, derived_type::date,
     "De dag waarop de hulp werkelijk begon: gestart, of de intake als daarna geen wachtlijst volgde."},
    {"maatregelen.alleen_hulp_voor_ouders", facts::shape::maatregel, derived_type::boolean,
     "Er is noodzakelijke hulp en al die hulp is voor de ouders."},
    {"maatregelen.hulp.wachtend_sinds", facts::shape::hulp, derived_type::date,
     "Sinds wanneer wordt gewacht: wacht_sinds, en anders de aanmelding."},
    {"verantwoordelijke_gemeente", facts::shape::dossier, derived_type::municipalities,
     "De gemeente of gemeenten die verantwoordelijk kunnen zijn."},
    {"leeftijd", facts::shape::dossier, derived_type::number, "De leeftijd op de peildatum in hele jaren."},
    {"hulp_of_maatregel_loopt", facts::shape::dossier, derived_type::boolean,
     "Op de peildatum loopt er jeugdhulp of een maatregel."},
    {"maatregelen.loopt", facts::shape::maatregel, derived_type::boolean,
     "De maatregel loopt op de peildatum."},
    {"maatregelen.laatste_einde", facts::shape::maatregel, derived_type::date,
     "De laatste dag volgens de beschikking en de verlengingen die zijn uitgesproken."},
    {"maatregelen.loopt_tot_einde", facts::shape::maatregel, derived_type::boolean,
     "De maatregel loopt op de peildatum en heeft volgens de beschikking en de verlengingen een einde."},
    {"jeugdhulp.loopt", facts::shape::jeugdhulp, derived_type::boolean,
     "De jeugdhulp loopt op de peildatum."},
    {"tafels.dag", facts::shape::tafel, derived_type::date,
     "De dag waarop de tafel is gehouden, en anders de peildatum."},
    {"tafels.leeftijd", facts::shape::tafel, derived_type::number,
     "De leeftijd op de dag van de tafel in hele jaren."},
}};

constexpr const derived_def& def(derived_id d) { return derived_defs[static_cast<std::size_t>(d)]; }

}  // namespace jeugdregels::rules

#endif
