// The facts of one child's case: read from JSON (formaat jeugdregels/dossier/1), or filled in by numbers.
//
//   dossier d;
//   d.set_label("Z-17");
//   d.set(0, *vocabulary::find("geboortedatum"), 15'477);
//   std::int32_t measure = 0;
//   d.add(0, *vocabulary::find("maatregelen"), measure);
//
// A dossier is reused: reading again keeps its memory. It belongs to one thread at a time.
#ifndef JEUGDREGELS_DOSSIER_HPP
#define JEUGDREGELS_DOSSIER_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "jeugdregels/errors.hpp"

namespace jeugdregels {

namespace facts {
class dossier;
}

// The longest text of one dossier, in bytes.
inline constexpr std::size_t max_dossier_bytes = std::size_t{1} << 20;

// How filling in one thing went. Whatever is not ok changes nothing.
enum class filling : std::uint8_t {
  ok,
  no_such_node,
  not_here,       // no such fact, list or block, or not of such a node
  bad_value,      // outside its domain
  never_null,     // a fact that may not be null
  contradiction,  // inside a block that is null, or null while something in it is filled in
  too_many,       // entries in one list
};

class dossier {
 public:
  dossier();
  dossier(const dossier&);
  dossier(dossier&&) noexcept;
  dossier& operator=(const dossier&);  // keeps the memory there is
  dossier& operator=(dossier&&) noexcept;
  ~dossier();

  // Reads one dossier; what was in it before is gone. The error is empty when all is well. The text is UTF-8;
  // a byte order mark is accepted only when `bom_allowed`, which is for the start of a file.
  input_error read(std::string_view json, bool bom_allowed = true);

  // ---- filled in by numbers -----------------------------------------------------------------------------
  // Node 0 is the case itself; every entry of a list is a node of its own. Facts, lists and blocks have the
  // numbers of vocabulary.hpp. Blocks around what is filled in become present. The order of calls makes no
  // difference, but for the order of the entries of a list; what is filled in again has the last value.
  void clear();
  filling set_label(std::string_view label);
  // Adds an entry at the end of a list; `node` is its number.
  filling add(std::int32_t parent, std::int32_t list, std::int32_t& node);
  filling open(std::int32_t node, std::int32_t block);
  // A day (since 1970-01-01), 0 or 1, a code, a set of codes as bits, or the number of a municipality (-1 is
  // abroad).
  filling set(std::int32_t node, std::int32_t fact, std::int32_t value);
  // There is none of a fact; a list is known, if only to be empty; a block and all in it is null.
  filling set_null(std::int32_t node, std::int32_t element);
  // What can only be seen of the whole: the label, required facts, intervals. Every assessment of a dossier
  // that was filled in by numbers begins with it; one that was read has been checked.
  input_error check() const;

  // The kenmerk; valid until the next change.
  std::string_view label() const;

  // The compiled form; for the library itself.
  const facts::dossier& compiled() const { return *facts_; }

 private:
  std::unique_ptr<facts::dossier> facts_;
};

}  // namespace jeugdregels

#endif
