// Terms, windows, questions about days and lists, tables that show and named values in a rule set: what the
// model holds of them. What is refused is tested in load_terms_test.cpp.
#include <gtest/gtest.h>

#include "rules/small_rules.hpp"

namespace jeugdregels::rules {
namespace {

using facts::fact_id;
using facts::list_id;

std::uint32_t kinds(std::initializer_list<string_view> names) {
  const auto codes = facts::codes_of(facts::code_list::maatregel_soort);
  std::uint32_t mask = 0;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    for (const auto name : names) {
      mask |= codes[i] == name ? 1U << i : 0U;
    }
  }
  return mask;
}

const term_rule& term_in(const data& rs, std::size_t rule = 0) {
  return rs.terms[static_cast<std::size_t>(rs.rules[rule].payload)];
}
const window_rule& window_in(const data& rs) {
  return rs.windows[static_cast<std::size_t>(rs.rules[0].payload)];
}
string_view name_in(const data& rs, index name) {
  return name == nothing ? "-" : rs.names[static_cast<std::size_t>(name)];
}

TEST(loaded_terms, several_stops_in_their_order) {
  const auto kept = load_small(small_rule_over("maatregelen", "a", "termijn", "norm", R"({
        "start":"maatregelen.gi_in_kennis","lengte":5,"eenheid":"werkdagen","gebeurd":"Er was contact",
        "stop":["maatregelen.eerste_vaste_jeugdbeschermer","maatregelen.eerste_contact.jeugdige",
                "maatregelen.eerste_contact.gezag"]})"));
  const data rs = kept->view();
  const term_rule& t = term_in(rs);
  EXPECT_EQ(t.stops[0], word(derived_id::first_fixed_worker));
  EXPECT_EQ(t.stops[1], word(fact_id::contact_jeugdige));
  EXPECT_EQ(t.stops[2], word(fact_id::contact_gezag));
  EXPECT_EQ(t.stops[3], no_word);
  EXPECT_EQ(t.start.words[0], word(fact_id::gi_in_kennis));
  EXPECT_EQ(t.start.words[1], no_word);
  EXPECT_FALSE(t.start.by_kind());
  EXPECT_EQ(t.start.needed, 0);
  EXPECT_EQ(t.length.count, 5);
  EXPECT_EQ(t.length.unit, calendar::term_unit::workdays);
  EXPECT_FALSE(t.length.atw);
  ASSERT_NE(t.done, nothing);
  EXPECT_EQ(rs.texts[static_cast<std::size_t>(t.done)].nl, "Er was contact");
  EXPECT_EQ(t.not_yet, nothing);
}

TEST(loaded_terms, four_stops_and_a_text_alone) {
  const auto kept = load_small(small_rule("a", "termijn", "norm", R"({
    "start":"keten.melding_vt","lengte":5,"eenheid":"dagen",
    "stop":["keten.triage_vt","keten.start_raad","keten.rapport_raad","keten.zitting"]})"),
                               small_rule("b", "termijn", "norm", R"({
    "start":"keten.melding_vt","lengte":5,"eenheid":"dagen","stop":"keten.triage_vt"})"));
  const data rs = kept->view();
  EXPECT_EQ(term_in(rs, 0).stops[3], word(fact_id::keten_zitting));
  EXPECT_EQ(term_in(rs, 1).stops[0], word(fact_id::triage_vt));
  EXPECT_EQ(term_in(rs, 1).stops[1], no_word);
}

TEST(loaded_terms, a_start_by_kind) {
  const auto kept = load_small(small_rule_over("maatregelen", "a", "termijn", "norm", R"({
    "stop":"maatregelen.koers.bepaald","lengte":6,"eenheid":"weken","atw":true,"start":[
      {"soorten":["jeugdreclassering","ots"],"feit":"maatregelen.gi_in_kennis"},
      {"soorten":["vots"],"feit":"maatregelen.familiegroepsplan_afgezien","nodig":true},
      {"soorten":["voorlopige_voogdij","voogdij"],"feit":"maatregelen.uitgesproken","nodig":false}]})"));
  const data rs = kept->view();
  const term_start& start = term_in(rs).start;
  EXPECT_TRUE(start.by_kind());
  EXPECT_EQ(start.choice, nothing);
  EXPECT_EQ(start.words[0], word(fact_id::gi_in_kennis));
  EXPECT_EQ(start.words[1], word(fact_id::familiegroepsplan_afgezien));
  EXPECT_EQ(start.words[2], word(fact_id::uitgesproken));
  EXPECT_EQ(start.words[3], no_word);
  EXPECT_EQ(start.kinds[0], kinds({"jeugdreclassering", "ots"}));
  EXPECT_EQ(start.kinds[1], kinds({"vots"}));
  EXPECT_EQ(start.kinds[2], kinds({"voogdij", "voorlopige_voogdij"}));
  EXPECT_EQ(start.kinds[3], 0U);
  EXPECT_EQ(start.needed, 0b010);
  EXPECT_TRUE(term_in(rs).length.atw);
}

