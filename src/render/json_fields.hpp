// What every writer of JSON objects writes again and again: a key and its value, null where there is none.
//
// Tested through those who use it: tests/render/assessment_json_test.cpp, tests/render/agenda_json_test.cpp.
#ifndef JEUGDREGELS_RENDER_JSON_FIELDS_HPP
#define JEUGDREGELS_RENDER_JSON_FIELDS_HPP

#include "facts/values.hpp"
#include "render/json_writer.hpp"

namespace jeugdregels::render {

// To be inherited from, so that its names stand in the writer's own scope.
class json_fields {
 protected:
  explicit json_fields(json_writer& out) : w_(out) {}

  void text(std::string_view key, std::string_view value) {
    w_.key(key);
    w_.string(value);
  }
  void date(std::string_view key, calendar::day d) {
    w_.key(key);
    d == facts::none ? w_.null() : w_.date(d);
  }
  void number(std::string_view key, std::int64_t n) {
    w_.key(key);
    w_.number(n);
  }
  void number_or_null(std::string_view key, facts::value n) {
    w_.key(key);
    n == facts::none ? w_.null() : w_.number(n);
  }

  json_writer& w_;
};

}  // namespace jeugdregels::render

#endif
