// jeugdregels: the rules a Dutch youth-protection case is held to. Everything in one include.
//
// Start with assessment.hpp; agenda.hpp says what changes by itself. dossier.hpp reads facts, ruleset.hpp
// holds rules, calendar.hpp counts terms, schema.hpp gives the JSON Schemas, errors.hpp says what is wrong
// with input.
#ifndef JEUGDREGELS_JEUGDREGELS_HPP
#define JEUGDREGELS_JEUGDREGELS_HPP

#include "jeugdregels/agenda.hpp"
#include "jeugdregels/assessment.hpp"
#include "jeugdregels/calendar.hpp"
#include "jeugdregels/dossier.hpp"
#include "jeugdregels/errors.hpp"
#include "jeugdregels/language.hpp"
#include "jeugdregels/ruleset.hpp"
#include "jeugdregels/schema.hpp"
#include "jeugdregels/version.hpp"
#include "jeugdregels/vocabulary.hpp"

#endif
