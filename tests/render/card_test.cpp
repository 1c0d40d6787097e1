// Cards: every rule in both languages, history, choices, examples, JSON.
#include "render/card.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "render/cards.hpp"

namespace jeugdregels {
namespace {

using namespace cards;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// The names and values of choices are codes that one types after --choice, and the name of the rule is one;
// nothing else may look like a code.
std::vector<std::string> codes_to_type(const json& data) {
  std::vector<std::string> out = {data["regel"]};
  for (const auto& choice : data["keuzes"]) {
    out.push_back(choice["keuze"]);
    for (const auto& value : choice["waarden"]) {
      out.push_back(value);
      out.push_back(choice["keuze"].get<std::string>() + "=" + value.get<std::string>());
    }
  }
  return out;
}

void expect_no_codes(const std::string& text, const json& data) {
  const auto known = codes_to_type(data);
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (word.find('_') == std::string::npos) {
      continue;
    }
    const auto from = word.find_first_not_of("(\"");
    const auto until = word.find_last_not_of(",.;:)\"");
    const std::string bare = word.substr(from, until - from + 1);
    EXPECT_NE(std::find(known.begin(), known.end(), bare), known.end()) << bare;
  }
}

// Nothing in a dossier can be held against it, so it has no example.
constexpr auto only_explained = "wet.vot.woonplaats";

std::vector<std::string> rules_with_example() {
  auto out = all_rules(ruleset::standard());
  out.erase(std::remove(out.begin(), out.end(), only_explained), out.end());
  return out;
}

TEST(Card, OfEveryRuleInBothLanguagesIsAPageWithoutHoles) {
  const auto& rules = ruleset::standard();
  for (const auto& rule : all_rules(rules)) {
    for (const auto lang : both) {
      SCOPED_TRACE(rule);
      const std::string text = card_of(rules, rule, {false, lang});
      for (const auto* hole : {"{", "}", "null", "  \n", " \n", "\n\n\n", "::", ".."}) {
        EXPECT_THAT(text, Not(HasSubstr(hole)));
      }
      expect_no_codes(text, data_of(rules, rule));
      const auto lines = lines_of(text);
      EXPECT_EQ(lines.front().find(rule + ": "), 0U);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        EXPECT_LE(width_of(lines[i]), 100U) << lines[i];
        // A heading stands after a blank line, and something indented stands under it.
        if (i > 4 && lines[i - 1].empty() && lines[i].find("  ") == std::string::npos) {
          ASSERT_LT(i + 1, lines.size()) << lines[i];
          EXPECT_EQ(lines[i + 1].find("  "), 0U) << lines[i];
        }
      }
    }
  }
}

TEST(Card, HeadingsAreInTheLanguageAskedFor) {
  const auto& rules = ruleset::standard();
  const std::string nl = card_of(rules, "norm.koers.tijdig");
  const std::string en = card_of(rules, "norm.koers.tijdig", {false, language::en});
  std::size_t at_nl = 0;
  std::size_t at_en = 0;
  for (const auto& [dutch, english] : std::vector<std::pair<std::string, std::string>>{
           {"norm.koers.tijdig: Koers op tijd", "norm.koers.tijdig: Course in time"},
           {"Binnen zes weken", "Within six weeks"},
           {"Bevinding", "Finding"},
           {"Ernst", "Severity"},
           {"Deel", "Part"},
           {"elke maatregel", "each measure"},
           {"Parameters en hun geschiedenis", "Parameters and their history"},
           {"  Altijd", "  Always"},
           {"6 weken", "6 weeks"},
           {"wanneer de koers is bepaald", "when the course was set"},
           {"Pas toe of leg uit", "Comply or explain"},
           {"Keuzes", "Choices"},
           {"Bronnen", "Sources"},
           {"Op 21 november 2026", "On 21 November 2026"},
           {"Kanttekening", "Remark"},
           {"Waar het is besloten", "Where it is decided"},
           {"twente/normen.json#/regels/", "twente/normen.json#/regels/"},
           {"termijn:", "term:"},
           {"Voorbeeld", "Example"},
           {"te laat, met uitleg", "late, explained"}}) {
    at_nl = nl.find(dutch, at_nl);  // in this order
    at_en = en.find(english, at_en);
    ASSERT_NE(at_nl, std::string::npos) << dutch << "\n" << nl;
    ASSERT_NE(at_en, std::string::npos) << english << "\n" << en;
  }
}

