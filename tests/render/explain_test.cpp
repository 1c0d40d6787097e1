// Sentences: every outcome of every rule in both languages, without holes, codes or faults of language; and
// word for word what is said of the cases a caseworker meets.
#include "render/explain.hpp"

#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <set>

#include "render/faults.hpp"
#include "render/samples.hpp"
#include "render/youths.hpp"
#include "rules/folder.hpp"

namespace jeugdregels {
namespace {

using assess::dossier_text;
using assess::measure_text;
using faults::foreign_word;
using faults::wrong_with;
using rules::outcome;
using samples::told;

// ---- faults of language: faults.hpp -----------------------------------------------------------------------

TEST(Explain, FaultsOfLanguageAreSeen) {
  const auto nl = [](const char* text) { return wrong_with(text, language::nl); };
  const auto en = [](const char* text) { return wrong_with(text, language::en); };
  EXPECT_EQ(nl("De hulp begon op 5 mei 2020, 1 dag te laat (3 maanden na 5 mei 2019)."), "");
  EXPECT_EQ(en("Help started on 5 May 2020, 2 days late (1 month after 5 April 2020)."), "");
  EXPECT_EQ(nl("Het is nu 1 dagen te laat."), "reads 1 dagen");
  EXPECT_EQ(nl("Het is nu 2 dag, te laat."), "reads 2 dag");
  EXPECT_EQ(nl("Het is nu 3 maanden te laat (1 maanden na 5 mei)."), "reads 1 maanden");
  EXPECT_EQ(nl("Het is nu -3 dagen te laat."), "reads -3 dagen");
  EXPECT_EQ(nl("Dit is voor voor de jeugdige."), "reads voor voor");
  EXPECT_EQ(nl("dit begint klein."), "no capital");
  EXPECT_EQ(nl("Dit is een zin. en dit ook."), "no capital");
  EXPECT_EQ(nl("Dit eindigt niet"), "not one full stop at the end");
  EXPECT_EQ(nl("Dit eindigt twee keer.."), "holds ..");
  EXPECT_EQ(nl("Dit is leeg: ."), "holds  .");
  EXPECT_EQ(nl("Dit is team_toegang."), "holds _");
  EXPECT_EQ(nl("Goede Vrijdag 3 april tellen niet mee."), "wrong verb tellen niet mee.");
  EXPECT_EQ(nl("Goede Vrijdag 3 april en tweede paasdag 6 april telt niet mee."),
            "wrong verb telt niet mee.");
  EXPECT_EQ(en("Good Friday 3 April do not count."), "wrong verb  do not count.");
  EXPECT_EQ(en("Help het started."), "reads  het ");
  EXPECT_EQ(en("De help started."), "reads  de ");
  EXPECT_EQ(nl("De hulp is not begonnen."), "reads  not ");
  EXPECT_EQ(en("The responsible municipality is Hof van Twente (1735)."), "");
  EXPECT_EQ(nl("Eerst dit. Dan dat. Dan weer dat. En nog iets."), "more than three sentences");
}

// ---- everything the samples say ---------------------------------------------------------------------------

// Which outcomes and rows were met, and which sentences were said, each once with where it was said.
struct everything {
  std::map<std::string, std::set<outcome>> reached;
  std::map<std::string, std::set<rules::index>> rows;
  std::map<std::string, std::string> said[2];

  void add(const told& t) {
    for (const auto& f : t.findings()) {
      const std::string rule(t.rule_of(f));
      reached[rule].insert(f.result.result);
      rows[rule].insert(f.result.row);
      for (const auto lang : {language::nl, language::en}) {
        said[static_cast<int>(lang)].emplace(render::sentences(t.in(lang), f), rule);
      }
    }
  }
};

const everything& all_said() {
  static const everything once = [] {
    everything out;
    auto texts = samples::texts();
    const auto gaps = samples::with_gaps();
    texts.insert(texts.end(), gaps.begin(), gaps.end());
    for (const auto& text : texts) {
      for (auto day = calendar::from_ymd(2019, 12, 28); day < calendar::from_ymd(2026, 12, 1); day += 71) {
        out.add(told(samples::read(text), day, samples::every_part()));
      }
    }
    for (const auto& r : rules::embedded_rules().rules) {
      if (!r.example.dossier.empty()) {
        out.add(told(samples::read(std::string(r.example.dossier)), r.example.as_of, samples::every_part()));
      }
    }
    auto youths = samples::of_youths();
    const auto residence = samples::of_residence();
    youths.insert(youths.end(), residence.begin(), residence.end());
    for (const auto& sample : youths) {
      out.add(told(samples::read(sample.text), assess::day_of(sample.day), samples::every_part()));
    }
    samples::drawing draw(7);
    const assess::choices other = {
        {"werkdagen", "ma_vr"}, {"ladder", "praktijk"}, {"koers_start", "uitgesproken"}};
    for (int i = 0; i < 1500; ++i) {
      auto d = draw.dossier();
      out.add(told(std::move(d), draw.as_of(), samples::every_part(i % 3 == 0 ? other : assess::choices{})));
    }
    return out;
  }();
  return once;
}

TEST(Explain, EverySentenceReadsWell) {
  for (const auto lang : {language::nl, language::en}) {
    const auto& said = all_said().said[static_cast<int>(lang)];
    for (const auto& [text, rule] : said) {
      EXPECT_EQ(wrong_with(text, lang), "") << rule << ": " << text;
    }
    EXPECT_GT(said.size(), 1000U);
  }
}

// Both languages say something different of everything, or one of them was forgotten.
TEST(Explain, NothingIsSaidInTheOtherLanguage) {
  for (const auto& [text, rule] : all_said().said[0]) {
    EXPECT_FALSE(all_said().said[1].contains(text)) << rule << ": " << text;
  }
}

// What the rule set says beside the sentences: titles, what a rule says in our own words, remarks.
TEST(Explain, TheOtherTextsAreInTheirLanguageToo) {
  const auto& rs = rules::embedded_rules();
  std::vector<rules::bilingual> texts;
  for (const auto& r : rs.rules) {
    texts.insert(texts.end(), {r.title, r.says, r.remark, r.verified_what, r.example.title});
  }
  for (const auto& c : rs.choices) {
    texts.insert(texts.end(), {c.title, c.reason});
  }
  for (const auto& text : texts) {
    EXPECT_EQ(foreign_word(std::string(text.nl), language::nl), "") << text.nl;
    EXPECT_EQ(foreign_word(std::string(text.en), language::en), "") << text.en;
    EXPECT_EQ(text.nl.empty(), text.en.empty()) << text.nl;
    EXPECT_TRUE(text.nl != text.en || text.nl.empty()) << text.nl;
  }
}

// ---- which outcomes a rule can have -----------------------------------------------------------------------

using outcomes = std::set<outcome>;

outcomes of_term(const rules::rule& r, bool may_happen) {
  const auto& t = rules::embedded_rules().terms[static_cast<std::size_t>(r.payload)];
  outcomes out = {outcome::not_met, outcome::running, outcome::unknown};
  if (may_happen) {
    out.insert(outcome::met);
  }
  if (may_happen && t.breakthrough != rules::no_word) {
    out.insert(outcome::met_doorbraak);
  }
  if (t.explained != rules::no_word) {
    out.insert(outcome::explained);
  }
  if (t.ends_with_measure || t.start.needed != 0 || r.counts != rules::nothing) {
    out.insert(outcome::not_applicable);
  }
  return out;
}

outcomes of_row(const rules::table_row& row) {
  switch (row.what) {
    case rules::table_row::result::outcome:
      return {static_cast<outcome>(row.value)};
    case rules::table_row::result::test:
      return {outcome::met, outcome::not_met, outcome::unknown};
    case rules::table_row::result::shows:
      return {outcome::determined};
    default:
      break;
  }
  auto out =
      of_term(rules::embedded_rules().rules[static_cast<std::size_t>(row.value)], !row.stop_not_happened);
  if (row.replaced[0] < rules::outcome_count && out.erase(static_cast<outcome>(row.replaced[0])) != 0) {
    out.insert(static_cast<outcome>(row.replaced[1]));
  }
  return out;
}

outcomes of_table(const rules::table_rule& t) {
  const auto& rs = rules::embedded_rules();
  outcomes out;
  for (const auto& [first, count] : {std::pair(t.first_row, t.rows), std::pair(t.first_before, t.before)}) {
    for (std::int32_t i = 0; i < count; ++i) {
      out.merge(of_row(rs.rows[static_cast<std::size_t>(first + i)]));
    }
  }
  if (t.rows > 1) {
    out.insert(outcome::unknown);
  }
  if (t.as_when_unknown != rules::nothing) {
    out.insert(outcome::running);  // the stop of that rule is unknown then
  }
  return out;
}

// All outcomes that findings of a rule can have, from the form of the rule.
outcomes outcomes_of(const rules::rule& r) {
  outcomes out;
  switch (r.kind) {
    case rules::rule_kind::term:
      out = of_term(r, true);
      break;
    case rules::rule_kind::test:
      out = r.finding == rules::finding_kind::flag
                ? outcomes{outcome::on, outcome::off, outcome::unknown}
                : outcomes{outcome::met, outcome::not_met, outcome::unknown};
      break;
    case rules::rule_kind::table:
      out = of_table(rules::embedded_rules().tables[static_cast<std::size_t>(r.payload)]);
      break;
    case rules::rule_kind::mapping:
    case rules::rule_kind::decision:
      return {outcome::determined, outcome::several, outcome::unknown, outcome::not_applicable};
    case rules::rule_kind::value:
      return r.finding == rules::finding_kind::flag
                 ? outcomes{outcome::on, outcome::off, outcome::unknown, outcome::not_applicable}
                 : outcomes{outcome::determined, outcome::unknown, outcome::not_applicable};
    default:
      out = {outcome::determined, outcome::unknown};
  }
  if (r.excluded != rules::nothing) {
    out.insert(outcome::not_applicable);
  }
  return out;
}

std::string names_of(const outcomes& set) {
  std::string out;
  for (const outcome o : set) {
    out += std::string(rules::name_of(o)) + " ";
  }
  return out;
}

// Which outcomes windows and functions can have does not show in their form: explain_window_test.cpp.
bool is_elsewhere(const rules::rule& r) {
  return r.only_explained || r.kind == rules::rule_kind::window ||
         (r.kind == rules::rule_kind::value && !r.id.starts_with("woonplaats."));
}

// A rule or an outcome that no sample reaches fails here: then draw or write a sample that does.
TEST(Explain, EveryOutcomeOfEveryRuleIsReached) {
  for (const auto& r : rules::embedded_rules().rules) {
    if (is_elsewhere(r)) {
      continue;
    }
    const auto found = all_said().reached.find(std::string(r.id));
    ASSERT_NE(found, all_said().reached.end()) << r.id;
    EXPECT_EQ(names_of(found->second), names_of(outcomes_of(r))) << r.id;
  }
}

TEST(Explain, EveryRowOfEveryTableDecidesSomewhere) {
  for (const auto& r : rules::embedded_rules().rules) {
    if (r.kind == rules::rule_kind::table) {
      const auto& t = rules::embedded_rules().tables[static_cast<std::size_t>(r.payload)];
      for (rules::index row = 0; row < t.rows + t.before; ++row) {
        EXPECT_TRUE(all_said().rows.at(std::string(r.id)).contains(row)) << r.id << " " << row;
      }
    }
  }
}

// The parts of a text around the facts in it.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto open = std::min(text.find('{'), text.size());
    if (open > 0) {
      out.emplace_back(text.substr(0, open));
    }
    const auto close = text.find('}');
    text.remove_prefix(close == std::string_view::npos ? text.size() : close + 1);
  }
  return out;
}

