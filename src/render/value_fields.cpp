// The table of fields; see value_fields.hpp.
//
// Tested by tests/capi/doors_test.cpp.
#include "render/value_fields.hpp"

#include <algorithm>
#include <array>

namespace jeugdregels::render {
namespace {

using assess::decision_field;
using assess::end_field;
using assess::gap_field;
using assess::ladder_field;
using assess::mapping_field;
using assess::shown_field;
using assess::table_field;
using assess::transition_field;
using assess::window_field;
using vocabulary::value_type;

constexpr vocabulary::field row(field number, std::string_view key, value_type type, std::string_view doc) {
  return {static_cast<std::int32_t>(number), key, doc, type};
}

constexpr std::array fields = {
    row(field::uitkomst, "uitkomst", value_type::code, "De uitkomst."),
    row(field::start, "start", value_type::date, "Dag waarop de termijn begon."),
    row(field::uiterlijk, "uiterlijk", value_type::date, "Laatste dag waarop het op tijd is."),
    row(field::gerealiseerd, "gerealiseerd", value_type::date, "Dag waarop het gebeurd is."),
    row(field::dagen_over, "dagen_over", value_type::number, "Dagen die er nog zijn; negatief is te laat."),
    row(field::kalender_volledig, "kalender_volledig", value_type::boolean,
        "Of de feestdagen van de hele termijn vastgesteld zijn."),
    row(field::vanaf, "vanaf", value_type::date, "Eerste dag van een vlag."),
    row(field::tot_en_met, "tot_en_met", value_type::date, "Laatste dag van een vlag."),
    row(field::houdbaar_tot_en_met, "houdbaar_tot_en_met", value_type::date,
        "Laatste dag waarop de bevinding zo blijft zonder nieuw feit."),
    row(field::gemeente, "gemeente", value_type::municipality, "De gemeente."),
    row(field::regime, "regime", value_type::text, "Onder welke regels: 2015 of 2022."),
    row(field::rij, "rij", value_type::text, "De rij van de beslistabel."),
    row(field::onderdeel, "onderdeel", value_type::text, "Het onderdeel van de wettelijke bepaling."),
    row(field::referentiedatum, "referentiedatum", value_type::date, "De dag waarop gekeken is."),
    row(field::mogelijk, "mogelijk", value_type::municipalities, "De gemeenten die het kunnen zijn."),
    row(field::gemeente_oud, "gemeente_oud", value_type::municipality, "De gemeente tot en met 2021."),
    row(field::gemeente_nieuw, "gemeente_nieuw", value_type::municipality, "De gemeente vanaf 2022."),
    row(field::verhuisd, "verhuisd", value_type::boolean, "Of die twee verschillen."),
    row(field::voortzetting_tot_en_met, "voortzetting_tot_en_met", value_type::date,
        "Tot wanneer de oude afspraken doorlopen."),
    row(field::laatste_dag, "laatste_dag", value_type::date, "Laatste dag van de maatregel."),
    row(field::begrensd_door, "begrensd_door", value_type::text, "Waardoor de maatregel dan eindigt."),
    row(field::melden_vanaf, "melden_vanaf", value_type::date, "Vanaf wanneer melden voor de Wmo kan."),
    row(field::besluit_uiterlijk, "besluit_uiterlijk", value_type::date,
        "Wanneer het besluit er uiterlijk is."),
    row(field::dagen_gat, "dagen_gat", value_type::number, "Dagen tussen jeugdhulp en Wmo."),
    row(field::subregio, "subregio", value_type::text, "De subregio van de tafel."),
    row(field::dagdelen, "dagdelen", value_type::number, "Dagdelen van de tafel in de week."),
    row(field::versie, "versie", value_type::text, "Welke versie van de ladder."),
    row(field::stap, "stap", value_type::number, "De trede van de ladder."),
    row(field::dagen, "dagen", value_type::number, "Hoeveel dagen gewacht is."),
    row(field::wie, "wie", value_type::text, "Wie opschaalt."),
    row(field::naar, "naar", value_type::text, "Naar wie."),
    row(field::regionale_partner, "regionale_partner", value_type::text, "De regionale partner."),
    row(field::volgende_stap_op, "volgende_stap_op", value_type::date, "Dag van de volgende trede."),
    row(field::andere_versie_versie, "andere_versie.versie", value_type::text,
        "De andere versie van de ladder."),
    row(field::andere_versie_stap, "andere_versie.stap", value_type::number, "De trede daarin."),
    row(field::naam, "naam", value_type::text, "De naam van de gemeente."),
    row(field::jeugdhulpregio, "jeugdhulpregio", value_type::text, "De jeugdhulpregio."),
    row(field::jeugdbeschermingsregio, "jeugdbeschermingsregio", value_type::text,
        "De jeugdbeschermingsregio."),
    row(field::venster_van, "venster.van", value_type::date,
        "Eerste dag van een venster; de regel geeft de sleutel."),
    row(field::venster_tot_en_met, "venster.tot_en_met", value_type::date,
        "Laatste dag van een venster; de regel geeft de sleutel."),
    row(field::getoond, "getoond", value_type::text, "Wat een tabel laat zien; de regel geeft de sleutel."),
};

// Numbers run on from 1, and from 101 for the waarde: so a field is found without looking for it.
constexpr auto first_of_value = static_cast<std::int32_t>(field::gemeente);
constexpr std::size_t headlines = static_cast<std::size_t>(field::houdbaar_tot_en_met);

constexpr std::size_t place_of(std::int32_t number) {
  return number < first_of_value ? static_cast<std::size_t>(number - 1)
                                 : headlines + static_cast<std::size_t>(number - first_of_value);
}

consteval bool are_in_place() {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (place_of(fields[i].number) != i) {
      return false;
    }
  }
  return true;
}
static_assert(are_in_place());

template <typename Place>
constexpr value_field in(field number, Place at) {
  return {number, static_cast<std::size_t>(at)};
}

namespace fields_by_kind {
constexpr std::array decision = {in(field::gemeente, decision_field::municipality),
                                 in(field::regime, decision_field::regime),
                                 in(field::rij, decision_field::row),
                                 in(field::onderdeel, decision_field::part),
                                 in(field::referentiedatum, decision_field::on),
                                 in(field::mogelijk, decision_field::count)};
constexpr std::array transition = {in(field::gemeente_oud, transition_field::before),
                                   in(field::gemeente_nieuw, transition_field::after),
                                   in(field::verhuisd, transition_field::moved),
                                   in(field::voortzetting_tot_en_met, transition_field::until)};
constexpr std::array measure_end = {in(field::laatste_dag, end_field::last),
                                    in(field::begrensd_door, end_field::by)};
constexpr std::array wmo_gap = {in(field::melden_vanaf, gap_field::from),
                                in(field::besluit_uiterlijk, gap_field::decided),
                                in(field::dagen_gat, gap_field::days)};
constexpr std::array table_place = {in(field::subregio, table_field::subregion),
                                    in(field::gemeente, table_field::municipality),
                                    in(field::dagdelen, table_field::half_days)};
constexpr std::array window = {in(field::venster_van, window_field::from),
                               in(field::venster_tot_en_met, window_field::until)};
constexpr std::array shown = {in(field::getoond, shown_field::name)};
constexpr std::array ladder = {in(field::versie, ladder_field::variant),
                               in(field::stap, ladder_field::step),
                               in(field::dagen, ladder_field::days),
                               in(field::wie, ladder_field::who),
                               in(field::naar, ladder_field::whom),
                               in(field::regionale_partner, ladder_field::partner),
                               in(field::volgende_stap_op, ladder_field::next_step),
                               in(field::andere_versie_versie, ladder_field::other_variant),
                               in(field::andere_versie_stap, ladder_field::other_step)};
constexpr std::array mapping = {in(field::gemeente, mapping_field::municipality),
                                in(field::naam, mapping_field::name),
                                in(field::jeugdhulpregio, mapping_field::region),
                                in(field::jeugdbeschermingsregio, mapping_field::protection_region),
                                in(field::subregio, mapping_field::subregion),
                                in(field::regionale_partner, mapping_field::partner)};
}  // namespace fields_by_kind

const rules::window_rule& window_of(const rules::data& rs, const rules::rule& r) {
  return rs.windows[static_cast<std::size_t>(r.payload)];
}

std::span<const value_field> of_function(rules::value_function function) {
  switch (function) {
    case rules::value_function::measure_end:
      return fields_by_kind::measure_end;
    case rules::value_function::wmo_gap:
      return fields_by_kind::wmo_gap;
    case rules::value_function::table_place:
      return fields_by_kind::table_place;
    default:
      return fields_by_kind::transition;
  }
}

}  // namespace

