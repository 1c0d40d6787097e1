// The norms written by hand give what the library gives: else the benchmarks would compare two different
// things.
//
// Every example dossier and variants of the typical one, with facts left out one by one, on many days and
// with every choice. Where the formula says "unknown" the library may have settled it; nothing else may
// differ.
#include <gtest/gtest.h>

#include "assess/case.hpp"
#include "assess/incomplete.hpp"
#include "bench/plain.hpp"
#include "bench/samples.hpp"

namespace jeugdregels::bench {
namespace {

using assess::finding;
using assess::ladder_field;

constexpr std::array<std::string_view, 8> verdict_names = {
    "voldaan", "voldaan_doorbraak", "toegelicht",          "niet_voldaan",
    "lopend",  "onbekend",          "niet_van_toepassing", "bepaald"};
constexpr std::array<std::string_view, 10> party_names = {"",
                                                          "jeugdbeschermer",
                                                          "team_toegang",
                                                          "gedragswetenschapper_of_teammanager",
                                                          "teammanager_of_gedragswetenschapper",
                                                          "teammanager",
                                                          "aanbieder",
                                                          "gemeente",
                                                          "gi",
                                                          "regionale_partner"};

// What the library says, as one line of text for each finding.
class library_view {
 public:
  library_view(const rules::data& rs, const assess::plan& p, const facts::dossier& d, day as_of)
      : rules_(rs), dossier_(d), as_of_(as_of) {
    assess::assess(rs, p, d, as_of, result_);
  }

  const finding* find(std::string_view rule, facts::record_id subject) const {
    for (const auto& f : result_.findings) {
      if (f.about.at == subject && rules_.rules[static_cast<std::size_t>(f.rule)].id == rule) {
        return &f;
      }
    }
    return nullptr;
  }

  std::string shown(const assess::answer& a) const {
    const day over = a.realised == facts::none ? as_of_ : a.realised;
    return text(rules::name_of(a.result), a.start, a.due, a.realised,
                a.due == facts::none ? facts::none : a.due - over,
                a.due != facts::none && a.complete == facts::tri::yes);
  }
  static std::string text(std::string_view outcome, day start, day due, day realised, std::int32_t left,
                          bool complete) {
    return std::string(outcome) + " " + assess::date_of(start) + " " + assess::date_of(due) + " " +
           assess::date_of(realised) + " " + std::to_string(left) + (complete ? " volledig" : "");
  }

  std::string name(const finding& f, ladder_field field) const {
    const value v = number(f, field);
    return v == facts::none ? "" : std::string(rules_.names[static_cast<std::size_t>(v)]);
  }
  value number(const finding& f, ladder_field field) const {
    return result_.value_of(f)[static_cast<std::size_t>(field)];
  }

  const assess::result& all() const { return result_; }
  const facts::dossier& dossier() const { return dossier_; }

 private:
  const rules::data& rules_;
  const facts::dossier& dossier_;
  day as_of_;
  assess::result result_;
};

class comparison {
 public:
  comparison() : tables_(tables_of(rs_)) {}

  void compare(const std::string& text, day as_of, const wishes& w) {
    SCOPED_TRACE(text + " " + calendar::format_day(as_of));
    facts::dossier d;
    ASSERT_FALSE(facts::read_dossier(text, d));
    auto plain = std::make_unique<plain_case>();
    auto answers = std::make_unique<case_answers>();
    ASSERT_TRUE(copy_facts(d, *plain));
    assess_by_hand(tables_, w, *plain, as_of, *answers);
    const library_view library(rs_, plan_for(w), d, as_of);
    std::size_t i = 0;
    for (const auto record : d.entries(facts::root, facts::list_id::maatregelen)) {
      compare_measure(library, record, answers->measures[i++]);
    }
    EXPECT_EQ(answers->measures.size, i);
  }

  int compared() const { return compared_; }
  int settled() const { return settled_; }

 private:
  assess::plan plan_for(const wishes& w) const {
    return assess::plan_with(rs_, {{"werkdagen", w.holidays ? "atw" : "ma_vr"},
                                   {"koers_start", w.from_informed ? "gi_in_kennis" : "uitgesproken"},
                                   {"ladder", w.ladder_report ? "rapport" : "praktijk"}});
  }

  static std::string shown(const norm& n) {
    return library_view::text(name(n.result), n.start, n.due, n.realised, n.days_left,
                              n.due != facts::none && n.complete);
  }
  static std::string_view name(verdict v) { return verdict_names[static_cast<std::size_t>(v)]; }

  // The library settles an unknown that no completion changes: that difference there is by design.
  bool settled(verdict by_hand, assess::outcome library) {
    const bool is = by_hand == verdict::unknown && library != assess::outcome::unknown;
    settled_ += is ? 1 : 0;
    return is;
  }

  void compare_norm(const library_view& library, facts::record_id at, std::string_view rule,
                    const norm& by_hand) {
    const finding* f = library.find(rule, at);
    ASSERT_NE(f, nullptr) << rule;
    ++compared_;
    if (!settled(by_hand.result, f->result.result)) {
      EXPECT_EQ(shown(by_hand), library.shown(f->result)) << rule;
    }
  }

