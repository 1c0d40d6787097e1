// Tests of the limits of src/facts/reader.hpp: 1 MiB a dossier, depth 32, 1,000 entries a list.
#include <gtest/gtest.h>

#include <string>

#include "calendar/days.hpp"
#include "facts/reader.hpp"
#include "facts/samples.hpp"

namespace jeugdregels::facts {
namespace {

using samples::with;

input_error read(const std::string& text) {
  dossier d;
  return read_dossier(text, d);
}

std::string repeated(const std::string& part, std::size_t times, const std::string& between = {}) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    out += (i == 0 ? "" : between) + part;
  }
  return out;
}

TEST(limits, one_mebibyte) {
  constexpr std::size_t mebibyte = 1'048'576;
  std::string text = samples::shortest;
  text.insert(1, mebibyte - text.size(), ' ');
  ASSERT_EQ(text.size(), mebibyte);
  EXPECT_FALSE(read(text));
  const auto error = read(text + "\n");
  EXPECT_EQ(error.fault, fault::too_large);
  EXPECT_EQ(error.pointer, "/");
  EXPECT_EQ(read(std::string(mebibyte + 1, 'x')).fault, fault::too_large);
  EXPECT_EQ(read(std::string(mebibyte, 'x')).fault, fault::syntax);
}

TEST(limits, a_thousand_entries_in_every_list) {
  for (std::size_t i = 0; i < list_count; ++i) {
    const auto list = static_cast<list_id>(i);
    const std::string key(def(list).key);
    auto at = samples::around(def(list).parent);
    // Entries that do not overlap: one day each.
    auto entries = samples::json::array();
    for (int day = 0; day < 1000; ++day) {
      auto entry = samples::shortest_entry(def(list).entry);
      if (entry.contains("van")) {
        entry["van"] = calendar::format_day(day);
        entry["tot_en_met"] = calendar::format_day(day);
      }
      entries.push_back(entry);
    }
    at.object()[key] = entries;
    const auto sound = read(at.dossier.dump());
    EXPECT_FALSE(sound) << key << ": " << static_cast<int>(sound.fault) << ' ' << sound.pointer;
    auto last = entries.back();
    if (last.contains("van")) {
      last["van"] = last["tot_en_met"] = "2100-01-01";
    }
    entries.push_back(last);
    at.object()[key] = entries;
    const auto error = read(at.dossier.dump());
    EXPECT_EQ(static_cast<int>(error.fault), static_cast<int>(fault::too_many_entries)) << key;
    EXPECT_EQ(error.pointer, at.pointer + "/" + key);
    EXPECT_EQ(error.line, 1U);
  }
}

TEST(limits, the_thousand_and_first_entry_itself_does_not_matter) {
  const std::string thousand = repeated("{}", 1000, ",");
  EXPECT_FALSE(read(with(",\"tafels\": [" + thousand + "]")));
  for (const auto* more : {"{}", "{\"moment\": 5}", "{},{},{}"}) {
    const auto error = read(with(",\"tafels\": [" + thousand + "," + more + "]"));
    EXPECT_EQ(static_cast<int>(error.fault), static_cast<int>(fault::too_many_entries)) << more;
    EXPECT_EQ(error.pointer, "/tafels");
  }
}

TEST(limits, an_earlier_fault_comes_before_a_list_that_is_too_long) {
  const auto error = read(with(",\"naam\": 1, \"tafels\": [" + repeated("{}", 1001, ",") + "]"));
  EXPECT_EQ(error.fault, fault::unknown_key);
  EXPECT_EQ(error.pointer, "/naam");
}

TEST(limits, a_depth_of_32_is_not_too_deep) {
  // Wrong for other reasons, but not for its depth.
  for (const auto& text :
       {repeated("[", 32) + repeated("]", 32), repeated("{\"brp\":", 31) + "{}" + repeated("}", 31),
        with(",\"brp\": " + repeated("[", 31) + repeated("]", 31)),
        with(",\"keten\": {\"zitting\": " + repeated("[", 30) + repeated("]", 30) + "}")}) {
    EXPECT_EQ(read(text).fault, fault::wrong_type) << text;
  }
  EXPECT_EQ(read(with(",\"x\": " + repeated("[", 31) + repeated("]", 31))).fault, fault::unknown_key);
}

TEST(limits, a_depth_of_33_is_an_error_of_its_own_kind) {
  for (const auto& text :
       {repeated("[", 33) + repeated("]", 33), repeated("{\"brp\":", 32) + "{}" + repeated("}", 32),
        with(",\"brp\": " + repeated("[", 32) + repeated("]", 32)),
        with(",\"x\": " + repeated("[", 32) + repeated("]", 32)),
        with(",\"keten\": {\"zitting\": " + repeated("[", 31) + repeated("]", 31) + "}")}) {
    EXPECT_EQ(static_cast<int>(read(text).fault), static_cast<int>(fault::too_deep)) << text;
  }
}

TEST(limits, the_pointer_of_what_is_too_deep) {
  EXPECT_EQ(read(repeated("[", 33) + repeated("]", 33)).pointer, "/");
  EXPECT_EQ(read(with(",\"brp\": " + repeated("[", 40) + repeated("]", 40))).pointer, "/brp/0");
  EXPECT_EQ(read(with(",\"keten\": {\"zitting\": " + repeated("[", 33) + repeated("]", 33) + "}")).pointer,
            "/keten/zitting");
  EXPECT_EQ(read(with(",\"x\": " + repeated("[", 40) + repeated("]", 40))).pointer, "/x");
}

TEST(limits, an_earlier_fault_comes_before_what_is_too_deep) {
  const auto error = read(with(",\"naam\": 1,\n\"brp\": " + repeated("[", 40) + repeated("]", 40)));
  EXPECT_EQ(error.fault, fault::unknown_key);
  EXPECT_EQ(error.pointer, "/naam");
}

TEST(limits, endless_depth_never_crashes) {
  for (const auto& text :
       {std::string(1'000'000, '['), std::string(1'000'000, '{'), repeated("{\"brp\":[", 120'000),
        with(",\"x\": " + std::string(1'000'000, '[')), repeated("[[{", 300'000)}) {
    EXPECT_TRUE(read(text));
  }
}

}  // namespace
}  // namespace jeugdregels::facts
