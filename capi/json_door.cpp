// From JSON to JSON in one call; see jeugdregels.h.
//
// Tested by tests/capi/doors_test.cpp.
#include "guard.hpp"

namespace capi = jeugdregels::capi;
using jeugdregels::input_error;

namespace {

struct text {
  const char* first;
  size_t len;

  bool is_wrong() const { return first == nullptr && len > 0; }
  std::string_view view() const { return {first, len}; }
};

// What both functions begin with: the request, the dossier, the style.
struct asked_in_json {
  jeugdregels::json_style style;
  std::optional<jeugdregels::request> request;
  jeugdregels::dossier facts;

  jr_status read(const jr_ruleset& rules, const text& dossier, const text& options, jr_error** err) {
    jeugdregels::options wishes;
    input_error error = jeugdregels::read_options(options.view(), wishes, style);
    if (error) {
      return capi::fail(err, capi::status_of(error.fault, JR_ERR_OPTION), error, style.lang);
    }
    request = jeugdregels::request::make(rules.get(), wishes, error);
    if (!request) {
      return capi::fail(err, JR_ERR_OPTION, error, style.lang);
    }
    error = facts.read(dossier.view());
    return error ? capi::fail(err, capi::status_of(error.fault, JR_ERR_DOSSIER), error, style.lang) : JR_OK;
  }
};

// The name of the first argument that may not be what it is; empty when all are well.
std::string_view wrong_argument(const jr_ruleset* rules, const text& dossier, const text& options,
                                const capi::buffer& out) {
  return rules == nullptr           ? "rules"
         : dossier.first == nullptr ? "dossier"
         : options.is_wrong()       ? "options_json"
         : out.is_wrong()           ? "buf"
                                    : "";
}

// From a dossier to a text: `check` looks at the days, `append` makes the text.
template <typename Check, typename Append>
jr_status from_json(const jr_ruleset* rules, const text& dossier, const text& options,
                    const capi::buffer& out, jr_error** err, Check check, Append append) noexcept {
  return capi::guard_status(err, [&] {
    if (const auto wrong = wrong_argument(rules, dossier, options, out); !wrong.empty()) {
      return capi::fail_argument(err, wrong);
    }
    asked_in_json asked;
    jr_status status = check();
    if (status == JR_OK) {
      status = asked.read(*rules, dossier, options, err);
    }
    if (status != JR_OK) {
      return status;
    }
    std::string json;
    append(asked, json);
    return out.take(json);
  });
}

}  // namespace

jr_status jr_assess_json(const jr_ruleset* rules, const char* dossier, size_t len, jr_date as_of,
                         const char* options_json, size_t options_len, char* buf, size_t cap, size_t* needed,
                         jr_error** err) noexcept {
  return from_json(
      rules, {dossier, len}, {options_json, options_len}, {buf, cap, needed}, err,
      [&] { return capi::check_day(as_of, err); },
      [&](const asked_in_json& asked, std::string& json) {
        jeugdregels::assessment found;
        found.assess(*asked.request, asked.facts, capi::to_day(as_of));
        found.append_json(json, asked.style);
      });
}

jr_status jr_agenda_json(const jr_ruleset* rules, const char* dossier, size_t len, jr_date from,
                         jr_date until, const char* options_json, size_t options_len, char* buf, size_t cap,
                         size_t* needed, jr_error** err) noexcept {
  return from_json(
      rules, {dossier, len}, {options_json, options_len}, {buf, cap, needed}, err,
      [&] { return capi::check_days(from, until, err); },
      [&](const asked_in_json& asked, std::string& json) {
        jeugdregels::agenda found;
        found.find(*asked.request, asked.facts, capi::to_day(from), capi::to_day(until));
        found.append_json(json);
      });
}
