// Questions about days, ages and the entries of a list, tests that are flags, and tables that show.
#include "assess/own_rules.hpp"

namespace jeugdregels::assess {
namespace {

using rules::small_rule;
using rules::small_rule_over;

const day today = day_of("2026-05-01");

json asks(const std::string& condition, const std::string& id = "a") {
  return small_rule_over("maatregelen", id, "toets", "norm", condition);
}

// The same question plainly, turned round, and so that unknown counts as false.
class question {
 public:
  explicit question(const std::string& condition)
      : rules_(asks(condition, "a"), asks(R"({"niet":)" + condition + "}", "b"),
               asks(R"({"zeker":)" + condition + "}", "c")) {}

  void expect(const std::string& measure, tri wanted) const {
    const auto found = rules_.on(measure_text(measure), today);
    EXPECT_EQ(found.outcome_of("a"), as_norm(wanted)) << measure;
    EXPECT_EQ(found.outcome_of("b"), as_norm(!wanted)) << measure;
    EXPECT_EQ(found.outcome_of("c"), as_norm(facts::to_tri(wanted == tri::yes))) << measure;
  }

 private:
  own_rules rules_;
};

TEST(day_question, ahead) {
  const question ahead(R"({"feit":"maatregelen.einde","komt_nog":true})");
  ahead.expect(fact("einde", today - 1), tri::no);
  ahead.expect(fact("einde", today), tri::no);
  ahead.expect(fact("einde", today + 1), tri::yes);
  ahead.expect(fact("einde", facts::none), tri::no);
  ahead.expect(fact("einde", facts::unknown), tri::maybe);
}

TEST(day_question, a_derived_day_ahead) {
  const question ahead(R"({"feit":"maatregelen.laatste_einde","komt_nog":true})");
  const auto with = [](const std::string& extension) {
    return R"("einde":"2026-05-01","verlengingen":[)" + extension + "]";
  };
  ahead.expect(with(""), tri::no);
  ahead.expect(with(R"({"uitgesproken":"2026-05-01","einde":"2026-05-02"})"), tri::yes);
  ahead.expect(with(R"({"uitgesproken":"2026-05-02","einde":"2026-05-02"})"), tri::no);
  ahead.expect(with(R"({"uitgesproken":"2026-05-01","einde":null})"), tri::no);
  ahead.expect(with(R"({"einde":"2026-05-02"})"), tri::maybe);
  ahead.expect(R"("einde":"2026-05-01")", tri::maybe);
}

TEST(day_question, not_after_another_day) {
  const question in_time(R"({"feit":"maatregelen.uitgesproken","uiterlijk":"maatregelen.einde"})");
  const day limit = day_of("2026-03-01");
  for (const value second : {limit, facts::none, facts::unknown}) {
    for (const value first : {limit - 1, limit, limit + 1, facts::none, facts::unknown}) {
      const bool none = first == facts::none || second == facts::none;
      const bool open = first == facts::unknown || second == facts::unknown;
      in_time.expect(joined({fact("uitgesproken", first), fact("einde", second)}),
                     none   ? tri::no
                     : open ? tri::maybe
                            : facts::to_tri(first <= limit));
    }
  }
}

// Days that are still to come are days like any other.
TEST(day_question, not_after_a_day_that_is_to_come) {
  const question in_time(R"({"feit":"maatregelen.uitgesproken","uiterlijk":"maatregelen.einde"})");
  in_time.expect(joined({fact("uitgesproken", today + 9), fact("einde", today + 9)}), tri::yes);
  in_time.expect(joined({fact("uitgesproken", today + 10), fact("einde", today + 9)}), tri::no);
}

TEST(day_question, not_after_so_many_months_from_another_day) {
  struct limit {
    int months;
    const char* from;
    const char* last;
  };
  for (const limit& l : {limit{12, "2025-04-10", "2026-04-10"}, limit{12, "2024-02-29", "2025-02-28"},
                         limit{12, "2023-02-28", "2024-02-28"}, limit{48, "2020-02-29", "2024-02-29"},
                         limit{1, "2026-01-31", "2026-02-28"}, limit{1, "2024-01-31", "2024-02-29"},
                         limit{3, "2026-01-31", "2026-04-30"}, limit{2, "2025-12-31", "2026-02-28"}}) {
    const question within(R"({"feit":"maatregelen.einde","uiterlijk":{"na":"maatregelen.uitgesproken",
                              "maanden":)" +
                          std::to_string(l.months) + "}}");
    const std::string from = fact("uitgesproken", day_of(l.from)) + ",";
    within.expect(from + fact("einde", day_of(l.last) - 1), tri::yes);
    within.expect(from + fact("einde", day_of(l.last)), tri::yes);
    within.expect(from + fact("einde", day_of(l.last) + 1), tri::no);
    within.expect(from + fact("einde", facts::none), tri::no);
    within.expect(from + R"("koers":{})", tri::maybe);
    within.expect(joined({fact("uitgesproken", facts::none), fact("einde", today)}), tri::no);
    within.expect(fact("einde", today), tri::maybe);
    within.expect(fact("einde", facts::none), tri::no);
  }
}

TEST(day_question, before_an_age) {
  struct limit {
    const char* birth;
    const char* age;
    const char* late;  // the first day that is
  };
  for (const limit& l : {limit{"2008-05-17", "18", "2026-05-17"}, limit{"2008-02-29", "18", "2026-03-01"},
                         limit{"2008-02-29", "16", "2024-02-29"}, limit{"2008-02-28", "18", "2026-02-28"},
                         limit{"2008-05-17", "0", "2008-05-17"},
                         limit{"2008-05-17", R"({"jaren":18,"dagen":-1})", "2026-05-16"},
                         limit{"2008-02-29", R"({"jaren":18,"dagen":-1})", "2026-02-28"},
                         limit{"2008-05-17", R"({"jaren":18,"dagen":1})", "2026-05-18"},
                         limit{"2008-05-17", R"({"jaren":18,"dagen":0})", "2026-05-17"}}) {
    const own_rules rules(
        small_rule("a", "toets", "norm",
                   R"({"feit":"overgang.toekomstplan","voor_leeftijd":)" + std::string(l.age) + "}"));
    const auto with = [&](value plan) {
      return rules.on(born(l.birth, "\"overgang\":{" + fact("toekomstplan", plan) + "}"), today)
          .outcome_of("a", "");
    };
    EXPECT_EQ(with(day_of(l.late) - 1), "voldaan") << l.birth << l.age;
    EXPECT_EQ(with(day_of(l.late)), "niet_voldaan") << l.birth << l.age;
    EXPECT_EQ(with(day_of(l.late) + 1), "niet_voldaan") << l.birth << l.age;
    EXPECT_EQ(with(facts::none), "niet_voldaan") << l.birth << l.age;
    EXPECT_EQ(with(facts::unknown), "onbekend") << l.birth << l.age;
  }
}

TEST(number_question, the_moment_of_a_table) {
  const own_rules rules(
      small_rule_over("tafels", "a", "toets", "norm", R"({"feit":"tafels.moment","minstens":2})"));
  const auto with = [&](const std::string& table) {
    return rules.on(dossier_text("\"tafels\":[{" + table + "}]"), today).outcome_of("a", "/tafels/0");
  };
  EXPECT_EQ(with(R"("moment":1)"), "niet_voldaan");
  EXPECT_EQ(with(R"("moment":2)"), "voldaan");
  EXPECT_EQ(with(""), "onbekend");
}

// ---- the entries of a list
std::string tables_text(const std::vector<tri>& raad) {
  std::string out;
  for (const tri t : raad) {
    out += std::string(out.empty() ? "" : ",") + R"({"aanwezig":{)" + flag("raad", t) + "}}";
  }
  return "\"tafels\":[" + out + "]";
}

// Calls `visit` with every list of so many answers or fewer.
template <typename Visit>
void for_answers(std::size_t most, std::vector<tri>& so_far, Visit visit) {
  visit(so_far);
  for (const tri t : {tri::yes, tri::no, tri::maybe}) {
    if (so_far.size() < most) {
      so_far.push_back(t);
      for_answers(most, so_far, visit);
      so_far.pop_back();
    }
  }
}

TEST(list_question, one_of_the_entries_or_each) {
  const std::string raad = R"({"feit":"tafels.aanwezig.raad"})";
  const own_rules rules(asks(R"({"een":"tafels","met":)" + raad + "}", "a"),
                        asks(R"({"elk":"tafels","met":)" + raad + "}", "b"),
                        asks(R"({"niet":{"een":"tafels","met":)" + raad + "}}", "c"),
                        asks(R"({"zeker":{"elk":"tafels","met":)" + raad + "}}", "d"));
  std::vector<tri> answers;
  int seen = 0;
  for_answers(3, answers, [&](const std::vector<tri>& all) {
    const tri one = all.empty() ? tri::no : *std::max_element(all.begin(), all.end());
    const tri each = all.empty() ? tri::no : *std::min_element(all.begin(), all.end());
    const std::string text = dossier_text(tables_text(all) + R"(,"maatregelen":[{"soort":"ots"}])");
    const auto found = rules.on(text, today);
    EXPECT_EQ(found.outcome_of("a"), as_norm(one)) << text;
    EXPECT_EQ(found.outcome_of("b"), as_norm(each)) << text;
    EXPECT_EQ(found.outcome_of("c"), as_norm(!one)) << text;
    EXPECT_EQ(found.outcome_of("d"), as_norm(facts::to_tri(each == tri::yes))) << text;
    ++seen;
  });
  EXPECT_EQ(seen, 1 + 3 + 9 + 27);
  const auto absent = rules.on(measure_text(""), today);
  EXPECT_EQ(absent.outcome_of("a"), "onbekend");
  EXPECT_EQ(absent.outcome_of("b"), "onbekend");
  EXPECT_EQ(absent.outcome_of("c"), "onbekend");
  EXPECT_EQ(absent.outcome_of("d"), "niet_voldaan");
}

TEST(list_question, sees_the_entry_and_the_dossier) {
  const own_rules rules(small_rule("a", "toets", "norm", R"({"een":"tafels","met":{"alle":[
    {"feit":"tafels.gehouden","uiterlijk":"keten.zitting"},{"feit":"overgang.startkwalificatie"}]}})"));
  const auto with = [&](const std::string& held, tri has) {
    return rules
        .on(dossier_text(R"("keten":{"zitting":"2026-03-01"},"tafels":[{"gehouden":"2026-03-05"},)"
                         R"({"gehouden":)" +
                         held + R"(}],"overgang":{)" + flag("startkwalificatie", has) + "}"),
            today)
        .outcome_of("a", "");
  };
  EXPECT_EQ(with("\"2026-03-01\"", tri::yes), "voldaan");
  EXPECT_EQ(with("\"2026-03-01\"", tri::no), "niet_voldaan");
  EXPECT_EQ(with("\"2026-03-01\"", tri::maybe), "onbekend");
  EXPECT_EQ(with("\"2026-03-02\"", tri::yes), "niet_voldaan");
  EXPECT_EQ(with("null", tri::maybe), "niet_voldaan");
}