TEST(Card, JsonHasTheDocumentedKeysInOrderAndIsLaidOutAsUsual) {
  const auto& rules = ruleset::standard();
  for (const auto& rule : all_rules(rules)) {
    for (const auto lang : both) {
      SCOPED_TRACE(rule);
      const std::string text = card_of(rules, rule, {true, lang});
      const json card = json::parse(text);
      EXPECT_EQ(text, card.dump(2) + "\n");
      EXPECT_THAT(keys_of(card), ElementsAre("regel", "titel", "zegt", "soort", "ernst", "deel", "deel_titel",
                                             "deel_standaard", "over", "versies", "keuzes", "bronnen",
                                             "geverifieerd", "kanttekening", "besloten_in", "voorbeeld"));
      EXPECT_EQ(card["regel"], rule);
      for (const auto& version : card["versies"]) {
        EXPECT_THAT(keys_of(version), ElementsAre("geldig", "titel", "zegt", "parameters", "bronnen",
                                                  "geverifieerd", "kanttekening"));
        EXPECT_THAT(keys_of(version["geverifieerd"]), ElementsAre("op", "wat", "geldend_recht"));
        EXPECT_THAT(keys_of(version["geldig"]), ElementsAre("van", "tot_en_met"));
        for (const auto& parameter : version["parameters"]) {
          EXPECT_THAT(keys_of(parameter), ElementsAre("parameter", "waarde", "groep", "naam", "woorden"));
        }
      }
      for (const auto& choice : card["keuzes"]) {
        EXPECT_THAT(keys_of(choice),
                    ElementsAre("keuze", "titel", "waarden", "woorden", "standaard", "reden"));
      }
      EXPECT_FALSE(card["bronnen"].empty());
      for (const auto& source : card["bronnen"]) {
        EXPECT_THAT(keys_of(source), ElementsAre("bron", "titel", "vindplaats"));
      }
      EXPECT_THAT(keys_of(card["geverifieerd"]), ElementsAre("op", "wat", "geldend_recht"));
      EXPECT_THAT(keys_of(card["besloten_in"]), ElementsAre("plaats", "mechanisme"));
      if (rule != only_explained) {
        EXPECT_THAT(keys_of(card["voorbeeld"]),
                    ElementsAre("titel", "peildatum", "uitkomst", "uitleg", "dossier"));
      }
    }
  }
}

TEST(Card, TheExampleOfEveryRuleShowsTheRuleAtWork) {
  const auto& rules = ruleset::standard();
  for (const auto& rule : rules_with_example()) {
    const json example = data_of(rules, rule)["voorbeeld"];
    ASSERT_TRUE(example.is_object()) << rule;
    EXPECT_NE(example["uitkomst"], "onbekend") << rule;
    EXPECT_NE(example["uitkomst"], "niet_van_toepassing") << rule;
    EXPECT_FALSE(example["uitleg"].get<std::string>().empty()) << rule;
  }
}

TEST(Card, TheExampleIsWhatAssessingItGives) {
  const auto& rules = ruleset::standard();
  input_error error;
  for (const auto& rule : rules_with_example()) {
    const json example = data_of(rules, rule)["voorbeeld"];
    dossier facts;
    ASSERT_FALSE(facts.read(example["dossier"].dump())) << rule;
    const auto what = request::make(rules, {{}, {"flevoland"}, {rule}}, error);
    ASSERT_TRUE(what) << rule;
    assessment a;
    a.assess(*what, facts, *parse_date(example["peildatum"].get<std::string>()));
    EXPECT_TRUE(a.any(example["uitkomst"].get<std::string>())) << rule;
    std::string written;
    a.append_json(written, {});
    EXPECT_THAT(written, HasSubstr(example["uitleg"].get<std::string>())) << rule;
  }
}

