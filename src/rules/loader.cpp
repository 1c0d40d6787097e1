// Joins the texts of a rule set and loads them part by part; see loader.hpp.
//
// Tested by tests/rules/loader_test.cpp.
#include "rules/loader.hpp"

#include <algorithm>

#include "rules/sha256.hpp"

namespace jeugdregels::rules {
namespace {

std::vector<parsed_text> parse_all(std::span<const source_text> texts) {
  std::vector<parsed_text> out;
  out.reserve(texts.size());
  for (const auto& text : texts) {
    out.push_back({text, parse_rules_json(text)});
  }
  return out;
}

const parsed_text& manifest_of(const std::vector<parsed_text>& texts) {
  for (const auto& text : texts) {
    if (texts.size() == 1 || text.source.file == "regelset.json" ||
        text.source.file.ends_with("/regelset.json")) {
      return text;
    }
  }
  input_error error;
  error.fault = fault::bad_ruleset;
  error.expected = "regelset.json ontbreekt";
  error.code = fault_code::structure;
  throw load_failure{std::move(error)};
}

// The folder a file stands in: "twente" for "rules/twente/normen.json".
std::string_view folder_of(std::string_view file) {
  const auto end = file.rfind('/');
  if (end == std::string_view::npos) {
    return {};
  }
  const auto begin = file.rfind('/', end - 1);
  return file.substr(begin == std::string_view::npos ? 0 : begin + 1,
                     end - (begin == std::string_view::npos ? 0 : begin + 1));
}

void load_manifest(loading& l, const json_cursor& manifest) {
  manifest.only({"formaat", "naam", "versie", "delen", "inhoud"});
  if (manifest.text("formaat") != ruleset_format) {
    manifest.at("formaat").fail("hier hoort \"" + std::string(ruleset_format) + "\"");
  }
  l.out.name = manifest.text("naam");
  l.out.version = manifest.text("versie");
  for (const auto& item : manifest.at("delen").items()) {
    item.only({"deel", "titel", "standaard"});
    part p;
    p.id = l.out.keep(item.text("deel"));
    p.title = l.out.keep(item.text("titel"));
    p.standard = item.flag("standaard", true);
    p.rules = false;
    for (const auto& other : l.out.parts) {
      if (other.id == p.id) {
        item.fail("dit deel staat er twee keer");
      }
    }
    l.out.parts.push_back(p);
  }
  if (l.out.parts.empty() || l.out.parts.size() > 16) {
    manifest.at("delen").fail("hier horen 1 tot en met 16 delen");
  }
  // Each combination of optional parts has a fingerprint of its own, worked out here.
  if (std::count_if(l.out.parts.begin(), l.out.parts.end(), [](const part& p) { return !p.standard; }) > 6) {
    manifest.at("delen").fail("ten hoogste 6 delen staan niet vanzelf aan");
  }
}

index part_index(const loading& l, std::string_view id) {
  for (std::size_t i = 0; i < l.out.parts.size(); ++i) {
    if (l.out.parts[i].id == id) {
      return static_cast<index>(i);
    }
  }
  return nothing;
}

void find_sections(loading& l, const std::vector<parsed_text>& texts, const parsed_text& manifest) {
  const json_cursor top(manifest.value(), manifest.source, "");
  if (top.has("inhoud")) {
    if (!top.at("inhoud").value().is_object()) {
      top.at("inhoud").fail("hier hoort een object");
    }
    for (const auto& [id, unused] : top.at("inhoud").value().items()) {
      const auto content = top.at("inhoud").at(id);
      const index part = part_index(l, id);
      if (part == nothing) {
        content.fail("dit deel staat niet onder \"delen\"");
      }
      l.sections.push_back({part, content});
    }
  }
  for (const auto& text : texts) {
    if (&text == &manifest) {
      continue;
    }
    const json_cursor content(text.value(), text.source, "");
    const index part = part_index(l, folder_of(text.source.file));
    if (part == nothing) {
      content.fail("deze map is geen deel uit regelset.json");
    }
    l.sections.push_back({part, content});
  }
  for (const auto& s : l.sections) {
    s.content.only(
        {"bronnen", "keuzes", "kalender", "regios", "gemeenten", "ook_elders", "subregios", "regels"});
    l.out.parts[static_cast<std::size_t>(s.part)].rules |= s.content.has("regels");
  }
}

// Everything in one object; of several files for one part the lists are joined in the order of their names.
owned_json pack(const std::vector<parsed_text>& texts) {
  owned_json packed;
  json& out = packed.value;
  copy_into(out, manifest_of(texts).value());
  if (!out.contains("inhoud") || out["inhoud"].is_null()) {
    out["inhoud"] = json::object();
  }
  for (const auto& text : texts) {
    if (&text == &manifest_of(texts)) {
      continue;
    }
    auto& content = out["inhoud"][std::string(folder_of(text.source.file))];
    for (const auto& [key, value] : text.value().items()) {
      auto& place = content[key];
      if (place.is_array() && value.is_array()) {
        for (const json& entry : value) {
          place.push_back(nullptr);
          copy_into(place.back(), entry);
        }
      } else if (place.is_null() || !value.is_null()) {  // null is as absent: it takes nothing away
        take_apart(place);
        copy_into(place, value);
      }
    }
  }
  return packed;
}

// The canonical text of the standard parts together with the optional parts in `mask`.
std::string chosen_text(const json& packed, std::span<const part> all, std::size_t mask) {
  owned_json copy;
  json& chosen = copy.value;
  copy_into(chosen, packed);
  owned_json wanted(json::array());
  json& parts = wanted.value;
  std::uint32_t optional = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const json& part = packed["delen"][i];
    const bool standard = all[i].standard;
    if (standard || (mask >> optional & 1U) != 0) {
      parts.push_back(nullptr);
      copy_into(parts.back(), part);
    } else if (chosen.contains("inhoud") && chosen["inhoud"].is_object()) {
      take_apart(chosen["inhoud"][part["deel"].get<std::string>()]);
      chosen["inhoud"].erase(part["deel"].get<std::string>());
    }
    optional += standard ? 0 : 1;
  }
  take_apart(chosen["delen"]);
  chosen["delen"] = std::move(parts);
  return chosen.dump();
}

void add_fingerprints(loading& l, const json& packed) {
  const auto optional =
      std::count_if(l.out.parts.begin(), l.out.parts.end(), [](const part& p) { return !p.standard; });
  for (std::uint32_t mask = 0; mask < 1U << optional; ++mask) {
    l.out.fingerprints.push_back(l.out.keep("sha256:" + sha256_hex(chosen_text(packed, l.out.parts, mask))));
  }
}

void fill_vocabulary(loading& l) {
  for (std::size_t i = 0; i < facts::fact_count; ++i) {
    const auto f = static_cast<facts::fact_id>(i);
    l.vocabulary.emplace(facts::name_of(f), word(f));
  }
  for (std::size_t i = 0; i < derived_count; ++i) {
    l.vocabulary.emplace(derived_defs[i].name, word(static_cast<derived_id>(i)));
  }
}

}  // namespace

std::unique_ptr<storage> load_ruleset(std::span<const source_text> texts, input_error& error) {
  try {
    return load_parsed(parse_all(texts), error);
  } catch (load_failure& failure) {
    error = std::move(failure.error);
    return nullptr;
  }
}

std::unique_ptr<storage> load_parsed(const std::vector<parsed_text>& texts, input_error& error) {
  try {
    auto out = std::make_unique<storage>();
    loading l{*out, {}, {}, {}, {}, {}};
    const auto& manifest = manifest_of(texts);
    load_manifest(l, json_cursor(manifest.value(), manifest.source, ""));
    find_sections(l, texts, manifest);
    fill_vocabulary(l);
    load_common(l);
    load_rules(l);
    add_fingerprints(l, pack(texts).value);
    error = {};
    return out;
  } catch (load_failure& failure) {
    error = std::move(failure.error);
    return nullptr;
  }
}

std::string pack_ruleset(std::span<const source_text> texts) { return pack(parse_all(texts)).value.dump(); }

std::string pack_ruleset(std::span<const source_text> texts, std::span<const part> all, std::size_t which) {
  return chosen_text(pack(parse_all(texts)).value, all, which);
}

}  // namespace jeugdregels::rules
