// The rules folder of this repository in memory, for tests that change it and load it again.
#ifndef JEUGDREGELS_TESTS_RULES_FOLDER_HPP
#define JEUGDREGELS_TESTS_RULES_FOLDER_HPP

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "rules/loader.hpp"

namespace jeugdregels::rules {

class rule_folder {
 public:
  struct file {
    std::string name;
    std::string text;
  };

  rule_folder() {
    namespace fs = std::filesystem;
    const fs::path top = fs::path(JEUGDREGELS_SOURCE_DIR) / "rules";
    for (const auto& entry : fs::recursive_directory_iterator(top)) {
      const auto relative = fs::relative(entry.path(), top);
      if (entry.path().extension() == ".json" && std::distance(relative.begin(), relative.end()) <= 2) {
        std::ifstream in(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        files_.push_back({relative.generic_string(), text.str()});
      }
    }
    std::sort(files_.begin(), files_.end(), [](const file& a, const file& b) { return a.name < b.name; });
  }

  std::vector<file>& files() { return files_; }

  std::string& text(const std::string& name) {
    for (auto& f : files_) {
      if (f.name == name) {
        return f.text;
      }
    }
    throw std::out_of_range(name);
  }

  json parsed(const std::string& name) { return json::parse(text(name)); }
  void write(const std::string& name, const json& value) { text(name) = value.dump(2); }
  void add(const std::string& name, const std::string& content) { files_.push_back({name, content}); }
  void remove(const std::string& name) {
    std::erase_if(files_, [&](const file& f) { return f.name == name; });
  }

  // Changes one file as JSON.
  template <typename Change>
  void edit(const std::string& name, Change change) {
    json value = parsed(name);
    change(value);
    write(name, value);
  }

  // Changes the value at a place; the place may not exist yet.
  void set(const std::string& name, const std::string& pointer, const json& value) {
    const std::string place = resolve(name, pointer);
    edit(name, [&](json& all) { all[json::json_pointer(place)] = value; });
  }
  void erase(const std::string& name, const std::string& pointer) {
    const json::json_pointer place(resolve(name, pointer));
    edit(name, [&](json& all) { all[place.parent_pointer()].erase(place.back()); });
  }

  // "{norm.koers.tijdig}/termijn": the pointer with the place of that rule filled in.
  std::string resolve(const std::string& name, const std::string& pointer) {
    if (pointer.empty() || pointer.front() != '{') {
      return pointer;
    }
    const auto end = pointer.find('}');
    const std::string id = pointer.substr(1, end - 1);
    const json all = parsed(name);
    for (std::size_t i = 0; i < all.at("regels").size(); ++i) {
      if (all["regels"][i].value("regel", "") == id) {
        return "/regels/" + std::to_string(i) + pointer.substr(end + 1);
      }
    }
    throw std::out_of_range(id);
  }

  std::vector<source_text> texts() const {
    std::vector<source_text> out;
    for (const auto& f : files_) {
      out.push_back({f.name, f.text});
    }
    return out;
  }

  std::unique_ptr<storage> load(input_error& error) const { return load_ruleset(texts(), error); }

 private:
  std::vector<file> files_;
};

// "file: pointer: what", to show when loading unexpectedly failed.
inline std::string shown(const input_error& e) {
  return e.file + ":" + std::to_string(e.line) + ": " + e.pointer + ": " + e.expected;
}

}  // namespace jeugdregels::rules

#endif
