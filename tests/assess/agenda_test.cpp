// What changes by itself, held against assessing on every day.
#include "assess/agenda.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "assess/every_rule.hpp"
#include "assess/expiry.hpp"
#include "assess/random_dossier.hpp"
#include "assess/shown.hpp"
#include "facts/checks.hpp"

namespace jeugdregels::assess {
namespace {

bool same(const result& a, const finding& f, const result& b, const finding& g) {
  const auto rule_of = [&](const finding& x) -> const rules::rule& {
    return rs().rules[static_cast<std::size_t>(x.rule)];
  };
  return same_lasting({rule_of(f), f.result, a.work}, {rule_of(g), g.result, b.work});
}

// The findings that are others than the day before, day by day: "2021-04-13 norm.koers.tijdig
// /maatregelen/0".
std::vector<std::string> by_every_day(const plan& p, const facts::dossier& d, day_span days) {
  std::vector<std::string> out;
  result before;
  result after;
  assess_alone(rs(), p, d, days.from, before);
  for (day on = days.from + 1; on <= days.until; ++on) {
    assess_alone(rs(), p, d, on, after);
    EXPECT_EQ(before.findings.size(), after.findings.size());
    for (std::size_t i = 0; i < after.findings.size(); ++i) {
      if (!same(before, before.findings[i], after, after.findings[i])) {
        out.push_back(date_of(on) + " " + named(d, after.findings[i]));
      }
    }
    std::swap(before, after);
  }
  return out;
}

std::vector<std::string> by_agenda(const plan& p, const facts::dossier& d, day_span days) {
  std::vector<std::string> out;
  agenda a;
  a.walk(rs(), p, d, days, [&](const moment& m) {
    out.push_back(date_of(m.on) + " " + named(d, m.after == nullptr ? *m.before : *m.after));
  });
  return out;
}

// Each finding holds exactly until the day before its first moment.
void expect_expiry(const plan& p, const facts::dossier& d, day_span days,
                   const std::vector<std::string>& moments) {
  result found;
  assess(rs(), p, d, days.from, found);
  for (const finding& f : found.findings) {
    const std::string name = named(d, f);
    const auto first = std::find_if(moments.begin(), moments.end(),
                                    [&](const std::string& m) { return m.substr(11) == name; });
    if (first == moments.end()) {
      EXPECT_TRUE(f.holds_until == facts::none || f.holds_until >= days.until)
          << name << date_of(f.holds_until);
    } else {
      EXPECT_EQ(date_of(f.holds_until), date_of(day_of(first->substr(0, 10)) - 1)) << name;
    }
  }
}

TEST(agenda, of_random_dossiers_by_every_day) {
  constexpr int rounds = JEUGDREGELS_ROUNDS / 5;
  random_dossiers random(22);
  const plan p = every_part();
  facts::dossier d;
  std::size_t moments = 0;
  std::size_t days = 0;
  for (int round = 0; round < rounds; ++round) {
    random_kind kind;
    kind.absent = random.one_of<int>({0, 0, 15, 50});
    kind.absent_list = random.one_of<int>({0, 10, 40, 80});
    kind.entries = random.one_of<int>({1, 2, 4});
    random.make(d, kind);
    ASSERT_TRUE(facts::is_consistent(d));
    const day from = random.middle() - 900 - random.below(300);
    const day_span span{from, from + 2500};
    const auto expected = by_every_day(p, d, span);
    ASSERT_EQ(by_agenda(p, d, span), expected) << "round " << round;
    expect_expiry(p, d, span, expected);
    ASSERT_FALSE(HasFailure()) << "round " << round;
    moments += expected.size();
    days += 2500;
  }
  std::cout << rounds << " dossiers, " << days << " days, " << moments << " moments\n";
}

// Every example over ten years; those with a birthday on 29 February and terms over Easter and Christmas too.
TEST(agenda, of_every_example_by_every_day) {
  const plan p = every_part();
  facts::dossier d;
  std::size_t dossiers = 0;
  std::size_t moments = 0;
  for (const auto& file : std::filesystem::directory_iterator(JEUGDREGELS_SOURCE_DIR "/examples/dossiers")) {
    if (file.path().extension() != ".json") {
      continue;
    }
    std::ifstream in(file.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    ASSERT_FALSE(facts::read_dossier(text, d)) << file.path();
    const day from = day_of("2019-06-01");
    const day_span days{from, from + 3653};
    const auto expected = by_every_day(p, d, days);
    EXPECT_EQ(by_agenda(p, d, days), expected) << file.path();
    expect_expiry(p, d, days, expected);
    ++dossiers;
    moments += expected.size();
  }
  EXPECT_GE(dossiers, 36U);
  std::cout << dossiers << " dossiers, " << dossiers * 3653 << " days, " << moments << " moments\n";
}

}  // namespace
}  // namespace jeugdregels::assess
