// What a rule set says to people: titles, sentences with facts in them, reasons and worked examples, loaded
// and refused.
#include <gtest/gtest.h>

#include <filesystem>

#include "facts/reader.hpp"
#include "rules/embedded.hpp"
#include "rules/folder.hpp"
#include "rules/names.hpp"

namespace jeugdregels::rules {
namespace {

constexpr const char* norms = "twente/normen.json";

std::unique_ptr<storage> load_or_explain(const rule_folder& folder) {
  input_error error;
  auto out = folder.load(error);
  EXPECT_NE(out, nullptr) << shown(error);
  return out;
}

const rule& find_rule(const data& d, string_view id) {
  for (const auto& r : d.rules) {
    if (r.id == id) {
      return r;
    }
  }
  throw std::out_of_range(std::string(id));
}

std::span<const saying> sayings_of(const data& d, const rule& r) {
  return d.sayings.subspan(static_cast<std::size_t>(r.first_saying), static_cast<std::size_t>(r.sayings));
}

// A text as it stands in the rule set: the numbers in it are the names of facts again.
std::string with_names(string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto open = std::min(text.find('{'), text.size());
    out += text.substr(0, open);
    text.remove_prefix(open);
    if (!text.empty()) {
      const auto close = text.find('}');
      const auto w = static_cast<vocabulary_id>(std::stoi(std::string(text.substr(1, close - 1))));
      out += "{" + (is_derived(w) ? std::string(def(as_derived(w)).name) : facts::name_of(as_fact(w))) + "}";
      text.remove_prefix(close + 1);
    }
  }
  return out;
}

std::string text_at(const data& d, index number) {
  return number == nothing ? "" : with_names(d.texts[static_cast<std::size_t>(number)].nl);
}

// ---- two languages or one ---------------------------------------------------------------------------------

struct bilingual_place {
  const char* name;
  const char* pointer;
  bilingual (*of)(const data&);
};
std::ostream& operator<<(std::ostream& out, const bilingual_place& p) { return out << p.name; }

const rule& course_rule(const data& d) { return find_rule(d, "norm.koers.tijdig"); }
const rule& support_rule(const data& d) { return find_rule(d, "norm.koers.gedragen"); }
const term_rule& course_term(const data& d) {
  return d.terms[static_cast<std::size_t>(course_rule(d).payload)];
}
bilingual numbered(const data& d, index number) { return d.texts[static_cast<std::size_t>(number)]; }
// The first part of what norm.koers.gedragen asks: that no parent disagrees.
const condition& first_part(const data& d) {
  const auto& all = d.conditions[static_cast<std::size_t>(support_rule(d).payload)];
  return d.conditions[static_cast<std::size_t>(d.children[static_cast<std::size_t>(all.a)])];
}

const bilingual_place places[] = {
    {"title", "{norm.koers.tijdig}/titel", [](const data& d) { return course_rule(d).title; }},
    {"says", "{norm.koers.tijdig}/zegt", [](const data& d) { return course_rule(d).says; }},
    {"remark", "{norm.koers.tijdig}/kanttekening", [](const data& d) { return course_rule(d).remark; }},
    {"verified", "{norm.koers.tijdig}/geverifieerd/wat",
     [](const data& d) { return course_rule(d).verified_what; }},
    {"example_title", "{norm.koers.tijdig}/voorbeeld/titel",
     [](const data& d) { return course_rule(d).example.title; }},
    {"done", "{norm.koers.tijdig}/termijn/gebeurd",
     [](const data& d) { return numbered(d, course_term(d).done); }},
    {"not_yet", "{norm.koers.tijdig}/termijn/nog_niet",
     [](const data& d) { return numbered(d, course_term(d).not_yet); }},
    {"saying", "{norm.koers.gedragen}/uitleg/niet_van_toepassing",
     [](const data& d) {
       for (const auto& s : sayings_of(d, support_rule(d))) {
         if (s.result == outcome::not_applicable) {
           return s.text;
         }
       }
       return bilingual{};
     }},
    {"reason", "{norm.koers.gedragen}/toets/alle/0/omdat",
     [](const data& d) { return numbered(d, first_part(d).because); }},
};

class texts : public testing::TestWithParam<bilingual_place> {
 protected:
  bilingual loaded(const json& value) {
    rule_folder folder;
    folder.set(norms, GetParam().pointer, value);
    storage_ = load_or_explain(folder);
    return storage_ == nullptr ? bilingual{} : GetParam().of(storage_->view());
  }
  // The place of the complaint below the text, and the complaint.
  std::string refused(const json& value) {
    rule_folder folder;
    folder.set(norms, GetParam().pointer, value);
    input_error error;
    if (folder.load(error) != nullptr) {
      return "loaded";
    }
    EXPECT_EQ(error.file, norms);
    EXPECT_EQ(error.fault, fault::bad_ruleset);
    const std::string place = folder.resolve(norms, GetParam().pointer);
    EXPECT_TRUE(error.pointer.starts_with(place)) << shown(error);
    return error.pointer.substr(std::min(place.size(), error.pointer.size())) + ": " + error.expected;
  }

