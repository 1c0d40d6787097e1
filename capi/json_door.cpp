// From JSON to JSON in one call; see jeugdregels.h.
//
// Tested by tests/capi/json_door_test.cpp.
#include "guard.hpp"

namespace capi = jeugdregels::capi;
using jeugdregels::input_error;
using jeugdregels::language;

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

}  // namespace

jr_status jr_assess_json(const jr_ruleset* rules, const char* dossier, size_t len, jr_date as_of,
                         const char* options_json, size_t options_len, char* buf, size_t cap, size_t* needed,
                         jr_error** err) noexcept {
  return capi::guard_status(err, [&] {
    const text facts{dossier, len};
    const text options{options_json, options_len};
    const capi::buffer out{buf, cap, needed};
    if (const auto wrong = wrong_argument(rules, facts, options, out); !wrong.empty()) {
      return capi::fail_argument(err, wrong);
    }
    if (!capi::is_day(as_of)) {
      return capi::fail(err, JR_ERR_RANGE, "as_of: 1900-01-01 ... 2199-12-31");
    }
    asked_in_json asked;
    if (const jr_status status = asked.read(*rules, facts, options, err); status != JR_OK) {
      return status;
    }
    jeugdregels::assessment found;
    found.assess(*asked.request, asked.facts, capi::to_day(as_of));
    std::string json;
    found.append_json(json, asked.style);
    return out.take(json);
  });
}

jr_status jr_agenda_json(const jr_ruleset* rules, const char* dossier, size_t len, jr_date from,
                         jr_date until, const char* options_json, size_t options_len, char* buf, size_t cap,
                         size_t* needed, jr_error** err) noexcept {
  return capi::guard_status(err, [&] {
    const text facts{dossier, len};
    const text options{options_json, options_len};
    const capi::buffer out{buf, cap, needed};
    if (const auto wrong = wrong_argument(rules, facts, options, out); !wrong.empty()) {
      return capi::fail_argument(err, wrong);
    }
    if (!capi::is_day(from) || !capi::is_day(until) || until < from) {
      return capi::fail(err, JR_ERR_RANGE, "from, until: 1900-01-01 ... 2199-12-31");
    }
    asked_in_json asked;
    if (const jr_status status = asked.read(*rules, facts, options, err); status != JR_OK) {
      return status;
    }
    jeugdregels::agenda found;
    found.find(*asked.request, asked.facts, capi::to_day(from), capi::to_day(until));
    std::string json;
    found.append_json(json);
    return out.take(json);
  });
}
