// The C++ face of assessing: wishes resolved, findings read, output appended; see jeugdregels/assessment.hpp.
//
// Tested by tests/face/face_test.cpp.
#include "jeugdregels/assessment.hpp"

#include <algorithm>
#include <functional>

#include "face/resolved.hpp"
#include "facts/element.hpp"
#include "facts/nearest.hpp"
#include "facts/places.hpp"
#include "render/assessment_json.hpp"
#include "render/text.hpp"
#include "render/value_fields.hpp"
#include "rules/names.hpp"

namespace jeugdregels {

// ---- requests ------------------------------------------------------------------------------------------

namespace {

input_error unknown_name(fault f, const std::string& found, const std::vector<std::string_view>& names,
                         std::string_view expected = {}) {
  input_error error;
  error.fault = f;
  error.found = facts::shown(found);
  error.expected = expected;
  error.nearest = facts::nearest(found, names);
  return error;
}

input_error set_choice(const rules::data& rs, const std::pair<std::string, std::string>& wish,
                       assess::plan& plan) {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < rs.choices.size(); ++i) {
    const auto& choice = rs.choices[i];
    ids.push_back(choice.id);
    if (choice.id != wish.first) {
      continue;
    }
    const auto found = std::find(choice.values.begin(), choice.values.end(), wish.second);
    if (found == choice.values.end()) {
      return unknown_name(fault::unknown_choice_value, wish.second,
                          {choice.values.begin(), choice.values.end()}, choice.id);
    }
    plan.choices[i] = static_cast<std::int8_t>(found - choice.values.begin());
    return {};
  }
  return unknown_name(fault::unknown_choice, wish.first, ids);
}

input_error switch_on(const rules::data& rs, const std::string& wish, assess::plan& plan) {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < rs.parts.size(); ++i) {
    if (!rs.parts[i].rules) {
      continue;
    }
    ids.push_back(rs.parts[i].id);
    if (rs.parts[i].id == wish) {
      plan.parts |= 1U << i;
      return {};
    }
  }
  return unknown_name(fault::unknown_part, wish, ids);
}

// A prefix is a whole id, or ends where a dot follows; a dot of its own at the end is allowed.
bool begins_with(std::string_view id, std::string_view prefix) {
  if (prefix.ends_with('.')) {
    prefix.remove_suffix(1);
  }
  return !prefix.empty() && id.starts_with(prefix) &&
         (id.size() == prefix.size() || id[prefix.size()] == '.');
}

// Every prefix must name some rule, in an active part or not.
input_error check_prefix(const rules::data& rs, const std::string& prefix) {
  std::vector<std::string_view> names;
  for (const auto& rule : rs.rules) {
    if (begins_with(rule.id, prefix)) {
      return {};
    }
    for (auto dot = rule.id.find('.'); dot != std::string_view::npos; dot = rule.id.find('.', dot + 1)) {
      names.push_back(rule.id.substr(0, dot));
    }
    names.push_back(rule.id);
  }
  return unknown_name(fault::unknown_rule, prefix, names);
}

input_error resolve(const rules::data& rs, const options& wishes, assess::plan& plan) {
  for (const auto& wish : wishes.choices) {
    if (auto error = set_choice(rs, wish, plan)) {
      return error;
    }
  }
  for (const auto& part : wishes.with_parts) {
    if (auto error = switch_on(rs, part, plan)) {
      return error;
    }
  }
  for (const auto& prefix : wishes.only) {
    if (auto error = check_prefix(rs, prefix)) {
      return error;
    }
  }
  plan.everything = wishes.only.empty();
  assess::select_rules(rs, plan, [&](std::string_view id) {
    return plan.everything || std::any_of(wishes.only.begin(), wishes.only.end(),
                                          [&](const auto& prefix) { return begins_with(id, prefix); });
  });
  return {};
}

}  // namespace

