// Codes and names of the table of facts; see fact_table.hpp.
//
// Tested by tests/facts/fact_table_test.cpp.
#include "facts/fact_table.hpp"

#include <algorithm>

#include "facts/element.hpp"

namespace jeugdregels::facts {
namespace {

using code_names = std::span<const std::string_view>;

#define CODES(name, ...) constexpr std::string_view codes_##name[] = {__VA_ARGS__};
#include "facts/fact_list.def"

constexpr std::array<code_names, static_cast<std::size_t>(code_list::count)> all_codes = {
#define CODES(name, ...) code_names{codes_##name},
#include "facts/fact_list.def"
};

std::string join(std::string prefix, std::string_view key, char separator) {
  if (!prefix.empty()) {
    prefix += separator;
  }
  prefix += key;
  return prefix;
}

}  // namespace

std::span<const std::string_view> codes_of(code_list list) {
  return all_codes[static_cast<std::size_t>(list)];
}

std::optional<value> code_number(code_list list, std::string_view code) {
  const auto names = codes_of(list);
  const auto found = std::find(names.begin(), names.end(), code);
  if (found == names.end() || list == code_list::no_codes) {
    return std::nullopt;
  }
  return static_cast<value>(found - names.begin());
}

std::string name_of(list_id l) { return std::string(constant_name(element_of(number_of(l)))); }

std::string name_of(shape s) {
  if (s == shape::dossier) {
    return {};
  }
  if (def(s).block) {
    return std::string(constant_name(element_of(number_of(s))));
  }
  const list_id first = list_with(s);
  const bool shared = list_with(s, static_cast<std::size_t>(first) + 1) != list_id::count;
  return shared ? join(name_of(def(first).parent), "*", '.') : name_of(first);
}

std::string name_of(fact_id f) { return std::string(constant_name(element_of(number_of(f)))); }

std::string path_in_record(shape s) {
  return def(s).block ? join(path_in_record(def(s).parent), def(s).key, '/') : std::string{};
}
std::string path_in_record(fact_id f) { return join(path_in_record(def(f).home), def(f).key, '/'); }
std::string path_in_record(list_id l) { return join(path_in_record(def(l).parent), def(l).key, '/'); }

}  // namespace jeugdregels::facts
