// The fields of findings: their numbers, keys and types, and what stands in them.
//
// One table for the JSON form and for whoever reads by number. A `waarde` is a flat list of fields; a key
// with a dot lies one object deeper. Tested by tests/capi/doors_test.cpp.
#ifndef JEUGDREGELS_RENDER_VALUE_FIELDS_HPP
#define JEUGDREGELS_RENDER_VALUE_FIELDS_HPP

#include <span>
#include <string_view>

#include "assess/assess.hpp"
#include "jeugdregels/vocabulary.hpp"

namespace jeugdregels::render {

// Numbers stay as they are; new ones come at the end of their group.
enum class field : std::int32_t {
  uitkomst = 1,
  start,
  uiterlijk,
  gerealiseerd,
  dagen_over,
  kalender_volledig,
  vanaf,
  tot_en_met,
  houdbaar_tot_en_met,
  // of the waarde
  gemeente = 101,
  regime,
  rij,
  onderdeel,
  referentiedatum,
  mogelijk,
  gemeente_oud,
  gemeente_nieuw,
  verhuisd,
  voortzetting_tot_en_met,
  laatste_dag,
  begrensd_door,
  melden_vanaf,
  besluit_uiterlijk,
  dagen_gat,
  subregio,
  dagdelen,
  versie,
  stap,
  dagen,
  wie,
  naar,
  regionale_partner,
  volgende_stap_op,
  andere_versie_versie,
  andere_versie_stap,
  naam,
  jeugdhulpregio,
  jeugdbeschermingsregio,
  venster_van,
  venster_tot_en_met,
  getoond,
};

// All of them, in order of their numbers.
std::span<const vocabulary::field> all_fields();
// The one with this number; nullptr when there is none.
const vocabulary::field* find_field(std::int32_t number);
inline const vocabulary::field& def(field f) { return *find_field(static_cast<std::int32_t>(f)); }

// One field of a `waarde`, and where its value stands.
struct value_field {
  field number;
  std::size_t at;
};

// The fields of the `waarde` of a rule, in the order of the JSON form.
std::span<const value_field> value_fields(const rules::data& rs, const rules::rule& r);
// The field of this number among them; nullptr when it is none of them.
const value_field* find_value_field(const rules::data& rs, const rules::rule& r, field wanted);
// Their keys; a window and a table are given theirs by the rule.
std::string_view key_of(const rules::data& rs, const rules::rule& r, const value_field& f);
// What a field that is text says; `v` is known.
std::string_view text_of(const rules::data& rs, const rules::rule& r, const value_field& f, facts::value v);

// Days until the due date, from the day on which it was done or else the peildatum; none without a due date.
facts::value days_left(const assess::answer& a, calendar::day as_of);

// A field of a finding that is no text and no set; none when it has no such field, or it is null.
facts::value number_in(const rules::data& rs, const assess::result& all, const assess::finding& f,
                       field wanted, calendar::day as_of);

}  // namespace jeugdregels::render

#endif
