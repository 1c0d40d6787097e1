// Fuzzes the fast door, and holds it against the JSON door: any row of calls of jr_dossier_...(), each held
// against a plain model; then what the model holds as JSON text must be assessed to the same bytes, or be
// refused with the same status at the same place.
//
// The input: see calls.hpp.
#include <algorithm>
#include <array>

#include "calls.hpp"
#include "elements.hpp"
#include "fuzz.hpp"
#include "model.hpp"

namespace jeugdregels::fuzz {
namespace {

// ---- wishes: the same ones for both doors ----------------------------------------------------------------

struct wishes {
  std::vector<std::int32_t> choices;
  std::vector<std::int32_t> parts;
  std::vector<std::int32_t> rules;
  std::int32_t language = JR_LANGUAGE_NL;

  jr_options numbers() const {
    jr_options out = JR_OPTIONS_INIT;
    JR_MUST(jr_options_init(&out, sizeof out) == JR_OK && out.struct_size == sizeof out);
    out.language = language;
    out.choices = choices.empty() ? nullptr : choices.data();
    out.choice_count = choices.size() / 2;
    out.parts = parts.empty() ? nullptr : parts.data();
    out.part_count = parts.size();
    out.rules = rules.empty() ? nullptr : rules.data();
    out.rule_count = rules.size();
    return out;
  }
  std::string json(bool brief) const;
};

std::string quoted(const char* text) { return '"' + std::string(text) + '"'; }

std::string wishes::json(bool brief) const {
  const jr_ruleset* rs = jr_ruleset_default();
  std::string out = std::string(R"({"taal":)") + (language == JR_LANGUAGE_EN ? R"("en")" : R"("nl")");
  out += brief ? R"(,"beknopt":true)" : "";
  std::map<std::int32_t, std::int32_t> chosen;  // what is chosen twice has the last value
  for (std::size_t i = 0; i + 1 < choices.size(); i += 2) {
    chosen[choices[i]] = choices[i + 1];
  }
  out += R"(,"keuzes":{)";
  for (const auto& [choice, value] : chosen) {
    out += out.back() == '{' ? "" : ",";
    out += quoted(jr_choice_id(rs, choice)) + ":" + quoted(jr_choice_value(rs, choice, value));
  }
  out += R"(},"delen":[)";
  for (const std::int32_t part : parts) {
    out += (out.back() == '[' ? "" : ",") + quoted(jr_part_id(rs, part));
  }
  out += ']';
  if (!rules.empty()) {
    out += R"(,"alleen":[)";
    for (const std::int32_t rule : rules) {
      out += (out.back() == '[' ? "" : ",") + quoted(jr_rule_id(rs, rule));
    }
    out += ']';
  }
  return out + '}';
}

wishes wishes_from(choices& from, std::int32_t flags) {
  const jr_ruleset* rs = jr_ruleset_default();
  wishes out;
  out.language = (flags & flag_english) != 0 ? JR_LANGUAGE_EN : JR_LANGUAGE_NL;
  const std::int32_t chosen = from.byte();
  for (std::int32_t i = 0; i < chosen % 4; ++i) {
    const std::int32_t choice = (chosen / 4 + i) % jr_choice_count(rs);
    out.choices.insert(out.choices.end(), {choice, (chosen / 16 + i) % jr_choice_value_count(rs, choice)});
  }
  const std::int32_t rest = from.byte();
  for (std::int32_t part = 0; part < jr_part_count(rs); ++part) {
    if ((rest & 19) == 19 || ((rest & 3) >= 2 && jr_part_standard(rs, part) == 0)) {
      out.parts.push_back(part);
    }
  }
  // All versions of a rule, as its id names them all.
  if ((rest & 12) == 12) {
    const std::string_view id = jr_rule_id(rs, rest * 7 % jr_rule_count(rs));
    for (std::int32_t rule = 0; rule < jr_rule_count(rs); ++rule) {
      if (id == jr_rule_id(rs, rule)) {
        out.rules.push_back(rule);
      }
    }
  }
  return out;
}

// ---- building --------------------------------------------------------------------------------------------

class building {
 public:
  building(choices from, jr_dossier* dossier) : from_(from), dossier_(dossier) {}