TEST(Card, OfARuleThatIsOnlyExplainedHasNoExample) {
  const auto& rules = ruleset::standard();
  EXPECT_TRUE(data_of(rules, only_explained)["voorbeeld"].is_null());
  const std::string text = card_of(rules, only_explained);
  EXPECT_THAT(text, HasSubstr("    Lengte              2 weken\n"));
  EXPECT_THAT(text, Not(HasSubstr("Voorbeeld")));
  EXPECT_THAT(text, Not(HasSubstr("Pas toe of leg uit")));
}

// norm.koers.tijdig with a version of four weeks until the end of 2023.
ruleset with_two_versions() {
  rules::rule_folder folder;
  folder.edit(norms, [](auto& all) {
    auto& rules = all["regels"];
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (rules[i]["regel"] == "norm.koers.tijdig") {
        auto old = rules[i];
        old["geldig"] = {{"tot_en_met", "2023-12-31"}};
        old["termijn"]["lengte"] = 4;
        old["termijn"]["atw"] = true;
        old["zegt"] = {{"nl", "Vier weken."}, {"en", "Four weeks."}};
        rules[i]["geldig"] = {{"van", "2024-01-01"}, {"tot_en_met", "2199-01-01"}};
        rules.push_back(old);
        return;
      }
    }
  });
  return loaded(folder);
}

TEST(Card, HistoryShowsEveryVersionWithItsPeriod) {
  const ruleset rules = with_two_versions();
  const json card = data_of(rules, "norm.koers.tijdig");
  const json& versions = card["versies"];
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_EQ(versions[0]["geldig"], json::parse(R"({"van": null, "tot_en_met": "2023-12-31"})"));
  EXPECT_EQ(versions[0]["parameters"][0]["waarde"], "4 weken");
  EXPECT_EQ(versions[0]["parameters"][1]["parameter"], "atw");
  EXPECT_EQ(versions[1]["geldig"], json::parse(R"({"van": "2024-01-01", "tot_en_met": "2199-01-01"})"));
  EXPECT_EQ(versions[1]["parameters"][0]["waarde"], "6 weken");
  EXPECT_THAT(card["zegt"].get<std::string>(), HasSubstr("zes weken"));  // the newest version

  const std::string text = card_of(rules, "norm.koers.tijdig");
  const auto old = text.find("  Tot en met 31 december 2023\n    Lengte              4 weken\n");
  const auto now =
      text.find("  Van 1 januari 2024 tot en met 1 januari 2199\n    Lengte              6 weken\n");
  EXPECT_LT(old, now) << text;
  EXPECT_NE(now, std::string::npos) << text;
  EXPECT_THAT(text, HasSubstr("volgens de Algemene termijnenwet"));
  EXPECT_THAT(card_of(rules, "norm.koers.tijdig", {false, language::en}),
              HasSubstr("  From 1 January 2024 "));
}

TEST(Card, ChoicesShowTheDefaultAndItsReason) {
  const auto& rules = ruleset::standard();
  const json choice = data_of(rules, "norm.jeugdbeschermer.tijdig", language::en)["keuzes"][0];
  EXPECT_EQ(choice["keuze"], "werkdagen");
  EXPECT_EQ(choice["titel"], "Which days are working days");
  EXPECT_EQ(choice["waarden"], json::parse(R"(["atw", "ma_vr"])"));
  EXPECT_EQ(choice["standaard"], "atw");
  EXPECT_THAT(choice["reden"].get<std::string>(), HasSubstr("do not define a working day"));
  const std::string text = card_of(rules, "norm.jeugdbeschermer.tijdig");
  EXPECT_THAT(text, HasSubstr("Welke dagen werkdagen zijn (werkdagen)"));
  EXPECT_THAT(text, HasSubstr("(standaard)\n    ma_vr               elke maandag tot en met vrijdag\n"));
  EXPECT_THAT(text, HasSubstr("    Reden               De inspecties omschrijven"));
}

