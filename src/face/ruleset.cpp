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

// ---- by number -------------------------------------------------------------------------------------------
namespace {

template <typename All>
std::int32_t count_of(const All& all) {
  return static_cast<std::int32_t>(all.size());
}

// The one with this number; nullptr when there is none.
template <typename All>
auto find_at(const All& all, std::int32_t n) -> decltype(&all[0]) {
  return n >= 0 && n < count_of(all) ? &all[static_cast<std::size_t>(n)] : nullptr;
}

std::string_view in(const rules::bilingual& text, language lang) {
  return lang == language::nl ? text.nl : text.en;
}

std::optional<std::int32_t> first_day(const rules::validity& v) {
  return v.from == calendar::first_day ? std::nullopt : std::optional<std::int32_t>(v.from);
}

std::optional<std::int32_t> last_day(const rules::validity& v) {
  return v.until == calendar::last_day ? std::nullopt : std::optional<std::int32_t>(v.until);
}

}  // namespace

std::int32_t ruleset::rule_count() const { return count_of(data_->rules); }

std::optional<rule_view> ruleset::rule_at(std::int32_t rule, language lang) const {
  const rules::rule* r = find_at(data_->rules, rule);
  if (r == nullptr) {
    return std::nullopt;
  }
  return rule_view{r->id,
                   in(r->title, lang),
                   in(r->says, lang),
                   rules::name_of(r->finding),
                   rules::name_of(r->severity),
                   r->part,
                   first_day(r->valid),
                   last_day(r->valid),
                   r->sources};
}

std::string_view ruleset::rule_source(std::int32_t rule, std::int32_t which) const {
  const rules::rule* r = find_at(data_->rules, rule);
  if (r == nullptr || which < 0 || which >= r->sources) {
    return {};
  }
  const auto source = data_->rule_sources[static_cast<std::size_t>(r->first_source + which)];
  return data_->sources[static_cast<std::size_t>(source)].title;
}

std::optional<std::int32_t> ruleset::find_rule(std::string_view id) const {
  const auto found = rules::first_version_of(*data_, id);
  return found == rules::nothing ? std::nullopt : std::optional<std::int32_t>(found);
}

std::int32_t ruleset::choice_count() const { return count_of(data_->choices); }

std::optional<choice_view> ruleset::choice_at(std::int32_t choice, language lang) const {
  const rules::choice* c = find_at(data_->choices, choice);
  return c == nullptr ? std::nullopt
                      : std::optional<choice_view>({c->id, in(c->title, lang), c->values, c->standard});
}

std::int32_t ruleset::part_count() const { return count_of(data_->parts); }

std::optional<part_view> ruleset::part_at(std::int32_t part) const {
  const rules::part* p = find_at(data_->parts, part);
  return p == nullptr ? std::nullopt : std::optional<part_view>({p->id, p->title, p->standard});
}

std::int32_t ruleset::municipality_count() const { return count_of(data_->municipalities); }

std::optional<municipality_view> ruleset::municipality_at(std::int32_t which) const {
  const rules::municipality* m = find_at(data_->municipalities, which);
  if (m == nullptr) {
    return std::nullopt;
  }
  const auto& region = data_->regions[static_cast<std::size_t>(m->region)];
  return municipality_view{m->code, name_or_empty(*data_, m->name), name_or_empty(*data_, region.id),
                           first_day(m->valid), last_day(m->valid)};
}

std::optional<std::string> ruleset::explain(std::string_view rule, const card_style& style,
                                            input_error& error) const {
  const auto found = rules::first_version_of(*data_, rule);
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
