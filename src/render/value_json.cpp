// Writes the `waarde` of a finding from the table of fields; see value_json.hpp.
//
// Tested by tests/render/assessment_json_test.cpp and tests/render/agenda_json_test.cpp.
#include "render/value_json.hpp"

#include "facts/municipality.hpp"
#include "render/json_fields.hpp"
#include "render/value_fields.hpp"

namespace jeugdregels::render {
namespace {

using assess::finding;
using vocabulary::value_type;

class value_writer : json_fields {
 public:
  value_writer(json_writer& out, const explained& e) : json_fields(out), e_(e) {}

  void write(const finding& f) {
    if (f.result.value == rules::nothing) {
      w_.null();
      return;
    }
    const rules::rule& r = e_.rule_of(f);
    const auto& values = e_.result.value_of(f);
    std::string_view deeper;  // the object that is open inside
    w_.begin_object();
    for (const value_field& one : value_fields(e_.rules, r)) {
      std::string_view key = key_of(e_.rules, r, one);
      const auto dot = key.find('.');
      const std::string_view inside = dot == std::string_view::npos ? std::string_view{} : key.substr(0, dot);
      if (inside != deeper) {
        w_.key(inside);
        w_.begin_object();
        deeper = inside;
      }
      w_.key(inside.empty() ? key : key.substr(dot + 1));
      write_one(r, one, values);
    }
    if (!deeper.empty()) {
      w_.end_object();
    }
    w_.end_object();
  }

 private:
  void write_one(const rules::rule& r, const value_field& f, const assess::field_values& values) {
    const facts::value v = values[f.at];
    const value_type type = def(f.number).type;
    if (type == value_type::municipalities) {
      write_municipalities(values);
    } else if (v == facts::none) {
      w_.null();
    } else if (type == value_type::date) {
      w_.date(v);
    } else if (type == value_type::text) {
      w_.string(text_of(e_.rules, r, f, v));
    } else if (type == value_type::municipality) {
      w_.string(facts::format_municipality(v));
    } else if (type == value_type::boolean) {
      w_.boolean(v != 0);
    } else {
      w_.number(v);
    }
  }

  void write_municipalities(const assess::field_values& values) {
    w_.begin_array();
    for (const auto code : e_.result.possible_municipalities(values)) {
      w_.string(facts::format_municipality(code));
    }
    w_.end_array();
  }

  const explained& e_;
};

}  // namespace

void write_value(json_writer& out, const explained& e, const finding& f) { value_writer(out, e).write(f); }

}  // namespace jeugdregels::render
