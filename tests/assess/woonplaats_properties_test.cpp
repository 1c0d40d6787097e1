// What must hold of who is responsible whatever the dossier: small random dossiers of both regimes, changed
// in ways that must not matter or only so much; and every day of many years.
#include <random>
#include <set>

#include "assess/child.hpp"
#include "assess/woonplaats.hpp"

namespace jeugdregels::assess {
namespace {

const std::vector<std::string> intervals = {"/brp",
                                            "/verblijf",
                                            "/buiten_nederland",
                                            "/gezag",
                                            "/woonplaats/moeder",
                                            "/woonplaats/vader",
                                            "/woonplaats/voogd",
                                            "/woonplaats/jeugdige",
                                            "/feitelijk_bij",
                                            "/werkelijk_verblijf"};

json::json_pointer at(const std::string& where) { return json::json_pointer(where); }

// ---- drawing dossiers -------------------------------------------------------------------------------------
// Dates lie within some months of each other, so that gaps, overlaps and edges are met often.
class drawing {
 public:
  explicit drawing(std::uint32_t seed) : random_(seed) {}

  int below(int n) { return static_cast<int>(random_() % static_cast<std::uint32_t>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  template <typename T>
  const T& one_of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

  // Around a day: of a child who is under age all the time.
  json dossier(day around) {
    around_ = around;
    json out = child(date(around_ - 2000 + below(1000))).facts();
    for (const auto& list : intervals) {
      if (!one_in(6)) {
        out[at(list)] = entries(list);
      }
    }
    for (const char* fact : {"jeugdreclassering_na_jji", "moeder_brp_bij_geboorte", "hulpvraag"}) {
      if (!one_in(5)) {
        out[fact] = value_of(fact);
      }
    }
    return out;
  }

  json entries(const std::string& list) {
    json out = json::array();
    const bool apart = list != "/verblijf" && list != "/buiten_nederland";
    day next = around_ - 200 - (one_in(3) ? 2000 : 0) + below(150);
    for (int left = list == "/buiten_nederland" ? below(2) : below(5); left > 0; --left) {
      const day until = next + (one_in(4) ? 0 : below(80));
      const bool open = left == 1 && one_in(2);
      json entry = {{"van", date(next)}, {"tot_en_met", open ? json() : json(date(until))}};
      fill(list, entry);
      out.push_back(entry);
      next = apart || one_in(3) ? until + 1 + (one_in(2) ? 0 : below(20)) : next + below(60);
    }
    return out;
  }

  json value_of(const std::string& fact) {
    if (fact == "jeugdreclassering_na_jji") {
      return !one_in(2);
    }
    if (fact == "moeder_brp_bij_geboorte") {
      return one_in(4) ? json() : place();
    }
    if (one_in(6)) {
      return {};
    }
    json asked = json::object();
    if (!one_in(4)) {
      asked["datum"] = one_in(6) ? json() : json(date(around_ - 100 + below(120)));
    }
    if (!one_in(4)) {
      asked["werkelijk_verblijf"] = one_in(6) ? json() : place();
    }
    return asked;
  }
  json reason() {
    static const std::vector<std::string> reasons = {"naar_huis", "tijdelijk", "overgang"};
    return one_in(4) ? json() : json(one_of(reasons));
  }
  bool wlz = true;  // whether stays of this kind are drawn

 private:
  static std::string date(day d) { return calendar::format_day(d); }

  json place() {
    static const std::vector<std::string> places = {"0141", "0153", "0193", "0363", "buitenland"};
    return one_of(places);
  }

  void fill(const std::string& list, json& entry) {
    if (list == "/brp") {
      static const std::vector<std::string> addresses = {"woonadres", "woonadres", "woonadres", "briefadres",
                                                         "geen"};
      entry["adres"] = one_of(addresses);
      entry["gemeente"] = entry["adres"] == "geen" ? json() : place();
      if (one_in(6)) {
        entry["aantekening_2_26"] = one_in(2);
      }
    } else if (list == "/verblijf") {
      static const std::vector<std::string> kinds = {"crisis",
                                                     "pleegzorg",
                                                     "jji",
                                                     "jeugdhulpaanbieder",
                                                     "logeer",
                                                     "moeder_kindhuis",
                                                     "coa",
                                                     "ziekenhuis",
                                                     "andere_regeling",
                                                     "jji",
                                                     "wlz"};
      const auto& kind = one_of(kinds);
      entry["soort"] = kind == "wlz" && !wlz ? "crisis" : kind;
      if (!one_in(3)) {
        entry["einde"] = reason();
      }
    } else if (list == "/buiten_nederland") {
      entry["tijdelijk"] = one_in(2);
    } else if (list == "/gezag") {
      static const std::vector<json> holders = {{"moeder"}, {"vader"}, {"moeder", "vader"},
                                                {"gi"},     {"voogd"}, json::array()};
      entry["bij"] = one_of(holders);
    } else if (list == "/feitelijk_bij") {
      static const std::vector<std::string> whom = {"moeder", "vader", "elders"};
      entry["bij"] = one_of(whom);
    } else {
      entry["gemeente"] = place();
    }
  }

  std::mt19937 random_;
  day around_ = 0;
};

// A day in each regime around which dossiers are drawn; more than a year from its ends.
const std::vector<day> middles = {day_of("2018-06-15"), day_of("2023-06-15"), day_of("2026-06-15")};

// Everything that follows from who is responsible, as one line.
std::string all_of(const json& dossier, day as_of) {
  const assessed a(dossier.dump(), calendar::format_day(as_of));
  return decision_of(a) + " " + a.outcome_of("regio.indeling", "") + " " + a.dates_of(transition_rule, "") +
         " " + a.dates_of(continuation_rule, "");
}

// A part of so many where rounds are few, as under sanitizers.
constexpr int part_of(int count) { return std::max(1, count * JEUGDREGELS_ROUNDS / 200); }

// Calls `check` with random dossiers, so many where rounds are not few, and days near their facts.
template <typename Check>
void for_random_dossiers(std::uint32_t seed, int count, Check check, bool wlz = true) {
  drawing draw(seed);
  draw.wlz = wlz;
  for (int i = 0; i < part_of(count) && !testing::Test::HasFailure(); ++i) {
    const day around = draw.one_of(middles);
    const json dossier = draw.dossier(around);
    check(draw, dossier, around - 150 + draw.below(300));
  }
}

// ---- what must not matter ---------------------------------------------------------------------------------
TEST(properties, order_of_entries_changes_nothing) {
  std::mt19937 random(1);
  for_random_dossiers(11, 1500, [&](drawing&, json dossier, day as_of) {
    const std::string before = all_of(dossier, as_of);
    const std::string text = dossier.dump();
    for (const auto& list : intervals) {
      if (dossier.contains(at(list))) {
        auto& entries = dossier[at(list)];
        std::shuffle(entries.begin(), entries.end(), random);
      }
    }
    EXPECT_EQ(all_of(dossier, as_of), before) << text << " " << calendar::format_day(as_of);
  });
}

// Two entries with the same content, one after the other, say what one entry says. Why the first of two
// stays ended does not matter: there is no day in between.
TEST(properties, splitting_an_interval_changes_nothing) {
  int split = 0;
  for_random_dossiers(12, 2500, [&](drawing& draw, json dossier, day as_of) {
    const std::string before = all_of(dossier, as_of);
    const std::string text = dossier.dump();
    for (const auto& list : intervals) {
      if (!dossier.contains(at(list)) || dossier[at(list)].empty()) {
        continue;
      }
      auto& entries = dossier[at(list)];
      const auto number = static_cast<std::size_t>(draw.below(static_cast<int>(entries.size())));
      json first = entries[number];
      const day from = day_of(first["van"].get<std::string>());
      const day until =
          first["tot_en_met"].is_null() ? from + 100 : day_of(first["tot_en_met"].get<std::string>());
      if (from == until) {
        continue;
      }
      const day cut = from + draw.below(until - from);
      entries[number]["van"] = calendar::format_day(cut + 1);
      first["tot_en_met"] = calendar::format_day(cut);
      if (list == "/verblijf") {
        first["einde"] = draw.reason();
      }
      entries.push_back(first);
      ++split;
    }
    EXPECT_EQ(all_of(dossier, as_of), before) << text << "\n"
                                              << dossier.dump() << " " << calendar::format_day(as_of);
  });
  EXPECT_GT(split, part_of(5'000));
}

// ---- shifted in time --------------------------------------------------------------------------------------
json shifted(json what, int days) {
  if (what.is_structured()) {
    for (auto& item : what) {
      item = shifted(item, days);
    }
  } else if (what.is_string()) {
    if (const auto date = calendar::parse_day(what.get<std::string>())) {
      what = calendar::format_day(*date + days);
    }
  }
  return what;
}

// A year after a move is not always as many days, so help that goes on is left out.
TEST(properties, shifting_everything_shifts_the_day_that_counts) {
  int days_seen = 0;
  for_random_dossiers(
      13, 2500,
      [&](drawing& draw, const json& dossier, day as_of) {
        const int days = draw.below(400) - 200;
        const assessed a(dossier.dump(), calendar::format_day(as_of));
        const assessed b(shifted(dossier, days).dump(), calendar::format_day(as_of + days));
        const std::string where =
            dossier.dump() + " " + calendar::format_day(as_of) + " by " + std::to_string(days);
        ASSERT_EQ(a.outcome_of(responsible_rule, ""), b.outcome_of(responsible_rule, "")) << where;
        if (a.find(responsible_rule, "")->result.value == rules::nothing) {
          return;  // not born yet
        }
        for (const auto f : {decision_field::municipality, decision_field::regime, decision_field::row,
                             decision_field::part}) {
          EXPECT_EQ(decided(a, f), decided(b, f)) << where;
        }
        const value on = decided(a, decision_field::on);
        days_seen += on == facts::none ? 0 : 1;
        EXPECT_EQ(decided(b, decision_field::on), on == facts::none ? on : on + days) << where;
        const auto list = [](const std::string& text) { return text.substr(text.find('[')); };
        EXPECT_EQ(list(decision_of(a)), list(decision_of(b))) << where;
      },
      false);
  EXPECT_GT(days_seen, part_of(500));
}

// ---- more facts, fewer possibilities
// ------------------------------------------------------------------------ What is possible: a set of
// municipalities, nobody, or anything.
struct possible {
  bool anything = false;
  std::set<value> municipalities;  // none for nobody
};

possible possible_of(const json& dossier, day as_of) {
  const assessed a(dossier.dump(), calendar::format_day(as_of));
  const finding* f = a.find(responsible_rule, "");
  possible out;
  if (f->result.result == outcome::unknown) {
    out.anything = true;
  } else if (f->result.result == outcome::not_applicable) {
    out.municipalities.insert(facts::none);
  } else {
    const auto all = a.all().possible_municipalities(a.all().value_of(*f));
    out.municipalities.insert(all.begin(), all.end());
  }
  return out;
}

// Fills in one thing that is absent; nothing when there is nothing like it.
bool add_a_fact(drawing& draw, json& dossier) {
  std::vector<std::function<void()>> ways;
  for (const auto& list : intervals) {
    if (list != "/buiten_nederland" && !dossier.contains(at(list))) {
      ways.emplace_back([&, list] { dossier[at(list)] = draw.entries(list); });
    }
  }
  for (const char* fact : {"jeugdreclassering_na_jji", "moeder_brp_bij_geboorte", "hulpvraag"}) {
    if (!dossier.contains(fact)) {
      ways.emplace_back([&, fact] { dossier[fact] = draw.value_of(fact); });
    }
  }
  if (dossier.contains("hulpvraag") && dossier["hulpvraag"].is_object() &&
      !dossier["hulpvraag"].contains("werkelijk_verblijf")) {
    ways.emplace_back(
        [&] { dossier["hulpvraag"]["werkelijk_verblijf"] = draw.one_in(3) ? json() : json("0153"); });
  }
  if (dossier.contains("verblijf")) {
    for (auto& stay : dossier["verblijf"]) {
      if (!stay.contains("einde")) {
        ways.emplace_back([&] { stay["einde"] = draw.reason(); });
      }
    }
  }
  if (ways.empty()) {
    return false;
  }
  draw.one_of(ways)();
  return true;
}

// The day on which help was asked for is left alone: it counts as passed until it is known.
TEST(properties, a_fact_more_never_widens_what_is_possible) {
  int narrowed = 0;
  for_random_dossiers(14, 4000, [&](drawing& draw, json dossier, day as_of) {
    const std::string text = dossier.dump();
    possible before = possible_of(dossier, as_of);
    while (add_a_fact(draw, dossier)) {
      const possible after = possible_of(dossier, as_of);
      if (!before.anything) {
        EXPECT_FALSE(after.anything) << text << "\n" << dossier.dump() << " " << calendar::format_day(as_of);
        EXPECT_TRUE(std::includes(before.municipalities.begin(), before.municipalities.end(),
                                  after.municipalities.begin(), after.municipalities.end()))
            << text << "\n"
            << dossier.dump() << " " << calendar::format_day(as_of);
      }
      narrowed += before.anything && !after.anything ? 1 : 0;
      narrowed += before.municipalities.size() > after.municipalities.size() ? 1 : 0;
      before = after;
    }
  });
  EXPECT_GT(narrowed, part_of(500));
}

TEST(properties, the_one_exception_is_the_day_help_was_asked_for) {
  const json dossier = child()
                           .no_stays()
                           .with("brp", json::array())
                           .mother_at_birth(nullptr)
                           .with("hulpvraag", {{"werkelijk_verblijf", "0164"}})
                           .facts();
  EXPECT_EQ(possible_of(dossier, day_of("2025-06-02")).municipalities, std::set<value>{164});
  json later = dossier;
  later["hulpvraag"]["datum"] = "2025-06-03";
  EXPECT_EQ(possible_of(later, day_of("2025-06-02")).municipalities, std::set<value>{facts::none});
}

// ---- every day
// ----------------------------------------------------------------------------------------------
void collect_dates(const json& what, std::set<day>& out) {
  if (what.is_structured()) {
    for (const auto& item : what) {
      collect_dates(item, out);
    }
  } else if (what.is_string()) {
    if (const auto date = calendar::parse_day(what.get<std::string>())) {
      out.insert(*date);
      out.insert(*date + 1);
    }
  }
}

// One dossier, assessed day after day with the same workspace.
class days_of {
 public:
  explicit days_of(const json& dossier) {
    EXPECT_FALSE(facts::read_dossier(dossier.dump(), dossier_));
    select_rules(rules_, plan_, [](std::string_view rule) { return rule == responsible_rule; });
  }

  // The outcome and what is possible.
  std::string municipality_on(day as_of) {
    assess::assess(rules_, plan_, dossier_, as_of, result_);
    const finding& f = result_.findings.front();
    std::string out(rules::name_of(f.result.result));
    if (f.result.value != rules::nothing) {
      for (const value m : result_.possible_municipalities(result_.value_of(f))) {
        out += " " + municipality_text(m);
      }
    }
    return out;
  }

 private:
  const rules::data& rules_ = rules::embedded_rules();
  plan plan_ = standard_plan(rules_);
  facts::dossier dossier_;
  result result_;
};

// The answer changes only on a day for which there is a reason: a date in the dossier or the day after it, a
// change of the law, the eighteenth birthday.
void expect_changes_with_reason(const json& dossier) {
  std::set<day> reasons = {day_of("2015-01-01"), day_of("2022-01-01"), day_of("2025-01-01")};
  collect_dates(dossier, reasons);
  reasons.insert(calendar::birthday(day_of(dossier["geboortedatum"].get<std::string>()), 18));
  days_of all(dossier);
  std::string before = all.municipality_on(day_of("2013-12-31"));
  for (day on = day_of("2014-01-01"); on <= day_of("2030-12-31"); ++on) {
    std::string now = all.municipality_on(on);
    if (now != before) {
      EXPECT_TRUE(reasons.contains(on))
          << dossier.dump() << " on " << calendar::format_day(on) << ": " << before << " became " << now;
    }
    before = std::move(now);
  }
}

TEST(every_day, changes_have_a_reason) {
  drawing draw(15);
  for (int i = 0; i < part_of(24) && !testing::Test::HasFailure(); ++i) {
    json dossier = draw.dossier(middles[static_cast<std::size_t>(i) % middles.size()]);
    expect_changes_with_reason(dossier);
  }
}

TEST(every_day, changes_have_a_reason_with_everything_unknown) {
  expect_changes_with_reason(child("2012-02-29").facts());
  expect_changes_with_reason(child("2012-02-29").no_stays().facts());
  expect_changes_with_reason(child("2007-03-15").at_home("2007-03-15", "2023-04-30", "0153").facts());
}

}  // namespace
}  // namespace jeugdregels::assess
