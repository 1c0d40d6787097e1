// Reads everything the C face can tell, with numbers inside and outside the range; see fuzz.hpp.
#include <algorithm>
#include <array>

#include "fuzz.hpp"

namespace jeugdregels::fuzz {
namespace {

constexpr std::array<std::int32_t, 6> nonsense = {-1, INT32_MIN, INT32_MAX, 500, 1000, 2000};

std::size_t length_of(const char* text) { return std::string_view(text).size(); }
bool is_day(jr_date d) { return jr_date_to_ymd(d, nullptr, nullptr, nullptr) == JR_OK; }
bool is_day_or_none(jr_date d) { return d == JR_DATE_NONE || is_day(d); }

// ---- facts, lists, blocks, codes -------------------------------------------------------------------------

void read_codes(std::int32_t fact) {
  const std::int32_t count = jr_code_count(fact);
  const std::int32_t type = jr_fact_type(fact);
  JR_MUST((count > 0) == (type == JR_TYPE_CODE || type == JR_TYPE_CODES));
  for (std::int32_t code = 0; code < count; ++code) {
    const char* name = jr_code_name(fact, code);
    JR_MUST(is_text(name) && jr_code_find(fact, name, length_of(name)) == code);
  }
  JR_MUST(jr_code_name(fact, count) == nullptr && jr_code_name(fact, -1) == nullptr);
  JR_MUST(jr_code_find(fact, "", 0) == JR_NONE && jr_code_find(fact, nullptr, 0) == JR_NONE);
}

void read_no_element(std::int32_t element) {
  JR_MUST(jr_element_name(element) == nullptr && jr_element_doc(element) == nullptr);
  JR_MUST(jr_element_home(element) == JR_NONE);
  JR_MUST(jr_fact_type(element) == JR_NONE && jr_fact_required(element) == JR_NONE);
  JR_MUST(jr_code_count(element) == 0 && jr_code_name(element, 0) == nullptr);
}

void read_elements(std::int32_t first, std::int32_t count) {
  JR_MUST(count > 0);
  for (std::int32_t e = first; e < first + count; ++e) {
    const char* name = jr_element_name(e);
    JR_MUST(is_text(name) && is_text(jr_element_doc(e)));
    JR_MUST(jr_element_find(name, length_of(name)) == e);
    const std::int32_t home = jr_element_home(e);
    JR_MUST(home == JR_ROOT || home >= JR_FIRST_LIST);
    JR_MUST(home == JR_ROOT || jr_element_name(home) != nullptr);
    const bool fact = first == JR_FIRST_FACT;
    const std::int32_t type = jr_fact_type(e);
    JR_MUST(fact ? (type >= JR_TYPE_DATE && type <= JR_TYPE_NUMBER) : type == JR_NONE);
    const std::int32_t required = jr_fact_required(e);
    JR_MUST(fact ? (required == 0 || required == 1) : required == JR_NONE);
    read_codes(e);
  }
  read_no_element(first - 1);
  read_no_element(first + count);
}

// ---- fields and outcomes ---------------------------------------------------------------------------------

void read_fields() {
  const std::int32_t count = jr_field_count();
  JR_MUST(count > 0 && jr_field_at(-1) == JR_NONE && jr_field_at(count) == JR_NONE);
  for (std::int32_t place = 0; place < count; ++place) {
    const std::int32_t field = jr_field_at(place);
    JR_MUST(field != JR_NONE && is_text(jr_field_name(field)) && is_text(jr_field_doc(field)));
    const std::int32_t type = jr_field_type(field);
    JR_MUST(type >= JR_TYPE_DATE && type <= JR_TYPE_MUNICIPALITIES);
  }
  for (const std::int32_t field : {INT32_MIN, -1, INT32_MAX}) {
    JR_MUST(jr_field_name(field) == nullptr && jr_field_doc(field) == nullptr);
    JR_MUST(jr_field_type(field) == JR_NONE);
  }
}

void read_outcomes() {
  const std::int32_t count = jr_outcome_count();
  JR_MUST(count > 0);
  for (std::int32_t o = 0; o < count; ++o) {
    JR_MUST(is_text(jr_outcome_name(o)));
  }
  JR_MUST(jr_outcome_name(-1) == nullptr && jr_outcome_name(count) == nullptr);
}

void read_library() {
  JR_MUST(is_text(jr_version_string()) && jr_abi_version() == JR_ABI_VERSION);
  for (jr_status s = 5; s > -50; --s) {
    JR_MUST(is_text(jr_status_name(s)));
  }
  std::int32_t y = 0;
  std::int32_t m = 0;
  std::int32_t d = 0;
  for (jr_date day = -25600; day < 84100; day += 13) {
    const jr_status s = jr_date_to_ymd(day, &y, &m, &d);
    JR_MUST(s == JR_ERR_RANGE || (s == JR_OK && jr_date_from_ymd(y, m, d) == day));
  }
  for (const std::int32_t n : nonsense) {
    JR_MUST(jr_date_from_ymd(n, 1, 1) == JR_DATE_NONE || n == 2000);
    JR_MUST(jr_date_from_ymd(2020, n, 1) == JR_DATE_NONE && jr_date_from_ymd(2020, 2, n) == JR_DATE_NONE);
    JR_MUST(n == 500 || n == 1000 || n == 2000 || n == -1 || !is_day(n));
  }
  JR_MUST(jr_date_from_ymd(2023, 2, 29) == JR_DATE_NONE && jr_date_from_ymd(2024, 2, 29) != JR_DATE_NONE);
}

// ---- a rule set ------------------------------------------------------------------------------------------

// Its part, its period and its sources.
void read_rule_place(const jr_ruleset* rules, std::int32_t rule, bool there) {
  const std::int32_t part = jr_rule_part(rules, rule);
  JR_MUST(there ? part >= 0 && part < jr_part_count(rules) : part == JR_NONE);
  JR_MUST(is_day_or_none(jr_rule_from(rules, rule)) && is_day_or_none(jr_rule_until(rules, rule)));
  const std::int32_t sources = jr_rule_source_count(rules, rule);
  JR_MUST(there ? sources >= 0 : sources == 0);
  for (std::int32_t s = 0; s < sources; ++s) {
    JR_MUST(is_text(jr_rule_source(rules, rule, s)));
  }
  JR_MUST(jr_rule_source(rules, rule, -1) == nullptr && jr_rule_source(rules, rule, sources) == nullptr);
}

void read_rule(const jr_ruleset* rules, std::int32_t rule, bool there) {
  const auto fits = [there](const char* text) { return there ? is_text(text) : text == nullptr; };
  JR_MUST(fits(jr_rule_id(rules, rule)) && fits(jr_rule_kind(rules, rule)));
  JR_MUST(fits(jr_rule_severity(rules, rule)));
  for (const std::int32_t language : {JR_LANGUAGE_NL, JR_LANGUAGE_EN}) {
    JR_MUST(fits(jr_rule_title(rules, rule, language)) && fits(jr_rule_doc(rules, rule, language)));
  }
  JR_MUST(jr_rule_title(rules, rule, 7) == nullptr && jr_rule_doc(rules, rule, -1) == nullptr);
  read_rule_place(rules, rule, there);
  if (there) {
    const char* id = jr_rule_id(rules, rule);
    const std::int32_t first = jr_rule_find(rules, id, length_of(id));
    JR_MUST(first >= 0 && first <= rule && std::string_view(jr_rule_id(rules, first)) == id);
  }
}

void read_choice(const jr_ruleset* rules, std::int32_t choice, bool there) {
  const auto fits = [there](const char* text) { return there ? is_text(text) : text == nullptr; };
  JR_MUST(fits(jr_choice_id(rules, choice)) && fits(jr_choice_title(rules, choice, JR_LANGUAGE_NL)));
  JR_MUST(fits(jr_choice_title(rules, choice, JR_LANGUAGE_EN)));
  JR_MUST(jr_choice_title(rules, choice, 2) == nullptr);
  const std::int32_t values = jr_choice_value_count(rules, choice);
  const std::int32_t standard = jr_choice_standard(rules, choice);
  JR_MUST(there ? values > 0 && standard >= 0 && standard < values : values == 0 && standard == JR_NONE);
  for (std::int32_t v = 0; v < values; ++v) {
    JR_MUST(is_text(jr_choice_value(rules, choice, v)));
  }
  JR_MUST(jr_choice_value(rules, choice, values) == nullptr && jr_choice_value(rules, choice, -1) == nullptr);
}

void read_part(const jr_ruleset* rules, std::int32_t part, bool there) {
  const auto fits = [there](const char* text) { return there ? is_text(text) : text == nullptr; };
  JR_MUST(fits(jr_part_id(rules, part)) && fits(jr_part_title(rules, part)));
  const std::int32_t standard = jr_part_standard(rules, part);
  JR_MUST(there ? standard == 0 || standard == 1 : standard == JR_NONE);
}

void read_municipality(const jr_ruleset* rules, std::int32_t which, bool there) {
  const auto fits = [there](const char* text) { return there ? is_text(text) : text == nullptr; };
  const std::int32_t code = jr_municipality_code(rules, which);
  JR_MUST(there ? code > 0 && code < 10000 : code == JR_NONE);
  JR_MUST(fits(jr_municipality_name(rules, which)) && fits(jr_municipality_region(rules, which)));
  JR_MUST(is_day_or_none(jr_municipality_from(rules, which)));
  JR_MUST(is_day_or_none(jr_municipality_until(rules, which)));
}

// Every number from one before the first up to and including one after the last.
template <typename Read>
void read_all(const jr_ruleset* rules, std::int32_t count, Read read) {
  JR_MUST(count >= 0);
  for (std::int32_t i = -1; i <= count; ++i) {
    read(rules, i, i >= 0 && i < count);
  }
  read(rules, INT32_MAX, false);
  read(rules, INT32_MIN, false);
}

// ---- a finding -------------------------------------------------------------------------------------------

// The place of a node or of something in it, which must be there.
void read_place(const jr_result* r, std::int32_t node, std::int32_t element) {
  const answer place = written([&](char* buf, std::size_t cap, std::size_t* needed, jr_error**) {
    return jr_result_pointer(r, node, element, buf, cap, needed);
  });
  JR_MUST_SAY(place.status == JR_OK, shown(place));
  JR_MUST(place.text.empty() ? node == JR_ROOT && element == JR_NONE : place.text.front() == '/');
}

// Whether a field of this type may have this value.
void check_value(std::int32_t type, std::int32_t value) {
  JR_MUST(type != JR_TYPE_TEXT);
  JR_MUST(type != JR_TYPE_DATE || is_day(value));
  JR_MUST(type != JR_TYPE_BOOLEAN || value == 0 || value == 1);
  JR_MUST(type != JR_TYPE_MUNICIPALITY || value == JR_ABROAD || (value > 0 && value < 10000));
}

void read_field(const jr_result* r, std::int32_t finding, std::int32_t field, bool there) {
  std::int32_t value = 0;
  const jr_status s = jr_result_get(r, finding, field, &value);
  JR_MUST(s == (there ? JR_OK : JR_ERR_ARGUMENT));
  JR_MUST(jr_result_get(r, finding, field, nullptr) == JR_ERR_ARGUMENT);
  const char* text = jr_result_text(r, finding, field);
  const std::int32_t type = jr_field_type(field);
  const std::int32_t items = jr_result_item_count(r, finding, field);
  JR_MUST(text == nullptr || (there && is_text(text) && type == JR_TYPE_TEXT));
  JR_MUST(items == 0 || (there && items > 0 && type == JR_TYPE_MUNICIPALITIES));
  for (std::int32_t i = 0; i < items; ++i) {
    JR_MUST(jr_result_item(r, finding, field, i) != JR_NONE);
  }
  JR_MUST(jr_result_item(r, finding, field, items) == JR_NONE);
  JR_MUST(jr_result_item(r, finding, field, -1) == JR_NONE);
  if (there && value != JR_NONE) {
    check_value(type, value);
  }
}

void read_value(const jr_result* r, std::int32_t finding) {
  const std::int32_t count = jr_result_value_count(r, finding);
  JR_MUST(count >= 0);
  for (std::int32_t i = 0; i < count; ++i) {
    const std::int32_t field = jr_result_value_field(r, finding, i);
    JR_MUST(field != JR_NONE && is_text(jr_field_name(field)));
    JR_MUST(is_text(jr_result_value_name(r, finding, i)));
  }
  for (const std::int32_t i : {-1, count, INT32_MAX}) {
    JR_MUST(jr_result_value_field(r, finding, i) == JR_NONE &&
            jr_result_value_name(r, finding, i) == nullptr);
  }
}

void read_lacking(const jr_result* r, std::int32_t finding) {
  const std::int32_t count = jr_result_lacking_count(r, finding);
  JR_MUST(count >= 0);
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t node = -7;
    std::int32_t element = -7;
    JR_MUST(jr_result_lacking(r, finding, i, &node, &element) == JR_OK && node >= 0);
    JR_MUST(jr_result_lacking(r, finding, i, nullptr, nullptr) == JR_OK);
    JR_MUST(jr_element_name(element) != nullptr);
    read_place(r, node, element);
  }
  JR_MUST(jr_result_lacking(r, finding, count, nullptr, nullptr) == JR_ERR_ARGUMENT);
  JR_MUST(jr_result_lacking(r, finding, -1, nullptr, nullptr) == JR_ERR_ARGUMENT);
}

void read_parts(const jr_result* r, std::int32_t finding) {
  const std::int32_t count = jr_result_part_count(r, finding);
  JR_MUST(count >= 0);
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t node = -7;
    std::int32_t outcome = -7;
    jr_date due = 0;
    jr_date realised = 0;
    JR_MUST(jr_result_part(r, finding, i, &node, &outcome, &due, &realised) == JR_OK && node > 0);
    JR_MUST(jr_result_part(r, finding, i, nullptr, nullptr, nullptr, nullptr) == JR_OK);
    JR_MUST(jr_outcome_name(outcome) != nullptr && is_day_or_none(due) && is_day_or_none(realised));
    read_place(r, node, JR_NONE);
  }
  JR_MUST(jr_result_part(r, finding, count, nullptr, nullptr, nullptr, nullptr) == JR_ERR_ARGUMENT);
  JR_MUST(jr_result_part(r, finding, -1, nullptr, nullptr, nullptr, nullptr) == JR_ERR_ARGUMENT);
}

