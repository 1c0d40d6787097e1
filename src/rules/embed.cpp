// The program that compiles rules/ into constant data: embed_rules FOLDER OUTPUT.
//
// It loads the folder with the same loader that the library has and writes the arrays out as C++. It is only
// run while building. Tested by tests/rules/embedded_test.cpp: the built-in rule set equals the loaded one.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "rules/loader.hpp"

namespace {

using namespace jeugdregels;
using namespace jeugdregels::rules;
namespace fs = std::filesystem;

// ---- one literal of each type --------------------------------------------------------------------------

std::string literal(string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {  // as \ooo
      out += {'\\', '0', static_cast<char>('0' + (byte >> 3)), static_cast<char>('0' + (byte & 7))};
      continue;
    }
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return out + "\"";
}

std::string join(std::initializer_list<std::string> members) {
  std::string out = "{";
  for (const auto& member : members) {
    out += out.size() > 1 ? "," : "";
    out += member;
  }
  return out + "}";
}

std::string number(std::int64_t n) { return std::to_string(n); }
std::string flag(bool b) { return b ? "true" : "false"; }

template <typename E>
std::string enumerator(const char* type, E e) {
  return "static_cast<" + std::string(type) + ">(" + std::to_string(static_cast<int>(e)) + ")";
}

template <typename T, std::size_t N>
std::string numbers(const T (&items)[N]) {
  std::string out = "{";
  for (const auto item : items) {
    out += std::to_string(item) + ",";
  }
  return out + "}";
}

std::string literal(const part& p) {
  return join({literal(p.id), literal(p.title), flag(p.standard), flag(p.rules)});
}
std::string literal(const source& s) { return join({literal(s.id), literal(s.title), literal(s.place)}); }
std::string literal(rules::index i) { return number(i); }
std::string literal(const validity& v) { return join({number(v.from), number(v.until)}); }
std::string literal(const bilingual& t) { return join({literal(t.nl), literal(t.en)}); }
std::string literal(const saying& s) {
  return join({enumerator("outcome", s.result), number(s.row), literal(s.text)});
}
std::string literal(const example& e) {
  return join({literal(e.title), number(e.as_of), literal(e.dossier)});
}
std::string literal(const condition& c) {
  return join({enumerator("op", c.op), enumerator("turn", c.turn), number(c.word), number(c.a), number(c.b),
               number(c.because)});
}
std::string literal(const term_rule& t) {
  return join(
      {join({number(t.start.choice), numbers(t.start.words), numbers(t.start.kinds), number(t.start.needed)}),
       numbers(t.stops),
       join({number(t.length.count), enumerator("calendar::term_unit", t.length.unit), flag(t.length.atw)}),
       number(t.earlier), number(t.explained), enumerator("facts::shape", t.explanation),
       number(t.breakthrough), flag(t.ends_with_measure), number(t.done), number(t.not_yet)});
}
std::string literal(const table_rule& t) {
  return join({number(t.first_row), number(t.rows), number(t.as_when_unknown), number(t.first_before),
               number(t.before), number(t.as_without_entries), number(t.field)});
}
std::string literal(const table_row& r) {
  return join({number(r.when), enumerator("table_row::result", r.what), number(r.value),
               flag(r.stop_not_happened), numbers(r.replaced)});
}
std::string literal(const window_offset& o) {
  return join({flag(o.given), number(o.birthday), number(o.months), number(o.days), flag(o.next_month)});
}
std::string literal(const window_rule& w) {
  return join({number(w.anchor), literal(w.from), literal(w.until), number(w.condition), flag(w.runs_within),
               number(w.stop), number(w.done), number(w.not_yet), number(w.from_field),
               number(w.until_field)});
}
std::string literal(const value_rule& v) {
  std::string numbers_of = "{";
  for (const auto n : v.numbers) {
    numbers_of += number(n) + ",";
  }
  return join({enumerator("value_function", v.function), numbers_of + "}", number(v.region)});
}
std::string literal(const ladder_step& s) {
  return join({number(s.step), number(s.from_day), number(s.who), number(s.whom)});
}
std::string literal(const ladder_rule& l) {
  std::string variants = "{";
  for (const auto& v : l.variants) {
    variants += join({number(v.first_step), number(v.steps)}) + ",";
  }
  return join({number(l.since), number(l.choice), variants + "}"});
}
std::string literal(const decision_rule& d) {
  return join({number(d.regime), number(d.nobody), flag(d.by_chain), number(d.first_row), number(d.rows),
               join({number(d.stays.counting), number(d.stays.disputed), number(d.stays.later),
                     number(d.stays.later_from)})});
}
std::string literal(const decision_row& r) {
  std::string allowed = "{";
  for (const auto mask : r.allowed) {
    allowed += number(mask) + ",";
  }
  std::string outcomes = "{{";
  for (const auto& o : r.outcomes) {
    outcomes += join({enumerator("decision_source", o.source), number(o.part)}) + ",";
  }
  return join({number(r.id), allowed + "}", outcomes + "}}", number(r.outcome_count), number(r.says)});
}
std::string literal(const region& r) {
  return join({number(r.id), number(r.protection_region), number(r.partner)});
}
std::string literal(const subregion& s) {
  return join(
      {number(s.id), number(s.half_days), number(s.chair_hours), number(s.chair), number(s.investigations)});
}
std::string literal(const municipality& m) {
  return join({number(m.code), number(m.name), number(m.region), number(m.subregion), literal(m.valid)});
}
std::string literal(const place_name& p) {
  return join({literal(p.key), number(p.municipality), flag(p.also_elsewhere)});
}
std::string literal(const calendar::year_span& y) { return join({number(y.from), number(y.to)}); }
std::string literal(std::uint8_t b) { return number(b); }
std::string literal(const rule& r) {
  return join({literal(r.id),
               literal(r.title),
               literal(r.says),
               literal(r.remark),
               literal(r.verified_on),
               literal(r.verified_what),
               flag(r.verified_today),
               flag(r.only_explained),
               literal(r.place),
               literal(r.example),
               number(r.order),
               number(r.part),
               enumerator("rule_kind", r.kind),
               enumerator("finding_kind", r.finding),
               enumerator("severity", r.severity),
               literal(r.valid),
               enumerator("facts::list_id", r.over),
               flag(r.worst_of),
               number(r.only_for),
               number(r.excluded),
               number(r.counts),
               number(r.payload),
               number(r.choices),
               number(r.first_source),
               number(r.sources),
               number(r.first_saying),
               number(r.sayings),
               number(r.next_version),
               flag(r.first_version),
               enumerator("norm_group", r.group)});
}

// ---- arrays --------------------------------------------------------------------------------------------

template <typename T>
void array(std::ostream& out, const char* type, const char* name, std::span<const T> items) {
  out << "constexpr std::array<" << type << ", " << items.size() << "> " << name << " = {{\n";
  std::size_t column = 0;
  for (const auto& item : items) {
    const std::string text = literal(item);
    column += text.size() + 1;
    out << text << ",";
    if (column > 100) {
      out << "\n";
      column = 0;
    }
  }
  out << "}};\n";
}

void choices(std::ostream& out, std::span<const choice> items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    array(out, "string_view", ("choice_values_" + std::to_string(i)).c_str(), items[i].values);
  }
  out << "constexpr std::array<choice, " << items.size() << "> choices = {{\n";
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& c = items[i];
    out << join({literal(c.id), literal(c.title), literal(c.reason), "choice_values_" + std::to_string(i),
                 number(c.standard)})
        << ",\n";
  }
  out << "}};\n";
}

