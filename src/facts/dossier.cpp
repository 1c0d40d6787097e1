// Filling a dossier and naming its places; see dossier.hpp.
//
// Tested by tests/facts/dossier_test.cpp.
#include "facts/dossier.hpp"

#include <algorithm>

namespace jeugdregels::facts {
namespace {

constexpr std::size_t max_cells = 96;

struct initial_cells {
  std::array<value, max_cells> cells{};
};

// What an untouched record holds: every fact as its absence counts, blocks unknown, lists absent.
constexpr initial_cells initial(shape type, value list_absent) {
  initial_cells out;
  for (std::size_t i = 0; i < fact_count; ++i) {
    if (record_of(fact_defs[i].home) == type) {
      out.cells[layout::table.fact[i]] = fact_defs[i].absent;
    }
  }
  for (std::size_t i = 0; i < shape_count; ++i) {
    if (shape_defs[i].block && record_of(shape_defs[i].parent) == type) {
      out.cells[layout::table.block[i]] = unknown;
    }
  }
  for (std::size_t i = 0; i < list_count; ++i) {
    if (record_of(list_defs[i].parent) == type) {
      const std::size_t at = layout::table.list[i];
      out.cells[at] = list_defs[i].absent_is_empty ? no_record : list_absent;
      out.cells[at + 1] = no_record;
      out.cells[at + 2] = 0;
    }
  }
  return out;
}

constexpr auto initial_table = [] {
  std::array<initial_cells, shape_count> out{};
  for (std::size_t i = 0; i < shape_count; ++i) {
    out[i] = initial(static_cast<shape>(i), dossier::list_absent);
  }
  return out;
}();

static_assert(*std::max_element(layout::table.size.begin(), layout::table.size.end()) <= max_cells);

constexpr bool inside(shape s, shape block) {
  for (;; s = def(s).parent) {
    if (s == block) {
      return true;
    }
    if (!def(s).block) {
      return false;
    }
  }
}

}  // namespace

void dossier::clear() {
  records_.clear();
  cells_.clear();
  label_.clear();
  append(shape::dossier, no_record, list_id::count);
}

record_id dossier::append(shape type, record_id parent, list_id list) {
  const auto& from = initial_table[static_cast<std::size_t>(type)].cells;
  const auto id = static_cast<record_id>(records_.size());
  const auto cells = static_cast<std::uint32_t>(cells_.size());
  // When there is no memory for the row, cells that belong to no row do no harm.
  cells_.insert(cells_.end(), from.begin(), from.begin() + static_cast<std::ptrdiff_t>(record_size(type)));
  records_.push_back({parent, no_record, 0, cells, type, list});
  return id;
}

void dossier::touch(record_id parent, list_id list) {
  if (shape holder = def(list).parent; def(holder).block) {
    open(parent, holder);
  }
  touch_cell(parent, list);
}

void dossier::touch_cell(record_id parent, list_id list) {
  if (value& head = cell(parent, cell_of(list)); head == list_absent) {
    head = no_record;
  }
}

record_id dossier::add(record_id parent, list_id list) {
  const record_id entry = append(def(list).entry, parent, list);  // first: nothing is changed without memory
  touch(parent, list);
  const std::size_t at = cell_of(list);
  const record_id last = cell(parent, at + 1);
  records_[index(entry)].position = cell(parent, at + 2)++;
  (last == no_record ? cell(parent, at) : records_[index(last)].next) = entry;
  cell(parent, at + 1) = entry;
  return entry;
}

record_id dossier::add_loose(record_id parent, list_id list, chain& to) {
  const record_id entry = append(def(list).entry, parent, list);
  records_[index(entry)].position = to.count++;
  (to.last == no_record ? to.first : records_[index(to.last)].next) = entry;
  to.last = entry;
  return entry;
}

void dossier::hang(record_id parent, list_id list, const chain& entries) {
  const std::size_t at = cell_of(list);
  cell(parent, at) = entries.first;
  cell(parent, at + 1) = entries.last;
  cell(parent, at + 2) = entries.count;
}

void dossier::take_away(record_id parent, list_id list) { hang(parent, list, {list_absent, no_record, 0}); }

void dossier::open(record_id record, shape block) {
  for (; def(block).block; block = def(block).parent) {
    cell(record, cell_of(block)) = 1;
  }
}

void dossier::set_null(record_id record, fact_id fact) {
  switch (def(fact).type) {
    case fact_type::boolean:
    case fact_type::bool_or_nvt:
      set(record, fact, def(fact).absent);
      return;
    case fact_type::codes:
      set(record, fact, 0);
      return;
    default:
      set(record, fact, none);
  }
}

void dossier::set_null(record_id record, shape block) {
  for (std::size_t i = 0; i < shape_count; ++i) {
    if (shape_defs[i].block && inside(static_cast<shape>(i), block)) {
      cell(record, layout::table.block[i]) = none;
    }
  }
  for (std::size_t i = 0; i < fact_count; ++i) {
    if (inside(fact_defs[i].home, block)) {
      set_null(record, static_cast<fact_id>(i));
    }
  }
  for (std::size_t i = 0; i < list_count; ++i) {
    if (inside(list_defs[i].parent, block)) {
      touch_cell(record, static_cast<list_id>(i));
    }
  }
}

std::string pointer_to(const dossier& d, record_id record) {
  if (record == root) {
    return "/";
  }
  return pointer_to(d, d.parent_of(record), d.list_of(record)) + "/" + std::to_string(d.position_of(record));
}

namespace {

std::string below(const dossier& d, record_id record, const std::string& path) {
  return record == root ? "/" + path : pointer_to(d, record) + "/" + path;
}

}  // namespace

std::string pointer_to(const dossier& d, record_id record, fact_id fact) {
  return below(d, record, path_in_record(fact));
}
std::string pointer_to(const dossier& d, record_id record, list_id list) {
  return below(d, record, path_in_record(list));
}
std::string pointer_to(const dossier& d, record_id record, shape block) {
  return below(d, record, path_in_record(block));
}

}  // namespace jeugdregels::facts
