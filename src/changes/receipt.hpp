// Holds two assessments against each other and names every difference. It knows no rules and assesses
// nothing.
//
// Only for receipt.cpp. Tested by tests/changes/receipt_test.cpp.
#ifndef JEUGDREGELS_CHANGES_RECEIPT_HPP
#define JEUGDREGELS_CHANGES_RECEIPT_HPP

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "facts/places.hpp"
#include "jeugdregels/dossier.hpp"
#include "jeugdregels/receipt.hpp"
#include "rules/json_cursor.hpp"

namespace jeugdregels::receipts {

using rules::json;

// ---- texts ---------------------------------------------------------------------------------------------

// A text that holds one JSON value, or one line of NDJSON.
struct piece {
  std::string_view text;
  std::size_t line;  // on which it begins, from 1
};

// Decided by what is in it and not by a name: what is no JSON, but has a whole object on a line, is NDJSON.
// Blank lines are left out; on the first one a byte order mark is nothing too.
inline std::vector<piece> pieces_of(std::string_view text) {
  std::vector<piece> lines;
  bool whole_object = false;
  std::string_view rest = json::accept(text) ? std::string_view() : text;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const bool mark = number == 1 && line.starts_with("\xEF\xBB\xBF");
    const auto begin = line.find_first_not_of(" \t\r", mark ? 3 : 0);
    if (begin != std::string_view::npos) {
      lines.push_back({line, number});
      whole_object = whole_object || (line[begin] == '{' && json::accept(line));
    }
  }
  return whole_object ? lines : std::vector<piece>{{text, 1}};
}

// Dossiers by their kenmerk.
class dossier_shelf {
 public:
  dossier_shelf(std::string_view text, std::vector<input_error>& unreadable) {
    dossier one;
    for (const piece& p : pieces_of(text)) {
      if (auto error = one.read(p.text, p.line == 1)) {
        error.line += p.line - 1;
        unreadable.push_back(std::move(error));
      } else {
        texts_[std::string(one.label())].push_back(p);
      }
    }
  }

  // Those with this kenmerk; more than one is more than can be right.
  std::span<const piece> find(const std::string& label) const {
    const auto found = texts_.find(label);
    return found == texts_.end() ? std::span<const piece>{} : std::span<const piece>(found->second);
  }

 private:
  std::map<std::string, std::vector<piece>> texts_;
};

// ---- assessments as JSON ---------------------------------------------------------------------------------

// The member with this key; null when there is none, or `object` is no object.
inline const json& member(const json& object, const char* key) {
  static const json nothing;
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found == object.end() ? nothing : *found;
}

// The text at this key; empty when there is none.
inline std::string text_at(const json& object, const char* key) {
  const auto* text = member(object, key).get_ptr<const std::string*>();
  return text == nullptr ? std::string() : *text;
}

// The findings of an assessment; none when they are no list.
inline const json::array_t& findings_of(const json& assessment) {
  static const json::array_t nothing;
  const auto* list = member(assessment, "bevindingen").get_ptr<const json::array_t*>();
  return list == nullptr ? nothing : *list;
}

// Whether it was made with --brief.
inline bool is_brief(const json& answer) {
  const auto& all = findings_of(answer);
  return std::none_of(all.begin(), all.end(), [](const json& finding) {
    return finding.is_object() &&
           (finding.contains("uitleg") || finding.contains("bronnen") || finding.contains("onderdelen"));
  });
}

// For each finding of `a` the place in `b` of the one by the same rule about the same subject; -1 when there
// is none. No place is given twice.
inline std::vector<std::ptrdiff_t> match_findings(const json& a, const json& b) {
  const auto key_of = [](const json& finding) {
    return std::pair(text_at(finding, "regel"), text_at(finding, "onderwerp"));
  };
  std::map<std::pair<std::string, std::string>, std::deque<std::ptrdiff_t>> places;
  for (const json& finding : findings_of(b)) {
    auto& same = places[key_of(finding)];
    same.push_back(&finding - findings_of(b).data());
  }
  std::vector<std::ptrdiff_t> out;
  for (const json& finding : findings_of(a)) {
    const auto same = places.find(key_of(finding));
    const bool found = same != places.end() && !same->second.empty();
    out.push_back(found ? same->second.front() : -1);
    if (found) {
      same->second.pop_front();
    }
  }
  return out;
}

