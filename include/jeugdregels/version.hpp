// The version of the library.
#ifndef JEUGDREGELS_VERSION_HPP
#define JEUGDREGELS_VERSION_HPP

namespace jeugdregels {

// "0.1.0": major.minor.patch. Until 1.0 the C++ interface may change with a minor version.
const char* version() noexcept;

}  // namespace jeugdregels

#endif
