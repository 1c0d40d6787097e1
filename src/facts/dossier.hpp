// The dossier in memory: flat rows of cells, one row a record, filled in any order and used again and again.
//
// What it is not: it does not read JSON (reader.hpp), and it does not judge whether its facts go together
// (checks.hpp). A record is named by its number; record 0 is the dossier itself.
//
// One dossier belongs to one thread. clear() keeps the memory. Tested by tests/facts/dossier_test.cpp.
#ifndef JEUGDREGELS_FACTS_DOSSIER_HPP
#define JEUGDREGELS_FACTS_DOSSIER_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact_table.hpp"

namespace jeugdregels::facts {

using record_id = std::int32_t;

inline constexpr record_id root = 0;
inline constexpr record_id no_record = -1;

class dossier {
 public:
  // The first-entry cell of a list that nobody touched.
  static constexpr value list_absent = -2;

  dossier() { clear(); }

  // ---- filling ----------------------------------------------------------------------------------------
  void clear();
  void set_label(std::string_view kenmerk) { label_ = kenmerk; }
  // A new entry at the end of `list` of `parent`, every fact in it absent.
  record_id add(record_id parent, list_id list);
  // Makes a list known; it stays as it is when it was known already.
  void touch(record_id parent, list_id list);
  // Makes a block present; blocks around it too.
  void open(record_id record, shape block);
  void set(record_id record, fact_id fact, value v) { cell(record, cell_of(fact)) = v; }
  // null: none for a date, code, municipality or set of codes (for a set: empty), absent for a boolean.
  void set_null(record_id record, fact_id fact);
  // null for a block: all its keys null, blocks and lists in it too.
  void set_null(record_id record, shape block);

  // ---- trying out lists that are absent ----------------------------------------------------------------
  // Entries one after the other that are in no list yet.
  struct chain {
    record_id first = no_record;
    record_id last = no_record;
    std::int32_t count = 0;
  };
  // A new entry for a list of `parent`, at the end of a chain.
  record_id add_loose(record_id parent, list_id list, chain& to);
  // Makes a list hold the entries of a chain, and makes it absent again.
  void hang(record_id parent, list_id list, const chain& entries);
  void take_away(record_id parent, list_id list);

  // ---- reading ----------------------------------------------------------------------------------------
  std::string_view label() const { return label_; }
  value get(record_id record, fact_id fact) const { return cell(record, cell_of(fact)); }
  // The same by the number of the cell (fact_table.hpp), for who looked that up before.
  value get_cell(record_id record, std::size_t at) const { return cell(record, at); }
  // known (1), none (null) or unknown (absent).
  value presence(record_id record, shape block) const { return cell(record, cell_of(block)); }
  bool list_known(record_id record, list_id list) const { return cell(record, cell_of(list)) != list_absent; }
  record_id first(record_id record, list_id list) const {
    const value v = cell(record, cell_of(list));
    return v == list_absent ? no_record : v;
  }
  record_id next(record_id entry) const { return records_[index(entry)].next; }
  std::int32_t count(record_id record, list_id list) const { return cell(record, cell_of(list) + 2); }

  shape shape_of(record_id record) const { return records_[index(record)].type; }
  record_id parent_of(record_id record) const { return records_[index(record)].parent; }
  list_id list_of(record_id record) const { return records_[index(record)].list; }
  std::int32_t position_of(record_id record) const { return records_[index(record)].position; }
  std::size_t record_count() const { return records_.size(); }

  // The entries of a list, in order: for (const record_id e : d.entries(record, list)).
  class entry_range;
  entry_range entries(record_id record, list_id list) const;

 private:
  void touch_cell(record_id parent, list_id list);

  struct row {
    record_id parent;
    record_id next;
    std::int32_t position;
    std::uint32_t cells;
    shape type;
    list_id list;
  };

  static std::size_t index(record_id r) { return static_cast<std::size_t>(r); }
  value& cell(record_id r, std::size_t at) { return cells_[records_[index(r)].cells + at]; }
  const value& cell(record_id r, std::size_t at) const { return cells_[records_[index(r)].cells + at]; }
  record_id append(shape type, record_id parent, list_id list);

  std::vector<row> records_;
  std::vector<value> cells_;
  std::string label_;
};

class dossier::entry_range {
 public:
  class iterator {
   public:
    iterator(const dossier* d, record_id at) : dossier_(d), at_(at) {}
    record_id operator*() const { return at_; }
    iterator& operator++() {
      at_ = dossier_->next(at_);
      return *this;
    }
    bool operator!=(const iterator& other) const { return at_ != other.at_; }

   private:
    const dossier* dossier_;
    record_id at_;
  };

  entry_range(const dossier* d, record_id first) : dossier_(d), first_(first) {}
  iterator begin() const { return {dossier_, first_}; }
  iterator end() const { return {dossier_, no_record}; }

 private:
  const dossier* dossier_;
  record_id first_;
};

inline dossier::entry_range dossier::entries(record_id record, list_id list) const {
  return {this, first(record, list)};
}

// ---- pointers: where something stands in the JSON form of the dossier ----------------------------------
// JSON pointers; the root is "/".
std::string pointer_to(const dossier& d, record_id record);
std::string pointer_to(const dossier& d, record_id record, fact_id fact);
std::string pointer_to(const dossier& d, record_id record, list_id list);
std::string pointer_to(const dossier& d, record_id record, shape block);

}  // namespace jeugdregels::facts

#endif
