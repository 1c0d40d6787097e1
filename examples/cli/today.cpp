// Today in Amsterdam. The clock and the time-zone library are used here and nowhere else.
#include <date/tz.h>

#include "common.hpp"

namespace jeugdregels::cli {

date::sys_days today() {
  const auto now = date::make_zoned("Europe/Amsterdam", std::chrono::system_clock::now());
  const auto local = date::floor<date::days>(now.get_local_time());
  return date::sys_days{local.time_since_epoch()};
}

}  // namespace jeugdregels::cli
