// Appends JSON to a string: compact, or indented by two spaces.
//
// Written by hand because findings are written by the million; a test holds it against nlohmann's output byte
// for byte. Nothing but the quotation mark, the backslash and control characters is escaped.
//
// Tested by tests/render/json_writer_test.cpp.
#ifndef JEUGDREGELS_RENDER_JSON_WRITER_HPP
#define JEUGDREGELS_RENDER_JSON_WRITER_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "calendar/days.hpp"

namespace jeugdregels::render {

class json_writer {
 public:
  explicit json_writer(std::string& out, bool indented = false, int depth = 0)
      : out_(out), indented_(indented), depth_(depth) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void string(std::string_view text);
  void number(std::int64_t n);
  void boolean(bool b);
  void null();
  void date(calendar::day d);
  // A value that is JSON already; it is written as it stands, so the caller lays it out.
  void raw(std::string_view json);
  int depth() const { return depth_; }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();  // before a value or key
  void new_line();
  void quote(std::string_view text);

  std::string& out_;
  bool indented_;
  int depth_;
  bool first_ = true;  // nothing stands in the innermost container yet
  bool after_key_ = false;
  bool outermost_ = true;  // the value that everything else is part of begins no line of its own
};

}  // namespace jeugdregels::render

#endif