// The list that a question is about need not be the list of the rule, even where both are the same.
TEST(list_question, about_all_measures_from_one_of_them) {
  const own_rules rules(asks(R"({"een":"maatregelen","met":{"feit":"maatregelen.gi","is":["wss"]}})"));
  const auto found = rules.on(
      dossier_text(R"("maatregelen":[{"soort":"ots","gi":"jbov"},{"soort":"vots","gi":"wss"}])"), today);
  EXPECT_EQ(found.outcome_of("a", "/maatregelen/0"), "voldaan");
  EXPECT_EQ(found.outcome_of("a", "/maatregelen/1"), "voldaan");
}

TEST(list_question, of_a_list_in_a_block) {
  const own_rules rules(small_rule("a", "toets", "norm", R"({"elk":"koploper.contact_ouders","met":
    {"feit":"koploper.contact_ouders.datum","uiterlijk":"koploper.verzoek_ingediend"}})"));
  const auto with = [&](const std::string& contacts) {
    return rules.on(dossier_text(R"("koploper":{"verzoek_ingediend":"2026-03-01")" + contacts + "}"), today)
        .outcome_of("a", "");
  };
  EXPECT_EQ(with(R"(,"contact_ouders":[])"), "niet_voldaan");
  EXPECT_EQ(with(R"(,"contact_ouders":[{"datum":"2026-03-01"},{"datum":"2026-02-28"}])"), "voldaan");
  EXPECT_EQ(with(R"(,"contact_ouders":[{"datum":"2026-03-01"},{"datum":"2026-03-02"}])"), "niet_voldaan");
  EXPECT_EQ(with(R"(,"contact_ouders":[{"datum":"2026-03-01"},{}])"), "onbekend");
  EXPECT_EQ(with(R"(,"contact_ouders":[{"datum":null},{}])"), "niet_voldaan");
  EXPECT_EQ(with(""), "onbekend");
}

