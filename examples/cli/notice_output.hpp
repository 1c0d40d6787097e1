// The option --format of commands that examine rule sets, and what they print.
#ifndef JEUGDREGELS_CLI_NOTICE_OUTPUT_HPP
#define JEUGDREGELS_CLI_NOTICE_OUTPUT_HPP

#include <jeugdregels/notices.hpp>

#include "common.hpp"

namespace jeugdregels::cli {

void add_notice_format(CLI::App& app, std::string& format);

// Prints the report; the exit code says whether an error is among it.
int print_notices(const notice_report& report, const std::string& format);

}  // namespace jeugdregels::cli

#endif