void read_reason(const jr_result* r, std::int32_t finding, std::int32_t language, jr_status expected) {
  const answer why = written([&](char* buf, std::size_t cap, std::size_t* needed, jr_error**) {
    return jr_result_explain(r, finding, language, buf, cap, needed);
  });
  JR_MUST_SAY(why.status == expected && why.text.empty() == (expected != JR_OK), shown(why));
}

void read_finding(const jr_ruleset* rules, const jr_result* r, std::int32_t finding) {
  JR_MUST(jr_rule_id(rules, jr_result_rule(r, finding)) != nullptr);
  std::int32_t node = -7;
  std::int32_t list = -7;
  JR_MUST(jr_result_subject(r, finding, &node, &list) == JR_OK && node >= 0);
  JR_MUST(jr_result_subject(r, finding, nullptr, nullptr) == JR_OK);
  read_place(r, node, list);
  const std::int32_t step = thorough ? 1 : 5;  // every field takes its time
  for (std::int32_t place = finding % step; place < jr_field_count(); place += step) {
    read_field(r, finding, jr_field_at(place), true);
  }
  read_field(r, finding, -1, false);
  read_field(r, finding, INT32_MAX, false);
  read_value(r, finding);
  read_lacking(r, finding);
  read_parts(r, finding);
  read_reason(r, finding, finding % 2, JR_OK);
}

