#pragma once
// Days and months as people write them in a ledger.

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace huiyin::sheet {

enum class Precision : std::uint8_t { day, month, year };

/// `first` is the first day it can mean.
struct LedgerDate {
  Date first;
  Precision precision = Precision::day;
  auto operator<=>(const LedgerDate&) const = default;
};

enum class DateReading : std::uint8_t {
  plain,
  with_time,    // a time of the day stood behind it
  two_digits,   // the century is not said
  other_order,  // the year does not stand first
  impossible,   // no such day, or beyond 1900 to 2100
  none,         // no date at all
};

struct DateText {
  DateReading reading = DateReading::none;
  /// Where `reading` is `plain` or `with_time`.
  LedgerDate date = {};
};

/// 2020年7月6日, 2020年5月, 2020年, 2020.5.6, 2020-05, 2020/7/6 16:30, 20200706, 202005, 二〇二〇年五月.
/// `text` is folded.
[[nodiscard]] DateText date_of_text(std::string_view text);
/// From a year, a month and a day; 0 for what is not said.
[[nodiscard]] std::optional<LedgerDate> ledger_date(std::int64_t year, std::int64_t month, std::int64_t day);

}  // namespace huiyin::sheet
