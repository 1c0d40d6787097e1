// Dossiers for the tests of this floor: one with every key, the shortest one, the published examples, the
// shortest dossier in which a given object stands, and a canonical description to compare dossiers by.
#ifndef JEUGDREGELS_TESTS_FACTS_SAMPLES_HPP
#define JEUGDREGELS_TESTS_FACTS_SAMPLES_HPP

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "facts/dossier.hpp"
#include "facts/reader.hpp"

namespace jeugdregels::facts::samples {

using json = nlohmann::ordered_json;

// Every key of the format, most with a value that no other key has.
inline const std::string full = R"({
  "formaat": "jeugdregels/dossier/1",
  "kenmerk": "D-0001",
  "geboortedatum": "2008-05-17",
  "brp": [ {"van": "2008-05-17", "tot_en_met": "2009-01-31", "adres": "woonadres", "gemeente": "0153", "aantekening_2_26": true},
           {"van": "2009-02-01", "tot_en_met": "2009-02-28", "adres": "geen", "gemeente": null, "aantekening_2_26": false},
           {"van": "2009-03-01", "tot_en_met": null, "adres": "briefadres", "gemeente": "buitenland"} ],
  "verblijf": [ {"van": "2021-02-01", "tot_en_met": "2021-03-01", "soort": "pleegzorg", "einde": "overgang"},
                {"van": "2021-02-15", "tot_en_met": null, "soort": "andere_regeling", "einde": null} ],
  "jeugdreclassering_na_jji": false,
  "moeder_brp_bij_geboorte": "0164",
  "hulpvraag": {"datum": "2020-01-10", "werkelijk_verblijf": "0173"},
  "buiten_nederland": [ {"van": "2015-01-01", "tot_en_met": "2015-06-30", "tijdelijk": true} ],
  "gezag": [ {"van": "2008-05-18", "tot_en_met": "2010-12-31", "bij": ["vader", "moeder"]},
             {"van": "2011-01-01", "tot_en_met": null, "bij": ["gi"]} ],
  "woonplaats": {"moeder": [ {"van": "2008-05-19", "tot_en_met": null, "gemeente": "0141"} ],
                 "vader": [ {"van": "2008-05-20", "tot_en_met": "2019-01-01", "gemeente": "0147"} ],
                 "voogd": [], "jeugdige": [ {"van": "2008-05-21", "tot_en_met": null, "gemeente": "9999"} ]},
  "feitelijk_bij": [ {"van": "2008-05-22", "tot_en_met": "2020-02-29", "bij": "elders"} ],
  "werkelijk_verblijf": [ {"van": "2008-05-23", "tot_en_met": "2008-05-23", "gemeente": "0001"} ],
  "maatregelen": [ {
    "soort": "voorlopige_voogdij", "gi": "wss", "uitgesproken": "2020-10-05", "gi_in_kennis": "2020-10-06",
    "einde": "2021-10-05", "beeindigd": "2021-10-06",
    "verlengingen": [ {"uitgesproken": "2021-10-01", "einde": "2022-10-05", "redenen": ["wachttijd", "hulp_niet_tijdig"]},
                      {"uitgesproken": null, "einde": null, "redenen": []} ],
    "jeugdbeschermers": [ {"van": "2020-10-12", "tot_en_met": "2020-11-12", "rol": "bureaudienst", "reden_einde": "vast_moment"},
                          {"van": "2020-11-01", "tot_en_met": null, "rol": "vast", "reden_einde": null} ],
    "eerste_contact": {"jeugdige": "2020-10-13", "gezag": "2020-10-14"},
    "familiegroepsplan_afgezien": "2020-10-20",
    "koers": { "bepaald": "2020-11-13", "doelen_bepaald": true, "hulp_bepaald": false,
      "samenspraak": {"gezin": true, "netwerk": "nvt", "professionals": false},
      "ouder_met_gezag_oneens": true, "nodig_voor": "2020-12-01",
      "toelichting": {"reden": "geen_aanbod", "vastgelegd": "2020-12-02"} },
    "hulp": [ { "voor": "gezin", "noodzakelijk": false, "aangemeld": "2020-10-21", "wacht_sinds": "2020-10-22",
      "intake": "2020-11-10", "wachtlijst_na_intake": true, "gestart": "2021-01-02", "beeindigd": "2021-02-03",
      "doorbraakaanpak": true, "nodig_voor": "2020-12-31", "sluit_aan": true, "conform_plan": false,
      "alternatief_passend": true, "professional_licht_toe": false, "gezin_ervaart_bijdrage": true,
      "toelichting": {"reden": "overig", "vastgelegd": "2021-01-04"} } ] } ],
  "jeugdhulp": [ {"soort": "jeugdreclassering", "gestart": "2020-12-01", "beeindigd": "2020-12-24"} ],
  "overgang": {"toekomstplan": "2024-05-17",
    "verlengde_jeugdhulp": {"bepaald": "2026-01-01", "noodzakelijk": true, "hervatting": false},
    "wil_pleegzorg_beeindigen": true, "wil_gezinshuis_verlaten": false, "startkwalificatie": true,
    "wmo_melding": "2026-02-02"},
  "tafels": [ {"aangemeld": "2021-02-02", "soort_onderzoek": "schoolverzuim", "moment": 1, "gehouden": "2021-02-16",
    "zitting": "2021-03-17",
    "aanwezig": {"raad": true, "voorzitter": false, "gemeente": true, "ouders": false, "jeugdige": true, "netwerk": false},
    "reden_afwezig": {"ouders": "wil_niet", "jeugdige": "onbekend"}, "uitkomst": "raadsonderzoek"},
    {"moment": 2} ],
  "keten": {"melding_vt": "2020-01-02", "triage_vt": "2020-01-03", "besluit_onderzoek_vt": "2020-01-04",
    "start_onderzoek_vt": "2020-01-05", "einde_onderzoek_vt": "2020-01-06", "verzoek_raad": "2020-01-07",
    "start_raad": "2020-01-08", "rapport_raad": "2020-01-09", "zitting": "2020-01-11", "uitspraak": "2020-01-12",
    "intake_gi": "2020-01-13"},
  "koploper": {"verzoek_ingediend": "2021-05-01", "verzoeker_lid_van_team": true, "verzoeker_organisatie": "andere",
    "contact_jeugdige": "2021-05-02", "contact_ouders": [ {"datum": "2021-05-03"}, {"datum": null}, {} ],
    "team": ["andere", "vt", "gi"], "regie_gi_vanaf": "2021-05-04", "lokale_toegang_betrokken": false,
    "tafel_door_lokale_toegang": "2021-05-05"}
})";