 private:
  std::unique_ptr<storage> storage_;
};

TEST_P(texts, in_both_languages) {
  const auto text = loaded({{"nl", "Dit is “het”"}, {"en", "This is ‘it’"}});
  EXPECT_EQ(text.nl, "Dit is “het”");
  EXPECT_EQ(text.en, "This is ‘it’");
}

TEST_P(texts, without_english_the_dutch_stands_in) {
  const auto text = loaded("Alleen dit");
  EXPECT_EQ(text.nl, "Alleen dit");
  EXPECT_EQ(text.en, "Alleen dit");
}

TEST_P(texts, with_one_key_only_are_refused) {
  EXPECT_EQ(refused({{"nl", "Dit"}}), ": de sleutel \"en\" ontbreekt");
  EXPECT_EQ(refused({{"en", "This"}}), ": de sleutel \"nl\" ontbreekt");
  EXPECT_EQ(refused(json::object()), ": de sleutel \"nl\" ontbreekt");
  EXPECT_EQ(refused({{"nl", "Dit"}, {"en", "This"}, {"fr", "Ceci"}}), "/fr: onbekende sleutel \"fr\"");
}

TEST_P(texts, of_another_type_are_refused) {
  EXPECT_EQ(refused(1), ": hier hoort een object");
  EXPECT_EQ(refused(json::array({"Dit"})), ": hier hoort een object");
  EXPECT_EQ(refused({{"nl", "Dit"}, {"en", 1}}), "/en: hier hoort een tekst");
  EXPECT_EQ(refused({{"nl", nullptr}, {"en", "This"}}), "/nl: hier hoort een tekst");
  EXPECT_EQ(refused(std::string("a\0b", 3)), ": \\u0000 mag niet");
}

INSTANTIATE_TEST_SUITE_P(all, texts, testing::ValuesIn(places),
                         [](const auto& p) { return std::string(p.param.name); });

// ---- facts in sentences -----------------------------------------------------------------------------------

// The sentence as it is loaded as what has not happened yet (over the list of measures), or the complaint.
std::string sentence(const json& value) {
  rule_folder folder;
  const std::string pointer = "{norm.koers.tijdig}/termijn/nog_niet";
  folder.set(norms, pointer, value);
  input_error error;
  const auto out = folder.load(error);
  if (out == nullptr) {
    const std::string place = folder.resolve(norms, pointer);
    EXPECT_TRUE(error.pointer.starts_with(place)) << shown(error);
    return error.pointer.substr(std::min(place.size(), error.pointer.size())) + ": " + error.expected +
           (error.nearest.empty() ? "" : " -> " + error.nearest);
  }
  return with_names(numbered(out->view(), course_term(out->view()).not_yet).nl);
}

TEST(placeholders, may_name_any_fact_in_reach) {
  for (const char* text :
       {"{geboortedatum}", "{maatregelen.uitgesproken}", "na {maatregelen.koers.bepaald}.",
        "{maatregelen.eerste_vaste_jeugdbeschermer}", "{verantwoordelijke_gemeente}",
        "{maatregelen.einde}{maatregelen.einde}", "van {maatregelen.soort} tot {maatregelen.einde}"}) {
    EXPECT_EQ(sentence(text), text);
  }
}

TEST(placeholders, become_numbers) {
  rule_folder folder;
  folder.set(norms, "{norm.koers.tijdig}/termijn/nog_niet",
             "op {maatregelen.einde}, {maatregelen.afgelopen}");
  const auto out = load_or_explain(folder);
  ASSERT_NE(out, nullptr);
  EXPECT_EQ(numbered(out->view(), course_term(out->view()).not_yet).nl,
            "op {" + std::to_string(word(facts::fact_id::maatregel_einde)) + "}, {" +
                std::to_string(word(derived_id::measure_over)) + "}");
}

TEST(placeholders, of_unknown_facts_are_refused_with_the_nearest_name) {
  EXPECT_EQ(sentence("na {maatregelen.koers.bepald}"),
            ": onbekend feit \"maatregelen.koers.bepald\" -> maatregelen.koers.bepaald");
  EXPECT_EQ(sentence({{"nl", "na {maatregelen.koers.bepald}"}, {"en", "x"}}),
            "/nl: onbekend feit \"maatregelen.koers.bepald\" -> maatregelen.koers.bepaald");
  EXPECT_EQ(sentence({{"nl", "x"}, {"en", "after {maatregelen.eind}"}}),
            "/en: onbekend feit \"maatregelen.eind\" -> maatregelen.einde");
  EXPECT_EQ(sentence("{ maatregelen.einde }"),
            ": onbekend feit \" maatregelen.einde \" -> maatregelen.einde");
  EXPECT_TRUE(sentence("{}").starts_with(": onbekend feit \"\"")) << sentence("{}");
  EXPECT_TRUE(sentence("{17}").starts_with(": onbekend feit \"17\"")) << sentence("{17}");
}

TEST(placeholders, out_of_reach_are_refused) {
  const std::string complaint = ": dit feit hoort niet bij de lijst waar deze regel over gaat";
  EXPECT_EQ(sentence("{maatregelen.hulp.gestart}"), complaint);
  EXPECT_EQ(sentence("{maatregelen.verlengingen.redenen}"), complaint);
  EXPECT_EQ(sentence("{tafels.gehouden}"), complaint);
}

TEST(placeholders, with_unbalanced_braces_are_refused) {
  for (const char* text : {"{", "}", "a{", "a}b", "{a{b}", "{{maatregelen.einde}}", "{maatregelen.einde",
                           "maatregelen.einde}", "{maatregelen.einde}}", "}{", "}}", "}a}"}) {
    EXPECT_EQ(sentence(text), ": een accolade hoort om de naam van een feit te staan: {maatregelen.einde}")
        << text;
  }
}

// Titles and what a rule says are no sentences with facts: braces in them are braces.
TEST(placeholders, are_not_read_in_titles) {
  rule_folder folder;
  folder.set(norms, "{norm.koers.tijdig}/zegt", "Zie {hier} en {maatregelen.einde}");
  const auto out = load_or_explain(folder);
  ASSERT_NE(out, nullptr);
  EXPECT_EQ(course_rule(out->view()).says.nl, "Zie {hier} en {maatregelen.einde}");
}

// A row that decides for a whole list at once sees the record around it only.
TEST(placeholders, of_rows_beforehand_see_what_is_around_the_list) {
  const std::string pointer = "{norm.hulp.passend}/tabel/vooraf/0/uitleg/niet_voldaan";
  rule_folder folder;
  folder.set(norms, pointer, "sinds {maatregelen.uitgesproken}");
  EXPECT_NE(load_or_explain(folder), nullptr);
  folder.set(norms, pointer, "sinds {maatregelen.hulp.gestart}");
  input_error error;
  EXPECT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.pointer, folder.resolve(norms, pointer)) << shown(error);
  EXPECT_EQ(error.expected, "dit feit hoort niet bij de lijst waar deze regel over gaat");
}

