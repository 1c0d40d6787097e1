// Sentences about terms: in time, late, why, and which days did not count; see explain.hpp.
//
// Tested by tests/render/explain_test.cpp.
#include <algorithm>

#include "render/explain.hpp"
#include "render/fact_words.hpp"
#include "render/reasons.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using assess::answer;
using calendar::day;
using facts::tri;
using rules::outcome;

class term_sentence {
 public:
  term_sentence(const explained& e, const explained_answer& what)
      : e_(e),
        what_(what),
        a_(what.answer),
        term_(e.rules.terms[static_cast<std::size_t>(what.rule.payload)]),
        ask_(e, what.at) {}

  std::string make() const {
    if (a_.due != facts::none) {
      return verdict() + skipped() + years_unknown();
    }
    switch (a_.result) {
      case outcome::running:
        return text("De termijn is nog niet begonnen.", "The term has not begun yet.");
      case outcome::unknown:
        return not_to_be_judged({ask_.question(start_word())}, e_.lang) + ".";
      default:
        return said_of(e_, what_, ask_) + ".";
    }
  }

 private:
  std::string text(std::string_view nl, std::string_view en) const { return std::string(e_.in(nl, en)); }
  std::string sentence_of(rules::index number) const {
    return ask_.filled(e_.rules.texts[static_cast<std::size_t>(number)]);
  }

  rules::vocabulary_id start_word() const { return ask_.start_of(term_); }
  bool several_stops() const { return term_.stops[1] != rules::no_word; }

  // "De hulp begon op 5 mei 2020".
  std::string done() const {
    const std::string what = term_.done == rules::nothing ? text("Gebeurd", "Done") : sentence_of(term_.done);
    return what + text(" op ", " on ") + e_.date(a_.realised);
  }
  std::string not_yet() const {
    return term_.not_yet == rules::nothing ? text("Nog niet gebeurd", "Not done yet")
                                           : sentence_of(term_.not_yet);
  }

  // "12 oktober 2020 (5 werkdagen na 5 oktober 2020)".
  std::string due() const {
    const auto plain = calendar::due_day(e_.rules.workdays(), a_.start, term_.length, profile());
    std::string out = e_.date(a_.due) + " (";
    if (plain && *plain != a_.due) {
      out += text("eerder nodig; de gewone termijn loopt tot en met ",
                  "needed earlier; the usual term runs until ") +
             e_.date(*plain);
    } else {
      out +=
          term_in_words(term_.length, e_.lang) + text(" na ", " after ") + e_.date(a_.start) + lengthened();
    }
    return out + ")";
  }
  // Of a term that would have ended on a day that is none: that it goes on to the next.
  std::string lengthened() const {
    const auto usual = calendar::plain_due_day(e_.rules.workdays(), a_.start, term_.length, profile());
    return term_.length.atw && usual && *usual != a_.due
               ? text(", verlengd door de Algemene termijnenwet", ", lengthened by the Algemene termijnenwet")
               : std::string();
  }
  std::string had_to() const { return text("; dat moest uiterlijk ", "; it was due by ") + due(); }

  // "De hulp begon op 5 mei 2020, 3 dagen te laat; dat moest uiterlijk …", or "De hulp is nog niet begonnen;
  // de termijn is 3 dagen geleden verstreken, op …".
  std::string late() const {
    if (late_by_another()) {
      return text("Niet alles is op tijd gebeurd", "Not everything happened in time") + had_to();
    }
    if (a_.realised != facts::none) {
      return done() + ", " + days_in_words(a_.realised - a_.due, e_.lang) + text(" te laat", " late") +
             had_to();
    }
    const std::string days = days_in_words(e_.as_of - a_.due, e_.lang);
    return not_yet() + text("; de termijn is ", "; the term ended ") + days +
           text(" geleden verstreken, op ", " ago, on ") + due();
  }

  // One of several stops was late while another has not happened, or is unknown, and may still be in time.
  bool late_by_another() const {
    return several_stops() && a_.realised == facts::none &&
           (e_.as_of <= a_.due || stops_that(tri::no).empty());
  }

  std::string verdict() const {
    switch (a_.result) {
      case outcome::met:
        return done() + text(", op tijd", ", on time") + had_to() + ".";
      case outcome::met_doorbraak:
        return late() +
               text(". Zij kwam tot stand in de doorbraakaanpak en telt daarom als gehaald.",
                    ". It came about through the breakthrough approach and therefore counts as met.");
      case outcome::explained:
        return late() + ". " + recorded() + ".";
      case outcome::not_met:
        return late() + "." + not_explained();
      case outcome::running:
        return running() + ".";
      case outcome::not_applicable:
        return text("De maatregel is geëindigd voordat de termijn om was; die liep tot en met ",
                    "The measure ended before the term, which ran until ") +
               due() + ".";
      default:
        return unknown() + ".";
    }
  }

  // "De reden is vastgelegd op 4 januari 2021: wachttijd bij de aanbieder".
  std::string recorded() const {
    std::string out = text("De reden is vastgelegd op ", "The reason was recorded on ") +
                      e_.date(ask_.read(term_.explained));
    for (std::size_t i = 0; i < facts::fact_count; ++i) {
      const auto fact = static_cast<facts::fact_id>(i);
      if (facts::def(fact).home != term_.explanation || facts::def(fact).type != facts::fact_type::code) {
        continue;
      }
      if (const auto code = ask_.read(rules::word(fact)); facts::is_known(code)) {
        out += ": " + code_in_words(facts::codes_of(facts::def(fact).codes)[static_cast<std::size_t>(code)],
                                    e_.lang);
      }
    }
    return out;
  }

