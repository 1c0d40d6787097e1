// Dossiers for tests of eighteen, tables and statutory terms: dates counted apart from the library, every
// combination of some facts, and what an answer must be when some of them are absent.
#ifndef JEUGDREGELS_TESTS_ASSESS_YOUTH_HPP
#define JEUGDREGELS_TESTS_ASSESS_YOUTH_HPP

#include <set>
#include <string>
#include <vector>

#include "assess/case.hpp"

namespace jeugdregels::assess {

// ---- dates as text, which sort as they are --------------------------------------------------------------
inline constexpr const char* no_end = "9999-12-31";

inline std::string days_after(const std::string& date, int days) {
  return calendar::format_day(day_of(date) + days);
}

inline bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

inline std::string date_text(int year, int month, int dom) {
  const auto two = [](int n) { return std::string(n < 10 ? "-0" : "-") + std::to_string(n); };
  return std::to_string(year) + two(month) + two(dom);
}

// The same day number so many months later, else the last day of that month.
inline std::string months_after(const std::string& date, int months) {
  const int all = std::stoi(date.substr(0, 4)) * 12 + std::stoi(date.substr(5, 2)) - 1 + months;
  const int year = all / 12;
  const int month = all % 12 + 1;
  const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
  const int last = month == 2 ? (is_leap(year) ? 29 : 28) : short_month ? 30 : 31;
  return date_text(year, month, std::min(std::stoi(date.substr(8)), last));
}

// Born on 29 February: on 1 March in other years.
inline std::string birthday(const std::string& born, int years, int days = 0) {
  const int year = std::stoi(born.substr(0, 4)) + years;
  const bool leaping = born.substr(5) == "02-29" && !is_leap(year);
  const std::string that = leaping ? date_text(year, 3, 1) : std::to_string(year) + born.substr(4);
  return days_after(that, days);
}

inline const std::vector<std::string>& births() {
  static const std::vector<std::string> all = {"2004-01-01", "2004-02-28", "2004-02-29", "2004-03-01",
                                               "2004-08-31", "2005-02-28", "2006-12-31", "2008-05-20"};
  return all;
}

// ---- dossiers -------------------------------------------------------------------------------------------
inline json youth(const std::string& born) {
  return {{"formaat", "jeugdregels/dossier/1"}, {"kenmerk", "O-1"}, {"geboortedatum", born}};
}

inline json with(json dossier, const std::string& pointer, json what) {
  dossier[json::json_pointer(pointer)] = std::move(what);
  return dossier;
}

inline json without(json dossier, const std::string& pointer) {
  const json::json_pointer at(pointer);
  dossier[at.parent_pointer()].erase(at.back());
  return dossier;
}

// A measure of which everything is known that says until when it runs.
inline json measure(const std::string& kind, json pronounced, json end, json ended = nullptr) {
  return {{"soort", kind},
          {"uitgesproken", std::move(pronounced)},
          {"einde", std::move(end)},
          {"beeindigd", std::move(ended)},
          {"verlengingen", json::array()}};
}

inline json help(const std::string& kind, json started, json ended = nullptr) {
  return {{"soort", kind}, {"gestart", std::move(started)}, {"beeindigd", std::move(ended)}};
}

// ---- one rule -------------------------------------------------------------------------------------------
// ----------------------------------------------------------------------------------------------- The plan
// for one rule, whatever part it belongs to.
inline plan plan_for(const std::string& rule, const choices& wanted = {}) {
  const auto& rs = rules::embedded_rules();
  plan p = plan_with(rs, wanted);
  p.parts = ~0U;
  p.everything = false;
  select_rules(rs, p, [&](std::string_view id) { return id == rule; });
  return p;
}

class one_rule {
 public:
  explicit one_rule(std::string rule, const choices& wanted = {})
      : rule_(std::move(rule)), plan_(plan_for(rule_, wanted)) {}

  assessed of(const json& dossier, const std::string& as_of) const {
    return assessed(dossier.dump(), as_of, plan_, rules::embedded_rules());
  }
  std::string outcome(const json& dossier, const std::string& as_of, const std::string& subject = "") const {
    return of(dossier, as_of).outcome_of(rule_, subject);
  }
  // "uitkomst vanaf tot_en_met"
  std::string flag(const json& dossier, const std::string& as_of, const std::string& subject = "") const {
    const assessed a = of(dossier, as_of);
    const finding* f = a.find(rule_, subject);
    return f == nullptr
               ? "geen"
               : a.outcome_of(rule_, subject) + " " + date_of(f->result.start) + " " + date_of(f->result.due);
  }
  // "uitkomst start uiterlijk gerealiseerd"
  std::string dates(const json& dossier, const std::string& as_of, const std::string& subject = "") const {
    return of(dossier, as_of).dates_of(rule_, subject);
  }
  // The outcome and the dates among the fields of the value; the outcome alone without a value.
  std::string days(const json& dossier, const std::string& as_of, const std::vector<std::size_t>& fields,
                   const std::string& subject = "") const {
    const assessed a = of(dossier, as_of);
    const finding* f = a.find(rule_, subject);
    std::string out = a.outcome_of(rule_, subject);
    for (const std::size_t field : fields) {
      if (f != nullptr && f->result.value != rules::nothing) {
        out += " " + date_of(a.field(rule_, subject, field));
      }
    }
    return out;
  }
  const std::string& name() const { return rule_; }

