// Filling a dossier; see jeugdregels.h.
//
// Tested by tests/capi/dossier_test.cpp.
#include "guard.hpp"

namespace capi = jeugdregels::capi;

jr_status jr_dossier_new(jr_dossier** out) noexcept { return capi::make(out); }

void jr_dossier_free(jr_dossier* dossier) noexcept { capi::destroy(dossier); }

jr_status jr_dossier_clear(jr_dossier* dossier) noexcept {
  return capi::guard_status([&] {
    if (dossier == nullptr) {
      return JR_ERR_ARGUMENT;
    }
    dossier->facts.clear();
    return JR_OK;
  });
}

jr_status jr_dossier_set_label(jr_dossier* dossier, const char* label, size_t len) noexcept {
  return capi::guard_status([&] {
    return dossier == nullptr || label == nullptr ? JR_ERR_ARGUMENT
                                                  : capi::status_of(dossier->facts.set_label({label, len}));
  });
}

int32_t jr_dossier_add(jr_dossier* dossier, int32_t parent, int32_t list) noexcept {
  return capi::guard_status([&]() -> int32_t {
    if (dossier == nullptr) {
      return JR_ERR_ARGUMENT;
    }
    int32_t node = 0;
    const jr_status status = capi::status_of(dossier->facts.add(parent, list, node));
    return status == JR_OK ? node : status;
  });
}

jr_status jr_dossier_open(jr_dossier* dossier, int32_t node, int32_t block) noexcept {
  return capi::guard_status([&] {
    return dossier == nullptr ? JR_ERR_ARGUMENT : capi::status_of(dossier->facts.open(node, block));
  });
}

jr_status jr_dossier_set(jr_dossier* dossier, int32_t node, int32_t fact, int32_t value) noexcept {
  return capi::guard_status([&] {
    return dossier == nullptr ? JR_ERR_ARGUMENT : capi::status_of(dossier->facts.set(node, fact, value));
  });
}

jr_status jr_dossier_set_null(jr_dossier* dossier, int32_t node, int32_t element) noexcept {
  return capi::guard_status([&] {
    return dossier == nullptr ? JR_ERR_ARGUMENT : capi::status_of(dossier->facts.set_null(node, element));
  });
}

jr_status jr_dossier_read_json(jr_dossier* dossier, const char* json, size_t len, jr_error** err) noexcept {
  return capi::guard_status(err, [&] {
    if (dossier == nullptr || json == nullptr) {
      return capi::fail_argument(err, dossier == nullptr ? "dossier" : "json");
    }
    const auto error = dossier->facts.read({json, len});
    if (!error) {
      return JR_OK;
    }
    dossier->facts.clear();
    return capi::fail(err, capi::status_of(error.fault, JR_ERR_DOSSIER), error, jeugdregels::language::nl);
  });
}
