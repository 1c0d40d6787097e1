// What changes by itself, by number; see jeugdregels.h.
//
// Tested by tests/capi/doors_test.cpp.
#include "guard.hpp"

namespace capi = jeugdregels::capi;

namespace {

bool has(const jr_agenda* agenda, int32_t moment) {
  return agenda != nullptr && capi::is_index(moment, agenda->found.size());
}

}  // namespace

jr_status jr_agenda_new(jr_agenda** out) noexcept { return capi::make(out); }

void jr_agenda_free(jr_agenda* agenda) noexcept { capi::destroy(agenda); }

jr_status jr_agenda_find(const jr_ruleset* rules, const jr_dossier* dossier, jr_date from, jr_date until,
                         const jr_options* options, jr_agenda* agenda, jr_error** err) noexcept {
  return capi::guard_status(err, [&] {
    if (rules == nullptr || dossier == nullptr || agenda == nullptr) {
      return capi::fail_argument(err, rules == nullptr ? "rules" : dossier == nullptr ? "dossier" : "agenda");
    }
    agenda->found.clear();
    capi::empty_unless_done<jeugdregels::agenda> attempt(agenda->found);
    jr_status status = capi::check_days(from, until, err);
    if (status == JR_OK) {
      status = capi::take_case(*rules, options, *dossier, agenda->asked, agenda->facts, err);
    }
    if (status != JR_OK) {
      return status;
    }
    agenda->found.find(agenda->asked, agenda->facts, capi::to_day(from), capi::to_day(until));
    attempt.done();
    return JR_OK;
  });
}

int32_t jr_agenda_count(const jr_agenda* agenda) noexcept {
  return capi::guard_value<int32_t>(
      0, [&] { return agenda == nullptr ? 0 : static_cast<int32_t>(agenda->found.size()); });
}

jr_date jr_agenda_date(const jr_agenda* agenda, int32_t moment) noexcept {
  return capi::guard_value<jr_date>(JR_DATE_NONE, [&] {
    return has(agenda, moment)
               ? static_cast<jr_date>(
                     agenda->found.day(static_cast<std::size_t>(moment)).time_since_epoch().count())
               : JR_DATE_NONE;
  });
}

int32_t jr_agenda_rule(const jr_agenda* agenda, int32_t moment) noexcept {
  return capi::guard_value<int32_t>(JR_NONE, [&] {
    return has(agenda, moment) ? agenda->found.rule_number(static_cast<std::size_t>(moment)) : JR_NONE;
  });
}

jr_status jr_agenda_subject(const jr_agenda* agenda, int32_t moment, int32_t* node, int32_t* list) noexcept {
  return capi::guard_status([&] {
    if (!has(agenda, moment)) {
      return JR_ERR_ARGUMENT;
    }
    const auto at = agenda->found.subject_place(static_cast<std::size_t>(moment));
    capi::give(node, at.node);
    capi::give(list, at.element == 0 ? JR_NONE : at.element);
    return JR_OK;
  });
}

int32_t jr_agenda_before(const jr_agenda* agenda, int32_t moment) noexcept {
  return capi::guard_value<int32_t>(JR_NONE, [&] {
    return has(agenda, moment) ? capi::or_none(agenda->found.outcome_before(static_cast<std::size_t>(moment)))
                               : JR_NONE;
  });
}

int32_t jr_agenda_after(const jr_agenda* agenda, int32_t moment) noexcept {
  return capi::guard_value<int32_t>(JR_NONE, [&] {
    return has(agenda, moment) ? capi::or_none(agenda->found.outcome_after(static_cast<std::size_t>(moment)))
                               : JR_NONE;
  });
}

jr_status jr_agenda_write(const jr_agenda* agenda, int32_t format, int32_t language, char* buf, size_t cap,
                          size_t* needed) noexcept {
  return capi::guard_status([&] {
    const capi::buffer out{buf, cap, needed};
    if (agenda == nullptr || !capi::is_language(language) || out.is_wrong() || !agenda->found.is_made()) {
      return JR_ERR_ARGUMENT;
    }
    std::string text;
    const auto lang = capi::to_language(language);
    switch (format) {
      case JR_FORMAT_JSON:
        agenda->found.append_json(text);
        break;
      case JR_FORMAT_TEXT:
        agenda->found.append_text(text, {lang, false});
        break;
      case JR_FORMAT_ICS:
        agenda->found.append_ics(text, lang);
        break;
      default:
        return JR_ERR_ARGUMENT;
    }
    return out.take(text);
  });
}
