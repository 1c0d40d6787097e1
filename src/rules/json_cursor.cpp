// Places and complaints while loading a rule set; see json_cursor.hpp.
//
// Tested by tests/rules/loader_test.cpp.
#include "rules/json_cursor.hpp"

#include <algorithm>
#include <set>

#include "facts/counting_iterator.hpp"
#include "facts/nearest.hpp"
#include "facts/places.hpp"

namespace jeugdregels::rules {
namespace {

constexpr int max_depth = 32;

// Follows a text until the value at a pointer begins.
class pointer_finder {
 public:
  using number_integer_t = json::number_integer_t;
  using number_unsigned_t = json::number_unsigned_t;
  using number_float_t = json::number_float_t;
  using string_t = json::string_t;
  using binary_t = json::binary_t;

  pointer_finder(std::string_view text, std::string_view wanted) : cursor(text.data()), text_(text), wanted_(wanted) {}

  bool null() { return value(); }
  bool boolean(bool) { return value(); }
  bool number_integer(number_integer_t) { return value(); }
  bool number_unsigned(number_unsigned_t) { return value(); }
  bool number_float(number_float_t, const string_t&) { return value(); }
  bool string(string_t&) { return value(); }
  bool binary(binary_t&) { return false; }
  bool start_object(std::size_t) { return open(false); }
  bool start_array(std::size_t) { return open(true); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(string_t& key) {
    levels_.back().key = key;
    return !check();
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) { return false; }

  const char* cursor;
  std::size_t line = 1;

 private:
  struct level {
    bool list;
    std::size_t position;
    std::string key;
  };

  std::string pointer() const {
    std::string out;
    for (const auto& l : levels_) {
      out += '/';
      if (l.list) {
        out += std::to_string(l.position);
      } else {
        facts::append_token(out, l.key);
      }
    }
    return out.empty() ? "/" : out;
  }
  bool check() {
    if (pointer() != wanted_) {
      return false;
    }
    line = facts::line_before(text_, static_cast<std::size_t>(cursor - text_.data()));
    return true;
  }
  void advance() {
    if (!levels_.empty()) {
      ++levels_.back().position;
    }
  }
  bool value() {
    if (check()) {
      return false;
    }
    advance();
    return true;
  }
  bool open(bool list) {
    if (check()) {
      return false;
    }
    levels_.push_back({list, 0, {}});
    return true;
  }
  bool close() {
    levels_.pop_back();
    advance();
    return true;
  }

  std::string_view text_;
  std::string_view wanted_;
  std::vector<level> levels_;
};

[[noreturn]] void fail_at(const source_text& source, std::size_t line, std::string complaint) {
  input_error error;
  error.fault = fault::bad_ruleset;
  error.file = source.file;
  error.line = line;
  error.expected = std::move(complaint);
  throw load_failure{std::move(error)};
}

}  // namespace

json parse_rules_json(const source_text& source) {
  std::vector<std::set<std::string>> keys;
  std::string repeated;
  bool too_deep = false;
  const auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::object_start || event == json::parse_event_t::array_start) {
      too_deep = too_deep || depth >= max_depth;
      keys.emplace_back();
    } else if (event == json::parse_event_t::object_end || event == json::parse_event_t::array_end) {
      keys.pop_back();
    } else if (event == json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second &&
               repeated.empty()) {
      repeated = parsed.get<std::string>();
    }
    return !too_deep;
  };
  try {
    json value = json::parse(source.text, watch);
    if (too_deep) {
      fail_at(source, 1, "dieper genest dan " + std::to_string(max_depth));
    }
    if (!repeated.empty()) {
      fail_at(source, 1, "de sleutel \"" + facts::shown(repeated) + "\" staat er twee keer");
    }
    return value;
  } catch (const json::parse_error& error) {
    fail_at(source, facts::line_before(source.text, error.byte), "geen geldige JSON");
  } catch (const json::exception&) {
    fail_at(source, 1, "geen geldige JSON");
  }
}

std::size_t line_of(std::string_view text, std::string_view pointer) {
  pointer_finder finder(text, pointer);
  json::sax_parse(facts::counting_iterator(text.data(), &finder.cursor),
                  facts::counting_iterator(text.data() + text.size(), &finder.cursor), &finder);
  return finder.line;
}

void json_cursor::fail(std::string complaint, std::string nearest) const {
  input_error error;
  error.fault = fault::bad_ruleset;
  error.file = source_->file;
  error.pointer = pointer_.empty() ? "/" : pointer_;
  error.line = line_of(source_->text, error.pointer);
  error.expected = std::move(complaint);
  error.nearest = std::move(nearest);
  throw load_failure{std::move(error)};
}

void json_cursor::only(std::initializer_list<std::string_view> keys) const {
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
  if (n < from || n > to) {
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
