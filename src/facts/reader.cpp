// Reads a text once, and a second time when something is wrong with it; see reader.hpp.
//
// Tested by tests/facts/reader_test.cpp and its neighbours, and against the JSON Schema by
// tests/facts/schema_test.py.
#include "facts/reader.hpp"

#include "facts/checks.hpp"
#include "facts/counting_iterator.hpp"
#include "facts/sax_faults.hpp"
#include "facts/sax_handler.hpp"
#include "facts/sax_values.hpp"

namespace jeugdregels::facts {
namespace {

// ---- the text itself -----------------------------------------------------------------------------------

input_error simple_error(fault f, std::size_t line = 1) {
  input_error error;
  error.fault = f;
  error.line = line;
  return error;
}

input_error check_text(std::string_view text, bool bom_allowed) {
  if (text.size() > max_bytes) {
    return simple_error(fault::too_large);
  }
  if (!bom_allowed && text.starts_with("\xEF\xBB\xBF")) {
    return simple_error(fault::byte_order_mark);
  }
  return {};
}

// `seen` is how much of the text the parser is given.
input_error find_first_fault(std::string_view text, std::size_t seen, dossier& out) {
  out.clear();
  sax_handler<true> finder(out, text);
  finder.cursor = text.data();
  json::sax_parse(counting_iterator(text.data(), &finder.cursor),
                  counting_iterator(text.data() + seen, &finder.cursor), &finder);
  finder.check_dossier();
  if (!finder.first) {
    return simple_error(fault::syntax, line_before(text, seen + 1));
  }
  return std::move(finder.first);
}

}  // namespace

input_error read_dossier(std::string_view text, dossier& out, bool bom_allowed) {
  out.clear();
  if (auto error = check_text(text, bom_allowed)) {
    return error;
  }
  // The parser takes a NUL byte for the end of the text, so it sees nothing of what follows.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return find_first_fault(text, nul, out);
  }
  sax_handler<false> reader(out, text);
  if (json::sax_parse(text.data(), text.data() + text.size(), &reader) && is_consistent(out)) {
    return {};
  }
  return find_first_fault(text, text.size(), out);
}

}  // namespace jeugdregels::facts
