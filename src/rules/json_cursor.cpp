// Places and complaints while loading a rule set; see json_cursor.hpp.
//
// Tested by tests/rules/loader_test.cpp.
#include "rules/json_cursor.hpp"

#include <algorithm>

#include "facts/nearest.hpp"
#include "facts/places.hpp"
#include "rules/text_walk.hpp"

namespace jeugdregels::rules {
namespace {

input_error bad_ruleset(const source_text& source, std::string pointer, std::size_t line,
                        std::string complaint) {
  input_error error;
  error.fault = fault::bad_ruleset;
  error.file = source.file;
  error.pointer = std::move(pointer);
  error.line = line;
  error.expected = std::move(complaint);
  return error;
}

}  // namespace

json parse_rules_json(const source_text& source) {
  if (auto wrong = check_text(source.text); !wrong.complaint.empty()) {
    throw load_failure{bad_ruleset(source, wrong.pointer, wrong.line, wrong.complaint)};
  }
  return json::parse(source.text);
}

void json_cursor::fail(std::string complaint, std::string nearest) const {
  const std::string place = pointer_.empty() ? "/" : pointer_;
  auto error = bad_ruleset(*source_, place, line_of(source_->text, place), std::move(complaint));
  error.nearest = std::move(nearest);
  throw load_failure{std::move(error)};
}

void json_cursor::only(const std::vector<std::string_view>& keys) const {
  if (!value_->is_object()) {
    fail("hier hoort een object");
  }
  for (const auto& [key, unused] : value_->items()) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      at(key).fail("onbekende sleutel \"" + facts::shown(key) + "\"", facts::nearest(key, keys));
    }
  }
}

bool json_cursor::has(std::string_view key) const {
  return value_->is_object() && value_->contains(key) && !(*value_)[std::string(key)].is_null();
}

json_cursor json_cursor::at(std::string_view key) const {
  if (!value_->is_object()) {
    fail("hier hoort een object");
  }
  std::string below = pointer_ + "/";
  facts::append_token(below, key);
  const auto found = value_->find(std::string(key));
  if (found == value_->end()) {
    fail("de sleutel \"" + std::string(key) + "\" ontbreekt");
  }
  return {*found, *source_, std::move(below)};
}

std::optional<json_cursor> json_cursor::get(std::string_view key) const {
  return has(key) ? std::optional<json_cursor>{at(key)} : std::nullopt;
}

std::vector<json_cursor> json_cursor::items() const {
  if (!value_->is_array()) {
    fail("hier hoort een lijst");
  }
  std::vector<json_cursor> out;
  for (std::size_t i = 0; i < value_->size(); ++i) {
    out.emplace_back((*value_)[i], *source_, pointer_ + "/" + std::to_string(i));
  }
  return out;
}

std::vector<json_cursor> json_cursor::items(std::string_view key) const {
  return has(key) ? at(key).items() : std::vector<json_cursor>{};
}

std::string json_cursor::text() const {
  if (!value_->is_string()) {
    fail("hier hoort een tekst");
  }
  auto out = value_->get<std::string>();
  if (out.find('\0') != std::string::npos) {
    fail("\\u0000 mag niet");
  }
  return out;
}

int json_cursor::number(int from, int to) const {
  if (!value_->is_number_integer()) {
    fail("hier hoort een geheel getal");
  }
  const auto n = value_->get<std::int64_t>();
  const bool wraps = value_->is_number_unsigned() && n < 0;  // larger than any signed number
  if (wraps || n < from || n > to) {
    fail("hier hoort een getal van " + std::to_string(from) + " tot en met " + std::to_string(to));
  }
  return static_cast<int>(n);
}

bool json_cursor::flag(std::string_view key, bool otherwise) const {
  if (!has(key)) {
    return otherwise;
  }
  const auto found = at(key);
  if (!found.value().is_boolean()) {
    found.fail("hier hoort true of false");
  }
  return found.value().get<bool>();
}

calendar::day json_cursor::day() const {
  const auto parsed = calendar::parse_day(text());
  if (!parsed) {
    fail("geen bestaande dag van 1900-01-01 tot en met 2199-12-31");
  }
  return *parsed;
}

void json_cursor::not_one_of(std::string_view what, const std::vector<std::string_view>& names) const {
  fail("onbekende " + std::string(what) + " \"" + facts::shown(text()) + "\"", facts::nearest(text(), names));
}

}  // namespace jeugdregels::rules
