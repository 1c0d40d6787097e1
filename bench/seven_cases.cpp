// Makes, reads and translates the cases; see seven_cases.hpp.
#include "bench/seven_cases.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <random>

#include "facts/municipality.hpp"
#include "facts/reader.hpp"

namespace jeugdregels::bench {
namespace {

using json = nlohmann::json;
using facts::fact_id;
using facts::list_id;

// ---- making --------------------------------------------------------------------------------------------
constexpr std::array<std::string_view, 8> municipalities = {"0153", "0164", "0141", "0183",
                                                            "1742", "0193", "0148", "0995"};
constexpr std::array<std::string_view, 4> kinds = {"ots", "vots", "voogdij", "jeugdreclassering"};

std::string date_or_null(bool there, day d) { return there ? "\"" + calendar::format_day(d) + "\"" : "null"; }

// ---- reading -------------------------------------------------------------------------------------------
// Puts each value at its place in a seven_case, by the key before it; keys of different objects differ.
class case_handler {
 public:
  explicit case_handler(seven_case& out) : out_(out) {}

  bool null() {
    if (value* where = date_here()) {
      *where = facts::none;
    }
    return true;
  }
  bool boolean(bool b) {
    if (key_ == "supported") {
      out_.supported = b ? 1 : 0;
    }
    return true;
  }
  bool number_integer(json::number_integer_t) { return true; }
  bool number_unsigned(json::number_unsigned_t) { return true; }
  bool number_float(json::number_float_t, const json::string_t&) { return false; }
  bool string(const json::string_t& text) {
    if (value* where = date_here()) {
      const auto read = calendar::parse_day(text);
      *where = read.value_or(facts::unknown);
      return read.has_value();
    }
    if (key_ == "municipality") {
      const auto read = facts::parse_municipality(text);
      out_.municipality = read.value_or(facts::unknown);
      return read.has_value();
    }
    if (key_ == "ref") {
      out_.ref = text;
    } else if (key_ == "kind") {
      out_.kind = text;
    } else {
      out_.explained = out_.explained || key_ == "explanation";
    }
    return true;
  }
  bool binary(json::binary_t&) { return false; }
  bool start_object(std::size_t) { return true; }
  bool key(json::string_t& name) {
    key_.swap(name);
    return true;
  }
  bool end_object() { return true; }
  bool start_array(std::size_t) { return false; }
  bool end_array() { return false; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) { return false; }

 private:
  value* date_here() {
    struct place {
      std::string_view key;
      value seven_case::*where;
    };
    static constexpr std::array<place, 8> places = {{{"birth_date", &seven_case::born},
                                                     {"as_of", &seven_case::as_of},
                                                     {"pronounced", &seven_case::pronounced},
                                                     {"notified", &seven_case::informed},
                                                     {"assigned", &seven_case::assigned},
                                                     {"set", &seven_case::course},
                                                     {"started", &seven_case::started},
                                                     {"wait_since", &seven_case::waiting_since}}};
    for (const auto& p : places) {
      if (p.key == key_) {
        return &(out_.*p.where);
      }
    }
    return nullptr;
  }

  seven_case& out_;
  std::string key_;
};

// ---- as JSON -------------------------------------------------------------------------------------------
void append_date(std::string& out, std::string_view key, value v) {
  if (v == facts::unknown) {
    return;
  }
  out += ",\"";
  out += key;
  out += "\":";
  if (v == facts::none) {
    out += "null";
    return;
  }
  out += '"';
  calendar::append_day(out, v);
  out += '"';
}

void append_day_text(std::string& out, day d) {
  out += '"';
  calendar::append_day(out, d);
  out += '"';
}

void append_people(std::string& out, const seven_case& c) {
  if (facts::is_known(c.assigned)) {
    out += R"(,"jeugdbeschermers":[{"van":)";
    append_day_text(out, c.assigned);
    out += R"(,"tot_en_met":null,"rol":"vast","reden_einde":null}])";
  } else if (c.assigned == facts::none) {
    out += R"(,"jeugdbeschermers":[])";
  }
  out += R"(,"koers":{"toelichting":null)";
  append_date(out, "bepaald", c.course);
  if (facts::is_known(c.supported)) {
    out += c.supported != 0 ? R"(,"ouder_met_gezag_oneens":false)" : R"(,"ouder_met_gezag_oneens":true)";
  }
  out += '}';
}

void append_help(std::string& out, const seven_case& c) {
  out += R"(,"hulp":[{"voor":"jeugdige","beeindigd":null,"doorbraakaanpak":false)";
  append_date(out, "gestart", c.started);
  append_date(out, "aangemeld", c.waiting_since);
  append_date(out, "wacht_sinds", c.waiting_since);
  if (c.explained) {
    out += R"(,"toelichting":{"reden":"wachttijd_aanbieder","vastgelegd":)";
    append_day_text(out, c.as_of);
    out += '}';
  }
  out += "}]";
}

}  // namespace

void append_case(std::string& out, unsigned number) {
  std::minstd_rand random(number * 2'654'435U + 17);
  const auto any = [&](int from, int until) {
    return from + static_cast<int>(random() % static_cast<unsigned>(until - from + 1));
  };
  const auto likely = [&](int percent) { return any(1, 100) <= percent; };
  const day as_of = calendar::from_ymd(2025, 1, 1) + any(0, 500);
  const day pronounced = as_of - any(1, 400);
  const day informed = pronounced + any(0, 3);
  const bool started = likely(60);
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 6 ? 6 - digits.size() : 0, '0');
  out += R"({"ref":"c)" + digits + R"(","birth_date":")" + calendar::format_day(as_of - any(100, 23 * 365));
  out += R"(","municipality":")";
  out += municipalities[static_cast<std::size_t>(any(0, 7))];
  out += R"(","as_of":")" + calendar::format_day(as_of) + R"(","measure":{"kind":")";
  out += likely(70) ? kinds[0] : kinds[static_cast<std::size_t>(any(0, 3))];
  out += R"(","pronounced":")" + calendar::format_day(pronounced) + R"(","notified":")" +
         calendar::format_day(informed);
  out += R"("},"protector":{"assigned":)" + date_or_null(likely(90), informed + any(0, 12));
  out += R"(,"changes":)" + std::to_string(any(0, 2)) + R"(},"course":{"set":)" +
         date_or_null(likely(85), informed + any(10, 60));
  out += std::string(R"(,"supported":)") + (likely(90) ? "true" : "false") + R"(},"help":{"started":)";
  out += date_or_null(started, pronounced + any(10, 150));
  out += R"(,"wait_since":)" + date_or_null(!started || likely(30), pronounced + any(5, 60));
  out += std::string(R"(,"explanation":)") + (likely(40) ? R"("provider full")" : "null") + "}}";
}

