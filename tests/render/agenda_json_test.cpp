// The agenda as JSON: keys and their order, values as of the day before and of the day itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "render/agendas.hpp"

namespace jeugdregels {
namespace {

using json = nlohmann::ordered_json;
using samples::an_agenda;
using samples::waiting;

TEST(AgendaJson, IsWrittenWordForWord) {
  EXPECT_EQ(
      an_agenda(waiting, "2025-02-01", "2025-02-28", "norm.hulp").json(),
      R"({"formaat":"jeugdregels/agenda/1","kenmerk":"T-1","vanaf":"2025-02-01","tot_en_met":"2025-02-28",)"
      R"("momenten":[{"datum":"2025-02-03","regel":"norm.hulp.tijdig","onderwerp":"/maatregelen/0",)"
      R"("van":"lopend","naar":"niet_voldaan"},)"
      R"({"datum":"2025-02-03","regel":"norm.hulp.passend","onderwerp":"/maatregelen/0",)"
      R"("van":"lopend","naar":"niet_voldaan"}]})");
  EXPECT_EQ(an_agenda(waiting, "2025-02-03", "2025-02-03", "norm.hulp").json(true), R"({
  "formaat": "jeugdregels/agenda/1",
  "kenmerk": "T-1",
  "vanaf": "2025-02-03",
  "tot_en_met": "2025-02-03",
  "momenten": []
})");
}

TEST(AgendaJson, AValueIsThatOfTheDayBeforeAndOfTheDay) {
  const json out = json::parse(an_agenda(waiting, "2025-03-31", "2025-12-31", "opschaling").json());
  const auto& moments = out["momenten"];
  ASSERT_GE(moments.size(), 2U);
  const auto& step = moments[0];
  EXPECT_EQ(step["datum"], "2025-05-20");
  EXPECT_EQ(step["van"], "bepaald");
  EXPECT_EQ(step["naar"], "bepaald");
  EXPECT_EQ(step["waarde_van"]["stap"], 3);
  EXPECT_EQ(step["waarde_van"]["dagen"], 168);
  EXPECT_EQ(step["waarde_naar"]["stap"], 4);
  EXPECT_EQ(step["waarde_naar"]["dagen"], 169);
  const auto& last = moments.back();
  EXPECT_EQ(last["datum"], "2025-11-02");
  EXPECT_EQ(last["naar"], "niet_van_toepassing");
  EXPECT_TRUE(last["waarde_naar"].is_null());
  EXPECT_FALSE(last["waarde_van"].is_null());
}

// The values on both sides are those that assessing on the day before and on the day gives.
TEST(AgendaJson, ValuesAreThoseOfAssessing) {
  const an_agenda whole(waiting, "2020-01-01", "2034-12-31");
  dossier d;
  ASSERT_FALSE(d.read(waiting));
  input_error error;
  const auto what = request::make(ruleset::standard(), {}, error);
  const auto value_on = [&](date::sys_days day, const json& m) -> json {
    assessment a;
    a.assess(*what, d, day);
    std::string out;
    a.append_json(out, {.brief = true});
    const json answer = json::parse(out);
    for (const auto& f : answer["bevindingen"]) {
      if (f["regel"] == m["regel"] && f["onderwerp"] == m["onderwerp"]) {
        return f["waarde"];
      }
    }
    return nullptr;
  };
  std::size_t values = 0;
  const json all = json::parse(whole.json());
  for (const auto& m : all["momenten"]) {
    if (m.contains("waarde_van")) {
      const auto on = *parse_date(m["datum"].get<std::string>());
      EXPECT_EQ(m["waarde_van"], value_on(on - date::days{1}, m)) << m;
      EXPECT_EQ(m["waarde_naar"], value_on(on, m)) << m;
      ++values;
    }
  }
  EXPECT_GT(values, 10U);
}

// A moment is the same whatever day the agenda begins and ends on.
TEST(AgendaJson, AMomentDoesNotDependOnTheDaysAround) {
  const json whole = json::parse(an_agenda(waiting, "2020-01-01", "2034-12-31").json())["momenten"];
  json pieces = json::array();
  const std::vector<const char*> days = {"2020-01-01", "2024-11-05", "2025-02-03", "2025-05-19",
                                         "2026-01-01", "2031-06-30", "2034-12-31"};
  for (std::size_t i = 0; i + 1 < days.size(); ++i) {
    const json piece = json::parse(an_agenda(waiting, days[i], days[i + 1]).json());
    for (const auto& m : piece["momenten"]) {
      pieces.push_back(m);
    }
  }
  EXPECT_EQ(pieces, whole);
}

}  // namespace
}  // namespace jeugdregels