bool is_said(std::string_view text, language lang) {
  const auto pieces = pieces_of(text);
  const auto& said = all_said().said[static_cast<int>(lang)];
  return std::any_of(said.begin(), said.end(), [&](const auto& sentence) {
    std::size_t at = 0;
    for (const auto& piece : pieces) {
      at = sentence.first.find(piece, at);
      if (at == std::string::npos) {
        return false;
      }
      at += piece.size();
    }
    return true;
  });
}

// A text that is never said is a text that nobody has read in its place. Left out is what a table says
// whatever its row: there are rows that say something of their own for each of these outcomes.
TEST(Explain, EveryTextOfTheRuleSetIsSaid) {
  const auto& rs = rules::embedded_rules();
  std::vector<rules::bilingual> texts(rs.texts.begin(), rs.texts.end());
  for (const auto& r : rs.rules) {
    for (const auto& s :
         rs.sayings.subspan(static_cast<std::size_t>(r.first_saying), static_cast<std::size_t>(r.sayings))) {
      if (r.kind != rules::rule_kind::table || s.row != rules::nothing) {
        texts.push_back(s.text);
      }
    }
  }
  EXPECT_GT(texts.size(), 30U);
  for (const auto& text : texts) {
    EXPECT_TRUE(is_said(text.nl, language::nl)) << text.nl;
    EXPECT_TRUE(is_said(text.en, language::en)) << text.en;
  }
}

// ---- word for word ----------------------------------------------------------------------------------------

// What is said of a rule in a case, after its outcome.
struct spoken {
  const char* name;
  std::string text;
  const char* day;
  const char* rule;
  const char* nl;
  const char* en;
  const char* subject = "/maatregelen/0";
  assess::choices wanted = {};
};
std::ostream& operator<<(std::ostream& out, const spoken& s) { return out << s.name; }

class Says : public testing::TestWithParam<spoken> {};

TEST_P(Says, ThisInBothLanguages) {
  const auto& s = GetParam();
  const told t(s.text, s.day, s.wanted);
  EXPECT_EQ(t.about(s.rule, s.subject, language::nl), s.nl);
  EXPECT_EQ(t.about(s.rule, s.subject, language::en), s.en);
}

std::string name_of_case(const testing::TestParamInfo<spoken>& c) { return c.param.name; }

// What is said of a term over holidays: the days that surprise people are named.
const std::vector<spoken> terms = {
    {"over_easter_one_day_late",
     measure_text(
         R"("gi_in_kennis":"2026-04-02","jeugdbeschermers":[{"van":"2026-04-14","tot_en_met":null,"rol":"vast"}])"),
     "2026-05-01", "norm.jeugdbeschermer.tijdig",
     "niet_voldaan: De vaste jeugdbeschermer kwam op 14 april 2026, 1 dag te laat; dat moest uiterlijk 13 "
     "april 2026 (5 werkdagen na 2 april 2026). Goede Vrijdag 3 april en tweede paasdag 6 april tellen niet "
     "mee.",
     "niet_voldaan: The fixed worker came on 14 April 2026, 1 day late; it was due by 13 April 2026 (5 "
     "working days after 2 April 2026). Good Friday 3 April and Easter Monday 6 April do not count."},
    {"over_easter_on_the_last_day",
     measure_text(
         R"("gi_in_kennis":"2026-04-02","jeugdbeschermers":[{"van":"2026-04-13","tot_en_met":null,"rol":"vast"}])"),
     "2026-05-01", "norm.jeugdbeschermer.tijdig",
     "voldaan: De vaste jeugdbeschermer kwam op 13 april 2026, op tijd; dat moest uiterlijk 13 april 2026 (5 "
     "werkdagen na 2 april 2026). Goede Vrijdag 3 april en tweede paasdag 6 april tellen niet mee.",
     "voldaan: The fixed worker came on 13 April 2026, on time; it was due by 13 April 2026 (5 working days "
     "after 2 April 2026). Good Friday 3 April and Easter Monday 6 April do not count."},
    {"over_easter_counted_monday_to_friday",
     measure_text(
         R"("gi_in_kennis":"2026-04-02","jeugdbeschermers":[{"van":"2026-04-09","tot_en_met":null,"rol":"vast"}])"),
     "2026-05-01",
     "norm.jeugdbeschermer.tijdig",
     "voldaan: De vaste jeugdbeschermer kwam op 9 april 2026, op tijd; dat moest uiterlijk 9 april 2026 (5 "
     "werkdagen na 2 april 2026).",
     "voldaan: The fixed worker came on 9 April 2026, on time; it was due by 9 April 2026 (5 working days "
     "after 2 April 2026).",
     "/maatregelen/0",
     {{"werkdagen", "ma_vr"}}},
    {"over_one_holiday",
     measure_text(
         R"("gi_in_kennis":"2026-04-24","jeugdbeschermers":[{"van":"2026-05-01","tot_en_met":null,"rol":"vast"}])"),
     "2026-05-10", "norm.jeugdbeschermer.tijdig",
     "voldaan: De vaste jeugdbeschermer kwam op 1 mei 2026, op tijd; dat moest uiterlijk 4 mei 2026 (5 "
     "werkdagen na 24 april 2026). Koningsdag 27 april telt niet mee.",
     "voldaan: The fixed worker came on 1 May 2026, on time; it was due by 4 May 2026 (5 working days after "
     "24 April 2026). King's Day 27 April does not count."},
    {"over_a_day_that_a_decree_adds",
     measure_text(
         R"("gi_in_kennis":"2025-05-26","jeugdbeschermers":[{"van":"2025-05-28","tot_en_met":null,"rol":"vast"}])"),
     "2025-06-10", "norm.jeugdbeschermer.tijdig",
     "voldaan: De vaste jeugdbeschermer kwam op 28 mei 2025, op tijd; dat moest uiterlijk 4 juni 2025 (5 "
     "werkdagen na 26 mei 2025). Hemelvaartsdag 29 mei en een gelijkgestelde dag 30 mei tellen niet mee.",
     "voldaan: The fixed worker came on 28 May 2025, on time; it was due by 4 June 2025 (5 working days "
     "after 26 May 2025). Ascension Day 29 May and a day put on a par with a holiday 30 May do not count."},
    {"over_new_year",
     measure_text(
         R"("gi_in_kennis":"2024-12-24","jeugdbeschermers":[{"van":"2025-01-03","tot_en_met":null,"rol":"vast"}])"),
     "2025-01-10", "norm.jeugdbeschermer.tijdig",
     "voldaan: De vaste jeugdbeschermer kwam op 3 januari 2025, op tijd; dat moest uiterlijk 6 januari 2025 "
     "(5 werkdagen na 24 december 2024). Eerste kerstdag 25 december 2024, tweede kerstdag 26 december 2024, "
     "een gelijkgestelde dag 27 december 2024 en nieuwjaarsdag 1 januari tellen niet mee.",
     "voldaan: The fixed worker came on 3 January 2025, on time; it was due by 6 January 2025 (5 working "
     "days after 24 December 2024). Christmas Day 25 December 2024, Boxing Day 26 December 2024, a day put "
     "on a par with a holiday 27 December 2024 and New Year's Day 1 January do not count."},
    {"in_a_year_without_decree",
     measure_text(
         R"("gi_in_kennis":"2022-03-01","jeugdbeschermers":[{"van":"2022-03-10","tot_en_met":null,"rol":"vast"}])"),
     "2022-05-10", "norm.jeugdbeschermer.tijdig",
     "niet_voldaan: De vaste jeugdbeschermer kwam op 10 maart 2022, 2 dagen te laat; dat moest uiterlijk 8 "
     "maart 2022 (5 werkdagen na 1 maart 2022). Niet van alle jaren in deze termijn zijn de gelijkgestelde "
     "dagen bekend.",
     "niet_voldaan: The fixed worker came on 10 March 2022, 2 days late; it was due by 8 March 2022 (5 "
     "working days after 1 March 2022). For some year in this term the days put on a par with holidays are "
     "not known."},
};
INSTANTIATE_TEST_SUITE_P(terms, Says, testing::ValuesIn(terms), name_of_case);

