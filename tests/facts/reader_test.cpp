// Tests of src/facts/reader.hpp on sound dossiers: every key read right, the kinds of nothing for every fact,
// and writings of the same JSON that must make no difference. Faults: reader_faults_test.cpp; limits and
// damaged texts: reader_limits_test.cpp, reader_damage_test.cpp.
#include "facts/reader.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "calendar/days.hpp"
#include "facts/samples.hpp"

namespace jeugdregels::facts {
namespace {

using samples::json;

std::string told(const input_error& error) {
  return "fault " + std::to_string(static_cast<int>(error.fault)) + " at " + error.pointer + " line " +
         std::to_string(error.line);
}

std::string described(const std::string& text) {
  dossier d;
  const auto error = read_dossier(text, d);
  EXPECT_FALSE(error) << told(error) << '\n' << text.substr(0, 200);
  return samples::describe(d);
}

// What a value of the JSON should have become, found without the reader.
value meant(const json& found, const fact_def& fact) {
  if (found.is_null()) {
    const bool truth = fact.type == fact_type::boolean || fact.type == fact_type::bool_or_nvt;
    return truth ? fact.absent : fact.type == fact_type::codes ? 0 : none;
  }
  if (found.is_boolean()) {
    return found.get<bool>() ? 1 : 0;
  }
  if (found.is_number()) {
    return found.get<value>();
  }
  if (found.is_array()) {
    value set = 0;
    for (const auto& code : found) {
      set |= 1 << *code_number(fact.codes, code.get<std::string>());
    }
    return set;
  }
  const auto text = found.get<std::string>();
  switch (fact.type) {
    case fact_type::date:
      return *calendar::parse_day(text);
    case fact_type::municipality:
      return text == "buitenland" ? -1 : static_cast<value>(std::stoi(text));
    default:
      return *code_number(fact.codes, text);
  }
}

std::size_t leaves(const json& j, bool in_set = false) {
  if (!j.is_structured() || in_set) {
    return 1;
  }
  if (j.is_array() && !j.empty() && j.front().is_string()) {
    return 1;
  }
  std::size_t out = 0;
  for (const auto& inner : j) {
    out += leaves(inner);
  }
  return out;
}

// Whether a block around this place is null: then everything in it is too.
bool within_null(const json& text, json::json_pointer at) {
  while (!at.empty() && !text.contains(at)) {
    at = at.parent_pointer();
  }
  return text[at].is_null();
}

// Every fact of the dossier is the value at its pointer in the JSON, or absent; gives how many are there.
std::size_t compare(const dossier& d, const json& text) {
  std::size_t there = 0;
  for (record_id r = 0; r < static_cast<record_id>(d.record_count()); ++r) {
    for (std::size_t i = 0; i < fact_count; ++i) {
      if (record_of(fact_defs[i].home) != d.shape_of(r)) {
        continue;
      }
      const auto fact = static_cast<fact_id>(i);
      const std::string pointer = pointer_to(d, r, fact);
      const json::json_pointer at(pointer);
      if (text.contains(at)) {
        ++there;
        EXPECT_EQ(d.get(r, fact), meant(text[at], def(fact))) << pointer;
      } else if (!within_null(text, at)) {
        EXPECT_EQ(d.get(r, fact), def(fact).absent) << pointer;
      }
    }
  }
  return there;
}

TEST(reader, the_dossier_with_every_key) {
  dossier d;
  const auto error = read_dossier(samples::full, d);
  ASSERT_FALSE(error) << told(error);
  const json text = json::parse(samples::full);
  EXPECT_EQ(d.label(), "D-0001");
  const std::size_t there = compare(d, text);
  // Every leaf of the text but formaat, kenmerk and three empty lists and objects ended up in a fact.
  std::size_t empty_lists = 0;
  const json flat = text.flatten();
  for (const auto& [pointer, leaf] : flat.items()) {
    empty_lists += leaf.is_null() && text[json::json_pointer(pointer)].is_structured() ? 1 : 0;
  }
  EXPECT_EQ(empty_lists, 3U);              // woonplaats/voogd, redenen, contact_ouders/2
  EXPECT_EQ(there, leaves(text) - 2 + 1);  // the empty redenen is a fact
}

TEST(reader, every_fact_occurs_in_that_dossier) {
  dossier d;
  ASSERT_FALSE(read_dossier(samples::full, d));
  const json text = json::parse(samples::full);
  for (std::size_t i = 0; i < fact_count; ++i) {
    const auto fact = static_cast<fact_id>(i);
    bool found = false;
    for (record_id r = 0; r < static_cast<record_id>(d.record_count()); ++r) {
      found = found || (d.shape_of(r) == record_of(def(fact).home) && is_known(d.get(r, fact)) &&
                        text.contains(json::json_pointer(pointer_to(d, r, fact))));
    }
    EXPECT_TRUE(found) << name_of(fact);
  }
}

TEST(reader, golden_values) {
  dossier d;
  ASSERT_FALSE(read_dossier(samples::full, d));
  EXPECT_EQ(d.get(root, fact_id::geboortedatum), calendar::from_ymd(2008, 5, 17));
  EXPECT_EQ(d.get(root, fact_id::moeder_brp_bij_geboorte), 164);
  EXPECT_EQ(d.get(root, fact_id::jeugdreclassering_na_jji), 0);
  const record_id abroad_entry = d.next(d.next(d.first(root, list_id::brp)));
  EXPECT_EQ(d.get(abroad_entry, fact_id::brp_gemeente), abroad);
  EXPECT_EQ(d.get(abroad_entry, fact_id::brp_tot), none);
  EXPECT_EQ(d.get(abroad_entry, fact_id::brp_aantekening), 0);  // absent counts as false
  const record_id custody = d.first(root, list_id::gezag);
  EXPECT_EQ(d.get(custody, fact_id::gezag_bij), 3);  // mother and father, in whatever order
  EXPECT_EQ(d.get(d.next(custody), fact_id::gezag_bij), 8);
  const record_id measure = d.first(root, list_id::maatregelen);
  EXPECT_EQ(d.get(measure, fact_id::samenspraak_netwerk), 2);
  EXPECT_EQ(d.get(d.first(root, list_id::tafels), fact_id::tafel_moment), 1);
  EXPECT_EQ(d.get(d.next(d.first(root, list_id::tafels)), fact_id::tafel_moment), 2);
  EXPECT_EQ(d.count(root, list_id::contact_ouders), 3);
  EXPECT_TRUE(d.list_known(root, list_id::woonplaats_voogd));
  EXPECT_EQ(d.count(root, list_id::woonplaats_voogd), 0);
  EXPECT_EQ(d.presence(measure, shape::koers_toelichting), 1);
}

TEST(reader, the_shortest_dossier) {
  dossier d;
  ASSERT_FALSE(read_dossier(samples::shortest, d));
  EXPECT_EQ(d.label(), "D-1");
  EXPECT_EQ(d.record_count(), 1U);
  EXPECT_EQ(compare(d, json::parse(samples::shortest)), 1U);
}

TEST(reader, the_published_examples) {
  const auto texts = samples::examples();
  ASSERT_GT(texts.size(), 5U);
  for (const auto& text : texts) {
    dossier d;
    const auto error = read_dossier(text, d);
    ASSERT_FALSE(error) << told(error) << '\n' << text.substr(0, 200);
    const json parsed = json::parse(text);
    EXPECT_EQ(d.label(), parsed["kenmerk"].get<std::string>());
    EXPECT_GT(compare(d, parsed), 10U);
  }
}

// ---- the kinds of nothing ------------------------------------------------------------------------------

// The same facts as the format says in words.
value absent_as_documented(fact_id fact) {
  const std::string name = name_of(fact);
  if (name.ends_with(".nodig_voor") || name.ends_with(".wacht_sinds")) {
    return none;
  }
  if (name == "maatregelen.hulp.noodzakelijk") {
    return 1;
  }
  return name == "brp.aantekening_2_26" ? 0 : unknown;
}

bool is_required(fact_id fact) {
  return def(fact).need == need::required || def(fact).need == need::may_be_null;
}

class every_fact : public testing::TestWithParam<std::size_t> {
 protected:
  fact_id fact() const { return static_cast<fact_id>(GetParam()); }
  std::string key() const { return std::string(def(fact()).key); }
  std::string pointer(const samples::spot& at) const { return at.pointer + "/" + key(); }
  value read(samples::spot& at) const {
    dossier d;
    const auto error = read_dossier(at.dossier.dump(2), d);
    EXPECT_FALSE(error) << told(error) << at.dossier.dump();
    return error ? unknown : d.get(samples::holder_of(d, pointer(at), fact()), fact());
  }
  input_error refused(samples::spot& at) const {
    dossier d;
    return read_dossier(at.dossier.dump(2), d);
  }
};

TEST_P(every_fact, absent) {
  auto at = samples::around(def(fact()).home);
  at.object().erase(key());
  if (!is_required(fact())) {
    EXPECT_EQ(read(at), absent_as_documented(fact()));
    return;
  }
  const auto error = refused(at);
  EXPECT_EQ(error.fault, fault::missing_key);
  EXPECT_EQ(error.pointer, pointer(at));
  EXPECT_EQ(error.found, key());
}

TEST_P(every_fact, null) {
  auto at = samples::around(def(fact()).home);
  at.object()[key()] = nullptr;
  if (def(fact()).need == need::required || def(fact()).need == need::never_null) {
    const auto error = refused(at);
    EXPECT_EQ(error.fault, fault::null_not_allowed);
    EXPECT_EQ(error.pointer, pointer(at));
    return;
  }
  if (fact() == fact_id::brp_gemeente) {
    at.object()["adres"] = "geen";
  }
  switch (def(fact()).type) {
    case fact_type::codes:
      EXPECT_EQ(read(at), 0);
      break;
    case fact_type::boolean:
    case fact_type::bool_or_nvt:
      EXPECT_EQ(read(at), absent_as_documented(fact()));
      break;
    default:
      EXPECT_EQ(read(at), none);
  }
}

TEST_P(every_fact, each_of_its_values) {
  auto at = samples::around(def(fact()).home);
  const auto set = [&](const json& v) {
    at.object()[key()] = v;
    return read(at);
  };
  const auto codes = codes_of(def(fact()).codes);
  value number = 0;
  switch (def(fact()).type) {
    case fact_type::date:
      // A first day must come before the last, and the other way round.
      EXPECT_EQ(set(def(fact()).key == "tot_en_met" ? "2199-12-31" : "1900-01-01"),
                def(fact()).key == "tot_en_met" ? calendar::last_input_day : calendar::first_day);
      EXPECT_EQ(set("2012-02-29"), calendar::from_ymd(2012, 2, 29));
      break;
    case fact_type::municipality:
      EXPECT_EQ(set("0001"), 1);
      EXPECT_EQ(set("9999"), 9999);
      EXPECT_EQ(set("buitenland"), -1);
      break;
    case fact_type::boolean:
      EXPECT_EQ(set(true), 1);
      EXPECT_EQ(set(false), 0);
      break;
    case fact_type::bool_or_nvt:
      EXPECT_EQ(set(true), 1);
      EXPECT_EQ(set(false), 0);
      EXPECT_EQ(set("nvt"), 2);
      break;
    case fact_type::moment:
      EXPECT_EQ(set(1), 1);
      EXPECT_EQ(set(2), 2);
      break;
    case fact_type::code:
      for (const auto code : codes) {
        if (code == "geen" && fact() == fact_id::brp_adres) {
          at.object()["gemeente"] = nullptr;
        }
        EXPECT_EQ(set(code), number++) << code;
      }
      break;
    case fact_type::codes: {
      EXPECT_EQ(set(json::array()), 0);
      json all = json::array();
      for (const auto code : codes) {
        EXPECT_EQ(set(json::array({code})), 1 << number++) << code;
        all.insert(all.begin(), code);
      }
      EXPECT_EQ(set(all), (1 << number) - 1);
      break;
    }
  }
}

TEST_P(every_fact, values_of_another_type) {
  auto at = samples::around(def(fact()).home);
  const auto wrong = [&](const json& v) {
    at.object()[key()] = v;
    const auto error = refused(at);
    EXPECT_EQ(error.pointer, pointer(at)) << v;
    return error.fault;
  };
  const fact_type type = def(fact()).type;
  const bool truth = type == fact_type::boolean || type == fact_type::bool_or_nvt;
  if (!truth) {
    EXPECT_EQ(wrong(true), fault::wrong_type);
    EXPECT_EQ(wrong(false), fault::wrong_type);
  }
  const auto number = type == fact_type::moment ? fault::bad_number : fault::wrong_type;
  for (const json& v : {json(0), json(3), json(-1), json(1.5), json(12345678901234567890U), json(1e300)}) {
    EXPECT_EQ(wrong(v), number) << v;
  }
  EXPECT_EQ(wrong(json::object()), fault::wrong_type);
  EXPECT_EQ(wrong(json{{"van", 1}}), fault::wrong_type);
  if (type != fact_type::codes) {
    EXPECT_EQ(wrong(json::array()), fault::wrong_type);
    EXPECT_EQ(wrong(json::array({json::array({1, "x"}), json::object()})), fault::wrong_type);
  }
  const auto text = type == fact_type::date                                     ? fault::bad_date
                    : type == fact_type::municipality                           ? fault::bad_municipality
                    : type == fact_type::code || type == fact_type::bool_or_nvt ? fault::unknown_code
                                                                                : fault::wrong_type;
  for (const auto* v : {"zomaar", "", "true", "null", "1"}) {
    EXPECT_EQ(wrong(v), text) << v;
  }
}

INSTANTIATE_TEST_SUITE_P(all, every_fact, testing::Range<std::size_t>(0, fact_count),
                         [](const auto& one) { return "fact_" + std::to_string(one.param); });

TEST(reader, the_three_kinds_of_nothing_of_every_list) {
  for (std::size_t i = 0; i < list_count; ++i) {
    const auto list = static_cast<list_id>(i);
    const std::string key(def(list).key);
    for (const char* kind : {"absent", "null", "[]"}) {
      auto at = samples::around(def(list).parent);
      if (kind != std::string("absent")) {
        at.object()[key] = json::parse(kind);
      }
      dossier d;
      ASSERT_FALSE(read_dossier(at.dossier.dump(), d)) << key;
      record_id holder = root;
      for (record_id r = 0; r < static_cast<record_id>(d.record_count()); ++r) {
        holder = d.shape_of(r) == record_of(def(list).parent) ? r : holder;
      }
      const bool known = kind != std::string("absent") || key == "buiten_nederland";
      EXPECT_EQ(d.list_known(holder, list), known) << key << ' ' << kind;
      EXPECT_EQ(d.count(holder, list), 0) << key << ' ' << kind;
    }
  }
}

TEST(reader, null_for_a_block_is_null_for_all_its_keys) {
  for (std::size_t i = 0; i < shape_count; ++i) {
    const auto block = static_cast<shape>(i);
    if (!def(block).block) {
      continue;
    }
    auto as_null = samples::around(def(block).parent);
    as_null.object()[std::string(def(block).key)] = nullptr;
    auto absent = samples::around(def(block).parent);
    auto present = samples::around(block);
    dossier with_null, without, with_empty;
    ASSERT_FALSE(read_dossier(as_null.dossier.dump(), with_null)) << def(block).key;
    ASSERT_FALSE(read_dossier(absent.dossier.dump(), without));
    ASSERT_FALSE(read_dossier(present.dossier.dump(), with_empty));
    const auto holder =
        static_cast<record_id>(with_null.record_count()) - 1;  // these have one chain of entries
    EXPECT_EQ(with_null.presence(holder, block), none) << def(block).key;
    EXPECT_EQ(without.presence(holder, block), unknown) << def(block).key;
    EXPECT_EQ(with_empty.presence(holder, block), 1) << def(block).key;
    for (std::size_t f = 0; f < fact_count; ++f) {
      if (fact_defs[f].home != block) {
        continue;
      }
      const auto fact = static_cast<fact_id>(f);
      const bool truth = def(fact).type == fact_type::boolean || def(fact).type == fact_type::bool_or_nvt;
      const value expected = truth                                ? absent_as_documented(fact)
                             : def(fact).type == fact_type::codes ? 0
                                                                  : none;
      EXPECT_EQ(with_null.get(holder, fact), expected) << name_of(fact);
      EXPECT_EQ(with_empty.get(holder, fact), absent_as_documented(fact)) << name_of(fact);
      EXPECT_EQ(without.get(holder, fact), absent_as_documented(fact)) << name_of(fact);
    }
  }
}

// ---- writings that make no difference ------------------------------------------------------------------

json with_keys_reversed(const json& j) {
  if (j.is_array()) {
    json out = json::array();
    for (const auto& inner : j) {
      out.push_back(with_keys_reversed(inner));
    }
    return out;
  }
  if (!j.is_object()) {
    return j;
  }
  std::vector<std::pair<std::string, json>> pairs;
  for (const auto& [key, inner] : j.items()) {
    pairs.emplace_back(key, with_keys_reversed(inner));
  }
  json out = json::object();
  for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) {
    out[pair->first] = pair->second;
  }
  return out;
}

TEST(reader, the_order_of_keys_does_not_matter) {
  auto texts = samples::examples();
  texts.push_back(samples::full);
  for (const auto& text : texts) {
    const auto reversed = with_keys_reversed(json::parse(text)).dump();
    ASSERT_NE(reversed, json::parse(text).dump());
    EXPECT_EQ(described(reversed), described(text));
  }
}

TEST(reader, white_space_does_not_matter) {
  const std::string expected = described(samples::full);
  const json text = json::parse(samples::full);
  EXPECT_EQ(described(text.dump()), expected);
  EXPECT_EQ(described(text.dump(1, '\t')), expected);
  std::string crlf;
  for (const char c : text.dump(4)) {
    crlf += c == '\n' ? "\r\n" : std::string(1, c);
  }
  EXPECT_EQ(described(crlf), expected);
  EXPECT_EQ(described(" \r\n\t" + text.dump() + "\r\n\r\n"), expected);
}

TEST(reader, escapes_do_not_matter) {
  std::string escaped;
  for (const char c : json::parse(samples::full).dump()) {
    if (c >= 'a' && c <= 'f') {
      escaped += std::string("\\u006") + static_cast<char>('1' + (c - 'a'));
    } else {
      escaped += c;
    }
  }
  // Only inside strings; the words of JSON itself stay as they are.
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{"tru\\u0065", "true"}, {"\\u0066\\u0061ls\\u0065", "false"}}) {
    for (auto at = escaped.find(from); at != std::string::npos; at = escaped.find(from, at)) {
      escaped.replace(at, from.size(), to);
    }
  }
  EXPECT_EQ(described(escaped), described(samples::full));
}

TEST(reader, a_byte_order_mark_at_the_start_of_a_file) {
  const std::string marked = "\xEF\xBB\xBF" + samples::full;
  EXPECT_EQ(described(marked), described(samples::full));
  dossier d;
  const auto error = read_dossier(marked, d, false);
  EXPECT_EQ(error.fault, fault::byte_order_mark);
  EXPECT_EQ(error.line, 1U);
  EXPECT_FALSE(read_dossier(samples::full, d, false));
}

TEST(reader, a_dossier_is_used_again) {
  const std::string expected = described(samples::full);
  dossier d;
  for (int round = 0; round < 3; ++round) {
    ASSERT_FALSE(read_dossier(samples::full, d));
    EXPECT_EQ(samples::describe(d), expected);
    ASSERT_FALSE(read_dossier(samples::shortest, d));
    EXPECT_EQ(samples::describe(d), described(samples::shortest));
    ASSERT_TRUE(read_dossier(samples::full.substr(0, 2000), d));
    ASSERT_TRUE(read_dossier("", d));
  }
}

}  // namespace
}  // namespace jeugdregels::facts