std::span<const vocabulary::field> all_fields() { return fields; }

const vocabulary::field* find_field(std::int32_t number) {
  if (number < 1 || place_of(number) >= fields.size()) {
    return nullptr;
  }
  const vocabulary::field& found = fields[place_of(number)];
  return found.number == number ? &found : nullptr;
}

std::span<const value_field> value_fields(const rules::data& rs, const rules::rule& r) {
  switch (r.kind) {
    case rules::rule_kind::ladder:
      return fields_by_kind::ladder;
    case rules::rule_kind::decision:
      return fields_by_kind::decision;
    case rules::rule_kind::value:
      return of_function(rs.values[static_cast<std::size_t>(r.payload)].function);
    case rules::rule_kind::window: {
      const bool has_from = window_of(rs, r).from_field != rules::nothing;
      const bool has_until = window_of(rs, r).until_field != rules::nothing;
      return std::span<const value_field>(fields_by_kind::window)
          .subspan(has_from ? 0 : 1, (has_from ? 1U : 0U) + (has_until ? 1U : 0U));
    }
    case rules::rule_kind::table:
      return fields_by_kind::shown;
    default:
      return fields_by_kind::mapping;
  }
}

const value_field* find_value_field(const rules::data& rs, const rules::rule& r, field wanted) {
  const auto all = value_fields(rs, r);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const value_field& f) { return f.number == wanted; });
  return found == all.end() ? nullptr : &*found;
}

