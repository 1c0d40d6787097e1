// The heap of this test program: it counts, and can be made to have no memory from some allocation on, or
// once.
#ifndef JEUGDREGELS_TESTS_CAPI_MEMORY_HPP
#define JEUGDREGELS_TESTS_CAPI_MEMORY_HPP

#include <cstddef>
#include <limits>

namespace jeugdregels::capi {

// One thread uses it.
struct heap {
  std::size_t taken = 0;                                          // allocations so far
  std::size_t alive = 0;                                          // not freed yet
  std::size_t fail_at = std::numeric_limits<std::size_t>::max();  // the allocation with this number fails
  bool fail_after = false;                                        // and every one after it
  bool failed = false;
};
heap& the_heap();

}  // namespace jeugdregels::capi

#endif
