// The typical dossier and its variants; see samples.hpp.
#include "bench/samples.hpp"

#include <nlohmann/json.hpp>

namespace jeugdregels::bench {
namespace {

using json = nlohmann::json;

constexpr std::string_view text =
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-000000","geboortedatum":"2012-05-17",)"
    R"("brp":[{"van":"2012-05-17","tot_en_met":"2015-08-31","adres":"woonadres","gemeente":"0153"},)"
    R"({"van":"2015-09-01","tot_en_met":"2019-02-14","adres":"woonadres","gemeente":"0164"},)"
    R"({"van":"2019-02-15","tot_en_met":"2022-11-30","adres":"briefadres","gemeente":"0164"},)"
    R"({"van":"2022-12-01","tot_en_met":null,"adres":"woonadres","gemeente":"0141","aantekening_2_26":false}],)"
    R"("verblijf":[{"van":"2025-01-27","tot_en_met":null,"soort":"pleegzorg","einde":null}],)"
    R"("moeder_brp_bij_geboorte":"0153","hulpvraag":{"datum":"2024-06-03","werkelijk_verblijf":"0141"},)"
    R"("buiten_nederland":[],"jeugdreclassering_na_jji":false,)"
    R"("gezag":[{"van":"2012-05-17","tot_en_met":null,"bij":["moeder","vader"]}],)"
    R"("maatregelen":[{"soort":"ots","gi":"jbov","uitgesproken":"2024-12-09","gi_in_kennis":"2024-12-10",)"
    R"("einde":"2025-12-09","beeindigd":null,"verlengingen":[],"jeugdbeschermers":[)"
    R"({"van":"2024-12-16","tot_en_met":"2025-03-14","rol":"vast","reden_einde":"verloop"},)"
    R"({"van":"2025-03-17","tot_en_met":null,"rol":"vast","reden_einde":null}],)"
    R"("eerste_contact":{"jeugdige":"2024-12-17","gezag":"2024-12-16"},"familiegroepsplan_afgezien":"2024-12-18",)"
    R"("koers":{"bepaald":"2025-01-20","doelen_bepaald":true,"hulp_bepaald":true,)"
    R"("samenspraak":{"gezin":true,"netwerk":"nvt","professionals":true},"ouder_met_gezag_oneens":false,)"
    R"("nodig_voor":null,"toelichting":null},"hulp":[)"
    R"({"voor":"jeugdige","noodzakelijk":true,"aangemeld":"2025-01-22","wacht_sinds":"2025-01-22",)"
    R"("intake":"2025-02-10","wachtlijst_na_intake":true,"gestart":null,"beeindigd":null,)"
    R"("doorbraakaanpak":false,"nodig_voor":null,)"
    R"("toelichting":{"reden":"wachttijd_aanbieder","vastgelegd":"2025-03-10"}},)"
    R"({"voor":"gezin","noodzakelijk":true,"aangemeld":"2025-01-22","wacht_sinds":null,"intake":"2025-02-03",)"
    R"("wachtlijst_na_intake":false,"gestart":"2025-02-10","beeindigd":null,"doorbraakaanpak":false,)"
    R"("nodig_voor":null,"sluit_aan":true,"conform_plan":true,"alternatief_passend":false,)"
    R"("professional_licht_toe":true,"gezin_ervaart_bijdrage":true,"toelichting":null},)"
    R"({"voor":"ouders","noodzakelijk":true,"aangemeld":"2025-01-24","wacht_sinds":null,"intake":"2025-02-17",)"
    R"("wachtlijst_na_intake":false,"gestart":"2025-03-03","beeindigd":null,"doorbraakaanpak":false,)"
    R"("nodig_voor":null,"sluit_aan":true,"conform_plan":true,"alternatief_passend":false,)"
    R"("professional_licht_toe":true,"gezin_ervaart_bijdrage":true,"toelichting":null}]}],)"
    R"("jeugdhulp":[{"soort":"pleegzorg","gestart":"2025-01-27","beeindigd":null}],"tafels":[]})";

bool is_date(std::string_view at) {
  return at.size() >= 11 && at[4] == '-' && at[7] == '-' && at[10] == '"' &&
         calendar::parse_day(at.substr(0, 10));
}

// Accepts everything.
struct forget {
  bool null() { return true; }
  bool boolean(bool) { return true; }
  bool number_integer(json::number_integer_t) { return true; }
  bool number_unsigned(json::number_unsigned_t) { return true; }
  bool number_float(json::number_float_t, const json::string_t&) { return true; }
  bool string(json::string_t&) { return true; }
  bool binary(json::binary_t&) { return true; }
  bool start_object(std::size_t) { return true; }
  bool key(json::string_t&) { return true; }
  bool end_object() { return true; }
  bool start_array(std::size_t) { return true; }
  bool end_array() { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) { return false; }
};

}  // namespace

std::string_view typical_dossier() { return text; }

namespace {

json complete() {
  json d = json::parse(text);
  d["overgang"] = json::parse(
      R"({"toekomstplan":null,"verlengde_jeugdhulp":{"bepaald":null,"noodzakelijk":false,"hervatting":false},)"
      R"("wil_pleegzorg_beeindigen":false,"wil_gezinshuis_verlaten":false,"startkwalificatie":false,)"
      R"("wmo_melding":null})");
  for (const char* none : {"keten", "woonplaats", "feitelijk_bij", "werkelijk_verblijf"}) {
    d[none] = nullptr;
  }
  return d;
}

}  // namespace

std::string_view complete_dossier() {
  static const std::string out = complete().dump();
  return out;
}

std::string_view dossier_with_five_absent() {
  static const std::string out = [] {
    json d = complete();
    json& measure = d["maatregelen"][0];
    measure.erase("beeindigd");
    measure["koers"]["samenspraak"].erase("netwerk");
    measure["hulp"][0].erase("gestart");
    measure["hulp"][1].erase("sluit_aan");
    d["overgang"].erase("toekomstplan");
    return d.dump();
  }();
  return out;
}

calendar::day typical_day() { return calendar::from_ymd(2025, 6, 2); }

void append_variant(std::string& out, unsigned number) {
  const auto from = out.size();
  out += text;
  const int moved = static_cast<int>(number * 7 % 361) - 180;
  for (auto at = out.find('"', from); at != std::string::npos; at = out.find('"', at + 1)) {
    if (const std::string_view rest = std::string_view(out).substr(at + 1); is_date(rest)) {
      out.replace(at + 1, 10, calendar::format_day(*calendar::parse_day(rest.substr(0, 10)) + moved));
    }
  }
  const auto label = out.find("T-000000", from) + 2;
  for (std::size_t i = 6; i-- > 0; number /= 10) {
    out[label + i] = static_cast<char>('0' + number % 10);
  }
}

bool bare_parse(const char* begin, const char* end) {
  forget handler;
  return json::sax_parse(begin, end, &handler);
}

}  // namespace jeugdregels::bench