TEST(loaded_terms, without_a_start_the_rule_need_not_apply) {
  json by_choice = small_rule_over("maatregelen", "b", "termijn", "norm", R"({
    "start":{"keuze":"begin","kennis":"maatregelen.gi_in_kennis","uitspraak":"maatregelen.uitgesproken"},
    "stop":"maatregelen.koers.bepaald","lengte":5,"eenheid":"dagen",
    "zonder_start":"niet_van_toepassing"})");
  by_choice["keuzes"] = json::array({"begin"});
  const auto kept = load_small(small_rule("a", "termijn", "norm", R"({"start":"keten.melding_vt",
      "stop":"keten.triage_vt","lengte":5,"eenheid":"dagen","zonder_start":"niet_van_toepassing"})"),
                               by_choice);
  const data rs = kept->view();
  EXPECT_EQ(term_in(rs, 0).start.needed & 1, 1);
  EXPECT_EQ(term_in(rs, 1).start.needed & 3, 3) << "for each value of the choice";
  EXPECT_EQ(term_in(rs, 1).start.choice, 0);
}

TEST(loaded_terms, that_are_only_explained) {
  json rule = small_rule("a", "termijn", "norm", R"({"lengte":2,"eenheid":"weken"})");
  rule["alleen_uitleg"] = true;
  rule["geverifieerd"]["geldend_recht"] = false;
  const auto kept =
      load_small(rule, small_rule("b", "toets", "vlag", R"({"feit":"overgang.startkwalificatie"})"));
  const data rs = kept->view();
  EXPECT_TRUE(rs.rules[0].only_explained);
  EXPECT_FALSE(rs.rules[0].verified_today);
  EXPECT_FALSE(rs.rules[1].only_explained);
  EXPECT_TRUE(rs.rules[1].verified_today);
  EXPECT_EQ(rs.rules[1].kind, rule_kind::test);
  EXPECT_EQ(rs.rules[1].finding, finding_kind::flag);
  EXPECT_EQ(term_in(rs).length.count, 2);
  EXPECT_EQ(term_in(rs).start.words[0], no_word);
  EXPECT_EQ(term_in(rs).stops[0], no_word);
}

TEST(loaded_windows, of_a_flag) {
  const auto kept = load_small(small_rule("a", "venster", "vlag", R"({
    "anker":"geboortedatum","van":{"verjaardag":17,"maanden":6},
    "tot_en_met":{"verjaardag":18,"dagen":-1,"eerste_van_volgende_maand":true},
    "mits":{"niet":{"feit":"overgang.toekomstplan","gebeurd":true}}})"));
  const data rs = kept->view();
  const window_rule& w = window_in(rs);
  EXPECT_EQ(rs.rules[0].kind, rule_kind::window);
  EXPECT_EQ(rs.rules[0].finding, finding_kind::flag);
  EXPECT_EQ(w.anchor, word(fact_id::geboortedatum));
  EXPECT_TRUE(w.from.given);
  EXPECT_EQ(w.from.birthday, 17);
  EXPECT_EQ(w.from.months, 6);
  EXPECT_EQ(w.from.days, 0);
  EXPECT_FALSE(w.from.next_month);
  EXPECT_EQ(w.until.birthday, 18);
  EXPECT_EQ(w.until.months, 0);
  EXPECT_EQ(w.until.days, -1);
  EXPECT_TRUE(w.until.next_month);
  EXPECT_FALSE(w.runs_within);
  EXPECT_EQ(w.stop, no_word);
  ASSERT_NE(w.condition, nothing);
  const condition& only = rs.conditions[static_cast<std::size_t>(w.condition)];
  EXPECT_EQ(only.op, op::has_happened);
  EXPECT_EQ(only.turn, turn::negated);
  EXPECT_EQ(only.word, word(fact_id::toekomstplan));
}

TEST(loaded_windows, of_a_flag_while_something_runs) {
  const auto kept = load_small(small_rule("a", "venster", "vlag", R"({
    "anker":"geboortedatum","van":{"verjaardag":16},"tot_en_met":{"verjaardag":27,"dagen":-1},
    "loopt_in_venster":true})"));
  const data rs = kept->view();
  EXPECT_TRUE(window_in(rs).runs_within);
  EXPECT_EQ(window_in(rs).condition, nothing);
}

