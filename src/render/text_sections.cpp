// The sections of the letter that follow the measures: on the way to eighteen, tables, statutory terms,
// advice; see letter.hpp.
//
// Tested by tests/render/text_sections_test.cpp.
#include "render/letter.hpp"
#include "render/reasons.hpp"

namespace jeugdregels::render {
namespace {

using assess::finding;
using facts::list_id;
using facts::record_id;
using rules::finding_kind;
using rules::outcome;

// More than this and what is unknown is named together, without the questions.
constexpr std::size_t most_unknown = 2;

class section_writer {
 public:
  explicit section_writer(letter& to) : to_(to), e_(to.about()) {}

  void write() {
    on_the_way_to_eighteen();
    tables();
    terms(family::statute, to_.words("Wettelijke termijnen", "Statutory terms"));
    terms(family::advice, to_.words("Advies Flevoland", "Advice of Flevoland"));
  }

 private:
  struct dated {
    calendar::day day;
    const finding* f;
  };

  // ---- on the way to eighteen ----------------------------------------------------------------------------
  void on_the_way_to_eighteen() {
    std::vector<dated> known;
    std::vector<const finding*> unknown;
    bool near = false;
    for (const auto& f : e_.result.findings) {
      if (family_of(e_.rule_of(f)) != family::transition || f.about.missing == list_id::maatregelen) {
        continue;
      }
      near = near || is_near(f);
      if (f.result.result == outcome::unknown) {
        unknown.push_back(&f);
      } else if (is_ahead(f)) {
        known.push_back({day_of(f), &f});
      }
    }
    if (!near) {
      return;  // a young child: nothing but birthdays far ahead
    }
    std::stable_sort(known.begin(), known.end(),
                     [](const dated& a, const dated& b) { return a.day < b.day; });
    to_.title(to_.words("Op weg naar achttien", "On the way to eighteen"));
    line_list lines;
    for (const auto& item : known) {
      lines.add(label_of(*item.f), to_.with_source(*item.f));
    }
    lines.write(to_);
    add_unknown(unknown);
  }

  // From sixteen to twenty-six, and while a plan for the future is asked for.
  bool is_near(const finding& f) const {
    switch (e_.rule_of(f).finding) {
      case finding_kind::norm:
        return f.result.result != outcome::not_applicable;
      case finding_kind::flag:
        return e_.rule_of(f).id == "overgang.doelgroep" && f.result.start != facts::none &&
               e_.as_of >= f.result.start && e_.as_of <= f.result.due;
      default:
        return false;
    }
  }

  // What applies now or will; not what is over, or was never so.
  bool is_ahead(const finding& f) const {
    switch (f.result.result) {
      case outcome::not_applicable:
        return false;
      case outcome::off:
        return f.result.start != facts::none && e_.as_of < f.result.start && !is_ruled_out(f);
      case outcome::determined:
        return !is_over(f);
      default:
        return true;
    }
  }

  // A flag that what is known already keeps off, once its days come.
  bool is_ruled_out(const finding& f) const {
    const auto& r = e_.rule_of(f);
    const auto condition = r.kind == rules::rule_kind::window
                               ? e_.rules.windows[static_cast<std::size_t>(r.payload)].condition
                               : rules::nothing;
    return condition != rules::nothing && inquiry(e_, {}).holds(condition) == facts::tri::no;
  }

  // A measure that ended before the youth came of age.
  bool is_over(const finding& f) const {
    const auto& r = e_.rule_of(f);
    if (r.kind != rules::rule_kind::value ||
        e_.rules.values[static_cast<std::size_t>(r.payload)].function != rules::value_function::measure_end) {
      return false;
    }
    const auto& fields = e_.result.value_of(f);
    return at(fields, assess::end_field::last) < e_.as_of &&
           at(fields, assess::end_field::by) != static_cast<facts::value>(assess::ended_by::majority);
  }

  // The day on which something is due or changes.
  calendar::day day_of(const finding& f) const {
    const auto& r = e_.rule_of(f);
    if (r.finding != finding_kind::determination) {
      return f.result.result == outcome::off ? f.result.start : f.result.due;
    }
    return f.result.value == rules::nothing ? e_.as_of : day_of_value(r, e_.result.value_of(f));
  }

