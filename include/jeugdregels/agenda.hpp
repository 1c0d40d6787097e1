// What changes by itself in a case, without any new fact: every day in a span on which some finding becomes
// another, appears or disappears.
//
//   jeugdregels::agenda a;
//   a.find(*request, d, first, last);
//   for (std::size_t i = 0; i < a.size(); ++i) { … a.day(i), a.rule(i), a.to(i) … }
//   std::string calendar;
//   a.append_ics(calendar);
//
// Exact: assessing on every single day finds the same changes on the same days, and no others. Only the days
// on which something may change are assessed, so years cost little more than weeks. A pure function, as
// assessing is; an agenda belongs to one thread at a time and keeps its memory between uses.
#ifndef JEUGDREGELS_AGENDA_HPP
#define JEUGDREGELS_AGENDA_HPP

#include <date/date.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "jeugdregels/assessment.hpp"

namespace jeugdregels {

class agenda {
 public:
  agenda();
  agenda(agenda&&) noexcept;
  agenda& operator=(agenda&&) noexcept;
  ~agenda();

  // Finds the changes after `from` up to and including `until`; none when `until` is not later. Both lie in
  // 1900-01-01 … 2199-12-31. The request, its rule set and the dossier must stay as they are while this
  // agenda is read.
  void find(const request& what, const dossier& facts, date::sys_days from, date::sys_days until);

  // The moments, by day and then in the order of findings. Views are valid until the next find.
  std::size_t size() const;
  date::sys_days day(std::size_t moment) const;  // the first day on which it is so
  std::string_view rule(std::size_t moment) const;
  std::string subject(std::size_t moment) const;  // JSON pointer; "" is the dossier as a whole
  // The outcome until then and from then on; empty when there was or is no such finding. They are the same
  // when only its dates or its value change.
  std::string_view from(std::size_t moment) const;
  std::string_view to(std::size_t moment) const;

  // ---- by number (vocabulary.hpp, and the rule set) ------------------------------------------------------
  void clear();  // no moments
  // Whether it holds an agenda that was not cleared.
  bool is_made() const;
  std::int32_t rule_number(std::size_t moment) const;
  assessment::place subject_place(std::size_t moment) const;
  std::optional<std::int32_t> outcome_before(std::size_t moment) const;
  std::optional<std::int32_t> outcome_after(std::size_t moment) const;

  // formaat jeugdregels/agenda/1: compact on one line, or indented by two spaces; then `depth` says how deep
  // the object itself stands.
  void append_json(std::string& out, bool indented = false, int depth = 0) const;
  // For people, day by day; the layout may change.
  void append_text(std::string& out, const text_style& style) const;
  // An iCalendar (RFC 5545) with an event of a whole day for each moment. The UID of an event depends on
  // kenmerk, rule, subject and day alone: importing a calendar that was made again brings no event twice.
  void append_ics(std::string& out, language lang = language::nl) const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace jeugdregels

#endif
