// Reads lines; see line_reader.hpp.
#include "line_reader.hpp"

#include <algorithm>
#include <cerrno>

namespace jeugdregels::cli {
namespace {

constexpr std::size_t block = std::size_t{1} << 16;

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

bool line_reader::refill() {
  buffer_.resize(block);
  const std::size_t got = std::fread(buffer_.data(), 1, block, file_);
  buffer_.resize(got);
  at_ = 0;
  if (got == 0 && std::ferror(file_) != 0) {
    error_ = errno == 0 ? EIO : errno;
  }
  return got > 0;
}

// Takes what is left of a line from the buffer; true when the line ended there.
bool line_reader::take(line_batch& batch, std::size_t from, bool& too_long) {
  const std::size_t end = buffer_.find('\n', at_);
  const bool ended = end != std::string::npos;
  const std::size_t length = (ended ? end : buffer_.size()) - at_;
  // One byte more than the limit is kept: it may be the \r of the line end.
  const std::size_t room = limit_ + 1 - (batch.text.size() - from);
  too_long = too_long || length > room;
  batch.text.append(buffer_, at_, std::min(length, room));
  at_ += length + (ended ? 1 : 0);
  return ended;
}

bool line_reader::read_line(line_batch& batch) {
  const std::size_t from = batch.text.size();
  bool too_long = false;
  if (at_ == buffer_.size() && !refill()) {
    return false;
  }
  while (!take(batch, from, too_long)) {
    if (!refill()) {
      break;
    }
  }
  ++number_;
  if (!too_long && batch.text.size() > from && batch.text.back() == '\r') {
    batch.text.pop_back();
  }
  const std::size_t length = batch.text.size() - from;
  too_long = too_long || length > limit_;
  if (too_long || !is_blank(std::string_view(batch.text).substr(from))) {
    batch.lines.push_back({from, length, number_, too_long});
  } else {
    batch.text.resize(from);
  }
  return true;
}

bool line_reader::next(line_batch& batch) {
  batch.text.clear();
  batch.lines.clear();
  while (!ended_ && batch.text.size() < block) {
    ended_ = !read_line(batch);
  }
  return !batch.lines.empty();
}

}  // namespace jeugdregels::cli
