// What all commands share: exit codes, options, rule sets from disk, and how mistakes are reported.
#ifndef JEUGDREGELS_CLI_COMMON_HPP
#define JEUGDREGELS_CLI_COMMON_HPP

#include <CLI/CLI.hpp>
#include <jeugdregels/jeugdregels.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace jeugdregels::cli {

// Exit codes; when several apply, the highest of 5, 4, 3 and 1 wins.
enum exit_code : int { fine = 0, found = 1, usage = 2, bad_input = 3, io_error = 4, internal = 5 };

// A command ends early with this.
struct failure {
  int code;
  std::string text;     // for standard error, without line end
  bool output = false;  // standard output itself does not work
};

// The options of every command that assesses or counts.
struct common_options {
  std::optional<std::string> rules_path;
  std::vector<std::string> with;
  std::vector<std::string> choices;
  std::string lang = "nl";

  language lang_code() const { return lang == "en" ? language::en : language::nl; }
};

void add_language(CLI::App& app, common_options& o);
void add_choice(CLI::App& app, common_options& o);
void add_assessing(CLI::App& app, common_options& o);

// The wishes in the options, checked for form; what they name is checked by request::make.
options wishes_of(const common_options& o, const std::vector<std::string>& only = {});
request make_request(const ruleset& rules, const options& wishes, language lang);

// The choice werkdagen, for commands that only count days.
working_days working_days_of(const common_options& o);

// A date given as an argument; a failure (usage) when it is none.
date::sys_days date_argument(const std::string& text, const common_options& o);

[[noreturn]] void cannot_read(const std::string& path, const common_options& o, const std::string& why);

// Reads a whole file (or standard input for "-"), at most `limit` bytes and one more.
std::string read_file(const std::string& path, std::size_t limit, const common_options& o);

// A whole number written in decimals, from `least` to `most`; a failure (usage) for anything else.
int number_argument(const std::string& text, int least, int most, const common_options& o);

// The parts of values that may hold commas; empty parts are kept, so that they can be refused.
std::vector<std::string> at_commas(const std::vector<std::string>& values);

// "file:line: /pointer: message".
std::string place_and_message(const std::string& file, std::size_t line, const input_error& error,
                              language lang);

// Writes to standard output; a failure (I/O) when that does not work.
void print(std::string_view text);
void flush();

// Whether standard output is a terminal and nobody asked for no colours.
bool colours_wanted();

// Text in one of two languages.
inline std::string in(language lang, const char* nl, const char* en) {
  return lang == language::nl ? nl : en;
}

// The text of a JSON string.
std::string json_string(std::string_view text);

// ---- commands: each adds itself to the app and leaves what to run in `run` -----------------------------
using action = std::function<int()>;

void add_assess(CLI::App& app, action& run);
void add_agenda(CLI::App& app, action& run);
void add_municipality(CLI::App& app, action& run);
void add_term(CLI::App& app, action& run);
void add_workdays(CLI::App& app, action& run);
void add_schema(CLI::App& app, action& run);
void add_version(CLI::App& app, action& run);
void add_rules(CLI::App& app, action& run);
// Below `rules`.
void add_check(CLI::App& rules, action& run);
void add_test(CLI::App& rules, action& run);
void add_coverage(CLI::App& rules, action& run);
void add_pack(CLI::App& rules, action& run);
void add_verify(CLI::App& rules, action& run);
void add_explain(CLI::App& app, action& run);

// Today in the Netherlands: the only place where a clock is read.
date::sys_days today();

}  // namespace jeugdregels::cli

#endif
