// What the SAX parser tells is put into a dossier here: which object, list or value we are in, and what
// follows.
//
// Only for reader.cpp; a program that reads dossiers wants reader.hpp. sax_values.hpp holds what happens to
// keys and values, sax_faults.hpp what happens when something is wrong.
//
// Tested by tests/facts/reader_test.cpp and its neighbours, and against the JSON Schema by
// tests/facts/schema_test.py.
#ifndef JEUGDREGELS_FACTS_SAX_HANDLER_HPP
#define JEUGDREGELS_FACTS_SAX_HANDLER_HPP

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "facts/dossier.hpp"
#include "facts/keys.hpp"
#include "facts/places.hpp"
#include "facts/reader.hpp"
#include "jeugdregels/errors.hpp"

namespace jeugdregels::facts {

using json = nlohmann::json;

// What belongs at a key, as messages call it.
std::string kind_of_value(const key_def& key);

// One open object or array.
struct frame {
  enum class kind : std::uint8_t { object, list, code_set };
  kind what = kind::object;
  shape object = shape::dossier;
  list_id list{};
  fact_id set{};
  record_id record = root;
  std::uint32_t seen = 0;        // keys of an object that came by already
  std::int32_t position = 0;     // of the next entry
  const key_def* key = nullptr;  // the key whose value comes next
};

// With Track the handler goes on after a fault and keeps the first by place; without, it stops at once.
template <bool Track>
class sax_handler {
 public:
  using number_integer_t = json::number_integer_t;
  using number_unsigned_t = json::number_unsigned_t;
  using number_float_t = json::number_float_t;
  using string_t = json::string_t;
  using binary_t = json::binary_t;

  sax_handler(dossier& out, std::string_view text) : out_(out), text_(text) {}

  bool null() {
    return scalar([this] { return on_null(); });
  }
  bool boolean(bool b) {
    return scalar([this, b] { return on_boolean(b); });
  }
  bool number_integer(number_integer_t n) { return number(static_cast<double>(n)); }
  bool number_unsigned(number_unsigned_t n) { return number(static_cast<double>(n)); }
  bool number_float(number_float_t n, const string_t&) { return number(n); }
  bool string(string_t& text) {
    return scalar([this, &text] { return on_string(text); });
  }
  bool binary(binary_t&) { return false; }

  bool start_object(std::size_t) {
    return container([this] { return open_object(); });
  }
  bool start_array(std::size_t) {
    return container([this] { return open_array(); });
  }
  bool end_object() {
    note();
    if (skipped_ > 0) {
      --skipped_;
      return true;
    }
    if (!check_required()) {
      return false;
    }
    close();
    return true;
  }
  bool end_array() {
    note();
    if (skipped_ > 0) {
      --skipped_;
      return true;
    }
    close();
    return true;
  }
  bool key(string_t& text) {
    note();
    return skipped_ > 0 || on_key(text);
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& why) {
    if constexpr (Track) {
      constexpr int number_out_of_range = 406;
      if (why.id == number_out_of_range) {
        scalar([this] { return on_number(0); });
      } else {
        on_syntax_error();
      }
    }
    return false;
  }

  // ---- only with Track --------------------------------------------------------------------------------
  const char* cursor = nullptr;
  input_error first;
  void check_dossier();

 private:
  std::size_t at() const { return static_cast<std::size_t>(cursor - text_.data()); }
  void note() {
    if constexpr (Track) {
      last_ = at();
    }
  }

  frame& top() { return frames_[depth_ - 1]; }
  const frame& top() const { return frames_[depth_ - 1]; }
  void push(const frame& f) { frames_[depth_++] = f; }
  // A value is complete; its container goes on to what comes next.
  void advance() {
    if (depth_ > 0) {
      top().key = nullptr;
      ++top().position;
    }
  }
  void close() {
    --depth_;
    advance();
  }

  template <typename Handle>
  bool scalar(Handle handle) {
    note();
    if (skipped_ > 0) {
      return true;
    }
    if (skip_next_) {
      skip_next_ = false;
      advance();
      return true;
    }
    const bool go_on = handle();
    advance();
    return go_on;
  }
  template <typename Open>
  bool container(Open open) {
    note();
    if (depth_ + skipped_ >= max_depth) {
      on_too_deep();
      return false;
    }
    if (skipped_ > 0 || skip_next_) {
      skip_next_ = false;
      ++skipped_;
      return true;
    }
    return open();
  }
  // The container that has just been refused: the fault is noted, its content is passed over.
  bool refuse_container(std::string_view found) {
    const bool go_on = wrong_type(found);
    refused_at_ = at();
    ++skipped_;
    return go_on;
  }

  // Nothing in a dossier nests this deep, so the value that holds the nesting has been refused already. That
  // is the place; but that a limit was passed says more than that something else belongs there.
  void on_too_deep() {
    if constexpr (Track) {
      if (refused_at_ == first_at_) {
        first.fault = fault::too_deep;
        first.nearest.clear();
      }
    }
  }

  bool number(double n) {
    return scalar([this, n] { return on_number(n); });
  }
  bool on_null();
  bool on_boolean(bool b);
  bool on_number(double n);
  bool on_string(const std::string& text);
  bool on_fact_string(fact_id fact, const std::string& text);
  bool on_code_in_set(const std::string& text);
  bool on_key(const std::string& text);
  bool open_object();
  bool open_array();
  bool open_list();
  bool check_required();

  bool at_fact() const {
    return depth_ > 0 && top().what == frame::kind::object && top().key != nullptr &&
           top().key->what == key_def::kind::fact;
  }
  fact_id fact_here() const { return static_cast<fact_id>(top().key->id); }
  bool store(value v) {
    remember_place();
    out_.set(top().record, fact_here(), v);
    return true;
  }

  bool fail(fault f, std::string found, std::string expected = {}, std::string nearest = {});
  bool wrong_type(std::string_view found);
  bool unknown_code(const std::string& text, code_list codes);
  std::string expected_here() const;

  // ---- places -----------------------------------------------------------------------------------------
  struct place {
    record_id record;
    fact_id fact;  // count: the entry itself
    std::size_t at;
  };
  void remember_place() {
    if constexpr (Track) {
      places_.push_back({top().record, fact_here(), at()});
    }
  }
  std::string container_pointer(std::size_t depth) const;
  std::string value_pointer() const;
  void keep_first(std::size_t where, input_error error);
  awaiting state() const;
  void on_syntax_error();

  dossier& out_;
  std::string_view text_;
  std::array<frame, max_depth> frames_{};
  std::size_t depth_ = 0;
  std::size_t skipped_ = 0;  // depth inside a value that is passed over
  bool skip_next_ = false;   // the next value belongs to a refused key
  bool done_ = false;        // the root value has begun
  std::size_t last_ = 0;     // where the last token ended
  std::size_t first_at_ = static_cast<std::size_t>(-1);
  std::size_t refused_at_ = 0;  // where what is being passed over was refused
  std::vector<place> places_;
};

}  // namespace jeugdregels::facts

#endif
