// Assessing by number, and reading what was found; see jeugdregels.h.
//
// Tested by tests/capi/doors_test.cpp.
#include "guard.hpp"

namespace capi = jeugdregels::capi;

namespace {

std::size_t at(int32_t i) { return static_cast<std::size_t>(i); }

bool has(const jr_result* result, int32_t finding) {
  return result != nullptr && capi::is_index(finding, result->found.size());
}

// Gives `otherwise` when there is no such finding.
template <typename Result, typename Read>
Result of_finding(const jr_result* result, int32_t finding, Result otherwise, Read read) noexcept {
  return capi::guard_value<Result>(otherwise, [&]() -> Result {
    return has(result, finding) ? read(result->found, at(finding)) : otherwise;
  });
}

}  // namespace

jr_status jr_options_init(jr_options* options, uint32_t struct_size) noexcept {
  return capi::guard_status([&] {
    if (options == nullptr || struct_size < sizeof(jr_options) || struct_size > 65536) {
      return JR_ERR_ARGUMENT;
    }
    std::memset(options, 0, struct_size);
    options->struct_size = struct_size;
    return JR_OK;
  });
}

jr_status jr_result_new(jr_result** out) noexcept { return capi::make(out); }

void jr_result_free(jr_result* result) noexcept { capi::destroy(result); }

jr_status jr_assess(const jr_ruleset* rules, const jr_dossier* dossier, jr_date as_of,
                    const jr_options* options, jr_result* result, jr_error** err) noexcept {
  return capi::guard_status(err, [&] {
    if (rules == nullptr || dossier == nullptr || result == nullptr) {
      return capi::fail_argument(err, rules == nullptr ? "rules" : dossier == nullptr ? "dossier" : "result");
    }
    result->found.clear();
    capi::empty_unless_done<jeugdregels::assessment> attempt(result->found);
    jr_status status = capi::check_day(as_of, err);
    if (status == JR_OK) {
      status = capi::take_case(*rules, options, *dossier, result->asked, result->facts, err);
    }
    if (status != JR_OK) {
      return status;
    }
    result->found.assess(result->asked, result->facts, capi::to_day(as_of));
    attempt.done();
    return JR_OK;
  });
}

int32_t jr_result_count(const jr_result* result) noexcept {
  return capi::guard_value<int32_t>(
      0, [&] { return result == nullptr ? 0 : static_cast<int32_t>(result->found.size()); });
}

int32_t jr_result_rule(const jr_result* result, int32_t finding) noexcept {
  return of_finding<int32_t>(result, finding, JR_NONE,
                             [](const auto& found, std::size_t f) { return found.rule_number(f); });
}

jr_status jr_result_subject(const jr_result* result, int32_t finding, int32_t* node, int32_t* list) noexcept {
  return capi::guard_status([&] {
    if (!has(result, finding)) {
      return JR_ERR_ARGUMENT;
    }
    const auto place = result->found.subject_place(at(finding));
    capi::give(node, place.node);
    capi::give(list, place.element == 0 ? JR_NONE : place.element);
    return JR_OK;
  });
}

jr_status jr_result_get(const jr_result* result, int32_t finding, int32_t field, int32_t* value) noexcept {
  return capi::guard_status([&] {
    if (!has(result, finding) || value == nullptr || !jeugdregels::vocabulary::find_field(field)) {
      return JR_ERR_ARGUMENT;
    }
    *value = capi::or_none(result->found.number(at(finding), field));
    return JR_OK;
  });
}

const char* jr_result_text(const jr_result* result, int32_t finding, int32_t field) noexcept {
  return of_finding<const char*>(result, finding, nullptr, [&](const auto& found, std::size_t f) {
    const auto text = found.text(f, field);
    return text ? capi::c_text(*text) : nullptr;
  });
}

int32_t jr_result_value_count(const jr_result* result, int32_t finding) noexcept {
  return of_finding<int32_t>(result, finding, 0, [](const auto& found, std::size_t f) {
    return static_cast<int32_t>(found.value_count(f));
  });
}

int32_t jr_result_value_field(const jr_result* result, int32_t finding, int32_t which) noexcept {
  return of_finding<int32_t>(result, finding, JR_NONE, [&](const auto& found, std::size_t f) {
    return capi::is_index(which, found.value_count(f)) ? found.value_field(f, at(which)) : JR_NONE;
  });
}