// ---- tests that are flags
TEST(flag_test, on_off_or_unknown) {
  json rule =
      small_rule("a", "toets", "vlag", R"({"feit":"koploper.tafel_door_lokale_toegang","gebeurd":true})");
  rule["niet_van_toepassing"] =
      json::parse(R"({"niet":{"feit":"koploper.verzoek_ingediend","gebeurd":true}})");
  const own_rules rules(rule);
  const auto with = [&](value table, value request) {
    const auto found = rules.on(
        dossier_text("\"koploper\":{" +
                     joined({fact("tafel_door_lokale_toegang", table), fact("verzoek_ingediend", request)}) +
                     "}"),
        today);
    const finding* f = found.find("a", "");
    EXPECT_EQ(date_of(f->result.start) + date_of(f->result.due), "nullnull") << "a test has no days";
    return found.outcome_of("a", "");
  };
  EXPECT_EQ(with(today, today), "aan");
  EXPECT_EQ(with(today + 1, today), "uit");
  EXPECT_EQ(with(facts::none, today), "uit");
  EXPECT_EQ(with(facts::unknown, today), "onbekend");
  EXPECT_EQ(with(today, today + 1), "niet_van_toepassing");
  EXPECT_EQ(with(facts::unknown, facts::none), "niet_van_toepassing");
  EXPECT_EQ(with(today, facts::unknown), "onbekend");
}

