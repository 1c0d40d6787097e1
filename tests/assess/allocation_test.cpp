// Once warm, assessing takes no memory from the heap: not for the typical case, not for any example.
//
// It replaces the global operator new of this test program by one that counts. Warm means: the same work was
// done before with the same objects.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "assess/case.hpp"
#include "assess/incomplete.hpp"

namespace {

// One thread runs here, and it counts only between the two ends of what is tested.
std::size_t allocations = 0;

void* allocate(std::size_t size) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}

void* allocate_or_throw(std::size_t size) {
  if (void* memory = allocate(size)) {
    return memory;
  }
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return allocate_or_throw(size); }
void* operator new[](std::size_t size) { return allocate_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

namespace jeugdregels::assess {
namespace {

// Every example, and every example with one fact less: unknown facts take ways of their own.
const std::vector<std::string>& texts() {
  static const auto all = [] {
    auto out = example_texts();
    for (const auto& text : example_texts()) {
      for (auto& less : with_one_fact_less(text)) {
        out.push_back(std::move(less));
      }
    }
    return out;
  }();
  return all;
}

std::vector<day> some_days() {
  std::vector<day> out;
  for (int year = 2019; year <= 2027; ++year) {
    for (const unsigned month : {3U, 9U}) {
      out.push_back(calendar::from_ymd(year, month, 15));
    }
  }
  return out;
}

// How often the heap is asked for memory by doing this.
template <typename Work>
std::size_t allocations_of(Work work) {
  const std::size_t before = allocations;
  work();
  return allocations - before;
}

TEST(allocation, the_counter_counts) {
  EXPECT_EQ(allocations_of([] { std::vector<int>(100).swap(*std::make_unique<std::vector<int>>()); }), 2U);
  EXPECT_EQ(allocations_of([] {}), 0U);
}

// The same objects for one case after the other, as in a stream: after a first round nothing is taken at all.
TEST(allocation, assessing_takes_nothing_when_warm) {
  const auto& rs = rules::embedded_rules();
  const plan everything = standard_plan(rs);
  std::vector<facts::dossier> dossiers(texts().size());
  for (std::size_t i = 0; i < texts().size(); ++i) {
    ASSERT_FALSE(facts::read_dossier(texts()[i], dossiers[i]));
  }
  ASSERT_GT(dossiers.size(), 5'000U);
  result out;
  for (const bool warm : {false, true}) {
    for (std::size_t i = 0; i < dossiers.size(); ++i) {
      for (const day as_of : some_days()) {
        const auto taken = allocations_of([&] { assess(rs, everything, dossiers[i], as_of, out); });
        ASSERT_TRUE(!warm || taken == 0) << taken << " " << texts()[i] << " " << calendar::format_day(as_of);
      }
    }
  }
}

// The parser makes a buffer and a stack of its own for each text; nothing grows with the number of facts.
TEST(allocation, reading_takes_a_few_pieces_whatever_the_dossier) {
  facts::dossier d;
  std::size_t most = 0;
  for (const bool warm : {false, true}) {
    for (const auto& text : texts()) {
      const auto taken = allocations_of([&] { ASSERT_FALSE(facts::read_dossier(text, d)); });
      most = warm ? std::max(most, taken) : 0;
    }
  }
  RecordProperty("most", static_cast<int>(most));
  EXPECT_LE(most, 12U);
}

}  // namespace
}  // namespace jeugdregels::assess