// Nothing has happened yet, or it is not known; counted to the day.
const std::vector<spoken> running_terms = {
    {"two_days_left", measure_text(R"("gi_in_kennis":"2025-02-03","jeugdbeschermers":[])"), "2025-02-08",
     "norm.jeugdbeschermer.tijdig",
     "lopend: Er is nog geen vaste jeugdbeschermer; de termijn loopt nog 2 dagen, tot en met 10 februari "
     "2025 (5 werkdagen na 3 februari 2025).",
     "lopend: There is no fixed worker yet; the term still runs for 2 days, up to and including 10 February "
     "2025 (5 working days after 3 February 2025)."},
    {"one_day_left", measure_text(R"("gi_in_kennis":"2025-02-03","jeugdbeschermers":[])"), "2025-02-09",
     "norm.jeugdbeschermer.tijdig",
     "lopend: Er is nog geen vaste jeugdbeschermer; de termijn loopt nog 1 dag, tot en met 10 februari 2025 "
     "(5 werkdagen na 3 februari 2025).",
     "lopend: There is no fixed worker yet; the term still runs for 1 day, up to and including 10 February "
     "2025 (5 working days after 3 February 2025)."},
    {"no_day_left", measure_text(R"("gi_in_kennis":"2025-02-03","jeugdbeschermers":[])"), "2025-02-10",
     "norm.jeugdbeschermer.tijdig",
     "lopend: Er is nog geen vaste jeugdbeschermer; de termijn eindigt op de peildatum: 10 februari 2025 (5 "
     "werkdagen na 3 februari 2025).",
     "lopend: There is no fixed worker yet; the term ends on the reference date: 10 February 2025 (5 working "
     "days after 3 February 2025)."},
    {"over_since_a_day", measure_text(R"("gi_in_kennis":"2025-02-03","jeugdbeschermers":[])"), "2025-02-11",
     "norm.jeugdbeschermer.tijdig",
     "niet_voldaan: Er is nog geen vaste jeugdbeschermer; de termijn is 1 dag geleden verstreken, op 10 "
     "februari 2025 (5 werkdagen na 3 februari 2025).",
     "niet_voldaan: There is no fixed worker yet; the term ended 1 day ago, on 10 February 2025 (5 working "
     "days after 3 February 2025)."},
    {"over_since_two_days", measure_text(R"("gi_in_kennis":"2025-02-03","jeugdbeschermers":[])"),
     "2025-02-12", "norm.jeugdbeschermer.tijdig",
     "niet_voldaan: Er is nog geen vaste jeugdbeschermer; de termijn is 2 dagen geleden verstreken, op 10 "
     "februari 2025 (5 werkdagen na 3 februari 2025).",
     "niet_voldaan: There is no fixed worker yet; the term ended 2 days ago, on 10 February 2025 (5 working "
     "days after 3 February 2025)."},
    {"stop_unknown_before_the_due_date", measure_text(R"("gi_in_kennis":"2025-02-03")"), "2025-02-10",
     "norm.jeugdbeschermer.tijdig",
     "lopend: De termijn eindigt op de peildatum: 10 februari 2025 (5 werkdagen na 3 februari 2025).",
     "lopend: The term ends on the reference date: 10 February 2025 (5 working days after 3 February 2025)."},
    {"stop_unknown_one_day_left", measure_text(R"("gi_in_kennis":"2025-02-03")"), "2025-02-09",
     "norm.jeugdbeschermer.tijdig",
     "lopend: De termijn loopt nog 1 dag, tot en met 10 februari 2025 (5 werkdagen na 3 februari 2025).",
     "lopend: The term still runs for 1 day, up to and including 10 February 2025 (5 working days after 3 "
     "February 2025)."},
    {"stop_unknown_after_the_due_date", measure_text(R"("gi_in_kennis":"2025-02-03")"), "2025-02-11",
     "norm.jeugdbeschermer.tijdig",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de eerste vaste jeugdbeschermer is begonnen; de "
     "termijn liep tot en met 10 februari 2025 (5 werkdagen na 3 februari 2025).",
     "onbekend: Cannot be judged: it is not known when the first fixed youth protection worker started; the "
     "term ran until 10 February 2025 (5 working days after 3 February 2025)."},
    {"start_unknown", measure_text(R"("jeugdbeschermers":[])"), "2025-02-11", "norm.jeugdbeschermer.tijdig",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de gecertificeerde instelling van de maatregel in "
     "kennis is gesteld.",
     "onbekend: Cannot be judged: it is not known when the certified institution was notified of the "
     "measure."},
    {"start_null", measure_text(R"("gi_in_kennis":null,"jeugdbeschermers":[])"), "2025-02-11",
     "norm.jeugdbeschermer.tijdig", "lopend: De termijn is nog niet begonnen.",
     "lopend: The term has not begun yet."},
    {"start_still_to_come", measure_text(R"("gi_in_kennis":"2025-03-01","jeugdbeschermers":[])"),
     "2025-02-11", "norm.jeugdbeschermer.tijdig", "lopend: De termijn is nog niet begonnen.",
     "lopend: The term has not begun yet."},
    {"measure_ended_before_due",
     measure_text(R"("gi_in_kennis":"2025-02-03","beeindigd":"2025-02-06","jeugdbeschermers":[])"),
     "2025-03-01", "norm.jeugdbeschermer.tijdig",
     "niet_van_toepassing: De maatregel is geëindigd voordat de termijn om was; die liep tot en met 10 "
     "februari 2025 (5 werkdagen na 3 februari 2025).",
     "niet_van_toepassing: The measure ended before the term, which ran until 10 February 2025 (5 working "
     "days after 3 February 2025)."},
    {"measures_unknown", dossier_text(R"()"), "2025-03-01", "norm.jeugdbeschermer.tijdig",
     "onbekend: Niet te beoordelen: niet bekend is welke maatregelen er zijn.",
     "onbekend: Cannot be judged: it is not known which measures there are.", "/maatregelen"},
};
INSTANTIATE_TEST_SUITE_P(running_terms, Says, testing::ValuesIn(running_terms), name_of_case);

