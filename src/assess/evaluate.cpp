// A rule as a whole: its version, what excludes it, and the worst of several entries; see evaluate.hpp.
//
// Tested by tests/assess/assess_test.cpp and through the rules.
#include "assess/evaluate.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::bit;
using rules::rule;
using rules::rule_kind;

answer evaluate_kind(const context& c, const rule& r, const place& at, stop_reading stop) {
  switch (r.kind) {
    case rule_kind::term:
      return evaluate_term(c, r, at, stop);
    case rule_kind::test:
      return evaluate_test(c, r, at);
    case rule_kind::table:
      return evaluate_table(c, r, at);
    case rule_kind::ladder:
      return evaluate_ladder(c, r, at);
    case rule_kind::mapping:
      return evaluate_mapping(c, r, at);
    case rule_kind::decision:
      return evaluate_decision(c, r, at);
    case rule_kind::value:
      return evaluate_value(c, r, at);
    case rule_kind::window:
      return evaluate_window(c, r, at);
  }
  return {};
}

// The mildest and the worst outcome of a set that is not empty.
struct outcome_range {
  int mildest = 7;
  int worst = -1;
};

outcome_range range_of(std::uint32_t possible) {
  outcome_range out;
  for (; possible != 0; possible &= possible - 1) {
    const int b = badness(static_cast<outcome>(std::countr_zero(possible)));
    out.mildest = std::min(out.mildest, b);
    out.worst = std::max(out.worst, b);
  }
  return out;
}

constexpr std::array<outcome, 7> by_badness = {
    outcome::not_applicable, outcome::met,     outcome::met_doorbraak, outcome::explained,
    outcome::running,        outcome::unknown, outcome::not_met};

outcome of_badness(int b) { return by_badness[static_cast<std::size_t>(b)]; }

using entry_span = std::span<const entry_answer>;

// What the worst of the entries can come to. The entries share a few facts (the end of the measure, whether
// the course is supported), but each of these makes all entries milder or none, so the mildest and the worst
// of all entries together are reached by the same completion, and the two ends are exact.
std::uint32_t possible_worst(entry_span parts) {
  int mildest = 0;
  int worst_case = 0;
  for (const auto& part : parts) {
    const auto range = range_of(part.result.possible);
    mildest = std::max(mildest, range.mildest);
    worst_case = std::max(worst_case, range.worst);
  }
  return bit(of_badness(mildest)) | bit(of_badness(worst_case));
}

// Without entries that count.
answer without_entries(const context& c, const rule& r, record_id around, bool any_entry) {
  const place at{no_record, around};
  if (r.kind == rule_kind::table) {
    const auto as = c.rules.tables[static_cast<std::size_t>(r.payload)].as_without_entries;
    const answer other = evaluate_reference(c, as, at, stop_reading::as_known);
    answer out = answer::of(other.result);
    out.possible = other.possible;
    return out;
  }
  return any_entry ? answer::of(outcome::not_applicable) : evaluate_entry(c, r, at, stop_reading::as_known);
}

// The first entry that certainly has this outcome, when no entry before it could take its place with another
// due date; else nullptr.
const entry_answer* settled_entry(entry_span parts, outcome wanted) {
  const auto certain = std::find_if(parts.begin(), parts.end(), [&](const entry_answer& part) {
    return part.result.possible == bit(wanted);
  });
  if (certain == parts.end()) {
    return nullptr;
  }
  const bool disputed = std::any_of(parts.begin(), certain, [&](const entry_answer& part) {
    return (part.result.possible & bit(wanted)) != 0 && part.result.due != certain->result.due;
  });
  return disputed ? nullptr : &*certain;
}

// Takes the dates of the first entry with the worst outcome. Unknown by the formula, but the same in every
// completion: that outcome, with the dates it has in all of them.
answer worst_of(entry_span parts) {
  const entry_answer* worst_entry = &parts.front();
  for (const auto& part : parts) {
    if (badness(part.result.result) > badness(worst_entry->result.result)) {
      worst_entry = &part;
    }
  }
  const std::uint32_t possible = possible_worst(parts);
  if (worst_entry->result.result == outcome::unknown) {
    const outcome settled = only_one(possible, outcome::unknown);
    if (const entry_answer* entry = settled_entry(parts, settled)) {
      worst_entry = entry;
    }
  }
  answer out = worst_entry->result;
  out.entry = worst_entry->entry;
  out.possible = possible;
  return out;
}

}  // namespace

