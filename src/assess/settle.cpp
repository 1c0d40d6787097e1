// Answers that no absent fact can change; see settle.hpp.
//
// Tested by tests/assess/lacks_test.cpp.
#include "assess/settle.hpp"

namespace jeugdregels::assess {

void settler::begin(const rules::data& rs, const choice_values& choices, const facts::dossier& d, day as_of) {
  rules_ = &rs;
  given_ = &d;
  choices_ = choices;
  as_of_ = as_of;
  made_ = 0;
  explorer_.begin(rs, choices, d, as_of);
}

namespace {

using facts::fact_id;
using facts::fact_type;

// Some value that the reader accepts, unlike for each sample.
value some_value(fact_id fact, std::size_t number, day as_of) {
  const auto& def = facts::def(fact);
  switch (def.type) {
    case fact_type::date:
      return number == 0                                        ? calendar::first_day
             : number == 1 && def.need != facts::need::required ? facts::none
                                                                : as_of;
    case fact_type::municipality:
      return number == 1 ? facts::abroad : 153;
    case fact_type::moment:
      return number == 1 ? 2 : 1;
    case fact_type::codes:
      return number == 1 ? 0 : 1;
    case fact_type::code:
      return number == 1 ? static_cast<value>(facts::codes_of(def.codes).size()) - 1 : 0;
    default:
      return number == 1 ? 0 : 1;
  }
}

// Every unknown fact of a record; `all` of an entry that was made up.
void fill_record(facts::dossier& d, record_id record, std::size_t number, day as_of, bool all) {
  for (const fact_id fact : facts::facts_in(d.shape_of(record))) {
    if (d.get(record, fact) == facts::unknown || (all && facts::def(fact).need == facts::need::may_be_null)) {
      d.set(record, fact, some_value(fact, number, as_of));
    }
  }
}

}  // namespace

// Completions that are as unlike as can be; absent lists are empty, but in one of them hold one entry.
void settler::fill(facts::dossier& d, std::size_t number) const {
  for (std::size_t i = 0; i < given_->record_count(); ++i) {
    const auto record = static_cast<record_id>(i);
    const shape type = given_->shape_of(record);
    fill_record(d, record, number, as_of_, false);
    for (const list_id list : facts::lists_in(type)) {
      if (!given_->list_known(record, list)) {
        d.touch(record, list);
        if (number == 0) {
          fill_record(d, d.add(record, list), number, as_of_, true);
        }
      }
    }
  }
}

const facts::dossier& settler::sample_of(std::size_t number) {
  for (; made_ <= number; ++made_) {
    samples_[made_].facts = *given_;
    fill(samples_[made_].facts, made_);
    samples_[made_].work.forget();
  }
  return samples_[number].facts;
}

// Entries that were made up may be incomplete themselves, but they agree all the same when nothing can
// differ.
bool settler::samples_agree(const subject& s) {
  for (std::size_t i = 0; i < samples_.size(); ++i) {
    sample& one = samples_[i];
    const context c{*rules_, sample_of(i), as_of_, choices_, &one.work};
    const judgement j = judge(c, s, entry_use::drop);
    if (j.exists) {
      see({rules_->rules[static_cast<std::size_t>(j.version)], j.found, one.work}, one.seen);
    } else {
      one.seen.forget();
    }
    if (!(one.seen == samples_[0].seen)) {
      return false;
    }
  }
  return samples_[0].seen.exists && samples_[0].seen.result != outcome::unknown;
}

void settler::settle(const subject& s, const rules::rule& r, answer& a, workspace& values) {
  if (a.result != outcome::unknown || s.missing != list_id::count || r.kind == rules::rule_kind::decision) {
    return;
  }
  if (!samples_agree(s)) {
    return;
  }
  lacking_.clear();
  if (!explorer_.add_lacking(s, lacking_) || !lacking_.empty()) {
    return;
  }
  const visible_answer& seen = samples_[0].seen;
  a.result = seen.result;
  a.possible = rules::bit(seen.result);
  if (r.finding == rules::finding_kind::flag) {
    a.start = seen.from;
    a.due = seen.until;
  } else if (r.finding == rules::finding_kind::norm) {
    a.due = seen.until;
    if (a.due != facts::none && a.start != facts::none) {
      a.complete = facts::to_tri(rules_->workdays().complete(a.start, a.due));
    }
  } else if (seen.has_value) {
    a.value = static_cast<index>(values.values.size());
    values.values.push_back(seen.fields);
  }
}

}  // namespace jeugdregels::assess