// On time, late with and without a reason, and complete or not.
const std::vector<spoken> courses = {
    {"on_time",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":"2025-03-17"})"),
     "2025-04-01", "norm.koers.tijdig",
     "voldaan: De koers is bepaald op 17 maart 2025, op tijd; dat moest uiterlijk 17 maart 2025 (6 weken na "
     "3 februari 2025).",
     "voldaan: The course was set on 17 March 2025, on time; it was due by 17 March 2025 (6 weeks after 3 "
     "February 2025)."},
    {"from_the_ruling_by_choice",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":"2025-03-17"})"),
     "2025-04-01",
     "norm.koers.tijdig",
     "niet_voldaan: De koers is bepaald op 17 maart 2025, 7 dagen te laat; dat moest uiterlijk 10 maart 2025 "
     "(6 weken na 27 januari 2025). Er is geen reden vastgelegd.",
     "niet_voldaan: The course was set on 17 March 2025, 7 days late; it was due by 10 March 2025 (6 weeks "
     "after 27 January 2025). No reason has been recorded.",
     "/maatregelen/0",
     {{"koers_start", "uitgesproken"}}},
    {"explained",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":"2025-03-20","toelichting":{"reden":"complexe_scheiding","vastgelegd":"2025-03-14"}})"),
     "2025-04-01", "norm.koers.tijdig",
     "toegelicht: De koers is bepaald op 20 maart 2025, 3 dagen te laat; dat moest uiterlijk 17 maart 2025 "
     "(6 weken na 3 februari 2025). De reden is vastgelegd op 14 maart 2025: een complexe scheiding.",
     "toegelicht: The course was set on 20 March 2025, 3 days late; it was due by 17 March 2025 (6 weeks "
     "after 3 February 2025). The reason was recorded on 14 March 2025: a complex separation of the "
     "parents."},
    {"explained_without_reason",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":"2025-03-20","toelichting":{"vastgelegd":"2025-03-14"}})"),
     "2025-04-01", "norm.koers.tijdig",
     "toegelicht: De koers is bepaald op 20 maart 2025, 3 dagen te laat; dat moest uiterlijk 17 maart 2025 "
     "(6 weken na 3 februari 2025). De reden is vastgelegd op 14 maart 2025.",
     "toegelicht: The course was set on 20 March 2025, 3 days late; it was due by 17 March 2025 (6 weeks "
     "after 3 February 2025). The reason was recorded on 14 March 2025."},
    {"needed_earlier",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":"2025-03-03","nodig_voor":"2025-03-01"})"),
     "2025-04-01", "norm.koers.tijdig",
     "niet_voldaan: De koers is bepaald op 3 maart 2025, 2 dagen te laat; dat moest uiterlijk 1 maart 2025 "
     "(eerder nodig; de gewone termijn loopt tot en met 17 maart 2025). Er is geen reden vastgelegd.",
     "niet_voldaan: The course was set on 3 March 2025, 2 days late; it was due by 1 March 2025 (needed "
     "earlier; the usual term runs until 17 March 2025). No reason has been recorded."},
    {"needed_later_changes_nothing",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":"2025-03-18","nodig_voor":"2025-04-01"})"),
     "2025-04-01", "norm.koers.tijdig",
     "niet_voldaan: De koers is bepaald op 18 maart 2025, 1 dag te laat; dat moest uiterlijk 17 maart 2025 "
     "(6 weken na 3 februari 2025). Er is geen reden vastgelegd.",
     "niet_voldaan: The course was set on 18 March 2025, 1 day late; it was due by 17 March 2025 (6 weeks "
     "after 3 February 2025). No reason has been recorded."},
    {"day_of_the_explanation_unknown",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":null,"toelichting":{"reden":"overig"}})"),
     "2025-04-01", "norm.koers.tijdig",
     "onbekend: De koers is nog niet bepaald; de termijn is 15 dagen geleden verstreken, op 17 maart 2025 (6 "
     "weken na 3 februari 2025). Niet te beoordelen: niet bekend is wanneer de uitleg over de late koers is "
     "vastgelegd.",
     "onbekend: The course has not been set yet; the term ended 15 days ago, on 17 March 2025 (6 weeks after "
     "3 February 2025). Cannot be judged: it is not known when the explanation for the late course was "
     "recorded."},
    {"there_and_complete",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":"2025-03-10","doelen_bepaald":true,"hulp_bepaald":true})"),
     "2025-04-01", "norm.koers.aanwezig",
     "voldaan: De koers is er sinds 10 maart 2025, met doelen en noodzakelijke hulp.",
     "voldaan: The course has been there since 10 March 2025, with goals and necessary help."},
    {"not_complete_for_one_reason",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":"2025-03-10","doelen_bepaald":true,"hulp_bepaald":false})"),
     "2025-04-01", "norm.koers.aanwezig",
     "niet_voldaan: De koers van 10 maart 2025 is niet volledig: de noodzakelijke hulp is niet bepaald.",
     "niet_voldaan: The course of 10 March 2025 is not complete: the necessary help has not been set."},
    {"not_complete_for_two_reasons",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":"2025-03-10","doelen_bepaald":false,"hulp_bepaald":false})"),
     "2025-04-01", "norm.koers.aanwezig",
     "niet_voldaan: De koers van 10 maart 2025 is niet volledig: de doelen zijn niet bepaald en de "
     "noodzakelijke hulp is niet bepaald.",
     "niet_voldaan: The course of 10 March 2025 is not complete: the goals have not been set and the "
     "necessary help has not been set."},
    {"none_and_explained",
     measure_text(
         R"("gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":null,"toelichting":{"reden":"crisisplek","vastgelegd":"2025-03-14"}})"),
     "2025-04-01", "norm.koers.aanwezig",
     "niet_voldaan: De koers is nog niet bepaald; de termijn is 15 dagen geleden verstreken, op 17 maart "
     "2025 (6 weken na 3 februari 2025). De reden is vastgelegd op 14 maart 2025: gebrek aan een crisisplek.",
     "niet_voldaan: The course has not been set yet; the term ended 15 days ago, on 17 March 2025 (6 weeks "
     "after 3 February 2025). The reason was recorded on 14 March 2025: lack of an emergency place."},
    {"none_whatever_the_explanation",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"bepaald":null,"toelichting":{"reden":"crisisplek"}})"),
     "2025-04-01", "norm.koers.aanwezig",
     "niet_voldaan: De koers is nog niet bepaald; de termijn is 15 dagen geleden verstreken, op 17 maart "
     "2025 (6 weken na 3 februari 2025).",
     "niet_voldaan: The course has not been set yet; the term ended 15 days ago, on 17 March 2025 (6 weeks "
     "after 3 February 2025)."},
    {"unknown_and_still_running", measure_text(R"("gi_in_kennis":"2025-02-03")"), "2025-02-05",
     "norm.koers.aanwezig",
     "lopend: De termijn loopt nog 40 dagen, tot en met 17 maart 2025 (6 weken na 3 februari 2025).",
     "lopend: The term still runs for 40 days, up to and including 17 March 2025 (6 weeks after 3 February "
     "2025)."},
    {"unknown_and_over", measure_text(R"("gi_in_kennis":"2025-02-03")"), "2025-04-05", "norm.koers.aanwezig",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de koers is bepaald; de termijn liep tot en met "
     "17 maart 2025 (6 weken na 3 februari 2025).",
     "onbekend: Cannot be judged: it is not known when the course was set; the term ran until 17 March 2025 "
     "(6 weeks after 3 February 2025)."},
    {"late_or_not_complete",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"gi_in_kennis":"2025-02-03","uitgesproken":"2025-01-27","koers":{"doelen_bepaald":false,"toelichting":null})"),
     "2025-04-05", "norm.koers.aanwezig",
     "niet_voldaan: Koers aanwezig: niet voldaan, hoe de onbekende feiten ook uitvallen.",
     "niet_voldaan: Course present: not met, whatever the unknown facts turn out to be."},
};
INSTANTIATE_TEST_SUITE_P(courses, Says, testing::ValuesIn(courses), name_of_case);

// Why a course is not supported, and which facts leave that open.
const std::vector<spoken> supported_courses = {
    {"yes",
     measure_text(
         R"("koers":{"bepaald":"2025-03-10","samenspraak":{"gezin":true,"netwerk":true,"professionals":true},"ouder_met_gezag_oneens":false})"),
     "2025-04-01", "norm.koers.gedragen",
     "voldaan: De koers is uitgezet in samenspraak met gezin, netwerk en professionals, en geen ouder met "
     "gezag is het er niet mee eens.",
     "voldaan: The course was set together with family, network and professionals, and no parent with "
     "custody disagrees."},
    {"for_one_reason",
     measure_text(
         R"("koers":{"bepaald":"2025-03-10","samenspraak":{"gezin":true,"netwerk":false,"professionals":true},"ouder_met_gezag_oneens":false})"),
     "2025-04-01", "norm.koers.gedragen",
     "niet_voldaan: De koers is niet gedragen: het netwerk was er niet bij betrokken.",
     "niet_voldaan: The course is not supported: the network was not involved."},
    {"for_two_reasons",
     measure_text(
         R"("koers":{"bepaald":"2025-03-10","samenspraak":{"gezin":true,"netwerk":false,"professionals":true},"ouder_met_gezag_oneens":true})"),
     "2025-04-01", "norm.koers.gedragen",
     "niet_voldaan: De koers is niet gedragen: een ouder met gezag is het er niet mee eens en het netwerk "
     "was er niet bij betrokken.",
     "niet_voldaan: The course is not supported: a parent with custody disagrees and the network was not "
     "involved."},
    {"for_three_reasons",
     measure_text(
         R"("koers":{"bepaald":"2025-03-10","samenspraak":{"gezin":false,"netwerk":false,"professionals":false},"ouder_met_gezag_oneens":false})"),
     "2025-04-01", "norm.koers.gedragen",
     "niet_voldaan: De koers is niet gedragen: het gezin was er niet bij betrokken, het netwerk was er niet "
     "bij betrokken en betrokken professionals waren er niet bij.",
     "niet_voldaan: The course is not supported: the family was not involved, the network was not involved "
     "and the professionals concerned were not involved."},
    {"one_open_fact",
     measure_text(
         R"("koers":{"bepaald":"2025-03-10","samenspraak":{"gezin":true,"professionals":true},"ouder_met_gezag_oneens":false})"),
     "2025-04-01", "norm.koers.gedragen",
     "onbekend: Niet te beoordelen: niet bekend is of het netwerk bij de koers betrokken was.",
     "onbekend: Cannot be judged: it is not known whether the network was involved in the course."},
    {"two_open_facts",
     measure_text(R"("koers":{"bepaald":"2025-03-10","samenspraak":{"gezin":true,"professionals":true}})"),
     "2025-04-01", "norm.koers.gedragen",
     "onbekend: Niet te beoordelen: niet bekend is of een ouder met gezag het oneens is met de koers en of "
     "het netwerk bij de koers betrokken was.",
     "onbekend: Cannot be judged: it is not known whether a parent with custody disagrees with the course "
     "and whether the network was involved in the course."},
    {"four_open_facts", measure_text(R"("koers":{"bepaald":"2025-03-10"})"), "2025-04-01",
     "norm.koers.gedragen",
     "onbekend: Niet te beoordelen: niet bekend is of een ouder met gezag het oneens is met de koers, of het "
     "gezin bij de koers betrokken was en of het netwerk bij de koers betrokken was; ook een ander feit "
     "ontbreekt.",
     "onbekend: Cannot be judged: it is not known whether a parent with custody disagrees with the course, "
     "whether the family was involved in the course and whether the network was involved in the course; one "
     "other fact is missing too."},
    {"one_reason_settles_open_facts",
     measure_text(R"("koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true})"), "2025-04-01",
     "norm.koers.gedragen",
     "niet_voldaan: De koers is niet gedragen: een ouder met gezag is het er niet mee eens.",
     "niet_voldaan: The course is not supported: a parent with custody disagrees."},
    {"no_course", measure_text(R"("koers":null)"), "2025-04-01", "norm.koers.gedragen",
     "niet_van_toepassing: Er is nog geen koers om te dragen.",
     "niet_van_toepassing: There is no course to support yet."},
    {"course_unknown", measure_text(R"()"), "2025-04-01", "norm.koers.gedragen",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de koers is bepaald.",
     "onbekend: Cannot be judged: it is not known when the course was set."},
};
INSTANTIATE_TEST_SUITE_P(supported_courses, Says, testing::ValuesIn(supported_courses), name_of_case);