// A wording that was not held against the law of today carries a mark, in text and in JSON; any other does
// not.
TEST(Card, AWordingThatWasNotCheckedAgainstTheLawOfTodayIsMarked) {
  const auto& rules = ruleset::standard();
  std::size_t marked = 0;
  for (const auto& rule : all_rules(rules)) {
    bool today = true;
    const json card = data_of(rules, rule);
    for (const auto& version : card["versies"]) {
      today = today && version["geverifieerd"]["geldend_recht"].get<bool>();
    }
    marked += today ? 0U : 1U;
    const std::string nl = flat(card_of(rules, rule));
    const std::string en = flat(card_of(rules, rule, {false, language::en}));
    EXPECT_EQ(nl.find("LET OP: niet nagegaan voor het recht van vandaag.") == std::string::npos, today)
        << rule;
    EXPECT_EQ(en.find("NOTE: not checked against the law of today.") == std::string::npos, today) << rule;
  }
  EXPECT_GT(marked, 10U);
  EXPECT_LT(marked, all_rules(rules).size());
  EXPECT_FALSE(data_of(rules, "wet.gi.plan")["geverifieerd"]["geldend_recht"].get<bool>());
  EXPECT_TRUE(data_of(rules, "norm.koers.tijdig")["geverifieerd"]["geldend_recht"].get<bool>());
  EXPECT_TRUE(data_of(rules, only_explained)["geverifieerd"]["geldend_recht"].get<bool>());
}

TEST(Card, WhatARuleSetLeavesOutIsLeftOut) {
  rules::rule_folder folder;
  for (const auto* key : {"kanttekening", "voorbeeld"}) {
    folder.erase(norms, std::string("{norm.koers.tijdig}/") + key);
  }
  folder.set(norms, "{norm.jeugdbeschermer.tijdig}/keuzes", json::array());
  const ruleset rules = loaded(folder);
  const std::string text = card_of(rules, "norm.koers.tijdig");
  EXPECT_THAT(text, Not(HasSubstr("Kanttekening")));
  EXPECT_THAT(text, Not(HasSubstr("Voorbeeld")));
  const json card = data_of(rules, "norm.koers.tijdig");
  EXPECT_TRUE(card["kanttekening"].is_null());
  EXPECT_TRUE(card["voorbeeld"].is_null());
  EXPECT_THAT(card_of(rules, "norm.jeugdbeschermer.tijdig"), Not(HasSubstr("Keuzes")));
}

TEST(Card, AnExampleInWhichTheRuleFindsNothingSaysSo) {
  rules::rule_folder folder;
  folder.set(norms, "{norm.koers.tijdig}/voorbeeld/dossier/maatregelen", json::array());
  const ruleset rules = loaded(folder);
  const json example = data_of(rules, "norm.koers.tijdig")["voorbeeld"];
  EXPECT_TRUE(example["uitkomst"].is_null());
  EXPECT_TRUE(example["uitleg"].is_null());
  EXPECT_THAT(card_of(rules, "norm.koers.tijdig"), HasSubstr("geen bevinding"));
}

TEST(Card, TheExampleFollowsTheRuleSet) {
  rules::rule_folder folder;
  folder.set(norms, "{norm.koers.tijdig}/termijn/lengte", 9);
  EXPECT_EQ(data_of(ruleset::standard(), "norm.koers.tijdig")["voorbeeld"]["uitkomst"], "toegelicht");
  const ruleset changed = loaded(folder);
  EXPECT_EQ(data_of(changed, "norm.koers.tijdig")["voorbeeld"]["uitkomst"], "voldaan");
}

TEST(Card, TheFindingShownIsTheFirstThatJudges) {
  rules::rule_folder folder;
  folder.edit(norms, [](auto& all) {
    for (auto& rule : all["regels"]) {
      if (rule["regel"] ==
          "norm.koers.tijdig") {  // a measure before it that ended long before the term was over
        auto& measures = rule["voorbeeld"]["dossier"]["maatregelen"];
        auto ended = measures[0];
        ended["uitgesproken"] = ended["gi_in_kennis"] = "2020-01-06";
        ended["einde"] = ended["beeindigd"] = "2020-01-10";
        ended["koers"] = nullptr;
        measures.insert(measures.begin(), ended);
      }
    }
  });
  const ruleset rules = loaded(folder);
  EXPECT_EQ(data_of(rules, "norm.koers.tijdig")["voorbeeld"]["uitkomst"], "toegelicht");
}

