// The keys of each object, computed at compile time; see keys.hpp.
//
// Tested by tests/facts/reader_test.cpp.
#include "facts/keys.hpp"

namespace jeugdregels::facts {
namespace {

constexpr std::size_t max_keys = 32;

struct key_list {
  std::array<key_def, max_keys> keys{};
  std::size_t count = 0;
  constexpr void push(const key_def& key) { keys[count++] = key; }
};

consteval std::array<key_list, shape_count> compute() {
  std::array<key_list, shape_count> out{};
  out[0].push({"formaat", key_def::kind::format, 0, true});
  out[0].push({"kenmerk", key_def::kind::label, 0, true});
  for (std::size_t i = 0; i < fact_count; ++i) {
    const bool required = fact_defs[i].need == need::required || fact_defs[i].need == need::may_be_null;
    out[static_cast<std::size_t>(fact_defs[i].home)].push(
        {fact_defs[i].key, key_def::kind::fact, static_cast<std::uint8_t>(i), required});
  }
  for (std::size_t i = 0; i < shape_count; ++i) {
    if (shape_defs[i].block) {
      out[static_cast<std::size_t>(shape_defs[i].parent)].push(
          {shape_defs[i].key, key_def::kind::block, static_cast<std::uint8_t>(i), false});
    }
  }
  for (std::size_t i = 0; i < list_count; ++i) {
    out[static_cast<std::size_t>(list_defs[i].parent)].push(
        {list_defs[i].key, key_def::kind::list, static_cast<std::uint8_t>(i), false});
  }
  return out;
}

constexpr auto table = compute();

}  // namespace

std::span<const key_def> keys_of(shape s) {
  const auto& list = table[static_cast<std::size_t>(s)];
  return {list.keys.data(), list.count};
}

}  // namespace jeugdregels::facts
