// Included before every file of the C face when it is compiled for this test program: what happens inside
// every guard.
#ifndef JEUGDREGELS_TESTS_CAPI_HOOK_HPP
#define JEUGDREGELS_TESTS_CAPI_HOOK_HPP

void inside_guard();
#define JR_INSIDE_GUARD() inside_guard()

#endif
