// Tests of src/facts/dossier.hpp: filling a dossier in any order, the kinds of nothing, pointers, and
// clearing.
#include "facts/dossier.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "facts/samples.hpp"

namespace jeugdregels::facts {
namespace {

using samples::describe;

TEST(dossier, an_empty_one_knows_nothing) {
  const dossier d;
  EXPECT_EQ(d.label(), "");
  EXPECT_EQ(d.record_count(), 1U);
  EXPECT_EQ(d.shape_of(root), shape::dossier);
  EXPECT_EQ(d.get(root, fact_id::geboortedatum), unknown);
  EXPECT_EQ(d.presence(root, shape::keten), unknown);
  EXPECT_FALSE(d.list_known(root, list_id::brp));
  EXPECT_EQ(d.first(root, list_id::brp), no_record);
  EXPECT_EQ(d.count(root, list_id::brp), 0);
}

TEST(dossier, an_absent_buiten_nederland_is_an_empty_one) {
  const dossier d;
  EXPECT_TRUE(d.list_known(root, list_id::buiten_nederland));
  EXPECT_EQ(d.count(root, list_id::buiten_nederland), 0);
  EXPECT_EQ(d.first(root, list_id::buiten_nederland), no_record);
}

TEST(dossier, a_new_entry_holds_every_fact_as_absent) {
  for (std::size_t i = 0; i < list_count; ++i) {
    const auto list = static_cast<list_id>(i);
    if (record_of(def(list).parent) != shape::dossier) {
      continue;
    }
    dossier d;
    const record_id entry = d.add(root, list);
    for (std::size_t f = 0; f < fact_count; ++f) {
      if (record_of(fact_defs[f].home) == def(list).entry) {
        EXPECT_EQ(d.get(entry, static_cast<fact_id>(f)), fact_defs[f].absent) << fact_defs[f].key;
      }
    }
  }
}

TEST(dossier, entries_keep_their_order) {
  dossier d;
  std::vector<record_id> added;
  for (int i = 0; i < 100; ++i) {
    added.push_back(d.add(root, list_id::maatregelen));
    d.add(root, list_id::tafels);
    d.add(added.front(), list_id::hulp);
  }
  std::vector<record_id> found;
  for (const record_id entry : d.entries(root, list_id::maatregelen)) {
    EXPECT_EQ(d.position_of(entry), static_cast<std::int32_t>(found.size()));
    EXPECT_EQ(d.parent_of(entry), root);
    EXPECT_EQ(d.list_of(entry), list_id::maatregelen);
    EXPECT_EQ(d.shape_of(entry), shape::maatregel);
    found.push_back(entry);
  }
  EXPECT_EQ(found, added);
  EXPECT_EQ(d.count(root, list_id::maatregelen), 100);
  EXPECT_EQ(d.count(root, list_id::tafels), 100);
  EXPECT_EQ(d.count(added[0], list_id::hulp), 100);
  EXPECT_EQ(d.count(added[1], list_id::hulp), 0);
  EXPECT_FALSE(d.list_known(added[1], list_id::hulp));
}

TEST(dossier, touching_makes_a_list_known_and_keeps_its_entries) {
  dossier d;
  d.touch(root, list_id::tafels);
  EXPECT_TRUE(d.list_known(root, list_id::tafels));
  EXPECT_EQ(d.count(root, list_id::tafels), 0);
  EXPECT_EQ(d.first(root, list_id::tafels), no_record);
  const record_id entry = d.add(root, list_id::tafels);
  d.touch(root, list_id::tafels);
  EXPECT_EQ(d.first(root, list_id::tafels), entry);
  EXPECT_EQ(d.count(root, list_id::tafels), 1);
  EXPECT_FALSE(d.list_known(root, list_id::jeugdhulp));
}

TEST(dossier, a_list_in_a_block_makes_the_block_present) {
  dossier d;
  d.touch(root, list_id::contact_ouders);
  EXPECT_EQ(d.presence(root, shape::koploper), 1);
  d.add(root, list_id::woonplaats_vader);
  EXPECT_EQ(d.presence(root, shape::woonplaats), 1);
  EXPECT_FALSE(d.list_known(root, list_id::woonplaats_moeder));
}

TEST(dossier, opening_a_block_opens_those_around_it) {
  dossier d;
  const record_id measure = d.add(root, list_id::maatregelen);
  d.open(measure, shape::samenspraak);
  EXPECT_EQ(d.presence(measure, shape::samenspraak), 1);
  EXPECT_EQ(d.presence(measure, shape::koers), 1);
  EXPECT_EQ(d.presence(measure, shape::koers_toelichting), unknown);
  EXPECT_EQ(d.presence(measure, shape::eerste_contact), unknown);
  d.open(root, shape::verlengde_jeugdhulp);
  EXPECT_EQ(d.presence(root, shape::overgang), 1);
  EXPECT_EQ(d.get(root, fact_id::verlengd_bepaald), unknown);
}

TEST(dossier, null_by_type_of_fact) {
  dossier d;
  const record_id measure = d.add(root, list_id::maatregelen);
  const record_id help = d.add(measure, list_id::hulp);
  const record_id extension = d.add(measure, list_id::verlengingen);
  const auto null = [&d](record_id r, fact_id f) {
    d.set(r, f, 1);
    d.set_null(r, f);
    return d.get(r, f);
  };
  EXPECT_EQ(null(measure, fact_id::uitgesproken), none);          // a date
  EXPECT_EQ(null(measure, fact_id::maatregel_gi), none);          // a code
  EXPECT_EQ(null(root, fact_id::moeder_brp_bij_geboorte), none);  // a municipality
  EXPECT_EQ(null(extension, fact_id::verlenging_redenen), 0);     // a set of codes: empty
  EXPECT_EQ(null(measure, fact_id::koers_doelen), unknown);       // a boolean: as absent
  EXPECT_EQ(null(measure, fact_id::samenspraak_netwerk), unknown);
  EXPECT_EQ(null(help, fact_id::hulp_noodzakelijk), 1);  // and absent counts as true here
}

TEST(dossier, null_for_a_block_is_null_for_everything_in_it) {
  dossier d;
  const record_id measure = d.add(root, list_id::maatregelen);
  d.set_null(measure, shape::koers);
  EXPECT_EQ(d.presence(measure, shape::koers), none);
  EXPECT_EQ(d.presence(measure, shape::samenspraak), none);
  EXPECT_EQ(d.presence(measure, shape::koers_toelichting), none);
  EXPECT_EQ(d.presence(measure, shape::eerste_contact), unknown);
  EXPECT_EQ(d.get(measure, fact_id::koers_bepaald), none);
  EXPECT_EQ(d.get(measure, fact_id::koers_doelen), unknown);
  EXPECT_EQ(d.get(measure, fact_id::koers_vastgelegd), none);
  EXPECT_EQ(d.get(measure, fact_id::koers_reden), none);
  EXPECT_EQ(d.get(measure, fact_id::samenspraak_gezin), unknown);
  EXPECT_EQ(d.get(measure, fact_id::uitgesproken), unknown);

  d.set_null(root, shape::koploper);
  EXPECT_TRUE(d.list_known(root, list_id::contact_ouders));
  EXPECT_EQ(d.count(root, list_id::contact_ouders), 0);
  EXPECT_EQ(d.get(root, fact_id::team), 0);
  EXPECT_EQ(d.get(root, fact_id::verzoek_ingediend), none);

  d.set_null(root, shape::woonplaats);
  for (const auto list : {list_id::woonplaats_moeder, list_id::woonplaats_vader, list_id::woonplaats_voogd,
                          list_id::woonplaats_jeugdige}) {
    EXPECT_TRUE(d.list_known(root, list));
  }
  EXPECT_FALSE(d.list_known(root, list_id::brp));
}

// ---- clearing and order --------------------------------------------------------------------------------

TEST(dossier, clearing_keeps_nothing) {
  const std::string fresh = describe(dossier{});
  dossier d;
  for (int round = 0; round < 3; ++round) {
    ASSERT_FALSE(read_dossier(samples::full, d));
    ASSERT_NE(describe(d), fresh);
    d.clear();
    EXPECT_EQ(describe(d), fresh);
    EXPECT_EQ(d.record_count(), 1U);
    const record_id entry = d.add(root, list_id::maatregelen);
    EXPECT_EQ(d.get(entry, fact_id::uitgesproken), unknown);
    EXPECT_EQ(d.next(entry), no_record);
    EXPECT_EQ(d.position_of(entry), 0);
  }
}

TEST(dossier, the_order_of_calls_does_not_matter) {
  // Only the order of the entries within one list counts.
  std::vector<std::function<void(dossier&, record_id, record_id)>> calls = {
      [](dossier& d, record_id, record_id) { d.set_label("D-7"); },
      [](dossier& d, record_id, record_id) { d.set(root, fact_id::geboortedatum, 14'016); },
      [](dossier& d, record_id, record_id) { d.open(root, shape::keten); },
      [](dossier& d, record_id, record_id) { d.set(root, fact_id::melding_vt, 18'000); },
      [](dossier& d, record_id, record_id) { d.touch(root, list_id::jeugdhulp); },
      [](dossier& d, record_id, record_id) { d.set_null(root, shape::hulpvraag); },
      [](dossier& d, record_id measure, record_id) { d.set(measure, fact_id::maatregel_soort, 2); },
      [](dossier& d, record_id measure, record_id) { d.open(measure, shape::samenspraak); },
      [](dossier& d, record_id measure, record_id) { d.set(measure, fact_id::samenspraak_gezin, 1); },
      [](dossier& d, record_id measure, record_id) { d.set_null(measure, fact_id::maatregel_beeindigd); },
      [](dossier& d, record_id measure, record_id) {
        d.set(d.add(measure, list_id::jeugdbeschermers), fact_id::jb_rol, 1);
      },
      [](dossier& d, record_id, record_id help) { d.set(help, fact_id::hulp_voor, 1); },
      [](dossier& d, record_id, record_id help) { d.set_null(help, shape::hulp_toelichting); },
      [](dossier& d, record_id, record_id) { d.set(d.add(root, list_id::tafels), fact_id::tafel_moment, 2); },
      [](dossier& d, record_id, record_id) {
        d.set(d.add(root, list_id::contact_ouders), fact_id::contact_ouder_datum, 5);
      },
  };
  std::mt19937 random(15);
  std::string expected;
  for (int round = 0; round < 500; ++round) {
    dossier d;
    const record_id measure = d.add(root, list_id::maatregelen);
    const record_id help = d.add(measure, list_id::hulp);
    for (const auto& call : calls) {
      call(d, measure, help);
    }
    if (round == 0) {
      expected = describe(d);
    }
    ASSERT_EQ(describe(d), expected) << round;
    std::shuffle(calls.begin(), calls.end(), random);
  }
}

// ---- pointers ------------------------------------------------------------------------------------------

TEST(pointers, golden) {
  dossier d;
  d.add(root, list_id::maatregelen);
  const record_id measure = d.add(root, list_id::maatregelen);
  d.add(measure, list_id::hulp);
  d.add(measure, list_id::hulp);
  const record_id help = d.add(measure, list_id::hulp);
  const record_id home = d.add(root, list_id::woonplaats_vader);
  const record_id parent = d.add(root, list_id::contact_ouders);
  EXPECT_EQ(pointer_to(d, root), "/");
  EXPECT_EQ(pointer_to(d, root, fact_id::geboortedatum), "/geboortedatum");
  EXPECT_EQ(pointer_to(d, root, fact_id::melding_vt), "/keten/melding_vt");
  EXPECT_EQ(pointer_to(d, root, fact_id::verlengd_bepaald), "/overgang/verlengde_jeugdhulp/bepaald");
  EXPECT_EQ(pointer_to(d, root, list_id::maatregelen), "/maatregelen");
  EXPECT_EQ(pointer_to(d, root, list_id::woonplaats_moeder), "/woonplaats/moeder");
  EXPECT_EQ(pointer_to(d, root, shape::keten), "/keten");
  EXPECT_EQ(pointer_to(d, measure), "/maatregelen/1");
  EXPECT_EQ(pointer_to(d, measure, fact_id::samenspraak_netwerk), "/maatregelen/1/koers/samenspraak/netwerk");
  EXPECT_EQ(pointer_to(d, measure, list_id::hulp), "/maatregelen/1/hulp");
  EXPECT_EQ(pointer_to(d, measure, shape::koers_toelichting), "/maatregelen/1/koers/toelichting");
  EXPECT_EQ(pointer_to(d, help), "/maatregelen/1/hulp/2");
  EXPECT_EQ(pointer_to(d, help, fact_id::hulp_vastgelegd), "/maatregelen/1/hulp/2/toelichting/vastgelegd");
  EXPECT_EQ(pointer_to(d, home, fact_id::woonplaats_gemeente), "/woonplaats/vader/0/gemeente");
  EXPECT_EQ(pointer_to(d, parent, fact_id::contact_ouder_datum), "/koploper/contact_ouders/0/datum");
}

}  // namespace
}  // namespace jeugdregels::facts
