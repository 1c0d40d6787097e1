// Watches rules being assessed, and notes which of their targets are reached.
//
// Tested by tests/changes/coverage_test.cpp.
#ifndef JEUGDREGELS_CHANGES_COVERAGE_OBSERVER_HPP
#define JEUGDREGELS_CHANGES_COVERAGE_OBSERVER_HPP

#include <vector>

#include "assess/assess.hpp"
#include "changes/coverage_targets.hpp"

namespace jeugdregels::changes {

class coverage_observer {
 public:
  // Every version of every rule that can be assessed, with nothing reached.
  explicit coverage_observer(const rules::data& set);

  // Assesses with this plan; what the rules of the plan reach is noted.
  void observe(const assess::plan& p, const facts::dossier& d, day as_of);

  // By version, as in rules::data::rules; empty for those that are only explained.
  const std::vector<target_map>& targets() const { return targets_; }

 private:
  void note(index rule, const std::string& target);
  void note_side(index rule, const std::string& boundary, value from_it);
  void look(const assess::context& c, const assess::finding& f);
  void ask(const assess::context& c, index rule, const assess::place& at);
  void ask_who_is_left_out(const assess::context& c, index first_version);
  void ask_entries(const assess::context& c, index rule, const asked_question& q);
  void ask_here(const assess::context& c, index rule, index question, const assess::place& at);
  void look_at_term(const assess::context& c, index rule, value due, value realised);
  void look_at_window(const assess::context& c, index rule, const assess::place& at);
  void look_at_ladder(const assess::context& c, const assess::finding& f);

  const rules::data& set_;
  std::vector<target_map> targets_;
  std::vector<std::vector<asked_question>> questions_;
  std::vector<std::vector<asked_question>> for_whom_;  // those of `alleen_bij` alone
  assess::result found_;
};

}  // namespace jeugdregels::changes

#endif
