// Sentences about the ladder and the regions; see explain.hpp.
//
// Tested by tests/render/explain_test.cpp.
#include "render/explain.hpp"
#include "render/reasons.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using assess::ladder_field;
using assess::mapping_field;
using rules::outcome;

std::string partner_of(const explained& e, facts::value partner) {
  return partner == facts::none ? std::string() : " (" + code_in_words(e.name(partner), e.lang) + ")";
}

// Who turns to whom on this step; the partner is named where it is who is turned to.
std::string who_to_whom(const explained& e, const assess::field_values& v) {
  if (at(v, ladder_field::who) == facts::none) {
    return std::string(e.in("nog geen opschaling", "no escalation yet"));
  }
  const auto whom = e.name(at(v, ladder_field::whom));
  return code_in_words(e.name(at(v, ladder_field::who)), e.lang) +
         std::string(e.in(" gaat naar ", " turns to ")) + code_in_words(whom, e.lang) +
         (whom == "regionale_partner" ? partner_of(e, at(v, ladder_field::partner)) : std::string());
}

}  // namespace

std::string explain_ladder(const explained& e, const explained_answer& what) {
  const inquiry ask(e, what.at);
  const auto excluded = what.rule.excluded;
  if (what.answer.result == outcome::not_applicable) {
    const auto reasons = ask.because(excluded, facts::tri::yes);
    return said_of(e, what, ask) + (reasons.empty() ? "" : ": " + joined(reasons, e.lang)) + ".";
  }
  if (what.answer.result != outcome::determined) {
    return not_to_be_judged(ask.open_questions(excluded), e.lang) + ".";
  }
  const auto& fields = e.result.work.values[static_cast<std::size_t>(what.answer.value)];
  const auto step = at(fields, ladder_field::step);
  std::string out(e.in("Sinds ", "There has been a wait for help since "));
  out += e.date(what.answer.start) + std::string(e.in(" wordt op hulp gewacht: ", ": ")) +
         days_in_words(at(fields, ladder_field::days), e.lang);
  out += std::string(e.in(". Stap ", ". Step ")) + std::to_string(step) + ": " + who_to_whom(e, fields);
  if (at(fields, ladder_field::next_step) != facts::none) {
    out += std::string(e.in("; de volgende stap is op ", "; the next step is on ")) +
           e.date(at(fields, ladder_field::next_step));
  }
  return out + ".";
}

std::string explain_mapping(const explained& e, const explained_answer& what) {
  if (what.answer.value == rules::nothing) {
    return said_of(e, what, inquiry(e, what.at)) + ".";
  }
  const auto& fields = e.result.work.values[static_cast<std::size_t>(what.answer.value)];
  const bool several = what.answer.result == outcome::several;
  if (at(fields, mapping_field::protection_region) == facts::none) {
    return std::string(several ? e.in("De mogelijke gemeenten hebben geen regio gemeen.",
                                      "The possible municipalities share no region.")
                               : e.in("De gemeente ligt buiten onze regio's.",
                                      "The municipality lies outside our regions."));
  }
  std::string out(several ? e.in("Wat zij gemeen hebben: ", "What they share: ") : "");
  if (at(fields, mapping_field::region) == facts::none) {
    return out + std::string(e.in("jeugdbeschermingsregio ", "youth protection region ")) +
           code_in_words(e.name(at(fields, mapping_field::protection_region)), e.lang) + ".";
  }
  out += std::string(several ? e.in("jeugdhulpregio ", "youth care region ")
                             : e.in("Jeugdhulpregio ", "Youth care region ")) +
         code_in_words(e.name(at(fields, mapping_field::region)), e.lang);
  if (at(fields, mapping_field::subregion) != facts::none) {
    out += std::string(e.in(", subregio ", ", subregion ")) +
           code_in_words(e.name(at(fields, mapping_field::subregion)), e.lang);
  }
  if (at(fields, mapping_field::partner) != facts::none) {
    out += std::string(e.in(", regionale partner ", ", regional partner ")) +
           code_in_words(e.name(at(fields, mapping_field::partner)), e.lang);
  }
  return out + ".";
}

}  // namespace jeugdregels::render
