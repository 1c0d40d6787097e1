// SHA-256 (FIPS 180-4), for the fingerprint of a rule set.
//
// Written here because the library may need nothing at run time but the C++ runtime, and no header-only
// implementation is packaged; see docs/decisions.md. Tested by tests/rules/sha256_test.cpp.
#ifndef JEUGDREGELS_RULES_SHA256_HPP
#define JEUGDREGELS_RULES_SHA256_HPP

#include <string>
#include <string_view>

namespace jeugdregels::rules {

// The digest of `text` as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view text);

}  // namespace jeugdregels::rules

#endif
