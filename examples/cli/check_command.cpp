// jeugdregels rules check: what is wrong with a rule set.
#include <memory>

#include <jeugdregels/rule_checks.hpp>

#include "notice_output.hpp"
#include "rule_texts.hpp"

namespace jeugdregels::cli {
namespace {

struct check_wishes {
  common_options common;
  std::string folder;
  std::string format = "text";
  std::optional<std::string> as_of;
  std::string years = "2";
};

int run_check(check_wishes& o) {
  o.common.rules_path = o.folder;
  check_options how;
  how.today = o.as_of ? date_argument(*o.as_of, o.common) : today();
  how.years = number_argument(o.years, 0, 100, o.common);
  const rule_texts texts(o.common);
  auto report = check_rules(texts.files(), how);
  for (auto& n : report.notices) {
    n.file = texts.path_of(n.file);
  }
  return print_notices(report, o.format);
}

}  // namespace

void add_check(CLI::App& rules, action& run) {
  auto* command = rules.add_subcommand("check", "Ga na wat er mis is met een regelset");
  const auto o = std::make_shared<check_wishes>();
  command->add_option("RS", o->folder, "De regelset: een map of een ingepakt bestand")
      ->required()
      ->option_text("MAP|BESTAND");
  add_notice_format(*command, o->format);
  command->add_option("--as-of", o->as_of, "De dag waarop wordt nagegaan of teksten nog recent zijn bekeken")
      ->option_text("DATUM");
  command->add_option("--years", o->years, "Na hoeveel jaar een tekst opnieuw moet worden bekeken")
      ->option_text("N");
  add_language(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_check(*o); }; });
}

}  // namespace jeugdregels::cli
