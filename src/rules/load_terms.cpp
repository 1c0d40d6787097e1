// The bodies of rules that count days: terms and windows; see loader.hpp.
//
// Tested by tests/rules/load_terms_test.cpp.
#include "rules/loader.hpp"

namespace jeugdregels::rules {
namespace {

using facts::list_id;

// ---- terms ---------------------------------------------------------------------------------------------
void load_start_by_choice(loading& l, const json_cursor& from, list_id over, term_start& out) {
  std::vector<string_view> ids;
  for (const auto& c : l.out.choices) {
    ids.push_back(c.id);
  }
  out.choice = static_cast<index>(from.at("keuze").one_of(ids, "keuze"));
  const auto& values = l.out.choices[static_cast<std::size_t>(out.choice)].values;
  if (from.value().size() != values.size() + 1) {
    from.fail("hier hoort naast \"keuze\" een begin voor elke waarde van die keuze");
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    out.words[i] = load_date_word(l, from.at(values[i]), over);
  }
}

std::uint32_t load_kinds(const json_cursor& list) {
  std::uint32_t mask = 0;
  for (const auto& item : list.items()) {
    mask |= 1U << item.one_of(facts::codes_of(facts::code_list::maatregel_soort), "soort maatregel");
  }
  return mask;
}

// [{"soorten": ["ots"], "feit": …, "nodig": true}, …]; every kind stands in exactly one of them.
void load_start_by_kind(loading& l, const json_cursor& from, list_id over, term_start& out) {
  const auto items = from.items();
  if (items.size() < 2 || items.size() > std::size(out.words) || over != list_id::maatregelen) {
    from.fail("een begin naar soort is er voor maatregelen, met twee tot vier groepen van soorten");
  }
  const auto kinds = facts::codes_of(facts::code_list::maatregel_soort).size();
  std::uint32_t seen = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].only({"soorten", "feit", "nodig"});
    out.words[i] = load_date_word(l, items[i].at("feit"), over);
    out.kinds[i] = load_kinds(items[i].at("soorten"));
    out.needed = static_cast<std::uint8_t>(out.needed | (items[i].flag("nodig", false) ? 1U << i : 0U));
    if (out.kinds[i] == 0 || (seen & out.kinds[i]) != 0) {
      items[i].at("soorten").fail("elke soort maatregel staat in precies een groep");
    }
    seen |= out.kinds[i];
  }
  if (seen != (1U << kinds) - 1) {
    from.fail("elke soort maatregel staat in precies een groep");
  }
}

term_start load_start(loading& l, const json_cursor& from, list_id over) {
  term_start out;
  if (from.value().is_string()) {
    out.words[0] = load_date_word(l, from, over);
  } else if (from.value().is_array()) {
    load_start_by_kind(l, from, over, out);
  } else {
    load_start_by_choice(l, from, over, out);
  }
  return out;
}

void load_stops(loading& l, const json_cursor& from, const rule& head, term_rule& t) {
  if (from.value().is_string()) {
    t.stops[0] = load_date_word(l, from, head.over);
    return;
  }
  const auto items = from.items();
  if (items.size() < 2 || items.size() > std::size(t.stops) || head.worst_of) {
    from.fail("een lijst van stops heeft er twee tot vier; bij \"samen\" is er een");
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    t.stops[i] = load_date_word(l, items[i], head.over);
  }
}

void load_excuses(loading& l, const json_cursor& from, list_id over, term_rule& t) {
  if (const auto earlier = from.get("eerder")) {
    t.earlier = load_date_word(l, *earlier, over);
  }
  if (const auto explained = from.get("toelichting")) {
    t.explained = load_date_word(l, *explained, over);
    if (is_derived(t.explained) || !facts::def(facts::def(as_fact(t.explained)).home).block) {
      explained->fail("hier hoort een datum in een blok toelichting");
    }
    t.explanation = facts::def(as_fact(t.explained)).home;
  }
  if (const auto breakthrough = from.get("doorbraak")) {
    t.breakthrough = load_word(l, *breakthrough, over);
  }
}

// ---- windows -------------------------------------------------------------------------------------------
window_offset load_offset(const json_cursor& from, const window_rule& w) {
  from.only({"verjaardag", "maanden", "dagen", "eerste_van_volgende_maand"});
  window_offset out;
  out.given = true;
  if (from.has("verjaardag") != (w.anchor == word(facts::fact_id::geboortedatum))) {
    from.fail("een verjaardag hoort bij het anker geboortedatum, en bij geen ander");
  }
  const auto number = [&](std::string_view key, int low, int high) {
    return static_cast<std::int16_t>(from.has(key) ? from.number(key, low, high) : 0);
  };
  out.birthday = number("verjaardag", 1, 99);
  out.months = number("maanden", -1'200, 1'200);
  out.days = number("dagen", -366, 366);
  out.next_month = from.flag("eerste_van_volgende_maand", false);
  return out;
}