 private:
  std::string rule_;
  plan plan_;
};

// ---- every combination, and completions -----------------------------------------------------------------

// A fact with the values that matter; it is also left out. `null_is_absent` as for a boolean.
struct open_fact {
  std::string at;
  std::vector<json> values;
  bool null_is_absent = false;

  bool unknown_in(const json& dossier) const {
    const json::json_pointer here(at);
    return !dossier.contains(here) || (null_is_absent && dossier.at(here).is_null());
  }
};

inline open_fact yes_or_no(const std::string& at) { return {at, {true, false}, true}; }

template <typename Work>
void every_combination(const json& dossier, const std::vector<open_fact>& facts, const Work& work,
                       std::size_t from = 0) {
  if (from == facts.size()) {
    return work(dossier);
  }
  every_combination(dossier, facts, work, from + 1);  // absent
  std::vector<json> values = facts[from].values;
  if (facts[from].null_is_absent) {
    values.emplace_back(nullptr);
  }
  for (const json& one : values) {
    every_combination(with(dossier, facts[from].at, one), facts, work, from + 1);
  }
}

// All that a reader could see once the absent facts are known.
template <typename Says>
void see_completions(const json& dossier, const std::vector<open_fact>& facts, const Says& says,
                     std::set<std::string>& seen, std::size_t from = 0) {
  if (from == facts.size()) {
    seen.insert(says(dossier));
  } else if (facts[from].unknown_in(dossier)) {
    for (const json& one : facts[from].values) {
      see_completions(with(dossier, facts[from].at, one), facts, says, seen, from + 1);
    }
  } else {
    see_completions(dossier, facts, says, seen, from + 1);
  }
}

// What `says` makes of a dossier without unknown facts holds for one with them when all completions agree.
template <typename Says>
std::string settled(const json& dossier, const std::vector<open_fact>& facts, const Says& says,
                    const std::string& otherwise = "onbekend") {
  std::set<std::string> seen;
  see_completions(dossier, facts, says, seen);
  return seen.size() == 1 ? *seen.begin() : otherwise;
}

// `got` of every combination must be what `says` leads to. It stops at the first difference.
template <typename Got, typename Says>
void expect_every(const json& dossier, const std::vector<open_fact>& facts, const Got& got, const Says& says,
                  const std::string& otherwise = "onbekend") {
  every_combination(dossier, facts, [&](const json& d) {
    if (!::testing::Test::HasFailure()) {
      EXPECT_EQ(got(d), settled(d, facts, says, otherwise)) << d;
    }
  });
}

// ---- what runs, of a dossier in which it is known (rules.md section 0) ----------------------------------
inline std::string text_or(const json& where, const char* key, const std::string& otherwise) {
  return where.contains(key) && where[key].is_string() ? where[key].get<std::string>() : otherwise;
}

inline bool happened_by(const json& where, const char* key, const std::string& on) {
  return text_or(where, key, no_end) <= on;
}

inline bool help_runs(const json& entry, const std::string& on) {
  return happened_by(entry, "gestart", on) && text_or(entry, "beeindigd", no_end) >= on;
}

// The last day according to the order and the extensions pronounced by then.
inline std::string ordered_end(const json& m, const std::string& as_of) {
  std::string last = text_or(m, "einde", no_end);
  for (const json& e : m["verlengingen"]) {
    if (happened_by(e, "uitgesproken", as_of)) {
      last = std::max(last, text_or(e, "einde", no_end));
    }
  }
  return last;
}

inline std::string last_day_of(const json& m, const std::string& born, const std::string& as_of) {
  const std::string last =
      happened_by(m, "beeindigd", as_of) ? m["beeindigd"].get<std::string>() : ordered_end(m, as_of);
  return m["soort"] == "jeugdreclassering" ? last : std::min(last, birthday(born, 18, -1));
}

// On a day, by the knowledge of the peildatum.
inline bool measure_runs(const json& m, const std::string& born, const std::string& on,
                         const std::string& as_of) {
  return happened_by(m, "uitgesproken", on) && on <= last_day_of(m, born, as_of);
}

inline bool something_runs(const json& d, const std::string& on, const std::string& as_of) {
  const auto found = [&](const char* list, const auto& runs) {
    return d.contains(list) && std::any_of(d[list].begin(), d[list].end(), runs);
  };
  return found("jeugdhulp", [&](const json& e) { return help_runs(e, on); }) ||
         found("maatregelen", [&](const json& m) { return measure_runs(m, d["geboortedatum"], on, as_of); });
}

}  // namespace jeugdregels::assess

#endif
