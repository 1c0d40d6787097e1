// Dossiers from facts: what is built can be read, on every day; and what cannot is refused for a reason.
#include "changes/cases.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "facts/reader.hpp"
#include "jeugdregels/ruleset.hpp"

namespace jeugdregels::changes {
namespace {

using facts::fact_type;
using testing::AnyOf;

constexpr list_id no_list = list_id::count;
const day as_of = *calendar::parse_day("2024-02-29");

// Every list, and the dossier itself.
std::vector<list_id> all_subjects() {
  std::vector<list_id> out;
  for (std::size_t i = 0; i <= facts::list_count; ++i) {
    out.push_back(static_cast<list_id>(i));
  }
  return out;
}

std::string shown(list_id over) { return over == no_list ? "dossier" : facts::name_of(over); }

std::vector<fact_id> at_hand(list_id over) {
  std::vector<fact_id> out;
  const auto add = [&](facts::shape record) {
    const auto here = facts::facts_in(record);
    out.insert(out.end(), here.begin(), here.end());
  };
  for (list_id list = over; list != no_list; list = facts::list_around(list)) {
    add(facts::def(list).entry);
  }
  add(facts::shape::dossier);
  return out;
}

// Every kind of value that a fact can be set to.
std::vector<value> kinds_of_value(fact_id fact) {
  const auto& def = facts::def(fact);
  const auto codes = static_cast<value>(facts::codes_of(def.codes).size());
  std::vector<value> out = {facts::unknown, facts::none};
  switch (def.type) {
    case fact_type::date:
      out.insert(out.end(),
                 {calendar::first_day, as_of - 1, as_of, as_of + 1, *calendar::parse_day("2199-12-31")});
      break;
    case fact_type::municipality:
      out.insert(out.end(), {153, facts::abroad, 1});
      break;
    case fact_type::moment:
      out.insert(out.end(), {1, 2});
      break;
    case fact_type::codes:
      for (value set = 0; set < 1 << codes; ++set) {
        out.push_back(set);
      }
      break;
    default:
      for (value code = 0; code < (def.type == fact_type::boolean ? 2 : codes); ++code) {
        out.push_back(code);
      }
  }
  return out;
}

facts::record_id record_with(const facts::dossier& d, fact_id fact) {
  for (std::size_t i = 0; i < d.record_count(); ++i) {
    const auto record = static_cast<facts::record_id>(i);
    if (d.shape_of(record) == facts::record_of(facts::def(fact).home)) {
      return record;
    }
  }
  return facts::no_record;
}

// As the reader keeps it: a boolean that is null is absent, a set that is null may be empty.
void expect_value(const facts::dossier& d, fact_id fact, value v, const std::string& about) {
  const value kept = d.get(record_with(d, fact), fact);
  const auto& def = facts::def(fact);
  const bool is_truth = def.type == fact_type::boolean || def.type == fact_type::bool_or_nvt;
  if (v == facts::unknown || (v == facts::none && is_truth)) {
    EXPECT_EQ(kept, def.absent) << about;
  } else if (v == facts::none && def.type == fact_type::codes) {
    EXPECT_THAT(kept, AnyOf(0, facts::none)) << about;
  } else {
    EXPECT_EQ(kept, v) << about;
  }
}

TEST(cases, the_basic_case_of_every_list_can_be_read_on_every_day) {
  const day last = *calendar::parse_day("2190-12-31");
  for (const list_id over : all_subjects()) {
    for (day on = *calendar::parse_day("1950-01-01"); on <= last; on += 397) {
      const case_file made(over, on);
      facts::dossier d;
      const auto error = facts::read_dossier(made.dossier().dump(), d, false);
      ASSERT_FALSE(error) << shown(over) << " " << message(error) << "\n" << made.text();
      EXPECT_EQ(made.as_of(), on);
      ASSERT_EQ(d.shape_of(static_cast<facts::record_id>(d.record_count() - 1)),
                over == no_list ? facts::shape::dossier : facts::def(over).entry);
    }
  }
}

TEST(cases, the_youth_is_as_old_as_was_asked) {
  for (const int years : {0, 1, 10, 17, 18, 22}) {
    case_file made(no_list, as_of);
    made.set_age(years);
    facts::dossier d;
    ASSERT_FALSE(facts::read_dossier(made.dossier().dump(), d, false));
    const day birth = d.get(facts::root, fact_id::geboortedatum);
    EXPECT_LE(calendar::birthday(birth, years), as_of);
    EXPECT_GT(calendar::birthday(birth, years + 1), as_of);
  }
}

TEST(cases, every_fact_takes_every_value_or_is_refused_for_a_reason) {
  int read = 0;
  for (const list_id over : all_subjects()) {
    for (const fact_id fact : at_hand(over)) {
      for (const value v : kinds_of_value(fact)) {
        case_file made(over, as_of);
        made.set(fact, v);
        const std::string about = shown(over) + " " + facts::name_of(fact) + " " + made.text();
        facts::dossier d;
        const auto error = facts::read_dossier(made.dossier().dump(), d, false);
        if (!error) {
          ++read;
          expect_value(d, fact, v, about);
          continue;
        }
        const auto need = facts::def(fact).need;
        if (v == facts::unknown) {
          EXPECT_TRUE(need == facts::need::required || need == facts::need::may_be_null) << about;
        } else if (v == facts::none && error.fault == fault::null_not_allowed) {
          EXPECT_TRUE(need == facts::need::required || need == facts::need::never_null) << about;
        } else {
          EXPECT_THAT(error.fault, AnyOf(fault::reversed_interval, fault::municipality_without_address))
              << about << message(error);
        }
      }
    }
  }
  EXPECT_GT(read, 1000);
}

TEST(cases, a_fact_that_is_not_at_hand_changes_nothing) {
  case_file made(list_id::maatregelen, as_of);
  const std::string before = made.text();
  made.set(fact_id::jeugdhulp_gestart, as_of);
  made.set(fact_id::koers_bepaald, facts::unknown);
  EXPECT_EQ(made.text(), before);
}

TEST(cases, facts_of_entries_around_are_set_where_they_belong) {
  case_file made(list_id::hulp, as_of);
  made.set(fact_id::hulp_gestart, as_of);
  made.set(fact_id::koers_bepaald, facts::none);
  made.set(fact_id::uitgesproken, as_of - 1);
  const auto& measure = made.dossier()["maatregelen"][0];
  EXPECT_EQ(measure["uitgesproken"], "2024-02-28");
  EXPECT_EQ(measure["hulp"][0]["gestart"], "2024-02-29");
  EXPECT_TRUE(measure["koers"]["bepaald"].is_null());
}

TEST(cases, every_rule_of_the_standard_set_judges_the_basic_case_of_its_list) {
  const auto& set = ruleset::standard().compiled();
  int judged = 0;
  for (std::size_t i = 0; i < set.rules.size(); ++i) {
    const auto& r = set.rules[i];
    if (!r.first_version || r.only_explained) {
      continue;
    }
    const case_file made(r.over, std::min(r.valid.until, std::max(r.valid.from, as_of)));
    const assessed_case found(set, static_cast<rules::index>(i), made);
    judged += found.finding() != nullptr ? 1 : 0;
    EXPECT_TRUE(found.finding() != nullptr || r.only_for != rules::nothing) << r.id;
  }
  EXPECT_GT(judged, 30);
}

TEST(cases, what_cannot_be_read_has_no_finding) {
  const auto& set = ruleset::standard().compiled();
  case_file made(set.rules[0].over, as_of);
  made.root()["geboortedatum"] = "gisteren";
  EXPECT_EQ(assessed_case(set, 0, made).finding(), nullptr);
}

}  // namespace
}  // namespace jeugdregels::changes
