// Writes the `waarde` of a finding, one shape a kind of rule; see value_json.hpp.
//
// Tested by tests/render/assessment_json_test.cpp and tests/render/agenda_json_test.cpp.
#include "render/value_json.hpp"

#include "facts/municipality.hpp"
#include "render/json_fields.hpp"

namespace jeugdregels::render {
namespace {

using assess::decision_field;
using assess::end_field;
using assess::finding;
using assess::gap_field;
using assess::ladder_field;
using assess::mapping_field;
using assess::shown_field;
using assess::table_field;
using assess::transition_field;
using assess::window_field;

class value_writer : json_fields {
 public:
  value_writer(json_writer& out, const explained& e) : json_fields(out), e_(e) {}

  void write(const finding& f) {
    if (f.result.value == rules::nothing) {
      w_.null();
      return;
    }
    const rules::rule& r = e_.rule_of(f);
    const auto& fields = e_.result.value_of(f);
    switch (r.kind) {
      case rules::rule_kind::ladder:
        write_ladder(r, fields);
        break;
      case rules::rule_kind::decision:
        write_decision(fields);
        break;
      case rules::rule_kind::value:
        write_function(e_.rules.values[static_cast<std::size_t>(r.payload)].function, fields);
        break;
      case rules::rule_kind::window:
        write_days(e_.rules.windows[static_cast<std::size_t>(r.payload)], fields);
        break;
      case rules::rule_kind::table:
        w_.begin_object();
        name(e_.name(e_.rules.tables[static_cast<std::size_t>(r.payload)].field),
             at(fields, shown_field::name));
        w_.end_object();
        break;
      default:
        write_mapping(fields);
    }
  }

 private:
  // A name of the rule set, or null.
  void name(std::string_view key, facts::value n) {
    w_.key(key);
    n == facts::none ? w_.null() : w_.string(e_.name(n));
  }
  void municipality(std::string_view key, facts::value code) {
    w_.key(key);
    code == facts::none ? w_.null() : w_.string(facts::format_municipality(code));
  }

  void write_decision(const assess::field_values& fields) {
    w_.begin_object();
    municipality("gemeente", at(fields, decision_field::municipality));
    name("regime", at(fields, decision_field::regime));
    name("rij", at(fields, decision_field::row));
    name("onderdeel", at(fields, decision_field::part));
    date("referentiedatum", at(fields, decision_field::on));
    w_.key("mogelijk");
    w_.begin_array();
    for (const auto code : e_.result.possible_municipalities(fields)) {
      w_.string(facts::format_municipality(code));
    }
    w_.end_array();
    w_.end_object();
  }

  void write_transition(const assess::field_values& fields) {
    w_.begin_object();
    municipality("gemeente_oud", at(fields, transition_field::before));
    municipality("gemeente_nieuw", at(fields, transition_field::after));
    w_.key("verhuisd");
    w_.boolean(at(fields, transition_field::moved) != 0);
    date("voortzetting_tot_en_met", at(fields, transition_field::until));
    w_.end_object();
  }

  void write_function(rules::value_function function, const assess::field_values& fields) {
    switch (function) {
      case rules::value_function::measure_end:
        write_end(fields);
        break;
      case rules::value_function::wmo_gap:
        write_gap(fields);
        break;
      case rules::value_function::table_place:
        write_place(fields);
        break;
      default:
        write_transition(fields);
    }
  }

  void write_end(const assess::field_values& fields) {
    w_.begin_object();
    date("laatste_dag", at(fields, end_field::last));
    text("begrensd_door", assess::ended_by_names[static_cast<std::size_t>(at(fields, end_field::by))]);
    w_.end_object();
  }

  void write_gap(const assess::field_values& fields) {
    w_.begin_object();
    date("melden_vanaf", at(fields, gap_field::from));
    date("besluit_uiterlijk", at(fields, gap_field::decided));
    number_or_null("dagen_gat", at(fields, gap_field::days));
    w_.end_object();
  }

  void write_place(const assess::field_values& fields) {
    w_.begin_object();
    name("subregio", at(fields, table_field::subregion));
    municipality("gemeente", at(fields, table_field::municipality));
    number_or_null("dagdelen", at(fields, table_field::half_days));
    w_.end_object();
  }

  // The days of a window, under the names that the rule gives them.
  void write_days(const rules::window_rule& window, const assess::field_values& fields) {
    const auto day = [&](rules::index key, window_field f) {
      if (key != rules::nothing) {
        date(e_.name(key), at(fields, f));
      }
    };
    w_.begin_object();
    day(window.from_field, window_field::from);
    day(window.until_field, window_field::until);
    w_.end_object();
  }

  void write_ladder(const rules::rule& r, const assess::field_values& fields) {
    const auto& ladder = e_.rules.ladders[static_cast<std::size_t>(r.payload)];
    const auto& variants = e_.rules.choices[static_cast<std::size_t>(ladder.choice)].values;
    w_.begin_object();
    text("versie", variants[static_cast<std::size_t>(at(fields, ladder_field::variant))]);
    number("stap", at(fields, ladder_field::step));
    number("dagen", at(fields, ladder_field::days));
    name("wie", at(fields, ladder_field::who));
    name("naar", at(fields, ladder_field::whom));
    name("regionale_partner", at(fields, ladder_field::partner));
    date("volgende_stap_op", at(fields, ladder_field::next_step));
    w_.key("andere_versie");
    w_.begin_object();
    text("versie", variants[static_cast<std::size_t>(at(fields, ladder_field::other_variant))]);
    number("stap", at(fields, ladder_field::other_step));
    w_.end_object();
    w_.end_object();
  }

  void write_mapping(const assess::field_values& fields) {
    w_.begin_object();
    municipality("gemeente", at(fields, mapping_field::municipality));
    name("naam", at(fields, mapping_field::name));
    name("jeugdhulpregio", at(fields, mapping_field::region));
    name("jeugdbeschermingsregio", at(fields, mapping_field::protection_region));
    name("subregio", at(fields, mapping_field::subregion));
    name("regionale_partner", at(fields, mapping_field::partner));
    w_.end_object();
  }

  const explained& e_;
};

}  // namespace

void write_value(json_writer& out, const explained& e, const finding& f) { value_writer(out, e).write(f); }

}  // namespace jeugdregels::render
