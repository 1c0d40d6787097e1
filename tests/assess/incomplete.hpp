// The example dossiers, and dossiers with one fact less than they had.
#ifndef JEUGDREGELS_TESTS_ASSESS_INCOMPLETE_HPP
#define JEUGDREGELS_TESTS_ASSESS_INCOMPLETE_HPP

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "facts/reader.hpp"

namespace jeugdregels::assess {

// All of examples/dossiers; a line of NDJSON is one dossier.
inline std::vector<std::string> example_texts() {
  std::vector<std::string> out;
  const auto folder = std::filesystem::path(JEUGDREGELS_SOURCE_DIR) / "examples/dossiers";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(file.path());
    if (file.path().extension() == ".json") {
      out.push_back((std::ostringstream() << in.rdbuf()).str());
    } else if (file.path().extension() == ".ndjson") {
      for (std::string line; std::getline(in, line);) {
        out.push_back(line);
      }
    }
  }
  return out;
}

// The paths of every key and entry below a value.
inline void collect_paths(const nlohmann::json& at, const nlohmann::json::json_pointer& here,
                          std::vector<nlohmann::json::json_pointer>& out) {
  if (at.is_object()) {
    for (const auto& [key, child] : at.items()) {
      out.push_back(here / key);
      collect_paths(child, here / key, out);
    }
  } else if (at.is_array()) {
    for (std::size_t i = 0; i < at.size(); ++i) {
      out.push_back(here / i);
      collect_paths(at[i], here / i, out);
    }
  }
}

inline std::string without(nlohmann::json whole, const nlohmann::json::json_pointer& path, bool null) {
  auto& around = whole[path.parent_pointer()];
  if (null) {
    whole[path] = nullptr;
  } else if (around.is_array()) {
    around.erase(std::stoul(path.back()));
  } else {
    around.erase(path.back());
  }
  return whole.dump();
}

// Each fact, list, block or entry left out, and each of them null, as far as that can still be read.
inline std::vector<std::string> with_one_fact_less(const std::string& text) {
  const auto whole = nlohmann::json::parse(text);
  std::vector<nlohmann::json::json_pointer> paths;
  collect_paths(whole, nlohmann::json::json_pointer(), paths);
  std::vector<std::string> out;
  facts::dossier d;
  for (const auto& path : paths) {
    for (const bool null : {false, true}) {
      auto less = without(whole, path, null);
      if (!facts::read_dossier(less, d)) {
        out.push_back(std::move(less));
      }
    }
  }
  return out;
}

}  // namespace jeugdregels::assess

#endif
