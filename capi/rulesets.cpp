// Rule sets, and what is in them; see jeugdregels.h.
//
// Tested by tests/capi/small_test.cpp.
#include "guard.hpp"

namespace capi = jeugdregels::capi;
using jeugdregels::language;
using jeugdregels::ruleset;

namespace {

const jr_ruleset& built_in() {
  static const jr_ruleset rules{std::nullopt, &ruleset::standard()};
  return rules;
}

// Reads from a rule set; `otherwise` when there is none.
template <typename Result, typename Read>
Result of_rules(const jr_ruleset* rules, Result otherwise, Read read) noexcept {
  return capi::guard_value<Result>(
      otherwise, [&]() -> Result { return rules == nullptr ? otherwise : read(rules->get()); });
}

// Reads from one thing in a rule set; `otherwise` when `find` finds none.
template <typename Result, typename Find, typename Read>
Result of_one(const jr_ruleset* rules, Result otherwise, Find find, Read read) noexcept {
  return of_rules<Result>(rules, otherwise, [&](const ruleset& from) -> Result {
    const auto found = find(from);
    return found ? read(*found) : otherwise;
  });
}

// None in a language that there is not.
auto rule_number(int32_t rule, int32_t lang = JR_LANGUAGE_NL) {
  return [rule, lang](const ruleset& from) {
    return capi::is_language(lang) ? from.rule_at(rule, capi::to_language(lang)) : std::nullopt;
  };
}
auto choice_number(int32_t choice, int32_t lang = JR_LANGUAGE_NL) {
  return [choice, lang](const ruleset& from) {
    return capi::is_language(lang) ? from.choice_at(choice, capi::to_language(lang)) : std::nullopt;
  };
}
auto part_number(int32_t part) {
  return [part](const ruleset& from) { return from.part_at(part); };
}
auto municipality_number(int32_t which) {
  return [which](const ruleset& from) { return from.municipality_at(which); };
}

}  // namespace

const jr_ruleset* jr_ruleset_default(void) noexcept {
  return capi::guard_value<const jr_ruleset*>(&built_in(), [] { return &built_in(); });
}

jr_status jr_ruleset_from_json(const char* json, size_t len, jr_ruleset** out, jr_error** err) noexcept {
  return capi::guard_status(err, [&] {
    if (out == nullptr) {
      return capi::fail_argument(err, "out");
    }
    *out = nullptr;
    if (json == nullptr) {
      return capi::fail_argument(err, "json");
    }
    jeugdregels::input_error error;
    auto loaded = ruleset::load(std::string_view(json, len), error);
    if (!loaded) {
      return capi::fail(err, capi::status_of(error.fault, JR_ERR_RULESET), error, language::nl);
    }
    auto made = std::make_unique<jr_ruleset>();
    made->owned = std::move(loaded);
    made->rules = &*made->owned;
    *out = made.release();
    return JR_OK;
  });
}

void jr_ruleset_free(jr_ruleset* rules) noexcept { capi::destroy(rules == &built_in() ? nullptr : rules); }

const char* jr_ruleset_name(const jr_ruleset* rules) noexcept {
  return of_rules<const char*>(rules, "", [](const ruleset& from) { return capi::c_text(from.name()); });
}

const char* jr_ruleset_version(const jr_ruleset* rules) noexcept {
  return of_rules<const char*>(rules, "", [](const ruleset& from) { return capi::c_text(from.version()); });
}

const char* jr_ruleset_fingerprint(const jr_ruleset* rules) noexcept {
  return of_rules<const char*>(rules, "",
                               [](const ruleset& from) { return capi::c_text(from.fingerprint()); });
}

// ---- rules
// -------------------------------------------------------------------------------------------------

int32_t jr_rule_count(const jr_ruleset* rules) noexcept {
  return of_rules<int32_t>(rules, 0, [](const ruleset& from) { return from.rule_count(); });
}

int32_t jr_rule_find(const jr_ruleset* rules, const char* id, size_t len) noexcept {
  return of_rules<int32_t>(rules, JR_NONE, [&](const ruleset& from) {
    return id == nullptr ? JR_NONE : capi::or_none(from.find_rule({id, len}));
  });
}

const char* jr_rule_id(const jr_ruleset* rules, int32_t rule) noexcept {
  return of_one<const char*>(rules, nullptr, rule_number(rule),
                             [](const auto& r) { return capi::c_text(r.id); });
}

const char* jr_rule_title(const jr_ruleset* rules, int32_t rule, int32_t lang) noexcept {
  return of_one<const char*>(rules, nullptr, rule_number(rule, lang),
                             [](const auto& r) { return capi::c_text(r.title); });
}

const char* jr_rule_doc(const jr_ruleset* rules, int32_t rule, int32_t lang) noexcept {
  return of_one<const char*>(rules, nullptr, rule_number(rule, lang),
                             [](const auto& r) { return capi::c_text(r.says); });
}

const char* jr_rule_kind(const jr_ruleset* rules, int32_t rule) noexcept {
  return of_one<const char*>(rules, nullptr, rule_number(rule),
                             [](const auto& r) { return capi::c_text(r.kind); });
}