  calendar::day day_of_value(const rules::rule& r, const assess::field_values& fields) const {
    const auto first_known = [&](auto... wanted) {
      calendar::day out = facts::none;
      ((out = out == facts::none ? at(fields, wanted) : out), ...);
      return out == facts::none ? e_.as_of : out;
    };
    if (r.kind == rules::rule_kind::window) {
      return first_known(assess::window_field::until, assess::window_field::from);
    }
    if (r.kind != rules::rule_kind::value) {
      return e_.as_of;
    }
    return e_.rules.values[static_cast<std::size_t>(r.payload)].function == rules::value_function::wmo_gap
               ? first_known(assess::gap_field::decided, assess::gap_field::from)
               : first_known(assess::end_field::last);
  }

  // ---- tables --------------------------------------------------------------------------------------------
  void tables() {
    if (!e_.dossier.list_known(facts::root, list_id::tafels)) {
      unknown_list();
      return;
    }
    for (const record_id table : e_.dossier.entries(facts::root, list_id::tafels)) {
      one_table(table);
    }
  }

  void one_table(record_id table) {
    line_list lines;
    std::vector<const finding*> unknown;
    for (const auto& f : e_.result.findings) {
      if (f.about.at != table || family_of(e_.rule_of(f)) != family::table) {
        continue;
      }
      if (f.result.result == outcome::unknown) {
        unknown.push_back(&f);
      } else if (f.result.result != outcome::not_applicable) {
        lines.add(label_of(f), to_.with_source(f));
      }
    }
    if (lines.empty() && unknown.empty()) {
      return;
    }
    to_.title(table_title(e_, table));
    lines.write(to_);
    add_unknown(unknown);
  }

  // Which tables there were is not known: said once.
  void unknown_list() {
    for (const auto& f : e_.result.findings) {
      if (f.about.missing == list_id::tafels && f.result.result == outcome::unknown) {
        to_.title(to_.words("Jeugdbeschermingstafel", "Youth protection table"));
        to_.add(std::string(letter::indent) + "- " + sentences(e_, f) + "\n");
        return;
      }
    }
  }

  // ---- statutory terms, advice ---------------------------------------------------------------------------
  void terms(family wanted, const std::string& title) {
    line_list lines;
    std::vector<const finding*> unknown;
    for (const auto& f : e_.result.findings) {
      if (family_of(e_.rule_of(f)) != wanted || f.about.missing == list_id::maatregelen) {
        continue;
      }
      if (f.result.result == outcome::unknown) {
        unknown.push_back(&f);
      } else if (f.result.result != outcome::not_applicable && f.result.result != outcome::off) {
        lines.add(label_of(f), to_.with_source(f));
      }
    }
    if (lines.empty() && unknown.empty()) {
      return;
    }
    to_.title(title);
    lines.write(to_);
    add_unknown(unknown);
  }

  // What cannot be judged: each with its question, or when there are many all in one line.
  void add_unknown(const std::vector<const finding*>& all) {
    line_list asked;
    for (const auto* f : all) {
      asked.add(label_of(*f), to_.said(*f) + "\n");
    }
    if (asked.size() <= most_unknown) {
      asked.write(to_);
      return;
    }
    to_.add(std::string(letter::indent) + "- " +
            to_.words("Niet te beoordelen zolang feiten ontbreken: ",
                      "Cannot be judged as long as facts are missing: ") +
            asked.labels() + "." + still_needed(e_, all, {}) + "\n");
  }

  // The rule, which measure it is about when there are several, and that it is no law where it is none.
  std::string label_of(const finding& f) const {
    std::string out(e_.in(e_.rule_of(f).title));
    if (f.about.at != facts::root && e_.dossier.list_of(f.about.at) == list_id::maatregelen &&
        e_.dossier.count(facts::root, list_id::maatregelen) > 1) {
      out += to_.words(" (maatregel ", " (measure ") +
             std::to_string(e_.dossier.position_of(f.about.at) + 1) + ")";
    }
    if (e_.rule_of(f).severity == rules::severity::internal) {
      out += to_.words(" (interne norm)", " (internal norm)");  // it stands among those of the law
    }
    return out;
  }

  letter& to_;
  const explained& e_;
};

}  // namespace

void add_sections(letter& to) { section_writer(to).write(); }

}  // namespace jeugdregels::render