void read_no_finding(const jr_result* r, std::int32_t finding) {
  JR_MUST(jr_result_rule(r, finding) == JR_NONE);
  JR_MUST(jr_result_subject(r, finding, nullptr, nullptr) == JR_ERR_ARGUMENT);
  read_field(r, finding, jr_field_at(0), false);
  JR_MUST(jr_result_value_count(r, finding) == 0 && jr_result_lacking_count(r, finding) == 0);
  JR_MUST(jr_result_part_count(r, finding) == 0);
  read_value(r, finding);
  read_lacking(r, finding);
  read_parts(r, finding);
  read_reason(r, finding, JR_LANGUAGE_NL, JR_ERR_ARGUMENT);
}

}  // namespace

void read_names() {
  read_library();
  read_elements(JR_FIRST_FACT, jr_fact_count());
  read_elements(JR_FIRST_LIST, jr_list_count());
  read_elements(JR_FIRST_BLOCK, jr_block_count());
  for (const std::int32_t element : nonsense) {
    read_no_element(element);
  }
  JR_MUST(jr_element_find("nergens", 7) == JR_NONE && jr_element_find(nullptr, 0) == JR_NONE);
  read_fields();
  read_outcomes();
}

void read_ruleset(const jr_ruleset* rules) {
  JR_MUST(is_text(jr_ruleset_name(rules)) && is_text(jr_ruleset_version(rules)));
  JR_MUST(std::string_view(jr_ruleset_fingerprint(rules)).starts_with("sha256:"));
  read_all(rules, jr_rule_count(rules), read_rule);
  read_all(rules, jr_choice_count(rules), read_choice);
  read_all(rules, jr_part_count(rules), read_part);
  read_all(rules, jr_municipality_count(rules), read_municipality);
  JR_MUST(jr_rule_find(rules, "geen.regel", 10) == JR_NONE && jr_rule_find(rules, nullptr, 0) == JR_NONE);
  JR_MUST(jr_rule_find(nullptr, "norm", 4) == JR_NONE && jr_rule_count(nullptr) == 0);
}

