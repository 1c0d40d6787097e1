// A rule set of a few rules in memory, for tests of mechanisms: nothing else in it, so that no rule of this
// repository can stand in the way.
#ifndef JEUGDREGELS_TESTS_RULES_SMALL_RULES_HPP
#define JEUGDREGELS_TESTS_RULES_SMALL_RULES_HPP

#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "rules/loader.hpp"

namespace jeugdregels::rules {

inline constexpr const char* small_file = "eigen/regels.json";

// A rule about the dossier as a whole; `body` is JSON text.
inline json small_rule(const std::string& id, const std::string& kind, const std::string& finding,
                       const std::string& body) {
  json out = json::parse(R"({"titel":"Titel","zegt":"Zin","ernst":"wet","bronnen":["bron"],
                             "geverifieerd":{"op":"2026-01-02","wat":"tekst"}})");
  out["regel"] = id;
  out["soort"] = kind;
  out["bevinding"] = finding;
  out[kind] = json::parse(body);
  return out;
}

// The same about each entry of a list.
inline json small_rule_over(const std::string& list, const std::string& id, const std::string& kind,
                            const std::string& finding, const std::string& body) {
  json out = small_rule(id, kind, finding, body);
  out["over"] = list;
  return out;
}

class small_rules {
 public:
  explicit small_rules(const std::vector<json>& rules) {
    content_ = json::parse(R"({
      "bronnen":[{"bron":"bron","titel":"Bron","vindplaats":"ergens"}],
      "keuzes":[{"keuze":"begin","titel":"Begin","waarden":["kennis","uitspraak"],"standaard":"kennis",
                 "reden":"omdat"}],
      "regios":[{"jeugdhulpregio":"oost","jeugdbeschermingsregio":"oost"},
                {"jeugdhulpregio":"west","jeugdbeschermingsregio":"west"}],
      "regels":[]})");
    for (json rule : rules) {
      rule["volgorde"] = content_["regels"].size() + 1;
      content_["regels"].push_back(std::move(rule));
    }
  }

  // Changes the value at a place; the place may not exist yet.
  void set(const std::string& pointer, const json& value) { content_[json::json_pointer(pointer)] = value; }
  void erase(const std::string& pointer) {
    const json::json_pointer place(pointer);
    content_[place.parent_pointer()].erase(place.back());
  }
  const json& content() const { return content_; }
  std::string text() const { return content_.dump(2); }

  std::unique_ptr<storage> load(input_error& error) const {
    const std::string all = text();
    const std::vector<source_text> texts = {
        {"regelset.json", R"({"formaat":"jeugdregels/regelset/1","naam":"eigen","versie":"1",
                              "delen":[{"deel":"eigen","titel":"Eigen"}]})"},
        {small_file, all}};
    return load_ruleset(texts, error);
  }

  // For rule sets in which nothing is wrong.
  std::unique_ptr<storage> load() const {
    input_error error;
    auto out = load(error);
    if (out == nullptr) {
      throw std::invalid_argument(error.pointer + ": " + error.expected);
    }
    return out;
  }

 private:
  json content_;
};

// A rule set of these rules, in which nothing is wrong.
template <typename... Rules>
std::unique_ptr<storage> load_small(const Rules&... rules) {
  std::vector<json> all;
  (all.push_back(rules), ...);
  return small_rules(all).load();
}

}  // namespace jeugdregels::rules

#endif
