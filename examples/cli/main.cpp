// The command jeugdregels: spot-check cases, count terms, look up municipalities, list rules.
//
// It only reads arguments, files and streams; every answer comes from the library.
#include <csignal>
#include <cstdio>
#include <exception>

#include "common.hpp"

namespace {

using namespace jeugdregels::cli;

int report(const failure& f) {
  std::fprintf(stderr, "%s\n", f.text.c_str());
  return f.code;
}

int run(int argc, char** argv) {
  CLI::App app{"De regels waaraan een jeugdbeschermingszaak wordt gehouden", "jeugdregels"};
  app.require_subcommand(1);
  action what;
  add_assess(app, what);
  add_agenda(app, what);
  add_explain(app, what);
  add_municipality(app, what);
  add_term(app, what);
  add_workdays(app, what);
  add_rules(app, what);
  add_schema(app, what);
  add_version(app, what);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked_for_help) {
    app.exit(asked_for_help);
    return fine;
  } catch (const CLI::ParseError& mistake) {
    app.exit(mistake);
    return usage;
  }
  const int code = what();
  flush();
  return code;
}

}  // namespace

int main(int argc, char** argv) {
#ifdef SIGPIPE
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an I/O error like any other
#endif
  try {
    return run(argc, argv);
  } catch (const failure& f) {
    return report(f);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "jeugdregels: %s\n", e.what());
    return internal;
  }
}
