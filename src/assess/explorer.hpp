// What an answer depends on: which unknown facts can still change it, exactly.
//
// Formats, section 3, taken at its word. A rule is judged with an unknown fact given one value after the
// other that stands for all (open_facts.cpp); what is still unknown then is given values in turn, until
// nothing is. The answers make up a decision diagram (diagram.hpp), and a fact matters exactly when it stands
// in it.
//
// Wholes that many questions share (when a measure ends, who is responsible, another rule) are worked out
// once, as diagrams of their own, and put in place. Entries of a list are joined one by one. So facts that do
// not meet are not multiplied out.
//
// Tested by tests/assess/lacks_test.cpp, which fills in facts at random and one by one.
#ifndef JEUGDREGELS_ASSESS_EXPLORER_HPP
#define JEUGDREGELS_ASSESS_EXPLORER_HPP

#include <optional>
#include <vector>

#include "assess/diagram.hpp"
#include "assess/judge.hpp"
#include "assess/open_facts.hpp"
#include "assess/shown.hpp"
#include "assess/workspace.hpp"

namespace jeugdregels::assess {

// Reusable; belongs to one thread.
class explorer {
 public:
  // Ready for another assessment. What it is given has to stay as it is.
  void begin(const rules::data& rs, const choice_values& choices, const facts::dossier& d, day as_of);

  // Adds what can still change a finding, each fact once, in order of its pointer. False when there was too
  // much to try: then everything that was met and is unknown is added.
  bool add_lacking(const subject& s, std::vector<used_fact>& out);

 private:
  using node = diagrams::node;
  struct item {
    used_fact what;
    node diagram = 0;
    std::uint32_t first_value = 0;
    std::uint32_t values = 0;
    std::uint32_t first_content = 0;  // of a list: its contents
  };

  context now() { return {*rules_, scratch_, as_of_, choices_, &probe_}; }
  void begin_trying();
  void open_absent_blocks();
  void start();  // of one run of the rules
  bool is_too_much() const;
  // Whether what an unknown fact was taken for may stand: in three values, and by no rule's own wish.
  bool is_sound() const { return !probe_.passed_over; }

  std::optional<value> decided(tri found) const;

  template <typename Run>
  node expand(const Run& run);

  used_fact next_to_fill_in() const;
  std::size_t item_of(const used_fact& what);
  node fact_diagram(record_id record, facts::fact_id fact);
  node list_diagram(record_id parent, list_id list);
  node whole_diagram(const used_fact& what);
  node variable_for(const used_fact& what, std::span<const value> values);

  void assume(const item& what, value v);
  void withdraw(const item& what);
  void withdraw_all();

  node finding_diagram(const subject& s);
  node worst_diagram(const rules::rule& r, record_id around);
  node whole_worst_diagram(const rules::rule& r, record_id around);
  node entry_diagram(const rules::rule& r, record_id entry, record_id around);
  bool can_still_change(const rules::rule& r, const judgement& j) const;
  void put_shared_first(record_id around);
  node rule_diagram(const used_fact& what);
  node ordered_end_diagram(record_id measure);
  node end_diagram(record_id measure);
  node extension_diagram(record_id extension);
  value end_of_content(const item& list, value content) const;
  node lasts_within_diagram(record_id measure, int months, int months_each);
  node runs_diagram(record_id entry, day from);
  node holds_diagram(record_id entry, index condition);
  node workers_diagram(record_id measure);
  node known_workers_diagram(record_id measure);
  node actual_stay_diagram(day on);
  node responsible_diagram(day on);

  value number_of(const judgement& j);
  value number_of_responsible(const possibilities& found);
  bool find_lacking(const subject& s, std::vector<used_fact>& out);
  void add_everything_met(const subject& s, std::vector<used_fact>& out);
  used_fact target_of(const used_fact& what) const;

  const rules::data* rules_ = nullptr;
  const facts::dossier* given_ = nullptr;
  choice_values choices_{};
  day as_of_ = 0;

  bool copied_ = false;
  facts::dossier scratch_;  // a copy in which facts are filled in
  workspace probe_;
  diagrams diagrams_;
  std::int32_t operations_ = 0;

  std::vector<item> items_;
  std::vector<value> values_;  // of the items
  std::vector<facts::dossier::chain> contents_;
  std::vector<used_fact> variables_;                    // what each stands for
  std::vector<std::pair<std::size_t, value>> assumed_;  // items and their values, in order
  std::size_t base_ = 0;                                // those from here on hold now
  std::vector<node> kids_;
  std::vector<record_id> entries_;

  std::vector<visible_answer> seen_;  // by number; the first seen_count_ count
  std::size_t seen_count_ = 0;
  std::vector<possibilities> responsible_;  // by number; the first responsible_count_ count
  std::size_t responsible_count_ = 0;
  list_scratch list_scratch_;
  std::vector<worker_facts> workers_;
  std::vector<worker_change> changes_;
  std::vector<value> some_values_;
  std::vector<std::int32_t> some_variables_;
  int steps_ = 0;
  int most_steps_ = 0;
  int given_up_ = 0;  // findings of this assessment
};

// By pointer: segment by segment, numbers as numbers.
bool comes_before(const facts::dossier& d, const used_fact& a, const used_fact& b);

}  // namespace jeugdregels::assess

#endif