inline const std::string shortest =
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"D-1","geboortedatum":"2008-05-17"})";

// The three required keys on lines 2 to 4, and `rest` from line 5 on.
inline std::string with(std::string_view rest) {
  return "{\n\"formaat\": \"jeugdregels/dossier/1\",\n\"kenmerk\": \"D-1\",\n\"geboortedatum\": "
         "\"2008-05-17\"\n" +
         std::string(rest) + "\n}\n";
}

// The published examples, one text a dossier, without the white space at their end.
inline std::vector<std::string> examples() {
  namespace fs = std::filesystem;
  std::vector<fs::path> paths;
  for (const auto& file :
       fs::directory_iterator(fs::path(JEUGDREGELS_SOURCE_DIR) / "examples" / "dossiers")) {
    if (file.path().extension() == ".json") {
      paths.push_back(file.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    texts.push_back(std::move(text));
  }
  return texts;
}

// ---- the shortest dossier around an object -------------------------------------------------------------

inline json usual_value(const fact_def& fact) {
  switch (fact.type) {
    case fact_type::date:
      return "2010-01-01";
    case fact_type::code:
      return codes_of(fact.codes).front();
    case fact_type::codes:
      return json::array();
    case fact_type::municipality:
      return "0153";
    case fact_type::moment:
      return 1;
    default:
      return true;
  }
}

// An entry with nothing but what it must have.
inline json shortest_entry(shape entry) {
  json out = json::object();
  for (const auto& fact : fact_defs) {
    if (fact.home == entry && (fact.need == need::required || fact.need == need::may_be_null)) {
      out[std::string(fact.key)] = fact.key == "tot_en_met" ? json(nullptr) : usual_value(fact);
    }
  }
  return out;
}

struct spot {
  json dossier;
  std::string pointer;  // of the object, "" for the root
  json& object() { return dossier[json::json_pointer(pointer)]; }
};

inline spot around(shape s);

inline spot around(list_id l, json entry) {
  spot out = around(def(l).parent);
  out.object()[std::string(def(l).key)] = json::array({std::move(entry)});
  out.pointer += "/" + std::string(def(l).key) + "/0";
  return out;
}

inline spot around(shape s) {
  if (s == shape::dossier) {
    return {json::parse(shortest), ""};
  }
  if (def(s).block) {
    spot out = around(def(s).parent);
    out.object()[std::string(def(s).key)] = json::object();
    out.pointer += "/" + std::string(def(s).key);
    return out;
  }
  for (std::size_t i = 0; i < list_count; ++i) {
    if (list_defs[i].entry == s) {
      return around(static_cast<list_id>(i), shortest_entry(s));
    }
  }
  return {};
}

// The record in which the fact with this pointer is kept.
inline record_id holder_of(const dossier& d, const std::string& pointer, fact_id fact) {
  for (record_id r = 0; r < static_cast<record_id>(d.record_count()); ++r) {
    if (d.shape_of(r) == record_of(def(fact).home) && pointer_to(d, r, fact) == pointer) {
      return r;
    }
  }
  return no_record;
}

// ---- comparing -----------------------------------------------------------------------------------------

inline void describe(const dossier& d, record_id record, std::string& out) {
  const shape type = d.shape_of(record);
  for (std::size_t i = 0; i < fact_count; ++i) {
    if (record_of(fact_defs[i].home) == type) {
      const auto fact = static_cast<fact_id>(i);
      out += pointer_to(d, record, fact) + "=" + std::to_string(d.get(record, fact)) + "\n";
    }
  }
  for (std::size_t i = 0; i < shape_count; ++i) {
    if (shape_defs[i].block && record_of(shape_defs[i].parent) == type) {
      const auto block = static_cast<shape>(i);
      out += pointer_to(d, record, block) + " is " + std::to_string(d.presence(record, block)) + "\n";
    }
  }
  for (std::size_t i = 0; i < list_count; ++i) {
    if (record_of(list_defs[i].parent) == type) {
      const auto list = static_cast<list_id>(i);
      out += pointer_to(d, record, list) + (d.list_known(record, list) ? " holds " : " unknown ") +
             std::to_string(d.count(record, list)) + "\n";
      for (const record_id entry : d.entries(record, list)) {
        describe(d, entry, out);
      }
    }
  }
}

// Everything a dossier holds, whatever the order in which it was filled.
inline std::string describe(const dossier& d) {
  std::string out(d.label());
  out += '\n';
  describe(d, root, out);
  return out;
}

}  // namespace jeugdregels::facts::samples

#endif
