// The SAX handler behind read_dossier; see reader.hpp.
//
// Tested by tests/facts/reader_test.cpp, and against the JSON Schema by tests/facts/schema_test.py.
#include "facts/reader.hpp"

#include <nlohmann/json.hpp>
#include <vector>

#include "calendar/days.hpp"
#include "facts/checks.hpp"
#include "facts/counting_iterator.hpp"
#include "facts/keys.hpp"
#include "facts/label.hpp"
#include "facts/municipality.hpp"
#include "facts/nearest.hpp"
#include "facts/places.hpp"

namespace jeugdregels::facts {
namespace {

using json = nlohmann::json;

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

std::string kind_of_value(const key_def& key);

// With Track the handler goes on after a fault and keeps the first by place; without, it stops at once.
template <bool Track>
class handler {
 public:
  using number_integer_t = json::number_integer_t;
  using number_unsigned_t = json::number_unsigned_t;
  using number_float_t = json::number_float_t;
  using string_t = json::string_t;
  using binary_t = json::binary_t;

  handler(dossier& out, std::string_view text) : out_(out), text_(text) {}

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

// ---- values --------------------------------------------------------------------------------------------

template <bool Track>
bool handler<Track>::on_null() {
  if (depth_ == 0 || top().what != frame::kind::object) {
    return wrong_type("null");
  }
  const key_def& key = *top().key;
  switch (key.what) {
    case key_def::kind::block:
      out_.set_null(top().record, static_cast<shape>(key.id));
      return true;
    case key_def::kind::list:
      out_.touch(top().record, static_cast<list_id>(key.id));
      return true;
    case key_def::kind::fact:
      break;
    default:
      return fail(fault::null_not_allowed, "null", kind_of_value(key));
  }
  const need needed = def(fact_here()).need;
  if (needed == need::required || needed == need::never_null) {
    return fail(fault::null_not_allowed, "null", kind_of_value(key));
  }
  remember_place();
  out_.set_null(top().record, fact_here());
  return true;
}

template <bool Track>
bool handler<Track>::on_boolean(bool b) {
  if (at_fact()) {
    const fact_type type = def(fact_here()).type;
    if (type == fact_type::boolean || type == fact_type::bool_or_nvt) {
      return store(b ? 1 : 0);
    }
  }
  return wrong_type(b ? "true" : "false");
}

template <bool Track>
bool handler<Track>::on_number(double n) {
  if (!at_fact() || def(fact_here()).type != fact_type::moment) {
    return wrong_type("number");
  }
  if (n == 1.0 || n == 2.0) {
    return store(static_cast<value>(n));
  }
  return fail(fault::bad_number, {}, "1, 2");
}

template <bool Track>
bool handler<Track>::on_string(const std::string& text) {
  if (depth_ == 0 || top().what == frame::kind::list) {
    return wrong_type("string");
  }
  if (text.find('\0') != std::string::npos) {
    return fail(fault::nul_character, {});
  }
  if (top().what == frame::kind::code_set) {
    return on_code_in_set(text);
  }
  const key_def& key = *top().key;
  switch (key.what) {
    case key_def::kind::format:
      return text == dossier_format || fail(fault::wrong_format, shown(text), std::string(dossier_format));
    case key_def::kind::label:
      if (!is_label(text)) {
        return fail(fault::bad_label, {});
      }
      if (holds_bsn(text)) {
        return fail(fault::label_is_bsn, {});
      }
      out_.set_label(text);
      return true;
    case key_def::kind::fact:
      return on_fact_string(fact_here(), text);
    default:
      return wrong_type("string");
  }
}

template <bool Track>
bool handler<Track>::on_fact_string(fact_id fact, const std::string& text) {
  const fact_def& wanted = def(fact);
  switch (wanted.type) {
    case fact_type::date: {
      const auto day = calendar::parse_day(text);
      return day ? store(*day) : fail(fault::bad_date, shown(text));
    }
    case fact_type::code: {
      const auto code = code_number(wanted.codes, text);
      return code ? store(*code) : unknown_code(text, wanted.codes);
    }
    case fact_type::municipality: {
      const auto municipality = parse_municipality(text);
      return municipality ? store(*municipality) : fail(fault::bad_municipality, shown(text));
    }
    case fact_type::bool_or_nvt:
      return text == "nvt" ? store(2) : fail(fault::unknown_code, shown(text), "true, false, \"nvt\"", "nvt");
    default:
      return wrong_type("string");
  }
}

template <bool Track>
bool handler<Track>::on_code_in_set(const std::string& text) {
  const code_list codes = def(top().set).codes;
  const auto code = code_number(codes, text);
  if (!code) {
    return unknown_code(text, codes);
  }
  const value bit = 1 << *code;
  const value before = out_.get(top().record, top().set);
  if ((before & bit) != 0) {
    return fail(fault::repeated_code, shown(text));
  }
  out_.set(top().record, top().set, before | bit);
  return true;
}

// ---- objects and lists ---------------------------------------------------------------------------------

template <bool Track>
bool handler<Track>::open_object() {
  frame next;
  if (depth_ == 0) {
    done_ = true;
    push(next);
    return true;
  }
  next.record = top().record;
  if (top().what == frame::kind::list) {
    if (top().position >= max_entries) {
      fail(fault::too_many_entries, {}, std::to_string(max_entries));
      return false;
    }
    next.object = def(top().list).entry;
    next.record = out_.add(top().record, top().list);
    if constexpr (Track) {
      places_.push_back({next.record, fact_id::count, at()});
    }
  } else if (top().what == frame::kind::object && top().key->what == key_def::kind::block) {
    next.object = static_cast<shape>(top().key->id);
    out_.open(next.record, next.object);
  } else {
    return refuse_container("object");
  }
  push(next);
  return true;
}

template <bool Track>
bool handler<Track>::open_array() {
  if (depth_ == 0 || top().what != frame::kind::object) {
    return refuse_container("list");
  }
  frame next;
  next.record = top().record;
  if (top().key->what == key_def::kind::list) {
    next.what = frame::kind::list;
    next.list = static_cast<list_id>(top().key->id);
    out_.touch(next.record, next.list);
  } else if (at_fact() && def(fact_here()).type == fact_type::codes) {
    next.what = frame::kind::code_set;
    next.set = fact_here();
    out_.set(next.record, next.set, 0);
  } else {
    return refuse_container("list");
  }
  push(next);
  return true;
}

template <bool Track>
bool handler<Track>::on_key(const std::string& text) {
  const auto keys = keys_of(top().object);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].name != text) {
      continue;
    }
    top().key = &keys[i];
    if ((top().seen & (1U << i)) != 0) {
      skip_next_ = true;
      refused_at_ = at();
      return fail(fault::repeated_key, shown(text));
    }
    top().seen |= 1U << i;
    return true;
  }
  skip_next_ = true;
  top().key = nullptr;
  if constexpr (Track) {
    refused_at_ = at();
    input_error error;
    error.fault = text.find('\0') == std::string::npos ? fault::unknown_key : fault::nul_character;
    error.found = shown(text);
    std::vector<std::string_view> names;
    for (const auto& known : keys) {
      names.push_back(known.name);
    }
    error.nearest = nearest(text, names);
    error.pointer = container_pointer(depth_ - 1);
    error.pointer += error.pointer == "/" ? "" : "/";
    append_token(error.pointer, text);
    keep_first(at(), std::move(error));
    return true;
  }
  return false;
}