  void make_calls();
  // Gives everything that is required a value, unless the input says not to.
  void complete();
  const model& made() const { return model_; }

 private:
  const model::node& some_node();
  std::int32_t some(const std::vector<std::int32_t>& of) {
    return of.empty() ? 0 : of[static_cast<std::size_t>(from_.below(static_cast<std::int32_t>(of.size())))];
  }
  std::int32_t some_value(std::int32_t fact);
  std::int32_t raw_number() { return static_cast<std::int16_t>(from_.two()); }

  void one_call(call what);
  void raw_call(call what);
  void set(std::int32_t node, std::int32_t fact, std::int32_t value);
  std::int32_t add(std::int32_t node, std::int32_t list);
  void open(std::int32_t node, std::int32_t block);
  void set_null(std::int32_t node, std::int32_t element);
  void set_label(std::string_view label);
  void null_something();
  void add_whole();
  void clear();
  void read_json(std::int32_t which);

  choices from_;
  jr_dossier* dossier_;
  model model_;
};

std::string call_text(const char* name, std::int32_t node, std::int32_t element, std::int32_t value,
                      jr_status promised, jr_status got) {
  const char* known = jr_element_name(element);
  return std::string(name) + "(" + std::to_string(node) + ", " + (known == nullptr ? "?" : known) + " " +
         std::to_string(element) + ", " + std::to_string(value) + ") must give " + jr_status_name(promised) +
         ", gave " + std::to_string(got);
}

// Mostly one that was made last.
const model::node& building::some_node() {
  const auto count = static_cast<std::int32_t>(model_.size());
  const std::int32_t b = from_.byte();
  const std::int32_t place = b < 128 ? std::max(0, count - 1 - b % 4) : b % count;
  return model_.at(static_cast<std::size_t>(place));
}

std::int32_t building::some_value(std::int32_t fact) {
  switch (jr_fact_type(fact)) {
    case JR_TYPE_DATE:
      return day_from(from_);
    case JR_TYPE_CODE:
      return from_.below(jr_code_count(fact));
    case JR_TYPE_CODES:
      return from_.below(1 << jr_code_count(fact));
    case JR_TYPE_MUNICIPALITY: {
      constexpr std::array<std::int32_t, 8> usual = {153, 193, 34, 995, 1, 9999, JR_ABROAD, 363};
      const std::int32_t b = from_.byte();
      return b < 200 ? usual[static_cast<std::size_t>(b) % usual.size()] : 1 + from_.two() % 9999;
    }
    case JR_TYPE_NUMBER:
      return 1 + from_.byte() % 2;
    default:
      return from_.byte() % 2;
  }
}

void building::set(std::int32_t node, std::int32_t fact, std::int32_t value) {
  const jr_status promised = model_.set(node, fact, value);
  const jr_status got = jr_dossier_set(dossier_, node, fact, value);
  JR_MUST_SAY(got == promised, call_text("jr_dossier_set", node, fact, value, promised, got));
}

std::int32_t building::add(std::int32_t node, std::int32_t list) {
  const jr_status promised = model_.may_add(node, list);
  const std::int32_t got = jr_dossier_add(dossier_, node, list);
  JR_MUST_SAY(promised == JR_OK ? got > 0 : got == promised,
              call_text("jr_dossier_add", node, list, 0, promised, got));
  if (got > 0) {
    model_.add(node, list, got);
  }
  return got;
}

void building::open(std::int32_t node, std::int32_t block) {
  const jr_status promised = model_.open(node, block);
  const jr_status got = jr_dossier_open(dossier_, node, block);
  JR_MUST_SAY(got == promised, call_text("jr_dossier_open", node, block, 0, promised, got));
}

void building::set_null(std::int32_t node, std::int32_t element) {
  const jr_status promised = model_.set_null(node, element);
  const jr_status got = jr_dossier_set_null(dossier_, node, element);
  JR_MUST_SAY(got == promised, call_text("jr_dossier_set_null", node, element, 0, promised, got));
}

void building::set_label(std::string_view label) {
  const jr_status promised = model_.set_label(label);
  const jr_status got = jr_dossier_set_label(dossier_, label.data(), label.size());
  JR_MUST_SAY(got == promised, std::string("jr_dossier_set_label gave ") + std::to_string(got));
}

void building::null_something() {
  const auto& node = some_node();
  const auto& holds = kind(node.kind);
  const std::int32_t b = from_.byte();
  set_null(node.id, some(b % 4 < 2 ? holds.facts : b % 4 == 2 ? holds.lists : holds.blocks));
}

void building::add_whole() {
  const auto& node = some_node();
  const std::int32_t added = add(node.id, some(kind(node.kind).lists));
  if (added <= 0) {
    return;
  }
  for (const std::int32_t fact : kind(model_.at(model_.size() - 1).kind).facts) {
    if (jr_fact_required(fact) == 1) {
      set(added, fact, some_value(fact));
    }
  }
}

void building::clear() {
  JR_MUST(jr_dossier_clear(dossier_) == JR_OK);
  model_.clear();
}

// Texts that are refused leave the dossier empty.
void building::read_json(std::int32_t which) {
  constexpr std::array<std::string_view, 4> texts = {
      "", R"({"formaat":"jeugdregels/dossier/1","geboortedatum":"2010-01-01"})",
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"x","geboortedatum":"2010-01-01","maatregelen":[{"soort":"geen"}]})",
      R"({"formaat":"jeugdregels/dossier/1","kenmerk":"x","geboortedatum":"2010-01-01","keten":{}} ])"};
  const auto text = texts[static_cast<std::size_t>(which) % texts.size()];
  jr_error* error = nullptr;
  const answer read = take_error(jr_dossier_read_json(dossier_, text.data(), text.size(), &error), error);
  JR_MUST_SAY(read.status == JR_ERR_JSON || read.status == JR_ERR_DOSSIER, shown(read));
  JR_MUST(!read.message.empty());
  model_.clear();
}