void write(std::ostream& out, const data& d) {
  out << "// Made by embed_rules from rules/; do not edit.\n"
         "#include <array>\n\n#include \"rules/embedded.hpp\"\n\nnamespace jeugdregels::rules {\nnamespace "
         "{\n\n";
  array(out, "part", "parts", d.parts);
  array(out, "string_view", "fingerprints", d.fingerprints);
  array(out, "source", "sources", d.sources);
  choices(out, d.choices);
  array(out, "string_view", "names", d.names);
  array(out, "rule", "rule_list", d.rules);
  array(out, "index", "rule_sources", d.rule_sources);
  array(out, "bilingual", "texts", d.texts);
  array(out, "saying", "sayings", d.sayings);
  array(out, "condition", "conditions", d.conditions);
  array(out, "index", "children", d.children);
  array(out, "term_rule", "terms", d.terms);
  array(out, "table_rule", "tables", d.tables);
  array(out, "table_row", "rows", d.rows);
  array(out, "ladder_rule", "ladders", d.ladders);
  array(out, "ladder_step", "steps", d.steps);
  array(out, "decision_rule", "decisions", d.decisions);
  array(out, "decision_row", "decision_rows", d.decision_rows);
  array(out, "window_rule", "windows", d.windows);
  array(out, "value_rule", "values", d.values);
  array(out, "region", "regions", d.regions);
  array(out, "subregion", "subregions", d.subregions);
  array(out, "municipality", "municipalities", d.municipalities);
  array(out, "place_name", "places", d.places);
  array(out, "std::uint8_t", "day_reasons", d.day_reasons);
  array(out, "calendar::year_span", "decreed_years", d.decreed_years);
  out << "\nconstexpr data embedded = {" << literal(d.name) << ", " << literal(d.version)
      << ", parts, fingerprints, sources, choices, " << d.workday_choice
      << ",\n    names, rule_list, rule_sources, texts, sayings, conditions, children, terms, tables, rows, "
         "ladders, steps,\n"
         "    decisions, decision_rows, windows, values, "
      << d.responsible
      << ", regions, subregions, municipalities, places, day_reasons, decreed_years};\n\n}  // "
         "namespace\n\n"
         "const data& embedded_rules() { return embedded; }\n\n}  // namespace jeugdregels::rules\n";
}

// ---- the program ---------------------------------------------------------------------------------------

struct file {
  std::string name;
  std::string text;
};

std::vector<file> read_folder(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto relative = entry.path().lexically_relative(folder);
    if (entry.path().extension() == ".json" && std::distance(relative.begin(), relative.end()) <= 2) {
      paths.push_back(relative);
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<file> out;
  for (const auto& path : paths) {
    std::ifstream in(folder / path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    out.push_back({path.generic_string(), text.str()});
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: embed_rules FOLDER OUTPUT\n";
    return 2;
  }
  const auto files = read_folder(argv[1]);
  std::vector<source_text> texts;
  texts.reserve(files.size());
  for (const auto& f : files) {
    texts.push_back({f.name, f.text});
  }
  input_error error;
  const auto loaded = load_ruleset(texts, error);
  if (!loaded) {
    std::cerr << argv[1] << "/" << error.file << ":" << error.line << ": " << error.pointer << ": "
              << error.expected << (error.nearest.empty() ? "" : "; bedoeld is misschien " + error.nearest)
              << "\n";
    return 3;
  }
  std::ofstream out(argv[2], std::ios::binary);
  write(out, loaded->view());
  return out.flush() ? 0 : 4;
}