template <bool Track>
bool handler<Track>::check_required() {
  const auto keys = keys_of(top().object);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].required && (top().seen & (1U << i)) == 0) {
      top().key = &keys[i];
      if (!fail(fault::missing_key, std::string(keys[i].name))) {
        return false;
      }
    }
  }
  return true;
}

// ---- faults and places ---------------------------------------------------------------------------------

template <bool Track>
bool handler<Track>::fail(fault f, std::string found, std::string expected, std::string nearest) {
  if constexpr (Track) {
    input_error error;
    error.fault = f;
    error.found = std::move(found);
    error.expected = std::move(expected);
    error.nearest = std::move(nearest);
    error.pointer = f == fault::too_many_entries ? container_pointer(depth_ - 1) : value_pointer();
    keep_first(at(), std::move(error));
  }
  return Track;
}

template <bool Track>
bool handler<Track>::wrong_type(std::string_view found) {
  return fail(fault::wrong_type, std::string(found), Track ? expected_here() : std::string{});
}

template <bool Track>
bool handler<Track>::unknown_code(const std::string& text, code_list codes) {
  if constexpr (Track) {
    std::string all;
    for (const auto code : codes_of(codes)) {
      all += all.empty() ? "" : ", ";
      all += code;
    }
    return fail(fault::unknown_code, shown(text), all, nearest(text, codes_of(codes)));
  }
  return false;
}

