// One numbering for facts, lists and blocks: each number is one of them, and its name is that of the table of
// facts.
#include "facts/element.hpp"

#include <gtest/gtest.h>

namespace jeugdregels::facts {
namespace {

TEST(element, every_fact_list_and_block_has_its_number) {
  for (std::size_t i = 0; i < fact_count; ++i) {
    const auto fact = static_cast<fact_id>(i);
    const element e = element_of(number_of(fact));
    ASSERT_EQ(e.what, element::kind::fact);
    EXPECT_EQ(e.fact(), fact);
    EXPECT_EQ(constant_name(e), name_of(fact));
    EXPECT_EQ(doc_of(e), def(fact).doc);
  }
  for (std::size_t i = 0; i < list_count; ++i) {
    const auto list = static_cast<list_id>(i);
    const element e = element_of(number_of(list));
    ASSERT_EQ(e.what, element::kind::list);
    EXPECT_EQ(e.list(), list);
    EXPECT_EQ(constant_name(e), name_of(list));
  }
  for (std::size_t i = first_block; i < shape_count; ++i) {
    const auto block = static_cast<shape>(i);
    ASSERT_TRUE(def(block).block) << "blocks stand at the end of the shapes";
    const element e = element_of(number_of(block));
    ASSERT_EQ(e.what, element::kind::block);
    EXPECT_EQ(e.block(), block);
    EXPECT_EQ(constant_name(e), name_of(block));
  }
}

TEST(element, other_numbers_are_none) {
  for (const std::int32_t number : {-1, 0, first_fact + static_cast<std::int32_t>(fact_count), 1000,
                                    first_list + static_cast<std::int32_t>(list_count), 2000,
                                    vocabulary::first_block + static_cast<std::int32_t>(block_count)}) {
    EXPECT_EQ(element_of(number).what, element::kind::nothing) << number;
    EXPECT_EQ(constant_name(element_of(number)), "");
  }
}

TEST(element, names_lead_back_to_numbers) {
  EXPECT_EQ(find_element("maatregelen.koers.bepaald"), number_of(fact_id::koers_bepaald));
  EXPECT_EQ(find_element("woonplaats.*.gemeente"), number_of(fact_id::woonplaats_gemeente));
  EXPECT_EQ(find_element("maatregelen"), number_of(list_id::maatregelen));
  EXPECT_EQ(find_element("hulpvraag"), number_of(shape::hulpvraag));
  EXPECT_EQ(find_element(""), 0);
  EXPECT_EQ(find_element("koers"), 0);
}

TEST(element, stands_in_its_list_or_block) {
  const auto home = [](std::string_view name) { return home_number(element_of(find_element(name))); };
  EXPECT_EQ(home("geboortedatum"), 0);
  EXPECT_EQ(home("maatregelen"), 0);
  EXPECT_EQ(home("maatregelen.soort"), find_element("maatregelen"));
  EXPECT_EQ(home("maatregelen.koers"), find_element("maatregelen"));
  EXPECT_EQ(home("maatregelen.koers.samenspraak.gezin"), find_element("maatregelen.koers.samenspraak"));
  EXPECT_EQ(home("woonplaats.*.gemeente"), find_element("woonplaats.moeder"));
}

}  // namespace
}  // namespace jeugdregels::facts
