// Lines of a stream with a limit on their length: a longer line is passed over, and said to be too long,
// without ever being held in memory.
//
// Tested by tests/cli/cli_test.py.
#ifndef JEUGDREGELS_CLI_LINE_READER_HPP
#define JEUGDREGELS_CLI_LINE_READER_HPP

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregels::cli {

// Some lines that follow each other. Blank lines are left out but counted.
struct line_batch {
  struct line {
    std::size_t from;
    std::size_t length;
    std::size_t number;  // from 1
    bool too_long;
  };
  std::string text;
  std::vector<line> lines;

  std::string_view view(const line& l) const { return std::string_view(text).substr(l.from, l.length); }
};

class line_reader {
 public:
  // `file` stays the caller's. `limit` is the longest line in bytes, its end not counted.
  line_reader(std::FILE* file, std::size_t limit) : file_(file), limit_(limit) {}

  // Fills `batch` with at least one line, and more as long as they are there without waiting, up to about 64
  // KiB; false at the end of the stream.
  bool next(line_batch& batch);

  // The error number when reading failed; 0 when it did not.
  int error() const { return error_; }

 private:
  bool refill();
  bool take(line_batch& batch, std::size_t from, bool& too_long);
  // Appends one line to `batch`; false when there is none left.
  bool read_line(line_batch& batch);

  std::FILE* file_;
  std::size_t limit_;
  std::size_t number_ = 0;
  std::string buffer_;
  std::size_t at_ = 0;
  bool ended_ = false;
  int error_ = 0;
};

}  // namespace jeugdregels::cli

#endif