// ---- what is said of outcomes -----------------------------------------------------------------------------

TEST(sayings, belong_to_their_outcome_and_row) {
  const auto out = load_or_explain(rule_folder());
  ASSERT_NE(out, nullptr);
  const data d = out->view();
  const auto& r = find_rule(d, "norm.hulp.passend");
  std::map<std::pair<index, outcome>, std::string> found;
  for (const auto& s : sayings_of(d, r)) {
    EXPECT_TRUE(found.emplace(std::pair(s.row, s.result), s.text.nl).second);
  }
  const auto& t = d.tables[static_cast<std::size_t>(r.payload)];
  EXPECT_EQ((found[{0, outcome::met}]), "Alle noodzakelijke hulp is begonnen en past");
  EXPECT_EQ((found[{0, outcome::not_met}]), "De hulp past niet");
  // Rows that decide beforehand are numbered after the others.
  EXPECT_TRUE((found.contains({t.rows, outcome::not_met})));
}

TEST(sayings, of_the_rule_come_after_those_of_its_rows) {
  const auto out = load_or_explain(rule_folder());
  ASSERT_NE(out, nullptr);
  const data d = out->view();
  for (const auto& r : d.rules) {
    bool of_rule = false;
    for (const auto& s : sayings_of(d, r)) {
      of_rule |= s.row == nothing;
      EXPECT_EQ(of_rule, s.row == nothing) << r.id;
    }
  }
}

