// Names of facts, lists and blocks, composed while compiling; see element.hpp.
//
// Tested by tests/facts/element_test.cpp.
#include "facts/element.hpp"

namespace jeugdregels::facts {
namespace {

// Where the text of each element begins and how long it is.
struct name_table {
  static constexpr std::size_t count = fact_count + list_count + block_count;
  std::array<char, std::size_t{64} * count> text{};
  std::array<std::uint16_t, count> at{};
  std::array<std::uint16_t, count> size{};
};

struct name_maker {
  name_table out;
  std::size_t used = 0;

  constexpr void add(std::string_view part) {
    for (const char c : part) {
      out.text[used++] = c;
    }
  }
  constexpr void add_list(list_id l) {
    add_shape(def(l).parent);
    add(def(l).key);
  }
  // A shape with the dot after it; nothing for the dossier.
  constexpr void add_shape(shape s) {
    if (s == shape::dossier) {
      return;
    }
    if (def(s).block) {
      add_shape(def(s).parent);
      add(def(s).key);
    } else {
      const list_id first = list_with(s);
      const bool shared = list_with(s, static_cast<std::size_t>(first) + 1) != list_id::count;
      if (shared) {
        add_shape(def(first).parent);
        add("*");
      } else {
        add_list(first);
      }
    }
    add(".");
  }
  constexpr void add_element(std::size_t number, shape home, std::string_view key) {
    out.at[number] = static_cast<std::uint16_t>(used);
    add_shape(home);
    add(key);
    out.size[number] = static_cast<std::uint16_t>(used - out.at[number]);
    ++used;  // the NUL
  }
};

constexpr name_table element_names = [] {
  name_maker maker;
  std::size_t number = 0;
  for (const fact_def& f : fact_defs) {
    maker.add_element(number++, f.home, f.key);
  }
  for (const list_def& l : list_defs) {
    maker.add_element(number++, l.parent, l.key);
  }
  for (std::size_t i = first_block; i < shape_count; ++i) {
    maker.add_element(number++, shape_defs[i].parent, shape_defs[i].key);
  }
  return maker.out;
}();

std::size_t place_in_names(const element& e) {
  return e.what == element::kind::fact   ? e.place
         : e.what == element::kind::list ? fact_count + e.place
                                         : fact_count + list_count + e.place - first_block;
}

std::string_view name_at(std::size_t i) {
  return {&element_names.text[element_names.at[i]], element_names.size[i]};
}

}  // namespace

std::string_view constant_name(const element& e) {
  return e.what == element::kind::nothing ? std::string_view{} : name_at(place_in_names(e));
}

std::string_view doc_of(const element& e) {
  switch (e.what) {
    case element::kind::fact:
      return def(e.fact()).doc;
    case element::kind::list:
      return def(e.list()).doc;
    case element::kind::block:
      return def(e.block()).doc;
    default:
      return {};
  }
}

std::int32_t home_number(const element& e) {
  const shape home = e.home();
  if (home == shape::dossier) {
    return 0;
  }
  return def(home).block ? number_of(home) : number_of(list_with(home));
}

std::int32_t find_element(std::string_view name) {
  for (std::size_t i = 0; i < name_table::count; ++i) {
    if (name_at(i) == name) {
      return i < fact_count ? number_of(static_cast<fact_id>(i))
             : i < fact_count + list_count
                 ? number_of(static_cast<list_id>(i - fact_count))
                 : number_of(static_cast<shape>(first_block + i - fact_count - list_count));
    }
  }
  return 0;
}

}  // namespace jeugdregels::facts
