#include "sheet/serial.hpp"

#include <cmath>

namespace huiyin::sheet {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

// In 1900's count 60 is a 29 February that never was, so the days before it begin one later.
constexpr std::int64_t leap_that_never_was = 60;
constexpr sys_days zero_1900 = sys_days(year(1899) / 12 / 30);
constexpr sys_days zero_1904 = sys_days(year(1904) / 1 / 1);
constexpr std::int64_t last_1900 = 2'958'465;  // 9999-12-31
constexpr std::int64_t last_1904 = 2'957'003;

}  // namespace

std::optional<Date> date_of_serial(double serial, Epoch epoch) {
  const double whole = std::floor(serial);
  if (!(whole >= 0 && whole <= last_1900)) return std::nullopt;
  const auto day = static_cast<std::int64_t>(whole);
  if (epoch == Epoch::year_1904) {
    if (day > last_1904) return std::nullopt;
    return Date{zero_1904 + days(day)};
  }
  if (day == 0 || day == leap_that_never_was) return std::nullopt;
  return Date{zero_1900 + days(day < leap_that_never_was ? day + 1 : day)};
}

std::optional<std::int64_t> serial_of_date(Date date) {
  const std::int64_t day = (date.days - zero_1900).count();
  if (day < 2 || day > last_1900) return std::nullopt;
  return day <= leap_that_never_was ? day - 1 : day;
}

}  // namespace huiyin::sheet