request::request() : resolved_(std::make_unique<resolved>()) {}
request::request(std::unique_ptr<resolved> r) : resolved_(std::move(r)) {}
request::request(request&&) noexcept = default;
request& request::operator=(request&&) noexcept = default;
request::~request() = default;

std::optional<request> request::make(const ruleset& rules, const options& wishes, input_error& error) {
  auto r = std::make_unique<resolved>();
  r->rules = &rules.compiled();
  assess::reset_plan(*r->rules, r->plan);
  error = resolve(*r->rules, wishes, r->plan);
  return error ? std::nullopt : std::optional<request>(request(std::move(r)));
}

// ---- requests by number ----------------------------------------------------------------------------------
namespace {

input_error no_such_number(fault what, std::int32_t number, std::string_view expected = {}) {
  input_error error;
  error.fault = what;
  error.line = 0;
  error.found = std::to_string(number);
  error.expected = expected;
  return error;
}

template <typename All>
bool is_index(std::int32_t n, const All& all) {
  return n >= 0 && static_cast<std::size_t>(n) < all.size();
}

input_error set_choices(const rules::data& rs, std::span<const std::int32_t> pairs, assess::plan& plan) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (!is_index(pairs[i], rs.choices)) {
      return no_such_number(fault::unknown_choice, pairs[i]);
    }
    const auto& choice = rs.choices[static_cast<std::size_t>(pairs[i])];
    if (!is_index(pairs[i + 1], choice.values)) {
      return no_such_number(fault::unknown_choice_value, pairs[i + 1], choice.id);
    }
    plan.choices[static_cast<std::size_t>(pairs[i])] = static_cast<std::int8_t>(pairs[i + 1]);
  }
  return {};
}

input_error resolve(const rules::data& rs, const numbered_options& wishes, assess::plan& plan) {
  if (auto error = set_choices(rs, wishes.choices, plan)) {
    return error;
  }
  for (const std::int32_t part : wishes.parts) {
    if (!is_index(part, rs.parts) || !rs.parts[static_cast<std::size_t>(part)].rules) {
      return no_such_number(fault::unknown_part, part);
    }
    plan.parts |= 1U << static_cast<unsigned>(part);
  }
  for (const std::int32_t rule : wishes.rules) {
    if (!is_index(rule, rs.rules)) {
      return no_such_number(fault::unknown_rule, rule);
    }
  }
  plan.everything = wishes.rules.empty();
  const auto is_wanted = [&](std::string_view id) {
    return wishes.rules.empty() ||
           std::any_of(wishes.rules.begin(), wishes.rules.end(),
                       [&](std::int32_t rule) { return rs.rules[static_cast<std::size_t>(rule)].id == id; });
  };
  assess::select_rules(rs, plan, std::cref(is_wanted));  // by reference it takes no memory
  return {};
}

}  // namespace

input_error request::set(const ruleset& rules, const numbered_options& wishes) {
  const rules::data& rs = rules.compiled();
  resolved_->rules = &rs;
  assess::reset_plan(rs, resolved_->plan);
  input_error error = resolve(rs, wishes, resolved_->plan);
  if (error) {
    resolved_->plan.rules.clear();
  }
  return error;
}

// ---- assessments ---------------------------------------------------------------------------------------

struct assessment::state {
  const jeugdregels::request::resolved* asked = nullptr;
  const facts::dossier* facts = nullptr;
  calendar::day as_of = 0;
  assess::result found;

