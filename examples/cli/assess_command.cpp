// jeugdregels assess: what the rules say of one or many dossiers.
#include <algorithm>
#include <memory>

#include "rule_texts.hpp"
#include "stream.hpp"

namespace jeugdregels::cli {
namespace {

struct assess_options {
  common_options common;
  std::vector<std::string> files;
  std::optional<std::string> as_of;
  std::string format = "text";
  std::vector<std::string> only;
  bool brief = false;
  std::string input;
  std::string jobs = "1";
  std::vector<std::string> fail_on;
};

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool is_stream(const assess_options& o, const std::string& file) {
  if (!o.input.empty()) {
    return o.input == "ndjson";
  }
  return ends_with(file, ".ndjson") || ends_with(file, ".jsonl") || (file == "-" && o.format == "ndjson");
}

void check_outcomes(const assess_options& o) {
  const auto known = outcome_codes();
  for (const auto& outcome : o.fail_on) {
    if (std::find(known.begin(), known.end(), outcome) == known.end()) {
      input_error error;
      error.fault = fault::unknown_outcome;
      error.found = outcome;
      error.nearest = nearest_outcome(outcome);
      throw failure{usage, message(error, o.common.lang_code())};
    }
  }
}

int run_assess(assess_options& o) {
  o.fail_on = at_commas(o.fail_on);
  check_outcomes(o);
  if (o.files.empty()) {
    o.files.emplace_back("-");
  }
  const chosen_rules rules(o.common);
  const request what = make_request(rules.get(), wishes_of(o.common, o.only), o.common.lang_code());
  assess_job job;
  job.what = &what;
  job.as_of = o.as_of ? date_argument(*o.as_of, o.common) : today();
  job.format = o.format == "json"     ? out_format::json
               : o.format == "ndjson" ? out_format::ndjson
                                      : out_format::text;
  job.array = o.files.size() > 1 || is_stream(o, o.files.front());
  job.brief = o.brief;
  job.colour = colours_wanted();
  job.several_files = o.files.size() > 1;
  job.lang = o.common.lang_code();
  job.fail_on = o.fail_on;
  job.jobs = static_cast<unsigned>(number_argument(o.jobs, 1, 256, o.common));

  assess_output out(job);
  for (const auto& file : o.files) {
    try {
      (is_stream(o, file) ? assess_stream : assess_document)(job, file, o.common, out);
    } catch (const failure& f) {
      // A file that cannot be read stops no other; output that cannot be written does.
      if (f.output) {
        throw;
      }
      std::fprintf(stderr, "%s\n", f.text.c_str());
      out.note(f.code);
    }
  }
  out.finish();
  return out.code();
}

}  // namespace

void add_assess(CLI::App& app, action& run) {
  auto* command = app.add_subcommand("assess", "Beoordeel dossiers op een peildatum");
  const auto o = std::make_shared<assess_options>();
  command
      ->add_option("FILE", o->files, "Dossiers: JSON, of NDJSON (.ndjson, .jsonl); - is de standaardinvoer")
      ->option_text("BESTAND…");
  command->add_option("--as-of", o->as_of, "Peildatum; zonder is het vandaag in Nederland")
      ->option_text("JJJJ-MM-DD");
  command->add_option("--format", o->format, "Vorm van de uitvoer")
      ->check(CLI::IsMember({"text", "json", "ndjson"}))
      ->option_text("text|json|ndjson");
  command->add_option("--only", o->only, "Alleen regels die zo beginnen; mag vaker")
      ->option_text("BEGIN")
      ->allow_extra_args(false)
      ->take_all();
  command->add_flag("--brief", o->brief, "Zonder uitleg, bronnen en onderdelen");
  command->add_option("--input", o->input, "Vorm van de invoer")
      ->check(CLI::IsMember({"json", "ndjson"}))
      ->option_text("json|ndjson");
  command->add_option("--jobs", o->jobs, "Hoeveel tegelijk, bij NDJSON")->option_text("N");
  command
      ->add_option("--fail-on", o->fail_on, "Eindig met 1 als een bevinding deze uitkomst heeft; mag vaker")
      ->option_text("UITKOMST")
      ->allow_extra_args(false)
      ->take_all();
  add_assessing(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_assess(*o); }; });
}

}  // namespace jeugdregels::cli
