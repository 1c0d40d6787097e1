// Reports in every form: what stands where, in which order, and that nothing in a message breaks the form.
#include "jeugdregels/notices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace jeugdregels {
namespace {

using nlohmann::json;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

constexpr const char* example = R"({"dossier": {"kenmerk": "a|b`<c>"}, "peildatum": "2025-04-01"})";

notice_report sample_report() {
  notice_report out{"rules check", "jeugdregels/toets/1", {"norm.a", "norm.b"}, {{"regels", 2}}, {}};
  out.notices = {
      {"JR0201", notice_level::error, "rules/b c.json", "/regels/10", 7, "te \"laat\" & <fout>", example,
       "norm.b"},
      {"JR0900", notice_level::warning, "rules/b c.json", "/regels/9", 7, "al lang niet nagekeken", "",
       "norm.b"},
      {"JR0101", notice_level::error, "rules/a.json", "/", 3, "met | en `x`\nen meer", "", "elders"},
      {"JR0100", notice_level::error, "rules/a.json", "/", 3, "eerste", "", ""}};
  return out;
}

notice_report report_of(const std::string& message) {
  notice_report out{"rules check", "jeugdregels/toets/1", {}, {}, {}};
  out.notices = {{"JR0001", notice_level::error, "a.json", "/", 1, message, "", ""}};
  return out;
}

TEST(Notices, AsTextAreOneLineEachWithTheExampleUnderIt) {
  EXPECT_EQ(write_notices(sample_report(), notice_format::text),
            "rules/a.json:3: /: fout JR0100: eerste\n"
            "rules/a.json:3: /: fout JR0101: met | en `x`\\u000aen meer\n"
            "rules/b c.json:7: /regels/9: waarschuwing JR0900: al lang niet nagekeken\n"
            "rules/b c.json:7: /regels/10: fout JR0201: te \"laat\" & <fout>\n"
            "  {\"dossier\":{\"kenmerk\":\"a|b`<c>\"},\"peildatum\":\"2025-04-01\"}\n"
            "rules check: 2 regels; 3 fouten, 1 waarschuwing\n");
}

TEST(Notices, WithoutAnySayWhatWasLookedAt) {
  notice_report nothing{"rules check", "jeugdregels/toets/1", {"norm.a", "norm.b"}, {}, {}};
  EXPECT_EQ(write_notices(nothing, notice_format::text),
            "rules check: 2 bekeken; 0 fouten, 0 waarschuwingen\n");
  EXPECT_EQ(write_notices(nothing, notice_format::markdown),
            "### rules check\n\n2 bekeken; 0 fouten, 0 waarschuwingen\n");
  EXPECT_EQ(write_notices(nothing, notice_format::json),
            "{\n  \"formaat\": \"jeugdregels/toets/1\",\n  \"meldingen\": []\n}\n");
}

TEST(Notices, AsJsonAreIndentedAndInOrder) {
  const std::string text = write_notices(sample_report(), notice_format::json);
  const auto read = nlohmann::ordered_json::parse(text);
  EXPECT_EQ(text, read.dump(2) + "\n");
  EXPECT_EQ(read["formaat"], "jeugdregels/toets/1");
  EXPECT_EQ(read["regels"], 2);
  ASSERT_EQ(read["meldingen"].size(), 4U);
  EXPECT_EQ(
      read["meldingen"][3].dump(),
      R"({"code":"JR0201","ernst":"fout","bestand":"rules/b c.json","plaats":"/regels/10","regel":7,)"
      R"("bericht":"te \"laat\" & <fout>","voorbeeld":{"dossier":{"kenmerk":"a|b`<c>"},"peildatum":"2025-04-01"}})");
  EXPECT_EQ(read["meldingen"][2]["ernst"], "waarschuwing");
  EXPECT_TRUE(read["meldingen"][2]["voorbeeld"].is_null());
}