void read_result(const jr_ruleset* rules, const jr_result* r) {
  const std::int32_t count = jr_result_count(r);
  JR_MUST(count >= 0);
  for (std::int32_t finding = 0; finding < count; ++finding) {
    read_finding(rules, r, finding);
  }
  read_reason(r, 0, 9, JR_ERR_ARGUMENT);
  for (const std::int32_t finding : {-1, count, INT32_MIN, INT32_MAX}) {
    read_no_finding(r, finding);
  }
  for (const std::int32_t node : {-1, INT32_MIN, INT32_MAX}) {
    JR_MUST(jr_result_pointer(r, node, JR_NONE, nullptr, 0, nullptr) == JR_ERR_ARGUMENT);
    JR_MUST(jr_result_pointer(r, 0, node == INT32_MIN ? 0 : node, nullptr, 0, nullptr) == JR_ERR_ARGUMENT);
  }
  JR_MUST(write_result(r, 0, JR_LANGUAGE_NL).status == JR_ERR_ARGUMENT);
  JR_MUST(write_result(r, JR_FORMAT_JSON, 5).status == JR_ERR_ARGUMENT);
  JR_MUST(write_result(r, JR_FORMAT_ICS, JR_LANGUAGE_NL).status == JR_ERR_ARGUMENT);
}

