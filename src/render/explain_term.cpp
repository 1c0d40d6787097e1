// Sentences about terms: in time, late, why, and which days did not count; see explain.hpp.
//
// Tested by tests/render/explain_test.cpp.
#include <algorithm>
#include <array>

#include "render/explain.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using assess::answer;
using calendar::day;
using rules::outcome;

// What the stop of a term rule is called in a sentence: "<event> op …" and "<event> nog niet".
struct event_words {
  std::string_view rule;
  std::string_view nl_done, en_done;
  std::string_view nl_not_yet, en_not_yet;
};

constexpr std::array<event_words, 3> events = {{
    {"norm.jeugdbeschermer.tijdig", "De vaste jeugdbeschermer kwam", "The fixed worker came",
     "Er is nog geen vaste jeugdbeschermer", "There is no fixed worker yet"},
    {"norm.koers.tijdig", "De koers is bepaald", "The course was set", "De koers is nog niet bepaald",
     "The course has not been set yet"},
    {"norm.hulp.tijdig", "De hulp begon", "Help started", "De hulp is nog niet begonnen",
     "Help has not started yet"},
}};

constexpr event_words any_event = {"", "Gebeurd", "Done", "Nog niet gebeurd", "Not done yet"};

const event_words& words_for(std::string_view rule) {
  const auto found =
      std::find_if(events.begin(), events.end(), [rule](const event_words& w) { return w.rule == rule; });
  return found == events.end() ? any_event : *found;
}

class term_sentence {
 public:
  term_sentence(const explained& e, const assess::finding& f)
      : e_(e),
        a_(f.result),
        rule_(e.rule_of(f)),
        term_(e.rules.terms[static_cast<std::size_t>(rule_.payload)]),
        words_(words_for(rule_.id)) {}

  std::string make() const {
    if (a_.result == outcome::not_applicable && a_.due == facts::none) {
      return std::string(e_.in("Geen onderdeel telt mee.", "Nothing here counts."));
    }
    if (a_.start == facts::none) {
      return a_.result == outcome::running
                 ? std::string(e_.in("De termijn is nog niet begonnen.", "The term has not begun yet."))
                 : std::string(e_.in("Niet te beoordelen: het begin van de termijn is niet bekend.",
                                     "Cannot be judged: the start of the term is not known."));
    }
    return verdict() + skipped();
  }

 private:
  std::string text(std::string_view nl, std::string_view en) const { return std::string(e_.in(nl, en)); }
  std::string event() const {
    if (a_.realised != facts::none) {
      return text(words_.nl_done, words_.en_done) + text(" op ", " on ") + e_.date(a_.realised);
    }
    return text(words_.nl_not_yet, words_.en_not_yet);
  }

  // "uiterlijk 12 oktober 2020 (5 werkdagen na 5 oktober 2020)".
  std::string due() const {
    std::string out = text("uiterlijk ", "due ") + e_.date(a_.due);
    const auto plain = calendar::due_day(e_.rules.workdays(), a_.start, term_.length, profile());
    if (plain && *plain != a_.due) {
      return out + text(" (eerder afgesproken dan ", " (agreed earlier than ") + e_.date(*plain) + ")";
    }
    return out + " (" + term_in_words(term_.length, e_.lang) + text(" na ", " after ") + e_.date(a_.start) +
           ")";
  }

  std::string how_late() const {
    const day until = a_.realised != facts::none ? a_.realised : e_.as_of;
    return days_in_words(until - a_.due, e_.lang) + text(" te laat", " late");
  }

  std::string verdict() const {
    switch (a_.result) {
      case outcome::met:
        return event() + text(", op tijd: ", ", in time: ") + due() + ".";
      case outcome::met_doorbraak:
        return event() + ", " + how_late() + ", " + due() +
               text(", maar kwam tot stand in de doorbraakaanpak en telt daarom als gehaald.",
                    ", but through the breakthrough approach, and therefore counts as met.");
      case outcome::explained:
        return event() + ", " + how_late() + ", " + due() +
               text("; de reden is vastgelegd.", "; the reason has been recorded.");
      case outcome::not_met:
        return event() + ", " + how_late() + ": " + due() + ".";
      case outcome::running:
        return text("De termijn loopt nog: ", "The term is still running: ") + due() + ".";
      case outcome::not_applicable:
        return text("De maatregel is geëindigd voordat de termijn om was: ",
                    "The measure ended before the term was over: ") +
               due() + ".";
      default:
        return unknown();
    }
  }

  std::string unknown() const {
    if (a_.realised == facts::none) {
      return text("Niet te beoordelen, want niet alle feiten zijn bekend: ",
                  "Cannot be judged, as not all facts are known: ") +
             due() + ".";
    }
    return event() + ", " + how_late() + ", " + due() +
           text("; of daar een vastgelegde reden of de doorbraakaanpak achter zit is niet bekend.",
                "; whether a recorded reason or the breakthrough approach is behind it is not known.");
  }

  // The holidays in the term that are no weekend days: those are what surprises people.
  std::string skipped() const {
    if (term_.length.unit != calendar::term_unit::workdays || profile() != calendar::workday_profile::atw) {
      return {};
    }
    std::string days;
    int count = 0;
    for (day d = a_.start + 1; d < a_.due; ++d) {
      const auto reason = e_.rules.workdays().reason(d, calendar::workday_profile::atw);
      if (reason > calendar::day_reason::sunday) {
        days += count++ == 0 ? "" : ", ";
        days += std::string(reason_in_words(reason, e_.lang)) + " (" + e_.date(d) + ")";
      }
    }
    if (count == 0) {
      return {};
    }
    return text(" Niet meegeteld: ", " Not counted: ") + days + ".";
  }

  calendar::workday_profile profile() const {
    const index choice = e_.rules.workday_choice;
    return choice == rules::nothing
               ? calendar::workday_profile::atw
               : static_cast<calendar::workday_profile>(e_.plan.choices[static_cast<std::size_t>(choice)]);
  }

  using index = rules::index;
  const explained& e_;
  const answer& a_;
  const rules::rule& rule_;
  const rules::term_rule& term_;
  const event_words& words_;
};

}  // namespace

std::string explain_term(const explained& e, const assess::finding& f) { return term_sentence(e, f).make(); }

}  // namespace jeugdregels::render
