// The built-in rule set is the rules folder, and the packed text of a rule set is that rule set again.
#include "rules/embedded.hpp"

#include <gtest/gtest.h>

#include "rules/folder.hpp"
#include "rules/sha256.hpp"

namespace jeugdregels::rules {
namespace {

// Everything an array holds, as text, so that two arrays compare whatever their elements are.
class writer {
 public:
  template <typename T>
  writer& operator<<(const T& v) {
    out_ << v << '|';
    return *this;
  }
  writer& operator<<(std::uint8_t v) { return *this << static_cast<int>(v); }
  writer& operator<<(const validity& v) { return *this << v.from << v.until; }
  std::string text() const { return out_.str(); }

 private:
  std::ostringstream out_;
};

template <typename T>
int number(T v) {
  return static_cast<int>(v);
}

void write(writer& w, string_view v) { w << v; }
void write(writer& w, index v) { w << v; }
void write(writer& w, std::uint8_t v) { w << number(v); }
void write(writer& w, const part& p) { w << p.id << p.title << p.standard << p.rules; }
void write(writer& w, const source& s) { w << s.id << s.title << s.place; }
void write(writer& w, const bilingual& t) { w << t.nl << t.en; }
void write(writer& w, const saying& s) {
  w << number(s.result) << s.row;
  write(w, s.text);
}
void write(writer& w, const choice& c) {
  w << c.id << c.standard << c.values.size();
  write(w, c.title);
  write(w, c.reason);
  for (const auto value : c.values) {
    w << value;
  }
}
// Not its place: that names a file, which a packed rule set does not have.
void write(writer& w, const rule& r) {
  for (const auto& text : {r.title, r.says, r.remark, r.verified_what, r.example.title}) {
    write(w, text);
  }
  w << r.id << r.example.as_of << r.example.dossier << r.verified_on << r.order << r.part << number(r.kind)
    << number(r.finding) << number(r.severity) << r.valid << number(r.over) << r.worst_of << r.only_for
    << r.excluded << r.counts << r.payload << r.choices << r.first_source << r.sources << r.first_saying
    << r.sayings << r.next_version << r.first_version << number(r.group) << r.verified_today
    << r.only_explained;
}
void write(writer& w, const condition& c) {
  w << number(c.op) << number(c.turn) << c.word << c.a << c.b << c.because;
}
void write(writer& w, const term_rule& t) {
  w << t.start.choice << number(t.start.needed) << t.length.count << number(t.length.unit) << t.length.atw
    << t.earlier << t.explained << number(t.explanation) << t.breakthrough << t.ends_with_measure << t.done
    << t.not_yet;
  for (std::size_t i = 0; i < std::size(t.start.words); ++i) {
    w << t.start.words[i] << t.start.kinds[i] << t.stops[i];
  }
}
void write(writer& w, const window_offset& o) {
  w << o.given << o.birthday << o.months << o.days << o.next_month;
}
void write(writer& w, const window_rule& r) {
  w << r.anchor << r.condition << r.runs_within << r.stop << r.done << r.not_yet << r.from_field
    << r.until_field;
  write(w, r.from);
  write(w, r.until);
}
void write(writer& w, const value_rule& v) {
  w << number(v.function) << v.region;
  for (const auto n : v.numbers) {
    w << n;
  }
}
void write(writer& w, const table_rule& t) {
  w << t.first_row << t.rows << t.as_when_unknown << t.first_before << t.before << t.as_without_entries
    << t.field;
}
void write(writer& w, const table_row& r) {
  w << r.when << number(r.what) << r.value << r.stop_not_happened << number(r.replaced[0])
    << number(r.replaced[1]);
}
void write(writer& w, const ladder_rule& l) {
  w << l.since << l.choice;
  for (const auto& v : l.variants) {
    w << v.first_step << v.steps;
  }
}
void write(writer& w, const ladder_step& s) { w << s.step << s.from_day << s.who << s.whom; }
void write(writer& w, const decision_rule& d) {
  w << d.regime << d.nobody << d.by_chain << d.first_row << d.rows << d.stays.counting << d.stays.disputed
    << d.stays.later << d.stays.later_from;
}
void write(writer& w, const decision_row& r) {
  w << r.id << number(r.outcome_count) << r.says;
  for (const auto mask : r.allowed) {
    w << number(mask);
  }
  for (const auto& o : r.outcomes) {
    w << number(o.source) << o.part;
  }
}
void write(writer& w, const region& r) { w << r.id << r.protection_region << r.partner; }
void write(writer& w, const subregion& s) {
  w << s.id << s.half_days << s.chair_hours << s.chair << s.investigations;
}
void write(writer& w, const municipality& m) { w << m.code << m.name << m.region << m.subregion << m.valid; }
void write(writer& w, const place_name& p) { w << p.key << p.municipality << p.also_elsewhere; }
void write(writer& w, const calendar::year_span& y) { w << y.from << y.to; }

template <typename T>
std::string all_of(std::span<const T> items) {
  writer w;
  for (const auto& item : items) {
    write(w, item);
  }
  return w.text();
}

void expect_same(const data& a, const data& b) {
  EXPECT_EQ(a.name, b.name);
  EXPECT_EQ(a.version, b.version);
  EXPECT_EQ(all_of(a.parts), all_of(b.parts));
  EXPECT_EQ(all_of(a.fingerprints), all_of(b.fingerprints));
  EXPECT_EQ(all_of(a.sources), all_of(b.sources));
  EXPECT_EQ(all_of(a.choices), all_of(b.choices));
  EXPECT_EQ(a.workday_choice, b.workday_choice);
  EXPECT_EQ(all_of(a.names), all_of(b.names));
  EXPECT_EQ(all_of(a.rules), all_of(b.rules));
  EXPECT_EQ(all_of(a.rule_sources), all_of(b.rule_sources));
  EXPECT_EQ(all_of(a.texts), all_of(b.texts));
  EXPECT_EQ(all_of(a.sayings), all_of(b.sayings));
  EXPECT_EQ(all_of(a.conditions), all_of(b.conditions));
  EXPECT_EQ(all_of(a.children), all_of(b.children));
  EXPECT_EQ(all_of(a.terms), all_of(b.terms));
  EXPECT_EQ(all_of(a.tables), all_of(b.tables));
  EXPECT_EQ(all_of(a.rows), all_of(b.rows));
  EXPECT_EQ(all_of(a.ladders), all_of(b.ladders));
  EXPECT_EQ(all_of(a.steps), all_of(b.steps));
  EXPECT_EQ(all_of(a.decisions), all_of(b.decisions));
  EXPECT_EQ(all_of(a.decision_rows), all_of(b.decision_rows));
  EXPECT_EQ(all_of(a.windows), all_of(b.windows));
  EXPECT_EQ(all_of(a.values), all_of(b.values));
  EXPECT_EQ(a.responsible, b.responsible);
  EXPECT_EQ(all_of(a.regions), all_of(b.regions));
  EXPECT_EQ(all_of(a.subregions), all_of(b.subregions));
  EXPECT_EQ(all_of(a.municipalities), all_of(b.municipalities));
  EXPECT_EQ(all_of(a.places), all_of(b.places));
  EXPECT_EQ(all_of(a.day_reasons), all_of(b.day_reasons));
  EXPECT_EQ(all_of(a.decreed_years), all_of(b.decreed_years));
}

TEST(embedded, is_the_rules_folder) {
  input_error error;
  const auto loaded = rule_folder().load(error);
  ASSERT_NE(loaded, nullptr) << shown(error);
  expect_same(embedded_rules(), loaded->view());
}

TEST(embedded, is_not_empty) {
  const data& d = embedded_rules();
  EXPECT_GE(d.rules.size(), 10U);
  EXPECT_EQ(d.day_reasons.size(), static_cast<std::size_t>(calendar::last_day - calendar::first_day + 1));
  EXPECT_EQ(d.fingerprints.front().size(), std::string_view("sha256:").size() + 64);
}

TEST(packed, has_the_same_fingerprint) {
  const rule_folder folder;
  const std::string packed = pack_ruleset(folder.texts());
  const std::vector<source_text> one = {{"regels.json", packed}};
  input_error error;
  const auto loaded = load_ruleset(one, error);
  ASSERT_NE(loaded, nullptr) << shown(error);
  EXPECT_EQ(all_of(loaded->view().fingerprints), all_of(embedded_rules().fingerprints));
  EXPECT_EQ(pack_ruleset(one), packed) << "packing what is packed changes nothing";
}

TEST(packed, is_the_same_rule_set) {
  const rule_folder folder;
  const std::string packed = pack_ruleset(folder.texts());
  const std::vector<source_text> one = {{"regels.json", packed}};
  input_error error;
  const auto loaded = load_ruleset(one, error);
  ASSERT_NE(loaded, nullptr) << shown(error);
  const auto fresh = folder.load(error);
  ASSERT_NE(fresh, nullptr) << shown(error);
  expect_same(fresh->view(), loaded->view());
}

// The fingerprint is the SHA-256 of the packed text for the active parts; all parts are active here.
TEST(packed, fingerprint_is_the_digest_of_the_packed_text) {
  rule_folder folder;
  folder.edit("regelset.json", [](json& all) {
    for (auto& part : all["delen"]) {
      part["standaard"] = true;
    }
  });
  input_error error;
  const auto loaded = folder.load(error);
  ASSERT_NE(loaded, nullptr) << shown(error);
  EXPECT_EQ(loaded->view().fingerprints.front(), "sha256:" + sha256_hex(pack_ruleset(folder.texts())));
}

TEST(packed, white_space_and_key_order_do_not_change_the_fingerprint) {
  rule_folder folder;
  for (auto& f : folder.files()) {
    f.text = json::parse(f.text).dump(7);
  }
  input_error error;
  const auto loaded = folder.load(error);
  ASSERT_NE(loaded, nullptr) << shown(error);
  EXPECT_EQ(all_of(loaded->view().fingerprints), all_of(embedded_rules().fingerprints));
}

// Files of a part are joined; a key that is null in a later file is as absent there.
TEST(packed, nothing_is_lost_by_a_key_that_is_null) {
  const rule_folder folder;
  auto texts = folder.texts();
  texts.push_back({"twente/zz.json", R"({"regels": null, "subregios": null})"});
  EXPECT_EQ(pack_ruleset(texts), pack_ruleset(folder.texts()));
  input_error error;
  const auto loaded = load_ruleset(texts, error);
  ASSERT_NE(loaded, nullptr) << shown(error);
  EXPECT_EQ(all_of(loaded->view().fingerprints), all_of(embedded_rules().fingerprints));
}

TEST(packed, a_changed_term_changes_the_fingerprint) {
  rule_folder folder;
  folder.set("twente/normen.json", "{norm.koers.tijdig}/termijn/lengte", 7);
  input_error error;
  const auto loaded = folder.load(error);
  ASSERT_NE(loaded, nullptr) << shown(error);
  EXPECT_NE(all_of(loaded->view().fingerprints), all_of(embedded_rules().fingerprints));
}

}  // namespace
}  // namespace jeugdregels::rules
