// The table of facts as constant data: shapes, lists, facts, codes, and where a record keeps each of them.
//
// Everything here derives from fact_list.def at compile time. A *shape* is a JSON object of the dossier: the
// dossier itself, a list entry, or a block. A *record* is the dossier or a list entry; the facts of a block
// are kept in the record that the block is part of, so a record is one flat row of cells.
//
// Tested by tests/facts/fact_table_test.cpp.
#ifndef JEUGDREGELS_FACTS_FACT_TABLE_HPP
#define JEUGDREGELS_FACTS_FACT_TABLE_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "facts/values.hpp"

namespace jeugdregels::facts {

enum class code_list : std::uint8_t {
#define CODES(name, ...) name,
#include "facts/fact_list.def"
  count
};

enum class shape : std::uint8_t {
#define SHAPE(name) name,
#include "facts/fact_list.def"
#define BLOCK(name, parent, key, doc) name,
#include "facts/fact_list.def"
  count
};

enum class list_id : std::uint8_t {
#define LIST(name, parent, key, entry, apart, absent, doc) name,
#include "facts/fact_list.def"
  count
};

enum class fact_id : std::uint8_t {
#define FACT(name, home, key, type, codes, need, absent, doc) name,
#include "facts/fact_list.def"
  count
};

enum class fact_type : std::uint8_t { date, boolean, code, codes, municipality, moment, bool_or_nvt };
enum class need : std::uint8_t { optional, never_null, may_be_null, required };

inline constexpr value empty = 0;  // a list whose absence counts as empty

struct shape_def {
  std::string_view key;
  shape parent = shape::dossier;
  bool block = false;
  std::string_view doc;
};
struct list_def {
  std::string_view key;
  shape parent;
  shape entry;
  bool apart;            // its intervals may not overlap
  bool absent_is_empty;  // an absent list counts as an empty one
  std::string_view doc;
};
struct fact_def {
  std::string_view key;
  shape home;
  fact_type type;
  code_list codes;
  facts::need need;
  value absent;
  std::string_view doc;
};

inline constexpr std::size_t shape_count = static_cast<std::size_t>(shape::count);
inline constexpr std::size_t list_count = static_cast<std::size_t>(list_id::count);
inline constexpr std::size_t fact_count = static_cast<std::size_t>(fact_id::count);

inline constexpr std::array<shape_def, shape_count> shape_defs = {{
#define SHAPE(name) {#name, shape::name, false, ""},
#include "facts/fact_list.def"
#define BLOCK(name, parent, key, doc) {key, shape::parent, true, doc},
#include "facts/fact_list.def"
}};

inline constexpr std::array<list_def, list_count> list_defs = {{
#define LIST(name, parent, key, entry, apart, absent, doc) \
  {key, shape::parent, shape::entry, apart, absent == empty, doc},
#include "facts/fact_list.def"
}};

inline constexpr std::array<fact_def, fact_count> fact_defs = {{
#define FACT(name, home, key, type, codes, need_, absent, doc) \
  {key, shape::home, fact_type::type, code_list::codes, need::need_, absent, doc},
#include "facts/fact_list.def"
}};

constexpr const shape_def& def(shape s) { return shape_defs[static_cast<std::size_t>(s)]; }
constexpr const list_def& def(list_id l) { return list_defs[static_cast<std::size_t>(l)]; }
constexpr const fact_def& def(fact_id f) { return fact_defs[static_cast<std::size_t>(f)]; }

std::span<const std::string_view> codes_of(code_list list);
// The number of a code within its list; nothing when it is none of them.
std::optional<value> code_number(code_list list, std::string_view code);

// The record shape that holds a shape's facts: itself, or for a block the entry around it.
constexpr shape record_of(shape s) {
  while (def(s).block) {
    s = def(s).parent;
  }
  return s;
}

// The first list, from the given one on, whose entries have this shape; list_id::count when there is none.
constexpr list_id list_with(shape entry, std::size_t from = 0) {
  while (from < list_count && list_defs[from].entry != entry) {
    ++from;
  }
  return static_cast<list_id>(from);
}

// The list of whose entries this list is a part; list_id::count for a list of the dossier itself.
constexpr list_id list_around(list_id l) { return list_with(record_of(def(l).parent)); }

// ---- where a record keeps what -------------------------------------------------------------------------
// Cells of a record: its facts, then one presence cell a block, then three cells a list.
namespace layout {

struct cells {
  std::array<std::uint8_t, fact_count> fact{};
  std::array<std::uint8_t, shape_count> block{};
  std::array<std::uint8_t, list_count> list{};
  std::array<std::uint8_t, shape_count> size{};
};

inline constexpr std::uint8_t cells_a_list = 3;  // first entry, last entry, count

consteval cells compute() {
  cells out;
  for (std::size_t i = 0; i < fact_count; ++i) {
    out.fact[i] = out.size[static_cast<std::size_t>(record_of(fact_defs[i].home))]++;
  }
  for (std::size_t i = 0; i < shape_count; ++i) {
    if (shape_defs[i].block) {
      out.block[i] = out.size[static_cast<std::size_t>(record_of(shape_defs[i].parent))]++;
    }
  }
  for (std::size_t i = 0; i < list_count; ++i) {
    auto& size = out.size[static_cast<std::size_t>(record_of(list_defs[i].parent))];
    out.list[i] = size;
    size = static_cast<std::uint8_t>(size + cells_a_list);
  }
  return out;
}

inline constexpr cells table = compute();

}  // namespace layout

constexpr std::size_t cell_of(fact_id f) { return layout::table.fact[static_cast<std::size_t>(f)]; }
constexpr std::size_t cell_of(shape block) { return layout::table.block[static_cast<std::size_t>(block)]; }
constexpr std::size_t cell_of(list_id l) { return layout::table.list[static_cast<std::size_t>(l)]; }
constexpr std::size_t record_size(shape s) { return layout::table.size[static_cast<std::size_t>(s)]; }

// ---- what a record holds -------------------------------------------------------------------------------
namespace layout {

// Things that belong to records, in order of the shape of those; `first` says where each shape begins.
template <typename Id, std::size_t Count>
struct by_record {
  std::array<Id, Count> all{};
  std::array<std::uint8_t, shape_count + 1> first{};

