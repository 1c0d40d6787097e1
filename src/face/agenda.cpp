// The C++ face of the agenda; see jeugdregels/agenda.hpp.
//
// Tested by tests/face/agenda_test.cpp.
#include "jeugdregels/agenda.hpp"

#include "face/resolved.hpp"
#include "render/agenda.hpp"
#include "render/assessment_json.hpp"
#include "rules/names.hpp"

namespace jeugdregels {
namespace {

std::string_view outcome_of(const assess::finding* f) {
  return f == nullptr ? std::string_view{} : rules::name_of(f->result.result);
}

}  // namespace

struct agenda::state {
  render::agenda found;
};

agenda::agenda() : state_(std::make_unique<state>()) {}
agenda::agenda(agenda&&) noexcept = default;
agenda& agenda::operator=(agenda&&) noexcept = default;
agenda::~agenda() = default;

void agenda::find(const request& what, const dossier& facts, date::sys_days from, date::sys_days until) {
  state_->found.find(*what.get().rules, what.get().plan, facts.compiled(),
                     {calendar::to_day(from), calendar::to_day(until)});
}

std::size_t agenda::size() const { return state_->found.size(); }

date::sys_days agenda::day(std::size_t moment) const { return calendar::to_sys(state_->found.at(moment).on); }

std::string_view agenda::rule(std::size_t moment) const {
  return state_->found.rule_of(state_->found.at(moment).shown()).id;
}

std::string agenda::subject(std::size_t moment) const {
  return render::subject_pointer(state_->found.dossier(), state_->found.at(moment).shown());
}

std::string_view agenda::from(std::size_t moment) const {
  return outcome_of(state_->found.at(moment).before);
}

std::string_view agenda::to(std::size_t moment) const { return outcome_of(state_->found.at(moment).after); }

void agenda::clear() { state_->found.clear(); }

bool agenda::is_made() const { return state_->found.is_made(); }

std::int32_t agenda::rule_number(std::size_t moment) const { return state_->found.at(moment).shown().rule; }

assessment::place agenda::subject_place(std::size_t moment) const {
  return subject_place_of(state_->found.at(moment).shown());
}

namespace {

std::optional<std::int32_t> outcome_number(const assess::finding* f) {
  return f == nullptr ? std::nullopt
                      : std::optional<std::int32_t>(static_cast<std::int32_t>(f->result.result));
}

}  // namespace

std::optional<std::int32_t> agenda::outcome_before(std::size_t moment) const {
  return outcome_number(state_->found.at(moment).before);
}

std::optional<std::int32_t> agenda::outcome_after(std::size_t moment) const {
  return outcome_number(state_->found.at(moment).after);
}

void agenda::append_json(std::string& out, bool indented, int depth) const {
  render::append_agenda_json(out, state_->found, indented, depth);
}

void agenda::append_text(std::string& out, const text_style& style) const {
  render::append_agenda_text(out, state_->found, style);
}

void agenda::append_ics(std::string& out, language lang) const {
  render::append_agenda_ics(out, state_->found, lang);
}

}  // namespace jeugdregels
