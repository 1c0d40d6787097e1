// An answer that is unknown by the formula, but the same in every completion of the absent facts: then it is
// that answer (formats, section 3).
//
// Nearly always two completions that are easily made differ already; only where they do not it is found out
// what the answer depends on (explorer.hpp), and it is settled when that is nothing.
// Tested by tests/assess/lacks_test.cpp.
#ifndef JEUGDREGELS_ASSESS_SETTLE_HPP
#define JEUGDREGELS_ASSESS_SETTLE_HPP

#include <array>
#include <vector>

#include "assess/explorer.hpp"

namespace jeugdregels::assess {

// Reusable; belongs to one thread.
class settler {
 public:
  // Ready for another assessment. What it is given has to stay as it is.
  void begin(const rules::data& rs, const choice_values& choices, const facts::dossier& d, day as_of);

  // Replaces an unknown answer by what every completion comes to; its value goes to the workspace.
  void settle(const subject& s, const rules::rule& r, answer& a, workspace& values);

  explorer& what_lacks() { return explorer_; }

 private:
  struct sample {
    facts::dossier facts;
    workspace work;
    visible_answer seen;
  };

  const facts::dossier& sample_of(std::size_t number);
  void fill(facts::dossier& d, std::size_t number) const;
  bool samples_agree(const subject& s);

  const rules::data* rules_ = nullptr;
  const facts::dossier* given_ = nullptr;
  choice_values choices_{};
  day as_of_ = 0;
  std::size_t made_ = 0;  // samples
  std::array<sample, 3> samples_;
  explorer explorer_;
  std::vector<used_fact> lacking_;
};

}  // namespace jeugdregels::assess

#endif
