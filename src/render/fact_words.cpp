// Indirect questions about what the dossier may not say; see fact_words.hpp.
//
// The phrases stand in the order of fact_list.def, but they are found by name: a fact without words, or with
// words twice, does not compile.
//
// Tested by tests/render/fact_words_test.cpp.
#include "render/fact_words.hpp"

#include <array>

namespace jeugdregels::render {
namespace {

using facts::fact_id;
using facts::list_id;
using facts::shape;
using rules::derived_id;

struct phrase {
  std::string_view nl;
  std::string_view en;
};

template <typename Id>
struct entry {
  Id id;
  phrase words;
};

// Everything needs words, but of the shapes only the blocks.
template <typename Id>
consteval bool needs_words(Id) {
  return true;
}
template <>
consteval bool needs_words(shape s) {
  return facts::def(s).block;
}

// The phrases by the number of what they are about. What is thrown is what the compiler complains of.
template <typename Id, std::size_t Size, std::size_t Given>
consteval std::array<phrase, Size> by_number(const std::array<entry<Id>, Given>& entries) {
  std::array<phrase, Size> out{};
  for (const auto& e : entries) {
    auto& place = out[static_cast<std::size_t>(e.id)];
    if (e.words.nl.empty() || e.words.en.empty()) {
      throw "an entry without words";
    }
    if (!place.nl.empty()) {
      throw "two entries for the same thing";
    }
    place = e.words;
  }
  for (std::size_t i = 0; i < Size; ++i) {
    if (out[i].nl.empty() == needs_words(static_cast<Id>(i))) {
      throw "something without words, or words for what is no block";
    }
  }
  return out;
}

constexpr auto fact_entries = std::to_array<entry<fact_id>>({
    // who is responsible
    {fact_id::geboortedatum, {"wanneer de jeugdige is geboren", "when the youth was born"}},
    {fact_id::brp_van,
     {"sinds wanneer de inschrijving in de BRP loopt",
      "since when the entry in the register of residents (BRP) has run"}},
    {fact_id::brp_tot,
     {"tot en met wanneer de inschrijving in de BRP loopt",
      "until when the entry in the register of residents (BRP) runs"}},
    {fact_id::brp_adres,
     {"welk soort adres van de jeugdige in de BRP staat",
      "what kind of address the register of residents (BRP) has for the youth"}},
    {fact_id::brp_gemeente,
     {"in welke gemeente de jeugdige in de BRP staat ingeschreven",
      "in which municipality the youth is entered in the register of residents (BRP)"}},
    {fact_id::brp_aantekening,
     {"of bij het adres in de BRP een aantekening staat volgens artikel 2.26 van de Wet BRP",
      "whether the address in the register of residents (BRP) carries a note under article 2.26 of the BRP "
      "Act"}},
    {fact_id::verblijf_van,
     {"sinds wanneer het verblijf buiten het eigen gezin loopt",
      "since when the stay outside the family has run"}},
    {fact_id::verblijf_tot,
     {"tot en met wanneer het verblijf buiten het eigen gezin loopt",
      "until when the stay outside the family runs"}},
    {fact_id::verblijf_soort,
     {"welk soort verblijf buiten het eigen gezin het is", "what kind of stay outside the family it is"}},
    {fact_id::verblijf_einde,
     {"waarom het verblijf buiten het eigen gezin is geëindigd", "why the stay outside the family ended"}},
    {fact_id::jeugdreclassering_na_jji,
     {"of er jeugdreclassering of hulp is die aansluit op een afgelopen verblijf in een justitiële "
      "jeugdinrichting",
      "whether there is juvenile probation or help that follows on from a past stay in a young offenders' "
      "institution"}},
    {fact_id::moeder_brp_bij_geboorte,
     {"in welke gemeente de moeder bij de geboorte in de BRP stond ingeschreven",
      "in which municipality the mother was entered in the register of residents (BRP) at the birth"}},
    {fact_id::hulpvraag_datum,
     {"wanneer voor het eerst om hulp is gevraagd", "when help was first asked for"}},
    {fact_id::hulpvraag_verblijf,
     {"in welke gemeente de jeugdige werkelijk verbleef toen voor het eerst om hulp werd gevraagd",
      "in which municipality the youth was actually staying when help was first asked for"}},
    {fact_id::buitenland_van,
     {"sinds wanneer de jeugdige buiten Nederland verblijft",
      "since when the youth has been outside the Netherlands"}},
    {fact_id::buitenland_tot,
     {"tot en met wanneer de jeugdige buiten Nederland verblijft",
      "until when the youth is outside the Netherlands"}},
    {fact_id::buitenland_tijdelijk,
     {"of het verblijf buiten Nederland tijdelijk is",
      "whether the stay outside the Netherlands is temporary"}},
    {fact_id::gezag_van,
     {"sinds wanneer het gezag over de jeugdige zo is geregeld",
      "since when custody of the youth has been arranged in this way"}},
    {fact_id::gezag_tot,
     {"tot en met wanneer het gezag over de jeugdige zo is geregeld",
      "until when custody of the youth is arranged in this way"}},
    {fact_id::gezag_bij, {"bij wie het gezag over de jeugdige ligt", "who holds custody of the youth"}},
    {fact_id::woonplaats_van,
     {"sinds wanneer de ouder, de voogd of de jeugdige deze woonplaats heeft",
      "since when the parent, the guardian or the youth has had this place of residence"}},
    {fact_id::woonplaats_tot,
     {"tot en met wanneer de ouder, de voogd of de jeugdige deze woonplaats heeft",
      "until when the parent, the guardian or the youth has this place of residence"}},
    {fact_id::woonplaats_gemeente,
     {"in welke gemeente de woonplaats van de ouder, de voogd of de jeugdige ligt",
      "in which municipality the parent, the guardian or the youth has their place of residence"}},
    {fact_id::feitelijk_van,
     {"sinds wanneer de jeugdige feitelijk bij deze ouder of elders woont",
      "since when the youth has in fact lived with this parent or elsewhere"}},
    {fact_id::feitelijk_tot,
     {"tot en met wanneer de jeugdige feitelijk bij deze ouder of elders woont",
      "until when the youth in fact lives with this parent or elsewhere"}},
    {fact_id::feitelijk_bij,
     {"of de jeugdige feitelijk bij de moeder, bij de vader of elders woont",
      "whether the youth in fact lives with the mother, with the father or elsewhere"}},
    {fact_id::werkelijk_van,
     {"sinds wanneer de jeugdige werkelijk in deze gemeente verblijft",
      "since when the youth has actually been staying in this municipality"}},
    {fact_id::werkelijk_tot,
     {"tot en met wanneer de jeugdige werkelijk in deze gemeente verblijft",
      "until when the youth is actually staying in this municipality"}},
    {fact_id::werkelijk_gemeente,
     {"in welke gemeente de jeugdige werkelijk verblijft",
      "in which municipality the youth is actually staying"}},

    // measures and the three inspection norms
    {fact_id::maatregel_soort, {"welk soort maatregel het is", "what kind of measure it is"}},
    {fact_id::maatregel_gi,
     {"welke gecertificeerde instelling de maatregel uitvoert",
      "which certified institution carries out the measure"}},
    {fact_id::uitgesproken, {"wanneer de maatregel is uitgesproken", "when the measure was pronounced"}},
    {fact_id::gi_in_kennis,
     {"wanneer de gecertificeerde instelling van de maatregel in kennis is gesteld",
      "when the certified institution was notified of the measure"}},
    {fact_id::maatregel_einde,
     {"tot en met wanneer de maatregel volgens de beschikking loopt",
      "until when the measure runs according to the court order"}},
    {fact_id::maatregel_beeindigd,
     {"wanneer de maatregel werkelijk is geëindigd", "when the measure actually ended"}},
    {fact_id::verlenging_uitgesproken,
     {"wanneer de verlenging is uitgesproken", "when the extension was pronounced"}},
    {fact_id::verlenging_einde, {"tot en met wanneer de verlenging loopt", "until when the extension runs"}},
    {fact_id::verlenging_redenen, {"waarom de maatregel is verlengd", "why the measure was extended"}},
    {fact_id::jb_van,
     {"sinds wanneer de jeugdbeschermer aan het gezin verbonden is",
      "since when the youth protection worker has been assigned to the family"}},
    {fact_id::jb_tot,
     {"tot en met wanneer de jeugdbeschermer aan het gezin verbonden is",
      "until when the youth protection worker is assigned to the family"}},
    {fact_id::jb_rol,
     {"welke rol de jeugdbeschermer bij het gezin heeft",
      "what role the youth protection worker has with the family"}},
    {fact_id::jb_reden_einde,
     {"waarom de jeugdbeschermer niet meer aan het gezin verbonden is",
      "why the youth protection worker is no longer assigned to the family"}},
    {fact_id::contact_jeugdige,
     {"wanneer de jeugdbeschermer voor het eerst contact had met de jeugdige",
      "when the youth protection worker first had contact with the youth"}},
    {fact_id::contact_gezag,
     {"wanneer de jeugdbeschermer voor het eerst contact had met een ouder of voogd met gezag",
      "when the youth protection worker first had contact with a parent or guardian with custody"}},
    {fact_id::familiegroepsplan_afgezien,
     {"wanneer vaststond dat er geen familiegroepsplan komt",
      "when it was settled that there will be no family group plan"}},
    {fact_id::koers_bepaald, {"wanneer de koers is bepaald", "when the course was set"}},
    {fact_id::koers_doelen,
     {"of de doelen van de koers zijn bepaald", "whether the goals of the course have been set"}},
    {fact_id::koers_hulp,
     {"of in de koers is bepaald welke hulp noodzakelijk is",
      "whether the course sets out which help is necessary"}},
    {fact_id::samenspraak_gezin,
     {"of het gezin bij de koers betrokken was", "whether the family was involved in the course"}},
    {fact_id::samenspraak_netwerk,
     {"of het netwerk bij de koers betrokken was", "whether the network was involved in the course"}},
    {fact_id::samenspraak_professionals,
     {"of de professionals bij de koers betrokken waren",
      "whether the professionals were involved in the course"}},
    {fact_id::koers_oneens,
     {"of een ouder met gezag het oneens is met de koers",
      "whether a parent with custody disagrees with the course"}},
    {fact_id::koers_nodig_voor, {"voor wanneer de koers nodig is", "when the course is needed"}},
    {fact_id::koers_vastgelegd,
     {"wanneer de uitleg over de late koers is vastgelegd",
      "when the explanation for the late course was recorded"}},
    {fact_id::koers_reden, {"waarom de koers te laat is", "why the course is late"}},
    {fact_id::hulp_voor, {"voor wie de hulp is", "who the help is for"}},
    {fact_id::hulp_noodzakelijk, {"of de hulp noodzakelijk is", "whether the help is necessary"}},
    {fact_id::hulp_aangemeld,
     {"wanneer de aanmelding bij de aanbieder van de hulp is gedaan",
      "when the referral to the provider of the help was made"}},
    {fact_id::hulp_wacht_sinds,
     {"sinds wanneer op de hulp wordt gewacht", "since when the help has been waited for"}},
    {fact_id::hulp_intake, {"wanneer de intake voor de hulp was", "when the intake for the help took place"}},
    {fact_id::hulp_wachtlijst,
     {"of er na de intake nog een wachtlijst voor de hulp was",
      "whether there was still a waiting list for the help after the intake"}},
    {fact_id::hulp_gestart, {"wanneer de hulp is begonnen", "when the help started"}},
    {fact_id::hulp_beeindigd, {"wanneer de hulp is geëindigd", "when the help ended"}},
    {fact_id::hulp_doorbraak,
     {"of de hulp via de doorbraakaanpak tot stand is gekomen",
      "whether the help came about through the breakthrough approach"}},
    {fact_id::hulp_nodig_voor, {"voor wanneer de hulp nodig is", "when the help is needed"}},
    {fact_id::hulp_sluit_aan,
     {"of de hulp aansluit bij de jeugdige en de ouders",
      "whether the help suits the youth and the parents"}},
    {fact_id::hulp_conform_plan,
     {"of de hulp overeenkomt met het plan", "whether the help is in line with the plan"}},
    {fact_id::hulp_alternatief,
     {"of de professional en het gezin de hulp een passend alternatief vinden",
      "whether the professional and the family find the help a fitting alternative"}},
    {fact_id::hulp_licht_toe,
     {"of de professional kan toelichten dat de hulp bijdraagt",
      "whether the professional can explain that the help contributes"}},
    {fact_id::hulp_ervaart,
     {"of het gezin ervaart dat de hulp bijdraagt", "whether the family feels that the help contributes"}},
    {fact_id::hulp_vastgelegd,
     {"wanneer de uitleg over de late hulp is vastgelegd",
      "when the explanation for the late help was recorded"}},
    {fact_id::hulp_reden, {"waarom de hulp te laat is", "why the help is late"}},

    // 18-/18+
    {fact_id::jeugdhulp_soort, {"welk soort jeugdhulp het is", "what kind of youth care it is"}},
    {fact_id::jeugdhulp_gestart, {"wanneer de jeugdhulp is begonnen", "when the youth care started"}},
    {fact_id::jeugdhulp_beeindigd, {"wanneer de jeugdhulp is geëindigd", "when the youth care ended"}},
    {fact_id::toekomstplan, {"wanneer het toekomstplan er was", "when the plan for the future was there"}},
    {fact_id::verlengd_bepaald,
     {"wanneer de verlengde jeugdhulp is bepaald", "when the extended youth care was decided on"}},
    {fact_id::verlengd_noodzakelijk,
     {"of de verlengde jeugdhulp noodzakelijk is", "whether the extended youth care is necessary"}},
    {fact_id::verlengd_hervatting,
     {"of met de verlengde jeugdhulp eerdere hulp wordt hervat",
      "whether the extended youth care resumes earlier help"}},
    {fact_id::wil_pleegzorg_beeindigen,
     {"of de jongere de pleegzorg wil beëindigen", "whether the young person wants to end the foster care"}},
    {fact_id::wil_gezinshuis_verlaten,
     {"of de jongere het gezinshuis wil verlaten",
      "whether the young person wants to leave the family-style home"}},
    {fact_id::startkwalificatie,
     {"of de jongere een startkwalificatie heeft", "whether the young person has a basic qualification"}},
    {fact_id::wmo_melding,
     {"wanneer de melding voor de Wmo is gedaan",
      "when the report under the Social Support Act (Wmo) was made"}},

    // Jeugdbeschermingstafel
    {fact_id::tafel_aangemeld,
     {"wanneer de aanmelding voor de Jeugdbeschermingstafel is gedaan",
      "when the case was referred to the youth protection table"}},
    {fact_id::tafel_onderzoek,
     {"welk soort raadsonderzoek aan de Jeugdbeschermingstafel wordt besproken",
      "what kind of investigation is discussed at the youth protection table"}},
    {fact_id::tafel_moment,
     {"of het om het eerste of het tweede moment aan de Jeugdbeschermingstafel gaat",
      "whether it is the first or the second moment at the youth protection table"}},
    {fact_id::tafel_gehouden,
     {"wanneer de Jeugdbeschermingstafel is gehouden", "when the youth protection table was held"}},
    {fact_id::tafel_zitting,
     {"wanneer de zitting was die bij de Jeugdbeschermingstafel hoort",
      "when the court hearing that goes with the youth protection table was held"}},
    {fact_id::aanwezig_raad,
     {"of de Raad voor de Kinderbescherming bij de Jeugdbeschermingstafel aanwezig was",
      "whether the Child Care and Protection Board was present at the youth protection table"}},
    {fact_id::aanwezig_voorzitter,
     {"of de voorzitter bij de Jeugdbeschermingstafel aanwezig was",
      "whether the chair was present at the youth protection table"}},
    {fact_id::aanwezig_gemeente,
     {"of de gemeente bij de Jeugdbeschermingstafel aanwezig was",
      "whether the municipality was present at the youth protection table"}},
    {fact_id::aanwezig_ouders,
     {"of de ouders bij de Jeugdbeschermingstafel aanwezig waren",
      "whether the parents were present at the youth protection table"}},
    {fact_id::aanwezig_jeugdige,
     {"of de jeugdige bij de Jeugdbeschermingstafel aanwezig was",
      "whether the youth was present at the youth protection table"}},
    {fact_id::aanwezig_netwerk,
     {"of het netwerk bij de Jeugdbeschermingstafel aanwezig was",
      "whether the network was present at the youth protection table"}},
    {fact_id::afwezig_ouders,
     {"waarom de ouders niet bij de Jeugdbeschermingstafel aanwezig waren",
      "why the parents were not present at the youth protection table"}},
    {fact_id::afwezig_jeugdige,
     {"waarom de jeugdige niet bij de Jeugdbeschermingstafel aanwezig was",
      "why the youth was not present at the youth protection table"}},
    {fact_id::tafel_uitkomst,
     {"tot welke uitkomst de Jeugdbeschermingstafel heeft geleid",
      "what the outcome of the youth protection table was"}},

    // the chain
    {fact_id::melding_vt,
     {"wanneer de melding bij Veilig Thuis is gedaan", "when the report to Veilig Thuis was made"}},
    {fact_id::triage_vt, {"wanneer Veilig Thuis de triage heeft gedaan", "when Veilig Thuis did the triage"}},
    {fact_id::besluit_onderzoek_vt,
     {"wanneer Veilig Thuis tot een onderzoek heeft besloten",
      "when Veilig Thuis decided on an investigation"}},
    {fact_id::start_onderzoek_vt,
     {"wanneer het onderzoek van Veilig Thuis is begonnen",
      "when the investigation by Veilig Thuis started"}},
    {fact_id::einde_onderzoek_vt,
     {"wanneer het onderzoek van Veilig Thuis is geëindigd", "when the investigation by Veilig Thuis ended"}},
    {fact_id::verzoek_raad,
     {"wanneer het verzoek aan de Raad voor de Kinderbescherming is gedaan",
      "when the request to the Child Care and Protection Board was made"}},
    {fact_id::start_raad,
     {"wanneer het onderzoek van de Raad voor de Kinderbescherming is begonnen",
      "when the investigation by the Child Care and Protection Board started"}},
    {fact_id::rapport_raad,
     {"wanneer het rapport van de Raad voor de Kinderbescherming is uitgebracht",
      "when the report of the Child Care and Protection Board was issued"}},
    {fact_id::keten_zitting,
     {"wanneer de zitting bij de kinderrechter was", "when the hearing before the juvenile court was held"}},
    {fact_id::keten_uitspraak,
     {"wanneer de kinderrechter uitspraak heeft gedaan", "when the juvenile court gave its ruling"}},
    {fact_id::intake_gi,
     {"wanneer de intake bij de gecertificeerde instelling was",
      "when the intake at the certified institution took place"}},

    // Flevoland advice
    {fact_id::verzoek_ingediend,
     {"wanneer het verzoek bij de kinderrechter is ingediend",
      "when the request was filed with the juvenile court"}},
    {fact_id::verzoeker_lid_van_team,
     {"of de verzoeker lid is van het betrokken team",
      "whether the person who files the request is a member of the team involved"}},
    {fact_id::verzoeker_organisatie,
     {"bij welke organisatie de verzoeker hoort",
      "which organisation the person who files the request belongs to"}},
    {fact_id::koploper_contact_jeugdige,
     {"wanneer er vóór het verzoek contact met de jeugdige was",
      "when there was contact with the youth before the request"}},
    {fact_id::contact_ouder_datum,
     {"wanneer er vóór het verzoek contact met deze ouder was",
      "when there was contact with this parent before the request"}},
    {fact_id::team,
     {"welke organisaties in het betrokken team zitten", "which organisations are in the team involved"}},
    {fact_id::regie_gi_vanaf,
     {"sinds wanneer de gecertificeerde instelling de regie heeft",
      "since when the certified institution has been in the lead"}},
    {fact_id::lokale_toegang_betrokken,
     {"of de lokale toegang betrokken is", "whether the local access team is involved"}},
    {fact_id::tafel_door_lokale_toegang,
     {"wanneer de lokale toegang een Jeugdbeschermingstafel heeft belegd",
      "when the local access team called a youth protection table"}},
});

constexpr auto list_entries = std::to_array<entry<list_id>>({
    {list_id::brp,
     {"waar de jeugdige volgens de BRP ingeschreven stond",
      "where the youth was registered according to the register of residents (BRP)"}},
    {list_id::verblijven,
     {"welk verblijf buiten het eigen gezin er is geweest", "what stays outside the family there have been"}},
    {list_id::buiten_nederland,
     {"wanneer de jeugdige buiten Nederland was", "when the youth was outside the Netherlands"}},
    {list_id::gezag, {"wie het gezag over de jeugdige had", "who had custody of the youth"}},
    {list_id::woonplaats_moeder,
     {"waar de moeder haar woonplaats had", "where the mother had her place of residence"}},
    {list_id::woonplaats_vader,
     {"waar de vader zijn woonplaats had", "where the father had his place of residence"}},
    {list_id::woonplaats_voogd,
     {"waar de voogd woonplaats had", "where the guardian had their place of residence"}},
    {list_id::woonplaats_jeugdige,
     {"waar de jeugdige woonplaats had", "where the youth had their place of residence"}},
    {list_id::feitelijk_bij, {"bij wie de jeugdige feitelijk woonde", "with whom the youth in fact lived"}},
    {list_id::werkelijk_verblijf,
     {"in welke gemeente de jeugdige werkelijk verbleef",
      "in which municipality the youth was actually staying"}},
    {list_id::maatregelen, {"welke maatregelen er zijn", "which measures there are"}},
    {list_id::verlengingen,
     {"welke verlengingen van de maatregel er zijn", "which extensions of the measure there are"}},
    {list_id::jeugdbeschermers,
     {"welke jeugdbeschermers aan het gezin verbonden waren",
      "which youth protection workers were assigned to the family"}},
    {list_id::hulp, {"welke hulp er bij de maatregel is", "which help there is with the measure"}},
    {list_id::jeugdhulp,
     {"welke jeugdhulp de jeugdige krijgt of heeft gekregen",
      "which youth care the youth receives or has received"}},
    {list_id::tafels, {"welke Jeugdbeschermingstafels er zijn", "which youth protection tables there are"}},
    {list_id::contact_ouders,
     {"welk contact er vóór het verzoek met de ouders was",
      "what contact there was with the parents before the request"}},
});

constexpr auto block_entries = std::to_array<entry<shape>>({
    {shape::hulpvraag,
     {"wanneer de eerste hulpvraag was en waar de jeugdige toen verbleef",
      "when help was first asked for and where the youth was staying then"}},
    {shape::woonplaats,
     {"waar de ouders, de voogd en de jeugdige woonplaats hadden",
      "where the parents, the guardian and the youth had their place of residence"}},
    {shape::overgang,
     {"hoe de overgang van 18- naar 18+ verloopt", "how the move from under 18 to 18 and over is going"}},
    {shape::verlengde_jeugdhulp,
     {"of er na de achttiende verjaardag verlengde jeugdhulp is",
      "whether there is extended youth care after the eighteenth birthday"}},
    {shape::keten,
     {"welke stappen er zijn gezet van de melding bij Veilig Thuis tot de intake bij de gecertificeerde "
      "instelling",
      "which steps were taken from the report to Veilig Thuis to the intake at the certified institution"}},
    {shape::koploper,
     {"hoe is gewerkt op de punten uit het advies over de jeugdbeschermingsketen in Flevoland",
      "how the points of the advice on the youth protection chain in Flevoland were dealt with"}},
    {shape::eerste_contact,
     {"wanneer de jeugdbeschermer voor het eerst contact had met de jeugdige en met een ouder of voogd",
      "when the youth protection worker first had contact with the youth and with a parent or guardian"}},
    {shape::koers, {"of er een koers voor de maatregel is", "whether there is a course for the measure"}},
    {shape::samenspraak, {"met wie de koers in samenspraak is uitgezet", "with whom the course was set"}},
    {shape::koers_toelichting,
     {"of er uitleg over de late koers is vastgelegd",
      "whether an explanation for the late course has been recorded"}},
    {shape::hulp_toelichting,
     {"of er uitleg over de late hulp is vastgelegd",
      "whether an explanation for the late help has been recorded"}},
    {shape::aanwezig,
     {"wie er bij de Jeugdbeschermingstafel aanwezig waren",
      "who was present at the youth protection table"}},
    {shape::reden_afwezig,
     {"waarom ouders of jeugdige niet bij de Jeugdbeschermingstafel aanwezig waren",
      "why parents or youth were not present at the youth protection table"}},
});

constexpr auto derived_entries = std::to_array<entry<derived_id>>({
    {derived_id::measure_over, {"of de maatregel is afgelopen", "whether the measure is over"}},
    {derived_id::first_fixed_worker,
     {"wanneer de eerste vaste jeugdbeschermer is begonnen",
      "when the first fixed youth protection worker started"}},
    {derived_id::has_fixed_worker,
     {"of er een vaste jeugdbeschermer is gekomen",
      "whether a fixed youth protection worker has been assigned"}},
    {derived_id::counted_changes,
     {"hoe vaak de vaste jeugdbeschermer door verloop of ziekte is gewisseld",
      "how often the fixed youth protection worker has changed because of turnover or illness"}},
    {derived_id::possible_changes,
     {"hoe vaak de vaste jeugdbeschermer door verloop of ziekte kan zijn gewisseld",
      "how often the fixed youth protection worker may have changed because of turnover or illness"}},
    {derived_id::desk_after_fixed_worker,
     {"of het gezin na de eerste vaste jeugdbeschermer bij de bureaudienst terechtkwam",
      "whether the family was left to the duty desk after the first fixed youth protection worker"}},
    {derived_id::uncovered_workday,
     {"of er na een wisseling van jeugdbeschermer een werkdag was waarop niemand aan het gezin verbonden was",
      "whether after a change of youth protection worker there was a working day on which nobody was "
      "assigned to the family"}},
    {derived_id::help_really_started,
     {"wanneer de hulp werkelijk is begonnen", "when the help really started"}},
    {derived_id::only_for_parents,
     {"of alle noodzakelijke hulp alleen voor de ouders is",
      "whether all necessary help is for the parents only"}},
    {derived_id::waiting_since,
     {"sinds wanneer er op hulp wordt gewacht", "since when there has been a wait for help"}},
    {derived_id::responsible_municipality,
     {"welke gemeente verantwoordelijk is", "which municipality is responsible"}},
    {derived_id::age, {"hoe oud de jeugdige is", "how old the youth is"}},
    {derived_id::care_runs, {"of er jeugdhulp of een maatregel loopt", "whether any help or measure runs"}},
    {derived_id::measure_runs, {"of de maatregel loopt", "whether the measure runs"}},
    {derived_id::last_ordered_end,
     {"tot wanneer de maatregel volgens de beschikkingen duurt",
      "until when the orders let the measure last"}},
    {derived_id::measure_runs_to_an_end,
     {"of de maatregel loopt en wanneer zij dan eindigt", "whether the measure runs and when it then ends"}},
    {derived_id::care_entry_runs, {"of de jeugdhulp loopt", "whether the help runs"}},
    {derived_id::table_day, {"wanneer de tafel is gehouden", "when the table was held"}},
    {derived_id::age_at_table,
     {"hoe oud de jeugdige op de dag van de tafel is", "how old the youth is on the day of the table"}},
});

constexpr auto facts_in_words = by_number<fact_id, facts::fact_count>(fact_entries);
constexpr auto lists_in_words = by_number<list_id, facts::list_count>(list_entries);
constexpr auto blocks_in_words = by_number<shape, facts::shape_count>(block_entries);
constexpr auto derived_in_words = by_number<derived_id, rules::derived_count>(derived_entries);

template <typename Id, std::size_t Size>
std::string_view pick(const std::array<phrase, Size>& phrases, Id id, language lang) {
  const phrase& words = phrases[static_cast<std::size_t>(id)];
  return lang == language::nl ? words.nl : words.en;
}

}  // namespace

std::string_view question_about(facts::fact_id f, language lang) { return pick(facts_in_words, f, lang); }

std::string_view question_about(facts::list_id l, language lang) { return pick(lists_in_words, l, lang); }

std::string_view question_about(facts::shape block, language lang) {
  return pick(blocks_in_words, block, lang);
}

std::string_view question_about(rules::derived_id d, language lang) {
  return pick(derived_in_words, d, lang);
}

}  // namespace jeugdregels::render
