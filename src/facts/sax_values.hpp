// Keys, values, objects and lists of a dossier, as the parser comes upon them; see sax_handler.hpp.
//
// Tested by tests/facts/reader_test.cpp.
#ifndef JEUGDREGELS_FACTS_SAX_VALUES_HPP
#define JEUGDREGELS_FACTS_SAX_VALUES_HPP

#include "calendar/days.hpp"
#include "facts/label.hpp"
#include "facts/municipality.hpp"
#include "facts/nearest.hpp"
#include "facts/sax_handler.hpp"

namespace jeugdregels::facts {

// ---- values --------------------------------------------------------------------------------------------

template <bool Track>
bool sax_handler<Track>::on_null() {
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
bool sax_handler<Track>::on_boolean(bool b) {
  if (at_fact()) {
    const fact_type type = def(fact_here()).type;
    if (type == fact_type::boolean || type == fact_type::bool_or_nvt) {
      return store(b ? 1 : 0);
    }
  }
  return wrong_type(b ? "true" : "false");
}

template <bool Track>
bool sax_handler<Track>::on_number(double n) {
  if (!at_fact() || def(fact_here()).type != fact_type::moment) {
    return wrong_type("number");
  }
  if (n == 1.0 || n == 2.0) {
    return store(static_cast<value>(n));
  }
  return fail(fault::bad_number, {}, "1, 2");
}

template <bool Track>
bool sax_handler<Track>::on_string(const std::string& text) {
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
bool sax_handler<Track>::on_fact_string(fact_id fact, const std::string& text) {
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
bool sax_handler<Track>::on_code_in_set(const std::string& text) {
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
bool sax_handler<Track>::open_object() {
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
bool sax_handler<Track>::open_array() {
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
bool sax_handler<Track>::on_key(const std::string& text) {
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
bool sax_handler<Track>::check_required() {
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

}  // namespace jeugdregels::facts

#endif
