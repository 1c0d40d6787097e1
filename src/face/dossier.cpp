// The C++ face of a dossier; see jeugdregels/dossier.hpp.
//
// Tested by tests/face/face_test.cpp.
#include "jeugdregels/dossier.hpp"

#include "facts/reader.hpp"

namespace jeugdregels {

static_assert(max_dossier_bytes == facts::max_bytes);

dossier::dossier() : facts_(std::make_unique<facts::dossier>()) {}
dossier::dossier(dossier&&) noexcept = default;
dossier& dossier::operator=(dossier&&) noexcept = default;
dossier::~dossier() = default;

input_error dossier::read(std::string_view json, bool bom_allowed) {
  return facts::read_dossier(json, *facts_, bom_allowed);
}

std::string_view dossier::label() const { return facts_->label(); }

}  // namespace jeugdregels
