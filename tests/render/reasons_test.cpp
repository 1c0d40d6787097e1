// Why a condition is what it is: small rule sets of one condition, asked in one measure.
#include "render/reasons.hpp"

#include <gtest/gtest.h>

#include "render/samples.hpp"
#include "rules/loader.hpp"

namespace jeugdregels::render {
namespace {

using assess::measure_text;
using facts::tri;
using list = std::vector<std::string>;

// The least a rule set needs: one source, and rules about measures of which the last is a test.
std::string ruleset_with(const std::string& condition, const std::string& before) {
  return R"({"formaat":"jeugdregels/regelset/1","naam":"klein","versie":"1","delen":[{"deel":"proef","titel":"Proef"}],
    "inhoud":{"proef":{"bronnen":[{"bron":"b","titel":"Bron","vindplaats":"hier"}],"regels":[)" +
         before + R"({"regel":"norm.proef","titel":{"nl":"Proef","en":"Trial"},"zegt":"…","volgorde":900,
      "soort":"toets","bevinding":"norm","ernst":"norm","over":"maatregelen","keuzes":[],"bronnen":["b"],
      "geverifieerd":{"op":"2026-01-01","wat":"niets"},"toets":)" +
         condition + "}]}}}";
}

// Another rule to refer to; `rest` is its kind and its body.
std::string other_rule(const std::string& rest) {
  return R"({"regel":"norm.ander","titel":{"nl":"Andere norm","en":"Other norm"},"zegt":"…","volgorde":100,
    "bevinding":"norm","ernst":"norm","over":"maatregelen","keuzes":[],"bronnen":["b"],
    "geverifieerd":{"op":"2026-01-01","wat":"niets"},)" +
         rest + "},";
}

std::unique_ptr<rules::storage> load(const std::string& packed) {
  const std::vector<rules::source_text> texts = {{"regels.json", packed}};
  input_error error;
  auto out = rules::load_ruleset(texts, error);
  if (out == nullptr) {
    throw std::invalid_argument(error.pointer + ": " + error.expected);
  }
  return out;
}

// The condition, asked in the first measure of a dossier.
class asked {
 public:
  asked(const std::string& condition, const std::string& measure, const std::string& before = "",
        std::string_view as_of = "2025-06-01")
      : storage_(load(ruleset_with(condition, before))),
        rules_(storage_->view()),
        case_(measure_text(measure), as_of, {}, rules_) {}

  list because(tri wanted, language lang = language::nl) const {
    const auto e = case_.in(lang);
    return inquiry(e, at(e)).because(condition(), wanted);
  }
  list open(language lang = language::nl) const {
    const auto e = case_.in(lang);
    return inquiry(e, at(e)).open_questions(condition());
  }
  std::string filled(std::string_view text, language lang = language::nl) const {
    const auto e = case_.in(lang);
    return inquiry(e, at(e)).filled({text, text});
  }
  const rules::data& rules() const { return rules_; }

 private:
  static assess::place at(const explained& e) {
    return {e.dossier.first(facts::root, facts::list_id::maatregelen), facts::root};
  }
  rules::index condition() const { return rules_.rules.back().payload; }

