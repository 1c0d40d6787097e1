// Reads lines; see line_reader.hpp.
#include "line_reader.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace jeugdregels::cli {
namespace {

constexpr std::size_t block = std::size_t{1} << 16;

// On the first line a byte order mark before nothing else is nothing too.
bool is_blank(std::string_view line, bool first) {
  if (first && line.starts_with("\xEF\xBB\xBF")) {
    line.remove_prefix(3);
  }
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

// Takes what there is, up to a block, and waits only when there is nothing.
bool line_reader::refill() {
  buffer_.resize(block);
  ssize_t got = 0;
  do {
    got = ::read(::fileno(file_), buffer_.data(), block);
  } while (got < 0 && errno == EINTR);
  error_ = got < 0 ? errno : 0;
  buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  at_ = 0;
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
  if (too_long || !is_blank(std::string_view(batch.text).substr(from), number_ == 1)) {
    batch.lines.push_back({from, length, number_, too_long});
  } else {
    batch.text.resize(from);
  }
  return true;
}

bool line_reader::next(line_batch& batch) {
  batch.text.clear();
  batch.lines.clear();
  const auto enough = [&] {
    return batch.text.size() >= block || (at_ == buffer_.size() && !batch.lines.empty());
  };
  while (!ended_ && !enough()) {
    ended_ = !read_line(batch);
  }
  return !batch.lines.empty();
}

}  // namespace jeugdregels::cli
