// A page of plain text for people: paragraphs and labelled rows of at most 100 columns.
//
// What is written on it may come from a rule set that was loaded, so nothing in it can steer a terminal.
// Tested by tests/render/card_test.cpp.
#ifndef JEUGDREGELS_RENDER_PAGE_HPP
#define JEUGDREGELS_RENDER_PAGE_HPP

#include <string>
#include <string_view>

namespace jeugdregels::render {

class page {
 public:
  static constexpr std::size_t width = 100;  // in characters; a longer word stands on a line of its own
  static constexpr std::size_t label_width = 20;

  explicit page(std::string& out) : out_(out) {}

  void blank() { out_ += "\n"; }

  // `first` stands before the first line, `indent` spaces before the others.
  void paragraph(std::string_view text, std::size_t indent = 0, std::string_view first = {});

  // A label and what belongs to it, in two columns.
  void row(std::string_view label, std::string_view text, std::size_t indent = 0);

 private:
  void end(std::string& line);

  std::string& out_;
};

}  // namespace jeugdregels::render

#endif
