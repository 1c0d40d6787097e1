// Writes an agenda for people: day by day what changes, and what is then the case; see agenda.hpp.
//
// Tested by tests/render/agenda_text_test.cpp.
#include <algorithm>

#include "render/agenda.hpp"
#include "render/letter.hpp"

namespace jeugdregels::render {
namespace {

using facts::record_id;

class agenda_letter {
 public:
  agenda_letter(std::string& out, const agenda& a, const text_style& style)
      : out_(out), a_(a), style_(style) {}

  void write() {
    const explained first = a_.as_of(a_.days().from, style_.lang);
    letter to(out_, first, style_);
    to.add(to.coloured(to.words("Dossier ", "Case ") + std::string(a_.dossier().label()), "1"));
    to.add(to.words(": wat er vanzelf verandert na ", ": what changes by itself after "));
    to.add(first.date(a_.days().from) + to.words(", tot en met ", ", up to and including ") +
           first.date(a_.days().until) + "\n");
    if (a_.size() == 0) {
      to.add(to.words("Er verandert in deze dagen niets zolang de feiten dezelfde blijven.\n",
                      "Nothing changes in these days as long as the facts stay the same.\n"));
    }
    for (std::size_t i = 0; i < a_.size();) {
      std::size_t end = i;
      while (end < a_.size() && a_.at(end).on == a_.at(i).on) {
        ++end;
      }
      write_day(i, end);
      i = end;
    }
  }

 private:
  // All moments of one day: first those about the dossier as a whole, then by measure and by table.
  void write_day(std::size_t from, std::size_t end) {
    const explained e = a_.as_of(a_.at(from).on, style_.lang);
    letter to(out_, e, style_);
    to.title(e.date(e.as_of));
    std::vector<record_id> groups = {facts::root};
    for (std::size_t i = from; i < end; ++i) {
      const record_id group = group_of(a_.at(i));
      if (std::find(groups.begin(), groups.end(), group) == groups.end()) {
        groups.push_back(group);
      }
    }
    for (const record_id group : groups) {
      if (group != facts::root) {
        to.add(std::string(letter::indent) + entry_title(e, group) + "\n");
      }
      for (std::size_t i = from; i < end; ++i) {
        if (group_of(a_.at(i)) == group) {
          write_moment(to, a_.at(i), group);
        }
      }
    }
  }

  // The measure or the table that a moment is about.
  record_id group_of(const agenda::moment& m) const {
    record_id r = m.shown().about.at;
    while (r != facts::root && a_.dossier().parent_of(r) != facts::root) {
      r = a_.dossier().parent_of(r);
    }
    return r;
  }

  void write_moment(letter& to, const agenda::moment& m, record_id group) const {
    const std::string_view colour = m.after != nullptr ? colour_of(m.after->result.result) : "";
    to.add(std::string(letter::indent) + "- " + label_of(to.about(), m.shown(), group) + ": " +
           to.coloured(change_in_words(a_, m, style_.lang), colour) + ".");
    to.add((m.after != nullptr ? " " + sentences(to.about(), *m.after) : "") + "\n");
  }

  std::string& out_;
  const agenda& a_;
  const text_style& style_;
};

}  // namespace

void append_agenda_text(std::string& out, const agenda& a, const text_style& style) {
  agenda_letter(out, a, style).write();
}

}  // namespace jeugdregels::render
