// Writes a card for people, as a page of at most 100 columns; see card.hpp.
//
// Its layout is free and may change. Codes stand only where one has to type them: the names and values of
// choices. Tested by tests/render/card_test.cpp.
#include <array>
#include <span>

#include "render/card.hpp"
#include "render/page.hpp"
#include "render/words.hpp"
#include "rules/names.hpp"

namespace jeugdregels::render {
namespace {

using two = std::array<std::string_view, 2>;  // Dutch, English

// By number, as in rules/names.hpp.
constexpr std::array<two, 3> finding_words = {
    {{"norm", "norm"}, {"bepaling", "determination"}, {"vlag", "flag"}}};
constexpr std::array<two, 5> severity_words = {
    {{"wet", "statute"},
     {"norm", "norm"},
     {"intern: van de instelling zelf", "internal: the institution's own"},
     {"afspraak", "agreement"},
     {"advies", "advice"}}};
constexpr std::array<two, rules::rule_kind_names.size()> mechanisms = {
    {{"termijn: een begin, een lengte en een eind", "term: a start, a length and a stop"},
     {"toets: een voorwaarde", "test: a condition"},
     {"ladder: stappen naar het aantal dagen dat wordt gewacht", "ladder: steps by days of waiting"},
     {"indeling: van gemeente naar regio", "mapping: from municipality to region"},
     {"tabel: de eerste rij die geldt, beslist", "table: the first row that holds decides"},
     {"beslistabel: de eerste rij die past, wijst de gemeente aan",
      "decision table: the first row that fits points out the municipality"},
     {"waarde: een functie met een naam, in code", "value: a named function, in code"},
     {"venster: dagen geteld vanaf een verjaardag of een einde",
      "window: days counted from a birthday or an end"}}};

struct entry_words {
  facts::list_id list{};
  two words;
};

// What a rule over a list is about.
constexpr std::array<entry_words, facts::list_count> entries = {{
    {facts::list_id::brp, {"elke inschrijving in de BRP", "each entry in the register of residents (BRP)"}},
    {facts::list_id::verblijven, {"elk verblijf buiten het eigen gezin", "each stay outside the family"}},
    {facts::list_id::buiten_nederland,
     {"elke periode buiten Nederland", "each period outside the Netherlands"}},
    {facts::list_id::gezag, {"elke periode van gezag", "each period of custody"}},
    {facts::list_id::woonplaats_moeder,
     {"elke woonplaats van de moeder", "each place of residence of the mother"}},
    {facts::list_id::woonplaats_vader,
     {"elke woonplaats van de vader", "each place of residence of the father"}},
    {facts::list_id::woonplaats_voogd,
     {"elke woonplaats van de voogd", "each place of residence of the guardian"}},
    {facts::list_id::woonplaats_jeugdige,
     {"elke woonplaats van de jeugdige", "each place of residence of the youth"}},
    {facts::list_id::feitelijk_bij,
     {"elke periode waarin de jeugdige feitelijk bij iemand woonde",
      "each period in which the youth in fact lived with somebody"}},
    {facts::list_id::werkelijk_verblijf,
     {"elke gemeente waar de jeugdige werkelijk verbleef",
      "each municipality in which the youth was actually staying"}},
    {facts::list_id::maatregelen, {"elke maatregel", "each measure"}},
    {facts::list_id::verlengingen, {"elke verlenging van een maatregel", "each extension of a measure"}},
    {facts::list_id::jeugdbeschermers,
     {"elke jeugdbeschermer bij een maatregel", "each worker with a measure"}},
    {facts::list_id::hulp, {"elk onderdeel van de hulp bij een maatregel", "each help with a measure"}},
    {facts::list_id::jeugdhulp, {"elke vorm van jeugdhulp", "each kind of youth care"}},
    {facts::list_id::tafels, {"elke Jeugdbeschermingstafel", "each youth protection table"}},
    {facts::list_id::contact_ouders, {"het contact met elke ouder", "the contact with each parent"}},
}};

consteval bool in_order() {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].list != static_cast<facts::list_id>(i) || entries[i].words[1].empty()) {
      return false;
    }
  }
  return true;
}
static_assert(in_order(), "every list has its words, in the order of fact_list.def");

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

class card_text {
 public:
  card_text(std::string& out, const card& c) : page_(out), c_(c), r_(c.newest()) {}

  void write() {
    page_.paragraph(std::string(r_.id) + ": " + std::string(c_.in(r_.title)));
    page_.blank();
    page_.paragraph(c_.in(r_.says));
    page_.blank();
    kinds();
    heading("Parameters en hun geschiedenis", "Parameters and their history");
    for (const rules::rule* version : c_.versions) {
      parameters(*version);
    }
    choices();
    sources();
    heading("Geverifieerd", "Verified");
    page_.paragraph(text("Op ", "On ") + day(*calendar::parse_day(r_.verified_on)) +
                        text(", aan de hand van: ", ", against: ") + std::string(c_.in(r_.verified_what)) +
                        ".",
                    2, "  ");
    if (!r_.verified_today) {
      page_.paragraph(text("LET OP: niet nagegaan voor het recht van vandaag.",
                           "NOTE: not checked against the law of today."),
                      2, "  ");
    }
    if (!c_.in(r_.remark).empty()) {
      heading("Kanttekening", "Remark");
      page_.paragraph(c_.in(r_.remark), 2, "  ");
    }
    heading("Waar het is besloten", "Where it is decided");
    page_.row(text("Plaats", "Place"), place(), 2);
    page_.row(text("Mechanisme", "Mechanism"), pick(mechanisms, r_.kind), 2);
    example();
  }

