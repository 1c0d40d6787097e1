// What is said of bad input, in both languages; see jeugdregels/errors.hpp.
//
// Tested by tests/render/error_text_test.cpp.
#include <algorithm>
#include <array>

#include "jeugdregels/errors.hpp"

namespace jeugdregels {
namespace {

// {f} stands for what was found, {e} for what was expected.
struct fault_text {
  fault what;
  std::string_view nl;
  std::string_view en;
};

constexpr std::array<fault_text, 30> texts = {{
    {fault::syntax, "geen geldige JSON", "not valid JSON"},
    {fault::nul_character, "het teken \\u0000 mag niet", "the character \\u0000 is not allowed"},
    {fault::byte_order_mark, "een byte order mark mag alleen aan het begin van een bestand",
     "a byte order mark is allowed at the start of a file only"},
    {fault::too_large, "groter dan 1 MiB", "larger than 1 MiB"},
    {fault::too_deep, "dieper genest dan 32", "nested deeper than 32"},
    {fault::too_many_entries, "meer dan {e} onderdelen in een lijst", "more than {e} entries in a list"},
    {fault::unknown_key, "onbekende sleutel \"{f}\"", "unknown key \"{f}\""},
    {fault::repeated_key, "de sleutel \"{f}\" staat er twee keer", "the key \"{f}\" occurs twice"},
    {fault::missing_key, "de verplichte sleutel \"{f}\" ontbreekt", "the required key \"{f}\" is missing"},
    {fault::wrong_type, "hier hoort {e}, geen {f}", "expected {e}, not {f}"},
    {fault::null_not_allowed, "null mag hier niet; hier hoort {e}", "null is not allowed here; expected {e}"},
    {fault::bad_date, "\"{f}\" is geen bestaande datum (JJJJ-MM-DD, 1900 tot en met 2199)",
     "\"{f}\" is not an existing date (YYYY-MM-DD, 1900 to 2199)"},
    {fault::unknown_code, "onbekende code \"{f}\"; mogelijk zijn: {e}",
     "unknown code \"{f}\"; possible are: {e}"},
    {fault::repeated_code, "de code \"{f}\" staat er twee keer", "the code \"{f}\" occurs twice"},
    {fault::bad_municipality, "\"{f}\" is geen gemeentecode van vier cijfers en niet \"buitenland\"",
     "\"{f}\" is not a municipality code of four digits and not \"buitenland\""},
    {fault::bad_number, "hier kan alleen {e} staan", "only {e} is possible here"},
    {fault::wrong_format, "onbekend formaat \"{f}\"; verwacht: \"{e}\"",
     "unknown format \"{f}\"; expected: \"{e}\""},
    {fault::bad_label, "een kenmerk bestaat uit 1 tot en met 64 tekens A-Z a-z 0-9 . _ : -",
     "a kenmerk has 1 to 64 characters A-Z a-z 0-9 . _ : -"},
    {fault::label_is_bsn, "dit kenmerk bevat een getal dat een BSN kan zijn; gebruik een eigen nummer",
     "this kenmerk holds a number that could be a BSN; use a number of your own"},
    {fault::reversed_interval, "tot_en_met ligt voor van", "tot_en_met lies before van"},
    {fault::overlap, "deze periode overlapt met een eerdere in dezelfde lijst",
     "this period overlaps an earlier one in the same list"},
    {fault::municipality_without_address, "gemeente is null als adres geen is, en anders een gemeente",
     "gemeente is null when adres is geen, and a municipality otherwise"},
    {fault::bad_ruleset, "{e}", "{e}"},
    {fault::unknown_choice, "onbekende keuze \"{f}\"", "unknown choice \"{f}\""},
    {fault::unknown_choice_value, "de keuze {e} kent geen waarde \"{f}\"",
     "the choice {e} has no value \"{f}\""},
    {fault::unknown_part, "onbekend deel \"{f}\"", "unknown part \"{f}\""},
    {fault::unknown_rule, "geen regel begint met \"{f}\"", "no rule begins with \"{f}\""},
    {fault::no_such_rule, "er is geen regel \"{f}\"", "there is no rule \"{f}\""},
    {fault::unknown_outcome, "onbekende uitkomst \"{f}\"", "unknown outcome \"{f}\""},
    {fault::none, "", ""},
}};

// Kinds of values as the reader calls them.
struct kind_text {
  std::string_view kind;
  std::string_view nl;
  std::string_view en;
};

constexpr std::array<kind_text, 11> kinds = {{
    {"object", "een object", "an object"},
    {"list", "een lijst", "a list"},
    {"string", "een tekst", "a string"},
    {"date", "een datum of null", "a date or null"},
    {"boolean", "true of false", "true or false"},
    {"code", "een code", "a code"},
    {"codes", "een lijst van codes", "a list of codes"},
    {"municipality", "een gemeentecode", "a municipality code"},
    {"moment", "1 of 2", "1 or 2"},
    {"number", "een getal", "a number"},
    {"null", "null", "null"},
}};

std::string in_words(std::string_view kind, language lang) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [kind](const kind_text& k) { return k.kind == kind; });
  if (found == kinds.end()) {
    return std::string(kind);
  }
  return std::string(lang == language::nl ? found->nl : found->en);
}

// "geen een object" is no Dutch.
std::string without_article(std::string text) {
  for (const std::string_view article : {"een ", "a ", "an "}) {
    if (text.starts_with(article)) {
      return text.substr(article.size());
    }
  }
  return text;
}

void fill(std::string& text, std::string_view hole, std::string_view with) {
  if (const auto at = text.find(hole); at != std::string::npos) {
    text.replace(at, hole.size(), with);
  }
}

}  // namespace

std::string message(const input_error& error, language lang) {
  const auto found =
      std::find_if(texts.begin(), texts.end(), [&](const fault_text& t) { return t.what == error.fault; });
  std::string out(lang == language::nl ? found->nl : found->en);
  const bool about_kinds = error.fault == fault::wrong_type || error.fault == fault::null_not_allowed;
  // What was found is put in last: it may itself contain anything.
  fill(out, "{e}", about_kinds ? in_words(error.expected, lang) : error.expected);
  fill(out, "{f}",
       about_kinds && lang == language::nl ? without_article(in_words(error.found, lang))
       : about_kinds                       ? in_words(error.found, lang)
                                           : error.found);
  if (!error.nearest.empty()) {
    out += lang == language::nl ? "; bedoeld is misschien \"" : "; perhaps \"";
    out += error.nearest;
    out += lang == language::nl ? "\"" : "\" is meant";
  }
  return out;
}

bool is_limit(fault f) {
  return f == fault::too_large || f == fault::too_deep || f == fault::too_many_entries;
}

}  // namespace jeugdregels
