// Reports in five forms; see notice_output.hpp.
#include "notice_output.hpp"

#include <algorithm>
#include <array>

namespace jeugdregels::cli {
namespace {

constexpr std::array<std::pair<const char*, notice_format>, 5> report_formats = {
    {{"text", notice_format::text},
     {"json", notice_format::json},
     {"junit", notice_format::junit},
     {"sarif", notice_format::sarif},
     {"markdown", notice_format::markdown}}};

}  // namespace

void add_notice_format(CLI::App& app, std::string& format) {
  std::vector<std::string> names;
  std::string shown;
  for (const auto& [name, unused] : report_formats) {
    names.emplace_back(name);
    shown += (shown.empty() ? "" : "|") + std::string(name);
  }
  app.add_option("--format", format, "Vorm van de uitvoer")->check(CLI::IsMember(names))->option_text(shown);
}

int print_notices(const notice_report& report, const std::string& format) {
  const auto chosen = std::find_if(report_formats.begin(), report_formats.end(),
                                   [&](const auto& one) { return one.first == format; });
  print(write_notices(report, chosen->second));
  const bool wrong = std::any_of(report.notices.begin(), report.notices.end(),
                                 [](const notice& n) { return n.level == notice_level::error; });
  return wrong ? found : fine;
}

}  // namespace jeugdregels::cli
