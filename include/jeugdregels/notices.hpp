// What is found when rule sets are examined, and how it is written for people and machines.
//
// A notice owns its strings; it may be kept, copied and used on any thread. docs/rule-checks.md has a section
// for every code.
#ifndef JEUGDREGELS_NOTICES_HPP
#define JEUGDREGELS_NOTICES_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jeugdregels {

enum class notice_level : std::uint8_t { error, warning };

struct notice {
  std::string code;  // "JR0201"
  notice_level level = notice_level::error;
  std::string file;           // as the caller named it
  std::string pointer = "/";  // JSON pointer within that file; "/" is the whole file
  std::size_t line = 1;
  std::string message;  // a Dutch sentence without full stop
  std::string example;  // JSON {"dossier": {…}, "peildatum": "…"}; empty when there is none
  std::string subject;  // what it is about, one of `examined`: the id of a rule, the title of a scenario
};

struct notice_report {
  std::string title;                                     // "rules check"
  std::string format;                                    // "jeugdregels/toets/1"
  std::vector<std::string> examined;                     // what was looked at, in order
  std::vector<std::pair<std::string, int>> counts = {};  // written after `format` in JSON, and in the text
  std::vector<notice> notices;
};

enum class notice_format : std::uint8_t { text, json, junit, sarif, markdown };

// The whole report, with a line end. `json` is indented: formaat, the counts, and meldingen, each with code,
// ernst (fout, waarschuwing), bestand, plaats, regel (the line), bericht, voorbeeld (null without one).
// `junit` has a test case for everything that was examined, `sarif` is SARIF 2.1.0.
std::string write_notices(const notice_report& report, notice_format format);

}  // namespace jeugdregels

#endif
