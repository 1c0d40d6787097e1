// Tests of src/facts/reader.hpp on dossiers with a fault: which fault, at which pointer, on which line, with
// which name nearby; and which of two faults comes first.
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "facts/reader.hpp"
#include "facts/samples.hpp"

namespace jeugdregels::facts {
namespace {

using samples::with;

struct wrong {
  std::string text;
  jeugdregels::fault fault;
  std::string pointer;
  std::size_t line;
  std::string nearest = {};
};

std::ostream& operator<<(std::ostream& out, const wrong& w) { return out << w.text.substr(0, 400); }

void expect(const wrong& w) {
  dossier d;
  const auto error = read_dossier(w.text, d);
  EXPECT_EQ(static_cast<int>(error.fault), static_cast<int>(w.fault)) << w;
  EXPECT_EQ(error.pointer, w.pointer) << w;
  EXPECT_EQ(error.line, w.line) << w;
  EXPECT_EQ(error.nearest, w.nearest) << w;
}

void expect_all(const std::vector<wrong>& all) {
  for (const auto& w : all) {
    expect(w);
  }
}

std::string label(const std::string& kenmerk) {
  return "{\"formaat\": \"jeugdregels/dossier/1\",\n\"kenmerk\": " + kenmerk +
         ",\n\"geboortedatum\": \"2008-05-17\"}";
}

TEST(faults, unknown_keys_name_the_nearest) {
  expect_all({
      {with(",\n\"kenmerkje\": 1"), fault::unknown_key, "/kenmerkje", 6, "kenmerk"},
      {with(",\"geboortedatums\": null"), fault::unknown_key, "/geboortedatums", 5, "geboortedatum"},
      {with(",\"Formaat\": \"x\""), fault::unknown_key, "/Formaat", 5, "formaat"},
      {with(",\"naam\": \"Jan\""), fault::unknown_key, "/naam", 5},
      {with(",\"bsn\": \"111222333\""), fault::unknown_key, "/bsn", 5, "brp"},
      {with(",\"\": 1"), fault::unknown_key, "/", 5},
      {with(",\"a/b~c\": 1"), fault::unknown_key, "/a~1b~0c", 5},
      {with(",\"maatregelen\": [\n{\"soort\": \"ots\",\n\"uitgesprokn\": \"2020-01-01\"}]"),
       fault::unknown_key, "/maatregelen/0/uitgesprokn", 7, "uitgesproken"},
      {with(",\"maatregelen\": [{\"soort\": \"ots\"}, {\"soort\": \"ots\", \"koers\": {\"samenspraak\": "
            "{\"gezn\": true}}}]"),
       fault::unknown_key, "/maatregelen/1/koers/samenspraak/gezn", 5, "gezin"},
      // A key of another object is unknown here.
      {with(",\"keten\": {\"kenmerk\": \"D-1\"}"), fault::unknown_key, "/keten/kenmerk", 5},
      {with(",\"tafels\": [{\"van\": \"2020-01-01\"}]"), fault::unknown_key, "/tafels/0/van", 5},
      // Whatever its value holds.
      {with(",\"extra\": {\"extra\": [[{\"brp\": 1}], {}], \"van\": {}}, \"brp\": 5"), fault::unknown_key,
       "/extra", 5},
  });
}

TEST(faults, repeated_keys) {
  expect_all({
      {with(",\n\n\"kenmerk\": \"D-1\""), fault::repeated_key, "/kenmerk", 7},
      {with(",\"brp\": [],\n\"brp\": null"), fault::repeated_key, "/brp", 6},
      {with(",\"keten\": {\"zitting\": null,\n\"zitting\": null}"), fault::repeated_key, "/keten/zitting", 6},
      {with(",\"keten\": {}, \"keten\": {}"), fault::repeated_key, "/keten", 5},
      {with(",\"tafels\": [{\"moment\": 1, \"moment\": 1}]"), fault::repeated_key, "/tafels/0/moment", 5},
      {with(",\"\\u006benmerk\": \"D-2\""), fault::repeated_key, "/kenmerk", 5},  // written with an escape
      {with(",\"brp\": [],\"brp\": 5"), fault::repeated_key, "/brp", 5},
  });
}

TEST(faults, missing_keys_count_at_the_closing_brace) {
  expect_all({
      {"{\"kenmerk\": \"D-1\",\n\"geboortedatum\": \"2008-05-17\"\n}", fault::missing_key, "/formaat", 3},
      {"{\"formaat\": \"jeugdregels/dossier/1\",\n\"geboortedatum\": \"2008-05-17\"}", fault::missing_key,
       "/kenmerk", 2},
      {"{\"formaat\": \"jeugdregels/dossier/1\", \"kenmerk\": \"D-1\"\n\n}", fault::missing_key,
       "/geboortedatum", 3},
      {with(",\"jeugdhulp\": [{\"gestart\": null\n}\n]"), fault::missing_key, "/jeugdhulp/0/soort", 6},
      {with(",\"jeugdhulp\": [{\"soort\": \"ggz\"}, {}]"), fault::missing_key, "/jeugdhulp/1/soort", 5},
      {with(",\"verblijf\": [{\"van\": \"2020-01-01\", \"soort\": \"coa\"}]"), fault::missing_key,
       "/verblijf/0/tot_en_met", 5},
      {with(",\"brp\": [{\"van\": \"2020-01-01\", \"tot_en_met\": null, \"adres\": \"geen\"}]"),
       fault::missing_key, "/brp/0/gemeente", 5},
      {with(",\"maatregelen\": [{\"soort\": \"ots\", \"hulp\": [{\n}]}]"), fault::missing_key,
       "/maatregelen/0/hulp/0/voor", 6},
  });
}

TEST(faults, null_where_it_is_not_allowed) {
  expect_all({
      {"{\"formaat\": null}", fault::null_not_allowed, "/formaat", 1},
      {label("null"), fault::null_not_allowed, "/kenmerk", 2},
      {"{\"geboortedatum\":\nnull}", fault::null_not_allowed, "/geboortedatum", 2},
      {with(",\"tafels\": [{\"moment\": null}]"), fault::null_not_allowed, "/tafels/0/moment", 5},
      {with(",\"buiten_nederland\": [{\"van\": \"2020-01-01\", \"tot_en_met\": null, \"tijdelijk\": null}]"),
       fault::null_not_allowed, "/buiten_nederland/0/tijdelijk", 5},
      {with(",\"werkelijk_verblijf\": [{\"van\": \"2020-01-01\", \"tot_en_met\": null, \"gemeente\": null}]"),
       fault::null_not_allowed, "/werkelijk_verblijf/0/gemeente", 5},
  });
}

TEST(faults, wrong_types) {
  expect_all({
      {"null", fault::wrong_type, "/", 1},
      {"\n[]", fault::wrong_type, "/", 2},
      {"\"x\"", fault::wrong_type, "/", 1},
      {"true", fault::wrong_type, "/", 1},
      {" 5 ", fault::wrong_type, "/", 1},
      {"{\"formaat\": 1}", fault::wrong_type, "/formaat", 1},
      {label("5"), fault::wrong_type, "/kenmerk", 2},
      {label("{}"), fault::wrong_type, "/kenmerk", 2},
      {label("[\n\"D-1\"]"), fault::wrong_type, "/kenmerk", 2},
      {with(",\"brp\": {}"), fault::wrong_type, "/brp", 5},
      {with(",\"brp\": \"x\""), fault::wrong_type, "/brp", 5},
      {with(",\"brp\":\nfalse"), fault::wrong_type, "/brp", 6},
      {with(",\"brp\": [null]"), fault::wrong_type, "/brp/0", 5},
      {with(",\"tafels\": [{}, {},\n[]]"), fault::wrong_type, "/tafels/2", 6},
      {with(",\"tafels\": [{}, 5]"), fault::wrong_type, "/tafels/1", 5},
      {with(",\"tafels\": [\"x\"]"), fault::wrong_type, "/tafels/0", 5},
      {with(",\"keten\": []"), fault::wrong_type, "/keten", 5},
      {with(",\"keten\": true"), fault::wrong_type, "/keten", 5},
      {with(",\"keten\": 1"), fault::wrong_type, "/keten", 5},
      {with(",\"koploper\": {\"team\": [5]}"), fault::wrong_type, "/koploper/team/0", 5},
      {with(",\"koploper\": {\"team\": [\"vt\", null]}"), fault::wrong_type, "/koploper/team/1", 5},
      {with(",\"koploper\": {\"team\": [\"vt\", [\"gi\"]]}"), fault::wrong_type, "/koploper/team/1", 5},
      {with(",\"koploper\": {\"team\": [{}]}"), fault::wrong_type, "/koploper/team/0", 5},
      {with(",\"koploper\": {\"team\": \"vt\"}"), fault::wrong_type, "/koploper/team", 5},
  });
}

TEST(faults, numbers) {
  expect_all({
      {with(",\"tafels\": [{\"moment\":\n3\n}]"), fault::bad_number, "/tafels/0/moment", 6},
      {with(",\"tafels\": [{\"moment\": 0}]"), fault::bad_number, "/tafels/0/moment", 5},
      {with(",\"tafels\": [{\"moment\": -1}]"), fault::bad_number, "/tafels/0/moment", 5},
      {with(",\"tafels\": [{\"moment\": 1.5}]"), fault::bad_number, "/tafels/0/moment", 5},
      {with(",\"tafels\": [{\"moment\": 18446744073709551617}]"), fault::bad_number, "/tafels/0/moment", 5},
      {with(",\"tafels\": [{\"moment\": \"1\"}]"), fault::wrong_type, "/tafels/0/moment", 5},
  });
}

TEST(faults, numbers_too_large_for_a_machine_are_still_sound_json) {
  expect_all({
      {with(",\"tafels\": [{\"moment\": 1e999}]"), fault::bad_number, "/tafels/0/moment", 5},
      {with(",\"keten\": 1e999"), fault::wrong_type, "/keten", 5},
  });
}

TEST(faults, impossible_dates) {
  for (const auto* text :
       {"2021-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-4-01", "20210401",
        "2021-04-01T00:00:00", "1899-12-31", "2200-01-01", "01-04-2021", " 2021-04-01", ""}) {
    expect({with(std::string(",\"keten\":\n{\"zitting\": \"") + text + "\"}"), fault::bad_date,
            "/keten/zitting", 6});
  }
}

TEST(faults, unknown_codes_name_the_nearest) {
  expect_all({
      {with(",\"maatregelen\": [{\"soort\": \"voogdei\"}]"), fault::unknown_code, "/maatregelen/0/soort", 5,
       "voogdij"},
      {with(",\"maatregelen\": [{\"soort\":\n\"OTS\"}]"), fault::unknown_code, "/maatregelen/0/soort", 6},
      {with(",\"maatregelen\": [{\"soort\": \"adoptie\"}]"), fault::unknown_code, "/maatregelen/0/soort", 5},
      {with(",\"koploper\": {\"team\": [\"vt\",\n\"radd\"]}"), fault::unknown_code, "/koploper/team/1", 6,
       "raad"},
      {with(",\"koploper\": {\"team\": [\"moeder\"]}"), fault::unknown_code, "/koploper/team/0", 5},
      {with(
           ",\"maatregelen\": [{\"soort\": \"ots\", \"koers\": {\"samenspraak\": {\"netwerk\": \"nvtt\"}}}]"),
       fault::unknown_code, "/maatregelen/0/koers/samenspraak/netwerk", 5, "nvt"},
      {with(",\"maatregelen\": [{\"soort\": \"ots\", \"koers\": {\"samenspraak\": {\"gezin\": \"nvt\"}}}]"),
       fault::wrong_type, "/maatregelen/0/koers/samenspraak/gezin", 5},
  });
}

TEST(faults, repeated_codes_stand_at_the_second) {
  expect_all({
      {with(",\"koploper\": {\"team\": [\"vt\", \"raad\",\n\"vt\"]}"), fault::repeated_code,
       "/koploper/team/2", 6},
      {with(",\"gezag\": [{\"van\": \"2020-01-01\", \"tot_en_met\": null, \"bij\": [\"gi\", \"gi\", "
            "\"gi\"]}]"),
       fault::repeated_code, "/gezag/0/bij/1", 5},
      {with(",\"maatregelen\": [{\"soort\": \"ots\", \"verlengingen\": [{\"redenen\": [\"overig\", "
            "\"overig\"]}]}]"),
       fault::repeated_code, "/maatregelen/0/verlengingen/0/redenen/1", 5},
  });
}

TEST(faults, municipalities) {
  for (const auto* text : {"0000", "153", "00153", "GM0153", "Enschede", "Buitenland", ""}) {
    expect({with(std::string(",\"moeder_brp_bij_geboorte\":\n\"") + text + "\""), fault::bad_municipality,
            "/moeder_brp_bij_geboorte", 6});
  }
}

TEST(faults, the_format) {
  for (const auto* text : {"jeugdregels/dossier/2", "jeugdregels/dossier/1 ", "", "Jeugdregels/dossier/1"}) {
    expect({std::string("{\n\"formaat\": \"") + text + "\"}", fault::wrong_format, "/formaat", 2});
  }
}

TEST(faults, labels) {
  for (const auto* text : {"\"\"", "\"D 1\"", "\"D/1\"", "\"dossi\xC3\xA9r\"", "\"D-1\\n\"", "\"#1\""}) {
    expect({label(text), fault::bad_label, "/kenmerk", 2});
  }
  expect({label("\"" + std::string(65, 'a') + "\""), fault::bad_label, "/kenmerk", 2});
  for (const auto* text :
       {"\"111222333\"", "\"D-111222333\"", "\"10464554\"", "\"12-111222333.a\"", "\"x010464554y\""}) {
    expect({label(text), fault::label_is_bsn, "/kenmerk", 2});
  }
  dossier d;
  EXPECT_FALSE(read_dossier(label("\"" + std::string(64, 'a') + "\""), d));
  EXPECT_FALSE(read_dossier(label("\"000000000\""), d));
  EXPECT_FALSE(read_dossier(label("\"1112223330\""), d));
}

TEST(faults, a_refused_label_is_never_repeated) {
  dossier d;
  const auto error = read_dossier(label("\"D-111222333\""), d);
  for (const auto& part : {error.found, error.expected, error.nearest, error.pointer}) {
    EXPECT_EQ(part.find("111222333"), std::string::npos);
  }
}

TEST(faults, the_nul_character) {
  expect_all({
      {label("\"D\\u0000\""), fault::nul_character, "/kenmerk", 2},
      {label("\"\\u0000\""), fault::nul_character, "/kenmerk", 2},
      {"{\"formaat\": \"jeugdregels/dossier/1\\u0000\"}", fault::nul_character, "/formaat", 1},
      {with(",\"keten\": {\"zitting\":\n\"2021-01-01\\u0000\"}"), fault::nul_character, "/keten/zitting", 6},
      {with(",\"moeder_brp_bij_geboorte\": \"0153\\u0000\""), fault::nul_character,
       "/moeder_brp_bij_geboorte", 5},
      {with(",\"koploper\": {\"team\": [\"vt\\u0000\"]}"), fault::nul_character, "/koploper/team/0", 5},
      {with(",\"maatregelen\": [{\"soort\": \"\\u0000ots\"}]"), fault::nul_character, "/maatregelen/0/soort",
       5},
  });
  dossier d;
  EXPECT_EQ(read_dossier(with(",\"brp\\u0000\": []"), d).fault, fault::nul_character);
}

// ---- facts that do not go together ---------------------------------------------------------------------

std::string interval(const std::string& from, const std::string& until) {
  return "{\"van\": \"" + from + "\",\n\"tot_en_met\": " + until + ",\n\"gemeente\": \"0153\"}";
}

TEST(faults, reversed_intervals_stand_at_tot_en_met) {
  expect_all({
      {with(",\"werkelijk_verblijf\": [" + interval("2020-01-02", "\"2020-01-01\"") + "]"),
       fault::reversed_interval, "/werkelijk_verblijf/0/tot_en_met", 6},
      {with(",\"woonplaats\": {\"jeugdige\": [" + interval("2020-01-02", "\"2020-01-01\"") + "]}"),
       fault::reversed_interval, "/woonplaats/jeugdige/0/tot_en_met", 6},
      // Also when it is written before van.
      {with(",\"feitelijk_bij\": [{\"tot_en_met\": \"2020-01-01\",\n\"bij\": \"elders\",\n\"van\": "
            "\"2020-01-02\"}]"),
       fault::reversed_interval, "/feitelijk_bij/0/tot_en_met", 5},
      {with(",\"maatregelen\": [{\"soort\": \"ots\", \"jeugdbeschermers\": [\n{\"van\": \"2020-01-02\", "
            "\"rol\": \"vast\",\n"
            "\"tot_en_met\": \"2020-01-01\"}]}]"),
       fault::reversed_interval, "/maatregelen/0/jeugdbeschermers/0/tot_en_met", 7},
  });
  dossier d;
  EXPECT_FALSE(
      read_dossier(with(",\"werkelijk_verblijf\": [" + interval("2020-01-02", "\"2020-01-02\"") + "]"), d));
}

TEST(faults, overlaps_stand_at_the_later_entry) {
  const std::string first = interval("2020-01-01", "\"2020-01-31\"");
  expect_all({
      {with(",\"werkelijk_verblijf\": [" + first + ",\n" + interval("2020-01-31", "null") + "]"),
       fault::overlap, "/werkelijk_verblijf/1", 8},
      {with(",\"werkelijk_verblijf\": [" + first + ",\n" + interval("2019-01-01", "null") + "]"),
       fault::overlap, "/werkelijk_verblijf/1", 8},
      {with(",\"woonplaats\": {\"vader\": [" + first + ",\n" + interval("2020-02-01", "\"2020-02-02\"") +
            ",\n" + interval("2020-01-15", "\"2020-01-15\"") + "]}"),
       fault::overlap, "/woonplaats/vader/2", 11},
  });
  dossier d;
  EXPECT_FALSE(read_dossier(with(",\"werkelijk_verblijf\": [" + first + "," + interval("2020-02-01", "null") +
                                 "," + interval("2019-01-01", "\"2019-12-31\"") + "]"),
                            d));
  EXPECT_FALSE(
      read_dossier(with(",\"woonplaats\": {\"vader\": [" + first + "], \"moeder\": [" + first + "]}"), d));
}

std::string registration(const std::string& address, const std::string& municipality) {
  return with(",\"brp\": [{\"van\": \"2020-01-01\", \"tot_en_met\": null,\n\"adres\": \"" + address +
              "\",\n\"gemeente\": " + municipality + "}]");
}

TEST(faults, a_municipality_goes_with_an_address) {
  expect_all({
      {registration("geen", "\"0153\""), fault::municipality_without_address, "/brp/0/gemeente", 7},
      {registration("geen", "\"buitenland\""), fault::municipality_without_address, "/brp/0/gemeente", 7},
      {registration("woonadres", "null"), fault::municipality_without_address, "/brp/0/gemeente", 7},
      {registration("briefadres", "null"), fault::municipality_without_address, "/brp/0/gemeente", 7},
  });
}

// ---- syntax --------------------------------------------------------------------------------------------

TEST(faults, syntax_errors_stand_at_the_innermost_value_begun) {
  expect_all({
      {"", fault::syntax, "/", 1},
      {"  \n ", fault::syntax, "/", 1},
      {"{", fault::syntax, "/", 1},
      {"x", fault::syntax, "/", 1},
      {"{\n\"formaat\"", fault::syntax, "/", 2},
      {"{\n\"formaat\":", fault::syntax, "/", 2},
      {"{\n\"formaat\": \"jeug", fault::syntax, "/formaat", 2},
      {"{\"formaat\": tru", fault::syntax, "/formaat", 1},
      {"{\"formaat\": \"jeugdregels/dossier/1\",\n\"kenmerk\" \"D-1\"}", fault::syntax, "/", 2},
      {"{\"formaat\": \"jeugdregels/dossier/1\"\n\"kenmerk\": \"D-1\"}", fault::syntax, "/", 2},
      {label("\"D-\\x1\""), fault::syntax, "/kenmerk", 2},
      {label("\"D-\x01\""), fault::syntax, "/kenmerk", 2},
      {label("\"D-\xFF\""), fault::syntax, "/kenmerk", 2},
      {label("\"D-\\ud800\""), fault::syntax, "/kenmerk", 2},
      {label("\"D-1\",}"), fault::syntax, "/", 2},
      {label("'D-1'"), fault::syntax, "/", 2},
      {with(",\"brp\": ["), fault::syntax, "/brp", 6},
      {with(",\"brp\": [{]"), fault::syntax, "/brp/0", 5},
      {with(",\"tafels\": [{},]"), fault::syntax, "/tafels", 5},
      {with(",\"tafels\": [{} {}]"), fault::syntax, "/tafels", 5},
      {with(",\"tafels\": [{},\n{\"moment\": 1 2}]"), fault::syntax, "/tafels/1", 6},
      {with(",\"tafels\": [{\"moment\": 1.}]"), fault::syntax, "/tafels/0/moment", 5},
      {with(",\"tafels\": [{\"moment\": -}]"), fault::syntax, "/tafels/0/moment", 5},
      {with(",\"tafels\": [{\"moment\": +1}]"), fault::syntax, "/tafels/0", 5},
      {with(",\"tafels\": [{\"moment\": NaN}]"), fault::syntax, "/tafels/0", 5},
      {with(",\"koploper\": {\"team\": [\"vt\"}"), fault::syntax, "/koploper/team", 5},
      {with(",\"keten\": {}]"), fault::syntax, "/", 5},
      {with(", // commentaar"), fault::syntax, "/", 5},
      {samples::shortest + "\n\nx", fault::syntax, "/", 3},
      {samples::shortest + samples::shortest, fault::syntax, "/", 1},
      {"\xEF\xBB", fault::syntax, "/", 1},
      {"\xEF\xBB\xBF\xEF\xBB\xBF" + samples::shortest, fault::syntax, "/", 1},
  });
}

TEST(faults, a_value_that_breaks_off_at_the_end_of_a_line_stands_on_that_line) {
  expect_all({
      {with(",\"koploper\": {\"team\": [\"vt\", \"ga"), fault::syntax, "/koploper/team/1", 5},
      {with(",\"jeugdreclassering_na_jji\": fals"), fault::syntax, "/jeugdreclassering_na_jji", 5},
  });
}

TEST(faults, a_raw_nul_byte_is_a_syntax_error) {
  const std::string nul(1, '\0');
  expect_all({
      {label("\"D-" + nul + "1\""), fault::syntax, "/kenmerk", 2},
      {with(",\"brp\": [" + nul + "]"), fault::syntax, "/brp", 5},
      {samples::shortest + "\n" + nul, fault::syntax, "/", 2},
      {nul, fault::syntax, "/", 1},
  });
}

// ---- two faults ----------------------------------------------------------------------------------------

TEST(first_fault, by_position) {
  const std::string sound = interval("2020-01-01", "\"2020-01-31\"");
  const std::string lists = ",\"werkelijk_verblijf\": [" + sound;
  expect_all({
      // Two of the same object, in the order in which they stand.
      {with(",\"naam\": 1,\n\"brp\": 5"), fault::unknown_key, "/naam", 5},
      {with(",\"brp\": 5,\n\"naam\": 1"), fault::wrong_type, "/brp", 5},
      // A missing key comes at the closing brace: after what stands in the object, before what follows it.
      {with(",\"jeugdhulp\": [{\"gestart\": \"2020-02-30\"}]"), fault::bad_date, "/jeugdhulp/0/gestart", 5},
      {with(",\"jeugdhulp\": [{}],\n\"keten\": {\"zitting\": \"2020-02-30\"}"), fault::missing_key,
       "/jeugdhulp/0/soort", 5},
      {"{\"keten\": {\"zitting\": \"2020-02-30\"}}", fault::bad_date, "/keten/zitting", 1},
      {"{\"brp\": [}", fault::syntax, "/brp", 1},
      // An overlap is known only at the end, but stands where its entry begins.
      {with(lists + ",\n" + sound + "], \"naam\": 1"), fault::overlap, "/werkelijk_verblijf/1", 8},
      {with(",\"naam\": 1" + lists + "," + sound + "]"), fault::unknown_key, "/naam", 5},
      {with(lists + ",\n" + sound + "], \"keten\": {\"zitting\": \"2020-02-30\"}"), fault::overlap,
       "/werkelijk_verblijf/1", 8},
      {with(lists + ",\n" + sound + "], \"keten\": "), fault::overlap, "/werkelijk_verblijf/1", 8},
      {with(lists + ",\n" + interval("2020-01-02", "null") + ",\n5]"), fault::overlap,
       "/werkelijk_verblijf/1", 8},
      {with(lists + ",\n5,\n" + sound + "]"), fault::wrong_type, "/werkelijk_verblijf/1", 8},
      // An overlap and, inside the same entry, another fault: the entry begins first.
      {with(lists + ",\n" + "{\"van\": \"2020-01-02\", \"tot_en_met\": null, \"gemeente\": \"153\"}]"),
       fault::overlap, "/werkelijk_verblijf/1", 8},
      // Reversed: at its tot_en_met.
      {with(",\"werkelijk_verblijf\": [" + interval("2020-01-02", "\"2020-01-01\"") + "], \"naam\": 1"),
       fault::reversed_interval, "/werkelijk_verblijf/0/tot_en_met", 6},
      {with(",\"werkelijk_verblijf\": [{\"tot_en_met\": \"2020-01-01\", \"gemeente\": \"153\",\n\"van\": "
            "\"2020-01-02\"}]"),
       fault::reversed_interval, "/werkelijk_verblijf/0/tot_en_met", 5},
      {with(",\"werkelijk_verblijf\": [{\"gemeente\": \"153\",\n\"tot_en_met\": \"2020-01-01\", \"van\": "
            "\"2020-01-02\"}]"),
       fault::bad_municipality, "/werkelijk_verblijf/0/gemeente", 5},
      // A list of intervals that overlap twice.
      {with(lists + ",\n" + sound + ",\n" + sound + "]"), fault::overlap, "/werkelijk_verblijf/1", 8},
      // geen with a municipality, at its gemeente.
      {with(",\"brp\": [{\"gemeente\": \"0153\",\n\"adres\": \"geen\", \"tot_en_met\": null, \"van\": "
            "\"x\"}]"),
       fault::municipality_without_address, "/brp/0/gemeente", 5},
      // Broken JSON after another fault, and before it.
      {with(",\"naam\": 1,\n\"brp\": [}"), fault::unknown_key, "/naam", 5},
      {with(",\"naam\": {\"x\": tru"), fault::unknown_key, "/naam", 5},
      {with(",\"brp\": [},\n\"naam\": 1"), fault::syntax, "/brp", 5},
      {"{\"kenmerk\": 5, \"kenmerk\": 6}", fault::wrong_type, "/kenmerk", 1},
  });
}

TEST(first_fault, before_a_raw_nul_byte) {
  const std::string nul(1, '\0');
  expect({with(",\"naam\": 1,\n\"brp\": \"" + nul + "\""), fault::unknown_key, "/naam", 5});
}

TEST(first_fault, of_two_missing_keys_is_one_of_them) {
  dossier d;
  const auto error = read_dossier("{}", d);
  EXPECT_EQ(error.fault, fault::missing_key);
  EXPECT_TRUE(error.pointer == "/formaat" || error.pointer == "/kenmerk" ||
              error.pointer == "/geboortedatum");
}

}  // namespace
}  // namespace jeugdregels::facts
