// One case for a test: a dossier from JSON text, assessed as of a day, and its findings by rule and pointer.
#ifndef JEUGDREGELS_TESTS_ASSESS_CASE_HPP
#define JEUGDREGELS_TESTS_ASSESS_CASE_HPP

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "assess/assess.hpp"
#include "facts/municipality.hpp"
#include "facts/reader.hpp"
#include "rules/embedded.hpp"
#include "rules/names.hpp"

namespace jeugdregels::assess {

using json = nlohmann::json;
using choices = std::map<std::string, std::string>;

inline day day_of(std::string_view text) {
  const auto parsed = calendar::parse_day(text);
  if (!parsed) {
    throw std::invalid_argument(std::string(text));
  }
  return *parsed;
}

inline std::string date_of(value v) {
  return v == facts::none ? "null" : v == facts::unknown ? "onbekend" : calendar::format_day(v);
}

inline plan plan_with(const rules::data& rs, const choices& wanted) {
  plan p = standard_plan(rs);
  for (const auto& [id, chosen] : wanted) {
    bool found = false;
    for (std::size_t c = 0; c < rs.choices.size(); ++c) {
      for (std::size_t v = 0; v < rs.choices[c].values.size(); ++v) {
        if (rs.choices[c].id == id && rs.choices[c].values[v] == chosen) {
          p.choices[c] = static_cast<std::int8_t>(v);
          found = true;
        }
      }
    }
    if (!found) {
      throw std::invalid_argument(id + "=" + chosen);
    }
  }
  return p;
}

// A dossier with these further facts; the text is the inside of a JSON object.
inline std::string dossier_text(const std::string& inside) {
  return R"({"formaat":"jeugdregels/dossier/1","kenmerk":"T-1","geboortedatum":"2012-05-17")" +
         (inside.empty() ? "" : "," + inside) + "}";
}

// A dossier with one measure, an ots of JbOV; the text is the inside of that measure.
inline std::string measure_text(const std::string& inside) {
  return dossier_text(R"("maatregelen":[{"soort":"ots","gi":"jbov")" + (inside.empty() ? "" : "," + inside) +
                      "}]");
}

// A dossier with one measure that certainly runs on, with one entry of help; the text is the inside of both.
inline std::string help_text(const std::string& measure, const std::string& help) {
  return measure_text(R"("einde":null,"beeindigd":null,"verlengingen":[],)" + measure +
                      R"(,"hulp":[{"voor":"jeugdige")" + (help.empty() ? "" : "," + help) + "}]");
}

class assessed {
 public:
  assessed(const std::string& text, std::string_view as_of, const choices& wanted = {},
           const rules::data& rs = rules::embedded_rules())
      : assessed(text, as_of, plan_with(rs, wanted), rs) {}

  assessed(const std::string& text, std::string_view as_of, const plan& p, const rules::data& rs)
      : rules_(&rs) {
    const auto error = facts::read_dossier(text, dossier_);
    if (error) {
      throw std::invalid_argument(error.pointer + " in " + text);
    }
    assess::assess(rs, p, dossier_, day_of(as_of), result_);
  }

  const result& all() const { return result_; }
  const facts::dossier& dossier() const { return dossier_; }
  const rules::data& rules() const { return *rules_; }

  std::string rule_of(const finding& f) const {
    return std::string(rules_->rules[static_cast<std::size_t>(f.rule)].id);
  }
  std::string subject_of(const finding& f) const {
    if (f.about.missing != list_id::count) {
      return facts::pointer_to(dossier_, f.about.at, f.about.missing);
    }
    return f.about.at == facts::root ? "" : facts::pointer_to(dossier_, f.about.at);
  }

  const finding* find(std::string_view rule, std::string_view subject) const {
    for (const auto& f : result_.findings) {
      if (rule_of(f) == rule && subject_of(f) == subject) {
        return &f;
      }
    }
    return nullptr;
  }

  // The outcome, or "geen" when there is no such finding.
  std::string outcome_of(std::string_view rule, std::string_view subject = "/maatregelen/0") const {
    const finding* f = find(rule, subject);
    return f == nullptr ? "geen" : std::string(rules::name_of(f->result.result));
  }

  // "uitkomst start uiterlijk gerealiseerd" of a norm.
  std::string dates_of(std::string_view rule, std::string_view subject = "/maatregelen/0") const {
    const finding* f = find(rule, subject);
    return f == nullptr ? "geen"
                        : outcome_of(rule, subject) + " " + date_of(f->result.start) + " " +
                              date_of(f->result.due) + " " + date_of(f->result.realised);
  }

  // What a reader sees of a finding: existence, outcome, due date.
  std::string visible(std::string_view rule, std::string_view subject = "/maatregelen/0") const {
    const finding* f = find(rule, subject);
    return f == nullptr ? "geen" : outcome_of(rule, subject) + " " + date_of(f->result.due);
  }

  // The outcomes of the parts (`onderdelen`) of a finding, in order.
  std::vector<std::string> parts_of(std::string_view rule,
                                    std::string_view subject = "/maatregelen/0") const {
    std::vector<std::string> out;
    const finding* f = find(rule, subject);
    for (std::uint32_t i = 0; f != nullptr && i < f->parts; ++i) {
      const auto& part = result_.parts[f->first_part + i];
      out.push_back(facts::pointer_to(dossier_, part.entry) + " " + std::string(rules::name_of(part.result)));
    }
    return out;
  }

  value field(std::string_view rule, std::string_view subject, std::size_t number) const {
    return result_.value_of(*find(rule, subject)).at(number);
  }
  std::string name_field(std::string_view rule, std::string_view subject, std::size_t number) const {
    const value v = field(rule, subject, number);
    return v == facts::none ? "null" : std::string(rules_->names[static_cast<std::size_t>(v)]);
  }

 private:
  const rules::data* rules_;
  facts::dossier dossier_;
  result result_;
};

}  // namespace jeugdregels::assess

#endif