void misuse(std::int32_t which) {
  const jr_ruleset* rules = jr_ruleset_default();
  constexpr std::int32_t bad = JR_ERR_ARGUMENT;
  switch (which % 8) {
    case 0:
      return JR_MUST(jr_dossier_set(nullptr, 0, 1, 1) == bad && jr_dossier_set_null(nullptr, 0, 1) == bad);
    case 1:
      return JR_MUST(jr_dossier_add(nullptr, 0, 1001) == bad && jr_dossier_open(nullptr, 0, 2001) == bad);
    case 2:
      return JR_MUST(jr_dossier_set_label(nullptr, "a", 1) == bad && jr_dossier_clear(nullptr) == bad);
    case 3:
      return JR_MUST(jr_assess(rules, nullptr, 0, nullptr, nullptr, nullptr) == bad &&
                     jr_result_count(nullptr) == 0);
    case 4:
      return JR_MUST(jr_agenda_find(rules, nullptr, 0, 1, nullptr, nullptr, nullptr) == bad);
    case 5:
      return JR_MUST(jr_agenda_count(nullptr) == 0 && jr_options_init(nullptr, sizeof(jr_options)) == bad);
    case 6:
      return JR_MUST(jr_dossier_read_json(nullptr, "{}", 2, nullptr) == bad);
    default:
      jr_dossier_free(nullptr);
      jr_result_free(nullptr);
      jr_agenda_free(nullptr);
      jr_error_free(nullptr);
  }
}

void building::raw_call(call what) {
  const std::int32_t node = raw_number();
  const std::int32_t element = raw_number();
  switch (what) {
    case call::set_raw:
      return set(node, element, from_.four());
    case call::add_raw:
      add(node, element);
      return;
    case call::open_raw:
      return open(node, element);
    default:
      return set_null(node, element);
  }
}

