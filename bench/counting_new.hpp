// How often the heap was asked for memory; linking counting_new.cpp makes the program count.
#ifndef JEUGDREGELS_BENCH_COUNTING_NEW_HPP
#define JEUGDREGELS_BENCH_COUNTING_NEW_HPP

#include <cstddef>

namespace jeugdregels::bench {

// So far, in a program with one thread.
std::size_t allocations();

}  // namespace jeugdregels::bench

#endif