TEST(loaded_windows, of_a_norm) {
  const auto kept = load_small(small_rule("a", "venster", "norm", R"({
    "anker":"geboortedatum","van":{"verjaardag":16},"tot_en_met":{"verjaardag":17,"dagen":-1},
    "stop":"overgang.toekomstplan","gebeurd":"Het plan is er","nog_niet":"Er is geen plan"})"));
  const data rs = kept->view();
  const window_rule& w = window_in(rs);
  EXPECT_EQ(w.stop, word(fact_id::toekomstplan));
  EXPECT_EQ(rs.texts[static_cast<std::size_t>(w.done)].nl, "Het plan is er");
  EXPECT_EQ(rs.texts[static_cast<std::size_t>(w.not_yet)].nl, "Er is geen plan");
  EXPECT_EQ(w.from_field, nothing);
  EXPECT_EQ(w.until_field, nothing);
}

TEST(loaded_windows, of_a_value) {
  const auto of = [](const std::string& days, const std::string& shown) {
    const auto kept = load_small(
        small_rule_over("maatregelen", "a", "venster", "bepaling",
                        R"({"anker":"maatregelen.laatste_einde",)" + days + R"(,"toont":)" + shown + "}"));
    const data rs = kept->view();
    const window_rule& w = window_in(rs);
    EXPECT_EQ(w.anchor, word(derived_id::last_ordered_end));
    return std::to_string(w.from.given) + std::to_string(w.until.given) + " " +
           std::string(name_in(rs, w.from_field)) + " " + std::string(name_in(rs, w.until_field));
  };
  EXPECT_EQ(of(R"("van":{"maanden":-3},"tot_en_met":{})", R"({"tot_en_met":"laatste","van":"eerste"})"),
            "11 eerste laatste");
  EXPECT_EQ(of(R"("van":{"dagen":366})", R"({"van":"eerste"})"), "10 eerste -");
  EXPECT_EQ(of(R"("tot_en_met":{"maanden":1200})", R"({"tot_en_met":"laatste"})"), "01 - laatste");
}

// ---- conditions
condition loaded(const std::string& list, const std::string& text) {
  const json rule = list.empty() ? small_rule("a", "toets", "norm", text)
                                 : small_rule_over(list, "a", "toets", "norm", text);
  const auto kept = load_small(rule);
  const data rs = kept->view();
  return rs.conditions[static_cast<std::size_t>(rs.rules[0].payload)];
}

TEST(loaded_conditions, about_days) {
  const condition ahead = loaded("maatregelen", R"({"feit":"maatregelen.einde","komt_nog":true})");
  EXPECT_EQ(ahead.op, op::lies_ahead);
  EXPECT_EQ(ahead.word, word(fact_id::maatregel_einde));
  const condition before =
      loaded("maatregelen", R"({"feit":"maatregelen.koers.bepaald","uiterlijk":"maatregelen.einde"})");
  EXPECT_EQ(before.op, op::not_after);
  EXPECT_EQ(before.word, word(fact_id::koers_bepaald));
  EXPECT_EQ(before.a, word(fact_id::maatregel_einde));
  EXPECT_EQ(before.b, 0);
  const condition within = loaded("maatregelen", R"({"niet":{"feit":"maatregelen.einde",
      "uiterlijk":{"na":"maatregelen.uitgesproken","maanden":12}}})");
  EXPECT_EQ(within.op, op::not_after);
  EXPECT_EQ(within.turn, turn::negated);
  EXPECT_EQ(within.a, word(fact_id::uitgesproken));
  EXPECT_EQ(within.b, 12);
}

TEST(loaded_conditions, about_an_age) {
  const condition plain = loaded("", R"({"feit":"overgang.toekomstplan","voor_leeftijd":18})");
  EXPECT_EQ(plain.op, op::under_age);
  EXPECT_EQ(plain.a, 18);
  EXPECT_EQ(plain.b, 0);
  const condition shifted =
      loaded("", R"({"feit":"overgang.toekomstplan","voor_leeftijd":{"jaren":0,"dagen":-366}})");
  EXPECT_EQ(shifted.op, op::under_age);
  EXPECT_EQ(shifted.a, 0);
  EXPECT_EQ(shifted.b, -366);
}

TEST(loaded_conditions, about_a_moment) {
  const condition moment = loaded("tafels", R"({"feit":"tafels.moment","minstens":2})");
  EXPECT_EQ(moment.op, op::at_least);
  EXPECT_EQ(moment.word, word(fact_id::tafel_moment));
  EXPECT_EQ(moment.a, 2);
}

