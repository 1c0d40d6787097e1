// What the checks of a rule set share: what is examined, and where they leave what they find.
//
// One file a check; check.cpp calls them in turn. A check sees the texts as they were written and what could
// be loaded of them; it never changes either. Tested by tests/changes/check_test.cpp.
#ifndef JEUGDREGELS_CHANGES_CHECK_HPP
#define JEUGDREGELS_CHANGES_CHECK_HPP

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "jeugdregels/notices.hpp"
#include "rules/loader.hpp"

namespace jeugdregels::changes {

using calendar::day;
using rules::index;

// The place of something in the texts: its file and the JSON pointer within it.
struct text_place {
  std::string file;
  std::string pointer;

  text_place below(std::string_view path) const { return {file, pointer + std::string(path)}; }
};

// The row that a table gets in place of the last one that is missing, so that what it leaves open can be
// shown.
inline constexpr std::string_view missing_row = "?";

// Where a rule stands.
text_place place_of(const rules::rule& r);

struct checking {
  const std::vector<rules::parsed_text>& texts;
  const rules::data& set;  // what could be loaded
  day today;
  int years;
  std::vector<notice>& found;

  void add(std::string_view code, notice_level level, const text_place& place, std::string message,
           std::string_view subject = {}, std::string example = {}) const;
};

// Calls `handle` with every entry of this list (one of the keys of a part) and its place.
void for_entries(const std::vector<rules::parsed_text>& texts, std::string_view list,
                 const std::function<void(const rules::json&, const text_place&)>& handle);

// The same for holidays and decrees of the calendar.
void for_calendar_entries(const std::vector<rules::parsed_text>& texts,
                          const std::function<void(const rules::json&, const text_place&)>& handle);

// The text of a key of an entry; empty where it is none.
std::string text_of(const rules::json& entry, std::string_view key);

// `van` and `tot_en_met` of an entry, both optional; nothing where they are no period.
std::optional<rules::validity> written_period(const rules::json& entry);

// Adds the texts in a list of an entry.
void add_names(const rules::json& entry, std::string_view key, std::set<std::string>& to);

void check_periods(const checking& c);         // JR0101, JR0102
void check_tables(const checking& c);          // JR0201, JR0202, JR0203
void check_decisions(const checking& c);       // the same of decision tables
void check_ladders(const checking& c);         // JR0302, JR0303
void check_ages(const checking& c);            // JR0305
void check_municipalities(const checking& c);  // JR0402, JR0404
void check_sources(const checking& c);         // JR0502, JR0503
void check_choices(const checking& c);         // JR0602, JR0603
void check_questions(const checking& c);       // JR0604

}  // namespace jeugdregels::changes

#endif
