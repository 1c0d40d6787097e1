// Faults and their places: what is wrong, where, and which of several comes first; see sax_handler.hpp.
//
// Tested by tests/facts/reader_faults_test.cpp.
#ifndef JEUGDREGELS_FACTS_SAX_FAULTS_HPP
#define JEUGDREGELS_FACTS_SAX_FAULTS_HPP

#include "facts/checks.hpp"
#include "facts/nearest.hpp"
#include "facts/sax_handler.hpp"

namespace jeugdregels::facts {

// ---- faults and places ---------------------------------------------------------------------------------

template <bool Track>
bool sax_handler<Track>::fail(fault f, std::string found, std::string expected, std::string nearest) {
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
bool sax_handler<Track>::wrong_type(std::string_view found) {
  return fail(fault::wrong_type, std::string(found), Track ? expected_here() : std::string{});
}

template <bool Track>
bool sax_handler<Track>::unknown_code(const std::string& text, code_list codes) {
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

inline std::string kind_of_value(const key_def& key) {
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
std::string sax_handler<Track>::expected_here() const {
  if (depth_ == 0 || top().what == frame::kind::list) {
    return "object";
  }
  return top().what == frame::kind::code_set ? "code" : kind_of_value(*top().key);
}

// The pointer of the container in frame `depth`.
template <bool Track>
std::string sax_handler<Track>::container_pointer(std::size_t depth) const {
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
std::string sax_handler<Track>::value_pointer() const {
  return container_pointer(depth_);
}

template <bool Track>
void sax_handler<Track>::keep_first(std::size_t where, input_error error) {
  if (where < first_at_) {
    first_at_ = where;
    first = std::move(error);
    first.line = line_before(text_, where);
  }
}

template <bool Track>
awaiting sax_handler<Track>::state() const {
  if (depth_ == 0) {
    return done_ ? awaiting::nothing : awaiting::root_value;
  }
  if (top().what == frame::kind::object) {
    return top().key != nullptr ? awaiting::colon_and_value : awaiting::key;
  }
  return top().position == 0 ? awaiting::entry : awaiting::comma_and_entry;
}

template <bool Track>
void sax_handler<Track>::on_syntax_error() {
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
void sax_handler<Track>::check_dossier() {
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

}  // namespace jeugdregels::facts

#endif
