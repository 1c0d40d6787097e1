// Lays out an assessment for people; see text.hpp.
//
// Tested by tests/render/text_test.cpp.
#include "render/text.hpp"

#include <algorithm>

#include "render/assessment_json.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using assess::finding;
using facts::fact_id;
using facts::list_id;
using facts::record_id;
using rules::outcome;
using rules::rule_kind;

constexpr std::string_view indent = "  ";

std::string_view colour_of(outcome o) {
  switch (o) {
    case outcome::met:
      return "32";
    case outcome::not_met:
      return "31;1";
    case outcome::explained:
    case outcome::met_doorbraak:
    case outcome::unknown:
      return "33";
    default:
      return "";
  }
}

// Something a caseworker has to look at.
bool needs_attention(outcome o) {
  return o == outcome::not_met || o == outcome::unknown || o == outcome::explained ||
         o == outcome::met_doorbraak;
}

class text_writer {
 public:
  text_writer(std::string& out, const explained& e, const text_style& style)
      : out_(out), e_(e), style_(style) {}

  void write() {
    heading();
    if (!e_.plan.everything) {
      for (const auto& f : e_.result.findings) {
        line_for(f);
      }
      list_sources();
      return;
    }
    for (const auto& f : e_.result.findings) {
      if (f.subject == facts::root) {
        root_finding(f);
      }
    }
    for (const auto& s : e_.result.summaries) {
      measure(s);
    }
    list_sources();
  }

 private:
  std::string words(std::string_view nl, std::string_view en) const { return std::string(e_.in(nl, en)); }

  std::string coloured(std::string_view text, std::string_view code) const {
    if (!style_.colour || code.empty()) {
      return std::string(text);
    }
    return "\033[" + std::string(code) + "m" + std::string(text) + "\033[0m";
  }

  std::string padded(std::string_view text, std::size_t width, std::string_view colour = {}) const {
    const std::size_t shown = width_of(text);
    return coloured(text, colour) + std::string(shown < width ? width - shown : 1, ' ');
  }

  void heading() {
    out_ += coloured(words("Dossier ", "Case ") + std::string(e_.dossier.label()), "1");
    out_ += words(", peildatum ", ", as of ") + e_.date(e_.as_of) + "\n";
  }

  // The regions in one line, and for the dossier as a whole what is not known.
  void root_finding(const finding& f) {
    if (f.missing == list_id::count) {
      if (is_worth_saying(f)) {
        out_ += sentences(e_, f) + "\n";
      }
    } else if (f.missing == list_id::maatregelen && !measures_missing_) {
      measures_missing_ = true;
      out_ += coloured(sentences(e_, f), colour_of(f.result.result)) + "\n";
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

  // The sentences with the number of their source in the list at the end.
  std::string with_source(const finding& f) {
    const auto title = source_title(e_, e_.rule_of(f));
    auto found = std::find(sources_.begin(), sources_.end(), title);
    if (found == sources_.end()) {
      found = sources_.insert(sources_.end(), title);
    }
    return sentences(e_, f) + " [" + std::to_string(found - sources_.begin() + 1) + "]\n";
  }

  void list_sources() {
    if (sources_.empty()) {
      return;
    }
    out_ += "\n" + coloured(words("Bronnen", "Sources"), "1") + "\n";
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      out_ += "  [" + std::to_string(i + 1) + "] " + std::string(sources_[i]) + "\n";
    }
  }

  void measure(const assess::summary& s) {
    out_ += "\n" + coloured(measure_title(s.measure), "1") + "\n";
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

  std::string measure_title(record_id m) const {
    const auto code = [&](fact_id fact) {
      const auto v = e_.dossier.get(m, fact);
      return facts::is_known(v)
                 ? code_in_words(facts::codes_of(facts::def(fact).codes)[static_cast<std::size_t>(v)],
                                 e_.lang)
                 : std::string();
    };
    std::string out = words("Maatregel ", "Measure ") + std::to_string(e_.dossier.position_of(m) + 1) + ": " +
                      code(fact_id::maatregel_soort);
    if (const std::string gi = code(fact_id::maatregel_gi); !gi.empty()) {
      out += words(" door ", " by ") + gi;
    }
    if (const auto day = e_.dossier.get(m, fact_id::uitgesproken); facts::is_known(day)) {
      out += words(", uitgesproken ", ", pronounced ") + e_.date(day);
    }
    return out;
  }

  void glance(record_id m, const std::string& name, outcome o, std::string_view term_rule) {
    out_ += indent;
    out_ += padded(name, 24);
    out_ += padded(outcome_in_words(o, e_.lang), 34, colour_of(o));
    for (const auto& f : e_.result.findings) {
      if (f.subject == m && e_.rule_of(f).id == term_rule && f.result.due != facts::none) {
        out_ += words("uiterlijk ", "due ") + e_.date(f.result.due);
      }
    }
    while (out_.ends_with(' ')) {
      out_.pop_back();
    }
    out_ += "\n";
  }

  bool belongs_to(record_id record, record_id measure) const {
    for (; record != facts::no_record; record = e_.dossier.parent_of(record)) {
      if (record == measure) {
        return true;
      }
    }
    return false;
  }

  struct item {
    std::string labels;
    std::string text;
  };

  // Rules that say the same are named together.
  template <typename Wanted>
  void section(record_id m, const std::string& title, Wanted wanted) {
    std::vector<item> items;
    for (const auto& f : e_.result.findings) {
      if (!belongs_to(f.subject, m) || !wanted(f, e_.rule_of(f).kind)) {
        continue;
      }
      const std::string text = with_source(f);
      const auto same =
          std::find_if(items.begin(), items.end(), [&](const item& before) { return before.text == text; });
      if (same == items.end()) {
        items.push_back({label_of(f, m), text});
      } else {
        same->labels += ", " + label_of(f, m);
      }
    }
    if (!items.empty()) {
      out_ += "\n" + std::string(indent) + title + "\n";
    }
    for (const auto& i : items) {
      out_ += std::string(indent) + "- " + i.labels + ": " + i.text;
    }
  }

  // The rule, and which entry it is about when that is not the measure itself.
  std::string label_of(const finding& f, record_id m) const {
    std::string out(e_.in(e_.rule_of(f).title));
    if (f.subject != m && f.missing == list_id::count) {
      const bool help = e_.dossier.list_of(f.subject) == list_id::hulp;
      out += help ? words(", hulp ", ", help ") : words(", verlenging ", ", extension ");
      out += std::to_string(e_.dossier.position_of(f.subject) + 1);
      if (help) {
        const auto who = e_.dossier.get(f.subject, fact_id::hulp_voor);
        out += " (" +
               code_in_words(facts::codes_of(facts::code_list::hulp_voor)[static_cast<std::size_t>(who)],
                             e_.lang) +
               ")";
      }
    }
    return out;
  }

  void line_for(const finding& f) {
    const std::string pointer = subject_pointer(e_.dossier, f);
    out_ += indent;
    out_ += std::string(e_.rule_of(f).id) + (pointer.empty() ? "" : " " + pointer) + ": ";
    out_ += coloured(outcome_in_words(f.result.result, e_.lang), colour_of(f.result.result));
    out_ += ". " + with_source(f);
  }

  std::string& out_;
  const explained& e_;
  const text_style& style_;
  std::vector<std::string_view> sources_;  // in the order in which they were named
  bool measures_missing_ = false;
};

}  // namespace

void append_text(std::string& out, const explained& e, const text_style& style) {
  text_writer(out, e, style).write();
}

}  // namespace jeugdregels::render
