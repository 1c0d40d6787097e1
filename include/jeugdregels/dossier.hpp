// The facts of one child's case, read from JSON (formaat jeugdregels/dossier/1).
//
// A dossier is reused: reading again keeps its memory. It belongs to one thread at a time.
#ifndef JEUGDREGELS_DOSSIER_HPP
#define JEUGDREGELS_DOSSIER_HPP

#include <cstddef>
#include <memory>
#include <string_view>

#include "jeugdregels/errors.hpp"

namespace jeugdregels {

namespace facts {
class dossier;
}

// The longest text of one dossier, in bytes.
inline constexpr std::size_t max_dossier_bytes = std::size_t{1} << 20;

class dossier {
 public:
  dossier();
  dossier(dossier&&) noexcept;
  dossier& operator=(dossier&&) noexcept;
  ~dossier();

  // Reads one dossier; what was in it before is gone. The error is empty when all is well. The text is UTF-8;
  // a byte order mark is accepted only when `bom_allowed`, which is for the start of a file.
  input_error read(std::string_view json, bool bom_allowed = true);

  // The kenmerk; valid until the next read.
  std::string_view label() const;

  // The compiled form; for the library itself.
  const facts::dossier& compiled() const { return *facts_; }

 private:
  std::unique_ptr<facts::dossier> facts_;
};

}  // namespace jeugdregels

#endif
