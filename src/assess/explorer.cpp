// What an answer depends on; see explorer.hpp. The wholes stand in explorer_wholes.cpp.
//
// Tested by tests/assess/lacks_test.cpp.
#include "assess/explorer.hpp"

#include "assess/explorer_expand.hpp"

namespace jeugdregels::assess {

void explorer::begin(const rules::data& rs, const choice_values& choices, const facts::dossier& d,
                     day as_of) {
  rules_ = &rs;
  given_ = &d;
  choices_ = choices;
  as_of_ = as_of;
  copied_ = false;
  given_up_ = 0;
}

// A run takes a step, and more where it had very many entries to look at.
void explorer::start() {
  steps_ += 1 + static_cast<int>(probe_.effort / 16);
  probe_.forget();
}

bool explorer::is_too_much() const { return steps_ >= most_steps_ || diagrams_.is_exhausted(); }

// ---- filling in ------------------------------------------------------------------------------------------

explorer::node explorer::variable_for(const used_fact& what, std::span<const value> values) {
  variables_.push_back(what);
  return diagrams_.variable(values);
}

// Facts before wholes: once they are known many a whole is not asked for.
used_fact explorer::next_to_fill_in() const {
  const auto fact = std::find_if(probe_.used.begin(), probe_.used.end(),
                                 [](const used_fact& met) { return met.is_fact(); });
  return fact == probe_.used.end() ? probe_.used.front() : *fact;
}

std::size_t explorer::item_of(const used_fact& what) {
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (items_[i].what == what) {
      return i;
    }
  }
  // It is worked out by itself, without what is assumed around it.
  const std::size_t base = base_;
  withdraw_all();
  base_ = assumed_.size();
  item added;
  added.what = what;
  added.first_content = static_cast<std::uint32_t>(contents_.size());
  added.diagram = what.is_whole()  ? whole_diagram(what)
                  : what.is_list() ? list_diagram(what.record, what.list())
                                   : fact_diagram(what.record, what.fact());
  added.first_value = static_cast<std::uint32_t>(values_.size());
  diagrams_.add_values(added.diagram, values_);
  added.values = static_cast<std::uint32_t>(values_.size()) - added.first_value;
  items_.push_back(added);
  base_ = base;
  for (std::size_t i = base_; i < assumed_.size(); ++i) {
    assume(items_[assumed_[i].first], assumed_[i].second);
  }
  return items_.size() - 1;
}

void explorer::withdraw_all() {
  for (std::size_t i = assumed_.size(); i-- > base_;) {
    withdraw(items_[assumed_[i].first]);
  }
}

void explorer::assume(const item& what, value v) {
  if (what.what.is_whole()) {
    probe_.assumed.push_back({what.what, v});
  } else if (what.what.is_list()) {
    scratch_.hang(what.what.record, what.what.list(),
                  contents_[what.first_content + static_cast<std::uint32_t>(v)]);
  } else {
    scratch_.set(what.what.record, what.what.fact(), v);
  }
}

void explorer::withdraw(const item& what) {
  if (what.what.is_whole()) {
    probe_.assumed.pop_back();
  } else if (what.what.is_list()) {
    scratch_.take_away(what.what.record, what.what.list());
  } else {
    scratch_.set(what.what.record, what.what.fact(), facts::unknown);
  }
}

// ---- findings --------------------------------------------------------------------------------------------

value explorer::number_of(const judgement& j) {
  if (seen_.size() == seen_count_) {
    seen_.emplace_back();
  }
  visible_answer& fresh = seen_[seen_count_];
  if (j.exists) {
    see({rules_->rules[static_cast<std::size_t>(j.version)], j.found, probe_}, fresh);
  } else {
    fresh.forget();
  }
  for (std::size_t i = 0; i < seen_count_; ++i) {
    if (seen_[i] == fresh) {
      return static_cast<value>(i);
    }
  }
  return static_cast<value>(seen_count_++);
}

namespace {

// No unknown fact can change it any more, though some were met.
bool is_settled(const rules::rule& r, const judgement& j) {
  if (!j.exists) {
    return true;
  }
  const bool has_value = r.finding == rules::finding_kind::determination &&
                         (j.found.result != outcome::not_applicable || j.found.value != rules::nothing);
  const bool own_days = r.kind == rules::rule_kind::value && j.found.result == outcome::on;
  return j.certain && !has_value && !own_days && j.found.result != outcome::unknown &&
         j.found.possible == rules::bit(j.found.result);
}

}  // namespace

bool explorer::can_still_change(const rules::rule& r, const judgement& j) const {
  return !probe_.used.empty() && !(is_sound() && is_settled(r, j));
}