  constexpr std::span<const Id> of(shape record) const {
    const auto at = static_cast<std::size_t>(record);
    return std::span(all).subspan(first[at], static_cast<std::size_t>(first[at + 1] - first[at]));
  }
};

template <typename Id, std::size_t Count, typename HomeOf>
consteval by_record<Id, Count> sort_by_record(HomeOf home_of) {
  by_record<Id, Count> out;
  std::size_t next = 0;
  for (std::size_t s = 0; s < shape_count; ++s) {
    out.first[s] = static_cast<std::uint8_t>(next);
    for (std::size_t i = 0; i < Count; ++i) {
      if (record_of(home_of(i)) == static_cast<shape>(s) && !shape_defs[s].block) {
        out.all[next++] = static_cast<Id>(i);
      }
    }
  }
  out.first[shape_count] = static_cast<std::uint8_t>(next);
  return out;
}

inline constexpr auto record_facts =
    sort_by_record<fact_id, fact_count>([](std::size_t i) { return fact_defs[i].home; });
inline constexpr auto record_lists =
    sort_by_record<list_id, list_count>([](std::size_t i) { return list_defs[i].parent; });

}  // namespace layout

// The facts and the lists that a record of this shape holds, those of its blocks too.
constexpr std::span<const fact_id> facts_in(shape record) { return layout::record_facts.of(record); }
constexpr std::span<const list_id> lists_in(shape record) { return layout::record_lists.of(record); }

// ---- names ---------------------------------------------------------------------------------------------
// The dotted name by which rules and documentation call a fact, a list or a block:
// "maatregelen.koers.bepaald"; entries shared by several lists are called "woonplaats.*.gemeente".
std::string name_of(fact_id f);
std::string name_of(list_id l);
std::string name_of(shape s);

// The key path inside the record, with slashes: "koers/samenspraak/gezin".
std::string path_in_record(shape s);
std::string path_in_record(fact_id f);
std::string path_in_record(list_id l);

}  // namespace jeugdregels::facts

#endif