TEST(sayings, of_unknown_outcomes_are_refused_with_the_nearest) {
  for (const char* above : {"{norm.koers.gedragen}/uitleg", "{norm.koers.aanwezig}/tabel/rijen/0/uitleg"}) {
    rule_folder folder;
    folder.set(norms, std::string(above) + "/voldan", "Zo is het");
    input_error error;
    ASSERT_EQ(folder.load(error), nullptr);
    EXPECT_EQ(error.pointer, folder.resolve(norms, above) + "/voldan") << shown(error);
    EXPECT_EQ(error.expected, "onbekende uitkomst \"voldan\"");
    EXPECT_EQ(error.nearest, "voldaan");
    EXPECT_GT(error.line, 1U);
  }
}

TEST(sayings, that_are_no_object_are_refused) {
  for (const json& value : {json("Zo is het"), json::array(), json(true)}) {
    rule_folder folder;
    folder.set(norms, "{norm.koers.gedragen}/uitleg", value);
    input_error error;
    ASSERT_EQ(folder.load(error), nullptr);
    EXPECT_EQ(error.pointer, folder.resolve(norms, "{norm.koers.gedragen}/uitleg")) << shown(error);
  }
}

TEST(sayings, may_be_left_out) {
  rule_folder folder;
  folder.erase(norms, "{norm.koers.gedragen}/uitleg");
  const auto out = load_or_explain(folder);
  ASSERT_NE(out, nullptr);
  EXPECT_EQ(support_rule(out->view()).sayings, 0);
}

// ---- reasons of conditions --------------------------------------------------------------------------------

// The condition that norm.koers.gedragen then asks, with all its parts, as "op: omdat".
void describe(const data& d, index number, std::vector<std::string>& out) {
  const auto& c = d.conditions[static_cast<std::size_t>(number)];
  if (c.because != nothing) {
    out.push_back(text_at(d, c.because));
  }
  if (c.op == op::all_of || c.op == op::any_of) {
    for (std::int32_t i = 0; i < c.b; ++i) {
      describe(d, d.children[static_cast<std::size_t>(c.a + i)], out);
    }
  } else if (c.op == op::negation || c.op == op::certain) {
    describe(d, c.a, out);
  }
}

std::vector<std::string> reasons_in(const json& test) {
  rule_folder folder;
  folder.set(norms, "{norm.koers.gedragen}/toets", test);
  const auto out = load_or_explain(folder);
  std::vector<std::string> found;
  if (out != nullptr) {
    describe(out->view(), support_rule(out->view()).payload, found);
  }
  return found;
}

const json truth = {{"feit", "maatregelen.koers.doelen_bepaald"}};

struct form {
  const char* name;
  json condition;
};
std::ostream& operator<<(std::ostream& out, const form& f) { return out << f.name; }

const form forms[] = {
    {"true", truth},
    {"is", {{"feit", "maatregelen.gi"}, {"is", {"jbov"}}}},
    {"happened", {{"feit", "maatregelen.koers.bepaald"}, {"gebeurd", true}}},
    {"given", {{"feit", "maatregelen.koers.bepaald"}, {"bekend", true}}},
    {"at_least", {{"feit", "maatregelen.wisselingen_geteld"}, {"minstens", 1}}},
    {"rule_is", {{"regel", "norm.koers.tijdig"}, {"is", {"voldaan"}}}},
    {"rule_shows", {{"regel", "norm.koers.tijdig"}, {"toont", {"voldaan"}}}},
    {"all", {{"alle", {truth}}}},
    {"any", {{"een_van", {truth, truth}}}},
    {"not", {{"niet", truth}}},
    {"certain", {{"zeker", truth}}},
    {"not_all", {{"niet", {{"alle", {truth}}}}}},
    {"not_certain", {{"niet", {{"zeker", truth}}}}},
};

