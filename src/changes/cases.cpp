// Dossiers from facts; see cases.hpp.
//
// Tested by tests/changes/cases_test.cpp.
#include "changes/cases.hpp"

#include "facts/municipality.hpp"
#include "facts/reader.hpp"

namespace jeugdregels::changes {
namespace {

using ordered = nlohmann::ordered_json;

constexpr value some_municipality = 153;

ordered codes_json(value set, facts::code_list list) {
  ordered out = ordered::array();
  const auto names = facts::codes_of(list);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((set >> i & 1) != 0) {
      out.push_back(names[i]);
    }
  }
  return out;
}

// Codes that stand for a boolean are written as one.
ordered code_json(value v, const facts::fact_def& def) {
  const std::string_view code = facts::codes_of(def.codes)[static_cast<std::size_t>(v)];
  if (def.type == facts::fact_type::bool_or_nvt && code != "nvt") {
    return code == "true";
  }
  return code;
}

ordered fact_json(fact_id fact, value v) {
  const auto& def = facts::def(fact);
  if (v == facts::none) {
    return nullptr;
  }
  switch (def.type) {
    case facts::fact_type::date:
      return calendar::format_day(v);
    case facts::fact_type::boolean:
      return v != 0;
    case facts::fact_type::codes:
      return codes_json(v, def.codes);
    case facts::fact_type::municipality:
      return facts::format_municipality(v);
    case facts::fact_type::moment:
      return v;
    default:
      return code_json(v, def);
  }
}

// What a required fact holds when nothing else is asked of it.
ordered required_json(fact_id fact, day as_of) {
  const auto& def = facts::def(fact);
  if (def.key == "tot_en_met") {
    return nullptr;
  }
  switch (def.type) {
    case facts::fact_type::date:
      return calendar::format_day(as_of - 30);
    case facts::fact_type::municipality:
      return fact_json(fact, some_municipality);
    case facts::fact_type::codes:
      return ordered::array();
    default:
      return fact_json(fact, def.type == facts::fact_type::moment ? 1 : 0);
  }
}

bool is_required(fact_id fact) {
  const auto need = facts::def(fact).need;
  return need == facts::need::required || need == facts::need::may_be_null;
}

ordered entry_json(facts::shape entry, day as_of) {
  ordered out = ordered::object();
  for (const fact_id fact : facts::facts_in(entry)) {
    if (is_required(fact)) {
      out[ordered::json_pointer("/" + facts::path_in_record(fact))] = required_json(fact, as_of);
    }
  }
  return out;
}

// The object that stands for records of this shape: the dossier, or the first entry of its list.
ordered* object_of(ordered& dossier, facts::shape record) {
  if (record == facts::shape::dossier) {
    return &dossier;
  }
  for (list_id list = facts::list_with(record); list != list_id::count;
       list = facts::list_with(record, static_cast<std::size_t>(list) + 1)) {
    ordered* around = object_of(dossier, facts::record_of(facts::def(list).parent));
    const ordered::json_pointer at("/" + facts::path_in_record(list));
    if (around != nullptr && around->contains(at) && !(*around)[at].empty()) {
      return &(*around)[at][0];
    }
  }
  return nullptr;
}

void add_entry(ordered& dossier, list_id list, day as_of) {
  if (list == list_id::count) {
    return;
  }
  add_entry(dossier, facts::list_around(list), as_of);
  ordered* around = object_of(dossier, facts::record_of(facts::def(list).parent));
  (*around)[ordered::json_pointer("/" + facts::path_in_record(list))] =
      ordered::array({entry_json(facts::def(list).entry, as_of)});
}

}  // namespace

case_file::case_file(list_id over, day as_of) : as_of_(as_of) {
  dossier_ = {{"formaat", facts::dossier_format}, {"kenmerk", "voorbeeld"}};
  set_age(10);
  add_entry(dossier_, over, as_of);
}

void case_file::set_age(int years) {
  dossier_["geboortedatum"] = calendar::format_day(calendar::add_months(as_of_, -12 * years) - 30);
}

void case_file::set(fact_id fact, value v) {
  ordered* record = object_of(dossier_, facts::record_of(facts::def(fact).home));
  if (record == nullptr) {
    return;
  }
  const ordered::json_pointer at("/" + facts::path_in_record(fact));
  if (v != facts::unknown) {
    (*record)[at] = fact_json(fact, v);
  } else if (record->contains(at)) {
    (*record)[at.parent_pointer()].erase(at.back());
  }
}

std::string case_file::text() const {
  const ordered out = {{"dossier", dossier_}, {"peildatum", calendar::format_day(as_of_)}};
  return out.dump();
}

assessed_case::assessed_case(const rules::data& set, index first_version, const case_file& of) {
  if (!facts::read_dossier(of.dossier().dump(), dossier_, false)) {
    assess::assess_alone(set, assess::plan_of_rule(set, first_version), dossier_, of.as_of(), found_);
  }
}

}  // namespace jeugdregels::changes
