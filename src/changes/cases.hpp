// Builds the dossiers that show what is found in rules: a subject for a rule, and facts with given values.
//
// What is built is always read and assessed again before it is shown. Tested by tests/changes/cases_test.cpp.
#ifndef JEUGDREGELS_CHANGES_CASES_HPP
#define JEUGDREGELS_CHANGES_CASES_HPP

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "assess/assess.hpp"

namespace jeugdregels::changes {

using calendar::day;
using facts::fact_id;
using facts::list_id;
using facts::value;
using rules::index;

class case_file {
 public:
  // A youth of ten years on the peildatum, with one entry of the list (and of those around it), in which only
  // the required facts stand.
  case_file(list_id over, day as_of);

  day as_of() const { return as_of_; }
  const nlohmann::ordered_json& dossier() const { return dossier_; }
  nlohmann::ordered_json& root() { return dossier_; }

  // A fact of the entry, of an entry around it or of the dossier; facts::unknown takes it away.
  void set(fact_id fact, value v);
  // Another day of birth: so many years old on the peildatum.
  void set_age(int years);

  // {"dossier": …, "peildatum": …} on one line.
  std::string text() const;

 private:
  nlohmann::ordered_json dossier_;
  day as_of_;
};

// Assessing with this rule alone, with the standard choices, whether its part is switched on or not.
class assessed_case {
 public:
  assessed_case(const rules::data& set, index first_version, const case_file& of);

  // The first finding; nothing where there is none, or where the dossier cannot be read.
  const assess::finding* finding() const {
    return found_.findings.empty() ? nullptr : found_.findings.data();
  }
  const assess::result& all() const { return found_; }

 private:
  facts::dossier dossier_;
  assess::result found_;
};

}  // namespace jeugdregels::changes

#endif
