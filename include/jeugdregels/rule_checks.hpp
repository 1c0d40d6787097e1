// Examining a rule set before anybody relies on it: everything that is wrong with it, each with its place
// and, where one can be built, a dossier that shows it.
//
// Nothing is read but the texts and the day that are given. May be called from any number of threads.
#ifndef JEUGDREGELS_RULE_CHECKS_HPP
#define JEUGDREGELS_RULE_CHECKS_HPP

#include <date/date.h>

#include <span>

#include "jeugdregels/notices.hpp"
#include "jeugdregels/ruleset.hpp"

namespace jeugdregels {

struct check_options {
  date::sys_days today;  // wording that was last verified more than `years` before it is a warning
  int years = 2;
};

// All that is wrong with the files of a folder, or with one packed text (a file with an empty name). What
// loads in spite of faults elsewhere is examined too; docs/rule-checks.md has a section for every code.
// Allocates; may throw std::bad_alloc.
notice_report check_rules(std::span<const ruleset_file> files, const check_options& how);

}  // namespace jeugdregels

#endif
