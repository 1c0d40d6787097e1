// jeugdregels municipality, term and workdays: looking things up without a dossier.
#include <memory>

#include "common.hpp"
#include "rule_texts.hpp"

namespace jeugdregels::cli {
namespace {

void add_format(CLI::App& app, std::string& format) {
  app.add_option("--format", format, "Vorm van de uitvoer")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json");
}

// ---- municipality --------------------------------------------------------------------------------------

struct municipality_options {
  common_options common;
  std::string name;
  std::string format = "text";
};

std::string json_or_null(std::string_view text) { return text.empty() ? "null" : json_string(text); }

std::string as_json(const municipality_info& m, const std::string& indent) {
  std::string out = "{\n";
  const auto line = [&](const char* key, const std::string& value, bool last = false) {
    out += indent + "  \"" + key + "\": " + value + (last ? "\n" : ",\n");
  };
  line("gemeente", json_string(m.code));
  line("naam", json_string(m.name));
  line("jeugdhulpregio", json_string(m.youth_region));
  line("jeugdbeschermingsregio", json_string(m.protection_region));
  line("subregio", json_or_null(m.subregion));
  line("regionale_partner", json_or_null(m.partner), !m.also_elsewhere);
  if (m.also_elsewhere) {
    line("ook_elders", "true", true);
  }
  return out + indent + "}";
}

std::string as_json(const std::vector<municipality_info>& all) {
  if (all.empty()) {
    return "[]\n";
  }
  std::string out = "[";
  for (const auto& m : all) {
    out += (out.size() > 1 ? ",\n  " : "\n  ") + as_json(m, "  ");
  }
  return out + "\n]\n";
}

std::string as_text(const municipality_info& m, language lang) {
  std::string out = std::string(m.name) + " (" + m.code +
                    "): " + in(lang, "jeugdhulpregio ", "youth care region ") + std::string(m.youth_region) +
                    in(lang, ", jeugdbeschermingsregio ", ", youth protection region ") +
                    std::string(m.protection_region);
  if (!m.subregion.empty()) {
    out += in(lang, ", subregio ", ", subregion ") + std::string(m.subregion);
  }
  if (!m.partner.empty()) {
    out += in(lang, ", regionale partner ", ", regional partner ") + std::string(m.partner);
  }
  return out + "\n";
}

int run_municipality(const municipality_options& o) {
  const chosen_rules rules(o.common);
  const auto all = rules.get().find_municipalities(o.name);
  const bool settled = all.size() == 1 && !all.front().also_elsewhere;
  if (o.format == "json") {
    print(settled ? as_json(all.front(), "") + "\n" : as_json(all));
    return settled ? fine : found;
  }
  const language lang = o.common.lang_code();
  for (const auto& m : all) {
    print(as_text(m, lang));
  }
  if (all.empty()) {
    print(in(lang, "Niet gevonden: geen gemeente of plaats in onze regio's heet precies zo.\n",
             "Not found: no municipality or place in our regions has exactly this name.\n"));
  } else if (!settled) {
    print(in(
        lang,
        "De naam alleen beslist het niet: de plaats ligt in meer gemeenten, of de naam bestaat ook elders.\n",
        "The name alone does not settle it: the place lies in several municipalities, or the name exists "
        "elsewhere too.\n"));
  }
  return settled ? fine : found;
}

// ---- term and workdays ---------------------------------------------------------------------------------

struct term_options {
  common_options common;
  std::string start;
  std::string count;
  std::string unit;
  bool atw = false;
  std::string format = "text";
};

std::string days_as_json(const std::vector<skipped_day>& days, const std::string& indent) {
  if (days.empty()) {
    return "[]";
  }
  std::string out = "[";
  for (const auto& d : days) {
    out += out.size() > 1 ? ",\n" : "\n";
    out += indent + "  {\n" + indent + "    \"datum\": " + json_string(format_date(d.day)) + ",\n" + indent +
           "    \"reden\": " + json_string(d.reason) + "\n" + indent + "  }";
  }
  return out + "\n" + indent + "]";
}

std::string days_as_text(const std::vector<skipped_day>& days) {
  std::string out;
  for (const auto& d : days) {
    out += "  " + format_date(d.day) + "  " + std::string(d.reason) + "\n";
  }
  return out;
}

int run_term(const term_options& o) {
  const language lang = o.common.lang_code();
  const auto start = date_argument(o.start, o.common);
  const int count = number_argument(o.count, 0, 10'000, o.common);
  const auto result = term(ruleset::standard(), start, count, o.unit, o.atw, working_days_of(o.common));
  if (!result) {
    throw failure{usage, in(lang, "de termijn eindigt na 2299-12-31", "the term ends after 2299-12-31")};
  }
  if (o.format == "json") {
    print("{\n  \"start\": " + json_string(format_date(result->start)) +
          ",\n  \"uiterlijk\": " + json_string(format_date(result->due)) +
          ",\n  \"overgeslagen\": " + days_as_json(result->skipped, "  ") +
          ",\n  \"kalender_volledig\": " + (result->calendar_complete ? "true" : "false") + "\n}\n");
    return fine;
  }
  print(in(lang, "Uiterlijk ", "Due ") + format_date(result->due) + "\n");
  if (!result->skipped.empty()) {
    print(in(lang, "Niet meegeteld:\n", "Not counted:\n") + days_as_text(result->skipped));
  }
  if (!result->calendar_complete) {
    print(in(lang, "Let op: van een jaar in deze termijn zijn de gelijkgestelde dagen niet bekend.\n",
             "Note: of a year in this term the days put on a par with holidays are not known.\n"));
  }
  return fine;
}

struct workdays_options {
  common_options common;
  std::string from;
  std::string to;
  std::string format = "text";
};

int run_workdays(const workdays_options& o) {
  const auto from = date_argument(o.from, o.common);
  const auto to = date_argument(o.to, o.common);
  if (to < from) {
    throw failure{usage, in(o.common.lang_code(), "de laatste dag ligt voor de eerste",
                            "the last day lies before the first")};
  }
  const auto days = days_off(ruleset::standard(), from, to, working_days_of(o.common));
  print(o.format == "json" ? days_as_json(days, "") + "\n" : days_as_text(days));
  return fine;
}

}  // namespace

void add_municipality(CLI::App& app, action& run) {
  auto* command = app.add_subcommand("municipality", "Zoek een gemeente op naam, plaats of code");
  const auto o = std::make_shared<municipality_options>();
  command->add_option("NAME", o->name, "Naam of code van vier cijfers")
      ->required()
      ->option_text("NAAM-OF-CODE");
  add_format(*command, o->format);
  add_language(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_municipality(*o); }; });
}

