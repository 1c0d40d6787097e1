// Reports as Markdown, for the comments of merge requests; see notice_writers.hpp.
//
// A table of one row a notice; the examples are folded under it. Tested by tests/changes/notices_test.cpp.
#include <array>
#include <utility>

#include "changes/notice_writers.hpp"

namespace jeugdregels::changes {
namespace {

// Text of a cell as it stands, whatever is in it: no table, code, HTML, emphasis or link, and nobody is
// called. A cell is one line.
std::string in_cell(std::string_view text) {
  constexpr std::array<std::pair<char, std::string_view>, 10> special = {{{'|', "\\|"},
                                                                          {'`', "\\`"},
                                                                          {'\\', "\\\\"},
                                                                          {'*', "\\*"},
                                                                          {'[', "\\["},
                                                                          {']', "\\]"},
                                                                          {'<', "&lt;"},
                                                                          {'>', "&gt;"},
                                                                          {'&', "&amp;"},
                                                                          {'@', "&#64;"}}};
  std::string one_line(text);
  for (char& c : one_line) {
    c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return escaped(clean(one_line), special);
}

std::string in_row(const notice& n) {
  return "| " + std::string(level_name(n.level)) + " | " + in_cell(n.code) + " | " +
         in_cell(file_and_line(n)) + " | " + in_cell(n.pointer) + " | " + in_cell(n.message) + " |\n";
}

// No line of JSON begins with a backtick, so nothing in it ends the block.
std::string folded(const notice& n, const ordered_json& example) {
  return "\n<details><summary>Voorbeeld bij " + in_cell(n.code) + ", " + in_cell(file_and_line(n)) +
         "</summary>\n\n```json\n" + dumped(example, 2) + "\n```\n\n</details>\n";
}

}  // namespace

std::string notices_as_markdown(const notice_report& report, const sorted_notices& sorted) {
  std::string out = "### " + in_cell(report.title) + "\n\n" + in_cell(tally(report)) + "\n";
  if (sorted.empty()) {
    return out;
  }
  out += "\n| Ernst | Code | Bestand | Plaats | Melding |\n| --- | --- | --- | --- | --- |\n";
  std::string examples;
  for (const notice* n : sorted) {
    out += in_row(*n);
    if (const auto example = example_of(*n); !example.is_null()) {
      examples += folded(*n, example);
    }
  }
  return out + examples;
}

}  // namespace jeugdregels::changes
