// The global operator new of this test program; see memory.hpp.
#include "capi/memory.hpp"

#include <cstdlib>
#include <new>

namespace jeugdregels::capi {

heap& the_heap() {
  static heap h;
  return h;
}

namespace {

void* allocate(std::size_t size) noexcept {
  heap& h = the_heap();
  const std::size_t number = ++h.taken;
  if (number == h.fail_at || (h.fail_after && number > h.fail_at)) {
    h.failed = true;
    return nullptr;
  }
  void* memory = std::malloc(size == 0 ? 1 : size);
  h.alive += memory == nullptr ? 0 : 1;
  return memory;
}

void* allocate_or_throw(std::size_t size) {
  if (void* memory = allocate(size)) {
    return memory;
  }
  throw std::bad_alloc();
}

void release(void* memory) noexcept {
  the_heap().alive -= memory == nullptr ? 0 : 1;
  std::free(memory);
}

}  // namespace
}  // namespace jeugdregels::capi

using jeugdregels::capi::allocate;
using jeugdregels::capi::allocate_or_throw;
using jeugdregels::capi::release;

void* operator new(std::size_t size) { return allocate_or_throw(size); }
void* operator new[](std::size_t size) { return allocate_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { release(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { release(memory); }