// One part of the help or several, and what may excuse being late.
const std::vector<spoken> helps = {
    {"on_time",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"jeugdige","gestart":"2025-05-03"}])"),
     "2025-06-01", "norm.hulp.tijdig",
     "voldaan: De hulp begon op 3 mei 2025, op tijd; dat moest uiterlijk 3 mei 2025 (3 maanden na 3 februari "
     "2025).",
     "voldaan: Help started on 3 May 2025, on time; it was due by 3 May 2025 (3 months after 3 February "
     "2025)."},
    {"late",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"jeugdige","gestart":"2025-05-05","doorbraakaanpak":false}])"),
     "2025-06-01", "norm.hulp.tijdig",
     "niet_voldaan: De hulp begon op 5 mei 2025, 2 dagen te laat; dat moest uiterlijk 3 mei 2025 (3 maanden "
     "na 3 februari 2025). Er is geen reden vastgelegd.",
     "niet_voldaan: Help started on 5 May 2025, 2 days late; it was due by 3 May 2025 (3 months after 3 "
     "February 2025). No reason has been recorded."},
    {"breakthrough",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"jeugdige","gestart":"2025-05-05","doorbraakaanpak":true}])"),
     "2025-06-01", "norm.hulp.tijdig",
     "voldaan_doorbraak: De hulp begon op 5 mei 2025, 2 dagen te laat; dat moest uiterlijk 3 mei 2025 (3 "
     "maanden na 3 februari 2025). Zij kwam tot stand in de doorbraakaanpak en telt daarom als gehaald.",
     "voldaan_doorbraak: Help started on 5 May 2025, 2 days late; it was due by 3 May 2025 (3 months after 3 "
     "February 2025). It came about through the breakthrough approach and therefore counts as met."},
    {"breakthrough_unknown",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"jeugdige","gestart":"2025-05-05"}])"),
     "2025-06-01", "norm.hulp.tijdig",
     "onbekend: De hulp begon op 5 mei 2025, 2 dagen te laat; dat moest uiterlijk 3 mei 2025 (3 maanden na 3 "
     "februari 2025). Niet te beoordelen: niet bekend is of de hulp via de doorbraakaanpak tot stand is "
     "gekomen.",
     "onbekend: Help started on 5 May 2025, 2 days late; it was due by 3 May 2025 (3 months after 3 February "
     "2025). Cannot be judged: it is not known whether the help came about through the breakthrough "
     "approach."},
    {"breakthrough_and_day_of_explanation_unknown",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"jeugdige","gestart":"2025-05-05","toelichting":{"reden":"overig"}}])"),
     "2025-06-01", "norm.hulp.tijdig",
     "onbekend: De hulp begon op 5 mei 2025, 2 dagen te laat; dat moest uiterlijk 3 mei 2025 (3 maanden na 3 "
     "februari 2025). Niet te beoordelen: niet bekend is of de hulp via de doorbraakaanpak tot stand is "
     "gekomen en wanneer de uitleg over de late hulp is vastgelegd.",
     "onbekend: Help started on 5 May 2025, 2 days late; it was due by 3 May 2025 (3 months after 3 February "
     "2025). Cannot be judged: it is not known whether the help came about through the breakthrough approach "
     "and when the explanation for the late help was recorded."},
    {"explained",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"jeugdige","gestart":null,"toelichting":{"reden":"wachttijd_aanbieder","vastgelegd":"2025-04-30"}}])"),
     "2025-06-01", "norm.hulp.tijdig",
     "toegelicht: De hulp is nog niet begonnen; de termijn is 29 dagen geleden verstreken, op 3 mei 2025 (3 "
     "maanden na 3 februari 2025). De reden is vastgelegd op 30 april 2025: wachttijd bij de aanbieder.",
     "toegelicht: Help has not started yet; the term ended 29 days ago, on 3 May 2025 (3 months after 3 "
     "February 2025). The reason was recorded on 30 April 2025: waiting time at the provider."},
    {"needed_earlier",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"jeugdige","gestart":null,"nodig_voor":"2025-03-01"}])"),
     "2025-02-20", "norm.hulp.tijdig",
     "lopend: De hulp is nog niet begonnen; de termijn loopt nog 9 dagen, tot en met 1 maart 2025 (eerder "
     "nodig; de gewone termijn loopt tot en met 3 mei 2025).",
     "lopend: Help has not started yet; the term still runs for 9 days, up to and including 1 March 2025 "
     "(needed earlier; the usual term runs until 3 May 2025)."},
    {"list_unknown", measure_text(R"("uitgesproken":"2025-02-03")"), "2025-06-01", "norm.hulp.tijdig",
     "onbekend: Niet te beoordelen: niet bekend is welke hulp er bij de maatregel is; de termijn liep tot en "
     "met 3 mei 2025 (3 maanden na 3 februari 2025).",
     "onbekend: Cannot be judged: it is not known which help there is with the measure; the term ran until 3 "
     "May 2025 (3 months after 3 February 2025)."},
    {"list_unknown_within_the_term", measure_text(R"("uitgesproken":"2025-02-03")"), "2025-05-01",
     "norm.hulp.tijdig",
     "lopend: De termijn loopt nog 2 dagen, tot en met 3 mei 2025 (3 maanden na 3 februari 2025).",
     "lopend: The term still runs for 2 days, up to and including 3 May 2025 (3 months after 3 February "
     "2025)."},
    {"list_empty", measure_text(R"("uitgesproken":"2025-02-03","hulp":[])"), "2025-06-01", "norm.hulp.tijdig",
     "niet_voldaan: De hulp is nog niet begonnen; de termijn is 29 dagen geleden verstreken, op 3 mei 2025 "
     "(3 maanden na 3 februari 2025). Er is geen reden vastgelegd.",
     "niet_voldaan: Help has not started yet; the term ended 29 days ago, on 3 May 2025 (3 months after 3 "
     "February 2025). No reason has been recorded."},
    {"only_unnecessary",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"jeugdige","noodzakelijk":false}])"),
     "2025-06-01", "norm.hulp.tijdig", "niet_van_toepassing: Er is geen noodzakelijke hulp.",
     "niet_van_toepassing: There is no necessary help."},
    {"second_entry_is_worst",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"gezin","gestart":"2025-03-01"},{"voor":"jeugdige","gestart":null}])"),
     "2025-06-01", "norm.hulp.tijdig",
     "niet_voldaan: De hulp is nog niet begonnen; de termijn is 29 dagen geleden verstreken, op 3 mei 2025 "
     "(3 maanden na 3 februari 2025). Er is geen reden vastgelegd. Dit gaat over hulp 2, voor de jeugdige.",
     "niet_voldaan: Help has not started yet; the term ended 29 days ago, on 3 May 2025 (3 months after 3 "
     "February 2025). No reason has been recorded. This is about help 2, for the youth."},
    {"term_not_begun_is_about_no_entry",
     measure_text(
         R"("uitgesproken":null,"hulp":[{"voor":"gezin","gestart":null},{"voor":"ouders","gestart":null}])"),
     "2025-06-01", "norm.hulp.tijdig", "lopend: De termijn is nog niet begonnen.",
     "lopend: The term has not begun yet."},
};
INSTANTIATE_TEST_SUITE_P(helps, Says, testing::ValuesIn(helps), name_of_case);

