// JR0402 and JR0404: every municipality of a region with subregions is in one of them, and a name or alias
// belongs to one municipality on every day.
//
// That none is in two subregions, and that a code holds once a day, is seen while loading (JR0401, JR0403). A
// place may lie in two municipalities. Tested by tests/changes/check_municipalities_test.cpp.
#include <algorithm>
#include <map>

#include "changes/check.hpp"
#include "rules/lookup.hpp"

namespace jeugdregels::changes {
namespace {

// The names by which a municipality itself is known, with their places.
std::vector<std::pair<std::string, text_place>> names_of(const rules::json& municipality,
                                                         const text_place& place) {
  std::vector<std::pair<std::string, text_place>> out = {
      {text_of(municipality, "naam"), place.below("/naam")}};
  if (municipality.is_object() && municipality.contains("aliassen") && municipality["aliassen"].is_array()) {
    const auto& aliases = municipality["aliassen"];
    for (std::size_t i = 0; i < aliases.size(); ++i) {
      if (aliases[i].is_string()) {
        out.emplace_back(aliases[i].get<std::string>(), place.below("/aliassen/" + std::to_string(i)));
      }
    }
  }
  return out;
}

// Who has a name, and when.
struct name_owner {
  std::string code;
  rules::validity valid;
};

void check_names(const checking& c) {
  std::multimap<std::string, name_owner> owners;  // by the form in which names are looked up
  for_entries(c.texts, "gemeenten", [&](const rules::json& municipality, const text_place& place) {
    const auto valid = written_period(municipality);
    if (!valid) {
      return;  // said by the loader
    }
    const name_owner here{text_of(municipality, "gemeente"), *valid};
    for (const auto& [name, at] : names_of(municipality, place)) {
      const std::string key = rules::lookup_key(name);
      const auto [first, end] = owners.equal_range(key);
      const auto other = std::find_if(first, end, [&](const auto& owner) {
        return owner.second.code != here.code && rules::overlap(owner.second.valid, here.valid);
      });
      if (!name.empty() && other != end) {
        c.add("JR0404", notice_level::error, at,
              "\"" + name + "\" is ook een naam van gemeente " + other->second.code);
      }
      owners.emplace(key, here);
    }
  });
}

void check_subregions(const checking& c) {
  std::set<std::string> divided;  // codes in a subregion
  std::set<std::string> regions;  // with at least one of these
  for_entries(c.texts, "subregios", [&](const rules::json& subregion, const text_place&) {
    add_names(subregion, "gemeenten", divided);
  });
  for_entries(c.texts, "gemeenten", [&](const rules::json& municipality, const text_place&) {
    if (divided.contains(text_of(municipality, "gemeente"))) {
      regions.insert(text_of(municipality, "jeugdhulpregio"));
    }
  });
  for_entries(c.texts, "gemeenten", [&](const rules::json& municipality, const text_place& place) {
    const std::string code = text_of(municipality, "gemeente");
    const std::string region = text_of(municipality, "jeugdhulpregio");
    if (regions.contains(region) && !divided.contains(code)) {
      c.add("JR0402", notice_level::error, place,
            "gemeente " + code + " heeft geen subregio, en andere gemeenten van " + region + " wel");
    }
  });
}

}  // namespace

void check_municipalities(const checking& c) {
  check_names(c);
  check_subregions(c);
}

}  // namespace jeugdregels::changes
