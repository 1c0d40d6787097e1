// What stands where in a dossier, worked out from nothing but the names that the C face gives.
#ifndef JEUGDREGELS_FUZZ_ELEMENTS_HPP
#define JEUGDREGELS_FUZZ_ELEMENTS_HPP

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregels::fuzz {

// A fact, list or block.
struct element {
  std::int32_t number = 0;
  std::string key;        // in the JSON form
  std::int32_t home = 0;  // the block it stands in; else the kind of node
  std::int32_t kind = 0;  // of the nodes it belongs to: 0 for the case, else the first list with such entries
  std::int32_t entry = 0;            // of a list: the kind of its entries
  std::vector<std::int32_t> around;  // the blocks around it, the outermost first
};

// What a kind of node may hold, by number.
struct kind_of_node {
  std::vector<std::int32_t> facts;
  std::vector<std::int32_t> lists;
  std::vector<std::int32_t> blocks;
};

const element* find_element(std::int32_t number);  // nullptr when there is none
const kind_of_node& kind(std::int32_t number);

// The element with this key in a block, or right in a kind of node; 0 when there is none.
std::int32_t element_with(std::int32_t home, std::string_view key);

bool is_fact(std::int32_t number);
bool is_list(std::int32_t number);
bool is_block(std::int32_t number);

// A value of a fact as JSON text; `value` lies in its domain.
std::string json_value(std::int32_t fact, std::int32_t value);
bool in_domain(std::int32_t fact, std::int32_t value);
// Whether null says something else of a fact than leaving it out: not so for booleans.
bool null_is_known(std::int32_t fact);
bool may_be_null(std::int32_t fact);
// Whether the intervals of the entries of a list may not overlap.
bool must_lie_apart(std::int32_t list);

}  // namespace jeugdregels::fuzz

#endif
