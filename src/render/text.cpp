// Lays out an assessment for people; see text.hpp.
//
// Tested by tests/render/text_test.cpp.
#include "render/text.hpp"

#include <algorithm>

#include "render/assessment_json.hpp"
#include "render/letter.hpp"

namespace jeugdregels::render {
namespace {

using assess::finding;
using facts::fact_id;
using facts::list_id;
using facts::record_id;
using rules::outcome;
using rules::rule_kind;

// Something a caseworker has to look at.
bool needs_attention(outcome o) {
  return o == outcome::not_met || o == outcome::unknown || o == outcome::explained ||
         o == outcome::met_doorbraak;
}

class text_writer {
 public:
  explicit text_writer(letter& to) : to_(to), e_(to.about()) {}

  void write() {
    heading();
    if (!e_.plan.everything) {
      for (const auto& f : e_.result.findings) {
        line_for(f);
      }
      to_.list_sources();
      return;
    }
    for (const auto& f : e_.result.findings) {
      if (f.about.at == facts::root && family_of(e_.rule_of(f)) == family::measure) {
        root_finding(f);
      }
    }
    for (const auto& s : e_.result.summaries) {
      measure(s);
    }
    add_sections(to_);
    to_.list_sources();
  }

 private:
  std::string words(std::string_view nl, std::string_view en) const { return to_.words(nl, en); }

  void heading() {
    to_.add(to_.coloured(words("Dossier ", "Case ") + std::string(e_.dossier.label()), "1"));
    to_.add(words(", peildatum ", ", as of ") + e_.date(e_.as_of) + "\n");
  }

  // The regions in one line, and for the dossier as a whole what is not known.
  void root_finding(const finding& f) {
    if (f.about.missing == list_id::count) {
      if (is_worth_saying(f)) {
        const std::string line = to_.said(f, said_of_root_) + "\n";
        said_of_root_ += line;
        to_.add(line);
      }
    } else if (f.about.missing == list_id::maatregelen && !measures_missing_) {
      measures_missing_ = true;
      to_.add(to_.coloured(sentences(e_, f), colour_of(f.result.result)) + "\n");
    }
  }

  // Of the rules about the dossier as a whole those that apply and say something.
  bool is_worth_saying(const finding& f) const {
    switch (e_.rule_of(f).kind) {
      case rule_kind::mapping:
        return f.result.value != rules::nothing;
      case rule_kind::value:
        return f.result.result != outcome::not_applicable && f.result.result != outcome::off;
      default:
        return true;
    }
  }

  void measure(const assess::summary& s) {
    to_.title(measure_title(e_, s.measure));
    glance(s.measure, words("Vaste jeugdbeschermer", "Fixed worker"), s.worker,
           "norm.jeugdbeschermer.tijdig");
    glance(s.measure, words("Gedragen koers", "Supported course"), s.course, "norm.koers.tijdig");
    glance(s.measure, words("Passende hulp", "Fitting help"), s.help, "norm.hulp.tijdig");
    section(s.measure, words("Aandacht", "Attention"), [](const finding& f, rule_kind kind) {
      return kind != rule_kind::ladder && needs_attention(f.result.result);
    });
    section(s.measure, words("Wachten op hulp", "Waiting for help"), [](const finding& f, rule_kind kind) {
      return kind == rule_kind::ladder && f.result.result != outcome::not_applicable;
    });
  }

  void glance(record_id m, const std::string& name, outcome o, std::string_view term_rule) {
    to_.add(letter::indent);
    to_.add(to_.padded(name, 24));
    to_.add(to_.padded(outcome_in_words(o, e_.lang), 34, colour_of(o)));
    for (const auto& f : e_.result.findings) {
      if (f.about.at == m && e_.rule_of(f).id == term_rule && f.result.due != facts::none) {
        to_.add(words("uiterlijk ", "due ") + e_.date(f.result.due));
      }
    }
    to_.drop_spaces();
    to_.add("\n");
  }

  bool belongs_to(record_id record, record_id measure) const {
    for (; record != facts::no_record; record = e_.dossier.parent_of(record)) {
      if (record == measure) {
        return true;
      }
    }
    return false;
  }

  template <typename Wanted>
  void section(record_id m, const std::string& title, Wanted wanted) {
    line_list lines;
    for (const auto& f : e_.result.findings) {
      const auto& r = e_.rule_of(f);
      if (family_of(r) == family::measure && belongs_to(f.about.at, m) && wanted(f, r.kind)) {
        lines.add(label_of(e_, f, m), to_.with_source(f));
      }
    }
    if (!lines.empty()) {
      to_.add("\n" + std::string(letter::indent) + title + "\n");
      lines.write(to_);
    }
  }

  void line_for(const finding& f) {
    const std::string pointer = subject_pointer(e_.dossier, f);
    to_.add(letter::indent);
    to_.add(std::string(e_.rule_of(f).id) + (pointer.empty() ? "" : " " + pointer) + ": ");
    to_.add(to_.coloured(outcome_in_words(f.result.result, e_.lang), colour_of(f.result.result)));
    to_.add(". " + to_.with_source(f));
  }

  letter& to_;
  const explained& e_;
  bool measures_missing_ = false;
  std::string said_of_root_;  // of the dossier as a whole: what several findings lack is asked for once
};

}  // namespace

void append_text(std::string& out, const explained& e, const text_style& style) {
  letter to(out, e, style);
  text_writer(to).write();
}

}  // namespace jeugdregels::render
