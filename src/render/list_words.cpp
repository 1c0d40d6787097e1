// Indirect questions about lists, blocks and derived facts; see fact_words.hpp.
//
// Tested by tests/render/fact_words_test.cpp.
#include "render/fact_words.hpp"
#include "render/phrases.hpp"

namespace jeugdregels::render {
namespace {

using facts::list_id;
using facts::shape;
using phrases::by_number;
using phrases::entry;
using phrases::pick;
using rules::derived_id;

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

constexpr auto lists_in_words = by_number<list_id, facts::list_count>(list_entries);
constexpr auto blocks_in_words = by_number<shape, facts::shape_count>(block_entries);
constexpr auto derived_in_words = by_number<derived_id, rules::derived_count>(derived_entries);

}  // namespace

std::string_view question_about(facts::list_id l, language lang) { return pick(lists_in_words, l, lang); }

std::string_view question_about(facts::shape block, language lang) {
  return pick(blocks_in_words, block, lang);
}

std::string_view question_about(rules::derived_id d, language lang) {
  return pick(derived_in_words, d, lang);
}

}  // namespace jeugdregels::render
