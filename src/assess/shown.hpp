// What is seen of an answer, and when two answers are the same.
//
// Formats, section 3: what an unknown fact can change is the visible answer; what the passing of days can
// change holds a little more. Numbers that grow every day (dagen, dagen_over) and the referentiedatum belong
// to neither. Tested by tests/assess/agenda_test.cpp and tests/assess/lacks_test.cpp.
#ifndef JEUGDREGELS_ASSESS_SHOWN_HPP
#define JEUGDREGELS_ASSESS_SHOWN_HPP

#include "assess/answer.hpp"

namespace jeugdregels::assess {

// An answer of a rule, with the workspace that holds its value.
struct shown_answer {
  const rules::rule& rule;
  const answer& found;
  const workspace& work;
};

// existence aside: uitkomst, uiterlijk, waarde, vanaf, tot_en_met.
bool same_visible(const shown_answer& a, const shown_answer& b);

// And start, gerealiseerd, kalender_volledig.
bool same_lasting(const shown_answer& a, const shown_answer& b);

}  // namespace jeugdregels::assess

#endif
