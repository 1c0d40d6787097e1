// The two languages in which the library writes sentences for people.
#ifndef JEUGDREGELS_LANGUAGE_HPP
#define JEUGDREGELS_LANGUAGE_HPP

#include <cstdint>

namespace jeugdregels {

enum class language : std::uint8_t { nl, en };

}  // namespace jeugdregels

#endif