TEST(flag_test, asked_by_another_rule) {
  const json on = small_rule("a", "toets", "vlag", R"({"feit":"overgang.startkwalificatie"})");
  const auto asked = [&](const std::string& outcomes, tri t) {
    return own_rules(on, small_rule("b", "toets", "norm", R"({"regel":"a","is":)" + outcomes + "}"))
        .on(dossier_text("\"overgang\":{" + flag("startkwalificatie", t) + "}"), today)
        .outcome_of("b", "");
  };
  for (const tri t : {tri::yes, tri::no, tri::maybe}) {
    EXPECT_EQ(asked(R"(["aan"])", t), as_norm(t));
    EXPECT_EQ(asked(R"(["uit"])", t), as_norm(!t));
    EXPECT_EQ(asked(R"(["aan","uit"])", t), "voldaan");
    EXPECT_EQ(asked(R"(["voldaan","niet_voldaan"])", t), "niet_voldaan") << "those are of a norm";
  }
}

// ---- tables that show
std::string shows(const std::string& third, tri first, tri second) {
  const own_rules rules(small_rule("a", "tabel", "bepaling",
                                   R"({"veld":"grond","rijen":[
    {"wanneer":{"feit":"overgang.startkwalificatie"},"toont":"een"},
    {"wanneer":{"feit":"overgang.wil_gezinshuis_verlaten"},"toont":"twee"},{"toont":")" +
                                       third + "\"}]}"));
  const auto found = rules.on(
      dossier_text("\"overgang\":{" +
                   joined({flag("startkwalificatie", first), flag("wil_gezinshuis_verlaten", second)}) + "}"),
      today);
  const std::string outcome = found.outcome_of("a", "");
  return outcome == "bepaald" ? found.name_field("a", "", static_cast<std::size_t>(shown_field::name))
                              : outcome;
}

TEST(table_that_shows, the_name_of_the_first_row_that_holds) {
  const std::map<tri, std::map<tri, std::string>> wanted = {
      {tri::yes, {{tri::yes, "een"}, {tri::no, "een"}, {tri::maybe, "een"}}},
      {tri::no, {{tri::yes, "twee"}, {tri::no, "drie"}, {tri::maybe, "onbekend"}}},
      {tri::maybe, {{tri::yes, "onbekend"}, {tri::no, "onbekend"}, {tri::maybe, "onbekend"}}}};
  for (const auto& [first, by_second] : wanted) {
    for (const auto& [second, name] : by_second) {
      EXPECT_EQ(shows("drie", first, second), name);
    }
  }
}

TEST(table_that_shows, a_name_that_every_row_shows_that_may_be_the_one) {
  EXPECT_EQ(shows("een", tri::maybe, tri::no), "een");
  EXPECT_EQ(shows("een", tri::maybe, tri::maybe), "onbekend");
  EXPECT_EQ(shows("een", tri::maybe, tri::yes), "onbekend");
  EXPECT_EQ(shows("twee", tri::no, tri::maybe), "twee");
  EXPECT_EQ(shows("twee", tri::maybe, tri::maybe), "onbekend");
}

// ---- rules that are only explained
TEST(rule_that_is_only_explained, has_no_finding) {
  json rule = small_rule("a", "termijn", "norm", R"({"lengte":2,"eenheid":"weken"})");
  rule["alleen_uitleg"] = true;
  const own_rules rules(rule, small_rule("b", "toets", "vlag", R"({"feit":"overgang.startkwalificatie"})"));
  const auto found = rules.on(dossier_text(""), today);
  EXPECT_EQ(found.outcome_of("a", ""), "geen");
  EXPECT_EQ(found.outcome_of("b", ""), "onbekend");
  EXPECT_EQ(found.all().findings.size(), 1U);
}

}  // namespace
}  // namespace jeugdregels::assess
