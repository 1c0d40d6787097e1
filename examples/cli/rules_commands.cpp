// jeugdregels rules, schema and version: what the library knows about itself.
#include <memory>

#include "common.hpp"
#include "rule_texts.hpp"

namespace jeugdregels::cli {
namespace {

struct list_options {
  common_options common;
  std::optional<std::string> folder;
  std::string format = "text";
};

std::string text_or_null(const std::string& text) { return text.empty() ? "null" : json_string(text); }

std::string names_as_json(const std::vector<std::string_view>& names, const std::string& indent) {
  if (names.empty()) {
    return "[]";
  }
  std::string out = "[";
  for (const auto name : names) {
    out += (out.size() > 1 ? ",\n" : "\n") + indent + "  " + json_string(name);
  }
  return out + "\n" + indent + "]";
}

std::string rule_as_json(const rule_info& r) {
  return "  {\n    \"regel\": " + json_string(r.id) + ",\n    \"deel\": " + json_string(r.part) +
         ",\n    \"soort\": " + json_string(r.kind) + ",\n    \"ernst\": " + json_string(r.severity) +
         ",\n    \"geldig\": {\n      \"van\": " + text_or_null(r.from) +
         ",\n      \"tot_en_met\": " + text_or_null(r.until) +
         "\n    },\n    \"bronnen\": " + names_as_json(r.sources, "    ") +
         ",\n    \"geverifieerd\": " + json_string(r.verified_on) + "\n  }";
}

int run_list(list_options& o) {
  o.common.rules_path = o.folder;
  const chosen_rules rules(o.common);
  auto all = rules.get().list_rules();
  std::erase_if(all, [](const rule_info& r) { return !r.assessed; });  // those only explain shows
  if (o.format == "text") {
    for (const auto& r : all) {
      std::string line(r.id);
      line.resize(std::max<std::size_t>(line.size() + 1, 42), ' ');
      line += std::string(r.kind) + ", " + std::string(r.severity) + ", " + std::string(r.part);
      line += r.from.empty() ? "" : in(o.common.lang_code(), ", vanaf ", ", from ") + r.from;
      line += r.until.empty() ? "" : in(o.common.lang_code(), ", tot en met ", ", until ") + r.until;
      print(line + "\n");
    }
    return fine;
  }
  std::string out = "[";
  for (const auto& r : all) {
    out += (out.size() > 1 ? ",\n" : "\n") + rule_as_json(r);
  }
  print(out + (all.empty() ? "]\n" : "\n]\n"));
  return fine;
}

int run_version(const std::string& format) {
  const auto& rules = ruleset::standard();
  const std::string name(rules.name());
  if (format == "json") {
    print("{\n  \"versie\": " + json_string(version()) +
          ",\n  \"abi\": 0,\n  \"regelset\": {\n    \"naam\": " + json_string(name) + ",\n    \"versie\": " +
          json_string(rules.version()) + ",\n    \"vingerafdruk\": " + json_string(rules.fingerprint()) +
          ",\n    \"delen\": " + names_as_json(rules.standard_parts(), "    ") + "\n  }\n}\n");
    return fine;
  }
  std::string parts;
  for (const auto part : rules.standard_parts()) {
    parts += (parts.empty() ? "" : ", ") + std::string(part);
  }
  print("jeugdregels " + std::string(version()) + "\nregelset " + name + " " + std::string(rules.version()) +
        " (" + parts + ")\n" + std::string(rules.fingerprint()) + "\n");
  return fine;
}

}  // namespace

void add_rules(CLI::App& app, action& run) {
  auto* rules = app.add_subcommand("rules", "Over regelsets");
  rules->require_subcommand(1);
  auto* command = rules->add_subcommand("list", "Noem alle regels met hun geldigheid, bronnen en ernst");
  const auto o = std::make_shared<list_options>();
  command->add_option("RS", o->folder, "Een andere regelset: een map of een ingepakt bestand")
      ->option_text("MAP|BESTAND");
  command->add_option("--format", o->format, "Vorm van de uitvoer")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json");
  add_language(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_list(*o); }; });
  add_check(*rules, run);
  add_test(*rules, run);
  add_coverage(*rules, run);
  add_pack(*rules, run);
  add_verify(*rules, run);
}

void add_schema(CLI::App& app, action& run) {
  auto* command = app.add_subcommand("schema", "Geef het JSON Schema van een formaat");
  const auto name = std::make_shared<std::string>();
  std::vector<std::string> names;
  std::string shown;
  for (const auto known : schema_names()) {
    names.emplace_back(known);
    shown += (shown.empty() ? "" : "|") + std::string(known);
  }
  command->add_option("NAME", *name, "Welk formaat")
      ->required()
      ->check(CLI::IsMember(names))
      ->option_text(shown);
  command->callback([name, &run] {
    run = [name] {
      print(schema(*name) + "\n");
      return static_cast<int>(fine);
    };
  });
}

void add_version(CLI::App& app, action& run) {
  auto* command = app.add_subcommand("version", "Geef de versie van bibliotheek en regelset");
  const auto format = std::make_shared<std::string>("text");
  command->add_option("--format", *format, "Vorm van de uitvoer")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json");
  command->callback([format, &run] { run = [format] { return run_version(*format); }; });
}

}  // namespace jeugdregels::cli
