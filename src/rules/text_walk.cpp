// One SAX walk for both questions; see text_walk.hpp.
//
// Tested by tests/rules/loader_test.cpp.
#include "rules/text_walk.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <vector>

#include "facts/counting_iterator.hpp"
#include "facts/places.hpp"

namespace jeugdregels::rules {
namespace {

using json = nlohmann::json;

constexpr std::size_t max_depth = 32;

class text_walk {
 public:
  using number_integer_t = json::number_integer_t;
  using number_unsigned_t = json::number_unsigned_t;
  using number_float_t = json::number_float_t;
  using string_t = json::string_t;
  using binary_t = json::binary_t;

  // Stops at the place `wanted`; without, at the first fault.
  text_walk(std::string_view text, std::optional<std::string_view> wanted)
      : cursor(text.data()), text_(text), wanted_(wanted) {}

  void run() {
    json::sax_parse(facts::counting_iterator(text_.data(), &cursor),
                    facts::counting_iterator(text_.data() + text_.size(), &cursor), this);
  }

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
    level& here = levels_.back();
    here.key = key;
    if (!here.keys.insert(key).second) {
      return stop("de sleutel \"" + facts::shown(key) + "\" staat er twee keer");
    }
    return go_on();
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
    found.what = fault::syntax;
    return stop("geen geldige JSON");
  }

  const char* cursor;
  text_fault found;

 private:
  struct level {
    bool list;
    std::size_t position = 0;
    std::string key;
    std::set<std::string> keys;
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
  bool stop(std::string complaint) {
    found.complaint = std::move(complaint);
    found.pointer = pointer();
    found.line = facts::line_before(text_, static_cast<std::size_t>(cursor - text_.data()));
    return false;
  }
  // False when the place that was asked for has been reached.
  bool go_on() { return !wanted_ || pointer() != *wanted_ || stop({}); }
  bool value() {
    if (!go_on()) {
      return false;
    }
    advance();
    return true;
  }
  bool open(bool list) {
    if (!go_on()) {
      return false;
    }
    if (levels_.size() >= max_depth) {
      found.what = fault::too_deep;
      return stop("dieper genest dan " + std::to_string(max_depth));
    }
    levels_.push_back({list, 0, {}, {}});
    return true;
  }
  bool close() {
    levels_.pop_back();
    advance();
    return true;
  }
  void advance() {
    if (!levels_.empty()) {
      ++levels_.back().position;
    }
  }

  std::string_view text_;
  std::optional<std::string_view> wanted_;
  std::vector<level> levels_;
};

}  // namespace

text_fault check_text(std::string_view text) {
  text_walk walk(text, std::nullopt);
  walk.run();
  // The parser takes a NUL byte for the end of the text.
  const auto nul = text.find('\0');
  if (walk.found.complaint.empty() && nul != std::string_view::npos) {
    walk.found = {"geen geldige JSON", fault::syntax, "/", facts::line_before(text, nul + 1)};
  }
  return std::move(walk.found);
}

std::size_t line_of(std::string_view text, std::string_view pointer) {
  text_walk walk(text, pointer);
  walk.run();
  return walk.found.line;
}

}  // namespace jeugdregels::rules
