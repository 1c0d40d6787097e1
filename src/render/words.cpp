// Word lists; see words.hpp.
//
// Tested by tests/render/words_test.cpp.
#include "render/words.hpp"

#include <algorithm>
#include <array>

namespace jeugdregels::render {
namespace {

using two = std::array<std::string_view, 2>;  // Dutch, English

constexpr std::string_view pick(const two& words, language lang) {
  return words[lang == language::nl ? 0 : 1];
}

constexpr std::array<two, 12> months = {{{"januari", "January"},
                                         {"februari", "February"},
                                         {"maart", "March"},
                                         {"april", "April"},
                                         {"mei", "May"},
                                         {"juni", "June"},
                                         {"juli", "July"},
                                         {"augustus", "August"},
                                         {"september", "September"},
                                         {"oktober", "October"},
                                         {"november", "November"},
                                         {"december", "December"}}};

constexpr std::array<two, 5> one_unit = {
    {{"werkdag", "working day"}, {"dag", "day"}, {"week", "week"}, {"maand", "month"}, {"jaar", "year"}}};
constexpr std::array<two, 5> many_units = {{{"werkdagen", "working days"},
                                            {"dagen", "days"},
                                            {"weken", "weeks"},
                                            {"maanden", "months"},
                                            {"jaar", "years"}}};

constexpr std::array<two, rules::outcome_count> outcomes = {
    {{"voldaan", "met"},
     {"voldaan via de doorbraakaanpak", "met through the breakthrough approach"},
     {"te laat, met uitleg", "late, explained"},
     {"niet voldaan", "not met"},
     {"loopt nog", "still running"},
     {"onbekend", "unknown"},
     {"niet van toepassing", "not applicable"},
     {"bepaald", "determined"},
     {"meerdere mogelijk", "several possible"},
     {"aan", "on"},
     {"uit", "off"}}};

constexpr std::array<two, 14> reasons = {{{"", ""},
                                          {"zaterdag", "Saturday"},
                                          {"zondag", "Sunday"},
                                          {"nieuwjaarsdag", "New Year's Day"},
                                          {"Goede Vrijdag", "Good Friday"},
                                          {"tweede paasdag", "Easter Monday"},
                                          {"Hemelvaartsdag", "Ascension Day"},
                                          {"tweede pinksterdag", "Whit Monday"},
                                          {"eerste kerstdag", "Christmas Day"},
                                          {"tweede kerstdag", "Boxing Day"},
                                          {"Koninginnedag", "Queen's Day"},
                                          {"Koningsdag", "King's Day"},
                                          {"Bevrijdingsdag", "Liberation Day"},
                                          {"een gelijkgestelde dag", "a day put on a par with a holiday"}}};

struct code_words {
  std::string_view code;
  two words;
};

constexpr std::array<code_words, 34> codes = {{
    {"ots", {"ondertoezichtstelling", "supervision order"}},
    {"vots", {"voorlopige ondertoezichtstelling", "provisional supervision order"}},
    {"voogdij", {"voogdij", "guardianship"}},
    {"voorlopige_voogdij", {"voorlopige voogdij", "provisional guardianship"}},
    {"jeugdreclassering", {"jeugdreclassering", "juvenile probation"}},
    {"jbov", {"Jeugdbescherming Overijssel", "Jeugdbescherming Overijssel"}},
    {"ljr",
     {"Leger des Heils Jeugdbescherming & Reclassering", "Leger des Heils Jeugdbescherming & Reclassering"}},
    {"wss", {"William Schrikker Stichting", "William Schrikker Stichting"}},
    {"andere", {"een andere instelling", "another institution"}},
    {"jeugdige", {"voor de jeugdige", "for the youth"}},
    {"ouders", {"voor de ouders", "for the parents"}},
    {"gezin", {"voor het gezin", "for the family"}},
    {"jeugdbeschermer", {"de jeugdbeschermer", "the youth protection worker"}},
    {"team_toegang", {"het team toegang van de gemeente", "the municipality's access team"}},
    {"gedragswetenschapper_of_teammanager",
     {"de gedragswetenschapper of de teammanager", "the behavioural scientist or the team manager"}},
    {"teammanager_of_gedragswetenschapper",
     {"de teammanager of de gedragswetenschapper", "the team manager or the behavioural scientist"}},
    {"aanbieder", {"de aanbieder", "the provider"}},
    {"teammanager", {"de teammanager", "the team manager"}},
    {"gemeente", {"de gemeente", "the municipality"}},
    {"gi", {"de gecertificeerde instelling", "the certified institution"}},
    {"regionale_partner", {"de regionale partner", "the regional partner"}},
    {"ozjt", {"OZJT", "OZJT"}},
    {"rsj_ijsselland", {"RSJ IJsselland", "RSJ IJsselland"}},
    {"rapport", {"het rapport", "the report"}},
    {"praktijk", {"de praktijk", "practice"}},
    {"enschede", {"Enschede", "Enschede"}},
    {"almelo", {"Almelo", "Almelo"}},
    {"hengelo", {"Hengelo", "Hengelo"}},
    {"noord_oost_twente", {"Noord-Oost Twente", "Noord-Oost Twente"}},
    {"twente", {"Twente", "Twente"}},
    {"ijsselland", {"IJsselland", "IJsselland"}},
    {"flevoland", {"Flevoland", "Flevoland"}},
    {"overijssel", {"Overijssel", "Overijssel"}},
    {"utrecht_flevoland", {"Utrecht-Flevoland", "Utrecht-Flevoland"}},
}};

}  // namespace

std::string date_in_words(calendar::day d, language lang) {
  const auto ymd = calendar::to_ymd(d);
  const auto month = static_cast<unsigned>(ymd.month()) - 1;
  std::string out = std::to_string(static_cast<unsigned>(ymd.day()));
  out += ' ';
  out += pick(months[month], lang);
  out += ' ';
  out += std::to_string(static_cast<int>(ymd.year()));
  return out;
}

std::string days_in_words(int days, language lang) {
  return term_in_words({days, calendar::term_unit::days, false}, lang);
}

std::string term_in_words(const calendar::term_length& length, language lang) {
  const auto unit = static_cast<std::size_t>(length.unit);
  const auto& names = length.count == 1 ? one_unit : many_units;
  return std::to_string(length.count) + " " + std::string(pick(names[unit], lang));
}

std::string_view outcome_in_words(rules::outcome o, language lang) {
  return pick(outcomes[static_cast<std::size_t>(o)], lang);
}

std::string_view reason_in_words(calendar::day_reason reason, language lang) {
  return pick(reasons[static_cast<std::size_t>(reason)], lang);
}

std::string code_in_words(std::string_view code, language lang) {
  const auto found =
      std::find_if(codes.begin(), codes.end(), [code](const code_words& c) { return c.code == code; });
  if (found != codes.end()) {
    return std::string(pick(found->words, lang));
  }
  std::string out(code);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

}  // namespace jeugdregels::render
