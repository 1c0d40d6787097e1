// Writes an agenda as an iCalendar (RFC 5545): one event of a whole day for each moment; see agenda.hpp.
//
// Tested by tests/render/agenda_ics_test.cpp, and by tests/cli/calendar_test.py with an independent reader.
#include "render/agenda.hpp"
#include "render/assessment_json.hpp"
#include "render/letter.hpp"
#include "rules/names.hpp"

namespace jeugdregels::render {
namespace {

// The longest line, in bytes without its end (RFC 5545, section 3.1).
constexpr std::size_t longest_line = 75;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// TEXT (section 3.3.11): what has a meaning of its own is escaped, other control characters have no place.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ',' || c == ';') {
      out += '\\';
      out += c;
    } else if (byte >= 0x20 && byte != 0x7F) {
      out += c;
    }
  }
  return out;
}

class calendar_writer {
 public:
  calendar_writer(std::string& out, const agenda& a, language lang) : out_(out), a_(a), lang_(lang) {}

  void write() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//jeugdregels//agenda 1//NL");
    line("CALSCALE:GREGORIAN");
    for (std::size_t i = 0; i < a_.size(); ++i) {
      write_event(a_.at(i));
    }
    if (a_.size() == 0) {
      write_nothing();
    }
    line("END:VCALENDAR");
  }

 private:
  // Folds: every line but the first begins with a space that is no part of the text, and no character is cut.
  void line(std::string_view text) {
    std::size_t room = longest_line;
    while (text.size() > room) {
      std::size_t length = room;
      while (length > 1 && continues_character(text[length])) {
        --length;
      }
      out_ += text.substr(0, length);
      out_ += "\r\n ";
      text.remove_prefix(length);
      room = longest_line - 1;
    }
    out_ += text;
    out_ += "\r\n";
  }

  static std::string compact(calendar::day d) {
    std::string out = calendar::format_day(d);
    std::erase(out, '-');
    return out;
  }

  void write_event(const agenda::moment& m) {
    const explained e = a_.as_of(m.on, lang_);
    const auto& f = m.shown();
    const auto& rule = a_.rule_of(f);
    line("BEGIN:VEVENT");
    line("UID:" + escaped(uid(m)));
    line("DTSTAMP:" + compact(a_.days().from) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + compact(m.on));
    line("DTEND;VALUE=DATE:" + compact(m.on + 1));
    line("SUMMARY:" + escaped(std::string(a_.dossier().label()) + ": " + subject(e, f) + ": " +
                              change_in_words(a_, m, lang_)));
    line("DESCRIPTION:" + escaped(description(e, m)));
    line("CATEGORIES:" + escaped(rules::name_of(rule.severity)));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  // By kenmerk, rule, subject and day alone, so that a calendar that is made again, for other days or after a
  // text was changed, brings no event twice. None of the first two holds a slash; the subject is empty or
  // begins with one.
  std::string uid(const agenda::moment& m) const {
    return std::string(a_.dossier().label()) + "/" + std::string(a_.rule_of(m.shown()).id) +
           subject_pointer(a_.dossier(), m.shown()) + "/" + calendar::format_day(m.on) + "@jeugdregels";
  }

  // "Koers op tijd, maatregel 1".
  std::string subject(const explained& e, const assess::finding& f) const {
    std::string out(e.in(e.rule_of(f).title));
    std::string places;
    for (auto r = f.about.at; r != facts::root; r = e.dossier.parent_of(r)) {
      places.insert(0, ", " + entry_in_words(e, r));
    }
    return out + places;
  }

  static std::string description(const explained& e, const agenda::moment& m) {
    if (m.after != nullptr) {
      return explain(e, *m.after);
    }
    return std::string(e.in("Deze bevinding is er vanaf deze dag niet meer. Bron: ",
                            "From this day on this finding is no longer there. Source: ")) +
           std::string(source_title(e, e.rule_of(*m.before))) + ".";
  }

  // A calendar has to hold something (section 3.6), and a time zone that nothing uses says nothing.
  void write_nothing() {
    for (const auto* part : {"BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
                             "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"}) {
      line(part);
    }
  }

  std::string& out_;
  const agenda& a_;
  language lang_;
};

}  // namespace

void append_agenda_ics(std::string& out, const agenda& a, language lang) {
  calendar_writer(out, a, lang).write();
}

}  // namespace jeugdregels::render