const char* jr_result_value_name(const jr_result* result, int32_t finding, int32_t which) noexcept {
  return of_finding<const char*>(result, finding, nullptr, [&](const auto& found, std::size_t f) {
    return capi::is_index(which, found.value_count(f)) ? capi::c_text(found.value_name(f, at(which)))
                                                       : nullptr;
  });
}

int32_t jr_result_item_count(const jr_result* result, int32_t finding, int32_t field) noexcept {
  return of_finding<int32_t>(result, finding, 0, [&](const auto& found, std::size_t f) {
    return static_cast<int32_t>(found.items(f, field).size());
  });
}

int32_t jr_result_item(const jr_result* result, int32_t finding, int32_t field, int32_t item) noexcept {
  return of_finding<int32_t>(result, finding, JR_NONE, [&](const auto& found, std::size_t f) {
    const auto all = found.items(f, field);
    return capi::is_index(item, all.size()) ? all[at(item)] : JR_NONE;
  });
}

int32_t jr_result_lacking_count(const jr_result* result, int32_t finding) noexcept {
  return of_finding<int32_t>(result, finding, 0, [](const auto& found, std::size_t f) {
    return static_cast<int32_t>(found.lacking_count(f));
  });
}

jr_status jr_result_lacking(const jr_result* result, int32_t finding, int32_t which, int32_t* node,
                            int32_t* element) noexcept {
  return capi::guard_status([&] {
    if (!has(result, finding) || !capi::is_index(which, result->found.lacking_count(at(finding)))) {
      return JR_ERR_ARGUMENT;
    }
    const auto place = result->found.lacking_place(at(finding), at(which));
    capi::give(node, place.node);
    capi::give(element, place.element);
    return JR_OK;
  });
}

int32_t jr_result_part_count(const jr_result* result, int32_t finding) noexcept {
  return of_finding<int32_t>(result, finding, 0, [](const auto& found, std::size_t f) {
    return static_cast<int32_t>(found.part_count(f));
  });
}

jr_status jr_result_part(const jr_result* result, int32_t finding, int32_t which, int32_t* node,
                         int32_t* outcome, jr_date* due, jr_date* realised) noexcept {
  return capi::guard_status([&] {
    if (!has(result, finding) || !capi::is_index(which, result->found.part_count(at(finding)))) {
      return JR_ERR_ARGUMENT;
    }
    const auto part = result->found.part_at(at(finding), at(which));
    capi::give(node, part.node);
    capi::give(outcome, part.outcome);
    capi::give(due, capi::or_none(part.due));
    capi::give(realised, capi::or_none(part.realised));
    return JR_OK;
  });
}

jr_status jr_result_pointer(const jr_result* result, int32_t node, int32_t element, char* buf, size_t cap,
                            size_t* needed) noexcept {
  return capi::guard_status([&] {
    const capi::buffer out{buf, cap, needed};
    if (result == nullptr || out.is_wrong() || element == 0) {
      return JR_ERR_ARGUMENT;
    }
    const auto pointer = result->found.pointer(node, element == JR_NONE ? 0 : element);
    return pointer ? out.take(*pointer) : JR_ERR_ARGUMENT;
  });
}

jr_status jr_result_explain(const jr_result* result, int32_t finding, int32_t language, char* buf, size_t cap,
                            size_t* needed) noexcept {
  return capi::guard_status([&] {
    const capi::buffer out{buf, cap, needed};
    if (!has(result, finding) || !capi::is_language(language) || out.is_wrong()) {
      return JR_ERR_ARGUMENT;
    }
    return out.take(result->found.explanation(at(finding), capi::to_language(language)));
  });
}

jr_status jr_result_write(const jr_result* result, int32_t format, int32_t language, char* buf, size_t cap,
                          size_t* needed) noexcept {
  return capi::guard_status([&] {
    const capi::buffer out{buf, cap, needed};
    if (result == nullptr || !capi::is_language(language) || out.is_wrong() || !result->found.is_made()) {
      return JR_ERR_ARGUMENT;
    }
    std::string text;
    const auto lang = capi::to_language(language);
    switch (format) {
      case JR_FORMAT_JSON:
      case JR_FORMAT_JSON_BRIEF:
        result->found.append_json(text, {format == JR_FORMAT_JSON_BRIEF, false, 0, lang});
        break;
      case JR_FORMAT_TEXT:
        result->found.append_text(text, {lang, false});
        break;
      default:
        return JR_ERR_ARGUMENT;
    }
    return out.take(text);
  });
}
