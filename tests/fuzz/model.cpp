// The model of a dossier; see model.hpp.
#include "model.hpp"

#include <jeugdregels.h>

#include <algorithm>

#include "facts/label.hpp"

namespace jeugdregels::fuzz {
namespace {

constexpr std::size_t most_entries = 1000;

std::string pointer_of(const model::node& in, const element& e) {
  std::string out = in.pointer;
  for (const std::int32_t block : e.around) {
    out += '/' + find_element(block)->key;
  }
  return out + '/' + e.key;
}

}  // namespace

void model::clear() {
  nodes_.assign(1, {});
  by_id_ = {{0, 0}};
  label_.clear();
}

const model::node* model::find(std::int32_t id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &nodes_[found->second];
}
model::node* model::find(std::int32_t id) {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &nodes_[found->second];
}

bool model::inside_null(const node& in, const element& e) const {
  return std::any_of(e.around.begin(), e.around.end(), [&](std::int32_t block) {
    const auto found = in.blocks.find(block);
    return found != in.blocks.end() && !found->second;
  });
}

void model::open_around(node& in, const element& e) {
  for (const std::int32_t block : e.around) {
    in.blocks[block] = true;
  }
}

std::int32_t model::set_label(std::string_view label) {
  if (!facts::is_label(label) || facts::holds_bsn(label)) {
    return JR_ERR_RANGE;
  }
  label_ = label;
  return JR_OK;
}

std::int32_t model::set(std::int32_t id, std::int32_t fact, std::int32_t value) {
  node* in = find(id);
  const element* e = find_element(fact);
  if (in == nullptr || e == nullptr || !is_fact(fact) || e->kind != in->kind || inside_null(*in, *e)) {
    return JR_ERR_ARGUMENT;
  }
  if (!in_domain(fact, value)) {
    return JR_ERR_RANGE;
  }
  open_around(*in, *e);
  in->facts[fact] = value;
  return JR_OK;
}

bool model::holds_something(const node& in, std::int32_t block) const {
  const auto own = in.blocks.find(block);
  return own != in.blocks.end() && own->second;
}

std::int32_t model::set_null(std::int32_t id, std::int32_t element) {
  node* in = find(id);
  const auto* e = find_element(element);
  if (in == nullptr || e == nullptr || e->kind != in->kind || inside_null(*in, *e)) {
    return JR_ERR_ARGUMENT;
  }
  if (is_fact(element)) {
    if (!may_be_null(element)) {
      return JR_ERR_ARGUMENT;
    }
    if (null_is_known(element)) {
      in->facts[element] = std::nullopt;
    } else {
      in->facts.erase(element);
    }
  } else if (is_list(element)) {
    in->lists[element];
  } else if (holds_something(*in, element)) {
    return JR_ERR_ARGUMENT;
  } else {
    in->blocks[element] = false;
  }
  open_around(*in, *e);
  return JR_OK;
}

std::int32_t model::open(std::int32_t id, std::int32_t block) {
  node* in = find(id);
  const element* e = find_element(block);
  if (in == nullptr || e == nullptr || !is_block(block) || e->kind != in->kind || inside_null(*in, *e)) {
    return JR_ERR_ARGUMENT;
  }
  if (const auto own = in->blocks.find(block); own != in->blocks.end() && !own->second) {
    return JR_ERR_ARGUMENT;
  }
  open_around(*in, *e);
  in->blocks[block] = true;
  return JR_OK;
}

std::int32_t model::may_add(std::int32_t id, std::int32_t list) const {
  const node* in = find(id);
  const element* e = find_element(list);
  if (in == nullptr || e == nullptr || !is_list(list) || e->kind != in->kind || inside_null(*in, *e)) {
    return JR_ERR_ARGUMENT;
  }
  const auto known = in->lists.find(list);
  return known != in->lists.end() && known->second.size() >= most_entries ? JR_ERR_LIMIT : JR_OK;
}

void model::add(std::int32_t id, std::int32_t list, std::int32_t given) {
  const element* e = find_element(list);
  node entry;
  entry.id = given;
  entry.kind = e->entry;
  node* in = find(id);
  open_around(*in, *e);
  entry.pointer = pointer_of(*in, *e) + '/' + std::to_string(in->lists[list].size());
  in->lists[list].push_back(nodes_.size());
  by_id_[given] = nodes_.size();
  nodes_.push_back(std::move(entry));
}

std::optional<std::pair<std::int32_t, std::int32_t>> model::first_missing() const {
  for (const auto& in : nodes_) {
    for (const std::int32_t fact : fuzz::kind(in.kind).facts) {
      if (jr_fact_required(fact) == 1 && !in.facts.contains(fact)) {
        return std::pair{in.id, fact};
      }
    }
  }
  return std::nullopt;
}

// ---- the dossier as a whole ------------------------------------------------------------------------------

namespace {

// The first and the last day of an entry; nothing when one of them is unknown, or there are no such facts.
struct period {
  std::int64_t from;
  std::int64_t until;
};

std::optional<period> period_of(const model::node& in) {
  const auto from = in.facts.find(element_with(in.kind, "van"));
  const auto until = in.facts.find(element_with(in.kind, "tot_en_met"));
  if (from == in.facts.end() || until == in.facts.end()) {
    return std::nullopt;
  }
  return period{*from->second, until->second ? *until->second : INT64_MAX};
}

// "geen" has no municipality, and every other address has one.
bool has_wrong_municipality(const model::node& in) {
  const std::int32_t fact = element_with(in.kind, "adres");
  const auto address = in.facts.find(fact);
  const auto municipality = in.facts.find(element_with(in.kind, "gemeente"));
  if (fact == 0 || address == in.facts.end() || municipality == in.facts.end()) {
    return false;
  }
  const bool none = std::string_view(jr_code_name(fact, *address->second)) == "geen";
  return none == municipality->second.has_value();
}

}  // namespace

void model::find_own_faults(const node& in, std::set<std::string>& out) const {
  for (const std::int32_t fact : fuzz::kind(in.kind).facts) {
    if (jr_fact_required(fact) == 1 && !in.facts.contains(fact)) {
      out.insert(pointer_of(in, *find_element(fact)));
    }
  }
  const auto days = period_of(in);
  if (days && days->until < days->from) {
    out.insert(in.pointer + "/tot_en_met");
  }
  if (has_wrong_municipality(in)) {
    out.insert(in.pointer + "/gemeente");
  }
}

void model::find_overlaps(const std::vector<std::size_t>& entries, std::set<std::string>& out) const {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto days = period_of(nodes_[entries[i]]);
    for (std::size_t j = 0; days && days->from <= days->until && j < i; ++j) {
      const auto earlier = period_of(nodes_[entries[j]]);
      if (earlier && earlier->from <= earlier->until && earlier->from <= days->until &&
          days->from <= earlier->until) {
        out.insert(nodes_[entries[i]].pointer);
      }
    }
  }
}

