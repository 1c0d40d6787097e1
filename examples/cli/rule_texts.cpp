// Rule sets from disk; see rule_texts.hpp.
#include "rule_texts.hpp"

#include <algorithm>
#include <filesystem>

namespace jeugdregels::cli {
namespace fs = std::filesystem;

namespace {

// A rule set is larger than a dossier, but not without end.
constexpr std::size_t max_rules_bytes = std::size_t{64} << 20;

// The .json files in a folder and below it, by their names from there, in order.
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
    cannot_read(folder, o, e.code().message());
  }
  std::sort(out.begin(), out.end(),
            [](const fs::path& a, const fs::path& b) { return a.generic_string() < b.generic_string(); });
  return out;
}

// <part>/scenarios/…, with tests of the rules.
bool is_scenario(const fs::path& file) {
  return std::distance(file.begin(), file.end()) > 2 && *std::next(file.begin()) == "scenarios";
}

// regelset.json and <part>/<file>.json; what lies deeper is refused, but for scenarios.
std::vector<std::string> rule_files(const std::string& folder, const common_options& o) {
  std::vector<std::string> out;
  for (const auto& file : json_files(folder, o)) {
    if (std::distance(file.begin(), file.end()) <= 2) {
      out.push_back(file.generic_string());
    } else if (!is_scenario(file)) {
      throw failure{
          bad_input,
          (folder / file).string() + ":1: /: " +
              in(o.lang_code(), "ligt te diep; een regelbestand staat direct in de map van zijn deel",
                 "lies too deep; a rule file stands directly in the folder of its part")};
    }
  }
  return out;
}

}  // namespace

bool is_folder(const std::string& path) {
  std::error_code ignored;  // what is no folder is read as a file, and that tells what is wrong
  return fs::is_directory(path, ignored);
}

void read_texts::read(const std::string& path, std::string name, const common_options& o) {
  std::string text = read_file(path, max_rules_bytes, o);
  if (text.size() > max_rules_bytes) {
    throw failure{bad_input, path + ":1: /: " + in(o.lang_code(), "groter dan 64 MiB", "larger than 64 MiB")};
  }
  names_.push_back(std::move(name));
  texts_.push_back(std::move(text));
}

std::span<const ruleset_file> read_texts::files() const {
  views_.clear();
  for (std::size_t i = 0; i < names_.size(); ++i) {
    views_.push_back({names_[i], texts_[i]});
  }
  return views_;
}

rule_texts::rule_texts(const common_options& o) : path_(*o.rules_path), is_folder_(cli::is_folder(path_)) {
  if (!is_folder_) {
    texts_.read(path_, "", o);
    return;
  }
  for (const auto& name : rule_files(path_, o)) {
    texts_.read((fs::path(path_) / name).string(), name, o);
  }
}

std::string rule_texts::path_of(const std::string& file) const {
  return file.empty() || !is_folder_ ? path_ : (fs::path(path_) / file).string();
}

std::vector<std::string> scenario_files(const std::string& folder, const common_options& o) {
  const auto all = json_files(folder, o);
  const bool of_rules = std::find(all.begin(), all.end(), "regelset.json") != all.end();
  std::vector<std::string> out;
  for (const auto& file : all) {
    if (!of_rules || is_scenario(file)) {
      out.push_back((folder / file).string());
    }
  }
  return out;
}

ruleset load_rules(const rule_texts& texts, const common_options& o) {
  input_error error;
  auto loaded = ruleset::load(texts.files(), error);
  if (!loaded) {
    throw failure{bad_input, place_and_message(texts.path_of(error.file), error.line, error, o.lang_code())};
  }
  return std::move(*loaded);
}

chosen_rules::chosen_rules(const common_options& o) {
  if (o.rules_path) {
    loaded_ = load_rules(rule_texts(o), o);
  }
}

}  // namespace jeugdregels::cli
