// The C++ face of what there is by number; see jeugdregels/vocabulary.hpp.
//
// Tested by tests/capi/small_test.cpp.
#include "jeugdregels/vocabulary.hpp"

#include "facts/element.hpp"
#include "render/value_fields.hpp"
#include "rules/names.hpp"

namespace jeugdregels::vocabulary {

std::int32_t fact_count() { return static_cast<std::int32_t>(facts::fact_count); }
std::int32_t list_count() { return static_cast<std::int32_t>(facts::list_count); }
std::int32_t block_count() { return static_cast<std::int32_t>(facts::block_count); }

std::optional<element> find_element(std::int32_t number) {
  const facts::element e = facts::element_of(number);
  if (e.what == facts::element::kind::nothing) {
    return std::nullopt;
  }
  return element{facts::constant_name(e), facts::doc_of(e), facts::home_number(e)};
}

namespace {

const facts::fact_def* def_of(std::int32_t number) {
  const facts::element e = facts::element_of(number);
  return e.what == facts::element::kind::fact ? &facts::def(e.fact()) : nullptr;
}

value_type type_of(facts::fact_type type) {
  switch (type) {
    case facts::fact_type::date:
      return value_type::date;
    case facts::fact_type::boolean:
      return value_type::boolean;
    case facts::fact_type::codes:
      return value_type::codes;
    case facts::fact_type::municipality:
      return value_type::municipality;
    case facts::fact_type::moment:
      return value_type::number;
    default:
      return value_type::code;
  }
}

std::span<const std::string_view> codes_of(const facts::fact_def& f) {
  const auto all = facts::codes_of(f.codes);
  return f.codes == facts::code_list::no_codes ? all.subspan(0, 0) : all;
}

}  // namespace

std::optional<fact> find_fact(std::int32_t number) {
  const facts::fact_def* f = def_of(number);
  if (f == nullptr) {
    return std::nullopt;
  }
  const bool required = f->need == facts::need::required || f->need == facts::need::may_be_null;
  return fact{type_of(f->type), required, static_cast<std::int32_t>(codes_of(*f).size())};
}

std::optional<std::int32_t> find(std::string_view name) {
  const std::int32_t number = facts::find_element(name);
  return number == 0 ? std::nullopt : std::optional<std::int32_t>(number);
}

std::string_view code_name(std::int32_t fact, std::int32_t code) {
  const facts::fact_def* f = def_of(fact);
  const auto names = f == nullptr ? std::span<const std::string_view>{} : codes_of(*f);
  return code >= 0 && static_cast<std::size_t>(code) < names.size() ? names[static_cast<std::size_t>(code)]
                                                                    : std::string_view{};
}

std::optional<std::int32_t> find_code(std::int32_t fact, std::string_view name) {
  const facts::fact_def* f = def_of(fact);
  return f == nullptr ? std::nullopt : facts::code_number(f->codes, name);
}

std::int32_t outcome_count() { return static_cast<std::int32_t>(rules::outcome_count); }

std::string_view outcome_name(std::int32_t outcome) {
  return outcome >= 0 && outcome < outcome_count() ? rules::outcome_names[static_cast<std::size_t>(outcome)]
                                                   : std::string_view{};
}

std::int32_t field_count() { return static_cast<std::int32_t>(render::all_fields().size()); }

std::optional<field> field_at(std::int32_t place) {
  return place >= 0 && place < field_count()
             ? std::optional<field>(render::all_fields()[static_cast<std::size_t>(place)])
             : std::nullopt;
}

std::optional<field> find_field(std::int32_t number) {
  const field* found = render::find_field(number);
  return found == nullptr ? std::nullopt : std::optional<field>(*found);
}

}  // namespace jeugdregels::vocabulary