std::set<std::string> model::faults() const {
  std::set<std::string> out;
  if (label_.empty()) {
    out.insert("/kenmerk");
  }
  for (const auto& in : nodes_) {
    find_own_faults(in, out);
    for (const auto& [list, entries] : in.lists) {
      if (must_lie_apart(list)) {
        find_overlaps(entries, out);
      }
    }
  }
  return out;
}

// ---- the JSON form ---------------------------------------------------------------------------------------

void model::write_list(std::string& out, const std::vector<std::size_t>& entries) const {
  out += '[';
  for (const std::size_t entry : entries) {
    out += out.back() == '[' ? "" : ",";
    write_object(out, nodes_[entry], nodes_[entry].kind);
  }
  out += ']';
}

// Facts, blocks and lists, each by number.
void model::write_object(std::string& out, const node& in, std::int32_t home) const {
  out += '{';
  const auto key = [&out](const element& e) {
    out += out.back() == '{' ? "\"" : ",\"";
    out += e.key + "\":";
  };
  if (home == JR_ROOT) {
    out += R"("formaat":"jeugdregels/dossier/1")";
    out += label_.empty() ? "" : R"(,"kenmerk":")" + label_ + '"';
  }
  for (const auto& [fact, value] : in.facts) {
    if (const element& e = *find_element(fact); e.home == home) {
      key(e);
      out += value ? json_value(fact, *value) : "null";
    }
  }
  for (const auto& [block, open] : in.blocks) {
    if (const element& e = *find_element(block); e.home == home) {
      key(e);
      open ? write_object(out, in, block) : static_cast<void>(out += "null");
    }
  }
  for (const auto& [list, entries] : in.lists) {
    if (const element& e = *find_element(list); e.home == home) {
      key(e);
      write_list(out, entries);
    }
  }
  out += '}';
}

std::string model::json() const {
  std::string out;
  write_object(out, nodes_.front(), JR_ROOT);
  return out;
}

}  // namespace jeugdregels::fuzz
