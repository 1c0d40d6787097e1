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

void take_apart(json& value) noexcept {
  if (auto* list = value.get_ptr<json::array_t*>()) {
    for (json& entry : *list) {
      take_apart(entry);
    }
    list->clear();
  } else if (auto* object = value.get_ptr<json::object_t*>()) {
    for (auto& [key, entry] : *object) {
      take_apart(entry);
    }
    object->clear();
  }
}

void copy_into(json& to, const json& from) {
  if (const auto* list = from.get_ptr<const json::array_t*>()) {
    to = json::array();
    for (const json& entry : *list) {
      to.push_back(nullptr);
      copy_into(to.back(), entry);
    }
  } else if (const auto* object = from.get_ptr<const json::object_t*>()) {
    to = json::object();
    for (const auto& [key, entry] : *object) {
      copy_into(to[key], entry);
    }
  } else {
    to = from;
  }
}

namespace {

// Makes the tree of a text that is known to be in order: all that is made hangs in the root at once.
class tree_maker : public nlohmann::json_sax<json> {
 public:
  explicit tree_maker(json& root) : root_(root) {}

  bool null() override { return add(nullptr); }
  bool boolean(bool v) override { return add(v); }
  bool number_integer(number_integer_t v) override { return add(v); }
  bool number_unsigned(number_unsigned_t v) override { return add(v); }
  bool number_float(number_float_t v, const string_t&) override { return add(v); }
  bool string(string_t& v) override { return add(std::move(v)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(json::object()); }
  bool start_array(std::size_t) override { return open(json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& v) override {
    key_ = std::move(v);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  json& place() {
    if (around_.empty()) {
      return root_;
    }
    json& inside = *around_.back();
    if (inside.is_object()) {
      return inside[key_];
    }
    inside.push_back(nullptr);
    return inside.back();
  }
  bool add(json v) {
    place() = std::move(v);
    return true;
  }
  bool open(json empty) {
    json& opened = place();
    opened = std::move(empty);
    around_.push_back(&opened);
    return true;
  }
  bool close() {
    around_.pop_back();
    return true;
  }

  json& root_;
  std::vector<json*> around_;
  std::string key_;
};

}  // namespace

owned_json parse_rules_json(const source_text& source) {
  if (auto wrong = check_text(source.text); !wrong.complaint.empty()) {
    auto error = bad_ruleset(source, wrong.pointer, wrong.line, wrong.complaint);
    error.fault = wrong.what;
    error.code = fault_code::text;
    throw load_failure{std::move(error)};
  }
  owned_json out;
  tree_maker maker(out.value);
  json::sax_parse(source.text, &maker);
  return out;
}

void json_cursor::fail(std::string complaint, std::string nearest, std::string_view code) const {
  const std::string place = pointer_.empty() ? "/" : pointer_;
  auto error = bad_ruleset(*source_, place, line_of(source_->text, place), std::move(complaint));
  error.nearest = std::move(nearest);
  error.code = code;
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
    if ((*value_)[i].is_discarded()) {
      continue;
    }
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

int json_cursor::number(int from, int to, std::string_view code) const {
  if (!value_->is_number_integer()) {
    fail("hier hoort een geheel getal");
  }
  const auto n = value_->get<std::int64_t>();
  const bool wraps = value_->is_number_unsigned() && n < 0;  // larger than any signed number
  if (wraps || n < from || n > to) {
    fail("hier hoort een getal van " + std::to_string(from) + " tot en met " + std::to_string(to), {}, code);
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

void json_cursor::not_one_of(std::string_view what, const std::vector<std::string_view>& names,
                             std::string_view code) const {
  fail("onbekende " + std::string(what) + " \"" + facts::shown(text()) + "\"", facts::nearest(text(), names),
       code);
}

}  // namespace jeugdregels::rules
