// What is said about who is responsible, and about what follows from it: word for word, in both languages, of
// every row and outcome; and what every such sentence must name.
#include <gmock/gmock.h>

#include "assess/child.hpp"
#include "render/samples.hpp"

namespace jeugdregels {
namespace {

using assess::child;
using assess::json;
using samples::told;
using testing::HasSubstr;
using testing::Not;

constexpr const char* today = "2025-06-02";
constexpr const char* before = "2021-06-15";

std::string said(const std::string& rule, const child& c, const std::string& as_of, language lang) {
  return told(c.text(), as_of).about(rule, "", lang);
}

struct spoken {
  const char* name;
  child about;
  std::string as_of;
  std::string nl;
  std::string en;
  const char* rule = assess::responsible_rule;
};
std::ostream& operator<<(std::ostream& out, const spoken& s) { return out << s.name; }

class Decision : public testing::TestWithParam<spoken> {};

TEST_P(Decision, SaysThisInBothLanguages) {
  const auto& s = GetParam();
  EXPECT_EQ(said(s.rule, s.about, s.as_of, language::nl), s.nl);
  EXPECT_EQ(said(s.rule, s.about, s.as_of, language::en), s.en);
}

std::string name_of_case(const testing::TestParamInfo<spoken>& c) { return c.param.name; }

// ---- from 2022 --------------------------------------------------------------------------------------------
child no_address() { return child().no_stays().registered("2010-06-01", nullptr, "briefadres", "0153"); }
child lived_abroad() {
  return child().no_stays().registered("2010-06-01", nullptr, "woonadres", "buitenland");
}
child not_registered_abroad() {
  return child().no_stays().with("brp", json::array()).abroad("2010-06-01", nullptr, true);
}
child two_homes() {
  return child().at_home("2010-06-01", "2024-12-31", "0153").at_home("2025-01-01", nullptr, "0141");
}

const std::vector<spoken> by_registration = {
    {"N4Today", child().no_stays().at_home("2010-06-01", nullptr, "0153"), today, "", ""},
    {"N4OutsideOurRegions", child().no_stays().at_home("2010-06-01", nullptr, "0363"), today, "", ""},
    {"N4BeforeTheChain",
     child().at_home("2010-06-01", nullptr, "1742").stays("2024-03-15", nullptr, "pleegzorg"), today, "", ""},
    {"N4WhateverTheDay", child().at_home("2010-06-01", nullptr, "0153"), today, "", ""},
    {"N5Registered", lived_abroad().mother_at_birth(nullptr).asked_help("2024-01-10", "0164"), today, "", ""},
    {"N5NotRegistered", not_registered_abroad().mother_at_birth(nullptr).asked_help("2024-01-10", "0164"),
     today, "", ""},
    {"N5xRegistered", lived_abroad().mother_at_birth("0193").asked_help("2024-01-10", "0164"), today, "", ""},
    {"N5xNotRegistered", not_registered_abroad().mother_at_birth("0193").asked_help("2024-01-10", "0164"),
     today, "", ""},
    {"N5xTheSame", lived_abroad().mother_at_birth("0164").asked_help("2024-01-10", "0164"), today, "", ""},
    {"N6", no_address().mother_at_birth("0193"), today, "", ""},
    {"N7", no_address().mother_at_birth(nullptr).asked_help("2024-01-10", "0164"), today, "", ""},
    {"N0AbroadForGood",
     child().no_stays().at_home("2010-06-01", nullptr, "0153").abroad("2025-01-01", nullptr, false), today,
     "", ""},
    {"N0NoHelpAskedFor", no_address().mother_at_birth(nullptr).with("hulpvraag", nullptr), today, "", ""},
    {"NotBornYet", child("2025-07-01"), today, "", ""},
    {"BeforeTheAct", child(), "2014-12-31", "", ""},
};
INSTANTIATE_TEST_SUITE_P(ByRegistration, Decision, testing::ValuesIn(by_registration), name_of_case);

const std::vector<spoken> open_2022 = {
    {"SeveralByADispute", two_homes().stays("2024-10-01", nullptr, "logeer"), today, "", ""},
    {"SeveralByTwoDisputes",
     two_homes().stays("2024-10-01", nullptr, "logeer").stays("2024-11-01", nullptr, "moeder_kindhuis"),
     today, "", ""},
    {"SeveralByWlzBefore2025",
     child()
         .at_home("2010-06-01", "2023-12-31", "0153")
         .at_home("2024-01-01", nullptr, "0141")
         .stays("2023-10-01", nullptr, "wlz"),
     "2024-06-03", "", ""},
    {"SeveralByAnUnknownReason", two_homes().stays("2024-10-01", "2025-02-01", "crisis"), today, "", ""},
    {"SeveralByProbation", two_homes().stays("2024-10-01", "2025-02-01", "jji", "naar_huis"), today, "", ""},
    {"SeveralByUnknownStays", two_homes(), today, "", ""},
    {"UnknownWithoutAnything", child(), today, "", ""},
    {"UnknownRegistration", child().no_stays(), today, "", ""},
    {"UnknownMother", no_address().asked_help("2024-01-10", "0164"), today, "", ""},
    {"UnknownActualStay", no_address().mother_at_birth(nullptr), today, "", ""},
    {"UnknownPlaceOnly", no_address().mother_at_birth(nullptr).with("hulpvraag", {{"datum", "2024-01-10"}}),
     today, "", ""},
    {"UnknownByADisputeAlone",
     child()
         .at_home("2010-06-01", "2024-12-31", "0153")
         .mother_at_birth(nullptr)
         .with("hulpvraag", nullptr)
         .stays("2024-10-01", nullptr, "logeer"),
     today, "", ""},
};
INSTANTIATE_TEST_SUITE_P(Open2022, Decision, testing::ValuesIn(open_2022), name_of_case);

// ---- until 2021 -------------------------------------------------------------------------------------------
child held_by(const std::vector<std::string>& who, const char* until = nullptr) {
  return child("2005-03-01")
      .custody("2005-03-01", until, who)
      .asked_help("2020-01-10", "0164")
      .lives("moeder", "2005-03-01", nullptr, "0153")
      .lives("vader", "2005-03-01", nullptr, "0141")
      .lives("voogd", "2005-03-01", nullptr, "0183")
      .lives_with("2005-03-01", nullptr, "vader")
      .really_stays("2005-03-01", nullptr, "1742");
}
child adult() { return child("2001-01-01").asked_help("2020-01-10", "0164"); }

const std::vector<spoken> by_custody = {
    {"O1", adult().lives("jeugdige", "2001-01-01", nullptr, "0168"), before, "", ""},
    {"O1WithoutAHome", adult().lives_nowhere("jeugdige").really_stays("2001-01-01", nullptr, "1742"), before,
     "", ""},
    {"O2", held_by({"gi"}), before, "", ""},
    {"O3", held_by({"voogd"}), before, "", ""},
    {"O4", held_by({"moeder"}), before, "", ""},
    {"O5", held_by({"moeder", "vader"}).lives_nowhere("vader").lives("vader", "2005-03-01", nullptr, "0153"),
     before, "", ""},
    {"O6", held_by({"moeder", "vader"}), before, "", ""},
    {"O6Both", held_by({"moeder", "vader"}).with("feitelijk_bij", json::array()), before, "", ""},
    {"O6WithWhomUnknown",
     child("2005-03-01")
         .custody("2005-03-01", nullptr, {"moeder", "vader"})
         .lives("moeder", "2005-03-01", nullptr, "0153")
         .lives("vader", "2005-03-01", nullptr, "0141"),
     before, "", ""},
    {"O7OfAGi", held_by({"gi"}, "2019-06-30"), before, "", ""},
    {"O7OfAParent", held_by({"moeder"}, "2019-06-30"), before, "", ""},
    {"O8", held_by({"moeder"}).lives_nowhere("moeder"), before, "", ""},
    {"O8Nobody", child("2005-03-01").with("gezag", json::array()).with("hulpvraag", nullptr), before, "", ""},
    {"UnknownCustody", child("2005-03-01"), before, "", ""},
    {"UnknownHome",
     child("2005-03-01")
         .asked_help("2020-01-10", "0164")
         .with("woonplaats", json::object())
         .custody("2005-03-01", nullptr, {"moeder"}),
     before, "", ""},
};
INSTANTIATE_TEST_SUITE_P(ByCustody, Decision, testing::ValuesIn(by_custody), name_of_case);

// ---- what follows from it
// -----------------------------------------------------------------------------------
child both_regimes(const char* registered) {
  return child()
      .custody("2010-06-01", nullptr, {"moeder"})
      .lives("moeder", "2010-06-01", nullptr, "0141")
      .at_home("2010-06-01", nullptr, registered);
}
child moved() {
  return child()
      .no_stays()
      .at_home("2010-06-01", "2025-03-31", "0153")
      .at_home("2025-04-01", nullptr, "0164");
}

const std::vector<spoken> values = {
    {"TransitionWithAMove", both_regimes("0153").no_stays(), "2022-06-01", "", "", assess::transition_rule},
    {"TransitionWithFosterCare", both_regimes("0153").stays("2021-01-01", nullptr, "pleegzorg"), "2022-06-01",
     "", "", assess::transition_rule},
    {"TransitionWithoutAMove", both_regimes("0141"), "2022-06-01", "", "", assess::transition_rule},
    {"TransitionUnknown", child(), "2022-06-01", "", "", assess::transition_rule},
    {"TransitionNobody", both_regimes("0153").no_stays().abroad("2022-01-01", nullptr, false), "2022-06-01",
     "", "", assess::transition_rule},
    {"TransitionOver", both_regimes("0153").no_stays(), "2023-01-01", "", "", assess::transition_rule},
    {"TransitionNotYet", both_regimes("0153").no_stays(), "2021-12-31", "", "", assess::transition_rule},
    {"ContinuationOn", moved(), today, "", "", assess::continuation_rule},
    {"ContinuationOff", moved(), "2026-04-01", "", "", assess::continuation_rule},
    {"ContinuationUnknown", child().no_stays(), today, "", "", assess::continuation_rule},
    {"ContinuationByADispute", moved().stays("2025-03-20", "2025-04-09", "logeer", "naar_huis"), today, "",
     "", assess::continuation_rule},
    {"ContinuationNotBorn", child("2025-07-01"), today, "", "", assess::continuation_rule},
    {"RegionsOfSeveral", two_homes().stays("2024-10-01", nullptr, "logeer"), today, "", "", "regio.indeling"},
    {"RegionsOfNobody", child().no_stays().abroad("2025-01-01", nullptr, false), today, "", "",
     "regio.indeling"},
};
INSTANTIATE_TEST_SUITE_P(Values, Decision, testing::ValuesIn(values), name_of_case);

// ---- what every sentence must and must not hold -----------------------------------------------------------
std::vector<spoken> all_cases() {
  std::vector<spoken> out;
  for (const auto* cases : {&by_registration, &open_2022, &by_custody, &values}) {
    out.insert(out.end(), cases->begin(), cases->end());
  }
  return out;
}

TEST(DecisionSentences, HaveNoHolesCodesOrPointers) {
  for (const auto& c : all_cases()) {
    for (const auto lang : {language::nl, language::en}) {
      const std::string text = said(c.rule, c.about, c.as_of, lang);
      const std::string sentence = text.substr(text.find(": ") + 2);
      for (const char* hole :
           {"{", "}", "_", "/", "null", "  ", " .", "..", " ,", ": .", "()", "-2147", "\n"}) {
        EXPECT_THAT(sentence, Not(HasSubstr(hole))) << c.name;
      }
      EXPECT_TRUE(sentence.ends_with('.')) << c.name << ": " << sentence;
      EXPECT_GE(sentence.size(), 20U) << c.name;
    }
  }
}

TEST(DecisionSentences, NameTheMunicipalitiesTheRowAndThePart) {
  for (const auto& c : all_cases()) {
    if (c.rule != std::string(assess::responsible_rule)) {
      continue;
    }
    const assess::assessed a(c.about.text(), c.as_of);
    const auto* f = a.find(c.rule, "");
    if (f->result.value == rules::nothing) {
      continue;
    }
    const auto name = [&](assess::decision_field field) {
      return a.name_field(c.rule, "", static_cast<std::size_t>(field));
    };
    const std::string row = name(assess::decision_field::row);
    const std::string part = name(assess::decision_field::part);
    for (const auto lang : {language::nl, language::en}) {
      const std::string text = said(c.rule, c.about, c.as_of, lang);
      for (const auto m : a.all().possible_municipalities(a.all().value_of(*f))) {
        EXPECT_THAT(text, HasSubstr(facts::format_municipality(m))) << c.name;
      }
      if (row != "null") {
        EXPECT_THAT(text, HasSubstr((lang == language::nl ? "rij " : "row ") + row)) << c.name;
      }
      if (part != "null") {
        EXPECT_THAT(text, HasSubstr((lang == language::nl ? "onderdeel " : "part ") + part)) << c.name;
      }
    }
  }
}

TEST(DecisionSentences, NameTheDayThatCountsWhenItIsAnother) {
  for (const auto& c : all_cases()) {
    const assess::assessed a(c.about.text(), c.as_of);
    const bool asked = c.rule == std::string(assess::responsible_rule);
    if (!asked || a.outcome_of(c.rule, "") != "bepaald") {
      continue;
    }
    const auto on = assess::decided(a, assess::decision_field::on);
    const told t(c.about.text(), c.as_of);
    for (const auto lang : {language::nl, language::en}) {
      const std::string text = t.about(c.rule, "", lang);
      if (on == facts::none || on == assess::day_of(c.as_of)) {
        EXPECT_THAT(text,
                    Not(HasSubstr(lang == language::nl ? "De dag die telt is" : "The day that counts is")))
            << c.name;
      } else {
        EXPECT_THAT(text, HasSubstr(t.in(lang).date(on))) << c.name;
      }
    }
  }
}

TEST(DecisionSentences, AreNotTheSameInBothLanguages) {
  for (const auto& c : all_cases()) {
    EXPECT_NE(said(c.rule, c.about, c.as_of, language::nl), said(c.rule, c.about, c.as_of, language::en))
        << c.name;
  }
}

}  // namespace
}  // namespace jeugdregels