class reasons : public testing::TestWithParam<form> {};

TEST_P(reasons, stand_with_any_form_of_condition) {
  json with = GetParam().condition;
  with["omdat"] = "want {maatregelen.einde}";
  EXPECT_EQ(reasons_in(with), std::vector<std::string>{"want {maatregelen.einde}"});
  EXPECT_EQ(reasons_in(GetParam().condition), std::vector<std::string>{});
}

TEST_P(reasons, stand_at_the_part_they_were_given_to) {
  json with = GetParam().condition;
  with["omdat"] = "binnen";
  for (const char* around : {"niet", "zeker"}) {
    EXPECT_EQ(reasons_in({{around, with}}), std::vector<std::string>{"binnen"}) << around;
    // Of a question and what turns it around the outer one may be kept alone: it is the one that is said.
    EXPECT_EQ(reasons_in({{around, with}, {"omdat", "buiten"}}).front(), "buiten") << around;
  }
  EXPECT_EQ(reasons_in({{"alle", {with, truth}}, {"omdat", "buiten"}}),
            (std::vector<std::string>{"buiten", "binnen"}));
}

TEST_P(reasons, with_an_unknown_fact_are_refused_at_their_place) {
  rule_folder folder;
  folder.set(norms, "{norm.koers.gedragen}/toets", GetParam().condition);
  folder.set(norms, "{norm.koers.gedragen}/toets/omdat", {{"nl", "want {maatregelen.eind}"}, {"en", "x"}});
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.pointer, folder.resolve(norms, "{norm.koers.gedragen}/toets/omdat/nl")) << shown(error);
  EXPECT_EQ(error.nearest, "maatregelen.einde");
}

INSTANTIATE_TEST_SUITE_P(forms, reasons, testing::ValuesIn(forms),
                         [](const auto& f) { return std::string(f.param.name); });

// ---- examples ---------------------------------------------------------------------------------------------

const char* const shown_case = "{norm.koers.tijdig}/voorbeeld";

TEST(examples, can_be_read_and_have_their_day) {
  const auto out = load_or_explain(rule_folder());
  ASSERT_NE(out, nullptr);
  const data d = out->view();
  int shown_cases = 0;
  for (const auto& r : d.rules) {
    if (r.example.dossier.empty()) {
      continue;  // not every rule has one
    }
    ++shown_cases;
    facts::dossier read;
    EXPECT_FALSE(facts::read_dossier(r.example.dossier, read)) << r.id;
    EXPECT_GT(r.example.as_of, calendar::from_ymd(2015, 1, 1)) << r.id;
    EXPECT_FALSE(r.example.title.nl.empty() || r.example.title.en.empty()) << r.id;
  }
  EXPECT_GE(shown_cases, 10);
}

TEST(examples, keep_what_is_null) {
  rule_folder folder;
  folder.set(norms, std::string(shown_case) + "/dossier/maatregelen/0/einde", nullptr);
  folder.set(norms, std::string(shown_case) + "/dossier/maatregelen/0/koers", nullptr);
  const auto out = load_or_explain(folder);
  ASSERT_NE(out, nullptr);
  facts::dossier d;
  ASSERT_FALSE(facts::read_dossier(course_rule(out->view()).example.dossier, d));
  const auto measure = d.first(facts::root, facts::list_id::maatregelen);
  EXPECT_EQ(d.get(measure, facts::fact_id::maatregel_einde), facts::none);
  EXPECT_EQ(d.get(measure, facts::fact_id::koers_bepaald), facts::none);
  EXPECT_EQ(d.get(measure, facts::fact_id::maatregel_beeindigd), facts::unknown);
}

TEST(examples, may_be_left_out) {
  rule_folder folder;
  folder.erase(norms, shown_case);
  const auto out = load_or_explain(folder);
  ASSERT_NE(out, nullptr);
  EXPECT_TRUE(course_rule(out->view()).example.dossier.empty());
}

