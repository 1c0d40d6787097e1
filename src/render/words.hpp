// Words and numbers for people, in both languages: dates, days, outcomes, codes.
//
// Tested by tests/render/words_test.cpp.
#ifndef JEUGDREGELS_RENDER_WORDS_HPP
#define JEUGDREGELS_RENDER_WORDS_HPP

#include <string>
#include <string_view>

#include "calendar/terms.hpp"
#include "facts/fact_table.hpp"
#include "jeugdregels/language.hpp"
#include "rules/model.hpp"

namespace jeugdregels::render {

// The number of characters a terminal shows: all bytes but those that continue a character.
std::size_t width_of(std::string_view text);

// "5 oktober 2020", "5 October 2020".
std::string date_in_words(calendar::day d, language lang);

// "1 dag", "2 dagen"; "1 day", "2 days".
std::string days_in_words(int days, language lang);

// "5 werkdagen", "1 maand"; "5 working days", "1 month".
std::string term_in_words(const calendar::term_length& length, language lang);

// "voldaan", "niet voldaan", …; "met", "not met", …
std::string_view outcome_in_words(rules::outcome o, language lang);

// "Goede Vrijdag"; "Good Friday".
std::string_view reason_in_words(calendar::day_reason reason, language lang);

// A code of the rule set or of the dossier, for people: "gedragswetenschapper of teammanager".
std::string code_in_words(std::string_view code, language lang);

}  // namespace jeugdregels::render

#endif
