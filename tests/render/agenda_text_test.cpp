// The agenda for people: day by day, by measure, in both languages; and that nothing changes.
#include <gtest/gtest.h>

#include "render/agendas.hpp"

namespace jeugdregels {
namespace {

using samples::an_agenda;
using samples::waiting;

TEST(AgendaText, SaysPerDayWhatChanges) {
  EXPECT_EQ(an_agenda(waiting, "2025-02-01", "2025-06-30", "norm.hulp").text(),
            R"(Dossier T-1: wat er vanzelf verandert na 1 februari 2025, tot en met 30 juni 2025

3 februari 2025
  Maatregel 1: ondertoezichtstelling door Jeugdbescherming Overijssel, uitgesproken 2 november 2024
  - Hulp op tijd: loopt nog → niet voldaan. De hulp is nog niet begonnen; de termijn is 1 dag geleden verstreken, op 2 februari 2025 (3 maanden na 2 november 2024). Er is geen reden vastgelegd.
  - Passende hulp: loopt nog → niet voldaan. De hulp is nog niet begonnen; de termijn is 1 dag geleden verstreken, op 2 februari 2025 (3 maanden na 2 november 2024). Er is geen reden vastgelegd.
)");
  EXPECT_EQ(an_agenda(waiting, "2025-02-01", "2025-06-30", "norm.hulp.tijdig").text({language::en, false}),
            R"(Case T-1: what changes by itself after 1 February 2025, up to and including 30 June 2025

3 February 2025
  Measure 1: supervision order by Jeugdbescherming Overijssel, pronounced 2 November 2024
  - Help in time: still running → not met. Help has not started yet; the term ended 1 day ago, on 2 February 2025 (3 months after 2 November 2024). No reason has been recorded.
)");
}

TEST(AgendaText, SaysThatNothingChanges) {
  EXPECT_EQ(an_agenda(waiting, "2025-02-03", "2025-02-03").text(),
            "Dossier T-1: wat er vanzelf verandert na 3 februari 2025, tot en met 3 februari 2025\n"
            "Er verandert in deze dagen niets zolang de feiten dezelfde blijven.\n");
  EXPECT_EQ(an_agenda(waiting, "2025-02-03", "2025-02-03").text({language::en, false}),
            "Case T-1: what changes by itself after 3 February 2025, up to and including 3 February 2025\n"
            "Nothing changes in these days as long as the facts stay the same.\n");
}

TEST(AgendaText, SaysWhichStepOfTheLadderAndWhichHelp) {
  const std::string nl = an_agenda(waiting, "2024-12-31", "2025-06-30", "opschaling").text();
  EXPECT_NE(nl.find("\n  - Opschalingsladder bij wachttijd, hulp 1 (voor de jeugdige): stap 3 → stap 4. "),
            std::string::npos)
      << nl;
  EXPECT_NE(nl.find("): volgens de praktijk stap "), std::string::npos) << nl;
  const std::string en =
      an_agenda(waiting, "2024-12-31", "2025-06-30", "opschaling").text({language::en, false});
  EXPECT_NE(en.find(", help 1 (for the youth): step 3 → step 4. "), std::string::npos) << en;
  EXPECT_NE(en.find("): by practice step "), std::string::npos) << en;
}

// What is about the dossier as a whole stands first, without a heading of its own.
TEST(AgendaText, GroupsADayByMeasureAndTable) {
  const std::string text =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-2","geboortedatum":"2008-11-02","maatregelen":[
          {"soort":"ots","gi":"jbov","uitgesproken":"2024-11-02","einde":"2025-11-01","beeindigd":null,"verlengingen":[]},
          {"soort":"ots","gi":"wss","uitgesproken":"2024-11-02","einde":"2025-11-01","beeindigd":null,
           "verlengingen":[]}],
          "tafels":[{"aangemeld":"2025-11-02","soort_onderzoek":"civiel","moment":1,"gehouden":"2025-11-20"}]})";
  const std::string all = an_agenda(text, "2025-10-31", "2025-11-30").text();
  const auto first = all.find("\n  Maatregel 1: ");
  const auto second = all.find("\n  Maatregel 2: ");
  const auto table = all.find("\n  Jeugdbeschermingstafel 1");
  ASSERT_NE(first, std::string::npos) << all;
  ASSERT_NE(second, std::string::npos) << all;
  ASSERT_NE(table, std::string::npos) << all;
  EXPECT_LT(first, second) << all;
}

TEST(AgendaText, HasColoursOnlyWhenAskedFor) {
  const an_agenda a(waiting, "2025-02-01", "2025-06-30");
  EXPECT_EQ(a.text().find('\033'), std::string::npos);
  EXPECT_NE(a.text({language::nl, true}).find("\033[31;1mloopt nog → niet voldaan\033[0m."),
            std::string::npos);
}

}  // namespace
}  // namespace jeugdregels