struct bad_example {
  const char* name;
  const char* pointer;  // below the example
  json value;
  const char* at;  // where the complaint stands, below the example
  const char* complaint;
  const char* nearest = "";
};
std::ostream& operator<<(std::ostream& out, const bad_example& b) { return out << b.name; }

class bad_examples : public testing::TestWithParam<bad_example> {};

TEST_P(bad_examples, are_refused_at_their_place) {
  const auto& b = GetParam();
  rule_folder folder;
  folder.set(norms, std::string(shown_case) + b.pointer, b.value);
  input_error error;
  ASSERT_EQ(folder.load(error), nullptr);
  EXPECT_EQ(error.file, norms);
  EXPECT_EQ(error.pointer, folder.resolve(norms, std::string(shown_case) + b.at)) << shown(error);
  EXPECT_NE(error.expected.find(b.complaint), std::string::npos) << shown(error);
  EXPECT_EQ(error.nearest, b.nearest) << shown(error);
  EXPECT_GT(error.line, 1U);
}

const bad_example bad[] = {
    {"unknown_key_of_dossier", "/dossier/maatregelen/0/gi_in_kenis", "2025-01-01", "/dossier",
     "/maatregelen/0/gi_in_kenis", "gi_in_kennis"},
    {"unknown_code", "/dossier/maatregelen/0/soort", "otss", "/dossier", "/maatregelen/0/soort", "ots"},
    {"no_such_day_in_dossier", "/dossier/maatregelen/0/uitgesproken", "2025-02-30", "/dossier",
     "/maatregelen/0/uitgesproken"},
    {"other_format", "/dossier/formaat", "jeugdregels/dossier/2", "/dossier", "/formaat"},
    {"dossier_is_a_text", "/dossier", "{}", "/dossier", "geen geldig dossier"},
    {"dossier_is_null", "/dossier", nullptr, "/dossier", ""},
    {"no_such_day", "/peildatum", "2025-02-30", "/peildatum", "geen bestaande dag"},
    {"title_is_a_number", "/titel", 1, "/titel", "hier hoort een object"},
    {"unknown_key", "/peildag", "2025-01-01", "/peildag", "onbekende sleutel", "peildatum"},
};
INSTANTIATE_TEST_SUITE_P(all, bad_examples, testing::ValuesIn(bad),
                         [](const auto& b) { return std::string(b.param.name); });

TEST(examples, without_one_of_their_parts_are_refused) {
  for (const char* key : {"titel", "peildatum", "dossier"}) {
    rule_folder folder;
    folder.erase(norms, std::string(shown_case) + "/" + key);
    input_error error;
    ASSERT_EQ(folder.load(error), nullptr) << key;
    EXPECT_EQ(error.pointer, folder.resolve(norms, shown_case)) << shown(error);
    EXPECT_EQ(error.expected, "de sleutel \"" + std::string(key) + "\" ontbreekt");
  }
}

// ---- the same in every form of a rule set -----------------------------------------------------------------

// All texts for people of a rule set, in order.
std::vector<std::string> all_texts(const data& d) {
  std::vector<std::string> out;
  const auto add = [&](const bilingual& text) {
    out.emplace_back(text.nl);
    out.emplace_back(text.en);
  };
  for (const auto& r : d.rules) {
    for (const auto& text : {r.title, r.says, r.remark, r.verified_what, r.example.title}) {
      add(text);
    }
    out.emplace_back(r.example.dossier);
    for (const auto& s : sayings_of(d, r)) {
      out.push_back(std::string(name_of(s.result)) + " " + std::to_string(s.row));
      add(s.text);
    }
  }
  for (const auto& c : d.conditions) {
    out.push_back(text_at(d, c.because));
  }
  for (const auto& text : d.texts) {
    add(text);
  }
  return out;
}

// Everything that could go wrong on the way into JSON or into C++: quotes, backslashes, control characters
// before digits, trigraphs, the end of a raw string, and characters of several bytes.
const std::string awkward =
    "\"q\" \\n \n \x01\x31 \x1f\x37\t?"
    "?/ ?"
    "?' )\" %s /* ’ë€𝄞";

