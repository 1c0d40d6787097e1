// The step that all of explorer.cpp and explorer_wholes.cpp is made of: judge, fill in what is unknown, judge
// again. Only for those two files.
#ifndef JEUGDREGELS_ASSESS_EXPLORER_EXPAND_HPP
#define JEUGDREGELS_ASSESS_EXPLORER_EXPAND_HPP

#include "assess/explorer.hpp"

namespace jeugdregels::assess {

// So often a finding is judged, and so many times diagrams are combined for it, before it is given up; and
// how often when some findings of this assessment were given up already.
inline constexpr int most_steps = 20'000;
inline constexpr std::size_t most_work = 300'000;
inline constexpr int most_given_up = 4;
inline constexpr int few_steps = 5'000;
inline constexpr std::size_t few_work = 3'000;

// `run` gives the value when nothing unknown was met, or nothing unknown can matter; else nothing.
template <typename Run>
explorer::node explorer::expand(const Run& run) {
  if (is_too_much()) {
    return diagrams_.leaf(0);
  }
  start();
  if (const std::optional<value> settled = run(now())) {
    return diagrams_.leaf(*settled);
  }
  const used_fact met = next_to_fill_in();
  const std::size_t number = item_of(met);
  if (is_too_much()) {
    return diagrams_.leaf(0);  // what was worked out last is not to be relied on
  }
  const item open = items_[number];
  const std::size_t mark = kids_.size();
  for (std::uint32_t i = 0; i < open.values; ++i) {
    const value v = values_[open.first_value + i];
    assume(open, v);
    assumed_.emplace_back(number, v);
    const node kid = expand(run);
    kids_.push_back(kid);
    assumed_.pop_back();
    withdraw(open);
  }
  const node result =
      diagrams_.select(open.diagram, std::span(values_).subspan(open.first_value, open.values),
                       std::span(kids_).subspan(mark));
  kids_.resize(mark);
  return result;
}

}  // namespace jeugdregels::assess

#endif