TEST(Card, OfARuleInAPartThatIsNotStandard) {
  rules::rule_folder folder;
  folder.set("regelset.json", "/delen/1/standaard", false);
  const ruleset rules = loaded(folder);
  EXPECT_EQ(data_of(rules, "norm.koers.tijdig")["voorbeeld"]["uitkomst"], "toegelicht");
  EXPECT_THAT(card_of(rules, "norm.koers.tijdig"), HasSubstr("alleen met --with"));
}

TEST(Card, OfAPackedRuleSet) {
  rules::rule_folder folder;
  auto packed = folder.parsed("regelset.json");
  for (const auto& file : folder.files()) {
    const auto slash = file.name.find('/');
    if (slash == std::string::npos) {
      continue;
    }
    auto& content = packed["inhoud"][file.name.substr(0, slash)];
    const auto part = folder.parsed(file.name);
    for (const auto& [key, value] : part.items()) {
      if (value.is_array() && content.contains(key)) {
        content[key].insert(content[key].end(), value.begin(), value.end());
      } else {
        content[key] = value;
      }
    }
  }
  input_error error;
  const auto rules = ruleset::load(packed.dump(), error);
  ASSERT_TRUE(rules) << rules::shown(error);
  for (const auto& rule : all_rules(*rules)) {
    json card = data_of(*rules, rule);
    const std::string part = card["deel"];
    EXPECT_EQ(card["besloten_in"]["plaats"].get<std::string>().find("#/inhoud/" + part + "/regels/"), 0U);
    json built_in = data_of(ruleset::standard(), rule);
    card.erase("besloten_in");
    built_in.erase("besloten_in");
    EXPECT_EQ(card, built_in);
  }
  EXPECT_THAT(card_of(*rules, "norm.koers.tijdig"), HasSubstr("ingepakte regelset #/inhoud/"));
}

TEST(Card, TextsOfARuleSetAreWrappedAndCannotSteerATerminal) {
  rules::rule_folder folder;
  std::string hostile = "\x1b[31mrood\nnieuwe\tregel ";
  for (int i = 0; i < 60; ++i) {
    hostile += "één ";
  }
  folder.set(norms, "{norm.koers.tijdig}/kanttekening", hostile + std::string(200, 'x'));
  const ruleset rules = loaded(folder);
  const std::string text = card_of(rules, "norm.koers.tijdig");
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, HasSubstr("  \\u001b[31mrood nieuwe regel één"));
  std::size_t widest = 0;
  for (const auto& line : lines_of(text)) {
    if (line.find("xxx") == std::string::npos) {
      EXPECT_LE(width_of(line), 100U) << line;
      widest = std::max(widest, line.find("één") == std::string::npos ? 0 : width_of(line));
    }
  }
  EXPECT_GT(widest, 95U);  // counted in characters, not in bytes
  EXPECT_THAT(text, HasSubstr("\n  " + std::string(200, 'x') + "\n"));
}

TEST(Card, AnUnknownRuleNamesTheNearest) {
  const auto& rules = ruleset::standard();
  const auto unknown = [&](std::string_view id) {
    input_error error;
    EXPECT_FALSE(rules.explain(id, {}, error)) << id;
    EXPECT_EQ(error.fault, fault::no_such_rule);
    return error;
  };
  EXPECT_EQ(unknown("norm.koers.tijdg").nearest, "norm.koers.tijdig");
  EXPECT_EQ(unknown("norm.hulp").nearest, "norm.hulp.tijdig");  // a card is of one rule
  EXPECT_EQ(unknown("regio.indelng").nearest, "regio.indeling");
  EXPECT_EQ(unknown("heel iets anders").nearest, "");
  EXPECT_EQ(unknown("").nearest, "");
  EXPECT_EQ(message(unknown("norm.koers.tijdg")),
            "er is geen regel \"norm.koers.tijdg\"; bedoeld is misschien \"norm.koers.tijdig\"");
  EXPECT_EQ(message(unknown("norm.koers.tijdg"), language::en),
            "there is no rule \"norm.koers.tijdg\"; perhaps \"norm.koers.tijdig\" is meant");
}

}  // namespace
}  // namespace jeugdregels
