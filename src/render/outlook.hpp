// What may still become of a finding, in words: until when it holds if no fact changes, and which unknown
// facts can still change it.
//
// Tested by tests/render/outlook_test.cpp.
#ifndef JEUGDREGELS_RENDER_OUTLOOK_HPP
#define JEUGDREGELS_RENDER_OUTLOOK_HPP

#include <string>
#include <string_view>
#include <vector>

#include "render/explain.hpp"

namespace jeugdregels::render {

// Sentences to follow what is `said` of a finding, each with a space before it; empty when there is nothing
// to add. Nothing that was said is said again, and nothing is asked for that was asked for `before`.
std::string outlook(const explained& e, const assess::finding& f, std::string_view said,
                    std::string_view before = {});

// "Nog nodig: wanneer …; of …; en nog 3." for all of these findings together, with a space before it. What
// `said` asks for already is left out, in other words too, and so is a block of which it asks for a fact.
std::string still_needed(const explained& e, const std::vector<const assess::finding*>& all,
                         std::string_view said);

}  // namespace jeugdregels::render

#endif
