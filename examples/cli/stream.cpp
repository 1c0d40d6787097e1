// Documents and streams; see stream.hpp.
//
// A worker takes a batch of lines and a turn under one lock, works alone, and writes when its turn has come.
// So the order is that of the input, and no more is in memory than one batch a worker.
#include "stream.hpp"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

#include "line_reader.hpp"

namespace jeugdregels::cli {

// ---- output --------------------------------------------------------------------------------------------

int worse(int a, int b) { return std::max(a, b); }

void assess_output::note(int code) {
  int before = code_;
  while (code > before && !code_.compare_exchange_weak(before, code)) {
  }
}

std::string_view assess_output::separator() const {
  switch (job_.format) {
    case out_format::json:
      return job_.array ? ",\n  " : "";
    case out_format::text:
      return "\n";
    default:
      return "";
  }
}

void assess_output::write(std::string_view pieces, std::string_view errors) {
  if (!pieces.empty()) {
    if (!begun_) {
      pieces.remove_prefix(separator().size());
      print(job_.format == out_format::json && job_.array ? "[\n  " : "");
    }
    begun_ = true;
    print(pieces);
  }
  flush();  // who waits for an answer gets it before the next question is read
  if (!errors.empty()) {
    std::fwrite(errors.data(), 1, errors.size(), stderr);
  }
}

void assess_output::finish() const {
  if (job_.format == out_format::json && job_.array) {
    print(begun_ ? "\n]\n" : "[]\n");
  } else if (job_.format == out_format::json && begun_) {
    print("\n");
  }
}

// ---- one dossier ---------------------------------------------------------------------------------------

input_error assessor::add(std::string_view json, bool bom_allowed, std::string& pieces) {
  if (auto error = dossier_.read(json, bom_allowed)) {
    return error;
  }
  assessment_.assess(*job_.what, dossier_, job_.as_of);
  pieces += out_.separator();
  if (job_.format == out_format::text) {
    assessment_.append_text(pieces, {job_.lang, job_.colour});
  } else {
    const bool indented = job_.format == out_format::json;
    assessment_.append_json(pieces, {job_.brief, indented, job_.array ? 1 : 0, job_.lang});
    pieces += indented ? "" : "\n";
  }
  for (const auto& outcome : job_.fail_on) {
    if (assessment_.any(outcome)) {
      out_.note(found);
    }
  }
  return {};
}

void assess_document(const assess_job& job, const std::string& file, const common_options& o,
                     assess_output& out) {
  const std::string text = read_file(file, max_dossier_bytes, o);
  std::string pieces;
  std::string errors;
  if (const auto error = assessor(job, out).add(text, true, pieces)) {
    errors = place_and_message(file, error.line, error, job.lang) + "\n";
    out.note(bad_input);
  }
  out.write(pieces, errors);
}

// ---- streams -------------------------------------------------------------------------------------------

namespace {

class stream_run {
 public:
  stream_run(const assess_job& job, std::string file, std::FILE* from, assess_output& out)
      : job_(job), file_(std::move(file)), reader_(from, max_dossier_bytes), out_(out) {}

  void run() {
    std::vector<std::thread> helpers;
    helpers.reserve(job_.jobs);
    try {
      for (unsigned i = 1; i < job_.jobs; ++i) {
        helpers.emplace_back([this] { work(); });
      }
    } catch (const std::system_error&) {
      // No more threads to be had: those that there are do the work.
    }
    work();
    for (auto& helper : helpers) {
      helper.join();
    }
    if (failed_) {
      std::rethrow_exception(failed_);
    }
  }

  int read_error() const { return reader_.error(); }

 private:
  void work() {
    try {
      work_until_done();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failed_ = failed_ ? failed_ : std::current_exception();
      turn_came_.notify_all();
    }
  }

  void work_until_done() {
    assessor worker(job_, out_);
    line_batch batch;
    std::string pieces;
    std::string errors;
    for (std::size_t turn = 0; take(batch, turn);) {
      pieces.clear();
      errors.clear();
      for (const auto& line : batch.lines) {
        add(worker, batch, line, pieces, errors);
      }
      if (!write(turn, pieces, errors)) {
        return;
      }
    }
  }

  bool take(line_batch& batch, std::size_t& turn) {
    const std::lock_guard lock(input_);
    if (done_ || stopped()) {
      return false;
    }
    if (!reader_.next(batch)) {
      done_ = true;
      return false;
    }
    turn = next_turn_++;
    return true;
  }

  bool stopped() {
    const std::lock_guard lock(mutex_);
    return failed_ != nullptr;
  }

  bool write(std::size_t turn, std::string_view pieces, std::string_view errors) {
    std::unique_lock lock(mutex_);
    turn_came_.wait(lock, [&] { return failed_ || written_ == turn; });
    if (failed_) {
      return false;
    }
    out_.write(pieces, errors);
    ++written_;
    turn_came_.notify_all();
    return true;
  }

  void add(assessor& worker, const line_batch& batch, const line_batch::line& line, std::string& pieces,
           std::string& errors) {
    input_error error;
    if (line.too_long) {
      error.fault = fault::too_large;
    } else {
      error = worker.add(batch.view(line), line.number == 1, pieces);
    }
    if (!error) {
      return;
    }
    out_.note(bad_input);
    if (job_.format != out_format::ndjson) {
      errors += place_and_message(file_, line.number, error, job_.lang) + "\n";
      return;
    }
    pieces += job_.several_files ? "{\"bestand\":" + json_string(file_) + "," : "{";
    pieces += "\"regelnummer\":" + std::to_string(line.number) +
              ",\"fout\":{\"plaats\":" + json_string(error.pointer) +
              ",\"bericht\":" + json_string(message(error, job_.lang)) + "}}\n";
  }

  const assess_job& job_;
  std::string file_;
  line_reader reader_;
  assess_output& out_;

  std::mutex input_;
  std::size_t next_turn_ = 0;
  bool done_ = false;

  std::mutex mutex_;
  std::condition_variable turn_came_;
  std::size_t written_ = 0;
  std::exception_ptr failed_;
};

}  // namespace

void assess_stream(const assess_job& job, const std::string& file, const common_options& o,
                   assess_output& out) {
  std::FILE* from = file == "-" ? stdin : std::fopen(file.c_str(), "rb");
  int error = from == nullptr ? errno : 0;
  if (from != nullptr) {
    stream_run run(job, file, from, out);
    run.run();
    error = run.read_error();
    if (from != stdin) {
      std::fclose(from);
    }
  }
  if (error != 0) {
    throw failure{io_error, file + ": " + in(o.lang_code(), "kan niet worden gelezen: ", "cannot be read: ") +
                                std::strerror(error)};
  }
}

}  // namespace jeugdregels::cli
