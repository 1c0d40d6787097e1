// Sentences about who is responsible, and what follows from it: the municipality, the ground, the day that
// counted, and what is still open; see explain.hpp.
//
// Tested by tests/render/explain_decision_test.cpp.
#include "assess/woonplaats.hpp"
#include "facts/municipality.hpp"
#include "render/explain.hpp"
#include "render/fact_words.hpp"
#include "render/reasons.hpp"
#include "render/words.hpp"
#include "rules/lookup.hpp"

namespace jeugdregels::render {
namespace {

using assess::decision_field;
using assess::transition_field;
using rules::outcome;

const assess::field_values& fields_of(const explained& e, const explained_answer& what) {
  return e.result.work.values[static_cast<std::size_t>(what.answer.value)];
}

// What the row that decided says; nothing when the possibilities have different rows.
std::string ground(const explained& e, const explained_answer& what) {
  if (what.answer.row == rules::nothing || what.answer.result == outcome::unknown) {
    return {};
  }
  const auto& row = e.rules.decision_rows[static_cast<std::size_t>(what.answer.row)];
  return inquiry(e, what.at).filled(e.rules.texts[static_cast<std::size_t>(row.says)]);
}

std::string day_that_counts(const explained& e, facts::value on) {
  return on == facts::none || on == e.as_of
             ? std::string()
             : std::string(e.in(" De dag die telt is ", " The day that counts is ")) + e.date(on) + ".";
}

// Nobody is responsible because the facts lead to nobody.
std::string nowhere(const explained& e) {
  return std::string(
      e.in("om hulp is nog niet gevraagd, of de jeugdige verbleef toen niet in een Nederlandse gemeente",
           "help has not been asked for yet, or the youth did not stay in a Dutch municipality then"));
}

// One answer on different grounds.
std::string however_read(const explained& e) {
  return std::string(e.in(", hoe de feiten ook worden gelezen", ", however the facts are read"));
}

std::string row_and_part(const explained& e, const assess::field_values& fields) {
  if (at(fields, decision_field::row) == facts::none) {
    return {};
  }
  std::string out =
      std::string(e.in(" (rij ", " (row ")) + std::string(e.name(at(fields, decision_field::row)));
  if (at(fields, decision_field::part) != facts::none) {
    out +=
        std::string(e.in(", onderdeel ", ", part ")) + std::string(e.name(at(fields, decision_field::part)));
  }
  return out + ")";
}

// The facts of this rule that are unknown, asked as questions: of all that were met, those that are absent.
std::vector<std::string> open_questions(const explained& e) {
  assess::workspace work;
  const assess::context c{e.rules, e.dossier, e.as_of, e.plan.choices, &work};
  (void)assess::responsible_on(c, e.as_of);
  std::vector<std::string> out;
  for (const auto& used : work.used) {
    std::string question;
    if (used.is_fact()) {
      question = question_about(used.fact(), e.lang);
    } else if (used.is_list()) {
      question = question_about(used.list(), e.lang);
    }
    if (!question.empty() && std::find(out.begin(), out.end(), question) == out.end()) {
      out.push_back(std::move(question));
    }
  }
  return out;
}

// The kinds of stay that have begun of which it is disputed whether they count.
std::vector<std::string> disputed_stays(const explained& e, const rules::stay_kinds& kinds) {
  const auto disputed = kinds.disputed | (e.as_of < kinds.later_from ? kinds.later : 0U);
  const auto names = facts::codes_of(facts::code_list::verblijf_soort);
  std::vector<std::string> out;
  for (std::size_t kind = 0; kind < names.size(); ++kind) {
    const auto& all = e.dossier.entries(facts::root, facts::list_id::verblijven);
    bool present = false;
    for (const auto stay : all) {
      present = present || (e.dossier.get(stay, facts::fact_id::verblijf_soort) == static_cast<int>(kind) &&
                            e.dossier.get(stay, facts::fact_id::verblijf_van) <= e.as_of);
    }
    if (present && (disputed >> kind & 1U) != 0) {
      out.push_back(code_in_words(names[kind], e.lang));
    }
  }
  return out;
}

// The facts that are still needed, or the dispute that no fact ends.
std::string what_would_settle(const explained& e, const rules::decision_rule& table) {
  const auto questions = open_questions(e);
  const auto disputed = disputed_stays(e, table.stays);
  std::string out;
  if (!disputed.empty()) {
    out += std::string(e.in(" Betwist is of dit als verblijf telt: ",
                            " It is disputed whether this counts as a stay: ")) +
           joined(disputed, e.lang) + ".";
  }
  if (!questions.empty()) {
    out += std::string(e.in(" Niet bekend is ", " It is not known ")) + joined(questions, e.lang) + ".";
  }
  return out;
}

std::string possible(const explained& e, const assess::field_values& fields) {
  std::vector<std::string> names;
  for (const auto code : e.result.possible_municipalities(fields)) {
    names.push_back(municipality_in_words(e, code));
  }
  const std::string last = names.back();
  names.pop_back();
  std::string out;
  for (const auto& name : names) {
    out += (out.empty() ? "" : ", ") + name;
  }
  return out + std::string(e.in(" of ", " or ")) + last;
}

}  // namespace

// "Enschede (0153)", or "gemeente 0363" outside our regions.
std::string municipality_in_words(const explained& e, facts::value code) {
  const std::string number = facts::format_municipality(code);
  if (const auto* m = rules::find_municipality(e.rules, code, e.as_of)) {
    return std::string(e.name(m->name)) + " (" + number + ")";
  }
  return std::string(e.in("gemeente ", "municipality ")) + number;
}

std::string explain_decision(const explained& e, const explained_answer& what) {
  const auto& table = e.rules.decisions[static_cast<std::size_t>(what.rule.payload)];
  if (what.answer.value == rules::nothing) {
    return std::string(e.in("De jeugdige is op de peildatum nog niet geboren.",
                            "On the reference date the youth has not been born yet."));
  }
  const auto& fields = fields_of(e, what);
  const std::string why = ground(e, what);
  switch (what.answer.result) {
    case outcome::determined:
      return std::string(e.in("Verantwoordelijk is ", "Responsible is ")) +
             municipality_in_words(e, at(fields, decision_field::municipality)) +
             (why.empty() ? however_read(e) : ": " + why) + row_and_part(e, fields) + "." +
             day_that_counts(e, at(fields, decision_field::on));
    case outcome::several:
      return std::string(e.in("Mogelijk verantwoordelijk is ", "Possibly responsible is ")) +
             possible(e, fields) + (why.empty() ? "" : ": " + why) + row_and_part(e, fields) + "." +
             what_would_settle(e, table);
    case outcome::not_applicable:
      return std::string(e.in("Geen gemeente is verantwoordelijk: ", "No municipality is responsible: ")) +
             (why.empty() ? nowhere(e) : why) + row_and_part(e, fields) + ".";
    default:
      return std::string(e.in("Niet te bepalen welke gemeente verantwoordelijk is.",
                              "It cannot be determined which municipality is responsible.")) +
             what_would_settle(e, table);
  }
}

std::string explain_moves(const explained& e, const explained_answer& what) {
  const inquiry ask(e, what.at);
  if (what.answer.result == outcome::on) {
    return said_of(e, what, ask) + std::string(e.in(" op ", " on ")) + e.date(what.answer.start) +
           std::string(e.in("; dezelfde hulp kan op verzoek doorgaan tot en met ",
                            "; on request the same help can go on until ")) +
           e.date(what.answer.due) + ".";
  }
  if (what.answer.value == rules::nothing) {
    return said_of(e, what, ask) + ".";
  }
  const auto& fields = fields_of(e, what);
  if (at(fields, transition_field::moved) == 0) {
    return std::string(
               e.in("Voor en na de wetswijziging was dezelfde gemeente verantwoordelijk: ",
                    "Before and after the change of the act the same municipality was responsible: ")) +
           municipality_in_words(e, at(fields, transition_field::after)) + ".";
  }
  std::string out = std::string(e.in("Door de wetswijziging ging de verantwoordelijkheid van ",
                                     "By the change of the act responsibility went from ")) +
                    municipality_in_words(e, at(fields, transition_field::before)) +
                    std::string(e.in(" naar ", " to ")) +
                    municipality_in_words(e, at(fields, transition_field::after));
  if (at(fields, transition_field::until) != facts::none) {
    return out + std::string(e.in("; lopende hulp kon doorgaan tot en met ", "; help could go on until ")) +
           e.date(at(fields, transition_field::until)) + ".";
  }
  return out + std::string(e.in("; pleegzorg gaat door bij dezelfde pleegouders.",
                                "; foster care goes on with the same foster parents."));
}

}  // namespace jeugdregels::render
