// What all parts of the letter share: words in its language, colours, and the numbers of its sources.
//
// text.cpp writes the letter and what is said per measure, text_sections.cpp the sections after that,
// titles.cpp says what a finding is about. Tested by tests/render/text_test.cpp.
#ifndef JEUGDREGELS_RENDER_LETTER_HPP
#define JEUGDREGELS_RENDER_LETTER_HPP

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "jeugdregels/assessment.hpp"
#include "render/explain.hpp"
#include "render/outlook.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {

// A group of rules with a section of its own, by the first word of their ids.
enum class family : std::uint8_t { measure, transition, table, statute, advice };

inline family family_of(const rules::rule& r) {
  return r.id.starts_with("overgang.")   ? family::transition
         : r.id.starts_with("tafel.")    ? family::table
         : r.id.starts_with("wet.")      ? family::statute
         : r.id.starts_with("koploper.") ? family::advice
                                         : family::measure;
}

class letter {
 public:
  static constexpr std::string_view indent = "  ";

  letter(std::string& out, const explained& e, const text_style& style) : out_(out), e_(e), style_(style) {}

  const explained& about() const { return e_; }
  void add(std::string_view text) { out_ += text; }
  void drop_spaces() {
    while (out_.ends_with(' ')) {
      out_.pop_back();
    }
  }
  std::string words(std::string_view nl, std::string_view en) const { return std::string(e_.in(nl, en)); }

  std::string coloured(std::string_view text, std::string_view code) const {
    if (!style_.colour || code.empty()) {
      return std::string(text);
    }
    return "\033[" + std::string(code) + "m" + std::string(text) + "\033[0m";
  }
  std::string padded(std::string_view text, std::size_t width, std::string_view colour = {}) const {
    const std::size_t shown = width_of(text);
    return coloured(text, colour) + std::string(shown < width ? width - shown : 1, ' ');
  }
  void title(std::string_view text) { add("\n" + coloured(text, "1") + "\n"); }

  // The sentences, until when that holds, and what could still change it and was not asked for `before`.
  std::string said(const assess::finding& f, std::string_view before = {}) const {
    const std::string out = sentences(e_, f);
    return out + outlook(e_, f, out, before);
  }

  // The same with the number of their source in the list at the end.
  std::string with_source(const assess::finding& f) {
    const auto source = source_title(e_, e_.rule_of(f));
    auto found = std::find(sources_.begin(), sources_.end(), source);
    if (found == sources_.end()) {
      found = sources_.insert(sources_.end(), source);
    }
    return said(f) + " [" + std::to_string(found - sources_.begin() + 1) + "]\n";
  }

  void list_sources() {
    if (sources_.empty()) {
      return;
    }
    title(words("Bronnen", "Sources"));
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      add("  [" + std::to_string(i + 1) + "] " + std::string(sources_[i]) + "\n");
    }
  }

 private:
  std::string& out_;
  const explained& e_;
  const text_style& style_;
  std::vector<std::string_view> sources_;  // in the order in which they were named
};

// Lines under a heading; findings that say the same are named together.
class line_list {
 public:
  void add(std::string label, std::string text) {
    const auto same =
        std::find_if(lines_.begin(), lines_.end(), [&](const line& l) { return l.text == text; });
    if (same == lines_.end()) {
      lines_.push_back({std::move(label), std::move(text)});
    } else {
      same->labels += ", " + label;
    }
  }
  bool empty() const { return lines_.empty(); }
  std::size_t size() const { return lines_.size(); }
  std::string labels() const {
    std::string out;
    for (const auto& l : lines_) {
      out += (out.empty() ? "" : ", ") + l.labels;
    }
    return out;
  }
  void write(letter& to) const {
    for (const auto& l : lines_) {
      to.add(std::string(letter::indent) + "- " + l.labels + ": " + l.text);
    }
  }

 private:
  struct line {
    std::string labels;
    std::string text;
  };
  std::vector<line> lines_;
};

// "Maatregel 1: ots door …, uitgesproken …".
std::string measure_title(const explained& e, facts::record_id measure);
// "Jeugdbeschermingstafel 1, gehouden …".
std::string table_title(const explained& e, facts::record_id table);
// Of an entry of a list of the dossier itself: one of the two, or its place in another list.
std::string entry_title(const explained& e, facts::record_id entry);
// "maatregel 1", "hulp 2 (voor de jeugdige)", "verlenging 1", "tafel 1".
std::string entry_in_words(const explained& e, facts::record_id entry);
// The title of the rule, and which entry it is about when that is not `around` itself.
std::string label_of(const explained& e, const assess::finding& f, facts::record_id around);

// The ANSI code of the colour of an outcome; empty when it has none.
std::string_view colour_of(rules::outcome o);

// The sections on the way to eighteen, tables, statutory terms and advice; each only where it has something
// to say.
void add_sections(letter& to);

}  // namespace jeugdregels::render

#endif