 private:
  std::string text(std::string_view nl, std::string_view en) const { return std::string(c_.in(nl, en)); }
  std::string day(calendar::day d) const { return date_in_words(d, c_.lang); }
  template <typename Number>
  std::string_view pick(std::span<const two> words, Number n) const {
    const two& both = words[static_cast<std::size_t>(n)];
    return c_.in(both[0], both[1]);
  }

  void heading(std::string_view nl, std::string_view en) {
    page_.blank();
    page_.paragraph(c_.in(nl, en));
  }

  void kinds() {
    page_.row(text("Bevinding", "Finding"), pick(finding_words, r_.finding));
    page_.row(text("Ernst", "Severity"), pick(severity_words, r_.severity));
    const auto& part = c_.rules.parts[static_cast<std::size_t>(r_.part)];
    page_.row(text("Deel", "Part"),
              std::string(part.title) + " (" + std::string(part.id) + ")" +
                  (part.standard ? "" : text(", alleen met --with", ", only with --with")));
    page_.row(text("Over", "About"), about());
  }

  std::string about() const {
    if (r_.over == facts::list_id::count) {
      return text("het dossier als geheel", "the dossier as a whole");
    }
    const two& words = entries[static_cast<std::size_t>(r_.over)].words;
    return text(words[0], words[1]) + (r_.worst_of ? text("; samen één bevinding, die van de slechtste",
                                                          "; together one finding, the worst")
                                                   : std::string());
  }

  // "Altijd", "Vanaf 1 januari 2025", …
  std::string period(const rules::validity& v) const {
    const bool begins = v.from != calendar::first_day;
    const bool ends = v.until != calendar::last_day;
    std::string out;
    if (begins) {
      out = (ends ? text("van ", "from ") : text("vanaf ", "from ")) + day(v.from);
    }
    if (ends) {
      out += (begins ? " " : "") + text("tot en met ", "up to and including ") + day(v.until);
    }
    return capitalised(out.empty() ? text("altijd", "always") : out);
  }

  void parameters(const rules::rule& version) {
    page_.paragraph(period(version.valid), 2, "  ");
    const auto all = parameters_of(c_, version);
    if (all.empty()) {
      page_.paragraph(text("geen termijnen of drempels", "no terms or thresholds"), 4, "    ");
    }
    std::string_view group;
    for (const auto& p : all) {
      if (p.group != group) {
        group = p.group;
        page_.paragraph(group, 4, "    ");
      }
      page_.row(p.label, p.words, p.group.empty() ? 4 : 6);
    }
  }

  void choices() {
    const auto all = choices_of(c_);
    if (all.empty()) {
      return;
    }
    heading("Keuzes", "Choices");
    for (const rules::index number : all) {
      const auto& choice = c_.rules.choices[static_cast<std::size_t>(number)];
      page_.paragraph(std::string(c_.in(choice.title)) + " (" + std::string(choice.id) + ")", 2, "  ");
      for (std::size_t v = 0; v < choice.values.size(); ++v) {
        std::string words = choice_value_in_words(c_, number, v);
        if (choice.standard == static_cast<std::int32_t>(v)) {
          words += words.empty() ? text("standaard", "default") : text(" (standaard)", " (default)");
        }
        page_.row(choice.values[v], words, 4);
      }
      page_.row(text("Reden", "Reason"), c_.in(choice.reason), 4);
    }
  }

  void sources() {
    heading("Bronnen", "Sources");
    for (const auto number : c_.rules.rule_sources.subspan(static_cast<std::size_t>(r_.first_source),
                                                           static_cast<std::size_t>(r_.sources))) {
      const auto& source = c_.rules.sources[static_cast<std::size_t>(number)];
      page_.paragraph(
          std::string(source.title) + (source.place.empty() ? "" : ": " + std::string(source.place)), 4,
          "  - ");
    }
  }

  // A packed rule set has no file names.
  std::string place() const {
    return (r_.place.starts_with('#') ? text("ingepakte regelset ", "packed rule set ") : std::string()) +
           std::string(r_.place);
  }

  void example() {
    if (!c_.example) {
      return;
    }
    const auto& shown = *c_.example;
    heading("Voorbeeld", "Example");
    page_.paragraph(std::string(c_.in(shown.given.title)) + ".", 2, "  ");
    page_.row(text("Peildatum", "As of"), day(shown.given.as_of), 2);
    page_.row(
        text("Uitkomst", "Outcome"),
        shown.outcome ? outcome_in_words(*shown.outcome, c_.lang) : c_.in("geen bevinding", "no finding"), 2);
    if (!shown.explanation.empty()) {
      page_.row(text("Uitleg", "Explanation"), shown.explanation, 2);
    }
  }

  page page_;
  const card& c_;
  const rules::rule& r_;
};

}  // namespace

void append_card_text(std::string& out, const card& c) { card_text(out, c).write(); }

}  // namespace jeugdregels::render
