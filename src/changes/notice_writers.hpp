// What the writers of reports share, and one declaration for each form.
//
// A report is only written here; what is found stands with the checks themselves. Tested by
// tests/changes/notices_test.cpp.
#ifndef JEUGDREGELS_CHANGES_NOTICE_WRITERS_HPP
#define JEUGDREGELS_CHANGES_NOTICE_WRITERS_HPP

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jeugdregels/notices.hpp"

namespace jeugdregels::changes {

using nlohmann::ordered_json;

// The notices in the order of a report: by file, line, pointer (its numbers as numbers) and code.
using sorted_notices = std::vector<const notice*>;

std::string notices_as_json(const notice_report& report, const sorted_notices& sorted);
std::string notices_as_junit(const notice_report& report, const sorted_notices& sorted);
std::string notices_as_sarif(const notice_report& report, const sorted_notices& sorted);
std::string notices_as_markdown(const notice_report& report, const sorted_notices& sorted);
std::string notices_as_text(const notice_report& report, const sorted_notices& sorted);

// "fout" or "waarschuwing".
std::string_view level_name(notice_level level);
// "rules/twente/normen.json:12".
std::string file_and_line(const notice& n);
// "12 scenarios, 11 geslaagd; 1 fout, 0 waarschuwingen".
std::string tally(const notice_report& report);

// The example as JSON; null when there is none, or it is no JSON.
ordered_json example_of(const notice& n);
// JSON as text; what is no UTF-8 becomes U+FFFD, since a report must always come out.
std::string dumped(const ordered_json& what, int indent = -1);
// The text on one line, nothing in it that moves a cursor, and valid UTF-8.
std::string clean(std::string_view text);
// The text with each of these characters written as what stands for it.
using escapes = std::span<const std::pair<char, std::string_view>>;
std::string escaped(std::string_view text, escapes all);

}  // namespace jeugdregels::changes

#endif
