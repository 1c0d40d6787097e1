// Cutting, trying and merging; see regions.hpp.
//
// Tested by tests/changes/regions_test.cpp.
#include "changes/regions.hpp"

#include <algorithm>
#include <set>

#include "assess/evaluate.hpp"
#include "changes/region_cuts.hpp"
#include "facts/reader.hpp"

namespace jeugdregels::changes {
namespace {

using rules::condition;
using rules::op;

const condition& at(const rules::data& set, index i) { return set.conditions[static_cast<std::size_t>(i)]; }

// ---- the questions -------------------------------------------------------------------------------------
// Questions of facts, of other rules and of whole lists alike: all that is not made of other conditions.
void collect_questions(const rules::data& set, index i, std::set<index>& out) {
  if (i == rules::nothing) {
    return;
  }
  const auto& c = at(set, i);
  if (c.op == op::all_of || c.op == op::any_of) {
    for (std::int32_t n = 0; n < c.b; ++n) {
      collect_questions(set, set.children[static_cast<std::size_t>(c.a + n)], out);
    }
  } else if (c.op == op::negation || c.op == op::certain) {
    collect_questions(set, c.a, out);
  } else {
    out.insert(i);
  }
}

// The facts that a question is about; empty where they are derived, or not facts.
std::vector<fact_id> facts_of(const condition& c) {
  if (!rules::is_question(c.op) || rules::is_derived(c.word)) {
    return {};
  }
  std::vector<fact_id> out = {rules::as_fact(c.word)};
  if (c.op == op::under_age) {
    out.push_back(fact_id::geboortedatum);
  }
  if (c.op == op::not_after) {
    const auto limit = static_cast<rules::vocabulary_id>(c.a);
    if (rules::is_derived(limit)) {
      return {};
    }
    out.push_back(rules::as_fact(limit));
  }
  return out;
}

// ---- groups --------------------------------------------------------------------------------------------

struct question_group {
  std::set<fact_id> facts;
  std::vector<index> questions;
};

bool share_facts(const std::set<fact_id>& a, const std::vector<fact_id>& b) {
  return std::any_of(b.begin(), b.end(), [&](fact_id f) { return a.contains(f); });
}

// Questions that share a fact belong together; the others are free.
std::vector<question_group> group_questions(const rules::data& set, const std::set<index>& questions) {
  std::vector<question_group> out;
  for (const index q : questions) {
    const auto asked = facts_of(at(set, q));
    question_group joined{{asked.begin(), asked.end()}, {}};
    for (auto& group : out) {
      if (share_facts(group.facts, asked)) {
        joined.facts.insert(group.facts.begin(), group.facts.end());
        joined.questions.insert(joined.questions.end(), group.questions.begin(), group.questions.end());
        group.questions.clear();
      }
    }
    joined.questions.push_back(q);
    std::erase_if(out, [](const question_group& g) { return g.questions.empty(); });
    out.push_back(std::move(joined));
  }
  return out;
}

// More combinations of values than are tried; questions about them are free then.
constexpr std::size_t most_values = 200'000;

// ---- trying --------------------------------------------------------------------------------------------

class trial {
 public:
  trial(const rules::data& set, const question_group& group, list_id over, day as_of)
      : set_(set), group_(group), over_(over), as_of_(as_of) {}

  std::vector<region> run() {
    const auto births = cut_births(set_, group_.questions, as_of_);
    const auto dates = std::count_if(group_.facts.begin(), group_.facts.end(), [](fact_id f) {
      return facts::def(f).type == facts::fact_type::date && f != fact_id::geboortedatum;
    });
    const auto days = cut_days(set_, group_.questions, births, static_cast<int>(dates), as_of_);
    before_all_ = *days.begin() - 1;
    std::vector<std::vector<fact_value>> all = {{}};
    for (const fact_id fact : group_.facts) {
      const auto values = cut_values(fact, fact == fact_id::geboortedatum ? births : days);
      if (all.size() * values.size() > most_values) {
        return {};
      }
      std::vector<std::vector<fact_value>> longer;
      for (const auto& before : all) {
        for (const value v : values) {
          longer.push_back(before);
          longer.back().push_back({fact, v});
        }
      }
      all = std::move(longer);
    }
    std::vector<region> out;
    for (auto& facts : all) {
      add_merged(std::move(facts), out);
    }
    return out;
  }

 private:
  // Values that answer every question as others do are no region of their own.
  void add_merged(std::vector<fact_value> facts, std::vector<region>& out) {
    case_file tried(over_, as_of_);
    for (const auto& f : facts) {
      tried.set(f.fact, f.v);
    }
    facts::dossier dossier;
    if (!read(tried, dossier) && !read_with_room(tried, dossier, facts)) {
      return;  // facts that do not go together
    }
    auto answers = ask(dossier);
    const bool known =
        std::any_of(out.begin(), out.end(), [&](const region& r) { return r.answers == answers; });
    if (!known) {
      out.push_back({std::move(answers), std::move(facts), true});
    }
  }

