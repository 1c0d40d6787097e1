// Without memory: the 1st, 2nd, 3rd … allocation of every function that takes memory fails, once and for
// good. It says so or succeeds, nothing is lost, and what there was can still be used. Once warm the fast
// door takes none.
#include "capi/memory.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "capi/handles.hpp"
#include "rules/folder.hpp"
#include "rules/loader.hpp"

namespace jeugdregels::capi {
namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

std::string packed_rules() {
  rules::rule_folder folder;
  return rules::pack_ruleset(folder.texts());
}

// Calls with the k-th allocation failing until one call needs no more than that. `check` looks at what is
// left.
void without_memory(const std::function<jr_status()>& call, const std::function<void()>& check,
                    std::size_t step = 1) {
  for (const bool for_good : {false, true}) {
    std::size_t failures = 0;
    for (std::size_t k = 1;; k += step) {
      heap& h = the_heap();
      const std::size_t alive = h.alive;
      h.fail_at = h.taken + k;
      h.fail_after = for_good;
      h.failed = false;
      const jr_status status = call();
      h.fail_at = never;
      h.fail_after = false;
      if (!h.failed) {
        ASSERT_TRUE(status >= 0) << k;
        break;
      }
      ++failures;
      ASSERT_TRUE(status == JR_ERR_NOMEM || status >= 0) << "allocation " << k << ": " << status;
      check();
      ASSERT_LE(h.alive, alive + 400) << "allocation " << k;  // rooms that are kept
    }
    EXPECT_GT(failures, 0U);
  }
}

class no_memory : public testing::Test {
 protected:
  no_memory() {
    text_ = text_of_file(example_files().front());
    json_ = json::parse(text_);
  }

  // One case of each kind of call with objects of its own; nothing may be lost at the end.
  template <typename Body>
  void nothing_lost(Body body) {
    body();  // what is made once for the whole program
    const std::size_t alive = the_heap().alive;
    body();
    EXPECT_EQ(the_heap().alive, alive);
  }

