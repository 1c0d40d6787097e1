// The values that stand for every value of an absent fact, and the contents that stand for every content of
// an absent list.
//
// Whatever a rule can tell apart must be among them: for a day the first there is, the peildatum, the day
// after it and none, and around what it is compared with. Tested by tests/assess/lacks_test.cpp.
#ifndef JEUGDREGELS_ASSESS_OPEN_FACTS_HPP
#define JEUGDREGELS_ASSESS_OPEN_FACTS_HPP

#include <vector>

#include "assess/context.hpp"

namespace jeugdregels::assess {

// The days, codes and so on that stand for every value of a fact that is absent.
struct open_values {
  const rules::data& rules;
  const facts::dossier& dossier;
  day as_of;
  const choice_values& choices;

  // Smallest first, each once.
  void add(record_id record, facts::fact_id fact, std::vector<value>& out) const;
  void add_municipalities(std::vector<value>& out) const;
  void add_earlier_days(record_id measure, std::vector<value>& out) const;
  void add_ends_of_extensions(record_id measure, std::vector<value>& out) const;

 private:
  void add_usual_days(std::vector<value>& out) const;
  void add_days(record_id record, facts::fact_id fact, std::vector<value>& out) const;
  void add_days_of_tables(std::vector<value>& out) const;
  void add_ages(facts::fact_id fact, std::vector<value>& out) const;
  void add_starts(record_id measure, facts::fact_id fact, std::vector<value>& out) const;
  void add_limits(record_id measure, std::vector<value>& out) const;
  void add_days_of_leaving(record_id measure, std::vector<value>& out) const;
};

// The known days on which a measure may end.
template <typename Visit>
void for_known_ends(const facts::dossier& d, record_id measure, Visit visit) {
  const auto see = [&](record_id record, facts::fact_id fact) {
    if (const value v = d.get(record, fact); facts::is_known(v)) {
      visit(v);
    }
  };
  see(measure, facts::fact_id::maatregel_einde);
  see(measure, facts::fact_id::maatregel_beeindigd);
  visit(calendar::birthday(d.get(facts::root, facts::fact_id::geboortedatum), 18) - 1);
  for (const record_id extension : d.entries(measure, list_id::verlengingen)) {
    see(extension, facts::fact_id::verlenging_einde);
  }
}

// A municipality outside all our regions.
inline constexpr value elsewhere = 9999;

// The largest number that a rule asks for; more than that makes no difference.
int most_counted(const rules::data& rs);

// Puts what was added from `first` on in order, each once.
void sort_once(std::vector<value>& all, std::size_t first);

// The contents that stand for everything an absent list may hold: entries made in `d`, but in no list.
struct list_scratch {  // memory for it, kept
  std::vector<value> days;
  std::vector<value> codes;
};
void add_list_contents(const open_values& about, facts::dossier& d, record_id parent, list_id list,
                       list_scratch& scratch, std::vector<facts::dossier::chain>& out);

}  // namespace jeugdregels::assess

#endif
