// The cases of the seven-answer workload: made up from a fixed seed, written and read as one line of JSON,
// and put into a dossier.
//
// What a line does not tell is taken as it would stand in a file on its day: a municipality of residence
// since birth, an institution of Overijssel, and an explanation that was recorded by then.
#ifndef JEUGDREGELS_BENCH_SEVEN_CASES_HPP
#define JEUGDREGELS_BENCH_SEVEN_CASES_HPP

#include <string>
#include <string_view>

#include "calendar/days.hpp"
#include "facts/dossier.hpp"

namespace jeugdregels::bench {

using calendar::day;
using facts::value;

// Dates and booleans as in facts/values.hpp.
struct seven_case {
  std::string ref;
  value born = facts::unknown;
  value municipality = facts::unknown;
  value as_of = facts::unknown;
  std::string kind;
  value pronounced = facts::unknown;
  value informed = facts::unknown;
  value assigned = facts::unknown;
  value course = facts::unknown;
  value supported = facts::unknown;
  value started = facts::unknown;
  value waiting_since = facts::unknown;
  bool explained = false;
};

// Case number `number` as one line of JSON, without line end.
void append_case(std::string& out, unsigned number);

// Reads one line; false when it is none of ours.
bool read_case(std::string_view line, seven_case& out);

// The case as a dossier: as JSON, or straight into the library's facts as a caller without JSON would.
void append_dossier(std::string& out, const seven_case& c);
void fill_dossier(const seven_case& c, facts::dossier& out);

}  // namespace jeugdregels::bench

#endif
