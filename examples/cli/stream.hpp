// Assessing many dossiers: in order, by one or more workers, with memory that does not grow with the stream.
//
// Tested by tests/cli/cli_test.py.
#ifndef JEUGDREGELS_CLI_STREAM_HPP
#define JEUGDREGELS_CLI_STREAM_HPP

#include <atomic>
#include <string>
#include <vector>

#include "common.hpp"

namespace jeugdregels::cli {

enum class out_format { text, json, ndjson };

// What is the same for every dossier of a run.
struct assess_job {
  const request* what = nullptr;
  date::sys_days as_of;
  out_format format = out_format::text;
  bool array = false;  // json: the output is an array
  bool brief = false;
  bool colour = false;
  bool several_files = false;
  language lang = language::nl;
  std::vector<std::string> fail_on;
  unsigned jobs = 1;
};

// Where output goes. It puts what belongs between the pieces, and remembers the exit code.
class assess_output {
 public:
  explicit assess_output(const assess_job& job) : job_(job) {}

  // One piece that holds one or more dossiers, each begun with separator().
  void write(std::string_view pieces, std::string_view errors);
  void finish() const;

  std::string_view separator() const;
  void note(int code);
  int code() const { return code_; }

 private:
  const assess_job& job_;
  bool begun_ = false;
  std::atomic<int> code_{fine};
};

// Assesses one dossier at a time with reused memory; one for each worker.
class assessor {
 public:
  assessor(const assess_job& job, assess_output& out) : job_(job), out_(out) {}

  // Reads one document and appends its assessment to `pieces`; the error is empty when all is well.
  input_error add(std::string_view json, bool bom_allowed, std::string& pieces);

 private:
  const assess_job& job_;
  assess_output& out_;
  dossier dossier_;
  assessment assessment_;
};

// The exit code that counts: the highest of 5, 4, 3 and 1.
int worse(int a, int b);

// One document in one file.
void assess_document(const assess_job& job, const std::string& file, const common_options& o,
                     assess_output& out);

// One dossier a line.
void assess_stream(const assess_job& job, const std::string& file, const common_options& o,
                   assess_output& out);

}  // namespace jeugdregels::cli

#endif
