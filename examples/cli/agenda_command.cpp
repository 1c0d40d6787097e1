// jeugdregels agenda: what changes by itself in one case, day by day.
//
// Tested by tests/cli/cli_test.py and tests/cli/calendar_test.py.
#include <memory>

#include "common.hpp"
#include "rule_texts.hpp"

namespace jeugdregels::cli {
namespace {

struct agenda_options {
  common_options common;
  std::string file = "-";
  std::string from;
  std::string until;
  std::string format = "text";
};

struct day_span {
  date::sys_days from;
  date::sys_days until;
};

day_span days_of(const agenda_options& o) {
  const day_span days{date_argument(o.from, o.common), date_argument(o.until, o.common)};
  if (days.until < days.from) {
    throw failure{usage, "--until " + o.until +
                             in(o.common.lang_code(), ": ligt voor --from ", ": lies before --from ") +
                             o.from};
  }
  return days;
}

std::string written(const agenda& found, const agenda_options& o) {
  std::string out;
  if (o.format == "json") {
    found.append_json(out, true);
    out += "\n";
  } else if (o.format == "ics") {
    found.append_ics(out, o.common.lang_code());
  } else {
    found.append_text(out, {o.common.lang_code(), colours_wanted()});
  }
  return out;
}

int run_agenda(const agenda_options& o) {
  const language lang = o.common.lang_code();
  const day_span days = days_of(o);
  const chosen_rules rules(o.common);
  const request what = make_request(rules.get(), wishes_of(o.common), lang);
  dossier facts;
  if (const auto error = facts.read(read_file(o.file, max_dossier_bytes, o.common))) {
    throw failure{bad_input, place_and_message(o.file, error.line, error, lang)};
  }
  agenda found;
  found.find(what, facts, days.from, days.until);
  print(written(found, o));
  return fine;
}

}  // namespace

void add_agenda(CLI::App& app, action& run) {
  auto* command = app.add_subcommand("agenda", "Noem wat in een dossier vanzelf verandert, en wanneer");
  const auto o = std::make_shared<agenda_options>();
  command->add_option("FILE", o->file, "Een dossier (JSON); zonder, of -, is het de standaardinvoer")
      ->option_text("BESTAND");
  command->add_option("--from", o->from, "Wat na deze dag verandert")->required()->option_text("JJJJ-MM-DD");
  command->add_option("--until", o->until, "Tot en met deze dag")->required()->option_text("JJJJ-MM-DD");
  command->add_option("--format", o->format, "Vorm van de uitvoer; ics is een kalender (RFC 5545)")
      ->check(CLI::IsMember({"text", "json", "ics"}))
      ->option_text("text|json|ics");
  add_assessing(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_agenda(*o); }; });
}

}  // namespace jeugdregels::cli
