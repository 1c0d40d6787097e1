// Looking up municipalities; see lookup.hpp.
//
// Tested by tests/rules/lookup_test.cpp.
#include "rules/lookup.hpp"

#include <algorithm>
#include <array>

namespace jeugdregels::rules {
namespace {

// The dashes and spaces of Unicode that people and word processors put in names.
constexpr std::array<std::string_view, 29> separators = {
    "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\ufe58", "\ufe63", "\uff0d",
    "\u00ad", "\u00a0", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
    "\u2008", "\u2009", "\u200a", "\u202f", "\u205f", "\u3000", "\u2044", "\u2215", "\uff0f"};

// The length of the separator at the front of `text`; 0 when there is none.
std::size_t separator_length(std::string_view text) {
  constexpr std::string_view plain = " \t-/";
  if (plain.find(text.front()) != std::string_view::npos) {
    return 1;
  }
  for (const auto separator : separators) {
    if (text.starts_with(separator)) {
      return separator.size();
    }
  }
  return 0;
}

}  // namespace

std::string lookup_key(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    if (const std::size_t length = separator_length(name)) {
      if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
      name.remove_prefix(length);
      continue;
    }
    const char c = name.front();
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    name.remove_prefix(1);
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

std::span<const place_name> find_places(const data& rs, std::string_view name) {
  const std::string key = lookup_key(name);
  const auto before = [](const place_name& place, std::string_view wanted) { return place.key < wanted; };
  const auto after = [](std::string_view wanted, const place_name& place) { return wanted < place.key; };
  const auto first = std::lower_bound(rs.places.begin(), rs.places.end(), std::string_view(key), before);
  const auto last = std::upper_bound(first, rs.places.end(), std::string_view(key), after);
  return {first, last};
}

const municipality* find_municipality(const data& rs, facts::value code, day on) {
  const auto before = [](const municipality& m, facts::value wanted) { return m.code < wanted; };
  auto found = std::lower_bound(rs.municipalities.begin(), rs.municipalities.end(), code, before);
  for (; found != rs.municipalities.end() && found->code == code; ++found) {
    if (found->valid.holds(on)) {
      return &*found;
    }
  }
  return nullptr;
}

index first_version_of(const data& rs, std::string_view id) {
  const auto found = std::find_if(rs.rules.begin(), rs.rules.end(),
                                  [id](const rule& r) { return r.first_version && r.id == id; });
  return found == rs.rules.end() ? nothing : static_cast<index>(found - rs.rules.begin());
}

}  // namespace jeugdregels::rules
