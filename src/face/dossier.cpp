// The C++ face of a dossier; see jeugdregels/dossier.hpp.
//
// Tested by tests/face/face_test.cpp.
#include "jeugdregels/dossier.hpp"

#include "facts/builder.hpp"
#include "facts/reader.hpp"

namespace jeugdregels {

static_assert(max_dossier_bytes == facts::max_bytes);

dossier::dossier() : facts_(std::make_unique<facts::dossier>()) {}
dossier::dossier(const dossier& other) : facts_(std::make_unique<facts::dossier>(*other.facts_)) {}
dossier::dossier(dossier&&) noexcept = default;
dossier& dossier::operator=(const dossier& other) {
  *facts_ = *other.facts_;
  return *this;
}
dossier& dossier::operator=(dossier&&) noexcept = default;
dossier::~dossier() = default;

input_error dossier::read(std::string_view json, bool bom_allowed) {
  return facts::read_dossier(json, *facts_, bom_allowed);
}

void dossier::clear() { facts_->clear(); }

filling dossier::set_label(std::string_view label) { return facts::set_label(*facts_, label); }

filling dossier::add(std::int32_t parent, std::int32_t list, std::int32_t& node) {
  return facts::add_entry(*facts_, parent, list, node);
}

filling dossier::open(std::int32_t node, std::int32_t block) {
  return facts::open_block(*facts_, node, block);
}

filling dossier::set(std::int32_t node, std::int32_t fact, std::int32_t value) {
  return facts::set_fact(*facts_, node, fact, value);
}

filling dossier::set_null(std::int32_t node, std::int32_t element) {
  return facts::set_null(*facts_, node, element);
}

input_error dossier::check() const { return facts::check_whole(*facts_); }

std::string_view dossier::label() const { return facts_->label(); }

}  // namespace jeugdregels