std::string kind_of_value(const key_def& key) {
  switch (key.what) {
    case key_def::kind::block:
      return "object";
    case key_def::kind::list:
      return "list";
    case key_def::kind::fact:
      break;
    default:
      return "string";
  }
  switch (def(static_cast<fact_id>(key.id)).type) {
    case fact_type::date:
      return "date";
    case fact_type::boolean:
    case fact_type::bool_or_nvt:
      return "boolean";
    case fact_type::codes:
      return "codes";
    case fact_type::municipality:
      return "municipality";
    case fact_type::moment:
      return "moment";
    default:
      return "code";
  }
}

template <bool Track>
std::string handler<Track>::expected_here() const {
  if (depth_ == 0 || top().what == frame::kind::list) {
    return "object";
  }
  return top().what == frame::kind::code_set ? "code" : kind_of_value(*top().key);
}

// The pointer of the container in frame `depth`.
template <bool Track>
std::string handler<Track>::container_pointer(std::size_t depth) const {
  std::string out;
  for (std::size_t i = 0; i < depth; ++i) {
    out += '/';
    if (frames_[i].what == frame::kind::object) {
      out += frames_[i].key == nullptr ? std::string_view{} : frames_[i].key->name;
    } else {
      out += std::to_string(frames_[i].position);
    }
  }
  return out.empty() ? "/" : out;
}

template <bool Track>
std::string handler<Track>::value_pointer() const {
  return container_pointer(depth_);
}

template <bool Track>
void handler<Track>::keep_first(std::size_t where, input_error error) {
  if (where < first_at_) {
    first_at_ = where;
    first = std::move(error);
    first.line = line_before(text_, where);
  }
}

template <bool Track>
awaiting handler<Track>::state() const {
  if (depth_ == 0) {
    return done_ ? awaiting::nothing : awaiting::root_value;
  }
  if (top().what == frame::kind::object) {
    return top().key != nullptr ? awaiting::colon_and_value : awaiting::key;
  }
  return top().position == 0 ? awaiting::entry : awaiting::comma_and_entry;
}

template <bool Track>
void handler<Track>::on_syntax_error() {
  if (skipped_ > 0 || skip_next_) {
    return;  // an earlier fault is known already
  }
  input_error error;
  error.fault = fault::syntax;
  const bool begun = value_begun(text_, last_, state());
  error.pointer = begun ? value_pointer() : container_pointer(depth_ == 0 ? 0 : depth_ - 1);
  // A NUL byte ends what the parser sees; then it is the NUL that is wrong.
  const bool at_nul = at() < text_.size() && text_[at()] == '\0';
  keep_first(at_nul ? at() + 1 : at(), std::move(error));
}

template <bool Track>
void handler<Track>::check_dossier() {
  check_consistency(out_, [this](const violation& v) {
    for (const auto& p : places_) {
      if (p.record == v.record && p.fact == v.fact) {
        input_error error;
        error.fault = v.fault;
        error.pointer =
            v.fact == fact_id::count ? pointer_to(out_, v.record) : pointer_to(out_, v.record, v.fact);
        keep_first(p.at, std::move(error));
        return;
      }
    }
  });
}

// ---- the text itself -----------------------------------------------------------------------------------

input_error simple_error(fault f, std::size_t line = 1) {
  input_error error;
  error.fault = f;
  error.line = line;
  return error;
}

input_error check_text(std::string_view text, bool bom_allowed) {
  if (text.size() > max_bytes) {
    return simple_error(fault::too_large);
  }
  if (!bom_allowed && text.starts_with("\xEF\xBB\xBF")) {
    return simple_error(fault::byte_order_mark);
  }
  return {};
}

// `seen` is how much of the text the parser is given.
input_error find_first_fault(std::string_view text, std::size_t seen, dossier& out) {
  out.clear();
  handler<true> finder(out, text);
  finder.cursor = text.data();
  json::sax_parse(counting_iterator(text.data(), &finder.cursor),
                  counting_iterator(text.data() + seen, &finder.cursor), &finder);
  finder.check_dossier();
  if (!finder.first) {
    return simple_error(fault::syntax, line_before(text, seen + 1));
  }
  return std::move(finder.first);
}

}  // namespace

input_error read_dossier(std::string_view text, dossier& out, bool bom_allowed) {
  out.clear();
  if (auto error = check_text(text, bom_allowed)) {
    return error;
  }
  // The parser takes a NUL byte for the end of the text, so it sees nothing of what follows.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return find_first_fault(text, nul, out);
  }
  handler<false> reader(out, text);
  if (json::sax_parse(text.data(), text.data() + text.size(), &reader) && is_consistent(out)) {
    return {};
  }
  return find_first_fault(text, text.size(), out);
}

}  // namespace jeugdregels::facts
