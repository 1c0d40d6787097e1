// The made-up dossiers of Overijssel, March 2021, give exactly the published counts.
#include <fstream>

#include "assess/case.hpp"

namespace jeugdregels::assess {
namespace {

using tally = std::map<std::string, int>;

std::map<std::string, tally> count_outcomes(const choices& wanted) {
  std::map<std::string, tally> out;
  std::ifstream in(std::string(JEUGDREGELS_SOURCE_DIR) + "/examples/dossiers/overijssel-2021.ndjson");
  for (std::string line; std::getline(in, line);) {
    const assessed a(line, "2021-03-31", wanted);
    for (const auto& f : a.all().findings) {
      ++out[a.rule_of(f)][std::string(rules::name_of(f.result.result))];
    }
  }
  return out;
}

TEST(overijssel, the_published_counts) {
  auto counts = count_outcomes({});
  EXPECT_EQ(counts["norm.jeugdbeschermer.tijdig"], (tally{{"voldaan", 31}, {"niet_voldaan", 1}}));
  EXPECT_EQ(counts["norm.koers.aanwezig"], (tally{{"voldaan", 28}, {"lopend", 4}}));
  EXPECT_EQ(counts["norm.koers.gedragen"],
            (tally{{"voldaan", 25}, {"onbekend", 2}, {"niet_voldaan", 1}, {"niet_van_toepassing", 4}}));
  EXPECT_EQ(counts["norm.koers.tijdig"], (tally{{"voldaan", 27}, {"niet_voldaan", 1}, {"lopend", 4}}));
  EXPECT_EQ(counts["norm.hulp.passend"], (tally{{"voldaan", 30}, {"niet_voldaan", 2}}));
  EXPECT_EQ(counts["norm.hulp.tijdig"]["voldaan"], 27);
  EXPECT_EQ(counts["norm.hulp.tijdig"]["toegelicht"] + counts["norm.hulp.tijdig"]["niet_voldaan"], 5);
  EXPECT_EQ(counts["norm.jeugdbeschermer.vast"], (tally{{"voldaan", 32}}));
}

TEST(overijssel, the_course_does_not_depend_on_its_start) {
  auto counts = count_outcomes({{"koers_start", "uitgesproken"}});
  EXPECT_EQ(counts["norm.koers.tijdig"], (tally{{"voldaan", 27}, {"niet_voldaan", 1}, {"lopend", 4}}));
}

TEST(overijssel, every_dossier_has_one_measure_and_a_summary) {
  std::ifstream in(std::string(JEUGDREGELS_SOURCE_DIR) + "/examples/dossiers/overijssel-2021.ndjson");
  int lines = 0;
  for (std::string line; std::getline(in, line); ++lines) {
    EXPECT_EQ(assessed(line, "2021-03-31").all().summaries.size(), 1U);
  }
  EXPECT_EQ(lines, 32);
}

}  // namespace
}  // namespace jeugdregels::assess