  std::string text_;
  json json_;
};

TEST_F(no_memory, json_door) {
  nothing_lost([&] {
    std::vector<char> room(200'000);
    size_t needed = 0;
    const auto assess = [&] {
      return jr_assess_json(jr_ruleset_default(), text_.data(), text_.size(), jr_date_from_ymd(2026, 1, 1),
                            "{}", 2, room.data(), room.size(), &needed, nullptr);
    };
    without_memory(assess, [] {});
    const auto agenda = [&] {
      return jr_agenda_json(jr_ruleset_default(), text_.data(), text_.size(), jr_date_from_ymd(2026, 1, 1),
                            jr_date_from_ymd(2026, 3, 1), nullptr, 0, room.data(), room.size(), &needed,
                            nullptr);
    };
    without_memory(agenda, [] {});
  });
}

TEST_F(no_memory, error_objects) {
  nothing_lost([&] {
    jr_error* error = nullptr;
    const auto refuse = [&] {
      const jr_status status =
          jr_assess_json(jr_ruleset_default(), "{", 1, 0, nullptr, 0, nullptr, 0, nullptr, &error);
      jr_error_free(error);
      return status == JR_ERR_JSON ? JR_OK : status;
    };
    without_memory(refuse, [] {});
  });
}

TEST_F(no_memory, rule_sets) {
  const std::string packed = packed_rules();
  nothing_lost([&] {
    const auto load = [&] {
      jr_ruleset* rules = nullptr;
      const jr_status status = jr_ruleset_from_json(packed.data(), packed.size(), &rules, nullptr);
      EXPECT_EQ(rules != nullptr, status == JR_OK);
      jr_ruleset_free(rules);
      return status;
    };
    without_memory(
        load, [] {}, 997);  // it takes very many
  });
}

TEST_F(no_memory, handles) {
  nothing_lost([&] {
    const auto make_all = [&]() -> jr_status {
      jr_dossier* d = nullptr;
      jr_result* r = nullptr;
      jr_agenda* a = nullptr;
      const jr_status made[] = {jr_dossier_new(&d), jr_result_new(&r), jr_agenda_new(&a)};
      jr_dossier_free(d);
      jr_result_free(r);
      jr_agenda_free(a);
      return *std::min_element(std::begin(made), std::end(made));
    };
    without_memory(make_all, [] {});
  });
}

// A call that fails changes nothing: doing it again gives the dossier as if it had not.
TEST_F(no_memory, filling) {
  nothing_lost([&] {
    handles h;
    const int32_t measures = element("maatregelen");
    for (std::size_t k = 1; k < 40; ++k) {
      jr_dossier* d = nullptr;
      ASSERT_EQ(jr_dossier_new(&d), JR_OK);
      int32_t status = 0;
      the_heap().fail_at = the_heap().taken + 1;
      the_heap().fail_after = true;
      for (std::size_t i = 0; i < k && status >= 0; ++i) {
        status = jr_dossier_add(d, 0, measures);
      }
      the_heap().fail_at = never;
      the_heap().fail_after = false;
      if (status == JR_ERR_NOMEM) {
        EXPECT_EQ(jr_dossier_set_label(d, "Z-1", 3), JR_OK);
        EXPECT_GT(jr_dossier_add(d, 0, measures), 0);
        EXPECT_EQ(jr_dossier_clear(d), JR_OK);
        EXPECT_EQ(by_number(d).fill(json_), JR_OK);
        EXPECT_EQ(jr_assess(jr_ruleset_default(), d, 20'000, nullptr, h.result, nullptr), JR_OK);
      }
      jr_dossier_free(d);
    }
  });
}

TEST_F(no_memory, the_first_entry_of_a_list_leaves_it_unknown) {
  handles h;
  jr_dossier* d = nullptr;
  ASSERT_EQ(jr_dossier_new(&d), JR_OK);
  jr_dossier_set_label(d, "Z-1", 3);
  jr_dossier_set(d, 0, element("geboortedatum"), day_of("2015-01-01"));
  the_heap().fail_at = the_heap().taken + 1;
  const int32_t status = jr_dossier_add(d, 0, element("maatregelen"));
  the_heap().fail_at = never;
  if (status == JR_ERR_NOMEM) {
    ASSERT_EQ(jr_assess(jr_ruleset_default(), d, 20'000, nullptr, h.result, nullptr), JR_OK);
    const auto write = [&](char* to, size_t cap, size_t* needed) {
      return jr_result_write(h.result, JR_FORMAT_JSON, JR_LANGUAGE_NL, to, cap, needed);
    };
    EXPECT_NE(written(write).find(R"("onderwerp":"/maatregelen")"), std::string::npos);
  }
  jr_dossier_free(d);
}

TEST_F(no_memory, assessing_and_reading) {
  nothing_lost([&] {
    const auto assess = [&] {
      handles h;  // not warm
      if (h.dossier == nullptr || h.result == nullptr || h.agenda == nullptr) {
        return JR_ERR_NOMEM;
      }
      jr_status status = jr_dossier_read_json(h.dossier, text_.data(), text_.size(), nullptr);
      if (status != JR_OK) {
        return status;
      }
      status = jr_assess(jr_ruleset_default(), h.dossier, jr_date_from_ymd(2026, 1, 1), nullptr, h.result,
                         nullptr);
      EXPECT_TRUE(status == JR_OK || jr_result_count(h.result) == 0);
      if (status != JR_OK) {
        return status;
      }
      std::vector<char> room;
      size_t needed = 0;
      status = jr_result_write(h.result, JR_FORMAT_TEXT, JR_LANGUAGE_EN, nullptr, 0, &needed);
      if (status != JR_ERR_BUFFER) {
        return status;
      }
      status = jr_agenda_find(jr_ruleset_default(), h.dossier, 20'000, 20'100, nullptr, h.agenda, nullptr);
      EXPECT_TRUE(status == JR_OK || jr_agenda_count(h.agenda) == 0);
      return status;
    };
    without_memory(assess, [] {});
  });
}

// The same result after a failure as without one.
TEST_F(no_memory, a_result_can_be_used_after_a_failure) {
  for (const auto& file : example_files()) {
    const std::string text = text_of_file(file);
    handles fresh;
    handles failing;
    ASSERT_EQ(jr_dossier_read_json(fresh.dossier, text.data(), text.size(), nullptr), JR_OK);
    const auto assess = [&](jr_result* r) {
      return jr_assess(jr_ruleset_default(), fresh.dossier, jr_date_from_ymd(2026, 1, 1), nullptr, r,
                       nullptr);
    };
    const auto json_of = [](const jr_result* r) {
      return written([r](char* to, size_t cap, size_t* needed) {
        return jr_result_write(r, JR_FORMAT_JSON, JR_LANGUAGE_NL, to, cap, needed);
      });
    };
    ASSERT_EQ(assess(fresh.result), JR_OK);
    for (std::size_t k = 1; k < 400; k += 7) {
      the_heap().fail_at = the_heap().taken + k;
      assess(failing.result);
      the_heap().fail_at = never;
      ASSERT_EQ(assess(failing.result), JR_OK);
      ASSERT_EQ(json_of(failing.result), json_of(fresh.result)) << file << " " << k;
    }
  }
}

TEST_F(no_memory, the_fast_door_takes_none_once_warm) {
  for (const auto& file : example_files()) {
    handles h;
    const json dossier = json::parse(text_of_file(file));
    std::size_t taken = 0;
    for (int round = 0; round < 3; ++round) {
      ASSERT_EQ(by_number(h.dossier).fill(dossier), JR_OK);
      taken = the_heap().taken;
      ASSERT_EQ(jr_assess(jr_ruleset_default(), h.dossier, 20'454, nullptr, h.result, nullptr), JR_OK);
      int32_t value = 0;
      for (int32_t i = 0; i < jr_result_count(h.result); ++i) {
        for (int32_t f = 0; f < jr_field_count(); ++f) {
          jr_result_get(h.result, i, jr_field_at(f), &value);
          jr_result_text(h.result, i, jr_field_at(f));
        }
      }
    }
    EXPECT_EQ(the_heap().taken, taken) << file;
  }
}

}  // namespace
}  // namespace jeugdregels::capi