  std::unique_ptr<rules::storage> storage_;
  rules::data rules_;
  samples::told case_;
};

// A question about a fact that is true or not, with its reason in both languages.
std::string fact(const char* name, const char* because = nullptr) {
  return std::string(R"({"feit":"maatregelen.koers.)") + name + "\"" +
         (because == nullptr
              ? ""
              : std::string(R"(,"omdat":{"nl":")") + because + R"(","en":"en )" + because + "\"}") +
         "}";
}
std::string because_of(const std::string& condition, const char* because) {
  return condition.substr(0, condition.size() - 1) + R"(,"omdat":{"nl":")" + because + R"(","en":"en )" +
         because + "\"}}";
}

const std::string goals_only = R"("koers":{"doelen_bepaald":true,"hulp_bepaald":false})";

// ---- because ----------------------------------------------------------------------------------------------

TEST(Because, SaysThePartsOfAllThatFail) {
  const asked a(
      R"({"alle":[)" + fact("doelen_bepaald", "geen doelen") + "," + fact("hulp_bepaald", "geen hulp") + "]}",
      goals_only);
  EXPECT_EQ(a.because(tri::no), list{"geen hulp"});
  EXPECT_EQ(a.because(tri::no, language::en), list{"en geen hulp"});
  EXPECT_EQ(a.because(tri::yes), list{});
}

TEST(Because, SaysThePartsOfAnyThatHold) {
  const asked a(
      R"({"een_van":[)" + fact("doelen_bepaald", "doelen") + "," + fact("hulp_bepaald", "hulp") + "]}",
      goals_only);
  EXPECT_EQ(a.because(tri::yes), list{"doelen"});
  EXPECT_EQ(a.because(tri::no), list{});
}

TEST(Because, OfAGroupWithItsOwnReasonSaysThatAlone) {
  const std::string group =
      R"({"alle":[)" + fact("doelen_bepaald", "geen doelen") + "," + fact("hulp_bepaald", "geen hulp") + "]}";
  EXPECT_EQ(asked(because_of(group, "niet volledig"), goals_only).because(tri::no), list{"niet volledig"});
  const std::string nested = R"({"alle":[)" + because_of(group, "niet volledig") + "," +
                             fact("ouder_met_gezag_oneens", "niemand oneens") + "]}";
  EXPECT_EQ(asked(nested, goals_only + "").because(tri::no), list{"niet volledig"});
}

TEST(Because, TurnsAroundUnderNot) {
  const std::string inner = R"({"niet":)" + fact("doelen_bepaald", "doelen") + "}";
  EXPECT_EQ(asked(inner, goals_only).because(tri::no), list{"doelen"});
  EXPECT_EQ(asked(R"({"niet":)" + inner + "}", goals_only).because(tri::yes), list{"doelen"});
  EXPECT_EQ(asked(because_of(inner, "er zijn doelen"), goals_only).because(tri::no), list{"er zijn doelen"});
}

TEST(Because, OfCertainIsThatOfWhatIsCertain) {
  const std::string certain = R"({"zeker":)" + fact("doelen_bepaald", "doelen") + "}";
  EXPECT_EQ(asked(certain, goals_only).because(tri::yes), list{"doelen"});
  // Not known: it does not hold, but no part of it fails.
  EXPECT_EQ(asked(certain, R"("koers":{})").because(tri::no), list{});
  EXPECT_EQ(asked(because_of(certain, "niet zeker"), R"("koers":{})").because(tri::no), list{"niet zeker"});
}

TEST(Because, SaysTheSameOnce) {
  const asked a(
      R"({"alle":[)" + fact("doelen_bepaald", "onvolledig") + "," + fact("hulp_bepaald", "onvolledig") + "]}",
      R"("koers":{"doelen_bepaald":false,"hulp_bepaald":false})");
  EXPECT_EQ(a.because(tri::no), list{"onvolledig"});
}

TEST(Because, OfAnotherRuleSaysTheReasonGivenHere) {
  const std::string before = other_rule(R"("soort":"toets","toets":)" + fact("hulp_bepaald", "daar"));
  const std::string condition =
      R"({"regel":"norm.ander","is":["voldaan"],"omdat":{"nl":"hier","en":"here"}})";
  EXPECT_EQ(asked(condition, goals_only, before).because(tri::no), list{"hier"});
  EXPECT_EQ(asked(condition, goals_only, before).because(tri::no, language::en), list{"here"});
}

// The course is unknown, so the other rule may not apply or fail, but it cannot be met.
TEST(Because, KnowsWhatNoUnknownFactCanChange) {
  const std::string before = other_rule(
      R"("soort":"toets","niet_van_toepassing":{"niet":{"feit":"maatregelen.koers.bepaald","gebeurd":true}},
        "toets":)" +
      fact("hulp_bepaald"));
  const std::string condition =
      R"({"regel":"norm.ander","is":["voldaan"],"omdat":{"nl":"nooit","en":"never"}})";
  EXPECT_EQ(asked(condition, goals_only, before).because(tri::no), list{"nooit"});
}

TEST(Because, FillsInFacts) {
  const asked a(
      R"({"feit":"maatregelen.beeindigd","gebeurd":true,
          "omdat":{"nl":"op {maatregelen.beeindigd} beëindigd","en":"ended on {maatregelen.beeindigd}"}})",
      R"("beeindigd":"2025-04-01")");
  EXPECT_EQ(a.because(tri::yes), list{"op 1 april 2025 beëindigd"});
  EXPECT_EQ(a.because(tri::yes, language::en), list{"ended on 1 April 2025"});
}

// ---- open questions ---------------------------------------------------------------------------------------

