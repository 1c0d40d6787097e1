// What a dossier can hold and a finding can say, by number and by name: facts, lists, blocks, codes, outcomes
// and fields.
//
// The numbers are those of the C face (capi/jeugdregels.h); they never change their meaning. All texts are
// constant and end with a NUL. Any thread at any time.
#ifndef JEUGDREGELS_VOCABULARY_HPP
#define JEUGDREGELS_VOCABULARY_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace jeugdregels::vocabulary {

inline constexpr std::int32_t first_fact = 1;
inline constexpr std::int32_t first_list = 1001;
inline constexpr std::int32_t first_block = 2001;

std::int32_t fact_count();
std::int32_t list_count();
std::int32_t block_count();

// What kind of value a fact or a field has.
enum class value_type : std::uint8_t {
  date = 1,
  boolean,
  code,
  codes,  // a set, as a mask of bits
  municipality,
  number,
  text,
  municipalities  // a set
};

// A fact, list or block.
struct element {
  std::string_view name;  // "maatregelen.koers.bepaald"
  std::string_view doc;   // Dutch
  std::int32_t home = 0;  // the list or block it stands in; 0: the case itself
};
struct fact {
  value_type type{};
  bool required = false;   // a node of its kind is refused without it
  std::int32_t codes = 0;  // how many there are
};

// Empty when there is none with that number or name.
std::optional<element> find_element(std::int32_t number);
std::optional<fact> find_fact(std::int32_t number);
std::optional<std::int32_t> find(std::string_view name);
std::string_view code_name(std::int32_t fact, std::int32_t code);
std::optional<std::int32_t> find_code(std::int32_t fact, std::string_view name);

std::int32_t outcome_count();
std::string_view outcome_name(std::int32_t outcome);

// A field of a finding.
struct field {
  std::int32_t number = 0;
  std::string_view name;  // its key in the JSON form; a dot where it lies deeper
  std::string_view doc;   // Dutch
  value_type type{};
};
std::int32_t field_count();
std::optional<field> field_at(std::int32_t place);  // from 0
std::optional<field> find_field(std::int32_t number);

}  // namespace jeugdregels::vocabulary

#endif
