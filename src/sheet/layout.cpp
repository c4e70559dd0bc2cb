#include "sheet/layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace huiyin::sheet {
namespace {

/// yyyy年m月d日 and its shorter kin: the characters are text within the format code.
constexpr const char* date_format = "yyyy\"\u5E74\"m\"\u6708\"d\"\u65E5\"";
constexpr const char* month_format = "yyyy\"\u5E74\"m\"\u6708\"";
constexpr const char* instant_format = "yyyy\"\u5E74\"m\"\u6708\"d\"\u65E5\" hh:mm";

}  // namespace

const char* format_code(ColumnType type) {
  switch (type) {
    case ColumnType::integer:
      return "0";
    case ColumnType::percent:
      return "0.00%";
    case ColumnType::money:
      return "#,##0.00";
    case ColumnType::date:
      return date_format;
    case ColumnType::month:
      return month_format;
    case ColumnType::instant:
      return instant_format;
    case ColumnType::decimal:
      return "General";
    case ColumnType::text:
      return "@";  // typing into it later makes no formula either
  }
  return "General";
}

Side side_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return Side::left;
    case ColumnType::integer:
    case ColumnType::date:
    case ColumnType::month:
    case ColumnType::instant:
      return Side::centre;
    default:
      return Side::right;
  }
}

std::size_t lines_in(std::string_view text, double width_digits) {
  const auto room = static_cast<std::size_t>(std::max(width_digits - 1, 2.0));
  if (text.size() <= room && text.find('\n') == std::string_view::npos) return 1;
  std::size_t lines = 1;
  std::size_t used = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xc0U) == 0x80U) continue;
    const std::size_t width = byte >= 0xe0 ? 2 : 1;
    if (byte == '\n' || used + width > room) {
      ++lines;
      used = 0;
    }
    if (byte != '\n') used += width;
  }
  return lines;
}

std::string text_of(Date date) {
  const std::chrono::year_month_day day(date.days);
  return fmt::format("{}\u5E74{}\u6708{}\u65E5", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace huiyin::sheet