const rule* version_on(const rules::data& rs, index first_version, day as_of) {
  for (index i = first_version; i != rules::nothing;) {
    const rule& r = rs.rules[static_cast<std::size_t>(i)];
    if (r.valid.holds(as_of)) {
      return &r;
    }
    i = r.next_version;
  }
  return nullptr;
}

const rule* version_now(const context& c, index first_version) {
  for (index i = first_version; i != rules::nothing;) {
    const rule& r = c.rules.rules[static_cast<std::size_t>(i)];
    c.turns_on(r.valid.from);
    c.turns_on(r.valid.until + 1);
    i = r.next_version;
  }
  return version_on(c.rules, first_version, c.as_of);
}

answer left_open(const rule& r, const answer& inside) {
  answer out = answer::of(outcome::unknown);
  if (r.finding == rules::finding_kind::flag && inside.result != outcome::not_applicable) {
    out.start = inside.start;  // a flag has its window, whether it is on or not
    out.due = inside.due;
  }
  return out;
}

answer evaluate_entry(const context& c, const rule& r, const place& at, stop_reading stop) {
  ++c.work->effort;
  const tri excluded = r.excluded == rules::nothing ? tri::no : holds(c, r.excluded, at, reading::formula);
  if (excluded == tri::yes) {
    return answer::of(outcome::not_applicable);
  }
  answer out = evaluate_kind(c, r, at, stop);
  if (excluded == tri::maybe) {
    const std::uint32_t possible = out.possible | bit(outcome::not_applicable);
    out = left_open(r, out);
    out.possible = possible;
  }
  return out;
}

answer evaluate_worst(const context& c, const rule& r, record_id around, entry_use use) {
  entry_answers& all = c.work->entries;
  const std::size_t first = all.size();  // rules that asked for this one have theirs before it
  bool any_entry = false;
  if (c.knows(around, r.over)) {
    for (const record_id entry : c.dossier.entries(around, r.over)) {
      const place at{entry, around};
      any_entry = true;
      if (r.counts == rules::nothing || holds(c, r.counts, at, reading::exact) == tri::yes) {
        const answer of_entry = evaluate_entry(c, r, at, stop_reading::as_known);
        all.push_back({entry, of_entry});
      }
    }
  }
  c.work->passed_over = c.work->passed_over || !c.dossier.list_known(around, r.over);
  answer out;
  if (all.size() == first) {
    out = without_entries(c, r, around, any_entry);
  } else if (!decide_before(c, r, around, out)) {
    out = worst_of(entry_span(all).subspan(first));
  }
  if (use == entry_use::drop) {
    all.resize(first);
  }
  return out;
}

namespace {

// Evaluates once, and gives the same answer when it is asked for again.
template <typename Evaluate>
answer remembered(const context& c, const rule& r, record_id at, stop_reading stop, Evaluate evaluate) {
  const auto number = static_cast<index>(&r - c.rules.rules.data());
  const memo::key key{number, at, static_cast<std::uint8_t>(stop)};
  const used_fact whole = used_fact::of(at, used_fact::whole::rule, 2 * number + static_cast<int>(stop));
  const auto shown = [](value v) { return answer::of(static_cast<outcome>(v)); };
  return as_a_whole(c, whole, shown, [&] {
    if (const auto* before = c.work->answers.find(key)) {
      c.turns_on(before->turn);
      if (before->doubtful) {
        c.work->used.push_back(whole);
      }
      return before->result;
    }
    const std::size_t mark = c.work->used.size();
    own_turn turn(*c.work);
    const answer out = evaluate();
    c.work->answers.keep(key, {out, c.work->met_unknown_since(mark), turn.close()});
    return out;
  });
}

}  // namespace

answer evaluate_reference(const context& c, index first_version, const place& from, stop_reading stop) {
  const rule* r = version_now(c, first_version);
  if (r == nullptr) {
    return answer::of(outcome::not_applicable);
  }
  for (record_id at = from.nearest(); at != no_record; at = c.dossier.parent_of(at)) {
    if (r->over != list_id::count && at != facts::root && c.dossier.list_of(at) == r->over) {
      return remembered(c, *r, at, stop, [&] {
        return evaluate_entry(c, *r, {at, c.dossier.parent_of(at)}, stop);
      });
    }
    if (r->worst_of && c.dossier.shape_of(at) == facts::record_of(facts::def(r->over).parent)) {
      return remembered(c, *r, at, stop, [&] { return evaluate_worst(c, *r, at, entry_use::drop); });
    }
  }
  return remembered(c, *r, facts::root, stop, [&] {
    return evaluate_entry(c, *r, {no_record, facts::root}, stop);
  });
}

}  // namespace jeugdregels::assess
