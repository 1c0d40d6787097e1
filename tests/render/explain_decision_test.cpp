// What is said about who is responsible, and about what follows from it: word for word, in both languages, of
// every row and outcome; and what every such sentence must name.
#include <gmock/gmock.h>

#include "assess/child.hpp"
#include "render/samples.hpp"

namespace jeugdregels {
namespace {

using assess::child;
using assess::json;
using samples::told;
using testing::HasSubstr;
using testing::Not;

constexpr const char* today = "2025-06-02";
constexpr const char* before = "2021-06-15";

std::string said(const std::string& rule, const child& c, const std::string& as_of, language lang) {
  return told(c.text(), as_of).about(rule, "", lang);
}

struct spoken {
  const char* name;
  child about;
  std::string as_of;
  std::string nl;
  std::string en;
  const char* rule = assess::responsible_rule;
};
std::ostream& operator<<(std::ostream& out, const spoken& s) { return out << s.name; }

class Decision : public testing::TestWithParam<spoken> {};

TEST_P(Decision, SaysThisInBothLanguages) {
  const auto& s = GetParam();
  EXPECT_EQ(said(s.rule, s.about, s.as_of, language::nl), s.nl);
  EXPECT_EQ(said(s.rule, s.about, s.as_of, language::en), s.en);
}

std::string name_of_case(const testing::TestParamInfo<spoken>& c) { return c.param.name; }

// ---- from 2022 --------------------------------------------------------------------------------------------
child no_address() { return child().no_stays().registered("2010-06-01", nullptr, "briefadres", "0153"); }
child lived_abroad() {
  return child().no_stays().registered("2010-06-01", nullptr, "woonadres", "buitenland");
}
child not_registered_abroad() {
  return child().no_stays().with("brp", json::array()).abroad("2010-06-01", nullptr, true);
}
child two_homes() {
  return child().at_home("2010-06-01", "2024-12-31", "0153").at_home("2025-01-01", nullptr, "0141");
}

const std::vector<spoken> by_registration = {
    {"N4Today", child().no_stays().at_home("2010-06-01", nullptr, "0153"), today,
     "bepaald: Verantwoordelijk is Enschede (0153): daar staat de jeugdige met een woonadres in de BRP "
     "ingeschreven (rij N4, onderdeel 1).",
     "bepaald: Responsible is Enschede (0153): that is where the youth is registered in the BRP with a home "
     "address (row N4, part 1)."},
    {"N4OutsideOurRegions", child().no_stays().at_home("2010-06-01", nullptr, "0363"), today,
     "bepaald: Verantwoordelijk is gemeente 0363: daar staat de jeugdige met een woonadres in de BRP "
     "ingeschreven (rij N4, onderdeel 1).",
     "bepaald: Responsible is municipality 0363: that is where the youth is registered in the BRP with a "
     "home address (row N4, part 1)."},
    {"N4BeforeTheChain",
     child().at_home("2010-06-01", nullptr, "1742").stays("2024-03-15", nullptr, "pleegzorg"), today,
     "bepaald: Verantwoordelijk is Rijssen-Holten (1742): daar stond de jeugdige met een woonadres in de BRP "
     "ingeschreven toen het aaneengesloten verblijf begon (rij N4, onderdeel 2). De dag die telt is 14 maart "
     "2024.",
     "bepaald: Responsible is Rijssen-Holten (1742): that is where the youth was registered in the BRP with "
     "a home address when the unbroken stay began (row N4, part 2). The day that counts is 14 March 2024."},
    {"N4WhateverTheDay", child().at_home("2010-06-01", nullptr, "0153"), today,
     "bepaald: Verantwoordelijk is Enschede (0153), hoe de feiten ook worden gelezen (rij N4).",
     "bepaald: Responsible is Enschede (0153), however the facts are read (row N4)."},
    {"N5Registered", lived_abroad().mother_at_birth(nullptr).asked_help("2024-01-10", "0164"), today,
     "bepaald: Verantwoordelijk is Hengelo (0164): op de dag die telt woonde de jeugdige in het buitenland, "
     "en daar verbleef de jeugdige werkelijk toen om hulp werd gevraagd (rij N5, onderdeel 4).",
     "bepaald: Responsible is Hengelo (0164): on the day that counts the youth lived abroad, and that is "
     "where the youth really stayed when help was asked for (row N5, part 4)."},
    {"N5NotRegistered", not_registered_abroad().mother_at_birth(nullptr).asked_help("2024-01-10", "0164"),
     today,
     "bepaald: Verantwoordelijk is Hengelo (0164): op de dag die telt was de jeugdige in het buitenland, en "
     "daar verbleef de jeugdige werkelijk toen om hulp werd gevraagd (rij N5, onderdeel 4).",
     "bepaald: Responsible is Hengelo (0164): on the day that counts the youth was abroad, and that is where "
     "the youth really stayed when help was asked for (row N5, part 4)."},
    {"N5xRegistered", lived_abroad().mother_at_birth("0193").asked_help("2024-01-10", "0164"), today,
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Hengelo (0164) of Zwolle (0193): de jeugdige woonde op "
     "de dag die telt in het buitenland, en de wet laat open of dan de gemeente van de moeder bij de "
     "geboorte telt of de gemeente van werkelijk verblijf bij de hulpvraag (rij N5x).",
     "meerdere_mogelijk: Possibly responsible is Hengelo (0164) or Zwolle (0193): on the day that counts the "
     "youth lived abroad, and the law leaves open whether the mother's municipality at birth counts or that "
     "of the actual stay when help was asked for (row N5x)."},
    {"N5xNotRegistered", not_registered_abroad().mother_at_birth("0193").asked_help("2024-01-10", "0164"),
     today,
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Hengelo (0164) of Zwolle (0193): de jeugdige was op de "
     "dag die telt in het buitenland, en de wet laat open of dan de gemeente van de moeder bij de geboorte "
     "telt of de gemeente van werkelijk verblijf bij de hulpvraag (rij N5x).",
     "meerdere_mogelijk: Possibly responsible is Hengelo (0164) or Zwolle (0193): on the day that counts the "
     "youth was abroad, and the law leaves open whether the mother's municipality at birth counts or that of "
     "the actual stay when help was asked for (row N5x)."},
    {"N5xTheSame", lived_abroad().mother_at_birth("0164").asked_help("2024-01-10", "0164"), today,
     "bepaald: Verantwoordelijk is Hengelo (0164): de jeugdige woonde op de dag die telt in het buitenland, "
     "en de wet laat open of dan de gemeente van de moeder bij de geboorte telt of de gemeente van werkelijk "
     "verblijf bij de hulpvraag (rij N5x).",
     "bepaald: Responsible is Hengelo (0164): on the day that counts the youth lived abroad, and the law "
     "leaves open whether the mother's municipality at birth counts or that of the actual stay when help was "
     "asked for (row N5x)."},
    {"N6", no_address().mother_at_birth("0193"), today,
     "bepaald: Verantwoordelijk is Zwolle (0193): een bruikbaar woonadres is er op de dag die telt niet, en "
     "de moeder stond daar bij de geboorte ingeschreven (rij N6, onderdeel 3).",
     "bepaald: Responsible is Zwolle (0193): there is no usable home address on the day that counts, and the "
     "mother was registered there at birth (row N6, part 3)."},
    {"N7", no_address().mother_at_birth(nullptr).asked_help("2024-01-10", "0164"), today,
     "bepaald: Verantwoordelijk is Hengelo (0164): een bruikbaar woonadres is er op de dag die telt niet, en "
     "waar de moeder bij de geboorte stond ingeschreven is niet vast te stellen; daar verbleef de jeugdige "
     "werkelijk toen om hulp werd gevraagd (rij N7, onderdeel 3).",
     "bepaald: Responsible is Hengelo (0164): there is no usable home address on the day that counts and "
     "where the mother was at birth cannot be established; that is where the youth really stayed when help "
     "was asked for (row N7, part 3)."},
    {"N0AbroadForGood",
     child().no_stays().at_home("2010-06-01", nullptr, "0153").abroad("2025-01-01", nullptr, false), today,
     "niet_van_toepassing: Geen gemeente is verantwoordelijk: de jeugdige woont blijvend buiten Nederland en "
     "verblijft niet in een keten van verblijf (rij N0).",
     "niet_van_toepassing: No municipality is responsible: the youth lives abroad for good and is in no "
     "chain of stays (row N0)."},
    {"N0NoHelpAskedFor", no_address().mother_at_birth(nullptr).with("hulpvraag", nullptr), today,
     "niet_van_toepassing: Geen gemeente is verantwoordelijk: om hulp is nog niet gevraagd, of de jeugdige "
     "verbleef toen niet in een Nederlandse gemeente (rij N0).",
     "niet_van_toepassing: No municipality is responsible: help has not been asked for yet, or the youth did "
     "not stay in a Dutch municipality then (row N0)."},
    {"NotBornYet", child("2025-07-01"), today,
     "niet_van_toepassing: De jeugdige is op de peildatum nog niet geboren.",
     "niet_van_toepassing: On the reference date the youth has not been born yet."},
    {"BeforeTheAct", child(), "2014-12-31", "niet_van_toepassing: Deze regel geldt pas vanaf 1 januari 2015.",
     "niet_van_toepassing: This rule is only in force from 1 January 2015 on."},
};
INSTANTIATE_TEST_SUITE_P(ByRegistration, Decision, testing::ValuesIn(by_registration), name_of_case);

const std::vector<spoken> open_2022 = {
    {"SeveralByADispute", two_homes().stays("2024-10-01", nullptr, "logeer"), today,
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Almelo (0141) of Enschede (0153) (rij N4). Betwist is "
     "of dit als verblijf telt: logeerverblijf.",
     "meerdere_mogelijk: Possibly responsible is Almelo (0141) or Enschede (0153) (row N4). It is disputed "
     "whether this counts as a stay: short respite stays."},
    {"SeveralByTwoDisputes",
     two_homes().stays("2024-10-01", nullptr, "logeer").stays("2024-11-01", nullptr, "moeder_kindhuis"),
     today,
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Almelo (0141) of Enschede (0153) (rij N4). Betwist is "
     "of dit als verblijf telt: logeerverblijf en verblijf in een moeder-kindhuis.",
     "meerdere_mogelijk: Possibly responsible is Almelo (0141) or Enschede (0153) (row N4). It is disputed "
     "whether this counts as a stay: short respite stays and a stay in a mother and child home."},
    {"SeveralByWlzBefore2025",
     child()
         .at_home("2010-06-01", "2023-12-31", "0153")
         .at_home("2024-01-01", nullptr, "0141")
         .stays("2023-10-01", nullptr, "wlz"),
     "2024-06-03",
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Almelo (0141) of Enschede (0153) (rij N4). Betwist is "
     "of dit als verblijf telt: verblijf in een Wlz-instelling.",
     "meerdere_mogelijk: Possibly responsible is Almelo (0141) or Enschede (0153) (row N4). It is disputed "
     "whether this counts as a stay: a stay in an institution under the Long-term Care Act (Wlz)."},
    {"SeveralByAnUnknownReason", two_homes().stays("2024-10-01", "2025-02-01", "crisis"), today,
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Almelo (0141) of Enschede (0153) (rij N4). Niet bekend "
     "is waarom het verblijf buiten het eigen gezin is geëindigd.",
     "meerdere_mogelijk: Possibly responsible is Almelo (0141) or Enschede (0153) (row N4). It is not known "
     "why the stay outside the family ended."},
    {"SeveralByProbation", two_homes().stays("2024-10-01", "2025-02-01", "jji", "naar_huis"), today,
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Almelo (0141) of Enschede (0153) (rij N4). Niet bekend "
     "is of er jeugdreclassering of hulp is die aansluit op een afgelopen verblijf in een justitiële "
     "jeugdinrichting.",
     "meerdere_mogelijk: Possibly responsible is Almelo (0141) or Enschede (0153) (row N4). It is not known "
     "whether there is juvenile probation or help that follows on from a past stay in a young offenders' "
     "institution."},
    {"SeveralByUnknownStays", two_homes(), today,
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Almelo (0141) of Enschede (0153) (rij N4). Niet bekend "
     "is welk verblijf buiten het eigen gezin er is geweest.",
     "meerdere_mogelijk: Possibly responsible is Almelo (0141) or Enschede (0153) (row N4). It is not known "
     "what stays outside the family there have been."},
    {"UnknownWithoutAnything", child(), today,
     "onbekend: Niet te bepalen welke gemeente verantwoordelijk is. Niet bekend is welk verblijf buiten het "
     "eigen gezin er is geweest, waar de jeugdige volgens de BRP ingeschreven stond, wanneer voor het eerst "
     "om hulp is gevraagd, in welke gemeente de jeugdige werkelijk verbleef toen voor het eerst om hulp werd "
     "gevraagd en in welke gemeente de moeder bij de geboorte in de BRP stond ingeschreven.",
     "onbekend: It cannot be determined which municipality is responsible. It is not known what stays "
     "outside the family there have been, where the youth was registered according to the register of "
     "residents (BRP), when help was first asked for, in which municipality the youth was actually staying "
     "when help was first asked for and in which municipality the mother was entered in the register of "
     "residents (BRP) at the birth."},
    {"UnknownRegistration", child().no_stays(), today,
     "onbekend: Niet te bepalen welke gemeente verantwoordelijk is. Niet bekend is waar de jeugdige volgens "
     "de BRP ingeschreven stond, wanneer voor het eerst om hulp is gevraagd, in welke gemeente de jeugdige "
     "werkelijk verbleef toen voor het eerst om hulp werd gevraagd en in welke gemeente de moeder bij de "
     "geboorte in de BRP stond ingeschreven.",
     "onbekend: It cannot be determined which municipality is responsible. It is not known where the youth "
     "was registered according to the register of residents (BRP), when help was first asked for, in which "
     "municipality the youth was actually staying when help was first asked for and in which municipality "
     "the mother was entered in the register of residents (BRP) at the birth."},
    {"UnknownMother", no_address().asked_help("2024-01-10", "0164"), today,
     "onbekend: Niet te bepalen welke gemeente verantwoordelijk is. Niet bekend is in welke gemeente de "
     "moeder bij de geboorte in de BRP stond ingeschreven.",
     "onbekend: It cannot be determined which municipality is responsible. It is not known in which "
     "municipality the mother was entered in the register of residents (BRP) at the birth."},
    {"UnknownActualStay", no_address().mother_at_birth(nullptr), today,
     "onbekend: Niet te bepalen welke gemeente verantwoordelijk is. Niet bekend is wanneer voor het eerst om "
     "hulp is gevraagd en in welke gemeente de jeugdige werkelijk verbleef toen voor het eerst om hulp werd "
     "gevraagd.",
     "onbekend: It cannot be determined which municipality is responsible. It is not known when help was "
     "first asked for and in which municipality the youth was actually staying when help was first asked "
     "for."},
    {"UnknownPlaceOnly", no_address().mother_at_birth(nullptr).with("hulpvraag", {{"datum", "2024-01-10"}}),
     today,
     "onbekend: Niet te bepalen welke gemeente verantwoordelijk is. Niet bekend is in welke gemeente de "
     "jeugdige werkelijk verbleef toen voor het eerst om hulp werd gevraagd.",
     "onbekend: It cannot be determined which municipality is responsible. It is not known in which "
     "municipality the youth was actually staying when help was first asked for."},
    {"UnknownByADisputeAlone",
     child()
         .at_home("2010-06-01", "2024-12-31", "0153")
         .mother_at_birth(nullptr)
         .with("hulpvraag", nullptr)
         .stays("2024-10-01", nullptr, "logeer"),
     today,
     "onbekend: Niet te bepalen welke gemeente verantwoordelijk is. Betwist is of dit als verblijf telt: "
     "logeerverblijf.",
     "onbekend: It cannot be determined which municipality is responsible. It is disputed whether this "
     "counts as a stay: short respite stays."},
};
INSTANTIATE_TEST_SUITE_P(Open2022, Decision, testing::ValuesIn(open_2022), name_of_case);

// ---- until 2021 -------------------------------------------------------------------------------------------
child held_by(const std::vector<std::string>& who, const char* until = nullptr) {
  return child("2005-03-01")
      .custody("2005-03-01", until, who)
      .asked_help("2020-01-10", "0164")
      .lives("moeder", "2005-03-01", nullptr, "0153")
      .lives("vader", "2005-03-01", nullptr, "0141")
      .lives("voogd", "2005-03-01", nullptr, "0183")
      .lives_with("2005-03-01", nullptr, "vader")
      .really_stays("2005-03-01", nullptr, "1742");
}
child adult() { return child("2001-01-01").asked_help("2020-01-10", "0164"); }

const std::vector<spoken> by_custody = {
    {"O1", adult().lives("jeugdige", "2001-01-01", nullptr, "0168"), before,
     "bepaald: Verantwoordelijk is Losser (0168): de jeugdige is meerderjarig en woont daar (rij O1, "
     "onderdeel 4).",
     "bepaald: Responsible is Losser (0168): the youth is of age and lives there (row O1, part 4)."},
    {"O1WithoutAHome", adult().lives_nowhere("jeugdige").really_stays("2001-01-01", nullptr, "1742"), before,
     "bepaald: Verantwoordelijk is Rijssen-Holten (1742): de jeugdige is meerderjarig, heeft geen woonplaats "
     "en verblijft daar (rij O1, onderdeel 4).",
     "bepaald: Responsible is Rijssen-Holten (1742): the youth is of age, has no residence and really stays "
     "there (row O1, part 4)."},
    {"O2", held_by({"gi"}), before,
     "bepaald: Verantwoordelijk is Rijssen-Holten (1742): een gecertificeerde instelling heeft de voogdij, "
     "en de jeugdige verblijft daar (rij O2, onderdeel 2).",
     "bepaald: Responsible is Rijssen-Holten (1742): a certified institution has guardianship, and the youth "
     "stays there (row O2, part 2)."},
    {"O3", held_by({"voogd"}), before,
     "bepaald: Verantwoordelijk is Tubbergen (0183): de voogd woont daar (rij O3, onderdeel 1).",
     "bepaald: Responsible is Tubbergen (0183): the guardian lives there (row O3, part 1)."},
    {"O4", held_by({"moeder"}), before,
     "bepaald: Verantwoordelijk is Enschede (0153): de ouder met gezag woont daar (rij O4, onderdeel 1).",
     "bepaald: Responsible is Enschede (0153): the parent with custody lives there (row O4, part 1)."},
    {"O5", held_by({"moeder", "vader"}).lives_nowhere("vader").lives("vader", "2005-03-01", nullptr, "0153"),
     before,
     "bepaald: Verantwoordelijk is Enschede (0153): beide ouders met gezag wonen daar (rij O5, onderdeel 1).",
     "bepaald: Responsible is Enschede (0153): both parents with custody live there (row O5, part 1)."},
    {"O6", held_by({"moeder", "vader"}), before,
     "bepaald: Verantwoordelijk is Almelo (0141): beide ouders hebben gezag en wonen niet in dezelfde "
     "gemeente; daar woont de ouder die dan telt: bij wie de jeugdige verblijft of het laatst verbleef, en "
     "anders is elk van beiden mogelijk (rij O6, onderdeel 1).",
     "bepaald: Responsible is Almelo (0141): both parents have custody and do not live in the same "
     "municipality; that is where the parent lives who then counts: with whom the youth stays or stayed "
     "last, and else each of them is possible (row O6, part 1)."},
    {"O6Both", held_by({"moeder", "vader"}).with("feitelijk_bij", json::array()), before,
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Almelo (0141) of Enschede (0153): beide ouders hebben "
     "gezag en wonen niet in dezelfde gemeente; daar woont de ouder die dan telt: bij wie de jeugdige "
     "verblijft of het laatst verbleef, en anders is elk van beiden mogelijk (rij O6, onderdeel 1).",
     "meerdere_mogelijk: Possibly responsible is Almelo (0141) or Enschede (0153): both parents have custody "
     "and do not live in the same municipality; that is where the parent lives who then counts: with whom "
     "the youth stays or stayed last, and else each of them is possible (row O6, part 1)."},
    {"O6WithWhomUnknown",
     child("2005-03-01")
         .asked_help("2020-01-10", "0164")
         .custody("2005-03-01", nullptr, {"moeder", "vader"})
         .lives("moeder", "2005-03-01", nullptr, "0153")
         .lives("vader", "2005-03-01", nullptr, "0141"),
     before,
     "meerdere_mogelijk: Mogelijk verantwoordelijk is Almelo (0141) of Enschede (0153): beide ouders hebben "
     "gezag en wonen niet in dezelfde gemeente; daar woont de ouder die dan telt: bij wie de jeugdige "
     "verblijft of het laatst verbleef, en anders is elk van beiden mogelijk (rij O6, onderdeel 1). Niet "
     "bekend is bij wie de jeugdige feitelijk woonde.",
     "meerdere_mogelijk: Possibly responsible is Almelo (0141) or Enschede (0153): both parents have custody "
     "and do not live in the same municipality; that is where the parent lives who then counts: with whom "
     "the youth stays or stayed last, and else each of them is possible (row O6, part 1). It is not known "
     "with whom the youth in fact lived."},
    {"O7OfAGi", held_by({"gi"}, "2019-06-30"), before,
     "bepaald: Verantwoordelijk is Rijssen-Holten (1742): niemand heeft nu het gezag; als laatste had een "
     "gecertificeerde instelling het, en de jeugdige verbleef daar (rij O7, onderdeel 1). De dag die telt is "
     "30 juni 2019.",
     "bepaald: Responsible is Rijssen-Holten (1742): nobody has custody now; a certified institution had it "
     "last, and the youth stayed there (row O7, part 1). The day that counts is 30 June 2019."},
    {"O7OfAParent", held_by({"moeder"}, "2019-06-30"), before,
     "bepaald: Verantwoordelijk is Enschede (0153): niemand heeft nu het gezag; wie dat als laatste had, "
     "woonde daar (rij O7, onderdeel 1). De dag die telt is 30 juni 2019.",
     "bepaald: Responsible is Enschede (0153): nobody has custody now; whoever had it last lived there (row "
     "O7, part 1). The day that counts is 30 June 2019."},
    {"O8", held_by({"moeder"}).lives_nowhere("moeder"), before,
     "bepaald: Verantwoordelijk is Hengelo (0164): de woonplaats volgt niet uit het gezag of ligt in het "
     "buitenland; daar verbleef de jeugdige werkelijk toen om hulp werd gevraagd (rij O8, onderdeel 3).",
     "bepaald: Responsible is Hengelo (0164): the municipality does not follow from who has custody, or lies "
     "abroad; that is where the youth really stayed when help was asked for (row O8, part 3)."},
    {"O8Nobody", child("2005-03-01").with("gezag", json::array()).with("hulpvraag", nullptr), before,
     "niet_van_toepassing: Geen gemeente is verantwoordelijk: om hulp is nog niet gevraagd, of de jeugdige "
     "verbleef toen niet in een Nederlandse gemeente (rij O8).",
     "niet_van_toepassing: No municipality is responsible: help has not been asked for yet, or the youth did "
     "not stay in a Dutch municipality then (row O8)."},
    {"UnknownCustody", child("2005-03-01"), before,
     "onbekend: Niet te bepalen welke gemeente verantwoordelijk is. Niet bekend is wie het gezag over de "
     "jeugdige had, wanneer voor het eerst om hulp is gevraagd, in welke gemeente de jeugdige werkelijk "
     "verbleef toen voor het eerst om hulp werd gevraagd, in welke gemeente de jeugdige werkelijk verbleef, "
     "waar de voogd woonplaats had, waar de moeder haar woonplaats had, waar de vader zijn woonplaats had en "
     "bij wie de jeugdige feitelijk woonde.",
     "onbekend: It cannot be determined which municipality is responsible. It is not known who had custody "
     "of the youth, when help was first asked for, in which municipality the youth was actually staying when "
     "help was first asked for, in which municipality the youth was actually staying, where the guardian had "
     "their place of residence, where the mother had her place of residence, where the father had his place "
     "of residence and with whom the youth in fact lived."},
    {"UnknownHome",
     child("2005-03-01")
         .asked_help("2020-01-10", "0164")
         .with("woonplaats", json::object())
         .custody("2005-03-01", nullptr, {"moeder"}),
     before,
     "onbekend: Niet te bepalen welke gemeente verantwoordelijk is. Niet bekend is waar de moeder haar "
     "woonplaats had.",
     "onbekend: It cannot be determined which municipality is responsible. It is not known where the mother "
     "had her place of residence."},
};
INSTANTIATE_TEST_SUITE_P(ByCustody, Decision, testing::ValuesIn(by_custody), name_of_case);

// ---- what follows from it
// -----------------------------------------------------------------------------------
child both_regimes(const char* registered) {
  return child()
      .custody("2010-06-01", nullptr, {"moeder"})
      .lives("moeder", "2010-06-01", nullptr, "0141")
      .at_home("2010-06-01", nullptr, registered);
}
child moved() {
  return child()
      .no_stays()
      .at_home("2010-06-01", "2025-03-31", "0153")
      .at_home("2025-04-01", nullptr, "0164");
}

const std::vector<spoken> values = {
    {"TransitionWithAMove", both_regimes("0153").no_stays(), "2022-06-01",
     "bepaald: Door de wetswijziging ging de verantwoordelijkheid van Almelo (0141) naar Enschede (0153); "
     "lopende hulp kon doorgaan tot en met 31 december 2022.",
     "bepaald: By the change of the act responsibility went from Almelo (0141) to Enschede (0153); help "
     "could go on until 31 December 2022.",
     assess::transition_rule},
    {"TransitionWithFosterCare", both_regimes("0153").stays("2021-01-01", nullptr, "pleegzorg"), "2022-06-01",
     "bepaald: Door de wetswijziging ging de verantwoordelijkheid van Almelo (0141) naar Enschede (0153); "
     "pleegzorg gaat door bij dezelfde pleegouders.",
     "bepaald: By the change of the act responsibility went from Almelo (0141) to Enschede (0153); foster "
     "care goes on with the same foster parents.",
     assess::transition_rule},
    {"TransitionWithoutAMove", both_regimes("0141"), "2022-06-01",
     "bepaald: Voor en na de wetswijziging was dezelfde gemeente verantwoordelijk: Almelo (0141).",
     "bepaald: Before and after the change of the act the same municipality was responsible: Almelo (0141).",
     assess::transition_rule},
    {"TransitionUnknown", child(), "2022-06-01",
     "onbekend: Niet te bepalen: welke gemeente voor of na de wetswijziging verantwoordelijk was staat niet "
     "vast, of niet bekend is of er toen pleegzorg was.",
     "onbekend: Cannot be determined: it is not certain which municipality was responsible before or after "
     "the change of the act, or it is not known whether there was foster care then.",
     assess::transition_rule},
    {"TransitionNobody", both_regimes("0153").no_stays().abroad("2022-01-01", nullptr, false), "2022-06-01",
     "niet_van_toepassing: Voor of na de wetswijziging was geen gemeente verantwoordelijk.",
     "niet_van_toepassing: Before or after the change of the act no municipality was responsible.",
     assess::transition_rule},
    {"TransitionOver", both_regimes("0153").no_stays(), "2023-01-01",
     "niet_van_toepassing: Deze regel geldt niet op de peildatum.",
     "niet_van_toepassing: This rule is not in force on the reference date.", assess::transition_rule},
    {"TransitionNotYet", both_regimes("0153").no_stays(), "2021-12-31",
     "niet_van_toepassing: Deze regel geldt pas vanaf 1 januari 2022.",
     "niet_van_toepassing: This rule is only in force from 1 January 2022 on.", assess::transition_rule},
    {"ContinuationOn", moved(), today,
     "aan: De jeugdige is verhuisd op 1 april 2025; dezelfde hulp kan op verzoek doorgaan tot en met 31 "
     "maart 2026.",
     "aan: The youth moved on 1 April 2025; on request the same help can go on until 31 March 2026.",
     assess::continuation_rule},
    {"ContinuationOff", moved(), "2026-04-01",
     "uit: Er is geen verhuizing in het afgelopen jaar waarna hulp mag doorgaan.",
     "uit: There is no move in the past year after which help may go on.", assess::continuation_rule},
    {"ContinuationUnknown", child().no_stays(), today,
     "onbekend: Of hulp na een verhuizing mag doorgaan is niet te bepalen: of en wanneer de jeugdige is "
     "verhuisd staat niet vast.",
     "onbekend: Whether help may go on after a move cannot be determined: it is not certain whether and when "
     "the youth moved.",
     assess::continuation_rule},
    {"ContinuationByADispute", moved().stays("2025-03-20", "2025-04-09", "logeer", "naar_huis"), today,
     "onbekend: Of hulp na een verhuizing mag doorgaan is niet te bepalen: of en wanneer de jeugdige is "
     "verhuisd staat niet vast.",
     "onbekend: Whether help may go on after a move cannot be determined: it is not certain whether and when "
     "the youth moved.",
     assess::continuation_rule},
    {"ContinuationNotBorn", child("2025-07-01"), today,
     "niet_van_toepassing: De jeugdige is nog niet geboren.",
     "niet_van_toepassing: The youth has not been born yet.", assess::continuation_rule},
    {"RegionsOfSeveral", two_homes().stays("2024-10-01", nullptr, "logeer"), today,
     "meerdere_mogelijk: Wat zij gemeen hebben: jeugdhulpregio Twente, regionale partner OZJT.",
     "meerdere_mogelijk: What they share: youth care region Twente, regional partner OZJT.",
     "regio.indeling"},
    {"RegionsOfNobody", child().no_stays().abroad("2025-01-01", nullptr, false), today,
     "niet_van_toepassing: Geen gemeente is verantwoordelijk.",
     "niet_van_toepassing: No municipality is responsible.", "regio.indeling"},
};
INSTANTIATE_TEST_SUITE_P(Values, Decision, testing::ValuesIn(values), name_of_case);

// ---- what every sentence must and must not hold -----------------------------------------------------------
std::vector<spoken> all_cases() {
  std::vector<spoken> out;
  for (const auto* cases : {&by_registration, &open_2022, &by_custody, &values}) {
    out.insert(out.end(), cases->begin(), cases->end());
  }
  return out;
}

TEST(DecisionSentences, HaveNoHolesCodesOrPointers) {
  for (const auto& c : all_cases()) {
    for (const auto lang : {language::nl, language::en}) {
      const std::string text = said(c.rule, c.about, c.as_of, lang);
      const std::string sentence = text.substr(text.find(": ") + 2);
      for (const char* hole :
           {"{", "}", "_", "/", "null", "  ", " .", "..", " ,", ": .", "()", "-2147", "\n"}) {
        EXPECT_THAT(sentence, Not(HasSubstr(hole))) << c.name;
      }
      EXPECT_TRUE(sentence.ends_with('.')) << c.name << ": " << sentence;
      EXPECT_GE(sentence.size(), 20U) << c.name;
    }
  }
}

TEST(DecisionSentences, NameTheMunicipalitiesTheRowAndThePart) {
  for (const auto& c : all_cases()) {
    if (c.rule != std::string(assess::responsible_rule)) {
      continue;
    }
    const assess::assessed a(c.about.text(), c.as_of);
    const auto* f = a.find(c.rule, "");
    if (f->result.value == rules::nothing) {
      continue;
    }
    const auto name = [&](assess::decision_field field) {
      return a.name_field(c.rule, "", static_cast<std::size_t>(field));
    };
    const std::string row = name(assess::decision_field::row);
    const std::string part = name(assess::decision_field::part);
    for (const auto lang : {language::nl, language::en}) {
      const std::string text = said(c.rule, c.about, c.as_of, lang);
      for (const auto m : a.all().possible_municipalities(a.all().value_of(*f))) {
        EXPECT_THAT(text, HasSubstr(facts::format_municipality(m))) << c.name;
      }
      if (row != "null") {
        EXPECT_THAT(text, HasSubstr((lang == language::nl ? "rij " : "row ") + row)) << c.name;
      }
      if (part != "null") {
        EXPECT_THAT(text, HasSubstr((lang == language::nl ? "onderdeel " : "part ") + part)) << c.name;
      }
    }
  }
}

TEST(DecisionSentences, NameTheDayThatCountsWhenItIsAnother) {
  for (const auto& c : all_cases()) {
    const assess::assessed a(c.about.text(), c.as_of);
    const bool asked = c.rule == std::string(assess::responsible_rule);
    if (!asked || a.outcome_of(c.rule, "") != "bepaald") {
      continue;
    }
    const auto on = assess::decided(a, assess::decision_field::on);
    const told t(c.about.text(), c.as_of);
    for (const auto lang : {language::nl, language::en}) {
      const std::string text = t.about(c.rule, "", lang);
      if (on == facts::none || on == assess::day_of(c.as_of)) {
        EXPECT_THAT(text,
                    Not(HasSubstr(lang == language::nl ? "De dag die telt is" : "The day that counts is")))
            << c.name;
      } else {
        EXPECT_THAT(text, HasSubstr(t.in(lang).date(on))) << c.name;
      }
    }
  }
}

TEST(DecisionSentences, AreNotTheSameInBothLanguages) {
  for (const auto& c : all_cases()) {
    EXPECT_NE(said(c.rule, c.about, c.as_of, language::nl), said(c.rule, c.about, c.as_of, language::en))
        << c.name;
  }
}

}  // namespace
}  // namespace jeugdregels
