// What every function of the C face is made of: one guard around its body, and the few ways in and out.
//
// Nothing here knows a rule or a fact. Tested by tests/capi/nonsense_test.cpp, which makes every function
// throw.
#ifndef JEUGDREGELS_CAPI_GUARD_HPP
#define JEUGDREGELS_CAPI_GUARD_HPP

#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>

#include "jeugdregels.h"
#include "jeugdregels/jeugdregels.hpp"

// A test compiles these files with a hook of its own, called inside every guard.
#ifndef JR_INSIDE_GUARD
#define JR_INSIDE_GUARD()
#endif

struct jr_error {
  jr_status code = JR_OK;
  std::int32_t line = 0;
  std::string message;
  std::string pointer;
};

struct jr_ruleset {
  std::optional<jeugdregels::ruleset> owned;
  const jeugdregels::ruleset* rules = nullptr;

  const jeugdregels::ruleset& get() const { return *rules; }
};

struct jr_dossier {
  jeugdregels::dossier facts;
};

struct jr_result {
  jeugdregels::request asked;
  jeugdregels::dossier facts;
  jeugdregels::assessment found;
};

struct jr_agenda {
  jeugdregels::request asked;
  jeugdregels::dossier facts;
  jeugdregels::agenda found;
};

namespace jeugdregels::capi {

// The one guard. Whatever the body throws, and of whatever type, becomes one of two values.
template <typename Result, typename Body>
Result guard(Result without_memory, Result at_fault, Body&& body) noexcept {
  try {
    JR_INSIDE_GUARD();
    return body();
  } catch (const std::bad_alloc&) {
    return without_memory;
  } catch (...) {
    return at_fault;
  }
}

// Of functions that give a status.
template <typename Body>
jr_status guard_status(Body&& body) noexcept {
  return guard<jr_status>(JR_ERR_NOMEM, JR_ERR_INTERNAL, body);
}

// The same, with an error object that is empty to begin with.
template <typename Body>
jr_status guard_status(jr_error** err, Body&& body) noexcept {
  if (err != nullptr) {
    *err = nullptr;
  }
  return guard_status(body);
}

// Of functions that give a value, with what they give when there is none.
template <typename Result, typename Body>
Result guard_value(Result otherwise, Body&& body) noexcept {
  return guard<Result>(otherwise, otherwise, body);
}

// Makes an object for the caller, and frees one that was made so.
template <typename Object>
jr_status make(Object** out) noexcept {
  return guard_status([&] {
    if (out == nullptr) {
      return JR_ERR_ARGUMENT;
    }
    *out = nullptr;
    *out = std::make_unique<Object>().release();
    return JR_OK;
  });
}
template <typename Object>
void destroy(Object* object) noexcept {
  guard_value<int>(0, [&] {
    delete object;
    return 0;
  });
}

// ---- out -------------------------------------------------------------------------------------------------
// Fills the error object, if one is wanted, and gives the status.
jr_status fail(jr_error** err, jr_status code, std::string message, std::string pointer = "/",
               std::int32_t line = 0);
jr_status fail(jr_error** err, jr_status code, const input_error& error, language lang);
// A wrong argument; `name` is what it is called in the header.
jr_status fail_argument(jr_error** err, std::string_view name);

// The status that a fault of a text comes to; `otherwise` when it is in the content.
jr_status status_of(fault what, jr_status otherwise);
jr_status status_of(filling how);

// The caller's buffer.
struct buffer {
  char* text;
  std::size_t capacity;
  std::size_t* needed;

  bool is_wrong() const { return text == nullptr && capacity > 0; }
  jr_status take(std::string_view from) const;
};

template <typename To, typename From>
void give(To* to, const From& from) {
  if (to != nullptr) {
    *to = static_cast<To>(from);
  }
}

inline std::int32_t or_none(std::optional<std::int32_t> v) { return v.value_or(JR_NONE); }

// A constant text; all of these end with a NUL.
inline const char* c_text(std::string_view text) { return text.data() == nullptr ? "" : text.data(); }

// What is filled in stays empty when that is not finished.
template <typename Filled>
class empty_unless_done {
 public:
  explicit empty_unless_done(Filled& filled) : filled_(&filled) {}
  empty_unless_done(const empty_unless_done&) = delete;
  empty_unless_done& operator=(const empty_unless_done&) = delete;
  ~empty_unless_done() {
    if (filled_ != nullptr) {
      filled_->clear();
    }
  }
  void done() { filled_ = nullptr; }

 private:
  Filled* filled_;
};

// ---- in --------------------------------------------------------------------------------------------------
bool is_day(jr_date d);
// RANGE, unless these are days and the last is not before the first.
jr_status check_day(jr_date as_of, jr_error** err);
jr_status check_days(jr_date from, jr_date until, jr_error** err);
date::sys_days to_day(jr_date d);
bool is_language(std::int32_t lang);
inline language to_language(std::int32_t lang) {
  return lang == JR_LANGUAGE_EN ? language::en : language::nl;
}

// Whether `i` counts one of so many.
template <typename Count>
bool is_index(std::int32_t i, Count count) {
  return i >= 0 && static_cast<std::size_t>(i) < static_cast<std::size_t>(count);
}

// Takes over the options, which may be NULL, and resolves them; then checks the dossier and copies it. JR_OK
// when all is well.
jr_status take_case(const jr_ruleset& rules, const jr_options* options, const jr_dossier& given,
                    request& asked, dossier& facts, jr_error** err);

}  // namespace jeugdregels::capi

#endif