  // The day of the recorded explanation; none where there is no block for it.
  facts::value explained_on() const {
    if (term_.explained == rules::no_word) {
      return facts::none;
    }
    const auto record = assess::find_record(e_.dossier, what_.at, facts::record_of(term_.explanation));
    return record == facts::no_record || !facts::is_known(e_.dossier.presence(record, term_.explanation))
               ? facts::none
               : ask_.read(term_.explained);
  }

  // Only where an explanation could have helped, and certainly is not there.
  std::string not_explained() const {
    return term_.explained == rules::no_word || explained_on() == facts::unknown
               ? std::string()
               : text(" Er is geen reden vastgelegd.", " No reason has been recorded.");
  }

  // Of a list without entries that count there is no stop to read.
  bool without_entry() const { return what_.rule.worst_of && what_.at.entry == facts::no_record; }
  bool list_missing() const {
    return without_entry() && !e_.dossier.list_known(what_.at.around, what_.rule.over);
  }
  facts::value stop() const {
    if (without_entry()) {
      return list_missing() ? facts::unknown : facts::none;
    }
    return several_stops() ? last_stop() : ask_.read(term_.stops[0]);
  }

  // Of several stops taken together: none as soon as one has not happened, unknown when one is.
  facts::value last_stop() const {
    facts::value last = facts::none;
    bool unknown = false;
    for (const auto word : term_.stops) {
      const auto v = word == rules::no_word ? facts::none : ask_.read(word);
      if (word != rules::no_word && facts::happened(v, e_.as_of) == tri::no) {
        return facts::none;
      }
      unknown = unknown || (word != rules::no_word && v == facts::unknown);
      last = v == facts::unknown ? last : std::max(last, v);
    }
    return unknown ? facts::unknown : last;
  }

  // The stops of several that have this state, as questions: "wanneer het eerste contact … was".
  std::vector<std::string> stops_that(tri happened) const {
    std::vector<std::string> out;
    for (const auto word : term_.stops) {
      if (word != rules::no_word && facts::happened(ask_.read(word), e_.as_of) == happened) {
        out.push_back(ask_.question(word));
      }
    }
    return out;
  }

  std::string running() const {
    const std::string begin = stop() == facts::unknown ? text("De termijn", "The term")
                                                       : not_yet() + text("; de termijn", "; the term");
    const day left = a_.due - e_.as_of;
    if (left == 0) {
      return begin + text(" eindigt op de peildatum: ", " ends on the reference date: ") + due();
    }
    return begin + text(" loopt nog ", " still runs for ") + days_in_words(left, e_.lang) +
           text(", tot en met ", ", up to and including ") + due();
  }

  // What leaves a term open once its start is known.
  std::string unknown() const {
    if (a_.realised == facts::none && (stop() == facts::unknown || !stops_that(tri::maybe).empty())) {
      const std::string question =
          list_missing() ? std::string(question_about(what_.rule.over, e_.lang)) : std::string();
      return not_to_be_judged(question.empty() ? stops_that(tri::maybe) : std::vector{question}, e_.lang) +
             text("; de termijn liep tot en met ", "; the term ran until ") + due();
    }
    std::vector<std::string> questions;
    if (a_.realised != facts::none && term_.breakthrough != rules::no_word &&
        ask_.read(term_.breakthrough) == facts::unknown) {
      questions.push_back(ask_.question(term_.breakthrough));
    }
    if (explained_on() == facts::unknown) {
      questions.push_back(ask_.question(term_.explained));
    }
    return late() + ". " + not_to_be_judged(questions, e_.lang);
  }

  // The holidays in the term that are no weekend days: those are what surprises people.
  std::string skipped() const {
    if (!counts_workdays() || profile() != calendar::workday_profile::atw) {
      return {};
    }
    std::vector<std::string> days;
    for (day d = a_.start + 1; d < a_.due; ++d) {
      const auto reason = e_.rules.workdays().reason(d, calendar::workday_profile::atw);
      if (reason > calendar::day_reason::sunday) {
        days.push_back(std::string(reason_in_words(reason, e_.lang)) + " " + short_date(d));
      }
    }
    if (days.empty()) {
      return {};
    }
    std::string out = " " + joined(days, e_.lang);
    out += days.size() == 1 ? text(" telt niet mee.", " does not count.")
                            : text(" tellen niet mee.", " do not count.");
    if (out[1] >= 'a' && out[1] <= 'z') {
      out[1] = static_cast<char>(out[1] - 'a' + 'A');
    }
    return out;
  }

  // Without the year where that is the year of the due date.
  std::string short_date(day d) const {
    const std::string whole = e_.date(d);
    return calendar::year_of(d) == calendar::year_of(a_.due) ? whole.substr(0, whole.rfind(' ')) : whole;
  }

  std::string years_unknown() const {
    if (!counts_workdays() || profile() != calendar::workday_profile::atw || a_.complete != tri::no) {
      return {};
    }
    return text(" Niet van alle jaren in deze termijn zijn de gelijkgestelde dagen bekend.",
                " For some year in this term the days put on a par with holidays are not known.");
  }

  bool counts_workdays() const { return term_.length.unit == calendar::term_unit::workdays; }

  calendar::workday_profile profile() const {
    const rules::index choice = e_.rules.workday_choice;
    return choice == rules::nothing
               ? calendar::workday_profile::atw
               : static_cast<calendar::workday_profile>(e_.plan.choices[static_cast<std::size_t>(choice)]);
  }

  const explained& e_;
  const explained_answer& what_;
  const answer& a_;
  const rules::term_rule& term_;
  inquiry ask_;
};

}  // namespace

std::string explain_term(const explained& e, const explained_answer& what) {
  return term_sentence(e, what).make();
}

}  // namespace jeugdregels::render
