// What is said of tests and tables on the way to eighteen, of Jeugdbeschermingstafels, of statutory terms and
// of the advice of Flevoland, word for word.
#include <gtest/gtest.h>

#include "render/spoken.hpp"

namespace jeugdregels {
namespace {

using samples::name_of_case;
using samples::spoken;
class StatutorySays : public testing::TestWithParam<spoken> {};

TEST_P(StatutorySays, ThisInBothLanguages) {
  EXPECT_EQ(said(GetParam(), language::nl), GetParam().nl);
  EXPECT_EQ(said(GetParam(), language::en), GetParam().en);
}

const std::vector<spoken> rows = {
    {"ground_decided_before",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"verlengde_jeugdhulp":{"bepaald":"2026-05-04","noodzakelijk":true,"hervatting":false}})",
     "2026-06-01", "overgang.verlengde_jeugdhulp",
     "bepaald: De jeugdhulp kan doorgaan: dat zij noodzakelijk is, is bepaald op 4 mei 2026, voor "
     "de achttiende verjaardag.",
     "bepaald: The youth care can go on: that it is necessary was determined on 4 May 2026, before"
     " the eighteenth birthday."},
    {"ground_continued",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"verlengde_jeugdhulp":{"bepaald":"2026-06-01","noodzakelijk":true,"hervatting":false}})",
     "2026-06-01", "overgang.verlengde_jeugdhulp",
     "bepaald: De jeugdhulp kan doorgaan: zij begon voor de achttiende verjaardag, en op 1 juni "
     "2026 is bepaald dat voortzetting noodzakelijk is.",
     "bepaald: The youth care can go on: it began before the eighteenth birthday, and on 1 June "
     "2026 it was determined that continuing it is necessary."},
    {"ground_resumed",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":"2026-01-30"}],"overgang":{"verlengde_jeugdhulp":{"bepaald":"2026-06-01","noodzakelijk":true,"hervatting":true}})",
     "2026-06-01", "overgang.verlengde_jeugdhulp",
     "bepaald: De jeugdhulp kan worden hervat: dat is bepaald op 1 juni 2026, binnen zes maanden "
     "na het einde van hulp die voor de achttiende verjaardag begon.",
     "bepaald: The youth care can be resumed: that was determined on 1 June 2026, within six "
     "months of the end of help that began before the eighteenth birthday."},
    {"no_ground",
     R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}],"overgang":{"verlengde_jeugdhulp":null})",
     "2026-06-01", "overgang.verlengde_jeugdhulp",
     "bepaald: Voor verlengde jeugdhulp is er geen grond; pleegzorg en een gezinshuis kunnen door "
     "een afspraak wel doorgaan.",
     "bepaald: There is no ground for extended youth care; foster care and a family-style home can"
     " still go on by agreement."},
    {"ground_open", R"("jeugdhulp":[{"soort":"ambulant","gestart":"2023-09-04","beeindigd":null}])",
     "2026-06-01", "overgang.verlengde_jeugdhulp",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de verlengde jeugdhulp is bepaald en of de "
     "verlengde jeugdhulp noodzakelijk is.",
     "onbekend: Cannot be judged: it is not known when the extended youth care was decided on and whether "
     "the extended youth care is necessary."},
    {"contact_missing",
     R"("maatregelen":[{"soort":"ots","gi_in_kennis":"2025-12-22","jeugdbeschermers":[{"van":"2025-12-24","tot_en_met":null,"rol":"vast"}],"eerste_contact":{"jeugdige":null}}])",
     "2026-03-02", "wet.gi.eerste_contact",
     "niet_voldaan: Op de peildatum is nog niet alles gebeurd (vaste jeugdbeschermer: 24 december "
     "2025; contact met de jeugdige: geen; contact met een ouder of voogd: onbekend); de termijn "
     "is 61 dagen geleden verstreken, op 31 december 2025 (5 werkdagen na 22 december 2025). "
     "Eerste kerstdag 25 december en tweede kerstdag 26 december tellen niet mee.",
     "niet_voldaan: By the reference date not everything has happened (fixed worker: 24 December "
     "2025; contact with the youth: none; contact with a parent or guardian: unknown); the term "
     "ended 61 days ago, on 31 December 2025 (5 working days after 22 December 2025). Christmas "
     "Day 25 December and Boxing Day 26 December do not count.",
     "/maatregelen/0"},
    {"contact_one_day_late",
     R"("maatregelen":[{"soort":"ots","gi_in_kennis":"2025-12-22","jeugdbeschermers":[{"van":"2025-12-24","tot_en_met":null,"rol":"vast"}],"eerste_contact":{"jeugdige":"2025-12-29","gezag":"2026-01-01"}}])",
     "2026-03-02", "wet.gi.eerste_contact",
     "niet_voldaan: De jeugdbeschermer was aangewezen en de eerste contacten waren er op 1 januari"
     " 2026, 1 dag te laat; dat moest uiterlijk 31 december 2025 (5 werkdagen na 22 december "
     "2025). Eerste kerstdag 25 december en tweede kerstdag 26 december tellen niet mee.",
     "niet_voldaan: The worker had been appointed and the first contacts had been made on 1 "
     "January 2026, 1 day late; it was due by 31 December 2025 (5 working days after 22 December "
     "2025). Christmas Day 25 December and Boxing Day 26 December do not count.",
     "/maatregelen/0"},
    {"contact_unknown",
     R"("maatregelen":[{"soort":"ots","gi_in_kennis":"2025-12-22","einde":null,"beeindigd":null,"verlengingen":[],"jeugdbeschermers":[{"van":"2025-12-24","tot_en_met":null,"rol":"vast"}],"eerste_contact":{"jeugdige":"2025-12-29"}}])",
     "2026-03-02", "wet.gi.eerste_contact",
     "onbekend: Niet te beoordelen: niet bekend is wanneer de jeugdbeschermer voor het eerst "
     "contact had met een ouder of voogd met gezag; de termijn liep tot en met 31 december 2025 (5"
     " werkdagen na 22 december 2025). Eerste kerstdag 25 december en tweede kerstdag 26 december "
     "tellen niet mee.",
     "onbekend: Cannot be judged: it is not known when the youth protection worker first had "
     "contact with a parent or guardian with custody; the term ran until 31 December 2025 (5 "
     "working days after 22 December 2025). Christmas Day 25 December and Boxing Day 26 December "
     "do not count.",
     "/maatregelen/0"},
    {"plan_of_the_institution_lengthened",
     R"("maatregelen":[{"soort":"ots","familiegroepsplan_afgezien":"2025-11-14","koers":{"bepaald":"2025-12-29"}}])",
     "2026-03-02", "wet.gi.plan",
     "voldaan: Het plan was er op 29 december 2025, op tijd; dat moest uiterlijk 29 december 2025 "
     "(6 weken na 14 november 2025, verlengd door de Algemene termijnenwet).",
     "voldaan: The plan was there on 29 December 2025, on time; it was due by 29 December 2025 (6 "
     "weeks after 14 November 2025, lengthened by the Algemene termijnenwet).",
     "/maatregelen/0"},
    {"no_term_for_a_family_plan", R"("maatregelen":[{"soort":"ots","familiegroepsplan_afgezien":null}])",
     "2026-03-02", "wet.gi.plan",
     "niet_van_toepassing: Deze termijn loopt niet: op de peildatum is niet van een "
     "familiegroepsplan afgezien.",
     "niet_van_toepassing: This term does not run: by the reference date a family group plan has "
     "not been given up.",
     "/maatregelen/0"},
    {"order_too_long",
     R"("maatregelen":[{"soort":"ots","uitgesproken":"2025-03-31","einde":"2026-04-01","verlengingen":[]}])",
     "2026-03-02", "wet.ots.duur",
     "niet_voldaan: De ondertoezichtstelling duurt langer dan de wet toelaat: de uitspraak of een "
     "verlenging is voor meer dan een jaar of noemt geen einde.",
     "niet_voldaan: The supervision order lasts longer than the act allows: the order or an "
     "extension is for more than a year or names no end.",
     "/maatregelen/0"},
    {"nobody_said_why",
     R"("tafels":[{"aangemeld":"2025-10-01","gehouden":"2025-10-20","aanwezig":{"ouders":false,"jeugdige":false},"reden_afwezig":{"ouders":null,"jeugdige":null}}])",
     "2026-03-02", "tafel.afwezigheid_verantwoord",
     "niet_voldaan: Niet elke afwezigheid is verantwoord: van de ouders is niet vastgelegd waarom "
     "zij er niet waren en van de jongere is niet vastgelegd waarom die er niet was.",
     "niet_voldaan: Not every absence has been accounted for: it has not been recorded why the "
     "parents were not there and it has not been recorded why the youth was not there.",
     "/tafels/0"},
    {"second_table_too_early",
     R"("tafels":[{"aangemeld":"2025-10-01","moment":2,"gehouden":"2025-10-20","zitting":"2025-10-21"}])",
     "2026-03-02", "tafel.moment_2",
     "niet_voldaan: De tweede tafel was op 20 oktober 2025, en dat was te vroeg: de zitting was er"
     " toen nog niet geweest.",
     "niet_voldaan: The second table was on 20 October 2025, which was too early: the hearing had "
     "not taken place by then.",
     "/tafels/0"},
    {"invited", R"("tafels":[{"aangemeld":"2025-10-01","gehouden":"2025-10-20"}])", "2026-03-02",
     "tafel.jongere_uitnodigen",
     "aan: De jongere moet worden uitgenodigd: die is op de dag van de tafel 17 jaar.",
     "aan: The youth has to be invited: they are 17 years old on the day of the table.", "/tafels/0"},
    {"request_too_early",
     R"("koploper":{"verzoek_ingediend":"2025-12-08","contact_jeugdige":"2025-12-01","contact_ouders":[{"datum":"2025-12-09"}]})",
     "2026-03-02", "koploper.contact",
     "niet_voldaan: Het verzoek is te vroeg ingediend, op 8 december 2025: niet elke ouder was "
     "toen gesproken en gezien.",
     "niet_voldaan: The request was filed too early, on 8 December 2025: not every parent had been"
     " spoken with and seen by then."},
    {"team_incomplete", R"("koploper":{"team":["vt","lokale_toegang"]})", "2026-03-02", "koploper.team",
     "niet_voldaan: Het team is niet volledig: de Raad voor de Kinderbescherming ontbreekt en de "
     "gecertificeerde instelling ontbreekt.",
     "niet_voldaan: The team is not complete: the Child Care and Protection Board is lacking and "
     "the certified institution is lacking."},
};

INSTANTIATE_TEST_SUITE_P(Rows, StatutorySays, testing::ValuesIn(rows), name_of_case);

}  // namespace
}  // namespace jeugdregels