  render::explained explained(language lang) const {
    return {*asked->rules, asked->plan, *facts, found, as_of, lang};
  }
  const assess::finding& at(std::size_t finding) const { return found.findings[finding]; }
  const rules::data& rules() const { return *asked->rules; }
  const rules::rule& rule_of(const assess::finding& f) const {
    return rules().rules[static_cast<std::size_t>(f.rule)];
  }
  // The fields of its `waarde`; none when that is null.
  bool has_value(const assess::finding& f) const {
    return f.result.value != rules::nothing && rule_of(f).finding == rules::finding_kind::determination;
  }
  std::span<const render::value_field> fields_of(const assess::finding& f) const {
    return has_value(f) ? render::value_fields(rules(), rule_of(f)) : std::span<const render::value_field>{};
  }
  const render::value_field* field_of(const assess::finding& f, std::int32_t number) const {
    return has_value(f) ? render::find_value_field(rules(), rule_of(f), static_cast<render::field>(number))
                        : nullptr;
  }
};

assessment::assessment() : state_(std::make_unique<state>()) {}
assessment::assessment(assessment&&) noexcept = default;
assessment& assessment::operator=(assessment&&) noexcept = default;
assessment::~assessment() = default;

void assessment::assess(const request& what, const dossier& facts, date::sys_days as_of) {
  state_->asked = &what.get();
  state_->facts = &facts.compiled();
  state_->as_of = calendar::to_day(as_of);
  assess::assess(*what.get().rules, what.get().plan, facts.compiled(), state_->as_of, state_->found);
}

std::size_t assessment::size() const { return state_->found.findings.size(); }

std::string_view assessment::rule(std::size_t finding) const {
  return state_->rule_of(state_->at(finding)).id;
}

std::string_view assessment::outcome(std::size_t finding) const {
  return rules::name_of(state_->at(finding).result.result);
}

std::string assessment::subject(std::size_t finding) const {
  return render::subject_pointer(*state_->facts, state_->at(finding));
}

std::optional<date::sys_days> assessment::due(std::size_t finding) const {
  const auto due = state_->at(finding).result.due;
  return due == facts::none ? std::nullopt : std::optional<date::sys_days>(calendar::to_sys(due));
}

std::optional<date::sys_days> assessment::holds_until(std::size_t finding) const {
  const auto last = state_->at(finding).holds_until;
  return last == facts::none ? std::nullopt : std::optional<date::sys_days>(calendar::to_sys(last));
}

std::vector<std::string> assessment::lacking(std::size_t finding) const {
  std::vector<std::string> out;
  for (const auto& fact : state_->found.lacking_of(state_->at(finding))) {
    out.push_back(render::pointer_to(*state_->facts, fact));
  }
  return out;
}

bool assessment::any(std::string_view outcome) const {
  return std::any_of(state_->found.findings.begin(), state_->found.findings.end(),
                     [&](const assess::finding& f) { return rules::name_of(f.result.result) == outcome; });
}

void assessment::append_json(std::string& out, const json_style& style) const {
  render::append_assessment(out, state_->explained(style.lang), style);
}

void assessment::append_text(std::string& out, const text_style& style) const {
  render::append_text(out, state_->explained(style.lang), style);
}

// ---- by number -------------------------------------------------------------------------------------------
namespace {

std::optional<std::int32_t> known(facts::value v) {
  return facts::is_known(v) ? std::optional<std::int32_t>(v) : std::nullopt;
}

bool is_of_type(std::int32_t field, vocabulary::value_type type) {
  const vocabulary::field* found = render::find_field(field);
  return found != nullptr && found->type == type;
}

assessment::place place_of(const assess::used_fact& what) {
  return {what.record, what.is_list()    ? facts::number_of(what.list())
                       : what.is_block() ? facts::number_of(what.block())
                                         : facts::number_of(what.fact())};
}

}  // namespace

assessment::place subject_place_of(const assess::finding& f) {
  return {f.about.at, f.about.missing == facts::list_id::count ? 0 : facts::number_of(f.about.missing)};
}

void assessment::clear() {
  state_->found.findings.clear();
  state_->facts = nullptr;
}

bool assessment::is_made() const { return state_->facts != nullptr; }

std::int32_t assessment::rule_number(std::size_t finding) const { return state_->at(finding).rule; }

assessment::place assessment::subject_place(std::size_t finding) const {
  return subject_place_of(state_->at(finding));
}

