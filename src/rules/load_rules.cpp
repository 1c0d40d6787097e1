// The rules themselves, kind by kind; see loader.hpp.
//
// Tested by tests/rules/loader_test.cpp.
#include <algorithm>

#include "facts/nearest.hpp"
#include "rules/loader.hpp"
#include "rules/names.hpp"

namespace jeugdregels::rules {
namespace {

using facts::list_id;

// A rule before its body is read: its row and where it stands.
struct pending {
  rule head;
  json_cursor from;
};

// ---- heads ---------------------------------------------------------------------------------------------

std::uint32_t load_choice_mask(const loading& l, const json_cursor& item) {
  std::vector<string_view> ids;
  for (const auto& c : l.out.choices) {
    ids.push_back(c.id);
  }
  std::uint32_t mask = 0;
  for (const auto& choice : item.items("keuzes")) {
    mask |= 1U << choice.one_of(ids, "keuze", fault_code::unknown_choice);
  }
  return mask;
}

norm_group group_of(string_view id) {
  const auto begins = [&](string_view prefix) { return id.starts_with(prefix); };
  return begins("norm.jeugdbeschermer.") ? norm_group::worker
         : begins("norm.koers.")         ? norm_group::course
         : begins("norm.hulp.")          ? norm_group::help
                                         : norm_group::none;
}

rule load_head(loading& l, const json_cursor& item, index part) {
  item.only({"regel",    "titel",        "zegt",      "volgorde",     "soort",      "bevinding",
             "ernst",    "over",         "samen",     "geldig",       "alleen_bij", "niet_van_toepassing",
             "telt_mee", "keuzes",       "bronnen",   "geverifieerd", "termijn",    "toets",
             "ladder",   "beslistabel",  "waarde",    "indeling",     "tabel",      "venster",
             "uitleg",   "kanttekening", "voorbeeld", "alleen_uitleg"});
  rule r;
  r.id = l.out.keep(item.text("regel"));
  r.group = group_of(r.id);
  r.title = load_bilingual(l, item.at("titel"));
  r.says = load_bilingual(l, item.at("zegt"));
  r.place = l.out.keep(item.place());
  r.order = item.number("volgorde", 1, 1'000'000);
  r.part = part;
  r.kind = static_cast<rule_kind>(item.at("soort").one_of(rule_kind_names, "soort"));
  r.finding = static_cast<finding_kind>(item.at("bevinding").one_of(finding_names, "bevinding"));
  r.severity = static_cast<severity>(item.at("ernst").one_of(severity_names, "ernst"));
  if (const auto period = item.get("geldig")) {
    period->only({"van", "tot_en_met"});
    r.valid = load_validity(*period);
  }
  r.over = item.has("over") ? load_list(item.at("over")) : list_id::count;
  if (item.has("samen")) {
    item.at("samen").one_of(std::array<string_view, 1>{"slechtste"}, "samenvoeging");
    r.worst_of = true;
    if (r.over == list_id::count || facts::record_of(facts::def(r.over).parent) == facts::shape::dossier) {
      item.at("samen").fail("samenvoegen kan alleen over een lijst binnen een andere lijst");
    }
  }
  r.choices = load_choice_mask(l, item);
  load_sources(l, item, r.first_source, r.sources);
  const auto verified = item.at("geverifieerd");
  verified.only({"op", "wat", "geldend_recht"});
  r.verified_today = verified.flag("geldend_recht", true);
  r.only_explained = item.flag("alleen_uitleg", false);
  r.verified_on = l.out.keep(calendar::format_day(verified.at("op").day()));
  r.verified_what = load_bilingual(l, verified.at("wat"));
  if (const auto remark = item.get("kanttekening")) {
    r.remark = load_bilingual(l, *remark);
  }
  if (const auto shown = item.get("voorbeeld")) {
    r.example = load_example(l, *shown);
  }
  return r;
}

// Versions of one rule may not hold on the same day.
void check_versions(const std::vector<pending>& rules) {
  for (std::size_t i = 1; i < rules.size(); ++i) {
    const auto& a = rules[i - 1].head;
    const auto& b = rules[i].head;
    if (a.id == b.id && overlap(a.valid, b.valid)) {
      rules[i].from.fail("twee versies van " + std::string(a.id) + " gelden tegelijk", {},
                         fault_code::versions_overlap);
    }
    if (a.id == b.id && a.order != b.order) {
      rules[i].from.at("regel").fail("deze regel staat er twee keer, met een andere volgorde");
    }
    if (a.id == b.id && (a.over != b.over || a.finding != b.finding || a.part != b.part)) {
      rules[i].from.fail("versies van een regel gaan over dezelfde lijst, in hetzelfde deel");
    }
    if (a.id != b.id && a.order == b.order) {
      rules[i].from.at("volgorde").fail("deze plaats heeft " + std::string(a.id) + " al");
    }
  }
}

std::vector<pending> load_heads(loading& l) {
  std::vector<pending> out;
  for (const auto& s : l.sections) {
    for (const auto& item : s.content.items("regels")) {
      out.push_back({load_head(l, item, s.part), item});
    }
  }
  if (out.size() > max_rules) {
    out.back().from.fail("er zijn ten hoogste " + std::to_string(max_rules) + " regels");
  }
  std::stable_sort(out.begin(), out.end(), [](const pending& a, const pending& b) {
    return std::tuple(a.head.order, a.head.id, a.head.valid.from) <
           std::tuple(b.head.order, b.head.id, b.head.valid.from);
  });
  check_versions(out);
  for (std::size_t i = 0; i < out.size(); ++i) {
    auto& head = out[i].head;
    const bool again = i > 0 && out[i - 1].head.id == head.id;
    head.first_version = !again;
    if (again) {
      out[i - 1].head.next_version = static_cast<index>(i);
    } else if (!l.rule_index.emplace(std::string(head.id), static_cast<index>(i)).second) {
      out[i].from.at("regel").fail("deze regel staat er twee keer, met een andere volgorde");
    }
  }
  return out;
}

// ---- bodies --------------------------------------------------------------------------------------------

// The outcomes that a norm can have.
outcome load_norm_outcome(const json_cursor& from) {
  return static_cast<outcome>(from.one_of(std::span(outcome_names).first(7), "uitkomst"));
}

table_row load_row(loading& l, const json_cursor& from, list_id over) {
  from.only({"wanneer", "uitkomst", "toets", "als", "toont", "stop", "vervang", "uitleg"});
  table_row row;
  if (from.has("uitkomst") + from.has("toets") + from.has("als") + from.has("toont") != 1) {
    from.fail("een rij geeft een van uitkomst, toets, als en toont");
  }
  if (!from.has("als") && (from.has("stop") || from.has("vervang"))) {
    from.fail("stop en vervang horen bij als");
  }
  if (const auto when = from.get("wanneer")) {
    row.when = load_condition(l, *when, over);
  }
  if (from.has("uitkomst")) {
    row.value = static_cast<std::int32_t>(load_norm_outcome(from.at("uitkomst")));
  } else if (from.has("toets")) {
    row.what = table_row::result::test;
    row.value = load_condition(l, from.at("toets"), over);
  } else if (from.has("toont")) {
    row.what = table_row::result::shows;
    row.value = l.out.name_index(from.text("toont"));
  } else {
    row.what = table_row::result::as_rule;
    row.value = load_rule_reference(l, from.at("als"));
  }
  if (const auto stop = from.get("stop")) {
    stop->one_of(std::array<string_view, 1>{"niet_gebeurd"}, "stop");
    row.stop_not_happened = true;
  }
  if (const auto replace = from.get("vervang")) {
    if (!replace->value().is_object() || replace->value().size() != 1) {
      replace->fail("hier hoort precies een uitkomst en wat ervoor in de plaats komt");
    }
    const std::string before = replace->value().begin().key();
    const auto found = std::find(outcome_names.begin(), outcome_names.end(), before);
    if (found == outcome_names.end()) {
      replace->fail("onbekende uitkomst \"" + before + "\"", facts::nearest(before, outcome_names));
    }
    row.replaced[0] = static_cast<std::uint8_t>(found - outcome_names.begin());
    row.replaced[1] = static_cast<std::uint8_t>(load_norm_outcome(replace->at(before)));
  }
  return row;
}

void load_rows(loading& l, const std::vector<json_cursor>& items, list_id over, index& first,
               std::int32_t& count) {
  std::vector<table_row> rows;
  rows.reserve(items.size());
  for (const auto& item : items) {
    rows.push_back(load_row(l, item, over));
  }
  first = static_cast<index>(l.out.rows.size());
  count = static_cast<std::int32_t>(rows.size());
  l.out.rows.insert(l.out.rows.end(), rows.begin(), rows.end());
}

// The key that the rows of a table show something under; such a table knows nothing of other rules.
index load_field(loading& l, const json_cursor& from, const rule& head) {
  for (const std::string_view other : {"vooraf", "bij_onbekend", "zonder_onderdelen"}) {
    if (from.has(other)) {
      from.at(other).fail("dit past niet bij \"veld\"");
    }
  }
  if (head.worst_of) {
    from.at("veld").fail("een tabel met \"veld\" voegt geen onderdelen samen");
  }
  return l.out.name_index(from.text("veld"));
}

index load_table(loading& l, const json_cursor& from, const rule& head) {
  from.only({"vooraf", "rijen", "bij_onbekend", "zonder_onderdelen", "veld"});
  table_rule t;
  if (from.has("veld")) {
    t.field = load_field(l, from, head);
  }
  const auto before = from.items("vooraf");
  if (!before.empty() && !head.worst_of) {
    from.at("vooraf").fail("alleen een regel die onderdelen samenvoegt heeft rijen vooraf");
  }
  // Rows that decide for all entries at once see only the record around them.
  load_rows(l, before, head.worst_of ? facts::list_around(head.over) : head.over, t.first_before, t.before);
  const auto rows = from.at("rijen").items();
  if (rows.empty() || rows.back().has("wanneer")) {
    from.at("rijen").fail("de laatste rij geldt altijd en heeft geen \"wanneer\"", {},
                          fault_code::incomplete_table);
  }
  load_rows(l, rows, head.over, t.first_row, t.rows);
  for (const auto& row : rows) {
    if (row.has("toont") != from.has("veld")) {
      row.fail("in een tabel met \"veld\" toont elke rij iets, in een andere geen");
    }
  }
  if (const auto as = from.get("bij_onbekend")) {
    t.as_when_unknown = load_rule_reference(l, *as);
  }
  if (const auto as = from.get("zonder_onderdelen")) {
    t.as_without_entries = load_rule_reference(l, *as);
  }
  if (head.worst_of && t.as_without_entries == nothing) {
    from.fail("een tabel die onderdelen samenvoegt zegt met \"zonder_onderdelen\" wat geldt zonder");
  }
  l.out.tables.push_back(t);
  return static_cast<index>(l.out.tables.size() - 1);
}

ladder_variant load_variant(loading& l, const json_cursor& from) {
  ladder_variant v;
  v.first_step = static_cast<index>(l.out.steps.size());
  for (const auto& item : from.items()) {
    item.only({"stap", "vanaf_dag", "wie", "naar"});
    ladder_step s;
    s.step = item.number("stap", 0, 100);
    s.from_day = item.number("vanaf_dag", 0, 10'000);
    s.who = item.has("wie") ? l.out.name_index(item.text("wie")) : nothing;
    s.whom = item.has("naar") ? l.out.name_index(item.text("naar")) : nothing;
    if (v.steps == 0 ? s.from_day != 0 : s.from_day <= l.out.steps.back().from_day) {
      const bool same_day = v.steps > 0 && s.from_day == l.out.steps.back().from_day;
      item.at("vanaf_dag")
          .fail("de eerste stap begint op dag 0 en elke volgende stap begint later dan de vorige", {},
                same_day ? fault_code::step_not_reached : fault_code::ladder_goes_down);
    }
    l.out.steps.push_back(s);
    ++v.steps;
  }
  if (v.steps == 0) {
    from.fail("hier hoort ten minste een stap");
  }
  return v;
}

index load_ladder(loading& l, const json_cursor& from, list_id over) {
  from.only({"wacht_sinds", "keuze", "varianten"});
  ladder_rule r;
  r.since = load_date_word(l, from.at("wacht_sinds"), over);
  std::vector<string_view> ids;
  for (const auto& c : l.out.choices) {
    ids.push_back(c.id);
  }
  r.choice = static_cast<index>(from.at("keuze").one_of(ids, "keuze", fault_code::unknown_choice));
  const auto& values = l.out.choices[static_cast<std::size_t>(r.choice)].values;
  const auto variants = from.at("varianten");
  if (!variants.value().is_object() || variants.value().size() != values.size() || values.size() != 2) {
    variants.fail("hier hoort een variant voor elk van de twee waarden van de keuze");
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    r.variants[i] = load_variant(l, variants.at(values[i]));
  }
  l.out.ladders.push_back(r);
  return static_cast<index>(l.out.ladders.size() - 1);
}

void load_mapping(loading& l, const json_cursor& from, list_id over) {
  from.only({"gemeente"});
  if (load_word(l, from.at("gemeente"), over) != word(derived_id::responsible_municipality)) {
    from.at("gemeente").fail("hier hoort een gemeente");
  }
}

index load_payload(loading& l, const json_cursor& from, const rule& head) {
  switch (head.kind) {
    case rule_kind::term:
      return load_term(l, from.at("termijn"), head);
    case rule_kind::test:
      return load_condition(l, from.at("toets"), head.over);
    case rule_kind::table:
      return load_table(l, from.at("tabel"), head);
    case rule_kind::ladder:
      return load_ladder(l, from.at("ladder"), head.over);
    case rule_kind::mapping:
      load_mapping(l, from.at("indeling"), head.over);
      return 0;
    case rule_kind::decision:
      return load_decision(l, from.at("beslistabel"));
    case rule_kind::value:
      return load_value(l, from.at("waarde"), head);
    case rule_kind::window:
      return load_window(l, from.at("venster"), head);
  }
  return nothing;
}

// What a rule of this kind can find.
bool finds_what_it_can(const pending& p) {
  const auto& head = p.head;
  const bool norm = head.finding == finding_kind::norm;
  switch (head.kind) {
    case rule_kind::term:
      return norm;
    case rule_kind::test:
      return head.finding != finding_kind::determination;
    case rule_kind::table:
      return p.from.at("tabel").has("veld") ? head.finding == finding_kind::determination : norm;
    case rule_kind::value:
      return head.finding == finding_of_value(p.from.at("waarde"));
    case rule_kind::window:
      return true;  // its body says what belongs to which
    default:
      return head.finding == finding_kind::determination;
  }
}

// A rule has the body of its kind and no other, and finds what its kind finds.
void check_kind(const pending& p) {
  for (std::size_t i = 0; i < rule_kind_names.size(); ++i) {
    if (i != static_cast<std::size_t>(p.head.kind) && p.from.has(rule_kind_names[i])) {
      p.from.at(rule_kind_names[i]).fail("dit hoort niet bij een regel van deze soort");
    }
  }
  if (!finds_what_it_can(p)) {
    p.from.at("bevinding").fail("een regel van deze soort geeft een ander soort bevinding");
  }
  if (p.head.worst_of && p.head.kind != rule_kind::term && p.head.kind != rule_kind::table) {
    p.from.at("samen").fail("samenvoegen kan bij een termijn of een tabel");
  }
  if (!p.head.worst_of && p.from.has("telt_mee")) {
    p.from.at("telt_mee").fail("telt_mee hoort bij samen");
  }
}

// A choice that decides is declared, so that every finding shows how it was made.
void check_declared(const pending& p, index choice, std::string_view body) {
  if (choice != nothing && (p.head.choices >> choice & 1U) == 0) {
    p.from.at(body).fail("deze regel hangt af van een keuze die niet onder \"keuzes\" staat", {},
                         fault_code::undeclared_choice);
  }
}

// What single rows say comes before what holds for any of them. The rows that decide beforehand are numbered
// after the others.
void load_row_sayings(loading& l, const pending& p) {
  if (p.head.kind != rule_kind::table) {
    return;
  }
  const auto table = p.from.at("tabel");
  index row = 0;
  for (const auto& item : table.items("rijen")) {
    load_sayings(l, item, row++, p.head.over);
  }
  for (const auto& item : table.items("vooraf")) {
    load_sayings(l, item, row++, facts::list_around(p.head.over));
  }
}

void load_body(loading& l, pending& p) {
  rule& r = p.head;
  check_kind(p);
  const auto condition_at = [&](std::string_view key) {
    const auto found = p.from.get(key);
    return found ? load_condition(l, *found, r.over) : nothing;
  };
  r.only_for = condition_at("alleen_bij");
  r.excluded = condition_at("niet_van_toepassing");
  r.counts = condition_at("telt_mee");
  r.payload = load_payload(l, p.from, r);
  r.first_saying = static_cast<index>(l.out.sayings.size());
  load_row_sayings(l, p);
  load_sayings(l, p.from, nothing, r.over);
  r.sayings = static_cast<std::int32_t>(l.out.sayings.size()) - r.first_saying;
  if (r.kind == rule_kind::term) {
    check_declared(p, l.out.terms[static_cast<std::size_t>(r.payload)].start.choice, "termijn");
  } else if (r.kind == rule_kind::ladder) {
    check_declared(p, l.out.ladders.back().choice, "ladder");
  }
}

}  // namespace

void load_rules(loading& l) {
  auto rules = load_heads(l);
  for (auto& p : rules) {
    load_body(l, p);
    if (p.head.kind == rule_kind::decision && p.head.first_version) {
      if (l.out.responsible != nothing) {
        p.from.fail("er is al een regel die zegt wie verantwoordelijk is");
      }
      l.out.responsible = static_cast<index>(l.out.rules.size());
    }
    l.out.rules.push_back(p.head);
  }
  std::vector<json_cursor> places;
  places.reserve(rules.size());
  for (const auto& p : rules) {
    places.push_back(p.from);
  }
  check_references(l, places);
}

}  // namespace jeugdregels::rules
