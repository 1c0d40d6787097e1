// The C++ face of a rule set; see jeugdregels/ruleset.hpp.
//
// Tested by tests/face/face_test.cpp.
#include "jeugdregels/ruleset.hpp"

#include "assess/assess.hpp"
#include "facts/municipality.hpp"
#include "facts/nearest.hpp"
#include "facts/places.hpp"
#include "render/assessment_json.hpp"
#include "render/card.hpp"
#include "rules/embedded.hpp"
#include "rules/loader.hpp"
#include "rules/lookup.hpp"
#include "rules/names.hpp"

namespace jeugdregels {
namespace {

std::string_view name_or_empty(const rules::data& d, rules::index n) {
  return n == rules::nothing ? std::string_view{} : d.names[static_cast<std::size_t>(n)];
}

municipality_info info_of(const rules::data& d, const rules::municipality& m, bool also_elsewhere) {
  const auto& region = d.regions[static_cast<std::size_t>(m.region)];
  municipality_info out;
  out.code = facts::format_municipality(m.code);
  out.name = name_or_empty(d, m.name);
  out.youth_region = name_or_empty(d, region.id);
  out.protection_region = name_or_empty(d, region.protection_region);
  out.partner = name_or_empty(d, region.partner);
  if (m.subregion != rules::nothing) {
    out.subregion = name_or_empty(d, d.subregions[static_cast<std::size_t>(m.subregion)].id);
  }
  out.also_elsewhere = also_elsewhere;
  return out;
}

// The id that was meant: the nearest one, or the first that goes on where `id` stops.
std::string nearest_rule(const rules::data& d, std::string_view id) {
  std::vector<std::string_view> ids;
  for (const auto& r : d.rules) {
    ids.push_back(r.id);
  }
  std::string near = facts::nearest(id, ids);
  for (auto at = ids.begin(); near.empty() && !id.empty() && at != ids.end(); ++at) {
    if (at->starts_with(id)) {
      near = *at;
    }
  }
  return near;
}

}  // namespace

ruleset::ruleset(const rules::data& constant) : data_(&constant) {}
ruleset::ruleset(std::unique_ptr<rules::storage> owned)
    : owned_(std::move(owned)), view_(std::make_unique<rules::data>(owned_->view())), data_(view_.get()) {}
ruleset::ruleset(ruleset&&) noexcept = default;
ruleset& ruleset::operator=(ruleset&&) noexcept = default;
ruleset::~ruleset() = default;

const ruleset& ruleset::standard() noexcept {
  static const ruleset built_in(rules::embedded_rules());
  return built_in;
}

std::optional<ruleset> ruleset::load(std::string_view packed, input_error& error) {
  const ruleset_file only{"", packed};
  return load(std::span(&only, 1), error);
}

std::optional<ruleset> ruleset::load(std::span<const ruleset_file> files, input_error& error) {
  std::vector<rules::source_text> texts;
  for (const auto& file : files) {
    texts.push_back({file.name, file.text});
  }
  auto loaded = rules::load_ruleset(texts, error);
  return loaded ? std::optional<ruleset>(ruleset(std::move(loaded))) : std::nullopt;
}

std::string_view ruleset::name() const { return data_->name; }
std::string_view ruleset::version() const { return data_->version; }

std::string_view ruleset::fingerprint() const {
  return render::fingerprint_of(*data_, assess::standard_plan(*data_).parts);
}

std::vector<std::string_view> ruleset::standard_parts() const {
  std::vector<std::string_view> out;
  for (const auto& p : data_->parts) {
    if (p.standard && p.rules) {
      out.push_back(p.id);
    }
  }
  return out;
}

std::vector<rule_info> ruleset::list_rules() const {
  std::vector<rule_info> out;
  for (const auto& r : data_->rules) {
    rule_info info;
    info.id = r.id;
    info.part = data_->parts[static_cast<std::size_t>(r.part)].id;
    info.kind = rules::name_of(r.finding);
    info.severity = rules::name_of(r.severity);
    info.from = r.valid.from == calendar::first_day ? "" : calendar::format_day(r.valid.from);
    info.until = r.valid.until == calendar::last_day ? "" : calendar::format_day(r.valid.until);
    for (std::int32_t i = 0; i < r.sources; ++i) {
      const auto source = data_->rule_sources[static_cast<std::size_t>(r.first_source + i)];
      info.sources.push_back(data_->sources[static_cast<std::size_t>(source)].id);
    }
    info.verified_on = r.verified_on;
    info.assessed = !r.only_explained;
    out.push_back(std::move(info));
  }
  return out;
}

std::optional<std::string> ruleset::explain(std::string_view rule, const card_style& style,
                                            input_error& error) const {
  const auto found = render::find_rule(*data_, rule);
  if (found == rules::nothing) {
    error = {};
    error.fault = fault::no_such_rule;
    error.found = facts::shown(rule);
    error.nearest = nearest_rule(*data_, rule);
    return std::nullopt;
  }
  std::string out;
  render::append_card(out, *data_, found, style);
  return out;
}

std::vector<municipality_info> ruleset::find_municipalities(std::string_view name_or_code) const {
  constexpr auto on = calendar::last_day;
  std::vector<municipality_info> out;
  if (const auto code = facts::parse_municipality(name_or_code); code && *code != facts::abroad) {
    if (const auto* m = rules::find_municipality(*data_, *code, on)) {
      out.push_back(info_of(*data_, *m, false));
    }
    return out;
  }
  for (const auto& place : rules::find_places(*data_, name_or_code)) {
    if (const auto* m = rules::find_municipality(*data_, place.municipality, on)) {
      out.push_back(info_of(*data_, *m, place.also_elsewhere));
    }
  }
  return out;
}

}  // namespace jeugdregels