// What a flag may ask besides, and a norm may say.
void check_window_extras(const json_cursor& from, const rule& head) {
  if ((from.has("mits") || from.has("loopt_in_venster")) && head.finding != finding_kind::flag) {
    from.fail("mits en loopt_in_venster horen bij een vlag");
  }
  if (from.has("mits") && from.has("loopt_in_venster")) {
    from.at("loopt_in_venster").fail("dit past niet bij \"mits\"");
  }
  for (const std::string_view key : {"gebeurd", "nog_niet"}) {
    if (from.has(key) && head.finding != finding_kind::norm) {
      from.at(key).fail("dit hoort bij \"stop\"");
    }
  }
}

// A norm has something to do within the window, a determination shows its days, a flag is on within it.
void check_window(const json_cursor& from, const rule& head, const window_rule& w) {
  const bool norm = head.finding == finding_kind::norm;
  const bool shows = head.finding == finding_kind::determination;
  const bool both = w.from.given && w.until.given;
  if (from.has("stop") != norm || from.has("toont") != shows || (!shows && !both)) {
    from.fail(
        "een venster met \"stop\" geeft een norm, met \"toont\" een bepaling, en anders een vlag; alleen een "
        "bepaling kan zonder \"van\" of \"tot_en_met\"");
  }
  if (norm && w.anchor != word(facts::fact_id::geboortedatum)) {
    from.fail("een venster met \"stop\" begint bij de geboortedatum");
  }
}

void load_shown(loading& l, const json_cursor& from, window_rule& w) {
  from.only({"van", "tot_en_met"});
  if (from.has("van") != w.from.given || from.has("tot_en_met") != w.until.given || from.value().empty()) {
    from.fail("hier hoort een naam voor elke dag die het venster heeft");
  }
  const auto name = [&](std::string_view key) {
    return from.has(key) ? l.out.name_index(from.text(key)) : nothing;
  };
  w.from_field = name("van");
  w.until_field = name("tot_en_met");
  if (w.from_field == w.until_field) {
    from.fail("twee dagen hebben elk een eigen naam");
  }
}

}  // namespace

index load_term(loading& l, const json_cursor& from, const rule& head) {
  const list_id over = head.over;
  if (head.only_explained) {
    from.only({"lengte", "eenheid", "atw"});
  }
  from.only({"start", "stop", "lengte", "eenheid", "eerder", "toelichting", "doorbraak", "atw",
             "eindigt_met_maatregel", "zonder_start", "gebeurd", "nog_niet"});
  term_rule t;
  if (!head.only_explained) {
    t.start = load_start(l, from.at("start"), over);
    load_stops(l, from.at("stop"), head, t);
  }
  t.length.count = from.number("lengte", 1, 10'000, fault_code::bad_length);
  t.length.unit =
      static_cast<calendar::term_unit>(from.at("eenheid").one_of(calendar::term_unit_codes, "eenheid"));
  t.length.atw = from.flag("atw", false);
  t.ends_with_measure = from.flag("eindigt_met_maatregel", false);
  if (const auto without = from.get("zonder_start")) {
    without->one_of(std::array<string_view, 1>{"niet_van_toepassing"}, "uitkomst zonder start");
    t.start.needed = 0xFF;
  }
  load_excuses(l, from, over, t);
  if (t.stops[1] != no_word && (from.has("toelichting") || from.has("doorbraak"))) {
    from.at(from.has("toelichting") ? "toelichting" : "doorbraak")
        .fail("dit past niet bij meer dan een stop");
  }
  t.done = load_sentence_index(l, from.get("gebeurd"), over);
  t.not_yet = load_sentence_index(l, from.get("nog_niet"), over);
  l.out.terms.push_back(t);
  return static_cast<index>(l.out.terms.size() - 1);
}

index load_window(loading& l, const json_cursor& from, const rule& head) {
  from.only(
      {"anker", "van", "tot_en_met", "mits", "loopt_in_venster", "stop", "toont", "gebeurd", "nog_niet"});
  window_rule w;
  w.anchor = load_date_word(l, from.at("anker"), head.over);
  if (const auto begin = from.get("van")) {
    w.from = load_offset(*begin, w);
  }
  if (const auto end = from.get("tot_en_met")) {
    w.until = load_offset(*end, w);
  }
  check_window(from, head, w);
  check_window_extras(from, head);
  if (const auto condition = from.get("mits")) {
    w.condition = load_condition(l, *condition, head.over);
  }
  w.runs_within = from.flag("loopt_in_venster", false);
  if (const auto stop = from.get("stop")) {
    w.stop = load_date_word(l, *stop, head.over);
  }
  if (const auto shown = from.get("toont")) {
    load_shown(l, *shown, w);
  }
  w.done = load_sentence_index(l, from.get("gebeurd"), head.over);
  w.not_yet = load_sentence_index(l, from.get("nog_niet"), head.over);
  l.out.windows.push_back(w);
  return static_cast<index>(l.out.windows.size() - 1);
}

}  // namespace jeugdregels::rules