TEST(loaded_conditions, about_lists) {
  const auto kept = load_small(small_rule_over("maatregelen", "a", "toets", "norm", R"({"alle":[
        {"een":"tafels","met":{"feit":"tafels.gehouden","gebeurd":true},"omdat":"er was een tafel"},
        {"elk":"koploper.contact_ouders","met":{"feit":"koploper.contact_ouders.datum","gebeurd":true}}]})"));
  const data rs = kept->view();
  const auto& all = rs.conditions[static_cast<std::size_t>(rs.rules[0].payload)];
  const auto child = [&](std::int32_t i) -> const condition& {
    return rs.conditions[static_cast<std::size_t>(rs.children[static_cast<std::size_t>(all.a + i)])];
  };
  EXPECT_EQ(child(0).op, op::any_entry);
  EXPECT_EQ(child(0).b, static_cast<std::int32_t>(list_id::tafels));
  EXPECT_EQ(rs.conditions[static_cast<std::size_t>(child(0).a)].word, word(fact_id::tafel_gehouden));
  EXPECT_NE(child(0).because, nothing);
  EXPECT_EQ(child(1).op, op::every_entry);
  EXPECT_EQ(child(1).b, static_cast<std::int32_t>(list_id::contact_ouders));
  EXPECT_EQ(rs.conditions[static_cast<std::size_t>(child(1).a)].word, word(fact_id::contact_ouder_datum));
}

TEST(loaded_conditions, about_how_long_a_measure_lasts) {
  const condition each = loaded("maatregelen", R"({"duurt_hoogstens":{"maanden":12,"per_verlenging":6}})");
  EXPECT_EQ(each.op, op::lasts_within);
  EXPECT_EQ(each.a, 12);
  EXPECT_EQ(each.b, 6);
  const condition once = loaded("maatregelen.hulp", R"({"duurt_hoogstens":{"maanden":3}})");
  EXPECT_EQ(once.op, op::lasts_within) << "of the measure around the entry";
  EXPECT_EQ(once.a, 3);
  EXPECT_EQ(once.b, 0);
  EXPECT_EQ(loaded("", R"({"een":"maatregelen","met":{"duurt_hoogstens":{"maanden":3}}})").op, op::any_entry);
}

// ---- tables that show, and named values
TEST(loaded_tables, that_show) {
  const auto kept = load_small(small_rule("a", "tabel", "bepaling", R"({"veld":"grond","rijen":[
      {"wanneer":{"feit":"overgang.startkwalificatie"},"toont":"diploma"},{"toont":"geen"}]})"));
  const data rs = kept->view();
  const auto& t = rs.tables[static_cast<std::size_t>(rs.rules[0].payload)];
  ASSERT_EQ(t.rows, 2);
  const auto row = [&](index i) { return rs.rows[static_cast<std::size_t>(t.first_row + i)]; };
  EXPECT_EQ(name_in(rs, t.field), "grond");
  EXPECT_EQ(row(0).what, table_row::result::shows);
  EXPECT_EQ(name_in(rs, row(0).value), "diploma");
  EXPECT_NE(row(0).when, nothing);
  EXPECT_EQ(row(1).what, table_row::result::shows);
  EXPECT_EQ(name_in(rs, row(1).value), "geen");
  EXPECT_EQ(row(1).when, nothing);
}

TEST(loaded_values, with_their_parameters) {
  const auto kept = load_small(small_rule("a", "waarde", "bepaling", R"({
    "functie":"wmo_gat","vanaf_leeftijd":17,"tot_leeftijd":19,"weken_onderzoek":6,"weken_besluit":2,
    "jeugdhulpregio":"west"})"));
  const data rs = kept->view();
  const value_rule& v = rs.values[static_cast<std::size_t>(rs.rules[0].payload)];
  EXPECT_EQ(v.function, value_function::wmo_gap);
  EXPECT_EQ(v.numbers, (std::array<std::int32_t, 4>{17, 19, 6, 2}));
  EXPECT_EQ(name_in(rs, rs.regions[static_cast<std::size_t>(v.region)].id), "west");
}

TEST(loaded_values, without_parameters) {
  const auto of = [](const char* list, const char* function) {
    const auto kept = load_small(
        small_rule_over(list, "a", "waarde", "bepaling", R"({"functie":")" + std::string(function) + "\"}"));
    return kept->view().values[0].function;
  };
  EXPECT_EQ(of("maatregelen", "einde_maatregel"), value_function::measure_end);
  EXPECT_EQ(of("tafels", "plaats_tafel"), value_function::table_place);
}

}  // namespace
}  // namespace jeugdregels::rules
