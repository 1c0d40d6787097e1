// Views over owned arrays; see storage.hpp.
//
// Tested through the loader by tests/rules/loader_test.cpp.
#include "rules/storage.hpp"

#include <algorithm>

namespace jeugdregels::rules {

index storage::name_index(string_view text) {
  const auto found = std::find(names.begin(), names.end(), text);
  if (found != names.end()) {
    return static_cast<index>(found - names.begin());
  }
  names.push_back(keep(std::string(text)));
  return static_cast<index>(names.size() - 1);
}

data storage::view() const {
  data out;
  out.name = name;
  out.version = version;
  out.parts = parts;
  out.fingerprints = fingerprints;
  out.sources = sources;
  out.choices = choices;
  out.workday_choice = workday_choice;
  out.names = names;
  out.rules = rules;
  out.rule_sources = rule_sources;
  out.texts = texts;
  out.sayings = sayings;
  out.conditions = conditions;
  out.children = children;
  out.terms = terms;
  out.tables = tables;
  out.rows = rows;
  out.ladders = ladders;
  out.steps = steps;
  out.decisions = decisions;
  out.decision_rows = decision_rows;
  out.windows = windows;
  out.values = values;
  out.responsible = responsible;
  out.regions = regions;
  out.subregions = subregions;
  out.municipalities = municipalities;
  out.places = places;
  out.day_reasons = day_reasons;
  out.decreed_years = decreed_years;
  return out;
}

}  // namespace jeugdregels::rules
