// Writes assessments; see assessment_json.hpp.
//
// Tested by tests/render/assessment_json_test.cpp.
#include "render/assessment_json.hpp"

#include "facts/municipality.hpp"
#include "render/json_writer.hpp"

namespace jeugdregels::render {
namespace {

using assess::finding;
using assess::ladder_field;
using assess::mapping_field;
using rules::finding_kind;

class assessment_writer {
 public:
  assessment_writer(json_writer& out, const explained& e, const json_style& style)
      : w_(out), e_(e), style_(style) {}

  void write() {
    w_.begin_object();
    text("formaat", "jeugdregels/beoordeling/1");
    text("kenmerk", e_.dossier.label());
    w_.key("peildatum");
    w_.date(e_.as_of);
    write_ruleset();
    w_.key("bevindingen");
    w_.begin_array();
    for (const auto& f : e_.result.findings) {
      write_finding(f);
    }
    w_.end_array();
    if (e_.plan.everything) {
      write_summary();
    }
    w_.end_object();
  }

 private:
  void text(std::string_view key, std::string_view value) {
    w_.key(key);
    w_.string(value);
  }
  void date(std::string_view key, calendar::day d) {
    w_.key(key);
    d == facts::none ? w_.null() : w_.date(d);
  }
  // A name of the rule set, or null.
  void name(std::string_view key, facts::value n) {
    w_.key(key);
    n == facts::none ? w_.null() : w_.string(e_.name(n));
  }
  void number(std::string_view key, std::int64_t n) {
    w_.key(key);
    w_.number(n);
  }

  void number_or_null(std::string_view key, facts::value n) {
    w_.key(key);
    n == facts::none ? w_.null() : w_.number(n);
  }

  void write_ruleset() {
    w_.key("regelset");
    w_.begin_object();
    text("naam", e_.rules.name);
    text("versie", e_.rules.version);
    text("vingerafdruk", fingerprint_of(e_.rules, e_.plan.parts));
    w_.key("delen");
    w_.begin_array();
    for (std::size_t i = 0; i < e_.rules.parts.size(); ++i) {
      if ((e_.plan.parts >> i & 1U) != 0 && e_.rules.parts[i].rules) {
        w_.string(e_.rules.parts[i].id);
      }
    }
    w_.end_array();
    w_.end_object();
  }

  void write_finding(const finding& f) {
    const rules::rule& r = e_.rule_of(f);
    w_.begin_object();
    text("regel", r.id);
    text("soort", rules::name_of(r.finding));
    text("ernst", rules::name_of(r.severity));
    text("onderwerp", subject_pointer(e_.dossier, f));
    text("uitkomst", rules::name_of(f.result.result));
    switch (r.finding) {
      case finding_kind::norm:
        write_dates(f);
        break;
      case finding_kind::flag:
        write_window(f);
        break;
      default:
        write_value(r, f);
    }
    write_choices(r);
    if (!style_.brief) {
      if (r.worst_of) {
        write_parts(r, f);
      }
      write_sources(r);
      text("uitleg", explain(e_, f));
    }
    w_.end_object();
  }

  void write_dates(const finding& f) {
    const auto& a = f.result;
    date("start", a.start);
    date("uiterlijk", a.due);
    date("gerealiseerd", a.realised);
    w_.key("dagen_over");
    if (a.due == facts::none) {
      w_.null();
    } else {
      w_.number(a.due - (a.realised == facts::none ? e_.as_of : a.realised));
    }
    w_.key("kalender_volledig");
    a.due == facts::none ? w_.null() : w_.boolean(a.complete == facts::tri::yes);
  }

  void write_value(const rules::rule& r, const finding& f) {
    w_.key("waarde");
    if (f.result.value == rules::nothing) {
      w_.null();
      return;
    }
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
             fields[static_cast<std::size_t>(assess::shown_field::name)]);
        w_.end_object();
        break;
      default:
        write_mapping(fields);
    }
  }

  // A flag carries its window.
  void write_window(const finding& f) {
    date("vanaf", f.result.start);
    date("tot_en_met", f.result.due);
  }

  void municipality(std::string_view key, facts::value code) {
    w_.key(key);
    code == facts::none ? w_.null() : w_.string(facts::format_municipality(code));
  }

  void write_decision(const assess::field_values& fields) {
    const auto at = [&](assess::decision_field f) { return fields[static_cast<std::size_t>(f)]; };
    w_.begin_object();
    municipality("gemeente", at(assess::decision_field::municipality));
    name("regime", at(assess::decision_field::regime));
    name("rij", at(assess::decision_field::row));
    name("onderdeel", at(assess::decision_field::part));
    date("referentiedatum", at(assess::decision_field::on));
    w_.key("mogelijk");
    w_.begin_array();
    for (const auto code : e_.result.possible_municipalities(fields)) {
      w_.string(facts::format_municipality(code));
    }
    w_.end_array();
    w_.end_object();
  }

  void write_transition(const assess::field_values& fields) {
    const auto at = [&](assess::transition_field f) { return fields[static_cast<std::size_t>(f)]; };
    w_.begin_object();
    municipality("gemeente_oud", at(assess::transition_field::before));
    municipality("gemeente_nieuw", at(assess::transition_field::after));
    w_.key("verhuisd");
    w_.boolean(at(assess::transition_field::moved) != 0);
    date("voortzetting_tot_en_met", at(assess::transition_field::until));
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
    const auto at = [&](assess::end_field f) { return fields[static_cast<std::size_t>(f)]; };
    w_.begin_object();
    date("laatste_dag", at(assess::end_field::last));
    text("begrensd_door", assess::ended_by_names[static_cast<std::size_t>(at(assess::end_field::by))]);
    w_.end_object();
  }

