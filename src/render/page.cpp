// Breaks text into lines; see page.hpp.
//
// Tested by tests/render/card_test.cpp.
#include "render/page.hpp"

#include <algorithm>

#include "jeugdregels/errors.hpp"
#include "render/words.hpp"

namespace jeugdregels::render {
namespace {

constexpr std::string_view white = " \n\r\t";

}  // namespace

void page::paragraph(std::string_view text, std::size_t indent, std::string_view first) {
  std::string line(first);
  if (const std::size_t begun = width_of(first); begun < indent) {
    line.append(indent - begun, ' ');
  }
  bool empty = true;  // no word on this line yet
  for (auto from = text.find_first_not_of(white); from != std::string_view::npos;
       from = text.find_first_not_of(white)) {
    text.remove_prefix(from);
    const std::string word = printable(text.substr(0, text.find_first_of(white)));
    text.remove_prefix(std::min(text.size(), text.find_first_of(white)));
    if (!empty && width_of(line) + 1 + width_of(word) > width) {
      end(line);
      line.assign(indent, ' ');
      empty = true;
    }
    line += (empty ? "" : " ") + word;
    empty = false;
  }
  end(line);
}

void page::row(std::string_view label, std::string_view text, std::size_t indent) {
  std::string begin = std::string(indent, ' ') + printable(label);
  if (width_of(begin) >= indent + label_width) {
    begin += ' ';
  }
  paragraph(text, indent + label_width, begin);
}

void page::end(std::string& line) {
  while (line.ends_with(' ')) {
    line.pop_back();
  }
  out_ += line + "\n";
}

}  // namespace jeugdregels::render