void building::one_call(call what) {
  switch (what) {
    case call::add: {
      const auto& node = some_node();
      add(node.id, some(kind(node.kind).lists));
      return;
    }
    case call::add_whole:
      return add_whole();
    case call::open: {
      const auto& node = some_node();
      return open(node.id, some(kind(node.kind).blocks));
    }
    case call::null:
      return null_something();
    case call::label:
      return set_label(from_.text(static_cast<std::size_t>(from_.byte() % 70)));
    case call::begin:
      set_label("Z-17");
      return set(0, element_with(0, "geboortedatum"), day_from(from_));
    case call::clear:
      return from_.byte() == sure ? clear() : void();
    case call::read_json:
      return from_.byte() == sure ? read_json(from_.byte()) : void();
    case call::misuse:
      return misuse(from_.byte());
    case call::set_raw:
    case call::add_raw:
    case call::open_raw:
    case call::null_raw:
      return raw_call(what);
    default: {
      const auto& node = some_node();
      const std::int32_t fact = some(kind(node.kind).facts);
      return set(node.id, fact, some_value(fact));
    }
  }
}

void building::make_calls() {
  constexpr int most = 4000;
  for (int i = 0; i < most && !from_.done(); ++i) {
    one_call(static_cast<call>(from_.byte() % static_cast<std::int32_t>(call::count)));
  }
}

void building::complete() {
  if (!model_.has_label()) {
    set_label("volledig");
  }
  while (const auto missing = model_.first_missing()) {
    const auto [node, fact] = *missing;
    set(node, fact, jr_fact_type(fact) == JR_TYPE_DATE ? 15000 + 10 * node : 1);
  }
}

// ---- both doors ------------------------------------------------------------------------------------------

// What the model holds, for the other door.
struct document {
  std::string text;
  std::set<std::string> faults;  // where it may be refused
};

struct question {
  wishes wanted;
  jr_date as_of = 0;
  jr_date until = 0;
};

// Two doors say the same: the same text, or the same refusal at the same place. A dossier with several faults
// may be refused for any of them.
void must_agree(const answer& a, const answer& b, const document& of) {
  const auto known = [&of](const answer& one) {
    return one.status != JR_ERR_DOSSIER || of.faults.contains(one.pointer);
  };
  JR_MUST_SAY(a.status == b.status && a.text == b.text && known(a) && known(b) &&
                  (a.pointer == b.pointer || a.status == JR_ERR_DOSSIER) &&
                  (a.status != JR_OK || of.faults.empty()),
              shown(a) + "\nagainst\n" + shown(b) + "\nof\n" + of.text);
}

answer assessed(const jr_dossier* dossier, const question& q, jr_result* result) {
  const jr_options options = q.wanted.numbers();
  jr_error* error = nullptr;
  answer out = take_error(jr_assess(jr_ruleset_default(), dossier, q.as_of, &options, result, &error), error);
  if (out.status == JR_OK) {
    return write_result(result, JR_FORMAT_JSON, q.wanted.language);
  }
  JR_MUST(jr_result_count(result) == 0);
  return out;
}

answer found(const jr_dossier* dossier, const question& q, jr_agenda* agenda) {
  const jr_options options = q.wanted.numbers();
  jr_error* error = nullptr;
  answer out = take_error(
      jr_agenda_find(jr_ruleset_default(), dossier, q.as_of, q.until, &options, agenda, &error), error);
  if (out.status == JR_OK) {
    return write_agenda(agenda, JR_FORMAT_JSON, q.wanted.language);
  }
  JR_MUST(jr_agenda_count(agenda) == 0);
  return out;
}

void check_agenda(const jr_dossier* dossier, const question& q, const document& of) {
  static const agenda_ptr agenda = new_agenda();
  const jr_ruleset* rules = jr_ruleset_default();
  const answer fast = found(dossier, q, agenda.get());
  must_agree(fast, agenda_json(rules, of.text, q.as_of, q.until, q.wanted.json(false)), of);
  if (fast.status == JR_OK) {
    read_agenda(rules, agenda.get());
    JR_MUST(write_agenda(agenda.get(), JR_FORMAT_ICS, q.wanted.language).status == JR_OK);
    JR_MUST(write_agenda(agenda.get(), JR_FORMAT_TEXT, q.wanted.language).status == JR_OK);
  }
}

