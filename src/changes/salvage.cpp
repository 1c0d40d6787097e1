// Takes faults out one by one; see salvage.hpp.
//
// Tested by tests/changes/check_test.cpp.
#include "changes/salvage.hpp"

#include <algorithm>
#include <set>

#include "changes/check.hpp"

namespace jeugdregels::changes {
namespace {

using rules::json;
using rules::parsed_text;

// More faults than anybody reads.
constexpr std::size_t most_faults = 1000;

// Takes out of the texts what is wrong, so that the rest can be loaded.
class salvage {
 public:
  salvage(std::vector<parsed_text>& texts, std::vector<notice>& found) : texts_(texts), found_(found) {}

  // What could be loaded; nothing when what is wrong is not an entry of a list.
  std::unique_ptr<rules::storage> load() {
    while (found_.size() < most_faults) {
      input_error error;
      if (auto loaded = rules::load_parsed(texts_, error)) {
        return loaded;
      }
      said_ = !follows_from_another(error);
      if (said_) {
        found_.push_back(notice_of(error));
      }
      if (!mend(error)) {
        return nullptr;
      }
    }
    return nullptr;
  }

 private:
  // A complaint about what refers to something that was taken out for a fault of its own.
  bool follows_from_another(const input_error& error) const {
    return std::any_of(gone_.begin(), gone_.end(), [&](const std::string& name) {
      return error.expected.find("\"" + name + "\"") != std::string::npos;
    });
  }

  bool mend(const input_error& error) {
    const auto text = std::find_if(texts_.begin(), texts_.end(),
                                   [&](const parsed_text& t) { return t.source.file == error.file; });
    if (text == texts_.end()) {
      return false;
    }
    json& top = text->owned.value;
    if (error.code == rules::fault_code::incomplete_table && complete(top, error.pointer)) {
      return name_rule(top, error.pointer);
    }
    if (is_about_a_step(error) && drop_step(top, error.pointer)) {
      return name_rule(top, error.pointer);
    }
    return take_out(top, error.pointer);
  }

  // A table without a last row that always holds gets one, so that what it leaves open can be shown.
  static bool complete(json& top, const std::string& pointer) {
    const json::json_pointer at(pointer);
    if (!top.contains(at) || !top[at].is_array()) {
      return false;
    }
    json row = {{"uitkomst", "onbekend"}};
    if (pointer.ends_with("/beslistabel/rijen")) {
      row = {{"rij", missing_row}, {"uitleg", missing_row}};
    } else if (!top[at].empty() && top[at][0].is_object() && top[at][0].contains("toont")) {
      row = {{"toont", missing_row}};
    }
    top[at].push_back(std::move(row));
    return true;
  }

  static bool is_about_a_step(const input_error& error) {
    return error.code == rules::fault_code::ladder_goes_down ||
           error.code == rules::fault_code::step_not_reached;
  }

  // The other steps of the ladder stay.
  static bool drop_step(json& top, const std::string& pointer) {
    const auto at = json::json_pointer(pointer).parent_pointer();
    if (!top.contains(at) || top[at].is_discarded()) {
      return false;
    }
    top[at] = json(json::value_t::discarded);
    return true;
  }

  // The rule in which a fault lies that was mended within it.
  bool name_rule(const json& top, const std::string& pointer) {
    for (json::json_pointer at(pointer); !at.empty(); at.pop_back()) {
      if (top.contains(at) && !text_of(top[at], "regel").empty()) {
        about(text_of(top[at], "regel"));
        return true;
      }
    }
    return true;
  }

  // The entry of a list of a part in which the fault lies becomes a discarded value.
  bool take_out(json& top, const std::string& pointer) {
    json* here = &top;
    std::size_t at = 0;
    while (at < pointer.size() && pointer[at] == '/') {
      const auto end = std::min(pointer.find('/', at + 1), pointer.size());
      const std::string token = pointer.substr(at + 1, end - at - 1);
      at = end;
      if (here->is_array()) {
        const auto number = static_cast<std::size_t>(std::atoi(token.c_str()));
        return number < here->size() && discard((*here)[number]);
      }
      if (!here->is_object() || !here->contains(token)) {
        return false;
      }
      here = &(*here)[token];
    }
    return false;
  }

  // The rule that the last complaint is about.
  void about(std::string rule) {
    if (said_) {
      found_.back().subject = std::move(rule);
    }
  }

  bool discard(json& entry) {
    if (entry.is_discarded()) {
      return false;
    }
    for (const auto* key : {"regel", "bron", "keuze", "jeugdhulpregio"}) {
      if (const auto name = text_of(entry, key); !name.empty()) {
        gone_.insert(name);
      }
    }
    about(text_of(entry, "regel"));
    entry = json(json::value_t::discarded);
    return true;
  }

  std::vector<parsed_text>& texts_;
  std::vector<notice>& found_;
  std::set<std::string> gone_;
  bool said_ = false;
};

}  // namespace

notice notice_of(const input_error& error) {
  notice out;
  out.code = error.code.empty() ? std::string(rules::fault_code::structure) : error.code;
  out.file = error.file;
  out.pointer = error.pointer;
  out.line = error.line;
  out.message = message(error);
  return out;
}

std::unique_ptr<rules::storage> load_what_can(std::vector<parsed_text>& texts, std::vector<notice>& found) {
  return salvage(texts, found).load();
}

}  // namespace jeugdregels::changes
