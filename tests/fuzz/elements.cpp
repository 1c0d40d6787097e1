// The table of elements; see elements.hpp.
#include "elements.hpp"

#include <jeugdregels.h>

#include <array>
#include <cstdio>

#include "facts/fact_table.hpp"
#include "fuzz.hpp"

namespace jeugdregels::fuzz {
namespace {

std::string_view last_of(std::string_view name) { return name.substr(name.rfind('.') + 1); }
std::string_view before_last(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : name.substr(0, dot);
}

class table {
 public:
  table() {
    each(JR_FIRST_FACT, jr_fact_count(), [this](std::int32_t e) { note_shared(e); });
    each(JR_FIRST_LIST, jr_list_count(), [this](std::int32_t e) { put(e); });
    each(JR_FIRST_BLOCK, jr_block_count(), [this](std::int32_t e) { put(e); });
    each(JR_FIRST_FACT, jr_fact_count(), [this](std::int32_t e) { put(e); });
  }

  std::map<std::int32_t, element> elements;
  std::map<std::int32_t, kind_of_node> kinds;
  std::map<std::int32_t, std::map<std::string, std::int32_t, std::less<>>> keys;  // by what they stand in

 private:
  template <typename Do>
  static void each(std::int32_t first, std::int32_t count, Do what) {
    for (std::int32_t e = first; e < first + count; ++e) {
      what(e);
    }
  }

  // "woonplaats.*.van" stands in every list right in `woonplaats`.
  void note_shared(std::int32_t fact) {
    const std::string_view place = before_last(jr_element_name(fact));
    if (place.ends_with(".*")) {
      shared_[std::string(before_last(place))] = jr_element_home(fact);
    }
  }
  std::int32_t kind_of_entries(std::int32_t list) const {
    const auto shared = shared_.find(std::string(before_last(jr_element_name(list))));
    return shared == shared_.end() ? list : shared->second;
  }

  void put(std::int32_t number) {
    element e;
    e.number = number;
    e.key = last_of(jr_element_name(number));
    std::int32_t home = jr_element_home(number);
    for (; is_block(home); home = jr_element_home(home)) {
      e.around.insert(e.around.begin(), home);
    }
    e.kind = home == JR_ROOT ? 0 : kind_of_entries(home);
    e.home = e.around.empty() ? e.kind : e.around.back();
    e.entry = is_list(number) ? kind_of_entries(number) : 0;
    auto& in = kinds[e.kind];
    (is_fact(number) ? in.facts : is_list(number) ? in.lists : in.blocks).push_back(number);
    keys[e.home][e.key] = number;
    elements[number] = std::move(e);
  }

  std::map<std::string, std::int32_t> shared_;
};

const table& all() {
  static const table the;
  return the;
}

std::string date_text(std::int32_t value) {
  std::int32_t y = 0;
  std::int32_t m = 0;
  std::int32_t d = 0;
  JR_MUST(jr_date_to_ymd(value, &y, &m, &d) == JR_OK);
  std::array<char, 40> out{};
  std::snprintf(out.data(), out.size(), "\"%04d-%02d-%02d\"", y, m, d);
  return out.data();
}

std::string municipality_text(std::int32_t value) {
  std::array<char, 24> out{};
  std::snprintf(out.data(), out.size(), "\"%04d\"", value);
  return value == JR_ABROAD ? "\"buitenland\"" : out.data();
}

std::string code_text(std::int32_t fact, std::int32_t value) {
  const std::string word = jr_code_name(fact, value);
  return word == "true" || word == "false" ? word : '"' + word + '"';
}

std::string codes_text(std::int32_t fact, std::int32_t value) {
  std::string out;
  for (std::int32_t code = 0; code < jr_code_count(fact); ++code) {
    if ((value >> code & 1) != 0) {
      out += (out.empty() ? "" : ",") + code_text(fact, code);
    }
  }
  return '[' + out + ']';
}

const facts::fact_def& defined(std::int32_t fact) {
  return facts::fact_defs.at(static_cast<std::size_t>(fact - JR_FIRST_FACT));
}

}  // namespace

bool is_fact(std::int32_t number) {
  return number >= JR_FIRST_FACT && number < JR_FIRST_FACT + jr_fact_count();
}
bool is_list(std::int32_t number) {
  return number >= JR_FIRST_LIST && number < JR_FIRST_LIST + jr_list_count();
}
bool is_block(std::int32_t number) {
  return number >= JR_FIRST_BLOCK && number < JR_FIRST_BLOCK + jr_block_count();
}

const element* find_element(std::int32_t number) {
  const auto found = all().elements.find(number);
  return found == all().elements.end() ? nullptr : &found->second;
}

const kind_of_node& kind(std::int32_t number) { return all().kinds.at(number); }

std::int32_t element_with(std::int32_t home, std::string_view key) {
  const auto inside = all().keys.find(home);
  if (inside == all().keys.end()) {
    return 0;
  }
  const auto found = inside->second.find(key);
  return found == inside->second.end() ? 0 : found->second;
}

std::string json_value(std::int32_t fact, std::int32_t value) {
  switch (jr_fact_type(fact)) {
    case JR_TYPE_DATE:
      return date_text(value);
    case JR_TYPE_BOOLEAN:
      return value != 0 ? "true" : "false";
    case JR_TYPE_CODE:
      return code_text(fact, value);
    case JR_TYPE_CODES:
      return codes_text(fact, value);
    case JR_TYPE_MUNICIPALITY:
      return municipality_text(value);
    default:
      return std::to_string(value);
  }
}

bool in_domain(std::int32_t fact, std::int32_t value) {
  switch (jr_fact_type(fact)) {
    case JR_TYPE_DATE:
      return jr_date_to_ymd(value, nullptr, nullptr, nullptr) == JR_OK;
    case JR_TYPE_BOOLEAN:
      return value == 0 || value == 1;
    case JR_TYPE_CODE:
      return value >= 0 && value < jr_code_count(fact);
    case JR_TYPE_CODES:
      return value >= 0 && value < 1 << jr_code_count(fact);
    case JR_TYPE_MUNICIPALITY:
      return value == JR_ABROAD || (value >= 1 && value <= 9999);
    default:
      return value == 1 || value == 2;  // the only number there is: `moment`
  }
}

bool null_is_known(std::int32_t fact) {
  const auto type = defined(fact).type;
  return type != facts::fact_type::boolean && type != facts::fact_type::bool_or_nvt;
}

bool may_be_null(std::int32_t fact) {
  const auto need = defined(fact).need;
  return need == facts::need::optional || need == facts::need::may_be_null;
}

bool must_lie_apart(std::int32_t list) {
  return facts::list_defs.at(static_cast<std::size_t>(list - JR_FIRST_LIST)).apart;
}

}  // namespace jeugdregels::fuzz
