// Who owns the arrays of a rule set that was loaded at run time.
//
// Tested through the loader by tests/rules/loader_test.cpp.
#ifndef JEUGDREGELS_RULES_STORAGE_HPP
#define JEUGDREGELS_RULES_STORAGE_HPP

#include <deque>
#include <string>
#include <vector>

#include "rules/model.hpp"

namespace jeugdregels::rules {

struct storage {
  storage() = default;
  storage(const storage&) = delete;  // views point into it
  storage& operator=(const storage&) = delete;

  std::deque<std::string> kept;  // never moves a string once it is in
  std::deque<std::vector<string_view>> text_lists;

  std::string name;
  std::string version;
  std::vector<part> parts;
  std::vector<string_view> fingerprints;
  std::vector<source> sources;
  std::vector<choice> choices;
  index workday_choice = nothing;
  std::vector<string_view> names;
  std::vector<rule> rules;
  std::vector<index> rule_sources;
  std::vector<bilingual> texts;
  std::vector<saying> sayings;
  std::vector<condition> conditions;
  std::vector<index> children;
  std::vector<term_rule> terms;
  std::vector<table_rule> tables;
  std::vector<table_row> rows;
  std::vector<ladder_rule> ladders;
  std::vector<ladder_step> steps;
  std::vector<decision_rule> decisions;
  std::vector<decision_row> decision_rows;
  std::vector<window_rule> windows;
  std::vector<value_rule> values;
  index responsible = nothing;
  std::vector<region> regions;
  std::vector<subregion> subregions;
  std::vector<municipality> municipalities;
  std::vector<place_name> places;
  std::vector<std::uint8_t> day_reasons;
  std::vector<calendar::year_span> decreed_years;

  string_view keep(std::string text) { return kept.emplace_back(std::move(text)); }
  // The number of a name, the same for the same name.
  index name_index(string_view text);

  data view() const;
};

}  // namespace jeugdregels::rules

#endif
