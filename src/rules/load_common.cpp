// What all parts share: sources, choices, the calendar, regions and municipalities; see loader.hpp.
//
// Tested by tests/rules/loader_test.cpp.
#include <algorithm>
#include <boost/date_time/gregorian/gregorian_types.hpp>

#include "facts/municipality.hpp"
#include "rules/loader.hpp"
#include "rules/lookup.hpp"

namespace jeugdregels::rules {
namespace {

template <typename Handle>
void for_items(const loading& l, std::string_view key, Handle handle) {
  for (const auto& s : l.sections) {
    for (const auto& item : s.content.items(key)) {
      handle(item);
    }
  }
}

void use_sources(loading& l, const json_cursor& owner) {
  index first = 0;
  std::int32_t count = 0;
  load_sources(l, owner, first, count);
}

void load_source_list(loading& l) {
  for_items(l, "bronnen", [&](const json_cursor& item) {
    item.only({"bron", "titel", "vindplaats"});
    const std::string id = item.text("bron");
    if (!l.source_index.emplace(id, static_cast<index>(l.out.sources.size())).second) {
      item.at("bron").fail("deze bron staat er twee keer");
    }
    l.out.sources.push_back(
        {l.out.keep(id), l.out.keep(item.text("titel")), l.out.keep(item.text("vindplaats"))});
  });
  l.source_used.resize(l.out.sources.size());
}

void load_choices(loading& l) {
  for_items(l, "keuzes", [&](const json_cursor& item) {
    item.only({"keuze", "titel", "waarden", "standaard", "reden"});
    choice c;
    c.id = l.out.keep(item.text("keuze"));
    for (const auto& other : l.out.choices) {
      if (other.id == c.id) {
        item.at("keuze").fail("deze keuze staat er twee keer");
      }
    }
    if (l.out.choices.size() == max_choices) {
      item.fail("er zijn ten hoogste " + std::to_string(max_choices) + " keuzes");
    }
    c.title = load_bilingual(l, item.at("titel"));
    c.reason = load_bilingual(l, item.at("reden"));
    auto& values = l.out.text_lists.emplace_back();
    for (const auto& value : item.at("waarden").items()) {
      values.push_back(l.out.keep(value.text()));
    }
    if (values.empty() || values.size() > 4) {
      item.at("waarden").fail("hier horen 1 tot en met 4 waarden");
    }
    c.values = values;
    c.standard = static_cast<std::int32_t>(item.at("standaard").one_of(values, "waarde"));
    if (c.id == "werkdagen") {
      constexpr std::array<string_view, 2> profiles = {"atw", "ma_vr"};
      if (!std::equal(values.begin(), values.end(), profiles.begin(), profiles.end())) {
        item.at("waarden").fail("de keuze werkdagen heeft de waarden atw en ma_vr");
      }
      l.out.workday_choice = static_cast<index>(l.out.choices.size());
    }
    l.out.choices.push_back(c);
  });
}

// ---- the calendar --------------------------------------------------------------------------------------

calendar::holiday_rule load_holiday(loading& l, const json_cursor& item) {
  item.only({"reden", "datum", "pasen", "op_zondag", "vanaf", "tot_en_met", "bronnen"});
  use_sources(l, item);
  calendar::holiday_rule rule;
  const auto names = std::span(calendar::day_reason_codes).subspan(3);
  rule.reason = static_cast<calendar::day_reason>(item.at("reden").one_of(names, "reden") + 3);
  rule.from_year = item.has("vanaf") ? item.number("vanaf", 1900, 2299) : 1900;
  rule.to_year = item.has("tot_en_met") ? item.number("tot_en_met", 1900, 2299) : 2299;
  if (item.has("op_zondag")) {
    item.at("op_zondag").one_of(std::array<string_view, 1>{"dag_ervoor"}, "regel voor de zondag");
    rule.day_before_on_sunday = true;
  }
  if (item.has("pasen")) {
    rule.easter_offset = item.number("pasen", -80, 250);
    return rule;
  }
  const auto parsed = calendar::parse_day("2001-" + item.text("datum"));
  if (!parsed) {
    item.at("datum").fail("hier hoort een datum als 12-25, die elk jaar bestaat");
  }
  const auto ymd = calendar::to_ymd(*parsed);
  rule.month = static_cast<std::uint16_t>(static_cast<unsigned>(ymd.month()));
  rule.day_of_month = static_cast<std::uint16_t>(static_cast<unsigned>(ymd.day()));
  return rule;
}

void load_decree(loading& l, const json_cursor& item, std::vector<day>& days) {
  item.only({"vanaf", "tot_en_met", "volledig", "dagen", "bronnen"});
  use_sources(l, item);
  const int from = item.number("vanaf", 1900, 2299);
  const int to = item.number("tot_en_met", from, 2299);
  for (const auto& d : item.at("dagen").items()) {
    days.push_back(d.day());
    if (calendar::year_of(days.back()) < from || calendar::year_of(days.back()) > to) {
      d.fail("deze dag ligt buiten de jaren van het besluit");
    }
  }
  if (item.flag("volledig", false)) {
    l.out.decreed_years.push_back({from, to});
  }
}

void load_calendar(loading& l) {
  std::vector<calendar::holiday_rule> holidays;
  std::vector<day> decreed;
  bool found = false;
  for (const auto& s : l.sections) {
    const auto content = s.content.get("kalender");
    if (!content) {
      continue;
    }
    if (found) {
      content->fail("er is al een kalender");
    }
    found = true;
    content->only({"feestdagen", "besluiten"});
    for (const auto& item : content->items("feestdagen")) {
      holidays.push_back(load_holiday(l, item));
    }
    for (const auto& item : content->items("besluiten")) {
      load_decree(l, item, decreed);
    }
  }
  l.out.day_reasons = calendar::expand_holidays(holidays, decreed);
}

// ---- municipalities ------------------------------------------------------------------------------------

index region_index(const loading& l, const json_cursor& from) {
  std::vector<string_view> ids;
  for (const auto& r : l.out.regions) {
    ids.push_back(l.out.names[static_cast<std::size_t>(r.id)]);
  }
  return static_cast<index>(from.one_of(ids, "jeugdhulpregio"));
}

void load_regions(loading& l) {
  for_items(l, "regios", [&](const json_cursor& item) {
    item.only({"jeugdhulpregio", "jeugdbeschermingsregio", "regionale_partner"});
    region r;
    r.id = l.out.name_index(item.text("jeugdhulpregio"));
    r.protection_region = l.out.name_index(item.text("jeugdbeschermingsregio"));
    r.partner = item.has("regionale_partner") ? l.out.name_index(item.text("regionale_partner")) : nothing;
    l.out.regions.push_back(r);
  });
}

facts::value load_code(const json_cursor& from) {
  const auto code = facts::parse_municipality(from.text());
  if (!code || *code == facts::abroad) {
    from.fail("hier hoort een gemeentecode van vier cijfers");
  }
  return *code;
}

// Versions of one municipality may not hold on the same day.
void check_versions(const loading& l, const municipality& later, const json_cursor& item) {
  for (const auto& m : l.out.municipalities) {
    if (m.code == later.code && overlap(m.valid, later.valid)) {
      item.fail("deze gemeente heeft al een versie die tegelijk geldt", {}, fault_code::municipality_twice);
    }
  }
}

void load_municipality(loading& l, const json_cursor& item, const std::vector<std::string>& elsewhere) {
  item.only({"gemeente", "naam", "jeugdhulpregio", "aliassen", "plaatsen", "van", "tot_en_met", "bronnen"});
  use_sources(l, item);
  municipality m;
  m.code = load_code(item.at("gemeente"));
  m.name = l.out.name_index(item.text("naam"));
  m.region = region_index(l, item.at("jeugdhulpregio"));
  m.valid = load_validity(item);
  check_versions(l, m, item);
  l.out.municipalities.push_back(m);

  std::vector<std::string> keys = {lookup_key(item.text("naam"))};
  for (const auto list : {"aliassen", "plaatsen"}) {
    for (const auto& name : item.items(list)) {
      keys.push_back(lookup_key(name.text()));
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  for (const auto& key : keys) {
    const bool also = std::find(elsewhere.begin(), elsewhere.end(), key) != elsewhere.end();
    l.out.places.push_back({l.out.keep(key), m.code, also});
  }
}

void load_municipalities(loading& l) {
  load_regions(l);
  std::vector<std::string> elsewhere;
  for_items(l, "ook_elders", [&](const json_cursor& item) { elsewhere.push_back(lookup_key(item.text())); });
  for_items(l, "gemeenten", [&](const json_cursor& item) { load_municipality(l, item, elsewhere); });
  std::sort(l.out.municipalities.begin(), l.out.municipalities.end(), [](const auto& a, const auto& b) {
    return std::pair(a.code, a.valid.from) < std::pair(b.code, b.valid.from);
  });
  std::sort(l.out.places.begin(), l.out.places.end(), [](const auto& a, const auto& b) {
    return std::pair(a.key, a.municipality) < std::pair(b.key, b.municipality);
  });
  const auto same = [](const place_name& a, const place_name& b) {
    return a.key == b.key && a.municipality == b.municipality;
  };
  l.out.places.erase(std::unique(l.out.places.begin(), l.out.places.end(), same), l.out.places.end());
}

void load_subregions(loading& l) {
  for_items(l, "subregios", [&](const json_cursor& item) {
    item.only({"subregio", "gemeenten", "dagdelen_per_week", "voorzitter", "voorzitter_uren",
               "raadsonderzoeken_2019", "bronnen"});
    use_sources(l, item);
    subregion s;
    s.id = l.out.name_index(item.text("subregio"));
    s.half_days = item.number("dagdelen_per_week", 0, 14);
    s.chair = l.out.name_index(item.text("voorzitter"));
    s.chair_hours = item.number("voorzitter_uren", 0, 168);
    s.investigations = item.number("raadsonderzoeken_2019", 0, 1'000'000);
    const auto number = static_cast<index>(l.out.subregions.size());
    for (const auto& code_item : item.at("gemeenten").items()) {
      const facts::value code = load_code(code_item);
      bool known = false;
      for (auto& m : l.out.municipalities) {
        if (m.code == code) {
          if (m.subregion != nothing) {
            code_item.fail("deze gemeente heeft al een subregio", {}, fault_code::two_subregions);
          }
          m.subregion = number;
          known = true;
        }
      }
      if (!known) {
        code_item.fail("deze gemeente staat niet in de lijst van gemeenten");
      }
    }
    l.out.subregions.push_back(s);
  });
}

}  // namespace

validity load_validity(const json_cursor& item) {
  validity v;
  if (const auto from = item.get("van")) {
    v.from = from->day();
  }
  if (const auto until = item.get("tot_en_met")) {
    v.until = until->day();
    if (v.until < v.from) {
      until->fail("tot_en_met ligt voor van", {}, fault_code::period_reversed);
    }
  }
  return v;
}

bool overlap(const validity& a, const validity& b) {
  namespace bg = boost::gregorian;
  const auto period = [](const validity& v) {
    const bg::date epoch(1970, 1, 1);
    return bg::date_period(epoch + bg::days(v.from), epoch + bg::days(v.until + 1));
  };
  return period(a).intersects(period(b));
}

void load_sources(loading& l, const json_cursor& owner, index& first, std::int32_t& count) {
  first = static_cast<index>(l.out.rule_sources.size());
  std::vector<string_view> ids;
  for (const auto& s : l.out.sources) {
    ids.push_back(s.id);
  }
  if (owner.value().is_object() && !owner.value().contains("bronnen")) {
    owner.fail("de sleutel \"bronnen\" ontbreekt", {}, fault_code::no_source);
  }
  for (const auto& item : owner.at("bronnen").items()) {
    const auto found = item.one_of(ids, "bron", fault_code::unknown_source);
    l.source_used[found] = true;
    l.out.rule_sources.push_back(static_cast<index>(found));
  }
  count = static_cast<std::int32_t>(l.out.rule_sources.size()) - first;
  if (count == 0) {
    owner.at("bronnen").fail("hier hoort ten minste een bron", {}, fault_code::no_source);
  }
}

void load_common(loading& l) {
  load_source_list(l);
  load_choices(l);
  load_calendar(l);
  load_municipalities(l);
  load_subregions(l);
}

}  // namespace jeugdregels::rules