// What one assessment says (`a`) against what comes out now (`b`).
class comparison {
 public:
  // `origin` has the kenmerk, the pointer of the assessment and its line.
  comparison(receipt_difference origin, std::vector<receipt_difference>& out)
      : origin_(std::move(origin)), out_(out) {}

  void differ(const std::string& below, const json& a, const json& b, std::string message) {
    receipt_difference d = origin_;
    d.pointer += below;
    d.pointer = d.pointer.empty() ? "/" : d.pointer;
    d.stated = a.dump(2);
    d.again = b.dump(2);
    d.message = std::move(message);
    out_.push_back(std::move(d));
  }

  // Any two values, to their leaves.
  void values(const std::string& below, const json& a, const json& b, const char* message) {
    if (a.is_object() && b.is_object()) {
      members(below, a, b, message);
    } else if (a.is_array() && b.is_array() && a.size() == b.size()) {
      for (std::size_t i = 0; i < a.size(); ++i) {
        values(below + "/" + std::to_string(i), a[i], b[i], message);
      }
    } else if (a.type() != b.type() ? !(a.is_number() && a == b) : a != b) {
      differ(below, a, b, message);
    }
  }

  // Whole assessments: their findings by rule and subject, all else as values.
  void assessments(const json& a, const json& b) {
    for (const auto& [key, value] : a.items()) {
      if (key == "bevindingen" && value.is_array()) {
        findings(a, b);
      } else {
        one_member(step({}, key), a, b, key, key == "regelset" ? other_rules : other_value);
      }
    }
    missing_members({}, a, b);
  }

  static constexpr const char* other_rules = "het antwoord noemt een andere regelset";
  static constexpr const char* other_value = "opnieuw beoordelen geeft iets anders";

 private:
  static std::string step(std::string below, const std::string& key) {
    below += '/';
    facts::append_token(below, key);
    return below;
  }

  void one_member(const std::string& below, const json& a, const json& b, const std::string& key,
                  const char* message) {
    if (b.contains(key)) {
      values(below, a[key], b[key], message);
    } else {
      differ(below, a[key], nullptr, "deze sleutel hoort er niet");
    }
  }

  void missing_members(const std::string& below, const json& a, const json& b) {
    for (const auto& [key, value] : b.items()) {
      if (!a.contains(key)) {
        differ(step(below, key), nullptr, value, "dit ontbreekt in het antwoord");
      }
    }
  }

  void members(const std::string& below, const json& a, const json& b, const char* message) {
    for (const auto& [key, unused] : a.items()) {
      one_member(step(below, key), a, b, key, message);
    }
    missing_members(below, a, b);
  }

  void findings(const json& a, const json& b) {
    const auto& all = findings_of(b);
    std::vector<bool> seen(all.size());
    std::ptrdiff_t last = -1;
    const auto places = match_findings(a, b);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::string below = "/bevindingen/" + std::to_string(i);
      const json& finding = findings_of(a)[i];
      const std::ptrdiff_t place = places[i];
      if (place < 0) {
        differ(below, finding, nullptr, "deze bevinding komt er niet uit");
        continue;
      }
      seen[static_cast<std::size_t>(place)] = true;
      values(below, finding, all[static_cast<std::size_t>(place)], other_value);
      if (place < last) {
        differ(below, i, place, "deze bevinding staat niet op haar plaats; de eerste heeft nummer 0");
      }
      last = std::max(last, place);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!seen[i]) {
        differ("/bevindingen", nullptr, all[i], "deze bevinding ontbreekt in het antwoord");
      }
    }
  }

  receipt_difference origin_;
  std::vector<receipt_difference>& out_;
};

}  // namespace jeugdregels::receipts

#endif
