// Conditions: all-of, any-of, not, and questions about facts and about other rules; see loader.hpp.
//
// Tested by tests/rules/loader_test.cpp.
#include "facts/nearest.hpp"
#include "facts/places.hpp"
#include "rules/loader.hpp"
#include "rules/names.hpp"

namespace jeugdregels::rules {
namespace {

index add(loading& l, const condition& c) {
  l.out.conditions.push_back(c);
  return static_cast<index>(l.out.conditions.size() - 1);
}

// True when a rule over `list` can see the records of this shape: the entry itself or one around it.
bool in_reach(facts::list_id over, facts::shape home) {
  if (home == facts::shape::dossier) {
    return true;
  }
  while (over != facts::list_id::count && facts::def(over).entry != home) {
    over = facts::list_around(over);
  }
  return over != facts::list_id::count;
}

bool is_boolean(vocabulary_id w) {
  return is_derived(w) ? def(as_derived(w)).type == derived_type::boolean
                       : facts::def(as_fact(w)).type == facts::fact_type::boolean;
}

bool is_date(vocabulary_id w) {
  return is_derived(w) ? def(as_derived(w)).type == derived_type::date
                       : facts::def(as_fact(w)).type == facts::fact_type::date;
}

bool has_codes(vocabulary_id w, bool as_set) {
  if (is_derived(w)) {
    return false;
  }
  const auto type = facts::def(as_fact(w)).type;
  return as_set ? type == facts::fact_type::codes
                : type == facts::fact_type::code || type == facts::fact_type::bool_or_nvt;
}

std::int32_t load_codes(const json_cursor& list, vocabulary_id w) {
  const auto names = facts::codes_of(facts::def(as_fact(w)).codes);
  std::int32_t mask = 0;
  for (const auto& item : list.items()) {
    mask |= 1 << item.one_of(names, "code");
  }
  if (mask == 0) {
    list.fail("hier hoort ten minste een code");
  }
  return mask;
}

void expect(bool right, const json_cursor& from, const char* what) {
  if (!right) {
    from.at("feit").fail(std::string("deze vraag past alleen bij ") + what);
  }
}

// A question that is only asked with true; its opposite is written with "niet".
bool asks(const json_cursor& from, std::string_view question) {
  if (from.has(question) && !from.flag(question, false)) {
    from.at(question).fail("hier hoort true; het tegendeel schrijf je met \"niet\"");
  }
  return from.has(question);
}

// A number to hold something against: derived, or the moment of a table.
bool is_number(vocabulary_id w) {
  return is_derived(w) ? def(as_derived(w)).type == derived_type::number
                       : facts::def(as_fact(w)).type == facts::fact_type::moment;
}

// {"feit": A, "uiterlijk": B}, or with {"na": B, "maanden": n} that many months after B.
void load_not_after(loading& l, const json_cursor& from, facts::list_id over, condition& c) {
  const auto limit = from.at("uiterlijk");
  c.op = op::not_after;
  if (limit.value().is_string()) {
    c.a = load_date_word(l, limit, over);
    return;
  }
  limit.only({"na", "maanden"});
  c.a = load_date_word(l, limit.at("na"), over);
  c.b = limit.number("maanden", 1, 1'200);
}

// {"feit": A, "voor_leeftijd": n}, or with {"jaren": n, "dagen": -1} that many days from the birthday.
void load_under_age(const json_cursor& from, condition& c) {
  const auto limit = from.at("voor_leeftijd");
  c.op = op::under_age;
  if (limit.value().is_number()) {
    c.a = limit.number(0, 100);
    return;
  }
  limit.only({"jaren", "dagen"});
  c.a = limit.number("jaren", 0, 100);
  c.b = limit.number("dagen", -366, 366);
}

// Questions about one day: has it happened, is it ahead, does it lie before another.
bool load_date_question(loading& l, const json_cursor& from, facts::list_id over, condition& c) {
  if (asks(from, "gebeurd")) {
    c.op = op::has_happened;
  } else if (asks(from, "komt_nog")) {
    c.op = op::lies_ahead;
  } else if (from.has("uiterlijk")) {
    load_not_after(l, from, over, c);
  } else if (from.has("voor_leeftijd")) {
    load_under_age(from, c);
  } else {
    return false;
  }
  expect(is_date(c.word), from, "een datum");
  return true;
}

index load_question(loading& l, const json_cursor& from, facts::list_id over) {
  from.only({"feit", "is", "bevat", "gebeurd", "komt_nog", "uiterlijk", "voor_leeftijd", "bekend", "minstens",
             "omdat"});
  if (from.value().size() > (from.has("omdat") ? 3U : 2U)) {
    from.fail("over een feit wordt een vraag gesteld");
  }
  condition c;
  c.word = load_word(l, from.at("feit"), over);
  if (from.has("is")) {
    expect(has_codes(c.word, false), from, "een code");
    c.op = op::is_one_of;
    c.a = load_codes(from.at("is"), c.word);
  } else if (from.has("bevat")) {
    expect(has_codes(c.word, true), from, "een verzameling van codes");
    c.op = op::contains;
    c.a = load_codes(from.at("bevat"), c.word);
  } else if (load_date_question(l, from, over, c)) {
    // it is one of those
  } else if (asks(from, "bekend")) {
    expect(!is_derived(c.word), from, "een feit uit het dossier");
    c.op = op::is_given;
  } else if (from.has("minstens")) {
    expect(is_number(c.word), from, "een getal");
    c.op = op::at_least;
    c.a = from.number("minstens", 0, highest_count);
  } else {
    expect(is_boolean(c.word), from, "een feit dat waar of onwaar is");
    c.op = op::is_true;
  }
  return add(l, c);
}

index load_rule_question(loading& l, const json_cursor& from) {
  from.only({"regel", "is", "toont", "omdat"});
  if (from.value().size() != (from.has("omdat") ? 3U : 2U)) {
    from.fail("bij een regel hoort of \"is\" of \"toont\"");
  }
  condition c;
  c.op = from.has("is") ? op::rule_is : op::rule_shows;
  c.a = load_rule_reference(l, from.at("regel"));
  c.b = static_cast<std::int32_t>(load_outcomes(from.at(from.has("is") ? "is" : "toont")));
  return add(l, c);
}

index load_group(loading& l, const json_cursor& list, op what, facts::list_id over) {
  std::vector<index> members;
  for (const auto& item : list.items()) {
    members.push_back(load_condition(l, item, over));
  }
  if (members.empty()) {
    list.fail("hier hoort ten minste een voorwaarde");
  }
  condition c;
  c.op = what;
  c.a = static_cast<std::int32_t>(l.out.children.size());
  c.b = static_cast<std::int32_t>(members.size());
  l.out.children.insert(l.out.children.end(), members.begin(), members.end());
  return add(l, c);
}

// {"een": list, "met": …} and {"elk": list, "met": …}; only lists of the dossier as a whole.
index load_entries_question(loading& l, const json_cursor& from) {
  const std::string_view key = from.has("een") ? "een" : "elk";
  from.only({key, "met", "omdat"});
  const facts::list_id list = load_list(from.at(key));
  if (facts::list_around(list) != facts::list_id::count) {
    from.at(key).fail("hier hoort een lijst van het dossier zelf");
  }
  condition c;
  c.op = key == "een" ? op::any_entry : op::every_entry;
  c.a = load_condition(l, from.at("met"), list);
  c.b = static_cast<std::int32_t>(list);
  return add(l, c);
}

// {"duurt_hoogstens": {"maanden": 12, "per_verlenging": 12}}; without the second extensions are not read.
index load_lasts_within(loading& l, const json_cursor& from, facts::list_id over) {
  from.only({"duurt_hoogstens", "omdat"});
  const auto limit = from.at("duurt_hoogstens");
  limit.only({"maanden", "per_verlenging"});
  if (!in_reach(over, facts::shape::maatregel)) {
    limit.fail("deze vraag gaat over een maatregel");
  }
  condition c;
  c.op = op::lasts_within;
  c.a = limit.number("maanden", 1, 1'200);
  c.b = limit.has("per_verlenging") ? limit.number("per_verlenging", 1, 1'200) : 0;
  return add(l, c);
}

// Conditions made of other conditions.
index load_combination(loading& l, const json_cursor& from, facts::list_id over) {
  from.only({"alle", "een_van", "niet", "zeker", "omdat"});
  if (from.value().size() != (from.has("omdat") ? 2U : 1U)) {
    from.fail(
        "hier hoort precies een van alle, een_van, niet, zeker, feit, regel, een, elk of duurt_hoogstens");
  }
  if (from.has("alle")) {
    return load_group(l, from.at("alle"), op::all_of, over);
  }
  if (from.has("een_van")) {
    return load_group(l, from.at("een_van"), op::any_of, over);
  }
  const bool negated = from.has("niet");
  const index inner = load_condition(l, from.at(negated ? "niet" : "zeker"), over);
  condition& question = l.out.conditions[static_cast<std::size_t>(inner)];
  const bool foldable = negated || question.because == nothing;  // what is not certain need not be false
  if (foldable && is_question(question.op) && question.turn == turn::plain) {
    question.turn = negated ? turn::negated : turn::certain;
    return inner;
  }
  condition c;
  c.op = negated ? op::negation : op::certain;
  c.a = inner;
  return add(l, c);
}

index load_plain_condition(loading& l, const json_cursor& from, facts::list_id over) {
  if (from.has("feit")) {
    return load_question(l, from, over);
  }
  if (from.has("regel")) {
    return load_rule_question(l, from);
  }
  if (from.has("een") || from.has("elk")) {
    return load_entries_question(l, from);
  }
  if (from.has("duurt_hoogstens")) {
    return load_lasts_within(l, from, over);
  }
  return load_combination(l, from, over);
}

}  // namespace

facts::list_id load_list(const json_cursor& from) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < facts::list_count; ++i) {
    names.push_back(facts::name_of(static_cast<facts::list_id>(i)));
  }
  return static_cast<facts::list_id>(from.one_of(names, "lijst"));
}

vocabulary_id find_word(const loading& l, const json_cursor& from, const std::string& name,
                        facts::list_id over) {
  const auto found = l.vocabulary.find(name);
  if (found == l.vocabulary.end()) {
    std::vector<std::string_view> names;
    for (const auto& [known, unused] : l.vocabulary) {
      names.push_back(known);
    }
    from.fail("onbekend feit \"" + facts::shown(name) + "\"", facts::nearest(name, names),
              fault_code::unknown_fact);
  }
  if (!in_reach(over, place_of(found->second).home)) {
    from.fail("dit feit hoort niet bij de lijst waar deze regel over gaat", {}, fault_code::not_at_hand);
  }
  return found->second;
}

vocabulary_id load_word(loading& l, const json_cursor& from, facts::list_id over) {
  return find_word(l, from, from.text(), over);
}

vocabulary_id load_date_word(loading& l, const json_cursor& from, facts::list_id over) {
  const vocabulary_id w = load_word(l, from, over);
  if (!is_date(w)) {
    from.fail("hier hoort een datum");
  }
  return w;
}

outcome load_outcome(const json_cursor& from) {
  return static_cast<outcome>(from.one_of(outcome_names, "uitkomst"));
}

std::uint32_t load_outcomes(const json_cursor& from) {
  std::uint32_t mask = 0;
  for (const auto& item : from.items()) {
    mask |= bit(load_outcome(item));
  }
  return mask;
}

index load_condition(loading& l, const json_cursor& from, facts::list_id over) {
  const index made = load_plain_condition(l, from, over);
  if (const auto because =
          from.get("omdat")) {  // of a question that is turned, what is said around it counts
    const index text = load_sentence_index(l, because, over);
    l.out.conditions[static_cast<std::size_t>(made)].because = text;
  }
  return made;
}

}  // namespace jeugdregels::rules
