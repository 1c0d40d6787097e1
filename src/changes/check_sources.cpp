// JR0502 and JR0503: every source is used, and wording was checked not too long ago.
//
// That every source which is named exists, and that every rule names one, is seen while loading (JR0006,
// JR0501). Tested by tests/changes/check_sources_test.cpp.
#include "changes/check.hpp"

namespace jeugdregels::changes {
namespace {

// All sources that anything names, also what does not load.
std::set<std::string> named_sources(const checking& c) {
  std::set<std::string> out;
  const auto note = [&](const rules::json& entry, const text_place&) { add_names(entry, "bronnen", out); };
  for (const auto* list : {"regels", "gemeenten", "subregios"}) {
    for_entries(c.texts, list, note);
  }
  for_calendar_entries(c.texts, note);
  return out;
}

}  // namespace

void check_sources(const checking& c) {
  const auto named = named_sources(c);
  for_entries(c.texts, "bronnen", [&](const rules::json& source, const text_place& place) {
    const std::string id = text_of(source, "bron");
    if (!id.empty() && !named.contains(id)) {
      c.add("JR0502", notice_level::error, place, "niets verwijst naar de bron \"" + id + "\"");
    }
  });
  const day limit = calendar::add_months(c.today, -12 * c.years);
  for (const auto& r : c.set.rules) {
    const auto verified = calendar::parse_day(r.verified_on);
    if (verified && *verified < limit) {
      c.add("JR0503", notice_level::warning, place_of(r).below("/geverifieerd/op"),
            "de tekst is voor het laatst bekeken op " + std::string(r.verified_on) + ", meer dan " +
                std::to_string(c.years) + " jaar geleden",
            r.id);
    }
  }
}

}  // namespace jeugdregels::changes
