// Benchmarks of the command as a whole: starting cold, and a stream of many dossiers.
//
//   bench_processes --jeugdregels BINARY --empty BINARY [--lines N] [--rounds N] [--starts N]
//
// Everything that is compared runs in turn within one round, so that a busy machine is busy for all; the best
// of several rounds counts (for starting: the median). Prints lines of "name seconds".
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/samples.hpp"

extern char** environ;

namespace jeugdregels::bench {
namespace {

namespace fs = std::filesystem;
using words = std::vector<std::string>;

struct wishes {
  std::string jeugdregels;
  std::string empty;
  unsigned lines = 50'000;
  int rounds = 3;
  int starts = 200;
};

// Runs a program with its output thrown away.
void run(const words& command) {
  std::vector<char*> arguments;
  for (const auto& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));  // posix_spawn does not write to them
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = posix_spawn(&child, arguments[0], &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  int status = 0;
  if (failed != 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw std::runtime_error("cannot run " + command[0]);
  }
}

template <typename Work>
double seconds(Work work) {
  const auto before = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

double median(std::vector<double> times) {
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
  return times[times.size() / 2];
}

void print(const char* name, double value) { std::printf("%s %.9f\n", name, value); }

// A file of its own that is gone at the end.
class temporary_file {
 public:
  explicit temporary_file(const std::string& text) {
    std::string pattern = (fs::temp_directory_path() / "jeugdregels-bench-XXXXXX.ndjson").string();
    const int file = mkstemps(pattern.data(), 7);
    if (file < 0) {
      throw std::runtime_error("cannot make a temporary file");
    }
    close(file);
    path_ = pattern;
    std::ofstream(path_, std::ios::binary) << text;
  }
  temporary_file(const temporary_file&) = delete;
  temporary_file& operator=(const temporary_file&) = delete;
  ~temporary_file() {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// ---- starting ------------------------------------------------------------------------------------------
void measure_starts(const wishes& w) {
  const temporary_file document{std::string(typical_dossier())};
  const std::vector<words> commands = {
      {w.empty},
      {w.jeugdregels, "version"},
      {w.jeugdregels, "assess", document.path(), "--input", "json", "--as-of", "2025-06-02"}};
  std::vector<std::vector<double>> times(commands.size());
  for (int i = 0; i < w.starts; ++i) {
    for (std::size_t c = 0; c < commands.size(); ++c) {
      times[c].push_back(seconds([&] { run(commands[c]); }));
    }
  }
  print("start_empty", median(times[0]));
  print("start_version", median(times[1]));
  print("start_assess", median(times[2]));
}

// ---- streams -------------------------------------------------------------------------------------------
// Reads the file and parses every line, in this process.
void parse_lines(const std::string& path) {
  const std::string text = (std::ostringstream() << std::ifstream(path, std::ios::binary).rdbuf()).str();
  const char* const end = text.data() + text.size();
  for (const char* line = text.data(); line != end;) {
    const auto* const stop =
        static_cast<const char*>(std::memchr(line, '\n', static_cast<std::size_t>(end - line)));
    if (stop == nullptr || !bare_parse(line, stop)) {
      throw std::runtime_error("a line is no JSON");
    }
    line = stop + 1;
  }
}

void measure_streams(const wishes& w) {
  std::string text;
  for (unsigned i = 0; i < w.lines; ++i) {
    append_variant(text, i);
    text += '\n';
  }
  const temporary_file file(text);
  const auto stream = [&](const char* jobs) {
    run({w.jeugdregels, "assess", file.path(), "--format", "ndjson", "--brief", "--as-of", "2025-06-02",
         "--jobs", jobs});
  };
  double bare = std::numeric_limits<double>::max();
  double one = bare;
  double two = bare;
  for (int i = 0; i < w.rounds; ++i) {
    bare = std::min(bare, seconds([&] { parse_lines(file.path()); }));
    one = std::min(one, seconds([&] { stream("1"); }));
    two = std::min(two, seconds([&] { stream("2"); }));
  }
  print("stream_lines", w.lines);
  print("stream_bytes", static_cast<double>(text.size()));
  print("stream_bare", bare);
  print("stream_one", one);
  print("stream_two", two);
}

wishes read_wishes(const words& arguments) {
  wishes out;
  for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
    const auto& name = arguments[i];
    const auto& given = arguments[i + 1];
    if (name == "--jeugdregels") {
      out.jeugdregels = given;
    } else if (name == "--empty") {
      out.empty = given;
    } else if (name == "--lines") {
      out.lines = static_cast<unsigned>(std::stoul(given));
    } else if (name == "--rounds") {
      out.rounds = std::stoi(given);
    } else if (name == "--starts") {
      out.starts = std::stoi(given);
    } else {
      throw std::runtime_error("unknown option " + name);
    }
  }
  if (arguments.size() % 2 != 0 || out.jeugdregels.empty() || out.empty.empty()) {
    throw std::runtime_error("usage: bench_processes --jeugdregels BINARY --empty BINARY [--lines N] …");
  }
  return out;
}

}  // namespace
}  // namespace jeugdregels::bench

int main(int argc, char** argv) try {
  const auto wishes = jeugdregels::bench::read_wishes({argv + 1, argv + argc});
  jeugdregels::bench::measure_starts(wishes);
  jeugdregels::bench::measure_streams(wishes);
  return 0;
} catch (const std::exception& e) {
  std::cerr << e.what() << "\n";
  return 1;
}
