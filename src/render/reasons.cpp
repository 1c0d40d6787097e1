// Walks conditions again to say what decided; see reasons.hpp.
//
// Tested by tests/render/reasons_test.cpp.
#include "render/reasons.hpp"

#include <algorithm>
#include <charconv>

#include "facts/municipality.hpp"
#include "render/fact_words.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

using facts::tri;
using rules::condition;
using rules::op;

constexpr std::size_t most_questions = 3;

void add_once(std::vector<std::string>& out, std::string text) {
  if (std::find(out.begin(), out.end(), text) == out.end()) {
    out.push_back(std::move(text));
  }
}

bool is_group(const condition& c) { return c.op == op::all_of || c.op == op::any_of; }
bool has_child(const condition& c) { return c.op == op::negation || c.op == op::certain; }

std::span<const rules::index> members(const rules::data& rs, const condition& c) {
  return rs.children.subspan(static_cast<std::size_t>(c.a), static_cast<std::size_t>(c.b));
}

std::string set_in_words(facts::value set, facts::code_list codes, language lang) {
  std::vector<std::string> out;
  const auto names = facts::codes_of(codes);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((set >> i & 1) != 0) {
      out.push_back(code_in_words(names[i], lang));
    }
  }
  return joined(out, lang);
}

std::string fact_in_words(facts::fact_id fact, facts::value v, const explained& e) {
  const auto& def = facts::def(fact);
  switch (def.type) {
    case facts::fact_type::date:
      return e.date(v);
    case facts::fact_type::boolean:
      return std::string(v != 0 ? e.in("ja", "yes") : e.in("nee", "no"));
    case facts::fact_type::codes:
      return v == 0 ? std::string(e.in("geen", "none")) : set_in_words(v, def.codes, e.lang);
    case facts::fact_type::municipality:
      return facts::format_municipality(v);
    case facts::fact_type::moment:
      return std::to_string(v);
    default:
      return code_in_words(facts::codes_of(def.codes)[static_cast<std::size_t>(v)], e.lang);
  }
}

}  // namespace

std::vector<std::string> inquiry::because(rules::index condition, tri wanted) const {
  std::vector<std::string> out;
  add_because(condition, wanted, out);
  return out;
}

void inquiry::add_because(rules::index number, tri wanted, std::vector<std::string>& out) const {
  const condition& c = e_.rules.conditions[static_cast<std::size_t>(number)];
  if (settled(number) != wanted) {
    return;
  }
  if (c.because != rules::nothing) {
    add_once(out, filled(e_.rules.texts[static_cast<std::size_t>(c.because)]));
  } else if (is_group(c)) {
    for (const rules::index member : members(e_.rules, c)) {
      add_because(member, wanted, out);
    }
  } else if (has_child(c)) {
    add_because(c.a, c.op == op::negation ? !wanted : wanted, out);
  }
}

std::vector<std::string> inquiry::open_questions(rules::index condition) const {
  std::vector<std::string> out;
  add_open(condition, out);
  return out;
}

void inquiry::add_open(rules::index number, std::vector<std::string>& out) const {
  const condition& c = e_.rules.conditions[static_cast<std::size_t>(number)];
  if (holds(number) != tri::maybe) {
    return;
  }
  if (is_group(c)) {
    for (const rules::index member : members(e_.rules, c)) {
      add_open(member, out);
    }
  } else if (has_child(c)) {
    add_open(c.a, out);
  } else if (c.op == op::rule_is) {
    add_open_rule(c.a, out);
  } else if (c.op == op::any_entry || c.op == op::every_entry) {
    add_open_entries(c, out);
  } else if (c.op == op::lasts_within) {
    add_once(out, question(rules::word(rules::derived_id::last_ordered_end)));
  } else {
    add_open_question(c, out);
  }
}

// Of the entries that leave it open, or of the list itself when that is absent.
void inquiry::add_open_entries(const condition& asked, std::vector<std::string>& out) const {
  const auto list = static_cast<facts::list_id>(asked.b);
  if (!e_.dossier.list_known(facts::root, list)) {
    add_once(out, std::string(question_about(list, e_.lang)));
    return;
  }
  for (const auto entry : e_.dossier.entries(facts::root, list)) {
    inquiry(e_, {entry, facts::root}).add_open(asked.a, out);
  }
}

