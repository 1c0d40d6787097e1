// The agenda as a calendar: what stands in an event, folding, escaping, and UIDs that stay the same. An
// independent reader reads it in tests/cli/calendar_test.py.
#include <gtest/gtest.h>

#include <set>
#include <vector>

#include "render/agendas.hpp"

namespace jeugdregels {
namespace {

using samples::an_agenda;
using samples::waiting;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    out.push_back(text.substr(at, end - at));
    at = end == std::string::npos ? text.size() : end + 2;
  }
  return out;
}

std::string unfolded(const std::string& text) {
  std::string out;
  for (const auto& line : lines_of(text)) {
    if (line.starts_with(' ')) {
      out.pop_back();
      out += line.substr(1) + "\n";
    } else {
      out += line + "\n";
    }
  }
  return out;
}

// The lines that begin so, without that beginning.
std::vector<std::string> values_of(const std::string& text, const std::string& name) {
  std::vector<std::string> out;
  std::string rest = unfolded(text);
  for (std::size_t at = 0; at < rest.size();) {
    const auto end = rest.find('\n', at);
    if (rest.compare(at, name.size(), name) == 0) {
      out.push_back(rest.substr(at + name.size(), end - at - name.size()));
    }
    at = end + 1;
  }
  return out;
}

TEST(AgendaIcs, AnEventIsWrittenWordForWord) {
  EXPECT_EQ(unfolded(an_agenda(waiting, "2025-02-01", "2025-06-30", "norm.hulp.tijdig").ics()),
            R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//jeugdregels//agenda 1//NL
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:T-1/norm.hulp.tijdig/maatregelen/0/2025-02-03@jeugdregels
DTSTAMP:20250201T000000Z
DTSTART;VALUE=DATE:20250203
DTEND;VALUE=DATE:20250204
SUMMARY:T-1: Hulp op tijd\, maatregel 1: loopt nog → niet voldaan
DESCRIPTION:De hulp is nog niet begonnen\; de termijn is 1 dag geleden verstreken\, op 2 februari 2025 (3 maanden na 2 november 2024). Er is geen reden vastgelegd. Bron: IGJ en Inspectie JenV\, Kwetsbare kinderen onvoldoende beschermd\, regiorapport Overijssel (2021).
CATEGORIES:norm
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
)");
}

TEST(AgendaIcs, LinesEndAndFoldAsTheyShould) {
  const std::string text = an_agenda(waiting, "2020-01-01", "2034-12-31").ics();
  EXPECT_TRUE(text.ends_with("END:VCALENDAR\r\n"));
  bool folded_at_arrow = false;
  for (const auto& line : lines_of(text)) {
    EXPECT_LE(line.size(), 75U) << line;
    EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos);
    ASSERT_FALSE(line.empty());
    // No piece begins inside a character.
    const char begin = line.starts_with(' ') && line.size() > 1 ? line[1] : line[0];
    EXPECT_NE(static_cast<unsigned char>(begin) & 0xC0U, 0x80U) << line;
    folded_at_arrow = folded_at_arrow || line.find("→") != std::string::npos;
  }
  EXPECT_TRUE(folded_at_arrow);
}

// Whatever the length of the text before it, a character of three bytes is never cut.
TEST(AgendaIcs, NoCharacterIsCut) {
  for (std::size_t length = 1; length <= 64; ++length) {
    std::string text = waiting;
    text.replace(text.find("T-1"), 3, std::string(length, 'k'));
    const std::string ics = an_agenda(text, "2025-02-01", "2025-02-28", "norm.hulp.tijdig").ics();
    EXPECT_NE(unfolded(ics).find("loopt nog → niet voldaan"), std::string::npos) << length;
    for (const auto& line : lines_of(ics)) {
      EXPECT_LE(line.size(), 75U) << line;
      const auto arrow = line.find('\xE2');
      EXPECT_TRUE(arrow == std::string::npos || line.compare(arrow, 3, "→") == 0) << line;
    }
  }
}

TEST(AgendaIcs, UidsAreUniqueAndDoNotDependOnDaysOrLanguage) {
  const auto whole = values_of(an_agenda(waiting, "2020-01-01", "2034-12-31").ics(), "UID:");
  EXPECT_EQ(std::set(whole.begin(), whole.end()).size(), whole.size());
  EXPECT_GT(whole.size(), 20U);
  std::vector<std::string> pieces = values_of(an_agenda(waiting, "2020-01-01", "2025-02-02").ics(), "UID:");
  for (const auto& uid :
       values_of(an_agenda(waiting, "2025-02-02", "2034-12-31").ics(language::en), "UID:")) {
    pieces.push_back(uid);
  }
  EXPECT_EQ(pieces, whole);
}

TEST(AgendaIcs, WithoutMomentsItStillHoldsAComponent) {
  const std::string text = an_agenda(waiting, "2025-02-03", "2025-02-03").ics();
  EXPECT_EQ(text.find("VEVENT"), std::string::npos);
  EXPECT_NE(text.find("BEGIN:VTIMEZONE\r\n"), std::string::npos);
  EXPECT_EQ(an_agenda(waiting, "2025-02-01", "2025-06-30").ics().find("VTIMEZONE"), std::string::npos);
}

}  // namespace
}  // namespace jeugdregels
