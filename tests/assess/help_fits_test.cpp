// norm.hulp.passend with every combination of its facts, and answers that no absent fact can change.
#include <random>
#include <set>

#include "assess/case.hpp"

namespace jeugdregels::assess {
namespace {

constexpr const char* rule = "norm.hulp.passend";
constexpr const char* supported =
    R"({"bepaald":"2026-02-01","ouder_met_gezag_oneens":false,"samenspraak":{"gezin":true,)"
    R"("netwerk":"nvt","professionals":true}})";
constexpr const char* not_supported =
    R"({"bepaald":"2026-02-01","ouder_met_gezag_oneens":true,"samenspraak":{"gezin":true,)"
    R"("netwerk":"nvt","professionals":true}})";

// Three months from 2026-01-15: 2026-04-15.
json help_case(const std::vector<json>& entries, const std::string& koers) {
  json dossier = json::parse(
      measure_text(R"("einde":null,"beeindigd":null,"verlengingen":[],"uitgesproken":"2026-01-15",)"
                   R"("gi_in_kennis":"2026-01-15")"));
  dossier["maatregelen"][0]["hulp"] = entries;
  if (!koers.empty()) {
    dossier["maatregelen"][0]["koers"] = json::parse(koers);
  }
  return dossier;
}

std::string on(const std::vector<json>& entries, const std::string& koers, const std::string& as_of) {
  return assessed(help_case(entries, koers).dump(), as_of).outcome_of(rule);
}

json entry(const std::string& text) { return json::parse(R"({"voor":"gezin",)" + text + "}"); }

std::string shown(tri t) { return t == tri::yes ? "voldaan" : t == tri::no ? "niet_voldaan" : "onbekend"; }

TEST(help_fits, every_combination_of_started_help) {
  constexpr std::array<const char*, 5> keys = {"sluit_aan", "conform_plan", "alternatief_passend",
                                               "professional_licht_toe", "gezin_ervaart_bijdrage"};
  const std::vector<std::pair<std::string, tri>> courses = {{supported, tri::yes},
                                                            {not_supported, tri::no},
                                                            {R"({"bepaald":"2026-02-01"})", tri::maybe},
                                                            {"null", tri::no}};
  for (int n = 0; n < 243; ++n) {
    json help = entry(R"("gestart":"2026-02-01")");
    std::array<tri, 5> facts{};
    for (std::size_t i = 0, rest = static_cast<std::size_t>(n); i < 5; ++i, rest /= 3) {
      facts[i] = static_cast<tri>(rest % 3);
      if (facts[i] != tri::maybe) {
        help[keys[i]] = facts[i] == tri::yes;
      } else if (n % 2 == 0) {
        help[keys[i]] = nullptr;
      }
    }
    for (const auto& [koers, course] : courses) {
      const tri plan = either(both(facts[1], course), facts[2]);
      const tri expected = both(both(facts[0], plan), both(facts[3], facts[4]));
      EXPECT_EQ(on({help}, koers, "2026-05-01"), shown(expected)) << help << koers;
    }
  }
}

TEST(help_fits, help_that_has_not_started_as_in_time) {
  const json waits = entry(R"("gestart":null,"sluit_aan":false)");
  EXPECT_EQ(on({waits}, supported, "2026-04-15"), "lopend");
  EXPECT_EQ(on({waits}, supported, "2026-04-16"), "niet_voldaan");
  EXPECT_EQ(
      on({entry(R"("gestart":null,"toelichting":{"vastgelegd":"2026-04-16"})")}, supported, "2026-04-16"),
      "toegelicht");
  EXPECT_EQ(on({entry(R"("gestart":"2026-05-02")")}, supported, "2026-05-01"), "niet_voldaan");
}

TEST(help_fits, only_for_parents_is_not_met_at_once) {
  const json fits =
      json::parse(R"({"voor":"ouders","gestart":"2026-02-01","sluit_aan":true,"alternatief_passend":true,)"
                  R"("professional_licht_toe":true,"gezin_ervaart_bijdrage":true})");
  json for_child = fits;
  for_child["voor"] = "jeugdige";
  json wish = for_child;
  wish["noodzakelijk"] = false;
  EXPECT_EQ(on({fits}, supported, "2026-05-01"), "niet_voldaan");
  EXPECT_EQ(on({for_child}, supported, "2026-05-01"), "voldaan");
  EXPECT_EQ(on({fits, for_child}, supported, "2026-05-01"), "voldaan");
  EXPECT_EQ(on({fits, wish}, supported, "2026-05-01"), "niet_voldaan");
  EXPECT_EQ(on({json::parse(R"({"voor":"ouders"})")}, supported, "2026-02-01"), "niet_voldaan")
      << "before the due date too";
  json not_needed = fits;
  not_needed["noodzakelijk"] = false;
  EXPECT_EQ(on({not_needed}, supported, "2026-05-01"), "niet_van_toepassing");
}

TEST(help_fits, unknown_whether_started_but_not_met_either_way) {
  EXPECT_EQ(on({entry(R"("sluit_aan":false)")}, supported, "2026-05-01"), "niet_voldaan");
  EXPECT_EQ(on({entry(R"("sluit_aan":true)")}, supported, "2026-05-01"), "onbekend");
  EXPECT_EQ(on({entry(R"("conform_plan":false,"alternatief_passend":false)")}, supported, "2026-05-01"),
            "niet_voldaan");
  EXPECT_EQ(
      on({entry(R"("sluit_aan":false,"toelichting":{"vastgelegd":"2026-04-20"})")}, supported, "2026-05-01"),
      "onbekend")
      << "explained when it has not started";
}

// Whether the course was decided is unknown, but a course that is not supported and one that is not there
// both leave the plan without support.
TEST(help_fits, unknown_course_that_cannot_be_supported) {
  const json help =
      entry(R"("gestart":"2026-02-01","sluit_aan":true,"conform_plan":true,"alternatief_passend":false,)"
            R"("professional_licht_toe":true,"gezin_ervaart_bijdrage":true)");
  EXPECT_EQ(on({help}, R"({"samenspraak":{"gezin":false}})", "2026-05-01"), "niet_voldaan");
  EXPECT_EQ(on({help}, R"({"samenspraak":{"gezin":true}})", "2026-05-01"), "onbekend");
  EXPECT_EQ(on({help}, R"({"ouder_met_gezag_oneens":true})", "2026-05-01"), "niet_voldaan");
}

// "Unknown" by the formula, but every completion gives the same outcome and due date.
TEST(help_in_time, worst_of_that_no_completion_changes) {
  const json explained =
      entry(R"("gestart":"2026-04-20","doorbraakaanpak":false,"toelichting":{"vastgelegd":"2026-04-20"})");
  json open = explained;
  open.erase("doorbraakaanpak");
  const auto in_time = [](const std::vector<json>& entries, const std::string& as_of) {
    return assessed(help_case(entries, "null").dump(), as_of).visible("norm.hulp.tijdig");
  };
  ASSERT_EQ(in_time({open}, "2026-05-01"), "onbekend 2026-04-15") << "explained, or met by doorbraak";
  EXPECT_EQ(in_time({explained, open}, "2026-05-01"), "toegelicht 2026-04-15");
  EXPECT_EQ(in_time({open, explained}, "2026-05-01"), "toegelicht 2026-04-15");
}

// ---- "unknown" is only shown when two completions differ --------------------------------------------------
struct place_of {
  const char* pointer;
  std::vector<json> values;
};

const std::vector<json> booleans = {true, false};
const std::vector<place_of> places = {
    {"/maatregelen/0/koers/bepaald", {nullptr, "2026-02-01", "2026-04-20", "2026-06-01"}},
    {"/maatregelen/0/koers/doelen_bepaald", booleans},
    {"/maatregelen/0/koers/hulp_bepaald", booleans},
    {"/maatregelen/0/koers/ouder_met_gezag_oneens", booleans},
    {"/maatregelen/0/koers/samenspraak/gezin", booleans},
    {"/maatregelen/0/koers/samenspraak/netwerk", {true, false, "nvt"}},
    {"/maatregelen/0/koers/samenspraak/professionals", booleans},
    {"/maatregelen/0/koers/toelichting/vastgelegd", {nullptr, "2026-04-20", "2026-06-01"}},
    {"/maatregelen/0/hulp/0/gestart", {nullptr, "2026-02-01", "2026-04-20", "2026-06-01"}},
    {"/maatregelen/0/hulp/0/doorbraakaanpak", booleans},
    {"/maatregelen/0/hulp/0/sluit_aan", booleans},
    {"/maatregelen/0/hulp/0/conform_plan", booleans},
    {"/maatregelen/0/hulp/0/alternatief_passend", booleans},
    {"/maatregelen/0/hulp/0/professional_licht_toe", booleans},
    {"/maatregelen/0/hulp/0/gezin_ervaart_bijdrage", booleans},
    {"/maatregelen/0/hulp/0/toelichting/vastgelegd", {nullptr, "2026-04-20", "2026-06-01"}},
    {"/maatregelen/0/hulp/1/gestart", {nullptr, "2026-02-01", "2026-04-20"}},
    {"/maatregelen/0/hulp/1/doorbraakaanpak", booleans},
    {"/maatregelen/0/hulp/1/toelichting/vastgelegd", {nullptr, "2026-04-20"}},
    {"/maatregelen/0/hulp/1/sluit_aan", booleans},
    {"/maatregelen/0/beeindigd", {nullptr, "2026-02-01", "2026-04-01", "2026-06-01"}},
};

constexpr const char* judged[] = {"norm.koers.aanwezig", "norm.koers.tijdig", "norm.koers.gedragen",
                                  "norm.hulp.tijdig", "norm.hulp.passend"};

void complete(json& dossier, const std::vector<const place_of*>& open, std::size_t at,
              std::map<std::string, std::set<std::string>>& seen) {
  if (at == open.size()) {
    const assessed a(dossier.dump(), "2026-05-01");
    for (const char* name : judged) {
      seen[name].insert(a.visible(name));
    }
    return;
  }
  for (const auto& value : open[at]->values) {
    dossier[json::json_pointer(open[at]->pointer)] = value;
    complete(dossier, open, at + 1, seen);
  }
}

TEST(unknown, is_shown_only_when_two_completions_differ) {
  std::mt19937 random(7);
  std::map<std::string, int> met;
  for (int n = 0; n < 400; ++n) {
    json dossier = help_case({entry(R"("toelichting":{})"), entry(R"("conform_plan":true,"toelichting":{})")},
                             R"({"samenspraak":{},"toelichting":{}})");
    dossier["maatregelen"][0].erase("beeindigd");
    std::set<std::size_t> absent;
    while (absent.size() < 1 + static_cast<std::size_t>(n % 3)) {
      absent.insert(random() % places.size());
    }
    std::vector<const place_of*> open;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (absent.contains(i)) {
        open.push_back(&places[i]);
      } else {
        dossier[json::json_pointer(places[i].pointer)] = places[i].values[random() % places[i].values.size()];
      }
    }
    for (const char* key :
         {"conform_plan", "alternatief_passend", "professional_licht_toe", "gezin_ervaart_bijdrage"}) {
      dossier["maatregelen"][0]["hulp"][1][key] = true;
    }
    const std::string text = dossier.dump();
    const assessed a(text, "2026-05-01");
    std::map<std::string, std::set<std::string>> seen;
    complete(dossier, open, 0, seen);
    for (const char* name : judged) {
      if (a.outcome_of(name) == "onbekend") {
        ++met[name];
        EXPECT_GT(seen[name].size(), 1U) << name << " can only be " << *seen[name].begin() << " for " << text;
      } else if (seen[name].size() == 1) {
        EXPECT_EQ(a.visible(name), *seen[name].begin()) << name << " for " << text;
      }
    }
  }
  for (const char* name : judged) {
    EXPECT_GT(met[name], 0) << name;
  }
}

}  // namespace
}  // namespace jeugdregels::assess
