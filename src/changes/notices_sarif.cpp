// Reports as SARIF 2.1.0, for the code views of forges and editors; see notice_writers.hpp.
//
// Tested by tests/changes/notices_test.cpp and, against a schema, by tests/cli/rules_test_test.py.
#include <algorithm>
#include <cstdio>
#include <set>

#include "changes/notice_writers.hpp"

namespace jeugdregels::changes {
namespace {

bool stands_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

// A path as a URI reference (RFC 3986). What stands before a colon would be read as a scheme, so a colon is
// encoded too; an absolute path needs the scheme.
std::string uri_of(std::string_view path) {
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (stands_in_uri(c)) {
      out += c;
    } else {
      char encoded[4];
      std::snprintf(encoded, sizeof encoded, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += encoded;
    }
  }
  return out;
}

ordered_json location_of(const notice& n) {
  ordered_json out;
  if (!n.file.empty()) {
    out["physicalLocation"]["artifactLocation"]["uri"] = uri_of(n.file);
    out["physicalLocation"]["region"]["startLine"] = std::max<std::size_t>(n.line, 1);
  }
  out["logicalLocations"] = ordered_json::array({{{"fullyQualifiedName", n.pointer}}});
  return out;
}

ordered_json result_of(const notice& n, const std::set<std::string>& codes) {
  ordered_json out;
  out["ruleId"] = n.code;
  out["ruleIndex"] = std::distance(codes.begin(), codes.find(n.code));
  out["level"] = n.level == notice_level::error ? "error" : "warning";
  out["message"]["text"] = n.message;
  out["locations"] = ordered_json::array({location_of(n)});
  if (auto example = example_of(n); !example.is_null()) {
    out["properties"]["voorbeeld"] = std::move(example);
  }
  return out;
}

}  // namespace

std::string notices_as_sarif(const notice_report& report, const sorted_notices& sorted) {
  std::set<std::string> codes;
  for (const notice* n : sorted) {
    codes.insert(n->code);
  }
  ordered_json run;
  auto& driver = run["tool"]["driver"];
  driver["name"] = "jeugdregels";
  driver["rules"] = ordered_json::array();
  for (const auto& code : codes) {
    driver["rules"].push_back({{"id", code}});
  }
  run["automationDetails"]["id"] = report.title + "/";  // several reports on one commit stay apart
  run["results"] = ordered_json::array();
  for (const notice* n : sorted) {
    run["results"].push_back(result_of(*n, codes));
  }
  ordered_json out;
  out["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  out["version"] = "2.1.0";
  out["runs"] = ordered_json::array({std::move(run)});
  return dumped(out, 2) + "\n";
}

}  // namespace jeugdregels::changes
