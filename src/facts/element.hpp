// One numbering for facts, lists and blocks, as programs outside know them; and their names as constant text.
//
// Numbers follow the table of facts: what is in it never moves once it is published.
// Tested by tests/facts/element_test.cpp.
#ifndef JEUGDREGELS_FACTS_ELEMENT_HPP
#define JEUGDREGELS_FACTS_ELEMENT_HPP

#include <string_view>

#include "facts/fact_table.hpp"
#include "jeugdregels/vocabulary.hpp"

namespace jeugdregels::facts {

using vocabulary::first_fact;
using vocabulary::first_list;

// Blocks stand after the kinds of entries in the list of shapes.
inline constexpr std::size_t first_block = [] {
  std::size_t i = 0;
  while (!shape_defs[i].block) {
    ++i;
  }
  return i;
}();
inline constexpr std::size_t block_count = shape_count - first_block;

// A fact, a list or a block; none of them for any other number.
struct element {
  enum class kind : std::uint8_t { nothing, fact, list, block };
  kind what = kind::nothing;
  std::size_t place = 0;  // in its table

  constexpr fact_id fact() const { return static_cast<fact_id>(place); }
  constexpr list_id list() const { return static_cast<list_id>(place); }
  constexpr shape block() const { return static_cast<shape>(place); }
  // The shape it is a part of: an entry or a block.
  constexpr shape home() const {
    return what == kind::fact   ? def(fact()).home
           : what == kind::list ? def(list()).parent
                                : def(block()).parent;
  }
};

constexpr element element_of(std::int32_t number) {
  const auto within = [number](std::int32_t first, std::size_t count) {
    return number >= first && number < first + static_cast<std::int32_t>(count);
  };
  if (within(first_fact, fact_count)) {
    return {element::kind::fact, static_cast<std::size_t>(number - first_fact)};
  }
  if (within(first_list, list_count)) {
    return {element::kind::list, static_cast<std::size_t>(number - first_list)};
  }
  if (within(vocabulary::first_block, block_count)) {
    return {element::kind::block, first_block + static_cast<std::size_t>(number - vocabulary::first_block)};
  }
  return {};
}

constexpr std::int32_t number_of(fact_id f) { return first_fact + static_cast<std::int32_t>(f); }
constexpr std::int32_t number_of(list_id l) { return first_list + static_cast<std::int32_t>(l); }
constexpr std::int32_t number_of(shape block) {
  return vocabulary::first_block + static_cast<std::int32_t>(block) - static_cast<std::int32_t>(first_block);
}

// The dotted name (fact_table.hpp), which ends with a NUL and stays for ever; empty for none.
std::string_view constant_name(const element& e);
// What it is, in Dutch.
std::string_view doc_of(const element& e);
// The number of the list or block it stands in; 0 for the dossier itself.
std::int32_t home_number(const element& e);
// The number with this name; 0 when there is none.
std::int32_t find_element(std::string_view name);

}  // namespace jeugdregels::facts

#endif