// Why help does not fit; reasons with a comma of their own are kept apart by semicolons.
const std::vector<spoken> fitting_help = {
    {"all_of_it",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"gezin","gestart":"2025-03-01","sluit_aan":true,"alternatief_passend":true,"professional_licht_toe":true,"gezin_ervaart_bijdrage":true},{"voor":"jeugdige","gestart":"2025-03-01","sluit_aan":true,"alternatief_passend":true,"professional_licht_toe":true,"gezin_ervaart_bijdrage":true}])"),
     "2025-06-01", "norm.hulp.passend", "voldaan: Alle noodzakelijke hulp is begonnen en past.",
     "voldaan: All necessary help has started and fits."},
    {"for_one_reason",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"gezin","gestart":"2025-03-01","sluit_aan":true,"alternatief_passend":true,"professional_licht_toe":true,"gezin_ervaart_bijdrage":false}])"),
     "2025-06-01", "norm.hulp.passend",
     "niet_voldaan: De hulp past niet: het gezin ervaart niet dat zij bijdraagt.",
     "niet_voldaan: The help does not fit: the family does not feel that it contributes."},
    {"second_entry_does_not_fit",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"gezin","gestart":"2025-03-01","sluit_aan":true,"alternatief_passend":true,"professional_licht_toe":true,"gezin_ervaart_bijdrage":true},{"voor":"jeugdige","gestart":"2025-03-01","sluit_aan":true,"alternatief_passend":true,"professional_licht_toe":true,"gezin_ervaart_bijdrage":false}])"),
     "2025-06-01", "norm.hulp.passend",
     "niet_voldaan: De hulp past niet: het gezin ervaart niet dat zij bijdraagt. Dit gaat over hulp 2, voor "
     "de jeugdige.",
     "niet_voldaan: The help does not fit: the family does not feel that it contributes. This is about help "
     "2, for the youth."},
    {"for_four_reasons",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"gezin","gestart":"2025-03-01","sluit_aan":false,"conform_plan":true,"alternatief_passend":false,"professional_licht_toe":false,"gezin_ervaart_bijdrage":false}])"),
     "2025-06-01", "norm.hulp.passend",
     "niet_voldaan: De hulp past niet: zij sluit niet aan bij jeugdige en ouders; zij past niet bij een plan "
     "met een gedragen koers, en is ook geen alternatief dat professional en gezin passend vinden; de "
     "professional kan niet toelichten dat zij bijdraagt; het gezin ervaart niet dat zij bijdraagt.",
     "niet_voldaan: The help does not fit: it does not suit the youth and the parents; it does not follow a "
     "plan with a supported course, and is no alternative that professional and family find fitting either; "
     "the professional cannot explain how it contributes; the family does not feel that it contributes."},
    {"for_the_parents_only",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"ouders","gestart":"2025-03-01","sluit_aan":true,"alternatief_passend":true,"professional_licht_toe":true,"gezin_ervaart_bijdrage":true}])"),
     "2025-06-01", "norm.hulp.passend",
     "niet_voldaan: Alle noodzakelijke hulp is voor de ouders; voor het kind zelf is er geen.",
     "niet_voldaan: All necessary help is for the parents; there is none for the child."},
    {"not_started",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10","ouder_met_gezag_oneens":true},"hulp":[{"voor":"jeugdige","gestart":null}])"),
     "2025-06-01", "norm.hulp.passend",
     "niet_voldaan: De hulp is nog niet begonnen; de termijn is 29 dagen geleden verstreken, op 3 mei 2025 "
     "(3 maanden na 3 februari 2025). Er is geen reden vastgelegd.",
     "niet_voldaan: Help has not started yet; the term ended 29 days ago, on 3 May 2025 (3 months after 3 "
     "February 2025). No reason has been recorded."},
    {"no_course_whatever_is_unknown",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"ouder_met_gezag_oneens":true},"hulp":[{"voor":"gezin","gestart":"2025-03-01","sluit_aan":true,"alternatief_passend":false,"professional_licht_toe":true,"gezin_ervaart_bijdrage":true}])"),
     "2025-06-01", "norm.hulp.passend",
     "niet_voldaan: De hulp past niet: zij past niet bij een plan met een gedragen koers, en is ook geen "
     "alternatief dat professional en gezin passend vinden.",
     "niet_voldaan: The help does not fit: it does not follow a plan with a supported course, and is no "
     "alternative that professional and family find fitting either."},
    {"late_or_does_not_fit",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"uitgesproken":"2025-02-03","hulp":[{"voor":"gezin","sluit_aan":false,"toelichting":null}])"),
     "2025-06-01", "norm.hulp.passend",
     "niet_voldaan: Passende hulp: niet voldaan, hoe de onbekende feiten ook uitvallen.",
     "niet_voldaan: Fitting help: not met, whatever the unknown facts turn out to be."},
    {"open_facts_of_help_and_course",
     measure_text(
         R"("uitgesproken":"2025-02-03","koers":{"bepaald":"2025-03-10"},"hulp":[{"voor":"gezin","gestart":"2025-03-01"}])"),
     "2025-06-01", "norm.hulp.passend",
     "onbekend: Niet te beoordelen: niet bekend is of de hulp aansluit bij de jeugdige en de ouders, of de "
     "hulp overeenkomt met het plan en of een ouder met gezag het oneens is met de koers; ook 6 andere "
     "feiten ontbreken.",
     "onbekend: Cannot be judged: it is not known whether the help suits the youth and the parents, whether "
     "the help is in line with the plan and whether a parent with custody disagrees with the course; 6 other "
     "facts are missing too."},
    {"nothing_known", measure_text(R"("uitgesproken":"2025-02-03")"), "2025-06-01", "norm.hulp.passend",
     "onbekend: Niet te beoordelen: niet bekend is welke hulp er bij de maatregel is; de termijn liep tot en "
     "met 3 mei 2025 (3 maanden na 3 februari 2025).",
     "onbekend: Cannot be judged: it is not known which help there is with the measure; the term ran until 3 "
     "May 2025 (3 months after 3 February 2025)."},
};
INSTANTIATE_TEST_SUITE_P(fitting_help, Says, testing::ValuesIn(fitting_help), name_of_case);

// All rows of norm.jeugdbeschermer.vast.
const std::vector<spoken> fixed_workers = {
    {"none_yet", measure_text(R"("jeugdbeschermers":[])"), "2025-06-01", "norm.jeugdbeschermer.vast",
     "lopend: Er is nog geen vaste jeugdbeschermer.", "lopend: There is no fixed worker yet."},
    {"two_changes",
     measure_text(
         R"("jeugdbeschermers":[{"van":"2025-02-03","tot_en_met":"2025-03-04","rol":"vast","reden_einde":"verloop"},{"van":"2025-03-05","tot_en_met":"2025-04-08","rol":"vast","reden_einde":"ziekte"},{"van":"2025-04-09","tot_en_met":null,"rol":"vast"}])"),
     "2025-06-01", "norm.jeugdbeschermer.vast",
     "niet_voldaan: De vaste jeugdbeschermer wisselde 2 keer door verloop of ziekte; één keer mag.",
     "niet_voldaan: The fixed worker changed 2 times because of turnover or illness; once is allowed."},
    {"duty_desk",
     measure_text(
         R"("jeugdbeschermers":[{"van":"2025-02-03","tot_en_met":"2025-03-04","rol":"vast","reden_einde":"verloop"},{"van":"2025-03-05","tot_en_met":null,"rol":"bureaudienst"}])"),
     "2025-06-01", "norm.jeugdbeschermer.vast",
     "niet_voldaan: Nadat er een vaste jeugdbeschermer was, kwam het gezin bij de bureaudienst terecht.",
     "niet_voldaan: After there was a fixed worker the family was left to the duty desk."},
    {"reason_unknown",
     measure_text(
         R"("jeugdbeschermers":[{"van":"2025-02-03","tot_en_met":"2025-03-04","rol":"vast"},{"van":"2025-03-05","tot_en_met":"2025-04-08","rol":"vast","reden_einde":"ziekte"},{"van":"2025-04-09","tot_en_met":null,"rol":"vast"}])"),
     "2025-06-01", "norm.jeugdbeschermer.vast",
     "onbekend: Niet te beoordelen: niet bekend is waarom een vaste jeugdbeschermer wegging, en daarvan "
     "hangt af of er te vaak is gewisseld.",
     "onbekend: Cannot be judged: it is not known why a fixed worker left, and whether there were too many "
     "changes depends on that."},
    {"day_without_worker",
     measure_text(
         R"("jeugdbeschermers":[{"van":"2025-02-03","tot_en_met":"2025-03-04","rol":"vast","reden_einde":"verloop"},{"van":"2025-03-11","tot_en_met":null,"rol":"vast"}])"),
     "2025-06-01", "norm.jeugdbeschermer.vast",
     "onbekend: Niet te beoordelen: na een wisseling was er een werkdag waarop niemand aan het gezin "
     "verbonden was.",
     "onbekend: Cannot be judged: after a change there was a working day on which nobody was assigned to the "
     "family."},
    {"one_change",
     measure_text(
         R"("jeugdbeschermers":[{"van":"2025-02-03","tot_en_met":"2025-03-04","rol":"vast","reden_einde":"verloop"},{"van":"2025-03-05","tot_en_met":null,"rol":"vast"}])"),
     "2025-06-01", "norm.jeugdbeschermer.vast",
     "voldaan: De vaste jeugdbeschermer wisselde een keer door verloop of ziekte, en dat mag.",
     "voldaan: The fixed worker changed once because of turnover or illness, which is allowed."},
    {"no_change", measure_text(R"("jeugdbeschermers":[{"van":"2025-02-03","tot_en_met":null,"rol":"vast"}])"),
     "2025-06-01", "norm.jeugdbeschermer.vast",
     "voldaan: De vaste jeugdbeschermer bleef; door verloop of ziekte is niet gewisseld.",
     "voldaan: The fixed worker stayed; there was no change because of turnover or illness."},
    {"unknown", measure_text(R"()"), "2025-06-01", "norm.jeugdbeschermer.vast",
     "onbekend: Niet te beoordelen: niet bekend is of er een vaste jeugdbeschermer is gekomen.",
     "onbekend: Cannot be judged: it is not known whether a fixed youth protection worker has been "
     "assigned."},
};
INSTANTIATE_TEST_SUITE_P(fixed_workers, Says, testing::ValuesIn(fixed_workers), name_of_case);

