// What findings lack and how they are settled, for rules of our own: every form of question, not only those
// that the rules of today happen to ask.
#include "assess/own_rules.hpp"
#include "render/assessment_json.hpp"

namespace jeugdregels::assess {
namespace {

using rules::small_rule;
using rules::small_rule_over;

constexpr const char* today = "2026-05-01";

std::vector<std::string> lacking(const assessed& found, std::string_view rule) {
  std::vector<std::string> out;
  for (const finding& f : found.all().findings) {
    if (found.rule_of(f) == rule) {
      for (const used_fact& what : found.all().lacking_of(f)) {
        out.push_back(render::pointer_to(found.dossier(), what));
      }
    }
  }
  return out;
}

using pointers = std::vector<std::string>;

// "For certain" takes an unknown as a no, which is no answer yet: it may still come out as a yes.
TEST(lacks_own_rules, what_is_only_taken_for_a_no_is_asked_for) {
  const own_rules certain(
      small_rule_over("maatregelen", "a", "toets", "norm",
                      R"({"een":"jeugdhulp","met":{"zeker":{"feit":"jeugdhulp.gestart","gebeurd":true}}})"));
  const auto found = certain.on(
      born("2012-05-17", R"("maatregelen":[{"soort":"ots"}],"jeugdhulp":[{"soort":"ambulant"}])"), today);
  EXPECT_EQ(lacking(found, "a"), pointers{"/jeugdhulp/0/gestart"});
}

// A stay may have taken up the first days after a move, so that the move counts from later on; also when
// there was no registration between the two.
TEST(lacks_own_rules, a_move_after_a_gap_may_count_from_later_on) {
  const assessed found(
      born("2020-01-24", R"("brp":[{"van":"2020-01-24","tot_en_met":"2026-01-03","adres":"woonadres",
               "gemeente":"0034"},{"van":"2026-10-25","tot_en_met":null,"adres":"woonadres",
               "gemeente":"0193"}],"buiten_nederland":[])"),
      "2027-10-25");
  EXPECT_EQ(found.outcome_of("woonplaats.voortzetting_na_verhuizing", ""), "onbekend");
  EXPECT_EQ(lacking(found, "woonplaats.voortzetting_na_verhuizing"), pointers{"/verblijf"});
}

TEST(lacks_own_rules, as_many_workers_as_a_rule_counts) {
  for (const int wanted : {1, 2, 3, 5}) {
    const std::string number = std::to_string(wanted);
    const own_rules changes(
        small_rule_over("maatregelen", "a", "toets", "norm",
                        R"({"feit":"maatregelen.wisselingen_geteld","minstens":)" + number + "}"));
    const auto found = changes.on(born("2012-05-17", R"("maatregelen":[{"soort":"ots"}])"), today);
    EXPECT_EQ(found.outcome_of("a"), "onbekend") << wanted;
    EXPECT_EQ(lacking(found, "a"), pointers{"/maatregelen/0/jeugdbeschermers"}) << wanted;
  }
}

TEST(lacks_own_rules, an_absent_list_of_extensions_may_hold_one_to_come) {
  const own_rules ahead(small_rule_over("maatregelen", "a", "toets", "norm",
                                        R"({"feit":"maatregelen.laatste_einde","komt_nog":true})"));
  const auto on = [&](const std::string& end) {
    return ahead.on(born("2012-05-17", R"("maatregelen":[{"soort":"ots","einde":)" + end + "}]"), today);
  };
  EXPECT_EQ(on("\"2026-05-01\"").outcome_of("a"), "onbekend");
  EXPECT_EQ(lacking(on("\"2026-05-01\""), "a"), pointers{"/maatregelen/0/verlengingen"});
  EXPECT_EQ(on("null").outcome_of("a"), "niet_voldaan") << "no end at all, whatever the extensions";
}

}  // namespace
}  // namespace jeugdregels::assess
