// Once warm, assessing takes no memory from the heap: not for the typical case, not for any example.
//
// It replaces the global operator new of this test program by one that counts. Warm means: the same work was
// done before with the same objects.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "assess/case.hpp"
#include "assess/incomplete.hpp"

namespace {

// One thread runs here, and it counts only between the two ends of what is tested.
std::size_t allocations = 0;

void* allocate(std::size_t size) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}

void* allocate_or_throw(std::size_t size) {
  if (void* memory = allocate(size)) {
    return memory;
  }
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return allocate_or_throw(size); }
void* operator new[](std::size_t size) { return allocate_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

namespace jeugdregels::assess {
namespace {

// Every block and list of the format, with the entries that the rules ask about.
constexpr const char* every_block =
    R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-2","geboortedatum":"2008-05-20",)"
    R"("brp":[{"van":"2008-05-20","tot_en_met":null,"adres":"woonadres","gemeente":"0153"}],)"
    R"("verblijf":[{"van":"2021-02-01","tot_en_met":"2024-02-01","soort":"pleegzorg","einde":"naar_huis"}],)"
    R"("jeugdreclassering_na_jji":false,"moeder_brp_bij_geboorte":"0193",)"
    R"("hulpvraag":{"datum":"2020-01-10","werkelijk_verblijf":"0150"},"buiten_nederland":[],)"
    R"("gezag":[{"van":"2008-05-20","tot_en_met":null,"bij":["moeder","vader"]}],)"
    R"("woonplaats":{"moeder":[{"van":"2008-05-20","tot_en_met":null,"gemeente":"0153"}],)"
    R"("vader":[{"van":"2008-05-20","tot_en_met":null,"gemeente":"0164"}],"voogd":[],"jeugdige":[]},)"
    R"("feitelijk_bij":[{"van":"2008-05-20","tot_en_met":null,"bij":"moeder"}],)"
    R"("werkelijk_verblijf":[{"van":"2008-05-20","tot_en_met":null,"gemeente":"0153"}],)"
    R"("maatregelen":[{"soort":"ots","gi":"jbov","uitgesproken":"2020-10-05","gi_in_kennis":"2020-10-06",)"
    R"("einde":"2021-10-05","beeindigd":null,)"
    R"("verlengingen":[{"uitgesproken":"2021-10-01","einde":"2022-10-05","redenen":["hulp_niet_tijdig"]},)"
    R"({"uitgesproken":"2022-10-03","einde":"2026-10-05","redenen":["overig"]}],)"
    R"("jeugdbeschermers":[{"van":"2020-10-12","tot_en_met":null,"rol":"vast","reden_einde":null}],)"
    R"("eerste_contact":{"jeugdige":"2020-10-13","gezag":"2020-10-14"},)"
    R"("familiegroepsplan_afgezien":"2020-10-20","koers":{"bepaald":"2020-12-02","doelen_bepaald":true,)"
    R"("hulp_bepaald":true,"samenspraak":{"gezin":true,"netwerk":"nvt","professionals":true},)"
    R"("ouder_met_gezag_oneens":false,"nodig_voor":null,"toelichting":{"reden":"overig",)"
    R"("vastgelegd":"2020-12-01"}},"hulp":[{"voor":"jeugdige","noodzakelijk":true,"aangemeld":"2020-10-20",)"
    R"("wacht_sinds":null,"intake":null,"wachtlijst_na_intake":true,"gestart":null,"beeindigd":null,)"
    R"("doorbraakaanpak":false,"nodig_voor":null,"toelichting":null}]},)"
    R"({"soort":"vots","uitgesproken":"2020-07-06","gi_in_kennis":"2020-07-07","einde":"2020-10-06",)"
    R"("beeindigd":"2020-10-04","verlengingen":[],"jeugdbeschermers":[],"eerste_contact":null,"koers":null,)"
    R"("hulp":[]},{"soort":"voogdij","uitgesproken":"2026-01-05","einde":null,"beeindigd":null,)"
    R"("verlengingen":[]}],"jeugdhulp":[{"soort":"pleegzorg","gestart":"2021-02-01","beeindigd":"2026-02-01"},)"
    R"({"soort":"gezinshuis","gestart":"2024-02-02","beeindigd":null},)"
    R"({"soort":"gesloten","gestart":"2026-01-05","beeindigd":null}],"overgang":{"toekomstplan":"2025-06-01",)"
    R"("verlengde_jeugdhulp":{"bepaald":"2026-06-01","noodzakelijk":true,"hervatting":true},)"
    R"("wil_pleegzorg_beeindigen":false,"wil_gezinshuis_verlaten":false,"startkwalificatie":false,)"
    R"("wmo_melding":"2026-03-26"},"tafels":[{"aangemeld":"2020-05-01","soort_onderzoek":"civiel","moment":2,)"
    R"("gehouden":"2020-05-15","zitting":"2020-05-15","aanwezig":{"raad":true,"voorzitter":true,)"
    R"("gemeente":true,"ouders":false,"jeugdige":false,"netwerk":false},)"
    R"("reden_afwezig":{"ouders":"verhinderd","jeugdige":null},"uitkomst":"raadsonderzoek"}],)"
    R"("keten":{"melding_vt":"2020-02-03","triage_vt":"2020-02-10","besluit_onderzoek_vt":"2020-02-12",)"
    R"("start_onderzoek_vt":"2020-02-14","einde_onderzoek_vt":"2020-04-20","verzoek_raad":"2020-05-18",)"
    R"("start_raad":"2020-06-02","rapport_raad":"2020-09-01","zitting":"2020-10-05",)"
    R"("uitspraak":"2020-10-05","intake_gi":"2020-10-07"},"koploper":{"verzoek_ingediend":"2020-09-10",)"
    R"("verzoeker_lid_van_team":false,"verzoeker_organisatie":"raad","contact_jeugdige":"2020-08-01",)"
    R"("contact_ouders":[{"datum":"2020-08-01"},{"datum":"2020-09-11"}],"team":["vt","raad","gi"],)"
    R"("regie_gi_vanaf":"2020-10-05","lokale_toegang_betrokken":true,"tafel_door_lokale_toegang":"2020-05-15"}})";

// Every example, and every example with one fact less: unknown facts take ways of their own.
const std::vector<std::string>& texts() {
  static const auto all = [] {
    auto whole = example_texts();
    whole.emplace_back(every_block);
    auto out = whole;
    for (const auto& text : whole) {
      for (auto& less : with_one_fact_less(text)) {
        out.push_back(std::move(less));
      }
    }
    return out;
  }();
  return all;
}

std::vector<day> some_days() {
  std::vector<day> out;
  for (int year = 2019; year <= 2027; ++year) {
    for (const unsigned month : {3U, 9U}) {
      out.push_back(calendar::from_ymd(year, month, 15));
    }
  }
  return out;
}

// How often the heap is asked for memory by doing this.
template <typename Work>
std::size_t allocations_of(Work work) {
  const std::size_t before = allocations;
  work();
  return allocations - before;
}

TEST(allocation, the_counter_counts) {
  EXPECT_EQ(allocations_of([] { std::vector<int>(100).swap(*std::make_unique<std::vector<int>>()); }), 2U);
  EXPECT_EQ(allocations_of([] {}), 0U);
}

// The same objects for one case after the other, as in a stream: after a first round nothing is taken at all.
TEST(allocation, assessing_takes_nothing_when_warm) {
  const auto& rs = rules::embedded_rules();
  plan everything = standard_plan(rs);
  everything.parts = (1U << rs.parts.size()) - 1;
  select_rules(rs, everything, [](std::string_view) { return true; });
  std::vector<facts::dossier> dossiers(texts().size());
  for (std::size_t i = 0; i < texts().size(); ++i) {
    ASSERT_FALSE(facts::read_dossier(texts()[i], dossiers[i]));
  }
  ASSERT_GT(dossiers.size(), 5'000U);
  result out;
  for (const bool warm : {false, true}) {
    for (std::size_t i = 0; i < dossiers.size(); ++i) {
      const day as_of = some_days()[i % some_days().size()];
      const auto taken = allocations_of([&] { assess(rs, everything, dossiers[i], as_of, out); });
      ASSERT_TRUE(!warm || taken == 0) << taken << " " << texts()[i] << " " << calendar::format_day(as_of);
    }
  }
}

// The parser makes a buffer and a stack of its own for each text; nothing grows with the number of facts.
TEST(allocation, reading_takes_a_few_pieces_whatever_the_dossier) {
  facts::dossier d;
  std::size_t most = 0;
  for (const bool warm : {false, true}) {
    for (const auto& text : texts()) {
      const auto taken = allocations_of([&] { ASSERT_FALSE(facts::read_dossier(text, d)); });
      most = warm ? std::max(most, taken) : 0;
    }
  }
  RecordProperty("most", static_cast<int>(most));
  EXPECT_LE(most, 12U);
}

}  // namespace
}  // namespace jeugdregels::assess
