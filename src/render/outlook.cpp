// How long a finding holds and what it still needs; see outlook.hpp.
//
// Tested by tests/render/outlook_test.cpp.
#include "render/outlook.hpp"

#include <algorithm>
#include <iterator>

#include "render/fact_words.hpp"

namespace jeugdregels::render {
namespace {

// More facts than this are only counted.
constexpr std::size_t most_facts = 5;

std::string_view question_about(const assess::used_fact& fact, language lang) {
  return fact.is_fact()   ? render::question_about(fact.fact(), lang)
         : fact.is_list() ? render::question_about(fact.list(), lang)
                          : render::question_about(fact.block(), lang);
}

// What the rule set, or the question about a derived fact, calls a fact by other words.
struct other_words {
  facts::fact_id fact;
  std::string_view nl;
  std::string_view en;
};
constexpr other_words said_otherwise[] = {
    {facts::fact_id::hulp_gestart, "wanneer de hulp werkelijk is begonnen", "when the help really started"},
    {facts::fact_id::jb_reden_einde, "waarom een vaste jeugdbeschermer wegging", "why a fixed worker left"},
    {facts::fact_id::verlenging_redenen, "waarom is verlengd", "why the order was extended"},
};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_within(facts::shape home, facts::shape block) {
  while (home != block && facts::def(home).block) {
    home = facts::def(home).parent;
  }
  return home == block;
}

// Whether a text asks for a fact of this block: then the block need not be asked for too.
bool asks_within(std::string_view text, facts::shape block, language lang) {
  for (std::size_t i = 0; i < facts::fact_count; ++i) {
    if (is_within(facts::fact_defs[i].home, block) &&
        contains(text, render::question_about(static_cast<facts::fact_id>(i), lang))) {
      return true;
    }
  }
  return false;
}

bool asks_for(std::string_view text, const assess::used_fact& fact, language lang) {
  if (contains(text, question_about(fact, lang))) {
    return true;
  }
  if (fact.is_block()) {
    return asks_within(text, fact.block(), lang);
  }
  return fact.is_fact() &&
         std::any_of(std::begin(said_otherwise), std::end(said_otherwise), [&](const other_words& other) {
           return other.fact == fact.fact() && contains(text, lang == language::nl ? other.nl : other.en);
         });
}

// Whether a text names this day: "1 juli 2025" is not named by "11 juli 2025".
bool names_day(std::string_view text, const std::string& date) {
  for (auto at = text.find(date); at != std::string_view::npos; at = text.find(date, at + 1)) {
    if (at == 0 || text[at - 1] < '0' || text[at - 1] > '9') {
      return true;
    }
  }
  return false;
}

// A ladder says itself when its next step is; that the other version of it goes up a step before is no news.
bool says_when(const explained& e, const assess::finding& f) {
  return e.rule_of(f).kind == rules::rule_kind::ladder && f.result.value != rules::nothing &&
         at(e.result.value_of(f), assess::ladder_field::next_step) != facts::none;
}

// Only what changes within a year, and neither when the sentence names the last day, as of a term that runs,
// nor when it names the first day after it, as of a flag that is to be on.
std::string holds_until(const explained& e, const assess::finding& f, std::string_view said) {
  const calendar::day last = f.holds_until;
  if (last == facts::none || last >= calendar::add_years(e.as_of, 1) || says_when(e, f) ||
      names_day(said, e.date(last)) || names_day(said, e.date(last + 1))) {
    return {};
  }
  return std::string(
             e.in(" Dit oordeel is geldig tot en met ", " This finding is valid up to and including ")) +
         e.date(last) + ".";
}

}  // namespace

std::string still_needed(const explained& e, const std::vector<const assess::finding*>& all,
                         std::string_view said) {
  std::vector<std::string_view> questions;  // entries of one list have the same ones
  for (const auto* f : all) {
    for (const auto& fact : e.result.lacking_of(*f)) {
      const auto question = question_about(fact, e.lang);
      if (!asks_for(said, fact, e.lang) &&
          std::find(questions.begin(), questions.end(), question) == questions.end()) {
        questions.push_back(question);
      }
    }
  }
  std::string out;
  for (std::size_t i = 0; i < std::min(questions.size(), most_facts); ++i) {
    out += out.empty() ? std::string(e.in(" Nog nodig: ", " Still needed: ")) : "; ";
    out += questions[i];
  }
  if (questions.size() > most_facts) {
    out += std::string(e.in("; en nog ", "; and ")) + std::to_string(questions.size() - most_facts) +
           std::string(e.in("", " more"));
  }
  return out + (out.empty() ? "" : ".");
}

std::string outlook(const explained& e, const assess::finding& f, std::string_view said,
                    std::string_view before) {
  return holds_until(e, f, said) + still_needed(e, {&f}, std::string(before) + std::string(said));
}

}  // namespace jeugdregels::render