const char* jr_rule_severity(const jr_ruleset* rules, int32_t rule) noexcept {
  return of_one<const char*>(rules, nullptr, rule_number(rule),
                             [](const auto& r) { return capi::c_text(r.severity); });
}

int32_t jr_rule_part(const jr_ruleset* rules, int32_t rule) noexcept {
  return of_one<int32_t>(rules, JR_NONE, rule_number(rule), [](const auto& r) { return r.part; });
}

jr_date jr_rule_from(const jr_ruleset* rules, int32_t rule) noexcept {
  return of_one<jr_date>(rules, JR_DATE_NONE, rule_number(rule),
                         [](const auto& r) { return capi::or_none(r.from); });
}

jr_date jr_rule_until(const jr_ruleset* rules, int32_t rule) noexcept {
  return of_one<jr_date>(rules, JR_DATE_NONE, rule_number(rule),
                         [](const auto& r) { return capi::or_none(r.until); });
}

int32_t jr_rule_source_count(const jr_ruleset* rules, int32_t rule) noexcept {
  return of_one<int32_t>(rules, 0, rule_number(rule), [](const auto& r) { return r.sources; });
}

const char* jr_rule_source(const jr_ruleset* rules, int32_t rule, int32_t which) noexcept {
  return of_rules<const char*>(rules, nullptr,
                               [&](const ruleset& from) { return from.rule_source(rule, which).data(); });
}

// ---- choices and parts
// -------------------------------------------------------------------------------------

int32_t jr_choice_count(const jr_ruleset* rules) noexcept {
  return of_rules<int32_t>(rules, 0, [](const ruleset& from) { return from.choice_count(); });
}

const char* jr_choice_id(const jr_ruleset* rules, int32_t choice) noexcept {
  return of_one<const char*>(rules, nullptr, choice_number(choice),
                             [](const auto& c) { return capi::c_text(c.id); });
}

const char* jr_choice_title(const jr_ruleset* rules, int32_t choice, int32_t lang) noexcept {
  return of_one<const char*>(rules, nullptr, choice_number(choice, lang),
                             [](const auto& c) { return capi::c_text(c.title); });
}

int32_t jr_choice_standard(const jr_ruleset* rules, int32_t choice) noexcept {
  return of_one<int32_t>(rules, JR_NONE, choice_number(choice), [](const auto& c) { return c.standard; });
}

int32_t jr_choice_value_count(const jr_ruleset* rules, int32_t choice) noexcept {
  return of_one<int32_t>(rules, 0, choice_number(choice),
                         [](const auto& c) { return static_cast<int32_t>(c.values.size()); });
}

const char* jr_choice_value(const jr_ruleset* rules, int32_t choice, int32_t which) noexcept {
  return of_one<const char*>(rules, nullptr, choice_number(choice), [&](const auto& c) {
    return capi::is_index(which, c.values.size()) ? capi::c_text(c.values[static_cast<std::size_t>(which)])
                                                  : nullptr;
  });
}

int32_t jr_part_count(const jr_ruleset* rules) noexcept {
  return of_rules<int32_t>(rules, 0, [](const ruleset& from) { return from.part_count(); });
}

const char* jr_part_id(const jr_ruleset* rules, int32_t part) noexcept {
  return of_one<const char*>(rules, nullptr, part_number(part),
                             [](const auto& p) { return capi::c_text(p.id); });
}

const char* jr_part_title(const jr_ruleset* rules, int32_t part) noexcept {
  return of_one<const char*>(rules, nullptr, part_number(part),
                             [](const auto& p) { return capi::c_text(p.title); });
}

int32_t jr_part_standard(const jr_ruleset* rules, int32_t part) noexcept {
  return of_one<int32_t>(rules, JR_NONE, part_number(part), [](const auto& p) { return p.standard ? 1 : 0; });
}

// ---- municipalities
// ----------------------------------------------------------------------------------------

int32_t jr_municipality_count(const jr_ruleset* rules) noexcept {
  return of_rules<int32_t>(rules, 0, [](const ruleset& from) { return from.municipality_count(); });
}

int32_t jr_municipality_code(const jr_ruleset* rules, int32_t which) noexcept {
  return of_one<int32_t>(rules, JR_NONE, municipality_number(which), [](const auto& m) { return m.code; });
}

const char* jr_municipality_name(const jr_ruleset* rules, int32_t which) noexcept {
  return of_one<const char*>(rules, nullptr, municipality_number(which),
                             [](const auto& m) { return capi::c_text(m.name); });
}

const char* jr_municipality_region(const jr_ruleset* rules, int32_t which) noexcept {
  return of_one<const char*>(rules, nullptr, municipality_number(which),
                             [](const auto& m) { return capi::c_text(m.youth_region); });
}

jr_date jr_municipality_from(const jr_ruleset* rules, int32_t which) noexcept {
  return of_one<jr_date>(rules, JR_DATE_NONE, municipality_number(which),
                         [](const auto& m) { return capi::or_none(m.from); });
}

jr_date jr_municipality_until(const jr_ruleset* rules, int32_t which) noexcept {
  return of_one<jr_date>(rules, JR_DATE_NONE, municipality_number(which),
                         [](const auto& m) { return capi::or_none(m.until); });
}
