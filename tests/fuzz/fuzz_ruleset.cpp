// Fuzzes the loading of rule sets: any text; what loads is read in full and used on a few dossiers.
//
// The input is the packed rule set itself.
#include <array>

#include "fuzz.hpp"

namespace jeugdregels::fuzz {
namespace {

constexpr std::array<std::string_view, 3> samples = {
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"leeg","geboortedatum":"2008-02-29"})",
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"vol","geboortedatum":"2010-05-17","brp":[
{"van":"2010-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"0153"}],"verblijf":[],
"hulpvraag":{"datum":"2023-01-01","werkelijk_verblijf":"0193"},"gezag":[],"woonplaats":null,"maatregelen":[
{"soort":"ots","gi":"jbov","uitgesproken":"2023-03-01","gi_in_kennis":"2023-03-02","einde":"2024-03-01",
"jeugdbeschermers":[{"van":"2023-03-09","tot_en_met":null,"rol":"vast"}],
"koers":{"bepaald":"2023-05-01","samenspraak":{"netwerk":"nvt"}},"hulp":[{"voor":"gezin","aangemeld":"2023-06-01"}]}],
"tafels":[{"aangemeld":"2023-01-03","moment":1,"aanwezig":{"raad":true}}],"keten":{"melding_vt":"2022-12-01"}})",
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"oud","geboortedatum":"2000-12-31","maatregelen":[{"soort":"voogdij",
"beeindigd":null,"verlengingen":[{}],"hulp":[{"voor":"ouders"},{"voor":"jeugdige","intake":null}]}],"overgang":{}})"};

constexpr std::string_view all_on = R"({"beknopt":true,"taal":"en"})";

void use(const jr_ruleset* rules, std::string_view sample) {
  static const dossier_ptr dossier = new_dossier();
  static const result_ptr result = new_result();
  static const agenda_ptr agenda = new_agenda();
  const jr_date as_of = jr_date_from_ymd(2024, 1, 15);
  JR_MUST(jr_dossier_read_json(dossier.get(), sample.data(), sample.size(), nullptr) == JR_OK);
  jr_error* error = nullptr;
  answer assessed = take_error(jr_assess(rules, dossier.get(), as_of, nullptr, result.get(), &error), error);
  JR_MUST_SAY(assessed.status == JR_OK, shown(assessed));
  read_result(rules, result.get());
  const answer json = assess_json(rules, sample, as_of, {});
  const answer written_json = write_result(result.get(), JR_FORMAT_JSON, JR_LANGUAGE_NL);
  JR_MUST_SAY(json == written_json, shown(json) + "\nagainst\n" + shown(written_json));
  JR_MUST(write_result(result.get(), JR_FORMAT_TEXT, JR_LANGUAGE_EN).status == JR_OK);
  JR_MUST(assess_json(rules, sample, as_of, all_on) ==
          write_result(result.get(), JR_FORMAT_JSON_BRIEF, JR_LANGUAGE_EN));
  const jr_date until = as_of + 400;
  error = nullptr;
  assessed =
      take_error(jr_agenda_find(rules, dossier.get(), as_of, until, nullptr, agenda.get(), &error), error);
  JR_MUST_SAY(assessed.status == JR_OK, shown(assessed));
  read_agenda(rules, agenda.get());
  JR_MUST(agenda_json(rules, sample, as_of, until, {}) ==
          write_agenda(agenda.get(), JR_FORMAT_JSON, JR_LANGUAGE_NL));
  JR_MUST(write_agenda(agenda.get(), JR_FORMAT_ICS, JR_LANGUAGE_EN).status == JR_OK);
  JR_MUST(write_agenda(agenda.get(), JR_FORMAT_TEXT, JR_LANGUAGE_NL).status == JR_OK);
}

// What was made with a rule set may be used again once it is gone.
void forget() {
  static const result_ptr result = new_result();
  static const dossier_ptr dossier = new_dossier();
  JR_MUST(jr_dossier_read_json(dossier.get(), samples[0].data(), samples[0].size(), nullptr) == JR_OK);
  JR_MUST(jr_assess(jr_ruleset_default(), dossier.get(), 20000, nullptr, result.get(), nullptr) == JR_OK);
  JR_MUST(jr_result_count(result.get()) > 0);
}

void run(std::string_view text) {
  jr_ruleset* out = nullptr;
  jr_error* error = nullptr;
  const jr_status status = jr_ruleset_from_json(text.data(), text.size(), &out, &error);
  const ruleset_ptr rules(out);
  const answer loaded = take_error(status, error);
  JR_MUST((status == JR_OK) == (rules != nullptr));
  if (rules == nullptr) {
    JR_MUST_SAY(!loaded.message.empty(), shown(loaded));
    return;
  }
  read_ruleset(rules.get());
  for (const auto sample : samples) {
    use(rules.get(), sample);
  }
  forget();
}

void once() {
  JR_MUST(jr_ruleset_from_json(nullptr, 0, nullptr, nullptr) == JR_ERR_ARGUMENT);
  read_ruleset(jr_ruleset_default());
  jr_ruleset_free(nullptr);
}

}  // namespace
}  // namespace jeugdregels::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool begun = (jeugdregels::fuzz::once(), true);
  (void)begun;
  jeugdregels::fuzz::run({size > 0 ? reinterpret_cast<const char*>(data) : "", size});
  return 0;
}
