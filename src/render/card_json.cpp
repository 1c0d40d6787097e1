// Writes a card for programs: Dutch keys and codes in a fixed order, texts in the language asked for; see
// card.hpp.
//
//   {"regel", "titel", "zegt", "soort", "ernst", "deel", "over",
//    "versies": [{"geldig": {"van", "tot_en_met"}, "parameters": [{"parameter", "waarde"}]}],
//    "keuzes": [{"keuze", "titel", "waarden", "standaard", "reden"}],
//    "bronnen": [{"bron", "titel", "vindplaats"}], "geverifieerd": {"op", "wat"}, "kanttekening",
//    "besloten_in": {"plaats", "mechanisme"}, "voorbeeld": {"titel", "peildatum", "uitkomst", "uitleg",
//    "dossier"}}
//
// "over", the ends of "geldig", "kanttekening" and "voorbeeld" are null when there is nothing to say. Tested
// by tests/render/card_test.cpp.
#include <nlohmann/json.hpp>

#include "render/card.hpp"
#include "render/json_writer.hpp"
#include "rules/names.hpp"

namespace jeugdregels::render {
namespace {

// JSON laid out as it belongs within a value that stands `depth` deep.
std::string laid_out(std::string_view json, int depth) {
  const std::string plain = nlohmann::ordered_json::parse(json).dump(2);
  std::string out;
  for (const char c : plain) {  // a line end in a string is escaped, so these are all line ends of the layout
    out += c;
    if (c == '\n') {
      out.append(static_cast<std::size_t>(2 * depth), ' ');
    }
  }
  return out;
}

class card_json {
 public:
  card_json(std::string& out, const card& c) : w_(out, true), c_(c) {}

  void write() {
    const rules::rule& r = c_.newest();
    w_.begin_object();
    text("regel", r.id);
    text("titel", c_.in(r.title));
    text("zegt", c_.in(r.says));
    text("soort", rules::name_of(r.finding));
    text("ernst", rules::name_of(r.severity));
    const auto& part = c_.rules.parts[static_cast<std::size_t>(r.part)];
    text("deel", part.id);
    text("deel_titel", part.title);
    w_.key("deel_standaard");
    w_.boolean(part.standard);
    text_or_null("over", r.over == facts::list_id::count ? std::string() : facts::name_of(r.over));
    versions();
    choices();
    grounds(r);
    w_.key("besloten_in");
    w_.begin_object();
    text("plaats", r.place);
    text("mechanisme", rules::rule_kind_names[static_cast<std::size_t>(r.kind)]);
    w_.end_object();
    example();
    w_.end_object();
  }

 private:
  void text(std::string_view key, std::string_view value) {
    w_.key(key);
    w_.string(value);
  }
  void text_or_null(std::string_view key, std::string_view value) {
    w_.key(key);
    value.empty() ? w_.null() : w_.string(value);
  }
  void day_or_null(std::string_view key, calendar::day d, calendar::day open) {
    w_.key(key);
    d == open ? w_.null() : w_.date(d);
  }

  void versions() {
    w_.key("versies");
    w_.begin_array();
    for (const rules::rule* version : c_.versions) {
      w_.begin_object();
      w_.key("geldig");
      w_.begin_object();
      day_or_null("van", version->valid.from, calendar::first_day);
      day_or_null("tot_en_met", version->valid.until, calendar::last_day);
      w_.end_object();
      text("titel", c_.in(version->title));
      text("zegt", c_.in(version->says));
      parameters(*version);
      grounds(*version);
      w_.end_object();
    }
    w_.end_array();
  }

  void parameters(const rules::rule& version) {
    w_.key("parameters");
    w_.begin_array();
    for (const auto& p : parameters_of(c_, version)) {
      w_.begin_object();
      text("parameter", p.name);
      text("waarde", p.value);
      text_or_null("groep", p.group);
      text("naam", p.label);
      text("woorden", p.words);
      w_.end_object();
    }
    w_.end_array();
  }

  // What it rests on: sources, what was seen of them, and what remains open.
  void grounds(const rules::rule& r) {
    sources(r);
    w_.key("geverifieerd");
    w_.begin_object();
    text("op", r.verified_on);
    text("wat", c_.in(r.verified_what));
    w_.key("geldend_recht");
    w_.boolean(r.verified_today);
    w_.end_object();
    text_or_null("kanttekening", c_.in(r.remark));
  }

  void choices() {
    w_.key("keuzes");
    w_.begin_array();
    for (const rules::index number : choices_of(c_)) {
      const auto& choice = c_.rules.choices[static_cast<std::size_t>(number)];
      w_.begin_object();
      text("keuze", choice.id);
      text("titel", c_.in(choice.title));
      w_.key("waarden");
      w_.begin_array();
      for (const auto value : choice.values) {
        w_.string(value);
      }
      w_.end_array();
      w_.key("woorden");
      w_.begin_array();
      for (std::size_t v = 0; v < choice.values.size(); ++v) {
        w_.string(choice_value_in_words(c_, number, v));
      }
      w_.end_array();
      text("standaard", choice.values[static_cast<std::size_t>(choice.standard)]);
      text("reden", c_.in(choice.reason));
      w_.end_object();
    }
    w_.end_array();
  }

  void sources(const rules::rule& r) {
    w_.key("bronnen");
    w_.begin_array();
    for (const auto number : c_.rules.rule_sources.subspan(static_cast<std::size_t>(r.first_source),
                                                           static_cast<std::size_t>(r.sources))) {
      const auto& source = c_.rules.sources[static_cast<std::size_t>(number)];
      w_.begin_object();
      text("bron", source.id);
      text("titel", source.title);
      text("vindplaats", source.place);
      w_.end_object();
    }
    w_.end_array();
  }

  void example() {
    w_.key("voorbeeld");
    if (!c_.example) {
      w_.null();
      return;
    }
    const auto& shown = *c_.example;
    w_.begin_object();
    text("titel", c_.in(shown.given.title));
    w_.key("peildatum");
    w_.date(shown.given.as_of);
    text_or_null("uitkomst", shown.outcome ? rules::name_of(*shown.outcome) : std::string_view());
    text_or_null("uitleg", shown.explanation);
    w_.key("dossier");
    w_.raw(laid_out(shown.given.dossier, w_.depth()));
    w_.end_object();
  }

  json_writer w_;
  const card& c_;
};

}  // namespace

void append_card_json(std::string& out, const card& c) {
  card_json(out, c).write();
  out += "\n";
}

}  // namespace jeugdregels::render