  static bool read(const case_file& tried, facts::dossier& dossier) {
    return !facts::read_dossier(tried.dossier().dump(), dossier, false);
  }

  // What is not asked for makes way for what is: a period begins before all of it, and who is registered
  // nowhere has no municipality.
  bool read_with_room(case_file& tried, facts::dossier& dossier, std::vector<fact_value>& facts) const {
    if (over_ == list_id::count) {
      return false;
    }
    const auto make_way = [&](fact_id fact, value v) {
      if (!group_.facts.contains(fact)) {
        tried.set(fact, v);
        facts.push_back({fact, v});
      }
    };
    const facts::shape entry = facts::def(over_).entry;
    for (const fact_id fact : facts::facts_in(entry)) {
      if (facts::def(fact).key == "van") {
        make_way(fact, before_all_);
      }
    }
    if (read(tried, dossier)) {
      return true;
    }
    if (entry == facts::shape::brp_inschrijving) {
      make_way(fact_id::brp_gemeente, facts::none);
    }
    return read(tried, dossier);
  }

  std::vector<tri> ask(const facts::dossier& dossier) const {
    assess::workspace work;
    assess::context c{set_, dossier, as_of_, assess::standard_plan(set_).choices, &work};
    work.forget();
    const assess::place here{last_record(dossier), facts::root};
    std::vector<tri> out;
    out.reserve(group_.questions.size());
    for (const index q : group_.questions) {
      out.push_back(assess::holds(c, q, here, assess::reading::formula));
    }
    return out;
  }

  // The entry of the list that the rule is about; the dossier when it is about that.
  facts::record_id last_record(const facts::dossier& dossier) const {
    return over_ == list_id::count ? facts::root : static_cast<facts::record_id>(dossier.record_count() - 1);
  }

  const rules::data& set_;
  const question_group& group_;
  const list_id over_;
  const day as_of_;
  day before_all_ = calendar::first_day;
};

// ---- what is free ----------------------------------------------------------------------------------------
tri turned(const condition& c, tri t) {
  return c.turn == rules::turn::negated   ? !t
         : c.turn == rules::turn::certain ? facts::to_tri(t == tri::yes)
                                          : t;
}

// Questions that are answered together: about one derived number or boolean, or the same question again.
bool go_together(const condition& a, const condition& b) {
  const bool by_value = a.op == op::at_least || a.op == op::is_true;
  return a.op == b.op && a.word == b.word && (by_value || (a.a == b.a && a.b == b.b));
}

// The numbers just below and at everything that is asked of one; what is not asked is never unknown.
std::vector<std::int32_t> cut_numbers(const rules::data& set, const std::vector<index>& questions) {
  std::set<std::int32_t> out;
  for (const index q : questions) {
    out.insert({at(set, q).a - 1, at(set, q).a});
  }
  return {out.begin(), out.end()};
}

std::vector<region> free_regions(const rules::data& set, const std::vector<index>& questions) {
  const auto& first = at(set, questions.front());
  std::vector<region> out;
  const auto add = [&](const std::function<tri(const condition&)>& answer) {
    region one{{}, {}, false};
    for (const index q : questions) {
      one.answers.push_back(turned(at(set, q), answer(at(set, q))));
    }
    out.push_back(std::move(one));
  };
  if (first.op == op::at_least) {
    for (const std::int32_t n : cut_numbers(set, questions)) {
      add([n](const condition& c) { return facts::to_tri(n >= c.a); });
    }
  } else {
    add([](const condition&) { return tri::yes; });
    add([](const condition&) { return tri::no; });
  }
  const bool always_known = rules::is_age(first.word) || rules::may_be_today(first.word);
  if (first.op != op::rule_shows && first.op != op::is_given && !always_known) {
    add([](const condition&) { return tri::maybe; });
  }
  return out;
}

void add_free(const rules::data& set, const std::vector<index>& questions, std::vector<region_group>& out) {
  std::vector<std::vector<index>> together;
  for (const index q : questions) {
    const auto same = std::find_if(together.begin(), together.end(), [&](const std::vector<index>& others) {
      return go_together(at(set, others.front()), at(set, q));
    });
    if (same != together.end()) {
      same->push_back(q);
    } else {
      together.push_back({q});
    }
  }
  for (auto& group : together) {
    auto regions = free_regions(set, group);
    out.push_back({std::move(group), std::move(regions)});
  }
}

}  // namespace

std::vector<region_group> regions_of(const rules::data& set, const std::vector<index>& conditions,
                                     list_id over, day as_of) {
  std::set<index> questions;
  for (const index c : conditions) {
    collect_questions(set, c, questions);
  }
  std::vector<region_group> out;
  std::vector<index> free;
  for (const auto& group : group_questions(set, questions)) {
    auto tried = group.facts.empty() ? std::vector<region>{} : trial(set, group, over, as_of).run();
    if (!tried.empty()) {
      out.push_back({group.questions, std::move(tried)});
      continue;
    }
    free.insert(free.end(), group.questions.begin(), group.questions.end());
  }
  add_free(set, free, out);
  return out;
}

}  // namespace jeugdregels::changes
