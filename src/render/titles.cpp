// What a finding is about, in words: titles of measures and tables, names of entries; see letter.hpp.
//
// Tested by tests/render/text_test.cpp and tests/render/agenda_text_test.cpp.
#include "render/letter.hpp"

namespace jeugdregels::render {

using facts::fact_id;
using facts::list_id;
using facts::record_id;
using rules::outcome;

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

std::string measure_title(const explained& e, record_id m) {
  const auto code = [&](fact_id fact) {
    const auto v = e.dossier.get(m, fact);
    return facts::is_known(v)
               ? code_in_words(facts::codes_of(facts::def(fact).codes)[static_cast<std::size_t>(v)], e.lang)
               : std::string();
  };
  std::string out = std::string(e.in("Maatregel ", "Measure ")) +
                    std::to_string(e.dossier.position_of(m) + 1) + ": " + code(fact_id::maatregel_soort);
  if (const std::string gi = code(fact_id::maatregel_gi); !gi.empty()) {
    out += std::string(e.in(" door ", " by ")) + gi;
  }
  if (const auto day = e.dossier.get(m, fact_id::uitgesproken); facts::is_known(day)) {
    out += std::string(e.in(", uitgesproken ", ", pronounced ")) + e.date(day);
  }
  return out;
}

std::string table_title(const explained& e, record_id table) {
  std::string out = std::string(e.in("Jeugdbeschermingstafel ", "Youth protection table ")) +
                    std::to_string(e.dossier.position_of(table) + 1);
  const auto held = e.dossier.get(table, fact_id::tafel_gehouden);
  if (facts::happened(held, e.as_of) == facts::tri::yes) {
    out += std::string(e.in(", gehouden ", ", held ")) + e.date(held);
  }
  return out;
}

std::string entry_title(const explained& e, record_id entry) {
  switch (e.dossier.list_of(entry)) {
    case list_id::maatregelen:
      return measure_title(e, entry);
    case list_id::tafels:
      return table_title(e, entry);
    default:
      return entry_in_words(e, entry);
  }
}

std::string entry_in_words(const explained& e, record_id entry) {
  const list_id list = e.dossier.list_of(entry);
  const std::string number = " " + std::to_string(e.dossier.position_of(entry) + 1);
  switch (list) {
    case list_id::maatregelen:
      return std::string(e.in("maatregel", "measure")) + number;
    case list_id::verlengingen:
      return std::string(e.in("verlenging", "extension")) + number;
    case list_id::tafels:
      return std::string(e.in("tafel", "table")) + number;
    case list_id::hulp: {
      const auto who = e.dossier.get(entry, fact_id::hulp_voor);
      const auto codes = facts::codes_of(facts::code_list::hulp_voor);
      return std::string(e.in("hulp", "help")) + number + " (" +
             code_in_words(codes[static_cast<std::size_t>(who)], e.lang) + ")";
    }
    default:
      return std::string(facts::def(list).key) + number;
  }
}

std::string label_of(const explained& e, const assess::finding& f, record_id around) {
  std::string out(e.in(e.rule_of(f).title));
  if (f.about.at != around && f.about.missing == list_id::count) {
    out += ", " + entry_in_words(e, f.about.at);
  }
  return out;
}

}  // namespace jeugdregels::render
