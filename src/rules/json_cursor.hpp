// Reading rule-set JSON with good errors: a value together with the place where it stands.
//
// Rule sets are read once and then walked many times, so a DOM is right here. The first thing that is wrong
// ends the loading; load_failure never leaves the loader. Tested by tests/rules/loader_test.cpp.
#ifndef JEUGDREGELS_RULES_JSON_CURSOR_HPP
#define JEUGDREGELS_RULES_JSON_CURSOR_HPP

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/days.hpp"
#include "jeugdregels/errors.hpp"

namespace jeugdregels::rules {

using json = nlohmann::json;

// One text of a rule set: a file of a folder, or the packed file.
struct source_text {
  std::string file;
  std::string_view text;
};

struct load_failure {
  input_error error;
};

// The kinds of faults that loading finds; docs/rule-checks.md has a section for each.
namespace fault_code {
inline constexpr std::string_view text = "JR0001";  // no JSON, a repeated key, too deep
inline constexpr std::string_view structure = "JR0002";
inline constexpr std::string_view unknown_fact = "JR0003";
inline constexpr std::string_view unknown_rule = "JR0004";
inline constexpr std::string_view unknown_choice = "JR0005";
inline constexpr std::string_view unknown_source = "JR0006";
inline constexpr std::string_view circle = "JR0007";
inline constexpr std::string_view not_at_hand = "JR0008";
inline constexpr std::string_view versions_overlap = "JR0101";
inline constexpr std::string_view period_reversed = "JR0103";
inline constexpr std::string_view incomplete_table = "JR0201";
inline constexpr std::string_view ladder_goes_down = "JR0301";
inline constexpr std::string_view step_not_reached = "JR0302";
inline constexpr std::string_view bad_length = "JR0304";
inline constexpr std::string_view two_subregions = "JR0401";
inline constexpr std::string_view municipality_twice = "JR0403";
inline constexpr std::string_view no_source = "JR0501";
inline constexpr std::string_view undeclared_choice = "JR0601";
}  // namespace fault_code

// Takes a value apart from the leaves up. The destructor of a value that still holds others asks for memory,
// and ends the program when there is none; that of one that has been taken apart does not.
void take_apart(json& value) noexcept;

// Copies a value, so that what is copied so far hangs in `to` when memory runs out.
void copy_into(json& to, const json& from);

// A value that is taken apart at its end.
struct owned_json {
  json value;

  owned_json() = default;
  explicit owned_json(json v) : value(std::move(v)) {}
  owned_json(owned_json&&) noexcept = default;
  owned_json& operator=(owned_json&&) = delete;
  ~owned_json() { take_apart(value); }
};

// Reads JSON text; a syntax error or a repeated key is a load_failure.
owned_json parse_rules_json(const source_text& source);

class json_cursor {
 public:
  json_cursor(const json& value, const source_text& source, std::string pointer)
      : value_(&value), source_(&source), pointer_(std::move(pointer)) {}

  const json& value() const { return *value_; }
  const std::string& pointer() const { return pointer_; }
  // The file and the pointer within it: "twente/normen.json#/regels/0".
  std::string place() const { return source_->file + "#" + pointer_; }

  // Stops the loading with this complaint about this place.
  [[noreturn]] void fail(std::string complaint, std::string nearest = {},
                         std::string_view code = fault_code::structure) const;

  // Refuses keys other than these.
  void only(const std::vector<std::string_view>& keys) const;
  bool has(std::string_view key) const;
  json_cursor at(std::string_view key) const;                  // must be there
  std::optional<json_cursor> get(std::string_view key) const;  // absent or null: nothing
  std::vector<json_cursor> items() const;  // must be a list; what was discarded is left out
  std::vector<json_cursor> items(std::string_view key) const;  // absent: empty

  std::string text() const;
  std::string text(std::string_view key) const { return at(key).text(); }
  int number(int from, int to, std::string_view code = fault_code::structure) const;
  int number(std::string_view key, int from, int to, std::string_view code = fault_code::structure) const {
    return at(key).number(from, to, code);
  }
  bool flag(std::string_view key, bool otherwise) const;
  calendar::day day() const;

  // The number of the text among `names`, or a complaint that names the nearest.
  template <typename Names>
  std::size_t one_of(const Names& names, std::string_view what,
                     std::string_view code = fault_code::structure) const;

 private:
  [[noreturn]] void not_one_of(std::string_view what, const std::vector<std::string_view>& names,
                               std::string_view code) const;

  const json* value_;
  const source_text* source_;
  std::string pointer_;
};

template <typename Names>
std::size_t json_cursor::one_of(const Names& names, std::string_view what, std::string_view code) const {
  const std::string word = text();
  std::vector<std::string_view> all;
  for (const auto& name : names) {
    if (std::string_view(name) == word) {
      return all.size();
    }
    all.push_back(name);
  }
  not_one_of(what, all, code);
}

}  // namespace jeugdregels::rules

#endif
