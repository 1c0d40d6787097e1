// Answers that were given already while assessing one dossier, so that a rule that many others refer to is
// evaluated once at a place, and not once for each of them.
//
// A flat table with open addressing, its size a power of two, that keeps its memory: forgetting is one step.
// Tested by tests/assess/memo_test.cpp.
#ifndef JEUGDREGELS_ASSESS_MEMO_HPP
#define JEUGDREGELS_ASSESS_MEMO_HPP

#include <cstdint>
#include <vector>

#include "assess/answer.hpp"

namespace jeugdregels::assess {

class memo {
 public:
  // Which rule, at or over which record, and how its stop is read.
  struct key {
    std::int32_t rule;
    std::int32_t record;
    std::uint8_t how;
    bool operator==(const key&) const = default;
  };

  void forget() {
    ++generation_;
    used_ = 0;
  }

  struct entry {
    answer result;
    bool doubtful = false;   // something unknown was met on the way
    calendar::day turn = 0;  // the first day on which it may be another
  };

  // The answer kept for a key; nullptr when there is none. Valid until the next keep().
  const entry* find(const key& k) const {
    if (slots_.empty()) {
      return nullptr;
    }
    for (std::size_t at = start(k);; at = (at + 1) & (slots_.size() - 1)) {
      const slot& s = slots_[at];
      if (s.generation != generation_) {
        return nullptr;
      }
      if (s.k == k) {
        return &s.kept;
      }
    }
  }

  void keep(const key& k, const entry& a) {
    if (2 * (used_ + 1) > slots_.size()) {
      grow();
    }
    put(k, a);
    ++used_;
  }

 private:
  struct slot {
    std::uint64_t generation = 0;
    key k{};
    entry kept;
  };

  std::size_t start(const key& k) const {
    const auto mixed = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(k.record)) << 20) ^
                       (static_cast<std::uint64_t>(static_cast<std::uint32_t>(k.rule)) << 2) ^ k.how;
    return static_cast<std::size_t>(mixed * 0x9E3779B97F4A7C15U >> 32) & (slots_.size() - 1);
  }

  void put(const key& k, const entry& a) {
    std::size_t at = start(k);
    while (slots_[at].generation == generation_) {
      at = (at + 1) & (slots_.size() - 1);
    }
    slots_[at] = {generation_, k, a};
  }

  void grow() {
    std::vector<slot> before(slots_.empty() ? 64 : 2 * slots_.size());
    before.swap(slots_);
    for (const slot& s : before) {
      if (s.generation == generation_) {
        put(s.k, s.kept);
      }
    }
  }

  std::vector<slot> slots_;
  std::size_t used_ = 0;
  std::uint64_t generation_ = 1;
};

}  // namespace jeugdregels::assess

#endif
