// The rule set that a command works with: its texts from disk, and what is loaded from them.
#ifndef JEUGDREGELS_CLI_RULE_TEXTS_HPP
#define JEUGDREGELS_CLI_RULE_TEXTS_HPP

#include <span>

#include "common.hpp"

namespace jeugdregels::cli {

// Files that have been read, in the order of their names.
class read_texts {
 public:
  // `name` is how the library is told of the file.
  void read(const std::string& path, std::string name, const common_options& o);
  std::span<const ruleset_file> files() const;

 private:
  std::vector<std::string> names_;
  std::vector<std::string> texts_;
  mutable std::vector<ruleset_file> views_;
};

// A rule set as it was written: a folder (o.rules_path; without its scenarios) or a packed file.
class rule_texts {
 public:
  explicit rule_texts(const common_options& o);

  std::span<const ruleset_file> files() const { return texts_.files(); }
  bool is_folder() const { return is_folder_; }
  // A file as it is seen from here.
  std::string path_of(const std::string& file) const;

 private:
  std::string path_;
  bool is_folder_ = false;
  read_texts texts_;
};

// The .json files in the scenarios folders of a rule-set folder; of any other folder all of them.
std::vector<std::string> scenario_files(const std::string& folder, const common_options& o);

bool is_folder(const std::string& path);

// The rule set asked for: the built-in one, a folder, or a packed file.
class chosen_rules {
 public:
  explicit chosen_rules(const common_options& o);
  const ruleset& get() const { return loaded_ ? *loaded_ : ruleset::standard(); }

 private:
  std::optional<ruleset> loaded_;
};

// The rule set in these texts; a failure (bad input) when it does not load.
ruleset load_rules(const rule_texts& texts, const common_options& o);

}  // namespace jeugdregels::cli

#endif