explorer::node explorer::finding_diagram(const subject& s) {
  const rules::rule* r = version_on(*rules_, s.first_version, as_of_);
  if (r != nullptr && r->worst_of) {
    return worst_diagram(*r, s.at);
  }
  return expand([&](const context& c) -> std::optional<value> {
    const judgement j = judge(c, s, entry_use::drop);
    const auto& rule = c.rules.rules[static_cast<std::size_t>(j.version)];
    return can_still_change(rule, j) ? std::nullopt : std::optional<value>(number_of(j));
  });
}

// What the entries of a measure share comes first in the order of variables: a diagram of many entries stays
// small then.
void explorer::put_shared_first(record_id around) {
  const auto put = [&](record_id record) {
    for (const facts::fact_id fact : facts::facts_in(scratch_.shape_of(record))) {
      if (scratch_.get(record, fact) == facts::unknown) {
        item_of(used_fact::of(record, fact));
      }
    }
  };
  put(around);
  if (scratch_.shape_of(around) == shape::maatregel) {
    for (const record_id extension : scratch_.entries(around, list_id::verlengingen)) {
      put(extension);
    }
  }
}

// The worst of several entries: each by itself, and then joined. Where that is not all there is to it, as a
// whole.
explorer::node explorer::worst_diagram(const rules::rule& r, record_id around) {
  const std::size_t mark = entries_.size();
  start();
  const context c = now();
  if (c.knows(around, r.over)) {
    for (const record_id entry : scratch_.entries(around, r.over)) {
      if (r.counts == rules::nothing || holds(c, r.counts, {entry, around}, reading::exact) == tri::yes) {
        entries_.push_back(entry);
      }
    }
  }
  answer before;
  const bool by_entry = entries_.size() > mark && !decide_before(c, r, around, before) && probe_.used.empty();
  if (!by_entry) {
    entries_.resize(mark);
    return whole_worst_diagram(r, around);
  }
  if (entries_.size() > mark + 1) {
    put_shared_first(around);
  }
  node all = entry_diagram(r, entries_[mark], around);
  const std::int32_t worse = ++operations_;
  const auto badness_of = [&](value n) { return badness(seen_[static_cast<std::size_t>(n)].result); };
  for (std::size_t i = mark + 1; i < entries_.size(); ++i) {
    const node one = entry_diagram(r, entries_[i], around);
    all = diagrams_.apply(worse, all, one,
                          [&](value a, value b) { return badness_of(b) > badness_of(a) ? b : a; });
  }
  entries_.resize(mark);
  return all;
}

explorer::node explorer::entry_diagram(const rules::rule& r, record_id entry, record_id around) {
  const auto version = static_cast<index>(&r - rules_->rules.data());
  return expand([&](const context& c) -> std::optional<value> {
    const judgement j{true, true, version, evaluate_entry(c, r, {entry, around}, stop_reading::as_known)};
    return can_still_change(r, j) ? std::nullopt : std::optional<value>(number_of(j));
  });
}

explorer::node explorer::whole_worst_diagram(const rules::rule& r, record_id around) {
  const auto version = static_cast<index>(&r - rules_->rules.data());
  return expand([&](const context& c) -> std::optional<value> {
    judgement j{true, true, version, {}};
    if (r.only_for != rules::nothing) {
      const tri about = holds(c, r.only_for, {no_record, around}, reading::exact);
      j.exists = about != tri::no;
      j.certain = about == tri::yes;
    }
    if (j.exists) {
      j.found = evaluate_worst(c, r, around, entry_use::drop);
    }
    return can_still_change(r, j) ? std::nullopt : std::optional<value>(number_of(j));
  });
}

void explorer::begin_trying() {
  scratch_ = *given_;
  copied_ = true;
  assumed_.clear();
  base_ = 0;
  probe_.assumed.clear();
  open_absent_blocks();
  probe_.exploring = true;
  probe_.assumed_responsible = &responsible_;
  probe_.assumed_workers = &workers_;
  diagrams_.clear();
  operations_ = 0;
  probe_.inside = used_fact::of(facts::root, used_fact::whole::rule, -1);
  kids_.clear();  // of what was given up for want of memory
  entries_.clear();
  changes_.clear();
  some_values_.clear();
  items_.clear();
  values_.clear();
  contents_.clear();
  variables_.clear();
  responsible_count_ = 0;
  workers_.clear();
}

// What counts as none when it is absent may be anything in a block that is absent itself.
void explorer::open_absent_blocks() {
  for (std::size_t i = 0; i < given_->record_count(); ++i) {
    const auto record = static_cast<record_id>(i);
    const shape type = given_->shape_of(record);
    const auto inside_absent = [&](shape block) {
      return facts::def(block).block && facts::record_of(block) == type &&
             given_->presence(record, block) == facts::unknown;
    };
    for (const facts::fact_id fact : facts::facts_in(type)) {
      if (facts::def(fact).absent != facts::unknown && inside_absent(facts::def(fact).home)) {
        scratch_.set(record, fact, facts::unknown);
      }
    }
    for (std::size_t b = 0; b < facts::shape_count; ++b) {
      const auto block = static_cast<shape>(b);
      if (inside_absent(block) && inside_absent(facts::def(block).parent)) {
        scratch_.open(record, block);
      }
    }
  }
}