rule_folder awkward_folder() {
  rule_folder folder;
  const json text = {{"nl", awkward + " {maatregelen.einde}"}, {"en", "en " + awkward}};
  for (const char* pointer :
       {"{norm.koers.tijdig}/titel", "{norm.koers.tijdig}/kanttekening",
        "{norm.koers.tijdig}/termijn/gebeurd", "{norm.koers.tijdig}/voorbeeld/titel",
        "{norm.koers.gedragen}/uitleg/voldaan", "{norm.koers.gedragen}/toets/alle/0/omdat",
        "{norm.jeugdbeschermer.vast}/tabel/rijen/1/uitleg/niet_voldaan"}) {
    folder.set(norms, pointer, text);
  }
  return folder;
}

TEST(forms_of_rule_sets, packed_says_the_same_as_the_folder) {
  for (const auto& folder : {rule_folder(), awkward_folder()}) {
    const auto from_folder = load_or_explain(folder);
    const std::string packed = pack_ruleset(folder.texts());
    const std::vector<source_text> one = {{"regels.json", packed}};
    input_error error;
    const auto from_packed = load_ruleset(one, error);
    ASSERT_TRUE(from_folder != nullptr && from_packed != nullptr) << shown(error);
    EXPECT_EQ(all_texts(from_packed->view()), all_texts(from_folder->view()));
  }
}

TEST(forms_of_rule_sets, the_built_in_one_says_the_same_as_the_folder) {
  const auto out = load_or_explain(rule_folder());
  ASSERT_NE(out, nullptr);
  EXPECT_EQ(all_texts(embedded_rules()), all_texts(out->view()));
}

TEST(forms_of_rule_sets, keep_awkward_characters) {
  const auto out = load_or_explain(awkward_folder());
  ASSERT_NE(out, nullptr);
  EXPECT_EQ(course_rule(out->view()).title.en, "en " + awkward);
  EXPECT_EQ(with_names(numbered(out->view(), course_term(out->view()).done).nl),
            awkward + " {maatregelen.einde}");
}

// The string literals of C++ source, as their contents.
std::set<std::string> literals_of(const std::string& source) {
  std::set<std::string> out;
  for (auto at = source.find('"'); at != std::string::npos; at = source.find('"', at)) {
    std::string text;
    for (++at; source[at] != '"'; ++at) {
      EXPECT_GE(static_cast<unsigned char>(source[at]), 0x20) << "in a literal that begins with " << text;
      if (source[at] != '\\') {
        text += source[at];
      } else if (source[at + 1] == '0') {  // \ooo
        text += static_cast<char>((source[at + 2] - '0') * 8 + source[at + 3] - '0');
        at += 3;
      } else {
        text += source[++at];
      }
    }
    out.insert(text);
    ++at;
  }
  return out;
}

// The program that writes the built-in rule set, run on the awkward folder. Trigraphs mean nothing in C++20.
TEST(forms_of_rule_sets, the_built_in_one_keeps_awkward_characters) {
  namespace fs = std::filesystem;
  const fs::path program = fs::path(JEUGDREGELS_BINARY_DIR) / "src" / "embed_rules";
  if (!fs::exists(program)) {
    GTEST_SKIP() << program;
  }
  auto folder = awkward_folder();
  const fs::path top = fs::path(testing::TempDir()) / "jeugdregels_load_texts_test";
  for (const auto& f : folder.files()) {
    fs::create_directories((top / f.name).parent_path());
    std::ofstream(top / f.name, std::ios::binary) << f.text;
  }
  const fs::path made = top / "made.cpp";
  ASSERT_EQ(std::system((program.string() + " " + top.string() + " " + made.string()).c_str()), 0);
  std::ostringstream source;
  source << std::ifstream(made, std::ios::binary).rdbuf();
  const auto literals = literals_of(source.str().substr(source.str().find("namespace {")));
  EXPECT_TRUE(literals.contains("en " + awkward));
  const auto out = load_or_explain(folder);
  ASSERT_NE(out, nullptr);
  for (const auto& text : out->view().texts) {
    EXPECT_TRUE(literals.contains(std::string(text.nl))) << text.nl;
  }
  fs::remove_all(top);
}

}  // namespace
}  // namespace jeugdregels::rules
