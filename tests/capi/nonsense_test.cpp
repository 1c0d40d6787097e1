// Every function of the C face with every combination of NULL, nonsense and sense: a status, never a crash.
// And with every kind of exception thrown inside it: a status, never an exception.
#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <limits>
#include <new>
#include <set>
#include <stdexcept>
#include <tuple>

#include "capi/handles.hpp"
#include "capi/hook.hpp"

namespace jeugdregels::capi {
namespace {

std::function<void()>& hook() {
  static std::function<void()> h;
  return h;
}

constexpr int32_t largest = std::numeric_limits<int32_t>::max();

// What is tried for each kind of parameter.
class candidates {
 public:
  candidates() {
    const std::string text = text_of_file(example_files().front());
    jr_dossier_read_json(all.dossier, text.data(), text.size(), nullptr);
    jr_dossier_new(&empty_);
    fill();
    wrong_[0].struct_size = 3;
    wrong_[1].language = 7;
    wrong_[2].choice_count = 1;
    wrong_[3].parts = &number_;
    wrong_[3].part_count = 1;
  }
  candidates(const candidates&) = delete;
  candidates& operator=(const candidates&) = delete;
  ~candidates() { jr_dossier_free(empty_); }

  // Results as they were to begin with.
  void fill() {
    jr_options all_rules = JR_OPTIONS_INIT;
    jr_assess(jr_ruleset_default(), all.dossier, jr_date_from_ymd(2026, 1, 1), &all_rules, all.result,
              nullptr);
    jr_agenda_find(jr_ruleset_default(), all.dossier, jr_date_from_ymd(2026, 1, 1),
                   jr_date_from_ymd(2026, 2, 1), nullptr, all.agenda, nullptr);
  }