void read_agenda(const jr_ruleset* rules, const jr_agenda* a) {
  const std::int32_t count = jr_agenda_count(a);
  JR_MUST(count >= 0);
  jr_date before = INT32_MIN;
  for (std::int32_t moment = 0; moment < count; ++moment) {
    const jr_date day = jr_agenda_date(a, moment);
    JR_MUST(is_day(day) && day >= before);
    before = day;
    JR_MUST(jr_rule_id(rules, jr_agenda_rule(a, moment)) != nullptr);
    std::int32_t node = -7;
    std::int32_t list = -7;
    JR_MUST(jr_agenda_subject(a, moment, &node, &list) == JR_OK && node >= 0);
    JR_MUST(list == JR_NONE || jr_element_name(list) != nullptr);
    for (const std::int32_t outcome : {jr_agenda_before(a, moment), jr_agenda_after(a, moment)}) {
      JR_MUST(outcome == JR_NONE || jr_outcome_name(outcome) != nullptr);
    }
  }
  for (const std::int32_t moment : {-1, count, INT32_MAX}) {
    JR_MUST(jr_agenda_date(a, moment) == JR_DATE_NONE && jr_agenda_rule(a, moment) == JR_NONE);
    JR_MUST(jr_agenda_subject(a, moment, nullptr, nullptr) == JR_ERR_ARGUMENT);
    JR_MUST(jr_agenda_before(a, moment) == JR_NONE && jr_agenda_after(a, moment) == JR_NONE);
  }
  JR_MUST(write_agenda(a, JR_FORMAT_JSON_BRIEF, JR_LANGUAGE_NL).status == JR_ERR_ARGUMENT);
}

}  // namespace jeugdregels::fuzz