// Of two days that are held against each other it may be the second that is unknown.
void inquiry::add_open_question(const condition& asked, std::vector<std::string>& out) const {
  const auto other = static_cast<rules::vocabulary_id>(asked.a);
  if (asked.op == op::not_after && read(asked.word) != facts::unknown) {
    add_once(out, question(other));
    return;
  }
  add_once(out, question(asked.word));
  if (asked.op == op::not_after && read(other) == facts::unknown) {
    add_once(out, question(other));
  }
}

// Of another rule that is a test its own questions, of any other its name.
void inquiry::add_open_rule(rules::index rule, std::vector<std::string>& out) const {
  const rules::rule* r = assess::version_on(e_.rules, rule, e_.as_of);
  if (r == nullptr) {
    return;
  }
  const std::size_t before = out.size();
  if (r->kind == rules::rule_kind::test) {
    if (r->excluded != rules::nothing) {
      add_open(r->excluded, out);
    }
    add_open(r->payload, out);
  }
  if (out.size() == before) {
    add_once(out, std::string(e_.in("hoe het staat met: ", "how things stand with: ")) +
                      std::string(e_.in(r->title)));
  }
}

std::string inquiry::question(rules::vocabulary_id word) const {
  return std::string(question_about(word, e_.lang));
}

std::string inquiry::in_words(rules::vocabulary_id word) const {
  const facts::value v = read(word);
  if (v == facts::unknown) {
    return std::string(e_.in("onbekend", "unknown"));
  }
  if (v == facts::none) {
    return std::string(e_.in("geen", "none"));
  }
  if (!rules::is_derived(word)) {
    return fact_in_words(rules::as_fact(word), v, e_);
  }
  switch (rules::def(rules::as_derived(word)).type) {
    case rules::derived_type::date:
      return e_.date(v);
    case rules::derived_type::boolean:
      return std::string(v != 0 ? e_.in("ja", "yes") : e_.in("nee", "no"));
    default:
      return std::to_string(v);
  }
}

std::string inquiry::filled(const rules::bilingual& sentence) const {
  const std::string_view text = e_.in(sentence);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    out.append(text.substr(at, open - at));
    if (open == std::string_view::npos) {
      break;
    }
    const std::size_t close = text.find('}', open);
    rules::vocabulary_id word = 0;
    std::from_chars(text.data() + open + 1, text.data() + close, word);
    out += in_words(word);
    at = close + 1;
  }
  return out;
}

std::string joined(const std::vector<std::string>& items, language lang) {
  const bool apart = items.size() > 1 && std::any_of(items.begin(), items.end(), [](const auto& item) {
                       return item.find(',') != std::string::npos;
                     });
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) {
      out += apart ? "; " : i + 1 < items.size() ? ", " : lang == language::nl ? " en " : " and ";
    }
    out += items[i];
  }
  return out;
}

std::string not_to_be_judged(const std::vector<std::string>& questions, language lang) {
  const bool nl = lang == language::nl;
  const std::string begin = nl ? "Niet te beoordelen: " : "Cannot be judged: ";
  if (questions.empty()) {
    return begin + (nl ? "niet alle feiten zijn bekend" : "not all facts are known");
  }
  const std::vector<std::string> shown(
      questions.begin(),
      questions.begin() + static_cast<std::ptrdiff_t>(std::min(questions.size(), most_questions)));
  std::string out = begin + (nl ? "niet bekend is " : "it is not known ") + joined(shown, lang);
  if (const std::size_t rest = questions.size() - shown.size(); rest == 1) {
    out += nl ? "; ook een ander feit ontbreekt" : "; one other fact is missing too";
  } else if (rest > 1) {
    out += nl ? "; ook " + std::to_string(rest) + " andere feiten ontbreken"
              : "; " + std::to_string(rest) + " other facts are missing too";
  }
  return out;
}

}  // namespace jeugdregels::render
