// JR0201, JR0202 and JR0203 of decision tables: a row for every case, and no row that never decides.
//
// Their questions have few answers, so every combination is tried. Each is built into a dossier
// (decision_cases.hpp) and assessed; a combination that no dossier has is excluded. Tested by
// tests/changes/check_decisions_test.cpp.
#include <set>

#include "changes/check.hpp"
#include "changes/decision_cases.hpp"
#include "rules/lookup.hpp"

namespace jeugdregels::changes {
namespace {

struct decision_row_seen {
  bool decides = false;
  std::set<std::size_t> before;
  std::string example;  // where an earlier row decides
  std::string decided;  // where this one does
};

bool fits(const rules::decision_row& row, const decision_combination& codes) {
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if ((row.allowed[i] >> codes[i] & 1U) == 0) {
      return false;
    }
  }
  return true;
}

bool say_the_same(const rules::decision_row& a, const rules::decision_row& b) {
  if (a.outcome_count != b.outcome_count) {
    return false;
  }
  for (std::size_t i = 0; i < a.outcome_count; ++i) {
    if (a.outcomes[i].source != b.outcomes[i].source || a.outcomes[i].part != b.outcomes[i].part) {
      return false;
    }
  }
  return true;
}

class decision_proof {
 public:
  decision_proof(const checking& c, const rules::rule& r)
      : c_(c),
        rule_(r),
        table_(c.set.decisions[static_cast<std::size_t>(r.payload)]),
        rows_(c.set.decision_rows.subspan(static_cast<std::size_t>(table_.first_row),
                                          static_cast<std::size_t>(table_.rows))),
        as_of_(std::clamp(c.today, r.valid.from, r.valid.until)),
        seen_(rows_.size()) {}

  void run() {
    for_combinations(table_.by_chain, [&](const decision_combination& codes) { look(codes); });
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      report(i);
    }
  }

 private:
  void look(const decision_combination& codes) {
    const auto first =
        std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return fits(row, codes); });
    if (first == rows_.end()) {
      return;
    }
    const std::string example = build(codes, *first);
    if (example.empty()) {
      return;  // no dossier has this combination
    }
    const auto number = static_cast<std::size_t>(first - rows_.begin());
    seen_[number].decides = true;
    keep(seen_[number].decided, example);
    for (std::size_t i = number + 1; i < rows_.size(); ++i) {
      if (fits(rows_[i], codes)) {
        seen_[i].before.insert(number);
        keep(seen_[i].example, example);
      }
    }
  }

  static void keep(std::string& kept, const std::string& example) {
    if (kept.empty()) {
      kept = example;
    }
  }

  // The case of a combination, assessed; empty when assessing finds another row.
  std::string build(const decision_combination& codes, const rules::decision_row& row) const {
    const case_file shown = decision_case(table_, codes, as_of_);
    const assessed_case assessed(c_.set, rules::first_version_of(c_.set, rule_.id), shown);
    const auto* found = assessed.finding();
    if (found == nullptr || found->result.value == rules::nothing) {
      return {};
    }
    const auto named = assess::at(assessed.all().value_of(*found), assess::decision_field::row);
    return named == row.id || named == table_.nobody ? shown.text() : std::string();
  }

  void report(std::size_t row) const {
    const auto& seen = seen_[row];
    const text_place table = place_of(rule_).below("/beslistabel/rijen");
    if (c_.set.names[static_cast<std::size_t>(rows_[row].id)] == missing_row) {
      if (seen.decides) {
        c_.add(rules::fault_code::incomplete_table, notice_level::error, table,
               "deze tabel zegt niet wie er dan verantwoordelijk is", rule_.id, seen.decided);
      }
      return;
    }
    if (seen.decides) {
      return;
    }
    const text_place place = table.below("/" + std::to_string(row));
    if (seen.before.size() == 1 && !say_the_same(rows_[*seen.before.begin()], rows_[row])) {
      c_.add("JR0203", notice_level::error, place,
             "rij " + std::to_string(*seen.before.begin() + 1) +
                 " beslist overal waar deze rij geldt, en zegt iets anders",
             rule_.id, seen.example);
    } else {
      c_.add("JR0202", notice_level::error, place, "deze rij beslist nooit: een eerdere rij gaat overal voor",
             rule_.id, seen.example);
    }
  }

  const checking& c_;
  const rules::rule& rule_;
  const rules::decision_rule& table_;
  std::span<const rules::decision_row> rows_;
  const day as_of_;
  std::vector<decision_row_seen> seen_;
};

}  // namespace

void check_decisions(const checking& c) {
  for (const auto& r : c.set.rules) {
    if (r.kind == rules::rule_kind::decision) {
      decision_proof(c, r).run();
    }
  }
}

}  // namespace jeugdregels::changes
