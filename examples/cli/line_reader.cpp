// Reads lines; see line_reader.hpp.
#include "line_reader.hpp"

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

bool line_reader::read_line(line_batch& batch) {
  const std::size_t from = batch.text.size();
  bool any = false;
  bool too_long = false;
  for (bool ended = false; !ended;) {
    if (at_ == buffer_.size() && !refill()) {
      break;
    }
    any = true;
    const std::size_t end = buffer_.find('\n', at_);
    ended = end != std::string::npos;
    const std::size_t take = (ended ? end : buffer_.size()) - at_;
    // One byte more than the limit is kept: it may be the \r of the line end.
    const std::size_t room = limit_ + 1 - (batch.text.size() - from);
    too_long = too_long || take > room;
    batch.text.append(buffer_, at_, take > room ? room : take);
    at_ += take + (ended ? 1 : 0);
  }
  if (!any) {
    return false;
  }
  ++number_;
  std::size_t length = batch.text.size() - from;
  if (length > 0 && batch.text.back() == '\r' && !too_long) {
    batch.text.pop_back();
    --length;
  }
  too_long = too_long || length > limit_;
  if (too_long || !is_blank(std::string_view(batch.text).substr(from))) {
    batch.lines.push_back({from, length, number_, too_long});
  }
  return true;
}

bool line_reader::next(line_batch& batch) {
  batch.text.clear();
  batch.lines.clear();
  while (batch.text.size() < block && read_line(batch)) {
  }
  return !batch.lines.empty() || (error_ == 0 && at_ < buffer_.size());
}

}  // namespace jeugdregels::cli