// All rows of norm.ots.verlenging.
const std::vector<spoken> extensions = {
    {"not_pronounced",
     measure_text(
         R"("uitgesproken":"2025-02-03","hulp":[{"voor":"jeugdige","gestart":"2025-03-01"}],"verlengingen":[{"uitgesproken":null}])"),
     "2026-03-01", "norm.ots.verlenging", "niet_van_toepassing: De verlenging is nog niet uitgesproken.",
     "niet_van_toepassing: The extension has not been pronounced yet.", "/maatregelen/0/verlengingen/0"},
    {"day_unknown",
     measure_text(
         R"("uitgesproken":"2025-02-03","hulp":[{"voor":"jeugdige","gestart":"2025-03-01"}],"verlengingen":[{}])"),
     "2026-03-01", "norm.ots.verlenging",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de verlenging is uitgesproken.",
     "onbekend: Cannot be judged: it is not known when the extension was pronounced.",
     "/maatregelen/0/verlengingen/0"},
    {"reason_unknown_and_help_late",
     measure_text(
         R"("uitgesproken":"2025-02-03","hulp":[{"voor":"jeugdige","gestart":null}],"verlengingen":[{"uitgesproken":"2026-01-20"}])"),
     "2026-03-01", "norm.ots.verlenging",
     "onbekend: Niet te beoordelen: niet bekend is waarom is verlengd, en de hulp was niet zeker op tijd.",
     "onbekend: Cannot be judged: it is not known why the order was extended, and help was not certainly in "
     "time.",
     "/maatregelen/0/verlengingen/0"},
    {"reason_unknown_and_help_on_time",
     measure_text(
         R"("uitgesproken":"2025-02-03","hulp":[{"voor":"jeugdige","gestart":"2025-03-01"}],"verlengingen":[{"uitgesproken":"2026-01-20"}])"),
     "2026-03-01", "norm.ots.verlenging",
     "voldaan: Waarom op 20 januari 2026 is verlengd is niet vastgelegd, maar van te late hulp is niet "
     "gebleken.",
     "voldaan: Why the order was extended on 20 January 2026 has not been recorded, but nothing shows that "
     "help was late.",
     "/maatregelen/0/verlengingen/0"},
    {"because_of_late_help",
     measure_text(
         R"("uitgesproken":"2025-02-03","hulp":[{"voor":"jeugdige","gestart":null}],"verlengingen":[{"uitgesproken":"2026-01-20","redenen":["hulp_niet_tijdig","wachttijd"]}])"),
     "2026-03-01", "norm.ots.verlenging",
     "niet_voldaan: De ondertoezichtstelling is op 20 januari 2026 verlengd omdat de hulp te laat kwam.",
     "niet_voldaan: The supervision order was extended on 20 January 2026 because help came too late.",
     "/maatregelen/0/verlengingen/0"},
    {"for_another_reason",
     measure_text(
         R"("uitgesproken":"2025-02-03","hulp":[{"voor":"jeugdige","gestart":null}],"verlengingen":[{"uitgesproken":"2026-01-20","redenen":["overig"]}])"),
     "2026-03-01", "norm.ots.verlenging",
     "voldaan: De verlenging van 20 januari 2026 had een andere reden dan late hulp.",
     "voldaan: The extension of 20 January 2026 had another reason than late help.",
     "/maatregelen/0/verlengingen/0"},
    {"list_unknown", measure_text(R"()"), "2026-03-01", "norm.ots.verlenging",
     "onbekend: Niet te beoordelen: niet bekend is welke verlengingen van de maatregel er zijn.",
     "onbekend: Cannot be judged: it is not known which extensions of the measure there are.",
     "/maatregelen/0/verlengingen"},
};
INSTANTIATE_TEST_SUITE_P(extensions, Says, testing::ValuesIn(extensions), name_of_case);

// Every reason why the ladder does not apply, what leaves it open, and the steps.
const std::vector<spoken> ladder = {
    {"help_unnecessary",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","noodzakelijk":false,"aangemeld":"2025-02-25","gestart":null,"beeindigd":null}])"),
     "2025-05-21", "opschaling.wachttijd",
     "niet_van_toepassing: De ladder geldt hier niet: deze hulp is niet noodzakelijk.",
     "niet_van_toepassing: The ladder does not apply here: this help is not necessary.",
     "/maatregelen/0/hulp/0"},
    {"help_ended",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":"2025-04-01"}])"),
     "2025-05-21", "opschaling.wachttijd",
     "niet_van_toepassing: De ladder geldt hier niet: deze hulp is beëindigd op 1 april 2025.",
     "niet_van_toepassing: The ladder does not apply here: this help ended on 1 April 2025.",
     "/maatregelen/0/hulp/0"},
    {"measure_over",
     measure_text(
         R"("beeindigd":"2025-04-01","hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}])"),
     "2025-05-21", "opschaling.wachttijd",
     "niet_van_toepassing: De ladder geldt hier niet: de maatregel is afgelopen.",
     "niet_van_toepassing: The ladder does not apply here: the measure is over.", "/maatregelen/0/hulp/0"},
    {"help_started",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":"2025-04-01","beeindigd":null}])"),
     "2025-05-21", "opschaling.wachttijd",
     "niet_van_toepassing: De ladder geldt hier niet: de hulp is begonnen op 1 april 2025.",
     "niet_van_toepassing: The ladder does not apply here: the help started on 1 April 2025.",
     "/maatregelen/0/hulp/0"},
    {"nothing_waits",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":null,"gestart":null,"beeindigd":null}])"),
     "2025-05-21", "opschaling.wachttijd",
     "niet_van_toepassing: De ladder geldt hier niet: er wordt op de peildatum niet op gewacht.",
     "niet_van_toepassing: The ladder does not apply here: it is not being waited for on the reference date.",
     "/maatregelen/0/hulp/0"},
    {"another_institution",
     dossier_text(
         R"("maatregelen":[{"soort":"ots","gi":"ljr","einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}]}])"),
     "2025-05-21", "opschaling.wachttijd",
     "niet_van_toepassing: De ladder geldt hier niet: de ladder is van Jeugdbescherming Overijssel, en die "
     "voert de maatregel niet uit.",
     "niet_van_toepassing: The ladder does not apply here: the ladder is that of Jeugdbescherming "
     "Overijssel, which does not carry out the measure.",
     "/maatregelen/0/hulp/0"},
    {"another_institution_and_help_started",
     dossier_text(
         R"("maatregelen":[{"soort":"ots","gi":"ljr","einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":"2025-04-01","beeindigd":null}]}])"),
     "2025-05-21", "opschaling.wachttijd",
     "niet_van_toepassing: De ladder geldt hier niet: de ladder is van Jeugdbescherming Overijssel, en die "
     "voert de maatregel niet uit; de hulp is begonnen op 1 april 2025.",
     "niet_van_toepassing: The ladder does not apply here: the ladder is that of Jeugdbescherming "
     "Overijssel, which does not carry out the measure; the help started on 1 April 2025.",
     "/maatregelen/0/hulp/0"},
    {"institution_unknown",
     dossier_text(
         R"("maatregelen":[{"soort":"ots","einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}]}])"),
     "2025-05-21", "opschaling.wachttijd",
     "onbekend: Niet te beoordelen: niet bekend is welke gecertificeerde instelling de maatregel uitvoert.",
     "onbekend: Cannot be judged: it is not known which certified institution carries out the measure.",
     "/maatregelen/0/hulp/0"},
    {"waiting_since_unknown",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","gestart":null,"beeindigd":null}])"),
     "2025-05-21", "opschaling.wachttijd",
     "onbekend: Niet te beoordelen: niet bekend is sinds wanneer er op hulp wordt gewacht.",
     "onbekend: Cannot be judged: it is not known since when there has been a wait for help.",
     "/maatregelen/0/hulp/0"},
    {"end_of_help_unknown",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null}])"),
     "2025-05-21", "opschaling.wachttijd",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de hulp is geëindigd.",
     "onbekend: Cannot be judged: it is not known when the help ended.", "/maatregelen/0/hulp/0"},
    {"list_unknown", measure_text(R"()"), "2025-05-21", "opschaling.wachttijd",
     "onbekend: Niet te beoordelen: niet bekend is welke hulp er bij de maatregel is.",
     "onbekend: Cannot be judged: it is not known which help there is with the measure.",
     "/maatregelen/0/hulp"},
    {"first_day",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}])"),
     "2025-02-25", "opschaling.wachttijd",
     "bepaald: Sinds 25 februari 2025 wordt op hulp gewacht: 0 dagen. Stap 1: de jeugdbeschermer gaat naar "
     "het team toegang van de gemeente; de volgende stap is op 9 april 2025.",
     "bepaald: There has been a wait for help since 25 February 2025: 0 days. Step 1: the youth protection "
     "worker turns to the municipality's access team; the next step is on 9 April 2025.",
     "/maatregelen/0/hulp/0"},
    {"second_day",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}])"),
     "2025-02-26", "opschaling.wachttijd",
     "bepaald: Sinds 25 februari 2025 wordt op hulp gewacht: 1 dag. Stap 1: de jeugdbeschermer gaat naar het "
     "team toegang van de gemeente; de volgende stap is op 9 april 2025.",
     "bepaald: There has been a wait for help since 25 February 2025: 1 day. Step 1: the youth protection "
     "worker turns to the municipality's access team; the next step is on 9 April 2025.",
     "/maatregelen/0/hulp/0"},
    {"step_0_in_practice",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}])"),
     "2025-03-17",
     "opschaling.wachttijd",
     "bepaald: Sinds 25 februari 2025 wordt op hulp gewacht: 20 dagen. Stap 0: nog geen opschaling; de "
     "volgende stap is op 18 maart 2025.",
     "bepaald: There has been a wait for help since 25 February 2025: 20 days. Step 0: no escalation yet; "
     "the next step is on 18 March 2025.",
     "/maatregelen/0/hulp/0",
     {{"ladder", "praktijk"}}},
    {"step_2",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}])"),
     "2025-05-20", "opschaling.wachttijd",
     "bepaald: Sinds 25 februari 2025 wordt op hulp gewacht: 84 dagen. Stap 2: de jeugdbeschermer gaat naar "
     "de gedragswetenschapper of de teammanager; de volgende stap is op 21 mei 2025.",
     "bepaald: There has been a wait for help since 25 February 2025: 84 days. Step 2: the youth protection "
     "worker turns to the behavioural scientist or the team manager; the next step is on 21 May 2025.",
     "/maatregelen/0/hulp/0"},
    {"step_2_in_practice",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}])"),
     "2025-05-20",
     "opschaling.wachttijd",
     "bepaald: Sinds 25 februari 2025 wordt op hulp gewacht: 84 dagen. Stap 2: de teammanager of de "
     "gedragswetenschapper gaat naar de aanbieder; de volgende stap is op 21 mei 2025.",
     "bepaald: There has been a wait for help since 25 February 2025: 84 days. Step 2: the team manager or "
     "the behavioural scientist turns to the provider; the next step is on 21 May 2025.",
     "/maatregelen/0/hulp/0",
     {{"ladder", "praktijk"}}},
    {"step_3",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}])"),
     "2025-05-21", "opschaling.wachttijd",
     "bepaald: Sinds 25 februari 2025 wordt op hulp gewacht: 85 dagen. Stap 3: de teammanager gaat naar de "
     "gemeente; de volgende stap is op 13 augustus 2025.",
     "bepaald: There has been a wait for help since 25 February 2025: 85 days. Step 3: the team manager "
     "turns to the municipality; the next step is on 13 August 2025.",
     "/maatregelen/0/hulp/0"},
    {"step_4_without_partner",
     measure_text(
         R"("einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}])"),
     "2025-12-21", "opschaling.wachttijd",
     "bepaald: Sinds 25 februari 2025 wordt op hulp gewacht: 299 dagen. Stap 4: de gecertificeerde "
     "instelling gaat naar de regionale partner.",
     "bepaald: There has been a wait for help since 25 February 2025: 299 days. Step 4: the certified "
     "institution turns to the regional partner.",
     "/maatregelen/0/hulp/0"},
    {"step_4_with_partner",
     dossier_text(
         R"("brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"1742"}],"maatregelen":[{"soort":"ots","gi":"jbov","einde":null,"beeindigd":null,"verlengingen":[],"hulp":[{"voor":"jeugdige","aangemeld":"2025-02-25","gestart":null,"beeindigd":null}]}])"),
     "2025-12-21", "opschaling.wachttijd",
     "bepaald: Sinds 25 februari 2025 wordt op hulp gewacht: 299 dagen. Stap 4: de gecertificeerde "
     "instelling gaat naar de regionale partner (OZJT).",
     "bepaald: There has been a wait for help since 25 February 2025: 299 days. Step 4: the certified "
     "institution turns to the regional partner (OZJT).",
     "/maatregelen/0/hulp/0"},
};
INSTANTIATE_TEST_SUITE_P(ladder, Says, testing::ValuesIn(ladder), name_of_case);

