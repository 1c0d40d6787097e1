// The C++ face of the agenda, and of what an assessment says of days to come.
#include <gtest/gtest.h>

#include "jeugdregels/jeugdregels.hpp"

namespace jeugdregels {
namespace {

date::sys_days day(const char* text) { return *parse_date(text); }

class AgendaFace : public testing::Test {
 protected:
  AgendaFace() : what_(*request::make(ruleset::standard(), {{}, {}, {"norm.hulp.tijdig"}}, error_)) {
    EXPECT_FALSE(dossier_.read(
        R"({"formaat":"jeugdregels/dossier/1","kenmerk":"D-1","geboortedatum":"2010-01-01","maatregelen":[
            {"soort":"ots","uitgesproken":"2021-01-04","einde":null,"beeindigd":null,"verlengingen":[],"hulp":[
              {"voor":"jeugdige","noodzakelijk":true,"aangemeld":null,"intake":null,"gestart":null,"beeindigd":null,
               "doorbraakaanpak":false,"toelichting":null}]}]})"));
  }

  input_error error_;
  dossier dossier_;
  request what_;
};

TEST_F(AgendaFace, NamesEachMoment) {
  agenda a;
  EXPECT_EQ(a.size(), 0U);
  a.find(what_, dossier_, day("2021-03-31"), day("2021-12-31"));
  ASSERT_EQ(a.size(), 1U);
  EXPECT_EQ(a.day(0), day("2021-04-05"));
  EXPECT_EQ(a.rule(0), "norm.hulp.tijdig");
  EXPECT_EQ(a.subject(0), "/maatregelen/0");
  EXPECT_EQ(a.from(0), "lopend");
  EXPECT_EQ(a.to(0), "niet_voldaan");
}

TEST_F(AgendaFace, IsUsedAgainAndMoved) {
  agenda a;
  a.find(what_, dossier_, day("2021-03-31"), day("2021-12-31"));
  std::string first;
  a.append_json(first);
  a.find(what_, dossier_, day("2021-04-05"), day("2021-12-31"));
  EXPECT_EQ(a.size(), 0U);
  a.find(what_, dossier_, day("2021-12-31"), day("2021-03-31"));
  EXPECT_EQ(a.size(), 0U);
  a.find(what_, dossier_, day("2021-03-31"), day("2021-12-31"));
  const agenda moved = std::move(a);
  std::string again;
  moved.append_json(again);
  EXPECT_EQ(again, first);
}

TEST_F(AgendaFace, AFindingHoldsUntilTheDayBeforeItsFirstMoment) {
  assessment a;
  a.assess(what_, dossier_, day("2021-03-31"));
  ASSERT_EQ(a.size(), 1U);
  EXPECT_EQ(a.holds_until(0), day("2021-04-04"));
  EXPECT_TRUE(a.lacking(0).empty());
  a.assess(what_, dossier_, day("2021-04-05"));
  EXPECT_EQ(a.holds_until(0), std::nullopt);
}

TEST_F(AgendaFace, AFindingNamesWhatItLacks) {
  dossier unknown;
  ASSERT_FALSE(unknown.read(
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"D-2","geboortedatum":"2010-01-01","maatregelen":[
          {"soort":"ots","uitgesproken":"2021-01-04","einde":null,"beeindigd":null,"verlengingen":[]}]})"));
  assessment a;
  a.assess(what_, unknown, day("2021-03-31"));
  ASSERT_EQ(a.size(), 1U);
  EXPECT_EQ(a.lacking(0), std::vector<std::string>{"/maatregelen/0/hulp"});
}

TEST_F(AgendaFace, WritesTextAndACalendar) {
  agenda a;
  a.find(what_, dossier_, day("2021-03-31"), day("2021-12-31"));
  std::string text;
  a.append_text(text, {});
  EXPECT_NE(text.find("5 april 2021"), std::string::npos) << text;
  std::string ics;
  a.append_ics(ics);
  EXPECT_TRUE(ics.starts_with("BEGIN:VCALENDAR\r\n")) << ics;
  EXPECT_NE(ics.find("DTSTART;VALUE=DATE:20210405\r\n"), std::string::npos) << ics;
}

}  // namespace
}  // namespace jeugdregels