std::optional<std::int32_t> assessment::number(std::size_t finding, std::int32_t field) const {
  if (is_of_type(field, vocabulary::value_type::text) ||
      is_of_type(field, vocabulary::value_type::municipalities)) {
    return std::nullopt;
  }
  return known(render::number_in(state_->rules(), state_->found, state_->at(finding),
                                 static_cast<render::field>(field), state_->as_of));
}

std::optional<std::string_view> assessment::text(std::size_t finding, std::int32_t field) const {
  const assess::finding& f = state_->at(finding);
  const auto* found = state_->field_of(f, field);
  if (found == nullptr || !is_of_type(field, vocabulary::value_type::text)) {
    return std::nullopt;
  }
  const auto v = state_->found.value_of(f)[found->at];
  return facts::is_known(v) ? std::optional<std::string_view>(
                                  render::text_of(state_->rules(), state_->rule_of(f), *found, v))
                            : std::nullopt;
}

std::size_t assessment::value_count(std::size_t finding) const {
  return state_->fields_of(state_->at(finding)).size();
}

std::int32_t assessment::value_field(std::size_t finding, std::size_t which) const {
  return static_cast<std::int32_t>(state_->fields_of(state_->at(finding))[which].number);
}

std::string_view assessment::value_name(std::size_t finding, std::size_t which) const {
  const assess::finding& f = state_->at(finding);
  return render::key_of(state_->rules(), state_->rule_of(f), state_->fields_of(f)[which]);
}

std::span<const std::int32_t> assessment::items(std::size_t finding, std::int32_t field) const {
  const assess::finding& f = state_->at(finding);
  const bool has =
      state_->field_of(f, field) != nullptr && is_of_type(field, vocabulary::value_type::municipalities);
  return has ? state_->found.possible_municipalities(state_->found.value_of(f))
             : std::span<const std::int32_t>{};
}

std::size_t assessment::lacking_count(std::size_t finding) const { return state_->at(finding).lacking; }

assessment::place assessment::lacking_place(std::size_t finding, std::size_t which) const {
  return place_of(state_->found.lacking_of(state_->at(finding))[which]);
}

std::size_t assessment::part_count(std::size_t finding) const { return state_->at(finding).parts; }

assessment::part assessment::part_at(std::size_t finding, std::size_t which) const {
  const auto& p = state_->found.parts[state_->at(finding).first_part + which];
  return {p.entry, static_cast<std::int32_t>(p.result), known(p.due), known(p.realised)};
}

std::optional<std::string> assessment::pointer(std::int32_t node, std::int32_t element) const {
  return state_->facts == nullptr ? std::nullopt : pointer_in(*state_->facts, node, element);
}

std::optional<std::string> pointer_in(const facts::dossier& d, std::int32_t node, std::int32_t element) {
  if (node < facts::root || static_cast<std::size_t>(node) >= d.record_count()) {
    return std::nullopt;
  }
  if (element == 0) {
    return node == facts::root ? std::string{} : facts::pointer_to(d, node);
  }
  const facts::element e = facts::element_of(element);
  if (e.what == facts::element::kind::nothing || facts::record_of(e.home()) != d.shape_of(node)) {
    return std::nullopt;
  }
  return e.what == facts::element::kind::fact   ? facts::pointer_to(d, node, e.fact())
         : e.what == facts::element::kind::list ? facts::pointer_to(d, node, e.list())
                                                : facts::pointer_to(d, node, e.block());
}

std::string assessment::explanation(std::size_t finding, language lang) const {
  return render::explain(state_->explained(lang), state_->at(finding));
}

std::vector<std::string_view> outcome_codes() {
  return {rules::outcome_names.begin(), rules::outcome_names.end()};
}

std::string nearest_outcome(std::string_view code) { return facts::nearest(code, rules::outcome_names); }

}  // namespace jeugdregels