TEST(OpenQuestions, AreThoseOfTheUnknownPartsOnly) {
  const asked a(R"({"alle":[)" + fact("doelen_bepaald") + "," + fact("hulp_bepaald") + "]}",
                R"("koers":{"doelen_bepaald":true})");
  EXPECT_EQ(a.open(), list{"of in de koers is bepaald welke hulp noodzakelijk is"});
  EXPECT_EQ(a.open(language::en), list{"whether the course sets out which help is necessary"});
}

TEST(OpenQuestions, AreNoneOnceItIsSettled) {
  const std::string all = R"({"alle":[)" + fact("doelen_bepaald") + "," + fact("hulp_bepaald") + "]}";
  EXPECT_EQ(asked(all, R"("koers":{"doelen_bepaald":false})").open(), list{});
  const std::string any = R"({"een_van":[)" + fact("doelen_bepaald") + "," + fact("hulp_bepaald") + "]}";
  EXPECT_EQ(asked(any, R"("koers":{"doelen_bepaald":true})").open(), list{});
  EXPECT_EQ(asked(R"({"zeker":)" + fact("doelen_bepaald") + "}", R"("koers":{})").open(), list{});
}

TEST(OpenQuestions, GoDownThroughGroupsAndNot) {
  const asked a(R"({"een_van":[{"niet":{"alle":[)" + fact("doelen_bepaald") + "," + fact("hulp_bepaald") +
                    "]}}," + R"({"feit":"maatregelen.koers.bepaald","gebeurd":true}]})",
                R"("koers":{"hulp_bepaald":true})");
  EXPECT_EQ(a.open(), (list{"of de doelen van de koers zijn bepaald", "wanneer de koers is bepaald"}));
}

TEST(OpenQuestions, AreAskedOnce) {
  const asked a(
      R"({"alle":[)" + fact("doelen_bepaald") + R"(,{"niet":{"niet":)" + fact("doelen_bepaald") + "}}]}",
      R"("koers":{})");
  EXPECT_EQ(a.open(), list{"of de doelen van de koers zijn bepaald"});
}

TEST(OpenQuestions, OfAnotherTestAreItsOwn) {
  const std::string condition = R"({"regel":"norm.ander","is":["voldaan"]})";
  const std::string before = other_rule(
      R"("soort":"toets","niet_van_toepassing":{"feit":"maatregelen.beeindigd","gebeurd":true},"toets":)" +
      fact("hulp_bepaald"));
  EXPECT_EQ(asked(condition, R"("koers":{})", before).open(),
            (list{"wanneer de maatregel werkelijk is geëindigd",
                  "of in de koers is bepaald welke hulp noodzakelijk is"}));
  EXPECT_EQ(asked(condition, R"("beeindigd":null,"koers":{})", before).open(),
            list{"of in de koers is bepaald welke hulp noodzakelijk is"});
}

TEST(OpenQuestions, OfARuleOfAnotherKindAreItsName) {
  const std::string condition = R"({"regel":"norm.ander","is":["voldaan"]})";
  const std::string before = other_rule(
      R"("soort":"termijn","termijn":{"start":"maatregelen.uitgesproken","stop":"maatregelen.koers.bepaald","lengte":6,"eenheid":"weken"})");
  EXPECT_EQ(asked(condition, "", before).open(), list{"hoe het staat met: Andere norm"});
  EXPECT_EQ(asked(condition, "", before).open(language::en), list{"how things stand with: Other norm"});
}

// A rule that is not in force on the day leaves nothing open: it does not apply.
TEST(OpenQuestions, OfARuleThatIsNotInForceAreNone) {
  const std::string condition = R"({"regel":"norm.ander","is":["voldaan"]})";
  const std::string before =
      other_rule(R"("geldig":{"van":"2030-01-01"},"soort":"toets","toets":)" + fact("hulp_bepaald"));
  EXPECT_EQ(asked(condition, R"("koers":{})", before).open(), list{});
  EXPECT_EQ(asked(because_of(condition, "nog niet"), R"("koers":{})", before).because(tri::no),
            list{"nog niet"});
}

// ---- facts in sentences -----------------------------------------------------------------------------------

struct placeholder {
  const char* name;
  const char* fact;
  const char* measure;
  const char* nl;
  const char* en;
};
std::ostream& operator<<(std::ostream& out, const placeholder& p) { return out << p.name; }

class Filled : public testing::TestWithParam<placeholder> {};

