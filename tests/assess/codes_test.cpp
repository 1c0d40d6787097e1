// The codes that functions know by name are those of the table of facts.
#include "assess/codes.hpp"

#include <gtest/gtest.h>

#include "facts/fact_table.hpp"

namespace jeugdregels::assess {
namespace {

using facts::code_list;
using facts::value;

TEST(codes, are_the_places_in_the_table) {
  const struct {
    code_list list;
    const char* code;
    value place;
  } all[] = {{code_list::adres, "woonadres", codes::woonadres},
             {code_list::adres, "briefadres", codes::briefadres},
             {code_list::verblijf_soort, "jeugdhulpaanbieder", codes::stay_with_provider},
             {code_list::verblijf_soort, "pleegzorg", codes::stay_foster_care},
             {code_list::verblijf_soort, "jji", codes::stay_jji},
             {code_list::verblijf_soort, "andere_regeling", codes::stay_other_scheme},
             {code_list::verblijf_einde, "naar_huis", codes::went_home},
             {code_list::verblijf_einde, "tijdelijk", codes::end_temporary},
             {code_list::verblijf_einde, "overgang", codes::end_transition},
             {code_list::verblijf_bij, "moeder", codes::with_mother},
             {code_list::verblijf_bij, "vader", codes::with_father},
             {code_list::verblijf_bij, "elders", codes::with_elsewhere},
             {code_list::maatregel_soort, "jeugdreclassering", codes::jeugdreclassering},
             {code_list::rol, "vast", codes::role_fixed},
             {code_list::rol, "bureaudienst", codes::role_desk},
             {code_list::reden_einde, "verloop", codes::reason_turnover},
             {code_list::reden_einde, "ziekte", codes::reason_illness},
             {code_list::reden_einde, "einde_maatregel", codes::reason_end_of_measure},
             {code_list::hulp_voor, "ouders", codes::for_parents}};
  for (const auto& one : all) {
    EXPECT_EQ(facts::code_number(one.list, one.code), one.place) << one.code;
  }
}

TEST(codes, sets_are_bits) {
  const struct {
    const char* code;
    value bit;
  } all[] = {{"moeder", codes::mother}, {"vader", codes::father}, {"voogd", codes::voogd}, {"gi", codes::gi}};
  for (const auto& one : all) {
    const auto place = facts::code_number(code_list::gezag_bij, one.code);
    ASSERT_TRUE(place) << one.code;
    EXPECT_EQ(value{1} << *place, one.bit) << one.code;
  }
}

}  // namespace
}  // namespace jeugdregels::assess