std::string_view key_of(const rules::data& rs, const rules::rule& r, const value_field& f) {
  const auto name = [&](rules::index n) { return rs.names[static_cast<std::size_t>(n)]; };
  switch (f.number) {
    case field::venster_van:
      return name(window_of(rs, r).from_field);
    case field::venster_tot_en_met:
      return name(window_of(rs, r).until_field);
    case field::getoond:
      return name(rs.tables[static_cast<std::size_t>(r.payload)].field);
    default:
      return std::find_if(
                 fields.begin(), fields.end(),
                 [&](const vocabulary::field& d) { return d.number == static_cast<std::int32_t>(f.number); })
          ->name;
  }
}

std::string_view text_of(const rules::data& rs, const rules::rule& r, const value_field& f, facts::value v) {
  const auto place = static_cast<std::size_t>(v);
  switch (f.number) {
    case field::begrensd_door:
      return assess::ended_by_names[place];
    case field::versie:
    case field::andere_versie_versie: {
      const auto& steps = rs.ladders[static_cast<std::size_t>(r.payload)];
      return rs.choices[static_cast<std::size_t>(steps.choice)].values[place];
    }
    default:
      return rs.names[place];
  }
}

facts::value days_left(const assess::answer& a, calendar::day as_of) {
  return a.due == facts::none ? facts::none : a.due - (a.realised == facts::none ? as_of : a.realised);
}

namespace {

// Of the dates of a norm.
facts::value number_in_norm(const assess::answer& a, field wanted, calendar::day as_of) {
  switch (wanted) {
    case field::start:
      return a.start;
    case field::uiterlijk:
      return a.due;
    case field::gerealiseerd:
      return a.realised;
    case field::dagen_over:
      return days_left(a, as_of);
    case field::kalender_volledig:
      return a.due == facts::none ? facts::none : a.complete == facts::tri::yes ? 1 : 0;
    default:
      return facts::none;
  }
}

facts::value number_in_value(const rules::data& rs, const assess::result& all, const assess::finding& f,
                             field wanted) {
  if (f.result.value == rules::nothing) {
    return facts::none;
  }
  const value_field* found = find_value_field(rs, rs.rules[static_cast<std::size_t>(f.rule)], wanted);
  return found == nullptr ? facts::none : all.value_of(f)[found->at];
}

}  // namespace

facts::value number_in(const rules::data& rs, const assess::result& all, const assess::finding& f,
                       field wanted, calendar::day as_of) {
  const auto& a = f.result;
  if (wanted == field::uitkomst) {
    return static_cast<facts::value>(a.result);
  }
  if (wanted == field::houdbaar_tot_en_met) {
    return f.holds_until;
  }
  switch (rs.rules[static_cast<std::size_t>(f.rule)].finding) {
    case rules::finding_kind::norm:
      return number_in_norm(a, wanted, as_of);
    case rules::finding_kind::flag:
      return wanted == field::vanaf ? a.start : wanted == field::tot_en_met ? a.due : facts::none;
    default:
      return number_in_value(rs, all, f, wanted);
  }
}

}  // namespace jeugdregels::render
