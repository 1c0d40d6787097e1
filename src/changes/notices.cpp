// Reports as text and as JSON, and the order of their notices; see jeugdregels/notices.hpp.
//
// Tested by tests/changes/notices_test.cpp.
#include "jeugdregels/notices.hpp"

#include <algorithm>
#include <tuple>

#include "changes/notice_writers.hpp"
#include "jeugdregels/errors.hpp"

namespace jeugdregels {
namespace changes {
namespace {

bool is_position(std::string_view token) {
  return !token.empty() && token.find_first_not_of("0123456789") == std::string_view::npos;
}

// Takes the first segment off a pointer.
std::string_view next_segment(std::string_view& pointer) {
  const auto end = pointer.find('/');
  const auto token = pointer.substr(0, end);
  pointer.remove_prefix(end == std::string_view::npos ? pointer.size() : end + 1);
  return token;
}

// Whether one segment comes before another: /scenarios/9 before /scenarios/10.
bool segment_before(std::string_view a, std::string_view b) {
  const bool positions = is_position(a) && is_position(b) && a.size() != b.size();
  return positions ? a.size() < b.size() : a < b;
}

bool pointer_before(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const auto left = next_segment(a);
    const auto right = next_segment(b);
    if (left != right) {
      return segment_before(left, right);
    }
  }
  return a.empty() && !b.empty();
}

bool notice_before(const notice* a, const notice* b) {
  const auto first = std::tie(a->file, a->line);
  const auto second = std::tie(b->file, b->line);
  if (first != second) {
    return first < second;
  }
  return a->pointer == b->pointer ? a->code < b->code : pointer_before(a->pointer, b->pointer);
}

sorted_notices in_order(const notice_report& report) {
  sorted_notices out;
  for (const notice& n : report.notices) {
    out.push_back(&n);
  }
  std::stable_sort(out.begin(), out.end(), notice_before);
  return out;
}

std::string counted(std::ptrdiff_t n, const char* one, const char* more) {
  return std::to_string(n) + " " + (n == 1 ? one : more);
}

}  // namespace

std::string_view level_name(notice_level level) {
  return level == notice_level::error ? "fout" : "waarschuwing";
}

std::string file_and_line(const notice& n) { return n.file + ":" + std::to_string(n.line); }

std::string tally(const notice_report& report) {
  std::string out;
  for (const auto& [name, count] : report.counts) {
    out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + name;
  }
  if (out.empty()) {
    out = std::to_string(report.examined.size()) + " bekeken";
  }
  const auto errors = std::count_if(report.notices.begin(), report.notices.end(),
                                    [](const notice& n) { return n.level == notice_level::error; });
  const auto warnings = static_cast<std::ptrdiff_t>(report.notices.size()) - errors;
  return out + "; " + counted(errors, "fout", "fouten") + ", " +
         counted(warnings, "waarschuwing", "waarschuwingen");
}

ordered_json example_of(const notice& n) {
  auto parsed = ordered_json::parse(n.example, nullptr, false);
  return parsed.is_discarded() ? ordered_json() : parsed;
}

std::string dumped(const ordered_json& what, int indent) {
  return what.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

std::string clean(std::string_view text) {
  return ordered_json::parse(dumped(ordered_json(printable(text)))).get<std::string>();
}

std::string escaped(std::string_view text, escapes all) {
  std::string out;
  for (const char c : text) {
    const auto special =
        std::find_if(all.begin(), all.end(), [c](const auto& one) { return one.first == c; });
    special == all.end() ? out += c : out += special->second;
  }
  return out;
}

std::string notices_as_text(const notice_report& report, const sorted_notices& sorted) {
  std::string out;
  for (const notice* n : sorted) {
    out += clean(file_and_line(*n)) + ": " + clean(n->pointer) + ": " + std::string(level_name(n->level)) +
           " " + clean(n->code) + ": " + clean(n->message) + "\n";
    if (const auto example = example_of(*n); !example.is_null()) {
      out += "  " + clean(dumped(example)) + "\n";
    }
  }
  return out + clean(report.title) + ": " + tally(report) + "\n";
}

std::string notices_as_json(const notice_report& report, const sorted_notices& sorted) {
  ordered_json out;
  out["formaat"] = report.format;
  for (const auto& [name, count] : report.counts) {
    out[name] = count;
  }
  auto& all = out["meldingen"] = ordered_json::array();
  for (const notice* n : sorted) {
    ordered_json one;
    one["code"] = n->code;
    one["ernst"] = level_name(n->level);
    one["bestand"] = n->file;
    one["plaats"] = n->pointer;
    one["regel"] = n->line;
    one["bericht"] = n->message;
    one["voorbeeld"] = example_of(*n);
    all.push_back(std::move(one));
  }
  return dumped(out, 2) + "\n";
}

}  // namespace changes

std::string write_notices(const notice_report& report, notice_format format) {
  const auto sorted = changes::in_order(report);
  switch (format) {
    case notice_format::json:
      return changes::notices_as_json(report, sorted);
    case notice_format::junit:
      return changes::notices_as_junit(report, sorted);
    case notice_format::sarif:
      return changes::notices_as_sarif(report, sorted);
    case notice_format::markdown:
      return changes::notices_as_markdown(report, sorted);
    default:
      return changes::notices_as_text(report, sorted);
  }
}

}  // namespace jeugdregels
