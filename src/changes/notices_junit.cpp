// Reports as JUnit XML, which every CI shows as tests; see notice_writers.hpp.
//
// Everything that was examined is a test case; errors make it fail, warnings are its output. Tested by
// tests/changes/notices_test.cpp and, against a schema, by tests/cli/rules_test_test.py.
#include <algorithm>
#include <array>
#include <map>

#include "changes/notice_writers.hpp"

namespace jeugdregels::changes {
namespace {

struct test_case {
  std::string name;
  sorted_notices errors;
  sorted_notices warnings;
};

// Text that XML can hold: `clean` leaves no control character, but two code points are no XML either.
std::string in_xml(std::string_view text) {
  std::string safe = clean(text);
  for (const std::string_view never : {"\uFFFE", "\uFFFF"}) {
    for (auto at = safe.find(never); at != std::string::npos; at = safe.find(never, at)) {
      safe.replace(at, never.size(), "\uFFFD");
    }
  }
  constexpr std::array<std::pair<char, std::string_view>, 4> special = {
      {{'<', "&lt;"}, {'>', "&gt;"}, {'&', "&amp;"}, {'"', "&quot;"}}};
  return escaped(safe, special);
}

std::string failure_text(const notice& n) {
  std::string out =
      in_xml(file_and_line(n)) + ": " + in_xml(n.pointer) + ": " + in_xml(n.code + ": " + n.message) + "\n";
  if (const auto example = example_of(n); !example.is_null()) {
    out += in_xml(dumped(example)) + "\n";
  }
  return out;
}

void append_case(std::string& out, const std::string& suite, const test_case& one) {
  out += "    <testcase classname=\"" + suite + "\" name=\"" + in_xml(one.name) + "\"";
  if (one.errors.empty() && one.warnings.empty()) {
    out += "/>\n";
    return;
  }
  out += ">\n";
  for (const notice* n : one.errors) {
    out += "      <failure type=\"" + in_xml(n->code) + "\" message=\"" +
           in_xml(n->code + ": " + n->message) + "\">" + failure_text(*n) + "</failure>\n";
  }
  if (!one.warnings.empty()) {
    out += "      <system-out>";
    for (const notice* n : one.warnings) {
      out += "waarschuwing " + failure_text(*n);
    }
    out += "</system-out>\n";
  }
  out += "    </testcase>\n";
}

// A notice about nothing that was examined has a test case of its own.
std::string own_name(const notice& n) {
  return n.code + " " + (n.subject.empty() ? file_and_line(n) + " " + n.pointer : n.subject);
}

std::vector<test_case> cases_of(const notice_report& report, const sorted_notices& sorted) {
  std::vector<test_case> out;
  std::map<std::string_view, std::size_t> by_name;
  for (const auto& name : report.examined) {
    by_name.emplace(name, out.size());
    out.push_back({name, {}, {}});
  }
  for (const notice* n : sorted) {
    const auto known = by_name.find(n->subject);
    const std::size_t which = known == by_name.end() ? out.size() : known->second;
    if (which == out.size()) {
      out.push_back({own_name(*n), {}, {}});
    }
    (n->level == notice_level::error ? out[which].errors : out[which].warnings).push_back(n);
  }
  return out;
}

}  // namespace

std::string notices_as_junit(const notice_report& report, const sorted_notices& sorted) {
  const auto cases = cases_of(report, sorted);
  const auto failed =
      std::count_if(cases.begin(), cases.end(), [](const test_case& one) { return !one.errors.empty(); });
  const std::string suite = in_xml(report.title);
  const std::string numbers = " name=\"" + suite + "\" tests=\"" + std::to_string(cases.size()) +
                              "\" failures=\"" + std::to_string(failed) + "\" errors=\"0\"";
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + numbers + ">\n  <testsuite" +
                    numbers + " skipped=\"0\">\n";
  for (const auto& one : cases) {
    append_case(out, suite, one);
  }
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace jeugdregels::changes
