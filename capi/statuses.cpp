// Versions, statuses, dates and errors; see jeugdregels.h.
//
// Tested by tests/capi/small_test.cpp.
#include <array>

#include "guard.hpp"

namespace capi = jeugdregels::capi;

const char* jr_version_string(void) noexcept {
  return capi::guard_value<const char*>("", [] { return jeugdregels::version(); });
}

int32_t jr_abi_version(void) noexcept {
  return capi::guard_value<int32_t>(JR_ABI_VERSION, [] { return JR_ABI_VERSION; });
}

const char* jr_status_name(jr_status status) noexcept {
  return capi::guard_value<const char*>("JR_ERR_UNKNOWN", [&] {
    static constexpr std::array names = {"JR_OK",        "JR_ERR_BUFFER",  "JR_ERR_ARGUMENT",
                                         "JR_ERR_JSON",  "JR_ERR_DOSSIER", "JR_ERR_RULESET",
                                         "JR_ERR_RANGE", "JR_ERR_OPTION",  "JR_ERR_LIMIT",
                                         "JR_ERR_NOMEM", "JR_ERR_INTERNAL"};
    const bool known = status <= 0 && status > -static_cast<jr_status>(names.size());
    return known ? names[static_cast<std::size_t>(-status)] : "JR_ERR_UNKNOWN";
  });
}

jr_date jr_date_from_ymd(int32_t y, int32_t m, int32_t d) noexcept {
  return capi::guard_value<jr_date>(JR_DATE_NONE, [&] {
    const bool possible = y >= 1900 && y <= 2199 && m >= 1 && m <= 12 && d >= 1 && d <= 31;
    const date::year_month_day day =
        date::year(possible ? y : 1900) / (possible ? m : 1) / (possible ? d : 1);
    return possible && day.ok() ? static_cast<jr_date>(date::sys_days(day).time_since_epoch().count())
                                : JR_DATE_NONE;
  });
}

jr_status jr_date_to_ymd(jr_date date, int32_t* y, int32_t* m, int32_t* d) noexcept {
  return capi::guard_status([&] {
    if (!capi::is_day(date)) {
      return JR_ERR_RANGE;
    }
    const date::year_month_day day(capi::to_day(date));
    capi::give(y, static_cast<int>(day.year()));
    capi::give(m, static_cast<unsigned>(day.month()));
    capi::give(d, static_cast<unsigned>(day.day()));
    return JR_OK;
  });
}

jr_status jr_error_code(const jr_error* error) noexcept {
  return capi::guard_value<jr_status>(JR_ERR_INTERNAL,
                                      [&] { return error == nullptr ? JR_OK : error->code; });
}

const char* jr_error_message(const jr_error* error) noexcept {
  return capi::guard_value<const char*>("", [&] { return error == nullptr ? "" : error->message.c_str(); });
}

const char* jr_error_pointer(const jr_error* error) noexcept {
  return capi::guard_value<const char*>("/", [&] { return error == nullptr ? "/" : error->pointer.c_str(); });
}

int32_t jr_error_line(const jr_error* error) noexcept {
  return capi::guard_value<int32_t>(0, [&] { return error == nullptr ? 0 : error->line; });
}

void jr_error_free(jr_error* error) noexcept { capi::destroy(error); }