void add_term(CLI::App& app, action& run) {
  auto* command = app.add_subcommand("term", "Bereken de laatste dag van een termijn");
  const auto o = std::make_shared<term_options>();
  command->add_option("DATE", o->start, "De dag waarna de termijn begint")
      ->required()
      ->option_text("JJJJ-MM-DD");
  command->add_option("N", o->count, "Hoeveel, 0 tot en met 10000")->required()->option_text("N");
  command->add_option("UNIT", o->unit, "Eenheid")
      ->required()
      ->check(CLI::IsMember({"werkdagen", "dagen", "weken", "maanden", "jaren"}))
      ->option_text("werkdagen|dagen|weken|maanden|jaren");
  command->add_flag("--atw", o->atw, "Verleng volgens de Algemene termijnenwet");
  add_format(*command, o->format);
  add_choice(*command, o->common);
  add_language(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_term(*o); }; });
}

void add_workdays(CLI::App& app, action& run) {
  auto* command = app.add_subcommand("workdays", "Noem de dagen die geen werkdag zijn");
  const auto o = std::make_shared<workdays_options>();
  command->add_option("FROM", o->from, "Eerste dag")->required()->option_text("JJJJ-MM-DD");
  command->add_option("TO", o->to, "Laatste dag")->required()->option_text("JJJJ-MM-DD");
  add_format(*command, o->format);
  add_choice(*command, o->common);
  add_language(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_workdays(*o); }; });
}

}  // namespace jeugdregels::cli
