// Loading a rule set: the repository's own folder, what it holds, and small changes that are allowed.
#include "rules/loader.hpp"

#include <gtest/gtest.h>

#include <random>

#include "rules/folder.hpp"
#include "rules/names.hpp"

namespace jeugdregels::rules {
namespace {

constexpr const char* norms = "twente/normen.json";

std::unique_ptr<storage> load_or_explain(const rule_folder& folder) {
  input_error error;
  auto out = folder.load(error);
  EXPECT_NE(out, nullptr) << shown(error);
  EXPECT_FALSE(error) << shown(error);
  return out;
}

const rule* find_rule(const data& d, string_view id) {
  for (const auto& r : d.rules) {
    if (r.id == id) {
      return &r;
    }
  }
  return nullptr;
}

TEST(loader, loads_the_rules_folder) {
  const auto loaded = load_or_explain(rule_folder());
  ASSERT_NE(loaded, nullptr);
  const data d = loaded->view();
  EXPECT_EQ(d.name, "standaard");
  EXPECT_FALSE(d.version.empty());
}

// The order of the findings.
TEST(loader, rules_stand_in_the_order_of_the_findings) {
  const auto loaded = load_or_explain(rule_folder());
  ASSERT_NE(loaded, nullptr);
  const std::vector<string_view> expected = {"norm.jeugdbeschermer.tijdig",
                                             "norm.jeugdbeschermer.vast",
                                             "norm.koers.aanwezig",
                                             "norm.koers.tijdig",
                                             "norm.koers.gedragen",
                                             "norm.hulp.tijdig",
                                             "norm.hulp.passend",
                                             "norm.ots.verlenging",
                                             "opschaling.wachttijd",
                                             "woonplaats.verantwoordelijke_gemeente",
                                             "woonplaats.overgang_2022",
                                             "woonplaats.voortzetting_na_verhuizing",
                                             "regio.indeling"};
  std::vector<string_view> found;
  for (const auto& r : loaded->view().rules) {
    if (r.first_version && std::find(expected.begin(), expected.end(), r.id) != expected.end()) {
      found.push_back(r.id);
    }
  }
  EXPECT_EQ(found, expected);
}

// Choices, severities and parts.
TEST(loader, severities_and_choices_are_those_of_the_page) {
  struct expected {
    const char* id;
    severity ernst;
    std::vector<string_view> choices;
    const char* part = "twente";
  };
  const std::vector<expected> table = {
      {"norm.jeugdbeschermer.tijdig", severity::norm, {"werkdagen"}},
      {"norm.jeugdbeschermer.vast", severity::norm, {"werkdagen"}},
      {"norm.koers.aanwezig", severity::norm, {"koers_start"}},
      {"norm.koers.tijdig", severity::norm, {"koers_start"}},
      {"norm.koers.gedragen", severity::norm, {}},
      {"norm.hulp.tijdig", severity::norm, {}},
      {"norm.hulp.passend", severity::norm, {}},
      {"norm.ots.verlenging", severity::norm, {}},
      {"opschaling.wachttijd", severity::agreement, {"ladder"}},
      {"regio.indeling", severity::agreement, {}},
      {"woonplaats.verantwoordelijke_gemeente", severity::statute, {}, "wettelijk"},
      {"woonplaats.overgang_2022", severity::statute, {}, "wettelijk"},
      {"woonplaats.voortzetting_na_verhuizing", severity::statute, {}, "wettelijk"}};
  const auto loaded = load_or_explain(rule_folder());
  ASSERT_NE(loaded, nullptr);
  const data d = loaded->view();
  for (const auto& e : table) {
    const rule* r = find_rule(d, e.id);
    ASSERT_NE(r, nullptr) << e.id;
    EXPECT_EQ(r->severity, e.ernst) << e.id;
    std::vector<string_view> declared;
    for (std::size_t i = 0; i < d.choices.size(); ++i) {
      if ((r->choices >> i & 1U) != 0) {
        declared.push_back(d.choices[i].id);
      }
    }
    EXPECT_EQ(declared, e.choices) << e.id;
    EXPECT_GT(r->sources, 0) << e.id;
    EXPECT_EQ(d.parts[static_cast<std::size_t>(r->part)].id, e.part) << e.id;
  }
}

TEST(loader, choices_have_the_defaults_of_the_page) {
  const auto loaded = load_or_explain(rule_folder());
  ASSERT_NE(loaded, nullptr);
  std::map<std::string, std::vector<string_view>> found;
  for (const auto& c : loaded->view().choices) {
    found[std::string(c.id)].assign(c.values.begin(), c.values.end());
    EXPECT_EQ(c.standard, 0) << c.id;
  }
  using values = std::vector<string_view>;
  EXPECT_EQ(found["werkdagen"], (values{"atw", "ma_vr"}));
  EXPECT_EQ(found["koers_start"], (values{"gi_in_kennis", "uitgesproken"}));
  EXPECT_EQ(found["ladder"], (values{"rapport", "praktijk"}));
}

TEST(loader, paths_may_have_folders_in_front) {
  const rule_folder folder;
  rule_folder other;
  for (auto& f : other.files()) {
    f.name = "some/where/" + f.name;
  }
  const auto a = load_or_explain(folder);
  const auto b = load_or_explain(other);
  ASSERT_TRUE(a && b);
  EXPECT_EQ(a->view().fingerprints.front(), b->view().fingerprints.front());
}

TEST(loader, versions_that_follow_each_other_are_linked) {
  rule_folder folder;
  folder.edit(norms, [](json& all) {
    json later = all["regels"][0];
    all["regels"][0]["geldig"] = {{"tot_en_met", "2019-12-31"}};
    later["geldig"] = {{"van", "2020-01-01"}};
    all["regels"].push_back(later);
  });
  const auto loaded = load_or_explain(folder);
  ASSERT_NE(loaded, nullptr);
  const data d = loaded->view();
  const rule* first = find_rule(d, "norm.jeugdbeschermer.tijdig");
  ASSERT_NE(first, nullptr);
  EXPECT_TRUE(first->first_version);
  EXPECT_EQ(first->valid.until, calendar::from_ymd(2019, 12, 31));
  ASSERT_NE(first->next_version, nothing);
  const rule& second = d.rules[static_cast<std::size_t>(first->next_version)];
  EXPECT_FALSE(second.first_version);
  EXPECT_EQ(second.id, first->id);
  EXPECT_EQ(second.valid.from, calendar::from_ymd(2020, 1, 1));
}

TEST(loader, a_byte_less_is_a_syntax_error_on_the_last_line) {
  rule_folder folder;
  auto& text = folder.text(norms);
  text.erase(text.find_last_of('}'));
  input_error error;
  EXPECT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, norms);
  EXPECT_GE(error.line, static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
}

TEST(loader, no_text_at_all) {
  input_error error;
  EXPECT_EQ(load_ruleset({}, error), nullptr);
  EXPECT_TRUE(error);
}

// ---- random changes ------------------------------------------------------------------------------------

// Changes a few bytes; what comes out is rarely JSON.
std::string change_bytes(std::string text, std::mt19937& random) {
  const int changes = 1 + static_cast<int>(random() % 4);
  for (int i = 0; i < changes && !text.empty(); ++i) {
    const std::size_t at = random() % text.size();
    switch (random() % 4) {
      case 0:
        text[at] = static_cast<char>(random() % 256);
        break;
      case 1:
        text.erase(at, 1 + random() % 8);
        break;
      case 2:
        text.insert(at, 1, "{}[]\",:019.-ntf\\ "[random() % 17]);
        break;
      default:
        text.resize(random() % 20 == 0 ? at : text.size());
    }
  }
  return text;
}

// Every value in a document, by pointer.
void collect(const json& value, const std::string& pointer, std::vector<std::string>& out) {
  out.push_back(pointer);
  if (value.is_structured()) {
    for (const auto& [key, below] : value.items()) {
      collect(below, pointer + "/" + key, out);
    }
  }
}

json odd_value(const json& all, const std::vector<std::string>& places, std::mt19937& random) {
  switch (random() % 12) {
    case 0:
      return nullptr;
    case 1:
      return true;
    case 2:
      return 0;
    case 3:
      return -1;
    case 4:
      return 2'000'000'000;
    case 5:
      return 18'446'744'073'709'551'615U;
    case 6:
      return 1.5;
    case 7:
      return "";
    case 8:
      return json::array();
    case 9:
      return json::object();
    default:  // something from elsewhere in the rule set, of the right kind for some other place
      return all[json::json_pointer(places[random() % places.size()])];
  }
}

// Changes the value at one or two places; what comes out is always JSON.
json change_values(const json& all, const std::vector<std::string>& places, std::mt19937& random) {
  json out = all;
  for (std::uint32_t i = 0; i < 1 + random() % 2; ++i) {
    const json::json_pointer place(places[1 + random() % (places.size() - 1)]);
    if (!out.contains(place)) {
      continue;
    }
    json& parent = out[place.parent_pointer()];
    if (random() % 4 != 0) {
      out[place] = odd_value(all, places, random);
    } else if (parent.is_object()) {
      parent.erase(place.back());
    } else {
      parent.erase(static_cast<std::size_t>(std::stoul(place.back())));
    }
  }
  return out;
}

// Loads, and when that fails the error says where.
void load_changed(const std::string& text, int& loaded, int& refused) {
  const std::vector<source_text> one = {{"regels.json", text}};
  input_error error;
  if (const auto result = load_ruleset(one, error)) {
    EXPECT_FALSE(error);
    ++loaded;
    return;
  }
  ++refused;
  EXPECT_TRUE(error);
  EXPECT_GE(error.line, 1U);
  EXPECT_FALSE(error.pointer.empty());
  EXPECT_EQ(error.file, "regels.json") << shown(error);
}

constexpr int rounds = JEUGDREGELS_ROUNDS;

TEST(loader_under_change, bytes) {
  const std::string packed = pack_ruleset(rule_folder().texts());
  std::mt19937 random(20261122);
  int loaded = 0;
  int refused = 0;
  for (int i = 0; i < rounds; ++i) {
    load_changed(change_bytes(packed, random), loaded, refused);
  }
  EXPECT_GT(refused, rounds / 4);
}

TEST(loader_under_change, values) {
  const json packed = json::parse(pack_ruleset(rule_folder().texts()));
  std::vector<std::string> places;
  collect(packed, "", places);
  std::mt19937 random(42);
  int loaded = 0;
  int refused = 0;
  for (int i = 0; i < rounds; ++i) {
    load_changed(change_values(packed, places, random).dump(), loaded, refused);
  }
  EXPECT_GT(refused, rounds / 2);
  EXPECT_GT(loaded, rounds / 20);
}

}  // namespace
}  // namespace jeugdregels::rules