  void compare_parts(const library_view& library, facts::record_id at, std::string_view rule,
                     const few<norm, 12>& by_hand) {
    const finding* f = library.find(rule, at);
    ASSERT_EQ(by_hand.size, f->parts) << rule;
    for (std::uint32_t i = 0; i < f->parts; ++i) {
      const auto& part = library.all().parts[f->first_part + i];
      if (!settled(by_hand[i].result, part.result)) {
        EXPECT_EQ(name(by_hand[i].result), rules::name_of(part.result)) << rule;
        EXPECT_EQ(by_hand[i].due, part.due) << rule;
        EXPECT_EQ(by_hand[i].realised, part.realised) << rule;
      }
    }
  }

  void compare_outcome(const finding* f, verdict by_hand) {
    ASSERT_NE(f, nullptr);
    ++compared_;
    if (!settled(by_hand, f->result.result)) {
      EXPECT_EQ(name(by_hand), rules::name_of(f->result.result));
    }
  }

  void compare_ladder(const library_view& library, const finding* f, const ladder& by_hand) {
    compare_outcome(f, by_hand.result);
    if (by_hand.result != verdict::determined) {
      return;
    }
    const auto party_name = [](party p) { return party_names[static_cast<std::size_t>(p)]; };
    EXPECT_EQ(by_hand.step, library.number(*f, ladder_field::step));
    EXPECT_EQ(by_hand.days, library.number(*f, ladder_field::days));
    EXPECT_EQ(by_hand.other_step, library.number(*f, ladder_field::other_step));
    EXPECT_EQ(by_hand.next_step, library.number(*f, ladder_field::next_step));
    EXPECT_EQ(party_name(by_hand.who), library.name(*f, ladder_field::who));
    EXPECT_EQ(party_name(by_hand.whom), library.name(*f, ladder_field::whom));
    // Not the partner: it follows from who is responsible, and the floor does not work that out.
  }

  void compare_lists(const library_view& library, facts::record_id at, const measure_answers& m) {
    const auto& d = library.dossier();
    std::size_t i = 0;
    for (const auto help : d.entries(at, facts::list_id::hulp)) {
      compare_ladder(library, library.find("opschaling.wachttijd", help), m.ladders[i++]);
    }
    EXPECT_EQ(m.ladders.size, i);
    if (!m.ladders.known) {
      compare_outcome(library.find("opschaling.wachttijd", at), m.ladder_missing);
    }
    i = 0;
    for (const auto extension : d.entries(at, facts::list_id::verlengingen)) {
      if (i < m.extensions.size) {
        compare_outcome(library.find("norm.ots.verlenging", extension), m.extensions[i++]);
      }
    }
    EXPECT_EQ(m.extensions.size, i);
    if (!m.extensions.known) {
      compare_outcome(library.find("norm.ots.verlenging", at), m.extensions_missing);
    }
  }

  void compare_measure(const library_view& library, facts::record_id at, const measure_answers& m) {
    compare_norm(library, at, "norm.jeugdbeschermer.tijdig", m.worker_in_time);
    compare_norm(library, at, "norm.jeugdbeschermer.vast", m.worker_stays);
    compare_norm(library, at, "norm.koers.aanwezig", m.course_there);
    compare_norm(library, at, "norm.koers.tijdig", m.course_in_time);
    compare_norm(library, at, "norm.koers.gedragen", m.course_supported);
    compare_norm(library, at, "norm.hulp.tijdig", m.help_in_time);
    compare_norm(library, at, "norm.hulp.passend", m.help_fits);
    compare_parts(library, at, "norm.hulp.tijdig", m.help_parts);
    compare_parts(library, at, "norm.hulp.passend", m.fit_parts);
    compare_lists(library, at, m);
  }

  const rules::data& rs_ = rules::embedded_rules();
  tables tables_;
  int compared_ = 0;
  int settled_ = 0;
};

std::vector<wishes> all_wishes() {
  std::vector<wishes> out;
  for (unsigned i = 0; i < 8; ++i) {
    out.push_back({(i & 1U) == 0, (i & 2U) == 0, (i & 4U) == 0});
  }
  return out;
}

TEST(by_hand, agrees_on_the_examples) {
  comparison c;
  for (const auto& text : assess::example_texts()) {
    for (day as_of = calendar::from_ymd(2019, 12, 1); as_of < calendar::from_ymd(2027, 1, 1); as_of += 29) {
      c.compare(text, as_of, all_wishes()[static_cast<std::size_t>(as_of % 8)]);
    }
  }
  EXPECT_GT(c.compared(), 30'000);
  EXPECT_LT(c.settled() * 100, c.compared());
}

TEST(by_hand, agrees_on_the_typical_dossier_every_day) {
  comparison c;
  for (const auto& w : all_wishes()) {
    for (day as_of = calendar::from_ymd(2024, 12, 1); as_of < calendar::from_ymd(2026, 1, 15); as_of += 2) {
      c.compare(std::string(typical_dossier()), as_of, w);
    }
  }
  EXPECT_EQ(c.settled(), 0);
}

// Each fact left out or null, where a dossier may be read without it.
TEST(by_hand, agrees_with_facts_missing) {
  comparison c;
  auto texts = assess::example_texts();
  texts.emplace_back(typical_dossier());
  for (const auto& text : texts) {
    for (const auto& less : assess::with_one_fact_less(text)) {
      for (const auto* as_of : {"2021-03-31", "2025-03-03", "2025-07-01"}) {
        c.compare(less, assess::day_of(as_of), {});
      }
    }
  }
  EXPECT_GT(c.compared(), 30'000);
  RecordProperty("compared", c.compared());
  RecordProperty("settled", c.settled());
  EXPECT_LT(c.settled() * 50, c.compared());
}

}  // namespace
}  // namespace jeugdregels::bench
