// Tests of src/facts/fact_table.hpp: every fact of the format is there with its type and need, names and
// codes are unique, and the cells of a record never overlap.
#include "facts/fact_table.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregels::facts {
namespace {

struct expected_fact {
  fact_type type;
  facts::need need = need::optional;
  value absent = unknown;
};

constexpr auto date = fact_type::date;
constexpr auto boolean = fact_type::boolean;
constexpr auto code = fact_type::code;
constexpr auto codes = fact_type::codes;
constexpr auto municipality = fact_type::municipality;
constexpr auto required = need::required;
constexpr auto may_be_null = need::may_be_null;

// Written down from the format, not from the table.
const std::map<std::string, expected_fact> expected_facts = {
    {"geboortedatum", {date, required}},
    {"jeugdreclassering_na_jji", {boolean}},
    {"moeder_brp_bij_geboorte", {municipality}},
    {"brp.van", {date, required}},
    {"brp.tot_en_met", {date, may_be_null}},
    {"brp.adres", {code, required}},
    {"brp.gemeente", {municipality, may_be_null}},
    {"brp.aantekening_2_26", {boolean, need::optional, 0}},
    {"verblijf.van", {date, required}},
    {"verblijf.tot_en_met", {date, may_be_null}},
    {"verblijf.soort", {code, required}},
    {"verblijf.einde", {code}},
    {"hulpvraag.datum", {date}},
    {"hulpvraag.werkelijk_verblijf", {municipality}},
    {"buiten_nederland.van", {date, required}},
    {"buiten_nederland.tot_en_met", {date, may_be_null}},
    {"buiten_nederland.tijdelijk", {boolean, required}},
    {"gezag.van", {date, required}},
    {"gezag.tot_en_met", {date, may_be_null}},
    {"gezag.bij", {codes, may_be_null}},
    {"woonplaats.*.van", {date, required}},
    {"woonplaats.*.tot_en_met", {date, may_be_null}},
    {"woonplaats.*.gemeente", {municipality, required}},
    {"feitelijk_bij.van", {date, required}},
    {"feitelijk_bij.tot_en_met", {date, may_be_null}},
    {"feitelijk_bij.bij", {code, required}},
    {"werkelijk_verblijf.van", {date, required}},
    {"werkelijk_verblijf.tot_en_met", {date, may_be_null}},
    {"werkelijk_verblijf.gemeente", {municipality, required}},
    {"maatregelen.soort", {code, required}},
    {"maatregelen.gi", {code}},
    {"maatregelen.uitgesproken", {date}},
    {"maatregelen.gi_in_kennis", {date}},
    {"maatregelen.einde", {date}},
    {"maatregelen.beeindigd", {date}},
    {"maatregelen.verlengingen.uitgesproken", {date}},
    {"maatregelen.verlengingen.einde", {date}},
    {"maatregelen.verlengingen.redenen", {codes}},
    {"maatregelen.jeugdbeschermers.van", {date, required}},
    {"maatregelen.jeugdbeschermers.tot_en_met", {date, may_be_null}},
    {"maatregelen.jeugdbeschermers.rol", {code, required}},
    {"maatregelen.jeugdbeschermers.reden_einde", {code}},
    {"maatregelen.eerste_contact.jeugdige", {date}},
    {"maatregelen.eerste_contact.gezag", {date}},
    {"maatregelen.familiegroepsplan_afgezien", {date}},
    {"maatregelen.koers.bepaald", {date}},
    {"maatregelen.koers.doelen_bepaald", {boolean}},
    {"maatregelen.koers.hulp_bepaald", {boolean}},
    {"maatregelen.koers.samenspraak.gezin", {boolean}},
    {"maatregelen.koers.samenspraak.netwerk", {fact_type::bool_or_nvt}},
    {"maatregelen.koers.samenspraak.professionals", {boolean}},
    {"maatregelen.koers.ouder_met_gezag_oneens", {boolean}},
    {"maatregelen.koers.nodig_voor", {date, need::optional, none}},
    {"maatregelen.koers.toelichting.reden", {code}},
    {"maatregelen.koers.toelichting.vastgelegd", {date}},
    {"maatregelen.hulp.voor", {code, required}},
    {"maatregelen.hulp.noodzakelijk", {boolean, need::optional, 1}},
    {"maatregelen.hulp.aangemeld", {date}},
    {"maatregelen.hulp.wacht_sinds", {date, need::optional, none}},
    {"maatregelen.hulp.intake", {date}},
    {"maatregelen.hulp.wachtlijst_na_intake", {boolean}},
    {"maatregelen.hulp.gestart", {date}},
    {"maatregelen.hulp.beeindigd", {date}},
    {"maatregelen.hulp.doorbraakaanpak", {boolean}},
    {"maatregelen.hulp.nodig_voor", {date, need::optional, none}},
    {"maatregelen.hulp.sluit_aan", {boolean}},
    {"maatregelen.hulp.conform_plan", {boolean}},
    {"maatregelen.hulp.alternatief_passend", {boolean}},
    {"maatregelen.hulp.professional_licht_toe", {boolean}},
    {"maatregelen.hulp.gezin_ervaart_bijdrage", {boolean}},
    {"maatregelen.hulp.toelichting.reden", {code}},
    {"maatregelen.hulp.toelichting.vastgelegd", {date}},
    {"jeugdhulp.soort", {code, required}},
    {"jeugdhulp.gestart", {date}},
    {"jeugdhulp.beeindigd", {date}},
    {"overgang.toekomstplan", {date}},
    {"overgang.verlengde_jeugdhulp.bepaald", {date}},
    {"overgang.verlengde_jeugdhulp.noodzakelijk", {boolean}},
    {"overgang.verlengde_jeugdhulp.hervatting", {boolean}},
    {"overgang.wil_pleegzorg_beeindigen", {boolean}},
    {"overgang.wil_gezinshuis_verlaten", {boolean}},
    {"overgang.startkwalificatie", {boolean}},
    {"overgang.wmo_melding", {date}},
    {"tafels.aangemeld", {date}},
    {"tafels.soort_onderzoek", {code}},
    {"tafels.moment", {fact_type::moment, need::never_null}},
    {"tafels.gehouden", {date}},
    {"tafels.zitting", {date}},
    {"tafels.aanwezig.raad", {boolean}},
    {"tafels.aanwezig.voorzitter", {boolean}},
    {"tafels.aanwezig.gemeente", {boolean}},
    {"tafels.aanwezig.ouders", {boolean}},
    {"tafels.aanwezig.jeugdige", {boolean}},
    {"tafels.aanwezig.netwerk", {boolean}},
    {"tafels.reden_afwezig.ouders", {code}},
    {"tafels.reden_afwezig.jeugdige", {code}},
    {"tafels.uitkomst", {code}},
    {"keten.melding_vt", {date}},
    {"keten.triage_vt", {date}},
    {"keten.besluit_onderzoek_vt", {date}},
    {"keten.start_onderzoek_vt", {date}},
    {"keten.einde_onderzoek_vt", {date}},
    {"keten.verzoek_raad", {date}},
    {"keten.start_raad", {date}},
    {"keten.rapport_raad", {date}},
    {"keten.zitting", {date}},
    {"keten.uitspraak", {date}},
    {"keten.intake_gi", {date}},
    {"koploper.verzoek_ingediend", {date}},
    {"koploper.verzoeker_lid_van_team", {boolean}},
    {"koploper.verzoeker_organisatie", {code}},
    {"koploper.contact_jeugdige", {date}},
    {"koploper.contact_ouders.datum", {date}},
    {"koploper.team", {codes}},
    {"koploper.regie_gi_vanaf", {date}},
    {"koploper.lokale_toegang_betrokken", {boolean}},
    {"koploper.tafel_door_lokale_toegang", {date}},
};

using names = std::set<std::string, std::less<>>;

const std::map<std::string, names> expected_codes = {
    {"brp.adres", {"woonadres", "briefadres", "geen"}},
    {"verblijf.soort",
     {"jeugdhulpaanbieder", "gezinshuis", "gesloten", "crisis", "pleegzorg", "opvang_wmo", "beschermd_wonen",
      "jji", "wlz", "logeer", "moeder_kindhuis", "netwerk_informeel", "ziekenhuis", "coa", "nidos",
      "internaat", "pi", "andere_regeling"}},
    {"verblijf.einde", {"naar_huis", "tijdelijk", "overgang"}},
    {"gezag.bij", {"moeder", "vader", "voogd", "gi"}},
    {"feitelijk_bij.bij", {"moeder", "vader", "elders"}},
    {"maatregelen.soort", {"ots", "vots", "voogdij", "voorlopige_voogdij", "jeugdreclassering"}},
    {"maatregelen.gi", {"jbov", "ljr", "wss", "andere"}},
    {"maatregelen.verlengingen.redenen",
     {"hulp_niet_tijdig", "ontwikkelingsbedreiging", "doelen_niet_bereikt", "wachttijd", "overig"}},
    {"maatregelen.jeugdbeschermers.rol", {"vast", "tijdelijk_contactpersoon", "bureaudienst"}},
    {"maatregelen.jeugdbeschermers.reden_einde",
     {"verloop", "ziekte", "vast_moment", "op_verzoek", "overdracht_gi", "einde_maatregel"}},
    {"maatregelen.koers.samenspraak.netwerk", {"false", "true", "nvt"}},
    {"maatregelen.koers.toelichting.reden",
     {"wachttijd_aanbieder", "geen_aanbod", "niet_gecontracteerd", "ouder_niet_akkoord", "complexe_scheiding",
      "woonplaats_onduidelijk", "overgang_18", "wachttijd_diagnostiek", "crisisplek", "overig"}},
    {"maatregelen.hulp.voor", {"jeugdige", "ouders", "gezin"}},
    {"maatregelen.hulp.toelichting.reden",
     {"wachttijd_aanbieder", "geen_aanbod", "niet_gecontracteerd", "ouder_niet_akkoord", "complexe_scheiding",
      "woonplaats_onduidelijk", "overgang_18", "wachttijd_diagnostiek", "crisisplek", "overig"}},
    {"jeugdhulp.soort",
     {"ambulant", "pleegzorg", "gezinshuis", "verblijf", "gesloten", "ggz", "begeleiding",
      "persoonlijke_verzorging", "jeugdreclassering"}},
    {"tafels.soort_onderzoek", {"civiel", "gezag_omgang", "straf", "schoolverzuim"}},
    {"tafels.reden_afwezig.ouders",
     {"verhinderd", "wil_niet", "niet_uitgenodigd", "niet_veilig", "onbekend"}},
    {"tafels.reden_afwezig.jeugdige",
     {"verhinderd", "wil_niet", "niet_uitgenodigd", "niet_veilig", "onbekend"}},
    {"tafels.uitkomst", {"vrijwillig_kader", "raadsonderzoek"}},
    {"koploper.verzoeker_organisatie", {"raad", "om", "andere"}},
    {"koploper.team", {"vt", "raad", "gi", "lokale_toegang", "andere"}},
};

std::vector<fact_id> all_facts() {
  std::vector<fact_id> out;
  for (std::size_t i = 0; i < fact_count; ++i) {
    out.push_back(static_cast<fact_id>(i));
  }
  return out;
}

TEST(fact_table, holds_exactly_the_facts_of_the_format) {
  names found;
  for (const fact_id fact : all_facts()) {
    const std::string name = name_of(fact);
    EXPECT_TRUE(found.insert(name).second) << name << " occurs twice";
    EXPECT_TRUE(expected_facts.contains(name)) << name << " is not in the format";
  }
  for (const auto& [name, fact] : expected_facts) {
    EXPECT_TRUE(found.contains(name)) << name << " is not in the table";
  }
}

TEST(fact_table, has_the_right_type_need_and_absence) {
  for (const fact_id fact : all_facts()) {
    const auto found = expected_facts.find(name_of(fact));
    ASSERT_NE(found, expected_facts.end());
    EXPECT_EQ(def(fact).type, found->second.type) << found->first;
    EXPECT_EQ(def(fact).need, found->second.need) << found->first;
    EXPECT_EQ(def(fact).absent, found->second.absent) << found->first;
  }
}

TEST(fact_table, has_the_codes_of_the_format) {
  for (const fact_id fact : all_facts()) {
    const auto found = expected_codes.find(name_of(fact));
    const auto list = codes_of(def(fact).codes);
    if (found == expected_codes.end()) {
      EXPECT_EQ(def(fact).codes, code_list::no_codes) << name_of(fact);
      continue;
    }
    EXPECT_EQ(names(list.begin(), list.end()), found->second) << found->first;
    EXPECT_EQ(list.size(), found->second.size()) << found->first << " has a code twice";
  }
}

TEST(fact_table, code_numbers_are_places) {
  for (std::size_t i = 1; i < static_cast<std::size_t>(code_list::count); ++i) {
    const auto list = static_cast<code_list>(i);
    const auto all = codes_of(list);
    ASSERT_FALSE(all.empty());
    ASSERT_LE(all.size(), 31U);  // a set of codes is a bit mask
    for (std::size_t at = 0; at < all.size(); ++at) {
      EXPECT_EQ(code_number(list, all[at]), static_cast<value>(at)) << all[at];
      EXPECT_FALSE(code_number(list, std::string(all[at]) + "x")) << all[at];
    }
    EXPECT_FALSE(code_number(list, ""));
  }
  EXPECT_FALSE(code_number(code_list::no_codes, ""));
  EXPECT_FALSE(code_number(code_list::maatregel_soort, "OTS"));
  EXPECT_FALSE(code_number(code_list::maatregel_soort, "ots "));
}

TEST(fact_table, netwerk_is_kept_as_false_true_nvt) {
  EXPECT_EQ(code_number(code_list::netwerk, "false"), 0);
  EXPECT_EQ(code_number(code_list::netwerk, "true"), 1);
  EXPECT_EQ(code_number(code_list::netwerk, "nvt"), 2);
}

struct expected_list {
  bool apart;
  bool absent_is_empty;
};

TEST(fact_table, holds_exactly_the_lists_of_the_format) {
  const std::map<std::string, expected_list> expected = {
      {"brp", {true, false}},
      {"verblijf", {false, false}},
      {"buiten_nederland", {false, true}},
      {"gezag", {true, false}},
      {"woonplaats.moeder", {true, false}},
      {"woonplaats.vader", {true, false}},
      {"woonplaats.voogd", {true, false}},
      {"woonplaats.jeugdige", {true, false}},
      {"feitelijk_bij", {true, false}},
      {"werkelijk_verblijf", {true, false}},
      {"maatregelen", {false, false}},
      {"maatregelen.verlengingen", {false, false}},
      {"maatregelen.jeugdbeschermers", {false, false}},
      {"maatregelen.hulp", {false, false}},
      {"jeugdhulp", {false, false}},
      {"tafels", {false, false}},
      {"koploper.contact_ouders", {false, false}},
  };
  names found;
  for (std::size_t i = 0; i < list_count; ++i) {
    const std::string name = name_of(static_cast<list_id>(i));
    EXPECT_TRUE(found.insert(name).second) << name;
    ASSERT_TRUE(expected.contains(name)) << name;
    EXPECT_EQ(list_defs[i].apart, expected.at(name).apart) << name;
    EXPECT_EQ(list_defs[i].absent_is_empty, expected.at(name).absent_is_empty) << name;
    EXPECT_FALSE(def(list_defs[i].entry).block) << name;
  }
  EXPECT_EQ(found.size(), expected.size());
}

TEST(fact_table, holds_exactly_the_blocks_of_the_format) {
  const names expected = {"hulpvraag",
                          "woonplaats",
                          "overgang",
                          "overgang.verlengde_jeugdhulp",
                          "keten",
                          "koploper",
                          "maatregelen.eerste_contact",
                          "maatregelen.koers",
                          "maatregelen.koers.samenspraak",
                          "maatregelen.koers.toelichting",
                          "maatregelen.hulp.toelichting",
                          "tafels.aanwezig",
                          "tafels.reden_afwezig"};
  names found;
  for (std::size_t i = 0; i < shape_count; ++i) {
    if (shape_defs[i].block) {
      found.insert(name_of(static_cast<shape>(i)));
    }
  }
  EXPECT_EQ(found, expected);
  EXPECT_EQ(name_of(shape::dossier), "");
  EXPECT_EQ(name_of(shape::woonplaats_periode), "woonplaats.*");
}

TEST(fact_table, keys_of_one_object_are_unique) {
  for (std::size_t i = 0; i < shape_count; ++i) {
    std::multiset<std::string_view> keys;
    for (const auto& fact : fact_defs) {
      if (static_cast<std::size_t>(fact.home) == i) {
        keys.insert(fact.key);
      }
    }
    for (const auto& list : list_defs) {
      if (static_cast<std::size_t>(list.parent) == i) {
        keys.insert(list.key);
      }
    }
    for (const auto& block : shape_defs) {
      if (block.block && static_cast<std::size_t>(block.parent) == i) {
        keys.insert(block.key);
      }
    }
    for (const auto key : keys) {
      EXPECT_EQ(keys.count(key), 1U) << key << " in " << shape_defs[i].key;
    }
  }
}

TEST(fact_table, everything_is_documented) {
  for (const auto& fact : fact_defs) {
    EXPECT_TRUE(fact.doc.ends_with('.')) << fact.key;
  }
  for (const auto& list : list_defs) {
    EXPECT_TRUE(list.doc.ends_with('.')) << list.key;
  }
  for (const auto& block : shape_defs) {
    EXPECT_EQ(block.doc.empty(), !block.block) << block.key;
  }
}

TEST(layout, the_cells_of_a_record_are_its_facts_blocks_and_lists) {
  for (std::size_t i = 0; i < shape_count; ++i) {
    const auto record = static_cast<shape>(i);
    if (def(record).block) {
      continue;
    }
    std::multiset<std::size_t> cells;
    for (std::size_t f = 0; f < fact_count; ++f) {
      if (record_of(fact_defs[f].home) == record) {
        cells.insert(cell_of(static_cast<fact_id>(f)));
      }
    }
    for (std::size_t b = 0; b < shape_count; ++b) {
      if (shape_defs[b].block && record_of(static_cast<shape>(b)) == record) {
        cells.insert(cell_of(static_cast<shape>(b)));
      }
    }
    for (std::size_t l = 0; l < list_count; ++l) {
      if (record_of(list_defs[l].parent) == record) {
        for (std::size_t part = 0; part < 3; ++part) {
          cells.insert(cell_of(static_cast<list_id>(l)) + part);
        }
      }
    }
    ASSERT_EQ(cells.size(), record_size(record)) << def(record).key;
    std::size_t next = 0;
    for (const auto cell : cells) {
      ASSERT_EQ(cell, next++) << def(record).key;
    }
  }
}

TEST(layout, a_block_is_kept_in_the_record_around_it) {
  EXPECT_EQ(record_of(shape::dossier), shape::dossier);
  EXPECT_EQ(record_of(shape::hulpvraag), shape::dossier);
  EXPECT_EQ(record_of(shape::verlengde_jeugdhulp), shape::dossier);
  EXPECT_EQ(record_of(shape::samenspraak), shape::maatregel);
  EXPECT_EQ(record_of(shape::hulp_toelichting), shape::hulp);
  EXPECT_EQ(record_of(shape::aanwezig), shape::tafel);
}

TEST(names, paths_inside_a_record) {
  EXPECT_EQ(path_in_record(fact_id::geboortedatum), "geboortedatum");
  EXPECT_EQ(path_in_record(fact_id::samenspraak_gezin), "koers/samenspraak/gezin");
  EXPECT_EQ(path_in_record(fact_id::verlengd_bepaald), "overgang/verlengde_jeugdhulp/bepaald");
  EXPECT_EQ(path_in_record(fact_id::woonplaats_van), "van");
  EXPECT_EQ(path_in_record(list_id::woonplaats_vader), "woonplaats/vader");
  EXPECT_EQ(path_in_record(list_id::hulp), "hulp");
  EXPECT_EQ(path_in_record(shape::koers_toelichting), "koers/toelichting");
  EXPECT_EQ(path_in_record(shape::dossier), "");
}

}  // namespace
}  // namespace jeugdregels::facts
