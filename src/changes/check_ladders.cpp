// JR0301, JR0302 and JR0303: each step of a ladder begins later than the one before, is reached, and has a
// higher number.
//
// Read from the texts, because steps that go down do not load. Tested by
// tests/changes/check_ladders_test.cpp.
#include "changes/cases.hpp"
#include "changes/check.hpp"
#include "rules/lookup.hpp"

namespace jeugdregels::changes {
namespace {

// Nobody waits longer for youth help than from birth to the 23rd birthday.
constexpr int longest_wait = 23 * 366;

bool has_numbers(const rules::json& step) {
  return step.is_object() && step.contains("stap") && step["stap"].is_number_integer() &&
         step.contains("vanaf_dag") && step["vanaf_dag"].is_number_integer();
}

int number_of(const rules::json& step, const char* key) { return step[key].get<int>(); }

class ladder_check {
 public:
  ladder_check(const checking& c, const rules::json& rule, text_place place)
      : c_(c), id_(text_of(rule, "regel")), place_(std::move(place)) {}

  void check(const rules::json& steps, std::string_view variant) {
    for (std::size_t i = 1; i < steps.size(); ++i) {
      if (!has_numbers(steps[i - 1]) || !has_numbers(steps[i])) {
        continue;  // said by the loader
      }
      const text_place at =
          place_.below("/ladder/varianten/" + std::string(variant) + "/" + std::to_string(i));
      check_days(number_of(steps[i - 1], "vanaf_dag"), number_of(steps[i], "vanaf_dag"),
                 at.below("/vanaf_dag"));
      const int step = number_of(steps[i], "stap");
      if (step <= number_of(steps[i - 1], "stap")) {
        add("JR0303", at.below("/stap"), "stap " + std::to_string(step) + " is niet hoger dan de stap ervoor",
            number_of(steps[i], "vanaf_dag"));
      }
    }
  }

 private:
  void check_days(int before, int day, const text_place& at) {
    if (day < before) {
      add(rules::fault_code::ladder_goes_down, at,
          "deze stap begint op dag " + std::to_string(day) + ", en de stap ervoor op dag " +
              std::to_string(before),
          day);
    } else if (day == before) {
      add(rules::fault_code::step_not_reached, at,
          "de stap ervoor wordt nooit bereikt: deze begint ook op dag " + std::to_string(day), day);
    } else if (day > longest_wait) {
      add(rules::fault_code::step_not_reached, at,
          "deze stap wordt nooit bereikt: zo lang kan een jeugdige niet wachten", longest_wait);
    }
  }

  void add(std::string_view code, const text_place& at, std::string message, int days) {
    c_.add(code, notice_level::error, at, std::move(message), id_, waiting(days));
  }

  // A dossier in which is waited so many days; empty when none can be built.
  std::string waiting(int days) const {
    const index first = rules::first_version_of(c_.set, id_);
    if (first == rules::nothing) {
      return {};
    }
    const auto& rule = c_.set.rules[static_cast<std::size_t>(first)];
    case_file shown(rule.over, std::clamp(c_.today, rule.valid.from, rule.valid.until));
    shown.set_age(std::min(22, days / 365 + 1));
    shown.set(fact_id::maatregel_gi, 0);
    for (const auto fact : {fact_id::hulp_gestart, fact_id::hulp_intake, fact_id::hulp_beeindigd}) {
      shown.set(fact, facts::none);
    }
    shown.set(fact_id::hulp_wacht_sinds, shown.as_of() - days);
    const assessed_case assessed(c_.set, first, shown);
    const bool waits =
        assessed.finding() != nullptr && assessed.finding()->result.result == rules::outcome::determined;
    return waits ? shown.text() : std::string();
  }

  const checking& c_;
  const std::string id_;
  const text_place place_;
};

}  // namespace

void check_ladders(const checking& c) {
  for_entries(c.texts, "regels", [&](const rules::json& rule, const text_place& place) {
    const rules::json::json_pointer at("/ladder/varianten");
    if (!rule.is_object() || !rule.contains(at) || !rule[at].is_object()) {
      return;
    }
    ladder_check one(c, rule, place);
    for (const auto& [variant, steps] : rule[at].items()) {
      if (steps.is_array()) {
        one.check(steps, variant);
      }
    }
  });
}

}  // namespace jeugdregels::changes
