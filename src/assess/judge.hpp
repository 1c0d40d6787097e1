// One rule about one subject: whether there is a finding, and what it says.
//
// assess.cpp asks it for every subject in turn; what asks again about one finding, on another day or with
// other facts, asks here. Tested by tests/assess/assess_test.cpp.
#ifndef JEUGDREGELS_ASSESS_JUDGE_HPP
#define JEUGDREGELS_ASSESS_JUDGE_HPP

#include "assess/evaluate.hpp"

namespace jeugdregels::assess {

// What a finding is about: an entry of a list, the entry around a list taken together, the dossier, or a list
// that is absent.
struct subject {
  index first_version = rules::nothing;
  record_id at = facts::root;
  list_id missing = list_id::count;

  bool operator==(const subject&) const = default;
};

struct judgement {
  bool exists = false;
  bool certain = true;             // that there is a finding at all
  index version = rules::nothing;  // the version that holds on the peildatum, else the first one
  answer found;
};

// The same by a version that is found already; `valid` says whether it holds on the peildatum.
void judge_by(const context& c, const rules::rule& r, bool valid, const subject& s, entry_use use,
              judgement& out);

// With entry_use::keep the entries that were taken together are left in the workspace.
judgement judge(const context& c, const subject& s, entry_use use);

}  // namespace jeugdregels::assess

#endif
