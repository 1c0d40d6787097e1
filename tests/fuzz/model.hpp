// A plain model of a dossier under construction: what was set, and what the header promises for each call.
//
// It knows no rules and keeps no cells; it writes what it holds as JSON text, for the other door.
#ifndef JEUGDREGELS_FUZZ_MODEL_HPP
#define JEUGDREGELS_FUZZ_MODEL_HPP

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "elements.hpp"

namespace jeugdregels::fuzz {

class model {
 public:
  struct node {
    std::int32_t id = 0;  // as the library calls it
    std::int32_t kind = 0;
    std::string pointer;                                        // in the JSON form; "" is the case
    std::map<std::int32_t, std::optional<std::int32_t>> facts;  // empty: null
    std::map<std::int32_t, bool> blocks;                        // false: null
    std::map<std::int32_t, std::vector<std::size_t>> lists;     // that are known; places of the entries
  };

  model() { clear(); }
  void clear();

  std::size_t size() const { return nodes_.size(); }
  const node& at(std::size_t place) const { return nodes_[place]; }

  // The status that the header promises; where it is JR_OK the model has changed too. `id` of add() is what
  // the library gave.
  std::int32_t set_label(std::string_view label);
  std::int32_t set(std::int32_t id, std::int32_t fact, std::int32_t value);
  std::int32_t set_null(std::int32_t id, std::int32_t element);
  std::int32_t open(std::int32_t id, std::int32_t block);
  std::int32_t may_add(std::int32_t id, std::int32_t list) const;
  void add(std::int32_t id, std::int32_t list, std::int32_t given);

  // What is required and still unknown: a node and a fact; nothing when all is there.
  std::optional<std::pair<std::int32_t, std::int32_t>> first_missing() const;
  bool has_label() const { return !label_.empty(); }
  // Where the dossier as a whole is not in order, as JSON pointers: what is required and unknown, intervals
  // that end before they begin or overlap where they may not, a municipality without an address. Which of
  // them is named first differs by door: one sees them in the order of the text.
  std::set<std::string> faults() const;

  std::string json() const;

 private:
  const node* find(std::int32_t id) const;
  node* find(std::int32_t id);
  bool inside_null(const node& in, const element& e) const;
  static void open_around(node& in, const element& e);
  bool holds_something(const node& in, std::int32_t block) const;
  void find_own_faults(const node& in, std::set<std::string>& out) const;
  void find_overlaps(const std::vector<std::size_t>& entries, std::set<std::string>& out) const;
  void write_object(std::string& out, const node& in, std::int32_t home) const;
  void write_list(std::string& out, const std::vector<std::size_t>& entries) const;

  std::vector<node> nodes_;
  std::map<std::int32_t, std::size_t> by_id_;
  std::string label_;
};

}  // namespace jeugdregels::fuzz

#endif
