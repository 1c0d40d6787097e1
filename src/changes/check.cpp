// Loads what can be loaded of a rule set, says what cannot, and has the rest examined; see check.hpp and
// jeugdregels/rule_checks.hpp.
//
// Tested by tests/changes/check_test.cpp.
#include "changes/check.hpp"

#include <algorithm>
#include <set>

#include "facts/places.hpp"
#include "jeugdregels/rule_checks.hpp"
#include "rules/names.hpp"
#include "rules/text_walk.hpp"

namespace jeugdregels::changes {
namespace {

using rules::json;
using rules::parsed_text;

// More faults than anybody reads.
constexpr std::size_t most_faults = 1000;

notice notice_of(const input_error& error) {
  notice out;
  out.code = error.code.empty() ? std::string(rules::fault_code::structure) : error.code;
  out.file = error.file;
  out.pointer = error.pointer;
  out.line = error.line;
  out.message = message(error);
  return out;
}

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
      if (!follows_from_another(error)) {
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
      if (const auto id = text_of(top[at], "regel"); !id.empty()) {
        found_.back().subject = id;
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

  bool discard(json& entry) {
    if (entry.is_discarded()) {
      return false;
    }
    for (const auto* key : {"regel", "bron", "keuze", "jeugdhulpregio"}) {
      if (const auto name = text_of(entry, key); !name.empty()) {
        gone_.insert(name);
      }
    }
    if (!found_.empty()) {
      found_.back().subject = text_of(entry, "regel");
    }
    entry = json(json::value_t::discarded);
    return true;
  }

  std::vector<parsed_text>& texts_;
  std::vector<notice>& found_;
  std::set<std::string> gone_;
};

std::vector<parsed_text> parse_what_can(std::span<const ruleset_file> files, std::vector<notice>& found) {
  std::vector<parsed_text> out;
  out.reserve(files.size());
  for (const auto& file : files) {
    const rules::source_text source{file.name, file.text};
    try {
      out.push_back({source, rules::parse_rules_json(source)});
    } catch (const rules::load_failure& failure) {
      found.push_back(notice_of(failure.error));
    }
  }
  return out;
}

bool is_packed(const json& text) {
  return text.is_object() && text.contains("inhoud") && text["inhoud"].is_object();
}

}  // namespace

text_place place_of(const rules::rule& r) {
  const auto end = r.place.find('#');
  return {std::string(r.place.substr(0, end)), std::string(r.place.substr(end + 1))};
}

void checking::add(std::string_view code, notice_level level, const text_place& place, std::string message,
                   std::string_view subject, std::string example) const {
  notice out{std::string(code),  level, place.file,          place.pointer, 1,
             std::move(message), {},    std::string(subject)};
  for (const auto& text : texts) {
    if (text.source.file == place.file) {
      out.line = rules::line_of(text.source.text, place.pointer);
    }
  }
  out.example = std::move(example);
  found.push_back(std::move(out));
}

std::string text_of(const json& entry, std::string_view key) {
  const auto found = entry.is_object() ? entry.find(std::string(key)) : entry.end();
  return entry.is_object() && found != entry.end() && found->is_string() ? found->get<std::string>()
                                                                         : std::string();
}

namespace {

using entry_handler = std::function<void(const json&, const text_place&)>;

void for_list(const json& content, const std::string& key, const text_place& place,
              const entry_handler& handle) {
  if (!content.is_object() || !content.contains(key) || !content[key].is_array()) {
    return;
  }
  for (std::size_t i = 0; i < content[key].size(); ++i) {
    handle(content[key][i], place.below("/" + key + "/" + std::to_string(i)));
  }
}

// The content of every part: whole files, and the parts of a packed text.
void for_contents(const std::vector<parsed_text>& texts, const entry_handler& handle) {
  for (const auto& text : texts) {
    if (!is_packed(text.value())) {
      handle(text.value(), {text.source.file, ""});
      continue;
    }
    for (const auto& [part, content] : text.value()["inhoud"].items()) {
      std::string pointer = "/inhoud/";
      facts::append_token(pointer, part);
      handle(content, {text.source.file, pointer});
    }
  }
}

}  // namespace

void for_entries(const std::vector<parsed_text>& texts, std::string_view list, const entry_handler& handle) {
  for_contents(texts, [&](const json& content, const text_place& place) {
    for_list(content, std::string(list), place, handle);
  });
}

void for_calendar_entries(const std::vector<parsed_text>& texts, const entry_handler& handle) {
  for_contents(texts, [&](const json& content, const text_place& place) {
    if (content.is_object() && content.contains("kalender")) {
      for_list(content["kalender"], "feestdagen", place.below("/kalender"), handle);
      for_list(content["kalender"], "besluiten", place.below("/kalender"), handle);
    }
  });
}

}  // namespace jeugdregels::changes

namespace jeugdregels {

namespace changes {
namespace {

// What loading said and a check says again, with an example, is said once.
void leave_out_twins(std::vector<notice>& all, std::size_t while_loading) {
  const auto again = [&](const notice& early) {
    return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(while_loading), all.end(),
                       [&](const notice& n) {
                         return n.code == early.code && n.subject == early.subject && n.file == early.file;
                       });
  };
  const auto end =
      std::stable_partition(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(while_loading),
                            [&](const notice& n) { return !again(n); });
  all.erase(end, all.begin() + static_cast<std::ptrdiff_t>(while_loading));
}

}  // namespace
}  // namespace changes

notice_report check_rules(std::span<const ruleset_file> files, const check_options& how) {
  using namespace changes;
  notice_report report{"rules check", "jeugdregels/toets/1", {}, {}, {}};
  auto texts = parse_what_can(files, report.notices);
  std::vector<notice> said_before;
  const auto written = parse_what_can(files, said_before);
  const auto loaded = salvage(texts, report.notices).load();
  const rules::data set = loaded ? loaded->view() : rules::data{};
  for (const auto& r : set.rules) {
    if (r.first_version) {
      report.examined.emplace_back(r.id);
    }
  }
  const std::size_t while_loading = report.notices.size();
  const auto today = static_cast<day>(how.today.time_since_epoch().count());
  const checking c{written, set, today, how.years, report.notices};
  for (const auto check : {check_periods, check_tables, check_decisions, check_ladders, check_ages,
                           check_municipalities, check_sources, check_choices}) {
    check(c);
  }
  leave_out_twins(report.notices, while_loading);
  return report;
}

}  // namespace jeugdregels
