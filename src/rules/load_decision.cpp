// Decision tables and named values: who is responsible, and what follows from it; see loader.hpp.
//
// Tested by tests/rules/load_decision_test.cpp.
#include <algorithm>

#include "facts/nearest.hpp"
#include "rules/loader.hpp"

namespace jeugdregels::rules {
namespace {

std::span<const string_view> codes_of(const decision_input_def& input) {
  const auto end = std::find(input.codes.begin(), input.codes.end(), string_view());
  return {input.codes.data(), static_cast<std::size_t>(end - input.codes.begin())};
}

std::vector<string_view> input_names() {
  std::vector<string_view> out;
  out.reserve(decision_inputs.size());
  for (const auto& input : decision_inputs) {
    out.push_back(input.name);
  }
  return out;
}

// The first questions are about chains of stays, the others about gezag; so are the municipalities.
constexpr auto first_about_custody = static_cast<std::size_t>(decision_input::adult);
constexpr auto first_by_custody = decision_source::derived_home;

bool is_about_custody(decision_source source) { return source >= first_by_custody; }

// What is not asked allows every code.
void load_allowed(const json_cursor& row, bool by_chain, decision_row& out) {
  out.allowed.fill(0xFF);
  const auto when = row.get("wanneer");
  if (!when) {
    return;
  }
  if (!when->value().is_object()) {
    when->fail("hier hoort een object met codes bij elke vraag");
  }
  for (const auto& [name, unused] : when->value().items()) {
    const auto asked = when->at(name);
    const auto found =
        std::find_if(decision_inputs.begin(), decision_inputs.end(),
                     [&, key = string_view(name)](const auto& input) { return input.name == key; });
    if (found == decision_inputs.end()) {
      asked.fail("onbekende vraag", facts::nearest(name, input_names()));
    }
    const auto number = static_cast<std::size_t>(found - decision_inputs.begin());
    if (by_chain == (number >= first_about_custody)) {
      asked.fail(by_chain ? "deze vraag hoort bij een tabel zonder \"verblijf\""
                          : "deze vraag hoort bij een tabel met \"verblijf\"");
    }
    std::uint8_t mask = 0;
    for (const auto& code : asked.items()) {
      mask = static_cast<std::uint8_t>(mask | 1U << code.one_of(codes_of(*found), "code"));
    }
    if (mask == 0) {
      asked.fail("hier hoort ten minste een code");
    }
    out.allowed[number] = mask;
  }
}

decision_row load_decision_row(loading& l, const json_cursor& from, bool by_chain) {
  from.only({"rij", "wanneer", "gemeente", "uitleg"});
  decision_row row;
  row.id = l.out.name_index(from.text("rij"));
  load_allowed(from, by_chain, row);
  for (const auto& by : from.items("gemeente")) {
    by.only({"van", "onderdeel"});
    if (row.outcome_count == row.outcomes.size()) {
      from.at("gemeente").fail("een rij noemt ten hoogste twee gemeenten");
    }
    auto& outcome = row.outcomes[row.outcome_count++];
    outcome.source = static_cast<decision_source>(by.at("van").one_of(decision_source_names, "gemeente"));
    const bool shared = outcome.source == decision_source::actual_stay;
    if (!shared && by_chain == is_about_custody(outcome.source)) {
      by.at("van").fail("deze gemeente hoort niet bij een tabel van dit soort");
    }
    outcome.part = l.out.name_index(by.text("onderdeel"));
  }
  row.says = load_sentence_index(l, from.at("uitleg"), facts::list_id::count);
  return row;
}

std::uint32_t load_kinds(const json_cursor& from, string_view key) {
  std::uint32_t mask = 0;
  for (const auto& kind : from.items(key)) {
    mask |= 1U << kind.one_of(facts::codes_of(facts::code_list::verblijf_soort), "soort verblijf");
  }
  return mask;
}

stay_kinds load_stay_kinds(const json_cursor& from) {
  from.only({"tellend", "betwist", "later", "later_vanaf"});
  stay_kinds out;
  out.counting = load_kinds(from, "tellend");
  out.disputed = load_kinds(from, "betwist");
  out.later = load_kinds(from, "later");
  if (out.later != 0) {
    out.later_from = from.at("later_vanaf").day();
  }
  if (((out.counting & out.disputed) | (out.counting & out.later) | (out.disputed & out.later)) != 0) {
    from.fail("een soort verblijf staat in een van de lijsten");
  }
  return out;
}

bool is_unconditional(const decision_row& row) {
  return std::all_of(row.allowed.begin(), row.allowed.end(), [](auto mask) { return mask == 0xFF; });
}

}  // namespace

index load_decision(loading& l, const json_cursor& from) {
  from.only({"regime", "niemand", "verblijf", "rijen"});
  decision_rule d;
  d.regime = l.out.name_index(from.text("regime"));
  d.nobody = l.out.name_index(from.text("niemand"));
  if (const auto stays = from.get("verblijf")) {
    d.by_chain = true;
    d.stays = load_stay_kinds(*stays);
  }
  d.first_row = static_cast<index>(l.out.decision_rows.size());
  for (const auto& item : from.at("rijen").items()) {
    l.out.decision_rows.push_back(load_decision_row(l, item, d.by_chain));
    ++d.rows;
  }
  if (d.rows == 0 || !is_unconditional(l.out.decision_rows.back())) {
    from.at("rijen").fail("de laatste rij geldt altijd en heeft geen \"wanneer\"", {},
                          fault_code::incomplete_table);
  }
  l.out.decisions.push_back(d);
  return static_cast<index>(l.out.decisions.size() - 1);
}

namespace {

value_function function_of(const json_cursor& from) {
  std::array<string_view, value_functions.size()> names;
  std::transform(value_functions.begin(), value_functions.end(), names.begin(),
                 [](const value_function_def& def) { return def.name; });
  return static_cast<value_function>(from.at("functie").one_of(names, "functie"));
}

}  // namespace

finding_kind finding_of_value(const json_cursor& from) {
  return value_functions[static_cast<std::size_t>(function_of(from))].flag ? finding_kind::flag
                                                                           : finding_kind::determination;
}

index load_value(loading& l, const json_cursor& from, const rule& head) {
  if (!from.has("functie")) {
    from.only({"functie"});
  }
  value_rule v;
  v.function = function_of(from);
  const auto& def = value_functions[static_cast<std::size_t>(v.function)];
  if (head.over != def.over) {
    from.at("functie").fail("een regel met deze functie gaat over " + (def.over == facts::list_id::count
                                                                           ? "het dossier als geheel"
                                                                           : facts::name_of(def.over)));
  }
  std::vector<string_view> keys = {"functie"};
  for (std::size_t i = 0; i < def.numbers.size() && !def.numbers[i].empty(); ++i) {
    keys.push_back(def.numbers[i]);
    v.numbers[i] = from.number(def.numbers[i], 0, 1'000);
  }
  if (def.region) {
    std::vector<string_view> ids;
    for (const auto& r : l.out.regions) {
      ids.push_back(l.out.names[static_cast<std::size_t>(r.id)]);
    }
    keys.emplace_back("jeugdhulpregio");
    v.region = static_cast<index>(from.at("jeugdhulpregio").one_of(ids, "jeugdhulpregio"));
  }
  from.only(keys);
  l.out.values.push_back(v);
  return static_cast<index>(l.out.values.size() - 1);
}

}  // namespace jeugdregels::rules
