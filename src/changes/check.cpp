// Loads what can be loaded of a rule set, says what cannot, and has the rest examined; see check.hpp and
// jeugdregels/rule_checks.hpp.
//
// Tested by tests/changes/check_test.cpp.
#include "changes/check.hpp"

#include <algorithm>

#include "changes/salvage.hpp"
#include "facts/places.hpp"
#include "facts/reader.hpp"
#include "jeugdregels/rule_checks.hpp"
#include "rules/text_walk.hpp"

namespace jeugdregels::changes {
namespace {

using rules::json;
using rules::parsed_text;

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

// An example on a day around which no dossier can be built is none.
static bool is_readable(const std::string& example) {
  facts::dossier dossier;
  const auto shown = nlohmann::ordered_json::parse(example, nullptr, false);
  return !shown.is_discarded() && !facts::read_dossier(shown["dossier"].dump(), dossier, false);
}

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
  out.example = is_readable(example) ? std::move(example) : std::string();
  found.push_back(std::move(out));
}

std::string text_of(const json& entry, std::string_view key) {
  const auto found = entry.is_object() ? entry.find(std::string(key)) : entry.end();
  return entry.is_object() && found != entry.end() && found->is_string() ? found->get<std::string>()
                                                                         : std::string();
}

std::optional<rules::validity> written_period(const json& entry) {
  rules::validity out;
  const auto limit = [&](const char* key, day& to) {
    const std::string text = text_of(entry, key);
    const auto parsed = calendar::parse_day(text);
    to = parsed.value_or(to);
    return parsed.has_value() || text.empty();
  };
  const bool sound = limit("van", out.from) && limit("tot_en_met", out.until) && out.from <= out.until;
  return sound ? std::optional<rules::validity>(out) : std::nullopt;
}

void add_names(const json& entry, std::string_view key, std::set<std::string>& to) {
  const auto found = entry.is_object() ? entry.find(std::string(key)) : entry.end();
  if (entry.is_object() && found != entry.end() && found->is_array()) {
    for (const json& name : *found) {
      to.insert(name.is_string() ? name.get<std::string>() : std::string());
    }
  }
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
  const auto loaded = load_what_can(texts, report.notices);
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
                           check_municipalities, check_sources, check_choices, check_questions}) {
    check(c);
  }
  leave_out_twins(report.notices, while_loading);
  return report;
}

}  // namespace jeugdregels