TEST_P(Filled, WithTheFact) {
  const auto& p = GetParam();
  const std::string text = std::string("<{") + p.fact + "}>";
  const asked a(R"({"feit":"maatregelen.koers.doelen_bepaald","omdat":")" + text + "\"}", p.measure);
  const auto sentence = a.rules().texts.front();
  EXPECT_EQ(a.filled(sentence.nl), std::string("<") + p.nl + ">");
  EXPECT_EQ(a.filled(sentence.en, language::en), std::string("<") + p.en + ">");
}

const placeholder placeholders[] = {
    {"date", "maatregelen.uitgesproken", R"("uitgesproken":"2025-03-04")", "4 maart 2025", "4 March 2025"},
    {"date_none", "maatregelen.uitgesproken", R"("uitgesproken":null)", "geen", "none"},
    {"date_unknown", "maatregelen.uitgesproken", "", "onbekend", "unknown"},
    {"yes", "maatregelen.koers.hulp_bepaald", R"("koers":{"hulp_bepaald":true})", "ja", "yes"},
    {"no", "maatregelen.koers.hulp_bepaald", R"("koers":{"hulp_bepaald":false})", "nee", "no"},
    {"boolean_unknown", "maatregelen.koers.hulp_bepaald", "", "onbekend", "unknown"},
    {"code", "maatregelen.soort", "", "ondertoezichtstelling", "supervision order"},
    {"code_none", "maatregelen.koers.toelichting.reden", R"("koers":{"toelichting":{"reden":null}})", "geen",
     "none"},
    {"code_unknown", "maatregelen.koers.toelichting.reden", R"("koers":{})", "onbekend", "unknown"},
    {"not_applicable", "maatregelen.koers.samenspraak.netwerk",
     R"("koers":{"samenspraak":{"netwerk":"nvt"}})", "niet van toepassing", "not applicable"},
    {"boolean_as_code", "maatregelen.koers.samenspraak.netwerk",
     R"("koers":{"samenspraak":{"netwerk":true}})", "ja", "yes"},
    {"fact_of_the_dossier", "geboortedatum", "", "17 mei 2012", "17 May 2012"},
    {"derived_date", "maatregelen.eerste_vaste_jeugdbeschermer",
     R"("jeugdbeschermers":[{"van":"2025-02-05","tot_en_met":null,"rol":"vast"}])", "5 februari 2025",
     "5 February 2025"},
    {"derived_date_none", "maatregelen.eerste_vaste_jeugdbeschermer", R"("jeugdbeschermers":[])", "geen",
     "none"},
    {"derived_boolean", "maatregelen.afgelopen", R"("beeindigd":"2025-04-01")", "ja", "yes"},
    {"derived_number", "maatregelen.wisselingen_geteld",
     R"("jeugdbeschermers":[{"van":"2025-02-05","tot_en_met":"2025-03-03","rol":"vast","reden_einde":"ziekte"}])",
     "1", "1"},
    {"derived_unknown", "maatregelen.wisselingen_geteld", "", "onbekend", "unknown"},
};
INSTANTIATE_TEST_SUITE_P(facts, Filled, testing::ValuesIn(placeholders),
                         [](const auto& p) { return std::string(p.param.name); });

// Facts of lists and of the dossier itself, asked where there is no measure around them.
class Whole : public testing::Test {
 protected:
  // The text, filled in at the first entry of a list, or at the dossier itself.
  static std::string filled(const char* over, facts::list_id where, const std::string& text,
                            const std::string& dossier, language lang = language::nl) {
    auto rs = rules::json::parse(ruleset_with(R"({"feit":"jeugdreclassering_na_jji"})", ""));
    auto& rule = rs["inhoud"]["proef"]["regels"][0];
    rule["over"] = over == nullptr ? rules::json() : rules::json(over);
    rule["toets"]["omdat"] = text;
    const auto loaded = load(rs.dump());
    const auto view = loaded->view();
    const samples::told t(assess::dossier_text(dossier), "2025-06-01", {}, view);
    const auto e = t.in(lang);
    const auto measure = e.dossier.first(facts::root, facts::list_id::maatregelen);
    const assess::place at = over == nullptr ? assess::place{}
                             : where == facts::list_id::verlengingen
                                 ? assess::place{e.dossier.first(measure, where), measure}
                                 : assess::place{e.dossier.first(facts::root, where), facts::root};
    return inquiry(e, at).filled(view.texts.front());
  }
};

