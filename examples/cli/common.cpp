// Options, files and messages; see common.hpp.
#include "common.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace jeugdregels::cli {
namespace {

struct file_closer {
  void operator()(std::FILE* f) const {
    if (f != stdin) {
      std::fclose(f);
    }
  }
};

}  // namespace

void cannot_read(const std::string& path, const common_options& o, const std::string& why) {
  throw failure{io_error,
                path + ": " + in(o.lang_code(), "kan niet worden gelezen: ", "cannot be read: ") + why};
}

void add_language(CLI::App& app, common_options& o) {
  app.add_option("--lang", o.lang, "Taal: nl of en")
      ->check(CLI::IsMember({"nl", "en"}))
      ->option_text("nl|en");
}

void add_choice(CLI::App& app, common_options& o) {
  app.add_option("--choice", o.choices, "Een keuze, zoals werkdagen=ma_vr; mag vaker")
      ->option_text("KEUZE=WAARDE")
      ->allow_extra_args(false)
      ->take_all();
}

void add_assessing(CLI::App& app, common_options& o) {
  app.add_option("--rules", o.rules_path, "Een andere regelset: een map of een ingepakt bestand")
      ->option_text("MAP|BESTAND");
  app.add_option("--with", o.with, "Zet een deel van de regelset aan; mag vaker")
      ->option_text("DEEL")
      ->allow_extra_args(false)
      ->take_all();
  add_choice(app, o);
  add_language(app, o);
}

options wishes_of(const common_options& o, const std::vector<std::string>& only) {
  options out;
  out.with_parts = at_commas(o.with);
  out.only = at_commas(only);
  for (const auto& choice : at_commas(o.choices)) {
    const auto equals = choice.find('=');
    if (equals == std::string::npos) {
      throw failure{usage, "--choice " + choice + ": " +
                               in(o.lang_code(), "schrijf KEUZE=WAARDE", "write CHOICE=VALUE")};
    }
    out.choices.emplace_back(choice.substr(0, equals), choice.substr(equals + 1));
  }
  return out;
}

request make_request(const ruleset& rules, const options& wishes, language lang) {
  input_error error;
  auto made = request::make(rules, wishes, error);
  if (!made) {
    throw failure{usage, message(error, lang)};
  }
  return std::move(*made);
}

working_days working_days_of(const common_options& o) {
  const options wishes = wishes_of(o);
  (void)make_request(ruleset::standard(), wishes, o.lang_code());
  working_days out = working_days::atw;
  for (const auto& [choice, value] : wishes.choices) {
    if (choice == "werkdagen") {
      out = value == "ma_vr" ? working_days::monday_friday : working_days::atw;
    }
  }
  return out;
}

date::sys_days date_argument(const std::string& text, const common_options& o) {
  const auto parsed = parse_date(text);
  if (!parsed) {
    throw failure{usage, "\"" + text + "\": " +
                             in(o.lang_code(), "geen bestaande datum (JJJJ-MM-DD, 1900 tot en met 2199)",
                                "not an existing date (YYYY-MM-DD, 1900 to 2199)")};
  }
  return *parsed;
}

int number_argument(const std::string& text, int least, int most, const common_options& o) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || number < least || number > most) {
    const std::string range =
        std::to_string(least) + in(o.lang_code(), " tot en met ", " to ") + std::to_string(most);
    throw failure{usage, "\"" + printable(text) + "\": " +
                             in(o.lang_code(), "geen geheel getal van ", "not a whole number from ") + range};
  }
  return number;
}

std::vector<std::string> at_commas(const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const auto& value : values) {
    std::size_t from = 0;
    for (std::size_t comma = 0; comma != std::string::npos; from = comma + 1) {
      comma = value.find(',', from);
      out.push_back(value.substr(from, comma == std::string::npos ? comma : comma - from));
    }
  }
  return out;
}

std::string read_file(const std::string& path, std::size_t limit, const common_options& o) {
  const std::unique_ptr<std::FILE, file_closer> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) {
    cannot_read(path, o, std::strerror(errno));
  }
  std::string out;
  char buffer[1 << 16];
  while (out.size() <= limit) {
    const std::size_t wanted = std::min(sizeof buffer, limit + 1 - out.size());
    const std::size_t got = std::fread(buffer, 1, wanted, file.get());
    out.append(buffer, got);
    if (got < wanted) {
      break;
    }
  }
  if (std::ferror(file.get()) != 0) {
    cannot_read(path, o, std::strerror(errno));
  }
  return out;
}

std::string place_and_message(const std::string& file, std::size_t line, const input_error& error,
                              language lang) {
  return printable(file) + ":" + std::to_string(line) + ": " + printable(error.pointer) + ": " +
         message(error, lang);
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    throw failure{io_error, std::string("-: ") + std::strerror(errno), true};
  }
}

bool colours_wanted() {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0');
}

void flush() {
  if (std::fflush(stdout) != 0) {
    throw failure{io_error, std::string("-: ") + std::strerror(errno), true};
  }
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", byte);
      out += escape;
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace jeugdregels::cli
