// What there is of facts, lists, blocks, codes, outcomes and fields; see jeugdregels.h.
//
// Tested by tests/capi/small_test.cpp.
#include "guard.hpp"

namespace capi = jeugdregels::capi;
namespace vocabulary = jeugdregels::vocabulary;

namespace {

template <typename Result, typename Find, typename Read>
Result of_one(Result otherwise, Find find, Read read) noexcept {
  return capi::guard_value<Result>(otherwise, [&]() -> Result {
    const auto found = find();
    return found ? read(*found) : otherwise;
  });
}

auto element_number(int32_t element) {
  return [element] { return vocabulary::find_element(element); };
}
auto fact_number(int32_t fact) {
  return [fact] { return vocabulary::find_fact(fact); };
}
auto field_number(int32_t field) {
  return [field] { return vocabulary::find_field(field); };
}

}  // namespace

int32_t jr_fact_count(void) noexcept {
  return capi::guard_value<int32_t>(0, [] { return vocabulary::fact_count(); });
}

int32_t jr_list_count(void) noexcept {
  return capi::guard_value<int32_t>(0, [] { return vocabulary::list_count(); });
}

int32_t jr_block_count(void) noexcept {
  return capi::guard_value<int32_t>(0, [] { return vocabulary::block_count(); });
}

const char* jr_element_name(int32_t element) noexcept {
  return of_one<const char*>(nullptr, element_number(element),
                             [](const auto& e) { return capi::c_text(e.name); });
}

const char* jr_element_doc(int32_t element) noexcept {
  return of_one<const char*>(nullptr, element_number(element),
                             [](const auto& e) { return capi::c_text(e.doc); });
}

int32_t jr_element_home(int32_t element) noexcept {
  return of_one<int32_t>(JR_NONE, element_number(element), [](const auto& e) { return e.home; });
}

int32_t jr_element_find(const char* name, size_t len) noexcept {
  return capi::guard_value<int32_t>(JR_NONE, [&] {
    return name == nullptr ? JR_NONE : capi::or_none(vocabulary::find({name, len}));
  });
}

int32_t jr_fact_type(int32_t fact) noexcept {
  return of_one<int32_t>(JR_NONE, fact_number(fact),
                         [](const auto& f) { return static_cast<int32_t>(f.type); });
}

int32_t jr_fact_required(int32_t fact) noexcept {
  return of_one<int32_t>(JR_NONE, fact_number(fact), [](const auto& f) { return f.required ? 1 : 0; });
}

int32_t jr_code_count(int32_t fact) noexcept {
  return of_one<int32_t>(0, fact_number(fact), [](const auto& f) { return f.codes; });
}

const char* jr_code_name(int32_t fact, int32_t code) noexcept {
  return capi::guard_value<const char*>(nullptr, [&] { return vocabulary::code_name(fact, code).data(); });
}

int32_t jr_code_find(int32_t fact, const char* name, size_t len) noexcept {
  return capi::guard_value<int32_t>(JR_NONE, [&] {
    return name == nullptr ? JR_NONE : capi::or_none(vocabulary::find_code(fact, {name, len}));
  });
}

int32_t jr_outcome_count(void) noexcept {
  return capi::guard_value<int32_t>(0, [] { return vocabulary::outcome_count(); });
}

const char* jr_outcome_name(int32_t outcome) noexcept {
  return capi::guard_value<const char*>(nullptr, [&] { return vocabulary::outcome_name(outcome).data(); });
}

int32_t jr_field_count(void) noexcept {
  return capi::guard_value<int32_t>(0, [] { return vocabulary::field_count(); });
}

int32_t jr_field_at(int32_t place) noexcept {
  return of_one<int32_t>(
      JR_NONE, [&] { return vocabulary::field_at(place); }, [](const auto& f) { return f.number; });
}

const char* jr_field_name(int32_t field) noexcept {
  return of_one<const char*>(nullptr, field_number(field),
                             [](const auto& f) { return capi::c_text(f.name); });
}

const char* jr_field_doc(int32_t field) noexcept {
  return of_one<const char*>(nullptr, field_number(field), [](const auto& f) { return capi::c_text(f.doc); });
}

int32_t jr_field_type(int32_t field) noexcept {
  return of_one<int32_t>(JR_NONE, field_number(field),
                         [](const auto& f) { return static_cast<int32_t>(f.type); });
}
