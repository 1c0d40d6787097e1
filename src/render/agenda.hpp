// What changes by itself, kept so that all of it can be said: as JSON, as text, as a calendar.
//
// Walking the days only shows the findings around each moment for as long as it is visited
// (assess/agenda.hpp). Here they are copied with their values, so that sentences and values can be made
// later, in any language. Tested by tests/render/agenda_json_test.cpp, tests/render/agenda_text_test.cpp and
// tests/render/agenda_ics_test.cpp.
#ifndef JEUGDREGELS_RENDER_AGENDA_HPP
#define JEUGDREGELS_RENDER_AGENDA_HPP

#include <string>
#include <vector>

#include "assess/agenda.hpp"
#include "jeugdregels/assessment.hpp"
#include "render/explain.hpp"

namespace jeugdregels::render {

class agenda {
 public:
  // A finding that is another from a day on; nullptr where there is none. What it was is as of the day
  // before.
  struct moment {
    calendar::day on;
    const assess::finding* before;
    const assess::finding* after;

    // The finding as it is from then on, or was until then when it disappears.
    const assess::finding& shown() const { return after != nullptr ? *after : *before; }
  };

  // Finds the moments after the first day up to and including the last. What it is given must stay as it is
  // while the agenda is read. Again and again: the memory is kept.
  void find(const rules::data& rs, const assess::plan& p, const facts::dossier& d, assess::day_span days);

  void clear() {
    moments_.clear();
    dossier_ = nullptr;
  }
  bool is_made() const { return dossier_ != nullptr; }

  std::size_t size() const { return moments_.size(); }
  moment at(std::size_t number) const {
    const places& m = moments_[number];
    return {m.on, kept_at(m.before), kept_at(m.after)};
  }
  assess::day_span days() const { return days_; }
  const facts::dossier& dossier() const { return *dossier_; }
  const rules::rule& rule_of(const assess::finding& f) const {
    return rules_->rules[static_cast<std::size_t>(f.rule)];
  }
  // From what the sentences and values of the findings of such a day are made.
  explained as_of(calendar::day on, language lang) const {
    return {*rules_, *plan_, *dossier_, kept_, on, lang};
  }

 private:
  // The number of a finding among those that are kept; nothing when there is none.
  using place = rules::index;
  struct places {
    calendar::day on;
    place before;
    place after;
  };

  const assess::finding* kept_at(place p) const {
    return p == rules::nothing ? nullptr : &kept_.findings[static_cast<std::size_t>(p)];
  }
  place keep(const assess::finding* f, const assess::result& from);
  place keep_before(const assess::moment& m, const assess::plan& quiet);

  const rules::data* rules_ = nullptr;
  const assess::plan* plan_ = nullptr;
  const facts::dossier* dossier_ = nullptr;
  assess::day_span days_{};
  std::vector<places> moments_;
  assess::result kept_;
  assess::agenda walk_;
  assess::result eve_;  // the assessment of the day before a moment
  calendar::day eve_day_ = assess::never;
};

// formaat jeugdregels/agenda/1.
void append_agenda_json(std::string& out, const agenda& a, bool indented, int depth);
// As a caseworker wants to read it; its layout is free and may change.
void append_agenda_text(std::string& out, const agenda& a, const text_style& style);
// An iCalendar (RFC 5545).
void append_agenda_ics(std::string& out, const agenda& a, language lang);

// "loopt nog → niet voldaan": from what to what a finding changes.
std::string change_in_words(const agenda& a, const agenda::moment& m, language lang);

}  // namespace jeugdregels::render

#endif
