#pragma once
// Days as a spreadsheet counts them (ECMA-376 part 1, 18.17.4).

#include <cstdint>
#include <optional>

#include "base/date.hpp"

namespace huiyin::sheet {

/// Which day a workbook counts from (workbookPr, date1904).
enum class Epoch { year_1900, year_1904 };

/// The day of a serial; none where it is out of range, or 1900-02-29, a day that never was.
[[nodiscard]] std::optional<Date> date_of_serial(double serial, Epoch epoch);
/// None for days before 1900 and after 9999, which a spreadsheet cannot show.
[[nodiscard]] std::optional<std::int64_t> serial_of_date(Date date);

}  // namespace huiyin::sheet
