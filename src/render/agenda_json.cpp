// Writes an agenda as JSON; see agenda.hpp.
//
// Tested by tests/render/agenda_json_test.cpp.
#include "render/agenda.hpp"
#include "render/assessment_json.hpp"
#include "render/json_fields.hpp"
#include "render/value_json.hpp"

namespace jeugdregels::render {
namespace {

using assess::finding;

class agenda_object : json_fields {
 public:
  agenda_object(json_writer& out, const agenda& a) : json_fields(out), a_(a) {}

  void write() {
    w_.begin_object();
    text("formaat", "jeugdregels/agenda/1");
    text("kenmerk", a_.dossier().label());
    date("vanaf", a_.days().from);
    date("tot_en_met", a_.days().until);
    w_.key("momenten");
    w_.begin_array();
    for (std::size_t i = 0; i < a_.size(); ++i) {
      write_moment(a_.at(i));
    }
    w_.end_array();
    w_.end_object();
  }

 private:
  void write_moment(const agenda::moment& m) {
    const auto& rule = a_.rule_of(m.shown());
    w_.begin_object();
    date("datum", m.on);
    text("regel", rule.id);
    text("onderwerp", subject_pointer(a_.dossier(), m.shown()));
    outcome("van", m.before);
    outcome("naar", m.after);
    if (rule.finding == rules::finding_kind::determination) {
      value("waarde_van", m.before, m.on - 1);
      value("waarde_naar", m.after, m.on);
    }
    w_.end_object();
  }

  void outcome(std::string_view key, const finding* f) {
    w_.key(key);
    f == nullptr ? w_.null() : w_.string(rules::name_of(f->result.result));
  }

  void value(std::string_view key, const finding* f, calendar::day as_of) {
    w_.key(key);
    f == nullptr ? w_.null() : write_value(w_, a_.as_of(as_of, language::nl), *f);
  }

  const agenda& a_;
};

}  // namespace

void append_agenda_json(std::string& out, const agenda& a, bool indented, int depth) {
  json_writer writer(out, indented, depth);
  agenda_object(writer, a).write();
}

}  // namespace jeugdregels::render