  auto of(const int32_t*) {
    return std::array{JR_NONE, -1, 0, 1, 4, JR_FIRST_LIST, JR_FIRST_BLOCK, 20454, largest};
  }
  auto of(const uint32_t*) { return std::array<uint32_t, 4>{0, 4, sizeof(jr_options), 100'000}; }
  auto of(const size_t*) { return std::array<size_t, 3>{0, 1, 3}; }
  auto of(const char* const*) { return std::array<const char*, 2>{nullptr, "{}x"}; }
  auto of(char* const*) { return std::array<char*, 2>{nullptr, buffer_.data()}; }
  auto of(size_t* const*) { return std::array<size_t*, 2>{nullptr, &size_}; }
  auto of(int32_t* const*) { return std::array<int32_t*, 2>{nullptr, &number_out_}; }
  auto of(const jr_ruleset* const*) {
    return std::array<const jr_ruleset*, 2>{nullptr, jr_ruleset_default()};
  }
  auto of(jr_ruleset* const*) { return std::array<jr_ruleset*, 1>{nullptr}; }
  auto of(const jr_dossier* const*) { return std::array<const jr_dossier*, 3>{nullptr, all.dossier, empty_}; }
  auto of(jr_dossier* const*) { return std::array<jr_dossier*, 2>{nullptr, empty_}; }
  auto of(const jr_result* const*) { return std::array<const jr_result*, 2>{nullptr, all.result}; }
  auto of(jr_result* const*) { return std::array<jr_result*, 2>{nullptr, all.result}; }
  auto of(const jr_agenda* const*) { return std::array<const jr_agenda*, 2>{nullptr, all.agenda}; }
  auto of(jr_agenda* const*) { return std::array<jr_agenda*, 2>{nullptr, all.agenda}; }
  auto of(const jr_error* const*) { return std::array<const jr_error*, 1>{nullptr}; }
  auto of(jr_error* const*) { return std::array<jr_error*, 1>{nullptr}; }
  auto of(jr_ruleset** const*) { return std::array<jr_ruleset**, 2>{nullptr, &new_rules_}; }
  auto of(jr_dossier** const*) { return std::array<jr_dossier**, 2>{nullptr, &new_dossier_}; }
  auto of(jr_result** const*) { return std::array<jr_result**, 2>{nullptr, &new_result_}; }
  auto of(jr_agenda** const*) { return std::array<jr_agenda**, 2>{nullptr, &new_agenda_}; }
  auto of(jr_error** const*) { return std::array<jr_error**, 2>{nullptr, &new_error_}; }
  auto of(jr_options* const*) { return std::array<jr_options*, 2>{nullptr, &room_.options}; }
  auto of(const jr_options* const*) {
    return std::array<const jr_options*, 6>{nullptr, &right_, &wrong_[0], &wrong_[1], &wrong_[2], &wrong_[3]};
  }

  // What the last call gave.
  void free_what_is_new() {
    jr_ruleset_free(std::exchange(new_rules_, nullptr));
    jr_dossier_free(std::exchange(new_dossier_, nullptr));
    jr_result_free(std::exchange(new_result_, nullptr));
    jr_agenda_free(std::exchange(new_agenda_, nullptr));
    jr_error_free(std::exchange(new_error_, nullptr));
  }

  handles all;

 private:
  struct room {
    jr_options options;
    std::array<char, 70'000> behind;
  };

  jr_dossier* empty_ = nullptr;
  std::array<char, 4> buffer_{};
  size_t size_ = 0;
  int32_t number_out_ = 0;
  int32_t number_ = 99;
  room room_{};
  jr_options right_ = JR_OPTIONS_INIT;
  std::array<jr_options, 4> wrong_ = {jr_options(JR_OPTIONS_INIT), jr_options(JR_OPTIONS_INIT),
                                      jr_options(JR_OPTIONS_INIT), jr_options(JR_OPTIONS_INIT)};
  jr_ruleset* new_rules_ = nullptr;
  jr_dossier* new_dossier_ = nullptr;
  jr_result* new_result_ = nullptr;
  jr_agenda* new_agenda_ = nullptr;
  jr_error* new_error_ = nullptr;
};

// Calls functions with every combination; `check` sees the name and the number that came back (0 for a
// pointer that is NULL, 1 for another, 0 for nothing).
class trial {
 public:
  using checker = std::function<void(const char*, int32_t)>;
  explicit trial(checker check) : check_(std::move(check)) {}

  template <typename Result, typename... Params>
  void of(const char* name, Result (*function)(Params...) noexcept) {
    is_free_ = std::string_view(name).ends_with("_free");
    tried_.insert(name);
    if (hook() == nullptr) {
      values_.fill();
    }
    next<Result>(name, function, std::tuple<>());
  }

  const std::set<std::string>& tried() const { return tried_; }
  std::size_t calls() const { return calls_; }

 private:
  template <typename Result, typename... Params, typename... Given>
  void next(const char* name, Result (*function)(Params...) noexcept, const std::tuple<Given...>& given) {
    if constexpr (sizeof...(Given) == sizeof...(Params)) {
      call<Result>(name, function, given);
    } else {
      using type = std::tuple_element_t<sizeof...(Given), std::tuple<Params...>>;
      for (const auto& value : values_.of(static_cast<const type*>(nullptr))) {
        next<Result>(name, function, std::tuple_cat(given, std::tuple<type>(value)));
        if (is_free_) {
          return;  // only NULL: nothing may be freed twice
        }
      }
    }
  }

  template <typename Result, typename Function, typename Given>
  void call(const char* name, Function function, const Given& given) {
    ++calls_;
    int32_t number = 0;
    if constexpr (std::is_void_v<Result>) {
      std::apply(function, given);
    } else if constexpr (std::is_pointer_v<Result>) {
      number = std::apply(function, given) == nullptr ? 0 : 1;
    } else {
      number = std::apply(function, given);
    }
    check_(name, number);
    auto before = std::exchange(hook(), nullptr);
    values_.free_what_is_new();
    hook() = std::move(before);
  }

  checker check_;
  candidates values_;
  bool is_free_ = false;
  std::set<std::string> tried_;
  std::size_t calls_ = 0;
};

void part_0(trial& t) {
  t.of("jr_version_string", jr_version_string);
  t.of("jr_abi_version", jr_abi_version);
  t.of("jr_status_name", jr_status_name);
  t.of("jr_date_from_ymd", jr_date_from_ymd);
  t.of("jr_date_to_ymd", jr_date_to_ymd);
  t.of("jr_error_code", jr_error_code);
  t.of("jr_error_message", jr_error_message);
  t.of("jr_error_pointer", jr_error_pointer);
  t.of("jr_error_line", jr_error_line);
  t.of("jr_error_free", jr_error_free);
  t.of("jr_ruleset_default", jr_ruleset_default);
  t.of("jr_ruleset_from_json", jr_ruleset_from_json);
  t.of("jr_ruleset_free", jr_ruleset_free);
  t.of("jr_ruleset_name", jr_ruleset_name);
  t.of("jr_ruleset_version", jr_ruleset_version);
  t.of("jr_ruleset_fingerprint", jr_ruleset_fingerprint);
  t.of("jr_assess_json", jr_assess_json);
  t.of("jr_agenda_json", jr_agenda_json);
  t.of("jr_dossier_new", jr_dossier_new);
  t.of("jr_dossier_free", jr_dossier_free);
  t.of("jr_dossier_clear", jr_dossier_clear);
  t.of("jr_dossier_set_label", jr_dossier_set_label);
  t.of("jr_dossier_add", jr_dossier_add);
  t.of("jr_dossier_open", jr_dossier_open);
  t.of("jr_dossier_set", jr_dossier_set);
  t.of("jr_dossier_set_null", jr_dossier_set_null);
  t.of("jr_dossier_read_json", jr_dossier_read_json);
  t.of("jr_options_init", jr_options_init);
  t.of("jr_result_new", jr_result_new);
  t.of("jr_result_free", jr_result_free);
  t.of("jr_assess", jr_assess);
  t.of("jr_result_count", jr_result_count);
  t.of("jr_result_rule", jr_result_rule);
  t.of("jr_result_subject", jr_result_subject);
  t.of("jr_result_get", jr_result_get);
  t.of("jr_result_text", jr_result_text);
  t.of("jr_result_value_count", jr_result_value_count);
  t.of("jr_result_value_field", jr_result_value_field);
  t.of("jr_result_value_name", jr_result_value_name);
  t.of("jr_result_item_count", jr_result_item_count);
  t.of("jr_result_item", jr_result_item);
  t.of("jr_result_lacking_count", jr_result_lacking_count);
  t.of("jr_result_lacking", jr_result_lacking);
  t.of("jr_result_part_count", jr_result_part_count);
  t.of("jr_result_part", jr_result_part);
  t.of("jr_result_pointer", jr_result_pointer);
  t.of("jr_result_explain", jr_result_explain);
  t.of("jr_result_write", jr_result_write);
}

void part_1(trial& t) {
  t.of("jr_agenda_new", jr_agenda_new);
  t.of("jr_agenda_free", jr_agenda_free);
  t.of("jr_agenda_find", jr_agenda_find);
  t.of("jr_agenda_count", jr_agenda_count);
  t.of("jr_agenda_date", jr_agenda_date);
  t.of("jr_agenda_rule", jr_agenda_rule);
  t.of("jr_agenda_subject", jr_agenda_subject);
  t.of("jr_agenda_before", jr_agenda_before);
  t.of("jr_agenda_after", jr_agenda_after);
  t.of("jr_agenda_write", jr_agenda_write);
  t.of("jr_fact_count", jr_fact_count);
  t.of("jr_list_count", jr_list_count);
  t.of("jr_block_count", jr_block_count);
  t.of("jr_element_name", jr_element_name);
  t.of("jr_element_doc", jr_element_doc);
  t.of("jr_element_home", jr_element_home);
  t.of("jr_element_find", jr_element_find);
  t.of("jr_fact_type", jr_fact_type);
  t.of("jr_fact_required", jr_fact_required);
  t.of("jr_code_count", jr_code_count);
  t.of("jr_code_name", jr_code_name);
  t.of("jr_code_find", jr_code_find);
  t.of("jr_outcome_count", jr_outcome_count);
  t.of("jr_outcome_name", jr_outcome_name);
  t.of("jr_field_count", jr_field_count);
  t.of("jr_field_at", jr_field_at);
  t.of("jr_field_name", jr_field_name);
  t.of("jr_field_doc", jr_field_doc);
  t.of("jr_field_type", jr_field_type);
  t.of("jr_rule_count", jr_rule_count);
  t.of("jr_rule_find", jr_rule_find);
  t.of("jr_rule_id", jr_rule_id);
  t.of("jr_rule_title", jr_rule_title);
  t.of("jr_rule_doc", jr_rule_doc);
  t.of("jr_rule_kind", jr_rule_kind);
  t.of("jr_rule_severity", jr_rule_severity);
  t.of("jr_rule_part", jr_rule_part);
  t.of("jr_rule_from", jr_rule_from);
  t.of("jr_rule_until", jr_rule_until);
  t.of("jr_rule_source_count", jr_rule_source_count);
  t.of("jr_rule_source", jr_rule_source);
  t.of("jr_choice_count", jr_choice_count);
  t.of("jr_choice_id", jr_choice_id);
  t.of("jr_choice_title", jr_choice_title);
  t.of("jr_choice_standard", jr_choice_standard);
  t.of("jr_choice_value_count", jr_choice_value_count);
  t.of("jr_choice_value", jr_choice_value);
  t.of("jr_part_count", jr_part_count);
}

void part_2(trial& t) {
  t.of("jr_part_id", jr_part_id);
  t.of("jr_part_title", jr_part_title);
  t.of("jr_part_standard", jr_part_standard);
  t.of("jr_municipality_count", jr_municipality_count);
  t.of("jr_municipality_code", jr_municipality_code);
  t.of("jr_municipality_name", jr_municipality_name);
  t.of("jr_municipality_region", jr_municipality_region);
  t.of("jr_municipality_from", jr_municipality_from);
  t.of("jr_municipality_until", jr_municipality_until);
}

void all_functions(trial& t) {
  part_0(t);
  part_1(t);
  part_2(t);
}

TEST(every_function, survives_every_combination_of_arguments) {
  trial t([](const char* name, int32_t number) { ASSERT_NE(number, JR_ERR_INTERNAL) << name; });
  all_functions(t);
  EXPECT_EQ(t.tried().size(), 105U);
  std::printf("%zu calls\n", t.calls());
}

// Each throws something else; 7 is no std::exception.
TEST(every_function, lets_no_exception_out) {
  const std::array<std::pair<std::function<void()>, jr_status>, 3> kinds = {{
      {[] { throw std::runtime_error("x"); }, JR_ERR_INTERNAL},
      {[] { throw std::bad_alloc(); }, JR_ERR_NOMEM},
      {[] { throw 7; }, JR_ERR_INTERNAL},
  }};
  for (const auto& [thrower, status] : kinds) {
    int inside = 0;
    int calls = 0;
    trial t([&, wanted = status](const char* name, int32_t number) {
      ++calls;
      ASSERT_GE(inside, calls) << name << " has no guard";
      inside = calls;
      ASSERT_TRUE(number == wanted || number == JR_NONE || number == 0 || number == 1 ||
                  number == JR_ERR_INTERNAL)
          << name << " gave " << number;
    });
    hook() = [&, what = thrower] {
      ++inside;
      what();
    };
    all_functions(t);
    hook() = nullptr;
    EXPECT_EQ(t.tried().size(), 105U);
  }
}

}  // namespace
}  // namespace jeugdregels::capi

void inside_guard() {
  if (jeugdregels::capi::hook()) {
    jeugdregels::capi::hook()();
  }
}