  void write_gap(const assess::field_values& fields) {
    const auto at = [&](assess::gap_field f) { return fields[static_cast<std::size_t>(f)]; };
    w_.begin_object();
    date("melden_vanaf", at(assess::gap_field::from));
    date("besluit_uiterlijk", at(assess::gap_field::decided));
    number_or_null("dagen_gat", at(assess::gap_field::days));
    w_.end_object();
  }

  void write_place(const assess::field_values& fields) {
    const auto at = [&](assess::table_field f) { return fields[static_cast<std::size_t>(f)]; };
    w_.begin_object();
    name("subregio", at(assess::table_field::subregion));
    municipality("gemeente", at(assess::table_field::municipality));
    number_or_null("dagdelen", at(assess::table_field::half_days));
    w_.end_object();
  }

  // The days of a window, under the names that the rule gives them.
  void write_days(const rules::window_rule& window, const assess::field_values& fields) {
    const auto day = [&](rules::index key, assess::window_field f) {
      if (key != rules::nothing) {
        date(e_.name(key), fields[static_cast<std::size_t>(f)]);
      }
    };
    w_.begin_object();
    day(window.from_field, assess::window_field::from);
    day(window.until_field, assess::window_field::until);
    w_.end_object();
  }

  void write_ladder(const rules::rule& r, const assess::field_values& fields) {
    const auto at = [&](ladder_field f) { return fields[static_cast<std::size_t>(f)]; };
    const auto& ladder = e_.rules.ladders[static_cast<std::size_t>(r.payload)];
    const auto& variants = e_.rules.choices[static_cast<std::size_t>(ladder.choice)].values;
    w_.begin_object();
    text("versie", variants[static_cast<std::size_t>(at(ladder_field::variant))]);
    number("stap", at(ladder_field::step));
    number("dagen", at(ladder_field::days));
    name("wie", at(ladder_field::who));
    name("naar", at(ladder_field::whom));
    name("regionale_partner", at(ladder_field::partner));
    date("volgende_stap_op", at(ladder_field::next_step));
    w_.key("andere_versie");
    w_.begin_object();
    text("versie", variants[static_cast<std::size_t>(at(ladder_field::other_variant))]);
    number("stap", at(ladder_field::other_step));
    w_.end_object();
    w_.end_object();
  }

  void write_mapping(const assess::field_values& fields) {
    const auto at = [&](mapping_field f) { return fields[static_cast<std::size_t>(f)]; };
    w_.begin_object();
    municipality("gemeente", at(mapping_field::municipality));
    name("naam", at(mapping_field::name));
    name("jeugdhulpregio", at(mapping_field::region));
    name("jeugdbeschermingsregio", at(mapping_field::protection_region));
    name("subregio", at(mapping_field::subregion));
    name("regionale_partner", at(mapping_field::partner));
    w_.end_object();
  }

  void write_choices(const rules::rule& r) {
    w_.key("keuzes");
    w_.begin_object();
    for (std::size_t i = 0; i < e_.rules.choices.size(); ++i) {
      if ((r.choices >> i & 1U) != 0) {
        const auto& choice = e_.rules.choices[i];
        text(choice.id, choice.values[static_cast<std::size_t>(e_.plan.choices[i])]);
      }
    }
    w_.end_object();
  }

  void write_parts(const rules::rule& r, const finding& f) {
    w_.key("onderdelen");
    w_.begin_array();
    for (std::uint32_t i = 0; i < f.parts; ++i) {
      const auto& part = e_.result.parts[f.first_part + i];
      w_.begin_object();
      text("onderwerp", pointer_to(e_.dossier, part.entry));
      text("uitkomst", rules::name_of(part.result));
      if (r.kind == rules::rule_kind::term) {
        date("uiterlijk", part.due);
        date("gerealiseerd", part.realised);
      }
      w_.end_object();
    }
    w_.end_array();
  }

  void write_sources(const rules::rule& r) {
    w_.key("bronnen");
    w_.begin_array();
    for (std::int32_t i = 0; i < r.sources; ++i) {
      const auto source = e_.rules.rule_sources[static_cast<std::size_t>(r.first_source + i)];
      w_.string(e_.rules.sources[static_cast<std::size_t>(source)].id);
    }
    w_.end_array();
  }

  void write_summary() {
    w_.key("samenvatting");
    w_.begin_array();
    for (const auto& s : e_.result.summaries) {
      w_.begin_object();
      text("onderwerp", pointer_to(e_.dossier, s.measure));
      text("vaste_jeugdbeschermer", rules::name_of(s.worker));
      text("gedragen_koers", rules::name_of(s.course));
      text("passende_hulp", rules::name_of(s.help));
      w_.end_object();
    }
    w_.end_array();
  }

  json_writer& w_;
  const explained& e_;
  const json_style& style_;
};

}  // namespace

std::string subject_pointer(const facts::dossier& d, const assess::finding& f) {
  if (f.about.missing != facts::list_id::count) {
    return pointer_to(d, f.about.at, f.about.missing);
  }
  return f.about.at == facts::root ? std::string() : pointer_to(d, f.about.at);
}

std::string_view fingerprint_of(const rules::data& rs, std::uint32_t parts) {
  std::size_t mask = 0;
  unsigned optional = 0;
  for (std::size_t i = 0; i < rs.parts.size(); ++i) {
    if (!rs.parts[i].standard) {
      mask |= static_cast<std::size_t>(parts >> i & 1U) << optional++;
    }
  }
  return rs.fingerprints[mask];
}

void append_assessment(std::string& out, const explained& e, const json_style& style) {
  json_writer writer(out, style.indented, style.depth);
  assessment_writer(writer, e, style).write();
}

}  // namespace jeugdregels::render
