// What goes in and out of the C face: errors, buffers, days, options; see guard.hpp.
//
// Tested by tests/capi/.
#include "guard.hpp"

#include <algorithm>
#include <cstddef>

namespace jeugdregels::capi {

jr_status fail(jr_error** err, jr_status code, std::string message, std::string pointer, std::int32_t line) {
  if (err != nullptr) {
    *err = std::make_unique<jr_error>(jr_error{code, line, std::move(message), std::move(pointer)}).release();
  }
  return code;
}

jr_status fail(jr_error** err, jr_status code, const input_error& error, language lang) {
  return err == nullptr
             ? code
             : fail(err, code, message(error, lang), error.pointer, static_cast<std::int32_t>(error.line));
}

jr_status fail_argument(jr_error** err, std::string_view name) {
  return err == nullptr ? JR_ERR_ARGUMENT : fail(err, JR_ERR_ARGUMENT, "argument: " + std::string(name));
}

jr_status status_of(fault what, jr_status otherwise) {
  if (is_limit(what)) {
    return JR_ERR_LIMIT;
  }
  switch (what) {
    case fault::syntax:
    case fault::nul_character:
    case fault::byte_order_mark:
      return JR_ERR_JSON;
    default:
      return otherwise;
  }
}

jr_status status_of(filling how) {
  switch (how) {
    case filling::ok:
      return JR_OK;
    case filling::bad_value:
      return JR_ERR_RANGE;
    case filling::too_many:
      return JR_ERR_LIMIT;
    default:
      return JR_ERR_ARGUMENT;
  }
}

jr_status buffer::take(std::string_view from) const {
  give(needed, from.size());
  if (from.size() >= capacity) {
    return JR_ERR_BUFFER;
  }
  std::memcpy(text, from.data(), from.size());
  text[from.size()] = '\0';
  return JR_OK;
}

date::sys_days to_day(jr_date d) { return date::sys_days(date::days(d)); }

bool is_day(jr_date d) { return to_day(d) >= first_date && to_day(d) <= last_date; }

jr_status check_day(jr_date as_of, jr_error** err) {
  return is_day(as_of) ? JR_OK : fail(err, JR_ERR_RANGE, "as_of: 1900-01-01 ... 2199-12-31");
}

jr_status check_days(jr_date from, jr_date until, jr_error** err) {
  return is_day(from) && is_day(until) && from <= until
             ? JR_OK
             : fail(err, JR_ERR_RANGE, "from, until: 1900-01-01 ... 2199-12-31");
}

bool is_language(std::int32_t lang) { return lang == JR_LANGUAGE_NL || lang == JR_LANGUAGE_EN; }

namespace {

// The options as this version knows them. What a later version has behind them must be nothing.
bool copy_options(const jr_options* given, jr_options& out) {
  out = JR_OPTIONS_INIT;
  if (given == nullptr) {
    return true;
  }
  const std::size_t size = given->struct_size;
  if (size < sizeof out) {
    return false;
  }
  std::memcpy(&out, given, sizeof out);
  const auto* bytes = reinterpret_cast<const unsigned char*>(given);
  return std::all_of(bytes + sizeof out, bytes + size, [](unsigned char b) { return b == 0; });
}

template <typename Value>
bool is_list(const Value* first, std::size_t count) {
  return (first != nullptr || count == 0) && count <= 4096;
}

jr_status take_options(const jr_ruleset& rules, const jr_options* given, request& asked, language& lang,
                       jr_error** err) {
  jr_options o;
  if (!copy_options(given, o)) {
    return fail(err, JR_ERR_OPTION, "options: struct_size", "/struct_size");
  }
  if (!is_language(o.language)) {
    return fail(err, JR_ERR_OPTION, "options: language", "/language");
  }
  lang = to_language(o.language);
  if (!is_list(o.choices, o.choice_count) || !is_list(o.parts, o.part_count) ||
      !is_list(o.rules, o.rule_count)) {
    return fail_argument(err, "options");
  }
  const input_error error = asked.set(
      rules.get(), {{o.choices, 2 * o.choice_count}, {o.parts, o.part_count}, {o.rules, o.rule_count}});
  return error ? fail(err, JR_ERR_OPTION, error, lang) : JR_OK;
}

}  // namespace

jr_status take_case(const jr_ruleset& rules, const jr_options* options, const jr_dossier& given,
                    request& asked, dossier& facts, jr_error** err) {
  auto lang = language::nl;
  if (const jr_status status = take_options(rules, options, asked, lang, err); status != JR_OK) {
    return status;
  }
  if (const input_error error = given.facts.check()) {
    return fail(err, JR_ERR_DOSSIER, error, lang);
  }
  facts = given.facts;
  return JR_OK;
}

}  // namespace jeugdregels::capi
