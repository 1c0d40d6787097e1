// Writes assessments; see assessment_json.hpp.
//
// Tested by tests/render/assessment_json_test.cpp.
#include "render/assessment_json.hpp"

#include "render/json_fields.hpp"
#include "render/value_fields.hpp"
#include "render/value_json.hpp"

namespace jeugdregels::render {
namespace {

using assess::finding;
using rules::finding_kind;

class assessment_writer : json_fields {
 public:
  assessment_writer(json_writer& out, const explained& e, const json_style& style)
      : json_fields(out), e_(e), style_(style) {}

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
        w_.key("waarde");
        write_value(w_, e_, f);
    }
    write_lacking(f);
    write_choices(r);
    if (!style_.brief) {
      if (r.worst_of) {
        write_parts(r, f);
      }
      write_sources(r);
    }
    date("houdbaar_tot_en_met", f.holds_until);
    if (!style_.brief) {
      text("uitleg", explain(e_, f));
    }
    w_.end_object();
  }

  void write_dates(const finding& f) {
    const auto& a = f.result;
    date("start", a.start);
    date("uiterlijk", a.due);
    date("gerealiseerd", a.realised);
    number_or_null("dagen_over", days_left(a, e_.as_of));
    w_.key("kalender_volledig");
    a.due == facts::none ? w_.null() : w_.boolean(a.complete == facts::tri::yes);
  }

  // A flag carries its window.
  void write_window(const finding& f) {
    date("vanaf", f.result.start);
    date("tot_en_met", f.result.due);
  }

  void write_lacking(const finding& f) {
    w_.key("ontbreekt");
    w_.begin_array();
    for (const auto& fact : e_.result.lacking_of(f)) {
      w_.string(pointer_to(e_.dossier, fact));
    }
    w_.end_array();
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

std::string pointer_to(const facts::dossier& d, const assess::used_fact& fact) {
  if (fact.is_fact()) {
    return facts::pointer_to(d, fact.record, fact.fact());
  }
  return fact.is_list() ? facts::pointer_to(d, fact.record, fact.list())
                        : facts::pointer_to(d, fact.record, fact.block());
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