TEST_F(Whole, SetsOfCodesAreListed) {
  const auto said = [](const char* reasons, language lang) {
    return filled("maatregelen.verlengingen", facts::list_id::verlengingen,
                  "<{maatregelen.verlengingen.redenen}>",
                  std::string(R"("maatregelen":[{"soort":"ots","verlengingen":[{)") + reasons + "}]}]", lang);
  };
  EXPECT_EQ(said(R"("redenen":["wachttijd"])", language::nl), "<wachttijd>");
  EXPECT_EQ(said(R"("redenen":["overig","wachttijd"])", language::nl), "<wachttijd en een andere reden>");
  EXPECT_EQ(said(R"("redenen":["overig","wachttijd","hulp_niet_tijdig"])", language::en),
            "<help that did not come in time, waiting time and another reason>");
  EXPECT_EQ(said("", language::nl), "<onbekend>");
  EXPECT_EQ(said(R"("redenen":[])", language::nl), "<geen>");
  EXPECT_EQ(said(R"("redenen":[])", language::en), "<none>");
}

TEST_F(Whole, MunicipalitiesAreTheirCodes) {
  const auto said = [](const std::string& rest) {
    return filled(nullptr, facts::list_id::count, "<{moeder_brp_bij_geboorte}>", rest);
  };
  EXPECT_EQ(said(R"("moeder_brp_bij_geboorte":"0153")"), "<0153>");
  EXPECT_EQ(said(R"("moeder_brp_bij_geboorte":"buitenland")"), "<buitenland>");
  EXPECT_EQ(said(R"("moeder_brp_bij_geboorte":null)"), "<geen>");
  EXPECT_EQ(said(""), "<onbekend>");
}

TEST_F(Whole, MomentsAreNumbers) {
  EXPECT_EQ(filled("tafels", facts::list_id::tafels, "<{tafels.moment}>",
                   R"("tafels":[{"soort_onderzoek":"civiel","moment":2}])"),
            "<2>");
}

TEST(Text, AroundFactsStaysAsItIs) {
  const asked a(fact("doelen_bepaald"), "");
  EXPECT_EQ(a.filled(""), "");
  EXPECT_EQ(a.filled("niets in te vullen: é"), "niets in te vullen: é");
}

// ---- joining ----------------------------------------------------------------------------------------------

TEST(Joined, WithCommasAndAnd) {
  EXPECT_EQ(joined({}, language::nl), "");
  EXPECT_EQ(joined({"a"}, language::nl), "a");
  EXPECT_EQ(joined({"a", "b"}, language::nl), "a en b");
  EXPECT_EQ(joined({"a", "b", "c"}, language::nl), "a, b en c");
  EXPECT_EQ(joined({"a", "b", "c", "d"}, language::en), "a, b, c and d");
}

TEST(Joined, WithSemicolonsWhereAPartHasACommaOfItsOwn) {
  EXPECT_EQ(joined({"a, ook", "b"}, language::nl), "a, ook; b");
  EXPECT_EQ(joined({"a", "b, too", "c"}, language::en), "a; b, too; c");
  EXPECT_EQ(joined({"a, ook"}, language::nl), "a, ook");
}

TEST(NotToBeJudged, NamesThreeQuestionsAndCountsTheRest) {
  const auto nl = [](const list& questions) { return not_to_be_judged(questions, language::nl); };
  const auto en = [](const list& questions) { return not_to_be_judged(questions, language::en); };
  EXPECT_EQ(nl({}), "Niet te beoordelen: niet alle feiten zijn bekend");
  EXPECT_EQ(en({}), "Cannot be judged: not all facts are known");
  EXPECT_EQ(nl({"of a"}), "Niet te beoordelen: niet bekend is of a");
  EXPECT_EQ(en({"whether a", "when b"}), "Cannot be judged: it is not known whether a and when b");
  EXPECT_EQ(nl({"of a", "of b", "of c"}), "Niet te beoordelen: niet bekend is of a, of b en of c");
  EXPECT_EQ(nl({"of a", "of b", "of c", "of d"}),
            "Niet te beoordelen: niet bekend is of a, of b en of c; ook een ander feit ontbreekt");
  EXPECT_EQ(en({"a", "b", "c", "d"}),
            "Cannot be judged: it is not known a, b and c; one other fact is missing too");
  EXPECT_EQ(nl({"a", "b", "c", "d", "e"}),
            "Niet te beoordelen: niet bekend is a, b en c; ook 2 andere feiten ontbreken");
  EXPECT_EQ(en({"a", "b", "c", "d", "e", "f"}),
            "Cannot be judged: it is not known a, b and c; 3 other facts are missing too");
}

}  // namespace
}  // namespace jeugdregels::render