// Who is responsible.
const std::vector<spoken> regions = {
    {"of_twente",
     dossier_text(R"("brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"1742"}])"),
     "2025-05-21", "regio.indeling",
     "bepaald: Jeugdhulpregio Twente, subregio Almelo, regionale partner OZJT.",
     "bepaald: Youth care region Twente, subregion Almelo, regional partner OZJT.", ""},
    {"of_twente_with_a_long_name",
     dossier_text(R"("brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"1735"}])"),
     "2025-05-21", "regio.indeling",
     "bepaald: Jeugdhulpregio Twente, subregio Hengelo, regionale partner OZJT.",
     "bepaald: Youth care region Twente, subregion Hengelo, regional partner OZJT.", ""},
    {"of_ijsselland",
     dossier_text(R"("brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"0193"}])"),
     "2025-05-21", "regio.indeling", "bepaald: Jeugdhulpregio IJsselland, regionale partner RSJ IJsselland.",
     "bepaald: Youth care region IJsselland, regional partner RSJ IJsselland.", ""},
    {"of_flevoland",
     dossier_text(R"("brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"0034"}])"),
     "2025-05-21", "regio.indeling", "bepaald: Jeugdhulpregio Flevoland.",
     "bepaald: Youth care region Flevoland.", ""},
    {"outside_our_regions",
     dossier_text(R"("brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"0363"}])"),
     "2025-05-21", "regio.indeling", "bepaald: De gemeente ligt buiten onze regio's.",
     "bepaald: The municipality lies outside our regions.", ""},
    {"abroad",
     dossier_text(
         R"("brp":[{"van":"2012-05-17","tot_en_met":null,"adres":"woonadres","gemeente":"buitenland"}])"),
     "2025-05-21", "regio.indeling",
     "onbekend: Niet te bepalen: welke gemeente verantwoordelijk is staat niet vast.",
     "onbekend: Cannot be determined: it is not certain which municipality is responsible.", ""},
    {"unknown", dossier_text(R"()"), "2025-05-21", "regio.indeling",
     "onbekend: Niet te bepalen: welke gemeente verantwoordelijk is staat niet vast.",
     "onbekend: Cannot be determined: it is not certain which municipality is responsible.", ""},
};
INSTANTIATE_TEST_SUITE_P(regions, Says, testing::ValuesIn(regions), name_of_case);

// ---- what is around the sentences
// --------------------------------------------------------------------------

TEST(Explain, TheSourceComesLast) {
  const told t(measure_text(R"("koers":null)"), "2025-04-01");
  for (const auto& f : t.findings()) {
    for (const auto lang : {language::nl, language::en}) {
      const auto e = t.in(lang);
      EXPECT_EQ(render::explain(e, f), render::sentences(e, f) +
                                           (lang == language::nl ? " Bron: " : " Source: ") +
                                           std::string(render::source_title(e, e.rule_of(f))) + ".");
    }
  }
}

// The rules of the repository, with a period for one of them.
class in_force : public testing::Test {
 protected:
  std::string said(const rules::json& period, const char* day, language lang) {
    rules::rule_folder folder;
    folder.set("twente/normen.json", "{norm.koers.tijdig}/geldig", period);
    input_error error;
    const auto loaded = folder.load(error);
    if (loaded == nullptr) {
      return rules::shown(error);
    }
    const auto rs = loaded->view();
    return told(measure_text(R"("koers":null)"), day, {}, rs)
        .about("norm.koers.tijdig", "/maatregelen/0", lang);
  }
};

TEST_F(in_force, from_a_later_day) {
  const rules::json period = {{"van", "2025-01-01"}};
  EXPECT_EQ(said(period, "2024-12-31", language::nl),
            "niet_van_toepassing: Deze regel geldt pas vanaf 1 januari 2025.");
  EXPECT_EQ(said(period, "2024-12-31", language::en),
            "niet_van_toepassing: This rule is only in force from 1 January 2025 on.");
  EXPECT_TRUE(said(period, "2025-01-01", language::nl).starts_with("onbekend: Niet te beoordelen"));
}

TEST_F(in_force, until_an_earlier_day) {
  const rules::json period = {{"tot_en_met", "2025-01-01"}};
  EXPECT_EQ(said(period, "2025-01-02", language::nl),
            "niet_van_toepassing: Deze regel geldt niet op de peildatum.");
  EXPECT_EQ(said(period, "2025-01-02", language::en),
            "niet_van_toepassing: This rule is not in force on the reference date.");
  EXPECT_TRUE(said(period, "2025-01-01", language::nl).starts_with("onbekend: Niet te beoordelen"));
}

}  // namespace
}  // namespace jeugdregels
