// Tries out scenarios; see scenario_trial.hpp.
//
// Tested by tests/changes/scenario_answers_test.cpp.
#include "changes/scenario_trial.hpp"

#include <algorithm>

#include "changes/scenario_answer.hpp"
#include "changes/scenario_text.hpp"
#include "face/resolved.hpp"

namespace jeugdregels::changes {
namespace {

std::string subject_in_words(const std::string& subject) {
  return subject.empty() ? "het dossier als geheel" : subject;
}

// When a rule holds, in words: "wel van 2015-01-01 tot en met 2021-12-31 en van 2022-01-01 en later".
std::string periods_of(const rules::data& rs, const std::string& id) {
  std::string out;
  for (const auto& rule : rs.rules) {
    if (rule.id == id) {
      const auto [from, until] = rule.valid;
      out += out.empty() ? "wel" : " en";
      out += from == calendar::first_day ? "" : " van " + calendar::format_day(from);
      out += until == calendar::last_day ? " en later" : " tot en met " + calendar::format_day(until);
    }
  }
  return out;
}

bool holds_on(const rules::data& rs, const std::string& id, calendar::day on) {
  return std::any_of(rs.rules.begin(), rs.rules.end(),
                     [&](const rules::rule& rule) { return rule.id == id && rule.valid.holds(on); });
}

}  // namespace

notice scenario_place::say(const char* code, const std::string& within, std::size_t line,
                           std::string message) const {
  return {code, notice_level::error, file, pointer + within, first_line + line - 1, std::move(message), "",
          name};
}

notice scenario_place::say(const char* code, const std::string& within, std::string message) const {
  return say(code, within, line_of_part(text, value_at(text, within)), std::move(message));
}

std::string scenario_place::described(const std::string& title) const {
  return "\"" + title + "\" (" + file + ":" + std::to_string(first_line) + ")";
}

void scenario_trial::note_with_example(notice n, const scenario& s) {
  n.example = R"({"dossier":)" + s.dossier_text + R"(,"peildatum":")" + calendar::format_day(s.as_of) + "\"}";
  out_.push_back(std::move(n));
}

void scenario_trial::try_out(const scenario_place& at, const scenario& s) {
  check_title(at, s);
  const auto expected = under_test(at, s);
  std::set<std::string> ids(s.whole_ids.begin(), s.whole_ids.end());
  for (const expectation* e : expected) {
    ids.insert(e->rule);
  }
  seen_.insert(ids.begin(), ids.end());
  check_validity(at, s, ids);
  compare(at, s, expected);
  hold_together(at, s, expected);
}

void scenario_trial::check_title(const scenario_place& at, const scenario& s) {
  const auto [known, is_new] = titles_.emplace(std::pair(at.part, s.title), at.described(s.title));
  if (!is_new) {
    out_.push_back(at.say("JR1007", "/titel", "deze titel is al die van " + known->second));
  }
}

scenario_trial::expectations scenario_trial::under_test(const scenario_place& at, const scenario& s) {
  std::set<std::string_view> rules;
  for (const auto rule : s.what->get().plan.rules) {
    rules.insert(rs_.compiled().rules[static_cast<std::size_t>(rule)].id);
  }
  expectations out;
  std::set<finding_name> seen;
  for (const expectation& e : s.expected) {
    if (!rules.contains(e.rule)) {
      out_.push_back(at.say("JR1008", e.pointer + "/regel",
                            "de regel " + e.rule + " wordt in dit scenario niet getoetst"));
    } else if (!seen.insert({e.rule, e.subject}).second) {
      out_.push_back(at.say(
          "JR1008", e.pointer,
          "van " + e.rule + " over " + subject_in_words(e.subject) + " is al gezegd wat wordt verwacht"));
    } else {
      out.push_back(&e);
    }
  }
  return out;
}

void scenario_trial::check_validity(const scenario_place& at, const scenario& s,
                                    const std::set<std::string>& ids) {
  for (const auto& id : ids) {
    if (!holds_on(rs_.compiled(), id, s.as_of)) {
      out_.push_back(at.say("JR1005", "/peildatum",
                            "de regel " + id + " geldt niet op " + calendar::format_day(s.as_of) + ", " +
                                periods_of(rs_.compiled(), id)));
    }
  }
}

void scenario_trial::compare(const scenario_place& at, const scenario& s, const expectations& expected) {
  made_.assess(*s.what, s.facts, calendar::to_sys(s.as_of));
  std::string text;
  made_.append_json(text, {.brief = true});
  const rules::json all = rules::json::parse(text)["bevindingen"];
  std::map<finding_name, const rules::json*> open;
  for (const rules::json& found : all) {
    open.emplace(finding_name(found["regel"], found["onderwerp"]), &found);
  }
  for (const expectation* e : expected) {
    const auto found = open.find({e->rule, e->subject});
    if (found == open.end()) {
      note_with_example(
          at.say("JR1004", e->pointer,
                 "er is geen bevinding van " + e->rule + " over " + subject_in_words(e->subject)),
          s);
      continue;
    }
    if (const auto wrong = differences(e->answer, *found->second); !wrong.empty()) {
      note_with_example(
          at.say("JR1002", e->pointer + "/" + wrong.front().key, e->rule + ": " + in_words(wrong)), s);
    }
    open.erase(found);
  }
  for (const rules::json& found : all) {
    if (open.contains({found["regel"], found["onderwerp"]})) {
      note_with_example(at.say("JR1003", "/verwacht", "niet voorspeld: " + as_expectation(found)), s);
    }
  }
}

void scenario_trial::hold_together(const scenario_place& at, const scenario& s,
                                   const expectations& expected) {
  const auto& plan = s.what->get().plan;
  std::string same = calendar::format_day(s.as_of) + " " + std::to_string(plan.parts);
  for (const auto choice : plan.choices) {
    same += " " + std::to_string(choice);
  }
  auto& known = answers_[same + " " + s.same_facts];
  for (const expectation* e : expected) {
    const auto [said, is_new] =
        known.emplace(finding_name(e->rule, e->subject), earlier_answer{e->answer, at.described(s.title)});
    if (is_new) {
      continue;
    }
    if (const auto wrong = contradictions(said->second.answer, e->answer); !wrong.empty()) {
      out_.push_back(
          at.say("JR1006", e->pointer,
                 "spreekt " + said->second.described + " tegen, met dezelfde feiten en dag: " + e->rule));
    }
  }
}

}  // namespace jeugdregels::changes
