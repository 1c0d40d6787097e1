// The small JSON writer; see json_writer.hpp.
//
// Tested by tests/render/json_writer_test.cpp.
#include "render/json_writer.hpp"

#include <charconv>
#include <cstring>

namespace jeugdregels::render {

void json_writer::new_line() {
  out_ += '\n';
  out_.append(static_cast<std::size_t>(2 * depth_), ' ');
}

void json_writer::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (outermost_) {
    outermost_ = false;
    return;
  }
  if (!first_) {
    out_ += ',';
  }
  if (indented_) {
    new_line();
  }
}

void json_writer::open(char bracket) {
  separate();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void json_writer::close(char bracket) {
  --depth_;
  if (indented_ && !first_) {
    new_line();
  }
  out_ += bracket;
  first_ = false;
}

void json_writer::key(std::string_view name) {
  separate();
  quote(name);
  out_ += indented_ ? ": " : ":";
  first_ = false;
  after_key_ = true;
}

namespace {

// Whether one of eight bytes is a control character, a quotation mark or a backslash. Nearly all of what is
// written needs no escape, so it is looked through a word at a time (docs/performance.md).
bool needs_escape(const char* eight) {
  std::uint64_t word = 0;
  std::memcpy(&word, eight, sizeof word);
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highs = 0x8080808080808080U;
  const auto zero_byte = [](std::uint64_t w) { return (w - ones) & ~w & highs; };
  const std::uint64_t control = (word - ones * 0x20) & ~word & highs;
  return (control | zero_byte(word ^ ones * '"') | zero_byte(word ^ ones * '\\')) != 0;
}

}  // namespace

void json_writer::quote(std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  out_ += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (i + 8 <= text.size() && !needs_escape(text.data() + i)) {
      i += 8;
    }
    const std::size_t left = text.size() - i;
    if (left == 0 || (left < 8 && text.size() >= 8 && !needs_escape(text.data() + text.size() - 8))) {
      break;  // the last eight bytes hold all that is left
    }
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') {
      continue;
    }
    out_.append(text.substr(plain, i - plain));
    plain = i + 1;
    out_ += '\\';
    if (c == '"' || c == '\\') {
      out_ += static_cast<char>(c);
    } else if (const auto at = std::string_view("\b\f\n\r\t").find(static_cast<char>(c));
               at != std::string_view::npos) {
      out_ += "bfnrt"[at];
    } else {
      out_ += "u00";
      out_ += hex[c >> 4];
      out_ += hex[c & 15];
    }
  }
  out_.append(text.substr(plain));
  out_ += '"';
}

void json_writer::string(std::string_view text) {
  separate();
  quote(text);
  first_ = false;
}

void json_writer::number(std::int64_t n) {
  separate();
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, n).ptr;
  out_.append(buffer, end);
  first_ = false;
}

void json_writer::boolean(bool b) {
  separate();
  out_ += b ? "true" : "false";
  first_ = false;
}

void json_writer::null() {
  separate();
  out_ += "null";
  first_ = false;
}

void json_writer::raw(std::string_view json) {
  separate();
  out_ += json;
  first_ = false;
}

void json_writer::date(calendar::day d) {
  separate();
  out_ += '"';
  calendar::append_day(out_, d);
  out_ += '"';
  first_ = false;
}

}  // namespace jeugdregels::render
