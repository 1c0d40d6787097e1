// The C++ face of assessing: wishes resolved, findings read, output appended; see jeugdregels/assessment.hpp.
//
// Tested by tests/face/face_test.cpp.
#include "jeugdregels/assessment.hpp"

#include <algorithm>

#include "face/resolved.hpp"
#include "facts/nearest.hpp"
#include "facts/places.hpp"
#include "render/assessment_json.hpp"
#include "render/text.hpp"
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

request::request(std::unique_ptr<resolved> r) : resolved_(std::move(r)) {}
request::request(request&&) noexcept = default;
request& request::operator=(request&&) noexcept = default;
request::~request() = default;

std::optional<request> request::make(const ruleset& rules, const options& wishes, input_error& error) {
  auto r = std::make_unique<resolved>(resolved{&rules.compiled(), assess::standard_plan(rules.compiled())});
  error = resolve(*r->rules, wishes, r->plan);
  return error ? std::nullopt : std::optional<request>(request(std::move(r)));
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
  return state_->asked->rules->rules[static_cast<std::size_t>(state_->at(finding).rule)].id;
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

std::vector<std::string_view> outcome_codes() {
  return {rules::outcome_names.begin(), rules::outcome_names.end()};
}

std::string nearest_outcome(std::string_view code) { return facts::nearest(code, rules::outcome_names); }

}  // namespace jeugdregels
