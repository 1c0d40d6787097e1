// Trying out one scenario after another: the rules held to what was predicted, and scenarios to each other.
//
// Tested by tests/changes/scenario_answers_test.cpp.
#ifndef JEUGDREGELS_CHANGES_SCENARIO_TRIAL_HPP
#define JEUGDREGELS_CHANGES_SCENARIO_TRIAL_HPP

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "changes/scenario_reader.hpp"
#include "jeugdregels/notices.hpp"

namespace jeugdregels::changes {

// Where a scenario stands, and how it is called.
struct scenario_place {
  std::string file;
  std::string part;
  std::string pointer;
  std::string_view text;  // of the scenario alone
  std::size_t first_line = 1;
  std::string name = {};  // in the report

  // An error about a place in the scenario, on the line where that stands, or on a line of the scenario.
  notice say(const char* code, const std::string& within, std::string message) const;
  notice say(const char* code, const std::string& within, std::size_t line, std::string message) const;
  // The scenario as another one calls it.
  std::string described(const std::string& title) const;
};

class scenario_trial {
 public:
  // What is found goes to `out`; both must outlive this.
  scenario_trial(const ruleset& rs, std::vector<notice>& out) : rs_(rs), out_(out) {}

  // The later of two that contradict, or have one title, is blamed.
  void try_out(const scenario_place& at, const scenario& s);
  // Whether a scenario was about this rule.
  bool has_seen(std::string_view rule) const { return seen_.contains(rule); }

 private:
  // A finding is named by its rule and its subject.
  using finding_name = std::pair<std::string, std::string>;
  using expectations = std::vector<const expectation*>;
  struct earlier_answer {
    rules::json answer;
    std::string described;
  };

  void check_title(const scenario_place& at, const scenario& s);
  void check_validity(const scenario_place& at, const scenario& s, const std::set<std::string>& ids);
  expectations under_test(const scenario_place& at, const scenario& s);
  void compare(const scenario_place& at, const scenario& s, const expectations& expected);
  void hold_together(const scenario_place& at, const scenario& s, const expectations& expected);
  void note_with_example(notice n, const scenario& s);

  const ruleset& rs_;
  std::vector<notice>& out_;
  assessment made_;
  std::set<std::string, std::less<>> seen_;
  std::map<std::pair<std::string, std::string>, std::string> titles_;      // part and title: where
  std::map<std::string, std::map<finding_name, earlier_answer>> answers_;  // by facts, day and choices
};

}  // namespace jeugdregels::changes

#endif
