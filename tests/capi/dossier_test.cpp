// Filling in by number: every element at every kind of node, domains at their boundaries, contradictions, and
// calls in any order.
#include <gtest/gtest.h>

#include <random>

#include "capi/handles.hpp"

namespace jeugdregels::capi {
namespace {

class filling_in : public testing::Test {
 protected:
  int32_t set(int32_t node, const std::string& fact, int32_t v) {
    return jr_dossier_set(h_.dossier, node, element(fact), v);
  }
  int32_t null(int32_t node, const std::string& name) {
    return jr_dossier_set_null(h_.dossier, node, element(name));
  }
  int32_t open(int32_t node, const std::string& block) {
    return jr_dossier_open(h_.dossier, node, element(block));
  }
  int32_t add(int32_t node, const std::string& list) {
    return jr_dossier_add(h_.dossier, node, element(list));
  }

  // Makes it whole, and assesses.
  std::string json_of() {
    EXPECT_EQ(jr_dossier_set_label(h_.dossier, "T-1", 3), JR_OK);
    EXPECT_EQ(set(0, "geboortedatum", day_of("2012-05-17")), JR_OK);
    EXPECT_EQ(jr_assess(jr_ruleset_default(), h_.dossier, day_of("2026-01-01"), nullptr, h_.result, nullptr),
              JR_OK);
    return written([&](char* to, size_t cap, size_t* needed) {
      return jr_result_write(h_.result, JR_FORMAT_JSON, JR_LANGUAGE_NL, to, cap, needed);
    });
  }

