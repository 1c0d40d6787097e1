// Fuzzes how the command reads streams (examples/cli): any bytes as NDJSON, with one or more workers; held
// against a plain splitting into lines and against the JSON door.
//
// The input: one byte for workers and language, one for the limit of the second check; the rest is the
// stream.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "../../examples/cli/line_reader.hpp"
#include "../../examples/cli/stream.hpp"
#include "fuzz.hpp"

namespace jeugdregels::fuzz {
namespace {

constexpr jr_date as_of = 19737;  // 2024-01-15

// ---- files in memory -------------------------------------------------------------------------------------

class memory_file {
 public:
  memory_file() : file_(::memfd_create("stream", 0)) {
    JR_MUST(file_ >= 0);
    path_ = "/proc/self/fd/" + std::to_string(file_);
  }
  ~memory_file() { ::close(file_); }
  memory_file(const memory_file&) = delete;
  memory_file& operator=(const memory_file&) = delete;

  const std::string& path() const { return path_; }
  void hold(std::string_view bytes) const {
    JR_MUST(::ftruncate(file_, 0) == 0);
    JR_MUST(::pwrite(file_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
  }

 private:
  int file_;
  std::string path_;
};

// While it lives standard output goes into memory.
class caught_output {
 public:
  caught_output() : before_(stdout), stream_(::open_memstream(&bytes_, &size_)) {
    JR_MUST(stream_ != nullptr);
    stdout = stream_;
  }
  ~caught_output() {
    stdout = before_;
    std::fclose(stream_);
    std::free(bytes_);
  }
  caught_output(const caught_output&) = delete;
  caught_output& operator=(const caught_output&) = delete;

  std::string text() const {
    std::fflush(stream_);
    return {bytes_, size_};
  }

 private:
  char* bytes_ = nullptr;
  std::size_t size_ = 0;
  std::FILE* before_;
  std::FILE* stream_;
};

// ---- lines, the plain way --------------------------------------------------------------------------------

struct plain_line {
  std::string_view text;
  std::size_t number;
};

bool is_blank(std::string_view line, bool first) {
  if (first && line.starts_with("\xEF\xBB\xBF")) {
    line.remove_prefix(3);
  }
  return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

std::vector<plain_line> plain_lines(std::string_view stream, std::size_t limit) {
  std::vector<plain_line> out;
  for (std::size_t number = 1; !stream.empty(); ++number) {
    const std::size_t end = std::min(stream.find('\n'), stream.size());
    std::string_view line = stream.substr(0, end);
    stream.remove_prefix(std::min(end + 1, stream.size()));
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    if (line.size() > limit || !is_blank(line, number == 1)) {
      out.push_back({line, number});
    }
  }
  return out;
}

// ---- the reader of lines with a small limit --------------------------------------------------------------

void check_lines(const std::string& path, std::string_view stream, std::size_t limit) {
  const auto expected = plain_lines(stream, limit);
  std::FILE* file = std::fopen(path.c_str(), "rb");
  JR_MUST(file != nullptr);
  cli::line_reader reader(file, limit);
  cli::line_batch batch;
  std::size_t at = 0;
  while (reader.next(batch)) {
    JR_MUST(!batch.lines.empty());
    for (const auto& line : batch.lines) {
      JR_MUST(at < expected.size() && line.number == expected[at].number);
      JR_MUST(line.too_long == (expected[at].text.size() > limit));
      JR_MUST(line.too_long || batch.view(line) == expected[at].text);
      ++at;
    }
  }
  JR_MUST(at == expected.size() && reader.error() == 0);
  std::fclose(file);
}

// ---- the stream as a whole -------------------------------------------------------------------------------

std::string assessed(const std::string& path, language lang, unsigned jobs, int& code) {
  input_error error;
  static const auto what = request::make(ruleset::standard(), {}, error);
  cli::assess_job job;
  job.what = &*what;
  job.as_of = date::sys_days(date::days(as_of));
  job.format = cli::out_format::ndjson;
  job.lang = lang;
  job.jobs = jobs;
  const caught_output output;
  cli::assess_output out(job);
  cli::assess_stream(job, path, {}, out);
  out.finish();
  code = out.code();
  return output.text();
}

// What stands on one line of the output belongs to this line of the input.
bool check_line(std::string_view found, const plain_line& line, std::string_view options) {
  const answer alone = assess_json(jr_ruleset_default(), line.text, as_of, options);
  const std::string number = "{\"regelnummer\":" + std::to_string(line.number) + ",\"fout\":{\"plaats\":";
  if (line.number > 1 && line.text.starts_with("\xEF\xBB\xBF")) {
    JR_MUST(found.starts_with(number));  // only a file may begin with a byte order mark
    return false;
  }
  if (alone.status == JR_OK) {
    JR_MUST_SAY(found == alone.text, std::string(found) + "\nagainst\n" + alone.text);
    return true;
  }
  const std::string begin = number + cli::json_string(alone.pointer) + ",\"bericht\":";
  JR_MUST_SAY(found.starts_with(begin) && nlohmann::json::accept(found),
              std::string(found) + "\n" + shown(alone));
  return false;
}

void check_stream(const std::string& path, std::string_view stream, std::int32_t way) {
  const bool english = (way & 1) != 0;
  const auto lang = english ? language::en : language::nl;
  int code = 0;
  const std::string output = assessed(path, lang, 1, code);
  std::string_view left = output;
  bool all_good = true;
  for (const auto& line : plain_lines(stream, max_dossier_bytes)) {
    const std::size_t end = left.find('\n');
    JR_MUST_SAY(end != std::string_view::npos, "no output for line " + std::to_string(line.number));
    all_good = check_line(left.substr(0, end), line, english ? R"({"taal":"en"})" : "") && all_good;
    left.remove_prefix(end + 1);
  }
  JR_MUST_SAY(left.empty(), left);
  JR_MUST(code == (all_good ? cli::fine : cli::bad_input));
  if ((way & 6) == 6) {
    JR_MUST(assessed(path, lang, 3, code) == output);
  }
}

void run(choices from) {
  static const memory_file file;
  const std::int32_t way = from.byte();
  const auto limit = static_cast<std::size_t>(from.byte());
  const std::string_view stream = from.rest();
  file.hold(stream);
  check_lines(file.path(), stream, limit);
  check_stream(file.path(), stream, way);
}

}  // namespace
}  // namespace jeugdregels::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  jeugdregels::fuzz::run({data, size});
  return 0;
}
