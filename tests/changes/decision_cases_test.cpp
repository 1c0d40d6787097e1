// Dossiers for decision tables: every combination of answers can be read, and what is found of it is what the
// law says; combinations that cannot exist are counted.
#include "changes/decision_cases.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "assess/answer.hpp"
#include "facts/reader.hpp"
#include "jeugdregels/ruleset.hpp"
#include "rules/lookup.hpp"

namespace jeugdregels::changes {
namespace {

using rules::decision_input;
using rules::outcome;

constexpr value home = 153;      // of the registration, and of mother and guardian
constexpr value other = 164;     // of the mother at birth, and of the father
constexpr value help_at = 141;   // the actual stay
constexpr value own_home = 168;  // of a youth who is of age

const rules::data& set() { return ruleset::standard().compiled(); }

// The version of the rule whose table is of this kind.
const rules::rule& version(bool by_chain) {
  for (const auto& r : set().rules) {
    if (r.kind == rules::rule_kind::decision &&
        set().decisions[static_cast<std::size_t>(r.payload)].by_chain == by_chain) {
      return r;
    }
  }
  throw std::out_of_range("beslistabel");
}

const rules::decision_rule& table(bool by_chain) {
  return set().decisions[static_cast<std::size_t>(version(by_chain).payload)];
}

std::uint8_t code(const decision_combination& codes, decision_input input) {
  return codes[static_cast<std::size_t>(input)];
}
void put(decision_combination& codes, decision_input input, std::uint8_t v) {
  codes[static_cast<std::size_t>(input)] = v;
}

// What a combination really is, when it cannot exist as it stands: nobody looks for the mother of who has a
// home address, and who is in no chain and has left for good is abroad on the day that counts.
decision_combination as_it_is_with_chains(decision_combination codes) {
  if (code(codes, decision_input::registration) == 0) {
    put(codes, decision_input::mother, 1);
  }
  const bool runs = code(codes, decision_input::chain) == 1;
  if (!runs && code(codes, decision_input::abroad) == 0) {
    put(codes, decision_input::left_for_good, 0);
  }
  return codes;
}

// Of adults only the own home is asked, and else where they are; of minors who has custody, and of that one
// where he lives; one person lives in one municipality.
decision_combination as_it_is_with_custody(decision_combination codes) {
  const auto never = [&] {
    put(codes, decision_input::custody_moment, 2);
    put(codes, decision_input::custody, 4);
    put(codes, decision_input::derived_home, 2);
  };
  if (code(codes, decision_input::adult) == 1) {
    never();
    if (code(codes, decision_input::own_home) != 2) {
      put(codes, decision_input::whereabouts, 2);
    }
    return codes;
  }
  put(codes, decision_input::own_home, 2);
  const auto who = code(codes, decision_input::custody);
  if (code(codes, decision_input::custody_moment) == 2 || who == 4) {
    never();
    put(codes, decision_input::whereabouts, 2);
  } else if (who == 0) {
    put(codes, decision_input::derived_home, 2);
  } else {
    put(codes, decision_input::whereabouts, 2);
    if (who != 3 && code(codes, decision_input::derived_home) == 1) {
      put(codes, decision_input::derived_home, 0);
    }
  }
  return codes;
}

// ---- what the law says -----------------------------------------------------------------------------------
using municipalities = std::vector<value>;

municipalities responsible_with_chains(const decision_combination& is) {
  const bool runs = code(is, decision_input::chain) == 1;
  if (!runs && code(is, decision_input::left_for_good) == 1) {
    return {};
  }
  const auto registered = code(is, decision_input::registration);
  if (registered == 0) {
    return {home};
  }
  const bool mother = code(is, decision_input::mother) == 0;
  const bool was_abroad = registered == 1 || (registered == 3 && code(is, decision_input::abroad) == 1);
  if (was_abroad) {
    return mother ? municipalities{help_at, other} : municipalities{help_at};
  }
  return {mother ? other : help_at};
}

municipalities responsible_with_custody(const decision_combination& is) {
  if (code(is, decision_input::adult) == 1) {
    return {code(is, decision_input::own_home) == 0 ? own_home : help_at};
  }
  switch (code(is, decision_input::derived_home)) {
    case 0:
      return {home};
    case 1:
      return {home, other};  // lives with neither: both are possible
    default:
      return {help_at};
  }
}

// ---- what is found ---------------------------------------------------------------------------------------
struct found_case {
  bool read = false;
  outcome result = outcome::unknown;
  value row = facts::none;
  std::set<value> possible;
};

found_case find(bool by_chain, const decision_combination& codes, day as_of) {
  const case_file made = decision_case(table(by_chain), codes, as_of);
  facts::dossier d;
  found_case out;
  out.read = !facts::read_dossier(made.dossier().dump(), d, false);
  const assessed_case assessed(set(), rules::first_version_of(set(), version(by_chain).id), made);
  const auto* finding = assessed.finding();
  if (finding == nullptr) {
    return out;
  }
  out.result = finding->result.result;
  if (finding->result.value != rules::nothing) {
    const auto& fields = assessed.all().value_of(*finding);
    out.row = assess::at(fields, assess::decision_field::row);
    const auto all = assessed.all().possible_municipalities(fields);
    out.possible.insert(all.begin(), all.end());
  }
  return out;
}

// The row that decides a combination.
value row_of(bool by_chain, const decision_combination& codes) {
  const auto& t = table(by_chain);
  for (std::int32_t i = 0; i < t.rows; ++i) {
    const auto& row = set().decision_rows[static_cast<std::size_t>(t.first_row + i)];
    bool fits = true;
    for (std::size_t n = 0; n < codes.size(); ++n) {
      fits = fits && (row.allowed[n] >> codes[n] & 1U) != 0;
    }
    if (fits) {
      return row.id;
    }
  }
  return facts::none;
}

std::string shown(bool by_chain, const decision_combination& codes, day as_of) {
  std::string out;
  for (const auto code : codes) {
    out += std::to_string(code) + " ";
  }
  return out + decision_case(table(by_chain), codes, as_of).text();
}

// How many combinations there are, and how many of them can exist.
std::pair<int, int> try_all(bool by_chain, day as_of) {
  std::pair<int, int> count{0, 0};
  for_combinations(by_chain, [&](const decision_combination& codes) {
    const auto is = by_chain ? as_it_is_with_chains(codes) : as_it_is_with_custody(codes);
    const auto expected = by_chain ? responsible_with_chains(is) : responsible_with_custody(is);
    const auto found = find(by_chain, codes, as_of);
    ++count.first;
    count.second += is == codes ? 1 : 0;
    const std::string about = shown(by_chain, codes, as_of);
    EXPECT_TRUE(found.read) << about;
    EXPECT_EQ(found.row, row_of(by_chain, is)) << about;
    EXPECT_EQ(found.possible, std::set<value>(expected.begin(), expected.end())) << about;
    EXPECT_EQ(found.result, expected.empty()      ? outcome::not_applicable
                            : expected.size() > 1 ? outcome::several
                                                  : outcome::determined)
        << about;
  });
  return count;
}

day day_of(const char* text) { return *calendar::parse_day(text); }

TEST(decision_cases, chains_come_to_what_the_law_says) {
  for (const char* as_of : {"2022-06-01", "2024-02-29", "2026-11-22"}) {
    EXPECT_EQ(try_all(true, day_of(as_of)), std::pair(64, 49)) << as_of;
  }
}

TEST(decision_cases, custody_comes_to_what_the_law_says) {
  for (const char* as_of : {"2016-02-29", "2021-12-31"}) {
    EXPECT_EQ(try_all(false, day_of(as_of)), std::pair(810, 26)) << as_of;
  }
}

TEST(decision_cases, a_combination_is_never_given_twice) {
  for (const bool by_chain : {true, false}) {
    std::set<decision_combination> seen;
    for_combinations(by_chain, [&](const decision_combination& codes) {
      EXPECT_TRUE(seen.insert(codes).second);
      for (std::size_t i = 0; i < codes.size(); ++i) {
        EXPECT_FALSE(rules::decision_inputs[i].codes[codes[i]].empty());
      }
    });
    EXPECT_EQ(seen.size(), by_chain ? 64U : 810U);
  }
}

TEST(decision_cases, every_combination_can_be_read_on_every_day_of_its_regime) {
  for (const bool by_chain : {true, false}) {
    const day first = day_of(by_chain ? "2022-01-01" : "2015-01-01");
    for (day as_of = first; as_of < first + 2'400; as_of += 311) {
      for_combinations(by_chain, [&](const decision_combination& codes) {
        facts::dossier d;
        const case_file made = decision_case(table(by_chain), codes, as_of);
        ASSERT_FALSE(facts::read_dossier(made.dossier().dump(), d, false)) << made.text();
      });
    }
  }
}

}  // namespace
}  // namespace jeugdregels::changes
