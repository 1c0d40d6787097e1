// Regions: what the facts that a rule asks about can be, cut so fine that inside a region nothing can change.
//
// A rule sees facts only through its questions. For every group of facts that are asked about together the
// values they can have are cut at each constant of the questions, each cut is tried in a dossier, and values
// that answer all questions alike are merged: one region of the group. A combination of one region of each
// group is a region of the rule. What is derived from other facts, other rules, and questions about whole
// lists are taken as free: they get every answer that they could have, so that nothing is called impossible
// that is not. Such regions cannot be built into a dossier here (built is false).
//
// Tested by tests/changes/regions_test.cpp.
#ifndef JEUGDREGELS_CHANGES_REGIONS_HPP
#define JEUGDREGELS_CHANGES_REGIONS_HPP

#include <functional>
#include <map>
#include <vector>

#include "changes/cases.hpp"

namespace jeugdregels::changes {

using facts::tri;

struct fact_value {
  fact_id fact;
  value v;
};

struct region {
  std::vector<tri> answers;       // to the questions of its group, in their order
  std::vector<fact_value> facts;  // a dossier in which they are answered so
  bool built = true;
};

struct region_group {
  std::vector<index> questions;  // conditions
  std::vector<region> regions;
};

// Where a rule is in the product of its groups: one region of each.
class region_point {
 public:
  region_point(const rules::data& set, const std::vector<region_group>& groups);

  // What a condition comes to here.
  tri answer(index condition) const;
  // Whether every region here can be built, and the case with all of them.
  bool is_built() const;
  void build(case_file& into) const;

  // The number of the region of each group.
  const std::vector<std::size_t>& regions() const { return at_; }

  // The next point; false when all have been seen.
  bool next();

 private:
  tri answer_of_questions(index condition) const;
  void note(std::size_t group);

  const rules::data& set_;
  const std::vector<region_group>& groups_;
  std::vector<std::size_t> at_;
  std::map<index, tri> answers_;  // by question
};

// The groups of all that these conditions ask, of a rule over this list; as_of is the peildatum.
std::vector<region_group> regions_of(const rules::data& set, const std::vector<index>& conditions,
                                     list_id over, day as_of);

// How many points there are; at most `most`.
std::size_t count_points(const std::vector<region_group>& groups, std::size_t most);

}  // namespace jeugdregels::changes

#endif