  handles h_;
};

TEST_F(filling_in, only_what_belongs_to_the_node) {
  const int32_t measure = add(0, "maatregelen");
  ASSERT_GT(measure, 0);
  EXPECT_EQ(set(measure, "maatregelen.soort", 0), JR_OK);
  EXPECT_EQ(set(0, "maatregelen.soort", 0), JR_ERR_ARGUMENT);
  EXPECT_EQ(set(measure, "geboortedatum", 0), JR_ERR_ARGUMENT);
  EXPECT_EQ(set(measure + 1, "maatregelen.soort", 0), JR_ERR_ARGUMENT) << "no such node";
  EXPECT_EQ(set(-1, "geboortedatum", 0), JR_ERR_ARGUMENT);
  EXPECT_EQ(add(0, "maatregelen.hulp"), JR_ERR_ARGUMENT);
  EXPECT_EQ(add(0, "geboortedatum"), JR_ERR_ARGUMENT) << "is no list";
  EXPECT_EQ(open(0, "maatregelen"), JR_ERR_ARGUMENT) << "is no block";
  EXPECT_EQ(set(0, "hulpvraag", 0), JR_ERR_ARGUMENT) << "is no fact";
  EXPECT_GT(add(measure, "maatregelen.hulp"), measure);
}

// Every fact, at every node, with values around the ends of its domain.
TEST_F(filling_in, every_fact_has_its_domain) {
  const jr_date first = jr_date_from_ymd(1900, 1, 1);
  const jr_date last = jr_date_from_ymd(2199, 12, 31);
  for (int32_t fact = JR_FIRST_FACT; fact < JR_FIRST_FACT + jr_fact_count(); ++fact) {
    jr_dossier_clear(h_.dossier);
    int32_t node = 0;
    std::vector<int32_t> lists;
    for (int32_t home = jr_element_home(fact); home != JR_ROOT; home = jr_element_home(home)) {
      if (home < JR_FIRST_BLOCK) {
        lists.insert(lists.begin(), home);
      }
    }
    for (const int32_t list : lists) {
      node = jr_dossier_add(h_.dossier, node, list);
      ASSERT_GT(node, 0);
    }
    int32_t low = 0;
    int32_t high = jr_code_count(fact) - 1;
    switch (jr_fact_type(fact)) {
      case JR_TYPE_DATE:
        low = first;
        high = last;
        break;
      case JR_TYPE_BOOLEAN:
        high = 1;
        break;
      case JR_TYPE_CODES:
        high = (1 << jr_code_count(fact)) - 1;
        break;
      case JR_TYPE_MUNICIPALITY:
        low = 1;
        high = 9999;
        EXPECT_EQ(jr_dossier_set(h_.dossier, node, fact, JR_ABROAD), JR_OK);
        break;
      case JR_TYPE_NUMBER:
        low = 1;
        high = 2;
        break;
      default:
        ASSERT_EQ(jr_fact_type(fact), JR_TYPE_CODE);
    }
    EXPECT_EQ(jr_dossier_set(h_.dossier, node, fact, low), JR_OK) << jr_element_name(fact);
    EXPECT_EQ(jr_dossier_set(h_.dossier, node, fact, high), JR_OK) << jr_element_name(fact);
    EXPECT_EQ(jr_dossier_set(h_.dossier, node, fact, high + 1), JR_ERR_RANGE) << jr_element_name(fact);
    EXPECT_EQ(
        jr_dossier_set(h_.dossier, node, fact, jr_fact_type(fact) == JR_TYPE_MUNICIPALITY ? -2 : low - 1),
        JR_ERR_RANGE)
        << jr_element_name(fact);
    EXPECT_EQ(jr_dossier_set(h_.dossier, node, fact, JR_NONE), JR_ERR_RANGE) << jr_element_name(fact);
  }
}

TEST_F(filling_in, a_block_is_null_or_has_something_in_it) {
  const int32_t measure = add(0, "maatregelen");
  EXPECT_EQ(null(measure, "maatregelen.koers"), JR_OK);
  EXPECT_EQ(null(measure, "maatregelen.koers"), JR_OK) << "again";
  EXPECT_EQ(set(measure, "maatregelen.koers.bepaald", 20'000), JR_ERR_ARGUMENT);
  EXPECT_EQ(set(measure, "maatregelen.koers.samenspraak.gezin", 1), JR_ERR_ARGUMENT);
  EXPECT_EQ(null(measure, "maatregelen.koers.samenspraak"), JR_ERR_ARGUMENT);
  EXPECT_EQ(open(measure, "maatregelen.koers"), JR_ERR_ARGUMENT);
  const int32_t other = add(0, "maatregelen");
  EXPECT_EQ(null(other, "maatregelen.koers.samenspraak"), JR_OK);
  EXPECT_EQ(null(other, "maatregelen.koers"), JR_ERR_ARGUMENT) << "something in it was said";
  EXPECT_EQ(open(other, "maatregelen.koers.samenspraak"), JR_ERR_ARGUMENT);
  EXPECT_EQ(open(other, "maatregelen.koers"), JR_OK);
  EXPECT_EQ(null(0, "koploper"), JR_OK);
  EXPECT_EQ(add(0, "koploper.contact_ouders"), JR_ERR_ARGUMENT);
}

TEST_F(filling_in, null_only_where_it_may_be) {
  EXPECT_EQ(null(0, "geboortedatum"), JR_ERR_ARGUMENT);
  const int32_t home = add(0, "brp");
  EXPECT_EQ(null(home, "brp.van"), JR_ERR_ARGUMENT);
  EXPECT_EQ(null(home, "brp.tot_en_met"), JR_OK);
  EXPECT_EQ(null(home, "brp.gemeente"), JR_OK);
  EXPECT_EQ(null(0, "moeder_brp_bij_geboorte"), JR_OK);
  const int32_t table = add(0, "tafels");
  EXPECT_EQ(null(table, "tafels.moment"), JR_ERR_ARGUMENT);
}

TEST_F(filling_in, a_list_that_is_touched_is_known) {
  const std::string unknown = json_of();
  jr_dossier_clear(h_.dossier);
  EXPECT_EQ(null(0, "maatregelen"), JR_OK);
  const std::string empty = json_of();
  EXPECT_NE(unknown, empty);
  EXPECT_NE(unknown.find(R"("onderwerp":"/maatregelen")"), std::string::npos);
  EXPECT_EQ(empty.find(R"("onderwerp":"/maatregelen")"), std::string::npos);
}

TEST_F(filling_in, labels) {
  const auto label = [&](const std::string& text) {
    return jr_dossier_set_label(h_.dossier, text.data(), text.size());
  };
  EXPECT_EQ(label("Z-17"), JR_OK);
  EXPECT_EQ(label(""), JR_ERR_RANGE);
  EXPECT_EQ(label(std::string(64, 'a')), JR_OK);
  EXPECT_EQ(label(std::string(65, 'a')), JR_ERR_RANGE);
  EXPECT_EQ(label("met spatie"), JR_ERR_RANGE);
  EXPECT_EQ(label(std::string("a\0b", 3)), JR_ERR_RANGE);
  EXPECT_EQ(label("111222333"), JR_ERR_RANGE) << "could be a citizen service number";
}

TEST_F(filling_in, without_a_label_it_is_not_assessed) {
  EXPECT_EQ(set(0, "geboortedatum", 0), JR_OK);
  jr_error* error = nullptr;
  EXPECT_EQ(jr_assess(jr_ruleset_default(), h_.dossier, 20'000, nullptr, h_.result, &error), JR_ERR_DOSSIER);
  EXPECT_STREQ(jr_error_pointer(error), "/kenmerk");
  EXPECT_EQ(jr_error_code(error), JR_ERR_DOSSIER);
  jr_error_free(error);
}

TEST_F(filling_in, a_thousand_entries_and_not_one_more) {
  for (int i = 0; i < 1000; ++i) {
    ASSERT_GT(add(0, "verblijf"), 0);
  }
  EXPECT_EQ(add(0, "verblijf"), JR_ERR_LIMIT);
}

// What is set, in whatever order, is the same dossier.
TEST_F(filling_in, the_order_of_calls_makes_no_difference) {
  struct call {
    const char* fact;
    int32_t value;
  };
  std::vector<call> calls = {{"maatregelen.soort", 0},
                             {"maatregelen.gi", 0},
                             {"maatregelen.uitgesproken", 20'100},
                             {"maatregelen.gi_in_kennis", 20'101},
                             {"maatregelen.koers.bepaald", 20'130},
                             {"maatregelen.koers.samenspraak.gezin", 1},
                             {"maatregelen.koers.toelichting.reden", 3},
                             {"maatregelen.einde", JR_NONE},
                             {"maatregelen.eerste_contact.jeugdige", 20'105}};
  std::string first;
  std::mt19937 random(1);
  for (int round = 0; round < 60; ++round) {
    jr_dossier_clear(h_.dossier);
    const int32_t measure = add(0, "maatregelen");
    for (const call& c : calls) {
      ASSERT_EQ(c.value == JR_NONE ? null(measure, c.fact) : set(measure, c.fact, c.value), JR_OK) << c.fact;
    }
    const std::string found = json_of();
    first = first.empty() ? found : first;
    ASSERT_EQ(found, first);
    std::shuffle(calls.begin(), calls.end(), random);
  }
}

TEST_F(filling_in, what_is_set_again_has_the_last_value) {
  const int32_t measure = add(0, "maatregelen");
  EXPECT_EQ(set(measure, "maatregelen.soort", 3), JR_OK);
  EXPECT_EQ(set(measure, "maatregelen.soort", 0), JR_OK);
  EXPECT_EQ(set(measure, "maatregelen.soort", 99), JR_ERR_RANGE);
  const std::string found = json_of();
  jr_dossier_clear(h_.dossier);
  EXPECT_EQ(set(add(0, "maatregelen"), "maatregelen.soort", 0), JR_OK);
  EXPECT_EQ(json_of(), found);
}

// The result has a copy of its own.
TEST_F(filling_in, the_dossier_may_change_once_it_is_assessed) {
  add(0, "maatregelen");
  jr_dossier_clear(h_.dossier);
  set(add(0, "maatregelen"), "maatregelen.soort", 0);
  const std::string before = json_of();
  jr_dossier_clear(h_.dossier);
  const std::string after = written([&](char* to, size_t cap, size_t* needed) {
    return jr_result_write(h_.result, JR_FORMAT_JSON, JR_LANGUAGE_NL, to, cap, needed);
  });
  EXPECT_EQ(before, after);
}

TEST_F(filling_in, a_text_that_is_refused_leaves_nothing) {
  const std::string text =
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-1","geboortedatum":"2012-05-17","x":1})";
  jr_error* error = nullptr;
  EXPECT_EQ(jr_dossier_read_json(h_.dossier, text.data(), text.size(), &error), JR_ERR_DOSSIER);
  EXPECT_STREQ(jr_error_pointer(error), "/x");
  jr_error_free(error);
  EXPECT_EQ(jr_assess(jr_ruleset_default(), h_.dossier, 20'000, nullptr, h_.result, &error), JR_ERR_DOSSIER);
  EXPECT_STREQ(jr_error_pointer(error), "/kenmerk");
  jr_error_free(error);
}

}  // namespace
}  // namespace jeugdregels::capi