TEST(Notices, AsSarifNameTheirRuleByIndexAndTheirPlaceTwice) {
  const auto read = json::parse(write_notices(sample_report(), notice_format::sarif));
  EXPECT_EQ(read["version"], "2.1.0");
  const auto& run = read["runs"][0];
  const auto& codes = run["tool"]["driver"]["rules"];
  EXPECT_EQ(codes, json::parse(R"([{"id":"JR0100"},{"id":"JR0101"},{"id":"JR0201"},{"id":"JR0900"}])"));
  ASSERT_EQ(run["results"].size(), 4U);
  for (const auto& result : run["results"]) {
    EXPECT_EQ(codes[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
  }
  const auto& last = run["results"][3];
  EXPECT_EQ(last["level"], "error");
  EXPECT_EQ(last["message"]["text"], "te \"laat\" & <fout>");
  const auto& place = last["locations"][0];
  EXPECT_EQ(place["physicalLocation"]["artifactLocation"]["uri"], "rules/b%20c.json");
  EXPECT_EQ(place["physicalLocation"]["region"]["startLine"], 7);
  EXPECT_EQ(place["logicalLocations"][0]["fullyQualifiedName"], "/regels/10");
  EXPECT_EQ(last["properties"]["voorbeeld"]["peildatum"], "2025-04-01");
  EXPECT_EQ(run["results"][2]["level"], "warning");
  EXPECT_FALSE(run["results"][2].contains("properties"));
}

TEST(Notices, AsSarifHaveProperAddresses) {
  notice_report report = report_of("fout");
  const auto uri = [&](const char* file) {
    report.notices[0].file = file;
    const auto read = json::parse(write_notices(report, notice_format::sarif));
    const auto& place = read["runs"][0]["results"][0]["locations"][0];
    return place.contains("physicalLocation")
               ? place["physicalLocation"]["artifactLocation"]["uri"].get<std::string>()
               : "";
  };
  EXPECT_EQ(uri("/srv/regels/é.json"), "file:///srv/regels/%C3%A9.json");
  EXPECT_EQ(uri("a:b/100%#?.json"), "a%3Ab/100%25%23%3F.json");
  EXPECT_EQ(uri("-"), "-");
  EXPECT_EQ(uri("\xff"), "%FF");
  EXPECT_EQ(uri(""), "");
}

TEST(Notices, AsJunitAreFailuresOfWhatWasExamined) {
  const std::string text = write_notices(sample_report(), notice_format::junit);
  EXPECT_THAT(text, HasSubstr("<testsuite name=\"rules check\" tests=\"4\" failures=\"3\" errors=\"0\""));
  EXPECT_THAT(text, HasSubstr("<testcase classname=\"rules check\" name=\"norm.a\"/>"));
  EXPECT_THAT(
      text,
      HasSubstr("name=\"norm.b\">\n      <failure type=\"JR0201\" message=\"JR0201: te &quot;laat&quot; "
                "&amp; &lt;fout&gt;\">rules/b c.json:7: /regels/10: JR0201: te "));
  EXPECT_THAT(text, HasSubstr("<system-out>waarschuwing rules/b c.json:7: /regels/9: JR0900: al lang"));
  EXPECT_THAT(text, HasSubstr("name=\"JR0101 elders\""));
  EXPECT_THAT(text, HasSubstr("name=\"JR0100 rules/a.json:3 /\""));
}

TEST(Notices, AsMarkdownStayInTheirCells) {
  const std::string text = write_notices(sample_report(), notice_format::markdown);
  EXPECT_THAT(text, HasSubstr("### rules check\n\n2 regels; 3 fouten, 1 waarschuwing\n\n| Ernst |"));
  EXPECT_THAT(text, HasSubstr("| fout | JR0101 | rules/a.json:3 | / | met \\| en \\`x\\` en meer |\n"));
  EXPECT_THAT(text, HasSubstr("te \"laat\" &amp; &lt;fout&gt; |\n"));
  EXPECT_THAT(
      text, HasSubstr("<details><summary>Voorbeeld bij JR0201, rules/b c.json:7</summary>\n\n```json\n{\n"));
  EXPECT_THAT(text, EndsWith("}\n```\n\n</details>\n"));
}

TEST(Notices, OfAnyBytesAreValidInEveryForm) {
  using namespace std::string_literals;
  const std::string bytes =
      "a\0b\x01\x1b[31m\x7f\xff\xc3(\xed\xa0\x80 \xef\xbf\xbe \xef\xbf\xbf]]> \xe2\x80\xae"s;
  const notice_report report = report_of(bytes);
  for (const auto format : {notice_format::json, notice_format::sarif}) {
    EXPECT_FALSE(json::parse(write_notices(report, format), nullptr, false).is_discarded());
  }
  for (const auto format : {notice_format::text, notice_format::junit, notice_format::markdown}) {
    const std::string text = write_notices(report, format);
    EXPECT_NO_THROW((void)json(text).dump()) << text;  // valid UTF-8
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_THAT(text, Not(HasSubstr(std::string(1, '\0'))));
  }
  const std::string xml = write_notices(report, notice_format::junit);
  EXPECT_THAT(xml, Not(HasSubstr("\xef\xbf\xbe")));
  EXPECT_THAT(xml, Not(HasSubstr("\xef\xbf\xbf")));
  EXPECT_THAT(xml, HasSubstr("]]&gt;"));
}

TEST(Notices, WithAnExampleThatIsNoJsonHaveNone) {
  notice_report report = report_of("fout");
  report.notices[0].example = "{";
  const auto read = json::parse(write_notices(report, notice_format::json));
  EXPECT_TRUE(read["meldingen"][0]["voorbeeld"].is_null());
  EXPECT_THAT(write_notices(report, notice_format::markdown), Not(HasSubstr("<details>")));
}

TEST(Notices, AboutWhatWasExaminedTwiceAreWrittenOnce) {
  notice_report report = report_of("fout");
  report.examined = {"norm.a", "norm.a"};
  report.notices[0].subject = "norm.a";
  const std::string text = write_notices(report, notice_format::junit);
  EXPECT_THAT(text, HasSubstr("tests=\"2\" failures=\"1\""));
}

}  // namespace
}  // namespace jeugdregels
