// One rule about one subject; see judge.hpp.
//
// Tested by tests/assess/assess_test.cpp.
#include "assess/judge.hpp"

#include "assess/workspace.hpp"

namespace jeugdregels::assess {
namespace {

using rules::rule;

// Whether there is a finding at all.
tri is_about(const context& c, const rule& r, const place& at) {
  return holds(c, r.only_for, at, reading::exact);
}

// Where it is unknown whether the rule is about the entry at all it stays unknown, but what excludes the rule
// holds all the same.
answer evaluate_about(const context& c, const rule& r, const place& at, tri about) {
  const answer found = evaluate_entry(c, r, at, stop_reading::as_known);
  return about == tri::yes || found.result == outcome::not_applicable ? found : left_open(r, found);
}

answer evaluate_missing(const context& c, const rule& r, record_id around) {
  const bool excluded =
      r.excluded != rules::nothing && holds(c, r.excluded, {no_record, around}, reading::formula) == tri::yes;
  return answer::of(excluded ? outcome::not_applicable : outcome::unknown);
}

// Unknown by the formula, but every completion of the absent facts comes to the same outcome. A term has
// dates that may still differ, so this is for the other kinds.
void settle(const rule& r, answer& a) {
  if (a.result != outcome::unknown || r.kind == rules::rule_kind::term) {
    return;
  }
  const outcome only = only_one(a.possible, outcome::unknown);
  const bool without_value = only == outcome::determined && a.value == rules::nothing;
  a.result = without_value ? outcome::unknown : only;  // that it is determined does not say what it is
}

// Where a rule is asked about a subject.
place place_of(const context& c, const rule& r, const subject& s) {
  if (s.missing != list_id::count || r.worst_of || r.over == list_id::count) {
    return {no_record, s.at};
  }
  return {s.at, c.dossier.parent_of(s.at)};
}

answer evaluate_at(const context& c, const rule& r, const subject& s, const place& at, tri about,
                   entry_use use) {
  if (s.missing != list_id::count) {
    return evaluate_missing(c, r, s.at);
  }
  return r.worst_of ? evaluate_worst(c, r, s.at, use) : evaluate_about(c, r, at, about);
}

}  // namespace

void judge_by(const context& c, const rule& r, bool valid, const subject& s, entry_use use, judgement& out) {
  const bool missing = s.missing != list_id::count;
  tri about = tri::yes;
  const place at = place_of(c, r, s);
  // Of a list of the dossier that is absent nothing is known of its entries.
  if (r.only_for != rules::nothing && !(missing && s.at == facts::root)) {
    const bool around_first = at.entry != no_record && at.around != facts::root;
    if (around_first && is_about(c, r, {no_record, at.around}) == tri::no) {
      return;
    }
    about = is_about(c, r, at);
    if (about == tri::no) {
      return;
    }
  }
  out.exists = true;
  out.certain = about == tri::yes;
  out.found = valid ? evaluate_at(c, r, s, at, about, use) : answer::of(outcome::not_applicable);
  settle(r, out.found);
}

judgement judge(const context& c, const subject& s, entry_use use) {
  const rule* now = version_now(c, s.first_version);
  judgement out;
  out.version = now == nullptr ? s.first_version : static_cast<index>(now - c.rules.rules.data());
  judge_by(c, c.rules.rules[static_cast<std::size_t>(out.version)], now != nullptr, s, use, out);
  return out;
}

}  // namespace jeugdregels::assess
