// Walks the rules over the dossier; see assess.hpp.
//
// Tested by tests/assess/assess_test.cpp.
#include "assess/assess.hpp"

#include "assess/summary.hpp"

namespace jeugdregels::assess {
namespace {

using rules::rule;

// Assesses one rule; holds what does not change while it does so.
class rule_walk {
 public:
  rule_walk(const context& c, index first_version, result& out) : c_(c), out_(out) {
    const rule* now = rules_version(first_version);
    valid_ = now != nullptr;
    number_ = valid_ ? static_cast<index>(now - c.rules.rules.data()) : first_version;
  }

  void walk() {
    const rule& r = current();
    if (r.over == list_id::count) {
      const place whole{no_record, facts::root};
      if (const tri about = is_about(whole); about != tri::no) {
        add(facts::root, [&] { return evaluate_about(whole, about); });
      }
    } else if (const list_id outer = facts::list_around(r.over); outer == list_id::count) {
      walk_list(facts::root);
    } else {
      walk_outer(outer);
    }
  }

 private:
  const rule& current() const { return c_.rules.rules[static_cast<std::size_t>(number_)]; }
  const rule* rules_version(index first) const { return version_on(c_.rules, first, c_.as_of); }

  // A rule over a list within the entries of another list.
  void walk_outer(list_id outer) {
    if (!c_.knows(facts::root, outer)) {
      add_missing(facts::root, outer);
      return;
    }
    for (const record_id entry : c_.dossier.entries(facts::root, outer)) {
      if (current().worst_of) {
        if (is_about({no_record, entry}) != tri::no) {
          add_worst(entry);
        }
      } else {
        walk_list(entry);
      }
    }
  }

  void walk_list(record_id around) {
    const rule& r = current();
    if (around != facts::root && is_about({no_record, around}) == tri::no) {
      return;
    }
    if (!c_.knows(around, r.over)) {
      add_missing(around, r.over);
      return;
    }
    for (const record_id entry : c_.dossier.entries(around, r.over)) {
      const place at{entry, around};
      if (const tri about = is_about(at); about != tri::no) {
        add(entry, [&] { return evaluate_about(at, about); });
      }
    }
  }

  // Whether there is a finding at all.
  tri is_about(const place& at) const {
    return current().only_for == rules::nothing ? tri::yes
                                                : holds(c_, current().only_for, at, reading::exact);
  }

  // Where it is unknown whether the rule is about the entry at all it stays unknown, but what excludes the
  // rule holds all the same.
  answer evaluate_about(const place& at, tri about) const {
    const answer found = evaluate_entry(c_, current(), at, stop_reading::as_known);
    return about == tri::yes || found.result == outcome::not_applicable ? found : left_open(current(), found);
  }

  void add_missing(record_id around, list_id list) {
    const rule& r = current();
    add(around, [&] {
      const place at{no_record, around};
      const bool excluded =
          r.excluded != rules::nothing && holds(c_, r.excluded, at, reading::formula) == tri::yes;
      return answer::of(excluded ? outcome::not_applicable : outcome::unknown);
    });
    out_.findings.back().missing = list;
  }

  template <typename Evaluate>
  void add(record_id subject, Evaluate evaluate) {
    finding& f = out_.findings.emplace_back();
    f.rule = number_;
    f.subject = subject;
    f.first_used = static_cast<std::uint32_t>(out_.work.used.size());
    f.first_part = static_cast<std::uint32_t>(out_.parts.size());
    f.result = valid_ ? evaluate() : answer::of(outcome::not_applicable);
    settle(f.result);
    f.parts = static_cast<std::uint32_t>(out_.parts.size()) - f.first_part;
    f.used = static_cast<std::uint32_t>(out_.work.used.size()) - f.first_used;
  }

  void add_worst(record_id around) {
    add(around, [&] {
      const answer worst = evaluate_worst(c_, current(), around, entry_use::keep);
      for (const auto& part : out_.work.entries) {
        out_.parts.push_back({part.entry, part.result.result, part.result.due, part.result.realised});
      }
      out_.work.entries.clear();
      return worst;
    });
  }

  // Unknown by the formula, but every completion of the absent facts comes to the same outcome. A term has
  // dates that may still differ, so this is for the other kinds.
  void settle(answer& a) const {
    if (a.result != outcome::unknown || current().kind == rules::rule_kind::term) {
      return;
    }
    const outcome only = only_one(a.possible, outcome::unknown);
    const bool without_value = only == outcome::determined && a.value == rules::nothing;
    a.result = without_value ? outcome::unknown : only;  // that it is determined does not say what it is
  }

  const context& c_;
  result& out_;
  index number_ = 0;
  bool valid_ = true;
};

}  // namespace

plan standard_plan(const rules::data& rs) {
  plan p;
  for (std::size_t i = 0; i < rs.choices.size(); ++i) {
    p.choices[i] = static_cast<std::int8_t>(rs.choices[i].standard);
  }
  for (std::size_t i = 0; i < rs.parts.size(); ++i) {
    p.parts |= rs.parts[i].standard ? 1U << i : 0U;
  }
  select_rules(rs, p, [](std::string_view) { return true; });
  return p;
}

void select_rules(const rules::data& rs, plan& p, const std::function<bool(std::string_view)>& wanted) {
  p.rules.clear();
  for (std::size_t i = 0; i < rs.rules.size(); ++i) {
    const rule& r = rs.rules[i];
    if (r.first_version && !r.only_explained && (p.parts >> static_cast<unsigned>(r.part) & 1U) != 0 &&
        wanted(r.id)) {
      p.rules.push_back(static_cast<index>(i));
    }
  }
}

void assess(const rules::data& rs, const plan& p, const facts::dossier& d, day as_of, result& out) {
  out.findings.clear();
  out.parts.clear();
  out.summaries.clear();
  out.work.forget();
  const context c{rs, d, as_of, p.choices, &out.work};
  for (const index first_version : p.rules) {
    rule_walk(c, first_version, out).walk();
  }
  if (p.everything) {
    summarise(rs, d, out);
  }
}

}  // namespace jeugdregels::assess
