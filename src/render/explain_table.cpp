// Sentences about tests and tables: per rule, outcome and row; see explain.hpp.
//
// Tested by tests/render/explain_test.cpp.
#include <array>

#include "render/explain.hpp"

namespace jeugdregels::render {
namespace {

using rules::outcome;

constexpr rules::index any_row = rules::nothing;

// What is said of a rule with an outcome that was decided by a row (or by whichever).
struct phrase {
  std::string_view rule;
  outcome result;
  rules::index row;
  std::string_view nl;
  std::string_view en;
};

constexpr std::array<phrase, 33> phrases = {{
    {"norm.jeugdbeschermer.vast", outcome::running, any_row, "Er is nog geen vaste jeugdbeschermer.",
     "There is no fixed worker yet."},
    {"norm.jeugdbeschermer.vast", outcome::not_met, 1,
     "De vaste jeugdbeschermer wisselde meer dan eens door verloop of ziekte.",
     "The fixed worker changed more than once because of turnover or illness."},
    {"norm.jeugdbeschermer.vast", outcome::not_met, 2,
     "Het gezin kwam na de vaste jeugdbeschermer bij de bureaudienst terecht.",
     "After the fixed worker the family was left to the duty desk."},
    {"norm.jeugdbeschermer.vast", outcome::unknown, 3,
     "Niet te beoordelen: van een wisseling van jeugdbeschermer is de reden niet bekend.",
     "Cannot be judged: the reason for a change of worker is not known."},
    {"norm.jeugdbeschermer.vast", outcome::unknown, 4,
     "Niet te beoordelen: na een wisseling ligt een werkdag waarop niemand aan het gezin verbonden was.",
     "Cannot be judged: after a change there is a working day on which nobody was assigned to the family."},
    {"norm.jeugdbeschermer.vast", outcome::unknown, any_row,
     "Niet te beoordelen: welke jeugdbeschermers er waren is niet bekend.",
     "Cannot be judged: which workers there were is not known."},
    {"norm.jeugdbeschermer.vast", outcome::met, any_row,
     "De vaste jeugdbeschermer bleef, of wisselde hooguit een keer door verloop of ziekte.",
     "The fixed worker stayed, or changed at most once because of turnover or illness."},

    {"norm.koers.aanwezig", outcome::met, any_row,
     "De koers is er: doelen en noodzakelijke hulp zijn bepaald.",
     "There is a course: goals and necessary help have been set."},
    {"norm.koers.aanwezig", outcome::not_met, 0, "De koers mist bepaalde doelen of de noodzakelijke hulp.",
     "The course lacks its goals or the necessary help."},
    {"norm.koers.aanwezig", outcome::not_met, any_row, "Er is na de termijn geen volledige koers.",
     "There is no complete course after the term."},
    {"norm.koers.aanwezig", outcome::running, any_row, "Er is nog geen koers, en de termijn loopt nog.",
     "There is no course yet, and the term is still running."},
    {"norm.koers.aanwezig", outcome::unknown, any_row,
     "Niet te beoordelen: of er een koers is met doelen en hulp is niet bekend.",
     "Cannot be judged: whether there is a course with goals and help is not known."},
    {"norm.koers.aanwezig", outcome::not_applicable, any_row,
     "De maatregel is geëindigd voordat er een koers moest zijn.",
     "The measure ended before a course was due."},

    {"norm.koers.gedragen", outcome::met, any_row,
     "De koers is uitgezet in samenspraak met gezin, netwerk en professionals, en geen ouder met gezag is "
     "het er niet mee eens.",
     "The course was set together with family, network and professionals, and no parent with custody "
     "disagrees."},
    {"norm.koers.gedragen", outcome::not_met, any_row,
     "De koers is niet gedragen: gezin, netwerk of professionals waren er niet bij, of een ouder met gezag "
     "is het er niet mee eens.",
     "The course is not supported: family, network or professionals were not involved, or a parent with "
     "custody disagrees."},
    {"norm.koers.gedragen", outcome::unknown, any_row,
     "Niet te beoordelen: wie bij de koers betrokken waren, of wie het er niet mee eens is, is niet bekend.",
     "Cannot be judged: who was involved in the course, or who disagrees with it, is not known."},
    {"norm.koers.gedragen", outcome::not_applicable, any_row, "Er is nog geen koers om te dragen.",
     "There is no course to support yet."},

    {"norm.hulp.passend", outcome::met, any_row, "Alle noodzakelijke hulp is begonnen en past.",
     "All necessary help has started and fits."},
    {"norm.hulp.passend", outcome::not_met, 2,
     "Alle noodzakelijke hulp is voor de ouders; voor het kind zelf is er niets.",
     "All necessary help is for the parents; there is none for the child."},
    {"norm.hulp.passend", outcome::not_met, any_row,
     "Noodzakelijke hulp past niet, of is er na de termijn nog niet.",
     "Necessary help does not fit, or is not there after the term."},
    {"norm.hulp.passend", outcome::running, any_row,
     "Noodzakelijke hulp is nog niet begonnen, en de termijn loopt nog.",
     "Necessary help has not started yet, and the term is still running."},
    {"norm.hulp.passend", outcome::explained, any_row,
     "Noodzakelijke hulp is er na de termijn nog niet; de reden is vastgelegd.",
     "Necessary help is not there after the term; the reason has been recorded."},
    {"norm.hulp.passend", outcome::unknown, any_row,
     "Niet te beoordelen: of de hulp er is en past is niet bekend.",
     "Cannot be judged: whether help is there and fits is not known."},
    {"norm.hulp.passend", outcome::not_applicable, any_row, "Er is geen hulp die nu beoordeeld kan worden.",
     "There is no help to be judged now."},

    {"norm.ots.verlenging", outcome::not_met, any_row,
     "De ondertoezichtstelling is verlengd omdat de hulp te laat kwam.",
     "The supervision order was extended because help came late."},
    {"norm.ots.verlenging", outcome::met, 2,
     "De reden van de verlenging is niet vastgelegd; van late hulp is niet gebleken.",
     "The reason for the extension has not been recorded; nothing shows that help was late."},
    {"norm.ots.verlenging", outcome::met, any_row,
     "De ondertoezichtstelling is om een andere reden verlengd dan late hulp.",
     "The supervision order was extended for another reason than late help."},
    {"norm.ots.verlenging", outcome::unknown, 1,
     "Niet te beoordelen: de hulp was niet zeker op tijd en de reden van de verlenging is niet bekend.",
     "Cannot be judged: help was not certainly in time and the reason for the extension is not known."},
    {"norm.ots.verlenging", outcome::unknown, any_row,
     "Niet te beoordelen: of en wanneer de verlenging is uitgesproken is niet bekend.",
     "Cannot be judged: whether and when the extension was pronounced is not known."},
    {"norm.ots.verlenging", outcome::not_applicable, any_row, "De verlenging is nog niet uitgesproken.",
     "The extension has not been pronounced yet."},

    {"", outcome::met, any_row, "Er is aan deze regel voldaan.", "This rule has been met."},
    {"", outcome::not_met, any_row, "Er is niet aan deze regel voldaan.", "This rule has not been met."},
    {"", outcome::not_applicable, any_row, "Deze regel geldt hier niet.", "This rule does not apply here."},
}};

}  // namespace

std::string explain_table(const explained& e, const assess::finding& f) {
  const std::string_view id = e.rule_of(f).id;
  for (const auto& p : phrases) {
    if ((p.rule == id || p.rule.empty()) && p.result == f.result.result &&
        (p.row == any_row || p.row == f.result.row)) {
      return std::string(e.in(p.nl, p.en));
    }
  }
  return std::string(e.in("Niet te beoordelen: niet alle feiten zijn bekend.",
                          "Cannot be judged: not all facts are known."));
}

}  // namespace jeugdregels::render
