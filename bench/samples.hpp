// What is measured with: a typical dossier, variants of it, and the parser doing nothing.
//
// The dossier is made up, like everything in it.
#ifndef JEUGDREGELS_BENCH_SAMPLES_HPP
#define JEUGDREGELS_BENCH_SAMPLES_HPP

#include <string>
#include <string_view>

#include "calendar/days.hpp"

namespace jeugdregels::bench {

// One dossier on one line: one ots, two workers, three entries of help, four registrations, a course.
std::string_view typical_dossier();

// The same with every fact that any rule asks for; and with five of them absent, one each of what a
// caseworker leaves open most: the end of the measure, the start and the fit of help, the network, a plan for
// later.
std::string_view complete_dossier();
std::string_view dossier_with_five_absent();

// The day it is assessed as of: some help has started late, some still waits.
calendar::day typical_day();

// The same with another label and every date moved by some days, less than a year; as long as the original.
void append_variant(std::string& out, unsigned number);

// Reads a text with nlohmann's SAX parser and forgets all of it; false when it is no JSON.
bool bare_parse(const char* begin, const char* end);

}  // namespace jeugdregels::bench

#endif
