// jeugdregels rules pack and rules verify: receipts. What is packed and compared is the library's; files and
// what is printed are here.
//
// Tested by tests/cli/receipt_test.py.
#include <fcntl.h>
#include <unistd.h>
#include <jeugdregels/receipt.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

#include "rule_texts.hpp"

namespace jeugdregels::cli {
namespace {

namespace fs = std::filesystem;

// ---- writing a file --------------------------------------------------------------------------------------

[[noreturn]] void cannot_write(const std::string& path, const std::string& why) {
  throw failure{io_error, printable(path) + ": kan niet worden geschreven: " + why};
}

// A new file, or what there is and is no file: a device, a pipe.
void write_all(const std::string& path, const char* mode, std::string_view text) {
  std::FILE* file = std::fopen(path.c_str(), mode);
  if (file == nullptr) {
    cannot_write(path, std::strerror(errno));
  }
  errno = 0;
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size() &&
                       std::fflush(file) == 0 && (fsync(fileno(file)) == 0 || errno == EINVAL);
  const int why = errno;
  if ((std::fclose(file) != 0 || !written)) {
    cannot_write(path, std::strerror(written ? errno : why));
  }
}

// Beside it first, and then in its place: who reads it finds the old text or the new one, and never half of
// it.
void save(const std::string& path, std::string_view text) {
  std::error_code none;
  const auto kind = fs::status(path, none).type();
  if (kind != fs::file_type::regular && kind != fs::file_type::not_found) {
    return write_all(path, "wb", text);
  }
  const fs::path target = kind == fs::file_type::regular ? fs::canonical(path, none) : fs::path(path);
  const std::string beside = target.string() + "." + std::to_string(getpid()) + ".tmp";
  std::error_code failed;
  try {
    write_all(beside, "wbx", text);
    fs::rename(beside, target, failed);
  } catch (const failure&) {
    fs::remove(beside, none);
    throw;
  }
  if (failed) {
    fs::remove(beside, none);
    cannot_write(path, failed.message());
  }
}

// ---- rules pack ------------------------------------------------------------------------------------------

struct pack_options {
  common_options common;
  std::string out;
  bool active = false;
  std::string format = "text";
};

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) {
    out += (out.empty() ? "" : ", ") + name;
  }
  return out;
}

std::string packed_as_text(const packed_ruleset& packed) {
  std::string out = printable(packed.name + " " + packed.version) + " (" + printable(joined(packed.parts)) +
                    ")\n" + packed.fingerprint + "\n";
  for (const auto& [part, fingerprint] : packed.optional) {
    out += "--with " + printable(part) + ": " + fingerprint + "\n";
  }
  return out;
}

