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

constexpr std::array<two, rules::outcome_count> outcome_words = {
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

constexpr std::array<code_words, 108> codes = {{
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
    // stays outside the family
    {"jeugdhulpaanbieder", {"verblijf bij een jeugdhulpaanbieder", "a stay with a youth care provider"}},
    {"gezinshuis", {"verblijf in een gezinshuis", "a stay in a family-style home"}},
    {"gesloten", {"gesloten jeugdhulp", "secure youth care"}},
    {"crisis", {"crisisopvang", "an emergency stay"}},
    {"pleegzorg", {"pleegzorg", "foster care"}},
    {"opvang_wmo", {"opvang op grond van de Wmo", "shelter under the Social Support Act (Wmo)"}},
    {"beschermd_wonen", {"beschermd wonen", "supported housing"}},
    {"jji", {"verblijf in een justitiële jeugdinrichting", "a stay in a young offenders' institution"}},
    {"wlz",
     {"verblijf in een Wlz-instelling", "a stay in an institution under the Long-term Care Act (Wlz)"}},
    {"logeer", {"logeerverblijf", "short respite stays"}},
    {"moeder_kindhuis", {"verblijf in een moeder-kindhuis", "a stay in a mother and child home"}},
    {"netwerk_informeel", {"informeel verblijf bij het netwerk", "an informal stay with the network"}},
    {"ziekenhuis", {"verblijf in een ziekenhuis", "a stay in hospital"}},
    {"coa",
     {"verblijf in de asielopvang van het COA", "a stay in a reception centre for asylum seekers (COA)"}},
    {"nidos", {"opvang door Nidos", "accommodation by Nidos"}},
    {"internaat", {"verblijf op een internaat", "a stay at a boarding school"}},
    {"pi", {"verblijf in een penitentiaire inrichting", "a stay in an adult prison"}},
    {"andere_regeling", {"verblijf op grond van een andere regeling", "a stay under another scheme"}},
    {"naar_huis", {"terug naar huis", "back home"}},
    {"tijdelijk", {"een tijdelijke onderbreking", "a temporary interruption"}},
    {"overgang", {"de overgang naar een volgend verblijf", "the move to a next stay"}},
    // addresses, custody
    {"woonadres", {"een woonadres", "a home address"}},
    {"briefadres", {"een briefadres", "a correspondence address"}},
    {"geen", {"geen", "none"}},
    {"moeder", {"de moeder", "the mother"}},
    {"vader", {"de vader", "the father"}},
    {"voogd", {"de voogd", "the guardian"}},
    {"elders", {"elders", "elsewhere"}},
    // why a measure was extended, and why a worker left
    {"hulp_niet_tijdig", {"hulp die niet op tijd kwam", "help that did not come in time"}},
    {"ontwikkelingsbedreiging",
     {"een bedreiging van de ontwikkeling", "a threat to the youth's development"}},
    {"doelen_niet_bereikt", {"doelen die niet zijn bereikt", "goals that have not been reached"}},
    {"wachttijd", {"wachttijd", "waiting time"}},
    {"overig", {"een andere reden", "another reason"}},
    {"vast", {"de vaste jeugdbeschermer", "the fixed worker"}},
    {"tijdelijk_contactpersoon", {"een tijdelijke contactpersoon", "a temporary contact"}},
    {"bureaudienst", {"de bureaudienst", "the duty desk"}},
    {"verloop", {"personeelsverloop", "staff turnover"}},
    {"ziekte", {"ziekte", "illness"}},
    {"vast_moment", {"een wisseling op een vast moment", "a change at a fixed moment"}},
    {"op_verzoek", {"een wisseling op verzoek", "a change on request"}},
    {"overdracht_gi",
     {"overdracht aan een andere gecertificeerde instelling", "transfer to another certified institution"}},
    {"einde_maatregel", {"het einde van de maatregel", "the end of the measure"}},
    // whether the network was involved
    {"false", {"nee", "no"}},
    {"true", {"ja", "yes"}},
    {"nvt", {"niet van toepassing", "not applicable"}},
    // why a course or help is late
    {"wachttijd_aanbieder", {"wachttijd bij de aanbieder", "waiting time at the provider"}},
    {"geen_aanbod", {"geen passend aanbod", "no suitable offer"}},
    {"niet_gecontracteerd",
     {"een aanbieder zonder contract met de gemeente",
      "a provider without a contract with the municipality"}},
    {"ouder_niet_akkoord", {"een ouder die niet akkoord gaat", "a parent who does not agree"}},
    {"complexe_scheiding", {"een complexe scheiding", "a complex separation of the parents"}},
    {"woonplaats_onduidelijk",
     {"onduidelijkheid over de woonplaats", "uncertainty about the place of residence"}},
    {"overgang_18", {"de overgang van 18- naar 18+", "the move from under 18 to 18 and over"}},
    {"wachttijd_diagnostiek", {"wachttijd voor diagnostiek", "waiting time for diagnostics"}},
    {"crisisplek", {"gebrek aan een crisisplek", "lack of an emergency place"}},
    // youth care
    {"ambulant", {"ambulante jeugdhulp", "outpatient youth care"}},
    {"verblijf", {"jeugdhulp met verblijf", "residential youth care"}},
    {"ggz", {"geestelijke gezondheidszorg", "mental health care"}},
    {"begeleiding", {"begeleiding", "support"}},
    {"persoonlijke_verzorging", {"persoonlijke verzorging", "personal care"}},
    // the youth protection table and who makes the request
    {"civiel", {"een civiel onderzoek", "a civil investigation"}},
    {"gezag_omgang", {"een onderzoek naar gezag en omgang", "an investigation into custody and contact"}},
    {"straf", {"een onderzoek in een strafzaak", "an investigation in a criminal case"}},
    {"schoolverzuim", {"een onderzoek naar schoolverzuim", "an investigation into school absence"}},
    {"verhinderd", {"verhinderd", "unable to come"}},
    {"wil_niet", {"niet bereid om te komen", "not willing to come"}},
    {"niet_uitgenodigd", {"niet uitgenodigd", "not invited"}},
    {"niet_veilig", {"niet veilig", "not safe"}},
    {"onbekend", {"onbekend", "unknown"}},
    {"vrijwillig_kader", {"hulp in het vrijwillig kader", "help on a voluntary basis"}},
    {"raadsonderzoek", {"een raadsonderzoek", "an investigation by the Child Care and Protection Board"}},
    {"raad", {"de Raad voor de Kinderbescherming", "the Child Care and Protection Board"}},
    {"om", {"het Openbaar Ministerie", "the Public Prosecution Service"}},
    {"vt", {"Veilig Thuis", "Veilig Thuis"}},
    {"lokale_toegang", {"de lokale toegang", "the local access team"}},
}};

}  // namespace

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) {
    width += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  }
  return width;
}

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
  return pick(outcome_words[static_cast<std::size_t>(o)], lang);
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