void check_result(const jr_result* result, const question& q, const document& of) {
  const jr_ruleset* rules = jr_ruleset_default();
  read_result(rules, result);
  const answer brief = write_result(result, JR_FORMAT_JSON_BRIEF, q.wanted.language);
  JR_MUST(brief.status == JR_OK);
  if (thorough || q.wanted.language == JR_LANGUAGE_EN) {
    must_agree(brief, assess_json(rules, of.text, q.as_of, q.wanted.json(true)), of);
  }
  JR_MUST(write_result(result, JR_FORMAT_TEXT, q.wanted.language).status == JR_OK);
}

// Options with numbers that are none.
void check_bad_options(const jr_dossier* dossier, const question& q, std::int32_t number) {
  static const result_ptr result = new_result();
  const std::array<std::int32_t, 2> pair = {number, number};
  for (int which = 0; which < 4; ++which) {
    jr_options options = JR_OPTIONS_INIT;
    options.language = which == 0 ? number : JR_LANGUAGE_NL;
    options.choices = pair.data();
    options.choice_count = which == 1 ? 1 : 0;
    options.parts = pair.data();
    options.part_count = which == 2 ? 1 : 0;
    options.rules = pair.data();
    options.rule_count = which == 3 ? 1 : 0;
    jr_error* error = nullptr;
    const answer a =
        take_error(jr_assess(jr_ruleset_default(), dossier, q.as_of, &options, result.get(), &error), error);
    JR_MUST_SAY(a.status != JR_OK && jr_result_count(result.get()) == 0, shown(a));
  }
}

void check_doors(const jr_dossier* dossier, const question& q, const document& of) {
  static const result_ptr result = new_result();
  static const result_ptr other_result = new_result();
  static const dossier_ptr other = new_dossier();
  const answer fast = assessed(dossier, q, result.get());
  const answer json = assess_json(jr_ruleset_default(), of.text, q.as_of, q.wanted.json(false));
  must_agree(fast, json, of);
  jr_error* error = nullptr;
  const answer read =
      take_error(jr_dossier_read_json(other.get(), of.text.data(), of.text.size(), &error), error);
  if (read.status == JR_OK) {
    must_agree(assessed(other.get(), q, other_result.get()), json, of);
  } else if (json.status != JR_ERR_OPTION && json.status != JR_ERR_RANGE) {  // those are seen first
    must_agree(read, json, of);
  }
  if (fast.status == JR_OK) {
    check_result(result.get(), q, of);
    check_bad_options(dossier, q, q.as_of % 2 == 0 ? -1 - q.as_of : INT32_MAX - q.as_of);
  }
  check_agenda(dossier, q, of);
}

void once() {
  read_names();
  read_ruleset(jr_ruleset_default());
  JR_MUST(jr_result_rule(nullptr, 0) == JR_NONE &&
          jr_result_write(nullptr, 1, 0, nullptr, 0, nullptr) == JR_ERR_ARGUMENT);
  jr_options options;
  JR_MUST(jr_options_init(&options, 0) == JR_ERR_ARGUMENT && jr_options_init(&options, 5) == JR_ERR_ARGUMENT);
}

void run(choices from) {
  static const dossier_ptr dossier = new_dossier();
  question q;
  q.as_of = day_from(from);
  const std::int32_t flags = from.byte();
  thorough = (flags & flag_thorough) == flag_thorough;
  if ((flags & flag_wild_day) != 0 && from.byte() == sure) {
    q.as_of = from.four();
  }
  q.wanted = wishes_from(from, flags);
  const std::int32_t span = from.byte();
  q.until = span < 250 && q.as_of < INT32_MAX - 100 ? q.as_of + span % 64 : INT32_MIN + span;
  JR_MUST(jr_dossier_clear(dossier.get()) == JR_OK);
  building work(from, dossier.get());
  work.make_calls();
  if ((flags & flag_as_it_is) != flag_as_it_is) {
    work.complete();
  }
  check_doors(dossier.get(), q, {work.made().json(), work.made().faults()});
}

}  // namespace
}  // namespace jeugdregels::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool begun = (jeugdregels::fuzz::once(), true);
  (void)begun;
  jeugdregels::fuzz::run({data, size});
  return 0;
}
