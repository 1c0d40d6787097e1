// Sentences about windows: since when and until when something holds, or what is due in it; see explain.hpp.
//
// Tested by tests/render/explain_window_test.cpp.
#include "render/explain.hpp"
#include "render/reasons.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using assess::window_field;
using facts::tri;
using rules::outcome;

class window_sentence {
 public:
  window_sentence(const explained& e, const explained_answer& what)
      : e_(e),
        what_(what),
        a_(what.answer),
        window_(e.rules.windows[static_cast<std::size_t>(what.rule.payload)]),
        ask_(e, what.at) {}

  std::string make() const {
    const auto excluded = what_.rule.excluded;
    if (excluded != rules::nothing && ask_.holds(excluded) != tri::no) {
      const auto reasons = ask_.because(excluded, tri::yes);
      if (a_.result == outcome::unknown) {
        return not_to_be_judged(ask_.open_questions(excluded), e_.lang) + ".";
      }
      if (!reasons.empty()) {
        return reasoned(reasons);
      }
    }
    switch (what_.rule.finding) {
      case rules::finding_kind::norm:
        return norm() + ".";
      case rules::finding_kind::flag:
        return flag();
      default:
        return said_of(e_, what_, ask_) + days() + ".";
    }
  }

 private:
  std::string text(std::string_view nl, std::string_view en) const { return std::string(e_.in(nl, en)); }
  std::string sentence_of(rules::index number, std::string_view nl, std::string_view en) const {
    return number == rules::nothing ? text(nl, en)
                                    : ask_.filled(e_.rules.texts[static_cast<std::size_t>(number)]);
  }
  std::string reasoned(const std::vector<std::string>& reasons) const {
    return said_of(e_, what_, ask_) + (reasons.empty() ? "" : ": " + joined(reasons, e_.lang)) + ".";
  }
  std::string from_until() const {
    return text("van ", "from ") + e_.date(a_.start) + text(" tot en met ", " up to and including ") +
           e_.date(a_.due);
  }

  // ---- something has to happen within it -----------------------------------------------------------------
  std::string norm() const {
    switch (a_.result) {
      case outcome::met:
        return done() + text(", op tijd; dat moest uiterlijk ", ", on time; it was due by ") +
               e_.date(a_.due);
      case outcome::not_met:
        return late();
      case outcome::running:
        return (ask_.read(window_.stop) == facts::unknown ? text("De termijn", "The term")
                                                          : not_yet() + text("; de termijn", "; the term")) +
               left();
      case outcome::unknown:
        return not_to_be_judged({ask_.question(window_.stop)}, e_.lang) +
               text("; de termijn liep tot en met ", "; the term ran until ") + e_.date(a_.due);
      default:
        return said_of(e_, what_, ask_) + not_begun();
    }
  }
  // Of a window that has yet to come: when; the answer has no days then.
  std::string not_begun() const {
    const auto anchor = ask_.read(window_.anchor);
    if (!facts::is_known(anchor) || window_.from.birthday == 0 || window_.from.months != 0 ||
        window_.from.days != 0) {
      return {};
    }
    return text("; de termijn begint pas op ", "; the term does not begin before ") +
           e_.date(calendar::birthday(anchor, window_.from.birthday));
  }
  std::string done() const {
    return sentence_of(window_.done, "Gebeurd", "Done") + text(" op ", " on ") + e_.date(a_.realised);
  }
  std::string not_yet() const { return sentence_of(window_.not_yet, "Nog niet gebeurd", "Not done yet"); }
  std::string late() const {
    if (a_.realised != facts::none) {
      return done() + ", " + days_in_words(a_.realised - a_.due, e_.lang) +
             text(" te laat; dat moest uiterlijk ", " late; it was due by ") + e_.date(a_.due);
    }
    return not_yet() + text("; de termijn is ", "; the term ended ") +
           days_in_words(e_.as_of - a_.due, e_.lang) + text(" geleden verstreken, op ", " ago, on ") +
           e_.date(a_.due);
  }
  std::string left() const {
    return a_.due == e_.as_of
               ? text(" eindigt op de peildatum", " ends on the reference date")
               : text(" loopt nog ", " still runs for ") + days_in_words(a_.due - e_.as_of, e_.lang) +
                     text(", tot en met ", ", up to and including ") + e_.date(a_.due);
  }

  // ---- it holds within it --------------------------------------------------------------------------------
  std::string flag() const {
    switch (a_.result) {
      case outcome::on:
        return said_of(e_, what_, ask_) + ", " + from_until() + ".";
      case outcome::off:
        return off();
      case outcome::unknown:
        return not_to_be_judged(open(), e_.lang) + ".";
      default:
        return said_of(e_, what_, ask_) + ".";
    }
  }
  std::string off() const {
    if (e_.as_of > a_.due) {
      return said_of(e_, what_, ask_) + text("; dit kon spelen ", "; this could be in play ") + from_until() +
             ".";
    }
    const auto reasons = why_not();
    if (e_.as_of < a_.start && reasons.empty()) {
      return said_of(e_, what_, ask_) + text("; dit kan pas spelen ", "; this can only come into play ") +
             from_until() + ".";
    }
    return reasoned(reasons);
  }
  // What certainly keeps it off, whatever the day.
  std::vector<std::string> why_not() const {
    if (window_.runs_within && e_.as_of >= a_.start) {
      return {text("sinds ", "since ") + e_.date(a_.start) +
              text(" liep er geen jeugdhulp en geen maatregel",
                   " no youth care and no measure has been under way")};
    }
    return window_.condition == rules::nothing ? std::vector<std::string>()
                                               : ask_.because(window_.condition, tri::no);
  }
  std::vector<std::string> open() const {
    if (a_.start == facts::none) {
      return {ask_.question(window_.anchor)};
    }
    if (window_.runs_within) {
      return {text("of er sinds ", "whether since ") + e_.date(a_.start) +
              text(" jeugdhulp of een maatregel liep", " any youth care or measure has been under way")};
    }
    return ask_.open_questions(window_.condition);
  }

  // ---- its days are the answer ---------------------------------------------------------------------------
  std::string days() const {
    const auto& fields = e_.result.work.values[static_cast<std::size_t>(a_.value)];
    const auto from = at(fields, window_field::from);
    const auto until = at(fields, window_field::until);
    std::string out;
    if (window_.from_field != rules::nothing) {
      out += (window_.until_field == rules::nothing ? text(" vanaf ", " from ") : text(" van ", " from ")) +
             e_.date(from);
    }
    if (window_.until_field != rules::nothing) {
      out += text(" tot en met ", " up to and including ") + e_.date(until) +
             (until < e_.as_of ? text("; die dag is voorbij", "; that day has passed") : std::string());
    }
    return out;
  }

  const explained& e_;
  const explained_answer& what_;
  const assess::answer& a_;
  const rules::window_rule& window_;
  inquiry ask_;
};

}  // namespace

std::string explain_window(const explained& e, const explained_answer& what) {
  return window_sentence(e, what).make();
}

}  // namespace jeugdregels::render
