// Packing and verifying as a program sees them: what is genuine is never doubted, whatever was changed is
// found.
//
// Files, streams and what is no answer at all are tested by tests/cli/receipt_test.py.
#include "jeugdregels/receipt.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "facts/samples.hpp"
#include "jeugdregels/assessment.hpp"
#include "jeugdregels/calendar.hpp"
#include "rules/folder.hpp"
#include "rules/sha256.hpp"

namespace jeugdregels {
namespace {

using nlohmann::json;

// An example with a measure, of which most rules say something.
std::string easter() {
  const auto all = facts::samples::examples();
  return *std::find_if(all.begin(), all.end(),
                       [](const std::string& text) { return text.find("VB-13-pasen") != text.npos; });
}

// ---- pack ------------------------------------------------------------------------------------------------

std::vector<ruleset_file> files_of(rules::rule_folder& folder) {
  std::vector<ruleset_file> out;
  for (const auto& file : folder.files()) {
    out.push_back({file.name, file.text});
  }
  return out;
}

packed_ruleset packed(const std::vector<ruleset_file>& files, const pack_wishes& wishes = {}) {
  input_error error;
  auto out = pack(files, wishes, error);
  EXPECT_TRUE(out) << message(error);
  return out.value_or(packed_ruleset{});
}

std::string digest(const std::string& text) { return "sha256:" + rules::sha256_hex(text); }

TEST(Pack, AFolderAndItsPackedTextGiveTheSameBytes) {
  rules::rule_folder folder;
  const auto once = packed(files_of(folder));
  EXPECT_EQ(packed({{"anything", once.text}}).text, once.text);
  EXPECT_EQ(once.text, json::parse(once.text).dump());
  EXPECT_EQ(once.fingerprint, ruleset::standard().fingerprint());
  ASSERT_EQ(once.optional.size(), 1U);
  EXPECT_EQ(once.optional[0].first, "flevoland");
}

TEST(Pack, TheActivePartsAloneHaveTheirFingerprintAsDigest) {
  rules::rule_folder folder;
  folder.set("regelset.json", "/delen/1/standaard", false);
  const auto files = files_of(folder);
  const auto whole = packed(files);
  EXPECT_EQ(digest(packed(files, {true, {}}).text), whole.fingerprint);
  EXPECT_EQ(digest(packed(files, {true, {"flevoland", "twente"}}).text), digest(whole.text));
  ASSERT_EQ(whole.optional.size(), 2U);
  for (const auto& [part, fingerprint] : whole.optional) {
    const auto active = packed(files, {true, {part}});
    EXPECT_EQ(digest(active.text), fingerprint) << part;
    EXPECT_EQ(packed({{"", active.text}}, {true, {part}}).text, active.text) << "packed once more";
  }
}

TEST(Pack, SaysWhatIsWrong) {
  rules::rule_folder folder;
  input_error error;
  EXPECT_FALSE(pack(files_of(folder), {true, {"flevolant"}}, error));
  EXPECT_EQ(error.fault, fault::unknown_part);
  EXPECT_FALSE(pack({}, {}, error));
  folder.set("twente/normen.json", "/regels/0/ernst", "zwaar");
  EXPECT_FALSE(pack(files_of(folder), {}, error));
  EXPECT_EQ(error.file + error.pointer, "twente/normen.json/regels/0/ernst");
}

// ---- verify ----------------------------------------------------------------------------------------------

std::string answer_to(const std::string& text, const options& wishes = {}, const json_style& style = {},
                      const char* as_of = "2025-06-02") {
  dossier facts;
  input_error error = facts.read(text);
  const auto what = request::make(ruleset::standard(), wishes, error);
  assessment made;
  made.assess(*what, facts, *parse_date(as_of));
  std::string out;
  made.append_json(out, style);
  return out;
}

// Empty when the answer cannot be read, which is how some changes are found.
std::optional<receipt> proof_of(const std::string& answer, std::optional<std::string_view> dossiers) {
  input_error error;
  return verify(ruleset::standard(), answer, dossiers, error);
}

bool holds(const std::string& answer, std::optional<std::string_view> dossiers) {
  const auto proof = proof_of(answer, dossiers);
  return proof && proof->assessments > 0 && proof->differences.empty() && proof->unreadable.empty();
}

using pointers = std::vector<std::string>;

pointers places(const json& answer, std::optional<std::string_view> dossiers) {
  pointers out;
  for (const auto& d : proof_of(answer.dump(), dossiers).value_or(receipt{}).differences) {
    out.push_back(d.pointer);
  }
  return out;
}

TEST(Verify, WhatIsGenuineIsNeverDoubted) {
  const std::vector<options> wishes = {
      {}, {{}, {"flevoland"}, {}}, {{{"werkdagen", "ma_vr"}}, {}, {}}, {{}, {"flevoland"}, {"norm", "wet"}}};
  std::size_t turn = 0;
  for (const auto& text : facts::samples::examples()) {
    for (const std::size_t i : {turn, turn + 5}) {  // each example in two of the twelve ways there are
      const json_style style{i % 2 == 0, i % 3 == 0, 0, i % 4 < 2 ? language::nl : language::en};
      const auto answer = answer_to(text, wishes[i % 4], style, i % 3 == 0 ? "2021-06-01" : "2025-06-02");
      EXPECT_TRUE(holds(answer, text)) << i << ' ' << text.substr(0, 100);
      EXPECT_TRUE(holds(answer, std::nullopt)) << i;
      EXPECT_TRUE(holds(json::parse(answer).dump(4), text)) << "other layout, other order of keys";
    }
    ++turn;
  }
}

// Another value than this one, of the same kind where there is one.
json changed(const json& value) {
  return value.is_string()    ? json(value.get<std::string>() + "x")
         : value.is_boolean() ? json(!value.get<bool>())
         : value.is_number()  ? json(value.get<int>() + 1)
                              : json::array({value});
}

TEST(Verify, EveryChangedLeafIsFound) {
  int turn = 0;
  for (const auto& text : facts::samples::examples()) {
    json answer = json::parse(answer_to(text, {{}, {"flevoland"}, {}}));
    const json flat = answer.flatten();
    for (const auto& [pointer, leaf] : flat.items()) {
      if (turn++ % 97 == 0) {  // all of them take too long for every build
        json& place = answer[json::json_pointer(pointer)];
        const json was = std::exchange(place, changed(place));
        EXPECT_FALSE(holds(answer.dump(), text)) << pointer;
        place = was;
      }
    }
  }
}

// Holds with a value put in the place only when that is the value that belongs there.
void put_anything(const json& genuine, const std::string& text, const std::string& pointer) {
  const json::json_pointer place(pointer);
  const json value = genuine[place];
  for (const std::string other :
       {"null", "-1", "18446744073709551616", "1e308", "1e999", "\"\"", "true", "[]", "[0]", "{}",
        R"({"regel":[]})", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"}) {
    json answer = genuine;
    answer[place] = "PLACE";
    std::string raw = answer.dump();
    raw.replace(raw.find("\"PLACE\""), 7, other);
    // With --only there may be nothing to say of a rule, and this could be such an answer.
    const bool possible = pointer == "/bevindingen" && other == "[]";
    const bool same = json::accept(other) && json::parse(other) == value;
    EXPECT_EQ(holds(raw, text), possible || same) << pointer << ' ' << other;
    (void)proof_of(raw, std::nullopt);
  }
  for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
    put_anything(genuine, text, pointer + "/" + std::to_string(i));
  }
  for (auto at = value.begin(); value.is_object() && at != value.end(); ++at) {
    put_anything(genuine, text, pointer + "/" + at.key());
  }
}

TEST(Verify, EveryPlaceMayHoldAnything) {
  const auto text = easter();
  put_anything(json::parse(answer_to(text, {{}, {}, {"opschaling"}})), text, "");
}

TEST(Verify, FindingsThatAreGoneAddedOrElsewhere) {
  const auto text = easter();
  const json genuine = json::parse(answer_to(text));
  const auto at = [](json& answer, int i) { return answer["bevindingen"].begin() + i; };
  json gone = genuine;
  gone["bevindingen"].erase(at(gone, 3));
  EXPECT_EQ(places(gone, text), pointers{"/bevindingen"});
  json twice = genuine;
  twice["bevindingen"].insert(at(twice, 1), genuine["bevindingen"][0]);
  EXPECT_EQ(places(twice, text), pointers{"/bevindingen/1"});
  json moved = genuine;
  std::swap(moved["bevindingen"][2], moved["bevindingen"][3]);
  EXPECT_EQ(places(moved, text), pointers{"/bevindingen/3"});
  json more = genuine;
  more["bevindingen"][0]["oordeel"] = "prima";
  more["ondertekend"] = true;
  EXPECT_EQ(places(more, text), (pointers{"/bevindingen/0/oordeel", "/ondertekend"}));
  more = genuine;
  more["bevindingen"][0].erase("uitleg");
  EXPECT_EQ(places(more, text), pointers{"/bevindingen/0/uitleg"});
}

TEST(Verify, OfSomeRulesOnlyTheseAreCompared) {
  const auto text = easter();
  const json some = json::parse(answer_to(text, {{}, {}, {"norm.hulp", "overgang"}}));
  EXPECT_EQ(proof_of(some.dump(), text)->only_some, 1U);
  json changed_outcome = some;
  changed_outcome["bevindingen"][1]["uitkomst"] = "onbekend";
  EXPECT_EQ(places(changed_outcome, text), pointers{"/bevindingen/1/uitkomst"});
  changed_outcome["samenvatting"] = json::array();
  EXPECT_GT(places(changed_outcome, text).size(), 3U) << "with a summary it claims to be whole";
}

TEST(Verify, TheRuleSetIsHeldAgainstWhatTheAnswerNames) {
  const json genuine = json::parse(answer_to(easter(), {{}, {"flevoland"}, {}}));
  const auto found = [&](const char* pointer, const json& value, const pointers& expected) {
    json answer = genuine;
    answer[json::json_pointer(pointer)] = value;
    EXPECT_EQ(places(answer, std::nullopt), expected) << pointer;
  };
  found("/regelset/naam", "x", {"/regelset/naam"});
  found("/regelset/vingerafdruk", "sha256:0", {"/regelset/vingerafdruk"});
  found("/regelset/delen", {"twente", "wettelijk"}, {"/regelset/vingerafdruk"});
  found("/regelset/delen/2", "limburg", {"/regelset/delen", "/regelset/vingerafdruk"});
  found("/regelset", nullptr, {"/regelset"});
  found("/peildatum", "2200-01-01", {"/peildatum"});
  found("/peildatum", "1899-12-31", {"/peildatum"});
  found("/bevindingen", nullptr, {});  // without a dossier the answer itself is not compared
  EXPECT_EQ(proof_of(genuine.dump(), std::nullopt)->fingerprint, genuine["regelset"]["vingerafdruk"]);
}

TEST(Verify, OneChoiceThatContradictsTheOthersIsTheOneThatDiffers) {
  json answer = json::parse(answer_to(easter(), {{{"werkdagen", "ma_vr"}}, {}, {}}));
  json& first = answer["bevindingen"][0]["keuzes"]["werkdagen"];
  ASSERT_EQ(std::exchange(first, "atw"), "ma_vr");
  EXPECT_EQ(places(answer, easter()), pointers{"/bevindingen/0/keuzes/werkdagen"});
}

}  // namespace
}  // namespace jeugdregels
