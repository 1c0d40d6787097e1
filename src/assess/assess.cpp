// Walks the rules over the dossier; see assess.hpp.
//
// Tested by tests/assess/assess_test.cpp.
#include "assess/assess.hpp"

#include "assess/expiry.hpp"
#include "assess/summary.hpp"

namespace jeugdregels::assess {
namespace {

using rules::rule;

// Finds what one rule is about, in order, and writes down what it says.
class rule_walk {
 public:
  rule_walk(const context& c, index first_version, result& out)
      : c_(c), out_(out), first_version_(first_version) {
    own_turn turn(out.work);
    const rule* now = version_now(c, first_version);
    turn_ = turn.close();
    valid_ = now != nullptr;
    current_ = valid_ ? now : &c.rules.rules[static_cast<std::size_t>(first_version)];
  }

  void walk() {
    if (current_->over == list_id::count) {
      add(facts::root);
    } else if (const list_id outer = facts::list_around(current_->over); outer == list_id::count) {
      walk_list(facts::root);
    } else {
      walk_outer(outer);
    }
  }

 private:
  // A rule over a list within the entries of another list.
  void walk_outer(list_id outer) {
    if (!c_.knows(facts::root, outer)) {
      add(facts::root, outer);
      return;
    }
    for (const record_id entry : c_.dossier.entries(facts::root, outer)) {
      if (current_->worst_of) {
        add(entry);
      } else {
        walk_list(entry);
      }
    }
  }

  void walk_list(record_id around) {
    if (!c_.knows(around, current_->over)) {
      add(around, current_->over);
      return;
    }
    for (const record_id entry : c_.dossier.entries(around, current_->over)) {
      add(entry);
    }
  }

  void add(record_id at, list_id missing = list_id::count) {
    const auto first_used = static_cast<std::uint32_t>(out_.work.used.size());
    const auto first_part = static_cast<std::uint32_t>(out_.parts.size());
    finding& f = out_.findings.emplace_back();
    f.about = {first_version_, at, missing};
    own_turn turn(out_.work);
    judgement judged;
    judge_by(c_, *current_, valid_, f.about, entry_use::keep, judged);
    f.turn = std::min(turn_, turn.close());
    keep_parts();
    if (!judged.exists) {
      out_.findings.pop_back();
      return;
    }
    f.rule = static_cast<index>(current_ - c_.rules.rules.data());
    f.result = judged.found;
    f.first_part = first_part;
    f.parts = static_cast<std::uint32_t>(out_.parts.size()) - first_part;
    f.first_used = first_used;
    f.used = static_cast<std::uint32_t>(out_.work.used.size()) - first_used;
  }

  void keep_parts() {
    for (const auto& part : out_.work.entries) {
      out_.parts.push_back({part.entry, part.result.result, part.result.due, part.result.realised});
    }
    out_.work.entries.clear();
  }

  const context& c_;
  result& out_;
  const index first_version_;
  const rule* current_;
  bool valid_;
  day turn_;  // of the version
};

}  // namespace

void reset_plan(const rules::data& rs, plan& p) {
  p.choices = {};
  p.parts = 0;
  p.rules.clear();
  p.everything = p.expiry = p.lacks = true;
  for (std::size_t i = 0; i < rs.choices.size(); ++i) {
    p.choices[i] = static_cast<std::int8_t>(rs.choices[i].standard);
  }
  for (std::size_t i = 0; i < rs.parts.size(); ++i) {
    p.parts |= rs.parts[i].standard ? 1U << i : 0U;
  }
}

plan plan_of_rule(const rules::data& rs, index first_version) {
  plan out = standard_plan(rs);
  out.parts |= 1U << static_cast<unsigned>(rs.rules[static_cast<std::size_t>(first_version)].part);
  out.everything = false;
  out.rules = {first_version};
  return out;
}

plan standard_plan(const rules::data& rs) {
  plan p;
  reset_plan(rs, p);
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

void assess_alone(const rules::data& rs, const plan& p, const facts::dossier& d, day as_of, result& out) {
  out.findings.clear();
  out.parts.clear();
  out.summaries.clear();
  out.lacking.clear();
  out.work.forget();
  const context c{rs, d, as_of, p.choices, &out.work};
  for (const index first_version : p.rules) {
    rule_walk(c, first_version, out).walk();
  }
  out.turn = out.work.turn;
  out.settler.begin(rs, p.choices, d, as_of);
  for (finding& f : out.findings) {
    if (f.used != 0) {
      out.settler.settle(f.about, rs.rules[static_cast<std::size_t>(f.rule)], f.result, out.work);
    }
  }
  if (p.everything) {
    summarise(rs, d, out);
  }
}

namespace {

// Of a list that is absent nothing else is lacking; and as long as nothing unknown was met nothing is.
void find_lacking(result& out) {
  for (finding& f : out.findings) {
    f.first_lacking = static_cast<std::uint32_t>(out.lacking.size());
    if (f.about.missing != list_id::count) {
      if (f.result.result == outcome::unknown) {
        out.lacking.push_back(used_fact::of(f.about.at, f.about.missing));
      }
    } else if (f.used != 0) {
      out.settler.what_lacks().add_lacking(f.about, out.lacking);
    }
    f.lacking = static_cast<std::uint32_t>(out.lacking.size()) - f.first_lacking;
  }
}

}  // namespace

void assess(const rules::data& rs, const plan& p, const facts::dossier& d, day as_of, result& out) {
  assess_alone(rs, p, d, as_of, out);
  if (p.lacks) {
    find_lacking(out);
  }
  if (p.expiry) {
    find_expiry(rs, p, d, out);
  }
}

}  // namespace jeugdregels::assess
