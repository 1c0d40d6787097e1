// jeugdregels explain: one rule as a card, for people or for programs.
#include <memory>

#include "common.hpp"
#include "rule_texts.hpp"

namespace jeugdregels::cli {
namespace {

struct explain_options {
  common_options common;
  std::string rule;
  std::string format = "text";
};

int run_explain(const explain_options& o) {
  const chosen_rules rules(o.common);
  input_error error;
  const auto card = rules.get().explain(o.rule, {o.format == "json", o.common.lang_code()}, error);
  if (!card) {
    throw failure{usage, message(error, o.common.lang_code())};
  }
  print(*card);
  return fine;
}

}  // namespace

void add_explain(CLI::App& app, action& run) {
  auto* command =
      app.add_subcommand("explain", "Leg een regel uit: wat zij zegt, sinds wanneer en volgens wie");
  const auto o = std::make_shared<explain_options>();
  command->add_option("REGEL", o->rule, "De naam van de regel, zoals norm.koers.tijdig")
      ->required()
      ->option_text("REGEL");
  command->add_option("--format", o->format, "Vorm van de uitvoer")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json");
  command->add_option("--rules", o->common.rules_path, "Een andere regelset: een map of een ingepakt bestand")
      ->option_text("MAP|BESTAND");
  add_language(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_explain(*o); }; });
}

}  // namespace jeugdregels::cli