std::string packed_as_json(const packed_ruleset& packed) {
  std::string parts;
  for (const auto& part : packed.parts) {
    parts += (parts.empty() ? "" : ", ") + json_string(part);
  }
  std::string optional;
  for (const auto& [part, fingerprint] : packed.optional) {
    optional += (optional.empty() ? "\n" : ",\n") + std::string("    {\n      \"deel\": ") +
                json_string(part) + ",\n      \"vingerafdruk\": " + json_string(fingerprint) + "\n    }";
  }
  return "{\n  \"naam\": " + json_string(packed.name) + ",\n  \"versie\": " + json_string(packed.version) +
         ",\n  \"delen\": [" + parts + "],\n  \"vingerafdruk\": " + json_string(packed.fingerprint) +
         ",\n  \"met\": [" + optional + (optional.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

int run_pack(const pack_options& o) {
  const rule_texts texts(o.common);
  input_error error;
  const auto packed = pack(texts.files(), {o.active, at_commas(o.common.with)}, error);
  if (!packed && error.fault == fault::unknown_part) {
    throw failure{usage, message(error)};
  }
  if (!packed) {
    throw failure{bad_input, place_and_message(texts.path_of(error.file), error.line, error, language::nl)};
  }
  if (o.out == "-") {
    print(packed->text);
    return fine;
  }
  save(o.out, packed->text);
  print(o.format == "json" ? packed_as_json(*packed) : packed_as_text(*packed));
  return fine;
}

// ---- rules verify ----------------------------------------------------------------------------------------

struct verify_options {
  common_options common;
  std::string answer;
  std::optional<std::string> dossier;
  std::string format = "text";
};

std::string in_front_of_lines(std::string text, const std::string& indent) {
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    text.insert(at + 1, indent);
  }
  return text;
}

std::string line_of(const receipt& proof, const receipt_difference& d) {
  return proof.lines ? " (regel " + std::to_string(d.line) + ")" : "";
}

void print_as_json(const receipt& proof) {
  std::string out = "{\n  \"formaat\": \"jeugdregels/controle/1\",\n  \"antwoorden\": " +
                    std::to_string(proof.assessments) +
                    ",\n  \"vingerafdruk\": " + json_string(proof.fingerprint) + ",\n  \"verschillen\": [";
  const char* before = "\n";
  for (const auto& d : proof.differences) {
    out += before;
    out += "    {\n      \"kenmerk\": " + (d.label.empty() ? "null" : json_string(d.label)) +
           ",\n      \"plaats\": " + json_string(d.pointer) +
           ",\n      \"antwoord\": " + in_front_of_lines(d.stated, "      ") +
           ",\n      \"opnieuw\": " + in_front_of_lines(d.again, "      ") +
           ",\n      \"bericht\": " + json_string(d.message + line_of(proof, d)) + "\n    }";
    before = ",\n";
  }
  print(out + (proof.differences.empty() ? "]\n}\n" : "\n  ]\n}\n"));
}

// A value on one line; of an object or list only that it is there.
std::string value_in_words(const std::string& json) {
  const bool large = (json.front() == '{' || json.front() == '[') && json.find('\n') != std::string::npos;
  return !large ? printable(json) : json.front() == '{' ? "{…}" : "[…]";
}

std::string how_many(std::size_t n, const char* one, const char* more) {
  return std::to_string(n) + " " + (n == 1 ? one : more);
}

// What the comparison was of, so that nobody takes it for more.
std::string scope_in_words(const receipt& proof) {
  if (!proof.with_dossiers) {
    return "Alleen de regelset is vergeleken, niet het antwoord zelf; dat kan met --dossier.\n";
  }
  if (proof.only_some == 0) {
    return "";
  }
  return how_many(proof.only_some, "beoordeling heeft", "beoordelingen hebben") +
         " geen samenvatting (--only): daarvan zijn alleen de regels vergeleken die erin staan.\n";
}

void print_as_text(const receipt& proof) {
  std::string out = "Regelset " + printable(proof.name + " " + proof.version) + "\n" + proof.fingerprint +
                    "\n" + how_many(proof.assessments, "beoordeling", "beoordelingen") + "\n\n";
  for (const auto& d : proof.differences) {
    out += (d.label.empty() ? "" : printable(d.label) + " ") + printable(d.pointer) + line_of(proof, d) +
           ": " + printable(d.message) + "\n  antwoord: " + value_in_words(d.stated) +
           "\n  opnieuw:  " + value_in_words(d.again) + "\n";
  }
  if (!proof.differences.empty()) {
    out += "\n" + how_many(proof.differences.size(), "verschil", "verschillen") + ".\n";
  } else if (proof.with_dossiers) {
    out += "Geen verschillen: gemaakt met deze regelset, en hetzelfde dossier geeft hetzelfde antwoord.\n";
  } else {
    out += "Geen verschillen: het antwoord noemt de vingerafdruk van deze regelset.\n";
  }
  print(out + scope_in_words(proof));
}

int run_verify(const verify_options& o) {
  const chosen_rules rules(o.common);
  read_texts texts;
  texts.read(o.answer, "", o.common);
  if (o.dossier) {
    texts.read(*o.dossier, "", o.common);
  }
  const auto files = texts.files();
  const auto dossiers = o.dossier ? std::optional(files.back().text) : std::nullopt;
  input_error error;
  const auto proof = verify(rules.get(), files.front().text, dossiers, error);
  if (!proof) {
    throw failure{bad_input, place_and_message(o.answer, error.line, error, language::nl)};
  }
  for (const auto& unreadable : proof->unreadable) {
    std::fprintf(stderr, "%s\n",
                 place_and_message(*o.dossier, unreadable.line, unreadable, language::nl).c_str());
  }
  o.format == "json" ? print_as_json(*proof) : print_as_text(*proof);
  return !proof->unreadable.empty() ? bad_input : !proof->differences.empty() ? found : fine;
}

}  // namespace

void add_pack(CLI::App& rules, action& run) {
  auto* command = rules.add_subcommand("pack", "Maak van een regelset één bestand in vaste vorm");
  const auto o = std::make_shared<pack_options>();
  command->add_option("RS", o->common.rules_path, "De regelset: een map of een ingepakt bestand")
      ->required()
      ->option_text("MAP|BESTAND");
  command->add_option("-o", o->out, "Waar het bestand komt; - is de standaarduitvoer")
      ->required()
      ->option_text("BESTAND");
  auto* active = command->add_flag("--active", o->active, "Alleen de delen die aan staan");
  command->add_option("--with", o->common.with, "Zet met --active een deel aan; mag vaker")
      ->option_text("DEEL")
      ->allow_extra_args(false)
      ->take_all()
      ->needs(active);
  command->add_option("--format", o->format, "Vorm van wat over het bestand wordt gezegd")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json");
  command->callback([o, &run] { run = [o] { return run_pack(*o); }; });
}

void add_verify(CLI::App& rules, action& run) {
  auto* command = rules.add_subcommand("verify", "Controleer met welke regelset een antwoord is gemaakt");
  const auto o = std::make_shared<verify_options>();
  command->add_option("ANTWOORD", o->answer, "Beoordelingen: JSON of NDJSON; - is de standaardinvoer")
      ->required()
      ->option_text("BESTAND");
  command->add_option("--rules", o->common.rules_path, "De regelset: een map of een ingepakt bestand")
      ->option_text("MAP|BESTAND");
  command->add_option("--dossier", o->dossier, "De dossiers waarover het antwoord gaat: JSON of NDJSON")
      ->option_text("BESTAND");
  command->add_option("--format", o->format, "Vorm van de uitvoer")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json");
  command->callback([o, &run] { run = [o] { return run_verify(*o); }; });
}

}  // namespace jeugdregels::cli
