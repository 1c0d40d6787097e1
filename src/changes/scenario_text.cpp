// Skips through JSON without making anything of it; see scenario_text.hpp.
//
// Tested by tests/changes/scenarios_test.cpp.
#include "changes/scenario_text.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string>

#include "facts/places.hpp"

namespace jeugdregels::changes {
namespace {

std::size_t after_space(std::string_view text, std::size_t at) {
  while (at < text.size() && facts::is_json_space(text[at])) {
    ++at;
  }
  return at;
}

std::size_t after_string(std::string_view text, std::size_t at) {
  for (++at; text[at] != '"'; ++at) {
    at += text[at] == '\\' ? 1 : 0;
  }
  return at + 1;
}

std::size_t after_value(std::string_view text, std::size_t at) {
  int depth = 0;
  do {
    if (text[at] == '"') {
      at = after_string(text, at);
      continue;
    }
    depth += text[at] == '{' || text[at] == '[' ? 1 : 0;
    depth -= text[at] == '}' || text[at] == ']' ? 1 : 0;
    ++at;
    // A number or a word goes on until what comes after it.
    while (depth == 0 && at < text.size() &&
           std::string_view(",]} \t\r\n").find(text[at]) == std::string_view::npos) {
      ++at;
    }
  } while (depth > 0);
  return at;
}

struct child {
  std::string_view key;  // with its quotes; empty in a list
  std::string_view value;
};

// What an object or list directly holds; a text of another kind holds nothing.
std::vector<child> children_of(std::string_view text) {
  std::vector<child> out;
  if (text.empty() || (text.front() != '{' && text.front() != '[')) {
    return out;
  }
  std::size_t at = after_space(text, 1);
  while (text[at] != '}' && text[at] != ']') {
    child one;
    if (text.front() == '{') {
      const auto end = after_string(text, at);
      one.key = text.substr(at, end - at);
      at = after_space(text, after_space(text, end) + 1);  // over the colon
    }
    const auto end = after_value(text, at);
    one.value = text.substr(at, end - at);
    out.push_back(one);
    at = after_space(text, end);
    at = text[at] == ',' ? after_space(text, at + 1) : at;
  }
  return out;
}

bool is_key(std::string_view quoted, std::string_view key) {
  return quoted.find('\\') == std::string_view::npos
             ? quoted.substr(1, quoted.size() - 2) == key
             : nlohmann::json::parse(quoted).get<std::string>() == key;
}

std::string_view entry_of(std::string_view list, std::string_view position) {
  std::size_t which = 0;
  std::from_chars(position.data(), position.data() + position.size(), which);
  const auto all = entries_of(list);
  return which < all.size() ? all[which] : std::string_view{};
}

std::string without_escapes(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool escape = token[i] == '~' && i + 1 < token.size();
    out += !escape ? token[i] : token[++i] == '1' ? '/' : '~';
  }
  return out;
}

}  // namespace

std::string_view member_of(std::string_view object, std::string_view key) {
  for (const child& one : children_of(object)) {
    if (!one.key.empty() && is_key(one.key, key)) {
      return one.value;
    }
  }
  return {};
}

std::vector<std::string_view> entries_of(std::string_view list) {
  std::vector<std::string_view> out;
  for (const child& one : children_of(list)) {
    out.push_back(one.value);
  }
  return out;
}

std::string_view value_at(std::string_view text, std::string_view pointer) {
  const auto begin = text.find_first_of("{[");  // over a byte order mark; a text of another kind is whole
  std::string_view here = begin == std::string_view::npos ? text : text.substr(begin);
  while (pointer.size() > 1) {
    pointer.remove_prefix(1);
    const auto token = pointer.substr(0, pointer.find('/'));
    const auto below =
        here.starts_with('[') ? entry_of(here, token) : member_of(here, without_escapes(token));
    if (below.empty()) {
      break;
    }
    here = below;
    pointer.remove_prefix(token.size());
  }
  return here;
}

std::size_t line_of_part(std::string_view text, std::string_view part) {
  const auto lines = std::count(text.data(), part.data(), '\n');
  return static_cast<std::size_t>(lines) + 1;
}

}  // namespace jeugdregels::changes