bool read_case(std::string_view line, seven_case& out) {
  out = {};
  case_handler handler(out);
  return json::sax_parse(line.data(), line.data() + line.size(), &handler) && facts::is_known(out.as_of) &&
         facts::is_known(out.born);
}

void append_dossier(std::string& out, const seven_case& c) {
  out += R"({"formaat":"jeugdregels/dossier/1","kenmerk":")" + c.ref + "\"";
  append_date(out, "geboortedatum", c.born);
  if (facts::is_known(c.municipality)) {
    out += R"(,"brp":[{"van":)";
    append_day_text(out, c.born);
    out += R"(,"tot_en_met":null,"adres":"woonadres","gemeente":")";
    out += facts::format_municipality(c.municipality) + "\"}]";
  }
  out += R"(,"maatregelen":[{"gi":"jbov","soort":")" + c.kind + "\"";
  append_date(out, "uitgesproken", c.pronounced);
  append_date(out, "gi_in_kennis", c.informed);
  append_people(out, c);
  append_help(out, c);
  out += "}]}";
}

void fill_dossier(const seven_case& c, facts::dossier& out) {
  out.clear();
  out.set_label(c.ref);
  out.set(facts::root, fact_id::geboortedatum, c.born);
  if (facts::is_known(c.municipality)) {
    const auto entry = out.add(facts::root, list_id::brp);
    out.set(entry, fact_id::brp_van, c.born);
    out.set(entry, fact_id::brp_tot, facts::none);
    out.set(entry, fact_id::brp_adres, 0);
    out.set(entry, fact_id::brp_gemeente, c.municipality);
  }
  const auto measure = out.add(facts::root, list_id::maatregelen);
  const auto kind = facts::code_number(facts::code_list::maatregel_soort, c.kind);
  out.set(measure, fact_id::maatregel_soort, kind.value_or(0));
  out.set(measure, fact_id::maatregel_gi, 0);
  out.set(measure, fact_id::uitgesproken, c.pronounced);
  out.set(measure, fact_id::gi_in_kennis, c.informed);
  if (facts::is_known(c.assigned)) {
    const auto worker = out.add(measure, list_id::jeugdbeschermers);
    out.set(worker, fact_id::jb_van, c.assigned);
    out.set(worker, fact_id::jb_tot, facts::none);
    out.set(worker, fact_id::jb_rol, 0);
    out.set(worker, fact_id::jb_reden_einde, facts::none);
  } else if (c.assigned == facts::none) {
    out.touch(measure, list_id::jeugdbeschermers);
  }
  out.open(measure, facts::shape::koers);
  out.set_null(measure, facts::shape::koers_toelichting);
  out.set(measure, fact_id::koers_bepaald, c.course);
  if (facts::is_known(c.supported)) {
    out.set(measure, fact_id::koers_oneens, 1 - c.supported);
  }
  const auto help = out.add(measure, list_id::hulp);
  out.set(help, fact_id::hulp_voor, 0);
  out.set(help, fact_id::hulp_beeindigd, facts::none);
  out.set(help, fact_id::hulp_doorbraak, 0);
  out.set(help, fact_id::hulp_gestart, c.started);
  out.set(help, fact_id::hulp_aangemeld, c.waiting_since);
  out.set(help, fact_id::hulp_wacht_sinds, c.waiting_since == facts::unknown ? facts::none : c.waiting_since);
  if (c.explained) {
    out.open(help, facts::shape::hulp_toelichting);
    out.set(help, fact_id::hulp_reden, 0);
    out.set(help, fact_id::hulp_vastgelegd, c.as_of);
  }
}

}  // namespace jeugdregels::bench
