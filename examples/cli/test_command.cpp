// jeugdregels rules test: holds a rule set to the scenarios that live beside its rules.
//
// Files are found and read here; what they come to is the library's. Tested by tests/cli/rules_test_test.py.
#include <jeugdregels/notices.hpp>
#include <jeugdregels/scenarios.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>

#include "common.hpp"
#include "rule_texts.hpp"

namespace jeugdregels::cli {
namespace {

namespace fs = std::filesystem;

struct test_options {
  common_options common;
  std::string rules;
  std::optional<std::string> scenarios;
  std::string format = "text";
};

// A file as it is read, and as it is named.
struct named_file {
  std::string path;
  std::string name;
};

// The texts must outlive the views.
struct read_files {
  std::vector<std::string> texts;
  std::vector<ruleset_file> views;
};

bool is_folder(const std::string& path) {
  std::error_code ignored;  // what is no folder is read as a file, and that tells what is wrong
  return fs::is_directory(path, ignored);
}

// The .json files in a folder and below, in the order of their names.
std::vector<fs::path> json_files(const std::string& folder, const common_options& o) {
  std::vector<fs::path> out;
  try {
    for (const auto& entry :
         fs::recursive_directory_iterator(folder, fs::directory_options::follow_directory_symlink)) {
      if (entry.is_regular_file() && entry.path().extension() == ".json") {
        out.push_back(entry.path().lexically_relative(folder));
      }
    }
  } catch (const fs::filesystem_error& e) {
    throw failure{io_error, folder + ": " +
                                in(o.lang_code(), "kan niet worden gelezen: ", "cannot be read: ") +
                                e.code().message()};
  }
  std::sort(out.begin(), out.end());
  return out;
}

// <part>/scenarios/…, where a rule set keeps its scenarios.
bool is_scenario_file(const fs::path& relative) {
  return std::distance(relative.begin(), relative.end()) > 2 && *std::next(relative.begin()) == "scenarios";
}

// The scenarios of a rule-set folder; of any other folder all files.
std::vector<named_file> scenarios_in(const std::string& folder, const common_options& o) {
  const auto all = json_files(folder, o);
  const bool of_rules = std::find(all.begin(), all.end(), "regelset.json") != all.end();
  std::vector<named_file> out;
  for (const auto& relative : all) {
    if (!of_rules || is_scenario_file(relative)) {
      const std::string path = (fs::path(folder) / relative).string();
      out.push_back({path, path});
    }
  }
  return out;
}

// The files that the rule set was loaded from, named as it was done then.
std::vector<named_file> rule_files_of(const std::string& rules, const common_options& o) {
  if (!is_folder(rules)) {
    return rules == "-" ? std::vector<named_file>{} : std::vector<named_file>{{rules, ""}};
  }
  std::vector<named_file> out;
  for (const auto& relative : json_files(rules, o)) {
    if (!is_scenario_file(relative)) {
      out.push_back({(fs::path(rules) / relative).string(), relative.generic_string()});
    }
  }
  return out;
}

read_files read_all(const std::vector<named_file>& files, const common_options& o) {
  read_files out;
  for (const auto& file : files) {
    out.texts.push_back(read_rules(file.path, o));
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    out.views.push_back({files[i].name, out.texts[i]});
  }
  return out;
}

std::vector<named_file> chosen_scenarios(const test_options& o) {
  if (!o.scenarios) {
    if (!is_folder(o.rules)) {
      throw failure{usage,
                    o.rules + ": " +
                        in(o.common.lang_code(), "bij een ingepakt bestand hoort --scenarios MAP|BESTAND",
                           "a packed file needs --scenarios FOLDER|FILE")};
    }
    return scenarios_in(o.rules, o.common);
  }
  return is_folder(*o.scenarios) ? scenarios_in(*o.scenarios, o.common)
                                 : std::vector<named_file>{{*o.scenarios, *o.scenarios}};
}

// Rules are named by the files of the rule set; people see them from where they are.
void name_from_here(notice_report& report, const std::string& rules) {
  for (notice& n : report.notices) {
    if (n.code == "JR1009") {
      n.file = n.file.empty() ? rules : (fs::path(rules) / n.file).string();
    }
  }
}

constexpr std::array<std::pair<const char*, notice_format>, 5> report_formats = {
    {{"text", notice_format::text},
     {"json", notice_format::json},
     {"junit", notice_format::junit},
     {"sarif", notice_format::sarif},
     {"markdown", notice_format::markdown}}};

int run_test(test_options& o) {
  o.common.rules_path = o.rules;
  const chosen_rules rules(o.common);
  const read_files scenarios = read_all(chosen_scenarios(o), o.common);
  const read_files rule_texts = read_all(rule_files_of(o.rules, o.common), o.common);
  notice_report report = test_scenarios(rules.get(), scenarios.views, rule_texts.views);
  name_from_here(report, o.rules);
  const auto format = std::find_if(report_formats.begin(), report_formats.end(),
                                   [&](const auto& one) { return one.first == o.format; });
  print(write_notices(report, format->second));
  const bool wrong = std::any_of(report.notices.begin(), report.notices.end(),
                                 [](const notice& n) { return n.level == notice_level::error; });
  return wrong ? found : fine;
}

}  // namespace

void add_test(CLI::App& rules, action& run) {
  auto* command =
      rules.add_subcommand("test", "Toets een regelset aan de scenario's die bij de regels staan");
  const auto o = std::make_shared<test_options>();
  command->add_option("RS", o->rules, "De regelset: een map of een ingepakt bestand")
      ->required()
      ->option_text("MAP|BESTAND");
  command->add_option("--scenarios", o->scenarios, "Andere scenario's dan die in de map van de regelset")
      ->option_text("MAP|BESTAND");
  std::vector<std::string> names;
  std::string shown;
  for (const auto& [name, unused] : report_formats) {
    names.emplace_back(name);
    shown += (shown.empty() ? "" : "|") + std::string(name);
  }
  command->add_option("--format", o->format, "Vorm van de uitvoer")
      ->check(CLI::IsMember(names))
      ->option_text(shown);
  add_language(*command, o->common);
  command->callback([o, &run] { run = [o] { return run_test(*o); }; });
}

}  // namespace jeugdregels::cli
