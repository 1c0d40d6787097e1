// The version, as CMake knows it; see jeugdregels/version.hpp.
#include "jeugdregels/version.hpp"

namespace jeugdregels {

const char* version() noexcept { return JEUGDREGELS_VERSION; }

}  // namespace jeugdregels
