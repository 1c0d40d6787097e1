// What is not known, in words: one indirect question for every fact, list, block and derived fact, in both
// languages. It is the end of a sentence that begins with "niet bekend is" or "it is not known".
//
// Tested by tests/render/fact_words_test.cpp.
#ifndef JEUGDREGELS_RENDER_FACT_WORDS_HPP
#define JEUGDREGELS_RENDER_FACT_WORDS_HPP

#include <string_view>

#include "facts/fact_table.hpp"
#include "jeugdregels/language.hpp"
#include "rules/model.hpp"

namespace jeugdregels::render {

// "of het netwerk bij de koers betrokken was", "whether the network was involved in the course".
std::string_view question_about(facts::fact_id f, language lang);

// "welke hulp er bij de maatregel is", "which help there is with the measure".
std::string_view question_about(facts::list_id l, language lang);

// "of er een koers voor de maatregel is", "whether there is a course for the measure"; only for blocks.
std::string_view question_about(facts::shape block, language lang);

// "wanneer de hulp werkelijk is begonnen", "when the help really started".
std::string_view question_about(rules::derived_id d, language lang);
// Of either, by its number in the vocabulary of the rules.
inline std::string_view question_about(rules::vocabulary_id word, language lang) {
  return rules::is_derived(word) ? question_about(rules::as_derived(word), lang)
                                 : question_about(rules::as_fact(word), lang);
}

}  // namespace jeugdregels::render

#endif
