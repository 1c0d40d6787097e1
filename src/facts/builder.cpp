// Filling by numbers; see builder.hpp.
//
// Tested by tests/capi/dossier_test.cpp.
#include "facts/builder.hpp"

#include "calendar/days.hpp"
#include "facts/checks.hpp"
#include "facts/element.hpp"
#include "facts/label.hpp"
#include "facts/reader.hpp"

namespace jeugdregels::facts {
namespace {

bool has_node(const dossier& d, record_id node) {
  return node >= root && static_cast<std::size_t>(node) < d.record_count();
}

// Whether a block around something, or the block itself, was said to be null.
bool is_inside_null(const dossier& d, record_id node, shape around) {
  for (; def(around).block; around = def(around).parent) {
    if (d.presence(node, around) == none) {
      return true;
    }
  }
  return false;
}

// Whether an element of this kind can stand at a node; `out` is the element.
filling find_place(const dossier& d, record_id node, std::int32_t number, element::kind wanted,
                   element& out) {
  out = element_of(number);
  if (!has_node(d, node)) {
    return filling::no_such_node;
  }
  if (out.what == element::kind::nothing || (wanted != element::kind::nothing && out.what != wanted) ||
      record_of(out.home()) != d.shape_of(node)) {
    return filling::not_here;
  }
  return is_inside_null(d, node, out.home()) ? filling::contradiction : filling::ok;
}

bool is_in_domain(fact_id fact, value v) {
  const fact_def& about = def(fact);
  const auto codes = static_cast<value>(codes_of(about.codes).size());
  switch (about.type) {
    case fact_type::date:
      return calendar::is_input_day(v);
    case fact_type::boolean:
      return v == 0 || v == 1;
    case fact_type::moment:
      return v == 1 || v == 2;
    case fact_type::municipality:
      return v == abroad || (v >= 1 && v <= 9999);
    case fact_type::codes:
      return v >= 0 && v < value{1} << codes;
    default:
      return v >= 0 && v < codes;
  }
}

void open_around(dossier& d, record_id node, shape home) {
  if (def(home).block) {
    d.open(node, home);
  }
}

}  // namespace

filling set_label(dossier& d, std::string_view label) {
  if (!is_label(label) || holds_bsn(label)) {
    return filling::bad_value;
  }
  d.set_label(label);
  return filling::ok;
}

filling add_entry(dossier& d, record_id parent, std::int32_t list, record_id& entry) {
  element e;
  if (const filling found = find_place(d, parent, list, element::kind::list, e); found != filling::ok) {
    return found;
  }
  if (d.count(parent, e.list()) >= max_entries) {
    return filling::too_many;
  }
  entry = d.add(parent, e.list());
  return filling::ok;
}

filling open_block(dossier& d, record_id node, std::int32_t block) {
  element e;
  filling found = find_place(d, node, block, element::kind::block, e);
  if (found == filling::ok && d.presence(node, e.block()) == none) {
    found = filling::contradiction;
  }
  if (found == filling::ok) {
    d.open(node, e.block());
  }
  return found;
}

filling set_fact(dossier& d, record_id node, std::int32_t fact, value v) {
  element e;
  if (const filling found = find_place(d, node, fact, element::kind::fact, e); found != filling::ok) {
    return found;
  }
  if (!is_in_domain(e.fact(), v)) {
    return filling::bad_value;
  }
  open_around(d, node, def(e.fact()).home);
  d.set(node, e.fact(), v);
  return filling::ok;
}

filling set_null(dossier& d, record_id node, std::int32_t element_number) {
  element e;
  if (const filling found = find_place(d, node, element_number, element::kind::nothing, e);
      found != filling::ok) {
    return found;
  }
  if (e.what == element::kind::list) {
    d.touch(node, e.list());
    return filling::ok;
  }
  if (e.what == element::kind::block) {
    if (is_known(d.presence(node, e.block()))) {
      return filling::contradiction;
    }
    open_around(d, node, e.home());
    d.set_null(node, e.block());
    return filling::ok;
  }
  const need needed = def(e.fact()).need;
  if (needed != need::optional && needed != need::may_be_null) {
    return filling::never_null;
  }
  open_around(d, node, e.home());
  d.set_null(node, e.fact());
  return filling::ok;
}

namespace {

bool is_missing(const dossier& d, record_id node, fact_id fact) {
  const need needed = def(fact).need;
  return (needed == need::required || needed == need::may_be_null) && d.get(node, fact) == unknown;
}

input_error fault_at(fault what, std::string pointer) {
  input_error error;
  error.fault = what;
  error.pointer = std::move(pointer);
  error.line = 0;
  return error;
}

input_error find_missing(const dossier& d) {
  if (d.label().empty()) {
    input_error error = fault_at(fault::missing_key, "/kenmerk");
    error.found = "kenmerk";
    return error;
  }
  for (std::size_t i = 0; i < d.record_count(); ++i) {
    const auto node = static_cast<record_id>(i);
    for (const fact_id fact : facts_in(d.shape_of(node))) {
      if (is_missing(d, node, fact)) {
        input_error error = fault_at(fault::missing_key, pointer_to(d, node, fact));
        error.found = def(fact).key;
        return error;
      }
    }
  }
  return {};
}

}  // namespace

input_error check_whole(const dossier& d) {
  if (input_error missing = find_missing(d)) {
    return missing;
  }
  if (is_consistent(d)) {
    return {};
  }
  input_error first;
  check_consistency(d, [&](const violation& v) {
    if (!first) {
      first = fault_at(v.fault,
                       v.fact == fact_id::count ? pointer_to(d, v.record) : pointer_to(d, v.record, v.fact));
    }
  });
  return first;
}

}  // namespace jeugdregels::facts