bool explorer::add_lacking(const subject& s, std::vector<used_fact>& out) {
  const std::size_t first = out.size();
  const bool patient = given_up_ < most_given_up;
  most_steps_ = patient ? most_steps : few_steps;
  diagrams_.set_most_work(patient ? most_work : few_work);
  const bool finished = find_lacking(s, out);
  if (!finished) {
    ++given_up_;
    copied_ = false;  // some of what was worked out is not finished
    add_everything_met(s, out);
  }
  const auto added = out.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(added, out.end(),
            [&](const used_fact& a, const used_fact& b) { return comes_before(*given_, a, b); });
  out.erase(std::unique(added, out.end()), out.end());
  return finished;
}

bool explorer::find_lacking(const subject& s, std::vector<used_fact>& out) {
  if (!copied_) {
    begin_trying();
  }
  seen_count_ = 0;
  steps_ = 0;
  const node found = finding_diagram(s);
  if (is_too_much()) {
    return false;
  }
  some_variables_.clear();
  diagrams_.add_variables(found, some_variables_);
  for (const std::int32_t v : some_variables_) {
    out.push_back(target_of(variables_[static_cast<std::size_t>(v)]));
  }
  return true;
}

// Judged on the dossier as it is, so that everything is met.
void explorer::add_everything_met(const subject& s, std::vector<used_fact>& out) {
  probe_.assumed.clear();
  probe_.exploring = false;
  probe_.forget();
  judge({*rules_, *given_, as_of_, choices_, &probe_}, s, entry_use::drop);
  for (const used_fact& met : probe_.used) {
    if (!met.is_whole()) {
      out.push_back(target_of(met));
    }
  }
}

// Of what is absent as a whole only the whole is named.
used_fact explorer::target_of(const used_fact& what) const {
  record_id record = what.record;
  used_fact target = what;
  shape around = what.is_list() ? facts::def(what.list()).parent : facts::def(what.fact()).home;
  while (static_cast<std::size_t>(record) >= given_->record_count()) {  // of an entry that was tried out
    const list_id list = scratch_.list_of(record);
    record = scratch_.parent_of(record);
    target = used_fact::of(record, list);
    around = facts::def(list).parent;
  }
  for (; facts::def(around).block; around = facts::def(around).parent) {
    if (given_->presence(record, around) == facts::unknown) {
      target = used_fact::of(record, around);
    }
  }
  return target;
}

// ---- order -----------------------------------------------------------------------------------------------
namespace {

struct segment {
  std::string_view key;  // empty: a number
  std::int32_t number = 0;
};

struct path {
  std::array<segment, 16> segments{};
  std::size_t size = 0;

  void add(segment s) { segments[size++] = s; }
};

void add_blocks(shape block, path& out) {
  if (facts::def(block).block) {
    add_blocks(facts::def(block).parent, out);
    out.add({facts::def(block).key});
  }
}

void add_record(const facts::dossier& d, record_id record, path& out) {
  if (record == facts::root) {
    return;
  }
  add_record(d, d.parent_of(record), out);
  add_blocks(facts::def(d.list_of(record)).parent, out);
  out.add({facts::def(d.list_of(record)).key});
  out.add({{}, d.position_of(record)});
}

path path_to(const facts::dossier& d, const used_fact& what) {
  path out;
  add_record(d, what.record, out);
  if (what.is_block()) {
    add_blocks(what.block(), out);
  } else if (what.is_list()) {
    add_blocks(facts::def(what.list()).parent, out);
    out.add({facts::def(what.list()).key});
  } else {
    add_blocks(facts::def(what.fact()).home, out);
    out.add({facts::def(what.fact()).key});
  }
  return out;
}

}  // namespace

bool comes_before(const facts::dossier& d, const used_fact& a, const used_fact& b) {
  const path one = path_to(d, a);
  const path other = path_to(d, b);
  const auto end = one.segments.begin() + static_cast<std::ptrdiff_t>(one.size);
  const auto other_end = other.segments.begin() + static_cast<std::ptrdiff_t>(other.size);
  return std::lexicographical_compare(one.segments.begin(), end, other.segments.begin(), other_end,
                                      [](const segment& x, const segment& y) {
                                        return x.key != y.key ? x.key < y.key : x.number < y.number;
                                      });
}

}  // namespace jeugdregels::assess
